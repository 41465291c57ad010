//! What people of a group look like from afar: a shape and a hue of their own, so that neither has to be told apart
//! alone. Blue is left to the newcomer.

use std::f32::consts::{PI, TAU};

use bevy_egui::egui::{Color32, Mesh, Painter, Pos2, Shape, Stroke, Vec2};

use crate::game::theme::paint::mix;
use crate::game::theme::{Palette, Theme};
use crate::game::token::{Hue, Tone};

/// By the kind of a group; those without a way of their own come last and have no hue. The first three are far from each
/// other, for groups of which there are but three.
const HUES: [Hue; 11] = [
    Hue::Brick,
    Hue::Straw,
    Hue::Lagoon,
    Hue::Clay,
    Hue::Moss,
    Hue::Jade,
    Hue::Orchid,
    Hue::Amber,
    Hue::Rose,
    Hue::Iris,
    Hue::Fern,
];

/// How a group is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    shape: usize,
    /// Inside.
    pub fill: Color32,
    /// Around it.
    pub edge: Color32,
    /// Its line in a plot.
    pub line: Color32,
}

impl Mark {
    /// Of a group, by its kind.
    pub fn of(kind: usize, p: &Palette) -> Self {
        let Some(&hue) = HUES.get(kind) else {
            return Mark {
                shape: kind,
                fill: p.sheet,
                edge: p.ink2,
                line: p.ink2,
            };
        };
        let (fill, deep) = (Tone::Fill.color(hue, p), Tone::Deep.color(hue, p));
        Mark {
            shape: kind,
            fill,
            edge: Tone::Outline.color(hue, p),
            line: match p.theme {
                Theme::Paper => mix(fill, deep, 0.5),
                Theme::Dark => fill,
                Theme::Projector => mix(fill, deep, 0.65),
            },
        }
    }

    /// Of the newcomer.
    pub fn newcomer(p: &Palette) -> Self {
        Mark {
            shape: 0,
            fill: p.pen,
            edge: p.sheet,
            line: p.pen,
        }
    }

    /// Paints it.
    pub fn paint(&self, painter: &Painter, at: Pos2, radius: f32) {
        let outline: Vec<Pos2> = (outline(self.shape).into_iter())
            .map(|corner| at + corner * radius)
            .collect();
        let mut mesh = Mesh::default();
        mesh.colored_vertex(at, self.fill);
        for (n, corner) in outline.iter().enumerate() {
            mesh.colored_vertex(*corner, self.fill);
            let next = (n + 1) % outline.len();
            mesh.add_triangle(0, n as u32 + 1, next as u32 + 1);
        }
        painter.add(mesh);
        painter.add(Shape::closed_line(outline, Stroke::new(1.4, self.edge)));
    }
}

/// Corners of a shape around its middle, about as large as each other; each can be seen from the middle.
fn outline(shape: usize) -> Vec<Vec2> {
    let ring = |corners: usize, turn: f32, radii: &[f32]| -> Vec<Vec2> {
        (0..corners)
            .map(|n| {
                let angle = turn + TAU * n as f32 / corners as f32;
                Vec2::angled(angle) * radii[n % radii.len()]
            })
            .collect()
    };
    let up = -PI / 2.0;
    match shape {
        0 => ring(20, 0.0, &[0.95]),
        1 => ring(3, -up, &[1.2]),
        2 => ring(4, up, &[1.15]),
        3 => ring(5, up, &[1.05]),
        4 => ring(3, up, &[1.2]),
        5 => ring(4, PI / 4.0, &[1.2]),
        6 => ring(10, up, &[1.3, 0.55]),
        7 => cross(0.0),
        8 => cross(PI / 4.0),
        9 => ring(6, 0.0, &[1.05]),
        10 => ring(8, up, &[1.35, 0.5]),
        _ => ring(16, 0.0, &[0.7]),
    }
}

fn cross(turn: f32) -> Vec<Vec2> {
    let (long, thin) = (1.15, 0.42);
    let arm = [(long, -thin), (long, thin), (thin, thin)];
    (0..4)
        .flat_map(|quarter| {
            let turn = turn + quarter as f32 * PI / 2.0;
            arm.map(|(x, y)| Vec2::angled(turn) * x + Vec2::angled(turn + PI / 2.0) * y)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::strategy;

    #[test]
    fn every_way_of_networking_has_a_shape_and_a_hue_of_its_own() {
        let kinds = strategy::library().len() + 1;
        for theme in Theme::ALL {
            let p = theme.palette();
            for a in 0..kinds {
                for b in a + 1..kinds {
                    assert_ne!(outline(a), outline(b));
                    assert_ne!(Mark::of(a, &p).line, Mark::of(b, &p).line);
                }
                assert_ne!(Mark::of(a, &p).line, p.pen);
            }
        }
    }
}
