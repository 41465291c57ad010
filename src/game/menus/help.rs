//! How to play, in a few sentences, and every key.

use bevy_egui::egui::{
    Align, CornerRadius, Label, Layout, Rect, RichText, Sense, Shape, Stroke, StrokeKind, Ui, pos2,
    vec2,
};

use super::page::sheet;
use crate::game::intent::Intent;
use crate::game::keys::{KEYS, Where};
use crate::game::theme::{self, fonts, paint};
use crate::game::widgets::{heading, keycap, keycap_width, section};

/// The help as a sheet.
pub fn help(ui: &mut Ui) -> Option<Intent> {
    sheet(ui, "How to play", |ui| {
        let wide = ui.available_width() > 760.0;
        if wide {
            ui.spacing_mut().item_spacing.x = 32.0;
            ui.columns(2, |columns| {
                // A column would stretch its lines from edge to edge.
                for (column, add) in columns.iter_mut().zip([story, keys]) {
                    column.spacing_mut().item_spacing.x = 8.0;
                    column.with_layout(Layout::top_down(Align::Min), add);
                }
            });
        } else {
            story(ui);
            keys(ui);
        }
        None
    })
}

/// What the marks on the map mean.
#[derive(Clone, Copy)]
enum Mark {
    Tie,
    Halo,
    Broken,
    Hours,
}

fn story(ui: &mut Ui) {
    let say = |ui: &mut Ui, text: &str| {
        let p = theme::of(ui.ctx());
        ui.add(Label::new(RichText::new(text).color(p.ink)).wrap());
        ui.add_space(8.0);
    };
    say(
        ui,
        "People keep to themselves what they feel about you. You see a tone, a posture, a pace, and draw your own conclusions.",
    );
    say(
        ui,
        "Talk to people, help them, thank them. When you think it is time, ask for something, and guess beforehand how it will go. A polite no costs nothing, and Ctrl Z takes back what you did last.",
    );
    say(
        ui,
        "A week has few hours. At the end you see what was really going on, and can live any decision again with the same luck.",
    );
    heading(ui, "On the map", fonts::size::H3);
    for (mark, text) in [
        (Mark::Tie, "Near and bold: it feels close"),
        (Mark::Halo, "A long hatched halo: you are unsure"),
        (Mark::Broken, "Broken: silent for a month"),
        (
            Mark::Hours,
            "The bar below: hours of this week, spent and left",
        ),
    ] {
        marked(ui, mark, text);
    }
    ui.add_space(12.0);
}

fn marked(ui: &mut Ui, mark: Mark, text: &str) {
    let p = theme::of(ui.ctx());
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(56.0, 30.0), Sense::hover());
        let painter = ui.painter();
        let (left, right) = (
            rect.left_center() + vec2(2.0, 0.0),
            rect.right_center() - vec2(2.0, 0.0),
        );
        match mark {
            Mark::Tie => {
                painter.line_segment([left, right], Stroke::new(6.0, p.pen));
            }
            Mark::Halo => {
                let band = Rect::from_center_size(rect.center(), vec2(52.0, 16.0));
                painter.rect(
                    band,
                    CornerRadius::same(8),
                    p.pen_wash,
                    Stroke::new(1.3, p.pen_edge),
                    StrokeKind::Inside,
                );
                paint::hatch(painter, band.shrink(3.0), paint::hatch_color(&p));
            }
            Mark::Broken => {
                painter.extend(Shape::dashed_line(
                    &[left, right],
                    Stroke::new(4.0, p.pen),
                    10.0,
                    8.0,
                ));
            }
            Mark::Hours => {
                let bar = Rect::from_center_size(rect.center(), vec2(52.0, 16.0));
                painter.rect(
                    bar,
                    CornerRadius::same(4),
                    p.sheet,
                    Stroke::new(1.5, p.edge),
                    StrokeKind::Inside,
                );
                let spent = Rect::from_min_max(bar.min, pos2(bar.center().x, bar.bottom()));
                painter.rect_filled(spent, CornerRadius::same(4), p.ink2);
            }
        }
        ui.add(Label::new(RichText::new(text).color(p.ink)).wrap());
    });
}

fn keys(ui: &mut Ui) {
    let p = theme::of(ui.ctx());
    for place in Where::ALL {
        section(ui, place.heading());
        for key in KEYS.iter().filter(|key| key.place == place) {
            ui.horizontal(|ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(84.0, 28.0), Sense::hover());
                if keycap_width(ui, key.keys) > 0.0 {
                    keycap(ui.painter(), rect.left_center(), key.keys, p.ink);
                } else {
                    let text = ui.painter().layout_no_wrap(
                        key.keys.to_owned(),
                        fonts::semibold(14.0),
                        p.ink,
                    );
                    ui.painter().galley(
                        rect.left_center() - vec2(0.0, text.size().y / 2.0),
                        text,
                        p.ink,
                    );
                }
                ui.add(Label::new(RichText::new(key.does).color(p.ink)).wrap());
            });
        }
        ui.add_space(8.0);
    }
}
