//! Asks of the author's that nobody ever makes, or that nobody ever grants.

use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

use super::panel::{Outcome, Played, fresh};
use super::{Case, runs_in_words};
use crate::model::{Ask, ask};
use crate::scenario::catalogue::AskDef;
use crate::scenario::people::TraitKind;
use crate::scenario::places::field;
use crate::scenario::syntax::{Problem, Span};
use crate::scenario::{AskId, PersonId};
use crate::sim::{Asking, Recording, Run};
use crate::strategy::Bot;

/// Seeds over which it is worked out how much could be asked for.
const SEEDS: u64 = 6;
/// Sizes that are tried, in hundredths from one to the next; a suggestion is one of them.
const STEP: f32 = 0.05;

pub(super) fn judge(
    case: &Case,
    outcome: &Outcome,
    cancelled: &AtomicBool,
) -> Option<Vec<Problem>> {
    let mut found = Vec::new();
    for (id, def) in case.scenario.catalogue.asks() {
        let Some(place) = case.places.ask(id) else {
            continue;
        };
        let at = id.0 as usize;
        if outcome.played.iter().any(|played| played.granted[at] > 0) {
            continue;
        }
        if cancelled.load(Ordering::Relaxed) {
            return None;
        }
        let asked: u32 = outcome.played.iter().map(|played| played.asked[at]).sum();
        found.push(if asked == 0 {
            unmade(case, outcome, id, def, place)
        } else {
            ungranted(case, outcome, id, def, place, asked)
        });
    }
    Some(found)
}

fn unmade(case: &Case, outcome: &Outcome, id: AskId, def: &AskDef, place: Span) -> Problem {
    let message = format!(
        "In {} nobody was ever able to make the ask `{}`.",
        runs_in_words(outcome.played.len()),
        def.id
    );
    let fix = match def.resource {
        Some(thing) => format!(
            "let somebody who is easily met have \"{}\" among their `resources`: it has to come up in talk before it can be asked for",
            case.scenario.topic(thing)
        ),
        None => "let somebody be met earlier, or give the scenario more weeks".to_owned(),
    };
    Problem::warning("unmade-ask", place, message)
        .fix(fix)
        .run(Bot::Seeks(id).name(case.scenario), 1)
}

fn ungranted(
    case: &Case,
    outcome: &Outcome,
    id: AskId,
    def: &AskDef,
    place: Span,
    asked: u32,
) -> Problem {
    let at = id.0 as usize;
    let times = match asked {
        1 => "once".to_owned(),
        times => format!("{times} times"),
    };
    let message = format!(
        "Nobody ever says yes to the ask `{}`: it was made {times} in {}.",
        def.id,
        runs_in_words(outcome.played.len()),
    );
    let problem = Problem::warning("ungranted-ask", place, message);
    let made = |played: &&Played| played.asked[at] > 0;
    let seeks = |played: &&Played| matches!(played.bot, Bot::Seeks(ask) if ask == id);
    let best = (outcome.played.iter().filter(made).find(seeks))
        .or_else(|| outcome.played.iter().find(made));
    let problem = match best {
        Some(played) => problem.run(played.bot.name(case.scenario), played.seed),
        None => problem,
    };
    let size = size_that_may_be_granted(case, id, def);
    match (size, field(case.sources, place, "size")) {
        (Some(size), Some(span)) => {
            let text = format!("{size:.2}");
            problem
                .fix(format!(
                    "write `size: {text}`: then somebody says yes about every other time"
                ))
                .instead(span, text)
        }
        _ => problem.fix("write a smaller `size`, or give people more time to get close"),
    }
}

/// The largest size to which somebody would say yes every other time, at the best moment of a run that seeks it.
fn size_that_may_be_granted(case: &Case, id: AskId, def: &AskDef) -> Option<f32> {
    let best = (1..SEEDS + 1).into_par_iter().map(|seed| {
        let mut run = fresh(case.scenario, Recording::Nothing);
        run.restart(seed);
        let mut best = 0.0f32;
        while !run.is_over() {
            Bot::Seeks(id).play_today(&mut run);
            run.end_day();
            best = best.max(grantable(&run, id, def));
        }
        best
    });
    // The middle of them, so that it takes no great luck.
    let mut sizes: Vec<f32> = best.collect();
    sizes.sort_by(f32::total_cmp);
    let size = sizes.get(sizes.len() / 2).copied()?;
    (size > STEP / 2.0 && size < def.size).then_some(size)
}

/// The largest size to which anybody would say yes every other time just now; 0 if to none.
fn grantable(run: &Run, id: AskId, def: &AskDef) -> f32 {
    let (truth, view) = (run.truth(), run.view(PersonId::YOU));
    let has = |contact: &crate::sim::Contact| {
        (def.resource).is_none_or(|thing| contact.person.has(TraitKind::Resource, thing))
    };
    let of = |contact: crate::sim::Contact| {
        let asking = Asking::in_person(id);
        let (tie, plain) = (
            truth.tie(PersonId::YOU, contact.id)?,
            truth.situation(PersonId::YOU, contact.id, &asking)?,
        );
        let granted = |size: f32| {
            let ask = Ask { size, ..plain };
            ask::weigh(&tie, &ask, &run.scenario().rules).p_yes >= 0.5
        };
        let steps = 1..(def.size / STEP).ceil() as u32;
        steps.rev().map(|n| n as f32 * STEP).find(|&s| granted(s))
    };
    (view.contacts().filter(has).filter_map(of)).fold(0.0, f32::max)
}
