//! What is kept of the course, and what it shows.

use std::sync::Arc;

use speaking_terms::study::course::report::report;
use speaking_terms::study::course::{Attempt, Progress, Standing};

use crate::{all, learned, take_part};

#[test]
fn a_course_is_untouched_then_begun_then_finished() {
    let lesson = &all()[0];
    let mut progress = Progress::default();
    assert_eq!(progress.standing(lesson), Standing::Untouched);
    assert!(
        progress
            .next(all())
            .is_some_and(|next| next.name == lesson.name)
    );
    let mut attempt = Attempt::new(Arc::clone(lesson));
    attempt.next();
    progress.note(&attempt);
    let at = Standing::At {
        beat: 1,
        again: false,
    };
    assert_eq!(progress.standing(lesson), at);
    progress.note(&learned(lesson));
    assert_eq!(progress.standing(lesson), Standing::Finished);
    let fresh = progress.attempt(lesson);
    assert_eq!(fresh.reached(), 0, "a finished lesson begins anew");
    progress.note(&fresh);
    let again = Standing::At {
        beat: 0,
        again: true,
    };
    assert_eq!(progress.standing(lesson), again);
}

#[test]
fn a_skipped_lesson_is_not_offered_and_can_be_begun() {
    let lesson = &all()[0];
    let mut progress = Progress::default();
    progress.skip(lesson);
    assert_eq!(progress.standing(lesson), Standing::Skipped);
    assert!(
        progress
            .next(all())
            .is_none_or(|next| next.name != lesson.name)
    );
    progress.note(&Attempt::new(Arc::clone(lesson)));
    let at = Standing::At {
        beat: 0,
        again: false,
    };
    assert_eq!(progress.standing(lesson), at);
}

#[test]
fn what_is_kept_survives_being_written() {
    let mut progress = Progress::default();
    for lesson in all() {
        progress.note(&learned(lesson));
    }
    assert_eq!(Progress::read(&progress.write()), Some(progress));
    for text in ["", "{}", "[]", "{\"format\": 2}"] {
        assert_eq!(Progress::read(text), None, "{text}");
    }
}

#[test]
fn every_bet_is_kept_with_its_truth_and_what_was_first_thought_stays() {
    let mut progress = Progress::default();
    for lesson in all() {
        progress.note(&learned(lesson));
        let known = progress.of(lesson).expect("it was learned");
        assert_eq!(known.bets.len(), lesson.bets().count(), "{}", lesson.name);
        let first = known.bets.clone();
        let mut without = Attempt::new(Arc::clone(lesson));
        while !without.is_finished() {
            without.next();
        }
        progress.note(&without);
        let known = progress.of(lesson).expect("it was learned");
        assert_eq!(known.bets, first, "{}", lesson.name);
    }
}

#[test]
fn no_bet_is_kept_before_it_is_revealed() {
    for lesson in all() {
        let mut attempt = Attempt::new(Arc::clone(lesson));
        let first = lesson.bets().next().map(|(at, _)| at);
        while Some(attempt.shown().at) != first && !attempt.is_finished() {
            take_part(&mut attempt);
            attempt.next();
        }
        take_part(&mut attempt);
        let mut progress = Progress::default();
        progress.note(&attempt);
        let known = progress.of(lesson).expect("it was begun");
        assert!(known.bets.is_empty(), "{}", lesson.name);
    }
}

#[test]
fn the_report_counts_and_has_one_thing_to_try() {
    let mut progress = Progress::default();
    let empty = report(&progress, all());
    assert_eq!(empty.finished, (0, all().len()));
    assert!(!empty.tomorrow.is_empty());
    for lesson in all() {
        progress.note(&learned(lesson));
    }
    let full = report(&progress, all());
    assert_eq!(full.finished, (all().len(), all().len()));
    let first = full.habits.first().expect("nobody is without a habit");
    assert_eq!(full.tomorrow, first.try_this);
    assert!(
        full.habits
            .is_sorted_by_key(|habit| std::cmp::Reverse(habit.lessons))
    );
    assert!(!full.paragraphs().is_empty());
}
