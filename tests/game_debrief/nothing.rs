//! Nothing to tell.

use super::*;

#[test]
fn whoever_asked_for_nothing_gets_a_sentence_and_a_way_on() {
    let mut shown = show(played("first-meetup", None), Tab::Overview);
    assert!(shown.state().data.debrief.asks.is_empty());
    assert_says(&shown, "There is no answer to explain.");
    assert_says(
        &shown,
        "You asked for nothing, so there was nothing to guess.",
    );
    assert_says(&shown, "You took no decision, so there is none to change.");
    shown
        .get_all_by_role_and_label(Role::Button, "See the doors")
        .next()
        .expect("a way on")
        .click();
    shown.run_steps(3);
    assert_eq!(shown.state().state.tab, Tab::Asks);
    assert_says(&shown, "Nothing, this time.");
}

#[test]
fn every_part_of_an_empty_run_can_be_opened() {
    for tab in [
        Tab::Overview,
        Tab::People,
        Tab::Asks,
        Tab::Ledger,
        Tab::WhatIf,
    ] {
        let shown = show(played("first-meetup", None), tab);
        assert_says(&shown, "What was really going on");
    }
}
