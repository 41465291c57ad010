//! What is well formed and yet cannot work: people nobody can meet, asks nobody can grant, goals nobody can reach.
//!
//! Only what follows from the scenario's text is judged here; what takes playing to find out is left to the bots.
//! Errors are reported where success is impossible, warnings where it is doubtful.

mod asks;
mod goals;
mod openings;
mod reach;

use super::Scenario;
use super::syntax::{Decoder, Problem};
use super::validate::Merged;
use reach::Reach;
use std::collections::HashMap;

/// Looks for what cannot work in a scenario that is otherwise sound.
pub fn check(written: &Merged, scenario: &Scenario, cx: &mut Decoder) {
    let reach = Reach::of(scenario);
    people(written, scenario, &reach, cx);
    venues(written, scenario, cx);
    asks::check(written, scenario, &reach, cx);
    openings::check(written, scenario, &reach, cx);
    goals::check(written, scenario, &reach, cx);
}

fn people(written: &Merged, scenario: &Scenario, reach: &Reach, cx: &mut Decoder) {
    let mut names = HashMap::from([(written.raw.you.name.as_str(), written.raw.you.name.span)]);
    for (raw, id) in written.people.iter().zip(reach.ids()) {
        let person = &scenario.people[id.index()];
        if let Some(first) = names.insert(&raw.name, raw.name.span) {
            let message = format!("Two people are called {}.", person.name);
            let problem = Problem::warning("same-name", raw.name.span, message);
            cx.report(
                problem
                    .related(first, "the first")
                    .fix("give one of them another name"),
            );
        }
        if !reach.can_meet(id) {
            let message = format!(
                "Nobody can meet `{}`: they go nowhere, know nobody who does, and take no mail from strangers.",
                person.id
            );
            let fix =
                "add them to a venue's `people` or to somebody's `knows`, or write `known: true`";
            cx.report(Problem::warning("unreachable-person", raw.id.span, message).fix(fix));
        }
    }
}

fn venues(written: &Merged, scenario: &Scenario, cx: &mut Decoder) {
    for (raw, venue) in written.raw.venues.iter().zip(&scenario.venues) {
        let has_population = scenario.population.is_some() && venue.population_share > 0.0;
        if venue.people.is_empty() && !has_population {
            let message = format!("Nobody ever comes to `{}`.", venue.id);
            let fix = match scenario.population {
                Some(_) => "write `people: […]`, or a `population_share` above 0",
                None => "write the ids of those who go there: `people: […]`",
            };
            cx.report(Problem::warning("empty-venue", raw.id.span, message).fix(fix));
        }
    }
}
