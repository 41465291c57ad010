//! A question on the board: one question, the hands as they come, the answer, and at last the truth beside them.

use bevy_egui::egui::{
    Align2, Label, Pos2, Rect, RichText, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    Vec2, WidgetInfo, WidgetType, pos2, vec2,
};
use egui_phosphor::regular as icon;

use crate::game::debrief::why;
use crate::game::theme::{self, fonts, paint};
use crate::game::token::{Looks, Pose, face};
use crate::game::widgets::{Side, bubble, cue, heading, warning};
use crate::study::class::hands::CHOICES;
use crate::study::class::question::Question;
use crate::study::report::too_much;
use crate::study::words::capitalised;

/// From this width the hands stand beside the talk, in the smallest letters.
const SIDE_BY_SIDE: f32 = 820.0;

/// The height from which on letters and pictures grow with the page, for a class far from it.
const GROWS_FROM: f32 = 660.0;

/// The page, in what is left of `ui`.
pub fn question(ui: &mut Ui, looks: &Looks, question: &Question) {
    let p = theme::of(ui.ctx());
    let place = ui.available_rect_before_wrap();
    ui.painter().rect_filled(place, 0.0, p.desk);
    let mut inner = place.shrink2(vec2(32.0, 20.0));
    if question.revealed().is_some() {
        let drop = paint::valance(ui.painter(), &p, place, 34.0, 1.0);
        inner.min.y += drop.max(26.0);
    }
    let grown = (place.height() / GROWS_FROM).clamp(1.0, 1.5);
    let mut page = ui.new_child(UiBuilder::new().max_rect(inner).id_salt("question"));
    ScrollArea::vertical()
        .auto_shrink(false)
        .show(&mut page, |ui| {
            let title = format!("{}: {}", question.name, question.favour);
            heading(ui, &title, fonts::size::H1 * grown);
            ui.add_space(8.0);
            if ui.available_width() >= SIDE_BY_SIDE * grown {
                let half = (ui.available_width() - 32.0) / 2.0;
                ui.horizontal_top(|ui| {
                    for (n, part) in [talk, chart].into_iter().enumerate() {
                        ui.add_space(n as f32 * 24.0);
                        ui.vertical(|ui| {
                            ui.set_width(half);
                            part(ui, looks, question, grown);
                        });
                    }
                });
            } else {
                chart(ui, looks, question, grown);
                ui.add_space(12.0);
                talk(ui, looks, question, grown);
            }
        });
}

/// Who is asked, in what words, and what they say.
fn talk(ui: &mut Ui, looks: &Looks, question: &Question, grown: f32) {
    let answered = question.answered();
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(128.0 * grown), Sense::hover());
        face(
            ui.painter(),
            rect.center(),
            120.0 * grown,
            looks.get(question.whom),
            &Pose::default(),
        );
        ui.vertical(|ui| {
            bubble(ui, Side::You, &question.says, fonts::size::H3 * grown);
        });
    });
    let Some(answered) = answered else {
        return;
    };
    ui.add_space(8.0);
    let p = theme::of(ui.ctx());
    let (glyph, word, color) = if answered.yes {
        (icon::CHECK_CIRCLE, "Yes", p.good)
    } else {
        (icon::HAND_PALM, "Not this time", p.ink2)
    };
    ui.horizontal(|ui| {
        ui.label(
            RichText::new(glyph)
                .font(fonts::icon(28.0 * grown))
                .color(color),
        );
        ui.label(
            RichText::new(word)
                .font(fonts::semibold(fonts::size::H2 * grown))
                .color(color),
        );
    });
    if let Some(line) = &answered.told.line {
        bubble(ui, Side::Them, line, fonts::size::H3 * grown);
    }
    if let Some(seen) = &answered.told.cue {
        cue(ui, seen);
    }
    if question.revealed().is_some() {
        ui.add_space(8.0);
        why::bars(ui, &answered.because, 6, 32.0 * grown, 1.0);
        if answered.severity > 0.0 {
            warning(
                ui,
                &format!("It was {} just then.", too_much(answered.severity)),
            );
        }
    }
}

