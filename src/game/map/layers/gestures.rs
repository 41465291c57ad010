//! What has just happened, shown once: each gesture has a shape of its own, and a still one where motion is reduced.

use bevy_egui::egui::epaint::{CubicBezierShape, PathShape, RectShape};
use bevy_egui::egui::{
    Color32, CornerRadius, Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, pos2, vec2,
};

use super::super::model::{MapModel, Moving};
use super::super::news::Gesture;
use super::layer::Layer;
use super::markers::envelope;
use super::paths::{bend, point};
use crate::game::theme::Palette;

/// All gestures under way.
#[derive(Clone, PartialEq)]
pub struct Gestures {
    gestures: Vec<Moving>,
    still: bool,
    palette: Palette,
}

impl Layer for Gestures {
    const HEIGHT: f32 = 8.0;

    fn of(model: &MapModel) -> Self {
        Gestures {
            gestures: model.gestures.clone(),
            still: model.still,
            palette: model.palette,
        }
    }

    fn shapes(&self) -> Vec<Shape> {
        let mut shapes = Vec::new();
        for moving in &self.gestures {
            if self.still {
                self.mark(
                    moving.gesture,
                    moving.with + vec2(-38.0, -30.0),
                    &mut shapes,
                );
            } else {
                self.stir(moving, &mut shapes);
            }
        }
        shapes
    }
}

impl Gestures {
    /// A gesture that moves.
    fn stir(&self, moving: &Moving, shapes: &mut Vec<Shape>) {
        let (p, t) = (&self.palette, moving.progress);
        let eased = t * t * (3.0 - 2.0 * t);
        let (from, to) = shortened(moving.from, moving.to);
        match moving.gesture {
            Gesture::Talk => {
                let aside = (to - from).normalized().rot90() * 13.0;
                let there = from + (to - from) * eased + aside;
                let back = to + (from - to) * eased - aside;
                speech(there, p.pen_wash, p.pen, shapes);
                speech(back, p.sheet, p.ink, shapes);
            }
            Gesture::Favour | Gesture::Thanks | Gesture::Letter => {
                self.mark(moving.gesture, point(from, to, eased), shapes);
            }
            Gesture::Introduction => {
                let line = bend(moving.from, moving.to, eased);
                shapes.push(Shape::line(line, Stroke::new(3.0, p.gold)));
                self.mark(moving.gesture, point(moving.from, moving.to, eased), shapes);
            }
            Gesture::Yes | Gesture::No | Gesture::Silence => {
                let rise = vec2(0.0, -46.0 - 10.0 * eased);
                self.mark(moving.gesture, moving.with + rise, shapes);
            }
            Gesture::Overstep => {
                let tremble = (t * 28.0).sin() * 5.0 * (1.0 - t);
                let at = moving.with + vec2(tremble, 0.0);
                shapes.push(Shape::circle_stroke(at, 44.0, Stroke::new(3.0, p.alert)));
                self.mark(moving.gesture, at + vec2(0.0, -52.0), shapes);
            }
        }
    }

    /// The shape of a gesture.
    fn mark(&self, gesture: Gesture, at: Pos2, shapes: &mut Vec<Shape>) {
        let p = &self.palette;
        match gesture {
            Gesture::Talk => speech(at, p.sheet, p.ink, shapes),
            Gesture::Favour => gift(at, p, shapes),
            Gesture::Thanks => heart(at, p, shapes),
            Gesture::Letter => envelope(at, 28.0, p, p.pen, shapes),
            Gesture::Silence => {
                disc(at, p.ink2, p, shapes);
                envelope(at, 17.0, p, p.ink2, shapes);
            }
            Gesture::Yes => {
                disc(at, p.good, p, shapes);
                let tick = vec![
                    at + vec2(-6.0, 0.5),
                    at + vec2(-1.5, 5.0),
                    at + vec2(6.5, -5.0),
                ];
                shapes.push(Shape::line(tick, Stroke::new(3.0, p.good)));
            }
            Gesture::No => {
                disc(at, p.ink2, p, shapes);
                hand(at, p.ink2, shapes);
            }
            Gesture::Overstep => {
                disc(at, p.alert, p, shapes);
                bolt(at, p.alert, shapes);
            }
            Gesture::Introduction => {
                shapes.push(Shape::circle_filled(at, 6.0, p.gold));
                shapes.push(Shape::circle_stroke(at, 6.0, Stroke::new(1.8, p.ink2)));
            }
        }
    }
}

