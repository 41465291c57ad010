//! The game's mark: two speech bubbles that look at each other.

use bevy_egui::egui::{
    Color32, Painter, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, vec2,
};

use crate::game::theme::{self, Palette};

/// The mark, as a part of a column.
pub fn paint(ui: &mut Ui) {
    let p = theme::of(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(vec2(128.0, 62.0), Sense::hover());
    let ink = Palette::on_gold();
    let outline = if p.is_dark() { p.pen } else { ink };
    let fill = if p.is_dark() {
        theme::Theme::Paper.palette().pen
    } else {
        p.pen
    };
    bubble(
        ui.painter(),
        rect.min + vec2(30.0, 28.0),
        54.0,
        1.0,
        fill,
        outline,
        Color32::WHITE,
    );
    bubble(
        ui.painter(),
        rect.min + vec2(96.0, 28.0),
        48.0,
        -1.0,
        p.gold,
        ink,
        ink,
    );
}

/// A bubble with eyes; its tail is at the left (1) or the right (−1).
fn bubble(
    painter: &Painter,
    center: Pos2,
    size: f32,
    side: f32,
    fill: Color32,
    outline: Color32,
    eyes: Color32,
) {
    let rect = Rect::from_center_size(center, Vec2::new(size, size * 0.86));
    let edge = Stroke::new(2.5, outline);
    let foot = rect.center_bottom() - vec2(side * size * 0.24, 1.5);
    let tail = vec![
        foot + vec2(-side * size * 0.1, 0.0),
        foot + vec2(side * size * 0.16, 0.0),
        foot + vec2(-side * size * 0.08, size * 0.2),
    ];
    painter.add(Shape::convex_polygon(tail, fill, edge));
    painter.rect(rect, size * 0.3, fill, edge, StrokeKind::Inside);
    for x in [-0.1, 0.22] {
        let eye = center + vec2(side * x * size, -size * 0.06);
        painter.add(Shape::ellipse_filled(
            eye,
            vec2(size * 0.055, size * 0.075),
            eyes,
        ));
    }
}
