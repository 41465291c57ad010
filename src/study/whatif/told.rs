//! Both futures of a decision as plain data, for a screen.

use super::{Change, Future, WhatIf};
use crate::model::{Day, Tie};
use crate::scenario::PersonId;
use crate::sim::Run;
use crate::study::sitting::describe;

/// Both futures of a decision, told.
#[derive(Clone, Debug, PartialEq)]
pub struct WhatIfTold {
    /// The place of the decision in the run's commands.
    pub decision: usize,
    /// When it was.
    pub day: Day,
    /// What becomes of it.
    pub change: Change,
    /// What was done, in a few words.
    pub was: String,
    /// What is done instead, in a few words.
    pub instead: String,
    /// How it went.
    pub as_it_went: Future,
    /// How it would have gone.
    pub other: Future,
    /// People whose feelings end up noticeably otherwise, most of all first.
    pub ties: Vec<TieTold>,
    /// Later decisions that were no longer possible.
    pub skipped: Vec<SkippedTold>,
}

/// Somebody's feelings in both futures.
#[derive(Clone, Debug, PartialEq)]
pub struct TieTold {
    /// Who.
    pub person: PersonId,
    /// Their full name.
    pub name: String,
    /// What they hold as it went; nothing if they never knew of you.
    pub was: Tie,
    /// What they would have held.
    pub is: Tie,
}

/// A later decision that was no longer possible.
#[derive(Clone, Debug, PartialEq)]
pub struct SkippedTold {
    /// When it was.
    pub day: Day,
    /// It in a few words.
    pub words: String,
    /// Why not, in a sentence.
    pub why: String,
}

impl WhatIfTold {
    /// Tells what became of `run` with one decision changed.
    pub fn of(run: &Run, what_if: &WhatIf) -> Self {
        // Whoever is met only in the other future is known there alone.
        let (here, there) = (run.view(PersonId::YOU), what_if.run.view(PersonId::YOU));
        let instead = match &what_if.change {
            Change::Drop => "Let it be".to_owned(),
            Change::Instead(command) => describe(command, &there),
            Change::First(command) => format!("{}, first", describe(command, &there)),
        };
        let (as_it_went, other) = (what_if.as_it_went.clone(), what_if.instead.clone());
        let of = |future: &Future, id| future.people.get(&id).copied().unwrap_or_default();
        let mut ties: Vec<TieTold> = (what_if.touched().into_iter())
            .map(|person| TieTold {
                person,
                name: run.cast().get(person).name.clone(),
                was: of(&as_it_went, person),
                is: of(&other, person),
            })
            .collect();
        ties.sort_by(|x, y| y.change().total_cmp(&x.change()));
        WhatIfTold {
            decision: what_if.decision,
            day: what_if.was.day,
            change: what_if.change.clone(),
            was: describe(&what_if.was.command, &here),
            instead,
            ties,
            skipped: (what_if.skipped.iter())
                .map(|skipped| SkippedTold {
                    day: skipped.command.day,
                    words: describe(&skipped.command.command, &here),
                    why: skipped.why.to_string(),
                })
                .collect(),
            as_it_went,
            other,
        }
    }

    /// Whether both futures are the same.
    pub fn is_the_same(&self) -> bool {
        self.as_it_went.digest == self.other.digest
    }
}

impl TieTold {
    /// Whether it is warmth that changed more, and not work trust.
    pub fn is_warmth(&self) -> bool {
        (self.was.rapport - self.is.rapport).abs() >= (self.was.trust - self.is.trust).abs()
    }

    /// How far warmth and work trust lie apart in all.
    fn change(&self) -> f32 {
        (self.was.rapport - self.is.rapport).abs() + (self.was.trust - self.is.trust).abs()
    }
}
