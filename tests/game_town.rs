//! The town in front of a class, without a screen: what each button and key does, and what is said of it.

#[path = "shared/window.rs"]
mod window;

use bevy_egui::egui::accesskit::Role;
use bevy_egui::egui::{Key, pos2};
use egui_kittest::kittest::{NodeT, Queryable};
use speaking_terms::game::class::town::Watch;
use speaking_terms::game::intent::{Intent, Screen};
use speaking_terms::study::class::Town;
use window::{Shown, open, press, tell};

fn town() -> Shown {
    let mut shown = open("first-meetup", 7);
    tell(&mut shown, Intent::Town(Watch::Open("the-town".to_owned())));
    shown
}

fn state(shown: &Shown) -> &Town {
    let open = shown.state().desk.town.as_ref();
    &open.expect("a town is open").town
}

fn click(shown: &mut Shown, role: Role, name: &str) {
    let found = shown.get_all_by_role(role).find(|node| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.starts_with(name))
    });
    found
        .unwrap_or_else(|| panic!("there is no {name}"))
        .click();
    shown.run_steps(3);
}

fn button(shown: &mut Shown, name: &str) {
    click(shown, Role::Button, name);
}

fn says(shown: &Shown, words: &str) -> bool {
    shown.query_all_by_label_contains(words).next().is_some()
}

#[test]
fn the_door_offers_a_town_where_there_is_one_and_escape_leads_back() {
    let mut shown = open("first-meetup", 7);
    tell(&mut shown, Intent::Go(Screen::ForClass));
    let offers = (shown.query_all_by_role(Role::Button))
        .filter(|node| {
            let label = node.accesskit_node().label();
            label.is_some_and(|label| label.starts_with("Watch "))
        })
        .count();
    let towns = (shown.state().desk.playable.iter())
        .filter(|s| s.scenario.as_ref().is_ok_and(|s| Town::is_one(s)));
    assert_eq!(offers, towns.count());
    button(&mut shown, "Watch The town live");
    assert_eq!(shown.state().screen, Screen::Town);
    press(&mut shown, Key::Escape);
    assert_eq!(shown.state().screen, Screen::ForClass);
}

#[test]
fn days_and_weeks_pass_and_the_sentence_and_plots_say_so() {
    let mut shown = town();
    assert!(says(&shown, "On the first morning"));
    button(&mut shown, "A day on");
    assert!(says(&shown, "Week 1, Tuesday, of 12 weeks. 153 people"));
    button(&mut shown, "A week on");
    assert!(says(&shown, "After 1 week "));
    assert!(says(&shown, "Word of mouth is on."));
    for plot in [
        "How well they are liked, of 100: Proportionate",
        "How much they are felt to owe",
        "Their reputation",
    ] {
        assert!(says(&shown, plot), "{plot}");
    }
}

#[test]
fn space_plays_and_rests_and_leaving_rests_too() {
    let mut shown = town();
    press(&mut shown, Key::Space);
    assert!(state(&shown).is_playing() && says(&shown, "Pause"));
    press(&mut shown, Key::Space);
    assert!(!state(&shown).is_playing());
    press(&mut shown, Key::Space);
    press(&mut shown, Key::Escape);
    assert!(!state(&shown).is_playing());
    let game = shown.state().game();
    assert_eq!(game.sitting.run().scenario().name, "first-meetup");
}

#[test]
fn word_of_mouth_is_one_switch() {
    let mut shown = town();
    click(&mut shown, Role::CheckBox, "Word of mouth");
    assert!(!state(&shown).word_of_mouth());
    assert!(says(&shown, "Word of mouth is off."));
    click(&mut shown, Role::CheckBox, "Word of mouth");
    assert!(state(&shown).word_of_mouth());
}

#[test]
fn a_newcomer_has_a_line_of_their_own() {
    let mut shown = town();
    button(&mut shown, "A week on");
    assert!(!says(&shown, "Newcomer"));
    click(&mut shown, Role::ComboBox, "Add a newcomer");
    button(&mut shown, "Proportionate");
    assert!(state(&shown).newcomer().is_some());
    for _ in 0..4 {
        button(&mut shown, "A week on");
    }
    assert!(says(&shown, "The newcomer (proportionate) knows"));
    assert!(says(&shown, "Newcomer: Proportionate"));
    let plots = shown.query_all_by_label_contains("of 100: ");
    assert!(
        plots
            .filter(|plot| {
                let label = plot.accesskit_node().label();
                label.is_some_and(|label| label.contains(", Newcomer "))
            })
            .count()
            == 3
    );
}

