//! Lessons: what an author writes to let an idea be played, bet on, seen and proved.
//!
//! A file is mirrored field for field ([`raw`]) and then checked into a [`Lesson`], in which every id is resolved
//! against the lesson's own scenario. All problems are reported at once, as with scenarios.

mod beats;
pub mod library;
mod load;
mod measures;
pub mod raw;
mod validate;
mod ways;

use std::sync::Arc;

use super::Scenario;
pub use beats::{
    Answer, AskYourself, Beat, Bet, BetId, Branch, Compare, Figure, Later, Many, Picture, Play,
    Reveal, Sandbox, Say, When,
};
pub use load::{load, load_with_places};
pub use measures::{Measure, Odds};
pub use raw::BasisRaw as Basis;
pub use ways::{By, Deed, Kind, Letter, Step, Subject, Way, WayId};

/// A checked lesson.
#[derive(Clone, Debug, PartialEq)]
pub struct Lesson {
    /// The file's name without its ending: what progress calls it.
    pub name: String,
    /// Name shown in the list of chapters.
    pub title: String,
    /// What it is about, in a sentence that does not give the point away.
    pub summary: String,
    /// Numbers 1..=16 of its ideas.
    pub aims: Vec<u8>,
    /// Minutes it takes a learner.
    pub minutes: u32,
    /// The situation.
    pub scenario: Arc<Scenario>,
    /// The seed of the learner's own run.
    pub seed: u64,
    /// Ways of acting that the rest speaks of.
    pub ways: Vec<Way>,
    /// What happens, in order; never empty.
    pub beats: Vec<Beat>,
    /// What it comes down to.
    pub ending: Ending,
    /// The comparison that must hold.
    pub claim: Claim,
    /// Plausible wrong ways, and what a debrief must say of each.
    pub mistakes: Vec<Mistake>,
    /// For whoever teaches it.
    pub teach: Teach,
    /// Hash of the lesson's text with all it includes, as 16 hexadecimal digits.
    pub hash: String,
}

impl Lesson {
    /// A way of acting.
    pub fn way(&self, id: WayId) -> &Way {
        &self.ways[id.0 as usize]
    }

    /// Every bet, in the order in which they are placed.
    pub fn bets(&self) -> impl Iterator<Item = (usize, &Bet)> {
        (self.beats.iter().enumerate()).filter_map(|(at, beat)| match beat {
            Beat::Predict(bet) => Some((at, bet)),
            _ => None,
        })
    }

    /// A bet with the place of its beat.
    ///
    /// # Panics
    /// If it is another lesson's.
    pub fn bet(&self, id: BetId) -> (usize, &Bet) {
        let found = self.bets().nth(id.0 as usize);
        found.expect("ids of bets are given by the lesson they stand in")
    }
}

/// What a lesson comes down to.
#[derive(Clone, Debug, PartialEq)]
pub struct Ending {
    /// It in one sentence.
    pub sentence: String,
    /// What it rests on.
    pub basis: Basis,
    /// Where to read on, or what the rule is.
    pub source: String,
}

/// One way leads to more, or less, of something than another.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// It in a sentence.
    pub sentence: String,
    /// The way that comes out on top.
    pub way: WayId,
    /// The way it is compared with.
    pub against: WayId,
    /// What is measured in the end.
    pub of: Measure,
    /// The way leads to less of it.
    pub less: bool,
    /// The least mean difference, in the measure's unit.
    pub at_least: f32,
    /// Days each is kept up.
    pub days: u32,
    /// Seeds that prove it.
    pub seeds: u32,
    /// Share of single runs, with the same luck for both, in which the direction is seen, 0.5..1.
    pub seen_in: f32,
}

/// A plausible wrong way.
#[derive(Clone, Debug, PartialEq)]
pub struct Mistake {
    /// It.
    pub way: WayId,
    /// The remark that its debrief must make among the first two.
    pub remark: String,
    /// Days it is kept up.
    pub days: u32,
}

/// For whoever teaches a lesson.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Teach {
    /// What learners should be able to say or do afterwards.
    pub aim: String,
    /// Questions for the class.
    pub ask: Vec<String>,
    /// What to look for.
    pub look_for: Vec<String>,
}
