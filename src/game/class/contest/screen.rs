//! The tournament's screen: players and rules at the left, what comes of them at the right, the start below.

use bevy_egui::egui::{Align, CentralPanel, Frame, Layout, Margin, Panel, Ui};
use egui_phosphor::regular as icon;

use super::obey::Contend;
use super::running::{Arena, SEEDS};
use super::{entrants, results};
use crate::game::class::panes::{Turned, card};
use crate::game::class::rules;
use crate::game::intent::{Intent, Screen};
use crate::game::theme::{self, fonts};
use crate::game::widgets::{Button, caption, heading, segments, tabs};
use crate::study::course::shown::Chances;
use crate::study::tournament::Measure;
use crate::study::words::{count, progress};

/// What stands at the left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Side {
    /// Who plays.
    #[default]
    Players,
    /// By which rules.
    Rules,
}

/// What the screen remembers.
pub struct ContestState {
    side: Side,
    search: String,
    /// Whose habits are open.
    pub open: Option<usize>,
    /// What is measured.
    pub measure: Measure,
    /// The row and the run that was pointed at.
    pub poked: Option<(usize, usize)>,
    /// What was drawn last.
    pub drawn: Option<Drawn>,
}

/// What was drawn, kept for as long as nothing has changed.
pub struct Drawn {
    /// Seeds so far, what is measured, and whether all is played.
    pub of: (usize, Measure, bool),
    /// The rows.
    pub chances: Chances,
    /// Each row's place among those who play.
    pub order: Vec<usize>,
}

impl Default for ContestState {
    fn default() -> Self {
        ContestState {
            side: Side::default(),
            search: String::new(),
            open: None,
            measure: Measure::Yeses,
            poked: None,
            drawn: None,
        }
    }
}

/// The screen.
pub fn contest(ui: &mut Ui, arena: &Arena, state: &mut ContestState) -> Vec<Intent> {
    let p = theme::of(ui.ctx());
    let mut wants = Vec::new();
    let window = ui.max_rect();
    ui.painter().rect_filled(window, 0.0, p.desk);
    let bare = Frame::new().fill(p.desk);
    let top = Panel::top("contest head").frame(bare.inner_margin(Margin::symmetric(24, 12)));
    wants.extend(top.show(ui, |ui| head(ui, arena)).inner);
    let paper = Frame::new()
        .fill(p.paper)
        .inner_margin(Margin::symmetric(24, 10));
    let foot_shown = Panel::bottom("contest foot")
        .frame(paper)
        .show(ui, |ui| foot(ui, arena));
    wants.extend(foot_shown.inner);
    let width = (window.width() * 0.42).clamp(330.0, 460.0);
    let left = Panel::left("contest side")
        .exact_size(width)
        .resizable(false)
        .frame(card(&p, 24, 8));
    let left = left.show(ui, |ui| {
        tabs(
            ui,
            &mut state.side,
            &[(Side::Players, "Players"), (Side::Rules, "Rules")],
        );
        ui.add_space(6.0);
        match state.side {
            Side::Players => entrants::entrants(ui, arena, state),
            Side::Rules => turned(rules::rules(
                ui,
                &arena.rules,
                &arena.scenario.rules,
                &mut state.search,
            )),
        }
    });
    wants.extend(left.inner);
    let middle = CentralPanel::default().frame(card(&p, 8, 24));
    wants.extend(
        middle
            .show(ui, |ui| results::results(ui, arena, state))
            .inner,
    );
    if arena.is_running() {
        ui.ctx()
            .request_repaint_after(std::time::Duration::from_millis(60));
    }
    wants
}

/// What is wanted of rules is meant for this tournament here.
fn turned(wants: Vec<Intent>) -> Vec<Intent> {
    let here = Turned {
        turn: |group, name, value| Intent::Contest(Contend::Turn(group, name, value)),
        revert: Intent::Contest(Contend::Revert),
        restart: Intent::Contest(Contend::Start),
        norms: Intent::Contest(Contend::Norms),
    };
    here.meant(wants)
}

fn head(ui: &mut Ui, arena: &Arena) -> Option<Intent> {
    let mut wants = None;
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let back = Button::plain("Back").icon(icon::ARROW_LEFT).key("Esc");
            if back.show(ui).clicked() {
                wants = Some(Intent::Go(Screen::ForClass));
            }
            let none = arena
                .played
                .is_none()
                .then_some("Nothing has been played yet");
            let save = Button::icon_only(icon::EXPORT, "Save all runs as a table").refused(none);
            if save.show(ui).clicked() {
                wants = Some(Intent::Contest(Contend::Save));
            }
            let picture = Button::icon_only(icon::IMAGE, "This screen as a picture").refused(none);
            if picture.show(ui).clicked() {
                wants = Some(Intent::Contest(Contend::Picture));
            }
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                heading(ui, "Who ends up with the most?", fonts::size::H1);
                let playing = arena.entrants.iter().filter(|e| e.plays).count();
                caption(
                    ui,
                    &format!(
                        "{}: {} to spend the same {} weeks, each with the same luck",
                        arena.scenario.title,
                        count(playing, "way", "ways"),
                        arena.scenario.weeks
                    ),
                );
            });
        });
    });
    wants
}

fn foot(ui: &mut Ui, arena: &Arena) -> Option<Intent> {
    let mut wants = None;
    ui.horizontal_wrapped(|ui| {
        if arena.is_running() {
            if Button::plain("Stop").icon(icon::STOP).show(ui).clicked() {
                wants = Some(Contend::Stop);
            }
            if let Some(played) = &arena.played {
                let (done, all) = played.progress();
                let share = done as f32 / all.max(1) as f32;
                let bar = bevy_egui::egui::ProgressBar::new(share)
                    .desired_width((ui.available_width() - 24.0).max(120.0));
                ui.add(bar.text(progress(done, all)));
            }
            return;
        }
        let nobody = arena
            .entrants
            .iter()
            .all(|e| !e.plays)
            .then_some("Choose somebody who plays");
        let word = if arena.played.is_some() {
            "Run again"
        } else {
            "Run it"
        };
        if Button::primary(word)
            .icon(icon::PLAY)
            .refused(nobody)
            .min_width(150.0)
            .show(ui)
            .clicked()
        {
            wants = Some(Contend::Start);
        }
        ui.add_space(8.0);
        let mut seeds = arena.seeds;
        let words = ["10 seeds", "100", "1,000", "10,000"];
        let choices: Vec<(u64, &str)> = SEEDS.into_iter().zip(words).collect();
        if segments(ui, &mut seeds, &choices) {
            wants = Some(Contend::Seeds(seeds));
        }
        if let Some(played) = &arena.played {
            caption(
                ui,
                &format!("{} played", count(played.seeds(), "seed", "seeds")),
            );
        }
    });
    wants.map(Intent::Contest)
}
