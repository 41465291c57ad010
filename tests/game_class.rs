//! In front of a class, without a screen: what is on the board, what only the teacher sees, and what each button does.

#[path = "shared/window.rs"]
mod window;

use bevy_egui::egui::Key;
use bevy_egui::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use speaking_terms::game::class::Wish;
use speaking_terms::game::class::contest::Contend;
use speaking_terms::game::intent::{Intent, Screen};
use speaking_terms::scenario::PersonId;
use speaking_terms::study::class::{Step, hands::CHOICES, question::Stage};
use window::{Shown, open, press, tell};

fn class(scenario: &str) -> Shown {
    let mut shown = open("first-meetup", 7);
    let scenario = scenario.to_owned();
    let seed = Some(7);
    tell(&mut shown, Intent::Class(Wish::Open { scenario, seed }));
    shown
}

fn page(scenario: &str) -> Shown {
    let mut shown = class(scenario);
    tell(&mut shown, Intent::Class(Wish::Page(true)));
    shown
}

fn day(shown: &Shown) -> u32 {
    room(shown).hour.tape.today().0
}

fn room(shown: &Shown) -> &speaking_terms::game::class::Room {
    shown.state().desk.class.as_ref().expect("a class is open")
}

fn click(shown: &mut Shown, name: &str) {
    let found = shown.get_all_by_role(Role::Button).find(|node| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.starts_with(name))
    });
    // Not by pointer: what is scrolled out of sight is clicked as a screen reader would.
    found
        .unwrap_or_else(|| panic!("there is no {name}"))
        .click_accesskit();
    shown.run_steps(3);
}

fn says(shown: &Shown, words: &str) -> bool {
    shown.query_all_by_label_contains(words).next().is_some()
}

/// Two weeks on, somebody whom something can be asked of, turned to.
fn somebody_to_ask(shown: &mut Shown) {
    for _ in 0..2 {
        tell(shown, Intent::Class(Wish::Step(Step::Week, true)));
    }
    let warmest = speaking_terms::study::class::xray::xray(room(shown).run())[0].id;
    tell(shown, Intent::Select(Some(warmest)));
}

#[test]
fn the_steps_go_forwards_and_back() {
    let mut shown = class("first-meetup");
    for (name, then) in [
        ("A week on", 7),
        ("A day on", 8),
        ("A day back", 7),
        ("A week back", 0),
    ] {
        click(&mut shown, name);
        assert_eq!(day(&shown), then, "{name}");
    }
    press(&mut shown, Key::Period);
    press(&mut shown, Key::Comma);
    assert_eq!(day(&shown), 0);
}

#[test]
fn space_plays_and_rests() {
    let mut shown = class("first-meetup");
    press(&mut shown, Key::Space);
    assert!(room(&shown).hour.is_playing());
    assert!(says(&shown, "Pause"));
    press(&mut shown, Key::Space);
    assert!(!room(&shown).hour.is_playing());
}

#[test]
fn the_board_shows_nothing_hidden_until_f9_is_held() {
    let mut shown = class("a-job-by-spring");
    somebody_to_ask(&mut shown);
    assert!(!says(&shown, "What they really think"));
    shown.key_down(Key::F9);
    shown.run_steps(2);
    assert!(says(&shown, "What they really think"));
    shown.key_up(Key::F9);
    shown.run_steps(2);
    assert!(!says(&shown, "What they really think"));
}

#[test]
fn f8_goes_to_the_teachers_page_and_back() {
    let mut shown = class("first-meetup");
    press(&mut shown, Key::F8);
    assert!(says(&shown, "What they really think"));
    press(&mut shown, Key::F8);
    assert!(!says(&shown, "What they really think"));
}

