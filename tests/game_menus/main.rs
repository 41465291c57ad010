//! Everything around a game, without a window: what a screen reader finds in each menu when it is empty, as usual, full
//! and in trouble, and what clicking, typing and keys give back.

mod helping;
mod kept_games;
mod noticing;
mod pausing;
mod questions;
mod season;
mod settings;
mod title;

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

fn started(scenario: &str, seed: Option<u64>) -> Intent {
    Intent::Start {
        scenario: scenario.to_owned(),
        seed,
    }
}
