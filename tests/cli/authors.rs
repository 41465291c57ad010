//! `check` and `new`, as an author uses them.

use serde_json::Value;

use super::{Place, project};

/// Three slips: a field that is not there, a number out of range, and an id that nobody has.
const SLIPS: &str = r#"(
    format: 1,
    title: "Book club",
    you: (id: "you", name: "Robin Vale", interest: ["novels"]),
    people: [
        (id: "ada", name: "Ada Birch", warmth: 1.4, knows: ["grcae"]),
        (id: "grace", name: "Grace Ito", known: true),
    ],
)
"#;

/// Each slip's place and message.
const FOUND: [(u64, u64, &str); 3] = [
    (
        4,
        42,
        "A person has no field `interest`. Did you mean `interests`?",
    ),
    (6, 48, "1.4 is out of range"),
    (6, 61, "There is no person `grcae`. Did you mean `grace`?"),
];

#[test]
fn every_scenario_of_the_project_is_good() {
    let folder = std::fs::read_dir(project("scenarios")).expect("it is part of the project");
    let mut files: Vec<String> = folder
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .map(|path| path.display().to_string())
        .collect();
    files.sort();
    let mut arguments = vec!["check"];
    arguments.extend(files.iter().map(String::as_str));
    let told = Place::new().call(&arguments);
    assert_eq!(told.code, 0, "{}{}", told.out, told.err);
    for file in &files {
        assert!(
            told.out.contains(&format!("{file}: good\n")),
            "{}",
            told.out
        );
    }
}

#[test]
fn every_problem_is_told_at_once_each_with_its_place() {
    let place = Place::new();
    place.write("slips.ron", SLIPS);
    let told = place.call(&["check", "slips.ron"]);
    assert_eq!(told.code, 1);
    for (line, column, message) in FOUND {
        let spot = format!("slips.ron:{line}:{column}\n");
        assert!(told.out.contains(&spot), "{spot}: {}", told.out);
        assert!(told.out.contains(message), "{message}: {}", told.out);
    }
    assert_eq!(told.err, "3 errors\n");
}

#[test]
fn problems_are_told_to_editors_in_json() {
    let place = Place::new();
    place.write("slips.ron", SLIPS);
    place.write(
        "good.ron",
        &std::fs::read_to_string(project("scenarios/first-meetup.ron")).expect("it is there"),
    );
    let told = place.call(&[
        "check",
        "good.ron",
        "slips.ron",
        "slips.ron",
        "--format",
        "json",
    ]);
    assert_eq!(told.code, 1);
    let found: Value = serde_json::from_str(&told.out).expect("it is JSON");
    let found = found.as_array().expect("it is a list");
    assert_eq!(found.len(), 6, "{found:?}");
    for (problem, (line, column, message)) in found.iter().zip(FOUND.iter().cycle()) {
        assert_eq!(problem["file"], "slips.ron");
        assert_eq!(problem["line"], *line);
        assert_eq!(problem["column"], *column);
        assert_eq!(problem["severity"], "error");
        assert!(
            problem["message"]
                .as_str()
                .is_some_and(|m| m.contains(message)),
            "{problem}"
        );
    }
    let told = place.call(&["check", "good.ron", "--format", "json"]);
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    assert_eq!(
        serde_json::from_str::<Value>(&told.out).ok(),
        Some(Value::Array(Vec::new()))
    );
}

#[test]
fn a_scenario_with_errors_is_not_played() {
    let place = Place::new();
    place.write("slips.ron", SLIPS);
    let told = place.call(&["play", "slips.ron"]);
    assert_eq!((told.code, told.out.as_str()), (1, ""));
    assert!(told.err.contains("slips.ron:6:48"), "{}", told.err);
}

#[test]
fn a_new_scenario_checks_and_plays_and_is_never_overwritten() {
    let place = Place::new();
    let told = place.call(&["new", "book-club"]);
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(told.out.contains("Wrote book-club.ron."), "{}", told.out);
    let written = place.read("book-club.ron");
    assert!(written.contains("title: \"Book club\""), "{written}");

    let told = place.call(&["check", "book-club.ron"]);
    assert_eq!((told.code, told.out.as_str()), (0, "book-club.ron: good\n"));
    let told = place.call(&["play", "book-club.ron"]);
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(
        told.out.contains("What was really going on"),
        "{}",
        told.out
    );

    place.write("book-club.ron", "mine");
    for name in ["book-club", "book-club.ron"] {
        let told = place.call(&["new", name]);
        assert_eq!((told.code, told.out.as_str()), (1, ""));
        assert!(
            told.err.contains("book-club.ron is there already"),
            "{}",
            told.err
        );
        assert_eq!(place.read("book-club.ron"), "mine");
    }
}

