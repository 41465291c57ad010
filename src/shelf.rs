//! What a game borrows from whoever may open files: scenarios, saved games, settings and a place for exports. The
//! games themselves, in a window or a terminal, open none.

pub mod watch;

use std::sync::Arc;

use crate::scenario::edit::{Kept as KeptText, Underneath};
use crate::scenario::syntax::{Problems, Sources};
use crate::scenario::{Lesson, LessonPlaces, Places, Scenario};
use crate::sim::Run;
use watch::{Reading, Watch};

/// A game that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The name it was kept under.
    pub name: String,
    /// Where it stands, or in words for the player why it cannot go on. Nothing is ever deleted for that.
    pub game: Result<Standing, String>,
}

/// Where a kept game stands: all that can be said of it without playing it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
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

/// A lesson of the player's own.
#[derive(Clone, Debug)]
pub struct Teachable {
    /// The path it is opened by.
    pub name: String,
    /// It, or in words for its author what is wrong with it.
    pub lesson: Result<Arc<Lesson>, String>,
}

/// What a good file holds, with the places where its things are written.
#[derive(Clone)]
pub enum Good {
    /// A scenario.
    Scenario(Arc<Scenario>, Places),
    /// A lesson.
    Lesson(Arc<Lesson>, LessonPlaces),
}

impl Good {
    /// The scenario, or the one that the lesson is played in.
    pub fn scenario(&self) -> &Arc<Scenario> {
        match self {
            Good::Scenario(scenario, _) => scenario,
            Good::Lesson(lesson, _) => &lesson.scenario,
        }
    }
}

/// A file that was checked.
pub struct Checked {
    /// What it holds, if no problem is an error.
    pub good: Option<Good>,
    /// All that is wrong with it.
    pub problems: Problems,
    /// The texts that problems point into.
    pub sources: Sources,
}

/// The last game that was not put away.
#[derive(Default)]
pub struct Resumed {
    /// The newest that can be read.
    pub run: Option<Run>,
    /// What could not be read, where it was put, and what is played instead; in sentences for the player. Empty if all
    /// is well.
    pub damaged: Vec<String>,
}

/// Keeps a game against a sudden end, decision by decision: the same for both games. What was kept so of another game
/// is put away under a name first, so that nothing is lost.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Keeper {
    is_last: bool,
}

impl Keeper {
    /// For a game that was kept so before, and goes on.
    pub fn of_the_last() -> Self {
        Keeper { is_last: true }
    }

    /// Whether this game is the one that [`Shelf::resume`] would bring back.
    pub fn is_last(self) -> bool {
        self.is_last
    }

    /// Keeps the run as it stands, after a decision. Returns what the player has to know, in sentences.
    pub fn keep(&mut self, shelf: &mut dyn Shelf, run: &Run) -> Vec<String> {
        let mut said = Vec::new();
        if !self.is_last {
            let last = shelf.resume();
            said.extend(last.damaged);
            if let Some(last) = last.run {
                said.extend(put_away(shelf, &last));
            }
        }
        match shelf.autosave(run) {
            Ok(()) => self.is_last = true,
            Err(why) => said.push(why),
        }
        said
    }
}

/// Keeps an unfinished game under a name of its own. Returns what to tell the player, if anything.
fn put_away(shelf: &mut dyn Shelf, run: &Run) -> Option<String> {
    if run.is_over() || run.commands().is_empty() {
        return None;
    }
    let plain = |c: &char| c.is_alphanumeric() || *c == ' ' || *c == '-';
    let mut title: String = run.scenario().title.chars().filter(plain).collect();
    while title.len() > 32 {
        title.pop();
    }
    let name = format!("{} {}", title.trim(), run.seed());
    let kept = shelf.names();
    let mut names = std::iter::once(name.clone()).chain((2..).map(|n| format!("{name} {n}")));
    let free = names.find(|name| {
        !kept.contains(name) || shelf.load(name).is_ok_and(|kept| became(&kept, run))
    })?;
    Some(match shelf.save(&free, run) {
        Ok(_) => format!("The game before this one is kept as \"{free}\"."),
        Err(why) => why,
    })
}

