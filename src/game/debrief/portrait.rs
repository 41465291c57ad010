//! One person over time on a card, with what to show of them, and whom to go to next.

use bevy_egui::egui::{Align, Label, Layout, RichText, Sense, Ui, Vec2, vec2};
use egui_phosphor::regular as icon;

use super::curves::{Curves, Quantity};
use super::layout::{FOOT, empty, foot};
use super::{DebriefData, DebriefState, Tab, face_in, table};
use crate::game::theme::{self, fonts};
use crate::game::token::Looks;
use crate::game::widgets::{Button, chip, heading};
use crate::study::debrief::PersonTold;

/// Somebody's chart with its chips and arrows.
pub fn card(ui: &mut Ui, data: &DebriefData, looks: &Looks, state: &mut DebriefState) {
    let Some(person) = state.person(data) else {
        heading(ui, "Nobody yet", fonts::size::H3);
        if empty(
            ui,
            "You did not get to know of anybody. A short chat is enough to begin with.",
            "See what else there was",
        ) {
            state.tab = Tab::WhatIf;
        }
        return;
    };
    let bottom = ui.max_rect().bottom();
    head(ui, data, looks, state, person);
    ui.add_space(2.0);
    let shown = state.quantities();
    let curves = Curves {
        person,
        rules: &data.scenario.rules,
        days: data.days_shown(),
        today: data.debrief.today,
        grown: state.reveal.grown(),
        cursor: state.cursor(),
    };
    let least = 44.0 + 76.0 * shown.len() as f32;
    let height = (bottom - ui.cursor().top() - FOOT - 8.0).max(least);
    if state.tables.person {
        table::table(ui, "person", &curves.table(&shown), height);
    } else {
        curves.show(ui, &shown, height);
    }
    let p = theme::of(ui.ctx());
    foot(
        ui,
        |ui| table::switch(ui, &mut state.tables.person, &person.name),
        |ui| {
            ui.add(Label::new(RichText::new(&person.summary).color(p.ink)).wrap());
        },
    );
}

fn head(
    ui: &mut Ui,
    data: &DebriefData,
    looks: &Looks,
    state: &mut DebriefState,
    person: &PersonTold,
) {
    let p = theme::of(ui.ctx());
    let wide = ui.available_width() > 560.0;
    let chips = |ui: &mut Ui, state: &mut DebriefState| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for (quantity, on) in Quantity::ALL.into_iter().zip(&mut state.shown) {
            if chip(ui, "", quantity.name(), *on, Sense::click()).clicked() {
                *on = !*on;
            }
        }
    };
    ui.horizontal(|ui| {
        if state.reveal.shows(0) {
            face_in(ui, looks, person, 40.0);
        } else {
            ui.allocate_exact_size(Vec2::splat(40.0), Sense::hover());
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let step = |ui: &mut Ui, icon, word| Button::icon_only(icon, word).show(ui).clicked();
            if step(ui, icon::CARET_RIGHT, "Next person") {
                state.step(data, 1);
            }
            if step(ui, icon::CARET_LEFT, "Person before") {
                state.step(data, -1);
            }
            if wide {
                let width = 304.0;
                let room = vec2(width, 44.0);
                ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
                    chips(ui, state);
                });
            }
            let room = vec2(ui.available_width(), 44.0);
            ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
                ui.set_max_width(room.x);
                let name = RichText::new(&person.name)
                    .font(fonts::title(fonts::size::H3))
                    .color(p.ink);
                ui.add(Label::new(name).truncate());
            });
        });
    });
    if !wide {
        ui.horizontal_wrapped(|ui| chips(ui, state));
    }
}
