//! Taking back the last decision, be it a move or a day, with the same luck ahead.

use std::sync::Arc;

use super::Session;
use super::prompt::{Leave, Step};
use super::words::date;
use crate::model::Day;
use crate::scenario::PersonId;
use crate::sim::{Act, Command, Run, View};

/// A decision that can be taken back: the run stood at this day, with so many commands given.
#[derive(Clone, Debug)]
pub(super) struct Undoable {
    pub commands: usize,
    pub day: Day,
    pub what: String,
}

impl Undoable {
    /// What taking back this command would be.
    pub fn of(command: &Command, view: &View, commands: usize) -> Self {
        Undoable {
            commands,
            day: view.today,
            what: describe(command, view),
        }
    }
}

/// A decision in a few words.
pub(super) fn describe(command: &Command, view: &View) -> String {
    let catalogue = &view.scenario.catalogue;
    let what = match command.act {
        Act::Move(id) => catalogue.get(id).label.as_str(),
        Act::Ask(asking) => &catalogue.ask(asking.ask).label,
        Act::FollowUp => "Follow-up",
        Act::Answer(_) => "Answer",
        Act::Request(_) | Act::Introduce(_) => "Decision",
    };
    match view.person(command.to) {
        Some(person) => format!("{what}, {}", person.name),
        None => what.to_owned(),
    }
}

/// What can be undone in a run that was begun elsewhere: its commands.
pub(super) fn undoable(run: &Run) -> Vec<Undoable> {
    let view = run.view(PersonId::YOU);
    (run.commands().iter().enumerate())
        .map(|(n, timed)| Undoable {
            commands: n,
            day: timed.day,
            what: describe(&timed.command, &view),
        })
        .collect()
}

/// The run as it stood on `day` with its first `commands` commands given.
fn as_it_stood(run: &Run, commands: usize, day: Day) -> Run {
    if run
        .commands()
        .get(commands)
        .is_some_and(|next| next.day == day)
    {
        return run.rewound(commands);
    }
    let scenario = Arc::clone(run.scenario());
    let mut again = Run::new(scenario, run.seed(), run.options().clone());
    for timed in run.commands().iter().take(commands) {
        again.go_to(timed.day);
        again.force(timed.command.clone());
    }
    again.go_to(day);
    again
}

impl Session<'_> {
    pub(super) fn undo(&mut self) -> Step<()> {
        let Some(last) = self.done.pop() else {
            self.console.say("There is nothing to undo yet.")?;
            return Ok(());
        };
        self.run = as_it_stood(&self.run, last.commands, last.day);
        self.unsaved = true;
        self.settle();
        let (what, when) = (last.what, date(last.day));
        self.console
            .say(&format!("Undone: {what}. It is {when} again."))?;
        Err(Leave::Turn)
    }
}
