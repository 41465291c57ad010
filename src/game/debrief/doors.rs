//! Doors you never tried: asks that were never made and would likely have been granted.

use bevy_egui::egui::text::{LayoutJob, TextFormat};
use bevy_egui::egui::{Align, Layout, Sense, Ui, Vec2, vec2};

use super::layout::{FOOT, empty, foot};
use super::{DebriefData, DebriefState, Tab, face_in};
use crate::game::theme::{self, fonts};
use crate::game::token::Looks;
use crate::game::widgets::{Button, caption, elided, heading};
use crate::study::debrief::Door;
use crate::study::words::{capitalised, in_100, week};

/// The likeliest of them on a card, as many as there is room for.
pub fn card(ui: &mut Ui, data: &DebriefData, looks: &Looks, state: &mut DebriefState) {
    heading(ui, "Doors you never tried", fonts::size::H3);
    if data.debrief.doors.is_empty() {
        if empty(
            ui,
            "None stand open just now that you have not tried.",
            "See all asks",
        ) {
            state.tab = Tab::Asks;
        }
        return;
    }
    let all = data.debrief.doors.len();
    let room = ui.max_rect().bottom() - ui.cursor().top() - FOOT;
    let most = (room / 50.0).max(3.0) as usize;
    rows(ui, data, looks, state, most);
    foot(
        ui,
        |ui| {
            if all > most {
                let (more, name) = (format!("All {all}"), format!("All {all} doors"));
                if Button::quiet(&more).name(&name).show(ui).clicked() {
                    state.tab = Tab::Asks;
                }
            }
        },
        |ui| {
            caption(ui, "Asks you never made, and their odds");
        },
    );
}

/// From this width the odds of a door stand at the right, and below its words in less.
const ODDS_BESIDE: f32 = 260.0;

/// The likeliest doors as rows.
pub fn rows(ui: &mut Ui, data: &DebriefData, looks: &Looks, state: &DebriefState, most: usize) {
    let p = theme::of(ui.ctx());
    let beside = ui.available_width() >= ODDS_BESIDE;
    for (n, door) in data.debrief.doors.iter().take(most).enumerate() {
        ui.horizontal(|ui| {
            let person = data.debrief.person(door.person);
            match person.filter(|_| state.reveal.shows(n + 1)) {
                Some(person) => face_in(ui, looks, person, 40.0),
                None => {
                    ui.allocate_exact_size(Vec2::splat(40.0), Sense::hover());
                }
            }
            if beside {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    ui.label(odds(&p, door));
                    let room = vec2(ui.available_width() - 8.0, 42.0);
                    ui.allocate_ui_with_layout(room, Layout::top_down(Align::Min), |ui| {
                        ui.set_max_width(room.x);
                        words(ui, data, door, 2);
                    });
                });
            } else {
                ui.vertical(|ui| {
                    words(ui, data, door, 3);
                    ui.label(odds(&p, door));
                });
            }
        });
    }
}

/// What was never asked for, in at most so many rows, and since when it would have been worth it.
fn words(ui: &mut Ui, data: &DebriefData, door: &Door, rows: usize) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let phrase = capitalised(&data.phrase(door.ask, door.person));
    let ink = theme::of(ui.ctx()).ink;
    elided(ui, &phrase, fonts::body(fonts::size::BODY), ink, rows);
    caption(ui, &format!("since week {}", week(door.since)));
}

/// The odds of a door, the number larger than the rest.
fn odds(p: &theme::Palette, door: &Door) -> LayoutJob {
    let mut job = LayoutJob::default();
    let number = TextFormat::simple(fonts::bold(fonts::size::BODY), p.truth);
    job.append(&in_100(door.p_yes).to_string(), 0.0, number);
    let rest = TextFormat::simple(fonts::body(fonts::size::CAPTION), p.ink2);
    job.append(" in 100", 0.0, rest);
    job
}
