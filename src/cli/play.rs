//! `play`: the game. For now it is played in the terminal; with nothing at all on its input, an autopilot plays.

use std::io::{self, BufRead, IsTerminal, Write};
use std::time::{SystemTime, UNIX_EPOCH};

use super::saves::Folder;
use super::{Failure, files, print, run};
use crate::scenario::Scenario;
use crate::sim::{Options, Run};
use crate::strategy;
use crate::text::{self, Settings};

/// The strategy that plays when nobody is there.
const AUTOPILOT: &str = "proportionate";

#[derive(clap::Args)]
pub struct Args {
    /// A built-in scenario (first-meetup, a-job-by-spring, new-in-town, the-town), or the path of a file
    scenario: Option<String>,
    /// The seed of all luck: the same seed and the same choices bring the same story [default: 1, or by the clock if somebody types]
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    /// Play as a dialogue in the terminal
    #[arg(long)]
    text: bool,
}

/// Plays a scenario.
pub fn play(args: &Args) -> Result<(), Failure> {
    let scenario = files::scenario(args.scenario.as_deref().unwrap_or(files::DEFAULT))?;
    let interactive = io::stdin().is_terminal();
    let seed = args
        .seed
        .unwrap_or_else(|| if interactive { by_the_clock() } else { 1 });
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
    let mut saves = Folder::of_this_user();
    let settings = Settings {
        width: width(),
        interactive,
        saves: saves.as_mut().map(|folder| folder as &mut dyn text::Saves),
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

/// A seed for somebody who just wants to play: any will do, and it is shown.
fn by_the_clock() -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    now.map_or(1, |now| now.as_secs() % 9_000 + 1_000)
}

/// Columns to write in: the terminal's, within what reads well.
fn width() -> usize {
    textwrap::termwidth().clamp(40, 100)
}
