//! What else could have been done: the choices offered in place of a decision.

use super::Change;
use crate::scenario::PersonId;
use crate::sim::{Act, Asking, Command, Framing, Run};

/// Something else that could have been done.
#[derive(Clone, Debug, PartialEq)]
pub struct Alternative {
    /// How it is offered: "Work talk, Priya".
    pub label: String,
    /// What becomes of the decision.
    pub change: Change,
}

/// What else could have been done with the same person on that day: nothing first, then moves, then asks. Empty if
/// there is no such decision.
pub fn alternatives(run: &Run, decision: usize) -> Vec<Alternative> {
    let Some(was) = run.commands().get(decision).map(|timed| &timed.command) else {
        return Vec::new();
    };
    let then = run.rewound(decision);
    let view = then.view(PersonId::YOU);
    let Some(contact) = view.contact(was.to) else {
        return Vec::new();
    };
    let name = contact.person.first_name();
    let mut all = vec![Alternative {
        label: "Let it be".to_owned(),
        change: Change::Drop,
    }];
    let mut offer = |label: String, act: Act| {
        if act != was.act && view.allows(was.to, &act).is_ok() {
            all.push(Alternative {
                label,
                change: Change::Instead(Command::new(was.by, was.to, act)),
            });
        }
    };
    for (id, def) in view.scenario.catalogue.moves() {
        offer(format!("{}, {name}", def.label), Act::Move(id));
    }
    let useful = view.needs_i_can_meet(&contact) != 0;
    for (id, def) in view.scenario.catalogue.asks() {
        let plain = Asking::in_person(id);
        offer(format!("{}, {name}", def.label), Act::Ask(plain));
        if useful {
            let mutual = Asking {
                framing: Framing::Mutual,
                ..plain
            };
            let label = format!("{}, {name}, by what is in it for them", def.label);
            offer(label, Act::Ask(mutual));
        }
    }
    all
}
