//! Ways over many runs: what each came to, run by run, as dots on one scale. A dot can be asked which run it is.

use bevy_egui::egui::{
    Align, Align2, CornerRadius, EventFilter, Key, Layout, Modifiers, Rect, Response, Sense,
    Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};

use super::dots::{self, Heap};
use super::tables::charted;
use super::units::Unit;
use super::{over, sentence};
use crate::game::theme::{self, fonts, paint};
use crate::game::widgets::caption;
use crate::study::course::shown::{Chances, Row};
use crate::study::words::{self, grouped, list};

/// How far from a dot it can still be pointed at.
const REACH: f32 = 16.0;
/// Free on both sides of the scale.
const SIDE: f32 = 12.0;

/// The ways, one under the other; while they are worked out, how far that is. `poked` is the way and the run, from 0,
/// that was asked for.
pub fn chances(
    ui: &mut Ui,
    chances: &Chances,
    done: Option<(u64, u64)>,
    poked: &mut Option<(usize, usize)>,
) {
    let all = chances.ways.len() as u64 * u64::from(chances.seeds);
    over(ui, &chances.of);
    let Some(rows) = &chances.rows else {
        let (done, all) = done.unwrap_or((0, all));
        progress(ui, done, all);
        return;
    };
    let unit = Unit::named(&chances.of, chances.is_level);
    let says = says(chances, rows, unit);
    let table = || table(chances, rows, unit);
    charted(ui, &chances.of, &says, table, |ui| {
        let scale = Scale::of(ui, rows, unit);
        for (way, row) in rows.iter().enumerate() {
            let name = chances.ways.get(way).map_or("", String::as_str);
            one(ui, &scale, (way, name), row, poked);
        }
        scale.numbers(ui);
        sentence(ui, &run(chances, rows, unit, *poked));
    });
}

/// The means in words.
fn says(chances: &Chances, rows: &[Row], unit: Unit) -> String {
    let mean = |(name, row): (&String, &Row)| format!("“{name}” {}", unit.words(row.mean));
    let means: Vec<String> = chances.ways.iter().zip(rows).map(mean).collect();
    format!(
        "On average over {} runs: {}.",
        grouped(chances.seeds as u64),
        list(&means)
    )
}

/// The run that was asked for, in words. Seeds are counted from 1.
fn run(chances: &Chances, rows: &[Row], unit: Unit, poked: Option<(usize, usize)>) -> String {
    let found = poked.and_then(|(way, run)| {
        let (name, row) = (chances.ways.get(way)?, rows.get(way)?);
        let value = unit.words(*row.values.get(run)?);
        let seed = run + 1;
        Some(format!("“{name}” with seed {seed} came to {value}."))
    });
    found.unwrap_or_else(|| "Every dot is a run. Point at one to see which.".to_owned())
}

/// The common scale of all rows.
struct Scale {
    unit: Unit,
    top: f64,
    width: f32,
    /// The distance of two whole numbers, where they can be told apart.
    whole: Option<f32>,
    heap: Heap,
}

impl Scale {
    fn of(ui: &Ui, rows: &[Row], unit: Unit) -> Self {
        let width = ui.available_width() - 2.0 * SIDE;
        let top = unit.top(rows.iter().flat_map(|row| row.values.iter().copied()));
        let whole = width / (top as f32 + 1.0);
        let mut scale = Scale {
            unit,
            top,
            width,
            whole: (unit == Unit::Count && whole >= 14.0).then_some(whole),
            heap: Heap::fit(&[], None),
        };
        let places: Vec<Vec<f32>> = rows.iter().map(|row| scale.dots(row).1).collect();
        scale.heap = Heap::fit(&places, scale.whole);
        scale
    }

    /// A value's place from the left.
    fn x(&self, value: f64) -> f32 {
        match self.whole {
            Some(whole) => (value as f32 + 0.5) * whole,
            None => (value / self.top) as f32 * (self.width - 1.0),
        }
    }

    /// A row's runs, and their places from the left.
    fn dots(&self, row: &Row) -> (Vec<usize>, Vec<f32>) {
        let runs = dots::runs(&row.values);
        let places = runs.iter().map(|run| self.x(row.values[*run])).collect();
        (runs, places)
    }

    /// Numbers under the lowest row.
    fn numbers(&self, ui: &mut Ui) {
        let p = theme::of(ui.ctx());
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 20.0), Sense::hover());
        let font = fonts::body(fonts::size::CAPTION);
        let every = match self.unit {
            Unit::Count => (self.top / 8.0).ceil().max(1.0),
            Unit::Odds | Unit::Level => self.top / 4.0,
        };
        let mut value = 0.0;
        while value <= self.top + 1e-9 {
            let words = match self.unit {
                Unit::Count => format!("{value:.0}"),
                Unit::Odds | Unit::Level => format!("{:.0}", value * 100.0),
            };
            let at = pos2(rect.left() + SIDE + self.x(value), rect.top());
            ui.painter()
                .text(at, Align2::CENTER_TOP, words, font.clone(), p.ink2);
            value += every;
        }
    }
}

