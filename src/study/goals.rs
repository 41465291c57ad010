//! Goals and openings in words: how far they have come, and what is still to do.

use super::days::when;
use super::words::capitalised;
use crate::scenario::world::{Opportunity, OpportunityId, Step};
use crate::sim::openings::Opening;
use crate::sim::{Progress, View};

/// A goal, and how far it has come.
#[derive(Clone, Debug, PartialEq)]
pub struct GoalState {
    /// Its name.
    pub title: String,
    /// How far it has come.
    pub progress: Progress,
    /// That in words: "done", "2 of 5", "not yet".
    pub state: String,
}

/// A step towards an opening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rung {
    /// What it takes: "Be introduced to Ruth Adler".
    pub what: String,
    /// Whether it is done.
    pub done: bool,
}

/// An opening the player knows of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpeningState {
    /// Which.
    pub id: OpportunityId,
    /// Its name.
    pub title: String,
    /// What it is.
    pub summary: String,
    /// Won, lost, about to be decided, or when it closes; a sentence.
    pub state: String,
    /// Whether it was won; `None` while it is open.
    pub won: Option<bool>,
    /// The steps it takes.
    pub rungs: Vec<Rung>,
}

/// What the player is here for, in the scenario's order.
pub fn goals(view: &View) -> Vec<GoalState> {
    (view.goals())
        .map(|(goal, progress)| GoalState {
            title: goal.title.clone(),
            progress,
            state: match progress {
                p if p.is_reached() => "done".to_owned(),
                p if p.of > 1 => format!("{} of {}", p.done, p.of),
                _ => "not yet".to_owned(),
            },
        })
        .collect()
}

/// The openings the player knows of.
pub fn openings(view: &View) -> Vec<OpeningState> {
    (view.openings())
        .map(|(opportunity, opening)| OpeningState {
            id: opening.id,
            title: opportunity.title.clone(),
            summary: opportunity.summary.clone(),
            state: state(view, opportunity, opening),
            won: opening.won,
            rungs: (opportunity.requires.iter())
                .map(|&step| Rung {
                    what: what(view, opportunity, step),
                    done: opening.has(step),
                })
                .collect(),
        })
        .collect()
}

fn state(view: &View, opportunity: &Opportunity, opening: &Opening) -> String {
    let on = |day| when(day, view.today);
    match (opening.won, opening.decides_on) {
        (Some(true), _) => "You got it.".to_owned(),
        (Some(false), _) => "It went to somebody else.".to_owned(),
        (None, Some(day)) => format!("{}: the decision.", capitalised(&on(day))),
        (None, None) if opportunity.closes < view.today => "It has closed.".to_owned(),
        (None, None) => format!("It closes {}.", on(opportunity.closes)),
    }
}

fn what(view: &View, opportunity: &Opportunity, step: Step) -> String {
    match step {
        Step::Information => "Hear of it".to_owned(),
        Step::Introduction => match opportunity.contact.and_then(|id| view.person(id)) {
            Some(person) => format!("Be introduced to {}", person.name),
            None => "Be introduced to whoever decides".to_owned(),
        },
        Step::Word => "Have somebody put in a word".to_owned(),
    }
}
