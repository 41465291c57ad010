//! The outlines of tokens, in units of half a token's diameter, y down, the centre at the origin. All of them are seen
//! whole from the centre.

use std::f32::consts::{FRAC_PI_3, PI, TAU};

use bevy_egui::egui::{Vec2, vec2};

use super::features::Shape;

/// How much of a token's diameter its outline takes.
const SCALE: f32 = 0.94;

/// The closed outline of a shape.
pub fn outline(shape: Shape) -> Vec<Vec2> {
    unit(shape).into_iter().map(|p| p * SCALE).collect()
}

/// The highest point of an outline (the least y).
pub fn highest(outline: &[Vec2]) -> f32 {
    outline.iter().map(|p| p.y).fold(0.0, f32::min)
}

/// Half the width of an outline at a height.
pub fn half_width(outline: &[Vec2], y: f32) -> f32 {
    sides(outline)
        .filter(|(a, b)| (a.y - y) * (b.y - y) <= 0.0 && a.y != b.y)
        .map(|(a, b)| (a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y)).abs())
        .fold(0.0, f32::max)
}

/// Where the ray from the centre at this angle (radians, clockwise from the right) leaves an outline.
pub fn rim(outline: &[Vec2], angle: f32) -> Vec2 {
    let ray = Vec2::angled(angle);
    let cross = |a: Vec2, b: Vec2| a.x * b.y - a.y * b.x;
    let far = sides(outline)
        .filter_map(|(a, b)| {
            let (from, to) = (cross(ray, a), cross(ray, b));
            let point = a + (b - a) * (from / (from - to));
            (from * to <= 0.0 && from != to && point.dot(ray) > 0.0).then(|| point.length())
        })
        .fold(0.0, f32::max);
    ray * far
}

/// A quadratic curve from `a` to `b`, without `a`.
pub fn curve(a: Vec2, control: Vec2, b: Vec2, steps: usize) -> impl Iterator<Item = Vec2> {
    (1..=steps).map(move |n| {
        let t = n as f32 / steps as f32;
        a * (1.0 - t).powi(2) + control * (2.0 * t * (1.0 - t)) + b * t.powi(2)
    })
}

/// A circle or an ellipse.
pub fn ellipse(center: Vec2, radii: Vec2, steps: usize) -> Vec<Vec2> {
    let at = |n| center + radii * Vec2::angled(TAU * n as f32 / steps as f32);
    (0..steps).map(at).collect()
}

/// A rectangle with round corners.
pub fn rounded_rect(center: Vec2, size: Vec2, radius: f32) -> Vec<Vec2> {
    let h = size / 2.0;
    let corners = [(-h.x, -h.y), (h.x, -h.y), (h.x, h.y), (-h.x, h.y)];
    let corners = corners.map(|(x, y)| (center + vec2(x, y), radius));
    rounded(&corners, 8)
}

/// Neighbouring corners, all the way round.
fn sides(outline: &[Vec2]) -> impl Iterator<Item = (Vec2, Vec2)> {
    let next = outline.iter().cycle().skip(1);
    outline.iter().copied().zip(next.copied())
}

fn unit(shape: Shape) -> Vec<Vec2> {
    match shape {
        Shape::Pebble => polar(96, |_| 1.0),
        Shape::Squircle => superellipse(4.0, 0.93),
        Shape::Hexagon => {
            let corner = |n: u8| 1.08 * Vec2::angled(PI / 6.0 + f32::from(n) * FRAC_PI_3);
            rounded(&[0, 1, 2, 3, 4, 5].map(|n| (corner(n), 0.34)), 10)
        }
        Shape::Scallop => polar(192, |t| 0.95 + 0.045 * (12.0 * t + PI).cos()),
        Shape::Arch => corners(&[
            (-0.86, 0.96, 0.30),
            (-0.86, -0.98, 0.86),
            (0.86, -0.98, 0.86),
            (0.86, 0.96, 0.30),
        ]),
        Shape::Pick => corners(&[
            (-1.14, -0.88, 0.50),
            (1.14, -0.88, 0.50),
            (0.62, 0.98, 0.46),
            (-0.62, 0.98, 0.46),
        ]),
        Shape::Egg => superellipse(2.3, 1.0)
            .into_iter()
            .map(|p| vec2(p.x * (0.90 + 0.14 * p.y), p.y))
            .collect(),
        Shape::Leaf => corners(&[
            (-0.92, -0.92, 0.88),
            (0.92, -0.92, 0.22),
            (0.92, 0.92, 0.88),
            (-0.92, 0.92, 0.22),
        ]),
        Shape::Hill => corners(&[(0.0, -1.38, 0.50), (1.22, 0.96, 0.50), (-1.22, 0.96, 0.50)]),
        Shape::Kite => polar(120, |t| 0.93 + 0.085 * (4.0 * t).cos()),
        Shape::Bubble => corners(&[
            (-0.96, -0.88, 0.58),
            (0.96, -0.88, 0.58),
            (0.96, 0.78, 0.58),
            (-0.28, 0.78, 0.04),
            (-0.70, 1.16, 0.06),
            (-0.66, 0.78, 0.04),
            (-0.96, 0.78, 0.44),
        ]),
    }
}

