//! A bet on the way that comes out on top: every way with its mean as a bar, the winner and the guess marked.

use bevy_egui::egui::{
    Align2, CornerRadius, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2,
};

use super::slider::square;
use super::units::Unit;
use super::{bet, sentence};
use crate::game::theme::{self, fonts};
use crate::game::widgets::caption;
use crate::scenario::Lesson;
use crate::scenario::lesson::{Answer, Bet};
use crate::study::course::bets::{Guess, Truth};
use crate::study::course::measure;
use crate::study::course::shown::BetTold;

/// One way, as it is drawn.
struct Bar<'a> {
    name: &'a str,
    /// Its mean, and that in words.
    mean: Option<(f32, String)>,
    /// Why it is the winner, if it is.
    winner: Option<&'static str>,
    guessed: bool,
}

/// The ways, one under the other.
pub fn ways(ui: &mut Ui, lesson: &Lesson, placed: Option<&Bet>, told: &BetTold, names: &[String]) {
    let of = placed.and_then(|bet| match &bet.answer {
        Answer::Choice { of, least, .. } => Some((of, *least)),
        _ => None,
    });
    let (unit, most) = match of {
        Some((of, least)) => (Unit::of(of), if least { "the least" } else { "the most" }),
        None => (Unit::Count, "comes out on top"),
    };
    if let Some((of, _)) = of {
        let what = measure::words(lesson, of);
        caption(ui, &format!("{what}, on average over many runs"));
    }
    let (winner, means): (_, &[f64]) = match &told.truth {
        Some(Truth::Way { winner, means }) => (Some(*winner), means),
        _ => (None, &[]),
    };
    let top = unit.top(means.iter().copied()) as f32;
    let guessed = match told.guess {
        Some(Guess::Way(way)) => Some(way),
        _ => None,
    };
    for (n, name) in names.iter().enumerate() {
        let mean = means.get(n).map(|mean| (*mean as f32, unit.words(*mean)));
        let bar = Bar {
            name,
            mean,
            winner: (winner == Some(n)).then_some(most),
            guessed: guessed == Some(n),
        };
        row(ui, &bar, top);
    }
    sentence(ui, &bet::sentence(told));
}

fn row(ui: &mut Ui, bar: &Bar, top: f32) {
    let p = theme::of(ui.ctx());
    let width = ui.available_width();
    let (pad, left_part) = (10.0, width * 0.40);
    let font = match bar.winner {
        Some(_) => fonts::semibold(fonts::size::BODY),
        None => fonts::body(fonts::size::BODY),
    };
    let layout = |words: &str, font, color, room: f32| {
        let words = words.to_owned();
        ui.painter().layout(words, font, color, room)
    };
    let name = layout(bar.name, font, p.ink, left_part - 2.0 * pad);
    let guess = bar.guessed.then(|| {
        let font = fonts::semibold(fonts::size::CAPTION);
        layout("you said this one", font, p.pen, left_part - 2.0 * pad)
    });
    let words = name.size().y + guess.as_ref().map_or(0.0, |guess| guess.size().y);
    let size = vec2(width, (words + 10.0).max(48.0));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, says(bar)));
    let painter = ui.painter();
    if bar.guessed {
        let (radius, edge) = (CornerRadius::same(10), Stroke::new(2.0, p.pen));
        painter.rect(rect, radius, p.pen_wash, edge, StrokeKind::Inside);
    }
    let y = rect.center().y;
    let first = pos2(rect.left() + pad, y - words / 2.0);
    let under = first + vec2(0.0, name.size().y);
    painter.galley(first, name, p.ink);
    if let Some(guess) = guess {
        painter.galley(under, guess, p.pen);
    }
    let Some((mean, value)) = &bar.mean else {
        let at = pos2(rect.left() + left_part, y);
        let font = fonts::semibold(fonts::size::BODY);
        painter.text(at, Align2::LEFT_CENTER, "?", font, p.ink2);
        return;
    };
    let left = rect.left() + left_part;
    let longest = (width - left_part - 134.0).max(40.0);
    let right = left + (mean / top).clamp(0.0, 1.0) * longest;
    let whole = Rect::from_x_y_ranges(left..=right.max(left + 2.0), y - 10.0..=y + 10.0);
    let radius = CornerRadius::same(3);
    if bar.winner.is_some() {
        painter.rect_filled(whole, radius, p.truth);
    } else {
        let edge = Stroke::new(1.5, p.truth);
        painter.rect(whole, radius, p.truth_wash, edge, StrokeKind::Inside);
    }
    let font = fonts::bold(fonts::size::LABEL);
    let (at, align) = match bar.winner {
        Some(_) => (pos2(whole.right() + 14.0, y + 1.0), Align2::LEFT_BOTTOM),
        None => (pos2(whole.right() + 14.0, y), Align2::LEFT_CENTER),
    };
    painter.text(at, align, value, font, p.truth);
    if let Some(most) = bar.winner {
        let font = fonts::semibold(fonts::size::CAPTION);
        let at = pos2(whole.right() + 28.0, y - 1.0);
        let most = painter.text(at, Align2::LEFT_TOP, most, font, p.ink);
        let mark = pos2(whole.right() + 19.0, most.center().y);
        square(painter, &p, mark, 9.0);
    }
}

/// A row in words.
fn says(bar: &Bar) -> String {
    let value = match &bar.mean {
        Some((_, value)) => value.as_str(),
        None => "still being worked out",
    };
    let winner = bar
        .winner
        .map_or_else(String::new, |most| format!(", {most}"));
    let guess = if bar.guessed {
        "; you said this one"
    } else {
        ""
    };
    format!("{}: {value}{winner}{guess}", bar.name)
}
