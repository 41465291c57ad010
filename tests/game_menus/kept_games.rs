//! Kept games.

use super::*;

fn shelf(kept: Vec<Kept>) -> Shown<GamesState> {
    show(GamesState::default(), move |ui, state| {
        games(ui, &kept, state)
    })
}

#[test]
fn no_kept_games_is_said_with_the_way_to_keep_one() {
    shelf(Vec::new()).get_by_label_contains("Pause a game to keep it");
}

#[test]
fn a_kept_game_says_where_it_stands_and_opens() {
    let mut shown = shelf(vec![kept("evening", 2)]);
    shown.get_by_label("First meetup, week 2");
    click(&mut shown, Role::Button, "Open evening");
    assert_eq!(wants(&shown), [Intent::Load("evening".to_owned())]);
}

#[test]
fn a_damaged_game_says_what_is_wrong_where_it_stands() {
    shelf(vec![damaged("old")]).get_by_label_contains("This saved game is damaged");
}

#[test]
fn few_games_need_no_search() {
    let shown = shelf(vec![kept("evening", 2)]);
    assert!(shown.query_by_role(Role::TextInput).is_none());
}

#[test]
fn many_games_are_searched_by_name() {
    let mut shown = shelf(many());
    type_text(&mut shown, "EVENING 17");
    shown.get_by_label("Open evening 17");
    assert_eq!(shown.get_all_by_label_contains("Open ").count(), 1);
}

#[test]
fn the_field_for_a_game_has_a_name() {
    shelf(many()).get_by_role_and_label(Role::TextInput, "Find a game");
}

#[test]
fn a_search_for_no_game_says_so() {
    let mut shown = shelf(many());
    type_text(&mut shown, "zyzzyva");
    shown.get_by_label("No kept game is called that.");
}

#[test]
fn the_kept_games_close() {
    let mut shown = shelf(many());
    click(&mut shown, Role::Button, "Close");
    assert_eq!(wants(&shown), [Intent::Close]);
}
