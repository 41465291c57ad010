//! What one person felt, day by day: warmth and trust, as they really were.

use bevy_egui::egui::{Pos2, Rect, Ui, pos2, vec2};

use super::lines::{self, Dash};
use super::tables::charted;
use super::{nothing, over, units};
use crate::game::debrief::curves::in_100;
use crate::game::debrief::plot::{self, Axes, NAMES};
use crate::game::theme;
use crate::model::Day;
use crate::study::course::shown::Course;

/// Height of the chart.
const HEIGHT: f32 = 210.0;

/// Both levels over the days so far.
pub fn days(ui: &mut Ui, course: &Course) {
    let name = &course.name;
    over(ui, &format!("{name}, day by day"));
    let Some(&(today, warmth, trust)) = course.points.last() else {
        nothing(
            ui,
            &format!("There was nothing between you and {name} yet."),
        );
        return;
    };
    let time = match today.0 {
        0 => "On the first day".to_owned(),
        days => format!("After {}", units::time(days)),
    };
    let says = format!(
        "{time}, {name} feels {} of 100 of warmth, and {} of 100 of trust in your work.",
        in_100(warmth),
        in_100(trust)
    );
    let of = format!("{name}, day by day");
    charted(
        ui,
        &of,
        &says,
        || rows(course, today),
        |ui| {
            chart(ui, course, today, &says);
        },
    );
}

fn chart(ui: &mut Ui, course: &Course, today: Day, says: &str) {
    let p = theme::of(ui.ctx());
    let size = vec2(ui.available_width(), HEIGHT);
    let (response, painter) = plot::picture(ui, size, says);
    let rect = response.rect;
    let highest = (course.points.iter()).fold(0.3_f32, |top, point| top.max(point.1).max(point.2));
    let axes = Axes {
        area: Rect::from_min_max(
            rect.min + vec2(4.0, 8.0),
            pos2(rect.right() - NAMES, rect.bottom() - 24.0),
        ),
        days: today.0.max(7) as f32,
        top: highest * 1.06,
    };
    axes.ground(&painter, &p, &[0.25, 0.5, 0.75, 1.0]);
    axes.weeks(&painter, &p, axes.area.bottom() + 4.0);
    let line = |level: &dyn Fn(&(Day, f32, f32)) -> f32| -> Vec<Pos2> {
        let points = course.points.iter();
        points
            .map(|point| axes.at(point.0.0 as f32, level(point)))
            .collect()
    };
    let (warmth, trust) = (line(&|point| point.1), line(&|point| point.2));
    Dash::Dashed.line(&painter, &trust, p.truth);
    let every = (axes.days as u32 / 7).div_ceil(8).max(1) * 7;
    let marks: Vec<Pos2> = (every..=today.0)
        .step_by(every as usize)
        .filter_map(|day| on(course, Day(day)))
        .map(|(day, warmth, _)| axes.at(day.0 as f32, warmth))
        .collect();
    let ends = [
        ("warmth", warmth.last().copied()),
        ("work trust", trust.last().copied()),
    ];
    plot::truth(&painter, &p, warmth, &marks);
    let names = ends.into_iter().filter_map(|(name, end)| {
        Some((lines::name(&painter, name, NAMES - 12.0, p.truth), end?.y))
    });
    let left = axes.x(today.0 as f32) + 10.0;
    let heights = rect.top()..=axes.area.bottom() + 12.0;
    lines::named(&painter, left, heights, names.collect());
}

/// The last that was known by a day.
fn on(course: &Course, day: Day) -> Option<(Day, f32, f32)> {
    course.points.iter().rfind(|point| point.0 <= day).copied()
}

/// A week a row.
fn rows(course: &Course, today: Day) -> Vec<Vec<String>> {
    let head = ["End of week", "Warmth, of 100", "Work trust, of 100"];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    for week in 1..=today.0.div_ceil(7).max(1) {
        let point = on(course, Day((week * 7).min(today.0)));
        let level = |level: Option<f32>| level.map_or("–".to_owned(), |l| in_100(l).to_string());
        rows.push(vec![
            week.to_string(),
            level(point.map(|point| point.1)),
            level(point.map(|point| point.2)),
        ]);
    }
    rows
}
