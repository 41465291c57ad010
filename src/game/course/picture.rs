//! A picture of how things stand, as far as the learner can see: beside what a lesson says.

use std::ops::Range;

use bevy_egui::egui::{Align, Label, Layout, RichText, Sense, Ui, vec2};
use egui_phosphor::regular;

use crate::game::scene::Scene;
use crate::game::theme::{self, fonts};
use crate::game::token::{Look, Looks, Pose, face};
use crate::game::widgets::{caption, gauge, heading, section};
use crate::scenario::PersonId;
use crate::scenario::catalogue::Family;
use crate::scenario::lesson::Picture;
use crate::sim::{Contact, hours};
use crate::study::words::{capitalised, impression_words};

/// Entries of the story told of at most.
const MOST: usize = 6;

/// Draws it.
pub fn picture(ui: &mut Ui, scene: &Scene, looks: &Looks, what: &Picture) {
    ui.set_width(ui.available_width());
    match what {
        Picture::Map => everybody(ui, scene, looks),
        Picture::Person(id) => match scene.view.contact(*id) {
            Some(contact) => person(ui, &contact, looks),
            None => caption_only(ui, "You have not heard of them yet."),
        },
        Picture::Hours => week(ui, scene),
        Picture::Moves => moves(ui, scene),
        Picture::Letter => icon_and(
            ui,
            regular::ENVELOPE_SIMPLE,
            "A letter, on its way to somebody who does not expect it.",
        ),
        Picture::Words => icon_and(ui, regular::CHAT_CIRCLE, "Take your time with this one."),
    }
}

/// What time brought, in its headlines.
pub fn meanwhile(ui: &mut Ui, scene: &Scene, entries: &Range<usize>) {
    let told = scene.story.get(entries.clone()).unwrap_or_default();
    if told.is_empty() {
        return;
    }
    ui.add_space(12.0);
    section(ui, "Meanwhile");
    let p = theme::of(ui.ctx());
    let from = told.len().saturating_sub(MOST);
    for entry in &told[from..] {
        ui.add(Label::new(RichText::new(&entry.headline).color(p.ink2)).wrap());
    }
    if from > 0 {
        caption(ui, &format!("And {from} more before that."));
    }
}

fn caption_only(ui: &mut Ui, text: &str) {
    caption(ui, text);
}

fn icon_and(ui: &mut Ui, icon: &str, text: &str) {
    let p = theme::of(ui.ctx());
    ui.horizontal(|ui| {
        ui.label(RichText::new(icon).font(fonts::icon(32.0)).color(p.ink2));
        ui.add(Label::new(RichText::new(text).color(p.ink2)).wrap());
    });
}

/// You and everybody you know of, nearest first, as far as you believe.
fn everybody(ui: &mut Ui, scene: &Scene, looks: &Looks) {
    let mut contacts: Vec<Contact> = scene.view.contacts().collect();
    let closeness = |c: &Contact| c.belief.rapport.mean + c.belief.trust.mean;
    contacts.sort_by(|x, y| {
        let met = y.link.met().cmp(&x.link.met());
        met.then(closeness(y).total_cmp(&closeness(x)))
            .then(x.id.cmp(&y.id))
    });
    let more = contacts.len().saturating_sub(12);
    contacts.truncate(12);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(14.0, 10.0);
        token(ui, looks.get(PersonId::YOU), &Pose::default(), "You", "");
        for contact in &contacts {
            let (pose, state) = if contact.link.met() {
                let words = impression_words(&contact.belief);
                (
                    Pose::default(),
                    words.warmth.split(',').next().unwrap_or("").to_owned(),
                )
            } else {
                (Pose::HEARD_OF, "not met".to_owned())
            };
            token(
                ui,
                looks.get(contact.id),
                &pose,
                contact.person.first_name(),
                &state,
            );
        }
    });
    if more > 0 {
        caption(ui, &format!("And {more} more."));
    }
}

fn token(ui: &mut Ui, look: &Look, pose: &Pose, name: &str, state: &str) {
    let p = theme::of(ui.ctx());
    let layout = Layout::top_down(Align::Center);
    ui.allocate_ui_with_layout(vec2(88.0, 116.0), layout, |ui| {
        ui.set_width(88.0);
        ui.spacing_mut().item_spacing.y = 2.0;
        let (rect, _) = ui.allocate_exact_size(vec2(66.0, 70.0), Sense::hover());
        face(ui.painter(), rect.center(), 62.0, look, pose);
        ui.label(
            RichText::new(name)
                .font(fonts::semibold(fonts::size::LABEL))
                .color(p.ink),
        );
        ui.label(
            RichText::new(state)
                .size(fonts::size::CAPTION)
                .color(p.ink2),
        );
    });
}

fn person(ui: &mut Ui, contact: &Contact, looks: &Looks) {
    let p = theme::of(ui.ctx());
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(120.0, 124.0), Sense::hover());
        let pose = if contact.link.met() {
            Pose::default()
        } else {
            Pose::HEARD_OF
        };
        face(
            ui.painter(),
            rect.center(),
            108.0,
            looks.get(contact.id),
            &pose,
        );
        ui.add_space(12.0);
        ui.vertical(|ui| {
            heading(ui, &contact.person.name, fonts::size::H3);
            let role = capitalised(&contact.person.role);
            ui.add(Label::new(RichText::new(role).color(p.ink2)).wrap());
            ui.add_space(6.0);
            if contact.link.met() {
                let words = impression_words(&contact.belief);
                gauge(ui, "Warmth", &contact.belief.rapport, &words.warmth);
                gauge(ui, "Work trust", &contact.belief.trust, &words.work);
            } else {
                caption(ui, "You have not spoken yet.");
            }
        });
    });
}

fn week(ui: &mut Ui, scene: &Scene) {
    let view = &scene.view;
    let all = view.scenario.hours_a_week;
    let share = 1.0 - view.hours_left / all.max(f32::EPSILON);
    let text = format!(
        "{} of {} left this week",
        hours(view.hours_left),
        hours(all)
    );
    ui.add(bevy_egui::egui::ProgressBar::new(share.clamp(0.0, 1.0)));
    caption(ui, &text);
}

/// The two families of moves, side by side.
fn moves(ui: &mut Ui, scene: &Scene) {
    let catalogue = &scene.view.scenario.catalogue;
    let built = (catalogue.moves()).filter(|(_, def)| def.family == Family::Build);
    let build: Vec<&str> = built.map(|(_, def)| def.label.as_str()).collect();
    let engage: Vec<String> = catalogue
        .asks()
        .map(|(_, def)| capitalised(&def.favour))
        .collect();
    let p = theme::of(ui.ctx());
    ui.columns(2, |columns| {
        section(&mut columns[0], "Building");
        for label in build {
            columns[0].label(RichText::new(label).color(p.ink));
        }
        section(&mut columns[1], "Engaging");
        for label in engage {
            columns[1].label(RichText::new(label).color(p.ink));
        }
    });
}
