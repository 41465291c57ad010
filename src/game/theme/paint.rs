//! Marks that mean one thing everywhere: hatching for doubt, dashes for focus, the valance for the truth.

use bevy_egui::egui::epaint::PathShape;
use bevy_egui::egui::{
    Color32, CornerRadius, Painter, Pos2, Rect, Response, Shape, Stroke, StrokeKind, Ui, Vec2, pos2,
};

use super::Palette;

/// Distance between two lines of hatching, in points.
const HATCH_STEP: f32 = 6.5;

/// A colour between two.
pub fn mix(a: Color32, b: Color32, t: f32) -> Color32 {
    let part = |x: u8, y: u8| (f32::from(x) + (f32::from(y) - f32::from(x)) * t).round() as u8;
    Color32::from_rgb(part(a.r(), b.r()), part(a.g(), b.g()), part(a.b(), b.b()))
}

/// Slanted lines inside a rectangle: doubt. Draw the outline after it.
pub fn hatch(painter: &Painter, rect: Rect, color: Color32) {
    let clipped = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let (w, h) = (rect.width(), rect.height());
    let mut x = -h;
    while x < w {
        let from = pos2(rect.left() + x, rect.bottom());
        clipped.line_segment([from, from + Vec2::new(h, -h)], Stroke::new(1.2, color));
        x += HATCH_STEP;
    }
}

/// The colour of hatching lines.
pub fn hatch_color(p: &Palette) -> Color32 {
    mix(p.pen_edge, p.pen_wash, 0.5)
}

/// A dashed line around a rounded rectangle.
pub fn dashed_rect(
    painter: &Painter,
    rect: Rect,
    radius: f32,
    stroke: Stroke,
    dash: f32,
    gap: f32,
) {
    let outline = rounded(rect, radius);
    painter.extend(Shape::dashed_line(&outline, stroke, dash, gap));
}

/// The outline of a rounded rectangle as a closed line.
fn rounded(rect: Rect, radius: f32) -> Vec<Pos2> {
    let r = radius.min(rect.width() / 2.0).min(rect.height() / 2.0);
    let corners = [
        (pos2(rect.right() - r, rect.top() + r), -90.0_f32),
        (pos2(rect.right() - r, rect.bottom() - r), 0.0),
        (pos2(rect.left() + r, rect.bottom() - r), 90.0),
        (pos2(rect.left() + r, rect.top() + r), 180.0),
    ];
    let mut line = Vec::with_capacity(37);
    for (center, start) in corners {
        for step in 0..=8 {
            let a = (start + step as f32 * 11.25).to_radians();
            line.push(center + r * Vec2::new(a.cos(), a.sin()));
        }
    }
    line.extend(line.first().copied());
    line
}

/// The ring of whatever has the keyboard: dashed, ink, outside it. Call it after the widget.
pub fn focus_ring(ui: &Ui, response: &Response, radius: f32) {
    if response.has_focus() {
        let p = super::of(ui.ctx());
        let rect = response.rect.expand(4.0);
        let painter = ui.ctx().layer_painter(response.layer_id);
        let painter = painter.with_clip_rect(ui.clip_rect().expand(6.0));
        dashed_rect(
            &painter,
            rect,
            radius + 4.0,
            Stroke::new(2.5, p.ink),
            6.0,
            4.0,
        );
    }
}

/// The scalloped awning that hangs where the truth is shown, and nowhere else. `drop` is how far it has come down,
/// 0..1. Returns its height.
pub fn valance(painter: &Painter, p: &Palette, top: Rect, scallop: f32, drop: f32) -> f32 {
    let height = scallop * 0.75;
    let lift = -(1.0 - drop) * height * 1.4;
    let mut x = top.left();
    let mut n = 0;
    while x < top.right() {
        let color = if n % 2 == 0 { p.truth } else { p.truth_deep };
        let band = Rect::from_min_size(pos2(x, top.top() + lift), Vec2::new(scallop, height));
        let round = (scallop / 2.0).min(120.0) as u8;
        let radius = CornerRadius {
            nw: 0,
            ne: 0,
            sw: round,
            se: round,
        };
        painter.rect_filled(band, radius, color);
        x += scallop;
        n += 1;
    }
    height
}

/// A filled polygon that is convex.
pub fn polygon(painter: &Painter, points: Vec<Pos2>, fill: Color32, stroke: Stroke) {
    painter.add(PathShape::convex_polygon(points, fill, stroke));
}

/// A rounded card with its border.
pub fn card(painter: &Painter, p: &Palette, rect: Rect, radius: u8) {
    painter.rect(
        rect,
        CornerRadius::same(radius),
        p.sheet,
        Stroke::new(p.card_stroke(), p.line),
        StrokeKind::Inside,
    );
}
