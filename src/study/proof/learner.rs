//! Learners who try a lesson out: they act and bet at random or by the habits of a strategy, each in their own manner.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rand::RngExt;
use rayon::prelude::*;

use super::Progress;
use crate::random::{Purpose, Stream};
use crate::scenario::Lesson;
use crate::scenario::lesson::{Answer, Beat};
use crate::strategy::bots::whim;
use crate::strategy::{self, Strategy};
use crate::study::course::bets::Guess;
use crate::study::course::{Attempt, Worked};
use crate::study::heard::Heard;
use crate::study::sitting::Until;

/// What one learner came across.
pub(super) struct Attended {
    /// Which branch of which beat was said.
    pub branches: Vec<(usize, usize)>,
    /// What was said and seen in play.
    pub heard: Heard,
}

/// How a learner goes about it.
#[derive(Clone, Copy)]
enum Manner {
    /// Does whatever comes to mind, with this much zeal, 0..1: from hardly anything to all there is time for.
    Whims(f32),
    /// By the habits of a strategy, as far as the lesson offers what they take.
    Habits(&'static Strategy),
    /// Goes on without playing at all.
    Haste,
}

/// Whims that come to nothing before a learner lets the day pass.
const PATIENCE: u32 = 40;

/// So many learners, one after the other on each core. `None` if it was cancelled.
pub(super) fn attend(
    lesson: &Arc<Lesson>,
    learners: u64,
    progress: Progress,
    cancelled: &AtomicBool,
) -> Option<Vec<Attended>> {
    let worked = work_out(lesson, cancelled)?;
    (1..learners + 1)
        .into_par_iter()
        .map(|number| {
            if cancelled.load(Ordering::Relaxed) {
                return None;
            }
            let attended = one(lesson, &worked, number);
            progress(1);
            Some(attended)
        })
        .collect()
}

/// What every learner waits for is the same, and is worked out once.
fn work_out(lesson: &Arc<Lesson>, cancelled: &AtomicBool) -> Option<Vec<Worked>> {
    let mut attempt = Attempt::new(Arc::clone(lesson));
    let mut worked = Vec::new();
    while let Some(work) = attempt.work() {
        let done = work.run(&|_| {}, cancelled)?;
        attempt.accept(done.clone());
        worked.push(done);
    }
    Some(worked)
}

fn one(lesson: &Arc<Lesson>, worked: &[Worked], number: u64) -> Attended {
    let mut draw = Stream::new(number, 0, 0, 0, Purpose::Habit, 2);
    let mut attempt = Attempt::new(Arc::clone(lesson));
    worked.iter().for_each(|done| attempt.accept(done.clone()));
    let manner = match draw.random_range(0..9u32) {
        0 => Manner::Whims(0.0),
        1 => Manner::Whims(0.3),
        2 => Manner::Whims(0.8),
        3 => Manner::Whims(1.0),
        4 => Manner::Haste,
        _ => {
            let all = strategy::library();
            Manner::Habits(&all[draw.random_range(0..all.len() as u32) as usize])
        }
    };
    let mut branches = Vec::new();
    while !attempt.is_finished() {
        let at = attempt.shown().at;
        match &lesson.beats[at] {
            Beat::Predict(bet) => {
                // A bet that fits its question is never refused.
                let _ = attempt.place(guess(&bet.answer, &mut draw));
            }
            Beat::Play(_) | Beat::Sandbox(_) => play(&mut attempt, manner, number, &mut draw),
            _ => {}
        }
        branches.extend(attempt.branch().map(|branch| (at, branch)));
        attempt.next();
    }
    Attended {
        branches,
        heard: attempt.heard(),
    }
}

fn guess(answer: &Answer, draw: &mut Stream) -> Guess {
    let mut level = || f64::from(draw.uniform());
    match answer {
        Answer::Slider { .. } => Guess::Share(level()),
        Answer::Choice { ways, .. } => {
            Guess::Way(draw.random_range(0..ways.len().max(1) as u32) as usize)
        }
        Answer::Curve { days, .. } => Guess::Curve(vec![(0, 0.3 * level()), (*days, level())]),
    }
}

/// Plays a stretch to its end.
fn play(attempt: &mut Attempt, manner: Manner, number: u64, draw: &mut Stream) {
    while is_open(attempt) {
        match manner {
            Manner::Haste => return,
            Manner::Whims(zeal) => follow_whims(attempt, zeal, draw),
            Manner::Habits(strategy) => {
                let mut plan = Vec::new();
                strategy::plan_day(strategy, &attempt.view(), number, &mut plan);
                for command in plan {
                    // What the lesson does not offer here is left out.
                    let _ = attempt.act(command);
                }
            }
        }
        if is_open(attempt) && attempt.pass(Until::Tomorrow).is_err() {
            return;
        }
    }
}

fn is_open(attempt: &Attempt) -> bool {
    attempt
        .stretch()
        .is_some_and(|stretch| stretch.done.is_none())
}

/// A few acts, for as long as the zeal lasts.
fn follow_whims(attempt: &mut Attempt, zeal: f32, draw: &mut Stream) {
    for _ in 0..PATIENCE {
        if !is_open(attempt) || draw.uniform() >= zeal {
            return;
        }
        let command = whim(&attempt.view(), draw);
        let done = command.is_some_and(|command| attempt.act(command).is_ok());
        if done && draw.uniform() < 0.3 {
            return;
        }
    }
}