#[test]
fn a_name_without_letters_makes_no_file() {
    let place = Place::new();
    for name in ["", "  ", ".ron"] {
        assert_eq!(place.call(&["new", name]).code, 1, "{name:?}");
    }
    let files = std::fs::read_dir(place.path("")).expect("the folder is there");
    assert_eq!(files.count(), 0);
}

#[test]
fn three_answers_make_a_scenario_and_any_can_be_left_out() {
    let place = Place::new();
    let told = place.typed(
        &["new", "choir"],
        "The choir\nUma: sings alto, Jo\na lift home\n",
    );
    assert_eq!(told.code, 0, "{}", told.err);
    for question in [
        "What is it about?",
        "Who is in it?",
        "What does the player want",
    ] {
        assert!(told.err.contains(question), "{}", told.err);
    }
    let written = place.read("choir.ron");
    for part in [
        "title: \"The choir\"",
        "id: \"uma\", name: \"Uma\"",
        "role: \"sings alto\"",
        "favour: \"a lift home\"",
        "wants: Granted(ask: \"wish_a_lift_home\")",
    ] {
        assert!(written.contains(part), "{part}: {written}");
    }
    let told = place.call(&["check", "--play", "--runs", "200", "choir.ron"]);
    assert_eq!(
        (told.code, told.out.as_str()),
        (0, "choir.ron: good\n"),
        "{}",
        told.err
    );

    // The same by flags asks nothing.
    let flags = [
        "new",
        "again",
        "--title",
        "The choir",
        "--people",
        "Uma: sings alto, Jo",
        "--goal",
        "a lift home",
    ];
    let told = place.call(&flags);
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    assert_eq!(place.read("again.ron"), written);
}

#[test]
fn a_new_lesson_is_checked_played_and_proved() {
    let place = Place::new();
    let told = place.call(&["new", "first-lesson", "--lesson", "--weeks", "20"]);
    assert_eq!(told.code, 0, "{}", told.err);
    let told = place.call(&["check", "--play", "--runs", "200", "first-lesson.ron"]);
    assert_eq!(
        (told.code, told.out.as_str()),
        (0, "first-lesson.ron: good\n"),
        "{}",
        told.err
    );
    let told = place.call(&["prove", "first-lesson.ron", "--seeds", "100"]);
    assert_eq!(told.code, 0, "{}{}", told.out, told.err);
}

/// Nobody can lend what nobody says they have.
const UNGRANTED: &str = r#"(
    format: 1,
    title: "The bench",
    clock: (weeks: 3),
    you: (id: "you", name: "Sam Ferrow", interests: ["chess"]),
    people: [(id: "ada", name: "Ada Birch", interests: ["chess"])],
    venues: [(id: "bench", name: "The bench", weekdays: [Sat], people: ["ada"])],
    asks: [(id: "house", favour: "the house", size: 1.3)],
    goals: [(id: "advised", title: "Get advice", wants: Granted(ask: "advice"))],
)"#;

#[test]
fn what_bots_find_is_told_with_its_place_a_change_and_a_run() {
    let place = Place::new();
    place.write("bench.ron", UNGRANTED);
    let told = place.call(&["check", "--play", "--runs", "200", "bench.ron"]);
    assert_eq!(
        (told.code, told.err.as_str()),
        (1, "1 warning\n"),
        "{}",
        told.out
    );
    for part in [
        "warning[ungranted-ask]: Nobody ever says yes to the ask `house`",
        "--> bench.ron:8:17\n",
        "speaking-terms run bench.ron --strategy seeks:house --seed ",
    ] {
        assert!(told.out.contains(part), "{part}: {}", told.out);
    }
    // The run it names can be played.
    let told = place.call(&[
        "run",
        "bench.ron",
        "--strategy",
        "seeks:house",
        "--seed",
        "1",
    ]);
    assert_eq!(told.code, 0, "{}", told.err);

    let told = place.call(&[
        "check",
        "--play",
        "--runs",
        "200",
        "bench.ron",
        "--format",
        "json",
    ]);
    let found: Value = serde_json::from_str(&told.out).expect("it is JSON");
    assert_eq!(found[0]["run"]["strategy"], "seeks:house");
    assert_eq!(found[0]["instead"]["line"], 8);
    // Without playing, nothing is said of it.
    let told = place.call(&["check", "bench.ron"]);
    assert_eq!((told.code, told.out.as_str()), (0, "bench.ron: good\n"));
}
