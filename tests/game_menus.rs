//! Everything around a game, without a window: what a screen reader finds in each menu when it is empty, as usual, full
//! and in trouble, and what clicking, typing and keys give back.

use std::sync::Arc;

use bevy_egui::egui::accesskit::{Role, Toggled};
use bevy_egui::egui::{Event, Key, Ui, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use speaking_terms::game::intent::{Intent, Question, Screen, Sheet};
use speaking_terms::game::keys::{KEYS, Where};
use speaking_terms::game::menus::{
    GamesState, PauseState, SeasonState, confirm, games, help, notices, pause, season_screen,
    settings_screen, settings_sheet,
};
use speaking_terms::game::settings::Settings;
use speaking_terms::game::theme::{self, Theme};
use speaking_terms::game::title::{TitleData, TitleState, title_screen};
use speaking_terms::scenario::library;
use speaking_terms::shelf::{Kept, Playable, Standing};

const WINDOW: Vec2 = vec2(1280.0, 800.0);

/// A menu, what it remembers, and what it has asked for.
struct Table<S> {
    state: S,
    wants: Vec<Intent>,
}

type Shown<S> = Harness<'static, Table<S>>;

fn show_at<S: 'static>(
    size: Vec2,
    state: S,
    draw: impl Fn(&mut Ui, &mut S) -> Vec<Intent> + 'static,
) -> Shown<S> {
    let app = move |ui: &mut Ui, table: &mut Table<S>| {
        let settings = Settings {
            reduced_motion: true,
            ..Settings::default()
        };
        if !theme::apply(ui.ctx(), &settings) {
            return ui.ctx().request_repaint();
        }
        table.wants.extend(draw(ui, &mut table.state));
    };
    let table = Table {
        state,
        wants: Vec::new(),
    };
    let mut shown = Harness::builder()
        .with_size(size)
        .build_ui_state(app, table);
    shown.run_steps(3);
    shown
}

fn show<S: 'static>(
    state: S,
    draw: impl Fn(&mut Ui, &mut S) -> Option<Intent> + 'static,
) -> Shown<S> {
    show_at(WINDOW, state, move |ui, state| {
        draw(ui, state).into_iter().collect()
    })
}

fn wants<S>(shown: &Shown<S>) -> &[Intent] {
    &shown.state().wants
}

fn click<S>(shown: &mut Shown<S>, role: Role, label: &str) {
    shown.get_by_role_and_label(role, label).click();
    shown.run_steps(2);
}

fn press<S>(shown: &mut Shown<S>, key: Key) {
    shown.key_press(key);
    shown.run_steps(2);
}

/// Types into the only field there is.
fn type_text<S>(shown: &mut Shown<S>, text: &str) {
    shown.get_by_role(Role::TextInput).focus();
    shown.run_steps(1);
    shown.event(Event::Text(text.to_owned()));
    shown.run_steps(2);
}

/// The name of whatever has the keyboard.
fn focused<S>(shown: &Shown<S>) -> Option<String> {
    let mut open = vec![shown.root()];
    while let Some(node) = open.pop() {
        if node.is_focused() {
            return node.accesskit_node().label();
        }
        open.extend(node.children());
    }
    None
}

fn is_on<S>(shown: &Shown<S>, role: Role, label: &str) -> bool {
    let node = shown.get_by_role_and_label(role, label);
    node.accesskit_node().toggled() == Some(Toggled::True)
}

fn can_be_used<S>(shown: &Shown<S>, label: &str) -> bool {
    let button = shown.get_by_role_and_label(Role::Button, label);
    !button.accesskit_node().is_disabled()
}

/// Every control lies within the window from left to right.
fn assert_controls_fit<S>(shown: &Shown<S>, width: f32) {
    for role in [Role::Button, Role::CheckBox, Role::RadioButton] {
        for node in shown.query_all_by_role(role) {
            let rect = node.rect();
            let name = node.accesskit_node().label();
            assert!(
                rect.left() >= 0.0 && rect.right() <= width,
                "{name:?}: {rect}"
            );
        }
    }
}

fn playable(name: &str) -> Playable {
    let scenario = library::embedded(name).map(Arc::new);
    Playable {
        name: name.to_owned(),
        scenario: scenario.ok_or_else(|| "not built in".to_owned()),
    }
}

fn built_in() -> Vec<Playable> {
    library::builtin_names().map(playable).collect()
}

fn kept(name: &str, week: u32) -> Kept {
    let title = "First meetup".to_owned();
    Kept {
        name: name.to_owned(),
        game: Ok(Standing { title, week }),
    }
}

