//! Scenarios to choose from: those inside the program, then the files of whoever plays.

use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::files;
use crate::scenario::syntax::{Problems, Sources, parse};
use crate::scenario::{library, text_hash};
use crate::shelf::Playable;

/// Built-in scenarios, then those in the folders, by name.
pub fn all(folders: &[PathBuf]) -> Vec<Playable> {
    let built_in = library::builtin_names().map(str::to_owned);
    let mut own: Vec<PathBuf> = Vec::new();
    for folder in folders {
        let mut found: Vec<PathBuf> = (fs::read_dir(folder).into_iter().flatten().flatten())
            .filter_map(|entry| fs::canonicalize(entry.path()).ok())
            .filter(|path| is_own_scenario(path) && !own.contains(path))
            .collect();
        found.sort();
        own.append(&mut found);
    }
    let own = own.into_iter().map(|path| path.display().to_string());
    built_in
        .chain(own)
        .map(|name| Playable {
            scenario: files::scenario_in_words(&name),
            name,
        })
        .collect()
}

/// A number that changes when a file in the folders comes, goes or is written.
pub fn stamp(folders: &[PathBuf]) -> u64 {
    let entries = folders.iter().flat_map(fs::read_dir).flatten().flatten();
    let mut files: Vec<String> = entries
        .filter_map(|entry| {
            let known = fs::metadata(entry.path()).ok()?;
            let written = known.modified().ok();
            Some(format!("{:?} {} {written:?}", entry.path(), known.len()))
        })
        .collect();
    files.sort();
    text_hash(&files.join("\n"))
}

/// Whether a file is a scenario, in order or not, and no built-in one as it is.
fn is_own_scenario(path: &Path) -> bool {
    let is_ron = path.is_file() && path.extension().is_some_and(|ending| ending == "ron");
    let Some(bytes) = files::read_limited(path).ok().filter(|_| is_ron) else {
        return false;
    };
    let stem = path.file_stem().and_then(|stem| stem.to_str());
    let built_in = stem.and_then(library::builtin_text);
    if built_in.is_some_and(|text| text.as_bytes() == bytes) {
        return false;
    }
    let name = path.display().to_string();
    match parse(&bytes, &name, &mut Sources::new(), &mut Problems::new()) {
        // Scripts and parts of a library have neither.
        Some(node) => node.field("title").is_some() || node.field("you").is_some(),
        // Its author has to be told what is wrong with it.
        None => true,
    }
}
