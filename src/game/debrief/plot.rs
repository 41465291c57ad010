//! What charts are drawn with: a time axis and levels, the truth as a solid line, beliefs as a dashed one in a hatched
//! band, steps, and the discs of what happened. Lines are named at their right end.

use bevy_egui::egui::{
    self, Align2, Color32, Mesh, Painter, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, WidgetType, pos2, vec2,
};

use crate::game::theme::{Palette, fonts, paint};

/// Room right of a chart for the names of its lines.
pub const NAMES: f32 = 104.0;

/// A place for a chart, which a screen reader takes as a picture with this sentence.
pub fn picture(ui: &mut Ui, size: Vec2, says: &str) -> (egui::Response, Painter) {
    let (response, painter) = ui.allocate_painter(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, says));
    (response, painter)
}

/// Days from left to right, levels from the base line up.
#[derive(Clone, Copy, Debug)]
pub struct Axes {
    /// Where it is.
    pub area: Rect,
    /// Days it is long.
    pub days: f32,
    /// The level at its upper edge.
    pub top: f32,
}

impl Axes {
    /// The place of a day.
    pub fn x(&self, day: f32) -> f32 {
        self.area.left() + day / self.days.max(1.0) * self.area.width()
    }

    /// The place of a level on a day.
    pub fn at(&self, day: f32, level: f32) -> Pos2 {
        let up = (level / self.top.max(1e-6)).clamp(0.0, 1.0) * self.area.height();
        pos2(self.x(day), self.area.bottom() - up)
    }

    /// The day at a place.
    pub fn day(&self, x: f32) -> f32 {
        let share = (x - self.area.left()) / self.area.width().max(1.0);
        (share * self.days).clamp(0.0, self.days)
    }

    /// The base line, and grid lines at these levels as far as they lie inside.
    pub fn ground(&self, painter: &Painter, p: &Palette, levels: &[f32]) {
        let line = |y: f32, stroke| {
            painter.line_segment(
                [pos2(self.area.left(), y), pos2(self.area.right(), y)],
                stroke,
            );
        };
        for &level in levels.iter().filter(|&&level| level < self.top * 0.98) {
            line(self.at(0.0, level).y, Stroke::new(1.0, p.grid));
        }
        line(self.area.bottom(), Stroke::new(1.5, p.ink2));
    }

    /// Weeks under the axis: the first, the last, and a few between them.
    pub fn weeks(&self, painter: &Painter, p: &Palette, top: f32) {
        let weeks = (self.days / 7.0).round().max(1.0) as u32;
        let step = match weeks {
            ..=8 => 2,
            9..=16 => 4,
            17..=30 => 5,
            _ => 10,
        };
        let font = fonts::body(fonts::size::CAPTION);
        let write = |x: f32, align, words: String| {
            painter.text(pos2(x, top), align, words, font.clone(), p.ink2);
        };
        write(self.area.left(), Align2::LEFT_TOP, "week 1".to_owned());
        write(self.area.right(), Align2::RIGHT_TOP, weeks.to_string());
        let mut week = step;
        while week < weeks {
            let x = self.x(week as f32 * 7.0 - 3.5);
            if x > self.area.left() + 64.0 && x < self.area.right() - 52.0 {
                write(x, Align2::CENTER_TOP, week.to_string());
            }
            week += step;
        }
    }
}

/// The truth: solid, with square markers at `marks`.
pub fn truth(painter: &Painter, p: &Palette, line: Vec<Pos2>, marks: &[Pos2]) {
    painter.add(Shape::line(line, Stroke::new(3.6, p.truth)));
    for &at in marks {
        let square = Rect::from_center_size(at, Vec2::splat(8.5));
        painter.rect(
            square,
            1.0,
            p.truth,
            Stroke::new(1.5, p.sheet),
            StrokeKind::Outside,
        );
    }
}

/// What was believed, or might have been: dashed, in pen.
pub fn dashed(painter: &Painter, p: &Palette, line: &[Pos2]) {
    painter.extend(Shape::dashed_line(line, Stroke::new(2.8, p.pen), 8.0, 5.0));
}

