//! The same weeks lived in two or three ways, with the same luck: a line each.

use bevy_egui::egui::{Color32, Pos2, Rect, Ui, pos2, vec2};

use super::lines::{self, Dash};
use super::tables::charted;
use super::units::Unit;
use super::{nothing, over, units};
use crate::game::debrief::plot::{self, Axes};
use crate::game::theme::{self, Palette};
use crate::study::course::shown::Comparison;
use crate::study::words::list;

/// Height of the chart.
const HEIGHT: f32 = 250.0;

/// The lines, named where they end.
pub fn comparison(ui: &mut Ui, comparison: &Comparison) {
    over(ui, &comparison.of);
    let days = (comparison.lines.iter())
        .map(|(_, values)| values.len().saturating_sub(1))
        .max();
    let Some(days) = days.filter(|days| *days > 0) else {
        nothing(ui, "There is nothing to compare yet.");
        return;
    };
    let unit = Unit::named(&comparison.of, comparison.is_level);
    let says = says(comparison, unit, days);
    let rows = || rows(comparison, days);
    charted(ui, &comparison.of, &says, rows, |ui| {
        let says = format!("{} over time. {says}", comparison.of);
        chart(ui, comparison, unit, days, &says);
    });
}

/// The ends in words.
fn says(comparison: &Comparison, unit: Unit, days: usize) -> String {
    let end = |(name, values): &(String, Vec<f64>)| {
        let value = values.last().copied().unwrap_or(0.0);
        format!("“{name}” {}", unit.words(value))
    };
    let ends: Vec<String> = comparison.lines.iter().map(end).collect();
    let time = units::time(days as u32);
    format!("After {time}: {}.", list(&ends))
}

/// The first as a yardstick in ink, the others in the colour of the truth; each also with dashes of its own.
fn color(p: &Palette, nth: usize) -> Color32 {
    if nth == 0 { p.ink2 } else { p.truth }
}

fn chart(ui: &mut Ui, comparison: &Comparison, unit: Unit, days: usize, says: &str) {
    let p = theme::of(ui.ctx());
    let width = ui.available_width();
    let (response, painter) = plot::picture(ui, vec2(width, HEIGHT), says);
    let rect = response.rect;
    let names = (width * 0.27).clamp(110.0, 200.0);
    let values = comparison.lines.iter().flat_map(|(_, values)| values);
    let axes = Axes {
        area: Rect::from_min_max(
            rect.min + vec2(4.0, 10.0),
            pos2(rect.right() - names, rect.bottom() - 24.0),
        ),
        days: days as f32,
        top: unit.top(values.copied()) as f32 * 1.04,
    };
    let quarter = axes.top / 1.04 / 4.0;
    let grid = [1.0, 2.0, 3.0, 4.0].map(|n| n * quarter);
    axes.ground(&painter, &p, &grid);
    axes.weeks(&painter, &p, axes.area.bottom() + 4.0);
    let mut ends = Vec::new();
    for (n, (name, values)) in comparison.lines.iter().enumerate() {
        let (dash, color) = (Dash::nth(n), color(&p, n));
        let line: Vec<Pos2> = (values.iter().enumerate())
            .map(|(day, value)| axes.at(day as f32, *value as f32))
            .collect();
        let Some((end, value)) = line.last().copied().zip(values.last()) else {
            continue;
        };
        dash.line(&painter, &line, color);
        dash.end(&painter, &p, end, color);
        let name = format!("{name}: {}", unit.words(*value));
        ends.push((lines::name(&painter, &name, names - 16.0, color), end.y));
    }
    let heights = rect.top()..=rect.bottom();
    lines::named(&painter, axes.area.right() + 14.0, heights, ends);
}

/// A week a row, or a day where there are few.
fn rows(comparison: &Comparison, days: usize) -> Vec<Vec<String>> {
    let unit = Unit::named(&comparison.of, comparison.is_level);
    let (word, step) = if days < 14 {
        ("Day", 1)
    } else {
        ("End of week", 7)
    };
    let mut head = vec![word.to_owned()];
    head.extend(comparison.lines.iter().map(|(name, _)| name.clone()));
    let mut rows = vec![head];
    for n in 1..=days.div_ceil(step) {
        let day = (n * step).min(days);
        let mut row = vec![n.to_string()];
        row.extend(comparison.lines.iter().map(|(_, values)| {
            let value = values.get(day);
            value.map_or("–".to_owned(), |value| unit.words(*value))
        }));
        rows.push(row);
    }
    rows
}
