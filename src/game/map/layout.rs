//! Where people stand around you: angles from a force layout, once; then only as much of a nudge as keeps tokens
//! from covering each other.

use std::collections::BTreeMap;
use std::f32::consts::{PI, TAU};

use bevy_egui::egui::{Pos2, pos2};
use fjadra::{Link, ManyBody, Node, SimulationBuilder};

use super::chart::closeness;
use super::rings::{Band, FEW, Rings};
use crate::scenario::PersonId;
use crate::sim::{Contact, View};

/// Somebody to be placed.
#[derive(Clone, Debug, PartialEq)]
pub struct Someone {
    /// Who.
    pub id: PersonId,
    /// Mean of believed warmth and work trust, 0..1.
    pub closeness: f32,
    /// On speaking terms.
    pub met: bool,
    /// Who introduced them, if anybody.
    pub introduced_by: Option<PersonId>,
    /// Venues they go to, by place in the scenario.
    pub haunts: Vec<usize>,
}

impl Someone {
    /// What the layout needs to know of a contact.
    pub fn of(view: &View, contact: &Contact) -> Self {
        let venues = &view.scenario.venues;
        let haunts = (view.haunts(contact.id))
            .filter_map(|at| venues.iter().position(|v| v.id == at.id))
            .collect();
        Someone {
            id: contact.id,
            closeness: closeness(&contact.belief),
            met: contact.link.met(),
            introduced_by: contact.link.introduced_by(),
            haunts,
        }
    }
}

/// Angles for all at once: a force layout of introductions and venues run to rest, then evened out.
pub fn angles(people: &[Someone], rings: &Rings) -> Vec<f32> {
    let place: BTreeMap<PersonId, usize> = (people.iter().enumerate())
        .map(|(n, p)| (p.id, n + 1))
        .collect();
    let mut links = Vec::new();
    let mut distances = Vec::new();
    let mut venues: BTreeMap<usize, usize> = BTreeMap::new();
    for (n, person) in people.iter().enumerate() {
        links.push((0, n + 1));
        distances.push(f64::from(rings.radius(person.closeness, person.met)));
        if let Some(&by) = person.introduced_by.as_ref().and_then(|by| place.get(by)) {
            links.push((by, n + 1));
            distances.push(70.0);
        }
        for &venue in &person.haunts {
            let next = people.len() + 1 + venues.len();
            let hub = *venues.entry(venue).or_insert(next);
            links.push((hub, n + 1));
            distances.push(120.0);
        }
    }
    let nodes = 1 + people.len() + venues.len();
    let ticks = if people.len() > 400 { 60.0 } else { 300.0 };
    let decay = 1.0 - 0.001_f64.powf(1.0 / ticks);
    let mut simulation = SimulationBuilder::default()
        .with_alpha_decay(decay)
        .build((0..nodes).map(|n| match n {
            0 => Node::default().fixed_position(0.0, 0.0),
            _ => Node::default(),
        }))
        .add_force(
            "links",
            Link::new(links).distance(move |_: &_, n| distances[n]),
        )
        .add_force("apart", ManyBody::default().strength(-160.0));
    simulation.step();
    let found: Vec<f32> = (simulation.positions().skip(1).take(people.len()))
        .map(|[x, y]| (y as f32).atan2(x as f32))
        .collect();
    if people.len() <= FEW {
        return evened_out(found);
    }
    // In a crowd, those met and those heard of each get all the way round: they stand in bands of their own.
    let mut angles = found.clone();
    for met in [true, false] {
        let group: Vec<usize> = (0..people.len())
            .filter(|&n| people[n].met == met)
            .collect();
        let even = evened_out(group.iter().map(|&n| found[n]).collect());
        for (n, angle) in group.into_iter().zip(even) {
            angles[n] = angle;
        }
    }
    angles
}

/// The same order around the circle, mostly evenly spaced.
fn evened_out(found: Vec<f32>) -> Vec<f32> {
    let mut order: Vec<usize> = (0..found.len()).collect();
    order.sort_by(|&a, &b| found[a].total_cmp(&found[b]).then(a.cmp(&b)));
    let step = TAU / found.len().max(1) as f32;
    let even = |rank: usize| -PI + step * (rank as f32 + 0.5);
    // Turned so that the even places lie as near the found ones as they can.
    let (sin, cos) = order
        .iter()
        .enumerate()
        .fold((0.0, 0.0), |(s, c), (rank, &n)| {
            let off = found[n] - even(rank);
            (s + off.sin(), c + off.cos())
        });
    let turn = f32::atan2(sin, cos);
    let mut angles = found.clone();
    for (rank, &n) in order.iter().enumerate() {
        let place = even(rank) + turn;
        angles[n] = wrapped(place + 0.15 * wrapped(found[n] - place));
    }
    angles
}

