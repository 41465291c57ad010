//! Floor 3: autopilots. A strategy is a set of habits, written as data; it sees only a [`View`], what a learner sees,
//! and returns commands.

mod asks;
pub mod bots;
pub mod habits;
mod plan;

use std::sync::{Arc, OnceLock};

pub use bots::Bot;
pub use habits::{Answering, FollowingUp, Helping, Size, Strategy};

use crate::random::{Purpose, Stream};
use crate::scenario::PersonId;
use crate::scenario::syntax::{Sources, decode_str};
use crate::sim::{Command, Minds, Run, View};

/// The strategies that come with the game.
const LIBRARY: &str = include_str!("../../scenarios/library/strategies.ron");

/// Names of all strategies, in the order of the library.
pub const NAMES: &[&str] = &[
    "proportionate",
    "timid",
    "never-asks",
    "asks-big",
    "taker",
    "giver",
    "tallykeeper",
    "small-talker",
    "work-only",
    "spammer",
    "random",
];

/// All strategies that come with the game.
pub fn library() -> &'static [Strategy] {
    static LOADED: OnceLock<Vec<Strategy>> = OnceLock::new();
    LOADED.get_or_init(|| {
        let mut sources = Sources::new();
        let (book, _) =
            decode_str::<habits::Book>(&mut sources, "library/strategies.ron", LIBRARY.as_bytes());
        // The file is built in, and a test holds it against NAMES.
        book.map_or(Vec::new(), |book| book.strategies)
    })
}

/// A strategy by name.
pub fn find(name: &str) -> Option<&'static Strategy> {
    library().iter().find(|s| s.name == name)
}

/// The minds of all people who network by a strategy of the library.
pub fn minds() -> Arc<dyn Minds> {
    Arc::new(Library)
}

struct Library;

impl Minds for Library {
    fn find(&self, name: &str) -> Option<u16> {
        let at = library().iter().position(|s| s.name == name)?;
        Some(at as u16)
    }

    fn plan(&self, strategy: u16, view: &View, draw: &mut Stream, commands: &mut Vec<Command>) {
        if let Some(strategy) = library().get(strategy as usize) {
            plan::plan(strategy, view, view.hours_left, draw, commands);
        }
    }
}

/// What the strategy would do today, from what the player sees: commands in the order to give them. Some may no
/// longer be allowed once earlier ones are resolved.
pub fn plan_today(strategy: &Strategy, run: &Run, commands: &mut Vec<Command>) {
    plan_day(strategy, &run.view(PersonId::YOU), run.seed(), commands);
}

/// The same from a view of the player's alone, where the run itself is out of reach.
pub fn plan_day(strategy: &Strategy, view: &View, seed: u64, commands: &mut Vec<Command>) {
    let hours = view.scenario.hours_a_week;
    // Time is spread over the week, with an hour's grace, so that every place's evening finds some left.
    let by_tonight = hours * ((view.today.0 % 7 + 1) as f32 / 7.0) + 1.0;
    let budget = (by_tonight - (hours - view.hours_left)).min(view.hours_left);
    let today = view.today.0;
    let mut draw = Stream::new(seed, today, PersonId::YOU.0, 0, Purpose::Habit, 0);
    plan::plan(strategy, view, budget, &mut draw, commands);
}

/// Plays the rest of today by a strategy.
pub fn play_today(run: &mut Run, strategy: &Strategy) {
    let mut commands = Vec::new();
    plan_today(strategy, run, &mut commands);
    run.act_all(commands);
}

/// Plays the player to the end of the scenario by a strategy.
pub fn play_out(run: &mut Run, strategy: &Strategy) {
    while !run.is_over() {
        play_today(run, strategy);
        run.end_day();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_library_holds_every_name_and_no_other() {
        let names: Vec<_> = library().iter().map(|s| s.name.as_str()).collect();
        assert_eq!(names, NAMES);
    }

    #[test]
    fn the_library_decodes_without_a_problem() {
        let mut sources = Sources::new();
        let (_, problems) =
            decode_str::<habits::Book>(&mut sources, "strategies.ron", LIBRARY.as_bytes());
        assert!(problems.is_empty());
    }
}
