//! Filled areas: cut to one another, in triangles, with the directions in which their rims fade.

use bevy_egui::egui::{Vec2, vec2};
use earcut::Earcut;
use i_overlay::core::fill_rule::FillRule;
use i_overlay::core::overlay_rule::OverlayRule;
use i_overlay::float::single::SingleFloatOverlay;

/// Rings that a clipper works on; where several overlap they count as one.
pub type Rings = Vec<Vec<[f32; 2]>>;

/// An area that is ready to be drawn: any number of pieces, with holes or without.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Area {
    /// Corners of all rings.
    pub points: Vec<Vec2>,
    /// For each corner the way out of the area, as long as a rim of width 1 needs.
    pub normals: Vec<Vec2>,
    /// The corners of each ring, in order: outer rings with a positive shoelace sum, holes with a negative one.
    pub rings: Vec<std::ops::Range<usize>>,
    /// Three corners for each triangle.
    pub triangles: Vec<u32>,
}

impl Area {
    /// What is inside one closed line that does not cross itself.
    pub fn new(line: &[Vec2]) -> Self {
        let mut area = Area::default();
        area.add(&[ring(line)]);
        area
    }

    /// What of `rings` lies within `within`.
    pub fn cut(rings: &Rings, within: &Rings) -> Self {
        let mut area = Area::default();
        for shape in rings.overlay(within, OverlayRule::Intersect, FillRule::NonZero) {
            area.add(&shape);
        }
        area
    }

    /// Its size, in square units: the shoelace sums of its rings.
    pub fn size(&self) -> f32 {
        let ring = |r: &std::ops::Range<usize>| shoelace(&self.points[r.clone()]);
        self.rings.iter().map(ring).sum()
    }

    /// The rings, to cut others with.
    pub fn rings(&self) -> Rings {
        let ring = |r: &std::ops::Range<usize>| self::ring(&self.points[r.clone()]);
        self.rings.iter().map(ring).collect()
    }

    /// Adds one piece: its outer ring, then its holes.
    fn add(&mut self, shape: &[Vec<[f32; 2]>]) {
        let first = self.points.len();
        let mut holes: Vec<u32> = Vec::new();
        for (n, ring) in shape.iter().enumerate() {
            let start = self.points.len();
            self.points.extend(ring.iter().map(|p| vec2(p[0], p[1])));
            let line = &mut self.points[start..];
            if (shoelace(line) < 0.0) == (n == 0) {
                line.reverse();
            }
            self.normals.extend(normals(line));
            self.rings.push(start..start + line.len());
            if n > 0 {
                holes.push((start - first) as u32);
            }
        }
        let mut triangles: Vec<u32> = Vec::new();
        let corners = self.points[first..].iter().map(|p| [p.x, p.y]);
        Earcut::new().earcut(corners, &holes, &mut triangles);
        let shifted = triangles.into_iter().map(|corner| corner + first as u32);
        self.triangles.extend(shifted);
    }
}

/// A closed line for the clipper, turning the same way as all others: opposite turns would cancel each other out.
pub fn ring(line: &[Vec2]) -> Vec<[f32; 2]> {
    let mut ring: Vec<_> = line.iter().map(|p| [p.x, p.y]).collect();
    if shoelace(line) < 0.0 {
        ring.reverse();
    }
    ring
}

fn shoelace(line: &[Vec2]) -> f32 {
    let next = line.iter().cycle().skip(1);
    let cross = |(a, b): (&Vec2, &Vec2)| a.x * b.y - a.y * b.x;
    line.iter().zip(next).map(cross).sum::<f32>() / 2.0
}

/// For each corner the mean of the outward directions of its two sides, longer at sharp corners, at most by half.
fn normals(line: &[Vec2]) -> Vec<Vec2> {
    let count = line.len();
    let side = |n: usize| (line[(n + 1) % count] - line[n]).normalized().rot90();
    (0..count)
        .map(|n| {
            let mean = (side((n + count - 1) % count) + side(n)) / 2.0;
            mean / mean.length_sq().max(0.66)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::game::token::outline::rounded_rect;

    fn square(half: f32) -> Vec<Vec2> {
        [(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)]
            .map(|(x, y)| half * vec2(x, y))
            .to_vec()
    }

    #[test]
    fn rims_point_out_of_the_area() {
        let area = Area::new(&square(1.0));
        for (point, normal) in area.points.iter().zip(&area.normals) {
            assert!(point.dot(*normal) > 0.9, "{point:?} {normal:?}");
        }
    }

    #[test]
    fn what_is_cut_away_is_gone_whichever_way_the_rings_turn() {
        let mut backwards = square(2.0);
        backwards.reverse();
        let cut = Area::cut(
            &vec![ring(&backwards), ring(&square(0.5))],
            &vec![ring(&square(1.0))],
        );
        assert!((cut.size() - 4.0).abs() < 1e-3, "{}", cut.size());
    }

    #[test]
    fn a_rounded_rectangle_is_smaller_than_its_box_by_its_corners() {
        let area = Area::new(&rounded_rect(Vec2::ZERO, vec2(4.0, 2.0), 0.5));
        let corners = 0.25 * (4.0 - std::f32::consts::PI);
        assert!((area.size() - (8.0 - corners)).abs() < 0.01);
    }
}