/// Hands as columns over the odds they stand for, with the truth among them once it is shown.
fn chart(ui: &mut Ui, _: &Looks, question: &Question, grown: f32) {
    let p = theme::of(ui.ctx());
    ui.add(
        Label::new(
            RichText::new(&question.asks)
                .font(fonts::body(fonts::size::H3 * grown))
                .color(p.ink),
        )
        .wrap(),
    );
    ui.add_space(4.0);
    let size = vec2(ui.available_width(), 300.0 * grown);
    let (response, painter) = ui.allocate_painter(size, Sense::hover());
    let says = sentence(question);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &says));
    let rect = response.rect.shrink2(vec2(8.0, 0.0));
    let (top, base) = (rect.top() + 40.0 * grown, rect.bottom() - 52.0 * grown);
    let x = |share: f32| rect.left() + share * rect.width();
    painter.hline(rect.x_range(), base, Stroke::new(1.5, p.ink2));
    let most = question.hands.0.into_iter().max().unwrap_or(0).max(4) as f32;
    let width = (rect.width() * 0.13).min(84.0 * grown);
    for ((share, hands), tenths) in question.hands.guesses().zip(CHOICES) {
        let height = (base - top) * hands as f32 / most;
        let bar = Rect::from_min_max(
            pos2(x(share) - width / 2.0, base - height),
            pos2(x(share) + width / 2.0, base),
        );
        if hands > 0 {
            painter.rect(
                bar,
                6.0,
                p.pen_wash,
                Stroke::new(2.0, p.pen),
                StrokeKind::Inside,
            );
        }
        let count = if hands > 0 {
            hands.to_string()
        } else {
            "–".to_owned()
        };
        painter.text(
            bar.center_top() - vec2(0.0, 4.0),
            Align2::CENTER_BOTTOM,
            count,
            fonts::bold(fonts::size::H2 * grown),
            p.pen,
        );
        let at = pos2(x(share), base + 8.0);
        painter.text(
            at,
            Align2::CENTER_TOP,
            format!("{tenths} in 10"),
            fonts::semibold(fonts::size::LEAD * grown),
            p.ink,
        );
    }
    if let Some(mean) = question.hands.mean() {
        let at = pos2(x(mean), base);
        mark(&painter, at, p.pen);
    }
    if let Some(answered) = question.revealed() {
        let at = x(answered.p_yes);
        painter.vline(at, top - 14.0..=base, Stroke::new(3.6, p.truth));
        let square = Rect::from_center_size(pos2(at, top - 14.0), Vec2::splat(12.0));
        painter.rect_filled(square, 1.0, p.truth);
        let side = if answered.p_yes > 0.6 {
            Align2::RIGHT_CENTER
        } else {
            Align2::LEFT_CENTER
        };
        let off = if answered.p_yes > 0.6 { -12.0 } else { 12.0 };
        let words = format!("the truth: {:.0} in 100", answered.p_yes * 100.0);
        painter.text(
            pos2(at + off, top - 16.0),
            side,
            words,
            fonts::semibold(fonts::size::LEAD * grown),
            p.truth,
        );
    }
    ui.add(
        Label::new(
            RichText::new(says)
                .font(fonts::body(fonts::size::LEAD * grown))
                .color(p.ink),
        )
        .wrap(),
    );
}

/// Where the class stands on average: a triangle under the line.
fn mark(painter: &bevy_egui::egui::Painter, at: Pos2, color: bevy_egui::egui::Color32) {
    let points = vec![
        at + vec2(0.0, 1.0),
        at + vec2(9.0, 13.0) - vec2(0.0, 6.0),
        at + vec2(-9.0, 7.0),
    ];
    paint::polygon(painter, points, color, Stroke::NONE);
}

/// What the picture shows, in a sentence or two.
fn sentence(question: &Question) -> String {
    let class = match question.hands.mean() {
        Some(mean) => format!("The class says {:.0} in 100 on average.", mean * 100.0),
        None => "No hands yet.".to_owned(),
    };
    let Some(answered) = question.revealed() else {
        return class;
    };
    let p_yes = answered.p_yes * 100.0;
    let likely = answered.p_yes >= 0.5;
    let strongest = (answered
        .because
        .iter()
        .find(|because| because.towards_yes() == likely))
    .map(|because| format!(" {}.", capitalised(&because.words)));
    format!(
        "{class} The odds were {p_yes:.0} in 100.{}",
        strongest.unwrap_or_default()
    )
}
