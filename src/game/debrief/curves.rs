//! One person over time: what they really felt beside what you believed, with what happened marked on the time axis.

use bevy_egui::egui::{Align2, Painter, Pos2, Rect, Response, Ui, Vec2, pos2, vec2};
use egui_phosphor::regular as icon;

use super::plot::{self, Axes, NAMES};
use crate::game::theme::{self, Palette, fonts};
use crate::game::widgets::Tip;
use crate::model::{Belief, Day, Rules, Tie};
use crate::study::debrief::{Mark, MarkKind, PersonTold};
use crate::study::words::{Forms, list, week};

/// What can be shown of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Quantity {
    /// How much they liked you.
    Warmth,
    /// What they thought of your work.
    Work,
    /// What they felt you owed.
    Owed,
}

impl Quantity {
    /// All of them.
    pub const ALL: [Quantity; 3] = [Quantity::Warmth, Quantity::Work, Quantity::Owed];

    /// On its chip.
    pub fn name(self) -> &'static str {
        match self {
            Quantity::Warmth => "Warmth",
            Quantity::Work => "Work trust",
            Quantity::Owed => "Owed",
        }
    }

    /// Over its chart.
    fn title(self, who: &Forms) -> String {
        match self {
            Quantity::Warmth => "Warmth".to_owned(),
            Quantity::Work => "Trust in your work".to_owned(),
            Quantity::Owed => format!("What {} felt you owed", who.they),
        }
    }

    /// What they really felt.
    pub fn truth(self, tie: &Tie) -> f32 {
        match self {
            Quantity::Warmth => tie.rapport,
            Quantity::Work => tie.trust,
            Quantity::Owed => tie.debt,
        }
    }

    /// What you believed, and how unsure you were.
    pub fn belief(self, belief: &Belief) -> (f32, f32) {
        match self {
            Quantity::Warmth => (belief.rapport.mean, belief.rapport.sd()),
            Quantity::Work => (belief.trust.mean, belief.trust.sd()),
            Quantity::Owed => (belief.debt, 0.0),
        }
    }
}

/// How a mark is drawn and said.
pub fn mark_words(kind: MarkKind) -> (&'static str, &'static str) {
    match kind {
        MarkKind::Yes => (icon::CHECK, "asked: yes"),
        MarkKind::No => (icon::X, "asked: no"),
        MarkKind::Silence => (icon::DOTS_THREE, "no answer"),
        MarkKind::Overstep => (icon::LIGHTNING, "too much"),
        MarkKind::Thanks => (icon::HEART, "thanked"),
        MarkKind::Help => (icon::HANDSHAKE, "helped"),
        MarkKind::Apology => (icon::HAND_HEART, "said sorry"),
    }
}

/// Marks that would lie on each other, together: the one that matters most stands for all.
struct Cluster {
    x: f32,
    marks: Vec<Mark>,
}

impl Cluster {
    fn chief(&self) -> MarkKind {
        let weight = |kind| match kind {
            MarkKind::Overstep => 6,
            MarkKind::No => 5,
            MarkKind::Yes => 4,
            MarkKind::Silence => 3,
            MarkKind::Apology => 2,
            MarkKind::Thanks => 1,
            MarkKind::Help => 0,
        };
        let kinds = self.marks.iter().map(|mark| mark.kind);
        kinds
            .max_by_key(|&kind| weight(kind))
            .unwrap_or(MarkKind::Help)
    }

    fn words(&self) -> String {
        let words = |mark: &Mark| format!("week {}, {}", week(mark.day), mark_words(mark.kind).1);
        let mut words: Vec<String> = self.marks.iter().map(words).collect();
        words.dedup();
        list(&words)
    }
}

/// Room for a disc on the axis.
const DISC: f32 = 27.0;

fn clusters(axes: &Axes, marks: &[Mark]) -> Vec<Cluster> {
    let mut clusters: Vec<Cluster> = Vec::new();
    for mark in marks {
        let x = axes.x(mark.day.0 as f32);
        match clusters.last_mut() {
            Some(last) if x - last.x < DISC => last.marks.push(*mark),
            _ => clusters.push(Cluster {
                x,
                marks: vec![*mark],
            }),
        }
    }
    clusters
}

/// What a chart of somebody is drawn from.
pub struct Curves<'a> {
    /// Whom it is about.
    pub person: &'a PersonTold,
    /// The scenario's rules: they let time pass between what happened.
    pub rules: &'a Rules,
    /// Days shown.
    pub days: u32,
    /// The last day there was.
    pub today: Day,
    /// How far the lines have grown, 0..1.
    pub grown: f32,
    /// A day that is looked at, if any.
    pub cursor: Option<Day>,
}

