//! Goals that nobody reaches, and goals that everybody does.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use rayon::prelude::*;

use super::panel::{Outcome, Played, fresh};
use super::{Case, runs_in_words};
use crate::model::Day;
use crate::scenario::places::field;
use crate::scenario::syntax::{Problem, Span};
use crate::scenario::world::{Goal, Want};
use crate::scenario::{PersonId, Scenario};
use crate::sim::Recording;
use crate::strategy::Bot;

/// How much longer a scenario is tried for, in hundredths of its own length.
const LONGER: [u32; 4] = [125, 150, 200, 300];
/// Seeds with which that is tried, and how many of them have to reach the goal.
const SEEDS: u64 = 8;
const ENOUGH: usize = 3;
/// The longest a scenario can last.
const MOST_WEEKS: u32 = 520;

pub(super) fn judge(
    case: &Case,
    outcome: &Outcome,
    cancelled: &AtomicBool,
) -> Option<Vec<Problem>> {
    let mut found = Vec::new();
    for (n, (goal, &place)) in (case.scenario.goals.iter().zip(&case.places.goals)).enumerate() {
        let reached = |played: &&Played| played.goals[n].is_reached();
        if !outcome.played.iter().any(|played| reached(&played)) {
            if cancelled.load(std::sync::atomic::Ordering::Relaxed) {
                return None;
            }
            found.extend(unreached(case, outcome, n, goal, place));
            continue;
        }
        let habits = || (outcome.played.iter()).filter(|p| matches!(p.bot, Bot::Habits(_)));
        if habits().all(|played| reached(&played)) {
            found.extend(reached_by_all(case, habits().collect(), goal, place));
        }
    }
    Some(found)
}

/// Whom it brought furthest, and what would make it possible.
fn unreached(
    case: &Case,
    outcome: &Outcome,
    n: usize,
    goal: &Goal,
    place: Span,
) -> Option<Problem> {
    // The first of those who came furthest.
    let best = (outcome.played.iter()).reduce(|best, next| {
        if next.goals[n].done > best.goals[n].done {
            next
        } else {
            best
        }
    })?;
    let (done, of) = (best.goals[n].done, best.goals[n].of);
    let far = match done {
        0 => "nobody came any nearer".to_owned(),
        done => format!("the best came to {done} of {of}"),
    };
    let message = format!(
        "In {} nobody reached the goal `{}`: {far}.",
        runs_in_words(outcome.played.len()),
        goal.id
    );
    let problem = Problem::warning("unreached-goal", place, message)
        .run(best.bot.name(case.scenario), best.seed);
    if done > 0
        && let Some(span) = number(case, goal, place)
    {
        let text = done.to_string();
        let fix = format!("want {text}, or give the scenario more weeks or hours");
        return Some(problem.fix(fix).instead(span, text));
    }
    Some(match weeks_needed(case, outcome, n) {
        Some(weeks) => {
            let (span, text) = case.places.lasting(weeks);
            let fix = format!("give the scenario {weeks} weeks: then it is reached");
            problem.fix(fix).instead(span, text)
        }
        None => problem.fix("want less, or make the asks it takes smaller"),
    })
}

/// Where the number of a goal is written.
fn number(case: &Case, goal: &Goal, place: Span) -> Option<Span> {
    match goal.wants {
        Want::SpeakingTerms(_) | Want::Helped(_) | Want::Collaborated(_) => {
            let text = case.sources.slice(place);
            let from = text.find(|c: char| c.is_ascii_digit())?;
            let digits = text[from..].find(|c: char| !c.is_ascii_digit())?;
            let start = place.start as usize + from;
            Some(Span::new(place.source, start, start + digits))
        }
        Want::Granted { .. } => field(case.sources, place, "times"),
        Want::Won(_) | Want::WonAny | Want::NothingUnthanked => None,
    }
}

/// The fewest weeks, of a few that are tried, with which somebody reaches the goal.
fn weeks_needed(case: &Case, outcome: &Outcome, n: usize) -> Option<u32> {
    let mut bots: Vec<(u32, Bot)> = Vec::new();
    for played in &outcome.played {
        let name = played.bot.name(case.scenario);
        match bots
            .iter_mut()
            .find(|(_, bot)| bot.name(case.scenario) == name)
        {
            Some((best, _)) => *best = (*best).max(played.goals[n].done),
            None if matches!(played.bot, Bot::Habits(_) | Bot::Seeks(_)) => {
                bots.push((played.goals[n].done, played.bot));
            }
            None => {}
        }
    }
    LONGER.iter().find_map(|share| {
        let weeks = (case.scenario.weeks * share).div_ceil(100);
        let longer = Arc::new(lasting(case.scenario, weeks));
        let works = weeks <= MOST_WEEKS
            && (bots.iter()).any(|&(_, bot)| {
                let reached = (1..SEEDS + 1).into_par_iter().filter(|&seed| {
                    let mut run = fresh(&longer, Recording::Nothing);
                    run.restart(seed);
                    bot.play_out(&mut run);
                    let view = run.view(PersonId::YOU);
                    view.progress(&longer.goals[n]).is_reached()
                });
                reached.count() >= ENOUGH
            });
        works.then_some(weeks)
    })
}

/// The scenario with another length; openings that lasted to its end last to the new one.
fn lasting(scenario: &Scenario, weeks: u32) -> Scenario {
    let mut longer = scenario.clone();
    let end = scenario.days();
    longer.weeks = weeks;
    for opening in &mut longer.opportunities {
        if opening.closes.0 + 1 >= end {
            opening.closes = Day(longer.weeks * 7 - 1);
        }
    }
    longer
}

fn reached_by_all(case: &Case, habits: Vec<&Played>, goal: &Goal, place: Span) -> Option<Problem> {
    let message = format!(
        "Everybody reaches the goal `{}`, whatever they do: all {} by every strategy.",
        goal.id,
        runs_in_words(habits.len())
    );
    // Whoever does whatever comes to mind shows best that nothing has to be done for it.
    let aimless = (habits.iter())
        .find(|p| p.bot.name(case.scenario) == "random")
        .or(habits.first())?;
    let problem = Problem::warning("goal-for-all", place, message)
        .run(aimless.bot.name(case.scenario), aimless.seed);
    let least = habits.iter().map(|p| p.met).min().unwrap_or(0);
    let people = case.scenario.people.len() as u32 - 1
        + case.scenario.population.as_ref().map_or(0, |p| p.count);
    Some(match goal.wants {
        Want::SpeakingTerms(wanted) if least >= wanted && least < people => {
            let text = (least + 1).to_string();
            let problem = problem.fix(format!("want more: {text}, for instance"));
            match number(case, goal, place) {
                Some(span) => problem.instead(span, text),
                None => problem,
            }
        }
        _ => problem.fix("want more, or something that takes a decision"),
    })
}
