//! A tournament as it goes on: seed after seed, so that it can be watched and stopped.

use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

use super::{Entry, entry};
use crate::model::{Day, Rules};
use crate::scenario::Scenario;
use crate::sim::{Amendment, Options, Recording, Run};
use crate::strategy::{self, Strategy};

/// Seeds that are played between two looks at how it goes.
const BLOCK: u64 = 20;

/// Who plays what, and how often.
#[derive(Clone)]
pub struct Contest {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// The rules it is played by.
    pub rules: Rules,
    /// Who plays.
    pub entrants: Vec<Strategy>,
    /// With which seeds.
    pub seeds: Range<u64>,
}

impl Contest {
    /// Runs to be played.
    pub fn runs(&self) -> u64 {
        self.entrants.len() as u64 * self.seeds.end.saturating_sub(self.seeds.start)
    }

    fn options(&self, recording: Recording) -> Options {
        let amended = self.rules != self.scenario.rules;
        let first = Amendment {
            day: Day(0),
            after: 0,
            rules: self.rules,
        };
        Options {
            recording,
            minds: Some(strategy::minds()),
            amendments: if amended { vec![first] } else { Vec::new() },
            ..Options::default()
        }
    }

    /// Plays it on all threads of the pool it is called in. `heard` is given the runs of some seeds, by entrant and then
    /// by seed, in the order of the seeds: the same whatever thread was first. `progress` is told how many more runs
    /// are done. Returns whether it was played to its end.
    pub fn play(
        &self,
        heard: &mut dyn FnMut(Vec<Vec<Entry>>),
        progress: &(dyn Fn(u64) + Sync),
        stop: &AtomicBool,
    ) -> bool {
        let mut first = self.seeds.start;
        while first < self.seeds.end {
            let last = (first + BLOCK).min(self.seeds.end);
            let each = (last - first) as usize;
            let start = || {
                Run::new(
                    Arc::clone(&self.scenario),
                    first,
                    self.options(Recording::Nothing),
                )
            };
            let entries: Option<Vec<Entry>> = (0..self.entrants.len() * each)
                .into_par_iter()
                .map_init(start, |run, n| {
                    if stop.load(Ordering::Relaxed) {
                        return None;
                    }
                    let habits = &self.entrants[n / each];
                    run.restart(first + (n % each) as u64);
                    strategy::play_out(run, habits);
                    progress(1);
                    Some(entry(run, &habits.name))
                })
                .collect();
            let Some(entries) = entries else {
                return false;
            };
            heard(entries.chunks(each).map(<[Entry]>::to_vec).collect());
            first = last;
        }
        true
    }

    /// One of its runs, with all that happened: the very run that a result stands for.
    pub fn run(&self, entrant: usize, seed: u64) -> Option<Run> {
        let habits = self.entrants.get(entrant)?;
        let mut run = Run::new(
            Arc::clone(&self.scenario),
            seed,
            self.options(Recording::You),
        );
        strategy::play_out(&mut run, habits);
        Some(run)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::library;
    use crate::study::tournament::play;

    fn contest(seeds: u64) -> Contest {
        let scenario = Arc::new(library::embedded("first-meetup").expect("it is built in"));
        Contest {
            rules: scenario.rules,
            scenario,
            entrants: strategy::library()[..3].to_vec(),
            seeds: 1..1 + seeds,
        }
    }

    fn all(contest: &Contest) -> Vec<Vec<Entry>> {
        let mut rows = vec![Vec::new(); contest.entrants.len()];
        let mut heard = |block: Vec<Vec<Entry>>| {
            for (row, more) in rows.iter_mut().zip(block) {
                row.extend(more);
            }
        };
        assert!(contest.play(&mut heard, &|_| {}, &AtomicBool::new(false)));
        rows
    }

    #[test]
    fn a_contest_ends_as_a_tournament_would() {
        let contest = contest(33);
        let entrants: Vec<&Strategy> = contest.entrants.iter().collect();
        let at_once = play(&contest.scenario, &entrants, contest.seeds.clone(), &|_| {});
        let at_once: Vec<Vec<Entry>> = at_once.into_iter().map(|d| d.entries).collect();
        assert_eq!(all(&contest), at_once);
    }

    #[test]
    fn a_result_can_be_looked_at_as_a_run() {
        let contest = contest(4);
        let rows = all(&contest);
        let run = contest.run(2, 3).expect("there is such a run");
        assert_eq!(entry(&run, &contest.entrants[2].name), rows[2][2]);
        assert!(contest.run(9, 3).is_none());
    }

    #[test]
    fn other_rules_make_other_results() {
        let mut other = contest(20);
        other.rules.ask.goodwill = -4.0;
        assert_ne!(all(&contest(20)), all(&other));
    }

    #[test]
    fn a_stopped_contest_says_so() {
        let mut heard = |_| panic!("nothing was played");
        assert!(!contest(5).play(&mut heard, &|_| {}, &AtomicBool::new(true)));
    }
}
