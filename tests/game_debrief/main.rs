//! The debrief's screen on real runs, without a window: what a screen reader finds, that its numbers are the
//! debrief's, and what clicking gives back.

mod around;
mod files;
mod nothing;
mod overview;
mod parts;
mod what_if;

use std::sync::Arc;

use bevy_egui::egui::accesskit::Role;
use bevy_egui::egui::{Key, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use speaking_terms::game::debrief::{DebriefData, DebriefState, Reveal, Tab, debrief_screen};
use speaking_terms::game::intent::{Export, Intent, Screen};
use speaking_terms::game::settings::Settings;
use speaking_terms::game::theme;
use speaking_terms::game::token::Looks;
use speaking_terms::model::Day;
use speaking_terms::scenario::{PersonId, library};
use speaking_terms::sim::{Act, Options, Run};
use speaking_terms::strategy;
use speaking_terms::study::export;
use speaking_terms::study::report::{owed, weeks_back};
use speaking_terms::study::whatif::{Change, fork};
use speaking_terms::study::words::{in_100, odds};

/// A run, its debrief on the screen, and what the reader has asked for.
struct Table {
    run: Run,
    data: DebriefData,
    looks: Looks,
    state: DebriefState,
    settings: Settings,
    wants: Vec<Intent>,
}

type Shown = Harness<'static, Table>;

/// A whole run by a strategy, or by nobody; with its gut's guess said before every ask.
fn played(name: &str, strategy: Option<&str>) -> Run {
    let scenario = Arc::new(library::embedded(name).expect("built in"));
    let options = Options {
        minds: Some(strategy::minds()),
        ..Options::default()
    };
    let mut run = Run::new(scenario, 7, options);
    let strategy = strategy.map(|name| strategy::find(name).expect("in the library"));
    while !run.is_over() {
        let mut commands = Vec::new();
        if let Some(strategy) = strategy {
            strategy::plan_today(strategy, &run, &mut commands);
        }
        for mut command in commands {
            if let Act::Ask(asking) = &command.act {
                let gut = run.view(PersonId::YOU).gut(command.to, asking);
                command.predicted = gut.map(|reasons| reasons.probability());
            }
            // A strategy may plan what an earlier command of the same day has made impossible.
            let _refused = run.act(command);
        }
        run.end_day();
    }
    run
}

fn show_at(size: Vec2, text_size: u16, run: Run, state: DebriefState) -> Shown {
    let table = Table {
        data: DebriefData::of(&run),
        looks: Looks::of(run.cast()),
        run,
        state,
        settings: Settings {
            text_size,
            reduced_motion: true,
            ..Settings::default()
        },
        wants: Vec::new(),
    };
    let app = |ui: &mut bevy_egui::egui::Ui, table: &mut Table| {
        theme::apply(ui.ctx(), &table.settings);
        // Fonts are there from the second pass on.
        if ui.ctx().cumulative_pass_nr() == 0 {
            return ui.ctx().request_repaint();
        }
        let Table {
            data, looks, state, ..
        } = table;
        if let Some(intent) = debrief_screen(ui, data, looks, state) {
            if let Intent::WhatIf { decision, change } = &intent {
                data.live_again(&table.run, *decision, change.clone());
            }
            table.wants.push(intent);
        }
    };
    let mut shown = Harness::builder()
        .with_size(size)
        .build_ui_state(app, table);
    shown.run_steps(5);
    shown
}

fn show(run: Run, tab: Tab) -> Shown {
    let state = DebriefState {
        tab,
        ..DebriefState::default()
    };
    show_at(vec2(1280.0, 720.0), 100, run, state)
}

fn a_season() -> Run {
    played("a-job-by-spring", Some("proportionate"))
}

fn click(shown: &mut Shown, label: &str) {
    shown.get_by_role_and_label(Role::Button, label).click();
    shown.run_steps(3);
}

/// All that can be read or heard on the screen.
fn words(shown: &Shown) -> Vec<String> {
    let mut words = Vec::new();
    let mut open = vec![shown.root()];
    while let Some(node) = open.pop() {
        let node_words = node.accesskit_node();
        words.extend(node_words.label());
        words.extend(node_words.value());
        open.extend(node.children());
    }
    words
}

fn says(shown: &Shown, text: &str) -> bool {
    words(shown).iter().any(|words| words.contains(text))
}

#[track_caller]
fn assert_says(shown: &Shown, text: &str) {
    assert!(
        says(shown, text),
        "nothing says {text:?}: {:#?}",
        words(shown)
    );
}

#[test]
fn icons_are_not_read_out() {
    for tab in [
        Tab::Overview,
        Tab::People,
        Tab::Asks,
        Tab::Ledger,
        Tab::WhatIf,
    ] {
        let shown = show(played("first-meetup", Some("asks-big")), tab);
        let glyph = |c: char| ('\u{e000}'..='\u{f8ff}').contains(&c);
        let read = words(&shown)
            .into_iter()
            .filter(|words| words.contains(glyph));
        assert_eq!(read.collect::<Vec<_>>(), Vec::<String>::new(), "{tab:?}");
    }
}
