//! Moves and asks that are never better than another one that costs no more.

use super::Case;
use crate::model::build::{self, Occasion};
use crate::model::tie::Day;
use crate::model::{Rules, Tie, ask};
use crate::scenario::catalogue::{AskDef, Grants, Mechanic, MoveDef};
use crate::scenario::syntax::{Problem, Span};
use crate::scenario::world::Want;
use crate::scenario::{AskId, MoveId};
use crate::study::english::plainly;

/// Steps in which the levels of a tie are gone through, to compare two moves at each.
const STEPS: u32 = 20;
/// Differences smaller than this are none.
const NONE: f32 = 1e-6;

/// Those of the author's.
pub(super) fn dominated(case: &Case) -> Vec<Problem> {
    let (catalogue, rules) = (&case.scenario.catalogue, &case.scenario.rules);
    let mut found = Vec::new();
    for (id, def) in catalogue.moves() {
        let Some(place) = case.places.a_move(id) else {
            continue;
        };
        let better = (catalogue.moves()).find(|(_, other)| is_better(other, def, rules));
        if let Some((other, better)) = better {
            let message = format!(
                "Nobody has a reason for `{}`: `{}` brings as much or more at every turn, and costs no more.",
                def.id, better.id
            );
            found.push(
                beside("dominated-move", place, message, case.places.a_move(other))
                    .fix(advantage(def, better)),
            );
            continue;
        }
        if let Some((_, worse)) = spoiled(case, id, def, rules) {
            let message = format!(
                "Nobody has a reason for `{}` any more: `{}` brings as much or more at every turn, and costs no more.",
                worse.id, def.id
            );
            let problem = Problem::warning("dominated-move", place, message);
            found.push(problem.fix(advantage(worse, def).replacen(
                "let it",
                &format!("let `{}`", def.id),
                1,
            )));
        }
    }
    for (id, def) in catalogue.asks() {
        let Some(place) = case.places.ask(id) else {
            continue;
        };
        let better = (catalogue.asks()).find(|(other, better)| {
            *other != id && !is_wanted(case, id) && is_better_ask(better, def, rules)
        });
        if let Some((other, better)) = better {
            let message = format!(
                "Nobody has a reason for the ask `{}`: `{}` opens the same, is granted as often or more, and costs no more.",
                def.id, better.id
            );
            let problem = beside("dominated-ask", place, message, case.places.ask(other));
            found.push(problem.fix("make it smaller, let it take less time, or remove it"));
        }
    }
    found
}

fn beside(code: &'static str, place: Span, message: String, other: Option<Span>) -> Problem {
    let problem = Problem::warning(code, place, message);
    match other {
        Some(span) => problem.related(span, "the better one"),
        None => problem,
    }
}

/// A move of the library that this one of the author's makes pointless.
fn spoiled<'c>(
    case: &Case<'c>,
    id: MoveId,
    def: &MoveDef,
    rules: &Rules,
) -> Option<(MoveId, &'c MoveDef)> {
    (case.scenario.catalogue.moves()).find(|&(other, worse)| {
        other != id && case.places.a_move(other).is_none() && is_better(def, worse, rules)
    })
}

/// What would give a move a point of its own.
fn advantage(worse: &MoveDef, better: &MoveDef) -> String {
    if better.hours < worse.hours || better.building.patience < worse.building.patience {
        "let it take less time or patience than that, win more, or bring more to light".to_owned()
    } else {
        "let it win more than that, bring more to light, or take less time".to_owned()
    }
}

/// Whether one move is never worse than another of its kind, and sometimes better.
fn is_better(one: &MoveDef, other: &MoveDef, rules: &Rules) -> bool {
    // What else a gesture does is the same for all of its kind, and hangs on more than numbers.
    let kinds = [
        Mechanic::Talk,
        Mechanic::CheckIn,
        Mechanic::Help,
        Mechanic::Collaboration,
    ];
    if one.id == other.id || one.mechanic != other.mechanic || !kinds.contains(&one.mechanic) {
        return false;
    }
    let (a, b) = (&one.building, &other.building);
    let regard = |def: &MoveDef| if def.shows_regard { 1.0 } else { 0.0 };
    let mut pairs = vec![
        (-one.hours, -other.hours),
        (-a.patience, -b.patience),
        (one.reveals_work, other.reveals_work),
        (one.reveals_personal, other.reveals_personal),
        (regard(one), regard(other)),
    ];
    pairs.extend((0..=STEPS).flat_map(|n| {
        let level = n as f32 / STEPS as f32;
        let [a, b] = [one, other].map(|def| gains(def, level, rules));
        [(a.0, b.0), (a.1, b.1)]
    }));
    never_worse(&pairs)
}

fn never_worse(pairs: &[(f32, f32)]) -> bool {
    pairs.iter().all(|(a, b)| *a >= *b - NONE) && pairs.iter().any(|(a, b)| *a > *b + NONE)
}

/// What a move adds to warmth and to trust that have come this far, with all patience there.
fn gains(def: &MoveDef, level: f32, rules: &Rules) -> (f32, f32) {
    let mut tie = Tie::acquainted(level, level, 5);
    build::build(
        &mut tie,
        &def.building,
        Occasion::ordinary(0.5),
        Day(0),
        rules,
    );
    (tie.rapport - level, tie.trust - level)
}

/// Whether a goal counts this very ask.
fn is_wanted(case: &Case, id: AskId) -> bool {
    let wants = |want: &Want| matches!(want, Want::Granted { ask, .. } if *ask == id);
    case.scenario.goals.iter().any(|goal| wants(&goal.wants))
}

/// Whether one ask opens the same as another, and is never worse to make.
fn is_better_ask(one: &AskDef, other: &AskDef, rules: &Rules) -> bool {
    // Favours are whatever an author calls them: no two are the same.
    let opens_the_same = one.grants == other.grants && one.grants != Grants::Favour;
    let of_as_many = one.resource.is_none() || one.resource == other.resource;
    let fits_as_often = one.context.is_none() || one.context == other.context;
    if !opens_the_same || !of_as_many || !fits_as_often {
        return false;
    }
    let mut pairs = vec![
        (-one.hours, -other.hours),
        (-one.tally * one.size, -other.tally * other.size),
    ];
    for n in 0..=STEPS {
        for m in 0..=STEPS {
            let (rapport, trust) = (n as f32 / STEPS as f32, m as f32 / STEPS as f32);
            let tie = Tie::acquainted(rapport, trust, 5);
            let [a, b] = [one, other].map(|def| ask::weigh(&tie, &plainly(def), rules));
            pairs.push((a.p_yes, b.p_yes));
            pairs.push((-a.severity, -b.severity));
        }
    }
    never_worse(&pairs)
}
