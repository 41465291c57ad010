//! `run` and `replay`: whole runs without a player, and their traces.

use serde_json::Value;

use super::{Place, project};

/// The keys every line of a trace has.
const FIXED: [&str; 9] = [
    "day", "actor", "other", "move", "channel", "p_yes", "outcome", "overstep", "reasons",
];

/// The keys a line has only where they apply.
const SOMETIMES: [&str; 2] = ["predicted", "about"];

/// The keys that only `--reveal` writes.
const HIDDEN: [&str; 2] = ["inputs", "tie"];

const TIE: [&str; 11] = [
    "rapport",
    "trust",
    "rapport_peak",
    "trust_peak",
    "debt",
    "unthanked",
    "credit",
    "strain",
    "scar",
    "patience",
    "encounters",
];

fn lines(trace: &str) -> Vec<Value> {
    let lines = trace.lines().map(serde_json::from_str);
    lines.collect::<Result<_, _>>().expect("every line is JSON")
}

#[test]
fn a_run_needs_somebody_who_plays_it() {
    for arguments in [
        &["run", "first-meetup"][..],
        &["run", "--strategy", "timid", "--script", "x.ron"],
        &["run", "--strategy", "timid", "--reveal"],
    ] {
        let told = Place::new().call(arguments);
        assert_eq!((told.code, told.out.as_str()), (2, ""), "{arguments:?}");
    }
}

#[test]
fn a_strategy_plays_to_the_debrief() {
    let told = Place::new().call(&[
        "run",
        "first-meetup",
        "--strategy",
        "proportionate",
        "--seed",
        "4",
    ]);
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    assert!(
        told.out.contains("First meetup. 4 weeks, seed 4."),
        "{}",
        told.out
    );
    assert!(
        told.out.contains("What you asked for, and why"),
        "{}",
        told.out
    );
}

#[test]
fn a_trace_has_its_fixed_keys_and_reveals_only_when_told_to() {
    let place = Place::new();
    for revealed in [true, false] {
        let mut arguments = vec![
            "run",
            "a-job-by-spring",
            "--strategy",
            "spammer",
            "--trace",
            "t.jsonl",
        ];
        arguments.extend(revealed.then_some("--reveal"));
        let told = place.call(&arguments);
        assert_eq!(told.code, 0, "{}", told.err);
        let events = lines(&place.read("t.jsonl"));
        assert!(events.len() > 100, "{}", events.len());
        for event in &events {
            let keys: Vec<&String> = event.as_object().expect("an object").keys().collect();
            let is_known = |key: &&&String| {
                let key = key.as_str();
                FIXED.contains(&key)
                    || SOMETIMES.contains(&key)
                    || (revealed && HIDDEN.contains(&key))
            };
            assert_eq!(keys.iter().filter(is_known).count(), keys.len(), "{event}");
            assert!(FIXED.iter().all(|key| event.get(key).is_some()), "{event}");
            assert_eq!(
                HIDDEN.iter().all(|key| event.get(key).is_some()),
                revealed,
                "{event}"
            );
            if revealed {
                let tie = event["tie"].as_object().expect("an object");
                assert!(
                    tie.len() == TIE.len() && TIE.iter().all(|key| tie.contains_key(*key)),
                    "{event}"
                );
            }
        }
        let text = place.read("t.jsonl");
        assert_eq!(text.contains("\"tie\""), revealed);
    }
}

#[test]
fn a_script_plays_in_its_own_scenario() {
    let place = Place::new();
    let script = project("tests/golden/first-meetup.ron")
        .display()
        .to_string();
    let told = place.call(&["run", "--script", &script, "--trace", "t.jsonl", "--reveal"]);
    assert_eq!(told.code, 0, "{}", told.err);
    let golden = std::fs::read_to_string(project("tests/golden/first-meetup.jsonl"));
    let golden = golden
        .expect("it is part of the project")
        .replace("\r\n", "\n");
    assert!(
        place.read("t.jsonl") == golden,
        "run and tests/golden.rs do not play alike"
    );
    let replayed = place.call(&["replay", &script, "--trace", "again.jsonl", "--reveal"]);
    assert_eq!(replayed.code, 0, "{}", replayed.err);
    assert_eq!(replayed.out, told.out);
    assert_eq!(place.read("again.jsonl"), place.read("t.jsonl"));
}

#[test]
fn a_wrong_script_is_refused_with_the_place() {
    let wrong = [
        (
            "to: \"pryia\", move: WorkTalk",
            "script.ron:2:29",
            "Did you mean `priya`?",
        ),
        (
            "to: \"priya\", move: WorkTlk",
            "script.ron:2:44",
            "Did you mean `WorkTalk`?",
        ),
        (
            "to: \"priya\", move: Ask(Advise)",
            "script.ron:2:48",
            "Did you mean `advice`?",
        ),
        (
            "to: \"priya\", move: FollowUp",
            "script.ron:2:5",
            "no unanswered e-mail",
        ),
        (
            "to: \"tomasz\", move: Ask(Advice), mail: ()",
            "script.ron:2:5",
            "cannot be e-mailed",
        ),
        (
            "to: \"priya\", move: Accept",
            "script.ron:2:5",
            "has asked nothing",
        ),
        (
            "to: \"you\", move: WorkTalk",
            "script.ron:2:29",
            "Nobody acts towards themself.",
        ),
    ];
    for (entry, spot, message) in wrong {
        let place = Place::new();
        let script = format!(
            "Replay(scenario: \"first-meetup\", moves: [\n    (day: 1, by: \"you\", {entry}),\n])\n"
        );
        place.write("script.ron", &script);
        for command in [
            &["run", "--script", "script.ron"][..],
            &["replay", "script.ron"],
        ] {
            let told = place.call(command);
            assert_eq!((told.code, told.out.as_str()), (1, ""), "{entry}");
            assert!(told.err.contains(spot), "{entry}: {}", told.err);
            assert!(told.err.contains(message), "{entry}: {}", told.err);
        }
    }
}

#[test]
fn a_replay_of_a_changed_scenario_is_refused() {
    let place = Place::new();
    place.write(
        "script.ron",
        "Replay(scenario: \"first-meetup\", scenario_hash: \"0\", moves: [])\n",
    );
    let told = place.call(&["replay", "script.ron"]);
    assert_eq!(told.code, 1);
    assert!(
        told.err.contains("The scenario has changed"),
        "{}",
        told.err
    );
}

#[test]
fn a_script_finds_its_scenario_beside_it() {
    let place = Place::new();
    std::fs::create_dir(place.path("club")).expect("the scratch folder can be written to");
    assert_eq!(place.call(&["new", "club/books"]).code, 0);
    let you_and = "Replay(scenario: \"books.ron\", moves: [])\n";
    place.write("club/script.ron", you_and);
    let told = place.call(&["run", "--script", "club/script.ron"]);
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(told.out.contains("Books."), "{}", told.out);
}
