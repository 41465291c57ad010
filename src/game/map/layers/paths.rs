//! Paths: who introduced whom, dotted; a letter that waits for its answer, with an envelope on its way.

use bevy_egui::egui::{Pos2, Shape, Stroke};

use super::super::model::{MapModel, Path};
use super::layer::Layer;
use super::markers::envelope;
use crate::game::theme::{Palette, paint::mix};

/// All paths.
#[derive(Clone, PartialEq)]
pub struct Paths {
    paths: Vec<Path>,
    palette: Palette,
}

impl Layer for Paths {
    const HEIGHT: f32 = 1.0;

    fn of(model: &MapModel) -> Self {
        Paths {
            paths: model.paths.clone(),
            palette: model.palette,
        }
    }

    fn shapes(&self) -> Vec<Shape> {
        let p = &self.palette;
        let mut shapes = Vec::new();
        for path in &self.paths {
            let strength = if path.faded { 0.35 } else { 1.0 };
            let curve = bend(path.from, path.to, path.drawn);
            if path.letter {
                let pen = mix(p.rings[1], p.pen, strength);
                shapes.extend(Shape::dashed_line(&curve, Stroke::new(1.6, pen), 7.0, 6.0));
                envelope(point(path.from, path.to, 0.62), 22.0, p, pen, &mut shapes);
            } else {
                let ink = mix(p.rings[1], p.ink2, strength);
                shapes.extend(Shape::dotted_line(&curve, ink, 6.5, 1.0));
            }
        }
        shapes
    }
}

/// A point of the bent line between two people: bent so that it does not lie on a tie.
pub fn point(from: Pos2, to: Pos2, t: f32) -> Pos2 {
    let aside = (to - from).rot90() * 0.14;
    let middle = from + (to - from) * 0.5;
    // Outwards, away from you; a line from you may bend either way.
    let outwards = if aside.dot(middle.to_vec2()) < 0.0 {
        -aside
    } else {
        aside
    };
    let control = middle + outwards;
    let (a, b) = (from + (control - from) * t, control + (to - control) * t);
    a + (b - a) * t
}

/// The bent line as far as it is drawn.
pub fn bend(from: Pos2, to: Pos2, drawn: f32) -> Vec<Pos2> {
    const STEPS: u8 = 24;
    (0..=STEPS)
        .map(|n| point(from, to, f32::from(n) / f32::from(STEPS) * drawn))
        .collect()
}
