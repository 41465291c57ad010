//! What the course has shown of a learner: how their guesses changed, which habits were seen, and one thing to try.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::progress::{Progress, Standing};
use crate::scenario::Lesson;
use crate::study::Calibration;
use crate::study::calibration::{Guess, Score};
use crate::study::report::leaning;
use crate::study::words::count;

/// Habits told of, at most.
const MOST_HABITS: usize = 3;

/// What the course has shown so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Lessons finished, and how many there are.
    pub finished: (usize, usize),
    /// Every lesson in which something was guessed, in order.
    pub lessons: Vec<LessonReport>,
    /// All predictions of asks together.
    pub calibration: Calibration,
    /// Mean distance of bets from the truth, in the first half of those lessons and in the second, 0..1; nothing with
    /// bets in fewer than two lessons.
    pub bets: Option<(f64, f64)>,
    /// Habits that debriefs saw, most often first.
    pub habits: Vec<Habit>,
    /// One thing to try tomorrow.
    pub tomorrow: String,
}

/// A habit that debriefs saw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Habit {
    /// It in a short sentence, as it was said last.
    pub headline: String,
    /// In how many lessons it was seen.
    pub lessons: usize,
    /// One thing to try instead.
    pub try_this: String,
}

/// The guesses of one lesson.
#[derive(Clone, Debug, PartialEq)]
pub struct LessonReport {
    /// Its title.
    pub title: String,
    /// Predictions of asks; nothing if there were none.
    pub asks: Option<Score>,
    /// Mean distance of its bets from the truth, 0..1; nothing if there were none.
    pub bets: Option<f64>,
}

/// The report.
pub fn report(progress: &Progress, lessons: &[Arc<Lesson>]) -> Report {
    let mut guesses: Vec<Guess> = Vec::new();
    let mut told = Vec::new();
    let mut seen: BTreeMap<&str, Habit> = BTreeMap::new();
    for lesson in lessons {
        let Some(known) = progress.of(lesson) else {
            continue;
        };
        let asks: Vec<Guess> = known.asks.iter().map(|ask| ask.guess()).collect();
        let bets = mean(known.bets.values().map(|bet| bet.off_by));
        for remark in &known.remarks {
            let before = seen
                .get(remark.name.as_str())
                .map_or(0, |habit| habit.lessons);
            let habit = Habit {
                headline: remark.headline.clone(),
                lessons: before + 1,
                try_this: remark.try_this.clone(),
            };
            seen.insert(&remark.name, habit);
        }
        if bets.is_some() || !asks.is_empty() {
            told.push(LessonReport {
                title: lesson.title.clone(),
                asks: Calibration::of(&asks).overall,
                bets,
            });
        }
        guesses.extend(asks);
    }
    let mut habits: Vec<Habit> = seen.into_values().collect();
    // Equally frequent ones keep the order of their names.
    habits.sort_by_key(|habit| std::cmp::Reverse(habit.lessons));
    let is_finished =
        |lesson: &&Arc<Lesson>| progress.of(lesson).is_some_and(|known| known.finished);
    let calibration = Calibration::of(&guesses);
    let known_habit = habits.first().map(|habit| habit.try_this.clone());
    Report {
        finished: (lessons.iter().filter(is_finished).count(), lessons.len()),
        bets: halves(&told),
        tomorrow: known_habit.unwrap_or_else(|| from_guesses(&calibration).to_owned()),
        lessons: told,
        calibration,
        habits,
    }
}

/// What to try where no habit stands out: by which way the guesses lean.
fn from_guesses(calibration: &Calibration) -> &'static str {
    match calibration.overall.map(|score| score.bias) {
        Some(bias) if bias < -0.1 => {
            "Ask one person for the small thing you have been telling yourself they would not do."
        }
        Some(bias) if bias > 0.1 => {
            "Before the next ask, give the other person something first: help, news, or thanks."
        }
        _ => "Say hello to one person whose name you know and whom you have never talked to.",
    }
}

fn halves(lessons: &[LessonReport]) -> Option<(f64, f64)> {
    let bets: Vec<f64> = lessons.iter().filter_map(|lesson| lesson.bets).collect();
    if bets.len() < 2 {
        return None;
    }
    let (first, second) = bets.split_at(bets.len() / 2);
    Some((mean(first.iter().copied())?, mean(second.iter().copied())?))
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0u32), |(sum, n), value| (sum + value, n + 1));
    (count > 0).then(|| sum / f64::from(count))
}

/// How a lesson stands, in a few words.
pub fn standing_words(standing: Standing, of: usize) -> String {
    match standing {
        Standing::Untouched => "not begun".to_owned(),
        Standing::At { beat, again: false } => format!("left at {} of {of}", beat + 1),
        Standing::At { beat, again: true } => {
            format!("finished, and again at {} of {of}", beat + 1)
        }
        Standing::Finished => "finished".to_owned(),
        Standing::Skipped => "skipped".to_owned(),
    }
}

impl Report {
    /// It in short paragraphs.
    pub fn paragraphs(&self) -> Vec<String> {
        let (done, of) = self.finished;
        let mut said = vec![format!(
            "{done} of {} finished.",
            count(of, "lesson", "lessons")
        )];
        if let Some(score) = &self.calibration.overall {
            said.push(format!(
                "How likely a yes was: {} Score {:.2}; 0 is perfect, and 0.25 is what a coin flip gets.",
                leaning(score),
                score.brier
            ));
        }
        let in_100 = |share: f64| (share * 100.0).round();
        if let Some((first, second)) = self.bets {
            said.push(format!(
                "Your bets were off by {} of 100 on average in the first lessons, and by {} in the later ones.",
                in_100(first),
                in_100(second)
            ));
        }
        for lesson in &self.lessons {
            if let Some(off) = lesson.bets {
                said.push(format!(
                    "{}: bets off by {} of 100.",
                    lesson.title,
                    in_100(off)
                ));
            }
        }
        for habit in self.habits.iter().take(MOST_HABITS) {
            let lessons = count(habit.lessons, "lesson", "lessons");
            said.push(format!("Seen in {lessons}: {}", habit.headline));
        }
        said.push(format!("To try tomorrow: {}", self.tomorrow));
        said
    }
}
