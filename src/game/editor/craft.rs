//! What an author can want.

use std::ops::Range;

use super::try_out::Trying;
use crate::scenario::edit::Edit;
use crate::scenario::syntax::SampleRun;

/// Something wanted in the editor.
#[derive(Clone, Debug, PartialEq)]
pub enum Craft {
    /// Begins a scenario under this title.
    New(String),
    /// Begins with a copy of a built-in scenario, by its name.
    Copy(String),
    /// Opens a file, by its path.
    Open(String),
    /// Goes back to the file that is open.
    Return,
    /// Replaces a range of the text, in bytes.
    Replace(Range<usize>, String),
    /// The same as a step of its own, to put something right.
    Fix(Range<usize>, String),
    /// Changes something in the form.
    Form(Edit),
    /// What comes next is a step of its own.
    Rest,
    /// Takes back the last step.
    Undo,
    /// Does again what was taken back last.
    Redo,
    /// Writes the file.
    Save,
    /// Writes over what somebody else wrote.
    KeepMine,
    /// Takes over what somebody else wrote.
    TakeTheirs,
    /// Saves and plays.
    Play,
    /// Plays the text as it stands from a chosen moment.
    Try(Trying),
    /// Opens the run that shows what bots have found.
    Watch(SampleRun),
}

impl Craft {
    /// Whether it brings another file to the desk.
    pub fn opens(&self) -> bool {
        matches!(self, Craft::New(_) | Craft::Copy(_) | Craft::Open(_))
    }
}
