//! `report`: many learners' runs on one page; and what presenting needs.

use super::{Place, Told};

/// Two learners' replays: one who plays a little, one who only lets time pass.
fn replays(place: &Place) {
    let moves = r#"(day: 1, by: "you", to: "priya", move: SmallTalk), (day: 1, by: "you", to: "priya", move: Ask(Advice), predicted: Some(0.4))"#;
    for (name, moves) in [("ada.ron", moves), ("bo.ron", "")] {
        let text = format!(
            "Replay(scenario: \"first-meetup\", seed: 3, others: Live, until: 28, moves: [{moves}])"
        );
        place.write(name, &text);
    }
}

fn report(arguments: &[&str]) -> (Place, Told) {
    let place = Place::new();
    replays(&place);
    let told = place.call(&[&["report", "ada.ron", "bo.ron"], arguments].concat());
    (place, told)
}

#[test]
fn the_page_holds_everybody_and_names_nobody() {
    let (place, told) = report(&["-o", "report.html"]);
    assert_eq!((told.code, told.out.as_str()), (0, ""), "{}", told.err);
    let page = place.read("report.html");
    assert!(page.contains("Learner 1") && page.contains("Learner 2 never asked for anything"));
    assert!(!page.contains("ada") && !page.contains("bo<"));
}

#[test]
fn names_are_there_when_they_are_asked_for() {
    let (_, told) = report(&["--names", "--title", "Form 4b"]);
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(told.out.contains("bo never asked") && told.out.contains("<h1>Form 4b</h1>"));
}

#[test]
fn the_page_is_never_written_over_a_learners_run() {
    let (place, told) = report(&["-o", "ada.ron"]);
    assert_eq!(told.code, 1);
    assert!(told.err.contains("ada.ron is what is read"), "{}", told.err);
    assert!(place.read("ada.ron").contains("Replay"));
}

#[test]
fn a_broken_file_is_told_with_its_place() {
    let place = Place::new();
    place.write(
        "broken.ron",
        "Replay(scenario: \"first-meetup\", sed: 3, moves: [])",
    );
    let told = place.call(&["report", "broken.ron"]);
    assert_eq!(told.code, 1);
    assert!(
        told.err.contains("broken.ron:1:34") && told.err.contains("seed"),
        "{}",
        told.err
    );
}

#[test]
fn presenting_as_a_text_is_no_use_and_says_so() {
    let told = Place::new().call(&["play", "--present", "--text"]);
    assert_eq!(told.code, 2);
    assert!(told.err.contains("--present"), "{}", told.err);
}
