//! A learner in a lesson: the beat it stands at, what is played in it, what is bet, and the way back and forth.
//!
//! All beats share one run. How it stood at the end of each beat is kept, and any of them is lived again with the same
//! luck; so going back loses nothing, and only playing differently makes what follows new. A screen is given
//! [`Attempt::shown`] and what a player may see; nothing public leads to the run itself.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::bets::{BadBet, Guess, Truth};
use super::many::{self, Spread};
use super::measure::measure;
use super::shown::{Happens, Shown};
use super::work::{Work, Worked, bet_job, job};
use super::{figures, many::Job, way};
use crate::model::Day;
use crate::scenario::Lesson;
use crate::scenario::lesson::{Answer, Beat, BetId, Figure};
use crate::sim::{Event, Recording, Run, Timed, View};
use crate::study::class::xray::{Seen, xray};
use crate::study::heard::Heard;
use crate::study::sitting::{Happened, Sitting, as_it_stood};
use crate::study::{Debrief, Told};

/// How the run stood at the end of a beat.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Mark {
    /// Commands given.
    pub commands: usize,
    /// The day.
    pub day: Day,
    /// Entries of the story.
    pub story: usize,
}

/// Sits down at a lesson's run. A lesson that is none of the course's tells it like the first.
pub(super) fn sit(lesson: &Lesson, run: Run) -> Sitting {
    let course = super::lessons().iter();
    let nth = course
        .map(|known| &known.name)
        .position(|name| *name == lesson.name);
    Sitting::in_lesson(run, nth.unwrap_or_default())
}

/// A learner in a lesson.
pub struct Attempt {
    pub(super) lesson: Arc<Lesson>,
    pub(super) sitting: Sitting,
    /// The beat it stands at; the number of beats at the ending.
    pub(super) at: usize,
    /// The furthest beat reached.
    pub(super) reached: usize,
    /// How the run stood at the end of every beat reached.
    pub(super) ends: Vec<Mark>,
    /// Every command of the run, also of beats after this one.
    pub(super) commands: Vec<Timed>,
    pub(super) guesses: BTreeMap<BetId, Guess>,
    pub(super) answers: BTreeMap<usize, String>,
    pub(super) truths: BTreeMap<BetId, Truth>,
    worked: Vec<Worked>,
    pub(super) shown: Shown,
}

impl Attempt {
    /// Begins a lesson.
    pub fn new(lesson: Arc<Lesson>) -> Self {
        let sitting = sit(&lesson, many::fresh(&lesson, lesson.seed, Recording::You));
        let mut attempt = Attempt::resting(lesson, sitting);
        attempt.enter();
        attempt
    }

    /// An attempt before its first beat, or while one is put together.
    pub(super) fn resting(lesson: Arc<Lesson>, sitting: Sitting) -> Self {
        let of = lesson.beats.len();
        Attempt {
            lesson,
            sitting,
            at: 0,
            reached: 0,
            ends: Vec::new(),
            commands: Vec::new(),
            guesses: BTreeMap::new(),
            answers: BTreeMap::new(),
            truths: BTreeMap::new(),
            worked: Vec::new(),
            shown: Shown {
                at: 0,
                of,
                heading: String::new(),
                text: Vec::new(),
                picture: None,
                waiting: false,
                what: Happens::Say,
            },
        }
    }

    /// The lesson.
    pub fn lesson(&self) -> &Arc<Lesson> {
        &self.lesson
    }

    /// The beat it stands at, as it is shown.
    pub fn shown(&self) -> &Shown {
        &self.shown
    }

    /// Which of this beat's branches is said, from 0; `None` if it has none that fits.
    pub fn branch(&self) -> Option<usize> {
        figures::branch(self)
    }

    /// The furthest beat reached, from 0; the number of beats once the ending was.
    pub fn reached(&self) -> usize {
        self.reached
    }

    /// Whether the ending has been reached.
    pub fn is_finished(&self) -> bool {
        self.reached >= self.lesson.beats.len()
    }

