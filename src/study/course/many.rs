//! Ways over many seeds, on all cores, with the same result on any number of them.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

use super::measure::{measure, recording};
use super::way;
use crate::scenario::Lesson;
use crate::scenario::lesson::{Measure, WayId};
use crate::sim::{Options, Recording, Run};
use crate::strategy;
use crate::study::tournament::Quartiles;

/// What is to be worked out: some ways from the scenario's first day, over the seeds from 1 on.
#[derive(Clone, Debug, PartialEq)]
pub struct Job {
    /// The ways.
    pub ways: Vec<WayId>,
    /// Days each is kept up.
    pub days: u32,
    /// What is measured in the end.
    pub of: Measure,
    /// How many seeds.
    pub seeds: u32,
}

impl Job {
    /// Runs to be played.
    pub fn runs(&self) -> u64 {
        self.ways.len() as u64 * u64::from(self.seeds)
    }
}

/// How the runs are spread: the measure of every run, by way and then by seed.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread(pub Vec<Vec<f64>>);

impl Spread {
    /// The mean of a way; 0 without runs.
    pub fn mean(&self, way: usize) -> f64 {
        let row = self.row(way);
        row.iter().sum::<f64>() / row.len().max(1) as f64
    }

    /// Share of a way's runs that have any at all, 0..1.
    pub fn share_with_any(&self, way: usize) -> f64 {
        let row = self.row(way);
        row.iter().filter(|value| **value > 0.0).count() as f64 / row.len().max(1) as f64
    }

    /// How a way's runs are spread; `None` without any.
    pub fn quartiles(&self, way: usize) -> Option<Quartiles> {
        Quartiles::of(self.row(way))
    }

    /// Every run of a way, by seed.
    pub fn row(&self, way: usize) -> &[f64] {
        self.0.get(way).map_or(&[], Vec::as_slice)
    }

    /// The way with the most of it on average, or the least; the first of equals.
    pub fn winner(&self, least: bool) -> usize {
        let sign = if least { -1.0 } else { 1.0 };
        let score = |way: usize| sign * self.mean(way);
        (0..self.0.len()).fold(
            0,
            |best, way| {
                if score(way) > score(best) { way } else { best }
            },
        )
    }
}

/// Plays every way with every seed. `progress` is told how many more runs are done, from any thread. `None` if it was
/// cancelled before the end.
pub fn play(
    lesson: &Lesson,
    job: &Job,
    progress: &(dyn Fn(u64) + Sync),
    cancelled: &AtomicBool,
) -> Option<Spread> {
    let each = job.seeds as usize;
    let start = || fresh(lesson, 1, recording(&job.of));
    let values: Option<Vec<f64>> = (0..job.ways.len() * each)
        .into_par_iter()
        .map_init(start, |run, n| {
            if cancelled.load(Ordering::Relaxed) {
                return None;
            }
            run.restart(1 + (n % each) as u64);
            way::play(run, lesson.way(job.ways[n / each]), job.days);
            progress(1);
            Some(measure(run, &job.of))
        })
        .collect();
    let rows = values?.chunks(each.max(1)).map(<[f64]>::to_vec).collect();
    Some(Spread(rows))
}

/// A way's measure on every day from the first to the last, with one seed.
pub fn course(lesson: &Lesson, way: WayId, days: u32, of: &Measure, seed: u64) -> Vec<f64> {
    let mut run = fresh(lesson, seed, recording(of));
    let mut pilot = way::Pilot::of(lesson.way(way));
    let mut values = vec![measure(&run, of)];
    for _ in 0..days {
        pilot.live_a_day(&mut run);
        values.push(measure(&run, of));
    }
    values
}

/// The first day of a lesson's scenario.
pub(super) fn fresh(lesson: &Lesson, seed: u64, recording: Recording) -> Run {
    Run::new(Arc::clone(&lesson.scenario), seed, options(recording))
}

/// How the runs of lessons are set up.
pub(super) fn options(recording: Recording) -> Options {
    Options {
        recording,
        minds: Some(strategy::minds()),
        ..Options::default()
    }
}
