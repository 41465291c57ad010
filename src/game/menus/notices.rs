//! Short notices at the bottom: what was kept, reached or could not be done.

use bevy_egui::egui::{
    Align2, Area, Context, CornerRadius, Frame, Id, Label, Margin, Order, RichText, Stroke, vec2,
};

use crate::game::theme::{self, fonts};

/// Shows the notices that have not run out, the newest lowest. They never take the pointer or the keyboard.
pub fn notices<'a>(ctx: &Context, texts: impl Iterator<Item = &'a str>) {
    let p = theme::of(ctx);
    let texts: Vec<&str> = texts.collect();
    let newest = texts.len().saturating_sub(3);
    if texts.is_empty() {
        return;
    }
    Area::new(Id::new("notices"))
        .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -108.0))
        // Over sheets and their veils, too.
        .order(Order::Tooltip)
        .interactable(false)
        .show(ctx, |ui| {
            ui.set_max_width(560.0_f32.min(ctx.content_rect().width() - 32.0));
            for text in &texts[newest..] {
                Frame::new()
                    .fill(p.gold_wash)
                    .stroke(Stroke::new(1.5, p.gold_ink))
                    .corner_radius(CornerRadius::same(10))
                    .inner_margin(Margin::symmetric(16, 10))
                    .show(ui, |ui| {
                        let text = RichText::new(*text)
                            .font(fonts::semibold(fonts::size::BODY))
                            .color(p.ink);
                        ui.add(Label::new(text).wrap());
                    });
            }
        });
}
