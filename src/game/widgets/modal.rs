//! A sheet laid over the screen, with the screen veiled behind it.

use bevy_egui::egui::{self, Context, CornerRadius, Frame, Id, Margin, Modal, Stroke, Ui, Vec2};

use crate::game::theme;

/// Shows a sheet at most `size` large, centred; smaller windows make it smaller. Returns what `add` returned, and
/// whether the player wants to leave it (Escape, or a click beside it).
pub fn modal<R>(
    ctx: &Context,
    name: &str,
    size: Vec2,
    add: impl FnOnce(&mut Ui) -> R,
) -> (R, bool) {
    let p = theme::of(ctx);
    let screen = ctx.content_rect().size();
    let size = size.min(screen - Vec2::splat(48.0));
    let frame = Frame::new()
        .fill(p.sheet)
        .stroke(Stroke::new(p.card_stroke(), p.line))
        .corner_radius(CornerRadius::same(14))
        .inner_margin(Margin::same(0))
        .shadow(ctx.global_style().visuals.window_shadow);
    let veil = if p.is_dark() {
        egui::Color32::from_black_alpha(150)
    } else {
        p.ink.gamma_multiply(0.52)
    };
    let shown = Modal::new(Id::new(name))
        .frame(frame)
        .backdrop_color(veil)
        .show(ctx, |ui| {
            ui.set_width(size.x);
            ui.set_max_height(size.y);
            add(ui)
        });
    let leave = shown.should_close();
    (shown.inner, leave)
}
