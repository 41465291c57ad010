//! A slider from one end to the other, in steps of a hundredth, with words at its ends.

use bevy_egui::egui::{
    CornerRadius, EventFilter, Key, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    WidgetType, pos2, vec2,
};

use crate::game::theme::{self, fonts};

/// Its height, in points.
const HEIGHT: f32 = 92.0;
/// How far a press of an arrow goes.
const STEP: f64 = 0.05;

/// Asks for a share of 0 to 1. `name` is the question, as a screen reader says it; `ends` stand at either end.
pub fn scale(ui: &mut Ui, name: &str, ends: (&str, &str), share: &mut Option<f64>) -> Response {
    let p = theme::of(ui.ctx());
    let before = *share;
    let size = vec2(ui.available_width(), HEIGHT);
    let (rect, mut response) = ui.allocate_exact_size(size, Sense::click_and_drag());
    let rail = Rect::from_min_max(
        pos2(rect.left() + 14.0, rect.top() + 40.0),
        pos2(rect.right() - 14.0, rect.top() + 48.0),
    );
    if let Some(pointer) = response.interact_pointer_pos() {
        let at = f64::from((pointer.x - rail.left()) / rail.width());
        *share = Some((at.clamp(0.0, 1.0) * 100.0).round() / 100.0);
        response.request_focus();
    }
    if response.has_focus() {
        by_key(ui, &response, share);
    }
    if *share != before {
        response.mark_changed();
    }
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(WidgetType::Slider, true, name);
        info.value = share.map(|share| share * 100.0);
        info
    });
    let painter = ui.painter();
    let round = CornerRadius::same(4);
    painter.rect(
        rail,
        round,
        p.sheet,
        Stroke::new(1.5, p.edge),
        StrokeKind::Inside,
    );
    let words = |text: &str| {
        painter.layout_no_wrap(text.to_owned(), fonts::body(fonts::size::LABEL), p.ink2)
    };
    let (low, high) = (words(ends.0), words(ends.1));
    let right = rail.right() - high.size().x;
    painter.galley(pos2(rail.left(), rail.bottom() + 14.0), low, p.ink2);
    painter.galley(pos2(right, rail.bottom() + 14.0), high, p.ink2);
    let guess = share.map_or_else(
        || "your guess?".to_owned(),
        |share| format!("{:.0} of 100", share * 100.0),
    );
    let color = if share.is_some() { p.pen } else { p.ink2 };
    let guess = painter.layout_no_wrap(guess, fonts::bold(fonts::size::H3), color);
    let at = rail.left() + rail.width() * share.unwrap_or(0.5) as f32;
    let left = (at - guess.size().x / 2.0).clamp(rect.left(), rect.right() - guess.size().x);
    painter.galley(pos2(left, rect.top()), guess, color);
    let knob = pos2(at, rail.center().y);
    if share.is_some() {
        painter.rect_filled(rail.with_max_x(at), round, p.pen);
        painter.circle(knob, 12.0, p.pen, Stroke::new(2.0, p.sheet));
    } else {
        painter.circle(knob, 12.0, p.sheet, Stroke::new(1.5, p.edge));
    }
    if response.has_focus() {
        painter.circle_stroke(knob, 17.0, Stroke::new(2.5, p.ink));
    }
    response
}

fn by_key(ui: &Ui, response: &Response, share: &mut Option<f64>) {
    let filter = EventFilter {
        horizontal_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|m| m.set_focus_lock_filter(response.id, filter));
    let pressed = |key| ui.input(|i| i.num_presses(key)) as f64;
    let by = pressed(Key::ArrowRight) - pressed(Key::ArrowLeft);
    if by != 0.0 {
        *share = Some((share.unwrap_or(0.5) + by * STEP).clamp(0.0, 1.0));
    }
    for (key, end) in [(Key::Home, 0.0), (Key::End, 1.0)] {
        if pressed(key) > 0.0 {
            *share = Some(end);
        }
    }
}
