//! A scenario's numbers as plain sentences, worked out by the model itself: for authors, and for sliders.
//!
//! No sentence repeats a number that the model would not act by: odds come from [`weigh`](crate::model::ask::weigh),
//! gains from [`build`](crate::model::build::build), and so on, each from the numbers as they stand now.

mod asks;
mod moves;
mod numbers;
mod rules;

use crate::model::{Rules, Tie};
use crate::scenario::{AskId, MoveId, Scenario};
pub use asks::an_ask;
pub(super) use asks::plainly;
pub use moves::a_move;
pub use rules::a_rule;

/// What a sentence is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// Something to ask for.
    Ask(AskId),
    /// A move.
    Move(MoveId),
    /// A coefficient, by its group and name.
    Rule(&'static str, &'static str),
}

/// A number, or a few that belong together, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// What it is about.
    pub subject: Subject,
    /// A plain sentence, or two.
    pub text: String,
}

/// A heading, and the sentences under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What they are about.
    pub heading: String,
    /// One for each ask, move or rule, in the scenario's order.
    pub sentences: Vec<Sentence>,
}

/// All that can be said of a scenario: its asks, its moves, and the rules in their groups.
pub fn explain(scenario: &Scenario) -> Vec<Group> {
    let (catalogue, rules) = (&scenario.catalogue, &scenario.rules);
    let asks = catalogue.asks().map(|(id, def)| Sentence {
        subject: Subject::Ask(id),
        text: an_ask(def, scenario),
    });
    let moves = catalogue.moves().map(|(id, def)| Sentence {
        subject: Subject::Move(id),
        text: a_move(def, rules),
    });
    let mut groups = vec![
        Group {
            heading: "What can be asked for".to_owned(),
            sentences: asks.collect(),
        },
        Group {
            heading: "What can be done".to_owned(),
            sentences: moves.collect(),
        },
    ];
    groups.extend(Rules::GROUPS.iter().map(|&(group, about)| {
        Group {
            heading: about.trim().trim_end_matches('.').to_owned(),
            sentences: (Rules::COEFFICIENTS.iter())
                .filter(|c| c.group == group)
                .filter_map(|c| {
                    Some(Sentence {
                        subject: Subject::Rule(c.group, c.name),
                        text: a_rule(c.group, c.name, rules)?,
                    })
                })
                .collect(),
        }
    }));
    groups
}

/// What the subject of a sentence is called: "work_talk", "ask:advice" as in lines and lessons, "ask.goodwill".
pub fn name(subject: Subject, scenario: &Scenario) -> String {
    match subject {
        Subject::Ask(id) => format!("ask:{}", scenario.catalogue.ask(id).id),
        Subject::Move(id) => scenario.catalogue.get(id).id.clone(),
        Subject::Rule(group, name) => format!("{group}.{name}"),
    }
}

/// The warmth and trust of somebody one knows a little, and of somebody one knows well (house rules).
const A_LITTLE: f32 = 0.25;
const WELL: f32 = 0.5;

/// Somebody one has never met.
fn stranger() -> Tie {
    Tie::default()
}

/// Somebody with whom warmth and trust have both come this far.
fn known(level: f32) -> Tie {
    Tie::acquainted(level, level, 20)
}
