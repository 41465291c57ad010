//! Who tries a scenario out, with which seeds, and what is kept of their runs.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

use super::{Case, Progress};
use crate::scenario::world::Want;
use crate::scenario::{AskId, PersonId, Scenario};
use crate::sim::{self, Options, Outcome as Answered, Recording, Run, What};
use crate::strategy::{self, Bot};
use crate::study::Narrator;
use crate::study::heard::Heard;

/// How many of the runs each kind of bot plays, for one of a bot that does one thing only.
const HABITS: u64 = 4;
const SEEKER: u64 = 4;
const CURIOUS: u64 = 16;

/// Bots with their seeds.
pub(super) struct Panel {
    turns: Vec<(Bot, u64)>,
}

/// How one run went.
#[derive(Clone, Debug)]
pub(super) struct Played {
    pub bot: Bot,
    pub seed: u64,
    /// How far each goal came.
    pub goals: Vec<sim::Progress>,
    /// How often each thing was asked for and answered, or went without an answer.
    pub asked: Vec<u32>,
    /// How often each was granted.
    pub granted: Vec<u32>,
    /// People on speaking terms in the end.
    pub met: u32,
}

/// How all runs went, in the order of the panel.
pub(super) struct Outcome {
    pub played: Vec<Played>,
    pub heard: Heard,
}

impl Panel {
    /// Everybody who tries a scenario out, with about so many runs in all.
    pub fn of(case: &Case, runs: u64) -> Self {
        let scenario = case.scenario;
        let mut bots: Vec<(Bot, u64)> = Bot::with_habits().map(|bot| (bot, HABITS)).collect();
        bots.push((Bot::Curious, CURIOUS));
        bots.extend(
            sought(case)
                .into_iter()
                .map(|ask| (Bot::Seeks(ask), SEEKER)),
        );
        bots.extend(Bot::of_one_act(scenario).map(|bot| (bot, 1)));
        let whole: u64 = bots.iter().map(|(_, share)| share).sum();
        let each = runs.div_ceil(whole.max(1)).max(1);
        let turns = (bots.into_iter())
            .flat_map(|(bot, share)| (1..=share * each).map(move |seed| (bot, seed)));
        Panel {
            turns: turns.collect(),
        }
    }

    pub fn len(&self) -> usize {
        self.turns.len()
    }
}

/// Asks that somebody should go after: the author's own, those that goals count, and those that lines answer.
fn sought(case: &Case) -> BTreeSet<AskId> {
    let catalogue = &case.scenario.catalogue;
    let own = (catalogue.asks().map(|(id, _)| id)).filter(|&id| case.places.ask(id).is_some());
    let wanted = case
        .scenario
        .goals
        .iter()
        .filter_map(|goal| match goal.wants {
            Want::Granted { ask, .. } => Some(ask),
            _ => None,
        });
    let answered = (case.places.blocks.iter())
        .filter_map(|block| catalogue.find_ask(block.on.strip_prefix("ask:")?));
    own.chain(wanted).chain(answered).collect()
}

/// A run to be played by a bot.
pub(super) fn fresh(scenario: &Arc<Scenario>, recording: Recording) -> Run {
    let options = Options {
        recording,
        minds: Some(strategy::minds()),
        ..Options::default()
    };
    Run::new(Arc::clone(scenario), 1, options)
}

/// Plays all turns, on all cores. `None` if it was cancelled.
pub(super) fn play(
    case: &Case,
    panel: &Panel,
    progress: Progress,
    cancelled: &AtomicBool,
) -> Option<Outcome> {
    let listens = !case.places.blocks.is_empty();
    let runs: Option<Vec<(Played, Heard)>> = (panel.turns.par_iter())
        .map_init(
            || fresh(case.scenario, Recording::You),
            |run, &(bot, seed)| {
                if cancelled.load(Ordering::Relaxed) {
                    return None;
                }
                run.restart(seed);
                bot.play_out(run);
                progress(1);
                let heard = if listens {
                    heard(run)
                } else {
                    Heard::default()
                };
                Some((played(run, bot), heard))
            },
        )
        .collect();
    let mut outcome = Outcome {
        played: Vec::new(),
        heard: Heard::default(),
    };
    for (played, heard) in runs? {
        outcome.played.push(played);
        outcome.heard = outcome.heard.and(heard);
    }
    Some(outcome)
}

fn heard(run: &Run) -> Heard {
    let mut narrator = Narrator::of(run).listening();
    narrator.tell_all(run.view(PersonId::YOU).journal());
    narrator.heard()
}

fn played(run: &Run, bot: Bot) -> Played {
    let view = run.view(PersonId::YOU);
    let mut asked = vec![0; run.scenario().catalogue.asks.len()];
    let mut granted = asked.clone();
    for event in view.journal().filter(|e| e.actor == PersonId::YOU) {
        if let What::Ask(id) = event.what
            && event.outcome != Answered::Done
        {
            asked[id.0 as usize] += 1;
            granted[id.0 as usize] += u32::from(event.outcome == Answered::Yes);
        }
    }
    // A yes to a follow-up is counted where all yeses are.
    for (id, _) in &run.tally().granted {
        granted[id.0 as usize] = granted[id.0 as usize].max(1);
    }
    Played {
        bot,
        seed: run.seed(),
        goals: view.goals().map(|(_, progress)| progress).collect(),
        asked,
        granted,
        met: run.tally().speaking_terms,
    }
}