/// The angle of somebody new: in a gap, and if it can be near `near`.
pub fn newcomer(taken: &[f32], near: Option<f32>, id: PersonId) -> f32 {
    let own = share(id, 1) * TAU - PI;
    let near = near.unwrap_or(own);
    if taken.is_empty() || taken.len() > 60 {
        return wrapped(near + (share(id, 2) - 0.5) * 0.6);
    }
    let mut sorted = taken.to_vec();
    sorted.sort_by(f32::total_cmp);
    let gaps = (0..sorted.len()).map(|n| {
        let from = sorted[n];
        let to = if n + 1 < sorted.len() {
            sorted[n + 1]
        } else {
            sorted[0] + TAU
        };
        (wrapped((from + to) / 2.0), to - from)
    });
    let worth = |(middle, gap): &(f32, f32)| gap / 2.0 - 0.3 * wrapped(middle - near).abs();
    gaps.max_by(|a, b| worth(a).total_cmp(&worth(b)))
        .map_or(near, |(middle, _)| middle)
}

/// The mean of angles; `None` if there are none or they cancel out.
pub fn mean_angle(angles: impl Iterator<Item = f32>) -> Option<f32> {
    let (sin, cos) = angles.fold((0.0, 0.0), |(s, c), a| (s + a.sin(), c + a.cos()));
    (f32::hypot(sin, cos) > 1e-3).then(|| f32::atan2(sin, cos))
}

/// An angle in −π..π.
pub fn wrapped(angle: f32) -> f32 {
    (angle + PI).rem_euclid(TAU) - PI
}