/// One way: its name and mean, and its dots over the line.
fn one(
    ui: &mut Ui,
    scale: &Scale,
    (way, name): (usize, &str),
    row: &Row,
    poked: &mut Option<(usize, usize)>,
) {
    let p = theme::of(ui.ctx());
    let mean = format!("{} on average", scale.unit.words(row.mean));
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let font = fonts::bold(fonts::size::LABEL);
            ui.label(
                bevy_egui::egui::RichText::new(&mean)
                    .font(font)
                    .color(p.truth),
            );
            let room = vec2(ui.available_width(), 22.0);
            ui.allocate_ui_with_layout(room, Layout::top_down(Align::Min), |ui| {
                ui.set_width(room.x);
                over(ui, name);
            });
        });
    });
    let (runs, xs) = scale.dots(row);
    let height = scale.heap.height(&xs).max(24.0);
    let size = vec2(ui.available_width(), height + 26.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let median = row.quartiles.as_ref().map(|quartiles| quartiles.median);
    response.widget_info(|| {
        let half = median.map_or_else(String::new, |median| {
            format!(", half of them below {}", scale.unit.words(median))
        });
        let (n, all) = (runs.len(), row.values.len());
        let says = format!("{name}: {n} dots for {all} runs{half}. {mean}. Arrow keys pick a run.");
        WidgetInfo::labeled(WidgetType::Image, true, says)
    });
    let base = rect.bottom() - 20.0;
    let origin = pos2(rect.left() + SIDE, base);
    let places: Vec<_> = (scale.heap.places(&xs).into_iter())
        .map(|place| origin + place)
        .collect();
    let painter = ui.painter();
    let line = [pos2(rect.left(), base), pos2(rect.right(), base)];
    painter.line_segment(line, Stroke::new(1.5, p.ink2));
    let pointed = response.hover_pos().and_then(|pointer| {
        let near = places.iter().enumerate();
        let near = near.map(|(n, at)| (n, at.distance(pointer)));
        let nearest = near.min_by(|a, b| a.1.total_cmp(&b.1));
        nearest.filter(|(_, far)| *far < REACH).map(|(n, _)| n)
    });
    let held = poked.filter(|(on, _)| *on == way).map(|(_, run)| run);
    let held = held.and_then(|run| runs.iter().position(|one| *one == run));
    for (n, at) in places.iter().enumerate() {
        let radius = scale.heap.apart * 0.42;
        painter.circle_filled(*at, radius, p.truth);
        if pointed == Some(n) || held == Some(n) {
            painter.circle_stroke(*at, radius + 2.5, Stroke::new(2.0, p.ink));
        }
    }
    if let Some(median) = median {
        let at = pos2(origin.x + scale.x(median), base + 3.0);
        let corners = [vec2(0.0, 0.0), vec2(8.0, 13.0), vec2(-8.0, 13.0)];
        let points = corners.into_iter().map(|corner| at + corner).collect();
        paint::polygon(painter, points, p.ink, Stroke::NONE);
    }
    paint::focus_ring(ui, &response, 6.0);
    let stepped = stepped(ui, &response, held, runs.len());
    let clicked = response
        .clicked()
        .then(|| pointed.or(held).unwrap_or(runs.len() / 2));
    if let Some(run) = stepped.or(clicked).and_then(|n| runs.get(n)) {
        *poked = Some((way, *run));
    }
    if let Some(run) = pointed.and_then(|n| runs.get(n)) {
        let value = scale.unit.words(row.values[*run]);
        response.on_hover_text_at_pointer(format!("Seed {}: {value}", run + 1));
    }
}

/// The dot that an arrow key leads to.
fn stepped(ui: &Ui, response: &Response, held: Option<usize>, dots: usize) -> Option<usize> {
    if !response.has_focus() || dots == 0 {
        return None;
    }
    let filter = EventFilter {
        horizontal_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let now = held.unwrap_or(dots / 2);
    if pressed(Key::ArrowRight) {
        Some((now + 1).min(dots - 1))
    } else if pressed(Key::ArrowLeft) {
        Some(now.saturating_sub(1))
    } else {
        None
    }
}

/// How far the runs are.
fn progress(ui: &mut Ui, done: u64, all: u64) {
    let p = theme::of(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 14.0), Sense::hover());
    let words = words::progress(done, all);
    let share = (done as f32 / all.max(1) as f32).clamp(0.0, 1.0);
    response.widget_info(|| WidgetInfo {
        value: Some(f64::from(share)),
        ..WidgetInfo::labeled(WidgetType::ProgressIndicator, true, &words)
    });
    let radius = CornerRadius::same(7);
    let part = Rect::from_min_size(rect.min, Vec2::new(rect.width() * share, rect.height()));
    let painter = ui.painter();
    painter.rect_filled(rect, radius, p.rings[0]);
    painter.rect_filled(part, radius, p.ink2);
    let edge = Stroke::new(1.5, p.edge);
    painter.rect_stroke(rect, radius, edge, StrokeKind::Inside);
    caption(ui, &words);
}

/// A way a row.
fn table(chances: &Chances, rows: &[Row], unit: Unit) -> Vec<Vec<String>> {
    let head = ["Way", "Mean", "Least", "Half below", "Most"];
    let mut table = vec![head.map(str::to_owned).to_vec()];
    for (name, row) in chances.ways.iter().zip(rows) {
        let mut cells = vec![name.clone(), unit.words(row.mean)];
        let numbers = row.quartiles.as_ref().map(|q| [q.least, q.median, q.most]);
        cells.extend(match numbers {
            Some(numbers) => numbers.map(|number| unit.words(number)),
            None => [(); 3].map(|()| "–".to_owned()),
        });
        table.push(cells);
    }
    table
}