/// The way between two tokens, without what they cover.
fn shortened(from: Pos2, to: Pos2) -> (Pos2, Pos2) {
    let way = (to - from).normalized() * 26.0;
    (from + way, to - way)
}

fn disc(at: Pos2, rim: Color32, p: &Palette, shapes: &mut Vec<Shape>) {
    shapes.push(Shape::circle_filled(at, 15.0, p.sheet));
    shapes.push(Shape::circle_stroke(at, 15.0, Stroke::new(2.0, rim)));
}

fn speech(at: Pos2, fill: Color32, rim: Color32, shapes: &mut Vec<Shape>) {
    let rect = Rect::from_center_size(at, vec2(26.0, 18.0));
    let stroke = Stroke::new(1.8, rim);
    let tail = vec![
        rect.left_bottom() + vec2(5.0, -2.0),
        rect.left_bottom() + vec2(4.0, 6.0),
        rect.left_bottom() + vec2(13.0, -2.0),
    ];
    shapes.push(PathShape::closed_line(tail.clone(), stroke).into());
    let radius = CornerRadius::same(8);
    shapes.push(RectShape::new(rect, radius, fill, stroke, StrokeKind::Middle).into());
    shapes.push(PathShape::convex_polygon(tail, fill, Stroke::NONE).into());
}

fn gift(at: Pos2, p: &Palette, shapes: &mut Vec<Shape>) {
    let stroke = Stroke::new(1.8, p.ink2);
    let body = Rect::from_center_size(at + vec2(0.0, 3.0), vec2(24.0, 17.0));
    let lid = Rect::from_center_size(at + vec2(0.0, -7.0), vec2(28.0, 7.0));
    for rect in [body, lid] {
        let radius = CornerRadius::same(2);
        shapes.push(RectShape::new(rect, radius, p.gold, stroke, StrokeKind::Middle).into());
    }
    let ribbon = [pos2(at.x, lid.top()), pos2(at.x, body.bottom())];
    shapes.push(Shape::line_segment(ribbon, Stroke::new(3.0, p.ink2)));
    for side in [-1.0, 1.0] {
        let loop_at = at + vec2(side * 5.0, -14.0);
        shapes.push(Shape::circle_stroke(loop_at, 3.6, Stroke::new(2.0, p.ink2)));
    }
}

fn heart(at: Pos2, p: &Palette, shapes: &mut Vec<Shape>) {
    let side = |s: f32| CubicBezierShape {
        points: [
            at + vec2(0.0, 12.0),
            at + vec2(s * 22.0, -2.0),
            at + vec2(s * 9.0, -18.0),
            at + vec2(0.0, -6.0),
        ],
        closed: true,
        fill: p.pen,
        stroke: Stroke::new(1.0, p.pen).into(),
    };
    shapes.push(side(1.0).into());
    shapes.push(side(-1.0).into());
}

fn hand(at: Pos2, ink: Color32, shapes: &mut Vec<Shape>) {
    shapes.push(Shape::circle_filled(at + vec2(0.0, 4.0), 5.5, ink));
    for (n, tip) in [-7.0, -9.5, -9.5, -7.0].into_iter().enumerate() {
        let x = n as f32 * 3.2 - 4.8;
        let finger = [at + vec2(x, 3.0), at + vec2(x * 1.15, tip)];
        shapes.push(Shape::line_segment(finger, Stroke::new(2.3, ink)));
    }
    let thumb = [at + vec2(4.0, 5.0), at + vec2(9.0, 0.0)];
    shapes.push(Shape::line_segment(thumb, Stroke::new(2.3, ink)));
}

fn bolt(at: Pos2, ink: Color32, shapes: &mut Vec<Shape>) {
    let place = |points: [Vec2; 3]| points.map(|v| at + v).to_vec();
    let upper = place([vec2(2.5, -11.0), vec2(-6.0, 2.0), vec2(1.5, 2.0)]);
    let lower = place([vec2(-2.5, 11.0), vec2(6.0, -2.0), vec2(-1.5, -2.0)]);
    for half in [upper, lower] {
        shapes.push(PathShape::convex_polygon(half, ink, Stroke::NONE).into());
    }
}
