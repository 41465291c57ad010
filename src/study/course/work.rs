//! What has to be worked out over many seeds before something can be shown: to be done wherever the caller likes.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::many::{self, Job, Spread};
use crate::scenario::Lesson;
use crate::scenario::lesson::{Answer, Beat};

/// Seeds over which bets are settled.
pub const SEEDS: u32 = 200;

/// Work to be done, on whatever thread.
#[derive(Clone, Debug)]
pub struct Work {
    pub(super) lesson: Arc<Lesson>,
    pub(super) job: Job,
}

/// The same work comes to the same, whoever does it.
impl PartialEq for Work {
    fn eq(&self, other: &Self) -> bool {
        self.lesson.hash == other.lesson.hash && self.job == other.job
    }
}

/// What came of it: for `Attempt::accept`, and for nobody else to look into.
#[derive(Clone, Debug)]
pub struct Worked {
    pub(super) job: Job,
    pub(super) spread: Arc<Spread>,
}

impl Work {
    /// Runs to be played, for a progress bar.
    pub fn runs(&self) -> u64 {
        self.job.runs()
    }

    /// Does it. `progress` is told how many more runs are done, from any thread. `None` if it was cancelled.
    pub fn run(&self, progress: &(dyn Fn(u64) + Sync), cancelled: &AtomicBool) -> Option<Worked> {
        let spread = many::play(&self.lesson, &self.job, progress, cancelled)?;
        Some(Worked {
            job: self.job.clone(),
            spread: Arc::new(spread),
        })
    }

    /// Does it here and now, without a word.
    pub fn done(&self) -> Option<Worked> {
        self.run(&|_| {}, &AtomicBool::new(false))
    }
}

/// What a beat needs to have worked out, if anything.
pub(super) fn job(beat: &Beat) -> Option<Job> {
    match beat {
        Beat::Many(many) => Some(Job {
            ways: many.ways.clone(),
            days: many.days,
            of: many.of.clone(),
            seeds: many.seeds,
        }),
        Beat::Predict(bet) => bet_job(&bet.answer),
        _ => None,
    }
}

/// What has to be worked out to settle a bet, if anything.
pub(super) fn bet_job(answer: &Answer) -> Option<Job> {
    let (ways, days, of) = match answer {
        Answer::Slider {
            of,
            way: Some((way, days)),
            ..
        } => (vec![*way], *days, of),
        Answer::Choice { ways, of, days, .. } => (ways.clone(), *days, of),
        Answer::Slider { way: None, .. } | Answer::Curve { .. } => return None,
    };
    Some(Job {
        ways,
        days,
        of: of.clone(),
        seeds: SEEDS,
    })
}
