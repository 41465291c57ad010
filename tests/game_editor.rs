//! The author's editor, without a screen: the way in, the text, what is wrong with it, the form, and saving.

#[path = "shared/window.rs"]
mod window;

use bevy_egui::egui::accesskit::Role;
use bevy_egui::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use speaking_terms::game::editor::{Bench, Craft, Trying, tend};
use speaking_terms::game::intent::{Intent, Learn, Screen};
use speaking_terms::scenario::PersonId;
use speaking_terms::scenario::draft::{self, Answers};
use speaking_terms::scenario::edit::{Edit, Kept, Path, Underneath, Value};
use speaking_terms::study::sitting::Until;
use window::{Shown, open, press, tell};

/// A window with a new scenario in the editor.
fn editor(title: &str) -> Shown {
    let mut shown = open("first-meetup", 7);
    tell(&mut shown, Intent::Edit(Craft::New(title.to_owned())));
    shown
}

fn bench(shown: &Shown) -> &Bench {
    shown.state().desk.editor.as_ref().expect("a file is open")
}

fn on_file(shown: &Shown) -> String {
    let path = bench(shown).document.name();
    let bytes = shown.state().desk.shelf.edited(path);
    String::from_utf8(bytes.expect("it is there")).expect("it is text")
}

fn path(text: &str) -> Path {
    text.parse().expect("it is a path")
}

/// Replaces a piece of the text, as if it had been typed over.
fn type_over(shown: &mut Shown, old: &str, new: &str) {
    let at = (bench(shown).document.text().find(old)).unwrap_or_else(|| panic!("no {old}"));
    let range = at..at + old.len();
    tell(shown, Intent::Edit(Craft::Replace(range, new.to_owned())));
}

fn click(shown: &mut Shown, role: Role, name: &str) {
    let found = shown.get_all_by_role(role).find(|node| {
        let label = node.accesskit_node().label();
        label.is_some_and(|label| label.starts_with(name))
    });
    found
        .unwrap_or_else(|| panic!("there is no {name}"))
        .click_accesskit();
    shown.run_steps(3);
}

fn chord(shown: &mut Shown, key: Key) {
    shown.key_press_modifiers(Modifiers::COMMAND, key);
    shown.run_steps(3);
}

/// Somebody else writes the file.
fn write_elsewhere(shown: &mut Shown, text: &str) {
    let before = Kept {
        path: bench(shown).document.name().to_owned(),
        text: on_file(shown),
    };
    let shelf = &mut shown.state_mut().desk.shelf;
    assert_eq!(shelf.save_edited(&before, text), Ok(Underneath::Same));
}

#[test]
fn the_way_in_leads_to_a_new_scenario_under_its_title() {
    let mut shown = open("first-meetup", 7);
    tell(&mut shown, Intent::Go(Screen::Title));
    click(&mut shown, Role::Button, "Make your own");
    assert_eq!(shown.state().screen, Screen::Make);
    shown
        .get_by_role_and_label(Role::TextInput, "Name of the new one")
        .focus();
    shown.run_steps(2);
    shown
        .get_by_role_and_label(Role::TextInput, "Name of the new one")
        .type_text("Book club");
    shown.run_steps(2);
    press(&mut shown, Key::Enter);
    assert_eq!(shown.state().screen, Screen::Editor);
    assert_eq!(bench(&shown).title(), "Book club");
    assert_eq!(bench(&shown).file(), "Book club.ron");
    assert_eq!(bench(&shown).troubles, []);
    assert!(shown.query_by_label("Everything is in order.").is_some());
}

#[test]
fn a_built_in_scenario_is_changed_as_a_copy() {
    let mut shown = open("first-meetup", 7);
    tell(&mut shown, Intent::Go(Screen::Make));
    click(&mut shown, Role::Button, "Copy ");
    assert_eq!(shown.state().screen, Screen::Editor);
    assert!(bench(&shown).title().ends_with(", changed"));
    assert_eq!(bench(&shown).count().0, 0);
}

#[test]
fn an_empty_text_is_no_end_of_it() {
    let mut shown = editor("Empty");
    let all = 0..bench(&shown).document.text().len();
    tell(&mut shown, Intent::Edit(Craft::Replace(all, String::new())));
    assert!(bench(&shown).count().0 > 0);
    assert!(shown.query_by_label("The form rests").is_some());
    chord(&mut shown, Key::Z);
    assert_eq!(bench(&shown).troubles, []);
    assert!(shown.query_by_label("The form rests").is_none());
}

