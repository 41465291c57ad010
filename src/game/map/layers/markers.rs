//! Marks at tokens: who wants a word, where somebody stood before, and today's places.

use bevy_egui::egui::epaint::{PathShape, RectShape};
use bevy_egui::egui::{
    Color32, CornerRadius, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, pos2, vec2,
};

use super::super::model::MapModel;
use super::super::venues::Venue;
use super::layer::Layer;
use crate::game::theme::Palette;

/// All marks.
#[derive(Clone, PartialEq)]
pub struct Markers {
    bubbles: Vec<Pos2>,
    ghosts: Vec<(Pos2, f32)>,
    venues: Vec<Venue>,
    selected: Option<(Pos2, f32)>,
    palette: Palette,
}

impl Layer for Markers {
    const HEIGHT: f32 = 6.0;

    fn of(model: &MapModel) -> Self {
        let selected = model.tokens.iter().find(|t| t.selected);
        Markers {
            bubbles: model.bubbles.clone(),
            ghosts: model.ghosts.clone(),
            venues: model.venues.clone(),
            selected: selected.map(|t| (t.at, t.diameter)),
            palette: model.palette,
        }
    }

    fn shapes(&self) -> Vec<Shape> {
        let p = &self.palette;
        let mut shapes = Vec::new();
        for (at, diameter) in &self.ghosts {
            let ring: Vec<Pos2> = (0..=48)
                .map(|n| {
                    *at + Vec2::angled(n as f32 * std::f32::consts::TAU / 48.0) * *diameter / 2.0
                })
                .collect();
            shapes.extend(Shape::dashed_line(
                &ring,
                Stroke::new(1.6, p.ink2),
                6.0,
                5.0,
            ));
        }
        for venue in &self.venues {
            house(venue, p, &mut shapes);
        }
        if let Some((at, diameter)) = self.selected {
            let stroke = Stroke::new(3.0, p.pen);
            shapes.push(Shape::circle_stroke(at, diameter / 2.0 * 1.24, stroke));
        }
        for at in &self.bubbles {
            bubble(*at + vec2(33.0, -34.0), p, &mut shapes);
        }
        shapes
    }
}

/// A gold bubble with three dots: wants a word.
fn bubble(at: Pos2, p: &Palette, shapes: &mut Vec<Shape>) {
    let ink = if p.is_dark() { p.on_pen } else { p.ink };
    let stroke = Stroke::new(2.0, ink);
    let rect = Rect::from_center_size(at, vec2(42.0, 24.0));
    let tail = vec![
        pos2(rect.left() + 7.0, rect.bottom() - 2.0),
        pos2(rect.left() + 5.0, rect.bottom() + 9.0),
        pos2(rect.left() + 17.0, rect.bottom() - 2.0),
    ];
    let radius = CornerRadius::same(10);
    shapes.push(PathShape::closed_line(tail.clone(), stroke).into());
    shapes.push(RectShape::new(rect, radius, p.gold, stroke, StrokeKind::Middle).into());
    shapes.push(PathShape::convex_polygon(tail, p.gold, Stroke::NONE).into());
    for n in -1..=1 {
        shapes.push(Shape::circle_filled(
            at + vec2(n as f32 * 8.0, 0.0),
            2.2,
            ink,
        ));
    }
}

/// An envelope.
pub fn envelope(at: Pos2, width: f32, p: &Palette, ink: Color32, shapes: &mut Vec<Shape>) {
    let rect = Rect::from_center_size(at, vec2(width, width * 0.68));
    let stroke = Stroke::new(1.8, ink);
    let radius = CornerRadius::same(2);
    shapes.push(RectShape::new(rect, radius, p.sheet, stroke, StrokeKind::Middle).into());
    let flap = vec![
        rect.left_top(),
        rect.center() + vec2(0.0, 1.5),
        rect.right_top(),
    ];
    shapes.push(Shape::line(flap, stroke));
}

/// A small house where somebody can be met today: with a door where friends go, with a window where work is.
fn house(venue: &Venue, p: &Palette, shapes: &mut Vec<Shape>) {
    let (at, stroke) = (venue.at, Stroke::new(1.8, p.ink2));
    let walls = Rect::from_center_size(at + vec2(0.0, 5.0), vec2(30.0, 20.0));
    let roof = vec![
        pos2(walls.left() - 4.0, walls.top()),
        pos2(at.x, walls.top() - 14.0),
        pos2(walls.right() + 4.0, walls.top()),
    ];
    let none = CornerRadius::ZERO;
    shapes.push(RectShape::new(walls, none, p.sheet, stroke, StrokeKind::Middle).into());
    shapes.push(PathShape::convex_polygon(roof, p.gold, stroke).into());
    let inside = if venue.personal {
        Rect::from_min_max(at + vec2(-4.5, 3.0), at + vec2(4.5, 15.0))
    } else {
        Rect::from_center_size(at + vec2(0.0, 5.0), vec2(16.0, 7.0))
    };
    shapes.push(RectShape::new(inside, none, p.gold_wash, stroke, StrokeKind::Middle).into());
}
