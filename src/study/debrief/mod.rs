//! The debrief: the truth beside what you believed, as plain data for a screen, a terminal or a file.
//!
//! Odds and reasons are those kept with the events, and are never worked out again. What no event keeps (the gut's
//! forecast before an ask, and the day on which a door first stood open) comes from living the run once more.

mod asks;
mod doors;
mod ledger;
mod oversteps;
mod people;
mod relive;

pub use asks::{AskOutcome, AskTold, Mended};
pub use doors::{Door, MOST as MOST_DOORS};
pub use ledger::{Favour, LedgerEntry};
pub use oversteps::{MOST_WEEKS, OverstepTold};
pub use people::{Mark, MarkKind, PersonTold, Point};

use super::calibration::{Calibration, Guess};
use crate::model::Day;
use crate::scenario::PersonId;
use crate::sim::Run;
use relive::Relived;
pub(super) use relive::open_doors;

/// Everything a finished run, or one so far, has to teach.
#[derive(Clone, Debug, PartialEq)]
pub struct Debrief {
    /// Title of the scenario.
    pub title: String,
    /// Weeks it lasts.
    pub weeks: u32,
    /// The seed.
    pub seed: u64,
    /// The day it was drawn up.
    pub today: Day,
    /// Whether the scenario's time was up.
    pub over: bool,
    /// Goals, in the scenario's order.
    pub goals: Vec<GoalTold>,
    /// Openings, heard of or not, in the scenario's order.
    pub openings: Vec<OpeningTold>,
    /// Everybody you knew of, those you dealt with first, closest first.
    pub people: Vec<PersonTold>,
    /// Every ask and follow-up, in order.
    pub asks: Vec<AskTold>,
    /// Asks you never made, likeliest first, at most [`MOST_DOORS`].
    pub doors: Vec<Door>,
    /// Give and take with everybody with whom there was any.
    pub ledger: Vec<LedgerEntry>,
    /// Asks that went too far.
    pub oversteps: Vec<OverstepTold>,
    /// How well you guess.
    pub calibration: Calibration,
}

/// A goal and how far it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoalTold {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// How much is done.
    pub done: u32,
    /// Of how much.
    pub of: u32,
}

impl GoalTold {
    /// Whether it was reached.
    pub fn is_reached(&self) -> bool {
        self.done >= self.of
    }
}

/// An opening and how far you came with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpeningTold {
    /// Its name.
    pub title: String,
    /// You heard of it.
    pub known: bool,
    /// You were introduced to whoever decides.
    pub introduced: bool,
    /// Somebody put in a word.
    pub word: bool,
    /// How it was decided, if it was.
    pub won: Option<bool>,
    /// First names of those who could have told you of it.
    pub known_by: Vec<String>,
}

impl Debrief {
    /// The debrief of a run, over or not. Runs that recorded nothing have no asks to tell of.
    pub fn of(run: &Run) -> Self {
        let relived = Relived::of(run);
        let asks = asks::asks(run, &relived);
        let guesses: Vec<Guess> = asks.iter().filter_map(AskTold::guess).collect();
        let scenario = run.scenario();
        Debrief {
            title: scenario.title.clone(),
            weeks: scenario.weeks,
            seed: run.seed(),
            today: run.today(),
            over: run.is_over(),
            goals: goals(run),
            openings: openings(run),
            people: people::people(run),
            doors: doors::doors(run, &relived, &asks),
            ledger: ledger::ledger(run),
            oversteps: oversteps::oversteps(run, &relived),
            calibration: Calibration::of(&guesses),
            asks,
        }
    }

    /// What it says of somebody.
    pub fn person(&self, id: PersonId) -> Option<&PersonTold> {
        self.people.iter().find(|p| p.id == id)
    }

    /// How many asks were answered with a yes.
    pub fn yeses(&self) -> usize {
        let yes = |a: &&AskTold| a.outcome == AskOutcome::Yes;
        self.asks.iter().filter(yes).count()
    }
}

pub(super) fn goals(run: &Run) -> Vec<GoalTold> {
    (run.view(PersonId::YOU).goals())
        .map(|(goal, progress)| GoalTold {
            id: goal.id.clone(),
            title: goal.title.clone(),
            done: progress.done,
            of: progress.of,
        })
        .collect()
}

fn openings(run: &Run) -> Vec<OpeningTold> {
    let view = run.view(PersonId::YOU);
    let names = |ids: &[PersonId]| {
        let name = |&id: &PersonId| run.cast().get(id).first_name().to_owned();
        ids.iter().map(name).collect()
    };
    (run.scenario().opportunities.iter())
        .map(|about| {
            let mine = view.openings().find(|(o, _)| o.id == about.id);
            let state = mine.map(|(_, opening)| opening);
            OpeningTold {
                title: about.title.clone(),
                known: state.is_some(),
                introduced: state.is_some_and(|o| o.introduced),
                word: state.is_some_and(|o| o.word),
                won: state.and_then(|o| o.won),
                known_by: names(&about.known_by),
            }
        })
        .collect()
}
