//! What is wrong with the file, in a list below its text.

use bevy_egui::egui::{
    CursorIcon, FontFamily, FontId, Label, RichText, ScrollArea, Sense, Ui, WidgetInfo, WidgetType,
};
use egui_phosphor::{fill, regular as icon};

use super::bench::{Bench, Trouble};
use crate::game::theme::{self, fonts, paint};
use crate::game::widgets::caption;
use crate::study::words::count;

/// The list. Returns the byte of the text that was asked for.
pub fn list(ui: &mut Ui, bench: &Bench) -> Option<usize> {
    let p = theme::of(ui.ctx());
    let mut wanted = None;
    let (errors, warnings) = bench.count();
    ui.horizontal(|ui| {
        if bench.troubles.is_empty() {
            ui.label(RichText::new(icon::CHECK_CIRCLE).color(p.good));
            caption(ui, "Everything is in order.");
            return;
        }
        let mut say = |glyph: &str, color, number: usize, one: &str, many: &str| {
            if number > 0 {
                ui.label(
                    RichText::new(glyph)
                        .font(fonts::icon_fill(16.0))
                        .color(color),
                );
                caption(ui, &count(number, one, many));
            }
        };
        say(fill::X_CIRCLE, p.alert, errors, "error", "errors");
        say(fill::WARNING, p.gold_ink, warnings, "warning", "warnings");
        if errors > 0 {
            caption(ui, "The last version that worked is still what is played.");
        }
    });
    if bench.troubles.is_empty() {
        return None;
    }
    let scroll = ScrollArea::vertical().id_salt("troubles").max_height(150.0);
    scroll.show(ui, |ui| {
        ui.set_width(ui.available_width());
        for trouble in &bench.troubles {
            if row(ui, trouble) {
                wanted = Some(trouble.range.start);
            }
        }
    });
    wanted
}

fn row(ui: &mut Ui, trouble: &Trouble) -> bool {
    let p = theme::of(ui.ctx());
    let (glyph, color, kind) = match trouble.is_error {
        true => (fill::X_CIRCLE, p.alert, "Error"),
        false => (fill::WARNING, p.gold_ink, "Warning"),
    };
    let place = trouble.place;
    let place = match &trouble.elsewhere {
        Some(file) => format!("{file} {}:{}", place.line, place.column),
        None => format!("{}:{}", place.line, place.column),
    };
    let shown = ui.horizontal_top(|ui| {
        ui.label(
            RichText::new(glyph)
                .font(fonts::icon_fill(18.0))
                .color(color),
        );
        let mono = FontId::new(fonts::size::CAPTION, FontFamily::Monospace);
        ui.label(RichText::new(&place).font(mono).color(color));
        let words = RichText::new(&trouble.words).color(p.ink);
        ui.add(Label::new(words).wrap().selectable(false));
    });
    let response = ui.interact(
        shown.response.rect,
        ui.id().with((&place, &trouble.words)),
        Sense::click(),
    );
    let here = trouble.elsewhere.is_none();
    let name = format!("{kind}, {place}: {}", trouble.words);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, here, &name));
    paint::focus_ring(ui, &response, 6.0);
    ui.add_space(4.0);
    response.on_hover_cursor(CursorIcon::PointingHand).clicked() && here
}
