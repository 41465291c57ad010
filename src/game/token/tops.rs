//! Hair, hats and glasses, as far as they are not cut to the outline. In points; `r` is half the diameter, `pen` the
//! width of the outline.

use bevy_egui::egui::{Vec2, vec2};

use super::features::Top;
use super::layers::{Part, closed, convex, line};
use super::outline::{curve, ellipse, half_width, highest, rim, rounded_rect};
use super::tone::Tone;

/// What is behind the head.
pub fn behind(top: Top, outline: &[Vec2], r: f32, pen: f32) -> Vec<Part<'static>> {
    let high = highest(outline) * r;
    match top {
        Top::Bun => edged(
            circle(vec2(0.0, high - r * 0.06), r * 0.24),
            pen,
            Tone::Outline,
        ),
        Top::Sprout => {
            let root = vec2(0.0, high + r * 0.05);
            let leaves = [
                leaf(root, r * vec2(0.34, -0.34), r * 0.30),
                leaf(root, r * vec2(-0.26, -0.26), r * 0.23),
            ];
            let leaves = leaves.into_iter();
            leaves.flat_map(|l| edged(l, pen, Tone::Jumper)).collect()
        }
        Top::Tuft => [(-24.0_f32, 0.22), (0.0, 0.30), (24.0, 0.22)]
            .into_iter()
            .map(|(lean, length)| {
                let (sin, cos) = lean.to_radians().sin_cos();
                let tip = vec2(sin * r * length * 1.5, high - cos * r * length);
                line(
                    vec![vec2(0.0, high + r * 0.05), tip],
                    pen * 1.7,
                    Tone::Outline,
                )
            })
            .collect(),
        Top::Bob => {
            let half = half_width(outline, -0.28) * r + r * 0.13;
            let (center, size) = (vec2(0.0, -r * 0.23), vec2(half * 2.0, r * 0.98));
            vec![convex(rounded_rect(center, size, r * 0.42), Tone::Outline)]
        }
        _ => Vec::new(),
    }
}

/// What lies on the outline.
pub fn before(top: Top, outline: &[Vec2], r: f32, pen: f32) -> Vec<Part<'static>> {
    let high = highest(outline) * r;
    match top {
        Top::Beanie => edged(
            circle(vec2(0.0, high - r * 0.05), r * 0.14),
            pen,
            Tone::Jumper,
        ),
        Top::Cap => {
            let from = vec2(0.0, high + r * 0.35);
            let peak = vec![from, from + vec2(r * 0.98, 0.0)];
            vec![line(peak, pen * 2.2, Tone::Outline)]
        }
        Top::Curls => (-3..=3_i8)
            .map(|n| rim(outline, (-90.0 + f32::from(n) * 19.0).to_radians()) * r * 0.98)
            .map(|at| convex(circle(at, r * 0.17), Tone::Outline))
            .collect(),
        _ => Vec::new(),
    }
}

/// Round glasses about eyes at this place, in units of half a diameter.
pub fn glasses(eyes: Vec2, r: f32, pen: f32) -> Vec<Part<'static>> {
    let (x, y) = (eyes.x * 1.02 * r, eyes.y * r);
    let frame = |side: f32| circle(vec2(side * x, y), r * 0.205);
    let bridge = x - r * 0.2;
    vec![
        convex(frame(-1.0), Tone::Lens),
        convex(frame(1.0), Tone::Lens),
        closed(frame(-1.0), pen * 0.9, Tone::Deep),
        closed(frame(1.0), pen * 0.9, Tone::Deep),
        line(
            vec![vec2(-bridge, y), vec2(bridge, y)],
            pen * 0.9,
            Tone::Deep,
        ),
    ]
}

fn circle(center: Vec2, radius: f32) -> Vec<Vec2> {
    ellipse(center, Vec2::splat(radius), 32)
}

fn leaf(root: Vec2, tip: Vec2, bulge: f32) -> Vec<Vec2> {
    let (up, down) = (root - vec2(0.0, bulge), root + tip + vec2(0.0, bulge));
    let there = curve(root, up, root + tip, 10);
    there.chain(curve(root + tip, down, root, 10)).collect()
}

fn edged(points: Vec<Vec2>, pen: f32, tone: Tone) -> Vec<Part<'static>> {
    let edge = closed(points.clone(), pen, Tone::Outline);
    vec![convex(points, tone), edge]
}
