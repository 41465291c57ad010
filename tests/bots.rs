//! Every built-in scenario, played to its end by every strategy over twenty seeds: nothing panics, and week by week
//! nothing is out of its range.

use std::sync::Arc;

use speaking_terms::model::Tie;
use speaking_terms::scenario::{PersonId, library};
use speaking_terms::sim::{Options, Recording, Run};
use speaking_terms::strategy;

const SEEDS: std::ops::RangeInclusive<u64> = 1..=20;

/// Why a tie cannot be as it is.
fn broken(tie: &Tie) -> Option<&'static str> {
    let levels = [
        tie.rapport,
        tie.trust,
        tie.rapport_peak,
        tie.trust_peak,
        tie.strain,
        tie.scar,
        tie.patience,
    ];
    // Kept together as `contains` is false for what is no number.
    if !levels.iter().all(|level| (0.0..=1.0).contains(level)) {
        return Some("a level is outside 0 to 1");
    }
    if tie.rapport > tie.rapport_peak || tie.trust > tie.trust_peak {
        return Some("a level is above its peak");
    }
    let sums = [tie.debt, tie.unthanked, tie.credit];
    if !sums.iter().all(|sum| sum.is_finite() && *sum >= 0.0) {
        return Some("a sum is negative or infinite");
    }
    None
}

/// Panics, saying where, if anything of the run is out of its range.
fn examine(run: &Run, told: &str) {
    let truth = run.truth();
    let week = run.today().0 / 7;
    for n in 0..run.cast().people.len() {
        let actor = PersonId(n as u32);
        for holder in truth.holders(actor) {
            let tie = truth.tie(actor, holder).expect("a holder holds a tie");
            if let Some(why) = broken(&tie) {
                panic!(
                    "{told}, week {week}: {why}: {} about {}: {tie:?}",
                    run.cast().get(holder).id,
                    run.cast().get(actor).id,
                );
            }
        }
        let standing = truth.standing(actor);
        assert!(
            (0.0..=1.0).contains(&standing),
            "{told}, week {week}: standing {standing}"
        );
        let left = run.view(actor).hours_left;
        assert!(
            left >= -0.01,
            "{told}, week {week}: {left} hours left for {}",
            run.cast().get(actor).id
        );
    }
    for (goal, progress) in run.view(PersonId::YOU).goals() {
        assert!(
            progress.done <= progress.of,
            "{told}, week {week}: {}: {progress:?}",
            goal.title
        );
    }
}

fn play_all(name: &str) {
    let scenario = Arc::new(library::embedded(name).expect("it is built in"));
    let options = Options {
        recording: Recording::You,
        minds: Some(strategy::minds()),
        ..Options::default()
    };
    let mut run = Run::new(scenario, *SEEDS.start(), options);
    for strategy in strategy::library() {
        for seed in SEEDS {
            run.restart(seed);
            let told = format!("{name}, {}, seed {seed}", strategy.name);
            examine(&run, &told);
            while !run.is_over() {
                strategy::play_today(&mut run, strategy);
                // A week's hours are counted before Monday gives new ones.
                if run.today().0 % 7 == 6 {
                    examine(&run, &told);
                }
                run.end_day();
            }
            examine(&run, &told);
        }
    }
}

#[test]
fn every_strategy_plays_first_meetup_to_its_end() {
    play_all("first-meetup");
}

#[test]
fn every_strategy_plays_a_job_by_spring_to_its_end() {
    play_all("a-job-by-spring");
}

#[test]
fn every_strategy_plays_new_in_town_to_its_end() {
    play_all("new-in-town");
}

#[test]
fn every_strategy_plays_the_town_to_its_end() {
    play_all("the-town");
}

#[test]
fn every_strategy_plays_word_gets_around_to_its_end() {
    play_all("word-gets-around");
}

#[test]
fn every_strategy_plays_the_conference_weekend_to_its_end() {
    play_all("conference-weekend");
}

#[test]
fn every_strategy_plays_networking_up_to_its_end() {
    play_all("networking-up");
}

#[test]
fn every_strategy_plays_other_customs_to_its_end() {
    play_all("other-customs");
}

#[test]
fn no_built_in_scenario_is_left_out() {
    let names: Vec<&str> = library::builtin_names().collect();
    assert_eq!(
        names,
        [
            "first-meetup",
            "a-job-by-spring",
            "new-in-town",
            "the-town",
            "word-gets-around",
            "conference-weekend",
            "networking-up",
            "other-customs"
        ]
    );
}