#[test]
fn a_question_is_counted_answered_and_revealed_by_keys() {
    let mut shown = page("a-job-by-spring");
    somebody_to_ask(&mut shown);
    click(&mut shown, "Ask the class about");
    assert!(!room(&shown).podium.page, "the class has to see it");
    for key in [Key::Num1, Key::Num4, Key::Num4] {
        press(&mut shown, key);
    }
    shown.key_press_modifiers(bevy_egui::egui::Modifiers::SHIFT, Key::Num1);
    shown.run_steps(3);
    let question = room(&shown)
        .hour
        .question
        .as_ref()
        .expect("it is on the board");
    assert_eq!(question.hands.0, [0, 0, 0, 2, 0]);
    assert!(says(&shown, "The class says 70 in 100 on average."));
    assert!(!says(&shown, "the odds were") && !says(&shown, "The odds were"));
    press(&mut shown, Key::Space);
    assert!(
        !says(&shown, "The odds were"),
        "the answer alone is no truth"
    );
    press(&mut shown, Key::Space);
    assert!(says(&shown, "The odds were"));
    press(&mut shown, Key::Num1);
    let question = room(&shown).hour.question.as_ref().expect("still there");
    assert!(
        matches!(question.stage, Stage::Revealed(_)) && question.hands.0[0] == 0,
        "it is too late to bet"
    );
    press(&mut shown, Key::Space);
    assert!(room(&shown).hour.question.is_none());
    tell(&mut shown, Intent::Class(Wish::Page(true)));
    assert!(says(&shown, "Brier score"));
}

#[test]
fn counts_can_be_clicked_and_the_question_left() {
    let mut shown = page("a-job-by-spring");
    somebody_to_ask(&mut shown);
    click(&mut shown, "Ask the class about");
    tell(&mut shown, Intent::Class(Wish::Page(true)));
    for tenths in CHOICES {
        click(&mut shown, &format!("One hand more for {tenths} in 10"));
    }
    click(&mut shown, "One hand less for 9 in 10");
    let hands = room(&shown)
        .hour
        .question
        .as_ref()
        .expect("it is on the board")
        .hands;
    assert_eq!(hands.0, [1, 1, 1, 1, 0]);
    click(&mut shown, "Leave it");
    assert!(room(&shown).hour.question.is_none() && room(&shown).hour.shows.is_empty());
}

#[test]
fn before_anybody_is_chosen_the_page_says_what_to_do() {
    let shown = page("first-meetup");
    assert!(says(&shown, "Choose somebody under"));
    assert!(says(&shown, "No question has been answered yet."));
}

#[test]
fn a_rule_is_found_moved_and_put_back() {
    let mut shown = page("first-meetup");
    click(&mut shown, "A week on");
    shown.get_by_label("Rules").click();
    shown.run_steps(3);
    shown.get_by_label("Find a rule").focus();
    shown.run_steps(2);
    shown.get_by_label("Find a rule").type_text("goodwill");
    shown.run_steps(4);
    assert!(shown.query_all_by_label("Goodwill").next().is_some());
    assert!(says(&shown, "in the file 0.8. Felt now."));
    tell(
        &mut shown,
        Intent::Class(Wish::Turn("ask", "goodwill", -2.0)),
    );
    assert!(says(&shown, "1 rule changed."));
    click(&mut shown, "Put Goodwill back");
    assert_eq!(room(&shown).run().rules().ask.goodwill, 0.8);
    assert!(says(&shown, "As the scenario has them."));
    shown.get_by_label("Find a rule").type_text("xyz");
    shown.run_steps(3);
    assert!(says(&shown, "No rule is about"));
}

#[test]
fn what_is_done_in_the_past_is_another_track_and_the_first_stays() {
    let mut shown = class("first-meetup");
    click(&mut shown, "A week on");
    click(&mut shown, "A week on");
    click(&mut shown, "A week back");
    assert!(!says(&shown, "Track:"));
    tell(
        &mut shown,
        Intent::Class(Wish::Turn("gossip", "hearsay", 1.0)),
    );
    assert!(says(&shown, "Track: From week 2"));
    tell(&mut shown, Intent::Class(Wish::Track(0)));
    assert!(says(&shown, "Track: First run"));
}

