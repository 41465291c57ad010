//! What others asked of you: left lying, or turned down by somebody who owes them.

use super::look::Look;
use super::weigh::{SEVERAL, weight};
use super::words::{Said, distinct, in_week, said, times};
use crate::scenario::PersonId;
use crate::sim::{Event, Hidden, Outcome, What};

fn replies<'l>(look: &'l Look, outcome: Outcome) -> impl Iterator<Item = (&'l Event, &'l Hidden)> {
    look.events().filter(move |(event, _)| {
        let yours = event.actor == PersonId::YOU && matches!(event.what, What::Reply(_));
        yours && event.outcome == outcome
    })
}

/// Requests that are a great deal.
const MANY_REQUESTS: f32 = 3.0;

/// Requests got no answer at all.
pub(super) fn ignored_requests(look: &Look) -> Option<Said> {
    let left: Vec<&Event> = replies(look, Outcome::Ignored)
        .map(|(event, _)| event)
        .collect();
    let first = left.first()?;
    said(
        "You left people without an answer.",
        format!(
            "{} asked you for something and heard nothing, {} in all.",
            look.names(left.iter().map(|e| e.other)),
            times(left.len()),
        ),
        format!(
            "tell {} no, kindly, if it has to be no. Silence is what offends.",
            look.name(first.other)
        ),
        weight(left.len() as f32, MANY_REQUESTS),
    )
}

/// Requests turned down from which it is a habit.
const A_HABIT: usize = 3;

/// Everybody who asked for something was turned down.
pub(super) fn turned_people_down(look: &Look) -> Option<Said> {
    let no: Vec<&Event> = replies(look, Outcome::Declined)
        .map(|(event, _)| event)
        .collect();
    let first = no.first()?;
    if no.len() < A_HABIT || replies(look, Outcome::Done).next().is_some() {
        return None;
    }
    said(
        "Nobody who asked got anything from you.",
        format!(
            "{} asked you for something, and you said no every time.",
            look.names(no.iter().map(|e| e.other)),
        ),
        format!(
            "keep two hours a week free for others. Say yes to {} next time.",
            look.name(first.other)
        ),
        weight(no.len() as f32, SEVERAL),
    )
}

/// A debt of so much makes a no weigh, in favour sizes.
const OWING: f32 = 0.1;
/// Debts of so much, added up over every such no, are a great deal.
const MUCH_OWED: f32 = 2.0;

/// Requests were declined although you owed those who asked.
pub(super) fn declined_while_owing(look: &Look) -> Option<Said> {
    let no: Vec<(&Event, f32)> = (replies(look, Outcome::Declined))
        .map(|(event, hidden)| (event, hidden.tie.debt))
        .filter(|(_, debt)| *debt >= OWING)
        .collect();
    let (first, _) = no.first()?;
    let all = distinct(no.iter().map(|(e, _)| e.other));
    said(
        "You said no to people you owed.",
        format!(
            "{} had done you a favour and got a no from you, first {}. From somebody who owes, a no weighs more.",
            look.names(all),
            in_week(first.day),
        ),
        format!(
            "say yes to {} next time, or thank first and then decline.",
            look.name(first.other)
        ),
        weight(no.iter().map(|(_, debt)| debt).sum(), MUCH_OWED),
    )
}
