//! Branches of a lesson that no learner ever reads.

use std::collections::BTreeSet;

use super::learner::Attended;
use super::runs_in_words;
use crate::scenario::lesson::{Beat, Branch};
use crate::scenario::syntax::Problem;
use crate::scenario::{Lesson, LessonPlaces};

pub(super) fn unsaid(lesson: &Lesson, places: &LessonPlaces, all: &[Attended]) -> Vec<Problem> {
    let said: BTreeSet<(usize, usize)> =
        (all.iter().flat_map(|one| &one.branches).copied()).collect();
    let mut found = Vec::new();
    for (at, (beat, spans)) in lesson.beats.iter().zip(&places.branches).enumerate() {
        let then: &[Branch] = match beat {
            Beat::Say(say) => &say.then,
            Beat::Reveal(reveal) => &reveal.then,
            _ => &[],
        };
        for (n, (branch, &span)) in then.iter().zip(spans).enumerate() {
            // What stands after a branch that always fits is told of without playing.
            let hidden = then[..n].iter().any(|earlier| earlier.when.is_none());
            if hidden || said.contains(&(at, n)) {
                continue;
            }
            let message = format!(
                "In {} no learner ever read this branch of \"{}\".",
                runs_in_words(all.len()),
                beat.heading()
            );
            let fix = match branch.when {
                Some(_) => {
                    "see whether what it waits for can happen before this beat, or remove it"
                }
                None => "one of the branches before it always fits: remove it or those",
            };
            found.push(Problem::warning("unread-branch", span, message).fix(fix));
        }
    }
    found
}
