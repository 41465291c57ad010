//! Parts as shapes that epaint draws, with soft edges: epaint's meshes are not multisampled.

use std::sync::Arc;

use bevy_egui::egui::emath::Rot2;
use bevy_egui::egui::epaint::{Mesh, PathShape, PathStroke};
use bevy_egui::egui::{Color32, Pos2, Shape, Stroke, Vec2};

use super::area::Area;
use super::layers::{Form, Line, LineKind, Part};
use super::tone::Hue;
use crate::game::theme::Palette;

/// Dash and gap of the outline of somebody only heard of, in points.
const DASH: (f32, f32) = (5.0, 4.0);

/// Where and how parts are drawn.
pub struct Brush<'a> {
    /// The centre of the token.
    pub center: Pos2,
    /// Its lean.
    pub lean: Rot2,
    /// Width of a soft edge, in points: one pixel.
    pub soft: f32,
    /// Whose colours.
    pub hue: Hue,
    /// Under which palette.
    pub palette: &'a Palette,
}

impl Brush<'_> {
    /// The shapes of one part.
    pub fn draw(&self, part: &Part, to: &mut Vec<Shape>) {
        let color = part.tone.color(self.hue, self.palette);
        match &part.form {
            Form::Area(area, scale) => to.push(self.fill(area, *scale, color)),
            Form::Convex(points) => {
                let points = points.iter().map(|p| self.place(*p)).collect();
                to.push(PathShape::convex_polygon(points, color, Stroke::NONE).into());
            }
            Form::Line(line) => self.stroke(line, color, to),
        }
    }

    fn place(&self, point: Vec2) -> Pos2 {
        self.center + self.lean * point
    }

    /// Triangles half a soft edge inside the area, and a rim around them that fades.
    fn fill(&self, area: &Area, scale: f32, color: Color32) -> Shape {
        let mut mesh = Mesh::default();
        let half = self.soft / 2.0;
        for (point, normal) in area.points.iter().zip(&area.normals) {
            mesh.colored_vertex(self.place(*point * scale - *normal * half), color);
        }
        mesh.indices.extend(&area.triangles);
        let count = area.points.len() as u32;
        for (point, normal) in area.points.iter().zip(&area.normals) {
            let outside = self.place(*point * scale + *normal * half);
            mesh.colored_vertex(outside, Color32::TRANSPARENT);
        }
        for ring in &area.rings {
            let (start, end) = (ring.start as u32, ring.end as u32);
            for corner in start..end {
                let next = if corner + 1 == end { start } else { corner + 1 };
                mesh.add_triangle(corner, next, next + count);
                mesh.add_triangle(corner, next + count, corner + count);
            }
        }
        Shape::Mesh(Arc::new(mesh))
    }

    fn stroke(&self, line: &Line, color: Color32, to: &mut Vec<Shape>) {
        let mut points: Vec<Pos2> = line.points.iter().map(|p| self.place(*p)).collect();
        let stroke = Stroke::new(line.width, color);
        match line.kind {
            LineKind::Closed => {
                to.push(PathShape::closed_line(points, PathStroke::from(stroke)).into())
            }
            LineKind::Dashed => {
                points.extend(points.first().copied());
                to.extend(Shape::dashed_line(&points, stroke, DASH.0, DASH.1));
            }
            LineKind::Open => {
                let ends = [points.first().copied(), points.last().copied()];
                let cap = |at| Shape::circle_filled(at, line.width / 2.0, color);
                to.extend(ends.into_iter().flatten().map(cap));
                to.push(Shape::line(points, stroke));
            }
        }
    }
}