/// Whether one run is what the other has become since.
fn became(before: &Run, now: &Run) -> bool {
    before.scenario().hash == now.scenario().hash
        && before.seed() == now.seed()
        && before.today() <= now.today()
        && now.commands().starts_with(before.commands())
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

    /// All that is kept, latest first, and where it stands. Games are not played for that.
    fn kept(&self) -> Vec<Kept>;

    /// Keeps the run against a sudden end, beside the one kept so before. Whenever that end comes, one of the two is
    /// whole.
    ///
    /// # Errors
    /// Why it could not be kept.
    fn autosave(&mut self, run: &Run) -> Result<(), String>;

    /// What was last kept against a sudden end; if that is damaged, the one before it. What is damaged is put aside as
    /// it is.
    fn resume(&mut self) -> Resumed;

    /// Where [`resume`](Self::resume) would go on, as far as can be told without playing it.
    fn resumable(&self) -> Option<Standing>;

    /// The settings kept last, as they were written; `None` if there are none yet. `understood` says whether a text is
    /// settings.
    ///
    /// # Errors
    /// What is wrong with them, and where they were put aside as they are. Defaults are in order then.
    fn settings(&mut self, understood: &dyn Fn(&str) -> bool) -> Result<Option<String>, String>;

    /// Keeps settings.
    ///
    /// # Errors
    /// Why they could not be kept.
    fn keep_settings(&mut self, text: &str) -> Result<(), String>;

    /// How far the player has come in the course, as it was written; `None` if they have not begun. `understood` says
    /// whether a text can be read.
    ///
    /// # Errors
    /// What is wrong with it, and where it was put aside as it is. The course then begins anew.
    fn course(&mut self, understood: &dyn Fn(&str) -> bool) -> Result<Option<String>, String>;

    /// Keeps how far the player has come in the course.
    ///
    /// # Errors
    /// Why it could not be kept.
    fn keep_course(&mut self, text: &str) -> Result<(), String>;

    /// The last hour in front of a class, as it was written; `None` if there was none yet. `understood` says whether a
    /// text can be read.
    ///
    /// # Errors
    /// What is wrong with it, and where it was put aside as it is.
    fn hour(&mut self, understood: &dyn Fn(&str) -> bool) -> Result<Option<String>, String>;

    /// Keeps an hour in front of a class, in place of the last one.
    ///
    /// # Errors
    /// Why it could not be kept.
    fn keep_hour(&mut self, text: &str) -> Result<(), String>;

    /// Writes a result where the player finds it, never over another file, and says where in a sentence. `name` is a
    /// file name with its ending, such as `asks.csv`.
    ///
    /// # Errors
    /// Why it could not be written.
    fn export(&mut self, name: &str, bytes: &[u8]) -> Result<String, String>;

    /// Scenarios to choose from: built-in ones, then the player's own, be they in order or not.
    fn scenarios(&self) -> Vec<Playable>;

    /// The player's own lessons, be they in order or not.
    fn lessons(&self) -> Vec<Teachable>;

    /// A number that changes with the player's own scenarios and lessons: when one comes, goes or is written.
    fn scenarios_stamp(&self) -> u64;

    /// Writes a scenario of the player's own under this name or the next with a number, never over another file.
    /// Returns the path that opens it.
    ///
    /// # Errors
    /// Why it could not be written.
    fn new_scenario(&mut self, name: &str, text: &str) -> Result<String, String>;

    /// What stands in a file that is edited; `None` if there is none.
    fn edited(&self, path: &str) -> Option<Vec<u8>>;

    /// Writes a file that is edited, if it still is as it was last read, or gone. Returns how it was found; a file that
    /// somebody else has changed stays as it is.
    ///
    /// # Errors
    /// Why it could not be written.
    fn save_edited(&mut self, before: &KeptText, text: &str) -> Result<Underneath, String>;

    /// What a file would hold if this were its text, and all that would be wrong with it and what it includes.
    fn check(&self, path: &str, text: &str) -> Checked;

    /// Work on a file that was kept aside and never saved.
    fn draft(&self, path: &str) -> Option<String>;

    /// Keeps unsaved work on a file aside; `None` if there is none any more.
    ///
    /// # Errors
    /// Why it could not be kept.
    fn keep_draft(&mut self, path: &str, text: Option<&str>) -> Result<(), String>;

    /// One scenario, by a built-in name or a path, with what was read for it.
    fn read_scenario(&self, name: &str) -> Reading<Scenario>;

    /// One lesson, by a built-in name or a path, with what was read for it.
    fn read_lesson(&self, name: &str) -> Reading<Lesson>;

    /// Whether any of what was read is another now, or gone, or there at last.
    fn has_changed(&self, watch: &Watch) -> bool;

    /// One scenario, by a built-in name or a path.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    fn scenario(&self, name: &str) -> Result<Arc<Scenario>, String> {
        self.read_scenario(name).found.map_err(|fault| fault.all)
    }
}