/// A number 0..1 that belongs to somebody, for what looks like chance and is none.
pub fn share(id: PersonId, salt: u32) -> f32 {
    let mut v = (u64::from(id.0) << 32 | u64::from(salt)).wrapping_add(0x9E37_79B9_7F4A_7C15);
    v = (v ^ (v >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    v = (v ^ (v >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    ((v ^ (v >> 31)) >> 40) as f32 / (1u64 << 24) as f32
}

/// A token to be kept clear of the others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Body {
    /// Where it stands around you.
    pub angle: f32,
    /// How far from you.
    pub radius: f32,
    /// How far it would stand if it were alone.
    pub wanted: f32,
    /// The band it may not leave.
    pub band: Band,
}

/// Moves tokens apart until none covers another. A few people turn around you and keep their distance; in a crowd
/// they also give way inside their band.
pub fn keep_clear(bodies: &mut [Body], rings: &Rings) {
    let few = bodies.len() <= FEW;
    if few {
        for body in bodies.iter_mut() {
            body.radius = body.wanted;
        }
        if relax(bodies, rings, 240, false) {
            return;
        }
    }
    relax(
        bodies,
        rings,
        if bodies.len() > 400 { 60 } else { 240 },
        true,
    );
}

/// Pushes apart what overlaps, round by round. Returns whether nothing does any more.
fn relax(bodies: &mut [Body], rings: &Rings, rounds: usize, radially: bool) -> bool {
    for _ in 0..rounds {
        let at: Vec<Pos2> = bodies
            .iter()
            .map(|b| rings.point(b.angle, b.radius))
            .collect();
        let mut pushed = at.clone();
        let mut clear = true;
        for (a, b) in neighbours(&at, rings) {
            let off = (at[b] - at[a]) / rings.cell;
            let distance = off.length();
            if distance >= 1.0 {
                continue;
            }
            clear = false;
            let way = if distance > 1e-3 {
                off / distance
            } else {
                bevy_egui::egui::Vec2::angled((a + b) as f32)
            };
            let push = way * (1.02 - distance) * 0.5 * rings.cell;
            pushed[a] -= push;
            pushed[b] += push;
        }
        if clear {
            return true;
        }
        for (body, to) in bodies.iter_mut().zip(pushed) {
            let (angle, radius) = rings.polar(to);
            body.angle = angle;
            if radially {
                let (near, far) = rings.span(body.band);
                // The bands' edges belong to nobody, so that a ring never runs through a face's middle.
                let edge = ((far - near) * 0.04).min(4.0);
                body.radius = radius.clamp(near + edge, (far - edge).max(near + edge));
            }
        }
    }
    false
}

/// Pairs that might overlap, in a fixed order.
fn neighbours(at: &[Pos2], rings: &Rings) -> Vec<(usize, usize)> {
    let cell_of = |p: Pos2| {
        let p = pos2(p.x / rings.cell.x, p.y / rings.cell.y);
        (p.x.floor() as i32, p.y.floor() as i32)
    };
    let mut cells: BTreeMap<(i32, i32), Vec<usize>> = BTreeMap::new();
    for (n, &p) in at.iter().enumerate() {
        cells.entry(cell_of(p)).or_default().push(n);
    }
    let mut pairs = Vec::new();
    for (n, &p) in at.iter().enumerate() {
        let (x, y) = cell_of(p);
        for dx in -1..=1 {
            for dy in -1..=1 {
                let there = cells.get(&(x + dx, y + dy)).into_iter().flatten();
                pairs.extend(there.filter(|&&m| m > n).map(|&m| (n, m)));
            }
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use bevy_egui::egui::vec2;

    /// People met at a few places, some of them only heard of, as a season might have brought them.
    fn people(count: u32) -> Vec<Someone> {
        (1..=count)
            .map(|n| Someone {
                id: PersonId(n),
                closeness: share(PersonId(n), 7).powi(2) * 0.9,
                met: n % 4 != 0,
                introduced_by: (n % 5 == 0).then_some(PersonId(n / 2)),
                haunts: vec![(n % 6) as usize],
            })
            .collect()
    }

    fn placed(people: &[Someone]) -> (Vec<Body>, Rings) {
        let mut crowd = [0; 4];
        for p in people {
            crowd[Band::of(p.closeness, p.met) as usize] += 1;
        }
        let rings = Rings::for_crowd(crowd, vec2(872.0, 560.0));
        let mut bodies: Vec<Body> = (people.iter().zip(angles(people, &rings)))
            .map(|(p, angle)| {
                let radius = rings.radius(p.closeness, p.met);
                let band = Band::of(p.closeness, p.met);
                Body {
                    angle,
                    radius,
                    wanted: radius,
                    band,
                }
            })
            .collect();
        keep_clear(&mut bodies, &rings);
        (bodies, rings)
    }

    #[test]
    fn the_same_people_are_placed_the_same_way_every_time() {
        for count in [5, 12, 150] {
            assert_eq!(placed(&people(count)).0, placed(&people(count)).0);
        }
    }

    #[test]
    fn no_token_covers_another() {
        for count in [1, 2, 5, 12, 30, 31, 60, 150, 400] {
            let (bodies, rings) = placed(&people(count));
            let at: Vec<Pos2> = bodies
                .iter()
                .map(|b| rings.point(b.angle, b.radius))
                .collect();
            for (n, a) in at.iter().enumerate() {
                assert!(
                    a.to_vec2().length() > 70.0,
                    "{count} people: {n} covers you"
                );
                for (m, b) in at.iter().enumerate().skip(n + 1) {
                    let gap = a.distance(*b);
                    assert!(
                        gap >= 62.0,
                        "{count} people: {n} and {m} are {gap:.0} apart"
                    );
                }
            }
        }
    }

    #[test]
    fn few_people_stand_exactly_as_far_as_their_closeness_says() {
        for count in [5, 12] {
            let (bodies, _) = placed(&people(count));
            assert!(bodies.iter().all(|b| b.radius == b.wanted), "{count}");
        }
    }

    #[test]
    fn in_a_crowd_everybody_stays_in_their_own_band() {
        let (bodies, rings) = placed(&people(150));
        for body in bodies {
            let (near, far) = rings.span(body.band);
            assert!((near - 0.1..=far + 5.0).contains(&body.radius), "{body:?}");
        }
    }

    #[test]
    fn somebody_new_is_given_a_gap_near_whoever_brought_them() {
        let taken = [-2.0, -1.0, 0.0, 1.0, 2.0, 2.6];
        let angle = newcomer(&taken, Some(0.9), PersonId(9));
        assert!(taken.iter().all(|t| wrapped(t - angle).abs() > 0.3));
        assert!(wrapped(angle - 0.9).abs() < 1.0, "{angle}");
    }

    #[test]
    fn two_thousand_people_are_placed_too() {
        let (bodies, _) = placed(&people(2000));
        assert!(
            bodies
                .iter()
                .all(|b| b.angle.is_finite() && b.radius.is_finite())
        );
    }
}
