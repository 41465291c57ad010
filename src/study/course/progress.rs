//! How far somebody has come in the course, and what it has shown of their guesses. It stays on their machine.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::attempt::Attempt;
use super::bets::Verdict;
use super::figures::bets_told;
use super::kept::KeptAttempt;
use crate::scenario::Lesson;
use crate::scenario::lesson::Beat;
use crate::sim::Channel;
use crate::study::calibration::Guess;
use crate::study::debrief::AskTold;

/// Remarks kept of a lesson, at most.
const MOST_REMARKS: usize = 2;

/// The only version of the file there is.
const FORMAT: u32 = 1;

/// How far somebody has come in the course.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Progress {
    format: u32,
    /// By the lesson's name.
    lessons: BTreeMap<String, LessonProgress>,
    /// The lesson last learned.
    last: Option<String>,
}

impl Default for Progress {
    fn default() -> Self {
        Progress {
            format: FORMAT,
            lessons: BTreeMap::new(),
            last: None,
        }
    }
}

/// How far somebody has come in one lesson. Finishing it again keeps what the first time showed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LessonProgress {
    /// It was learned to its end at least once.
    pub finished: bool,
    /// It was passed over.
    pub skipped: bool,
    /// Where it stands; nothing if it was not begun, or begun anew.
    attempt: Option<KeptAttempt>,
    /// Bets that were revealed, by the names their author gave them.
    pub bets: BTreeMap<String, BetKept>,
    /// Predictions of asks that were answered.
    pub asks: Vec<AskKept>,
    /// Questions about one's own life that were answered, with the answers.
    pub answers: Vec<(String, String)>,
    /// What the debrief remarked, most telling first; praise is not kept.
    pub remarks: Vec<RemarkKept>,
}

/// A habit that a debrief saw.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RemarkKept {
    /// Which rule saw it: one of `remarks::NAMES`.
    pub name: String,
    /// It in a short sentence.
    pub headline: String,
    /// One thing to try instead.
    pub try_this: String,
}

/// A bet with its truth.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BetKept {
    /// The question.
    pub question: String,
    /// What was guessed, in words.
    pub guess: String,
    /// What is so, in words.
    pub truth: String,
    /// How the guess stood.
    pub verdict: Verdict,
    /// How far it was off, 0..1.
    pub off_by: f64,
}

/// What was predicted of an ask, and what came of it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct AskKept {
    /// The odds predicted, 0..1.
    pub predicted: f32,
    /// It was a yes.
    pub yes: bool,
    /// It was made by e-mail.
    pub by_email: bool,
}

impl AskKept {
    /// It as a guess to be scored.
    pub fn guess(self) -> Guess {
        Guess {
            predicted: self.predicted,
            yes: self.yes,
            channel: if self.by_email {
                Channel::Email
            } else {
                Channel::InPerson
            },
        }
    }
}

/// How a lesson stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Never begun.
    Untouched,
    /// Begun, and left at this beat, from 0.
    At {
        /// The beat.
        beat: usize,
        /// It had been finished before.
        again: bool,
    },
    /// Learned to its end.
    Finished,
    /// Passed over.
    Skipped,
}

impl Progress {
    /// What was kept; `None` if it cannot be understood.
    pub fn read(text: &str) -> Option<Self> {
        let progress: Progress = serde_json::from_str(text).ok()?;
        (progress.format == FORMAT).then_some(progress)
    }