fn damaged(name: &str) -> Kept {
    Kept {
        name: name.to_owned(),
        game: Err("This saved game is damaged, and stays as it is in there.".to_owned()),
    }
}

fn many() -> Vec<Kept> {
    (1..=40).map(|n| kept(&format!("evening {n}"), n)).collect()
}

// The title.

struct Front {
    resumable: Option<Standing>,
    damaged: Vec<String>,
    settings: Settings,
    title: TitleState,
}

fn front(resumable: Option<Standing>, damaged: &[&str]) -> Shown<Front> {
    front_at(WINDOW, resumable, damaged)
}

fn front_at(size: Vec2, resumable: Option<Standing>, damaged: &[&str]) -> Shown<Front> {
    let state = Front {
        resumable,
        damaged: damaged.iter().map(|&text| text.to_owned()).collect(),
        settings: Settings {
            reduced_motion: true,
            ..Settings::default()
        },
        title: TitleState::default(),
    };
    show_at(size, state, |ui, front| {
        let data = TitleData {
            resumable: front.resumable.as_ref(),
            damaged: &front.damaged,
            lessons: (2, 13),
            settings: &front.settings,
            time: 0.0,
        };
        let wanted = title_screen(ui, &data, &mut front.title);
        wanted.into_iter().collect()
    })
}

fn a_first_evening() -> Option<Standing> {
    kept("autosave", 2).game.ok()
}

#[test]
fn with_nothing_kept_the_title_starts_a_first_season() {
    let mut shown = front(None, &[]);
    click(
        &mut shown,
        Role::Button,
        "Start: Meet five people in four weeks",
    );
    let start = Intent::Start {
        scenario: "first-meetup".to_owned(),
        seed: None,
    };
    assert_eq!(wants(&shown), [start]);
}

#[test]
fn with_a_game_kept_the_title_carries_it_on_and_says_where_it_stands() {
    let mut shown = front(a_first_evening(), &[]);
    click(&mut shown, Role::Button, "Carry on: First meetup, week 2");
    assert_eq!(wants(&shown), [Intent::Continue]);
}

#[test]
fn enter_on_the_title_does_the_first_thing() {
    let mut shown = front(a_first_evening(), &[]);
    press(&mut shown, Key::Enter);
    assert_eq!(wants(&shown), [Intent::Continue]);
}

#[test]
fn what_was_damaged_is_said_on_the_title() {
    let told = "The game that was kept last is damaged.";
    front(a_first_evening(), &[told]).get_by_label_contains(told);
}

#[test]
fn the_title_leads_everywhere_else() {
    for (name, wanted) in [
        ("New season", Intent::Go(Screen::NewSeason)),
        ("Settings", Intent::Go(Screen::Settings)),
        ("How to play", Intent::Open(Sheet::Help)),
        ("Quit", Intent::Quit),
    ] {
        let mut shown = front(None, &[]);
        click(&mut shown, Role::Button, name);
        assert_eq!(wants(&shown), [wanted], "{name}");
    }
}

#[test]
fn text_size_on_the_title_goes_up_and_after_the_largest_begins_again() {
    for (now, next) in [(100, 125), (200, 80)] {
        let mut shown = front(None, &[]);
        shown.state_mut().state.settings.text_size = now;
        shown.run_steps(2);
        click(&mut shown, Role::Button, &format!("Text size {now} %"));
        let wanted = Settings {
            text_size: next,
            reduced_motion: true,
            ..Settings::default()
        };
        assert_eq!(wants(&shown), [Intent::Set(wanted)]);
    }
}

#[test]
fn the_theme_on_the_title_goes_round() {
    let mut shown = front(None, &[]);
    let mut seen = Vec::new();
    for _ in 0..Theme::ALL.len() {
        let name = format!("Theme: {}", shown.state().state.settings.theme.name());
        click(&mut shown, Role::Button, &name);
        if let Some(Intent::Set(settings)) = shown.state_mut().wants.pop() {
            shown.state_mut().state.settings = settings;
            seen.push(settings.theme);
        }
        shown.run_steps(2);
    }
    seen.sort_by_key(|theme| Theme::ALL.iter().position(|t| t == theme));
    assert_eq!(seen, Theme::ALL);
}

#[test]
fn the_title_keeps_its_controls_inside_at_every_size() {
    for size in [vec2(640.0, 480.0), WINDOW, vec2(1920.0, 1080.0)] {
        let shown = front_at(size, a_first_evening(), &["A damaged game was put aside."]);
        assert_controls_fit(&shown, size.x);
    }
}