#[test]
fn a_mistake_is_listed_with_its_place_and_keeps_it_from_being_played() {
    let mut shown = editor("Mistaken");
    type_over(&mut shown, "standing: 0.5", "standing: 7.5");
    let trouble = bench(&shown).troubles.first().expect("it is seen").clone();
    let (line, column) = (trouble.place.line, trouble.place.column);
    assert!(
        bench(&shown)
            .document
            .text()
            .lines()
            .nth(line - 1)
            .is_some_and(|l| l.contains("7.5"))
    );
    press(&mut shown, Key::F5);
    assert_eq!(shown.state().screen, Screen::Editor);
    click(&mut shown, Role::Button, &format!("Error, {line}:{column}"));
    shown.run_steps(3);
    let text = shown.get_by_role_and_label(Role::TextInput, "Text");
    assert!(text.accesskit_node().is_focused());
}

#[test]
fn what_is_typed_into_the_text_is_in_the_form() {
    let mut shown = editor("Typed");
    type_over(&mut shown, "Alex Rowan", "Sam Tailor");
    click(&mut shown, Role::RadioButton, "People");
    click(&mut shown, Role::Button, "Open You");
    let name = shown.get_by_role_and_label(Role::TextInput, "Name");
    assert_eq!(name.accesskit_node().value().as_deref(), Some("Sam Tailor"));
}

#[test]
fn a_change_in_the_form_rewrites_its_own_span_alone() {
    let mut shown = editor("Formed");
    let before = bench(&shown).document.text().to_owned();
    click(&mut shown, Role::RadioButton, "People");
    click(&mut shown, Role::Button, "Open Mina Castell");
    let role = shown.get_by_role_and_label(Role::TextInput, "Name");
    role.focus();
    shown.run_steps(2);
    shown
        .get_by_role_and_label(Role::TextInput, "Name")
        .type_text("!");
    shown.run_steps(3);
    let after = bench(&shown).document.text().to_owned();
    assert_ne!(after, before);
    let changed: Vec<(&str, &str)> = (before.lines().zip(after.lines()))
        .filter(|(a, b)| a != b)
        .collect();
    assert_eq!(before.lines().count(), after.lines().count());
    assert_eq!(changed.len(), 1, "{changed:?}");
    assert!(changed[0].1.contains('!') && changed[0].1.contains("Mina Castell"));
    chord(&mut shown, Key::Z);
    assert_eq!(bench(&shown).document.text(), before);
    chord(&mut shown, Key::Y);
    assert_eq!(bench(&shown).document.text(), after);
}

#[test]
fn a_list_grows_and_shrinks_and_what_is_new_is_in_order() {
    let mut shown = editor("Listed");
    let before = bench(&shown).document.text().to_owned();
    click(&mut shown, Role::RadioButton, "People");
    click(&mut shown, Role::Button, "Add to People");
    assert!(bench(&shown).document.text().contains("person_1"));
    assert_eq!(bench(&shown).count().0, 0, "{:?}", bench(&shown).troubles);
    click(&mut shown, Role::Button, "Move Osei Lindqvist up");
    let text = bench(&shown).document.text();
    let place = |name: &str| text.find(name).expect("they are there");
    assert!(place("name: \"Osei Lindqvist\"") < place("name: \"Mina Castell\""));
    for _ in 0..2 {
        click(&mut shown, Role::Button, "Undo");
    }
    assert_eq!(bench(&shown).document.text(), before);
}

#[test]
fn saving_writes_over_nobody_elses_change_before_it_is_asked() {
    let mut shown = editor("Saved");
    type_over(&mut shown, "Alex Rowan", "Sam Tailor");
    assert!(!on_file(&shown).contains("Sam Tailor"));
    chord(&mut shown, Key::S);
    assert!(on_file(&shown).contains("Sam Tailor"));
    assert!(bench(&shown).document.is_saved());

    let theirs = on_file(&shown).replace("Sam Tailor", "Kim Weaver");
    write_elsewhere(&mut shown, &theirs);
    type_over(&mut shown, "Sam Tailor", "Jo Turner");
    chord(&mut shown, Key::S);
    assert!(on_file(&shown).contains("Kim Weaver"));
    click(&mut shown, Role::Button, "Take theirs");
    assert!(bench(&shown).document.text().contains("Kim Weaver"));
    chord(&mut shown, Key::Z);
    assert!(bench(&shown).document.text().contains("Jo Turner"));

    write_elsewhere(&mut shown, &theirs.replace("Kim Weaver", "Lee Potter"));
    chord(&mut shown, Key::S);
    assert!(on_file(&shown).contains("Lee Potter"));
    click(&mut shown, Role::Button, "Keep mine");
    assert!(on_file(&shown).contains("Jo Turner"));
}

