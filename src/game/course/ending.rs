//! The end of a lesson: what it rests on, where to read on, and where to go from here.

use bevy_egui::egui::{Label, RichText, Ui};
use egui_phosphor::regular;

use super::Page;
use super::rail::guesses;
use crate::game::editor::Craft;
use crate::game::intent::{Intent, Learn, Screen};
use crate::game::theme;
use crate::game::widgets::{Button, caption, section};
use crate::scenario::lesson::Basis;

/// Draws it.
pub fn ending(ui: &mut Ui, page: &Page, basis: Basis, source: &str) -> Option<Intent> {
    let p = theme::of(ui.ctx());
    ui.set_width(ui.available_width());
    section(ui, basis_words(basis));
    ui.add(Label::new(RichText::new(source).color(p.ink)).wrap());
    ui.add_space(12.0);
    if page.learning.podium.is_none() {
        let so_far = guesses(page.progress);
        caption(ui, &format!("Your guesses so far in the course: {so_far}."));
        ui.add_space(12.0);
    }
    let mut wants = None;
    ui.horizontal_wrapped(|ui| {
        let again = Button::plain("From the beginning").icon(regular::ARROW_COUNTER_CLOCKWISE);
        if again.show(ui).clicked() {
            wants = Some(if page.learning.is_trial {
                Intent::Edit(Craft::Play)
            } else {
                Intent::Learn(Learn::Anew)
            });
        }
        if page.learning.is_trial {
            return;
        }
        let all = Button::plain("All lessons").icon(regular::GRADUATION_CAP);
        if all.show(ui).clicked() {
            wants = Some(Intent::Go(Screen::Lessons));
        }
    });
    wants
}

/// What a claim rests on, in a few words.
fn basis_words(basis: Basis) -> &'static str {
    match basis {
        Basis::Evidence => "This is from research; how strong it is here is the game's choice",
        Basis::HouseRule => "This is a rule of the game; nobody has measured it",
        Basis::Both => "Partly from research, partly a rule of the game",
    }
}
