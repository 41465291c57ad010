//! `run` and `replay`: a whole run without a player, and its debrief.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ArgGroup;

use super::files::{self, Output};
use super::{Failure, print};
use crate::scenario::script::ReplayRaw;
use crate::scenario::syntax::Sources;
use crate::scenario::syntax::did_you_mean;
use crate::scenario::{Scenario, syntax};
use crate::sim::{Options, Recording, Run, script};
use crate::strategy::{self, Bot, Strategy};
use crate::study::debrief::Debrief;
use crate::study::{report, trace};

/// Width of a debrief on paper.
const WIDTH: usize = 100;

#[derive(clap::Args)]
#[command(group(ArgGroup::new("who").required(true).args(["strategy", "script"])))]
pub struct Args {
    /// A built-in scenario or lesson, or the path of a file; the script's own if left out
    scenario: Option<String>,
    /// The autopilot that plays
    #[arg(long, value_name = "NAME")]
    strategy: Option<String>,
    /// The script that says what happens
    #[arg(long, value_name = "FILE")]
    script: Option<PathBuf>,
    /// The seed of all luck [default: 1, or the script's]
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    /// Write every event to this file, as JSON Lines
    #[arg(long, value_name = "FILE")]
    trace: Option<PathBuf>,
    /// Write also what was hidden to the trace
    #[arg(long, requires = "trace")]
    reveal: bool,
}

#[derive(clap::Args)]
pub struct ReplayArgs {
    /// A replay or script
    file: PathBuf,
    /// Write every event to this file, as JSON Lines
    #[arg(long, value_name = "FILE")]
    trace: Option<PathBuf>,
    /// Write also what was hidden to the trace
    #[arg(long, requires = "trace")]
    reveal: bool,
}

/// Plays a scenario by a strategy or script, and prints the debrief.
pub fn run(args: &Args) -> Result<(), Failure> {
    let run = match (&args.strategy, &args.script) {
        (Some(name), _) => {
            let scenario = files::situation(args.scenario.as_deref().unwrap_or(files::DEFAULT))?;
            let bot = find_bot(name, &scenario)?;
            let file = create_trace(args.trace.as_ref(), &[&scenario.name])?;
            let mut run = Run::new(scenario, args.seed.unwrap_or(1), options(file.is_some()));
            bot.play_out(&mut run);
            write_trace(file, &run, args.reveal)?;
            run
        }
        (None, Some(path)) => {
            let (raw, own, sources) = files::replay(path)?;
            let scenario = match &args.scenario {
                Some(name) => files::scenario(name)?,
                None => own,
            };
            let script = path.display().to_string();
            let file = create_trace(args.trace.as_ref(), &[&script, &scenario.name])?;
            let seed = args.seed.unwrap_or(raw.seed);
            let run = play_script(&raw, scenario, seed, &sources, file.is_some())?;
            write_trace(file, &run, args.reveal)?;
            run
        }
        (None, None) => unreachable!("clap asks for one of the two"),
    };
    debrief(&run)
}

/// Plays a replay again, and prints its debrief.
pub fn replay(args: &ReplayArgs) -> Result<(), Failure> {
    let (raw, scenario, sources) = files::replay(&args.file)?;
    let replay = args.file.display().to_string();
    let file = create_trace(args.trace.as_ref(), &[&replay, &scenario.name])?;
    let run = play_script(&raw, scenario, raw.seed, &sources, file.is_some())?;
    write_trace(file, &run, args.reveal)?;
    debrief(&run)
}

fn options(traced: bool) -> Options {
    Options {
        recording: if traced {
            Recording::Everything
        } else {
            Recording::You
        },
        minds: Some(strategy::minds()),
        ..Options::default()
    }
}

/// Plays a script in its scenario; tells what it does not allow.
pub fn play_script(
    raw: &ReplayRaw,
    scenario: Arc<Scenario>,
    seed: u64,
    sources: &Sources,
    traced: bool,
) -> Result<Run, Failure> {
    script::play(raw, scenario, seed, options(traced)).map_err(|problems| {
        files::tell(&problems, sources);
        Failure::Told
    })
}

/// Prints a run's debrief.
pub fn debrief(run: &Run) -> Result<(), Failure> {
    print(&report::text(&Debrief::of(run), WIDTH))
}

fn create_trace(path: Option<&PathBuf>, read: &[&str]) -> Result<Option<Output>, Failure> {
    let read: Vec<&Path> = read.iter().map(Path::new).collect();
    path.map(|path| Output::open(path, &read)).transpose()
}

fn write_trace(file: Option<Output>, run: &Run, reveal: bool) -> Result<(), Failure> {
    match file {
        Some(file) => file.write(trace::write(&run.truth(), reveal).as_bytes()),
        None => Ok(()),
    }
}

/// A strategy by name, or one of the bots that `check --play` tries scenarios out with.
fn find_bot(name: &str, scenario: &Scenario) -> Result<Bot, Failure> {
    match Bot::named(name, scenario) {
        Some(bot) => Ok(bot),
        None => find_strategy(name).map(Bot::Habits),
    }
}

/// A strategy by name.
pub fn find_strategy(name: &str) -> Result<&'static Strategy, Failure> {
    strategy::find(name).ok_or_else(|| {
        let fix = match did_you_mean(name, strategy::NAMES) {
            Some(near) => format!("Did you mean `{near}`?"),
            None => format!("There are {}.", syntax::listing(strategy::NAMES)),
        };
        Failure::Input(format!("There is no strategy `{name}`. {fix}"))
    })
}
