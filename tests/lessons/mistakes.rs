//! Every lesson names two plausible wrong ways. Whoever takes one hears of it: its debrief says so among its first two
//! remarks.

use std::sync::Arc;

use speaking_terms::scenario::Lesson;
use speaking_terms::scenario::lesson::Mistake;
use speaking_terms::sim::{Options, Run};
use speaking_terms::strategy;
use speaking_terms::study::course::way;
use speaking_terms::study::{Debrief, remarks};

use crate::all;

/// Seeds that each mistake is made with.
const SEEDS: u64 = 20;
/// In how many of them it must be named.
const LEAST: usize = 16;

fn is_named(lesson: &Lesson, mistake: &Mistake, seed: u64) -> bool {
    let options = Options {
        minds: Some(strategy::minds()),
        ..Options::default()
    };
    let mut run = Run::new(Arc::clone(&lesson.scenario), seed, options);
    way::play(&mut run, lesson.way(mistake.way), mistake.days);
    let told = remarks::remarks(&run, &Debrief::of(&run));
    let first = told.iter().filter(|remark| !remark.praise).take(2);
    first
        .into_iter()
        .any(|remark| remark.name == mistake.remark)
}

#[test]
fn every_lesson_has_two_mistakes() {
    for lesson in all() {
        assert_eq!(lesson.mistakes.len(), 2, "{}", lesson.name);
    }
}

#[test]
fn whoever_makes_a_lessons_mistake_hears_of_it() {
    for lesson in all() {
        for mistake in &lesson.mistakes {
            let named = (1..=SEEDS).filter(|&seed| is_named(lesson, mistake, seed));
            let named = named.count();
            let what = &mistake.remark;
            assert!(
                named >= LEAST,
                "{}: {what} is named in {named} of {SEEDS} runs",
                lesson.name
            );
        }
    }
}
