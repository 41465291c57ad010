//! What a teacher can do besides: the look of things, the debrief, and the way out. Nothing is lost by leaving.

use bevy_egui::egui::Ui;
use egui_phosphor::regular as icon;

use super::page::sheet;
use crate::game::class::Wish;
use crate::game::intent::{Intent, Screen, Sheet};
use crate::game::widgets::{Button, caption};

/// The sheet, over an hour or over a lesson.
pub fn class(ui: &mut Ui, is_lesson: bool) -> Option<Intent> {
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
        // A lesson's debrief is in its own beats.
        for (glyph, word, intent) in rows.into_iter().skip(usize::from(is_lesson)) {
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
            if is_lesson {
                "A lesson before a class begins from its beginning every time."
            } else {
                "The hour is kept as it stands. \"Carry on\" brings it back."
            },
        );
        wants
    })
}