#[test]
fn a_file_changed_elsewhere_is_taken_over_where_nothing_is_lost() {
    let mut shown = editor("Shared");
    let theirs = on_file(&shown).replace("Alex Rowan", "Kim Weaver");
    write_elsewhere(&mut shown, &theirs);
    assert!(tend(&mut shown.state_mut().desk, 100.0));
    assert_eq!(bench(&shown).document.text(), theirs);
    assert!(bench(&shown).document.is_saved());
}

#[test]
fn unsaved_work_is_there_again_and_the_file_as_it_was() {
    let mut shown = editor("Kept");
    let edit = Edit::Set(path("you.name"), Value::text("Sam Tailor"));
    tell(&mut shown, Intent::Edit(Craft::Form(edit)));
    let file = bench(&shown).document.name().to_owned();
    press(&mut shown, Key::Escape);
    assert_eq!(shown.state().screen, Screen::Make);
    shown.state_mut().desk.editor = None;
    tell(&mut shown, Intent::Edit(Craft::Open(file)));
    assert!(bench(&shown).document.text().contains("Sam Tailor"));
    assert!(!on_file(&shown).contains("Sam Tailor"));
    chord(&mut shown, Key::Z);
    assert_eq!(bench(&shown).document.text(), on_file(&shown));
}

#[test]
fn f5_saves_and_plays() {
    let mut shown = editor("Played");
    type_over(&mut shown, "Alex Rowan", "Sam Tailor");
    press(&mut shown, Key::F5);
    assert_eq!(shown.state().screen, Screen::Play);
    assert_eq!(shown.state().game().standing().title, "Played");
    assert!(on_file(&shown).contains("Sam Tailor"));
}

#[test]
fn what_was_surely_meant_is_typed_at_the_press_of_a_button() {
    let mut shown = editor("Fixed");
    let before = bench(&shown).document.text().to_owned();
    type_over(&mut shown, "summary:", "sumary:");
    assert_eq!(bench(&shown).count().0, 1);
    click(&mut shown, Role::Button, "Fix line ");
    assert_eq!(bench(&shown).document.text(), before);
    chord(&mut shown, Key::Z);
    assert!(bench(&shown).document.text().contains("sumary:"));
    chord(&mut shown, Key::Period);
    assert_eq!(bench(&shown).document.text(), before);
}

#[test]
fn every_fix_that_is_offered_puts_its_problem_right() {
    for (right, wrong) in [
        ("weekdays", "weekday"),
        ("standing: 0.5", "standing: 7.5"),
        ("context: Professional", "context: Proffesional"),
        ("people: [\"mina\"", "people: [\"mian\""),
        ("Granted(", "Grantd("),
    ] {
        let mut shown = editor("Mended");
        let text = bench(&shown).document.text();
        assert!(text.contains(right), "no {right} in {text}");
        type_over(&mut shown, right, wrong);
        assert!(bench(&shown).count().0 > 0, "{wrong}");
        let at = bench(&shown).first_fix(0);
        let (range, new) = (at.and_then(|t| t.fix.clone())).unwrap_or_else(|| panic!("{wrong}"));
        tell(&mut shown, Intent::Edit(Craft::Fix(range, new)));
        assert_eq!(bench(&shown).count().0, 0, "{wrong}");
    }
}

/// A move and an ask of the author's own.
const OWN: &str = "    moves: [(id: \"walk\", label: \"A walk\", rapport: 0.05, hours: 1.0)],\n    asks: [(id: \"lift\", label: \"Ask for a lift\", favour: \"a lift\", size: 0.3)],\n    rules: (ask: (goodwill: 1.0)),\n";

