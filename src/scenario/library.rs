//! The built-in scenarios and library files, and how a scenario is loaded.
//!
//! Nothing here opens a file: whoever loads a scenario hands in a way to read those beside it.

use super::include::{Reader, WHOLE_LIBRARY};
use super::raw::ScenarioRaw;
use super::syntax::{At, Decode, Decoder, Node, Problems, Sources, parse};
use super::validate::{self, Surroundings, Written};
use super::{Places, Scenario, text_hash};

/// Reads a file by its name within the scenario's folder, such as `library/moves.ron`; `None` if there is none.
pub type Files<'a> = dyn Fn(&str) -> Option<Vec<u8>> + 'a;

macro_rules! embedded {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../scenarios/", $name, ".ron")))),+]
    };
}

const SCENARIOS: &[(&str, &str)] = embedded![
    "first-meetup",
    "a-job-by-spring",
    "new-in-town",
    "the-town",
    "word-gets-around",
    "conference-weekend",
    "networking-up",
    "other-customs",
];

const LIBRARY: &[(&str, &str)] = embedded![
    "library/moves",
    "library/asks",
    "library/lines",
    "library/cues",
    "library/pools",
    "library/norms-introductions-first",
];

/// Names of the built-in scenarios.
pub fn builtin_names() -> impl Iterator<Item = &'static str> {
    SCENARIOS.iter().map(|(name, _)| *name)
}

/// The text of a built-in scenario: a good start for one's own.
pub fn builtin_text(name: &str) -> Option<&'static str> {
    let find = |(known, text): &(&str, &'static str)| (*known == name).then_some(*text);
    SCENARIOS.iter().find_map(find)
}

/// The text of a built-in library file, by the name that scenarios include.
pub(super) fn library_text(name: &str) -> Option<&'static str> {
    let stem = name.strip_suffix(".ron")?;
    let find = |(known, text): &(&str, &'static str)| (*known == stem).then_some(*text);
    LIBRARY.iter().find_map(find)
}

/// A built-in scenario, ready to play.
pub fn embedded(name: &str) -> Option<Scenario> {
    load(name, builtin_text(name)?.as_bytes(), &|_| None, &[]).0
}

/// Reads and checks a scenario with all it includes.
///
/// `name` is its path as an author knows it; a replay calls it by its file name without ending. `strategies` are the
/// names that people may network by; any name is accepted if there are none. The scenario is there if no problem is an error.
pub fn load(
    name: &str,
    bytes: &[u8],
    files: &Files,
    strategies: &[&str],
) -> (Option<Scenario>, Problems, Sources) {
    let (found, problems, sources) = load_with_places(name, bytes, files, strategies);
    (found.map(|(scenario, _)| scenario), problems, sources)
}

/// The same, with the places where its things are written.
pub fn load_with_places(
    name: &str,
    bytes: &[u8],
    files: &Files,
    strategies: &[&str],
) -> (Option<(Scenario, Places)>, Problems, Sources) {
    let mut sources = Sources::new();
    let mut cx = Decoder::default();
    let node = parse(bytes, name, &mut sources, &mut cx.problems);
    let raw = node
        .as_ref()
        .and_then(|node| At::<ScenarioRaw>::decode(node, &mut cx));
    let (Some(node), Some(raw)) = (node, raw) else {
        return (None, cx.problems, sources);
    };
    let checked = check(name, &node, &raw, files, strategies, &mut sources, &mut cx);
    let found = (!cx.problems.has_errors()).then(|| {
        let scenario = Scenario {
            hash: hash(&sources),
            ..checked.scenario
        };
        (scenario, checked.places)
    });
    (found, cx.problems, sources)
}

/// What became of a scenario that was read; whole only if nothing was an error.
pub(super) struct Checked {
    /// It.
    pub scenario: Scenario,
    /// The ids that were written, also in entries that could not be read.
    pub written: Written,
    /// Where its things are written.
    pub places: Places,
}

/// Checks a scenario that has been read, with all it includes.
pub(super) fn check(
    name: &str,
    node: &Node,
    raw: &At<ScenarioRaw>,
    files: &Files,
    strategies: &[&str],
    sources: &mut Sources,
    cx: &mut Decoder,
) -> Checked {
    let mut reader = Reader::new(name, files, sources, cx);
    reader.written.note(node);
    match &raw.include {
        Some(names) => reader.include(names),
        None => {
            reader.include(&WHOLE_LIBRARY.map(|name| At::new(name.to_owned(), raw.span.opening())))
        }
    }
    let Reader { parts, written, .. } = reader;
    let around = Surroundings {
        name: stem(name),
        parts: &parts,
        written: &written,
        strategies,
    };
    let scenario = validate::scenario(raw, &around, cx);
    let places = Places::of(raw, &scenario);
    Checked {
        scenario,
        written,
        places,
    }
}

/// The file name of a path, without its ending: what a replay calls it.
pub(super) fn stem(path: &str) -> &str {
    let stem = path.rsplit(['/', '\\']).next().unwrap_or(path);
    stem.strip_suffix(".ron").unwrap_or(stem)
}

/// One hash for all files that were read, in order, however their lines end.
pub(super) fn hash(sources: &Sources) -> String {
    let plain = |text: &str| text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let texts: Vec<String> = sources.texts().map(plain).collect();
    format!("{:016x}", text_hash(&texts.join("\0")))
}