    /// What the player can see.
    pub fn view(&self) -> View<'_> {
        self.sitting.view()
    }

    /// The story so far, in words.
    pub fn story(&self) -> &[Told] {
        self.sitting.story()
    }

    /// The lines and cues the story is made of.
    pub fn heard(&self) -> Heard {
        self.sitting.heard()
    }

    /// How long the story was where this beat began: what comes after it is new here.
    pub fn story_before(&self) -> usize {
        self.start_of(self.at).story
    }

    /// The entries of the story that something brought.
    pub fn news(&self, happened: &Happened) -> impl Iterator<Item = (&Event, &Told)> {
        self.sitting.news(happened)
    }

    /// One number that any difference in the run changes.
    pub fn digest(&self) -> u64 {
        self.sitting.run().digest()
    }

    /// Everybody seen through as things stand, for whoever teaches; no learner is shown it.
    pub fn xray(&self) -> Vec<Seen> {
        xray(self.run())
    }

    /// The run, for debriefs of what is over and for whoever keeps it.
    pub(super) fn run(&self) -> &Run {
        self.sitting.run()
    }

    /// The run's whole debrief, once the lesson is over.
    pub fn debrief(&self) -> Option<Debrief> {
        self.is_finished().then(|| Debrief::of(self.run()))
    }

    // Going back and forth.

    /// Goes on to the next beat; nothing happens at the ending. What is played may be left as it is at any time.
    pub fn next(&mut self) {
        if self.at >= self.lesson.beats.len() {
            return;
        }
        if self.at < self.reached {
            self.go_to(self.at + 1);
            return;
        }
        self.at += 1;
        self.reached = self.at;
        self.enter();
    }

    /// Goes back one beat; nothing happens at the first.
    pub fn back(&mut self) {
        self.go_to(self.at.saturating_sub(1));
    }

    /// Goes to a beat that was reached before, as it was left. Nothing is lost by it.
    pub fn go_to(&mut self, beat: usize) {
        let beat = beat.min(self.reached);
        if beat == self.at {
            return;
        }
        self.at = beat;
        let mark = self.end_of(beat);
        if mark.commands != self.run().commands().len() || mark.day != self.run().today() {
            self.sitting = sit(&self.lesson, self.stand(mark));
        }
        self.refresh();
    }

    /// Begins the lesson anew; what was answered about one's own life stays.
    pub fn restart(&mut self) {
        let mut anew = Attempt::new(Arc::clone(&self.lesson));
        std::mem::swap(&mut anew.answers, &mut self.answers);
        std::mem::swap(&mut anew.worked, &mut self.worked);
        *self = anew;
        self.refresh();
    }

    /// Steps into a beat for the first time.
    fn enter(&mut self) {
        let lesson = Arc::clone(&self.lesson);
        if let Some(beat) = lesson.beats.get(self.at) {
            if let Beat::Later(later) = beat {
                let way = lesson.way(later.way);
                self.sitting.lend(|run| way::play(run, way, later.days));
            }
            self.ends.push(self.mark());
            self.commands = self.run().commands().to_vec();
        }
        self.refresh();
    }

    pub(super) fn mark(&self) -> Mark {
        Mark {
            commands: self.run().commands().len(),
            day: self.run().today(),
            story: self.sitting.story().len(),
        }
    }

    /// How the run stood at the end of a beat; at the ending, of the last one.
    pub(super) fn end_of(&self, beat: usize) -> Mark {
        let last = self.ends.len().saturating_sub(1);
        self.ends.get(beat.min(last)).copied().unwrap_or_default()
    }

    /// How it stood where a beat begins.
    pub(super) fn start_of(&self, beat: usize) -> Mark {
        beat.checked_sub(1)
            .map_or_else(Mark::default, |before| self.end_of(before))
    }

    /// The run as it stood.
    pub(super) fn stand(&self, mark: Mark) -> Run {
        let fresh = many::fresh(&self.lesson, self.lesson.seed, Recording::You);
        as_it_stood(fresh, &self.commands[..mark.commands], mark.day)
    }

    // Betting and answering.

    /// Places the bet of this beat, or another in its stead until it is revealed.
    ///
    /// # Errors
    /// If there is no such bet to place.
    pub fn place(&mut self, guess: Guess) -> Result<(), BadBet> {
        let lesson = Arc::clone(&self.lesson);
        let Some(Beat::Predict(bet)) = lesson.beats.get(self.at) else {
            return Err(BadBet::NoBet);
        };
        if self.is_settled(bet.id) {
            return Err(BadBet::Revealed);
        }
        self.guesses.insert(bet.id, guess.fitted(bet)?);
        self.refresh();
        Ok(())
    }

    /// Whether a bet has been revealed.
    pub(super) fn is_settled(&self, id: BetId) -> bool {
        revealed(&self.lesson, self.reached).contains(&id)
    }

    /// Answers the question about one's own life that this beat asks; an empty answer takes it back.
    pub fn answer(&mut self, answer: &str) {
        if matches!(self.lesson.beats.get(self.at), Some(Beat::AskYourself(_))) {
            match answer.trim() {
                "" => self.answers.remove(&self.at),
                answer => self.answers.insert(self.at, answer.to_owned()),
            };
            self.refresh();
        }
    }

    /// What was guessed, if anything.
    pub(super) fn guess(&self, id: BetId) -> Option<&Guess> {
        self.guesses.get(&id)
    }

    /// What is so; nothing before it is revealed, or while it is worked out.
    pub(super) fn truth(&self, id: BetId) -> Option<&Truth> {
        self.truths.get(&id)
    }

    // What takes long.

    /// What is to be worked out: first what this beat waits for, then what later ones will. Nothing if all is done.
    pub fn work(&self) -> Option<Work> {
        let later = self.lesson.beats.iter().filter_map(job);
        let mut jobs = self.needed().into_iter().chain(later);
        let job = jobs.find(|job| self.spread(job).is_none())?;
        Some(Work {
            lesson: Arc::clone(&self.lesson),
            job,
        })
    }

    /// Takes what was worked out.
    pub fn accept(&mut self, worked: Worked) {
        if self.spread(&worked.job).is_none() {
            self.worked.push(worked);
            self.refresh();
        }
    }

    /// Works out here and now what this beat waits for.
    pub fn wait(&mut self) {
        self.wait_by(&Work::done);
    }

    /// The same by somebody who may show how far it is; who gives `None` has given up.
    pub fn wait_by(&mut self, worker: &dyn Fn(&Work) -> Option<Worked>) {
        while self.shown.waiting {
            match self.work().and_then(|work| worker(&work)) {
                Some(worked) => self.accept(worked),
                None => return,
            }
        }
    }

    pub(super) fn spread(&self, job: &Job) -> Option<&Arc<Spread>> {
        let done = self.worked.iter().find(|worked| worked.job == *job);
        done.map(|worked| &worked.spread)
    }

    /// What has to be worked out before this beat can be shown whole.
    fn needed(&self) -> Vec<Job> {
        let mut jobs = Vec::new();
        if let Some(beat @ Beat::Many(_)) = self.lesson.beats.get(self.at) {
            jobs.extend(job(beat));
        }
        for id in revealed(&self.lesson, self.at) {
            jobs.extend(bet_job(&self.lesson.bet(id).1.answer));
        }
        jobs
    }

    /// Shows what is so now.
    pub(super) fn refresh(&mut self) {
        for id in revealed(&self.lesson, self.at) {
            if !self.truths.contains_key(&id)
                && let Some(truth) = self.find_truth(id)
            {
                self.truths.insert(id, truth);
            }
        }
        let waiting = self.needed().iter().any(|job| self.spread(job).is_none());
        self.shown = figures::show(self, waiting);
    }

    fn find_truth(&self, id: BetId) -> Option<Truth> {
        let lesson = &self.lesson;
        let (beat, bet) = lesson.bet(id);
        Some(match &bet.answer {
            Answer::Slider { of, way: None, .. } => {
                let run = self.stand(self.end_of(beat));
                Truth::Share(measure(&run, of).clamp(0.0, 1.0))
            }
            Answer::Curve { of, way, days } => {
                Truth::Curve(many::course(lesson, *way, *days, of, lesson.seed))
            }
            answer => Truth::over_seeds(answer, self.spread(&bet_job(answer)?)?),
        })
    }
}

/// The bets revealed up to and in this beat, in the order of the reveals.
pub(super) fn revealed(lesson: &Lesson, beat: usize) -> Vec<BetId> {
    let mut bets = Vec::new();
    for beat in lesson.beats.iter().take(beat + 1) {
        if let Beat::Reveal(reveal) = beat {
            bets.extend(reveal.show.iter().filter_map(|figure| match figure {
                Figure::Bet(id) => Some(*id),
                _ => None,
            }));
        }
    }
    bets
}
