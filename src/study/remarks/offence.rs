//! After an ask went too far: no word of sorry, too many of them, and who heard of it.

use super::look::{Kind, Look};
use super::weigh::{A_FEW, weight};
use super::words::{Said, distinct, in_week, said, times, weeks};
use crate::scenario::PersonId;
use crate::sim::{About, Event, What};
use crate::study::debrief::OverstepTold;

/// Days there should have been to say sorry.
const TIME_TO_APOLOGISE: u32 = 5;
/// Weeks saved that are a great deal.
const MANY_WEEKS: f32 = 4.0;

/// An ask offended, it showed, and nobody ever said sorry although it would have helped.
pub(super) fn overstepped_and_no_apology(look: &Look) -> Option<Said> {
    let open = |o: &&OverstepTold| {
        o.apologised.is_none()
            && o.reaction.is_some()
            && o.weeks > o.weeks_with_apology
            && look.today.since(o.day) >= TIME_TO_APOLOGISE
    };
    let left: Vec<&OverstepTold> = look.debrief.oversteps.iter().filter(open).collect();
    let worst = left.iter().max_by_key(|o| o.weeks - o.weeks_with_apology)?;
    let saved = |o: &OverstepTold| o.weeks - o.weeks_with_apology;
    // One word of sorry would have covered all that went before it.
    let worst_of = |id: &PersonId| {
        let theirs = left.iter().filter(|o| o.person == *id);
        theirs.map(|o| saved(o)).max().unwrap_or(0)
    };
    let people = distinct(left.iter().map(|o| o.person));
    let saved_in_all: u32 = people.iter().map(worst_of).sum();
    let others = distinct(left.iter().map(|o| o.person).filter(|&p| p != worst.person));
    let more = if others.is_empty() {
        String::new()
    } else {
        format!(" {} never heard it either.", look.names(others))
    };
    said(
        "You went too far and never said sorry.",
        format!(
            "{} took it badly {}. Winning {} back takes {}; a word of sorry would have made it {}.{more}",
            look.name(worst.person),
            in_week(worst.day),
            look.forms(worst.person).them,
            weeks(worst.weeks),
            weeks(worst.weeks_with_apology),
        ),
        "say sorry once, soon, and without reasons. Then let time do its part.",
        weight(saved_in_all as f32, MANY_WEEKS),
    )
}

/// So many apologies too many are worth a word.
const TOO_MANY: usize = 1;

/// Sorry was said again with nothing new to be sorry for.
pub(super) fn apologised_again_and_again(look: &Look) -> Option<Said> {
    let mut needless: Vec<PersonId> = Vec::new();
    for person in distinct(look.of_kind(Kind::Apology).map(|d| d.person)) {
        let mut due = false;
        let theirs = look.events().filter(|(event, _)| is_yours(event, person));
        for (event, hidden) in theirs {
            match event.what {
                What::Ask(_) if hidden.severity > 0.0 => due = true,
                What::Move(_)
                    if look.kind(event) == Some(Kind::Apology) && !std::mem::take(&mut due) =>
                {
                    needless.push(person);
                }
                _ => {}
            }
        }
    }
    let first = *needless.first()?;
    if needless.len() < TOO_MANY {
        return None;
    }
    said(
        "You kept on saying sorry.",
        format!(
            "you apologised to {} {} more than there was reason for. Only the first sorry helps.",
            look.names(needless.iter().copied()),
            times(needless.len()),
        ),
        format!(
            "say it once. Then do something small and useful for {}.",
            look.name(first)
        ),
        weight(needless.len() as f32, A_FEW),
    )
}

fn is_yours(event: &Event, person: PersonId) -> bool {
    (event.actor, event.other) == (PersonId::YOU, person)
}

/// Trust lost by hearsay that is a great deal.
const MUCH_TALK: f32 = 0.15;

/// Others heard of an ask that went too far.
pub(super) fn talked_about(look: &Look) -> Option<Said> {
    let heard: Vec<(PersonId, Option<PersonId>, f32)> = (look.events())
        .filter(|(event, _)| event.actor == PersonId::YOU && event.what == What::HeardOverstep)
        .map(|(event, hidden)| {
            let from = match event.about {
                About::Person(source) => Some(source),
                _ => None,
            };
            (event.other, from, -hidden.inputs.delta_trust.unwrap_or(0.0))
        })
        .collect();
    let sources = distinct(heard.iter().filter_map(|(_, from, _)| *from));
    let listeners = distinct(heard.iter().map(|(who, ..)| *who));
    if listeners.is_empty() || sources.is_empty() {
        return None;
    }
    let lost: f32 = heard.iter().map(|(.., lost)| lost.max(0.0) / 2.0).sum();
    said(
        "Word got round.",
        format!(
            "{} heard from {} that you had asked too much, and thought less of your work for it.",
            look.names(listeners.iter().copied()),
            look.names(sources),
        ),
        "before a big ask, think who talks to whom. One person's bad evening is heard by others.",
        weight(lost + 0.02 * listeners.len() as f32, MUCH_TALK),
    )
}
