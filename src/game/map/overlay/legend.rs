//! What the lines on the map mean.

use bevy_egui::egui::{
    Align, Layout, Rect, RichText, Shape, Stroke, Ui, UiBuilder, Vec2, pos2, vec2,
};

use crate::game::theme::{self, fonts, paint};

/// Height of a line of it.
const ROW: f32 = 28.0;

/// Three signs, with a word beside each.
pub fn legend(ui: &mut Ui, place: Rect) {
    let p = theme::of(ui.ctx());
    ui.painter().rect_filled(place, 10.0, p.desk);
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
                    bevy_egui::egui::StrokeKind::Middle,
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
            ui.label(
                RichText::new(word)
                    .font(fonts::body(fonts::size::LABEL))
                    .color(p.ink2),
            );
        });
    }
}

/// A small lens with hatching.
fn lens(ui: &Ui, place: Rect, fill: bevy_egui::egui::Color32, rim: Stroke) {
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