fn polar(steps: usize, radius: impl Fn(f32) -> f32) -> Vec<Vec2> {
    (0..steps)
        .map(|n| TAU * n as f32 / steps as f32)
        .map(|t| radius(t) * Vec2::angled(t))
        .collect()
}

fn superellipse(power: f32, radius: f32) -> Vec<Vec2> {
    let soften = |v: f32| radius * v.abs().powf(2.0 / power).copysign(v);
    polar(96, |_| 1.0)
        .into_iter()
        .map(|p| vec2(soften(p.x), soften(p.y)))
        .collect()
}

fn corners(corners: &[(f32, f32, f32)]) -> Vec<Vec2> {
    let corners: Vec<_> = corners.iter().map(|c| (vec2(c.0, c.1), c.2)).collect();
    rounded(&corners, 16)
}

/// A polygon whose corners are arcs of these radii, as far as its sides leave room.
fn rounded(corners: &[(Vec2, f32)], steps: usize) -> Vec<Vec2> {
    let count = corners.len();
    let mut line = Vec::with_capacity(count * (steps + 1));
    for (n, &(corner, radius)) in corners.iter().enumerate() {
        let before = corners[(n + count - 1) % count].0 - corner;
        let after = corners[(n + 1) % count].0 - corner;
        let (a, b) = (before.normalized(), after.normalized());
        let half = (a.dot(b).clamp(-1.0, 1.0).acos() / 2.0).max(0.01);
        let reach = (radius / half.tan())
            .min(before.length() / 2.0)
            .min(after.length() / 2.0);
        let radius = reach * half.tan();
        let middle = corner + (a + b).normalized() * (radius / half.sin());
        let start = (corner + a * reach - middle).angle();
        let end = (corner + b * reach - middle).angle();
        let turn = (end - start + PI).rem_euclid(TAU) - PI;
        for step in 0..=steps {
            let angle = start + turn * step as f32 / steps as f32;
            line.push(middle + radius * Vec2::angled(angle));
        }
    }
    // Where two arcs meet, their ends are one point: a side without length has no direction.
    line.dedup_by(|a, b| (*a - *b).length() < 1e-3);
    if line
        .first()
        .zip(line.last())
        .is_some_and(|(a, b)| (*a - *b).length() < 1e-3)
    {
        line.pop();
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outline_is_seen_whole_from_its_centre() {
        for shape in Shape::PEOPLE.into_iter().chain([Shape::Bubble]) {
            let line = outline(shape);
            let turns: Vec<f32> = sides(&line).map(|(a, b)| a.x * b.y - a.y * b.x).collect();
            let one_way = turns.iter().all(|t| *t > -1e-4) || turns.iter().all(|t| *t < 1e-4);
            assert!(one_way, "{shape:?} folds back as seen from the centre");
        }
    }

    #[test]
    fn the_rim_of_a_pebble_is_everywhere_as_far() {
        let line = outline(Shape::Pebble);
        for n in 0..12 {
            let far = rim(&line, n as f32 * 0.5).length();
            assert!((far - SCALE).abs() < 0.01, "{far}");
        }
        assert!((half_width(&line, 0.0) - SCALE).abs() < 0.01);
    }
}
