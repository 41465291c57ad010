//! People whom nobody has a reason to meet.

use super::Case;
use crate::scenario::people::TraitKind;
use crate::scenario::places::field;
use crate::scenario::syntax::{Problem, SourceId};
use crate::scenario::world::Want;
use crate::scenario::{Person, PersonId, Scenario};

/// Those of the author's.
pub(super) fn without_purpose(case: &Case) -> Vec<Problem> {
    let scenario = case.scenario;
    let others = || (1..scenario.people.len() as u32).map(PersonId);
    let has_purpose = |id: PersonId| matters(case, id) || leads_somewhere(scenario, id);
    // Where nobody stands out, everybody is as good as anybody.
    if !others().any(has_purpose) || everybody_counts(scenario) {
        return Vec::new();
    }
    let without = others().filter(|&id| !has_purpose(id));
    without.filter_map(|id| told(case, id)).collect()
}

fn told(case: &Case, id: PersonId) -> Option<Problem> {
    let place = case.places.person(id)?;
    let (you, them) = (&case.scenario.people[0], &case.scenario.people[id.index()]);
    let message = format!(
        "Nobody has a reason to meet `{}`: they share nothing with the player, no goal or opening needs them, and they lead to nobody who counts.",
        them.id
    );
    let problem = Problem::warning("person-without-purpose", place, message);
    let fix = "give them an interest of the player's, a need the player can meet, a line of their own, or somebody to know";
    let problem = problem.fix(fix);
    let interest = you.topics(TraitKind::Interest).next();
    let list = field(case.sources, place, "interests");
    Some(match interest.map(|topic| case.scenario.topic(topic)) {
        Some(word) => match list {
            Some(list) => {
                let empty = them.topics(TraitKind::Interest).next().is_none();
                let after = if empty { "" } else { ", " };
                let at = list.opening().after();
                problem.instead(at, format!("\"{word}\"{after}"))
            }
            None => problem.instead(place.after(), format!(", interests: [\"{word}\"]")),
        },
        None => problem,
    })
}

/// Whether somebody matters by themselves.
fn matters(case: &Case, id: PersonId) -> bool {
    let scenario = case.scenario;
    let (you, them) = (&scenario.people[0], &scenario.people[id.index()]);
    shares_something(you, them)
        || wanted(scenario, id)
        || them.strategy.is_some()
        || case.places.blocks.iter().any(|block| block.who == Some(id))
        || scenario.catalogue.asks.iter().any(|ask| {
            ask.resource
                .is_some_and(|thing| them.has(TraitKind::Resource, thing))
        })
        || (case.in_lesson && is_spoken_of(case, &them.id))
}

fn shares_something(you: &Person, them: &Person) -> bool {
    you.common_ground(them).0 > 0 || them.needs_met_by(you) != 0 || them.offers_to(you) != 0
}

/// Whether a goal or an opening names them.
fn wanted(scenario: &Scenario, id: PersonId) -> bool {
    let by_goal = scenario.goals.iter().any(|goal| match &goal.wants {
        Want::Granted { by, .. } => by.contains(&id),
        _ => false,
    });
    by_goal
        || scenario.opportunities.iter().any(|opening| {
            let named = (opening.known_by.iter())
                .chain(&opening.backers)
                .chain(&opening.contact);
            named.into_iter().any(|&person| person == id)
        })
}

/// Whether they know somebody who is wanted, or somebody who cannot be met without them.
fn leads_somewhere(scenario: &Scenario, id: PersonId) -> bool {
    let met_anyway = |id: PersonId| {
        let person = &scenario.people[id.index()];
        person.known || scenario.venues.iter().any(|v| v.people.contains(&id))
    };
    let counts = |other: PersonId| {
        other != PersonId::YOU
            && (wanted(scenario, other)
                || (!met_anyway(other)
                    && shares_something(&scenario.people[0], &scenario.people[other.index()])))
    };
    scenario
        .acquainted
        .iter()
        .any(|&(a, b)| (a == id && counts(b)) || (b == id && counts(a)))
}

/// Whether a goal needs so many people that nobody can be left out.
fn everybody_counts(scenario: &Scenario) -> bool {
    let people = scenario.people.len() as u32 - 1;
    let has_others = scenario.population.is_some();
    !has_others
        && (scenario.goals.iter())
            .any(|goal| matches!(goal.wants, Want::SpeakingTerms(wanted) if wanted >= people))
}

/// Whether a lesson names them besides where they are written.
fn is_spoken_of(case: &Case, id: &str) -> bool {
    let text = case.sources.text(SourceId(0));
    text.matches(&format!("\"{id}\"")).count() > 1 || text.contains(&format!("{{{id}}}"))
}
