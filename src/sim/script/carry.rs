//! A run's commands in another scenario, or another version of its own: by the ids of people, moves and openings, since
//! their places may have changed.

use super::read::Reader;
use super::write;
use crate::scenario::script::ReplayRaw;
use crate::scenario::syntax::{Problems, Sources, decode_str};
use crate::scenario::{Cast, Scenario};
use crate::sim::Run;
use crate::sim::command::{Command, Timed};

/// Every command of a run as it reads there, in order; or in a sentence which of its names is not known there.
pub fn carried(run: &Run, scenario: &Scenario, cast: &Cast) -> Vec<Result<Timed, String>> {
    let text = write(run);
    let (raw, _) = decode_str::<ReplayRaw>(&mut Sources::new(), "run.ron", &text);
    let reader = Reader { scenario, cast };
    let moves = raw.map(|raw| raw.moves).unwrap_or_default();
    let read = |entry| -> Result<Command, String> {
        let mut problems = Problems::new();
        let command = reader.command(entry, &mut problems);
        let why = problems
            .iter()
            .next()
            .map(|problem| problem.message.clone());
        match (command, why) {
            (Some(command), None) => Ok(command),
            (_, why) => Err(why.unwrap_or_else(|| "It means nothing any more.".to_owned())),
        }
    };
    let timed = moves.iter().zip(run.commands()).map(|(entry, was)| {
        let command = read(entry)?;
        Ok(Timed {
            day: was.day,
            command,
        })
    });
    timed.collect()
}
