//! What a lesson shows at a beat, as plain data for any screen. What is hidden is in it only where the lesson reveals it.

use std::ops::Range;

use super::bets::{Guess, Truth, Verdict};
use super::stretch::Stretch;
use crate::model::Day;
use crate::scenario::PersonId;
use crate::scenario::lesson::{Basis, Picture};
use crate::study::debrief::{AskTold, Door, LedgerEntry, OverstepTold, PersonTold};
use crate::study::tournament::Quartiles;

/// A beat as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// Its place, from 0; the number of beats at the ending.
    pub at: usize,
    /// How many beats there are, without the ending.
    pub of: usize,
    /// A heading of a few words, or the question.
    pub heading: String,
    /// What is said, a paragraph each.
    pub text: Vec<String>,
    /// What is drawn beside it, as far as a picture goes with this beat.
    pub picture: Option<Picture>,
    /// Something is still to be worked out before it is complete: see `Attempt::work`.
    pub waiting: bool,
    /// What happens.
    pub what: Happens,
}

/// What happens at a beat.
#[derive(Clone, Debug, PartialEq)]
pub enum Happens {
    /// Something is told.
    Say,
    /// A stretch of play, or of free play.
    Play(Stretch),
    /// Time has passed, and brought these entries of the story.
    Later(Range<usize>),
    /// A bet is placed.
    Predict(Question),
    /// The truth.
    Reveal(Vec<FigureShown>),
    /// Ways side by side.
    Compare(Comparison),
    /// Ways over many seeds.
    Many(Chances),
    /// A question about the learner's own life.
    AskYourself {
        /// A thought to start from; perhaps empty.
        hint: String,
        /// What was answered so far; perhaps nothing.
        answer: String,
    },
    /// The end. The heading is the lesson's title, the text its sentence.
    Ending {
        /// What it rests on.
        basis: Basis,
        /// Where to read on.
        source: String,
    },
}

/// A bet to be placed.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// How it is answered.
    pub how: How,
    /// The bet as it is placed so far.
    pub guess: Option<Guess>,
    /// It has been revealed, and stands as it is.
    pub is_settled: bool,
}

/// How a bet is answered.
#[derive(Clone, Debug, PartialEq)]
pub enum How {
    /// A share of 0 to 1.
    Slider {
        /// What it says at 0.
        low: String,
        /// What it says at 1.
        high: String,
    },
    /// One of these, by its place.
    Choice(Vec<String>),
    /// A curve over so many days, levels of 0 to 1.
    Curve {
        /// What is drawn, in words: "Warmth, Priya".
        of: String,
        /// The way that is followed, in words.
        way: String,
        /// Days.
        days: u32,
    },
}

/// Something revealed.
#[derive(Clone, Debug, PartialEq)]
pub enum FigureShown {
    /// A bet beside the truth.
    Bet(BetTold),
    /// What one person feels, beside the impression; nothing if you never heard of them.
    Person(Option<Box<PersonTold>>),
    /// One person's rapport and trust over the days so far.
    Course(Course),
    /// The last ask that was answered, with its reasons, strongest first; nothing if there was none.
    Reasons(Option<Box<AskTold>>),
    /// Give and take with one person.
    Ledger {
        /// Their full name.
        name: String,
        /// What there was; nothing if nothing was given or taken.
        entry: Option<Box<LedgerEntry>>,
    },
    /// What would likely have been granted and was never asked, likeliest first.
    Doors(Vec<Door>),
    /// Asks that went too far, and the weeks they cost.
    Oversteps(Vec<OverstepTold>),
    /// Everybody, warmest first.
    Map(Vec<Warmth>),
}

/// A bet beside the truth.
#[derive(Clone, Debug, PartialEq)]
pub struct BetTold {
    /// The question.
    pub question: String,
    /// How it was answered.
    pub how: How,
    /// What is guessed, or what ways are compared by, goes from 0 to 1; otherwise it is a count.
    pub is_level: bool,
    /// What was guessed, if anything.
    pub guess: Option<Guess>,
    /// That in words.
    pub guess_words: Option<String>,
    /// What is so; nothing while it is worked out.
    pub truth: Option<Truth>,
    /// That in words; empty while it is worked out.
    pub truth_words: String,
    /// How the guess stands, and how far it is off, 0..1.
    pub verdict: Option<(Verdict, f64)>,
}

/// What somebody held, day by day.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// Their full name.
    pub name: String,
    /// Days, with rapport and trust, 0..1.
    pub points: Vec<(Day, f32, f32)>,
}

/// How warmly somebody feels.
#[derive(Clone, Debug, PartialEq)]
pub struct Warmth {
    /// Who.
    pub person: PersonId,
    /// Their full name.
    pub name: String,
    /// Whether you are on speaking terms.
    pub met: bool,
    /// What they feel, 0..1.
    pub rapport: f32,
    /// What they think of your work, 0..1.
    pub trust: f32,
}

/// Ways side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// What is drawn, in words.
    pub of: String,
    /// It goes from 0 to 1; otherwise it is a count.
    pub is_level: bool,
    /// Each way's name, with its value on every day from the first.
    pub lines: Vec<(String, Vec<f64>)>,
}

/// Ways over many seeds.
#[derive(Clone, Debug, PartialEq)]
pub struct Chances {
    /// What was measured, in words.
    pub of: String,
    /// It goes from 0 to 1; otherwise it is a count.
    pub is_level: bool,
    /// How many seeds.
    pub seeds: u32,
    /// Names of the ways.
    pub ways: Vec<String>,
    /// How each way's runs are spread; nothing while it is worked out.
    pub rows: Option<Vec<Row>>,
}

/// One way over many seeds.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its mean.
    pub mean: f64,
    /// The middle and its neighbourhood; nothing without runs.
    pub quartiles: Option<Quartiles>,
    /// The value of every run, by seed.
    pub values: Vec<f64>,
}
