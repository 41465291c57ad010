//! The curtain at the right: folds in the colours of the truth, drawn back and tied.

use bevy_egui::egui::epaint::{Mesh, Vertex, WHITE_UV};
use bevy_egui::egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, pos2};

use super::scale;
use crate::game::theme::Palette;

const FOLDS: usize = 8;
const ROWS: usize = 40;

/// Where the tie holds it, as a share of its height.
const WAIST: f32 = 0.64;

/// Draws it from the valance to near the bottom.
pub fn paint(painter: &Painter, p: &Palette, window: Rect) {
    let s = scale(window);
    let (top, bottom) = (window.top() + 30.0 * s, window.bottom() - 32.0 * s);
    let shape = Drape {
        right: window.right() + 2.0,
        top,
        bottom,
        s,
    };
    for fold in 0..FOLDS {
        let color = if fold % 2 == 0 { p.truth } else { p.truth_deep };
        painter.add(Shape::mesh(shape.fold(fold, color)));
        let hem = shape.at((fold as f32 + 0.5) / FOLDS as f32, 1.0);
        let half = (shape.at(1.0, 1.0).x - shape.at(0.0, 1.0).x) / FOLDS as f32 / 2.0;
        painter.circle_filled(pos2(hem.x, bottom - half * 0.2), half, color);
    }
    let edge = (0..=ROWS)
        .map(|row| shape.at(0.0, row as f32 / ROWS as f32))
        .collect();
    painter.add(Shape::line(edge, Stroke::new(2.0, p.truth_deep)));
    tie(painter, p, &shape);
}

/// The band that holds it.
fn tie(painter: &Painter, p: &Palette, drape: &Drape) {
    let (w, h) = (24.0 * drape.s, 30.0 * drape.s);
    let mut mesh = Mesh::default();
    let mut upper = Vec::new();
    let mut lower = Vec::new();
    for step in 0..=16 {
        let t = step as f32 / 16.0;
        let across = drape.at(t, WAIST);
        let sag = (t * std::f32::consts::PI * 0.75).sin() * w;
        let left = if step == 0 {
            across.x - 4.0 * drape.s
        } else {
            across.x
        };
        upper.push(pos2(left, across.y - h / 2.0 + sag));
        lower.push(pos2(left, across.y + h / 2.0 + sag));
    }
    strip(&mut mesh, &upper, &lower, p.gold);
    painter.add(Shape::mesh(mesh));
    let ink = Stroke::new(2.0, p.gold_ink);
    let mut outline = upper;
    outline.extend(lower.into_iter().rev());
    painter.add(Shape::closed_line(outline, ink));
}

/// The drawn-back cloth: narrow at the tie, wide above, a little wider below.
struct Drape {
    right: f32,
    top: f32,
    bottom: f32,
    s: f32,
}

impl Drape {
    /// A point of the cloth: `across` from its free edge (0) to the wall (1), `down` from its top to its hem.
    fn at(&self, across: f32, down: f32) -> Pos2 {
        let width = if down < WAIST {
            let t = down / WAIST;
            // It falls almost straight, then is pulled aside.
            310.0 - (310.0 - 116.0) * (0.35 * t + 0.65 * t * t)
        } else {
            let t = (down - WAIST) / (1.0 - WAIST);
            116.0 + 50.0 * (1.0 - (1.0 - t) * (1.0 - t))
        };
        let y = self.top + down * (self.bottom - self.top);
        pos2(self.right - width * self.s * (1.0 - across), y)
    }

    fn fold(&self, n: usize, color: Color32) -> Mesh {
        let edge = |n: usize| -> Vec<Pos2> {
            let across = n as f32 / FOLDS as f32;
            (0..=ROWS)
                .map(|row| self.at(across, row as f32 / ROWS as f32))
                .collect()
        };
        let mut mesh = Mesh::default();
        strip(&mut mesh, &edge(n), &edge(n + 1), color);
        mesh
    }
}

/// Fills between two lines of as many points.
fn strip(mesh: &mut Mesh, one: &[Pos2], two: &[Pos2], color: Color32) {
    let first = mesh.vertices.len() as u32;
    for (a, b) in one.iter().zip(two) {
        for pos in [*a, *b] {
            mesh.vertices.push(Vertex {
                pos,
                uv: WHITE_UV,
                color,
            });
        }
    }
    for n in 0..one.len().saturating_sub(1) as u32 {
        let at = first + 2 * n;
        mesh.add_triangle(at, at + 1, at + 2);
        mesh.add_triangle(at + 1, at + 3, at + 2);
    }
}
