//! What happens in a lesson, beat by beat.

use super::{Kind, Measure, WayId};
use crate::scenario::PersonId;

/// A bet's number in its lesson, from 0 in the order in which they are placed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BetId(pub u16);

/// Something that happens. Texts keep their slots: `{priya}`, `{guess}`, `{truth}`.
#[derive(Clone, Debug, PartialEq)]
pub enum Beat {
    /// A short text beside a picture.
    Say(Say),
    /// A stretch of real play.
    Play(Play),
    /// Time passes in one of the ways.
    Later(Later),
    /// A bet is placed.
    Predict(Bet),
    /// What was really going on.
    Reveal(Reveal),
    /// Ways side by side, with the same luck.
    Compare(Compare),
    /// Ways over many seeds.
    Many(Many),
    /// A question about the learner's own life.
    AskYourself(AskYourself),
    /// Free play.
    Sandbox(Sandbox),
}

impl Beat {
    /// Its heading: the question, where it asks one.
    pub fn heading(&self) -> &str {
        match self {
            Beat::Say(Say { title, .. })
            | Beat::Play(Play { title, .. })
            | Beat::Later(Later { title, .. })
            | Beat::Reveal(Reveal { title, .. })
            | Beat::Compare(Compare { title, .. })
            | Beat::Many(Many { title, .. })
            | Beat::Sandbox(Sandbox { title, .. }) => title,
            Beat::Predict(Bet { question, .. })
            | Beat::AskYourself(AskYourself { question, .. }) => question,
        }
    }
}

/// A short text beside a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Say {
    /// A heading of a few words.
    pub title: String,
    /// Two or three short sentences.
    pub text: String,
    /// Said after it: the first that fits.
    pub then: Vec<Branch>,
    /// What is drawn beside it.
    pub picture: Picture,
}

/// Something said only if.
#[derive(Clone, Debug, PartialEq)]
pub struct Branch {
    /// When; always without.
    pub when: Option<When>,
    /// What is said.
    pub say: String,
}

/// What a branch waits for. "The last" means in this lesson so far.
#[derive(Clone, Debug, PartialEq)]
pub enum When {
    /// The last ask got a yes.
    Yes,
    /// The last ask got a no, or no answer.
    No,
    /// Some ask went too far.
    Overstepped,
    /// This was done at least once.
    Did(Kind),
    /// A revealed bet was clearly too low.
    GuessedLow(BetId),
    /// A revealed bet was clearly too high.
    GuessedHigh(BetId),
    /// A revealed bet was about right.
    GuessedRight(BetId),
    /// Not so.
    Not(Box<When>),
}

/// A picture of how things stand, as the learner can see them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Picture {
    /// Everybody there is.
    Map,
    /// One person.
    Person(PersonId),
    /// The hours of the week.
    Hours,
    /// The two families of moves.
    Moves,
    /// A letter.
    Letter,
    /// Nothing but the words.
    Words,
}

/// A stretch of real play. It ends with the first of its bounds.
#[derive(Clone, Debug, PartialEq)]
pub struct Play {
    /// A heading of a few words.
    pub title: String,
    /// What to try.
    pub task: String,
    /// At most so many days.
    pub days: u32,
    /// At most so many moves.
    pub acts: Option<u32>,
    /// Done as soon as this has happened in this stretch.
    pub until: Option<When>,
    /// The acts offered; all if empty.
    pub moves: Vec<Kind>,
    /// The people who can be met; everybody if empty.
    pub people: Vec<PersonId>,
    /// Asks are sent without a bet first.
    pub no_bets: bool,
}

/// Time that passes.
#[derive(Clone, Debug, PartialEq)]
pub struct Later {
    /// A heading of a few words.
    pub title: String,
    /// What the learner did meanwhile.
    pub text: String,
    /// The way they did it.
    pub way: WayId,
    /// Days.
    pub days: u32,
    /// What is drawn beside it, as things stand after it.
    pub picture: Picture,
}

/// A bet.
#[derive(Clone, Debug, PartialEq)]
pub struct Bet {
    /// Its number.
    pub id: BetId,
    /// The short name an author gave it: what progress calls it.
    pub name: String,
    /// The question.
    pub question: String,
    /// How it is answered.
    pub answer: Answer,
    /// What is drawn beside it.
    pub picture: Picture,
}

/// How a bet is placed, and what it is held against.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// A share of 0 to 1.
    Slider {
        /// What it says at 0.
        low: String,
        /// What it says at 1.
        high: String,
        /// What is guessed.
        of: Measure,
        /// After this way and so many days, over many seeds; as things stand in the learner's own run without.
        way: Option<(WayId, u32)>,
    },
    /// One of the ways.
    Choice {
        /// The ways.
        ways: Vec<WayId>,
        /// What they are compared by.
        of: Measure,
        /// The one with the least of it wins.
        least: bool,
        /// Days each is kept up.
        days: u32,
    },
    /// A level of one person over time.
    Curve {
        /// The level.
        of: Measure,
        /// The way that is followed.
        way: WayId,
        /// Days.
        days: u32,
    },
}

impl Answer {
    /// What is guessed, or what ways are compared by.
    pub fn of(&self) -> &Measure {
        match self {
            Answer::Slider { of, .. } | Answer::Choice { of, .. } | Answer::Curve { of, .. } => of,
        }
    }
}

/// What was really going on.
#[derive(Clone, Debug, PartialEq)]
pub struct Reveal {
    /// A heading of a few words.
    pub title: String,
    /// Two or three short sentences.
    pub text: String,
    /// Said after it: the first that fits.
    pub then: Vec<Branch>,
    /// What is shown.
    pub show: Vec<Figure>,
}

/// Something shown in a reveal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Figure {
    /// A bet beside the truth.
    Bet(BetId),
    /// What one person really feels, beside the impression.
    Person(PersonId),
    /// One person's rapport and trust over the days so far.
    Course(PersonId),
    /// The reasons behind the last answer.
    Reasons,
    /// Give and take with one person.
    Ledger(PersonId),
    /// What would likely have been granted and was never asked.
    Doors,
    /// Asks that went too far.
    Oversteps,
    /// Everybody, nearer the warmer they really are.
    Map,
}

/// The same stretch by several ways, with the learner's own luck.
#[derive(Clone, Debug, PartialEq)]
pub struct Compare {
    /// A heading of a few words.
    pub title: String,
    /// A sentence or two.
    pub text: String,
    /// Two or three ways.
    pub ways: Vec<WayId>,
    /// Days.
    pub days: u32,
    /// What is drawn over the days.
    pub of: Measure,
}

/// The same over many seeds.
#[derive(Clone, Debug, PartialEq)]
pub struct Many {
    /// A heading of a few words.
    pub title: String,
    /// A sentence or two.
    pub text: String,
    /// One to three ways.
    pub ways: Vec<WayId>,
    /// Days each is kept up.
    pub days: u32,
    /// What is measured in the end.
    pub of: Measure,
    /// How many seeds.
    pub seeds: u32,
}

/// A question to take home.
#[derive(Clone, Debug, PartialEq)]
pub struct AskYourself {
    /// The question.
    pub question: String,
    /// A thought to start from; perhaps empty.
    pub hint: String,
}

/// Free play.
#[derive(Clone, Debug, PartialEq)]
pub struct Sandbox {
    /// A heading of a few words.
    pub title: String,
    /// What could be tried.
    pub text: String,
    /// Days at most.
    pub days: u32,
    /// The acts offered; all if empty.
    pub moves: Vec<Kind>,
}
