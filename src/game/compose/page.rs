//! What the pages of a sheet are made of: headings, facts and hairlines.

use bevy_egui::egui::{Color32, Label, RichText, Sense, Stroke, Ui, Vec2};

use crate::game::theme::{self, fonts};
use crate::game::widgets::heading;

/// The heading of a sheet.
pub(super) fn title(ui: &mut Ui, text: &str) {
    heading(ui, text, 30.0);
}

/// The heading of a part.
pub(super) fn part(ui: &mut Ui, text: &str) {
    heading(ui, text, fonts::size::H3);
}

/// A hairline between two parts, with half of `gap` on either side.
pub(super) fn rule(ui: &mut Ui, gap: f32) {
    let p = theme::of(ui.ctx());
    let size = Vec2::new(ui.available_width(), gap);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().hline(
        rect.x_range(),
        rect.center().y,
        Stroke::new(p.card_stroke(), p.line),
    );
}

/// An icon, and what it stands for in words that wrap beside it.
pub(super) fn fact(ui: &mut Ui, icon: &str, text: &str) {
    let p = theme::of(ui.ctx());
    beside(ui, icon, p.ink2, |ui| {
        ui.add(Label::new(RichText::new(text).color(p.ink)).wrap());
    });
}

/// A fact with a caption over it.
pub(super) fn captioned(ui: &mut Ui, icon: &str, caption: &str, text: &str) {
    let p = theme::of(ui.ctx());
    beside(ui, icon, p.ink2, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let font = fonts::semibold(fonts::size::CAPTION);
        ui.label(RichText::new(caption).font(font).color(p.ink2));
        ui.add(Label::new(RichText::new(text).color(p.ink)).wrap());
    });
}

/// Something beside an icon.
pub(super) fn beside(ui: &mut Ui, icon: &str, color: Color32, add: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let font = fonts::icon(22.0);
        let glyph = ui.painter().layout_no_wrap(icon.to_owned(), font, color);
        let (rect, _) = ui.allocate_exact_size(Vec2::new(34.0, 22.0), Sense::hover());
        ui.painter()
            .galley(rect.left_top() - Vec2::new(0.0, 1.0), glyph, color);
        ui.vertical(add);
    });
}
