//! Settings: they apply at once, and are kept.

use bevy_egui::egui::{
    CornerRadius, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, vec2,
};
use egui_phosphor::regular as icon;

use super::page::{page, sheet};
use crate::game::intent::{Intent, Question, Sheet};
use crate::game::settings::Settings;
use crate::game::theme::{self, Theme, fonts, paint};
use crate::game::widgets::{Button, caption, card, section, segments, toggle};

/// Settings as a screen.
pub fn settings_screen(ui: &mut Ui, settings: &Settings) -> Option<Intent> {
    page(ui, "Settings", |ui| {
        card(ui, |ui| panel(ui, settings)).inner
    })
}

/// Settings as a sheet over a game.
pub fn settings_sheet(ui: &mut Ui, settings: &Settings) -> Option<Intent> {
    sheet(ui, "Settings", |ui| panel(ui, settings))
}

fn panel(ui: &mut Ui, settings: &Settings) -> Option<Intent> {
    let mut new = *settings;
    section(ui, "Text size");
    ui.horizontal_wrapped(|ui| {
        for size in Settings::TEXT_SIZES {
            let label = format!("{size} %");
            let on = settings.text_size == size;
            if crate::game::widgets::chip(ui, "", &label, on, Sense::click()).clicked() {
                new.text_size = size;
            }
        }
    });
    ui.add_space(16.0);
    section(ui, "Theme");
    ui.horizontal_wrapped(|ui| {
        for theme in Theme::ALL {
            if preview(ui, theme, settings.theme == theme).clicked() {
                new.theme = theme;
            }
        }
    });
    ui.add_space(16.0);
    section(ui, "Motion");
    toggle(
        ui,
        &mut new.reduced_motion,
        "Reduced motion: nothing moves that need not",
    );
    if !new.reduced_motion {
        let speeds = [
            (50, "Slow"),
            (100, "As usual"),
            (200, "Fast"),
            (300, "Very fast"),
        ];
        segments(ui, &mut new.speed, &speeds);
    }
    ui.add_space(16.0);
    section(ui, "Seeing");
    toggle(
        ui,
        &mut new.bold_patterns,
        "Colour-safe patterns: jumpers in black on white",
    );
    toggle(ui, &mut new.show_keys, "Keys shown on buttons");
    ui.add_space(16.0);
    caption(ui, "Changes apply at once and are kept for next time.");
    if *settings != Settings::default() {
        let back = Button::plain("Put everything back").icon(icon::ARROW_COUNTER_CLOCKWISE);
        if back.show(ui).clicked() {
            return Some(Intent::Open(Sheet::Confirm(Box::new(Question {
                text: "Put all settings back to how they came?".to_owned(),
                yes: "Put them back".to_owned(),
                then: Intent::Set(Settings::default()),
            }))));
        }
    }
    (new != *settings).then_some(Intent::Set(new))
}

/// A theme, shown small.
fn preview(ui: &mut Ui, which: Theme, on: bool) -> Response {
    let p = theme::of(ui.ctx());
    let own = which.palette();
    let response = ui.allocate_response(vec2(168.0, 104.0), Sense::click());
    response.widget_info(|| {
        WidgetInfo::selected(
            WidgetType::RadioButton,
            true,
            on,
            format!("Theme {}", which.name()),
        )
    });
    let rect = response.rect;
    let painter = ui.painter();
    let edge = match (on, response.hovered()) {
        (true, _) => Stroke::new(3.0, p.pen),
        (false, true) => Stroke::new(1.5, p.pen),
        (false, false) => Stroke::new(1.5, p.edge),
    };
    painter.rect(
        rect,
        CornerRadius::same(12),
        own.desk,
        edge,
        StrokeKind::Inside,
    );
    let inner = rect.shrink2(Vec2::new(12.0, 12.0));
    painter.rect(
        inner,
        CornerRadius::same(8),
        own.paper,
        Stroke::new(1.0, own.line),
        StrokeKind::Inside,
    );
    let name = painter.layout_no_wrap(
        which.name().to_owned(),
        fonts::title(fonts::size::H3),
        own.ink,
    );
    painter.galley(inner.min + vec2(10.0, 8.0), name, own.ink);
    for (n, color) in [own.pen, own.good, own.truth, own.gold]
        .into_iter()
        .enumerate()
    {
        painter.circle_filled(inner.min + vec2(20.0 + n as f32 * 24.0, 58.0), 8.0, color);
    }
    if on {
        let tick = painter.layout_no_wrap(
            egui_phosphor::fill::CHECK_CIRCLE.to_owned(),
            fonts::icon_fill(24.0),
            own.pen,
        );
        painter.galley(inner.max - vec2(34.0, 36.0), tick, own.pen);
    }
    paint::focus_ring(ui, &response, 12.0);
    response
}
