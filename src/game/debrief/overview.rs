//! The overview: what stood out, one person over time, the ask that tells most, doors never tried, how well you guess,
//! a what-if, and what became of goals and openings.

use bevy_egui::egui::{RichText, ScrollArea, Ui};
use egui_phosphor::regular as icon;

use super::layout::{GAP, ONE_COLUMN, line, row};
use super::{DebriefData, DebriefState, doors, futures, guesses, portrait, remarks, why};
use crate::game::intent::Intent;
use crate::game::theme::{self, fonts};
use crate::game::token::Looks;
use crate::game::widgets::heading;
use crate::study::remarks::outstanding;
use crate::study::report::opening_words;

/// The whole tab.
pub fn overview(
    ui: &mut Ui,
    data: &DebriefData,
    looks: &Looks,
    state: &mut DebriefState,
) -> Option<Intent> {
    let mut intent = None;
    let full = ui.available_height();
    ScrollArea::vertical().id_salt("overview").show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let told = outstanding(&data.debrief.remarks);
        if !told.is_empty() {
            let shares = vec![1.0; told.len()];
            row(ui, "remarks", remarks::HEIGHT, &shares, |ui, n| {
                remarks::card(ui, told[n]);
            });
        }
        let (upper, lower) = heights(full, ui.available_width() < ONE_COLUMN);
        row(ui, "first", upper, &[668.0, 532.0], |ui, n| match n {
            0 => portrait::card(ui, data, looks, state),
            _ => keep(&mut intent, why::card(ui, data, state)),
        });
        let thirds = [372.0, 400.0, 412.0];
        row(ui, "second", lower, &thirds, |ui, n| match n {
            0 => doors::card(ui, data, looks, state),
            1 => guesses::card(ui, data, state),
            _ => futures::card(ui, data, state),
        });
        let halves = &[1.0, 1.0][..1 + usize::from(!data.debrief.openings.is_empty())];
        row(ui, "third", 120.0, halves, |ui, n| match n {
            0 => goals(ui, data),
            _ => openings(ui, data),
        });
    });
    intent
}

/// How high the two upper rows are: together they fill the window, unless that would be too little to read or more
/// than there is to show.
fn heights(full: f32, narrow: bool) -> (f32, f32) {
    if narrow {
        return (384.0, 252.0);
    }
    let lower = (full * 0.38).clamp(252.0, 340.0);
    // The edge of the third row shows that there is one.
    let edge = 14.0;
    let upper = full - lower - 2.0 * GAP - edge;
    (upper.clamp(344.0, 560.0), lower)
}

fn keep(intent: &mut Option<Intent>, more: Option<Intent>) {
    if more.is_some() {
        *intent = more;
    }
}

fn goals(ui: &mut Ui, data: &DebriefData) {
    let p = theme::of(ui.ctx());
    heading(ui, "Goals", fonts::size::H3);
    if data.debrief.goals.is_empty() {
        ui.label(RichText::new("This scenario sets none.").color(p.ink2));
    }
    for goal in &data.debrief.goals {
        let (glyph, color, words) = match (goal.is_reached(), goal.of) {
            (true, _) => (icon::CHECK_CIRCLE, p.good, "reached".to_owned()),
            (false, 1) => (icon::CIRCLE, p.ink2, "not reached".to_owned()),
            (false, of) => (icon::CIRCLE, p.ink2, format!("{} of {of}", goal.done)),
        };
        line(ui, glyph, color, &format!("{}: {words}", goal.title));
    }
}

fn openings(ui: &mut Ui, data: &DebriefData) {
    let p = theme::of(ui.ctx());
    heading(ui, "Openings", fonts::size::H3);
    for opening in &data.debrief.openings {
        let (glyph, color) = match (opening.won, opening.known) {
            (Some(true), _) => (icon::CHECK_CIRCLE, p.good),
            (_, true) => (icon::BRIEFCASE, p.ink2),
            (_, false) => (icon::EYE_SLASH, p.ink2),
        };
        line(ui, glyph, color, &opening_words(opening));
    }
}
