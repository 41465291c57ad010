//! What the player wants: the only thing a panel gives back. One place carries it out.

use super::class::Wish;
use super::class::contest::Contend;
use super::class::town::Watch;
use super::editor::Craft;
use super::settings::Settings;
use crate::scenario::PersonId;
use crate::sim::Command;
use crate::study::course::bets::Guess;
use crate::study::sitting::Until;

/// Something the player wants.
#[derive(Clone, Debug, PartialEq)]
pub enum Intent {
    /// Does something with somebody.
    Act(Command),
    /// Lets time pass.
    Pass(Until),
    /// Takes back the last decision.
    Undo,
    /// Turns to somebody, or to nobody.
    Select(Option<PersonId>),
    /// Lays a sheet over the screen.
    Open(Sheet),
    /// Takes the sheet away.
    Close,
    /// Goes to another screen.
    Go(Screen),
    /// Starts a scenario, by name or path; without a seed any will do.
    Start {
        /// Built-in name or path.
        scenario: String,
        /// The seed of all luck.
        seed: Option<u64>,
    },
    /// Goes on where the last game stopped.
    Continue,
    /// Keeps the game under a name.
    Save(String),
    /// Opens a kept game.
    Load(String),
    /// Changes settings.
    Set(Settings),
    /// Writes a file for the player.
    Export(Export),
    /// Plays the run again with another choice, and opens it beside the first in the debrief.
    WhatIf {
        /// Place of the decision in the run's commands.
        decision: usize,
        /// What becomes of it.
        change: crate::study::whatif::Change,
    },
    /// Something of the course.
    Learn(Learn),
    /// Something in front of a class.
    Class(Wish),
    /// Something of a tournament.
    Contest(Contend),
    /// Something of a town that is watched.
    Town(Watch),
    /// Something in the editor.
    Edit(Craft),
    /// Ends the program.
    Quit,
}

/// Something wanted of the course. Lessons go by their place among the chapters, from 0.
#[derive(Clone, Debug, PartialEq)]
pub enum Learn {
    /// Opens a lesson by a built-in name or a path, where it was left.
    File(String),
    /// Begins the open lesson anew.
    Anew,
    /// Opens a lesson where it was left.
    Open(usize),
    /// Opens a lesson anew.
    Restart(usize),
    /// Passes over a lesson.
    Skip(usize),
    /// Goes on to the next beat.
    Next,
    /// Goes back a beat.
    Back,
    /// Goes to a beat that was reached before, from 0.
    To(usize),
    /// Plays this stretch from its beginning.
    Again,
    /// Places a bet.
    Place(Guess),
    /// Answers a question about the learner's own life.
    Answer(String),
}

/// A screen.
#[derive(bevy::prelude::States, Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    /// The front door.
    #[default]
    Title,
    /// Scenarios to choose from.
    NewSeason,
    /// Settings, from the title.
    Settings,
    /// The map and the people.
    Play,
    /// What was really going on.
    Debrief,
    /// What can be shown to a class.
    ForClass,
    /// The board in front of a class.
    Class,
    /// Ways to network side by side over many seeds.
    Contest,
    /// A town that is watched.
    Town,
    /// The chapters of the course.
    Lessons,
    /// A lesson.
    Lesson,
    /// What an author can begin with.
    Make,
    /// A scenario as text and as a form.
    Editor,
}

/// Something laid over the screen, until it is closed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Sheet {
    /// The ask composer.
    Ask(PersonId),
    /// The e-mail composer.
    Mail(PersonId),
    /// Three questions before a meeting.
    Prepare(PersonId),
    /// Mails sent.
    Outbox,
    /// Requests of others.
    Requests,
    /// All that happened.
    Journal,
    /// Goals.
    Goals,
    /// Find somebody.
    Search,
    /// Pause: save, load, settings, help, leave.
    Pause,
    /// What a teacher can do besides: settings, help, the debrief, leave.
    ClassMenu,
    /// From where the text in the editor is tried out.
    Try,
    /// Kept games.
    Games,
    /// Settings.
    Settings,
    /// Keys and how to play.
    Help,
    /// A question before something is lost.
    Confirm(Box<Question>),
}

/// A question before something is lost.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// What is asked, in a sentence.
    pub text: String,
    /// The word on the button that goes on.
    pub yes: String,
    /// What is done then.
    pub then: Intent,
}

impl Eq for Question {}

impl std::hash::Hash for Question {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

/// A file for the player.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Export {
    /// The debrief's screen as a picture.
    Picture,
    /// Every ask, as a table.
    Csv,
    /// Every remark, as a table.
    Remarks,
    /// Every event, line by line.
    JsonLines,
    /// The commands, to be played again.
    Replay,
}
