//! After a yes: thanks that never came, came late or came too often, and news of how it went.

use super::look::{Kind, Look};
use super::weigh::weight;
use super::words::{Said, distinct, in_week, long, said, times};
use crate::scenario::PersonId;
use crate::sim::{Event, Outcome, What};
use crate::study::debrief::Favour;

/// Days there should have been to say thanks, or to tell how it went.
const TIME_TO_THANK: u32 = 5;
/// Favours that are a great deal, in favour sizes.
const MANY_FAVOURS: f32 = 0.7;

/// Half of the favours there was time to acknowledge, or more, went without thanks.
pub(super) fn never_thanked(look: &Look) -> Option<Said> {
    let due: Vec<(PersonId, &Favour)> = (look.favours())
        .filter(|(_, f)| f.thanked.is_some() || look.today.since(f.day) >= TIME_TO_THANK)
        .collect();
    let left: Vec<&(PersonId, &Favour)> = due.iter().filter(|(_, f)| f.thanked.is_none()).collect();
    let first = left.first()?;
    if left.len() * 2 < due.len() {
        return None;
    }
    let heavier = |p: &PersonId| {
        let entry = look.debrief.ledger.iter().find(|e| e.person == *p);
        entry.is_some_and(|e| e.owed > e.believed + 0.05)
    };
    let people = distinct(left.iter().map(|(p, _)| *p));
    let weighs: Vec<PersonId> = people.iter().copied().filter(heavier).collect();
    let first_of = if left.len() == 1 {
        " "
    } else {
        ", the first of it "
    };
    let cost = if weighs.is_empty() {
        String::new()
    } else {
        format!(" It weighs on {} more than you think.", look.names(weighs))
    };
    said(
        "Favours went without a thank-you.",
        format!(
            "you never said thanks for {}{first_of}{}.{cost}",
            look.phrases(left.iter().map(|(p, f)| (f.ask, *p))),
            in_week(first.1.day),
        ),
        format!(
            "thank {} this week. It takes a quarter of an hour.",
            look.name(first.0)
        ),
        weight(left.iter().map(|(_, f)| f.size).sum(), MANY_FAVOURS),
    )
}

/// Thanks after so many days are late.
const LATE: u32 = 10;
/// Weeks of waiting for thanks that are a great deal.
const MANY_WEEKS: f32 = 8.0;

/// Thanks came late for at least half of what was thanked for.
pub(super) fn thanked_late(look: &Look) -> Option<Said> {
    let thanked: Vec<(PersonId, &Favour, u32)> = (look.favours())
        .filter_map(|(p, f)| Some((p, f, f.thanked?.since(f.day))))
        .collect();
    let late: Vec<&(PersonId, &Favour, u32)> = thanked.iter().filter(|t| t.2 >= LATE).collect();
    let (person, favour, days) = *late.iter().max_by_key(|t| t.2)?;
    if late.len() * 2 < thanked.len() {
        return None;
    }
    said(
        "Your thanks came late.",
        format!(
            "{} waited {} for a word of thanks for {}. A favour grows heavier while it waits.",
            look.name(*person),
            long(*days),
            favour.favour,
        ),
        "say thanks within the week, however short.",
        weight(late.iter().map(|t| t.2 as f32 / 7.0).sum(), MANY_WEEKS),
    )
}

/// Thanks for one favour beyond these are too many.
const ENOUGH_THANKS: usize = 2;
/// Needless thanks that are a great deal.
const MANY_THANKS: f32 = 4.0;

/// One favour was thanked for over and over.
pub(super) fn thanked_over_and_over(look: &Look) -> Option<Said> {
    let mut most: Option<(PersonId, usize)> = None;
    let mut needless = 0;
    for person in distinct(look.of_kind(Kind::Thanks).map(|d| d.person)) {
        let mut since = 0;
        for (event, _) in look.events() {
            if is_favour(event, person) {
                since = 0;
            } else if is_thanks(look, event, person) {
                since += 1;
                needless += usize::from(since > ENOUGH_THANKS);
                if since > ENOUGH_THANKS && most.is_none_or(|(_, n)| since > n) {
                    most = Some((person, since));
                }
            }
        }
    }
    let (person, n) = most?;
    said(
        "You thanked more than enough.",
        format!(
            "you thanked {} {} for the same favour.",
            look.name(person),
            times(n)
        ),
        format!(
            "thank once and mean it. Next time, tell {} what came of it.",
            look.forms(person).them
        ),
        weight(needless as f32, MANY_THANKS),
    )
}

fn is_thanks(look: &Look, event: &Event, person: PersonId) -> bool {
    event.actor == PersonId::YOU && event.other == person && look.kind(event) == Some(Kind::Thanks)
}

/// Something of theirs to thank for: a yes, help, or anything else they began.
fn is_favour(event: &Event, person: PersonId) -> bool {
    let you = PersonId::YOU;
    let yes = matches!(event.what, What::Ask(_)) && event.outcome == Outcome::Yes;
    let theirs = matches!(event.what, What::Move(_) | What::Introduction);
    ((event.actor, event.other) == (you, person) && yes)
        || ((event.actor, event.other) == (person, you) && theirs)
}

/// Favours nobody heard of again that are a great deal.
const MANY_UNTOLD: f32 = 8.0;

/// None of the favours was ever reported back on, although there was time.
pub(super) fn never_reported_back(look: &Look) -> Option<Said> {
    let due = |(_, f): &(PersonId, &Favour)| look.today.since(f.day) >= TIME_TO_THANK;
    let all: Vec<(PersonId, &Favour)> = look.favours().collect();
    let due: Vec<(PersonId, &Favour)> = all.iter().copied().filter(due).collect();
    let first = due.first()?;
    if all.iter().any(|(_, f)| f.reported.is_some()) {
        return None;
    }
    said(
        "Nobody heard how it went.",
        format!(
            "{} gave you {}, and never learned what came of it.",
            look.names(due.iter().map(|(p, _)| *p)),
            if due.len() == 1 {
                first.1.favour.as_str()
            } else {
                "something"
            },
        ),
        format!(
            "tell {} in two sentences what you did with it. People like to see their help work.",
            look.name(first.0)
        ),
        weight(due.len() as f32, MANY_UNTOLD),
    )
}
