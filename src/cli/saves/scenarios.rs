//! Scenarios and lessons to choose from: those inside the program, then the files of whoever plays.

use std::fs;
use std::path::{Path, PathBuf};

use crate::cli::files;
use crate::scenario::syntax::{Problems, Sources, parse};
use crate::scenario::{library, text_hash};
use crate::shelf::{Playable, Teachable};

/// Built-in scenarios, then those in the folders, by name.
pub fn all(folders: &[PathBuf]) -> Vec<Playable> {
    let built_in = library::builtin_names().map(str::to_owned);
    built_in
        .chain(own(folders, Kind::Scenario))
        .map(|name| Playable {
            scenario: files::scenario_in_words(&name),
            name,
        })
        .collect()
}

/// The lessons in the folders, by name.
pub fn lessons(folders: &[PathBuf]) -> Vec<Teachable> {
    let own = own(folders, Kind::Lesson).into_iter();
    own.map(|name| Teachable {
        lesson: files::read_lesson(&name).found.map_err(|fault| fault.all),
        name,
    })
    .collect()
}

/// The paths of all files of one kind in the folders.
fn own(folders: &[PathBuf], kind: Kind) -> Vec<String> {
    let mut own: Vec<PathBuf> = Vec::new();
    for folder in folders {
        let mut found: Vec<PathBuf> = (fs::read_dir(folder).into_iter().flatten().flatten())
            .filter_map(|entry| fs::canonicalize(entry.path()).ok())
            .filter(|path| self::kind(path) == Some(kind) && !own.contains(path))
            .collect();
        found.sort();
        own.append(&mut found);
    }
    let names = own.into_iter().map(|path| path.display().to_string());
    names.collect()
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

/// What an author's file is meant to be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Scenario,
    Lesson,
}

/// What a file is, in order or not; `None` if it is neither, or a built-in scenario as it is.
fn kind(path: &Path) -> Option<Kind> {
    let is_ron = path.is_file() && path.extension().is_some_and(|ending| ending == "ron");
    let bytes = files::read_limited(path).ok().filter(|_| is_ron)?;
    let stem = path.file_stem().and_then(|stem| stem.to_str());
    let built_in = stem.and_then(library::builtin_text);
    if built_in.is_some_and(|text| text.as_bytes() == bytes) {
        return None;
    }
    let name = path.display().to_string();
    if files::is_lesson(&name, &bytes) {
        return Some(Kind::Lesson);
    }
    match parse(&bytes, &name, &mut Sources::new(), &mut Problems::new()) {
        // Scripts and parts of a library have neither.
        Some(node) if node.field("title").is_none() && node.field("you").is_none() => None,
        // If it is neither, its author has to be told what is wrong with it.
        _ => Some(Kind::Scenario),
    }
}
