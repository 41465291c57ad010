//! The coach, on request: another look at what is being composed, from what the player could know.

use bevy_egui::egui::{Color32, Frame, Label, Margin, RichText, Stroke, Ui};
use egui_phosphor::regular as icon;

use super::page::beside;
use crate::game::scene::Scene;
use crate::game::theme::{self, fonts};
use crate::game::widgets::{Button, heading};
use crate::scenario::PersonId;
use crate::sim::{Act, Asking, View};
use crate::study::coach::{Advice, Idea, NO_IDEAS, OVERSTEPS, advise};

/// Shows what the coach says about this ask. Returns what the player takes over from it.
pub(super) fn coach(ui: &mut Ui, scene: &Scene, to: PersonId, asking: &Asking) -> Option<Act> {
    let view = &scene.view;
    let advice = advise(view, to, asking)?;
    let p = theme::of(ui.ctx());
    let frame = Frame::new()
        .fill(p.sheet)
        .stroke(Stroke::new(p.card_stroke(), p.line))
        .corner_radius(12)
        .inner_margin(Margin::same(16));
    frame
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 10.0;
            heading(ui, "The coach", fonts::size::H3);
            gut(ui, &advice);
            if advice.overstep {
                beside(ui, icon::SCALES, p.ink2, |ui| text(ui, OVERSTEPS, p.ink));
            }
            if advice.ideas.is_empty() {
                beside(ui, icon::LIGHTBULB, p.ink2, |ui| text(ui, NO_IDEAS, p.ink));
            }
            let mut taken = None;
            for (n, idea) in advice.ideas.iter().enumerate() {
                // What this part of a lesson does not offer is an idea for another day.
                let offered = |act: &Act| scene.offered.is_none_or(|lesson| lesson.allows(to, act));
                let instead = idea.instead.filter(offered);
                if show(ui, view, (n, idea), instead) {
                    taken = instead;
                }
            }
            taken
        })
        .inner
}

fn gut(ui: &mut Ui, advice: &Advice) {
    let p = theme::of(ui.ctx());
    beside(ui, icon::COMPASS, p.ink2, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        text(ui, &format!("Your gut says: {}.", advice.how_often), p.ink);
        text(ui, advice.remark, p.ink2);
    });
}

/// An idea, and the button that does as it says. Returns whether it was pressed.
fn show(ui: &mut Ui, view: &View, (n, idea): (usize, &Idea), instead: Option<Act>) -> bool {
    let p = theme::of(ui.ctx());
    let mut taken = false;
    beside(ui, icon::LIGHTBULB, p.ink2, |ui| {
        text(ui, &idea.words, p.ink);
        let Some(act) = &instead else { return };
        let (label, glyph) = match act {
            Act::Move(id) => (
                view.scenario.catalogue.get(*id).label.as_str(),
                icon::ARROW_RIGHT,
            ),
            _ => ("Put it that way", icon::ARROW_RIGHT),
        };
        let name = format!("{label}, idea {}", n + 1);
        taken = Button::plain(label)
            .icon(glyph)
            .name(&name)
            .show(ui)
            .clicked();
    });
    taken
}

fn text(ui: &mut Ui, text: &str, color: Color32) {
    ui.add(Label::new(RichText::new(text).color(color)).wrap());
}
