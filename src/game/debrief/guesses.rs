//! How well you guess: predictions held against answers, in a square.

use bevy_egui::egui::{
    Align2, Label, Pos2, Rect, RichText, Sense, Shape, Stroke, Ui, Vec2, pos2, vec2,
};

use super::layout::{FOOT, empty, foot};
use super::{DebriefData, DebriefState, Tab, plot, table};
use crate::game::theme::{self, Palette, fonts};
use crate::game::widgets::{caption, heading};
use crate::sim::Channel;
use crate::study::Calibration;
use crate::study::calibration::{Bin, Score};
use crate::study::report::leaning;
use crate::study::words::{count, in_100};

/// How well you guess, on a card.
pub fn card(ui: &mut Ui, data: &DebriefData, state: &mut DebriefState) {
    heading(ui, "How well you guess", fonts::size::H3);
    let Some(overall) = data.debrief.calibration.overall else {
        let (words, button) = if data.debrief.asks.is_empty() {
            (
                "You asked for nothing, so there was nothing to guess.",
                "See the doors",
            )
        } else {
            (
                "You made no guesses before your asks, so there is nothing to score.",
                "See what your gut said",
            )
        };
        if empty(ui, words, button) {
            state.tab = Tab::Asks;
        }
        return;
    };
    guesses(
        ui,
        &data.debrief.calibration,
        state.tables.guesses,
        state.reveal.grown(),
    );
    foot(
        ui,
        |ui| table::switch(ui, &mut state.tables.guesses, "how well you guess"),
        |ui| {
            ui.add(Label::new(score_words(&overall)).wrap());
        },
    );
}

/// The plot with its scores, or the same as a table.
fn guesses(ui: &mut Ui, calibration: &Calibration, as_table: bool, grown: f32) {
    if as_table {
        let rows = rows(calibration);
        let height = (ui.max_rect().bottom() - ui.cursor().top() - FOOT - 8.0).max(104.0);
        table::table(ui, "guesses", &rows, height);
    } else if ui.available_width() < 300.0 {
        square(ui, calibration, grown);
        ui.scope(|ui| scores(ui, calibration));
    } else {
        ui.horizontal_top(|ui| {
            square(ui, calibration, grown);
            ui.add_space(8.0);
            ui.vertical(|ui| scores(ui, calibration));
        });
    }
}

/// The score in a sentence, with what a coin flip gets.
fn score_words(score: &Score) -> String {
    format!("Score {:.2}; a coin flip gets 0.25.", score.brier)
}

/// Which way guesses lean, in a few words.
fn short_leaning(score: &Score) -> &'static str {
    match score.bias {
        b if b < -crate::study::report::LEANING => "you guess too low",
        b if b > crate::study::report::LEANING => "you guess too high",
        _ => "about right",
    }
}

fn square(ui: &mut Ui, calibration: &Calibration, grown: f32) {
    let p = theme::of(ui.ctx());
    let (margin, over, under) = (30.0, 10.0, 22.0);
    let room = ui.max_rect().bottom() - ui.cursor().top() - FOOT - 8.0;
    let side = (room - over - under).clamp(104.0, 190.0);
    let says = match &calibration.overall {
        Some(score) => format!("How well you guess: {}", leaning(score)),
        None => "How well you guess: no guesses.".to_owned(),
    };
    let (response, painter) =
        plot::picture(ui, vec2(side + margin + 12.0, over + side + under), &says);
    let rect = response.rect;
    let area = Rect::from_min_size(rect.min + vec2(margin, over), Vec2::splat(side));
    painter.rect_filled(area, 0.0, p.rings[2]);
    let axis = Stroke::new(1.5, p.ink2);
    painter.line_segment([area.left_top(), area.left_bottom()], axis);
    painter.line_segment([area.left_bottom(), area.right_bottom()], axis);
    let diagonal = [area.left_bottom(), area.right_top()];
    painter.extend(Shape::dotted_line(&diagonal, p.ink2, 5.0, 1.1));
    let font = fonts::body(fonts::size::CAPTION);
    let below = pos2(area.center().x, area.bottom() + 3.0);
    painter.text(below, Align2::CENTER_TOP, "you said", font.clone(), p.ink2);
    let words = painter.layout_no_wrap("it was yes".to_owned(), font, p.ink2);
    let at = pos2(
        rect.left() + (margin - words.size().y) / 2.0 - 2.0,
        area.center().y + words.size().x / 2.0,
    );
    let sideways = bevy_egui::egui::epaint::TextShape::new(at, words, p.ink2);
    painter.add(sideways.with_angle(-std::f32::consts::FRAC_PI_2));
    for bin in &calibration.bins {
        let at = pos2(
            area.left() + bin.predicted * side,
            area.bottom() - bin.yes * side,
        );
        let radius = (3.5 + 1.6 * (bin.guesses as f32).sqrt()).min(11.0) * grown;
        mark(&painter, &p, at, radius, bin.channel);
    }
}

/// Face to face is a disc, in writing a triangle.
fn mark(painter: &bevy_egui::egui::Painter, p: &Palette, at: Pos2, radius: f32, channel: Channel) {
    match channel {
        Channel::InPerson => {
            painter.circle(at, radius, p.pen, Stroke::new(1.0, p.sheet));
        }
        Channel::Email => {
            let r = radius * 1.15;
            let points = vec![
                at + vec2(0.0, -r),
                at + vec2(r * 0.95, r * 0.75),
                at + vec2(-r * 0.95, r * 0.75),
            ];
            painter.add(Shape::convex_polygon(
                points,
                p.sheet,
                Stroke::new(2.2, p.pen),
            ));
        }
    }
}

fn scores(ui: &mut Ui, calibration: &Calibration) {
    let p = theme::of(ui.ctx());
    let kinds = [
        ("Face to face", Channel::InPerson, calibration.in_person),
        ("E-mail", Channel::Email, calibration.by_email),
    ];
    ui.spacing_mut().interact_size.y = 22.0;
    for (name, channel, score) in kinds {
        let Some(score) = score else { continue };
        ui.horizontal(|ui| {
            let (spot, _) = ui.allocate_exact_size(Vec2::splat(22.0), Sense::hover());
            mark(ui.painter(), &p, spot.center(), 7.0, channel);
            let font = fonts::semibold(fonts::size::BODY);
            ui.label(RichText::new(name).font(font).color(p.ink));
        });
        let leaning = RichText::new(short_leaning(&score)).color(p.ink);
        ui.add(Label::new(leaning).wrap());
        caption(ui, &count(score.guesses, "guess", "guesses"));
        ui.add_space(4.0);
    }
}

fn rows(calibration: &Calibration) -> Vec<Vec<String>> {
    let head = ["How", "Guesses", "You said", "It was yes"];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    let row = |bin: &Bin| {
        let how = match bin.channel {
            Channel::InPerson => "face to face",
            Channel::Email => "e-mail",
        };
        vec![
            how.to_owned(),
            bin.guesses.to_string(),
            in_100(bin.predicted).to_string(),
            format!("{:.0}", bin.yes * 100.0),
        ]
    };
    rows.extend(calibration.bins.iter().map(row));
    rows
}
