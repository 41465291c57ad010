//! Scenarios and replays from the disk or from inside the program, with their problems told.

use std::fs;
use std::io::{self, IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Failure;
use super::noted::Noted;
use crate::scenario::script::ReplayRaw;
use crate::scenario::syntax::{self, Problems, Sources, did_you_mean};
use crate::scenario::{Lesson, Scenario, lesson, library};
use crate::shelf::watch::{Fault, Reading};
use crate::shelf::{Checked, Good};
use crate::strategy;
use crate::study::course;

/// The scenario that is played if none is named.
pub const DEFAULT: &str = "first-meetup";

/// Reads a file.
pub fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|source| unreadable(path, source))
}

fn unreadable(path: &Path, source: io::Error) -> Failure {
    Failure::File {
        doing: "read",
        path: path.to_owned(),
        source,
    }
}

/// A file for a result: opened before the long work that makes it, so that nobody waits in vain, and emptied only
/// when the result is there, so that nothing is lost to work that fails.
pub struct Output {
    file: fs::File,
    path: PathBuf,
}

impl Output {
    /// Opens or creates the file, unless it is one of those that are read.
    pub fn open(path: &Path, read: &[&Path]) -> Result<Self, Failure> {
        let same = |other: &&Path| {
            let (a, b) = (fs::canonicalize(path), fs::canonicalize(other));
            matches!((a, b), (Ok(a), Ok(b)) if a == b)
        };
        if read.iter().any(same) {
            return Err(Failure::Input(format!(
                "{} is what is read; it cannot also hold the result. Choose another file.",
                path.display()
            )));
        }
        let mut options = fs::OpenOptions::new();
        let file = options.write(true).create(true).truncate(false).open(path);
        let file = file.map_err(|source| Failure::File {
            doing: "write",
            path: path.to_owned(),
            source,
        })?;
        let path = path.to_owned();
        Ok(Output { file, path })
    }

    /// Writes the result in place of whatever was there.
    pub fn write(mut self, bytes: &[u8]) -> Result<(), Failure> {
        let written = (self.file.set_len(0)).and_then(|()| self.file.write_all(bytes));
        written.map_err(|source| Failure::File {
            doing: "write",
            path: self.path,
            source,
        })
    }
}

