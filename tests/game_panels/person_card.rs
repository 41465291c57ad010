//! The person.

use super::moves_menu::tiles;
use super::*;

#[test]
fn with_nobody_selected_you_read_who_you_are_and_get_a_way_to_begin() {
    let mut shown = show(fresh("a-job-by-spring"), None, person::person);
    let you = shown
        .state()
        .sitting
        .view()
        .person(PersonId::YOU)
        .expect("you")
        .name
        .clone();
    shown.get_by_label(&you);
    shown.get_by_label_contains("Pick somebody on the map");
    click(&mut shown, Role::Button, "Who is here today");
    assert_eq!(wants(&shown), [Intent::Open(Sheet::Search)]);
}

#[test]
fn whoever_cannot_be_met_today_can_be_waited_for() {
    let sitting = played("first-meetup", "proportionate", 7);
    let view = sitting.view();
    let away = (view.contacts())
        .find(|c| !view.can_meet(c) && view.haunts(c.id).next().is_some())
        .map(|c| (c.id, c.person.first_name().to_owned()));
    let (who, name) = away.expect("somebody is elsewhere on a Monday");
    let mut shown = show(sitting, Some(who), tiles);
    shown.get_by_label_contains(&format!("No {name} today."));
    click(&mut shown, Role::Button, "Wait");
    assert_eq!(wants(&shown), [Intent::Pass(Until::Something)]);
}

#[test]
fn somebody_you_know_has_a_name_a_portrait_and_two_impressions_in_words() {
    let sitting = played("a-job-by-spring", "proportionate", 42);
    let who = best_known(&sitting);
    let shown = show(sitting, Some(who), person::person);
    let name = shown
        .state()
        .sitting
        .view()
        .person(who)
        .expect("known")
        .name
        .clone();
    shown.get_by_label(&name);
    shown.get_by_label(&format!("Portrait of {name}"));
    for gauge in ["Warmth: ", "Work trust: "] {
        let node = shown.get_by_label_contains(gauge);
        let said = node.value().unwrap_or_default();
        assert!(
            !said.contains(|c: char| c.is_ascii_digit()),
            "a gauge speaks in words: {said}"
        );
    }
}

#[test]
fn somebody_you_have_only_heard_of_shows_no_impression() {
    let (sitting, who) = heard_of();
    let shown = show(sitting, Some(who), person::person);
    shown.get_by_label_contains("You have heard of");
    assert!(shown.query_by_label_contains("Warmth").is_none());
}

#[test]
fn more_about_somebody_opens_on_demand_and_closes_by_escape() {
    let sitting = played("a-job-by-spring", "proportionate", 42);
    let who = best_known(&sitting);
    let mut shown = show(sitting, Some(who), person::person);
    shown.get_by_label_contains("ore about").click();
    shown.run_steps(2);
    assert!(shown.state().panel.more);
    press(&mut shown, Key::Escape);
    assert!(!shown.state().panel.more);
}

#[test]
fn all_that_is_known_says_where_to_meet_and_how_to_write() {
    let sitting = played("a-job-by-spring", "proportionate", 42);
    let who = best_known(&sitting);
    let shown = show(sitting, Some(who), |ui, scene, _, (): &mut ()| {
        about::about(ui, scene);
        None
    });
    for heading in [
        "Between you",
        "Where to meet",
        "How to write",
        "What happened",
    ] {
        shown.get_by_label(heading);
    }
}
