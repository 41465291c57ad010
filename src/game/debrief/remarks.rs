//! What stood out: a remark a card, with what it rests on and one thing to try.

use bevy_egui::egui::{Label, RichText, Ui};
use egui_phosphor::regular as icon;

use super::layout::line;
use crate::game::theme::{self, fonts};
use crate::game::widgets::heading;
use crate::study::Remark;

/// A card's height.
pub const HEIGHT: f32 = 148.0;

/// One remark.
pub fn card(ui: &mut Ui, remark: &Remark) {
    let p = theme::of(ui.ctx());
    let (glyph, color) = if remark.praise {
        (icon::HEART, p.good)
    } else {
        (icon::LIGHTBULB, p.ink2)
    };
    heading(ui, &remark.headline, fonts::size::H3);
    ui.add(Label::new(RichText::new(&remark.because).color(p.ink2)).wrap());
    line(ui, glyph, color, &remark.try_this);
}
