//! A lesson that has been changed while somebody learns it: they stand at the same beat, having done the same.

use std::mem::discriminant;
use std::sync::Arc;

use super::attempt::Attempt;
use super::stretch::Bounds;
use crate::model::Day;
use crate::scenario::Lesson;
use crate::scenario::lesson::Beat;
use crate::study::relive::{LeftOut, give, left_out_words, orders};

impl Attempt {
    /// The attempt on another version of its lesson: beat by beat with the same moves, bets and answers, as far as it
    /// had come. Returns what is no longer possible as well.
    pub fn relived(&self, lesson: Arc<Lesson>) -> (Self, Vec<LeftOut>) {
        let beats = Pairs::of(&self.lesson.beats, &lesson.beats);
        let mut anew = Attempt::new(Arc::clone(&lesson));
        let whole = self.stand(self.end_of(usize::MAX));
        let mut given: Vec<Option<_>> =
            orders(&whole, anew.run()).0.into_iter().map(Some).collect();
        let mut left_out = Vec::new();
        let reached = beats.new_place(self.reached);
        for beat in 0..=reached {
            if beat > 0 {
                anew.next();
            }
            let Some(was) = beats.old_place(beat) else {
                continue;
            };
            if anew.stretch().is_some() {
                let (from, to) = (self.start_of(was), self.end_of(was));
                let mine = given[from.commands..to.commands]
                    .iter_mut()
                    .filter_map(Option::take);
                let start = anew.start_of(beat).day;
                let bounds = lesson.beats.get(beat).and_then(Bounds::of);
                let last = bounds.map_or(start, |bounds| bounds.last(start));
                let on = |day: Day| Day(start.0 + day.since(from.day)).min(last);
                anew.sitting.lend(|run| {
                    left_out.extend(give(run, mine, on));
                    run.go_to(on(to.day));
                });
                anew.played();
            }
            if let (Some(Beat::Predict(old)), Some(Beat::Predict(_))) =
                (self.lesson.beats.get(was), lesson.beats.get(beat))
                && let Some(guess) = self.guess(old.id)
            {
                // A bet on something else now has to be placed anew.
                let _ = anew.place(guess.clone());
            }
            if let Some(answer) = self.answers.get(&was) {
                anew.answer(answer);
            }
        }
        anew.go_to(beats.new_place(self.at));
        (anew, left_out)
    }
}

/// What became of a lesson on the new version, in sentences for whoever learns it.
pub fn told(attempt: &Attempt, left_out: &[LeftOut]) -> String {
    let (title, shown) = (&attempt.lesson.title, &attempt.shown);
    let stands = if shown.at < shown.of {
        format!("You are still at step {} of {}.", shown.at + 1, shown.of)
    } else {
        "You are still at its end.".to_owned()
    };
    format!("{title} has changed. {stands}{}", left_out_words(left_out))
}

/// Which beat of the new version is which of the old: those before and after what was put in or taken out.
struct Pairs {
    same_first: usize,
    same_last: usize,
    old: usize,
    new: usize,
}

impl Pairs {
    fn of(old: &[Beat], new: &[Beat]) -> Self {
        let alike = |(a, b): &(&Beat, &Beat)| discriminant(*a) == discriminant(*b);
        let same_first = old.iter().zip(new).take_while(alike).count();
        let ends = old[same_first..]
            .iter()
            .rev()
            .zip(new[same_first..].iter().rev());
        Pairs {
            same_first,
            same_last: ends.take_while(alike).count(),
            old: old.len(),
            new: new.len(),
        }
    }

    /// Where a beat of the old version is now; where it would be, if it is gone.
    fn new_place(&self, old: usize) -> usize {
        if old < self.same_first {
            old
        } else if old >= self.old - self.same_last {
            old + self.new - self.old
        } else {
            self.same_first.min(self.new)
        }
    }

    /// Which beat of the old version this one was; `None` if it was not there.
    fn old_place(&self, new: usize) -> Option<usize> {
        if new < self.same_first {
            Some(new)
        } else {
            (new >= self.new - self.same_last).then(|| new + self.old - self.new)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::lesson::{library, load};
    use crate::study::course::REMARKS;
    use crate::study::sitting::Until;

    fn read(text: &str) -> Arc<Lesson> {
        let (lesson, problems, _) = load("own.ron", text.as_bytes(), &|_| None, &[], &REMARKS);
        Arc::new(lesson.unwrap_or_else(|| panic!("{problems:?}")))
    }

    /// Somebody who has come to the end of the second stretch of play.
    fn learner(text: &str) -> Attempt {
        let mut attempt = Attempt::new(read(text));
        let mut stretches = 0;
        while !attempt.is_finished() {
            if attempt.stretch().is_some() {
                let _ = attempt.pass(Until::Tomorrow);
                stretches += 1;
                if stretches == 2 {
                    break;
                }
            }
            attempt.next();
        }
        attempt
    }

    #[test]
    fn other_words_leave_the_learner_where_they_are() {
        for (name, text) in library::builtin_names().filter_map(library::builtin_text) {
            let attempt = learner(text);
            let changed = format!("// Changed.\n{text}");
            let (again, left_out) = attempt.relived(read(&changed));
            assert_eq!(left_out, [], "{name}");
            assert_eq!(again.shown().at, attempt.shown().at, "{name}");
            assert_eq!(again.digest(), attempt.digest(), "{name}");
            assert_eq!(again.reached(), attempt.reached(), "{name}");
        }
    }

    #[test]
    fn a_beat_put_in_before_moves_the_learner_on_with_the_rest() {
        let (_, text) = library::builtin_text("speaking-terms").expect("it is built in");
        let attempt = learner(text);
        let beat = "beats: [\n        AskYourself((question: \"Who made you tea last?\")),";
        let (again, _) = attempt.relived(read(&text.replacen("beats: [", beat, 1)));
        assert_eq!(again.shown().at, attempt.shown().at + 1);
        assert_eq!(again.digest(), attempt.digest());
        let step = format!("You are still at step {} of", attempt.shown().at + 2);
        assert!(told(&again, &[]).contains(&step));
    }
}
