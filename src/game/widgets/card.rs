//! Cards, and the few kinds of text there are.

use bevy_egui::egui::{
    CornerRadius, Frame, InnerResponse, Label, Margin, Response, RichText, Shadow, Stroke, Ui,
};

use crate::game::theme::{self, Theme, fonts};

/// A card: a sheet with its border and soft shadow.
pub fn card<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let p = theme::of(ui.ctx());
    let shadow = if p.theme == Theme::Paper {
        Shadow {
            offset: [0, 2],
            blur: 8,
            spread: 0,
            color: p.ink.gamma_multiply(0.10),
        }
    } else {
        Shadow::NONE
    };
    Frame::new()
        .fill(p.sheet)
        .stroke(Stroke::new(p.card_stroke(), p.line))
        .corner_radius(CornerRadius::same(12))
        .inner_margin(Margin::same(24))
        .shadow(shadow)
        .show(ui, add)
}

/// A heading in the title face.
pub fn heading(ui: &mut Ui, text: &str, size: f32) -> Response {
    let p = theme::of(ui.ctx());
    ui.add(Label::new(RichText::new(text).font(fonts::title(size)).color(p.ink)).wrap())
}

/// A small heading over a group, in the label face.
pub fn section(ui: &mut Ui, text: &str) -> Response {
    let p = theme::of(ui.ctx());
    let font = fonts::semibold(fonts::size::LABEL);
    ui.add(Label::new(RichText::new(text).font(font).color(p.ink2)).wrap())
}

/// A second text.
pub fn caption(ui: &mut Ui, text: &str) -> Response {
    let p = theme::of(ui.ctx());
    let font = fonts::body(fonts::size::CAPTION);
    ui.add(Label::new(RichText::new(text).font(font).color(p.ink2)).wrap())
}

/// A lead: the sentence that says what a screen is about.
pub fn lead(ui: &mut Ui, text: &str) -> Response {
    let p = theme::of(ui.ctx());
    let font = fonts::body(fonts::size::LEAD);
    ui.add(Label::new(RichText::new(text).font(font).color(p.ink)).wrap())
}

/// A number that stands alone.
pub fn number(ui: &mut Ui, text: &str, size: f32) -> Response {
    let p = theme::of(ui.ctx());
    ui.label(RichText::new(text).font(fonts::bold(size)).color(p.ink))
}
