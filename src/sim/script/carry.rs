//! A run's commands and changes of rules in another scenario, or another version of its own: by the ids of people, moves
//! and openings, since their places may have changed.

use super::read::Reader;
use super::{amendments, held, write};
use crate::scenario::script::ReplayRaw;
use crate::scenario::syntax::{Problems, Sources, decode_str};
use crate::scenario::{Cast, Scenario};
use crate::sim::command::{Command, Timed};
use crate::sim::{Amendment, Held, Run};

/// What happened in a run, as it reads in another scenario.
#[derive(Default)]
pub struct Carried {
    /// Every command, in order; or in a sentence which of its names is not known there.
    pub commands: Vec<Result<Timed, String>>,
    /// Every change of rules, with all that it did not change as it is there; none if they cannot hold there.
    pub amendments: Vec<Amendment>,
    /// What was set by hand of those who are still there.
    pub held: Vec<Held>,
}

/// What happened in a run, as it reads in another scenario.
pub fn carried(run: &Run, scenario: &Scenario, cast: &Cast) -> Carried {
    let text = write(run);
    let (raw, _) = decode_str::<ReplayRaw>(&mut Sources::new(), "run.ron", &text);
    let Some(raw) = raw else {
        // Not even an empty run is written so that it could not be read.
        return Carried::default();
    };
    let reader = Reader { scenario, cast };
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
    let timed = raw.moves.iter().zip(run.commands()).map(|(entry, was)| {
        let command = read(entry)?;
        Ok(Timed {
            day: was.day,
            command,
        })
    });
    // What could be changed in its own scenario can be changed here; rules that clash by now stay as they are.
    let mut clashes = Problems::new();
    let amendments = amendments(&raw, scenario, &mut clashes);
    Carried {
        commands: timed.collect(),
        amendments: if clashes.is_empty() {
            amendments
        } else {
            Vec::new()
        },
        held: held(&raw, &reader, &mut Problems::new()),
    }
}
