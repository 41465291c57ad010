//! Bots that try a scenario or a lesson out: what nobody can get, what everybody gets, what nobody hears.
//!
//! A check reads a file; this plays it, by every autopilot and over many seeds, and judges what became of the runs.
//! Each finding is a [`Problem`] like any other: a warning with its place in the
//! author's file and what to change, often with the change itself, and with a run that shows it. Only what the author
//! wrote is judged: a move of the library that nobody needs here is no fault of theirs.

mod asks;
mod branches;
mod chances;
mod exploit;
mod goals;
mod learner;
mod moves;
mod panel;
mod people;
mod text;

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::scenario::syntax::{Problem, Problems, Sources};
use crate::scenario::{Lesson, LessonPlaces, Places, Scenario};
pub use chances::Chance;
use panel::{Outcome, Panel};

/// Runs in all unless somebody says otherwise.
pub const RUNS: u64 = 1_000;

/// How far the work has come is told here, run by run, from any thread.
pub type Progress<'a> = &'a (dyn Fn(u64) + Sync);

/// A scenario that is tried out, and where it is written.
#[derive(Clone, Copy)]
struct Case<'a> {
    scenario: &'a Arc<Scenario>,
    places: &'a Places,
    sources: &'a Sources,
    /// It belongs to a lesson, whose beats and ways give people and moves a purpose of their own.
    in_lesson: bool,
}

/// What has come of trying something out.
#[derive(Clone, Debug, Default)]
pub struct Tried {
    /// All that was found.
    pub problems: Problems,
    /// How often each goal was reached, in the scenario's order.
    pub chances: Vec<Chance>,
}

/// Tries a scenario out with about so many runs. `None` if it was cancelled.
pub fn of_scenario(
    scenario: &Arc<Scenario>,
    places: &Places,
    sources: &Sources,
    runs: u64,
    progress: Progress,
    cancelled: &AtomicBool,
) -> Option<Tried> {
    let case = Case {
        scenario,
        places,
        sources,
        in_lesson: false,
    };
    let outcome = panel::play(&case, &Panel::of(&case, runs), progress, cancelled)?;
    let mut found = judge(&case, &outcome, cancelled)?;
    found.extend(text::unheard(&case, &outcome.heard, outcome.played.len()));
    Some(Tried {
        problems: gathered(found),
        chances: chances::of(&case, &outcome),
    })
}

/// Tries a lesson out: its scenario, if that stands in the lesson, and its beats, by learners who act and bet at random.
/// `None` if it was cancelled.
pub fn of_lesson(
    lesson: &Arc<Lesson>,
    places: &LessonPlaces,
    sources: &Sources,
    runs: u64,
    progress: Progress,
    cancelled: &AtomicBool,
) -> Option<Tried> {
    let half = runs.div_ceil(2);
    let attended = learner::attend(lesson, half, progress, cancelled)?;
    let mut found = branches::unsaid(lesson, places, &attended);
    let mut chances = Vec::new();
    if let Some(places) = &places.scenario {
        let case = Case {
            scenario: &lesson.scenario,
            places,
            sources,
            in_lesson: true,
        };
        let outcome = panel::play(&case, &Panel::of(&case, half), progress, cancelled)?;
        found.extend(judge(&case, &outcome, cancelled)?);
        chances = chances::of(&case, &outcome);
        let all = outcome.played.len() + attended.len();
        let heard = attended
            .into_iter()
            .fold(outcome.heard, |all, one| all.and(one.heard));
        found.extend(text::unheard(&case, &heard, all));
    }
    Some(Tried {
        problems: gathered(found),
        chances,
    })
}

/// How many runs that takes: for progress bars. Some findings are looked at twice, which comes on top.
pub fn runs_of_scenario(scenario: &Arc<Scenario>, places: &Places, runs: u64) -> u64 {
    let case = Case {
        scenario,
        places,
        sources: &Sources::new(),
        in_lesson: false,
    };
    Panel::of(&case, runs).len() as u64
}

/// The same for a lesson.
pub fn runs_of_lesson(lesson: &Arc<Lesson>, places: &LessonPlaces, runs: u64) -> u64 {
    let half = runs.div_ceil(2);
    let own = places.scenario.as_ref();
    half + own.map_or(0, |places| runs_of_scenario(&lesson.scenario, places, half))
}

/// All that the runs and the numbers show, but for what was said.
fn judge(case: &Case, outcome: &Outcome, cancelled: &AtomicBool) -> Option<Vec<Problem>> {
    let mut found = goals::judge(case, outcome, cancelled)?;
    found.extend(asks::judge(case, outcome, cancelled)?);
    found.extend(moves::dominated(case));
    found.extend(people::without_purpose(case));
    found.extend(exploit::judge(case, outcome, cancelled)?);
    Some(found)
}

fn gathered(found: Vec<Problem>) -> Problems {
    let mut problems = Problems::new();
    found.into_iter().for_each(|problem| problems.push(problem));
    problems
}

/// A count as it is read: "1,000 runs".
fn runs_in_words(count: usize) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    let runs = if count == 1 { "run" } else { "runs" };
    format!("{text} {runs}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_read_in_thousands() {
        assert_eq!(runs_in_words(1), "1 run");
        assert_eq!(runs_in_words(440), "440 runs");
        assert_eq!(runs_in_words(1_234_567), "1,234,567 runs");
    }
}
