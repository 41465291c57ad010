//! Whom the player can get to know at all.

use crate::scenario::people::Address;
use crate::scenario::{PersonId, Scenario};

/// For each hand-written person, whether there is a way to them, and whom they know.
pub struct Reach {
    can_meet: Vec<bool>,
    acquaintances: Vec<Vec<PersonId>>,
}

impl Reach {
    /// Follows acquaintances from everybody who can be met directly: known from the start, at a venue, or open to mail.
    pub fn of(scenario: &Scenario) -> Self {
        let mut acquaintances = vec![Vec::new(); scenario.people.len()];
        for &(a, b) in &scenario.acquainted {
            acquaintances[a.index()].push(b);
            acquaintances[b.index()].push(a);
        }
        let is_open = |p: &crate::scenario::Person| {
            p.contact.strangers && p.contact.address != Address::Nowhere
        };
        let mut can_meet: Vec<bool> = scenario
            .people
            .iter()
            .map(|p| p.known || is_open(p))
            .collect();
        for id in scenario.venues.iter().flat_map(|venue| &venue.people) {
            can_meet[id.index()] = true;
        }
        let mut open: Vec<PersonId> = (0..can_meet.len() as u32).map(PersonId).collect();
        open.retain(|id| can_meet[id.index()]);
        while let Some(id) = open.pop() {
            for &other in &acquaintances[id.index()] {
                if !std::mem::replace(&mut can_meet[other.index()], true) {
                    open.push(other);
                }
            }
        }
        Reach {
            can_meet,
            acquaintances,
        }
    }

    /// Everybody but the player, in order.
    pub fn ids(&self) -> impl Iterator<Item = PersonId> + use<> {
        (1..self.can_meet.len() as u32).map(PersonId)
    }

    /// Whether there is a way to them.
    pub fn can_meet(&self, id: PersonId) -> bool {
        self.can_meet[id.index()]
    }

    /// Whether there is a way to one of them.
    pub fn can_meet_any(&self, ids: &[PersonId]) -> bool {
        ids.iter().any(|&id| self.can_meet(id))
    }

    /// Whom they know.
    pub fn acquaintances(&self, id: PersonId) -> &[PersonId] {
        &self.acquaintances[id.index()]
    }
}
