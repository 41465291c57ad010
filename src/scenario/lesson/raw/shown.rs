//! What is shown, as written: the truth, ways side by side, and many runs.

use super::{BranchRaw, MeasureRaw};
use crate::scenario::syntax::{At, choice, record};

record! {
    /// What was really going on.
    #[derive(Clone, Debug)]
    pub struct RevealRaw as "reveal" {
        /// A heading of a few words.
        pub title: At<String>,
        /// Two or three short sentences.
        pub text: At<String>,
        /// Said after it: the first that fits.
        pub then: Vec<At<BranchRaw>> = Vec::new(),
        /// What is shown.
        pub show: At<Vec<At<FigureRaw>>>,
    }
}

choice! {
    /// Something shown in a reveal.
    #[derive(Clone, Debug)]
    pub enum FigureRaw as "figure" {
        /// The bet with this id beside the truth.
        Bet(At<String>),
        /// What one person really feels, beside the impression.
        Person(At<String>),
        /// One person's rapport and trust over the days so far.
        Course(At<String>),
        /// The reasons behind the last answer, ranked.
        Reasons,
        /// Give and take with one person.
        Ledger(At<String>),
        /// What would likely have been granted and was never asked.
        Doors,
        /// Asks that went too far, and the weeks they cost.
        Oversteps,
        /// Everybody, nearer the warmer they really are.
        Map,
    }
}

record! {
    /// Several ways side by side, each from the scenario's first day, with the learner's luck.
    #[derive(Clone, Debug)]
    pub struct CompareRaw as "comparison" {
        /// A heading of a few words.
        pub title: At<String>,
        /// A sentence or two.
        pub text: At<String>,
        /// Two or three ways.
        pub ways: At<Vec<At<String>>>,
        /// How long.
        pub days: At<u32>, in 1..=3640, unit "days",
        /// What is drawn over the days.
        pub of: At<MeasureRaw>,
    }
}

record! {
    /// Several ways over many seeds, each from the scenario's first day.
    #[derive(Clone, Debug)]
    pub struct ManyRaw as "many runs" {
        /// A heading of a few words.
        pub title: At<String>,
        /// A sentence or two.
        pub text: At<String>,
        /// One to three ways.
        pub ways: At<Vec<At<String>>>,
        /// How long each is kept up.
        pub days: At<u32>, in 1..=3640, unit "days",
        /// What is measured at the end.
        pub of: At<MeasureRaw>,
        /// How many seeds.
        pub seeds: At<u32> = 200.into(), in 10..=10000, unit "seeds",
    }
}
