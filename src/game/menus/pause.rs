//! The pause: keep the game under a name, look something up, leave.

use bevy_egui::egui::{TextEdit, Ui, vec2};
use egui_phosphor::regular as icon;

use super::page::sheet;
use crate::game::intent::{Intent, Question, Screen, Sheet};
use crate::game::widgets::{Button, caption, section};
use crate::shelf::Kept;

/// What the pause remembers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PauseState {
    name: String,
}

/// The pause as a sheet. `scenario` and `seed` are of the game that rests.
pub fn pause(
    ui: &mut Ui,
    (scenario, title, seed): (&str, &str, u64),
    kept: &[Kept],
    state: &mut PauseState,
) -> Option<Intent> {
    sheet(ui, "Pause", |ui| {
        let mut wants = None;
        caption(
            ui,
            &format!("{title}. Luck {seed}: this number brings the same luck again."),
        );
        ui.add_space(8.0);
        let go_on = Button::primary("Carry on")
            .icon(icon::PLAY)
            .key("Esc")
            .min_width(220.0);
        if go_on.show(ui).clicked() {
            wants = Some(Intent::Close);
        }
        ui.add_space(12.0);
        section(ui, "Keep this game under a name");
        ui.horizontal_wrapped(|ui| {
            // Without a name of its own it is kept under this one.
            let suggested = suggested(title, seed);
            let field = TextEdit::singleline(&mut state.name)
                .hint_text(&suggested)
                .desired_width(216.0)
                .margin(vec2(12.0, 10.0))
                .char_limit(60);
            let response = ui.add(field);
            response.widget_info(|| {
                bevy_egui::egui::WidgetInfo::labeled(
                    bevy_egui::egui::WidgetType::TextEdit,
                    true,
                    "Name to keep it under",
                )
            });
            let keep = Button::plain("Keep").icon(icon::FLOPPY_DISK);
            if keep.show(ui).clicked() {
                let name = match state.name.trim() {
                    "" => suggested,
                    name => name.to_owned(),
                };
                let save = Intent::Save(name.clone());
                wants = Some(if kept.iter().any(|k| k.name == name) {
                    Intent::Open(Sheet::Confirm(Box::new(Question {
                        text: format!(
                            "There is a game called \"{name}\" already. Put this one in its place?"
                        ),
                        yes: "Put it in its place".to_owned(),
                        then: save,
                    })))
                } else {
                    save
                });
            }
        });
        caption(ui, "It is also kept by itself after every decision.");
        ui.add_space(12.0);
        let rows = [
            (icon::FOLDER_OPEN, "Kept games", Intent::Open(Sheet::Games)),
            (
                icon::SLIDERS_HORIZONTAL,
                "Settings",
                Intent::Open(Sheet::Settings),
            ),
            (icon::QUESTION, "How to play", Intent::Open(Sheet::Help)),
            (
                icon::ARROW_COUNTER_CLOCKWISE,
                "Start again, same luck",
                Intent::Start {
                    scenario: scenario.to_owned(),
                    seed: Some(seed),
                },
            ),
            (
                icon::CLOVER,
                "Start again, other luck",
                Intent::Start {
                    scenario: scenario.to_owned(),
                    seed: None,
                },
            ),
            (
                icon::EYE,
                "See what was really going on so far",
                leave_for_debrief(),
            ),
            (icon::HOUSE, "To the title", Intent::Go(Screen::Title)),
            (icon::SIGN_OUT, "Quit", Intent::Quit),
        ];
        ui.spacing_mut().item_spacing.y = 0.0;
        for (glyph, words, intent) in rows {
            if Button::quiet(words).icon(glyph).show(ui).clicked() {
                wants = Some(intent);
            }
        }
        wants
    })
}

/// A name that a game can be kept under: its title's letters and digits, as many as fit, and its luck.
fn suggested(title: &str, seed: u64) -> String {
    let plain = |c: &char| c.is_alphanumeric() || *c == ' ' || *c == '-';
    let mut name: String = title.chars().filter(plain).collect();
    while name.len() > 32 {
        name.pop();
    }
    format!("{} {seed}", name.trim())
}

/// Seeing the truth early cannot be unseen.
fn leave_for_debrief() -> Intent {
    Intent::Open(Sheet::Confirm(Box::new(Question {
        text: "The truth cannot be unseen: once you have looked, the rest of this game is easier. Look now?".to_owned(),
        yes: "Look now".to_owned(),
        then: Intent::Go(Screen::Debrief),
    })))
}
