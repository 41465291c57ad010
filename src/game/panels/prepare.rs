//! Three questions to ask yourself before you meet somebody.

use bevy_egui::egui::{Label, RichText, Ui};

use super::frame;
use super::names::row_face;
use crate::game::intent::Intent;
use crate::game::scene::Scene;
use crate::game::theme::{self, fonts};
use crate::game::token::Looks;
use crate::game::widgets::{Button, card, note};
use crate::scenario::PersonId;
use crate::study::prepare;
use crate::study::words::{capitalised, who_are};

/// The preparation for meeting somebody.
pub fn prepare(ui: &mut Ui, scene: &Scene, looks: &Looks, who: PersonId) -> Option<Intent> {
    let Some(contact) = scene.view.contact(who) else {
        return frame::sheet(ui, "Prepare", |ui| {
            frame::empty(
                ui,
                "You have not heard of anybody like that yet.",
                Some(("Close", Intent::Close)),
            )
        });
    };
    let name = contact.person.first_name();
    frame::sheet(ui, &format!("Before you talk to {name}"), |ui| {
        let p = theme::of(ui.ctx());
        let prepared = prepare::prepare(&scene.view, &contact);
        ui.horizontal(|ui| {
            row_face(ui, looks, &contact, 44.0);
            ui.add(Label::new(RichText::new(who_are(contact.person)).color(p.ink)).wrap());
        });
        for question in &prepared.questions {
            card(ui, |ui| {
                ui.set_min_width(ui.available_width());
                let asked = RichText::new(question.question).font(fonts::title(fonts::size::H3));
                ui.add(Label::new(asked.color(p.ink)).wrap());
                for answer in &question.answers {
                    ui.add(Label::new(RichText::new(answer).color(p.ink)).wrap());
                }
            });
            ui.add_space(4.0);
        }
        if let Some(open) = &prepared.remember {
            note(
                ui,
                egui_phosphor::regular::PUSH_PIN,
                &format!("{}.", capitalised(open)),
            );
        }
        let done = Button::primary("Ready");
        done.show(ui).clicked().then_some(Intent::Close)
    })
}
