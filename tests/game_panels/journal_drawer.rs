//! The journal.

use super::*;

fn drawer(
    ui: &mut Ui,
    scene: &Scene,
    _: &Looks,
    state: &mut journal::JournalState,
) -> Option<Intent> {
    journal::drawer(ui, scene, state)
}

fn book(
    ui: &mut Ui,
    scene: &Scene,
    _: &Looks,
    state: &mut journal::JournalState,
) -> Option<Intent> {
    journal::sheet(ui, scene, state)
}

#[test]
fn an_empty_journal_says_what_would_fill_it() {
    let shown = show(fresh("a-job-by-spring"), None, book);
    shown.get_by_label_contains("Nothing has happened yet");
}

#[test]
fn the_drawer_opens_by_its_handle_and_by_its_key() {
    let mut shown = show(played("a-job-by-spring", "proportionate", 20), None, drawer);
    click(&mut shown, Role::Button, "Open journal, 2 new");
    assert!(shown.state().panel.open);
    press(&mut shown, Key::J);
    assert!(!shown.state().panel.open);
}

#[test]
fn the_journal_begins_with_what_happened_last() {
    let sitting = played("a-job-by-spring", "proportionate", 40);
    let last = sitting
        .story()
        .last()
        .expect("something happened")
        .headline
        .clone();
    let shown = show(sitting, None, book);
    assert!(shown.query_all_by_label_contains(&last).next().is_some());
}

#[test]
fn a_search_without_a_match_offers_everything_again() {
    let mut shown = show(played("a-job-by-spring", "proportionate", 40), None, book);
    shown.state_mut().panel.text = "zyzzyva".to_owned();
    shown.run_steps(2);
    shown.get_by_label("Nothing in the journal fits.");
    click(&mut shown, Role::Button, "Show everything");
    assert_eq!(shown.state().panel.text, "");
}

#[test]
fn a_journal_of_thousands_lays_out_only_what_is_in_view() {
    let sitting = played("a-job-by-spring", "giver", 105);
    let entries = sitting.story().len();
    let shown = show(sitting, None, book);
    let rows = shown
        .get_all_by_role(Role::Button)
        .filter(|n| n.accesskit_node().label().is_some_and(|l| l.contains(": ")));
    assert!(entries > 60 && rows.count() < 20);
}