#[test]
fn moves_asks_and_rules_say_what_they_come_to_and_follow_their_numbers() {
    let mut shown = editor("Told");
    let text = bench(&shown).document.text();
    let at = text.rfind(')').expect("it ends");
    tell(
        &mut shown,
        Intent::Edit(Craft::Replace(at..at, OWN.to_owned())),
    );
    assert_eq!(bench(&shown).count().0, 0, "{:?}", bench(&shown).troubles);
    let begins = |shown: &Shown, words: &str| {
        let mut labels = shown.get_all_by_role(Role::Label);
        labels.find_map(|node| {
            let said = node.accesskit_node().value()?;
            said.contains(words).then_some(said)
        })
    };
    click(&mut shown, Role::RadioButton, "Moves");
    click(&mut shown, Role::Button, "Open A walk");
    let walk = begins(&shown, "A walk at first raises warmth").expect("it is told");
    type_over(&mut shown, "rapport: 0.05", "rapport: 0.2");
    let more = begins(&shown, "A walk at first raises warmth").expect("it is told");
    assert_ne!(walk, more);
    click(&mut shown, Role::Button, "Back to the form");
    click(&mut shown, Role::Button, "Open Ask for a lift");
    assert!(begins(&shown, "A stranger says yes to a lift").is_some());
    click(&mut shown, Role::RadioButton, "Rules");
    click(&mut shown, Role::Button, "Open Rules");
    click(&mut shown, Role::Button, "Open Ask");
    let scenario = bench(&shown).good.as_ref().expect("it is good").scenario();
    let rule = speaking_terms::study::english::a_rule("ask", "goodwill", &scenario.rules);
    assert!(begins(&shown, &rule.expect("it has a sentence")).is_some());
}

/// Lets the bots play until they are through.
fn let_bots_play(shown: &mut Shown) {
    let desk = &mut shown.state_mut().desk;
    tend(desk, 50.0);
    assert!(tend(desk, 60.0), "they begin once the text has rested");
    let begun = std::time::Instant::now();
    while (desk.editor.as_ref()).is_some_and(|bench| bench.trial.is_some()) {
        tend(desk, 60.0);
        assert!(begun.elapsed().as_secs() < 300, "they never end");
        std::thread::yield_now();
    }
    shown.run_steps(3);
}

#[test]
fn bots_try_the_text_out_and_what_they_find_leads_to_its_place_and_its_run() {
    let mut shown = editor("Tried");
    type_over(&mut shown, "wants: NothingUnthanked", "wants: Helped(400)");
    assert_eq!(bench(&shown).count().0, 0, "{:?}", bench(&shown).troubles);
    let_bots_play(&mut shown);
    let found = bench(&shown).found.as_ref().expect("they have played");
    assert_eq!(found.revision, bench(&shown).document.revision());
    assert!(!found.chances.is_empty());
    let finding = bench(&shown).findings().first().expect("nobody gets there");
    let (line, column) = (finding.place.line, finding.place.column);
    assert!(finding.words.contains("nobody reached the goal"));
    click(
        &mut shown,
        Role::Button,
        &format!("Bots found, {line}:{column}"),
    );
    let text = shown.get_by_role_and_label(Role::TextInput, "Text");
    assert!(text.accesskit_node().is_focused());
    click(&mut shown, Role::Button, "See the run");
    assert_eq!(shown.state().screen, Screen::Debrief);
    press(&mut shown, Key::F5);
    assert_eq!(shown.state().screen, Screen::Editor);

    // The fix puts right what they have found, and another change sends them out again.
    click(&mut shown, Role::Button, "Fix line ");
    assert!(bench(&shown).findings().is_empty());
    let desk = &mut shown.state_mut().desk;
    tend(desk, 70.0);
    tend(desk, 80.0);
    assert!(bench(&shown).trial.is_some());
    type_over(&mut shown, "Alex Rowan", "Sam Tailor");
    tend(&mut shown.state_mut().desk, 80.1);
    assert!(bench(&shown).trial.is_none(), "a change stops them");
}

