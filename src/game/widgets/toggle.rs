//! On or off, one of a few, and tabs.

use bevy_egui::egui::{
    CornerRadius, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2,
};

use super::chip;
use crate::game::theme::{self, fonts, paint};

/// A switch with its label. Changes `on` when it is used.
pub fn toggle(ui: &mut Ui, on: &mut bool, label: &str) -> Response {
    let p = theme::of(ui.ctx());
    let text = ui.painter().layout(
        label.to_owned(),
        fonts::body(fonts::size::BODY),
        p.ink,
        (ui.available_width() - 64.0).max(60.0),
    );
    let size = Vec2::new(64.0 + text.size().x, text.size().y.max(44.0));
    let mut response = ui.allocate_response(size, Sense::click());
    if response.clicked() {
        *on = !*on;
        response.mark_changed();
    }
    response.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, true, *on, label));
    let rect = response.rect;
    let (track, knob) = if *on {
        (p.pen, p.on_pen)
    } else {
        (p.sheet, p.ink2)
    };
    let track_rect = bevy_egui::egui::Rect::from_center_size(
        pos2(rect.left() + 26.0, rect.center().y),
        Vec2::new(48.0, 26.0),
    );
    let edge = if *on || response.hovered() {
        p.pen
    } else {
        p.edge
    };
    let painter = ui.painter();
    painter.rect(
        track_rect,
        CornerRadius::same(13),
        track,
        Stroke::new(1.5, edge),
        StrokeKind::Inside,
    );
    let x = if *on {
        track_rect.right() - 13.0
    } else {
        track_rect.left() + 13.0
    };
    painter.circle_filled(pos2(x, rect.center().y), 8.0, knob);
    painter.galley(
        pos2(rect.left() + 60.0, rect.center().y - text.size().y / 2.0),
        text,
        p.ink,
    );
    paint::focus_ring(ui, &response, 10.0);
    response
}

/// One of a few, side by side. Returns whether the choice changed.
pub fn segments<T: Copy + PartialEq>(ui: &mut Ui, chosen: &mut T, choices: &[(T, &str)]) -> bool {
    let before = *chosen;
    ui.horizontal_wrapped(|ui| {
        for (value, label) in choices {
            if chip(ui, "", label, before == *value, Sense::click()).clicked() {
                *chosen = *value;
            }
        }
    });
    *chosen != before
}

/// Tabs, the chosen one underlined in pen, in more than one row where there is no room. Returns whether the choice
/// changed.
pub fn tabs<T: Copy + PartialEq>(ui: &mut Ui, chosen: &mut T, choices: &[(T, &str)]) -> bool {
    let p = theme::of(ui.ctx());
    let before = *chosen;
    ui.horizontal_wrapped(|ui| {
        for (value, label) in choices {
            let on = before == *value;
            let font = if on {
                fonts::semibold(fonts::size::BODY)
            } else {
                fonts::body(fonts::size::BODY)
            };
            let set = |font| {
                ui.painter()
                    .layout_no_wrap((*label).to_owned(), font, p.ink)
            };
            let galley = set(font);
            // As wide as when it is chosen, so that its neighbours stay where they are.
            let wide = set(fonts::semibold(fonts::size::BODY)).size().x;
            let response = ui.allocate_response(Vec2::new(wide + 24.0, 44.0), Sense::click());
            response
                .widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, on, *label));
            let rect = response.rect;
            let color = if response.hovered() { p.pen } else { p.ink };
            ui.painter()
                .galley(rect.center() - galley.size() / 2.0, galley, color);
            if on {
                let y = rect.bottom() - 3.0;
                ui.painter().line_segment(
                    [pos2(rect.left() + 8.0, y), pos2(rect.right() - 8.0, y)],
                    Stroke::new(3.0, p.pen),
                );
            }
            paint::focus_ring(ui, &response, 6.0);
            if response.clicked() {
                *chosen = *value;
            }
        }
    });
    *chosen != before
}
