//! The rings of closeness: how large they are for a crowd, and how far from you a believed closeness is.

use bevy_egui::egui::{Pos2, Vec2, pos2, vec2};

/// Diameter of a token of somebody met.
pub const TOKEN: f32 = 62.0;
/// Diameter of the selected token.
pub const TOKEN_SELECTED: f32 = 74.0;
/// Diameter of the token of somebody only heard of.
pub const TOKEN_HEARD_OF: f32 = 54.0;
/// Diameter of your own token.
pub const TOKEN_YOU: f32 = 70.0;
/// Up to so many people all have their name on the map.
pub const FEW: usize = 30;

/// Distance of the closest people from you.
const INNER: f32 = 88.0;
/// Closeness at which somebody is close, and at which they are friendly.
const STEPS: [f32; 2] = [2.0 / 3.0, 1.0 / 3.0];

/// A band of the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Band {
    /// Inside the inner ring.
    Close,
    /// Between the inner and the middle ring.
    Friendly,
    /// Inside the outer ring.
    Speaking,
    /// Just outside the rings.
    HeardOf,
}

impl Band {
    /// The band for a believed closeness (0..1) to somebody met, or not met.
    pub fn of(closeness: f32, met: bool) -> Self {
        match closeness {
            _ if !met => Band::HeardOf,
            c if c >= STEPS[0] => Band::Close,
            c if c >= STEPS[1] => Band::Friendly,
            _ => Band::Speaking,
        }
    }

    /// The name of its ring.
    pub fn name(self) -> &'static str {
        match self {
            Band::Close => "close",
            Band::Friendly => "friendly",
            Band::Speaking => "speaking terms",
            Band::HeardOf => "heard of",
        }
    }
}

/// The size of the rings. Radii are vertical half axes; horizontal ones are `stretch` times as long.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rings {
    /// Horizontal over vertical, 1.0 to 1.4.
    pub stretch: f32,
    /// Radii of the rings, from the inner to the outer.
    pub radii: [f32; 3],
    /// How far out people who are only heard of may stand.
    pub beyond: f32,
    /// The room a person takes: width and height.
    pub cell: Vec2,
}

impl Rings {
    /// Rings for so many people in each band, in a place of this size. A crowd makes them larger: the camera then
    /// stands farther off.
    pub fn for_crowd(crowd: [usize; 4], place: Vec2) -> Self {
        let people: usize = crowd.iter().sum();
        // A few have room for their names, a crowd has not.
        let cell = match people {
            n if n <= FEW => vec2(90.0, 94.0),
            n if n <= 2 * FEW => vec2(76.0, 82.0),
            _ => vec2(68.0, 68.0),
        };
        let base = ((place.y / 2.0 - 54.0) / 1.07).clamp(220.0, 300.0);
        let stretch = ((place.x / 2.0 - 60.0) / (base * 1.07)).clamp(1.0, 1.4);
        let need = |n: usize| n as f32 * cell.x * cell.y * 1.3;
        // Steps, so that one more acquaintance does not move everybody.
        let steps = (0..40).map(|n| 1.12_f32.powi(n));
        let mut rings = Rings::sized(base, 1.0, stretch, cell);
        for k in steps {
            rings = Rings::sized(base, k, stretch, cell);
            let fits = |band: Band| need(crowd[band as usize]) <= rings.room(band);
            if people < 2
                || [Band::Close, Band::Friendly, Band::Speaking]
                    .into_iter()
                    .all(fits)
            {
                break;
            }
        }
        let outer = rings.radii[2];
        let heard = need(crowd[Band::HeardOf as usize]);
        let area = std::f32::consts::PI * stretch * outer * outer;
        let one_row = std::f32::consts::TAU * outer * stretch.sqrt() * cell.y * 0.75;
        if heard > one_row {
            rings.beyond = (outer * (1.0 + heard / area).sqrt()).max(rings.beyond);
        }
        rings
    }

    fn sized(base: f32, k: f32, stretch: f32, cell: Vec2) -> Self {
        // In a crowd nearly everybody is in the outer band: the inner rings leave it more room.
        let crowded = ((k - 1.0) / 1.2).clamp(0.0, 1.0);
        let outer = base * k;
        Rings {
            stretch,
            radii: [
                (outer * (0.4 - 0.16 * crowded)).max(INNER + 6.0),
                outer * (0.7 - 0.22 * crowded),
                outer,
            ],
            beyond: outer * 1.07 + 4.0 * crowded,
            cell,
        }
    }

    /// The area of a band inside the rings.
    fn room(&self, band: Band) -> f32 {
        let (near, far) = self.span(band);
        std::f32::consts::PI * self.stretch * (far * far - near * near)
    }

    /// The nearest and farthest radius of a band.
    pub fn span(&self, band: Band) -> (f32, f32) {
        let [inner, middle, outer] = self.radii;
        match band {
            Band::Close => (INNER.min(inner), inner),
            Band::Friendly => (inner, middle),
            Band::Speaking => (middle, outer),
            Band::HeardOf => (outer * 1.07, self.beyond.max(outer * 1.07)),
        }
    }

    /// The distance at which somebody stands for whom `closeness` is believed: falls as it rises.
    pub fn radius(&self, closeness: f32, met: bool) -> f32 {
        let band = Band::of(closeness, met);
        let (near, far) = self.span(band);
        let (from, to) = match band {
            Band::Close => (STEPS[0], 1.0),
            Band::Friendly => (STEPS[1], STEPS[0]),
            Band::Speaking => (0.0, STEPS[1]),
            Band::HeardOf => return near,
        };
        far + (near - far) * ((closeness - from) / (to - from)).clamp(0.0, 1.0)
    }

    /// The point of the map at this angle and radius.
    pub fn point(&self, angle: f32, radius: f32) -> Pos2 {
        pos2(angle.cos() * radius * self.stretch, angle.sin() * radius)
    }

    /// The angle and radius of a point of the map.
    pub fn polar(&self, at: Pos2) -> (f32, f32) {
        let plain = vec2(at.x / self.stretch, at.y);
        (plain.angle(), plain.length())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closer_somebody_is_believed_to_be_the_nearer_they_stand() {
        for crowd in [[0, 0, 5, 0], [1, 3, 8, 2], [5, 20, 100, 25]] {
            let rings = Rings::for_crowd(crowd, vec2(872.0, 560.0));
            let radii: Vec<f32> = (0..=50)
                .map(|n| rings.radius(n as f32 / 50.0, true))
                .collect();
            assert!(radii.windows(2).all(|r| r[1] < r[0]), "{radii:?}");
            assert!(rings.radius(0.0, false) > radii[0]);
        }
    }

    #[test]
    fn rings_are_stretched_by_no_more_than_their_shape_allows() {
        for place in [vec2(300.0, 900.0), vec2(872.0, 560.0), vec2(2400.0, 500.0)] {
            let rings = Rings::for_crowd([0, 2, 3, 0], place);
            assert!((1.0..=1.4).contains(&rings.stretch));
        }
    }
}
