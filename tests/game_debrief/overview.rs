//! The overview.

use super::*;

#[test]
fn the_top_says_what_this_is_and_which_run_it_was() {
    let shown = show(a_season(), Tab::Overview);
    assert_says(&shown, "What was really going on");
    let debrief = &shown.state().data.debrief;
    assert_says(&shown, &debrief.title);
    let how_far = format!("{} weeks, seed {}", debrief.weeks, debrief.seed);
    assert_says(&shown, &how_far);
}

#[test]
fn every_chart_is_a_picture_with_a_sentence() {
    let shown = show(a_season(), Tab::Overview);
    let pictures: Vec<String> = (shown.get_all_by_role(Role::Image))
        .map(|node| node.accesskit_node().label().unwrap_or_default())
        .collect();
    assert_eq!(pictures.len(), 3, "{pictures:?}");
    assert!(
        pictures.iter().all(|says| says.ends_with('.')),
        "{pictures:?}"
    );
}

#[test]
fn why_somebody_said_no_has_the_odds_and_the_reasons_of_the_debrief() {
    let shown = show(a_season(), Tab::Overview);
    let asks = &shown.state().data.debrief.asks;
    let telling = asks.iter().filter(|ask| !ask.because.is_empty());
    let ask = telling
        .max_by(|x, y| x.tells().total_cmp(&y.tells()))
        .expect("there are asks");
    assert_says(&shown, &format!("The odds were {}.", odds(ask.p_yes)));
    let first = &ask.because[0];
    let side = if first.towards_yes() { "yes" } else { "no" };
    assert_says(&shown, &format!("{}: towards {side}", first.words));
}

#[test]
fn doors_never_tried_stand_there_with_their_odds() {
    let shown = show(a_season(), Tab::Asks);
    let doors = &shown.state().data.debrief.doors;
    assert!(!doors.is_empty(), "this run left doors untried");
    for door in doors {
        let phrase = shown.state().data.phrase(door.ask, door.person);
        assert_says(&shown, &phrase[1..]);
        assert_says(&shown, &in_100(door.p_yes).to_string());
    }
}

#[test]
fn how_well_you_guess_is_scored_as_in_the_debrief() {
    let shown = show(a_season(), Tab::Overview);
    let score = shown
        .state()
        .data
        .debrief
        .calibration
        .overall
        .expect("every ask had a guess");
    assert_says(
        &shown,
        &format!("Score {:.2}; a coin flip gets 0.25.", score.brier),
    );
}

#[test]
fn goals_and_openings_stand_below() {
    let shown = show(a_season(), Tab::Overview);
    let debrief = &shown.state().data.debrief;
    for goal in &debrief.goals {
        assert_says(&shown, &goal.title);
    }
    for opening in &debrief.openings {
        assert_says(&shown, &opening.title);
    }
}

#[test]
fn a_chart_turns_into_a_table_and_back() {
    let mut shown = show(a_season(), Tab::Overview);
    let pictures = |shown: &Shown| shown.get_all_by_role(Role::Image).count();
    let (before, state) = (pictures(&shown), &shown.state().state);
    assert!(!state.tables.person);
    let data = &shown.state().data;
    let telling = data.most_telling(|_| true).expect("there are asks");
    let of = format!("Table: {}", data.debrief.asks[telling].name);
    click(&mut shown, &of);
    assert_eq!(pictures(&shown), before - 1);
    assert_says(&shown, "Warmth, truth");
    click(&mut shown, &of.replace("Table", "Chart"));
    assert_eq!(pictures(&shown), before);
}

#[test]
fn chips_choose_what_is_shown_of_somebody_and_never_nothing() {
    let mut shown = show(a_season(), Tab::Overview);
    assert!(!says(&shown, "work trust"));
    click(&mut shown, "Work trust");
    assert_says(&shown, "warmth, work trust and owed over time");
    for chip in ["Warmth", "Work trust", "Owed"] {
        click(&mut shown, chip);
    }
    assert_says(&shown, "warmth over time");
}

#[test]
fn the_next_person_is_one_further_in_the_debrief() {
    let mut shown = show(a_season(), Tab::Overview);
    let people: Vec<String> = shown
        .state()
        .data
        .debrief
        .people
        .iter()
        .map(|p| p.name.clone())
        .collect();
    let chart = |shown: &Shown| {
        let all = words(shown);
        let at = people.iter().position(|name| {
            all.iter()
                .any(|w| w.starts_with(&format!("{name}, warmth")))
        });
        at.expect("somebody is shown")
    };
    let before = chart(&shown);
    click(&mut shown, "Next person");
    assert_eq!(chart(&shown), (before + 1) % people.len());
    click(&mut shown, "Person before");
    assert_eq!(chart(&shown), before);
}
