//! Chips: small facts, filters and goals.

use bevy_egui::egui::{
    CornerRadius, Response, Sense, Stroke, StrokeKind, TextWrapMode, Ui, Vec2, WidgetInfo,
    WidgetText, WidgetType, pos2,
};

use super::tip::Tip;
use crate::game::theme::{self, fonts, paint};

/// A chip that can be clicked if `sense` says so: a fact, a filter that is on or off, a goal.
pub fn chip(ui: &mut Ui, icon: &str, text: &str, on: bool, sense: Sense) -> Response {
    let p = theme::of(ui.ctx());
    let clickable = sense.senses_click();
    let height = if clickable { 40.0 } else { 32.0 };
    let icon = if on && icon.is_empty() {
        egui_phosphor::regular::CHECK
    } else {
        icon
    };
    let icon_width = if icon.is_empty() { 0.0 } else { 26.0 };
    let around = 24.0 + icon_width;
    let font = if clickable {
        fonts::semibold(fonts::size::LABEL)
    } else {
        fonts::body(fonts::size::LABEL)
    };
    let room = (ui.available_width() - around).max(40.0);
    let galley = WidgetText::from(text).into_galley(ui, Some(TextWrapMode::Truncate), room, font);
    let elided = galley.elided;
    let size = Vec2::new(galley.size().x + around, height);
    let response = ui.allocate_response(size, sense);
    response.widget_info(|| {
        if clickable {
            WidgetInfo::selected(WidgetType::Button, true, on, text)
        } else {
            WidgetInfo::labeled(WidgetType::Label, true, text)
        }
    });
    let rect = response.rect;
    if ui.is_rect_visible(rect) {
        let edge = match (on, response.hovered() && clickable) {
            (true, _) | (_, true) => Stroke::new(1.5, p.pen),
            _ => Stroke::new(p.card_stroke(), if clickable { p.edge } else { p.line }),
        };
        let fill = if on { p.pen_wash } else { p.sheet };
        let painter = ui.painter();
        let radius = CornerRadius::same((height / 2.0) as u8);
        painter.rect(rect, radius, fill, edge, StrokeKind::Inside);
        let mut x = rect.left() + 12.0;
        if !icon.is_empty() {
            let color = if on { p.pen } else { p.ink };
            let glyph = painter.layout_no_wrap(icon.to_owned(), fonts::icon(18.0), color);
            painter.galley(
                pos2(x, rect.center().y - glyph.size().y / 2.0),
                glyph,
                color,
            );
            x += icon_width;
        }
        painter.galley(
            pos2(x, rect.center().y - galley.size().y / 2.0),
            galley,
            p.ink,
        );
    }
    paint::focus_ring(ui, &response, height / 2.0);
    if elided { response.tip(text) } else { response }
}
