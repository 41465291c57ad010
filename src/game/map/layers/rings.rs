//! The ground: rings of closeness.

use bevy_egui::egui::{Pos2, Shape, Stroke, epaint::EllipseShape, vec2};

use super::super::model::MapModel;
use super::super::rings::Rings as Size;
use super::layer::Layer;
use crate::game::theme::{Palette, Theme};

/// The rings.
#[derive(Clone, PartialEq)]
pub struct Rings {
    size: Option<Size>,
    palette: Palette,
}

impl Layer for Rings {
    const HEIGHT: f32 = 0.0;

    fn of(model: &MapModel) -> Self {
        Rings {
            size: model.rings,
            palette: model.palette,
        }
    }

    fn shapes(&self) -> Vec<Shape> {
        let Some(size) = &self.size else {
            return Vec::new();
        };
        let width = if self.palette.theme == Theme::Projector {
            2.0
        } else {
            1.5
        };
        let outermost_first = size.radii.iter().rev().zip(self.palette.rings);
        outermost_first
            .map(|(&radius, fill)| {
                EllipseShape {
                    center: Pos2::ZERO,
                    radius: vec2(radius * size.stretch, radius),
                    fill,
                    stroke: Stroke::new(width, self.palette.line),
                    angle: 0.0,
                }
                .into()
            })
            .collect()
    }
}
