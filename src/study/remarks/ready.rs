//! What was known before a meeting, and whether anything was made of it: the card that prepares for one asks just that.

use super::look::{Deed, Kind, Look};
use super::weigh::weight;
use super::words::{Said, distinct, in_week, said, times};
use crate::model::Day;
use crate::scenario::PersonId;
use crate::scenario::people::TraitSet;
use crate::study::words::capitalised;

/// So many chats past what was known are a habit.
const A_HABIT: usize = 4;
/// So many are a great deal.
const MANY_CHATS: f32 = 24.0;

/// Something had come up to meet on, chat went on past it, and nothing was ever made of it.
pub(super) fn came_unprepared(look: &Look) -> Option<Said> {
    let past: Vec<(PersonId, Day, usize)> = (look.met())
        .filter_map(|person| {
            let (id, since) = (person.id, first_known(look, person.id)?);
            let later = |d: &&Deed| d.person == id && d.day > since;
            let used = |d: &Deed| matches!(d.kind, Kind::Hobby | Kind::Help | Kind::Together);
            if look.deeds.iter().filter(later).any(used) {
                return None;
            }
            let chats = look.of_kind(Kind::SmallTalk).filter(later).count();
            (chats > 0).then_some((id, since, chats))
        })
        .collect();
    let all: usize = past.iter().map(|(.., chats)| chats).sum();
    let &(first, since, _) = past.iter().max_by_key(|(.., chats)| *chats)?;
    if all < A_HABIT {
        return None;
    }
    let topic = capitalised(topic(look, first, since)?);
    let name = look.name(first);
    said(
        "You met without a plan.",
        format!(
            "{topic} had come up with {name} {}, and you could have met on it. You chatted {} more with {} and left it at that.",
            in_week(since),
            times(all),
            look.names(distinct(past.iter().map(|(id, ..)| *id))),
        ),
        format!(
            "before you next see {name}, ask yourself what you have in common, what you could make together, and what would be good for both."
        ),
        weight(all as f32, MANY_CHATS),
    )
}

/// What there is to meet on with somebody: an interest or a past you share, a need of theirs you can meet, or a skill of
/// theirs that you need.
fn common(look: &Look, id: PersonId) -> TraitSet {
    let (you, them) = (look.person(PersonId::YOU), look.person(id));
    let shared = (them.traits.iter().enumerate())
        .filter(|(_, t)| you.has(t.kind, t.topic))
        .fold(0, |set, (n, _)| set | 1 << n);
    shared | look.could_help(id) | look.could_use(id)
}

/// The day on which any of it first came up.
fn first_known(look: &Look, id: PersonId) -> Option<Day> {
    look.came_up(id, common(look, id))
}

/// A topic of it that came up on this day.
fn topic<'r>(look: &Look<'r>, id: PersonId, day: Day) -> Option<&'r str> {
    let about = |event: &&crate::sim::Event| {
        (event.actor, event.other, event.day) == (PersonId::YOU, id, day)
    };
    let learned = (look.events().map(|(event, _)| event).filter(about))
        .fold(0, |set, event| set | event.learned);
    let known = learned & common(look, id);
    let mut traits = look.person(id).traits.iter().enumerate();
    let (_, first) = traits.find(|(n, _)| known & (1 << n) != 0)?;
    Some(look.run.scenario().topic(first.topic))
}