// Choosing a scenario.

fn picker_at(size: Vec2, playable: Vec<Playable>, kept: Vec<Kept>) -> Shown<SeasonState> {
    show_at(size, SeasonState::default(), move |ui, state| {
        let wanted = season_screen(ui, &playable, &kept, state);
        wanted.into_iter().collect()
    })
}

fn picker(playable: Vec<Playable>, kept: Vec<Kept>) -> Shown<SeasonState> {
    // So high that nothing has to be scrolled to.
    picker_at(vec2(1280.0, 4000.0), playable, kept)
}

fn started(scenario: &str, seed: Option<u64>) -> Intent {
    Intent::Start {
        scenario: scenario.to_owned(),
        seed,
    }
}

#[test]
fn every_built_in_scenario_can_be_started_by_its_title() {
    for offered in built_in() {
        let title = offered.scenario.as_ref().expect("good").title.clone();
        let mut shown = picker(built_in(), Vec::new());
        click(&mut shown, Role::Button, &format!("Start {title}"));
        assert_eq!(wants(&shown), [started(&offered.name, None)]);
    }
}

#[test]
fn a_scenario_says_how_long_it_is_and_how_many_are_in_it() {
    let shown = picker(vec![playable("first-meetup")], Vec::new());
    let known = library::embedded("first-meetup").expect("built in");
    shown.get_by_label(&format!("{} people", known.people.len() - 1));
    shown.get_by_label_contains(&format!("{} weeks, ", known.weeks));
}

#[test]
fn a_number_for_luck_goes_with_the_start() {
    let mut shown = picker(vec![playable("first-meetup")], Vec::new());
    type_text(&mut shown, " 42 ");
    click(&mut shown, Role::Button, "Start First meetup");
    assert_eq!(wants(&shown), [started("first-meetup", Some(42))]);
}

#[test]
fn luck_that_is_no_number_is_refused_with_a_reason() {
    for wrong in ["soon", "-1", "1.5", "99999999999999999999"] {
        let mut shown = picker(vec![playable("first-meetup")], Vec::new());
        type_text(&mut shown, wrong);
        shown.get_by_label_contains("Luck is a whole number");
        assert!(!can_be_used(&shown, "Start First meetup"), "{wrong}");
        click(&mut shown, Role::Button, "Start First meetup");
        assert_eq!(wants(&shown), [], "{wrong}");
    }
}

#[test]
fn the_field_for_luck_has_a_name() {
    picker(Vec::new(), Vec::new()).get_by_role_and_label(Role::TextInput, "Luck, a number");
}

#[test]
fn a_scenario_that_is_wrong_shows_what_to_change_and_no_start() {
    let broken = Playable {
        name: "my-club".to_owned(),
        scenario: Err("my-club.ron:3:5: there is no topic `ches`".to_owned()),
    };
    let shown = picker(vec![broken], Vec::new());
    shown.get_by_label("my-club");
    shown.get_by_label_contains("no topic `ches`");
    assert!(shown.query_by_label_contains("Start").is_none());
}

#[test]
fn the_picker_without_kept_games_says_how_to_keep_one() {
    picker(built_in(), Vec::new()).get_by_label_contains("No game is kept yet");
}

#[test]
fn a_kept_game_opens_from_the_picker() {
    let mut shown = picker(built_in(), vec![kept("evening", 2)]);
    click(&mut shown, Role::Button, "Open evening");
    assert_eq!(wants(&shown), [Intent::Load("evening".to_owned())]);
}

#[test]
fn the_picker_leads_back_to_the_title() {
    let mut shown = picker(built_in(), Vec::new());
    click(&mut shown, Role::Button, "Back");
    assert_eq!(wants(&shown), [Intent::Go(Screen::Title)]);
}

#[test]
fn a_picker_with_forty_games_keeps_its_controls_inside_at_every_size() {
    for width in [640.0, 960.0, 1920.0] {
        let shown = picker_at(vec2(width, 600.0), built_in(), many());
        assert_controls_fit(&shown, width);
    }
}

// Kept games.

fn shelf(kept: Vec<Kept>) -> Shown<GamesState> {
    show(GamesState::default(), move |ui, state| {
        games(ui, &kept, state)
    })
}

#[test]
fn no_kept_games_is_said_with_the_way_to_keep_one() {
    shelf(Vec::new()).get_by_label_contains("Pause a game to keep it");
}

