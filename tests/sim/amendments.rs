//! Rules that change while a run goes on are part of its history, as commands are.

use std::sync::Arc;

use speaking_terms::model::{Day, Rules};
use speaking_terms::scenario::script::ReplayRaw;
use speaking_terms::scenario::syntax::{Sources, decode_str};
use speaking_terms::scenario::{PersonId, Scenario, library};
use speaking_terms::sim::{Options, Run, script};
use speaking_terms::strategy;

fn scenario() -> Arc<Scenario> {
    Arc::new(library::embedded("a-job-by-spring").expect("it is built in"))
}

fn options() -> Options {
    Options {
        minds: Some(strategy::minds()),
        ..Options::default()
    }
}

/// Feelings fade in a week, and strangers are hard to win.
fn forgetful(mut rules: Rules) -> Rules {
    rules.decay.rapport_half_life = 7.0;
    rules.decay.trust_half_life = 7.0;
    rules.ask.goodwill = -2.0;
    rules
}

fn play_to(run: &mut Run, day: u32) {
    let habits = strategy::find("proportionate").expect("it is in the library");
    while run.today() < Day(day) {
        strategy::play_today(run, habits);
        run.end_day();
    }
}

fn amended() -> Run {
    let mut run = Run::new(scenario(), 5, options());
    play_to(&mut run, 30);
    run.amend(forgetful(*run.rules()));
    play_to(&mut run, 60);
    run.amend(scenario().rules);
    play_to(&mut run, 90);
    run
}

#[test]
fn other_rules_make_another_run_from_that_day_on() {
    let (mut plain, mut other) = (
        Run::new(scenario(), 5, options()),
        Run::new(scenario(), 5, options()),
    );
    play_to(&mut plain, 30);
    play_to(&mut other, 30);
    assert_eq!(plain.digest(), other.digest());
    other.amend(forgetful(*other.rules()));
    play_to(&mut plain, 60);
    play_to(&mut other, 60);
    assert_ne!(plain.digest(), other.digest());
}

#[test]
fn a_change_of_rules_rewrites_nothing_that_has_faded_already() {
    let mut run = Run::new(scenario(), 5, options());
    play_to(&mut run, 30);
    let holders: Vec<PersonId> = run.truth().holders(PersonId::YOU).collect();
    let held = |run: &Run| -> Vec<_> {
        let truth = run.truth();
        holders
            .iter()
            .map(|id| truth.tie(PersonId::YOU, *id).expect("they know you"))
            .collect()
    };
    let before = held(&run);
    run.amend(forgetful(*run.rules()));
    assert_eq!(held(&run), before);
}

#[test]
fn changing_rules_to_what_they_are_changes_nothing_to_speak_of() {
    let (mut plain, mut same) = (
        Run::new(scenario(), 5, options()),
        Run::new(scenario(), 5, options()),
    );
    for run in [&mut plain, &mut same] {
        play_to(run, 30);
    }
    same.amend(*same.rules());
    let ties = |run: &Run| -> Vec<f32> {
        let truth = run.truth();
        truth
            .holders(PersonId::YOU)
            .filter_map(|id| Some(truth.tie(PersonId::YOU, id)?.rapport))
            .collect()
    };
    for run in [&mut plain, &mut same] {
        run.go_to(Day(40));
    }
    for (a, b) in ties(&plain).iter().zip(ties(&same)) {
        assert!((a - b).abs() < 1e-4, "{a} {b}");
    }
}

#[test]
fn a_replay_brings_the_changes_back_on_their_days() {
    let run = amended();
    let text = script::write(&run);
    let (raw, problems) =
        decode_str::<ReplayRaw>(&mut Sources::new(), "replay.ron", text.as_bytes());
    assert!(problems.is_empty(), "{text}");
    let raw = raw.expect("there were no problems");
    let again = script::play(&raw, scenario(), raw.seed, options())
        .unwrap_or_else(|p| panic!("{:?}", p.iter().next()));
    assert_eq!(again.digest(), run.digest());
    assert_eq!(script::write(&again), text);
}

#[test]
fn a_replay_brings_back_what_was_set_by_hand() {
    let mut run = Run::new(scenario(), 5, options());
    play_to(&mut run, 21);
    let who = PersonId(run.cast().people.len() as u32 - 1);
    run.hold(who, 0.85, 0.15);
    play_to(&mut run, 42);
    let text = script::write(&run);
    let (raw, problems) =
        decode_str::<ReplayRaw>(&mut Sources::new(), "replay.ron", text.as_bytes());
    assert!(problems.is_empty(), "{text}");
    let raw = raw.expect("there were no problems");
    let again = script::play(&raw, scenario(), raw.seed, options())
        .unwrap_or_else(|p| panic!("{:?}", p.iter().next()));
    assert_eq!(again.digest(), run.digest());
    assert_eq!(script::write(&again), text);
}

