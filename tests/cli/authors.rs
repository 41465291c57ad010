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
    files.push(
        project("scenarios/library/template.ron")
            .display()
            .to_string(),
    );
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