#[test]
fn a_kept_game_says_where_it_stands_and_opens() {
    let mut shown = shelf(vec![kept("evening", 2)]);
    shown.get_by_label("First meetup, week 2");
    click(&mut shown, Role::Button, "Open evening");
    assert_eq!(wants(&shown), [Intent::Load("evening".to_owned())]);
}

#[test]
fn a_damaged_game_says_what_is_wrong_where_it_stands() {
    shelf(vec![damaged("old")]).get_by_label_contains("This saved game is damaged");
}

#[test]
fn few_games_need_no_search() {
    let shown = shelf(vec![kept("evening", 2)]);
    assert!(shown.query_by_role(Role::TextInput).is_none());
}

#[test]
fn many_games_are_searched_by_name() {
    let mut shown = shelf(many());
    type_text(&mut shown, "EVENING 17");
    shown.get_by_label("Open evening 17");
    assert_eq!(shown.get_all_by_label_contains("Open ").count(), 1);
}

#[test]
fn the_field_for_a_game_has_a_name() {
    shelf(many()).get_by_role_and_label(Role::TextInput, "Find a game");
}

#[test]
fn a_search_for_no_game_says_so() {
    let mut shown = shelf(many());
    type_text(&mut shown, "zyzzyva");
    shown.get_by_label("No kept game is called that.");
}

#[test]
fn the_kept_games_close() {
    let mut shown = shelf(many());
    click(&mut shown, Role::Button, "Close");
    assert_eq!(wants(&shown), [Intent::Close]);
}

// The pause.

fn paused(kept: Vec<Kept>) -> Shown<PauseState> {
    show(PauseState::default(), move |ui, state| {
        let about = ("first-meetup", "First meetup", 7);
        pause(ui, about, &kept, state)
    })
}

#[test]
fn the_pause_says_which_game_rests_and_its_luck() {
    paused(Vec::new()).get_by_label_contains("First meetup. Luck 7:");
}

#[test]
fn the_pause_carries_on() {
    let mut shown = paused(Vec::new());
    click(&mut shown, Role::Button, "Carry on");
    assert_eq!(wants(&shown), [Intent::Close]);
}

#[test]
fn every_row_of_the_pause_does_what_it_says() {
    for (name, wanted) in [
        ("Kept games", Intent::Open(Sheet::Games)),
        ("Settings", Intent::Open(Sheet::Settings)),
        ("How to play", Intent::Open(Sheet::Help)),
        ("Start again, same luck", started("first-meetup", Some(7))),
        ("Start again, other luck", started("first-meetup", None)),
        ("To the title", Intent::Go(Screen::Title)),
        ("Quit", Intent::Quit),
    ] {
        let mut shown = paused(Vec::new());
        click(&mut shown, Role::Button, name);
        assert_eq!(wants(&shown), [wanted], "{name}");
    }
}

#[test]
fn the_truth_is_not_shown_early_without_a_question() {
    let mut shown = paused(Vec::new());
    click(
        &mut shown,
        Role::Button,
        "See what was really going on so far",
    );
    let [Intent::Open(Sheet::Confirm(question))] = wants(&shown) else {
        panic!("{:?}", wants(&shown));
    };
    assert_eq!(question.then, Intent::Go(Screen::Debrief));
}

#[test]
fn a_game_without_a_name_is_kept_under_its_title_and_luck() {
    let mut shown = paused(Vec::new());
    type_text(&mut shown, "   ");
    click(&mut shown, Role::Button, "Keep");
    assert_eq!(wants(&shown), [Intent::Save("First meetup 7".to_owned())]);
}

#[test]
fn a_game_is_kept_under_the_name_that_was_typed() {
    let mut shown = paused(vec![kept("another", 1)]);
    type_text(&mut shown, " evening ");
    click(&mut shown, Role::Button, "Keep");
    assert_eq!(wants(&shown), [Intent::Save("evening".to_owned())]);
}

#[test]
fn a_name_that_is_taken_is_asked_about() {
    let mut shown = paused(vec![kept("evening", 1)]);
    type_text(&mut shown, "evening");
    click(&mut shown, Role::Button, "Keep");
    let [Intent::Open(Sheet::Confirm(question))] = wants(&shown) else {
        panic!("{:?}", wants(&shown));
    };
    assert!(question.text.contains("\"evening\""), "{}", question.text);
    assert_eq!(question.then, Intent::Save("evening".to_owned()));
}

