//! The teacher's notes: what the scenario is for, what comes next on the tape, what to ask, and files to take home.

use bevy_egui::egui::{Label, RichText, ScrollArea, Ui};
use egui_phosphor::regular as icon;

use super::room::Room;
use super::transport::when;
use super::wish::{ClassFile, Wish};
use crate::game::intent::Intent;
use crate::game::theme::{self, fonts};
use crate::game::widgets::{Button, caption, heading, section};
use crate::study::aims;
use crate::study::words::capitalised;

/// Most of what comes next that is listed.
const AHEAD: usize = 8;

/// The notes.
pub fn notes(ui: &mut Ui, room: &Room) -> Vec<Intent> {
    let p = theme::of(ui.ctx());
    let mut wants = Vec::new();
    let scenario = room.run().scenario();
    ScrollArea::vertical()
        .id_salt("notes")
        .auto_shrink(false)
        .show(ui, |ui| {
            heading(ui, &scenario.title, fonts::size::H3);
            ui.add(Label::new(RichText::new(&scenario.summary).color(p.ink)).wrap());
            ui.add_space(8.0);
            section(ui, "What it is about");
            for aim in &scenario.aims {
                caption(ui, &format!("• {}", capitalised(aims::in_short(*aim))));
            }
            ui.add_space(8.0);
            section(ui, "Goals");
            for (goal, progress) in room.hour.tape.sitting().view().goals() {
                caption(
                    ui,
                    &format!("• {}: {} of {}", goal.title, progress.done, progress.of),
                );
            }
            ui.add_space(8.0);
            section(ui, "What comes next");
            let ahead = room.hour.tape.ahead(AHEAD);
            if ahead.is_empty() {
                caption(
                    ui,
                    "This is as far as it was played. Play on, or let the class decide.",
                );
            }
            for (day, words) in ahead {
                caption(ui, &format!("• {}: {words}", when(day)));
            }
            ui.add_space(8.0);
            section(ui, "To ask the class");
            for question in [
                "What would you do next, and with whom?",
                "Who of these people likes the player best? How can you tell?",
                "What is owed, and to whom?",
            ] {
                caption(ui, &format!("• {question}"));
            }
            ui.add_space(12.0);
            section(ui, "To take home");
            ui.horizontal_wrapped(|ui| {
                let files = [
                    ("The hour on a page", ClassFile::Report),
                    ("Shows of hands", ClassFile::Hands),
                    ("Every ask", ClassFile::Asks),
                    ("The run", ClassFile::Replay),
                ];
                for (word, file) in files {
                    let name = format!("Save: {word}");
                    if Button::plain(word)
                        .icon(icon::EXPORT)
                        .name(&name)
                        .show(ui)
                        .clicked()
                    {
                        wants.push(Intent::Class(Wish::Save(file)));
                    }
                }
            });
            ui.add_space(12.0);
            caption(
                ui,
                &format!(
                    "Seed {}: the same number brings the same luck.",
                    room.run().seed()
                ),
            );
            if Button::quiet("Begin anew with other luck")
                .icon(icon::SHUFFLE)
                .show(ui)
                .clicked()
            {
                wants.push(Intent::Class(Wish::OtherLuck));
            }
        });
    wants
}
