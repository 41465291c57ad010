//! A tournament that lies on the desk: who may play, what is being played in the background, and what has come of it.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

use crate::model::Rules;
use crate::scenario::Scenario;
use crate::strategy::{self, Strategy};
use crate::study::course::shown::{Chances, Row};
use crate::study::tournament::{Contest, Entry, Measure, Quartiles};
use crate::study::words::capitalised;

/// How many seeds can be chosen.
pub const SEEDS: [u64; 4] = [10, 100, 1_000, 10_000];

/// Somebody who may play.
#[derive(Clone, Debug)]
pub struct Entrant {
    /// How they go about it.
    pub habits: Strategy,
    /// Whether they play.
    pub plays: bool,
    /// Whether somebody has changed their habits.
    pub changed: bool,
    /// Hands of the class that bet on them.
    pub hands: u32,
}

impl Entrant {
    /// "Never asks".
    pub fn name(&self) -> String {
        let name = capitalised(&self.habits.name.replace('-', " "));
        if self.changed {
            format!("{name}, changed")
        } else {
            name
        }
    }
}

/// A tournament on the desk.
pub struct Arena {
    /// What its scenario was opened by.
    pub name: String,
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// The rules it will be played by.
    pub rules: Rules,
    /// Who may play.
    pub entrants: Vec<Entrant>,
    /// How many seeds will be played.
    pub seeds: u64,
    /// What is being played, or was.
    pub played: Option<Played>,
}

/// Who plays unless the teacher says otherwise: few enough to bet on.
const FIRST: [&str; 5] = [
    "proportionate",
    "never-asks",
    "asks-big",
    "taker",
    "work-only",
];

impl Arena {
    /// A tournament in this scenario.
    pub fn new(name: String, scenario: Arc<Scenario>) -> Self {
        let entrant = |habits: &Strategy| Entrant {
            habits: habits.clone(),
            plays: FIRST.contains(&habits.name.as_str()),
            changed: false,
            hands: 0,
        };
        Arena {
            name,
            rules: scenario.rules,
            scenario,
            entrants: strategy::library().iter().map(entrant).collect(),
            seeds: 1_000,
            played: None,
        }
    }

    /// Plays it from the start, in the background. What was played before is gone.
    pub fn start(&mut self) {
        let playing: Vec<&Entrant> = self.entrants.iter().filter(|e| e.plays).collect();
        if playing.is_empty() {
            return;
        }
        let contest = Contest {
            scenario: Arc::clone(&self.scenario),
            rules: self.rules,
            entrants: playing.iter().map(|e| e.habits.clone()).collect(),
            seeds: 1..1 + self.seeds,
        };
        let names = playing.iter().map(|e| e.name()).collect();
        self.played = Some(Played::start(contest, names));
    }

    /// Whether it is being played just now.
    pub fn is_running(&self) -> bool {
        self.played.as_ref().is_some_and(|played| !played.is_over())
    }
}

/// A tournament that is played in the background; it stops when this is dropped.
pub struct Played {
    /// What is played.
    pub contest: Arc<Contest>,
    names: Vec<String>,
    rows: Arc<Mutex<Vec<Vec<Entry>>>>,
    done: Arc<AtomicU64>,
    stop: Arc<AtomicBool>,
    over: Arc<AtomicBool>,
}

impl Drop for Played {
    fn drop(&mut self) {
        self.stop();
    }
}

impl Played {
    fn start(contest: Contest, names: Vec<String>) -> Self {
        let played = Played {
            rows: Arc::new(Mutex::new(vec![Vec::new(); contest.entrants.len()])),
            contest: Arc::new(contest),
            names,
            done: Arc::default(),
            stop: Arc::default(),
            over: Arc::default(),
        };
        let (contest, rows) = (Arc::clone(&played.contest), Arc::clone(&played.rows));
        let (done, stop, over) = (
            Arc::clone(&played.done),
            Arc::clone(&played.stop),
            Arc::clone(&played.over),
        );
        thread::spawn(move || {
            let mut heard = |block: Vec<Vec<Entry>>| {
                if let Ok(mut rows) = rows.lock() {
                    for (row, more) in rows.iter_mut().zip(block) {
                        row.extend(more);
                    }
                }
            };
            let progress = |runs| {
                done.fetch_add(runs, Ordering::Relaxed);
            };
            let mut play = || contest.play(&mut heard, &progress, &stop);
            // One core is left to the window, so that it stays at hand.
            let spare =
                thread::available_parallelism().map_or(1, |n| n.get().saturating_sub(1).max(1));
            match rayon::ThreadPoolBuilder::new().num_threads(spare).build() {
                Ok(pool) => pool.install(play),
                Err(_) => play(),
            };
            over.store(true, Ordering::Relaxed);
        });
        played
    }

    /// Stops it; what was played stays.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Whether nothing more will come.
    pub fn is_over(&self) -> bool {
        self.over.load(Ordering::Relaxed)
    }

    /// Runs done, and runs to do.
    pub fn progress(&self) -> (u64, u64) {
        (self.done.load(Ordering::Relaxed), self.contest.runs())
    }

    /// Seeds that all have played.
    pub fn seeds(&self) -> usize {
        self.rows
            .lock()
            .map_or(0, |rows| rows.first().map_or(0, Vec::len))
    }

    /// All entries so far, by entrant.
    pub fn entries(&self) -> Vec<Vec<Entry>> {
        self.rows
            .lock()
            .map_or_else(|_| Vec::new(), |rows| rows.clone())
    }

    /// How the runs so far are spread, best first once all is played; with each row's place among the entrants.
    pub fn chances(&self, measure: Measure) -> (Chances, Vec<usize>) {
        let entries = self.entries();
        let seeds = entries.first().map_or(0, Vec::len);
        let row = |entries: &Vec<Entry>| {
            let values: Vec<f64> = entries.iter().map(|entry| measure.of(entry)).collect();
            Row {
                mean: values.iter().sum::<f64>() / values.len().max(1) as f64,
                quartiles: Quartiles::of(&values),
                values,
            }
        };
        let mut rows: Vec<(usize, Row)> = entries.iter().map(row).enumerate().collect();
        if self.is_over() {
            let middle = |row: &Row| row.quartiles.as_ref().map_or(0.0, |q| q.median);
            rows.sort_by(|(_, a), (_, b)| {
                middle(b)
                    .total_cmp(&middle(a))
                    .then(b.mean.total_cmp(&a.mean))
            });
        }
        let order: Vec<usize> = rows.iter().map(|(n, _)| *n).collect();
        let chances = Chances {
            of: measure.title().to_owned(),
            is_level: measure.is_level(),
            seeds: seeds as u32,
            ways: order.iter().map(|n| self.names[*n].clone()).collect(),
            rows: (seeds > 0).then(|| rows.into_iter().map(|(_, row)| row).collect()),
        };
        (chances, order)
    }

    /// Names of those who play, in their order.
    pub fn names(&self) -> &[String] {
        &self.names
    }
}
