//! The window as a whole, without a screen: where the keyboard is, and that keys go where they belong.

#[path = "shared/window.rs"]
mod window;

use bevy_egui::egui::accesskit::Role;
use bevy_egui::egui::{Event, Key};
use egui_kittest::kittest::{NodeT, Queryable};

use speaking_terms::game::intent::{Intent, Screen, Sheet};
use speaking_terms::scenario::PersonId;
use window::{Shown, open, press, tell};

/// Types a letter or a sign, as a keyboard does.
fn strike(shown: &mut Shown, sign: &str) {
    shown.event(Event::Text(sign.to_owned()));
    shown.run_steps(3);
}

fn selected(shown: &Shown) -> Option<PersonId> {
    shown.state().game().selected
}

/// The name of whatever has the keyboard.
fn focused(shown: &Shown) -> Option<String> {
    let mut open = vec![shown.root()];
    while let Some(node) = open.pop() {
        if node.is_focused() {
            return node.accesskit_node().label();
        }
        open.extend(node.children());
    }
    None
}

/// The first name of whoever is selected.
fn name(shown: &Shown) -> String {
    let view = shown.state().game().sitting.view();
    let who = selected(shown).expect("somebody is selected");
    view.person(who).expect("known").name.clone()
}

#[test]
fn whoever_is_turned_to_by_a_key_has_the_keyboard() {
    let mut shown = open("new-in-town", 3);
    for _ in 0..4 {
        strike(&mut shown, "]");
        let focused = focused(&shown).unwrap_or_default();
        assert!(
            focused.starts_with(&name(&shown)),
            "{focused} is not {}",
            name(&shown)
        );
    }
}

#[test]
fn arrows_walk_over_the_map_press_after_press() {
    let mut shown = open("new-in-town", 3);
    strike(&mut shown, "]");
    for key in [
        Key::ArrowLeft,
        Key::ArrowRight,
        Key::ArrowUp,
        Key::ArrowDown,
        Key::ArrowRight,
        Key::ArrowLeft,
    ] {
        press(&mut shown, key);
        let focused = focused(&shown).unwrap_or_default();
        assert!(
            focused.starts_with(&name(&shown)),
            "after {key:?} {focused} is not {}",
            name(&shown)
        );
    }
}

#[test]
fn keys_of_the_map_rest_under_a_sheet() {
    let mut shown = open("new-in-town", 3);
    tell(&mut shown, Intent::Open(Sheet::Goals));
    for sign in ["]", "[", "/"] {
        strike(&mut shown, sign);
    }
    for key in [
        Key::ArrowLeft,
        Key::ArrowRight,
        Key::ArrowUp,
        Key::ArrowDown,
    ] {
        press(&mut shown, key);
    }
    assert_eq!(selected(&shown), None);
}

#[test]
fn escape_closes_the_search_of_the_map_before_it_pauses() {
    let mut shown = open("new-in-town", 3);
    strike(&mut shown, "/");
    shown.get_by_role_and_label(Role::TextInput, "Find somebody");
    press(&mut shown, Key::Escape);
    assert!(shown.query_by_label("Close the search").is_none());
    assert_eq!(shown.state().desk.sheets, []);
    press(&mut shown, Key::Escape);
    assert_eq!(shown.state().desk.sheets, [Sheet::Pause]);
}

#[test]
fn whoever_is_found_in_a_sheet_is_turned_to_and_the_sheet_makes_way() {
    let mut shown = open("new-in-town", 3);
    press(&mut shown, Key::F);
    strike(&mut shown, "Haruka");
    press(&mut shown, Key::Enter);
    assert_eq!(name(&shown), "Haruka Ito-Evans");
    assert_eq!(shown.state().desk.sheets, []);
}

#[test]
fn the_first_thing_on_the_title_has_the_keyboard_whenever_one_comes_there() {
    let mut shown = open("new-in-town", 3);
    for _ in 0..2 {
        tell(&mut shown, Intent::Go(Screen::Title));
        let first = focused(&shown).unwrap_or_default();
        assert!(first.starts_with("Carry on"), "{first}");
        press(&mut shown, Key::Enter);
        assert_eq!(shown.state().screen, Screen::Play);
    }
}

#[test]
fn what_was_under_the_sheet_has_the_keyboard_again_when_it_is_gone() {
    let mut shown = open("new-in-town", 3);
    strike(&mut shown, "]");
    let before = focused(&shown);
    press(&mut shown, Key::G);
    press(&mut shown, Key::Escape);
    assert_eq!(focused(&shown), before);
}
