//! Saved games: one replay file each, in a folder of the user's. Written aside and renamed, so that a game is never
//! half written; a damaged one is reported and left where it is.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use directories::ProjectDirs;

use super::files;
use crate::scenario::script::ReplayRaw;
use crate::scenario::syntax::{Sources, decode_str, render_human};
use crate::sim::{Options, Run, script};
use crate::{strategy, text};

/// A folder of saved games.
pub struct Folder(PathBuf);

impl Folder {
    /// The folder this user's games are kept in, if the system names one. The variable `SPEAKING_TERMS_SAVES` names
    /// another.
    pub fn of_this_user() -> Option<Self> {
        let named = std::env::var_os("SPEAKING_TERMS_SAVES").map(PathBuf::from);
        let usual = || {
            Some(
                ProjectDirs::from("", "", "speaking-terms")?
                    .data_dir()
                    .join("saves"),
            )
        };
        named.or_else(usual).map(Folder)
    }

    fn path(&self, name: &str) -> Result<PathBuf, String> {
        let plain = |c: char| c.is_alphanumeric() || "-_ ".contains(c);
        if name.is_empty() || name.len() > 60 || !name.chars().all(plain) {
            return Err(
                "A name for a saved game has letters, digits, spaces and dashes, 60 at most."
                    .to_owned(),
            );
        }
        Ok(self.0.join(format!("{name}.ron")))
    }

    fn read(&self, path: &Path) -> Result<Run, String> {
        let shown = path.display().to_string();
        let bytes = fs::read(path).map_err(|e| format!("Cannot read {shown}: {e}"))?;
        let mut sources = Sources::new();
        let (raw, problems) = decode_str::<ReplayRaw>(&mut sources, &shown, &bytes);
        let damaged = |text: String| {
            format!("This saved game is damaged, and stays as it is in {shown}.\n{text}")
        };
        let Some(raw) = raw.filter(|_| !problems.has_errors()) else {
            return Err(damaged(render_human(&problems, &sources, false)));
        };
        let scenario = files::scenario(&raw.scenario.value).map_err(|e| {
            format!(
                "This game was played in the scenario {}, which cannot be read. {e}",
                raw.scenario.value
            )
        })?;
        if (raw.scenario_hash.as_ref()).is_some_and(|hash| hash.value != scenario.hash) {
            return Err(format!(
                "The scenario {} has changed since this game was saved, so the game cannot go on. It stays as it is in {shown}.",
                raw.scenario.value
            ));
        }
        let options = Options {
            minds: Some(strategy::minds()),
            ..Options::default()
        };
        script::play(&raw, Arc::clone(&scenario), raw.seed, options)
            .map_err(|problems| damaged(render_human(&problems, &sources, false)))
    }
}

impl text::Saves for Folder {
    fn save(&mut self, name: &str, run: &Run) -> Result<String, String> {
        let path = self.path(name)?;
        let shown = path.display();
        let write = || {
            fs::create_dir_all(&self.0)?;
            let aside = path.with_extension("ron.new");
            fs::write(&aside, script::write(run))?;
            fs::rename(&aside, &path)
        };
        write().map_err(|e| format!("Cannot write {shown}: {e}"))?;
        Ok(format!("Saved as {shown}."))
    }

    fn load(&mut self, name: &str) -> Result<Run, String> {
        let path = self.path(name)?;
        if !path.exists() {
            return Err(format!("There is no saved game called \"{name}\"."));
        }
        self.read(&path)
    }

    fn names(&self) -> Vec<String> {
        let mut games: Vec<_> = fs::read_dir(&self.0)
            .into_iter()
            .flatten()
            .flatten()
            .filter(|entry| {
                entry
                    .path()
                    .extension()
                    .is_some_and(|ending| ending == "ron")
            })
            .filter_map(|entry| {
                let name = entry.path().file_stem()?.to_str()?.to_owned();
                Some((entry.metadata().ok()?.modified().ok()?, name))
            })
            .collect();
        games.sort_by(|x, y| y.cmp(x));
        games.into_iter().map(|(_, name)| name).collect()
    }
}
