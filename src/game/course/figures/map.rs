//! Everybody as near to you as they really feel: one line from you outwards, nearer the warmer.

use std::sync::Arc;

use bevy_egui::egui::text::{LayoutJob, TextFormat};
use bevy_egui::egui::{
    Align, Align2, Galley, Painter, Pos2, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType,
    pos2, vec2,
};

use super::slider::square;
use super::tables::charted;
use super::{nothing, over};
use crate::game::debrief::curves::in_100;
use crate::game::debrief::plot;
use crate::game::theme::{self, Palette, fonts};
use crate::game::token::{Looks, Pose, face};
use crate::game::widgets::caption;
use crate::scenario::PersonId;
use crate::study::course::shown::Warmth;
use crate::study::words::{count, list};

/// So many are named; the table names all.
const NAMED: usize = 12;
/// So many stand on the line; the rest, coolest of all, stand below it.
const ON_THE_LINE: usize = 24;
/// Room for a name.
const NAME: f32 = 92.0;

/// Everybody, with a table of the same.
pub fn map(ui: &mut Ui, looks: &Looks, people: &[Warmth]) {
    over(ui, "Everybody, nearer to you the warmer they really feel");
    let Some(warmest) = people.first() else {
        nothing(ui, "You have not heard of anybody yet.");
        return;
    };
    let says = match people.len() {
        1 => format!("{} feels {} of 100.", warmest.name, in_100(warmest.rapport)),
        n => format!(
            "{}. The warmest is {}, with {} of 100.",
            count(n, "person", "people"),
            warmest.name,
            in_100(warmest.rapport)
        ),
    };
    charted(
        ui,
        "how warmly everybody feels",
        &says,
        || rows(people),
        |ui| {
            let (near, far) = people.split_at(people.len().min(ON_THE_LINE));
            line(ui, looks, near);
            rest(ui, looks, far);
        },
    );
}

/// Somebody on the line.
struct Placed<'a> {
    person: &'a Warmth,
    name: Option<Arc<Galley>>,
    x: f32,
    lane: usize,
}

impl Placed<'_> {
    fn size(&self) -> f32 {
        if self.name.is_some() { 46.0 } else { 32.0 }
    }

    fn width(&self) -> f32 {
        let name = self.name.as_ref().map_or(0.0, |name| name.size().x);
        self.size().max(name) + 6.0
    }

    fn height(&self) -> f32 {
        let name = self.name.as_ref().map_or(0.0, |name| name.size().y + 2.0);
        self.size() + name + 8.0
    }
}

/// The line with its tokens, in as many rows above it as it takes for none to hide another.
fn line(ui: &mut Ui, looks: &Looks, people: &[Warmth]) {
    let p = theme::of(ui.ctx());
    let width = ui.available_width();
    let (from, to) = (70.0, width - NAME / 2.0);
    let x = |warmth: f32| to - warmth.clamp(0.0, 1.0) * (to - from);
    let mut ends: Vec<f32> = Vec::new();
    let mut placed = Vec::new();
    for (n, person) in people.iter().enumerate() {
        let name = (n < NAMED).then(|| name(ui.painter(), &p, person));
        let mut one = Placed {
            person,
            name,
            x: x(person.rapport),
            lane: 0,
        };
        let left = one.x - one.width() / 2.0;
        let lane = ends.iter().position(|end| *end <= left);
        one.lane = lane.unwrap_or(ends.len());
        if lane.is_none() {
            ends.push(f32::MIN);
        }
        ends[one.lane] = one.x + one.width() / 2.0;
        placed.push(one);
    }
    let heights: Vec<f32> = (0..ends.len())
        .map(|lane| {
            let here = placed.iter().filter(|one| one.lane == lane);
            here.map(Placed::height).fold(0.0, f32::max)
        })
        .collect();
    let above: f32 = heights.iter().sum();
    let warmths = people.iter().take(NAMED).map(words);
    let says = format!("From you outwards: {}.", list(&warmths.collect::<Vec<_>>()));
    let (response, painter) = plot::picture(ui, vec2(width, above + 40.0), &says);
    let rect = response.rect;
    let base = rect.top() + above + 8.0;
    scale(&painter, &p, rect, base, &x);
    let you = pos2(rect.left() + 28.0, base);
    face(
        &painter,
        you,
        48.0,
        looks.get(PersonId::YOU),
        &Pose::default(),
    );
    for one in &placed {
        let below: f32 = heights[..one.lane].iter().sum();
        let bottom = base - 10.0 - below;
        let at = pos2(
            rect.left() + one.x,
            bottom - one.height() + one.size() / 2.0,
        );
        plot::dotted(&painter, &p, at.x, at.y, base);
    }
    for one in &placed {
        let below: f32 = heights[..one.lane].iter().sum();
        let top = base - 10.0 - below - one.height();
        let at = pos2(rect.left() + one.x, top + one.size() / 2.0);
        square(&painter, &p, pos2(at.x, base), 9.0);
        token(ui, &painter, looks, one.person, at, one.size());
        if let Some(name) = &one.name {
            let spot = Rect::from_min_size(
                pos2(at.x - name.size().x / 2.0, top + one.size() + 2.0),
                name.size(),
            );
            painter.rect_filled(spot.expand(1.0), 3.0, p.sheet);
            painter.galley(pos2(at.x, spot.top()), name.clone(), p.ink);
        }
    }
}

