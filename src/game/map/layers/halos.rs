//! Doubt: a hatched lens along the tie, the longer the less sure you are how close it is.

use bevy_egui::egui::{Pos2, Shape, Stroke, Vec2, epaint::PathShape};

use super::super::model::{Halo, MapModel};
use super::layer::Layer;
use crate::game::theme::{Palette, paint};

/// Half its width in the middle.
const HALF_WIDTH: f32 = 15.0;
/// Between two lines of hatching.
const STEP: f32 = 6.5;
/// Corners along one side.
const CORNERS: i32 = 24;

/// All halos.
#[derive(Clone, PartialEq)]
pub struct Halos {
    halos: Vec<Halo>,
    palette: Palette,
}

impl Layer for Halos {
    const HEIGHT: f32 = 3.0;

    fn of(model: &MapModel) -> Self {
        Halos {
            halos: model.halos.clone(),
            palette: model.palette,
        }
    }

    fn shapes(&self) -> Vec<Shape> {
        let mut shapes = Vec::new();
        for halo in &self.halos {
            self.lens(halo, &mut shapes);
        }
        shapes
    }
}

impl Halos {
    fn lens(&self, halo: &Halo, shapes: &mut Vec<Shape>) {
        let p = &self.palette;
        let pale = |color| {
            if halo.faded {
                paint::mix(p.rings[1], color, 0.35)
            } else {
                color
            }
        };
        let along = halo.at.to_vec2().normalized();
        let aside = along.rot90();
        let point = |t: f32, side: f32| -> Pos2 {
            halo.at + along * (halo.half * t) + aside * (side * half_width(t))
        };
        let side = |side: f32| (-CORNERS..=CORNERS).map(move |n| (n as f32 / CORNERS as f32, side));
        let rim: Vec<Pos2> = (side(1.0).chain(side(-1.0).rev()))
            .map(|(t, side)| point(t, side))
            .collect();
        let wash = pale(p.pen_wash);
        shapes.push(PathShape::convex_polygon(rim.clone(), wash, Stroke::NONE).into());
        let hatch = Stroke::new(1.3, pale(paint::hatch_color(p)));
        shapes.extend(
            hatching(&rim, halo.at, halo.half).map(|ends| Shape::line_segment(ends, hatch)),
        );
        shapes.push(PathShape::closed_line(rim, Stroke::new(1.3, pale(p.pen_edge))).into());
    }
}

/// Half the width at `t` of the half length.
fn half_width(t: f32) -> f32 {
    HALF_WIDTH * (1.0 - t * t).max(0.0).powf(0.8)
}

/// Slanted lines cut to a convex rim.
fn hatching(rim: &[Pos2], middle: Pos2, half: f32) -> impl Iterator<Item = [Pos2; 2]> {
    let normal = Vec2::splat(std::f32::consts::FRAC_1_SQRT_2);
    let lines = (half / STEP).ceil() as i32;
    (-lines..=lines).filter_map(move |n| {
        let level = n as f32 * STEP;
        let height = |p: Pos2| (p - middle).dot(normal) - level;
        let mut ends = Vec::with_capacity(2);
        for (a, b) in rim.iter().zip(rim.iter().cycle().skip(1)) {
            let (from, to) = (height(*a), height(*b));
            if (from < 0.0) != (to < 0.0) {
                ends.push(*a + (*b - *a) * (from / (from - to)));
            }
        }
        <[Pos2; 2]>::try_from(ends).ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::game::theme::Theme;

    fn halo(half: f32) -> Halos {
        Halos {
            halos: vec![Halo {
                at: Pos2::new(120.0, -40.0),
                half,
                faded: false,
            }],
            palette: Theme::Paper.palette(),
        }
    }

    #[test]
    fn more_doubt_makes_a_longer_lens_with_more_hatching() {
        assert!(halo(84.0).shapes().len() > halo(46.0).shapes().len());
    }

    #[test]
    fn hatching_stays_inside_the_lens() {
        let shapes = halo(84.0).shapes();
        let rim = shapes[0].visual_bounding_rect().expand(1.0);
        let lines = shapes
            .iter()
            .filter(|s| matches!(s, Shape::LineSegment { .. }));
        assert!(lines.clone().count() > 10);
        for line in lines {
            assert!(rim.contains_rect(line.visual_bounding_rect()));
        }
    }
}