#[test]
fn the_field_for_a_name_has_a_name() {
    paused(Vec::new()).get_by_role_and_label(Role::TextInput, "Name to keep it under");
}

// Settings.

fn set(settings: Settings) -> Shown<Settings> {
    show_at(vec2(1280.0, 1400.0), settings, |ui, settings| {
        let wanted = settings_screen(ui, settings);
        if let Some(Intent::Set(new)) = &wanted {
            *settings = *new;
        }
        wanted.into_iter().collect()
    })
}

#[test]
fn every_size_of_text_can_be_chosen() {
    for size in Settings::TEXT_SIZES {
        let mut shown = set(Settings {
            text_size: 110,
            ..Settings::default()
        });
        click(&mut shown, Role::Button, &format!("{size} %"));
        assert_eq!(shown.state().state.text_size, size);
    }
}

#[test]
fn the_size_of_text_in_use_is_marked() {
    let shown = set(Settings {
        text_size: 150,
        ..Settings::default()
    });
    assert!(is_on(&shown, Role::Button, "150 %"));
    assert!(!is_on(&shown, Role::Button, "100 %"));
}

#[test]
fn every_theme_can_be_chosen_and_is_then_marked() {
    for theme in Theme::ALL {
        let mut shown = set(Settings::default());
        let name = format!("Theme {}", theme.name());
        click(&mut shown, Role::RadioButton, &name);
        assert_eq!(shown.state().state.theme, theme);
        assert!(is_on(&shown, Role::RadioButton, &name), "{name}");
    }
}

#[test]
fn switches_turn_on_and_off_again() {
    for name in [
        "Reduced motion: nothing moves that need not",
        "Keys shown on buttons",
    ] {
        let mut shown = set(Settings::default());
        let before = is_on(&shown, Role::CheckBox, name);
        click(&mut shown, Role::CheckBox, name);
        assert_eq!(is_on(&shown, Role::CheckBox, name), !before, "{name}");
        click(&mut shown, Role::CheckBox, name);
        assert_eq!(shown.state().state, Settings::default(), "{name}");
    }
}

#[test]
fn how_fast_things_move_is_asked_only_where_they_move() {
    let mut shown = set(Settings::default());
    click(&mut shown, Role::Button, "Very fast");
    assert_eq!(shown.state().state.speed, 300);
    shown.state_mut().state.reduced_motion = true;
    shown.run_steps(2);
    assert!(shown.query_by_label("Very fast").is_none());
}

#[test]
fn settings_as_they_came_cannot_be_put_back() {
    let shown = set(Settings::default());
    assert!(shown.query_by_label("Put everything back").is_none());
}

#[test]
fn putting_settings_back_is_asked_about() {
    let mut shown = set(Settings {
        speed: 200,
        ..Settings::default()
    });
    click(&mut shown, Role::Button, "Put everything back");
    let [Intent::Open(Sheet::Confirm(question))] = wants(&shown) else {
        panic!("{:?}", wants(&shown));
    };
    assert_eq!(question.then, Intent::Set(Settings::default()));
}

#[test]
fn the_settings_screen_leads_back_to_the_title() {
    let mut shown = set(Settings::default());
    click(&mut shown, Role::Button, "Back");
    assert_eq!(wants(&shown), [Intent::Go(Screen::Title)]);
}

#[test]
fn the_settings_sheet_closes_to_the_game() {
    let mut shown = show(Settings::default(), |ui, settings| {
        settings_sheet(ui, settings)
    });
    click(&mut shown, Role::Button, "Close");
    assert_eq!(wants(&shown), [Intent::Close]);
}

#[test]
fn settings_keep_their_controls_inside_at_every_size() {
    for width in [420.0, 760.0, 1920.0] {
        let draw = |ui: &mut Ui, settings: &mut Settings| {
            settings_sheet(ui, settings).into_iter().collect()
        };
        let shown = show_at(vec2(width, 700.0), Settings::default(), draw);
        assert_controls_fit(&shown, width);
    }
}

// Help.

fn helped(size: Vec2) -> Shown<()> {
    show_at(size, (), |ui, ()| help(ui).into_iter().collect())
}

#[test]
fn help_says_what_every_key_does() {
    let shown = helped(vec2(980.0, 3000.0));
    for key in KEYS {
        assert!(
            shown.query_all_by_label(key.does).next().is_some(),
            "{key:?}"
        );
    }
}

#[test]
fn help_has_a_heading_for_every_place() {
    let shown = helped(vec2(980.0, 3000.0));
    for place in Where::ALL {
        let heading = place.heading();
        assert!(
            shown.query_all_by_label(heading).next().is_some(),
            "{heading}"
        );
    }
}

