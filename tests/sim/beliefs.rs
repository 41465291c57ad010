//! Fact 15: what acting on beliefs alone comes to, in `a-job-by-spring`. A direction, not decimals.

use std::sync::Arc;

use speaking_terms::scenario::library;
use speaking_terms::sim::{Options, Recording, Run};
use speaking_terms::strategy::{self, Strategy};

const SEEDS: u64 = 100;

/// Share of runs in which these habits bring an introduction, a good word, and a desk.
fn shares(habits: &Strategy) -> (f32, f32, f32) {
    let scenario = Arc::new(library::embedded("a-job-by-spring").expect("it is built in"));
    let find = |id| {
        scenario
            .catalogue
            .find_ask(id)
            .expect("it is in the library")
    };
    let (introduction, word) = (find("introduction"), find("put_in_a_word"));
    let options = Options {
        recording: Recording::Nothing,
        ..Options::default()
    };
    let mut run = Run::new(Arc::clone(&scenario), 1, options);
    let (mut introduced, mut backed, mut won) = (0, 0, 0);
    for seed in 1..=SEEDS {
        run.restart(seed);
        strategy::play_out(&mut run, habits);
        let granted = &run.tally().granted;
        introduced += u64::from(granted.iter().any(|g| g.0 == introduction));
        backed += u64::from(granted.iter().any(|g| g.0 == word));
        let view = run.view(speaking_terms::scenario::PersonId::YOU);
        won += u64::from(view.openings().any(|(_, o)| o.won == Some(true)));
    }
    let share = |n: u64| n as f32 / SEEDS as f32;
    (share(introduced), share(backed), share(won))
}

fn proportionate() -> Strategy {
    strategy::find("proportionate")
        .expect("it is in the library")
        .clone()
}

#[test]
fn asking_at_three_in_ten_brings_an_introduction_always_and_a_word_often() {
    let (introduction, word, _) = shares(&proportionate());
    assert!(introduction > 0.98, "{introduction}");
    assert!(word > 0.3, "{word}");
}

#[test]
fn waiting_for_a_better_feeling_costs_the_word() {
    let waiting = |asks_from| {
        shares(&Strategy {
            asks_from: Some(asks_from),
            ..proportionate()
        })
    };
    let (sooner, later, timid) = (waiting(0.3).1, waiting(0.5).1, waiting(0.7).1);
    assert!(
        later < sooner && timid < 0.5 * sooner,
        "{sooner} {later} {timid}"
    );
}

#[test]
fn never_thanking_closes_doors() {
    let thankless = Strategy {
        thanks: false,
        reports_back: false,
        helps: strategy::Helping::Never,
        ..proportionate()
    };
    let (introduction, word, won) = shares(&thankless);
    assert!(
        introduction < 0.5 && word < 0.05 && won < 0.1,
        "{introduction} {word} {won}"
    );
}

#[test]
fn spreading_over_everybody_and_asking_late_brings_hardly_a_word() {
    let spread = Strategy {
        focus: 0,
        asks_from: Some(0.7),
        ..proportionate()
    };
    let (focused, spread) = (shares(&proportionate()).1, shares(&spread).1);
    assert!(spread < 0.3 * focused, "{focused} {spread}");
}

#[test]
fn no_other_strategy_comes_near_the_proportionate_one() {
    let won = |habits: &Strategy| shares(habits).2;
    let best = won(&proportionate());
    for other in strategy::library()
        .iter()
        .filter(|s| s.name != "proportionate")
    {
        let theirs = won(other);
        assert!(
            best > theirs + 0.1,
            "{}: {theirs} against {best}",
            other.name
        );
    }
}
