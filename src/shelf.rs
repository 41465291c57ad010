//! What a game borrows from whoever may open files: scenarios, saved games, settings and a place for exports. The
//! games themselves, in a window or a terminal, open none.

use std::sync::Arc;

use crate::scenario::Scenario;
use crate::sim::Run;

/// A game that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The name it was kept under.
    pub name: String,
    /// Title of its scenario.
    pub title: String,
    /// The week it stands in, counted from 1.
    pub week: u32,
}

/// A scenario that can be played.
#[derive(Clone, Debug)]
pub struct Playable {
    /// What [`Shelf::scenario`] opens it by.
    pub name: String,
    /// It, or in words for its author what is wrong with it.
    pub scenario: Result<Arc<Scenario>, String>,
}

/// The last game that was not put away.
#[derive(Default)]
pub struct Resumed {
    /// The newest that can be read.
    pub run: Option<Run>,
    /// What could not be read, and where it was left; in words for the player.
    pub damaged: Vec<String>,
}

/// Where things are kept. Every error is in words for the player.
pub trait Shelf: Send + Sync {
    /// Keeps the run under this name, and says so in a sentence for the player.
    ///
    /// # Errors
    /// Why it could not be kept.
    fn save(&mut self, name: &str, run: &Run) -> Result<String, String>;

    /// The run kept under this name.
    ///
    /// # Errors
    /// Why there is none. What is damaged stays where it is.
    fn load(&mut self, name: &str) -> Result<Run, String>;

    /// Names of all that is kept, latest first.
    fn names(&self) -> Vec<String>;

    /// All that is kept, latest first, with what can be said of each without playing it.
    fn kept(&self) -> Vec<Kept>;

    /// Keeps the run against a sudden end, beside the one kept so before.
    ///
    /// # Errors
    /// Why it could not be kept.
    fn autosave(&mut self, run: &Run) -> Result<(), String>;

    /// What was last kept against a sudden end.
    fn resume(&mut self) -> Resumed;

    /// What that is, without playing it.
    fn resumable(&self) -> Option<Kept>;

    /// The settings kept last, as they were written.
    fn settings(&self) -> Option<String>;

    /// Keeps settings.
    ///
    /// # Errors
    /// Why they could not be kept.
    fn keep_settings(&mut self, text: &str) -> Result<(), String>;

    /// Writes a result where the player finds it, and says where.
    ///
    /// # Errors
    /// Why it could not be written.
    fn export(&mut self, name: &str, bytes: &[u8]) -> Result<String, String>;

    /// Scenarios to choose from: built-in ones, then the player's own.
    fn scenarios(&self) -> Vec<Playable>;

    /// One scenario, by a built-in name or a path.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    fn scenario(&self, name: &str) -> Result<Arc<Scenario>, String>;
}
