//! Scenario, seed and commands are the whole run.

use std::sync::Arc;

use speaking_terms::model::Day;
use speaking_terms::scenario::script::ReplayRaw;
use speaking_terms::scenario::syntax::{Sources, decode_str};
use speaking_terms::scenario::{PersonId, Scenario, library};
use speaking_terms::sim::{Options, Recording, Run, script};
use speaking_terms::strategy;

fn scenario(name: &str) -> Arc<Scenario> {
    Arc::new(library::embedded(name).expect("it is built in"))
}

fn options() -> Options {
    Options {
        recording: Recording::Everything,
        minds: Some(strategy::minds()),
        ..Options::default()
    }
}

fn played(name: &str, seed: u64) -> Run {
    let mut run = Run::new(scenario(name), seed, options());
    let habits = strategy::find("proportionate").expect("it is in the library");
    strategy::play_out(&mut run, habits);
    run
}

#[test]
fn the_same_seed_gives_the_same_digest_on_any_thread() {
    let here = played("the-town", 3).digest();
    let there = std::thread::spawn(|| played("the-town", 3).digest());
    assert_eq!(here, there.join().expect("it does not panic"));
}

/// The digests are the same in debug and release, on every machine: they are written down here.
#[test]
fn the_digests_are_those_written_down() {
    let digests: Vec<String> = library::builtin_names()
        .map(|name| format!("{name} {:016x}", played(name, 1).digest()))
        .collect();
    let written = include_str!("../golden/digests.txt");
    assert_eq!(digests.join("\n"), written.trim_end());
}

#[test]
fn another_seed_gives_another_digest() {
    assert_ne!(
        played("first-meetup", 1).digest(),
        played("first-meetup", 2).digest()
    );
}

#[test]
fn starting_over_is_as_good_as_starting() {
    let mut run = played("the-town", 8);
    run.restart(3);
    let habits = strategy::find("proportionate").expect("it is in the library");
    strategy::play_out(&mut run, habits);
    assert_eq!(run.digest(), played("the-town", 3).digest());
}

#[test]
fn a_replay_is_the_same_run() {
    for name in library::builtin_names() {
        let run = played(name, 4);
        let text = script::write(&run);
        let (raw, problems) =
            decode_str::<ReplayRaw>(&mut Sources::new(), "replay.ron", text.as_bytes());
        assert!(problems.is_empty(), "{name}");
        let raw = raw.expect("there were no problems");
        let again = script::play(&raw, scenario(name), raw.seed, options());
        let again = again.unwrap_or_else(|p| panic!("{name}: {:?}", p.iter().next()));
        assert_eq!(again.digest(), run.digest(), "{name}");
        assert_eq!(script::write(&again), text);
    }
}

#[test]
fn a_run_can_be_put_back_to_any_decision() {
    let run = played("a-job-by-spring", 2);
    let mut live = Run::new(scenario("a-job-by-spring"), 2, options());
    for (n, timed) in run.commands().iter().enumerate() {
        live.go_to(timed.day);
        if n % 25 == 0 {
            assert_eq!(run.rewound(n).digest(), live.digest(), "decision {n}");
        }
        live.force(timed.command.clone());
    }
    live.go_to(run.today());
    assert_eq!(live.digest(), run.digest());
}

#[test]
fn a_decision_towards_one_person_moves_nobody_elses_luck() {
    let scenario = scenario("first-meetup");
    let talk = scenario
        .catalogue
        .find_move("work_talk")
        .expect("it is in the library");
    let act = speaking_terms::sim::Act::Move(talk);
    let story = |with_ruth: bool| {
        let mut run = Run::new(
            Arc::clone(&scenario),
            6,
            Options {
                others: speaking_terms::sim::Others::Scripted,
                ..options()
            },
        );
        let find = |run: &Run, id: &str| run.cast().find(id).expect("they are in it");
        let (priya, ruth) = (find(&run, "priya"), find(&run, "ruth"));
        for day in 0..20 {
            run.go_to(Day(day));
            if with_ruth {
                run.force(speaking_terms::sim::Command::new(PersonId::YOU, ruth, act));
            }
            run.force(speaking_terms::sim::Command::new(PersonId::YOU, priya, act));
        }
        let with_priya = |run: &Run| -> Vec<_> {
            (run.truth().events())
                .filter(|(e, _)| e.other == priya)
                .map(|(e, h)| (e.mood, e.regard, e.learned, h.tie))
                .collect()
        };
        with_priya(&run)
    };
    assert_eq!(story(true), story(false));
}
