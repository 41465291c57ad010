//! Lines that are told apart without colour: solid, dashed, dotted, each with a mark of its own at its end and its name
//! right of that.

use std::ops::RangeInclusive;
use std::sync::Arc;

use bevy_egui::egui::{
    Color32, Galley, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, pos2, vec2,
};

use crate::game::theme::{Palette, fonts, paint};

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dash {
    /// Without a gap; a disc at its end.
    Solid,
    /// In dashes; a square at its end.
    Dashed,
    /// In dots; a triangle at its end.
    Dotted,
}

impl Dash {
    /// The one of the nth line.
    pub fn nth(n: usize) -> Self {
        [Dash::Solid, Dash::Dashed, Dash::Dotted][n % 3]
    }

    /// Draws a line.
    pub fn line(self, painter: &Painter, line: &[Pos2], color: Color32) {
        let stroke = Stroke::new(3.2, color);
        match self {
            Dash::Solid => {
                painter.add(Shape::line(line.to_vec(), stroke));
            }
            Dash::Dashed => painter.extend(Shape::dashed_line(line, stroke, 10.0, 6.0)),
            Dash::Dotted => painter.extend(Shape::dotted_line(line, color, 7.0, 2.2)),
        }
    }

    /// Draws the mark at a line's end.
    pub fn end(self, painter: &Painter, p: &Palette, at: Pos2, color: Color32) {
        let edge = Stroke::new(1.5, p.sheet);
        match self {
            Dash::Solid => {
                painter.circle(at, 5.5, color, edge);
            }
            Dash::Dashed => {
                let square = Rect::from_center_size(at, Vec2::splat(10.0));
                painter.rect(square, 1.0, color, edge, StrokeKind::Outside);
            }
            Dash::Dotted => {
                let corners = [vec2(0.0, -6.5), vec2(6.0, 4.5), vec2(-6.0, 4.5)];
                let points = corners.into_iter().map(|corner| at + corner).collect();
                paint::polygon(painter, points, color, edge);
            }
        }
    }
}

/// A line's name, laid out to `width`, to stand beside its end.
pub fn name(painter: &Painter, words: &str, width: f32, color: Color32) -> Arc<Galley> {
    let font = fonts::semibold(fonts::size::LABEL);
    painter.layout(words.to_owned(), font, color, width)
}

/// Draws names at their lines' ends, apart from each other, and inside `heights` as far as they fit.
pub fn named(
    painter: &Painter,
    left: f32,
    heights: RangeInclusive<f32>,
    mut names: Vec<(Arc<Galley>, f32)>,
) {
    names.sort_by(|x, y| x.1.total_cmp(&y.1));
    let mut rest: f32 = names.iter().map(|(name, _)| name.size().y + 2.0).sum();
    let mut next = *heights.start();
    for (name, y) in names {
        let height = name.size().y;
        let top = (y - height / 2.0).min(*heights.end() - rest).max(next);
        painter.galley(pos2(left, top), name, Color32::PLACEHOLDER);
        next = top + height + 2.0;
        rest -= height + 2.0;
    }
}