#[test]
fn a_feeling_set_for_nobody_is_refused() {
    let text = "Replay(scenario: \"a-job-by-spring\", moves: [], held: [(day: 1, after: 0, who: nobody_at_all, rapport: 0.5, trust: 0.5)])";
    let (raw, problems) =
        decode_str::<ReplayRaw>(&mut Sources::new(), "replay.ron", text.as_bytes());
    assert!(problems.is_empty(), "{text}");
    let raw = raw.expect("there were no problems");
    let refused = script::play(&raw, scenario(), 1, options()).err();
    let problems = refused.expect("nobody is called that");
    let message = problems.iter().next().map(|p| p.message.clone());
    assert!(message.is_some_and(|m| m.contains("nobody_at_all")));
}

#[test]
fn a_run_taken_back_has_the_rules_of_its_day() {
    let run = amended();
    let half = run
        .commands()
        .iter()
        .position(|timed| timed.day.0 >= 45)
        .expect("it goes on");
    let back = run.rewound(half);
    assert_eq!(*back.rules(), forgetful(scenario().rules));
    assert_eq!(*run.rules_on(Day(29)), scenario().rules);
    assert_eq!(*run.rules_on(Day(59)), forgetful(scenario().rules));
    assert_eq!(*run.rules_on(Day(60)), scenario().rules);
    assert_eq!(run.rewound(run.commands().len()).digest(), run.digest());
}

#[test]
fn rules_changed_before_anything_happened_are_those_it_begins_with() {
    let rules = forgetful(scenario().rules);
    let mut changed = Run::new(scenario(), 5, options());
    changed.amend(rules);
    let mut written = Scenario::clone(&scenario());
    written.rules = rules;
    let mut other = Run::new(Arc::new(written), 5, options());
    play_to(&mut changed, 60);
    play_to(&mut other, 60);
    assert_eq!(changed.digest(), other.digest());
    changed.restart(6);
    other.restart(6);
    play_to(&mut changed, 60);
    play_to(&mut other, 60);
    assert_eq!(changed.digest(), other.digest());
}

#[test]
fn drawing_a_slider_leaves_one_change_behind() {
    let mut run = Run::new(scenario(), 5, options());
    play_to(&mut run, 10);
    for step in 0..20 {
        let mut rules = *run.rules();
        rules.ask.goodwill = step as f32 / 10.0;
        run.amend(rules);
    }
    assert_eq!(run.options().amendments.len(), 1);
    assert_eq!(run.rules().ask.goodwill, 1.9);
}

/// What is wrong with a replay that has these changes of rules.
fn refused(rules: &str) -> Vec<String> {
    let text = format!("Replay(scenario: \"a-job-by-spring\", moves: [], rules: [{rules}])");
    let (raw, problems) =
        decode_str::<ReplayRaw>(&mut Sources::new(), "replay.ron", text.as_bytes());
    assert!(problems.is_empty(), "{text}");
    let raw = raw.expect("there were no problems");
    match script::play(&raw, scenario(), 1, options()) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(|p| p.message.clone()).collect(),
    }
}

#[test]
fn changes_of_rules_that_cannot_hold_or_go_back_are_refused() {
    assert_eq!(
        refused("(day: 1, after: 0, set: ()), (day: 2, after: 0, set: ())"),
        Vec::<String>::new()
    );
    let back = refused("(day: 2, after: 0, set: ()), (day: 1, after: 0, set: ())");
    assert_eq!(
        back,
        ["This change of rules comes before the one above it."]
    );
    let clash = refused("(day: 1, after: 0, set: (outreach: (reply_soonest: 40.0)))");
    assert!(clash[0].contains("passes `reply_latest`"), "{clash:?}");
}

#[test]
fn what_is_set_by_hand_holds_from_that_moment_and_comes_back_with_an_undo() {
    let mut run = Run::new(scenario(), 5, options());
    play_to(&mut run, 21);
    let before = run.digest();
    let who = PersonId(run.cast().people.len() as u32 - 1);
    run.hold(PersonId::YOU, 0.9, 0.2);
    assert_eq!(run.digest(), before);
    run.hold(who, 0.9, 0.2);
    let tie = (run.truth().tie(PersonId::YOU, who)).expect("they are known now");
    assert_eq!((tie.rapport, tie.trust), (0.9, 0.2));
    assert_eq!((tie.rapport_peak, tie.trust_peak), (0.9, 0.2));
    assert_ne!(run.digest(), before);
    assert!(run.view(PersonId::YOU).person(who).is_some());

    let set = run.digest();
    run.hold(who, 0.1, 0.1);
    assert_ne!(run.digest(), set);
    let mut other = Run::new(scenario(), 5, options());
    play_to(&mut other, 21);
    other.hold(who, 0.9, 0.2);
    assert_eq!(other.digest(), set);
    play_to(&mut other, 40);
    assert_eq!(
        other.rewound(other.commands().len()).digest(),
        other.digest()
    );
    other.restart(5);
    let fresh = Run::new(scenario(), 5, options());
    assert_eq!(other.digest(), fresh.digest());
}
