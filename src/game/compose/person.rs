//! Who is asked: the portrait, what you know, and your impression.

use bevy_egui::egui::{Align, Label, Layout, RichText, Sense, Ui, Vec2};
use egui_phosphor::regular as icon;

use super::page::{fact, part, rule};
use crate::game::theme::{self, fonts};
use crate::game::token::{Look, Looks, Pose, face};
use crate::game::widgets::{caption, gauge, heading};
use crate::scenario::PersonId;
use crate::scenario::people::TraitKind;
use crate::sim::{Contact, View};
use crate::study::card::{KnownOf, known_of};
use crate::study::days::date;
use crate::study::words::{capitalised, impression_words};

/// How large a portrait is.
pub(super) const PORTRAIT: f32 = 168.0;

/// The page about somebody: `small` leaves room for something else.
pub(super) fn person(ui: &mut Ui, view: &View, looks: &Looks, id: PersonId, small: bool, gap: f32) {
    let Some(contact) = view.contact(id) else {
        return;
    };
    let known = known_of(view, &contact);
    let (met, look) = (contact.link.met(), looks.get(id));
    if small {
        ui.horizontal(|ui| {
            portrait(ui, look, 72.0, &pose(met));
            ui.vertical(|ui| name(ui, &known, &where_and_when(view, &contact), fonts::size::H3));
        });
    } else {
        ui.with_layout(Layout::top_down(Align::Center), |ui| {
            portrait(ui, look, PORTRAIT, &pose(met));
            name(ui, &known, &where_and_when(view, &contact), 26.0);
        });
    }
    rule(ui, gap);
    part(ui, "What you know");
    what_you_know(ui, &known);
    rule(ui, gap);
    part(ui, "Your impression");
    impression(ui, &contact);
}

/// Room above a head for what grows on it, as a share of the head.
const HAIR: f32 = 0.16;

/// A portrait; its words are beside it.
pub(super) fn portrait(ui: &mut Ui, look: &Look, size: f32, pose: &Pose) {
    let room = Vec2::new(size, size * (1.0 + HAIR));
    let (rect, _) = ui.allocate_exact_size(room, Sense::hover());
    let center = rect.center_bottom() - Vec2::new(0.0, size / 2.0);
    face(ui.painter(), center, size, look, pose);
}

pub(super) fn pose(met: bool) -> Pose {
    if met { Pose::default() } else { Pose::HEARD_OF }
}

/// "Tuesday of week 3, Make Night".
pub(super) fn where_and_when(view: &View, contact: &Contact) -> String {
    match view.where_today(contact.id) {
        Some(venue) => format!("{}, {}", date(view.today), venue.name),
        None => date(view.today),
    }
}

fn name(ui: &mut Ui, known: &KnownOf, where_and_when: &str, size: f32) {
    ui.spacing_mut().item_spacing.y = 4.0;
    heading(ui, &known.name, size);
    if !known.role.is_empty() {
        let p = theme::of(ui.ctx());
        ui.add(Label::new(RichText::new(capitalised(&known.role)).color(p.ink2)).wrap());
    }
    caption(ui, where_and_when);
}

fn what_you_know(ui: &mut Ui, known: &KnownOf) {
    let them = &known.pronouns;
    for of_kind in &known.traits {
        let icon = match of_kind.kind {
            TraitKind::Interest => icon::PAINT_BRUSH,
            TraitKind::Background => icon::GRADUATION_CAP,
            TraitKind::Skill => icon::WRENCH,
            TraitKind::Need => icon::LIFEBUOY,
            TraitKind::Resource => icon::PACKAGE,
        };
        fact(ui, icon, &of_kind.sentence(them));
    }
    if known.traits.is_empty() {
        fact(
            ui,
            icon::QUESTION,
            &format!(
                "You know nothing else about {} yet. Talk brings things up.",
                them.them
            ),
        );
    }
    if let Some((_, who)) = &known.introduced_by {
        fact(ui, icon::HANDSHAKE, &format!("Introduced by {who}."));
    }
    for open in &known.between {
        fact(
            ui,
            icon::GIFT,
            &format!("{}.", capitalised(&open.words(them))),
        );
    }
}

/// The two gauges, or that there is nothing to go by yet.
pub(super) fn impression(ui: &mut Ui, contact: &Contact) {
    if !contact.link.met() {
        caption(ui, "You have not met. There is nothing to go by yet.");
        return;
    }
    let words = impression_words(&contact.belief);
    gauge(ui, "Warmth", &contact.belief.rapport, &words.warmth);
    gauge(ui, "Work trust", &contact.belief.trust, &words.work);
}
