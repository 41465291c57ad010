//! A bet on a share: the truth as a square and the guess as a disc on one track. What happens so many times in a hundred
//! is filled into ten faces, too.

use bevy_egui::egui::text::{LayoutJob, TextFormat};
use bevy_egui::egui::{
    Align2, Color32, CornerRadius, Galley, Painter, Rect, Stroke, StrokeKind, Ui, Vec2, pos2, vec2,
};
use std::sync::Arc;

use super::{bet, faces};
use crate::game::debrief::plot;
use crate::game::theme::{self, Palette, fonts};
use crate::game::token::Looks;
use crate::scenario::Lesson;
use crate::scenario::lesson::Bet;
use crate::study::course::bets::{Guess, Truth};
use crate::study::course::shown::BetTold;

/// The track, and the faces if it is about how often something happens.
pub fn slider(
    ui: &mut Ui,
    looks: &Looks,
    lesson: &Lesson,
    placed: Option<&Bet>,
    told: &BetTold,
    low: &str,
    high: &str,
) {
    let guess = match told.guess {
        Some(Guess::Share(share)) => Some(share as f32),
        _ => None,
    };
    let truth = match told.truth {
        Some(Truth::Share(share)) => Some(share as f32),
        _ => None,
    };
    let in_100 = |words: &str| words.ends_with(" in 100");
    let happens = in_100(&told.truth_words) || told.guess_words.as_deref().is_some_and(in_100);
    if happens {
        let who = faces::Who::of(lesson, placed);
        faces::ten(ui, looks, &who, told, guess, truth);
        ui.add_space(4.0);
    }
    track(ui, told, (guess, truth), (low, high), !happens);
}

/// The guess in words, its own part in pen: "you said 30 in 100, too low".
pub fn said(painter: &Painter, p: &Palette, told: &BetTold, width: f32) -> Arc<Galley> {
    let (said, stands) = bet::said(told);
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    let color = if told.guess.is_some() { p.pen } else { p.ink2 };
    let bold = TextFormat::simple(fonts::semibold(fonts::size::LABEL), color);
    job.append(&said, 0.0, bold);
    let plain = TextFormat::simple(fonts::body(fonts::size::LABEL), p.ink2);
    job.append(&stands, 0.0, plain);
    painter.layout_job(job)
}

/// A bracket under what was guessed, from `left` to `right`.
pub fn bracket(painter: &Painter, p: &Palette, left: f32, right: f32, y: f32) {
    let stroke = Stroke::new(2.5, p.pen);
    painter.line_segment([pos2(left, y), pos2(right, y)], stroke);
    for x in [left, right] {
        painter.line_segment([pos2(x, y - 7.0), pos2(x, y + 1.2)], stroke);
    }
}

/// One track from the least to the most, with both marks; with `words`, both are said there.
fn track(
    ui: &mut Ui,
    told: &BetTold,
    (guess, truth): (Option<f32>, Option<f32>),
    (low, high): (&str, &str),
    words: bool,
) {
    let p = theme::of(ui.ctx());
    let width = ui.available_width();
    let half = width / 2.0 - 8.0;
    let text = |words: &str, color: Color32| {
        let font = fonts::body(fonts::size::CAPTION);
        ui.painter().layout(words.to_owned(), font, color, half)
    };
    let ends = [text(low, p.ink2), text(high, p.ink2)];
    let said = words.then(|| said(ui.painter(), &p, told, width));
    let (over, under) = match &said {
        Some(said) => (26.0, 16.0 + said.size().y),
        None => (2.0, 0.0),
    };
    let foot = ends.iter().map(|end| end.size().y).fold(0.0, f32::max);
    let size = vec2(width, over + 22.0 + under + 4.0 + foot);
    let says = format!("From {low} to {high}. {}", bet::sentence(told));
    let (response, painter) = plot::picture(ui, size, &says);
    let rect = response.rect;
    let (left, right, y) = (
        rect.left() + 8.0,
        rect.right() - 8.0,
        rect.top() + over + 11.0,
    );
    let at = |share: f32| left + share.clamp(0.0, 1.0) * (right - left);
    let rail = Rect::from_x_y_ranges(left..=right, y - 3.0..=y + 3.0);
    let edge = Stroke::new(1.0, p.edge);
    painter.rect(
        rail,
        CornerRadius::same(3),
        p.rings[0],
        edge,
        StrokeKind::Inside,
    );
    for share in [0.25, 0.5, 0.75] {
        let line = [pos2(at(share), y - 6.0), pos2(at(share), y + 6.0)];
        painter.line_segment(line, Stroke::new(1.0, p.edge));
    }
    if let Some(guess) = guess {
        painter.circle(pos2(at(guess), y), 10.0, p.pen, Stroke::new(1.5, p.sheet));
    }
    if let Some(truth) = truth {
        square(&painter, &p, pos2(at(truth), y), 12.0);
    }
    if let Some(said) = said {
        if let Some(truth) = truth {
            let font = fonts::semibold(fonts::size::LABEL);
            let words = painter.layout(bet::truth(told), font, p.truth, width);
            let x = (at(truth) - words.size().x / 2.0)
                .min(rect.right() - words.size().x)
                .max(rect.left());
            painter.galley(pos2(x, rect.top()), words, p.truth);
        } else {
            let font = fonts::body(fonts::size::CAPTION);
            let at = rect.left_top();
            painter.text(at, Align2::LEFT_TOP, bet::truth(told), font, p.ink2);
        }
        if let Some(guess) = guess {
            bracket(&painter, &p, left, at(guess), y + 22.0);
        }
        painter.galley(pos2(left, y + 25.0), said, p.ink);
    }
    let top = rect.bottom() - foot;
    let [low, high] = ends;
    let high_left = rect.right() - high.size().x;
    painter.galley(pos2(rect.left(), top), low, p.ink2);
    painter.galley(pos2(high_left, top), high, p.ink2);
}

/// The mark of the truth.
pub fn square(painter: &Painter, p: &Palette, at: bevy_egui::egui::Pos2, size: f32) {
    let square = Rect::from_center_size(at, Vec2::splat(size));
    let edge = Stroke::new(1.5, p.sheet);
    painter.rect(square, 1.0, p.truth, edge, StrokeKind::Outside);
}
