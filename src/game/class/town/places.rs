//! Where people of a town stand: a force layout of who knows whom, made once and then still.

use bevy_egui::egui::{Pos2, Rect, Vec2, pos2, vec2};
use fjadra::{Link, ManyBody, Node, PositionX, PositionY, SimulationBuilder};

use crate::scenario::PersonId;
use crate::sim::Run;

/// How far two should stand apart at least, in a square from 0 to 1, for so many people.
fn apart(people: usize) -> f32 {
    0.55 / (people.max(1) as f32).sqrt()
}

/// A place for everybody, by person, in a square from 0 to 1.
pub fn places(run: &Run) -> Vec<Pos2> {
    let truth = run.truth();
    let count = truth.cast.people.len();
    let known = |n: usize| {
        let others = truth.holders(PersonId(n as u32)).map(PersonId::index);
        others.filter(move |&m| m > n).map(move |m| (n, m))
    };
    let links: Vec<(usize, usize)> = (0..count).flat_map(known).collect();
    let ticks = if count > 400 { 60.0 } else { 200.0 };
    let mut simulation = SimulationBuilder::default()
        .with_alpha_decay(1.0 - 0.001_f64.powf(1.0 / ticks))
        .build((0..count).map(|_| Node::default()))
        .add_force("links", Link::new(links).distance(|_: &_, _| 60.0))
        .add_force("apart", ManyBody::default().strength(-120.0))
        // Whoever knows nobody stays within sight.
        .add_force("x", PositionX::new().strength(0.05))
        .add_force("y", PositionY::new().strength(0.05));
    simulation.step();
    let found = simulation
        .positions()
        .map(|[x, y]| pos2(x as f32, y as f32));
    let mut places = fitted(found.collect());
    push_apart(&mut places);
    places
}

/// The same picture, filling the square.
fn fitted(places: Vec<Pos2>) -> Vec<Pos2> {
    let around = Rect::from_points(&places);
    let size = around.size().max(Vec2::splat(1e-3));
    let fit = |at: &Pos2| ((*at - around.min) / size).to_pos2();
    places.iter().map(fit).collect()
}

/// Moves people apart until nobody stands on anybody, or a while has gone by.
fn push_apart(places: &mut [Pos2]) {
    let apart = apart(places.len());
    for _ in 0..60 {
        let mut clear = true;
        for a in 0..places.len() {
            for b in a + 1..places.len() {
                let off = places[b] - places[a];
                let distance = off.length();
                if distance >= apart {
                    continue;
                }
                clear = false;
                let way = if distance > 1e-5 {
                    off / distance
                } else {
                    Vec2::angled((a + b) as f32)
                };
                let push = way * (apart - distance) * 0.52;
                places[a] = (places[a] - push).clamp(Pos2::ZERO, pos2(1.0, 1.0));
                places[b] = (places[b] + push).clamp(Pos2::ZERO, pos2(1.0, 1.0));
            }
        }
        if clear {
            return;
        }
    }
}

/// Where a place of the square lies in a rectangle.
pub fn within(rect: Rect, place: Pos2) -> Pos2 {
    rect.min + vec2(place.x * rect.width(), place.y * rect.height())
}

/// Who stands nearest in a direction from somebody; `None` if nobody does.
pub fn neighbour(at: &[(PersonId, Pos2)], from: PersonId, way: Vec2) -> Option<PersonId> {
    let here = at.iter().find(|(id, _)| *id == from)?.1;
    let cost = |place: Pos2| {
        let off = place - here;
        let ahead = off.dot(way);
        (ahead > 1.0).then(|| ahead + 2.0 * off.dot(way.rot90()).abs())
    };
    let ahead = at
        .iter()
        .filter_map(|(id, place)| Some((*id, cost(*place)?)));
    ahead.min_by(|a, b| a.1.total_cmp(&b.1)).map(|(id, _)| id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::library;
    use crate::sim::Options;
    use std::sync::Arc;

    fn town() -> Run {
        let scenario = library::embedded("the-town").expect("it is built in");
        Run::new(Arc::new(scenario), 3, Options::default())
    }

    #[test]
    fn everybody_has_a_place_of_their_own_and_always_the_same() {
        let places = places(&town());
        assert_eq!(places, super::places(&town()));
        let least = apart(places.len()) * 0.6;
        for (n, a) in places.iter().enumerate() {
            assert!((0.0..=1.0).contains(&a.x) && (0.0..=1.0).contains(&a.y));
            for b in &places[n + 1..] {
                assert!(a.distance(*b) > least, "{a:?} {b:?}");
            }
        }
    }

    #[test]
    fn whoever_knows_somebody_stands_nearer_than_a_stranger_does() {
        let run = town();
        let (places, truth) = (places(&run), run.truth());
        let (mut known, mut strange) = (Vec::new(), Vec::new());
        for a in 0..places.len() {
            let others: Vec<usize> = truth
                .holders(PersonId(a as u32))
                .map(PersonId::index)
                .collect();
            for b in a + 1..places.len() {
                let far = places[a].distance(places[b]);
                if others.contains(&b) {
                    known.push(far);
                } else {
                    strange.push(far);
                }
            }
        }
        let mean = |all: &[f32]| all.iter().sum::<f32>() / all.len() as f32;
        assert!(mean(&known) < 0.7 * mean(&strange));
    }

    #[test]
    fn the_arrows_find_who_is_nearest_that_way() {
        let ids = [1, 2, 3].map(PersonId);
        let at = [pos2(0.0, 0.0), pos2(30.0, 4.0), pos2(0.0, 50.0)];
        let at: Vec<_> = ids.into_iter().zip(at).collect();
        assert_eq!(neighbour(&at, ids[0], vec2(1.0, 0.0)), Some(ids[1]));
        assert_eq!(neighbour(&at, ids[0], vec2(0.0, 1.0)), Some(ids[2]));
        assert_eq!(neighbour(&at, ids[0], vec2(-1.0, 0.0)), None);
    }
}
