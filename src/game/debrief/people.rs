//! Everybody: how it stood on any day, one of them over time, and what never came up.

use bevy_egui::egui::{Align2, Rect, RichText, Sense, Ui, Vec2, pos2, vec2};
use egui_phosphor::regular as icon;

use super::halves::halves;
use super::layout::line;
use super::{DebriefData, DebriefState, past, portrait};
use crate::game::theme::{self, fonts};
use crate::game::token::Looks;
use crate::game::widgets::{heading, section};
use crate::study::debrief::PersonTold;
use crate::study::words::count;

/// The whole tab.
pub fn people(ui: &mut Ui, data: &DebriefData, looks: &Looks, state: &mut DebriefState) {
    if data.debrief.people.is_empty() {
        halves(ui, "nobody", &[1.0], |ui, _| {
            portrait::card(ui, data, looks, state)
        });
        return;
    }
    halves(ui, "people", &[480.0, 720.0], |ui, n| match n {
        0 => everybody(ui, data, looks, state),
        _ => one(ui, data, looks, state),
    });
}

fn everybody(ui: &mut Ui, data: &DebriefData, looks: &Looks, state: &mut DebriefState) {
    heading(ui, "The people", fonts::size::H3);
    past::scrubber(ui, data, state);
    legend(ui);
    let day = state.day.unwrap_or(data.debrief.today);
    let now = state.person(data).map(|person| person.id);
    for person in &data.debrief.people {
        let on = now == Some(person.id);
        if past::row(ui, data, looks, person, day, on).clicked() {
            state.person = Some(person.id);
        }
    }
}

/// Names the two marks of a row, beside each of them.
pub fn legend(ui: &mut Ui) {
    let p = theme::of(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 22.0), Sense::hover());
    let painter = ui.painter();
    let font = fonts::semibold(fonts::size::CAPTION);
    let y = rect.center().y;
    let square = Rect::from_center_size(pos2(rect.left() + 8.0, y), Vec2::splat(9.0));
    painter.rect_filled(square, 1.0, p.truth);
    let at = pos2(rect.left() + 20.0, y);
    let said = painter.text(at, Align2::LEFT_CENTER, "the truth", font.clone(), p.truth);
    painter.circle_filled(pos2(said.right() + 24.0, y), 4.5, p.pen);
    let at = pos2(said.right() + 36.0, y);
    painter.text(at, Align2::LEFT_CENTER, "you thought", font, p.pen);
}

fn one(ui: &mut Ui, data: &DebriefData, looks: &Looks, state: &mut DebriefState) {
    let Some(person) = state.person(data) else {
        return;
    };
    // The chart takes what the facts below it leave, but never less than it needs to be read.
    let height = (ui.clip_rect().height() - 250.0).clamp(330.0, 560.0);
    let room = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), height));
    ui.scope_builder(bevy_egui::egui::UiBuilder::new().max_rect(room), |ui| {
        portrait::card(ui, data, looks, state);
    });
    ui.add_space(8.0);
    facts(ui, person);
}

fn facts(ui: &mut Ui, person: &PersonTold) {
    let p = theme::of(ui.ctx());
    if !person.role.is_empty() {
        line(
            ui,
            icon::IDENTIFICATION_BADGE,
            p.ink2,
            &format!("{}, who {}", person.name, person.role),
        );
    }
    let met = count(person.contacts as usize, "exchange", "exchanges");
    line(ui, icon::CHATS, p.ink2, &format!("You had {met}."));
    let lists = [
        ("What you learned", icon::LIGHTBULB, &person.learned),
        ("What never came up", icon::EYE_SLASH, &person.never_learned),
    ];
    for (title, glyph, phrases) in lists {
        ui.add_space(4.0);
        section(ui, title);
        if phrases.is_empty() {
            ui.label(RichText::new("Nothing.").color(p.ink2));
        }
        for phrase in phrases {
            line(
                ui,
                glyph,
                p.ink2,
                &format!("{} {phrase}", person.first_name),
            );
        }
    }
}
