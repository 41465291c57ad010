//! What comes of it: how groups are liked, what they owe and how they are spoken of, over time.

use bevy_egui::egui::{Align2, Pos2, Rect, Shape, Stroke, Ui, pos2, vec2};
use egui_phosphor::regular as icon;

use super::marks::Mark;
use super::obey::LiveTown;
use super::screen::TownState;
use crate::game::debrief::plot::{self, Axes};
use crate::game::theme::paint::mix;
use crate::game::theme::{self, Palette, fonts};
use crate::game::widgets::segments;
use crate::study::class::town::{Measure, Sample};
use crate::study::class::town_groups::{Group, hundredths};

/// Room at the right of a plot for the names of its lines.
const NAMES: f32 = 142.0;
/// Least distance between two names.
const APART: f32 = 14.0;

/// Between the marks of two lines, along the plot.
const TURN: f32 = 16.0;
/// Least distance between two marks of the same line.
const LEAST_TURNS: f32 = 120.0;

/// A line.
struct Line {
    name: String,
    mark: Mark,
    width: f32,
    samples: Vec<Sample>,
    /// The time before, as far as today.
    before: Vec<Sample>,
}

impl Line {
    fn last(&self, of: Measure) -> Option<f32> {
        self.samples.last().map(|sample| sample.level(of))
    }
}

/// All three plots, or where there is little room one of them.
pub fn curves(ui: &mut Ui, open: &LiveTown, groups: &[Group], state: &mut TownState) {
    let p = theme::of(ui.ctx());
    let lines = lines(open, groups, state, &p);
    let least = (lines.len() as f32 * APART).max(96.0);
    let gap = 6.0;
    if (ui.available_height() - 2.0 * gap) / 3.0 < least {
        let choices = Measure::ALL.map(|of| (of, of.word()));
        segments(ui, &mut state.measure, &choices);
        let size = ui.available_size();
        draw(
            ui,
            open,
            &lines,
            state.measure,
            size.max(vec2(200.0, 90.0)),
            true,
        );
        return;
    }
    ui.spacing_mut().item_spacing.y = gap;
    // The last has the weeks under it.
    let height = (ui.available_height() - 2.0 * gap - 18.0) / 3.0;
    for (n, of) in Measure::ALL.into_iter().enumerate() {
        let last = n + 1 == Measure::ALL.len();
        let size = vec2(ui.available_width(), height + if last { 18.0 } else { 0.0 });
        draw(ui, open, &lines, of, size, last);
    }
}

fn lines(open: &LiveTown, groups: &[Group], state: &TownState, p: &Palette) -> Vec<Line> {
    let town = &open.town;
    let looked_at = |group: &Group| {
        state
            .looked_at
            .is_some_and(|id| group.members.contains(&id))
    };
    let mut lines: Vec<Line> = (groups.iter())
        .map(|group| Line {
            name: group.name.clone(),
            mark: Mark::of(group.kind, p),
            width: if looked_at(group) { 4.0 } else { 2.2 },
            samples: town.over_time(&group.members),
            before: { town.time_before(&group.members).into_iter() }
                .filter(|sample| sample.day <= town.today())
                .collect(),
        })
        .collect();
    if town.newcomer().is_some() {
        lines.push(Line {
            name: "Newcomer".to_owned(),
            mark: Mark::newcomer(p),
            width: 3.4,
            samples: town.newcomer_over_time(),
            before: Vec::new(),
        });
    }
    lines
}

/// The least round level that has room for all.
fn top(lines: &[Line], of: Measure) -> f32 {
    let samples = lines
        .iter()
        .flat_map(|line| line.samples.iter().chain(&line.before));
    let most = samples.map(|sample| sample.level(of)).fold(0.0, f32::max);
    let round = [
        0.04, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0, 1.4, 2.0, 3.0, 4.0,
    ];
    let fits = round.into_iter().find(|&top| top >= most);
    fits.unwrap_or(most.ceil())
}

