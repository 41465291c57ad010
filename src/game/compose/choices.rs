//! The choices a mail is made of: each a question with its answers side by side, or in a list that drops down.

use bevy_egui::egui::{ComboBox, RichText, Sense, Ui};

use crate::game::theme::{self, fonts, paint};
use crate::game::widgets::chip;
use crate::scenario::TopicId;
use crate::sim::{Contact, View};
use crate::study::writing::{Choice, subjects};

/// Asks one question. Returns whether the answer changed.
pub(super) fn choose<T: Copy + PartialEq>(
    ui: &mut Ui,
    question: &str,
    choices: &[Choice<T>],
    chosen: &mut Option<T>,
) -> bool {
    let before = *chosen;
    asked(ui, question, |ui| {
        ui.horizontal_wrapped(|ui| {
            for choice in choices {
                if chip(
                    ui,
                    "",
                    choice.label,
                    before == Some(choice.value),
                    Sense::click(),
                )
                .clicked()
                {
                    *chosen = Some(choice.value);
                }
            }
        });
    });
    *chosen != before
}

/// Asks what a mail is about: what has come up about them, a guess, or nothing. Returns whether the answer changed.
pub(super) fn topic(
    ui: &mut Ui,
    view: &View,
    to: &Contact,
    chosen: &mut Option<Option<TopicId>>,
) -> bool {
    let before = *chosen;
    let subjects = subjects(view, to);
    let current = subjects.iter().find(|s| Some(s.topic) == *chosen);
    let shown = current.map_or("Choose what you write about", |s| s.label.as_str());
    asked(
        ui,
        "What does it have to say, besides what you want?",
        |ui| {
            let list = ComboBox::from_id_salt("topic")
                .width(ui.available_width())
                .height(320.0)
                .truncate()
                .selected_text(shown);
            let response = list
                .show_ui(ui, |ui| {
                    let p = theme::of(ui.ctx());
                    let mut over = None;
                    for subject in &subjects {
                        if over != Some(subject.from) {
                            over = Some(subject.from);
                            if let Some(heading) = subject.from.heading() {
                                let font = fonts::semibold(fonts::size::CAPTION);
                                ui.label(RichText::new(heading).font(font).color(p.ink2));
                            }
                        }
                        let on = *chosen == Some(subject.topic);
                        if ui.selectable_label(on, &subject.label).clicked() {
                            *chosen = Some(subject.topic);
                        }
                    }
                })
                .response;
            paint::focus_ring(ui, &response, 10.0);
        },
    );
    *chosen != before
}

fn asked(ui: &mut Ui, question: &str, add: impl FnOnce(&mut Ui)) {
    let p = theme::of(ui.ctx());
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let font = fonts::semibold(fonts::size::LABEL);
        ui.label(RichText::new(question).font(font).color(p.ink2));
        add(ui);
    });
}