/// The line itself, with its thirds.
fn scale(painter: &Painter, p: &Palette, rect: Rect, base: f32, x: &dyn Fn(f32) -> f32) {
    let at = |warmth: f32| rect.left() + x(warmth);
    let stroke = Stroke::new(1.5, p.ink2);
    painter.line_segment(
        [pos2(at(1.0) - 16.0, base), pos2(rect.right(), base)],
        stroke,
    );
    let font = fonts::body(fonts::size::CAPTION);
    let thirds = [
        (1.0, "close"),
        (2.0 / 3.0, "friendly"),
        (1.0 / 3.0, "speaking terms"),
    ];
    for (warmth, name) in thirds {
        let tick = [pos2(at(warmth), base - 6.0), pos2(at(warmth), base + 6.0)];
        painter.line_segment(tick, stroke);
        let under = pos2(at(warmth) + 4.0, base + 8.0);
        painter.text(under, Align2::LEFT_TOP, name, font.clone(), p.ink2);
    }
}

/// A name over its number, centred.
fn name(painter: &Painter, p: &Palette, person: &Warmth) -> Arc<Galley> {
    let mut job = LayoutJob {
        halign: Align::Center,
        ..LayoutJob::default()
    };
    job.wrap.max_width = NAME;
    let plain = TextFormat::simple(fonts::body(fonts::size::CAPTION), p.ink);
    job.append(&format!("{}\n", person.name), 0.0, plain);
    let bold = TextFormat::simple(fonts::bold(fonts::size::CAPTION), p.truth);
    job.append(&in_100(person.rapport).to_string(), 0.0, bold);
    painter.layout_job(job)
}

/// A token that tells who it is.
fn token(ui: &Ui, painter: &Painter, looks: &Looks, person: &Warmth, at: Pos2, size: f32) {
    let pose = if person.met {
        Pose::default()
    } else {
        Pose::HEARD_OF
    };
    face(painter, at, size, looks.get(person.person), &pose);
    let spot = Rect::from_center_size(at, Vec2::splat(size));
    let id = ui.id().with(("warmth", person.person));
    let response = ui.interact(spot, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, words(person)));
    response.on_hover_text(words(person));
}

/// Somebody in words.
fn words(person: &Warmth) -> String {
    let met = if person.met { "" } else { ", not met" };
    let (warmth, trust) = (in_100(person.rapport), in_100(person.trust));
    format!(
        "{}{met}: warmth {warmth} of 100, work trust {trust}",
        person.name
    )
}

/// Those for whom there is no room on the line, coolest of all.
fn rest(ui: &mut Ui, looks: &Looks, people: &[Warmth]) {
    let Some(first) = people.first() else { return };
    let others = count(people.len(), "more", "more");
    let most = in_100(first.rapport);
    caption(
        ui,
        &format!("And {others}, none warmer than {most} of 100:"),
    );
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        for person in people {
            let (spot, _) = ui.allocate_exact_size(Vec2::splat(32.0), Sense::hover());
            let painter = ui.painter().clone();
            token(ui, &painter, looks, person, spot.center(), 32.0);
        }
    });
}

fn rows(people: &[Warmth]) -> Vec<Vec<String>> {
    let head = ["Who", "Warmth, of 100", "Work trust, of 100"];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    rows.extend(people.iter().map(|person| {
        let met = if person.met { "" } else { " (not met)" };
        vec![
            format!("{}{met}", person.name),
            in_100(person.rapport).to_string(),
            in_100(person.trust).to_string(),
        ]
    }));
    rows
}
