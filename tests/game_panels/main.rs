//! The panels of the play screen on real runs, without a window: what a screen reader finds in each state, and what
//! clicking and typing give back.

mod goals_chips;
mod journal_drawer;
mod moves_menu;
mod outbox_sheet;
mod person_card;
mod preparing;
mod requests_sheet;
mod searching;
mod talking;
mod together;
mod week_bar;

use std::sync::Arc;

use bevy_egui::egui::accesskit::Role;
use bevy_egui::egui::{Key, Modifiers, Ui, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use speaking_terms::game::intent::{Intent, Screen, Sheet};
use speaking_terms::game::panels::{
    about, conversation, goals, journal, moves, outbox, person, prepare, requests, search, side,
    week,
};
use speaking_terms::game::scene::Scene;
use speaking_terms::game::settings::Settings;
use speaking_terms::game::theme;
use speaking_terms::game::token::Looks;
use speaking_terms::game::widgets::{Button, Tile, modal};
use speaking_terms::scenario::{MoveId, PersonId, Scenario, library};
use speaking_terms::sim::mail::LetterState;
use speaking_terms::sim::{Act, Asking, Command, Options, Reply, Run, What};
use speaking_terms::strategy;
use speaking_terms::study::Sitting;
use speaking_terms::study::sitting::Until;
use speaking_terms::study::writing::DRAFT;

/// A game to look at, and what the panel has asked for.
struct Table<P> {
    sitting: Sitting,
    looks: Looks,
    selected: Option<PersonId>,
    news_from: usize,
    text_size: u16,
    panel: P,
    wants: Vec<Intent>,
}

type Shown<P> = Harness<'static, Table<P>>;

fn scenario(name: &str) -> Arc<Scenario> {
    Arc::new(library::embedded(name).expect("built in"))
}

/// A game by a strategy, as it stands after so many days.
fn played(name: &str, strategy: &str, days: u32) -> Sitting {
    let mut run = Run::new(scenario(name), 7, Options::default());
    let strategy = strategy::find(strategy).expect("of the library");
    while run.today().0 < days {
        strategy::play_today(&mut run, strategy);
        run.end_day();
    }
    Sitting::new(run)
}

fn fresh(name: &str) -> Sitting {
    played(name, "proportionate", 0)
}

/// Somebody you are on speaking terms with.
fn somebody(sitting: &Sitting) -> PersonId {
    let met = sitting
        .view()
        .contacts()
        .find(|c| c.link.met())
        .map(|c| c.id);
    met.expect("you know somebody")
}

/// A game in which you have heard of somebody you have not met.
fn heard_of() -> (Sitting, PersonId) {
    for name in library::builtin_names() {
        for days in 0..21 {
            let sitting = played(name, "never-asks", days);
            let found = sitting
                .view()
                .contacts()
                .find(|c| !c.link.met())
                .map(|c| c.id);
            if let Some(who) = found {
                return (sitting, who);
            }
        }
    }
    panic!("somewhere you hear of somebody before you meet them");
}

/// Whom most has happened with.
fn best_known(sitting: &Sitting) -> PersonId {
    let view = sitting.view();
    let count = |id| view.journal().filter(|e| e.other == id).count();
    view.contacts()
        .map(|c| c.id)
        .max_by_key(|id| count(*id))
        .expect("somebody")
}

fn show_at<P: 'static>(
    size: Vec2,
    text_size: u16,
    sitting: Sitting,
    selected: Option<PersonId>,
    panel: P,
    draw: impl Fn(&mut Ui, &Scene, &Looks, &mut P) -> Option<Intent> + 'static,
) -> Shown<P> {
    let looks = Looks::of(sitting.run().cast());
    let news_from = sitting.story().len().saturating_sub(2);
    let table = Table {
        sitting,
        looks,
        selected,
        news_from,
        text_size,
        panel,
        wants: Vec::new(),
    };
    let app = move |ui: &mut Ui, table: &mut Table<P>| {
        let settings = Settings {
            text_size: table.text_size,
            reduced_motion: true,
            ..Settings::default()
        };
        if !theme::apply(ui.ctx(), &settings) {
            return ui.ctx().request_repaint();
        }
        let scene = Scene {
            offered: None,
            view: table.sitting.view(),
            story: table.sitting.story(),
            news_from: table.news_from,
            selected: table.selected,
            time: 0.0,
        };
        table
            .wants
            .extend(draw(ui, &scene, &table.looks, &mut table.panel));
    };
    let mut shown = Harness::builder()
        .with_size(size)
        .build_ui_state(app, table);
    shown.run_steps(3);
    shown
}

fn show<P: Default + 'static>(
    sitting: Sitting,
    selected: Option<PersonId>,
    draw: impl Fn(&mut Ui, &Scene, &Looks, &mut P) -> Option<Intent> + 'static,
) -> Shown<P> {
    show_at(
        vec2(640.0, 760.0),
        100,
        sitting,
        selected,
        P::default(),
        draw,
    )
}

fn wants<P>(shown: &Shown<P>) -> &[Intent] {
    &shown.state().wants
}

fn click<P>(shown: &mut Shown<P>, role: Role, label: &str) {
    shown.get_by_role_and_label(role, label).click();
    shown.run_steps(2);
}

fn press<P>(shown: &mut Shown<P>, key: Key) {
    shown.key_press(key);
    shown.run_steps(2);
}

/// A game in which a mail has waited for a week.
fn written() -> (Sitting, PersonId) {
    for seed in 0..40 {
        let mut sitting = Sitting::new(Run::new(
            scenario("a-job-by-spring"),
            seed,
            Options::default(),
        ));
        let view = sitting.view();
        let ask = view.scenario.catalogue.asks().next().expect("an ask").0;
        let act = Act::Ask(Asking::by_mail(ask, DRAFT));
        let all: Vec<_> = view
            .contacts()
            .map(|c| c.id)
            .filter(|id| view.allows(*id, &act).is_ok())
            .collect();
        for who in all.into_iter().take(2) {
            sitting
                .act(Command::new(PersonId::YOU, who, act))
                .expect("allowed");
        }
        sitting.pass(Until::Monday);
        let waits = |l: &&speaking_terms::sim::mail::Letter| {
            matches!(l.state, LetterState::Waiting | LetterState::Silent)
        };
        let found = sitting.view().letters().iter().find(waits).map(|l| l.to);
        if let Some(who) = found {
            return (sitting, who);
        }
    }
    panic!("of eighty mails to strangers some wait a week");
}