#[test]
fn leaving_keeps_the_hour_to_be_carried_on() {
    let mut shown = class("first-meetup");
    click(&mut shown, "A week on");
    press(&mut shown, Key::Escape);
    click(&mut shown, "Leave the class");
    assert_eq!(shown.state().screen, Screen::ForClass);
    assert!(shown.state().desk.class.is_none());
    assert!(says(&shown, "The last hour"));
    click(&mut shown, "Carry on with the last hour");
    assert_eq!((shown.state().screen, day(&shown)), (Screen::Class, 7));
}

#[test]
fn the_debrief_can_be_looked_at_together() {
    let mut shown = class("first-meetup");
    click(&mut shown, "A week on");
    press(&mut shown, Key::Escape);
    click(&mut shown, "Look at the debrief together");
    assert_eq!(shown.state().screen, Screen::Debrief);
    assert!(shown.state().desk.hour.is_some(), "the hour is kept");
    assert_eq!(shown.state().game().sitting.run().today().0, 7);
}

#[test]
fn nobody_is_selected_who_is_not_known_yet() {
    let mut shown = class("first-meetup");
    click(&mut shown, "A week on");
    let known = room(&shown)
        .hour
        .tape
        .sitting()
        .view()
        .contacts()
        .map(|c| c.id)
        .last();
    tell(&mut shown, Intent::Select(known));
    tell(&mut shown, Intent::Class(Wish::Step(Step::Week, false)));
    let room = room(&shown);
    let still = room
        .selected
        .is_none_or(|id: PersonId| room.hour.tape.sitting().view().contact(id).is_some());
    assert!(still);
}

fn arena() -> Shown {
    let mut shown = open("first-meetup", 7);
    tell(
        &mut shown,
        Intent::Contest(Contend::Open("first-meetup".to_owned())),
    );
    shown
}

/// Lets it play to its end.
fn played(shown: &mut Shown) {
    tell(shown, Intent::Contest(Contend::Start));
    while shown
        .state()
        .desk
        .arena
        .as_ref()
        .expect("it is open")
        .is_running()
    {
        std::thread::yield_now();
    }
    shown.run_steps(3);
}

#[test]
fn before_a_tournament_the_class_bets() {
    let mut shown = arena();
    assert!(says(&shown, "Place your bets"));
    click(&mut shown, "One hand more for Taker");
    click(&mut shown, "One hand more for Taker");
    click(&mut shown, "One hand less for Taker");
    let arena = shown.state().desk.arena.as_ref().expect("it is open");
    let taker = arena
        .entrants
        .iter()
        .find(|e| e.habits.name == "taker")
        .expect("it is in the library");
    assert_eq!(taker.hands, 1);
}

#[test]
fn a_tournament_shows_its_rows_best_first_and_opens_the_very_run() {
    let mut shown = arena();
    tell(&mut shown, Intent::Contest(Contend::Seeds(12)));
    played(&mut shown);
    assert!(says(&shown, "Doors opened"));
    assert!(says(&shown, "12 seeds are mostly luck"));
    let (chances, order) = {
        let arena = shown.state().desk.arena.as_ref().expect("it is open");
        arena
            .played
            .as_ref()
            .expect("it was played")
            .chances(speaking_terms::study::tournament::Measure::Yeses)
    };
    let rows = chances.rows.expect("all seeds were played");
    let middles: Vec<f64> = rows
        .iter()
        .map(|row| row.quartiles.expect("there are runs").median)
        .collect();
    assert!(middles.is_sorted_by(|a, b| a >= b), "{middles:?}");
    tell(&mut shown, Intent::Contest(Contend::Watch(order[0], 5)));
    assert_eq!(shown.state().screen, Screen::Class);
    assert_eq!(day(&shown), 0);
    let tape = &room(&shown).hour.tape;
    assert_eq!((tape.sitting().run().seed(), tape.last().0), (5, 28));
    tell(
        &mut shown,
        Intent::Class(Wish::Wind(speaking_terms::model::Day(28))),
    );
    assert_eq!(
        f64::from(room(&shown).run().tally().yeses),
        rows[0].values[4]
    );
}