/// A band of doubt between two lines over the same places, hatched.
pub fn band(painter: &Painter, p: &Palette, upper: &[Pos2], lower: &[Pos2]) {
    let mut mesh = Mesh::default();
    for (n, (up, low)) in upper.iter().zip(lower).enumerate() {
        mesh.colored_vertex(*up, p.pen_wash);
        mesh.colored_vertex(*low, p.pen_wash);
        if n > 0 {
            let at = 2 * n as u32;
            mesh.add_triangle(at - 2, at - 1, at);
            mesh.add_triangle(at - 1, at, at + 1);
        }
    }
    painter.add(mesh);
    let (Some(first), Some(last)) = (upper.first(), upper.last()) else {
        return;
    };
    let top = upper.iter().map(|at| at.y).fold(f32::MAX, f32::min);
    let bottom = lower.iter().map(|at| at.y).fold(f32::MIN, f32::max);
    let inside = |at: Pos2| {
        let right = upper
            .partition_point(|u| u.x < at.x)
            .clamp(1, upper.len().max(2) - 1);
        let (Some(up), Some(low)) = (between(upper, right, at.x), between(lower, right, at.x))
        else {
            return false;
        };
        (first.x..=last.x).contains(&at.x) && at.y >= up && at.y <= low
    };
    let stroke = Stroke::new(1.2, paint::hatch_color(p));
    let (rise, step) = (bottom - top, 1.5);
    let mut x = first.x - rise - (first.x - rise).rem_euclid(6.5);
    while x < last.x {
        let mut start: Option<Pos2> = None;
        let mut end = pos2(x, bottom);
        let mut up = 0.0;
        while up <= rise {
            let at = pos2(x + up, bottom - up);
            match (inside(at), start) {
                (true, None) => (start, end) = (Some(at), at),
                (true, Some(_)) => end = at,
                (false, Some(from)) => {
                    painter.line_segment([from, end], stroke);
                    start = None;
                }
                (false, None) => {}
            }
            up += step;
        }
        if let Some(from) = start {
            painter.line_segment([from, end], stroke);
        }
        x += 6.5;
    }
}

/// The height of a line at `x`, between its points before `right` and at it.
fn between(line: &[Pos2], right: usize, x: f32) -> Option<f32> {
    let (a, b) = (line.get(right - 1)?, line.get(right)?);
    let t = if b.x > a.x {
        (x - a.x) / (b.x - a.x)
    } else {
        1.0
    };
    Some(a.y + (b.y - a.y) * t.clamp(0.0, 1.0))
}

/// A line of steps: it stays at a level until the next change.
pub fn steps(axes: &Axes, changes: &[(f32, f32)], until: f32) -> Vec<Pos2> {
    let mut line = vec![axes.at(0.0, 0.0)];
    let mut level = 0.0;
    for &(day, next) in changes {
        line.push(axes.at(day, level));
        line.push(axes.at(day, next));
        level = next;
    }
    line.push(axes.at(until, level));
    line
}

/// A diamond: where a choice was changed.
pub fn diamond(painter: &Painter, p: &Palette, at: Pos2, radius: f32) {
    let corners = [
        vec2(0.0, -radius),
        vec2(radius, 0.0),
        vec2(0.0, radius),
        vec2(-radius, 0.0),
    ];
    let points = corners.into_iter().map(|corner| at + corner).collect();
    paint::polygon(painter, points, p.pen, Stroke::new(1.5, p.sheet));
}

/// An ink disc with an icon: something that happened.
pub fn disc(painter: &Painter, p: &Palette, at: Pos2, icon: &str) {
    painter.circle(at, 11.0, p.ink, Stroke::new(1.5, p.sheet));
    painter.text(at, Align2::CENTER_CENTER, icon, fonts::icon(14.0), p.sheet);
}

/// A dotted line down to the axis.
pub fn dotted(painter: &Painter, p: &Palette, x: f32, from: f32, to: f32) {
    let mut y = from;
    while y < to {
        painter.circle_filled(pos2(x, y), 1.0, p.ink2);
        y += 5.0;
    }
}

/// Names lines at their right ends, apart from each other, and inside `heights`.
pub fn names(
    painter: &Painter,
    left: f32,
    heights: std::ops::RangeInclusive<f32>,
    lines: &[(&str, f32, Color32)],
) {
    let ends: Vec<f32> = lines.iter().map(|line| line.1).collect();
    let places = spread(&ends, heights, 19.0);
    for ((name, _, color), y) in lines.iter().zip(places) {
        let font = fonts::semibold(fonts::size::LABEL);
        painter.text(pos2(left, y), Align2::LEFT_TOP, *name, font, *color);
    }
}

/// The upper edges of names for lines that end at these heights: in the order of the ends, apart from each other, and
/// inside `heights` as far as there is room.
pub fn spread(ends: &[f32], heights: std::ops::RangeInclusive<f32>, apart: f32) -> Vec<f32> {
    let mut order: Vec<usize> = (0..ends.len()).collect();
    order.sort_by(|&a, &b| ends[a].total_cmp(&ends[b]));
    let mut places = vec![0.0; ends.len()];
    let mut next = *heights.start();
    for (n, &line) in order.iter().enumerate() {
        let rest = (ends.len() - n) as f32 * apart;
        let y = (ends[line] - apart / 2.0)
            .min(*heights.end() - rest)
            .max(next);
        places[line] = y;
        next = y + apart;
    }
    places
}
