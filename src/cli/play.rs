//! `play`: the game, in a window or in the terminal; with nothing at all on the terminal's input, an autopilot plays.

use std::io::{self, BufRead, IsTerminal, Write};
use std::path::Path;
use std::sync::Arc;

use super::saves::Folder;
use super::{Failure, by_the_clock, files, learn, print, run, window};
use crate::scenario::Scenario;
use crate::sim::{Options, Run};
use crate::strategy;
use crate::text::{self, Settings};

/// The strategy that plays when nobody is there.
const AUTOPILOT: &str = "proportionate";

#[derive(clap::Args)]
pub struct Args {
    /// A lesson, built in or in a file, or a built-in scenario (first-meetup, a-job-by-spring, new-in-town, the-town, word-gets-around, conference-weekend, networking-up, other-customs), or the path of a file
    scenario: Option<String>,
    /// The seed of all luck: the same seed and the same choices bring the same story [default: 1, or by the clock if somebody plays]
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    /// Play as a dialogue in the terminal
    #[arg(long)]
    text: bool,
    /// Show it to a class: big type, a page for the teacher, questions for the class
    #[arg(long, conflicts_with = "text")]
    present: bool,
    #[command(flatten)]
    window: window::Args,
}

/// Plays a scenario.
pub fn play(args: &Args) -> Result<(), Failure> {
    let named = args.scenario.as_deref();
    let name = named.unwrap_or(files::DEFAULT);
    let lesson = files::names_a_lesson(name)?;
    // What is wrong with a file is told before any window opens.
    let found = if lesson {
        files::lesson(name).map(|lesson| Arc::clone(&lesson.scenario))
    } else {
        files::scenario(name)
    };
    let in_the_terminal = |scenario| match lesson {
        true => learn::in_the_terminal(Some(name)),
        false => in_the_terminal(scenario, args.seed),
    };
    if args.text {
        return in_the_terminal(found?);
    }
    // The window waits for a file that is not in order to be put right; for one that is not there, nobody does.
    let scenario = match found {
        Err(failure) if !Path::new(name).is_file() => return Err(failure),
        found => found,
    };
    let opened = args.window.open(named, lesson, args.seed, args.present);
    let Some(why) = opened? else {
        return Ok(());
    };
    let scenario = scenario?;
    if let Some(argument) = args.window.needs_window() {
        return Err(Failure::Input(format!(
            "{argument} needs the window. {why}."
        )));
    }
    let _ = writeln!(
        anstream::stderr(),
        "{why}, so this is the same game in the terminal."
    );
    in_the_terminal(scenario)
}

/// Plays as a dialogue.
fn in_the_terminal(scenario: Arc<Scenario>, seed: Option<u64>) -> Result<(), Failure> {
    let interactive = io::stdin().is_terminal();
    let seed = seed.unwrap_or_else(|| if interactive { by_the_clock() } else { 1 });
    let options = Options {
        minds: Some(strategy::minds()),
        ..Options::default()
    };
    let game = Run::new(scenario, seed, options);
    let mut input = io::stdin().lock();
    // A closed or unreadable input is one that nobody types on.
    let nobody = !interactive && input.fill_buf().map_or(true, <[u8]>::is_empty);
    if nobody {
        return watch(game);
    }
    let _ = writeln!(
        anstream::stderr(),
        "Seed {seed}: `--seed {seed}` brings the same luck again."
    );
    let settings = Settings {
        width: width(),
        interactive,
        shelf: Some(&mut Folder::of_this_user()),
        ..Settings::default()
    };
    text::play(game, &mut input, &mut io::stdout().lock(), settings)?;
    Ok(())
}

/// An autopilot plays to the debrief.
fn watch(mut game: Run) -> Result<(), Failure> {
    let scenario: &Scenario = game.scenario();
    print(&format!(
        "Nobody is typing, so an autopilot plays \"{}\" ({AUTOPILOT}, seed {}).\n\n",
        scenario.title,
        game.seed()
    ))?;
    let autopilot = run::find_strategy(AUTOPILOT)?;
    strategy::play_out(&mut game, autopilot);
    run::debrief(&game)
}

/// Columns to write in: the terminal's, within what reads well.
pub fn width() -> usize {
    textwrap::termwidth().clamp(40, 100)
}
