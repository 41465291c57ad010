//! Whether what a branch or a stretch waits for has come about.

use super::bets::Verdict;
use super::stretch::did;
use crate::model::Day;
use crate::scenario::PersonId;
use crate::scenario::lesson::{BetId, When};
use crate::sim::{Event, Hidden, Outcome, Run, What};

/// From when on something counts: the run stood on this day, with so many commands given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Since {
    pub commands: usize,
    pub day: Day,
}

/// Whether it holds in this run, since then; `verdict` says how a revealed bet stands.
pub(super) fn holds(
    when: &When,
    run: &Run,
    since: Since,
    verdict: &dyn Fn(BetId) -> Option<Verdict>,
) -> bool {
    match when {
        When::Yes => last_answer(run, since) == Some(Outcome::Yes),
        When::No => matches!(
            last_answer(run, since),
            Some(Outcome::No | Outcome::NoReply)
        ),
        When::Overstepped => asks(run, since).any(|(_, hidden)| hidden.severity > 0.0),
        When::Did(kind) => did(run, since, *kind),
        When::GuessedLow(bet) => verdict(*bet) == Some(Verdict::Low),
        When::GuessedHigh(bet) => verdict(*bet) == Some(Verdict::High),
        When::GuessedRight(bet) => verdict(*bet) == Some(Verdict::Right),
        When::Not(inner) => !holds(inner, run, since, verdict),
    }
}

/// The player's asks, and what became of them.
fn asks(run: &Run, since: Since) -> impl DoubleEndedIterator<Item = (&Event, &Hidden)> {
    run.truth().events().filter(move |(event, _)| {
        let counts = event.decision.is_some_and(|d| d as usize >= since.commands);
        counts && event.actor == PersonId::YOU && matches!(event.what, What::Ask(_))
    })
}

fn last_answer(run: &Run, since: Since) -> Option<Outcome> {
    let outcomes = asks(run, since).map(|(event, _)| event.outcome);
    let answered =
        |outcome: &Outcome| matches!(outcome, Outcome::Yes | Outcome::No | Outcome::NoReply);
    outcomes.rev().find(answered)
}
