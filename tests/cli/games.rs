//! The game in the terminal: with nobody there, with somebody who types, and with games that were saved.

use super::Place;

#[test]
fn with_no_input_at_all_an_autopilot_plays_and_says_so() {
    let told = Place::new().call(&[]);
    assert_eq!(told.code, 0, "{}", told.err);
    assert_eq!(told.err.lines().count(), 1, "{}", told.err);
    let first = told.out.lines().next().unwrap_or("");
    assert!(
        first.contains("an autopilot plays \"First meetup\""),
        "{first}"
    );
    assert_eq!(told.out.matches("autopilot").count(), 1);
    assert!(
        told.out.contains("What was really going on"),
        "{}",
        told.out
    );
}

#[test]
fn a_first_conversation_is_four_answers_away() {
    let told = Place::new().typed(&["--text"], "8\n1\npriya\n1\n");
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(
        told.out
            .contains("You and Priya are on speaking terms now."),
        "{}",
        told.out
    );
}

#[test]
fn the_same_seed_and_answers_tell_the_same_story() {
    let play = |seed: &str| {
        let answers = "8\n1\npriya\n1\nwork talk\nask advice\n1\n5\nend week\nend week\nend week\nend week\nquit\n";
        Place::new()
            .typed(&["play", "first-meetup", "--seed", seed], answers)
            .out
    };
    let first = play("5");
    assert!(first.contains("What was really going on"), "{first}");
    assert_eq!(first, play("5"));
    assert_ne!(first, play("6"));
}

#[test]
fn a_saved_game_can_be_loaded_and_replayed() {
    let place = Place::new();
    let told = place.typed(
        &["--seed", "3"],
        "8\ntalk priya\nwork talk priya\nsave evening\nquit\nquit\n",
    );
    assert_eq!(told.code, 0, "{}", told.err);
    let saved = place.read("saves/evening.ron");
    assert!(saved.contains("seed: 3,"), "{saved}");
    assert!(saved.contains("to: \"priya\", move: SmallTalk"), "{saved}");

    let told = place.typed(&[], "load evening\njournal\nquit\nquit\n");
    let (_, loaded) = told
        .out
        .split_once("Loaded evening.")
        .expect("it is loaded");
    assert!(loaded.contains("Tuesday, week 1"), "{loaded}");
    assert!(loaded.contains("Priya"), "{loaded}");

    let told = place.call(&["replay", "saves/evening.ron"]);
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(
        told.out.contains("so far to week 1, seed 3"),
        "{}",
        told.out
    );
    assert_eq!(place.read("saves/evening.ron"), saved);
}

#[test]
fn a_damaged_save_is_reported_and_left() {
    let place = Place::new();
    place.typed(&[], "8\ntalk priya\nsave evening\nquit\nquit\n");
    let saved = place.read("saves/evening.ron");
    for damaged in [
        saved[..saved.len() / 2].to_owned(),
        saved.replace("priya", "pryia"),
        saved.replace("SmallTalk", "FollowUp"),
        saved.replace("scenario_hash: \"", "scenario_hash: \"0"),
        String::new(),
    ] {
        place.write("saves/hurt.ron", &damaged);
        let told = place.typed(&[], "load hurt\nload evening\njournal\nquit\nquit\n");
        assert_eq!(told.code, 0, "{}", told.err);
        let (told_of_it, after) = told
            .out
            .split_once("Loaded evening.")
            .expect("the other loads");
        assert!(
            told_of_it.contains("Not loaded. This saved game is damaged")
                || told_of_it.contains("has changed since this game was saved"),
            "{damaged}: {}",
            told.out
        );
        assert!(after.contains("Priya"), "{}", told.out);
        assert_eq!(place.read("saves/hurt.ron"), damaged);
    }
}

#[test]
fn a_game_that_was_never_saved_is_not_found() {
    let told = Place::new().typed(&[], "load nowhere\nquit\nquit\n");
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(
        told.out
            .contains("There is no saved game called \"nowhere\"."),
        "{}",
        told.out
    );
}