    /// It as it is kept.
    pub fn write(&self) -> String {
        // Maps with text for keys, numbers and texts can always be written.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// What is known of a lesson, if anything.
    pub fn of(&self, lesson: &Lesson) -> Option<&LessonProgress> {
        self.lessons.get(&lesson.name)
    }

    /// How a lesson stands.
    pub fn standing(&self, lesson: &Lesson) -> Standing {
        let Some(progress) = self.of(lesson) else {
            return Standing::Untouched;
        };
        match &progress.attempt {
            Some(kept) if kept.at() < lesson.beats.len() => Standing::At {
                beat: kept.at(),
                again: progress.finished,
            },
            _ if progress.finished => Standing::Finished,
            _ if progress.skipped => Standing::Skipped,
            _ => Standing::Untouched,
        }
    }

    /// How many of these have been learned to their end, and how many there are.
    pub fn finished(&self, lessons: &[Arc<Lesson>]) -> (usize, usize) {
        let done = |lesson: &&Arc<Lesson>| self.of(lesson).is_some_and(|known| known.finished);
        (lessons.iter().filter(done).count(), lessons.len())
    }

    /// The lesson to offer: the one last left open, or else the first that is neither finished nor skipped.
    pub fn next<'l>(&self, lessons: &'l [Arc<Lesson>]) -> Option<&'l Arc<Lesson>> {
        let is_open = |lesson: &&Arc<Lesson>| {
            matches!(self.standing(lesson), Standing::At { again: false, .. })
        };
        let last = self.last.as_ref();
        let last = lessons.iter().find(|lesson| Some(&lesson.name) == last);
        let untouched = |lesson: &&Arc<Lesson>| self.standing(lesson) == Standing::Untouched;
        (last.filter(is_open))
            .or_else(|| lessons.iter().find(is_open))
            .or_else(|| lessons.iter().find(untouched))
    }

    /// The attempt at a lesson, where it was left; a new one if there is none, or the lesson is another now.
    pub fn attempt(&self, lesson: &Arc<Lesson>) -> Attempt {
        let kept = self
            .of(lesson)
            .and_then(|progress| progress.attempt.as_ref());
        let open = kept.filter(|kept| kept.at() < lesson.beats.len());
        open.and_then(|kept| Attempt::resume(Arc::clone(lesson), kept))
            .unwrap_or_else(|| Attempt::new(Arc::clone(lesson)))
    }

    /// Notes where an attempt stands, and what it has shown so far.
    pub fn note(&mut self, attempt: &Attempt) {
        let lesson = attempt.lesson();
        self.last = Some(lesson.name.clone());
        let progress = self.lessons.entry(lesson.name.clone()).or_default();
        progress.skipped = false;
        progress.attempt = Some(attempt.kept());
        progress.answers = answers(attempt);
        let is_first = !progress.finished;
        for (id, told) in bets_told(attempt) {
            let (Some(guess), Some((verdict, off_by))) = (told.guess_words, told.verdict) else {
                continue;
            };
            let (_, bet) = lesson.bet(id);
            let kept = BetKept {
                question: told.question,
                guess,
                truth: told.truth_words,
                verdict,
                // Six digits are plenty, and survive being written down exactly.
                off_by: (off_by * 1e6).round() / 1e6,
            };
            if is_first {
                progress.bets.insert(bet.name.clone(), kept);
            } else {
                progress.bets.entry(bet.name.clone()).or_insert(kept);
            }
        }
        if let Some(debrief) = attempt.debrief()
            && is_first
        {
            progress.finished = true;
            let guesses = debrief.asks.iter().filter_map(AskTold::guess);
            progress.asks = guesses.map(ask_kept).collect();
            let mistakes = debrief.remarks.iter().filter(|remark| !remark.praise);
            let kept = mistakes.take(MOST_REMARKS).map(|remark| RemarkKept {
                name: remark.name.to_owned(),
                headline: remark.headline.clone(),
                try_this: remark.try_this.clone(),
            });
            progress.remarks = kept.collect();
        }
    }

    /// Passes over a lesson.
    pub fn skip(&mut self, lesson: &Lesson) {
        let progress = self.lessons.entry(lesson.name.clone()).or_default();
        progress.skipped = true;
        progress.attempt = None;
    }

    /// Forgets where a lesson was left, so that it begins anew. What it has shown stays.
    pub fn restart(&mut self, lesson: &Lesson) {
        if let Some(progress) = self.lessons.get_mut(&lesson.name) {
            progress.attempt = None;
        }
    }
}

fn ask_kept(guess: Guess) -> AskKept {
    AskKept {
        predicted: guess.predicted,
        yes: guess.yes,
        by_email: guess.channel == Channel::Email,
    }
}

fn answers(attempt: &Attempt) -> Vec<(String, String)> {
    let beats = &attempt.lesson().beats;
    let question = |(beat, answer): (&usize, &String)| match beats.get(*beat) {
        Some(Beat::AskYourself(ask)) => Some((ask.question.clone(), answer.clone())),
        _ => None,
    };
    attempt.answers.iter().filter_map(question).collect()
}
