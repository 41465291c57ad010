//! Bets as written: what is asked before it is shown, and how it is answered.

use super::{MeasureRaw, PictureRaw};
use crate::scenario::syntax::{At, choice, record};

record! {
    /// A bet.
    #[derive(Clone, Debug)]
    pub struct PredictRaw as "bet" {
        /// Short name by which it is revealed.
        pub id: At<String>,
        /// The question.
        pub question: At<String>,
        /// How it is answered.
        pub answer: At<AnswerRaw>,
        /// What is drawn beside it.
        pub picture: PictureRaw = PictureRaw::Map,
    }
}

choice! {
    /// How a bet is placed, and what it is held against.
    #[derive(Clone, Debug)]
    pub enum AnswerRaw as "kind of bet" {
        /// A slider from one end to the other: a share of 0 to 1.
        Slider(SliderRaw),
        /// One of the ways: which comes out on top.
        Choice(ChoiceRaw),
        /// A curve over time, drawn by hand.
        Curve(CurveRaw),
    }
}

record! {
    /// A slider.
    #[derive(Clone, Debug)]
    pub struct SliderRaw as "slider" {
        /// What it says at 0.
        pub low: String = "never".to_owned(),
        /// What it says at 1.
        pub high: String = "always".to_owned(),
        /// What is guessed.
        pub of: At<MeasureRaw>,
        /// After this way of acting from the scenario's first day, over 200 seeds: the mean, or of a count the share of runs that have any. If left out, as things really stand in the learner's own run when the bet is placed.
        pub way: Option<At<String>> = None,
        /// How long that way is kept up.
        pub days: At<u32> = 28.into(), in 1..=3640, unit "days",
    }
}

record! {
    /// A choice between ways, each from the scenario's first day, over 200 seeds.
    #[derive(Clone, Debug)]
    pub struct ChoiceRaw as "choice between ways" {
        /// The ways.
        pub ways: At<Vec<At<String>>>,
        /// What they are compared by.
        pub of: At<MeasureRaw>,
        /// The one with the least of it wins.
        pub least: bool = false,
        /// How long each is kept up.
        pub days: At<u32> = 28.into(), in 1..=3640, unit "days",
    }
}

record! {
    /// A curve to be drawn, of a way followed from the scenario's first day with the learner's luck.
    #[derive(Clone, Debug)]
    pub struct CurveRaw as "curve" {
        /// Rapport, trust, or another level of one person.
        pub of: At<MeasureRaw>,
        /// The way that is followed.
        pub way: At<String>,
        /// How long.
        pub days: At<u32>, in 2..=3640, unit "days",
    }
}