impl Curves<'_> {
    /// It in a sentence or two.
    pub fn sentence(&self, shown: &[Quantity]) -> String {
        let what: Vec<String> = shown.iter().map(|q| q.name().to_lowercase()).collect();
        let ends = shown.iter().map(|q| {
            let truth = in_100(q.truth(&self.person.truth));
            let thought = in_100(q.belief(&self.person.belief).0);
            format!(
                "{} ended at {truth} of 100, and you thought {thought}",
                q.name()
            )
        });
        let ends: Vec<String> = ends.collect();
        let name = &self.person.name;
        format!(
            "{name}, {} over time: {}. {}",
            list(&what),
            list(&ends),
            self.person.summary
        )
    }

    /// Draws it as high as `height`.
    pub fn show(&self, ui: &mut Ui, shown: &[Quantity], height: f32) -> Response {
        let p = theme::of(ui.ctx());
        let size = vec2(ui.available_width(), height);
        let (response, painter) = plot::picture(ui, size, &self.sentence(shown));
        let rect = response.rect;
        let (title, under) = (22.0, 44.0);
        let each = (rect.height() - under) / shown.len().max(1) as f32;
        let mut last = None;
        for (n, quantity) in shown.iter().enumerate() {
            let top = rect.top() + n as f32 * each;
            let area = Rect::from_min_max(
                pos2(rect.left() + 2.0, top + title),
                pos2(rect.right() - NAMES, top + each - 10.0),
            );
            let axes = Axes {
                area,
                days: self.days as f32,
                top: self.highest(*quantity),
            };
            let words = quantity.title(&Forms::of(self.person.pronouns));
            let font = fonts::semibold(fonts::size::LABEL);
            painter.text(pos2(rect.left(), top), Align2::LEFT_TOP, words, font, p.ink);
            self.curve(&painter, &p, &axes, *quantity);
            last = Some(axes);
        }
        if let Some(axes) = last {
            self.events(ui, &painter, &p, &axes, rect.top() + title);
            axes.weeks(&painter, &p, axes.area.bottom() + 25.0);
            if let Some(day) = self.cursor {
                self.cursor_line(&painter, &p, &axes, day, rect.top() + title);
            }
            self.read_out(response, &axes, shown)
        } else {
            response
        }
    }

    /// The level at the top of a chart: as high as anything got, but never so low that noise looks like a mountain.
    fn highest(&self, quantity: Quantity) -> f32 {
        let truth = self
            .person
            .trajectory
            .iter()
            .map(|point| quantity.truth(&point.tie));
        let belief = self.person.beliefs.iter().map(|(_, belief)| {
            let (mean, sd) = quantity.belief(belief);
            mean + sd
        });
        truth.chain(belief).fold(0.3, f32::max) * 1.06
    }

    fn curve(&self, painter: &Painter, p: &Palette, axes: &Axes, quantity: Quantity) {
        axes.ground(painter, p, &[0.25, 0.5, 0.75, 1.0]);
        let mut clip = axes.area.expand2(vec2(8.0, 10.0));
        clip.set_right(axes.area.left() + axes.area.width() * self.grown + 6.0 * self.grown);
        let clipped = painter.with_clip_rect(clip.intersect(painter.clip_rect()));
        let (mut upper, mut lower, mut middle) = (Vec::new(), Vec::new(), Vec::new());
        let mut note = |day: f32, belief: &Belief| {
            let (mean, sd) = quantity.belief(belief);
            upper.push(axes.at(day, mean + sd));
            lower.push(axes.at(day, (mean - sd).max(0.0)));
            middle.push(axes.at(day, mean));
        };
        for (n, (day, belief)) in self.person.beliefs.iter().enumerate() {
            note(day.0 as f32, belief);
            let next = self
                .person
                .beliefs
                .get(n + 1)
                .map_or(self.today, |next| next.0);
            // Doubt grows while nothing happens, until the next event.
            let mut then = *belief;
            for on in (day.0 + 1..=next.0).step_by(3).chain([next.0]) {
                then.pass_time(Day(on), self.rules);
                note(on as f32, &then);
            }
        }
        if quantity != Quantity::Owed {
            plot::band(&clipped, p, &upper, &lower);
        }
        let line: Vec<Pos2> = (self.person.trajectory.iter())
            .map(|point| axes.at(point.day.0 as f32, quantity.truth(&point.tie)))
            .collect();
        let every = (self.days / 7).div_ceil(8).max(1) * 7;
        let marks: Vec<Pos2> = (every..=self.today.0)
            .step_by(every as usize)
            .map(|day| {
                let held = self.person.held(Day(day), self.rules);
                axes.at(day as f32, quantity.truth(&held))
            })
            .collect();
        let end = |line: &[Pos2]| line.last().map(|at| at.y);
        let mut named = Vec::new();
        if let Some(y) = end(&line) {
            named.push(("the truth", y, p.truth));
        }
        if let Some(y) = end(&middle) {
            named.push(("you thought", y, p.pen));
        }
        plot::dashed(&clipped, p, &middle);
        plot::truth(&clipped, p, line, &marks);
        let heights = axes.area.top() - 14.0..=axes.area.bottom() - 2.0;
        let left = axes.x(self.today.0 as f32).min(axes.area.right()) + 12.0;
        if self.grown > 0.6 {
            plot::names(painter, left, heights, &named);
        }
    }

    fn events(&self, ui: &Ui, painter: &Painter, p: &Palette, axes: &Axes, top: f32) {
        let y = axes.area.bottom() + 12.0;
        let clusters = clusters(axes, &self.person.marks);
        for (n, cluster) in clusters.iter().enumerate() {
            let (icon, words) = mark_words(cluster.chief());
            if clusters.len() <= 8 {
                plot::dotted(painter, p, cluster.x, top, y - 11.0);
            }
            let at = pos2(cluster.x, y);
            plot::disc(painter, p, at, icon);
            let until = clusters
                .get(n + 1)
                .map_or(axes.area.right() + NAMES, |next| next.x - 12.0);
            let font = fonts::body(fonts::size::CAPTION);
            let words = painter.layout_no_wrap(words.to_owned(), font, p.ink);
            let left = cluster.x + 15.0;
            if cluster.marks.len() == 1 && left + words.size().x < until {
                painter.galley(pos2(left, y - words.size().y / 2.0), words, p.ink);
            }
            let id = ui.id().with(("mark", self.person.id.0, n));
            let spot = Rect::from_center_size(at, Vec2::splat(DISC));
            let spot = ui.interact(spot, id, bevy_egui::egui::Sense::hover());
            spot.tip(crate::study::words::capitalised(&cluster.words()));
        }
    }

    fn cursor_line(&self, painter: &Painter, p: &Palette, axes: &Axes, day: Day, top: f32) {
        let x = axes.x(day.0 as f32);
        let line = bevy_egui::egui::Stroke::new(2.0, p.ink);
        painter.line_segment([pos2(x, top), pos2(x, axes.area.bottom())], line);
    }

    /// Says what the pointer is at.
    fn read_out(&self, response: Response, axes: &Axes, shown: &[Quantity]) -> Response {
        let Some(at) = response
            .hover_pos()
            .filter(|at| axes.area.x_range().contains(at.x))
        else {
            return response;
        };
        let day = Day((axes.day(at.x).round() as u32).min(self.today.0));
        let words = shown.iter().map(|q| self.on_day(day, *q));
        let words = std::iter::once(format!("Week {}", week(day))).chain(words);
        response.on_hover_text_at_pointer(words.collect::<Vec<_>>().join("\n"))
    }

    /// A quantity on a day in words and numbers.
    fn on_day(&self, day: Day, quantity: Quantity) -> String {
        let truth = in_100(quantity.truth(&self.person.held(day, self.rules)));
        let name = quantity.name();
        match self.person.believed(day, self.rules) {
            Some(belief) => {
                let thought = in_100(quantity.belief(&belief).0);
                format!("{name}: the truth {truth}, you thought {thought}, of 100")
            }
            None => format!("{name}: the truth {truth} of 100"),
        }
    }

    /// The same as rows of a table, a week each, with its head.
    pub fn table(&self, shown: &[Quantity]) -> Vec<Vec<String>> {
        let mut head = vec!["Week".to_owned()];
        for quantity in shown {
            head.push(format!("{}, truth", quantity.name()));
            head.push("you thought".to_owned());
        }
        head.push("What happened".to_owned());
        let mut rows = vec![head];
        for number in 1..=self.today.0.div_ceil(7) {
            let day = Day((number * 7).min(self.today.0));
            let (held, believed) = (
                self.person.held(day, self.rules),
                self.person.believed(day, self.rules),
            );
            let mut row = vec![number.to_string()];
            for quantity in shown {
                row.push(in_100(quantity.truth(&held)).to_string());
                let thought = believed
                    .as_ref()
                    .map(|b| in_100(quantity.belief(b).0).to_string());
                row.push(thought.unwrap_or_else(|| "–".to_owned()));
            }
            let happened = self.person.marks.iter().filter(|m| week(m.day) == number);
            row.push(counted(happened));
            rows.push(row);
        }
        rows
    }
}

/// What happened, each kind once: "asked: no, 3 times; thanked".
fn counted<'m>(marks: impl Iterator<Item = &'m Mark>) -> String {
    let mut kinds: Vec<(MarkKind, u32)> = Vec::new();
    for mark in marks {
        match kinds.iter_mut().find(|(kind, _)| *kind == mark.kind) {
            Some((_, n)) => *n += 1,
            None => kinds.push((mark.kind, 1)),
        }
    }
    let words = |&(kind, n): &(MarkKind, u32)| match n {
        1 => mark_words(kind).1.to_owned(),
        n => format!("{}, {n} times", mark_words(kind).1),
    };
    kinds.iter().map(words).collect::<Vec<_>>().join("; ")
}

/// A level of 100.
pub fn in_100(level: f32) -> u32 {
    (level.max(0.0) * 100.0).round() as u32
}
