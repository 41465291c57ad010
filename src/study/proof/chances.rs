//! How often each goal was reached, by those who play by habits: for a table beside the findings.

use super::Case;
use super::panel::Outcome;
use crate::scenario::syntax::Span;
use crate::strategy::Bot;

/// How often a goal was reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chance {
    /// Its title.
    pub goal: String,
    /// Where it is written.
    pub place: Span,
    /// By strategy, in the order of the library: its name, runs that reached the goal, and runs in all.
    pub by: Vec<(String, u32, u32)>,
}

pub(super) fn of(case: &Case, outcome: &Outcome) -> Vec<Chance> {
    let goals = case.scenario.goals.iter().zip(&case.places.goals);
    let chance = |(n, (goal, &place)): (usize, (&crate::scenario::world::Goal, &Span))| {
        let mut by: Vec<(String, u32, u32)> = Vec::new();
        for played in &outcome.played {
            let Bot::Habits(strategy) = played.bot else {
                continue;
            };
            let reached = u32::from(played.goals[n].is_reached());
            match by.last_mut() {
                Some((name, yes, of)) if *name == strategy.name => {
                    *yes += reached;
                    *of += 1;
                }
                _ => by.push((strategy.name.clone(), reached, 1)),
            }
        }
        Chance {
            goal: goal.title.clone(),
            place,
            by,
        }
    };
    goals.enumerate().map(chance).collect()
}