/// Reads a file, no further than to see that it is longer than any of ours may be.
pub fn read_limited(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let most = syntax::MAX_BYTES as u64 + 1;
    fs::File::open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Why there is no scenario or lesson.
enum Missing {
    /// There is no such file, or it cannot be read.
    Unread(Failure),
    /// What is wrong with it.
    Faulty(Problems, Sources),
}

impl Missing {
    /// What is wrong goes to stderr.
    fn told(self) -> Failure {
        match self {
            Missing::Unread(failure) => failure,
            Missing::Faulty(problems, sources) => {
                tell(&problems, &sources);
                Failure::Told
            }
        }
    }

    fn fault(self) -> Fault {
        match self {
            Missing::Unread(failure) => Fault::plain(failure.to_string()),
            Missing::Faulty(problems, sources) => Fault::of(&problems, &sources),
        }
    }
}

/// A scenario by the name of a built-in one or the path of a file. Errors are told on stderr; warnings are not,
/// `check` is for that.
pub fn scenario(name: &str) -> Result<Arc<Scenario>, Failure> {
    open(name, &Noted::default()).map_err(Missing::told)
}

/// The same, with all that is wrong with it as text.
pub fn scenario_in_words(name: &str) -> Result<Arc<Scenario>, String> {
    read_scenario(name).found.map_err(|fault| fault.all)
}

/// The same, with what was read for it.
pub fn read_scenario(name: &str) -> Reading<Scenario> {
    let noted = Noted::default();
    let found = open(name, &noted).map_err(Missing::fault);
    Reading {
        found,
        watch: noted.watch(),
    }
}

fn open(name: &str, noted: &Noted) -> Result<Arc<Scenario>, Missing> {
    let path = Path::new(name);
    let (shown, bytes) = match library::builtin_text(name) {
        Some(text) if !path.exists() || path.is_dir() => {
            (format!("{name}.ron"), text.as_bytes().to_vec())
        }
        // It is asked for in any case, so that one that is gone is seen once it is back.
        _ => match noted.read(path) {
            Ok(bytes) => (name.to_owned(), bytes),
            Err(_) if !path.is_file() => return Err(Missing::Unread(not_found(name))),
            Err(source) => return Err(Missing::Unread(unreadable(path, source))),
        },
    };
    let beside = |path: &str| noted.near(&shown, path);
    let (scenario, problems, sources) = library::load(&shown, &bytes, &beside, strategy::NAMES);
    let Some(mut scenario) = scenario else {
        return Err(Missing::Faulty(problems, sources));
    };
    if library::builtin_text(name).is_none() || path.is_file() {
        // A saved game must find the file again, wherever it is loaded from.
        let whole = fs::canonicalize(path).unwrap_or(path.to_owned());
        scenario.name = whole.display().to_string();
    }
    Ok(Arc::new(scenario))
}

fn load_lesson_noting(
    name: &str,
    bytes: &[u8],
    noted: &Noted,
) -> (Option<Lesson>, Problems, Sources) {
    let beside = |path: &str| noted.near(name, path);
    lesson::load(name, bytes, &beside, strategy::NAMES, &course::REMARKS)
}

/// A lesson by the name of a built-in one or the path of a file. Errors are told on stderr; warnings are not.
pub fn lesson(name: &str) -> Result<Arc<Lesson>, Failure> {
    open_lesson(name, &Noted::default()).map_err(Missing::told)
}

/// The same, with what was read for it.
pub fn read_lesson(name: &str) -> Reading<Lesson> {
    let noted = Noted::default();
    let found = open_lesson(name, &noted).map_err(Missing::fault);
    Reading {
        found,
        watch: noted.watch(),
    }
}

fn open_lesson(name: &str, noted: &Noted) -> Result<Arc<Lesson>, Missing> {
    let path = Path::new(name);
    if let Some((built_in, _)) = lesson::library::builtin_text(name)
        && !path.is_file()
    {
        let mut all = course::lessons().iter();
        if let Some(lesson) = all.find(|lesson| lesson.name == built_in) {
            return Ok(Arc::clone(lesson));
        }
    }
    let bytes = noted.read(path).map_err(|source| {
        Missing::Unread(match path.is_file() {
            true => unreadable(path, source),
            false => no_such_lesson(name),
        })
    })?;
    let (lesson, problems, sources) = load_lesson_noting(name, &bytes, noted);
    lesson
        .map(Arc::new)
        .ok_or(Missing::Faulty(problems, sources))
}

fn no_such_lesson(name: &str) -> Failure {
    let names: Vec<&str> = lesson::library::builtin_names().collect();
    let short = names
        .iter()
        .map(|name| lesson::library::without_number(name));
    let near = did_you_mean(name, short).or_else(|| did_you_mean(name, &names));
    let fix = match near {
        Some(near) => format!("Did you mean `{near}`?"),
        None => format!("Built in are {}.", syntax::listing(&names)),
    };
    Failure::Input(format!(
        "There is no lesson `{name}`, neither built in nor as a file. {fix}"
    ))
}

/// A scenario by the name of a built-in one or the path of a file, or that of a lesson, built in or in a file.
pub fn situation(name: &str) -> Result<Arc<Scenario>, Failure> {
    match names_a_lesson(name)? {
        true => Ok(Arc::clone(&lesson(name)?.scenario)),
        false => scenario(name),
    }
}

/// Whether this is the name of a built-in lesson, or the path of a file that holds one, in order or not.
pub fn names_a_lesson(name: &str) -> Result<bool, Failure> {
    let path = Path::new(name);
    if path.is_file() {
        return Ok(is_lesson(name, &read(path)?));
    }
    let built_in = lesson::library::builtin_text(name).is_some();
    Ok(built_in && library::builtin_text(name).is_none())
}

/// Whether a text has a field that only lessons have.
pub fn is_lesson(name: &str, bytes: &[u8]) -> bool {
    let node = syntax::parse(bytes, name, &mut Sources::new(), &mut Problems::new());
    let has = |field| (node.as_ref()).is_some_and(|node| node.field(field).is_some());
    ["beats", "claim", "ways", "ending"].into_iter().any(has)
}

/// All that is wrong with a scenario or a lesson, and what it holds if it is good.
pub fn check(name: &str, bytes: &[u8]) -> Checked {
    let noted = Noted::default();
    let beside = |path: &str| noted.near(name, path);
    if is_lesson(name, bytes) {
        let (found, problems, sources) =
            lesson::load_with_places(name, bytes, &beside, strategy::NAMES, &course::REMARKS);
        let good = found.map(|(lesson, places)| Good::Lesson(Arc::new(lesson), places));
        Checked {
            good,
            problems,
            sources,
        }
    } else {
        let (found, problems, sources) =
            library::load_with_places(name, bytes, &beside, strategy::NAMES);
        let good = found.map(|(scenario, places)| Good::Scenario(Arc::new(scenario), places));
        Checked {
            good,
            problems,
            sources,
        }
    }
}

fn not_found(name: &str) -> Failure {
    let names: Vec<&str> = library::builtin_names().collect();
    let stem = Path::new(name)
        .file_stem()
        .map_or(name.into(), |s| s.to_string_lossy());
    let fix = match did_you_mean(&stem, &names) {
        Some(near) => format!("Did you mean `{near}`?"),
        None => format!("Built in are {}.", syntax::listing(&names)),
    };
    Failure::Input(format!(
        "There is no scenario `{name}`, neither built in nor as a file. {fix}"
    ))
}

/// Prints problems on stderr, in colour if that is a terminal.
pub fn tell(problems: &Problems, sources: &Sources) {
    let color = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let text = syntax::render_human(problems, sources, color);
    // There is nowhere left to say that stderr is closed.
    let _ = writeln!(anstream::stderr(), "{}", text.trim_end());
}

/// A script or replay with the scenario it plays, and the sources for telling problems.
pub fn replay(path: &Path) -> Result<(ReplayRaw, Arc<Scenario>, Sources), Failure> {
    let bytes = read(path)?;
    let mut sources = Sources::new();
    let name = path.display().to_string();
    let (raw, problems) = syntax::decode_str::<ReplayRaw>(&mut sources, &name, &bytes);
    let Some(raw) = raw.filter(|_| !problems.has_errors()) else {
        tell(&problems, &sources);
        return Err(Failure::Told);
    };
    let scenario = scenario(&beside(path, &raw.scenario.value))?;
    Ok((raw, scenario, sources))
}

/// A scenario named in a replay: built in, or a file from where we are or from beside the replay.
pub fn beside(replay: &Path, scenario: &str) -> String {
    let near: PathBuf = replay.parent().unwrap_or(Path::new("")).join(scenario);
    if !Path::new(scenario).is_file() && near.is_file() {
        near.display().to_string()
    } else {
        scenario.to_owned()
    }
}
