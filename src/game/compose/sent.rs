//! A mail that has just been sent: there is nothing more to do but wait.

use bevy_egui::egui::{Key, RichText, Ui};
use egui_phosphor::regular as icon;

use super::answer::{Sent, prediction};
use super::keys;
use super::letter::Letter;
use super::page::{fact, part, rule, title};
use super::paper::paper;
use super::person::person;
use super::spread::{Page, Spread};
use crate::game::intent::{Intent, Sheet};
use crate::game::theme::{self, fonts};
use crate::game::token::Looks;
use crate::game::widgets::Button;
use crate::scenario::PersonId;
use crate::sim::View;
use crate::study::writing::SENT;

/// The sheet once the mail is out.
pub(super) fn page(
    ui: &mut Ui,
    view: &View,
    looks: &Looks,
    to: PersonId,
    sent: &Sent,
    letter: &Letter,
) -> Option<Intent> {
    let spread = Spread::new(ui, "sent", 560.0 / 1200.0, Page::Left);
    spread.page(ui, Page::Left, |ui| {
        title(ui, "You wrote");
        paper(ui, letter, f32::INFINITY);
        if spread.narrow {
            prediction(ui, looks.get(to), sent);
        }
    });
    if !spread.narrow {
        spread.page(ui, Page::Right, |ui| {
            on_its_way(ui, "Sent. An answer may take a week.", SENT);
            rule(ui, spread.gap);
            prediction(ui, looks.get(to), sent);
            rule(ui, spread.gap);
            part(ui, "When an answer comes");
            fact(
                ui,
                icon::TRAY,
                "It is in your outbox, and in the news of the day.",
            );
            if let Some(contact) = view.contact(to) {
                let name = contact.person.first_name();
                fact(
                    ui,
                    icon::HOURGLASS_MEDIUM,
                    &format!(
                        "If {name} does not answer, one follow-up after about a week is in order."
                    ),
                );
            }
        });
    }
    spread.foot(ui, foot)
}

/// The sheet once a follow-up is out.
pub(super) fn followed_up(ui: &mut Ui, view: &View, looks: &Looks, to: PersonId) -> Option<Intent> {
    let spread = Spread::new(ui, "sent", 681.0 / 1200.0, Page::Right);
    spread.page(ui, Page::Left, |ui| {
        on_its_way(
            ui,
            "Followed up, in two lines.",
            "Any more would press. Letting it rest costs nothing.",
        );
    });
    if !spread.narrow {
        spread.page(ui, Page::Right, |ui| {
            person(ui, view, looks, to, false, spread.gap)
        });
    }
    spread.foot(ui, foot)
}

fn on_its_way(ui: &mut Ui, what: &str, meaning: &str) {
    let p = theme::of(ui.ctx());
    ui.label(
        RichText::new(icon::PAPER_PLANE_TILT)
            .font(fonts::icon(44.0))
            .color(p.pen),
    );
    title(ui, what);
    fact(ui, icon::CLOCK, meaning);
}

fn foot(ui: &mut Ui) -> Option<Intent> {
    let back = Button::primary("Back to the map")
        .key("Enter")
        .show(ui)
        .clicked();
    if back || keys::entered(ui, None) {
        return Some(Intent::Close);
    }
    let outbox = Button::plain("Outbox")
        .icon(icon::TRAY)
        .key("O")
        .show(ui)
        .clicked();
    (outbox || keys::pressed(ui, Key::O)).then_some(Intent::Open(Sheet::Outbox))
}
