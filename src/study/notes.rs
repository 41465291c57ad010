//! What is new with an event: traits that came up, introductions, openings heard of, words put in.

use super::narration::forms;
use super::words::{trait_phrase, who_are};
use crate::scenario::catalogue::{Grants, Mechanic};
use crate::scenario::people::{Trait, TraitKind};
use crate::scenario::world::OpportunityId;
use crate::scenario::{AskId, Cast, PersonId, Scenario};
use crate::sim::{About, Event, Outcome, What};

/// Everything new in it, a sentence each.
pub(super) fn notes(event: &Event, scenario: &Scenario, cast: &Cast) -> Vec<String> {
    let mut notes = Vec::new();
    if event.actor == PersonId::YOU {
        let person = cast.get(event.other);
        for (n, t) in person.traits.iter().enumerate() {
            if event.learned & (1 << n) != 0 {
                notes.push(learned(t, event.other, scenario, cast));
            }
        }
        if let (What::Ask(ask), Outcome::Yes) = (event.what, event.outcome) {
            notes.extend(granted(ask, event, scenario, cast));
        }
    } else if let (What::Introduction, About::Person(third)) = (event.what, event.about) {
        notes.push(introduced(third, event.actor, cast));
    }
    notes
}

/// Whether both took part, and are thus on speaking terms after it.
pub(super) fn is_exchange(event: &Event, scenario: &Scenario) -> bool {
    let yours = event.actor == PersonId::YOU;
    match event.what {
        What::Move(id) => {
            // Work done together is an exchange from both sides, whoever began it.
            let mutual = scenario.catalogue.get(id).mechanic == Mechanic::Collaboration;
            yours || (event.other == PersonId::YOU && mutual)
        }
        What::Ask(_) => yours && matches!(event.outcome, Outcome::Yes | Outcome::No),
        _ => false,
    }
}

fn learned(t: &Trait, of: PersonId, scenario: &Scenario, cast: &Cast) -> String {
    let (person, you) = (cast.get(of), cast.get(PersonId::YOU));
    let (name, topic) = (person.first_name(), scenario.topic(t.topic));
    let plain = format!("You learn that {name} {}", trait_phrase(t.kind, topic));
    let so_do_you = you.has(t.kind, t.topic);
    let meets = |kind| you.has(kind, t.topic);
    match t.kind {
        TraitKind::Interest if so_do_you => format!("{plain}, as you do."),
        TraitKind::Background if so_do_you => {
            format!("You learn that {name} knows {topic}, as you do.")
        }
        TraitKind::Need if meets(TraitKind::Skill) || meets(TraitKind::Resource) => {
            format!("{plain}. You could be of use there.")
        }
        TraitKind::Skill if meets(TraitKind::Need) => format!("{plain}, which you could use."),
        TraitKind::Resource if meets(TraitKind::Need) => format!("{plain}. You could use that."),
        _ => format!("{plain}."),
    }
}

fn introduced(third: PersonId, by: PersonId, cast: &Cast) -> String {
    let name = cast.get(by).first_name();
    format!(
        "{name} puts you in touch with {}.",
        who_are(cast.get(third))
    )
}

fn granted(ask: AskId, event: &Event, scenario: &Scenario, cast: &Cast) -> Option<String> {
    let name = cast.get(event.other).first_name();
    let they = forms(cast, event.other);
    let title = |id: OpportunityId| &scenario.opportunities[id.0 as usize];
    match (scenario.catalogue.ask(ask).grants, event.about) {
        (Grants::Introduction, About::Person(third)) => Some(introduced(third, event.other, cast)),
        (Grants::Introduction, _) => Some(format!("{name} knows nobody you have not met.")),
        (Grants::Information, About::Opening(id)) => {
            let opening = title(id);
            Some(format!(
                "You hear of an opening: {}. {}",
                opening.title, opening.summary
            ))
        }
        (Grants::Information, _) if scenario.opportunities.is_empty() => None,
        (Grants::Information, _) => Some(format!("{name} knows of no opening just now.")),
        (Grants::Word, About::Opening(id)) if title(id).backers.contains(&event.other) => Some(
            format!("{name} puts in a word for you: {}.", title(id).title),
        ),
        (Grants::Word, About::Opening(_)) => Some(format!(
            "{name} means well, but {} word is not the one that counts there.",
            they.their
        )),
        (Grants::Word, _) => Some(format!(
            "{name} would, but you know of nothing {} could speak for yet.",
            they.they
        )),
        (Grants::Collaboration, _) => Some(format!("You and {name} have agreed to work together.")),
        (Grants::Favour, _) => None,
    }
}