fn draw(
    ui: &mut Ui,
    open: &LiveTown,
    lines: &[Line],
    of: Measure,
    size: bevy_egui::egui::Vec2,
    weeks: bool,
) {
    let p = theme::of(ui.ctx());
    let (response, painter) = plot::picture(ui, size, &in_words(lines, of));
    let whole = response.rect;
    let title = format!("{}, of 100", of.title());
    let font = fonts::semibold(fonts::size::LABEL);
    let title = painter.text(whole.min, Align2::LEFT_TOP, title, font, p.ink);
    if let Some(on) = open.town.word_before() {
        let word = if on { "on" } else { "off" };
        let text = format!("dashed: the time before, word of mouth {word}");
        let text = painter.layout_no_wrap(text, fonts::body(fonts::size::CAPTION), p.ink2);
        let at = title.right_top() + vec2(14.0, 0.0);
        // Where there is no room for it, the sentence below says so alone.
        if at.x + text.size().x <= whole.right() {
            painter.galley(at, text, p.ink2);
        }
    }
    let foot = if weeks { 22.0 } else { 8.0 };
    let area = Rect::from_min_max(
        pos2(whole.left() + 34.0, whole.top() + 27.0),
        pos2(whole.right() - NAMES, whole.bottom() - foot),
    );
    let town = &open.town;
    let axes = Axes {
        area,
        // The weeks so far fill it, so that names stand beside the ends of their lines.
        days: (town.today().0.div_ceil(7) * 7).max(14) as f32,
        top: top(lines, of),
    };
    axes.ground(&painter, &p, &[axes.top * 0.5]);
    let small = fonts::body(fonts::size::CAPTION);
    for level in [0.0, axes.top * 0.5, axes.top] {
        let at = axes.at(0.0, level) - vec2(6.0, 0.0);
        let text = hundredths(level).to_string();
        painter.text(at, Align2::RIGHT_CENTER, text, small.clone(), p.ink2);
    }
    if weeks {
        axes.weeks(&painter, &p, area.bottom() + 3.0);
    }
    for day in town.amended() {
        let x = axes.x(day.0 as f32);
        plot::dotted(&painter, &p, x, area.top(), area.bottom());
        let mark = icon::PENCIL_SIMPLE;
        painter.text(
            pos2(x + 3.0, area.top()),
            Align2::LEFT_TOP,
            mark,
            fonts::icon(14.0),
            p.ink2,
        );
    }
    let points = |samples: &[Sample]| -> Vec<Pos2> {
        let at = |sample: &Sample| axes.at(sample.day.0 as f32, sample.level(of));
        samples.iter().map(at).collect()
    };
    for line in lines {
        let faint = Stroke::new(1.4, mix(p.sheet, line.mark.line, 0.7));
        painter.extend(Shape::dashed_line(&points(&line.before), faint, 4.0, 4.0));
    }
    for line in lines {
        let stroke = Stroke::new(line.width, line.mark.line);
        painter.add(Shape::line(points(&line.samples), stroke));
    }
    // Its mark along each line, so that lines are told apart without colour too.
    for (n, line) in lines.iter().enumerate() {
        for at in along(&points(&line.samples), area.left(), n, lines.len()) {
            line.mark.paint(&painter, at, 4.0);
        }
    }
    // Each line is led from where it ends to its name.
    let named: Vec<&Line> = lines
        .iter()
        .filter(|line| !line.samples.is_empty())
        .collect();
    let ends: Vec<f32> = (named.iter())
        .filter_map(|line| line.last(of))
        .map(|level| axes.at(0.0, level).y)
        .collect();
    let apart = (whole.height() / named.len().max(1) as f32).clamp(APART, 18.0);
    let heights = whole.top()..=whole.bottom();
    let x = axes.x(town.today().0 as f32);
    for ((line, end), top) in named
        .iter()
        .zip(&ends)
        .zip(plot::spread(&ends, heights, apart))
    {
        let middle = top + apart / 2.0;
        let lead = [pos2(x, *end), pos2(x + 12.0, middle)];
        painter.line_segment(lead, Stroke::new(1.2, line.mark.line));
        line.mark.paint(&painter, pos2(x + 18.0, middle), 5.0);
        let font = if line.width > 3.0 {
            fonts::semibold(fonts::size::CAPTION)
        } else {
            fonts::body(fonts::size::CAPTION)
        };
        let at = pos2(x + 28.0, middle);
        painter.text(at, Align2::LEFT_CENTER, &line.name, font, p.ink);
    }
}

/// Where the mark of the `n`th of `all` lines stands on it: lines take turns, so that no mark lies on another where lines
/// run together.
fn along(points: &[Pos2], left: f32, n: usize, all: usize) -> Vec<Pos2> {
    let Some(end) = points.last() else {
        return Vec::new();
    };
    let every = (all as f32 * TURN).max(LEAST_TURNS);
    let first = left + every * (n as f32 + 0.5) / all as f32;
    let places = (0..).map(|turn| first + turn as f32 * every);
    (places.take_while(|x| *x <= end.x - 8.0))
        .filter_map(|x| {
            let after = points.partition_point(|point| point.x <= x);
            let (a, b) = (points.get(after.checked_sub(1)?)?, points.get(after)?);
            Some(a.lerp(*b, (x - a.x) / (b.x - a.x)))
        })
        .collect()
}

/// A plot as a sentence: "How well they are liked, of 100: Taker 18, Giver 19."
fn in_words(lines: &[Line], of: Measure) -> String {
    let levels: Vec<String> = (lines.iter())
        .filter_map(|line| Some(format!("{} {}", line.name, hundredths(line.last(of)?))))
        .collect();
    format!("{}, of 100: {}.", of.title(), levels.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_lines_on_top_of_each_other_lie_side_by_side() {
        let line: Vec<Pos2> = (0..=50)
            .map(|n| pos2(30.0 + n as f32 * 10.0, 40.0))
            .collect();
        for all in [1, 3, 12] {
            let mut places: Vec<f32> = (0..all)
                .flat_map(|n| along(&line, 30.0, n, all))
                .map(|at| at.x)
                .collect();
            assert!(places.len() >= all, "each of {all} lines has a mark");
            places.sort_by(f32::total_cmp);
            assert!(places.windows(2).all(|pair| pair[1] - pair[0] > 15.0));
        }
        assert!(along(&[], 30.0, 0, 3).is_empty());
    }
}