#[test]
fn nobody_playing_cannot_be_run() {
    let mut shown = arena();
    let all = shown
        .state()
        .desk
        .arena
        .as_ref()
        .expect("it is open")
        .entrants
        .len();
    for n in 0..all {
        tell(&mut shown, Intent::Contest(Contend::Plays(n, false)));
    }
    click(&mut shown, "Run it");
    assert!(
        shown
            .state()
            .desk
            .arena
            .as_ref()
            .expect("it is open")
            .played
            .is_none()
    );
}

#[test]
fn habits_are_changed_on_the_spot_and_put_back() {
    let mut shown = arena();
    click(&mut shown, "Habits of Taker");
    shown.get_by_label("Says thank you").click();
    shown.run_steps(3);
    let taker = |shown: &Shown| {
        let arena = shown.state().desk.arena.as_ref().expect("it is open");
        arena
            .entrants
            .iter()
            .find(|e| e.habits.name == "taker")
            .expect("it is in the library")
            .clone()
    };
    assert!(taker(&shown).changed && taker(&shown).habits.thanks);
    assert!(says(&shown, "Taker, changed"));
    click(&mut shown, "As usual");
    assert!(!taker(&shown).changed && !taker(&shown).habits.thanks);
}

/// A lesson before a class.
fn lesson(name: &str) -> Shown {
    let mut shown = open("first-meetup", 7);
    tell(&mut shown, Intent::Class(Wish::Lesson(name.to_owned())));
    assert_eq!(shown.state().screen, Screen::Lesson);
    shown
}

fn step(shown: &Shown) -> usize {
    let open = shown
        .state()
        .desk
        .lesson
        .as_ref()
        .expect("a lesson is open");
    open.attempt.shown().at
}

#[test]
fn a_lesson_before_a_class_has_a_page_with_what_the_teacher_needs() {
    let mut shown = lesson("02-two-kinds-of-moves");
    let open = shown
        .state()
        .desk
        .lesson
        .as_ref()
        .expect("a lesson is open");
    let teach = open.lesson().teach.clone();
    let later = open.lesson().beats[1].heading().to_owned();
    assert!(!says(&shown, "What they really think"), "not on the board");
    assert!(!says(&shown, &teach.ask[0]) && !says(&shown, &later));
    press(&mut shown, Key::F8);
    assert!(says(&shown, "What they really think"));
    for line in teach.ask.iter().chain(&teach.look_for) {
        assert!(says(&shown, line), "{line}");
    }
    assert!(says(&shown, &later), "what comes next");
    click(&mut shown, "Go on");
    assert_eq!(step(&shown), 1, "the lesson goes on from either page");
    click(&mut shown, "Back to the board");
    assert!(!says(&shown, "What they really think"));
    press(&mut shown, Key::F8);
    click(&mut shown, "Back to step 1");
    assert_eq!(step(&shown), 0);
}

#[test]
fn a_lesson_before_a_class_is_nobodys_progress_and_is_left_for_the_classroom() {
    let mut shown = lesson("02-two-kinds-of-moves");
    let before = shown.state().desk.progress.clone();
    for _ in 0..3 {
        tell(
            &mut shown,
            Intent::Learn(speaking_terms::game::intent::Learn::Next),
        );
    }
    assert_eq!(shown.state().desk.progress, before);
    shown.key_down(Key::F9);
    shown.run_steps(2);
    assert!(says(&shown, "What they really think"));
    shown.key_up(Key::F9);
    shown.run_steps(2);
    tell(&mut shown, Intent::Go(Screen::Lessons));
    assert_eq!(shown.state().screen, Screen::ForClass);
    assert!(shown.state().desk.lesson.is_none());
    click(&mut shown, "Present the lesson");
    assert_eq!(step(&shown), 0, "from the beginning");
}
