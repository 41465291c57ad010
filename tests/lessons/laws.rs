//! Laws of every lesson.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use speaking_terms::scenario::lesson::{self, Beat, library};
use speaking_terms::scenario::syntax::render_human;
use speaking_terms::strategy;
use speaking_terms::study::course::many::{self, Job};
use speaking_terms::study::course::{Attempt, Happens, KeptAttempt, REMARKS};

use crate::{all, learned, take_part, wait};

#[test]
fn every_built_in_lesson_is_good() {
    for name in library::builtin_names() {
        let (_, text) = library::builtin_text(name).expect("it is built in");
        let (lesson, problems, sources) =
            lesson::load(name, text.as_bytes(), &|_| None, strategy::NAMES, REMARKS);
        let told = render_human(&problems, &sources, false);
        assert!(lesson.is_some() && problems.is_empty(), "{told}");
    }
    assert_eq!(all().len(), library::builtin_names().count());
}

#[test]
fn every_lesson_is_learned_to_its_end() {
    for lesson in all() {
        let attempt = learned(lesson);
        assert!(matches!(attempt.shown().what, Happens::Ending { .. }));
        assert!(attempt.debrief().is_some());
    }
}

#[test]
fn no_text_shown_keeps_a_slot() {
    for lesson in all() {
        let mut attempt = Attempt::new(Arc::clone(lesson));
        loop {
            take_part(&mut attempt);
            let shown = attempt.shown();
            for text in shown.text.iter().chain([&shown.heading]) {
                assert!(!text.contains(['{', '}', '…']), "{}: {text}", lesson.name);
            }
            if attempt.is_finished() {
                break;
            }
            attempt.next();
        }
    }
}

#[test]
fn going_back_and_forth_changes_nothing() {
    for lesson in all() {
        let mut attempt = learned(lesson);
        let (digest, kept) = (attempt.digest(), attempt.kept());
        let mut forth = Vec::new();
        for beat in 0..=lesson.beats.len() {
            attempt.go_to(beat);
            wait(&mut attempt);
            forth.push((attempt.shown().clone(), attempt.digest()));
        }
        for beat in (0..=lesson.beats.len()).rev() {
            attempt.go_to(beat);
            assert_eq!((attempt.shown().clone(), attempt.digest()), forth[beat]);
        }
        attempt.go_to(lesson.beats.len());
        assert_eq!((attempt.digest(), attempt.kept()), (digest, kept));
    }
}

#[test]
fn the_same_bets_and_moves_give_the_same_lesson() {
    for lesson in all() {
        assert_eq!(learned(lesson).kept(), learned(lesson).kept());
    }
}

#[test]
fn a_lesson_goes_on_where_it_was_left() {
    for lesson in all() {
        let mut attempt = Attempt::new(Arc::clone(lesson));
        while !attempt.is_finished() {
            take_part(&mut attempt);
            // What is worked out over many runs is worked out again; a few beats of each lesson are enough.
            if !attempt.shown().at.is_multiple_of(3) {
                attempt.next();
                continue;
            }
            let text = serde_json::to_string(&attempt.kept()).expect("it can be written");
            let kept: KeptAttempt = serde_json::from_str(&text).expect("it can be read");
            let resumed = Attempt::resume(Arc::clone(lesson), &kept);
            let mut resumed = resumed.unwrap_or_else(|| panic!("{}: {text}", lesson.name));
            wait(&mut resumed);
            assert_eq!(resumed.shown(), attempt.shown(), "{}", lesson.name);
            assert_eq!(resumed.digest(), attempt.digest(), "{}", lesson.name);
            assert_eq!(resumed.kept(), kept);
            attempt.next();
        }
    }
}

#[test]
fn a_stretch_played_again_in_the_same_way_is_the_same() {
    for lesson in all() {
        let mut attempt = learned(lesson);
        let digest = attempt.digest();
        let is_play = |beat: &Beat| matches!(beat, Beat::Play(_));
        let Some(first) = lesson.beats.iter().position(is_play) else {
            continue;
        };
        attempt.go_to(first);
        attempt.again();
        assert_eq!(attempt.reached(), first);
        while !attempt.is_finished() {
            take_part(&mut attempt);
            attempt.next();
        }
        assert_eq!(attempt.digest(), digest, "{}", lesson.name);
    }
}

#[test]
fn many_runs_are_the_same_on_one_thread_and_on_two() {
    let on = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        let play = || -> Vec<_> {
            (all().iter())
                .map(|lesson| {
                    let job = Job {
                        ways: vec![lesson.claim.way, lesson.claim.against],
                        days: lesson.claim.days,
                        of: lesson.claim.of.clone(),
                        seeds: 20,
                    };
                    many::play(lesson, &job, &|_| {}, &AtomicBool::new(false))
                })
                .collect()
        };
        pool.expect("threads can be started").install(play)
    };
    assert_eq!(on(1), on(2));
}

#[test]
fn cancelled_work_has_no_result() {
    let lesson = &all()[0];
    let job = Job {
        ways: vec![lesson.claim.way],
        days: 7,
        of: lesson.claim.of.clone(),
        seeds: 20,
    };
    assert_eq!(
        many::play(lesson, &job, &|_| {}, &AtomicBool::new(true)),
        None
    );
}
