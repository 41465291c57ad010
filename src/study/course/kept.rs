//! An attempt as it is kept, so that a lesson goes on where it was left.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::attempt::{Attempt, Mark, sit};
use super::bets::Guess;
use super::many;
use crate::model::Day;
use crate::scenario::Lesson;
use crate::scenario::script::ReplayRaw;
use crate::scenario::syntax::{Sources, decode_str};
use crate::sim::{Recording, Run, script};

/// An attempt as it is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeptAttempt {
    /// The lesson's hash: another lesson of that name begins anew.
    hash: String,
    /// The beat it stood at.
    at: usize,
    /// The furthest beat reached.
    reached: usize,
    /// Commands given, day and entries of the story at the end of each beat reached.
    ends: Vec<(usize, u32, usize)>,
    /// The whole run, as a replay.
    run: String,
    /// Bets placed, by the names their author gave them.
    bets: BTreeMap<String, Guess>,
    /// What was answered about one's own life, by beat.
    answers: BTreeMap<usize, String>,
}

impl KeptAttempt {
    /// The furthest beat reached, from 0.
    pub fn reached(&self) -> usize {
        self.reached
    }

    /// The beat it stood at.
    pub fn at(&self) -> usize {
        self.at
    }
}

impl Attempt {
    /// It as it can be kept.
    pub fn kept(&self) -> KeptAttempt {
        let whole = self.stand(self.end_of(usize::MAX));
        KeptAttempt {
            hash: self.lesson.hash.clone(),
            at: self.at,
            reached: self.reached,
            ends: (self.ends.iter())
                .map(|mark| (mark.commands, mark.day.0, mark.story))
                .collect(),
            run: script::write(&whole),
            bets: (self.lesson.bets())
                .filter_map(|(_, bet)| Some((bet.name.clone(), self.guess(bet.id)?.clone())))
                .collect(),
            answers: self.answers.clone(),
        }
    }

    /// The attempt as it was kept; `None` if the lesson is another now, or what was kept makes no sense.
    pub fn resume(lesson: Arc<Lesson>, kept: &KeptAttempt) -> Option<Self> {
        if kept.hash != lesson.hash {
            return None;
        }
        let beats = lesson.beats.len();
        let run = replayed(&lesson, &kept.run)?;
        let is_sound = kept.at <= kept.reached
            && kept.reached <= beats
            && kept.ends.len() == (kept.reached + 1).min(beats)
            && kept
                .ends
                .is_sorted_by(|x, y| x.0 <= y.0 && x.1 <= y.1 && x.2 <= y.2)
            && (kept.ends.last()).is_some_and(|last| last.0 <= run.commands().len());
        if !is_sound {
            return None;
        }
        let mut attempt = Attempt::resting(Arc::clone(&lesson), sit(&lesson, run));
        attempt.commands = attempt.run().commands().to_vec();
        attempt.ends = (kept.ends.iter())
            .map(|&(commands, day, story)| Mark {
                commands,
                day: Day(day),
                story,
            })
            .collect();
        attempt.reached = kept.reached;
        for (_, bet) in lesson.bets() {
            let guess = kept.bets.get(&bet.name).cloned();
            if let Some(guess) = guess.and_then(|guess| guess.fitted(bet).ok()) {
                attempt.guesses.insert(bet.id, guess);
            }
        }
        attempt.answers = kept.answers.clone();
        // It stands nowhere yet, so that going there shows what is so.
        attempt.at = usize::MAX;
        attempt.go_to(kept.at);
        Some(attempt)
    }
}

/// The run of a replay of this lesson.
fn replayed(lesson: &Lesson, text: &str) -> Option<Run> {
    let (raw, problems) = decode_str::<ReplayRaw>(&mut Sources::new(), "kept.ron", text);
    let raw = raw.filter(|_| !problems.has_errors())?;
    let options = many::options(Recording::You);
    script::play(&raw, Arc::clone(&lesson.scenario), raw.seed, options).ok()
}
