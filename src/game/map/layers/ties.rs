//! Ties: straight, in your pen; bold where it feels close, dashed where it has been silent for a month.

use bevy_egui::egui::{Pos2, Shape, Stroke};

use super::super::model::{MapModel, Tie};
use super::layer::Layer;
use crate::game::theme::{Palette, paint::mix};

/// All ties.
#[derive(Clone, PartialEq)]
pub struct Ties {
    ties: Vec<Tie>,
    palette: Palette,
}

impl Layer for Ties {
    const HEIGHT: f32 = 2.0;

    fn of(model: &MapModel) -> Self {
        let mut ties = model.ties.clone();
        // The pale ones first, so that the others lie above them.
        ties.sort_by_key(|tie| !tie.faded);
        Ties {
            ties,
            palette: model.palette,
        }
    }

    fn shapes(&self) -> Vec<Shape> {
        let mut shapes = Vec::new();
        for tie in &self.ties {
            let width = 1.8 + 6.2 * tie.closeness;
            let color = if tie.faded {
                mix(self.palette.rings[1], self.palette.pen, 0.3)
            } else {
                self.palette.pen
            };
            let stroke = Stroke::new(width, color);
            let ends = [Pos2::ZERO, Pos2::ZERO + tie.to.to_vec2() * tie.drawn];
            if tie.silent {
                let (dash, gap) = (2.4 * width, 2.6 * width);
                shapes.extend(Shape::dashed_line(&ends, stroke, dash, gap));
            } else {
                shapes.push(Shape::line_segment(ends, stroke));
            }
        }
        shapes
    }
}
