//! The card that shows when the pointer rests on somebody: words only, never a number.

use bevy_egui::egui::{RichText, Ui};

use crate::game::scene::Scene;
use crate::game::theme::{self, fonts};
use crate::sim::Contact;
use crate::sim::mail::LetterState;
use crate::study::words::{capitalised, impression_words, list, trait_phrases};

/// Who somebody is, what has come up, and your impression with its doubt.
pub fn card(ui: &mut Ui, scene: &Scene, contact: &Contact) {
    let (view, p) = (&scene.view, theme::of(ui.ctx()));
    ui.set_max_width(300.0);
    ui.spacing_mut().item_spacing.y = 4.0;
    let name = RichText::new(&contact.person.name);
    ui.label(name.font(fonts::title(fonts::size::LEAD)).color(p.ink));
    if !contact.person.role.is_empty() {
        ui.label(RichText::new(capitalised(&contact.person.role)).color(p.ink2));
    }
    let known = trait_phrases(contact.person, view.scenario, contact.link.known);
    if !known.is_empty() {
        ui.label(format!("{}.", capitalised(&list(&known))));
    }
    if contact.link.met() {
        let words = impression_words(&contact.belief);
        ui.label(RichText::new(format!("{}.", capitalised(&words.warmth))).color(p.pen));
        ui.label(RichText::new(format!("{}.", capitalised(&words.work))).color(p.pen));
    } else {
        ui.label(RichText::new("You have not met yet.").color(p.ink2));
    }
    let mut news = Vec::new();
    if let Some(by) = contact.link.introduced_by().and_then(|by| view.person(by)) {
        news.push(format!("Introduced by {}.", by.name));
    }
    if let Some(venue) = view.where_today(contact.id) {
        news.push(format!("Here today: {}.", venue.name));
    }
    if contact.link.met() && view.today.since(contact.link.last_contact) >= 28 {
        news.push("You have not been in touch for a month.".to_owned());
    }
    if contact.belief.unthanked > 0.0 {
        news.push("You have not said thank you yet.".to_owned());
    }
    if view.open_requests().any(|r| r.from == contact.id) {
        news.push("Wants a word with you.".to_owned());
    }
    if (view.open_letter(contact.id)).is_some_and(|l| l.state == LetterState::Waiting) {
        news.push("Your e-mail waits for an answer.".to_owned());
    }
    for line in news {
        ui.label(
            RichText::new(line)
                .font(fonts::body(fonts::size::LABEL))
                .color(p.ink2),
        );
    }
}
