//! All that outlasts a game: saved games, what is kept against a sudden end, settings, exports. What is damaged is
//! reported and never deleted; what is written is whole or not there.

mod autosaves;
mod edited;
mod exports;
mod named;
mod replay;
mod scenarios;
#[cfg(test)]
mod tests;
mod texts;
mod whole;

use std::path::{Path, PathBuf};

use directories::{ProjectDirs, UserDirs};

use super::{files, noted};
use crate::scenario::edit::{Kept as KeptText, Underneath};
use crate::scenario::{Lesson, Scenario};
use crate::shelf::watch::{Reading, Watch};
use crate::shelf::{Checked, Kept, Playable, Resumed, Shelf, Standing, Teachable};
use crate::sim::Run;

/// The folders and files of one user.
pub struct Folder {
    /// Games kept under a name.
    games: PathBuf,
    /// Games kept against a sudden end.
    autosaves: PathBuf,
    /// The settings file.
    settings: PathBuf,
    /// How far the course has come.
    course: PathBuf,
    /// The last hour in front of a class.
    hour: PathBuf,
    /// Where results are written.
    exports: PathBuf,
    /// Unsaved work on scenarios.
    drafts: PathBuf,
    /// The user's scenarios.
    scenarios: PathBuf,
}

impl Folder {
    /// Where this user's things are kept. The variable `SPEAKING_TERMS_SAVES` names one folder for everything;
    /// otherwise everything has its place as the system sees it, and on a system that names none, here.
    pub fn of_this_user() -> Self {
        let named = std::env::var_os("SPEAKING_TERMS_SAVES").filter(|name| !name.is_empty());
        if let Some(folder) = named {
            return Folder::at(PathBuf::from(folder));
        }
        let Some(places) = ProjectDirs::from("", "", "speaking-terms") else {
            return Folder::at(PathBuf::from("speaking-terms-saves"));
        };
        let user = UserDirs::new();
        let documents = user.as_ref().and_then(|user| {
            let folder = user.document_dir().or(user.download_dir())?;
            Some(folder.join("Speaking Terms"))
        });
        let data = places.data_dir();
        Folder {
            games: data.join("saves"),
            autosaves: data.join("autosave"),
            settings: places.config_dir().join("settings.json"),
            course: data.join("course.json"),
            hour: data.join("class.json"),
            exports: documents.unwrap_or_else(|| data.join("exports")),
            drafts: data.join("drafts"),
            scenarios: data.join("scenarios"),
        }
    }

    /// Where scenarios of the user's own are looked for.
    fn scenario_folders(&self) -> [PathBuf; 2] {
        [PathBuf::from("scenarios"), self.scenarios.clone()]
    }

    /// Everything in one folder.
    fn at(folder: PathBuf) -> Self {
        Folder {
            autosaves: folder.join("autosave"),
            settings: folder.join("settings.json"),
            course: folder.join("course.json"),
            hour: folder.join("class.json"),
            exports: folder.join("exports"),
            drafts: folder.join("drafts"),
            scenarios: folder.join("scenarios"),
            games: folder,
        }
    }
}

impl Shelf for Folder {
    fn save(&mut self, name: &str, run: &Run) -> Result<String, String> {
        named::save(&self.games, name, run)
    }

    fn load(&mut self, name: &str) -> Result<Run, String> {
        named::load(&self.games, name)
    }

    fn names(&self) -> Vec<String> {
        named::names(&self.games)
    }

    fn kept(&self) -> Vec<Kept> {
        named::kept(&self.games)
    }

    fn autosave(&mut self, run: &Run) -> Result<(), String> {
        autosaves::keep(&self.autosaves, run)
    }

    fn resume(&mut self) -> Resumed {
        autosaves::resume(&self.autosaves)
    }

    fn resumable(&self) -> Option<Standing> {
        autosaves::standing(&self.autosaves)
    }

    fn settings(&mut self, understood: &dyn Fn(&str) -> bool) -> Result<Option<String>, String> {
        texts::SETTINGS.read(&self.settings, understood)
    }

    fn keep_settings(&mut self, text: &str) -> Result<(), String> {
        texts::SETTINGS.keep(&self.settings, text)
    }

    fn course(&mut self, understood: &dyn Fn(&str) -> bool) -> Result<Option<String>, String> {
        texts::COURSE.read(&self.course, understood)
    }

    fn hour(&mut self, understood: &dyn Fn(&str) -> bool) -> Result<Option<String>, String> {
        texts::HOUR.read(&self.hour, understood)
    }

    fn keep_hour(&mut self, text: &str) -> Result<(), String> {
        texts::HOUR.keep(&self.hour, text)
    }

    fn keep_course(&mut self, text: &str) -> Result<(), String> {
        texts::COURSE.keep(&self.course, text)
    }

    fn export(&mut self, name: &str, bytes: &[u8]) -> Result<String, String> {
        exports::write(&self.exports, name, bytes)
    }

    fn scenarios(&self) -> Vec<Playable> {
        scenarios::all(&self.scenario_folders())
    }

    fn lessons(&self) -> Vec<Teachable> {
        scenarios::lessons(&self.scenario_folders())
    }

    fn scenarios_stamp(&self) -> u64 {
        scenarios::stamp(&self.scenario_folders())
    }

    fn new_scenario(&mut self, name: &str, text: &str) -> Result<String, String> {
        edited::begin(&self.scenarios, name, text)
    }

    fn edited(&self, path: &str) -> Option<Vec<u8>> {
        files::read_limited(Path::new(path)).ok()
    }

    fn save_edited(&mut self, before: &KeptText, text: &str) -> Result<Underneath, String> {
        edited::save(before, text)
    }

    fn check(&self, path: &str, text: &str) -> Checked {
        files::check(path, text.as_bytes())
    }

    fn draft(&self, path: &str) -> Option<String> {
        edited::draft(&self.drafts, path)
    }

    fn keep_draft(&mut self, path: &str, text: Option<&str>) -> Result<(), String> {
        edited::keep_draft(&self.drafts, path, text)
    }

    fn read_scenario(&self, name: &str) -> Reading<Scenario> {
        files::read_scenario(name)
    }

    fn read_lesson(&self, name: &str) -> Reading<Lesson> {
        files::read_lesson(name)
    }

    fn has_changed(&self, watch: &Watch) -> bool {
        noted::has_changed(watch)
    }
}
