//! Games kept under a name: one replay file each.

use std::fs;
use std::path::{Path, PathBuf};

use super::replay::{self, Scenarios};
use super::whole;
use crate::shelf::Kept;
use crate::sim::{Run, script};

/// Keeps a game, and says where.
pub fn save(folder: &Path, name: &str, run: &Run) -> Result<String, String> {
    let path = path(folder, name)?;
    let shown = path.display();
    whole::write(&path, script::write(run).as_bytes())
        .map_err(|e| format!("Cannot write {shown}: {e}"))?;
    Ok(format!("Saved as {shown}."))
}

/// A kept game, played to where it stood.
pub fn load(folder: &Path, name: &str) -> Result<Run, String> {
    let path = path(folder, name)?;
    if !path.exists() {
        return Err(format!("There is no saved game called \"{name}\"."));
    }
    replay::play(&path).map_err(|fault| fault.about(&path))
}

/// Names of all games, latest first.
pub fn names(folder: &Path) -> Vec<String> {
    let mut games: Vec<_> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter(|entry| {
            let path = entry.path();
            path.is_file() && path.extension().is_some_and(|ending| ending == "ron")
        })
        .filter_map(|entry| {
            let name = entry.path().file_stem()?.to_str()?.to_owned();
            Some((entry.metadata().ok()?.modified().ok()?, name))
        })
        .collect();
    games.sort_by(|x, y| y.cmp(x));
    games.into_iter().map(|(_, name)| name).collect()
}

/// All games, latest first, and where they stand.
pub fn kept(folder: &Path) -> Vec<Kept> {
    let mut scenarios = Scenarios::default();
    let names = names(folder).into_iter();
    names
        .map(|name| {
            let path = folder.join(format!("{name}.ron"));
            let game = replay::standing(&path, &mut scenarios);
            Kept {
                name,
                game: game.map_err(|fault| fault.about(&path)),
            }
        })
        .collect()
}

fn path(folder: &Path, name: &str) -> Result<PathBuf, String> {
    let plain = |c: char| c.is_alphanumeric() || "-_ ".contains(c);
    if name.trim().is_empty() || name.len() > 60 || !name.chars().all(plain) {
        return Err(
            "A name for a saved game has letters, digits, spaces and dashes, 60 at most."
                .to_owned(),
        );
    }
    Ok(folder.join(format!("{name}.ron")))
}
