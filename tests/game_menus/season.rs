//! Choosing a scenario.

use super::*;

fn picker_at(size: Vec2, playable: Vec<Playable>, kept: Vec<Kept>) -> Shown<SeasonState> {
    show_at(size, SeasonState::default(), move |ui, state| {
        let wanted = season_screen(ui, &playable, &kept, state);
        wanted.into_iter().collect()
    })
}

fn picker(playable: Vec<Playable>, kept: Vec<Kept>) -> Shown<SeasonState> {
    // So high that nothing has to be scrolled to.
    picker_at(vec2(1280.0, 4000.0), playable, kept)
}

#[test]
fn every_built_in_scenario_can_be_started_by_its_title() {
    for offered in built_in() {
        let title = offered.scenario.as_ref().expect("good").title.clone();
        let mut shown = picker(built_in(), Vec::new());
        click(&mut shown, Role::Button, &format!("Start {title}"));
        assert_eq!(wants(&shown), [started(&offered.name, None)]);
    }
}

#[test]
fn a_scenario_says_how_long_it_is_and_how_many_are_in_it() {
    let shown = picker(vec![playable("first-meetup")], Vec::new());
    let known = library::embedded("first-meetup").expect("built in");
    shown.get_by_label(&format!("{} people", known.people.len() - 1));
    shown.get_by_label_contains(&format!("{} weeks, ", known.weeks));
}

#[test]
fn a_number_for_luck_goes_with_the_start() {
    let mut shown = picker(vec![playable("first-meetup")], Vec::new());
    type_text(&mut shown, " 42 ");
    click(&mut shown, Role::Button, "Start First meetup");
    assert_eq!(wants(&shown), [started("first-meetup", Some(42))]);
}

#[test]
fn luck_that_is_no_number_is_refused_with_a_reason() {
    for wrong in ["soon", "-1", "1.5", "99999999999999999999"] {
        let mut shown = picker(vec![playable("first-meetup")], Vec::new());
        type_text(&mut shown, wrong);
        shown.get_by_label_contains("Luck is a whole number");
        assert!(!can_be_used(&shown, "Start First meetup"), "{wrong}");
        click(&mut shown, Role::Button, "Start First meetup");
        assert_eq!(wants(&shown), [], "{wrong}");
    }
}

#[test]
fn the_field_for_luck_has_a_name() {
    picker(Vec::new(), Vec::new()).get_by_role_and_label(Role::TextInput, "Luck, a number");
}

#[test]
fn a_scenario_that_is_wrong_shows_what_to_change_and_no_start() {
    let broken = Playable {
        name: "my-club".to_owned(),
        scenario: Err("my-club.ron:3:5: there is no topic `ches`".to_owned()),
    };
    let shown = picker(vec![broken], Vec::new());
    shown.get_by_label("my-club");
    shown.get_by_label_contains("no topic `ches`");
    assert!(shown.query_by_label_contains("Start").is_none());
}

#[test]
fn the_picker_without_kept_games_says_how_to_keep_one() {
    picker(built_in(), Vec::new()).get_by_label_contains("No game is kept yet");
}

#[test]
fn a_kept_game_opens_from_the_picker() {
    let mut shown = picker(built_in(), vec![kept("evening", 2)]);
    click(&mut shown, Role::Button, "Open evening");
    assert_eq!(wants(&shown), [Intent::Load("evening".to_owned())]);
}

#[test]
fn the_picker_leads_back_to_the_title() {
    let mut shown = picker(built_in(), Vec::new());
    click(&mut shown, Role::Button, "Back");
    assert_eq!(wants(&shown), [Intent::Go(Screen::Title)]);
}

#[test]
fn a_picker_with_forty_games_keeps_its_controls_inside_at_every_size() {
    for width in [640.0, 960.0, 1920.0] {
        let shown = picker_at(vec2(width, 600.0), built_in(), many());
        assert_controls_fit(&shown, width);
    }
}
