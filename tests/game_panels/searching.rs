//! The search.

use super::*;

#[test]
fn a_name_typed_and_entered_turns_to_that_person() {
    let sitting = played("a-job-by-spring", "proportionate", 20);
    let who = best_known(&sitting);
    let name = sitting.view().person(who).expect("known").name.clone();
    let mut shown = show(sitting, None, search::search);
    shown.get_by_role(Role::TextInput).type_text(&name);
    shown.run_steps(2);
    press(&mut shown, Key::Enter);
    assert_eq!(wants(&shown), [Intent::Select(Some(who))]);
}

#[test]
fn arrows_go_down_the_list_and_enter_picks() {
    let mut shown = show(
        played("a-job-by-spring", "proportionate", 20),
        None,
        search::search,
    );
    press(&mut shown, Key::ArrowDown);
    press(&mut shown, Key::Enter);
    let second = speaking_terms::study::rings::nearest_first(&shown.state().sitting.view())[1].id;
    assert_eq!(wants(&shown), [Intent::Select(Some(second))]);
}

#[test]
fn a_filter_that_fits_nobody_can_be_lifted() {
    let mut shown = show(fresh("a-job-by-spring"), None, search::search);
    shown.state_mut().panel.text = "zyzzyva".to_owned();
    shown.run_steps(2);
    shown.get_by_label("Nobody you know of fits.");
    click(&mut shown, Role::Button, "Show everybody");
    assert_eq!(shown.state().panel.text, "");
}

#[test]
fn letters_typed_into_a_search_are_no_commands() {
    let sitting = fresh("a-job-by-spring");
    let who = somebody(&sitting);
    let mut shown = show(
        sitting,
        Some(who),
        |ui, scene, looks, state: &mut (search::SearchState, moves::MovesState)| {
            let found = search::search(ui, scene, looks, &mut state.0);
            moves::moves(ui, scene, &mut state.1).or(found)
        },
    );
    press(&mut shown, Key::A);
    press(&mut shown, Key::Num1);
    assert_eq!(wants(&shown), []);
}