#[test]
fn people_are_gone_through_by_keys_and_pointed_at() {
    let mut shown = town();
    press(&mut shown, Key::CloseBracket);
    assert!(says(&shown, "The town. Esi Lamptey"));
    assert!(says(&shown, "Esi Lamptey: Giver"));
    press(&mut shown, Key::CloseBracket);
    assert!(says(&shown, "Halvard Nystrom: Tallykeeper"));
    press(&mut shown, Key::OpenBracket);
    let before = label_of_the_picture(&shown);
    // Arrows go from one to the next once the picture has the keyboard.
    while !focused(&shown, "The town") {
        press(&mut shown, Key::Tab);
    }
    press(&mut shown, Key::ArrowRight);
    press(&mut shown, Key::ArrowLeft);
    press(&mut shown, Key::ArrowDown);
    press(&mut shown, Key::ArrowUp);
    press(&mut shown, Key::ArrowUp);
    assert_ne!(label_of_the_picture(&shown), before);
    assert!(
        focused(&shown, "The town"),
        "arrows do not leave the picture"
    );
    shown.hover_at(pos2(2.0, 2.0));
    shown.run_steps(2);
}

fn label_of_the_picture(shown: &Shown) -> String {
    let picture = shown.query_all_by_label_contains("The town. ").next();
    let label = picture.and_then(|node| node.accesskit_node().label());
    label.expect("somebody is looked at")
}

fn focused(shown: &Shown, name: &str) -> bool {
    shown.query_all_by_label_contains(name).any(|node| {
        node.accesskit_node().is_focused() && node.accesskit_node().role() == Role::Image
    })
}

#[test]
fn grouping_by_standing_shows_three_lines() {
    let mut shown = town();
    click(&mut shown, Role::ComboBox, "Group by way of networking");
    button(&mut shown, "By standing");
    assert!(says(
        &shown,
        "How well they are liked, of 100: High standing"
    ));
    assert!(says(&shown, "people of "));
}

#[test]
fn rules_are_turned_for_this_town_and_kept_when_it_begins_anew() {
    let mut shown = town();
    button(&mut shown, "A week on");
    button(&mut shown, "Rules");
    assert!(says(&shown, "Find a rule"));
    let wanted = Watch::Turn("gossip", "overstep_odds", 0.9);
    tell(&mut shown, Intent::Town(wanted));
    assert!(says(&shown, "1 rule changed."));
    button(&mut shown, "Begin anew");
    let town = state(&shown);
    assert_eq!(
        (town.today().0, town.run().rules().gossip.overstep_odds),
        (0, 0.9)
    );
    button(&mut shown, "All as in the file");
    assert_eq!(state(&shown).run().rules().gossip.overstep_odds, 0.15);
    button(&mut shown, "The town");
    assert!(says(&shown, "Point at somebody"));
}

#[test]
fn at_the_end_nothing_plays_until_it_begins_anew() {
    let mut shown = town();
    for _ in 0..12 {
        button(&mut shown, "A week on");
    }
    assert!(says(&shown, "After 12 weeks."));
    press(&mut shown, Key::Space);
    button(&mut shown, "Play");
    assert!(!state(&shown).is_playing());
    button(&mut shown, "Begin anew with these rules");
    press(&mut shown, Key::Space);
    assert!(state(&shown).is_playing());
}

#[test]
fn it_is_there_at_any_size() {
    for (width, height) in [
        (1280.0, 720.0),
        (1920.0, 1080.0),
        (853.0, 480.0),
        (640.0, 480.0),
    ] {
        let mut shown = town();
        shown.set_size(bevy_egui::egui::vec2(width, height));
        shown.run_steps(3);
        button(&mut shown, "A week on");
        assert!(
            says(&shown, "How well they are liked"),
            "{width} × {height}"
        );
        for node in shown.get_all_by_role(Role::Button) {
            let rect = node.rect();
            let inside = rect.left() >= 0.0 && rect.right() <= width && rect.bottom() <= height;
            assert!(
                inside,
                "{width} × {height}: {:?} at {rect:?}",
                node.accesskit_node().label()
            );
        }
    }
}
