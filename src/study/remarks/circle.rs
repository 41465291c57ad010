//! The circle: too many people for the time there was, too few, or none.

use super::look::Look;
use super::weigh::{A_FEW, MOST, weight};
use super::words::{Said, distinct, number, people, said, times};
use crate::scenario::PersonId;
use crate::study::debrief::Favour;

/// So many people are many.
const MANY_PEOPLE: usize = 7;
/// With so few contacts a person, none of them grows.
const HARDLY_ANY: f32 = 7.0;
/// Contacts from which a pattern can be seen.
const A_PATTERN: usize = 10;
/// Warmth and trust, taken together, that a tie needs to bear much.
const BEARS_MUCH: f32 = 0.3;
/// A favour of this size is one that people stick their neck out for.
const NO_SMALL_FAVOUR: f32 = 0.45;

/// Time was spread over so many people that nobody came close.
pub(super) fn spread_too_thin(look: &Look) -> Option<Said> {
    let contacts: Vec<PersonId> = look.talks().map(|d| d.person).collect();
    let with = distinct(contacts.iter().copied());
    let each = contacts.len() as f32 / with.len().max(1) as f32;
    let close = |id: &PersonId| {
        let told = look.debrief.person(*id);
        told.is_some_and(|p| (p.truth.rapport + p.truth.trust) / 2.0 >= BEARS_MUCH)
    };
    let stuck_out = |(_, favour): (PersonId, &Favour)| favour.size >= NO_SMALL_FAVOUR;
    if contacts.len() < A_PATTERN
        || look.favours().any(stuck_out)
        || with.len() < MANY_PEOPLE
        || each > HARDLY_ANY
        || with.iter().any(close)
    {
        return None;
    }
    let first = *with.first()?;
    said(
        "You spread yourself thin.",
        format!(
            "you shared out your time over {}, {} among them. Nobody got to know you well enough to stick their neck out.",
            people(with.len()),
            look.names(with.iter().take(2).copied()),
        ),
        format!(
            "keep to three or four for a while, perhaps {}, and see them often.",
            look.name(first)
        ),
        weight(with.len() as f32 / each.max(1.0), A_FEW),
    )
}

/// This share of contacts with one person is all eggs in one basket.
const NEARLY_ALL: f32 = 0.9;

/// Nearly everything was done with one person, while there were others.
pub(super) fn only_one_person(look: &Look) -> Option<Said> {
    let all = look.deeds.len();
    let most = distinct(look.deeds.iter().map(|d| d.person));
    let count = |id: PersonId| look.deeds.iter().filter(|d| d.person == id).count();
    let &one = most.iter().max_by_key(|id| count(**id))?;
    let others: Vec<PersonId> = (look.debrief.people.iter())
        .map(|p| p.id)
        .filter(|&id| id != one && count(id) == 0)
        .collect();
    if all < A_PATTERN || (count(one) as f32) < NEARLY_ALL * all as f32 || others.len() < 2 {
        return None;
    }
    said(
        "You kept to one person.",
        format!(
            "nearly all your time went to {}. You knew of {} as well, and left it at that.",
            look.name(one),
            look.names(others.iter().copied()),
        ),
        format!(
            "say hello to {}. One exchange is enough to begin with.",
            look.name(others[0])
        ),
        weight(all as f32 / A_PATTERN as f32, A_FEW),
    )
}

/// Days after which it counts that nobody was met.
const A_FORTNIGHT: u32 = 14;

/// Two weeks went by without a word to anybody.
pub(super) fn met_nobody(look: &Look) -> Option<Said> {
    if look.today.0 < A_FORTNIGHT || !look.deeds.is_empty() || !look.asks.is_empty() {
        return None;
    }
    let near: Vec<PersonId> = look.debrief.people.iter().map(|p| p.id).collect();
    let first = *near.first()?;
    said(
        "You spoke to nobody.",
        format!(
            "you knew of {}, and never said a word.",
            look.names(near.iter().copied())
        ),
        format!(
            "say hello to {}. It takes half an hour, and you are on speaking terms.",
            look.name(first)
        ),
        MOST / 2.0,
    )
}

/// Less than this share of the time there was is hardly any.
const HARDLY_ANY_TIME: f32 = 0.1;

/// Hardly any of the time there was went to people.
pub(super) fn kept_to_yourself(look: &Look) -> Option<Said> {
    if look.today.0 < A_FORTNIGHT || look.deeds.is_empty() {
        return None;
    }
    let view = look.run.view(PersonId::YOU);
    let yours = look
        .run
        .commands()
        .iter()
        .filter(|c| c.command.by == PersonId::YOU);
    let spent: f32 = yours.map(|c| view.cost(&c.command.act)).sum();
    let weeks = look.today.0 as f32 / 7.0;
    let had = weeks * look.run.scenario().hours_a_week;
    let share = spent / had.max(1.0);
    if share >= HARDLY_ANY_TIME {
        return None;
    }
    let with = distinct(look.deeds.iter().map(|d| d.person));
    said(
        "You kept to yourself.",
        format!(
            "in {} weeks you saw {} {}. Most of the time you had for people went by unused.",
            number(weeks as usize),
            look.names(with.iter().copied()),
            times(look.deeds.len()),
        ),
        "give it an evening a week, the same one every week.",
        weight(1.0 - share / HARDLY_ANY_TIME, 1.0),
    )
}
