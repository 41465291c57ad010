//! The two composers on real runs, without a window: what a screen reader finds, what keys and clicks do, and what
//! comes back.

use std::sync::Arc;

use bevy_egui::egui::accesskit::Role;
use bevy_egui::egui::{Key, Ui, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use speaking_terms::game::compose::{AskState, Draft, MailState, ask_sheet, letter, mail_sheet};
use speaking_terms::game::intent::{Intent, Sheet};
use speaking_terms::game::scene::Scene;
use speaking_terms::game::settings::Settings;
use speaking_terms::game::theme;
use speaking_terms::game::token::Looks;
use speaking_terms::model::{Answer, Day};
use speaking_terms::scenario::people::Address;
use speaking_terms::scenario::{PersonId, Scenario, TopicId, library};
use speaking_terms::sim::{Act, Asking, Command, Forced, Framing, Options, Run, What};
use speaking_terms::study::Sitting;
use speaking_terms::study::writing::DRAFT;

const QUESTION: &str = "Picture ten evenings like this. On how many is it a yes?";
const MAIL_QUESTION: &str = "Picture ten mails like this. On how many is it a yes?";
const WIDE: Vec2 = vec2(1280.0, 800.0);

enum Sheets {
    Ask(AskState),
    Mail(MailState),
}

/// A game with a sheet over it. Whatever the sheet asks for is done, and noted.
struct Table {
    sitting: Sitting,
    looks: Looks,
    sheet: Sheets,
    forced: Option<Forced>,
    wants: Vec<Intent>,
}

impl Table {
    fn show(&mut self, ui: &mut Ui) {
        let scene = Scene {
            offered: None,
            view: self.sitting.view(),
            story: self.sitting.story(),
            news_from: 0,
            selected: None,
            time: 0.0,
        };
        let wanted = match &mut self.sheet {
            Sheets::Ask(state) => ask_sheet(ui.ctx(), &scene, &self.looks, state),
            Sheets::Mail(state) => mail_sheet(ui.ctx(), &scene, &self.looks, state),
        };
        if let Some(Intent::Act(command)) = &wanted {
            let forced = Command {
                forced: self.forced,
                ..command.clone()
            };
            self.sitting
                .act(forced)
                .expect("a sheet offers only what is possible");
        }
        self.wants.extend(wanted);
    }
}

type Shown = Harness<'static, Table>;

fn lay(size: Vec2, sitting: Sitting, sheet: Sheets, forced: Option<Forced>) -> Shown {
    let looks = Looks::of(sitting.run().cast());
    let table = Table {
        sitting,
        looks,
        sheet,
        forced,
        wants: Vec::new(),
    };
    let app = |ui: &mut Ui, table: &mut Table| {
        let settings = Settings {
            reduced_motion: true,
            ..Settings::default()
        };
        theme::apply(ui.ctx(), &settings);
        // Fonts are there from the second pass on.
        if ui.ctx().cumulative_pass_nr() == 0 {
            return ui.ctx().request_repaint();
        }
        table.show(ui);
    };
    let mut shown = Harness::builder()
        .with_size(size)
        .build_ui_state(app, table);
    shown.run_steps(4);
    shown
}

fn run_of(scenario: Scenario, seed: u64) -> Run {
    Run::new(Arc::new(scenario), seed, Options::default())
}

fn meetup() -> Scenario {
    library::embedded("first-meetup").expect("built in")
}

fn everybody_known() -> Scenario {
    let mut scenario = meetup();
    for person in &mut scenario.people {
        person.known = true;
    }
    scenario
}

/// On the second Tuesday, after two talks with Amara and one evening together.
fn acquainted(mut run: Run) -> (Run, PersonId) {
    let amara = run.cast().find("amara").expect("in the scenario");
    run.go_to(Day(1));
    for name in ["small_talk", "work_talk", "shared_hobby"] {
        let id = run
            .scenario()
            .catalogue
            .find_move(name)
            .expect("in the library");
        run.force(Command::new(PersonId::YOU, amara, Act::Move(id)));
    }
    run.go_to(Day(8));
    (run, amara)
}

fn ask_of_amara(answer: Option<Answer>) -> Shown {
    let (run, amara) = acquainted(run_of(meetup(), 7));
    let forced = answer.map(Forced::Answered);
    lay(
        WIDE,
        Sitting::new(run),
        Sheets::Ask(AskState::new(amara)),
        forced,
    )
}

fn mail_to(run: Run, to: PersonId) -> Shown {
    lay(
        WIDE,
        Sitting::new(run),
        Sheets::Mail(MailState::new(to)),
        None,
    )
}

fn click(shown: &mut Shown, name: &str) {
    shown.get_by_role_and_label(Role::Button, name).click();
    shown.run_steps(4);
}

fn press(shown: &mut Shown, key: Key) {
    shown.key_press(key);
    shown.run_steps(4);
}

fn guess(shown: &mut Shown, question: &str, key: Key) {
    shown.get_by_role_and_label(Role::Slider, question).focus();
    shown.run_steps(2);
    press(shown, key);
}

fn acted(shown: &Shown) -> Vec<Command> {
    let acts = shown.state().wants.iter();
    acts.filter_map(|w| {
        if let Intent::Act(command) = w {
            Some(command.clone())
        } else {
            None
        }
    })
    .collect()
}

fn asking(command: &Command) -> Asking {
    match command.act {
        Act::Ask(asking) => asking,
        other => panic!("an ask, not {other:?}"),
    }
}

#[test]
fn an_ask_waits_for_a_guess_and_carries_it() {
    let mut shown = ask_of_amara(Some(Answer::Yes));
    click(&mut shown, "Introduction, fair favour");
    click(&mut shown, "Guess first");
    press(&mut shown, Key::Enter);
    assert!(acted(&shown).is_empty(), "without a guess nothing is asked");
    guess(&mut shown, QUESTION, Key::Num6);
    let slider = shown.get_by_role_and_label(Role::Slider, QUESTION);
    assert_eq!(
        slider.value().as_deref(),
        Some("6 in ten, better than even")
    );
    press(&mut shown, Key::ArrowRight);
    press(&mut shown, Key::Enter);
    let commands = acted(&shown);
    assert_eq!(commands.len(), 1);
    assert_eq!(commands[0].predicted, Some(0.7));
    let catalogue = &shown.state().sitting.run().scenario().catalogue;
    assert_eq!(catalogue.ask(asking(&commands[0]).ask).id, "introduction");
}

#[test]
fn a_guess_can_be_left_out() {
    let mut shown = ask_of_amara(Some(Answer::No));
    click(&mut shown, "Skip the guess");
    click(&mut shown, "Ask her");
    assert_eq!(acted(&shown)[0].predicted, None);
    assert!(shown.query_by_label("No guess this time.").is_some());
}

#[test]
fn no_guess_suggests_itself_and_another_ask_wants_another_guess() {
    let mut shown = ask_of_amara(None);
    let value = |shown: &Shown| shown.get_by_role_and_label(Role::Slider, QUESTION).value();
    assert_eq!(value(&shown).as_deref(), Some("no guess yet"));
    guess(&mut shown, QUESTION, Key::Num3);
    assert_eq!(value(&shown).as_deref(), Some("3 in ten, now and then"));
    click(&mut shown, "Good word, big favour");
    assert_eq!(value(&shown).as_deref(), Some("no guess yet"));
}

#[test]
fn what_cannot_be_asked_says_why_and_cannot_be_chosen() {
    let mut scenario = meetup();
    let couch = scenario
        .catalogue
        .find_ask("couch")
        .expect("in the library");
    let topic = scenario
        .topics
        .iter()
        .position(|word| word == "truck")
        .expect("somebody has one");
    scenario.catalogue.asks[usize::from(couch.0)].resource = Some(TopicId(topic as u16));
    let (run, amara) = acquainted(run_of(scenario, 7));
    let mut shown = lay(
        WIDE,
        Sitting::new(run),
        Sheets::Ask(AskState::new(amara)),
        None,
    );
    click(
        &mut shown,
        "Her couch, none known. you do not know that Amara has one",
    );
    guess(&mut shown, QUESTION, Key::Num5);
    press(&mut shown, Key::Enter);
    let catalogue = &shown.state().sitting.run().scenario().catalogue;
    assert_eq!(catalogue.ask(asking(&acted(&shown)[0]).ask).id, "advice");
}

#[test]
fn somebody_out_of_reach_is_not_asked_but_can_be_written_to() {
    let run = run_of(everybody_known(), 7);
    let away = run.cast().find("priya").expect("in the scenario");
    let view = run.view(PersonId::YOU);
    assert!(
        view.contact(away).is_some_and(|c| !view.can_meet(&c)),
        "nothing is on on the first Monday"
    );
    let mut shown = lay(
        WIDE,
        Sitting::new(run),
        Sheets::Ask(AskState::new(away)),
        None,
    );
    press(&mut shown, Key::Enter);
    assert!(acted(&shown).is_empty());
    click(&mut shown, "Write an e-mail");
    assert_eq!(
        shown.state().wants.last(),
        Some(&Intent::Open(Sheet::Mail(away)))
    );
}

#[test]
fn asking_big_brings_no_warning_until_the_coach_is_asked() {
    let mut shown = ask_of_amara(None);
    click(&mut shown, "Good word, big favour");
    let warns = |shown: &Shown| {
        shown
            .query_by_label_contains("a lot for how well")
            .is_some()
    };
    assert!(!warns(&shown));
    press(&mut shown, Key::C);
    assert!(shown.query_by_label("The coach").is_some());
    assert!(warns(&shown));
}

#[test]
fn another_way_goes_round_the_ways_to_put_it_and_names_them_honestly() {
    let mut shown = ask_of_amara(Some(Answer::No));
    assert!(shown.query_by_label("Plainly").is_some());
    click(&mut shown, "Another way");
    assert!(
        shown
            .query_by_label_contains("By what is in it for her")
            .is_some()
    );
    click(&mut shown, "Another way");
    assert!(shown.query_by_label("As a demand").is_some());
    guess(&mut shown, QUESTION, Key::Num1);
    press(&mut shown, Key::Enter);
    assert_eq!(asking(&acted(&shown)[0]).framing, Framing::Rude);
}

#[test]
fn a_digit_is_a_guess_also_while_another_control_has_the_keyboard() {
    let mut shown = ask_of_amara(Some(Answer::No));
    shown.get_by_label("Another way").focus();
    shown.run_steps(2);
    press(&mut shown, Key::Num7);
    click(&mut shown, "Ask her");
    assert_eq!(acted(&shown).len(), 1);
}

#[test]
fn an_idea_of_the_coach_is_taken_over_into_the_ask() {
    let mut shown = ask_of_amara(Some(Answer::No));
    click(&mut shown, "Another way");
    click(&mut shown, "Another way");
    press(&mut shown, Key::C);
    click(&mut shown, "Put it that way, idea 1");
    assert!(shown.query_by_label("Plainly").is_some());
    guess(&mut shown, QUESTION, Key::Num4);
    press(&mut shown, Key::Enter);
    assert_eq!(asking(&acted(&shown)[0]).framing, Framing::Plain);
}

#[test]
fn a_yes_can_be_thanked_for_at_once() {
    let mut shown = ask_of_amara(Some(Answer::Yes));
    guess(&mut shown, QUESTION, Key::Num6);
    press(&mut shown, Key::Enter);
    for text in [
        "Yes",
        "She says yes.",
        "What you notice",
        "You said 6 in ten, better than even.",
    ] {
        assert!(shown.query_by_label(text).is_some(), "{text}");
    }
    press(&mut shown, Key::T);
    let commands = acted(&shown);
    assert!(matches!(commands[1].act, Act::Move(_)), "{:?}", commands[1]);
    assert!(
        shown.query_by_label_contains("Thank her").is_none(),
        "once is enough"
    );
    press(&mut shown, Key::Enter);
    assert_eq!(shown.state().wants.last(), Some(&Intent::Close));
}

#[test]
fn a_polite_no_leaves_you_on_speaking_terms() {
    let mut shown = ask_of_amara(Some(Answer::No));
    guess(&mut shown, QUESTION, Key::Num6);
    press(&mut shown, Key::Enter);
    assert!(shown.query_by_label("Not this time").is_some());
    assert!(
        shown
            .query_by_label("Not this time. Still on speaking terms.")
            .is_some()
    );
    assert!(shown.query_by_label_contains("Thank her").is_none());
    assert!(shown.query_by_label("Too much").is_none());
    click(&mut shown, "Back to the map");
    assert_eq!(shown.state().wants.last(), Some(&Intent::Close));
}

#[test]
fn an_overstep_says_so_in_words_as_far_as_it_showed() {
    let showed = (0..20).any(|seed| {
        let run = run_of(meetup(), seed);
        let amara = run.cast().find("amara").expect("in the scenario");
        let mut run = run;
        run.go_to(Day(1));
        let talk = run
            .scenario()
            .catalogue
            .find_move("small_talk")
            .expect("in the library");
        run.force(Command::new(PersonId::YOU, amara, Act::Move(talk)));
        let word = run
            .scenario()
            .catalogue
            .find_ask("put_in_a_word")
            .expect("in the library");
        let sheet = Sheets::Ask(AskState::for_ask(amara, word));
        let mut shown = lay(
            WIDE,
            Sitting::new(run),
            sheet,
            Some(Forced::Answered(Answer::No)),
        );
        guess(&mut shown, QUESTION, Key::Num1);
        press(&mut shown, Key::Enter);
        let view = shown.state().sitting.view();
        let event = view
            .journal()
            .rfind(|e| matches!(e.what, What::Ask(_)))
            .cloned()
            .expect("it was asked");
        let says = shown.query_by_label("Too much").is_some();
        assert_eq!(says, event.reaction.is_some(), "seed {seed}");
        says
    });
    assert!(showed, "in twenty runs at least one overstep shows");
}

#[test]
fn escape_leaves_the_sheet_and_nothing_is_asked() {
    let mut shown = ask_of_amara(None);
    press(&mut shown, Key::Escape);
    assert_eq!(shown.state().wants, [Intent::Close]);
}

#[test]
fn an_introduction_says_to_whom() {
    let mut shown = ask_of_amara(Some(Answer::No));
    click(&mut shown, "Introduction, fair favour");
    let combo = shown.get_by_role_and_label(Role::ComboBox, "To whom?");
    combo.click();
    shown.run_steps(4);
    let view = shown.state().sitting.view();
    let stranger = view
        .contacts()
        .find(|c| !c.link.met())
        .expect("somebody you have not met")
        .person;
    let (name, first) = (
        format!("{}, who {}", stranger.name, stranger.role),
        stranger.first_name().to_owned(),
    );
    click(&mut shown, &name);
    let asks = format!("Would you introduce me to {first}?");
    assert!(shown.query_by_label_contains(&asks).is_some(), "{asks}");
}

#[test]
fn every_choice_changes_the_letter() {
    let (run, amara) = acquainted(run_of(meetup(), 7));
    let view = run.view(PersonId::YOU);
    let ask = run.scenario().catalogue.find_ask("advice");
    let whole = Draft {
        ask,
        topic: Some(None),
        short: Some(true),
        clear: Some(true),
        bounded: Some(true),
        address: Some(Address::Work),
        ..Draft::default()
    };
    let written = |draft: &Draft| letter(&view, amara, draft).expect("to somebody known");
    let first = written(&whole);
    assert!(first.paragraphs.iter().all(Result::is_ok));
    let known = view.contact(amara).expect("known");
    let topic = known
        .person
        .traits
        .iter()
        .enumerate()
        .find(|(n, _)| known.link.known & (1 << n) != 0);
    let topic = topic.map(|(_, t)| t.topic);
    assert!(topic.is_some(), "something has come up");
    for other in [
        Draft {
            topic: Some(topic),
            ..whole
        },
        Draft {
            short: Some(false),
            ..whole
        },
        Draft {
            clear: Some(false),
            ..whole
        },
        Draft {
            bounded: Some(false),
            ..whole
        },
        Draft {
            address: Some(Address::Form),
            ..whole
        },
        Draft {
            short: None,
            ..whole
        },
    ] {
        assert_ne!(written(&other), first, "{other:?}");
    }
    let digits = first
        .paragraphs
        .iter()
        .flatten()
        .any(|p| p.contains(|c: char| c.is_ascii_digit()));
    assert!(!digits, "a letter has no numbers in it");
}

fn write(shown: &mut Shown) {
    shown.get_by_role(Role::ComboBox).click();
    shown.run_steps(4);
    click(shown, "Nothing in particular: it is about you");
    for choice in [
        "Four short paragraphs at most",
        "One plain question, easy to say yes to",
        "Yes: twenty minutes, and when",
    ] {
        click(shown, choice);
    }
}

#[test]
fn a_mail_is_sent_once_every_choice_is_made() {
    let (run, amara) = acquainted(run_of(meetup(), 7));
    let mut shown = mail_to(run, amara);
    assert!(shown.query_by_label("… how long it is …").is_some());
    write(&mut shown);
    assert!(shown.query_by_label("… how long it is …").is_none());
    click(&mut shown, "Send");
    assert!(acted(&shown).is_empty(), "it has no address yet");
    click(&mut shown, "Through a contact form");
    guess(&mut shown, MAIL_QUESTION, Key::Num2);
    press(&mut shown, Key::Enter);
    let command = acted(&shown).remove(0);
    assert_eq!(command.predicted, Some(0.2));
    let mail = asking(&command).mail.expect("a mail");
    assert_eq!(
        (mail.address, mail.short, mail.topic),
        (Address::Form, true, None)
    );
    assert!(
        shown
            .query_by_label("Sent. An answer may take a week.")
            .is_some()
    );
    press(&mut shown, Key::O);
    assert_eq!(
        shown.state().wants.last(),
        Some(&Intent::Open(Sheet::Outbox))
    );
}

#[test]
fn a_mail_that_waits_is_shown_with_its_clock_and_can_be_followed_up() {
    let (mut run, amara) = acquainted(run_of(meetup(), 7));
    let advice = run
        .scenario()
        .catalogue
        .find_ask("advice")
        .expect("in the library");
    let mail = Command {
        forced: Some(Forced::NoReply),
        ..Command::new(
            PersonId::YOU,
            amara,
            Act::Ask(Asking::by_mail(advice, DRAFT)),
        )
    };
    run.force(mail);
    run.go_to(Day(11));
    let mut shown = mail_to(run, amara);
    assert!(shown.query_by_label("Your e-mail to Amara").is_some());
    assert!(
        shown
            .query_by_label_contains("Three days ago: waiting")
            .is_some()
    );
    assert!(shown.query_by_label_contains("It is early").is_some());
    click(&mut shown, "Let it rest");
    assert_eq!(shown.state().wants.last(), Some(&Intent::Close));
    press(&mut shown, Key::F);
    assert_eq!(acted(&shown)[0].act, Act::FollowUp);
    assert!(shown.query_by_label("Followed up, in two lines.").is_some());
}

#[test]
fn somebody_without_an_address_is_not_written_to() {
    let run = run_of(everybody_known(), 7);
    let tomasz = run.cast().find("tomasz").expect("in the scenario");
    let mut shown = mail_to(run, tomasz);
    assert!(
        shown
            .query_by_label_contains("I have no e-mail. I have a bench")
            .is_some()
    );
    click(&mut shown, "Send");
    assert!(acted(&shown).is_empty());
}

#[test]
fn the_way_on_is_in_sight_in_small_windows_and_under_long_names() {
    let long =
        "Maximiliana Theodora von und zu Hohenstein-Wolkenburg the Younger of Upper Nether Wallop";
    for size in [vec2(1280.0, 720.0), vec2(960.0, 600.0), vec2(640.0, 400.0)] {
        let mut scenario = meetup();
        for person in &mut scenario.people {
            person.name = long.to_owned();
        }
        let (run, amara) = acquainted(run_of(scenario, 7));
        for mail in [false, true] {
            let (run, window) = (run.rewound(run.commands().len()), size);
            let sheet = match mail {
                true => Sheets::Mail(MailState::new(amara)),
                false => Sheets::Ask(AskState::new(amara)),
            };
            let shown = lay(window, Sitting::new(run), sheet, None);
            let button = shown
                .get_by_role_and_label(Role::Button, if mail { "Send" } else { "Guess first" });
            let rect = button.rect();
            assert!(rect.min.x >= 0.0 && rect.min.y >= 0.0, "{size:?} {rect:?}");
            assert!(
                rect.max.x <= size.x && rect.max.y <= size.y,
                "{size:?} {rect:?}"
            );
        }
    }
}