#[test]
fn a_moment_is_tried_out_with_feelings_of_ones_own_and_nothing_is_kept() {
    let mut shown = editor("Moment");
    let kept = |shown: &Shown| shown.state().desk.shelf.resumable();
    let before = kept(&shown);
    type_over(&mut shown, "Alex Rowan", "Sam Tailor");
    click(
        &mut shown,
        Role::Button,
        "Try it from a week of your choice",
    );
    assert!(shown.query_by_label("Try it from here").is_some());
    press(&mut shown, Key::Escape);
    let good = bench(&shown).as_it_stands().expect("it is good");
    let id = good.scenario().people[1].id.clone();
    let trying = Trying {
        week: 3,
        habits: Some("proportionate".to_owned()),
        held: Some((id.clone(), 0.9, 0.7)),
    };
    tell(&mut shown, Intent::Edit(Craft::Try(trying)));
    assert_eq!(shown.state().screen, Screen::Play);
    let run = shown.state().game().sitting.run();
    assert_eq!(run.today().0, 14);
    assert!(!run.commands().is_empty());
    let last = shown.state().game().sitting.last_decision();
    assert!(last.is_none(), "what was before is given: {last:?}");
    let who = run.cast().find(&id).expect("they are in it");
    let tie = run.truth().tie(PersonId::YOU, who).expect("they are known");
    assert_eq!((tie.rapport, tie.trust), (0.9, 0.7));
    assert_eq!(run.cast().get(PersonId::YOU).name, "Sam Tailor");
    tell(&mut shown, Intent::Pass(Until::Tomorrow));
    assert_eq!(kept(&shown), before, "a trial is not kept");
    press(&mut shown, Key::F5);
    assert_eq!(shown.state().screen, Screen::Editor);
    assert!(bench(&shown).document.text().contains("Sam Tailor"));
    assert!(!bench(&shown).document.is_saved());
    assert!(shown.state().desk.game.is_none());
}

#[test]
fn f5_on_a_lesson_opens_the_lesson_and_comes_back() {
    let mut shown = open("first-meetup", 7);
    let text = draft::lesson(&Answers {
        title: "Hello first".to_owned(),
        ..Answers::default()
    });
    let path = (shown
        .state_mut()
        .desk
        .shelf
        .new_scenario("Hello first", &text))
    .expect("written");
    tell(&mut shown, Intent::Edit(Craft::Open(path)));
    assert_eq!(bench(&shown).count().0, 0, "{:?}", bench(&shown).troubles);
    press(&mut shown, Key::F5);
    assert_eq!(shown.state().screen, Screen::Lesson);
    let learning = shown.state().desk.lesson.as_ref().expect("it is open");
    assert_eq!(learning.lesson().title, "Hello first");
    assert_eq!(learning.place, None);
    tell(&mut shown, Intent::Learn(Learn::Next));
    press(&mut shown, Key::Escape);
    assert_eq!(shown.state().screen, Screen::Editor);
}

#[test]
fn a_lesson_of_ones_own_is_there_to_edit_to_learn_and_to_present() {
    let mut shown = open("first-meetup", 7);
    let text = draft::lesson(&Answers {
        title: "Hello first".to_owned(),
        ..Answers::default()
    });
    let shelf = &mut shown.state_mut().desk.shelf;
    shelf.new_scenario("Hello first", &text).expect("written");
    let faulty = text.replacen("minutes:", "minuets:", 1);
    shelf.new_scenario("Not yet", &faulty).expect("written");

    tell(&mut shown, Intent::Go(Screen::NewSeason));
    assert!(shown.query_by_label_contains("Not yet").is_none());
    tell(&mut shown, Intent::Go(Screen::Make));
    for name in ["Edit Hello first", "Edit Not yet.ron"] {
        assert!(shown.query_by_role_and_label(Role::Button, name).is_some());
    }
    tell(&mut shown, Intent::Go(Screen::ForClass));
    click(&mut shown, Role::Button, "Present the lesson Hello first");
    assert_eq!(shown.state().screen, Screen::Lesson);
    tell(&mut shown, Intent::Go(Screen::ForClass));
    tell(&mut shown, Intent::Go(Screen::Title));
    tell(&mut shown, Intent::Go(Screen::Lessons));
    let wrong = shown.query_all_by_label_contains("minuets").count();
    assert!(wrong > 0, "what is wrong with a lesson is said where it is");
    click(&mut shown, Role::Button, "Begin: Hello first");
    assert_eq!(shown.state().screen, Screen::Lesson);
    let learning = shown.state().desk.lesson.as_ref().expect("it is open");
    assert_eq!(learning.lesson().title, "Hello first");
}
