//! Going from person to person with the arrow keys.

use bevy_egui::egui::{Pos2, Vec2};

use super::chart::Chart;
use crate::scenario::PersonId;

/// How much somebody off to the side counts as farther away.
const ASIDE: f32 = 2.0;

impl Chart {
    /// The nearest of `people` in a direction from somebody, or from you.
    pub fn neighbour(
        &self,
        from: Option<PersonId>,
        way: Vec2,
        people: impl Iterator<Item = PersonId>,
    ) -> Option<PersonId> {
        let here = from.and_then(|id| self.target(id)).unwrap_or(Pos2::ZERO);
        let cost = |id: &PersonId| {
            let off = self.target(*id)? - here;
            let (along, aside) = (off.dot(way), off.dot(way.rot90()).abs());
            (along > 1.0 && aside <= along * 2.5).then_some(along + ASIDE * aside)
        };
        (people.filter(|id| Some(*id) != from))
            .filter_map(|id| Some((cost(&id)?, id)))
            .min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)))
            .map(|(_, id)| id)
    }

    /// The person before or after somebody, going around you; the first if nobody is given.
    pub fn next(
        &self,
        from: Option<PersonId>,
        back: bool,
        people: impl Iterator<Item = PersonId>,
    ) -> Option<PersonId> {
        let around = |id: PersonId| self.target(id).map_or(0.0, |at| at.to_vec2().angle());
        let mut order: Vec<PersonId> = people.collect();
        order.sort_by(|a, b| around(*a).total_cmp(&around(*b)).then(a.cmp(b)));
        let len = order.len();
        let at = from.and_then(|id| order.iter().position(|p| *p == id));
        let to = match (at, back) {
            (Some(at), false) => (at + 1) % len,
            (Some(at), true) => (at + len - 1) % len,
            (None, false) => 0,
            (None, true) => len.checked_sub(1)?,
        };
        order.get(to).copied()
    }
}
