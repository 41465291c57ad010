//! Which decisions there were, and what else could have been done at each: what a what-if is chosen from.

use std::sync::Arc;

use super::Change;
use crate::model::Day;
use crate::scenario::PersonId;
use crate::scenario::catalogue::{Family, Mechanic};
use crate::sim::{Act, Asking, Command, Framing, Options, Recording, Run, View};
use crate::study::sitting::describe;

/// Other people told of at most as those it could have been instead.
const MOST_OTHERS: usize = 12;

/// One decision of the player's, and what else there was.
#[derive(Clone, Debug, PartialEq)]
pub struct Decision {
    /// Its place in the run's commands.
    pub place: usize,
    /// When.
    pub day: Day,
    /// With whom.
    pub person: PersonId,
    /// It in a few words: "Small talk, Priya Nair-Holt".
    pub words: String,
    /// What could have been done instead, or before it.
    pub choices: Vec<Choice>,
}

/// Something else that could have been done.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// It in a few words: "Work talk, Priya Nair-Holt".
    pub words: String,
    /// It.
    pub change: Change,
}

/// Every decision of the player's, oldest first. The run is lived once more to see what was possible.
pub fn decisions(run: &Run) -> Vec<Decision> {
    let options = Options {
        recording: Recording::Nothing,
        ..run.options().clone()
    };
    let mut again = Run::new(Arc::clone(run.scenario()), run.seed(), options);
    let mut decisions = Vec::new();
    for (place, timed) in run.commands().iter().enumerate() {
        again.go_to(timed.day);
        let (view, command) = (again.view(PersonId::YOU), &timed.command);
        if command.by == PersonId::YOU {
            decisions.push(Decision {
                place,
                day: timed.day,
                person: command.to,
                words: describe(command, &view),
                choices: choices(&view, command),
            });
        }
        again.force(command.clone());
    }
    decisions
}

fn choices(view: &View, was: &Command) -> Vec<Choice> {
    let catalogue = &view.scenario.catalogue;
    let possible = |to, act: &Act| *act != was.act && view.allows(to, act).is_ok();
    let command = |to, act| Command::new(was.by, to, act);
    let instead = |command: Command, how: &str| Choice {
        words: format!("{}{how}", describe(&command, view)),
        change: Change::Instead(command),
    };
    let mut choices = vec![Choice {
        words: "Let it be".to_owned(),
        change: Change::Drop,
    }];
    for (id, def) in catalogue.moves() {
        let act = Act::Move(id);
        let helps = def.family == Family::Gesture || def.mechanic == Mechanic::Help;
        if helps && possible(was.to, &act) {
            let command = command(was.to, act);
            choices.push(Choice {
                words: describe(&command, view),
                change: Change::First(command),
            });
        }
    }
    for (id, _) in catalogue.moves() {
        let act = Act::Move(id);
        if possible(was.to, &act) {
            choices.push(instead(command(was.to, act), ""));
        }
    }
    let useful = (view.contact(was.to)).is_some_and(|c| view.needs_i_can_meet(&c) != 0);
    for (id, _) in catalogue.asks() {
        let plain = Asking::in_person(id);
        let mutual = Asking {
            framing: Framing::Mutual,
            ..plain
        };
        let ways = [(plain, ""), (mutual, ", by what is in it for them")];
        for (asking, how) in ways.into_iter().take(1 + usize::from(useful)) {
            let act = Act::Ask(asking);
            if possible(was.to, &act) {
                choices.push(instead(command(was.to, act), how));
            }
        }
    }
    let others = closest(view).into_iter();
    let others = others.filter(|&id| id != was.to && view.allows(id, &was.act).is_ok());
    let others = others.take(MOST_OTHERS);
    choices.extend(others.map(|id| instead(command(id, was.act), "")));
    choices
}

/// Everybody known, closest first as far as the player believed.
fn closest(view: &View) -> Vec<PersonId> {
    let mut known: Vec<(PersonId, f32)> = (view.contacts())
        .map(|c| (c.id, c.belief.rapport.mean + c.belief.trust.mean))
        .collect();
    known.sort_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
    known.into_iter().map(|(id, _)| id).collect()
}
