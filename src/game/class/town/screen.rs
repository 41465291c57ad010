//! The town's screen: the town or its rules at the left, what comes of it at the right, and what to do with it below.

use bevy_egui::egui::{Align, CentralPanel, Frame, Id, Label, Layout, Margin, Panel, RichText, Ui};
use egui_phosphor::regular as icon;

use super::obey::{LiveTown, Watch};
use super::{curves, foot, people};
use crate::game::class::panes::{Turned, card};
use crate::game::class::{rules, transport};
use crate::game::intent::{Intent, Screen};
use crate::game::theme::{self, fonts, paint};
use crate::game::widgets::{Button, caption, heading};
use crate::scenario::PersonId;
use crate::study::class::town::Measure;
use crate::study::class::town_groups::{Grouping, in_words};
use crate::study::words::count;

/// What the screen remembers.
#[derive(Default)]
pub struct TownState {
    /// How people are grouped.
    pub by: Grouping,
    /// Who is looked at until somebody else is pointed at.
    pub looked_at: Option<PersonId>,
    /// The rules are shown in the town's place.
    pub rules: bool,
    /// Which plot is shown where there is room for one.
    pub measure: Measure,
    /// The picture of the town, when it was drawn last.
    pub picture: Option<Id>,
    search: String,
}

/// The screen.
pub fn town(ui: &mut Ui, open: &LiveTown, state: &mut TownState) -> Vec<Intent> {
    let p = theme::of(ui.ctx());
    let mut wants = Vec::new();
    let window = ui.max_rect();
    ui.painter().rect_filled(window, 0.0, p.desk);
    let top = Panel::top("town head").frame(Frame::new().fill(p.desk).inner_margin(Margin {
        left: 24,
        right: 24,
        top: 24,
        bottom: 8,
    }));
    wants.extend(
        top.show_separator_line(false)
            .show(ui, |ui| head(ui, open))
            .inner,
    );
    // All of it is the truth.
    paint::valance(ui.painter(), &p, window, 22.0, 1.0);
    let paper = Frame::new()
        .fill(p.paper)
        .inner_margin(Margin::symmetric(24, 10));
    let below = Panel::bottom("town foot").frame(paper);
    wants.extend(below.show(ui, |ui| foot::foot(ui, open, state)).inner);
    let groups = open.town.groups(state.by);
    let left = Panel::left("town side")
        .exact_size(window.width() * 0.44)
        .resizable(false)
        .show_separator_line(false)
        .frame(card(&p, 24, 8));
    let left = left.show(ui, |ui| {
        if state.rules {
            let run = open.town.run();
            let file = &run.scenario().rules;
            turned(rules::rules(ui, run.rules(), file, &mut state.search))
        } else {
            people::people(ui, open, &groups, state);
            Vec::new()
        }
    });
    wants.extend(left.inner);
    CentralPanel::default()
        .frame(card(&p, 8, 24))
        .show(ui, |ui| {
            let said = Panel::bottom("town says").frame(Frame::new().inner_margin(Margin {
                top: 8,
                ..Margin::ZERO
            }));
            said.show_separator_line(false).show(ui, |ui| {
                let text = RichText::new(in_words(&open.town, state.by));
                let text = text.font(fonts::body(fonts::size::BODY)).color(p.truth);
                ui.add(Label::new(text).wrap());
            });
            curves::curves(ui, open, &groups, state);
        });
    wants
}

/// What is wanted of rules is meant for this town here.
fn turned(wants: Vec<Intent>) -> Vec<Intent> {
    let here = Turned {
        turn: |group, name, value| Intent::Town(Watch::Turn(group, name, value)),
        revert: Intent::Town(Watch::Revert),
        restart: Intent::Town(Watch::Restart),
        norms: Intent::Town(Watch::Norms),
    };
    here.meant(wants)
}

fn head(ui: &mut Ui, open: &LiveTown) -> Option<Intent> {
    let mut wants = None;
    let scenario = open.town.run().scenario();
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let back = Button::plain("Back").icon(icon::ARROW_LEFT).key("Esc");
            if back.show(ui).clicked() {
                wants = Some(Intent::Go(Screen::ForClass));
            }
            let picture = Button::icon_only(icon::IMAGE, "This screen as a picture");
            if picture.show(ui).clicked() {
                wants = Some(Intent::Town(Watch::Picture));
            }
            ui.with_layout(Layout::top_down(Align::Min), |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                heading(ui, &scenario.title, fonts::size::H2);
                let when = if open.town.run().is_over() {
                    format!("After {} weeks", scenario.weeks)
                } else {
                    format!(
                        "{}, of {} weeks",
                        transport::when(open.town.today()),
                        scenario.weeks
                    )
                };
                let all = count(open.town.people().count(), "person", "people");
                caption(ui, &format!("{when}. {all} who network with each other."));
            });
        });
    });
    wants
}
