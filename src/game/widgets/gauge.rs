//! An impression: a mark in a hatched band on a scale of three, with words beside it. Never a number.

use bevy_egui::egui::{
    CornerRadius, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2,
};

use crate::game::theme::{self, fonts, paint};
use crate::model::belief::Impression;

/// Least distance from the mark to the end of its band, in points: doubt is always to be seen.
const LEAST_DOUBT: f32 = 13.0;

/// A row: what is judged, the scale with its mark and band of doubt, and the same in words.
pub fn gauge(ui: &mut Ui, what: &str, impression: &Impression, words: &str) -> Response {
    row(ui, what, None, impression, words)
}

/// The same after something has happened: an open mark where the impression was before.
pub fn gauge_since(
    ui: &mut Ui,
    what: &str,
    before: &Impression,
    now: &Impression,
    words: &str,
) -> Response {
    row(ui, what, Some(before), now, words)
}

fn row(
    ui: &mut Ui,
    what: &str,
    before: Option<&Impression>,
    impression: &Impression,
    words: &str,
) -> Response {
    let p = theme::of(ui.ctx());
    let width = ui.available_width();
    let (label_width, scale_width) = (94.0_f32.min(width * 0.3), 96.0_f32.min(width * 0.3));
    let words_left = label_width + scale_width + 18.0;
    let font = fonts::body(fonts::size::BODY);
    let said = ui.painter().layout(
        words.to_owned(),
        font.clone(),
        p.ink,
        (width - words_left).max(60.0),
    );
    let height = said.size().y.max(30.0);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::hover());
    response
        .widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, format!("{what}: {words}")));
    let painter = ui.painter();
    let middle = rect.top() + 15.0;
    let label = painter.layout_no_wrap(what.to_owned(), font, p.ink);
    painter.galley(
        pos2(rect.left(), middle - label.size().y / 2.0),
        label,
        p.ink,
    );
    let (left, right) = (
        rect.left() + label_width,
        rect.left() + label_width + scale_width,
    );
    let at = |level: f32| left + level.clamp(0.0, 1.0) * (right - left);
    let scale = Stroke::new(1.5, p.ink2);
    painter.line_segment([pos2(left, middle), pos2(right, middle)], scale);
    for (level, half) in [(0.0, 5.0), (1.0 / 3.0, 4.0), (2.0 / 3.0, 4.0), (1.0, 5.0)] {
        painter.line_segment(
            [
                pos2(at(level), middle - half),
                pos2(at(level), middle + half),
            ],
            scale,
        );
    }
    let (mean, sd) = (impression.mean, impression.sd());
    let (from, to) = (
        at(mean - sd).min(at(mean) - LEAST_DOUBT),
        at(mean + sd).max(at(mean) + LEAST_DOUBT),
    );
    let band = Rect::from_min_max(pos2(from, middle - 9.0), pos2(to, middle + 9.0));
    painter.rect_filled(band, CornerRadius::same(9), p.pen_wash);
    paint::hatch(painter, band.shrink2(Vec2::new(4.0, 1.0)), p.pen_edge);
    painter.rect_stroke(
        band,
        CornerRadius::same(9),
        Stroke::new(1.5, p.pen),
        StrokeKind::Inside,
    );
    if let Some(before) = before {
        let stroke = Stroke::new(1.5, p.pen);
        painter.circle(pos2(at(before.mean), middle), 5.5, p.sheet, stroke);
    }
    painter.circle(
        pos2(at(mean), middle),
        6.5,
        p.pen,
        Stroke::new(1.5, p.sheet),
    );
    painter.galley(pos2(rect.left() + words_left, middle - 10.0), said, p.ink);
    response
}
