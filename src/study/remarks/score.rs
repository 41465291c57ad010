//! Keeping score: right at work, wrong among friends.

use super::look::{Deed, Kind, Look};
use super::weigh::{A_FEW, weight};
use super::words::{Said, distinct, in_week, said, times};
use crate::scenario::PersonId;
use crate::scenario::people::Context;
use crate::study::debrief::LedgerEntry;
use crate::study::report::owed;

/// The tally was said aloud to friends and neighbours.
pub(super) fn kept_score_with_friends(look: &Look) -> Option<Said> {
    let personal = |d: &&Deed| d.hidden.inputs.professional == Some(false);
    let kept: Vec<&Deed> = look.of_kind(Kind::SettleUp).filter(personal).collect();
    let first = kept.first()?;
    said(
        "You kept score with friends.",
        format!(
            "you went through who owes what with {} {}, first {}. Among friends that cools things down.",
            look.names(kept.iter().map(|d| d.person)),
            times(kept.len()),
            in_week(first.day),
        ),
        format!(
            "with {}, say thanks and leave the sums alone.",
            look.name(first.person)
        ),
        weight(kept.len() as f32, A_FEW),
    )
}

/// A debt of so much at work is felt, in favour sizes.
const FELT: f32 = 0.3;
/// Debts of so much, added up, are a great deal.
const MUCH_OWED: f32 = 2.0;
/// Days there should have been to do something about it.
const TIME_TO_REPAY: u32 = 14;

/// Debts at work were left standing: no help, nothing done together, no word about the tally.
pub(super) fn never_squared_up(look: &Look) -> Option<Said> {
    let left: Vec<&LedgerEntry> = (look.debrief.ledger.iter())
        .filter(|e| e.owed >= FELT && at_work(look, e.person) && !did_anything(look, e.person))
        .filter(|e| {
            let first = e.favours.first();
            first.is_some_and(|f| look.today.since(f.day) >= TIME_TO_REPAY)
        })
        .collect();
    let most = left.first()?;
    let others = distinct(left.iter().map(|e| e.person).filter(|&p| p != most.person));
    let more = if others.is_empty() {
        String::new()
    } else {
        format!(
            " {} also waited for something in return.",
            look.names(others)
        )
    };
    said(
        "You left debts standing at work.",
        format!(
            "{} feels you owe {}, and you never did anything in return.{more}",
            look.name(most.person),
            owed(most.owed),
        ),
        format!(
            "help {} with something that is hard for {}. At work, a favour is remembered until it is returned.",
            look.name(most.person),
            look.forms(most.person).them,
        ),
        weight(left.iter().map(|e| e.owed).sum(), MUCH_OWED),
    )
}

fn at_work(look: &Look, id: PersonId) -> bool {
    look.link(id)
        .is_some_and(|link| link.context == Context::Professional)
}

fn did_anything(look: &Look, id: PersonId) -> bool {
    let returned =
        |d: &Deed| d.person == id && matches!(d.kind, Kind::Help | Kind::Together | Kind::SettleUp);
    look.deeds.iter().any(returned)
}
