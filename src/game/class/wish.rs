//! What a teacher can want.

use crate::model::Day;
use crate::scenario::{AskId, PersonId};
use crate::study::class::Step;
use crate::study::class::hour::Speed;

/// Something wanted in front of a class.
#[derive(Clone, Debug, PartialEq)]
pub enum Wish {
    /// Opens a scenario for a class; without a seed any will do.
    Open {
        /// Built-in name or path.
        scenario: String,
        /// The seed of all luck.
        seed: Option<u64>,
    },
    /// Opens a lesson for a class, by a built-in name or a path.
    Lesson(String),
    /// Goes on with the hour that was kept.
    Continue,
    /// Plays, or rests.
    Play(bool),
    /// A step, forwards or back.
    Step(Step, bool),
    /// Shows a past day.
    Wind(Day),
    /// Changes to another track.
    Track(usize),
    /// Lets a strategy play, or nobody.
    Pilot(Option<String>),
    /// Plays at this pace.
    Speed(Speed),
    /// Puts a question on the board.
    Put(PersonId, AskId),
    /// One hand more, or one less, for a choice by its place.
    Hand(usize, bool),
    /// So many hands for a choice by its place.
    Hands(usize, u32),
    /// Has the question asked, then shows the truth, then wipes the board.
    GoOn,
    /// Wipes the board without asking.
    Wipe,
    /// Turns a rule: group, name, value.
    Turn(&'static str, &'static str, f32),
    /// Puts all rules back to where the file has them.
    Revert,
    /// Begins anew with the rules as they stand and the same luck.
    Restart,
    /// The same with other luck.
    OtherLuck,
    /// Opens the teacher's own window, or closes it.
    Window(bool),
    /// Shows the teacher's page in the only window, or the board.
    Page(bool),
    /// The one of these two that is not shown.
    Toggle,
    /// What was really going on, to look at together.
    Debrief,
    /// Writes a file.
    Save(ClassFile),
    /// Writes the board, with the hands and the answer, as a picture.
    Picture,
}

/// A file of an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClassFile {
    /// The hour on one page, to be printed.
    Report,
    /// Every show of hands, as a table.
    Hands,
    /// Every ask with its odds, as a table.
    Asks,
    /// The rules as a file for scenarios to include.
    Norms,
    /// The run, to be played again.
    Replay,
}
