//! What if: one decision taken back or changed, and everything after it lived again with the same luck.
//!
//! Every draw has an address, so that what the change does not touch goes exactly as it went before.

mod choices;
mod told;

pub use choices::{Choice, Decision, decisions};
pub use told::{SkippedTold, TieTold, WhatIfTold};

use std::collections::BTreeMap;

use super::debrief::{GoalTold, goals};
use crate::model::{Day, Tie};
use crate::scenario::PersonId;
use crate::sim::{Command, Outcome, Refusal, Run, Timed, What};

/// What becomes of the decision.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// It is not taken; time passes.
    Drop,
    /// This instead.
    Instead(Command),
    /// This first, on the same day; then what was decided.
    First(Command),
}

/// Why there is no what-if.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[expect(missing_docs, reason = "each message says what its variant means")]
pub enum Impossible {
    #[error("there is no decision {decision}; this run has {of}, counted from 0")]
    NoSuchDecision { decision: usize, of: usize },
    #[error("that could not be done on that day: {0}")]
    Refused(#[from] Refusal),
}

/// Both futures of one decision, side by side.
pub struct WhatIf {
    /// The place of the decision in the run's commands.
    pub decision: usize,
    /// What was done, and when.
    pub was: Timed,
    /// What was done instead.
    pub change: Change,
    /// Later commands that were no longer possible, and why.
    pub skipped: Vec<Skipped>,
    /// How it went.
    pub as_it_went: Future,
    /// How it would have gone.
    pub instead: Future,
    /// The other run, to be looked at or played on.
    pub run: Run,
}

/// A later command that was no longer possible.
#[derive(Clone, Debug, PartialEq)]
pub struct Skipped {
    /// Its place in the original run's commands.
    pub decision: usize,
    /// What it was.
    pub command: Timed,
    /// Why not.
    pub why: Refusal,
}

/// How a run stands in the end.
#[derive(Clone, Debug, PartialEq)]
pub struct Future {
    /// Its digest: equal futures have equal ones.
    pub digest: u64,
    /// What everybody you know of holds about you, by id.
    pub people: BTreeMap<PersonId, Tie>,
    /// Goals with their progress.
    pub goals: Vec<GoalTold>,
    /// People on speaking terms.
    pub speaking_terms: u32,
    /// Asks answered.
    pub asks: u32,
    /// Yeses.
    pub yeses: u32,
    /// Oversteps.
    pub oversteps: u32,
    /// Yeses so far, on each day one came.
    pub doors_opened: Vec<(Day, u32)>,
}

impl Future {
    /// How this run stands today.
    pub fn of(run: &Run) -> Self {
        let (truth, tally) = (run.truth(), run.tally());
        let you = PersonId::YOU;
        let granted = truth.events().filter(|(e, _)| {
            e.actor == you && matches!(e.what, What::Ask(_)) && e.outcome == Outcome::Yes
        });
        let doors_opened = granted.zip(1..).map(|((e, _), n)| (e.day, n)).collect();
        Future {
            digest: run.digest(),
            people: (truth.holders(you))
                .filter_map(|id| Some((id, truth.tie(you, id)?)))
                .collect(),
            goals: goals(run),
            speaking_terms: tally.speaking_terms,
            asks: tally.asks,
            yeses: tally.yeses,
            oversteps: tally.oversteps,
            doors_opened,
        }
    }
}

impl WhatIf {
    /// People whose feelings end up noticeably otherwise, by id. Word of mouth carries the smallest difference to
    /// common contacts, where it is not worth a word.
    pub fn touched(&self) -> Vec<PersonId> {
        let (before, after) = (&self.as_it_went.people, &self.instead.people);
        let mut everybody: Vec<PersonId> = before.keys().chain(after.keys()).copied().collect();
        everybody.sort_unstable();
        everybody.dedup();
        everybody.retain(|id| match (before.get(id), after.get(id)) {
            (Some(before), Some(after)) => differ(before, after),
            _ => true,
        });
        everybody
    }
}

/// Differences smaller than this, in levels, are not noticed.
const NOTICEABLE: f32 = 0.005;

fn differ(one: &Tie, two: &Tie) -> bool {
    let felt = |t: &Tie| {
        [
            t.rapport,
            t.trust,
            t.debt,
            t.unthanked,
            t.credit,
            t.strain,
            t.scar,
        ]
    };
    let pairs = felt(one).into_iter().zip(felt(two));
    one.on_speaking_terms() != two.on_speaking_terms()
        || pairs.into_iter().any(|(a, b)| (a - b).abs() > NOTICEABLE)
}

/// Lives `run` again up to today with one decision changed. Later commands are given again on their days; those that
/// have become impossible are left out and listed.
///
/// # Errors
/// If there is no such decision, or what is to be done instead was not possible then.
pub fn fork(run: &Run, decision: usize, change: Change) -> Result<WhatIf, Impossible> {
    let commands = run.commands();
    let no_such = || Impossible::NoSuchDecision {
        decision,
        of: commands.len(),
    };
    let was = commands.get(decision).ok_or_else(no_such)?.clone();
    let mut other = run.rewound(decision);
    // What a script forced was never asked for leave; it is forced again. Hence the original beside the other.
    let mut original = run.rewound(decision);
    match &change {
        Change::Drop => {}
        Change::Instead(command) if *command == was.command => other.force(command.clone()),
        Change::Instead(command) => other.act(command.clone())?,
        Change::First(command) => other.act(command.clone())?,
    }
    // With something done first, the decision itself comes again like every later one.
    let again = match &change {
        Change::First(_) => decision,
        Change::Drop | Change::Instead(_) => {
            original.force(was.command.clone());
            decision + 1
        }
    };
    let mut skipped = Vec::new();
    for (n, timed) in commands.iter().enumerate().skip(again) {
        original.go_to(timed.day);
        other.go_to(timed.day);
        let command = &timed.command;
        let was_free = original
            .view(command.by)
            .allows(command.to, &command.act)
            .is_ok();
        match other.view(command.by).allows(command.to, &command.act) {
            Err(why) if was_free => skipped.push(Skipped {
                decision: n,
                command: timed.clone(),
                why,
            }),
            _ => other.force(command.clone()),
        }
        original.force(command.clone());
    }
    other.go_to(run.today());
    Ok(WhatIf {
        decision,
        was,
        change,
        skipped,
        as_it_went: Future::of(run),
        instead: Future::of(&other),
        run: other,
    })
}
