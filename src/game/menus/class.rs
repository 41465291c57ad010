//! What a teacher can do besides: the look of things, the debrief, and the way out. Nothing is lost by leaving.

use bevy_egui::egui::Ui;
use egui_phosphor::regular as icon;

use super::page::sheet;
use crate::game::class::Wish;
use crate::game::intent::{Intent, Screen, Sheet};
use crate::game::widgets::{Button, caption};

/// The sheet.
pub fn class(ui: &mut Ui) -> Option<Intent> {
    sheet(ui, "In front of a class", |ui| {
        let mut wants = None;
        let rows = [
            (
                icon::EYE,
                "Look at the debrief together",
                Intent::Class(Wish::Debrief),
            ),
            (
                icon::SLIDERS_HORIZONTAL,
                "Settings",
                Intent::Open(Sheet::Settings),
            ),
            (icon::QUESTION, "Keys and help", Intent::Open(Sheet::Help)),
            (icon::DOOR, "Leave the class", Intent::Go(Screen::ForClass)),
        ];
        for (glyph, word, intent) in rows {
            if Button::plain(word)
                .icon(glyph)
                .min_width(320.0)
                .show(ui)
                .clicked()
            {
                wants = Some(intent);
            }
            ui.add_space(4.0);
        }
        caption(
            ui,
            "The hour is kept as it stands. \"Carry on\" brings it back.",
        );
        wants
    })
}
