//! Venues: where strangers can be met, on the days they are on.

use bevy_ecs::prelude::*;

use super::stage::{Others, Stage};
use crate::model::Day;
use crate::random::{Purpose, Stream};
use crate::scenario::{PersonId, Scenario};

/// New faces that one visit brings at most (a house rule): an evening has only so many conversations.
const NEW_FACES: usize = 5;

/// The player goes wherever something is on, and learns who is there.
pub(super) fn visit_venues(mut stage: ResMut<Stage>) {
    let today = stage.today;
    let something_is_on = stage.scenario.venues.iter().any(|v| v.is_on(today));
    if stage.others == Others::Scripted || !something_is_on {
        return;
    }
    let scenario = stage.scenario();
    for (n, venue) in scenario.venues.iter().enumerate() {
        if !venue.is_on(today) {
            continue;
        }
        let cast = std::sync::Arc::clone(stage.network.cast());
        let seed = stage.seed;
        let mut strangers: Vec<_> = (cast.visitors[n].iter())
            .filter(|&&p| p != PersonId::YOU && !stage.network.knows(PersonId::YOU, p))
            .map(|&p| {
                let place = n as u32;
                let mut draw = Stream::new(seed, today.0, p.0, place, Purpose::Visits, 1);
                (draw.uniform(), p)
            })
            .collect();
        strangers.sort_by(|x, y| x.0.total_cmp(&y.0).then(x.1.cmp(&y.1)));
        for (_, person) in strangers.into_iter().take(NEW_FACES) {
            stage.connect(PersonId::YOU, person);
        }
    }
}

/// The venues that are on today where this person can be met, by place in the scenario.
pub(super) fn where_met(
    scenario: &Scenario,
    visitors: &[Vec<PersonId>],
    person: PersonId,
    today: Day,
) -> Option<usize> {
    (scenario.venues.iter().zip(visitors))
        .position(|(venue, goers)| venue.is_on(today) && goers.binary_search(&person).is_ok())
}
