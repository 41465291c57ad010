//! What the lines on the map mean.

use bevy_egui::egui::{
    Align, Button, Color32, Layout, Rect, RichText, Sense, Shape, Stroke, StrokeKind, Ui,
    UiBuilder, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};
use egui_phosphor::regular as icon;

use crate::game::map::chart::Chart;
use crate::game::theme::{self, fonts, paint};
use crate::game::widgets::Tip;

/// A map lower than this has no room for it beside its tools.
const LEAST_MAP: f32 = 180.0;
/// Height of a line of it.
const ROW: f32 = 28.0;

/// Its size.
const SIZE: Vec2 = vec2(250.0, 96.0);

/// How much of the legend a map shows.
enum Shown {
    /// The signs, in this place.
    Signs(Rect),
    /// The button that brings them back, in this place.
    Button(Rect),
}

/// What a map has room for. Where the player has not said, signs are shown unless they cover somebody.
fn shown(chart: &Chart) -> Option<Shown> {
    let map = chart.camera.place;
    if map.height() < LEAST_MAP {
        return None;
    }
    let corner = map.right_bottom() - vec2(16.0, 12.0);
    let place = Rect::from_min_max(corner - SIZE, corner);
    let covers = || {
        let seen = |at| chart.camera.to_screen(at);
        chart
            .targets()
            .any(|(_, at)| place.expand(34.0).contains(seen(at)))
    };
    let small = map.width() < 560.0 || map.height() < 360.0;
    Some(if chart.legend.unwrap_or_else(|| !small && !covers()) {
        Shown::Signs(place)
    } else {
        Shown::Button(Rect::from_min_max(corner - vec2(104.0, 40.0), corner))
    })
}

/// Where it lies over the map.
pub fn covers(chart: &Chart) -> Option<Rect> {
    shown(chart).map(|shown| match shown {
        Shown::Signs(place) | Shown::Button(place) => place,
    })
}

/// Three signs, with a word beside each; or the button that brings them back.
pub fn legend(ui: &mut Ui, chart: &mut Chart) {
    let button = match shown(chart) {
        None => return,
        Some(Shown::Signs(place)) => {
            if signs(ui, place) {
                chart.legend = Some(false);
            }
            return;
        }
        Some(Shown::Button(place)) => place,
    };
    let text =
        RichText::new(format!("{} Legend", icon::INFO)).font(fonts::semibold(fonts::size::LABEL));
    ui.spacing_mut().button_padding = Vec2::ZERO;
    let button = ui.put(button, Button::new(text));
    button.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, "Show the legend"));
    paint::focus_ring(ui, &button, 10.0);
    if button.clicked() {
        chart.legend = Some(true);
    }
}

/// The signs. Whether they were clicked away.
fn signs(ui: &mut Ui, place: Rect) -> bool {
    let p = theme::of(ui.ctx());
    let whole = ui.interact(place, ui.id().with("legend"), Sense::click());
    whole.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, "Hide the legend"));
    super::names::plate(ui, place, 10.0, p.desk);
    paint::focus_ring(ui, &whole, 10.0);
    let words = [
        "near and bold: feels close",
        "long halo: you are unsure",
        "broken: silent for a month",
    ];
    let rows = words.into_iter().enumerate().map(|(n, word)| {
        let top = place.top() + 6.0 + n as f32 * ROW;
        let row = Rect::from_min_size(pos2(place.left(), top), vec2(place.width(), ROW));
        (n, word, row)
    });
    for (n, word, row) in rows {
        let sign = Rect::from_center_size(row.left_center() + vec2(36.0, 0.0), vec2(46.0, 18.0));
        let ends = [sign.left_center(), sign.right_center()];
        match n {
            0 => {
                ui.painter().line_segment(ends, Stroke::new(6.0, p.pen));
            }
            1 => {
                lens(ui, sign, p.pen_wash, Stroke::new(1.3, p.pen_edge));
                let face = Rect::from_center_size(sign.center(), Vec2::splat(17.0));
                ui.painter().rect(
                    face,
                    6.0,
                    p.sheet,
                    Stroke::new(1.6, p.ink),
                    StrokeKind::Middle,
                );
            }
            _ => {
                let dashes = Shape::dashed_line(&ends, Stroke::new(3.6, p.pen), 8.6, 9.4);
                ui.painter().extend(dashes);
            }
        }
        let beside = row.with_min_x(sign.right() + 10.0);
        let layout = Layout::left_to_right(Align::Center);
        ui.scope_builder(UiBuilder::new().max_rect(beside).layout(layout), |ui| {
            let word = RichText::new(word).font(fonts::body(fonts::size::LABEL));
            ui.label(word.color(p.ink2));
        });
    }
    whole.tip("Hide the legend").clicked()
}

/// A small lens with hatching.
fn lens(ui: &Ui, place: Rect, fill: Color32, rim: Stroke) {
    let side = |s: f32| {
        (-12..=12).map(move |n| {
            let t = n as f32 / 12.0;
            let width = place.height() / 2.0 * (1.0 - t * t).powf(0.8);
            place.center() + vec2(t * place.width() / 2.0, s * width)
        })
    };
    let line: Vec<_> = side(-1.0).chain(side(1.0).rev()).collect();
    paint::polygon(ui.painter(), line, fill, rim);
    for n in -4..=4 {
        let x = n as f32 * 5.0;
        let t = x / (place.width() / 2.0);
        let half = place.height() / 2.0 * (1.0 - t * t).powf(0.8) * 0.8;
        let middle = place.center() + vec2(x, 0.0);
        let way = vec2(0.5, -1.0) * half;
        ui.painter()
            .line_segment([middle - way, middle + way], Stroke::new(1.1, rim.color));
    }
}
