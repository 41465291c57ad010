//! The pause.

use super::*;

fn paused(kept: Vec<Kept>) -> Shown<PauseState> {
    show(PauseState::default(), move |ui, state| {
        let about = ("first-meetup", "First meetup", 7);
        pause(ui, about, &kept, state)
    })
}

#[test]
fn the_pause_says_which_game_rests_and_its_luck() {
    paused(Vec::new()).get_by_label_contains("First meetup. Luck 7:");
}

#[test]
fn the_pause_carries_on() {
    let mut shown = paused(Vec::new());
    click(&mut shown, Role::Button, "Carry on");
    assert_eq!(wants(&shown), [Intent::Close]);
}

#[test]
fn every_row_of_the_pause_does_what_it_says() {
    for (name, wanted) in [
        ("Kept games", Intent::Open(Sheet::Games)),
        ("Settings", Intent::Open(Sheet::Settings)),
        ("How to play", Intent::Open(Sheet::Help)),
        ("Start again, same luck", started("first-meetup", Some(7))),
        ("Start again, other luck", started("first-meetup", None)),
        ("To the title", Intent::Go(Screen::Title)),
        ("Quit", Intent::Quit),
    ] {
        let mut shown = paused(Vec::new());
        click(&mut shown, Role::Button, name);
        assert_eq!(wants(&shown), [wanted], "{name}");
    }
}

#[test]
fn the_truth_is_not_shown_early_without_a_question() {
    let mut shown = paused(Vec::new());
    click(
        &mut shown,
        Role::Button,
        "See what was really going on so far",
    );
    let [Intent::Open(Sheet::Confirm(question))] = wants(&shown) else {
        panic!("{:?}", wants(&shown));
    };
    assert_eq!(question.then, Intent::Go(Screen::Debrief));
}

#[test]
fn a_game_without_a_name_is_kept_under_its_title_and_luck() {
    let mut shown = paused(Vec::new());
    type_text(&mut shown, "   ");
    click(&mut shown, Role::Button, "Keep");
    assert_eq!(wants(&shown), [Intent::Save("First meetup 7".to_owned())]);
}

#[test]
fn a_game_is_kept_under_the_name_that_was_typed() {
    let mut shown = paused(vec![kept("another", 1)]);
    type_text(&mut shown, " evening ");
    click(&mut shown, Role::Button, "Keep");
    assert_eq!(wants(&shown), [Intent::Save("evening".to_owned())]);
}

#[test]
fn a_name_that_is_taken_is_asked_about() {
    let mut shown = paused(vec![kept("evening", 1)]);
    type_text(&mut shown, "evening");
    click(&mut shown, Role::Button, "Keep");
    let [Intent::Open(Sheet::Confirm(question))] = wants(&shown) else {
        panic!("{:?}", wants(&shown));
    };
    assert!(question.text.contains("\"evening\""), "{}", question.text);
    assert_eq!(question.then, Intent::Save("evening".to_owned()));
}

#[test]
fn the_field_for_a_name_has_a_name() {
    paused(Vec::new()).get_by_role_and_label(Role::TextInput, "Name to keep it under");
}