#[test]
fn help_in_a_narrow_window_says_no_less() {
    let shown = helped(vec2(560.0, 4000.0));
    let said = |text| shown.query_all_by_label(text).next().is_some();
    assert!(KEYS.iter().all(|key| said(key.does)));
}

#[test]
fn help_closes() {
    let mut shown = helped(WINDOW);
    click(&mut shown, Role::Button, "Close");
    assert_eq!(wants(&shown), [Intent::Close]);
}

// Questions.

fn a_question() -> Question {
    Question {
        text: "Put this one in its place?".to_owned(),
        yes: "Put it in its place".to_owned(),
        then: Intent::Save("evening".to_owned()),
    }
}

/// A question that is there or not.
fn asked() -> Shown<bool> {
    show_at(vec2(520.0, 260.0), true, |ui, there| {
        if *there {
            confirm(ui, &a_question())
        } else {
            Vec::new()
        }
    })
}

#[test]
fn a_question_answered_yes_closes_and_does_it() {
    let mut shown = asked();
    shown.get_by_label("Put this one in its place?");
    click(&mut shown, Role::Button, "Put it in its place");
    let wanted = [Intent::Close, Intent::Save("evening".to_owned())];
    assert_eq!(wants(&shown), wanted);
}

#[test]
fn a_question_answered_no_only_closes() {
    let mut shown = asked();
    click(&mut shown, Role::Button, "Leave it as it is");
    assert_eq!(wants(&shown), [Intent::Close]);
}

#[test]
fn enter_on_a_question_is_the_safe_answer() {
    let mut shown = asked();
    press(&mut shown, Key::Enter);
    assert_eq!(wants(&shown), [Intent::Close]);
}

#[test]
fn a_question_asked_again_has_the_keyboard_on_the_safe_answer_again() {
    let mut shown = asked();
    shown.state_mut().state = false;
    shown.run_steps(2);
    assert_eq!(focused(&shown), None);
    shown.state_mut().state = true;
    shown.run_steps(2);
    assert_eq!(focused(&shown).as_deref(), Some("Leave it as it is"));
}

#[test]
fn the_keyboard_can_leave_the_safe_answer() {
    let mut shown = asked();
    press(&mut shown, Key::Tab);
    assert_eq!(focused(&shown).as_deref(), Some("Put it in its place"));
}

#[test]
fn a_long_question_in_a_narrow_window_keeps_both_answers_inside() {
    let question = Question {
        text: "A rather long question about something that may be lost. ".repeat(6),
        yes: "Yes, and put that in the place of all that was there before".to_owned(),
        ..a_question()
    };
    let draw = move |ui: &mut Ui, (): &mut ()| confirm(ui, &question);
    assert_controls_fit(&show_at(vec2(400.0, 500.0), (), draw), 400.0);
}

// Notices.

fn told(texts: &[&'static str]) -> Shown<Vec<&'static str>> {
    show(texts.to_vec(), |ui, texts| {
        notices(ui.ctx(), texts.iter().copied());
        None
    })
}

#[test]
fn no_notice_takes_no_room() {
    assert_eq!(told(&[]).query_all_by_role(Role::Label).count(), 0);
}

#[test]
fn a_notice_is_read_out() {
    told(&["Saved as evening."]).get_by_label("Saved as evening.");
}

#[test]
fn of_many_notices_the_newest_three_are_shown() {
    let shown = told(&["one", "two", "three", "four", "five"]);
    let labels: Vec<_> = (shown.get_all_by_role(Role::Label))
        .filter_map(|node| {
            node.accesskit_node()
                .label()
                .or(node.accesskit_node().value())
        })
        .collect();
    assert_eq!(labels, ["three", "four", "five"]);
}

#[test]
fn a_notice_leaves_the_keyboard_and_the_pointer_to_what_lies_under_it() {
    let mut shown = show((), |ui, ()| {
        notices(ui.ctx(), ["Saved as evening."].into_iter());
        let all = ui.max_rect();
        let under = ui.allocate_rect(all, bevy_egui::egui::Sense::click());
        under.clicked().then_some(Intent::Undo)
    });
    let notice = shown.get_by_label("Saved as evening.").rect().center();
    shown.hover_at(notice);
    shown.drag_at(notice);
    shown.drop_at(notice);
    shown.run_steps(2);
    assert_eq!(wants(&shown), [Intent::Undo]);
}
