//! All else that is known of somebody: how long you know each other, what stands between you, where to meet and how
//! to write to them, and what happened. Takes the conversation's place when it is asked for.

use bevy_egui::egui::{Label, RichText, ScrollArea, Ui};

use super::frame::margin;
use crate::game::scene::Scene;
use crate::game::theme;
use crate::game::widgets::{caption, note, section};
use crate::study::card::{KnownOf, known_of, remember};
use crate::study::days::date;
use crate::study::words::{capitalised, list};

/// Most events of the past that are listed.
const MOST: usize = 8;

/// All that is known of whoever is selected.
pub fn about(ui: &mut Ui, scene: &Scene) {
    let Some(contact) = scene.selected.and_then(|id| scene.view.contact(id)) else {
        return;
    };
    let known = known_of(&scene.view, &contact);
    let scroll = ScrollArea::vertical().id_salt(("about", known.id));
    scroll.auto_shrink([false, false]).show(ui, |ui| {
        margin(ui, 16, 16, |ui| all(ui, scene, &known));
    });
}

fn all(ui: &mut Ui, scene: &Scene, known: &KnownOf) {
    let today = scene.view.today;
    if let Some(open) = remember(&known.between, &known.pronouns) {
        note(
            ui,
            egui_phosphor::regular::PUSH_PIN,
            &format!("{}.", capitalised(&open)),
        );
    }
    section(ui, "Between you");
    text(ui, &known.acquaintance.sentence(today));
    if let Some((_, by)) = &known.introduced_by {
        text(ui, &format!("{by} introduced you."));
    }
    text(ui, known.established.sentence(&known.pronouns).as_str());
    ui.add_space(8.0);
    section(ui, &format!("What you know of {}", known.pronouns.them));
    if known.traits.is_empty() {
        text(ui, "Nothing yet. Talk brings things up.");
    }
    for of in &known.traits {
        text(ui, &of.sentence(&known.pronouns));
    }
    ui.add_space(8.0);
    section(ui, "Where to meet");
    text(ui, &places(known, scene));
    ui.add_space(8.0);
    section(ui, "How to write");
    text(ui, &known.writing.sentence());
    if !known.writing.strangers {
        let answers = known.pronouns.verb("does", "do");
        text(
            ui,
            &format!(
                "{} {answers} not answer strangers.",
                known.pronouns.they_capital
            ),
        );
    }
    ui.add_space(8.0);
    section(ui, "What happened");
    if known.history.is_empty() {
        text(ui, "Nothing yet.");
    }
    for &at in known.history.iter().rev().take(MOST) {
        if let (Some(event), Some(told)) = (scene.view.journal().nth(at), scene.story.get(at)) {
            caption(ui, &date(event.day));
            text(ui, &told.headline);
        }
    }
}

/// Where somebody can be met, today and otherwise.
pub(super) fn places(known: &KnownOf, scene: &Scene) -> String {
    let they = known.pronouns.they_capital;
    let goes = known.pronouns.verb("goes", "go");
    let mut said = Vec::new();
    if let Some(place) = &known.here_today {
        said.push(format!("Today at {place}."));
    }
    if !known.haunts.is_empty() {
        let places: Vec<String> = (known.haunts.iter())
            .map(|h| h.in_words(scene.view.today))
            .collect();
        said.push(format!("{they} {goes} to {}.", list(&places)));
    }
    if said.is_empty() {
        said.push("You know of no place to meet.".to_owned());
    }
    said.join(" ")
}

fn text(ui: &mut Ui, words: &str) {
    let p = theme::of(ui.ctx());
    ui.add(Label::new(RichText::new(words).color(p.ink)).wrap());
}
