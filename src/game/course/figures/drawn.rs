//! A bet that was drawn: the curve that was guessed over the one that came.

use bevy_egui::egui::{Pos2, Rect, Ui, pos2, vec2};

use super::tables::charted;
use super::units::in_100;
use super::{bet, lines, nothing};
use crate::game::debrief::plot::{self, Axes, NAMES};
use crate::game::theme;
use crate::game::widgets::caption;
use crate::study::course::bets::{Guess, Truth};
use crate::study::course::shown::BetTold;

/// Height of the chart.
const HEIGHT: f32 = 210.0;

/// Both curves.
pub fn drawn(ui: &mut Ui, told: &BetTold, of: &str, way: &str, days: u32) {
    let truth: &[f64] = match &told.truth {
        Some(Truth::Curve(values)) => values,
        _ => &[],
    };
    let guess: &[(u32, f64)] = match &told.guess {
        Some(Guess::Curve(points)) => points,
        _ => &[],
    };
    caption(ui, &format!("{of}: {way}"));
    if truth.is_empty() && guess.is_empty() {
        nothing(ui, &bet::sentence(told));
        return;
    }
    let rows = || rows(truth, guess, days);
    let says = bet::sentence(told);
    charted(ui, of, &says, rows, |ui| {
        chart(ui, &format!("{of} over time. {says}"), truth, guess, days);
    });
}

/// The guess on a day, if there is one.
fn guessed(guess: &[(u32, f64)], day: u32) -> Option<f64> {
    (!guess.is_empty()).then(|| Guess::on(guess, day))
}

fn chart(ui: &mut Ui, says: &str, truth: &[f64], guess: &[(u32, f64)], days: u32) {
    let p = theme::of(ui.ctx());
    let size = vec2(ui.available_width(), HEIGHT);
    let (response, painter) = plot::picture(ui, size, says);
    let rect = response.rect;
    let levels = truth.iter().chain(guess.iter().map(|(_, level)| level));
    let axes = Axes {
        area: Rect::from_min_max(
            rect.min + vec2(4.0, 8.0),
            pos2(rect.right() - NAMES, rect.bottom() - 24.0),
        ),
        days: days as f32,
        top: (levels.copied().fold(0.3, f64::max) * 1.06) as f32,
    };
    axes.ground(&painter, &p, &[0.25, 0.5, 0.75, 1.0]);
    axes.weeks(&painter, &p, axes.area.bottom() + 4.0);
    let line = |level: &dyn Fn(u32) -> Option<f64>| -> Vec<Pos2> {
        (0..=days)
            .filter_map(|day| Some(axes.at(day as f32, level(day)? as f32)))
            .collect()
    };
    let said = line(&|day| guessed(guess, day));
    let came = line(&|day| truth.get(day as usize).copied());
    let every = ((days / 7).div_ceil(8).max(1) * 7) as usize;
    let marks: Vec<Pos2> = came.iter().skip(every).step_by(every).copied().collect();
    let mut names = Vec::new();
    let room = NAMES - 12.0;
    if let Some(end) = came.last() {
        names.push((lines::name(&painter, "the truth", room, p.truth), end.y));
    }
    if let Some(end) = said.last() {
        names.push((lines::name(&painter, "you said", room, p.pen), end.y));
    }
    plot::truth(&painter, &p, came, &marks);
    plot::dashed(&painter, &p, &said);
    let heights = rect.top()..=axes.area.bottom() + 12.0;
    lines::named(&painter, axes.area.right() + 10.0, heights, names);
}

/// A week a row.
fn rows(truth: &[f64], guess: &[(u32, f64)], days: u32) -> Vec<Vec<String>> {
    let head = ["End of week", "the truth, of 100", "you said"];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    let level = |level: Option<f64>| level.map_or("–".to_owned(), |l| in_100(l).to_string());
    for week in 1..=days.div_ceil(7).max(1) {
        let day = (week * 7).min(days);
        rows.push(vec![
            week.to_string(),
            level(truth.get(day as usize).copied()),
            level(guessed(guess, day)),
        ]);
    }
    rows
}
