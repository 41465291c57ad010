//! Other parts.

use super::*;

#[test]
fn all_people_are_listed_with_the_truth_and_what_was_thought() {
    let shown = show(a_season(), Tab::People);
    let level = |level: f32| (level.max(0.0) * 100.0).round() as u32;
    for person in &shown.state().data.debrief.people {
        let says = format!(
            "{}. Warmth: the truth {}",
            person.name,
            level(person.truth.rapport)
        );
        assert_says(&shown, &says);
    }
}

#[test]
fn a_past_day_shows_what_was_felt_then() {
    let mut shown = show(a_season(), Tab::People);
    shown.state_mut().state.day = Some(Day(30));
    shown.run_steps(2);
    assert_says(&shown, "How it stood on Wednesday of week 5");
    let table = shown.state();
    let person = &table.data.debrief.people[0];
    let held = person.held(Day(30), &table.data.scenario.rules);
    let then = (held.rapport.max(0.0) * 100.0).round() as u32;
    assert_says(
        &shown,
        &format!("{}. Warmth: the truth {then}", person.name),
    );
    assert_ne!(held.rapport, person.truth.rapport);
}

#[test]
fn a_week_before_and_a_week_later_move_the_day() {
    let mut shown = show(a_season(), Tab::People);
    let last = shown.state().data.debrief.today.0;
    click(&mut shown, "A week before");
    assert_eq!(shown.state().state.day, Some(Day(last - 7)));
    click(&mut shown, "A week later");
    assert_eq!(shown.state().state.day, None);
}

#[test]
fn the_slider_is_moved_by_the_arrow_keys() {
    let mut shown = show(a_season(), Tab::People);
    let last = shown.state().data.debrief.today.0;
    shown
        .get_by_role_and_label(Role::Slider, "Past day")
        .focus();
    shown.run_steps(2);
    shown.key_press(Key::ArrowLeft);
    shown.run_steps(2);
    assert_eq!(shown.state().state.day, Some(Day(last - 1)));
}

#[test]
fn every_ask_is_listed_with_its_odds_and_shows_its_reasons_when_chosen() {
    let mut shown = show(a_season(), Tab::Asks);
    let asks = shown.state().data.debrief.asks.clone();
    let listed = words(&shown)
        .into_iter()
        .filter(|w| w.starts_with("Week ") && w.contains("the odds"));
    assert_eq!(listed.count(), asks.len());
    let (n, ask) = (asks.iter().enumerate())
        .find(|(_, ask)| !ask.because.is_empty())
        .expect("some ask has reasons");
    shown.state_mut().state.ask = Some(n);
    shown.run_steps(2);
    for because in &ask.because {
        assert_says(&shown, &because.words);
    }
}

#[test]
fn the_ledger_says_who_owes_what_on_both_sides() {
    let shown = show(a_season(), Tab::Ledger);
    let ledger = &shown.state().data.debrief.ledger;
    assert!(!ledger.is_empty());
    for entry in ledger {
        if (owed(entry.owed), owed(entry.believed)) == (owed(0.0), owed(0.0)) {
            assert_says(&shown, "Nothing is owed, and you both think so.");
            continue;
        }
        let says = format!("{}: the truth: you owe {}", entry.name, owed(entry.owed));
        assert_says(&shown, &says);
        let says = format!(
            "{}: you thought: you owe {}",
            entry.name,
            owed(entry.believed)
        );
        assert_says(&shown, &says);
    }
}

#[test]
fn oversteps_are_told_with_their_weeks_with_and_without_an_apology() {
    let shown = show(played("first-meetup", Some("asks-big")), Tab::Ledger);
    let oversteps = &shown.state().data.debrief.oversteps;
    assert!(
        !oversteps.is_empty(),
        "whoever asks big goes too far at times"
    );
    for overstep in oversteps {
        let back = |n, how| format!("To be back where you were: {}, {how}", weeks_back(n));
        assert_says(&shown, &back(overstep.weeks, "without a word"));
        assert_says(
            &shown,
            &back(overstep.weeks_with_apology, "if you say sorry at once"),
        );
    }
}
