//! The key that does the same as a button, drawn on it as a keycap.

use bevy_egui::egui::{Color32, CornerRadius, Painter, Pos2, Rect, Stroke, StrokeKind, Ui, Vec2};

use crate::game::theme::fonts;

const FONT: f32 = 14.0;
const PAD: f32 = 6.0;

/// How wide the keycap for this key is; 0 if keys are not shown.
pub fn keycap_width(ui: &Ui, key: &str) -> f32 {
    if key.is_empty() || !crate::game::theme::show_keys(ui.ctx()) {
        return 0.0;
    }
    let text = ui
        .painter()
        .layout_no_wrap(key.to_owned(), fonts::semibold(FONT), Color32::WHITE);
    (text.size().x + 2.0 * PAD).max(20.0)
}

/// Draws the keycap for this key, its left edge centred at `left`.
pub fn keycap(painter: &Painter, left: Pos2, key: &str, color: Color32) {
    let text = painter.layout_no_wrap(key.to_owned(), fonts::semibold(FONT), color);
    let size = Vec2::new((text.size().x + 2.0 * PAD).max(20.0), 22.0);
    let rect = Rect::from_min_size(left - Vec2::new(0.0, size.y / 2.0), size);
    painter.rect_stroke(
        rect,
        CornerRadius::same(5),
        Stroke::new(1.5, color),
        StrokeKind::Inside,
    );
    painter.galley(rect.center() - text.size() / 2.0, text, color);
}
