//! Bots that try the file out in the background while its author types.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

use super::bench::{Bench, Trouble, troubles};
use crate::shelf::Good;
use crate::study::proof::{self, Chance, Tried};

/// Seconds without a change before bots begin.
const REST: f64 = 0.8;

/// About how many runs they play.
pub const RUNS: u64 = proof::RUNS;

/// What bots are trying out; it stops when this is dropped.
pub struct Trial {
    revision: u64,
    of: u64,
    done: Arc<AtomicU64>,
    stop: Arc<AtomicBool>,
    over: Arc<Mutex<Option<Tried>>>,
}

/// What bots have found.
pub struct Found {
    /// The revision of the text that they played.
    pub revision: u64,
    /// Findings, by place.
    pub troubles: Vec<Trouble>,
    /// How often each goal was reached.
    pub chances: Vec<Chance>,
}

impl Drop for Trial {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

impl Trial {
    fn start(bench: &Bench, good: Good) -> Self {
        let trial = Trial {
            revision: bench.document.revision(),
            of: match &good {
                Good::Scenario(scenario, places) => proof::runs_of_scenario(scenario, places, RUNS),
                Good::Lesson(lesson, places) => proof::runs_of_lesson(lesson, places, RUNS),
            },
            done: Arc::default(),
            stop: Arc::default(),
            over: Arc::default(),
        };
        let (done, stop) = (Arc::clone(&trial.done), Arc::clone(&trial.stop));
        let (over, sources) = (Arc::clone(&trial.over), Arc::clone(&bench.sources));
        thread::spawn(move || {
            let more = |runs| {
                done.fetch_add(runs, Ordering::Relaxed);
            };
            let play = || match &good {
                Good::Scenario(scenario, places) => {
                    proof::of_scenario(scenario, places, &sources, RUNS, &more, &stop)
                }
                Good::Lesson(lesson, places) => {
                    proof::of_lesson(lesson, places, &sources, RUNS, &more, &stop)
                }
            };
            // One core is left to the window, so that typing stays smooth.
            let spare =
                thread::available_parallelism().map_or(1, |n| n.get().saturating_sub(1).max(1));
            let tried = match rayon::ThreadPoolBuilder::new().num_threads(spare).build() {
                Ok(pool) => pool.install(play),
                Err(_) => play(),
            };
            if let (Some(tried), Ok(mut over)) = (tried, over.lock()) {
                *over = Some(tried);
            }
        });
        trial
    }

    /// Runs done, and runs to do.
    pub fn progress(&self) -> (u64, u64) {
        (self.done.load(Ordering::Relaxed).min(self.of), self.of)
    }
}

/// Takes what the bots have found, and sends them out once the text has rested. Returns whether anything that is shown
/// is another now.
pub fn tend(bench: &mut Bench, now: f64) -> bool {
    let revision = bench.document.revision();
    if bench.seen.0 != revision {
        bench.seen = (revision, now);
    }
    if !bench.is_in_hand || (bench.trial.as_ref()).is_some_and(|t| t.revision != revision) {
        bench.trial = None;
    }
    let over = bench.trial.as_ref().map(|trial| &trial.over);
    if let Some(tried) = over.and_then(|over| over.lock().ok()?.take()) {
        bench.trial = None;
        bench.found = Some(Found {
            revision,
            troubles: troubles(&bench.document, &tried.problems, &bench.sources),
            chances: tried.chances,
        });
        return true;
    }
    let is_known = (bench.found.as_ref()).is_some_and(|found| found.revision == revision);
    let rests = now - bench.seen.1 >= REST;
    if bench.is_in_hand && bench.trial.is_none() && !is_known && rests {
        bench.trial = bench
            .as_it_stands()
            .cloned()
            .map(|good| Trial::start(bench, good));
    }
    bench.trial.is_some()
}
