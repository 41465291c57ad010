//! A kept game is a replay file. Read here: the whole of it to play on, or its head to say where it stands.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::Arc;

use crate::cli::files;
use crate::model::Day;
use crate::scenario::Scenario;
use crate::scenario::script::ReplayRaw;
use crate::scenario::syntax::{Sources, decode_str, render_human};
use crate::shelf::Standing;
use crate::sim::{Options, Run, script};
use crate::strategy;
use crate::study::words;

/// Bytes that hold everything a game of ours says before its moves.
const HEAD: u64 = 4096;

/// What comes before the moves in a game of ours.
const MOVES: &str = "\n    moves: [";

/// Why a kept game cannot go on.
#[derive(Debug)]
pub enum Fault {
    /// The file is not what was written. Its problems, as text.
    Damaged(String),
    /// The file may be good, but cannot be opened now, or its scenario is not what it was. In a sentence.
    NotNow(String),
}

impl Fault {
    /// In words for the player, about a file that stays where it is.
    pub fn about(self, path: &Path) -> String {
        match self {
            Fault::Damaged(problems) => format!(
                "This saved game is damaged, and stays as it is in {}.\n{problems}",
                path.display()
            ),
            Fault::NotNow(why) => format!("{why} It stays as it is in {}.", path.display()),
        }
    }
}

/// The scenarios of several games, each read once.
#[derive(Default)]
pub struct Scenarios(BTreeMap<String, Result<Arc<Scenario>, String>>);

impl Scenarios {
    /// The scenario a game was played in, if it is still the same.
    fn of(&mut self, replay: &Path, raw: &ReplayRaw) -> Result<Arc<Scenario>, Fault> {
        let name = files::beside(replay, &raw.scenario.value);
        let read = || files::scenario_in_words(&name);
        let scenario = self.0.entry(name.clone()).or_insert_with(read).clone();
        let scenario = scenario.map_err(|why| {
            let why = why.trim_end();
            Fault::NotNow(format!(
                "This game was played in the scenario {name}, which cannot be read. {why}"
            ))
        })?;
        let hash = raw.scenario_hash.as_ref();
        if hash.is_some_and(|hash| hash.value != scenario.hash) {
            return Err(Fault::NotNow(format!(
                "The scenario {name} has changed since this game was saved, so the game cannot go on."
            )));
        }
        Ok(scenario)
    }
}

/// Plays a kept game to where it stood.
pub fn play(path: &Path) -> Result<Run, Fault> {
    let bytes = files::read_limited(path).map_err(unread)?;
    let (raw, sources) = decode(path, &bytes)?;
    let scenario = Scenarios::default().of(path, &raw)?;
    let options = Options {
        minds: Some(strategy::minds()),
        ..Options::default()
    };
    script::play(&raw, scenario, raw.seed, options)
        .map_err(|problems| Fault::Damaged(render_human(&problems, &sources, false)))
}

/// Where a kept game stands. Of a game of ours only the head and the last bytes are read.
pub fn standing(path: &Path, scenarios: &mut Scenarios) -> Result<Standing, Fault> {
    let bytes = match head(path).map_err(unread)? {
        Some(head) => head,
        None => files::read_limited(path).map_err(unread)?,
    };
    let (raw, _) = decode(path, &bytes)?;
    let scenario = scenarios.of(path, &raw)?;
    let last = raw.moves.last().map_or(0, |last| last.day.value);
    let day = raw.until.as_ref().map_or(last, |until| until.value);
    Ok(Standing {
        title: scenario.title.clone(),
        week: words::week(Day(day)).clamp(1, scenario.weeks.max(1)),
    })
}

fn unread(error: io::Error) -> Fault {
    Fault::NotNow(format!("This saved game cannot be read: {error}."))
}

fn decode(path: &Path, bytes: &[u8]) -> Result<(ReplayRaw, Sources), Fault> {
    let mut sources = Sources::new();
    let shown = path.display().to_string();
    let (raw, problems) = decode_str::<ReplayRaw>(&mut sources, &shown, bytes);
    match raw.filter(|_| !problems.has_errors()) {
        Some(raw) => Ok((raw, sources)),
        None => Err(Fault::Damaged(render_human(&problems, &sources, false))),
    }
}

/// Whether a file begins and ends as a game of ours does.
pub fn looks_whole(path: &Path) -> bool {
    head(path).is_ok_and(|head| head.is_some())
}

/// A replay without its moves; `None` if the file has to be read whole, be it another's or broken off.
fn head(path: &Path) -> io::Result<Option<Vec<u8>>> {
    let mut file = File::open(path)?;
    let mut head = Vec::new();
    Read::by_ref(&mut file).take(HEAD).read_to_end(&mut head)?;
    let mut end = Vec::new();
    let length = file.metadata()?.len();
    file.seek(SeekFrom::Start(length.saturating_sub(8)))?;
    file.take(8).read_to_end(&mut end)?;
    let moves = (head.windows(MOVES.len())).position(|window| window == MOVES.as_bytes());
    let whole = end.trim_ascii_end().ends_with(b")");
    Ok(moves.filter(|_| whole).map(|at| {
        head.truncate(at + MOVES.len());
        head.extend_from_slice(b"])");
        head
    }))
}
