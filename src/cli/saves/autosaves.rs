//! The game against a sudden end, in two generations: replay files numbered upwards, of which the last two
//! are kept, and whatever is damaged. A new one is whole before it has a name, and an old one goes only after that; so at
//! every instant one is whole.

use std::fs;
use std::path::{Path, PathBuf};

use super::replay::{self, Fault, Scenarios};
use super::whole;
use crate::shelf::{Resumed, Standing};
use crate::sim::{Run, script};

/// How many are kept.
const GENERATIONS: usize = 2;

/// Keeps the run as the newest.
pub fn keep(folder: &Path, run: &Run) -> Result<(), String> {
    let before = generations(folder);
    let number = before.first().map_or(1, |(newest, _)| newest + 1);
    let path = folder.join(format!("{number}.ron"));
    whole::write(&path, script::write(run).as_bytes())
        .map_err(|e| format!("Cannot write {}: {e}", path.display()))?;
    let (good, damaged): (Vec<_>, Vec<_>) =
        (before.iter()).partition(|(_, path)| replay::looks_whole(path));
    // What is one too many does no harm, and the next time it is tried again.
    for (_, old) in good.iter().skip(GENERATIONS - 1) {
        let _ = fs::remove_file(old);
    }
    for (_, old) in damaged {
        let _ = whole::put_aside(old);
    }
    Ok(())
}

/// The newest that can be played. What is damaged is put aside, where no newer one takes its place.
pub fn resume(folder: &Path) -> Resumed {
    let mut resumed = Resumed::default();
    for (_, path) in generations(folder) {
        match replay::play(&path) {
            Ok(run) => {
                resumed.run = Some(run);
                break;
            }
            Err(Fault::Damaged(_)) => resumed.damaged.push(put_aside(&path)),
            Err(fault) => resumed.damaged.push(fault.about(&path)),
        }
    }
    if resumed.run.is_some() && !resumed.damaged.is_empty() {
        let instead = "This is the game as it was kept just before that.";
        resumed.damaged.push(instead.to_owned());
    }
    resumed
}

fn put_aside(path: &Path) -> String {
    match whole::put_aside(path) {
        Ok(aside) => format!(
            "The game that was kept last is damaged. What there is of it was put aside as {}.",
            aside.display()
        ),
        Err(e) => format!(
            "The game that was kept last is damaged. It stays as it is in {}, as it cannot be put aside: {e}.",
            path.display()
        ),
    }
}

/// Where the newest stands that seems whole.
pub fn standing(folder: &Path) -> Option<Standing> {
    let mut scenarios = Scenarios::default();
    (generations(folder).into_iter())
        .find_map(|(_, path)| replay::standing(&path, &mut scenarios).ok())
}

/// All that are there with their numbers, newest first.
fn generations(folder: &Path) -> Vec<(u64, PathBuf)> {
    let mut found: Vec<(u64, PathBuf)> = (fs::read_dir(folder).into_iter().flatten().flatten())
        .filter_map(|entry| {
            let path = entry.path();
            let number = path.file_name()?.to_str()?.strip_suffix(".ron")?;
            Some((number.parse().ok()?, path))
        })
        .collect();
    found.sort_by(|x, y| y.cmp(x));
    found
}
