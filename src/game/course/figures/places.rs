//! Where everybody stands on the line from you outwards, so that no token and no name hides another.

use std::sync::Arc;

use bevy_egui::egui::text::{LayoutJob, TextFormat};
use bevy_egui::egui::{Align, Galley, Painter};

use crate::game::debrief::curves::in_100;
use crate::game::theme::{self, Palette, fonts};
use crate::study::course::shown::Warmth;

/// So many are named on the line.
const NAMED: usize = 12;
/// So many rows stand over the line.
const LANES: usize = 4;
/// Room for a name.
const NAME: f32 = 100.0;
/// Room for you.
const YOU: f32 = 96.0;

/// Somebody on the line.
pub struct Placed<'a> {
    /// Who.
    pub person: &'a Warmth,
    /// What they are called, with their number, if they are named.
    pub name: Option<Arc<Galley>>,
    /// The place on the line, from the left.
    pub x: f32,
    /// The row over the line, from the lowest.
    pub lane: usize,
}

impl Placed<'_> {
    /// How large the token is.
    pub fn size(&self) -> f32 {
        if self.name.is_some() { 42.0 } else { 30.0 }
    }

    /// How high token and name are.
    pub fn height(&self) -> f32 {
        let name = self.name.as_ref().map_or(0.0, |name| name.size().y + 2.0);
        self.size() + name + 8.0
    }

    fn half(&self) -> f32 {
        let name = self.name.as_ref().map_or(0.0, |name| name.size().x);
        (self.size().max(name) + 6.0) / 2.0
    }

    /// Puts it into the first row in which it hides nobody, and says whether there is one.
    fn settle(&mut self, ends: &mut Vec<f32>) -> bool {
        let (left, right) = (self.x - self.half(), self.x + self.half());
        let lane = ends.iter().position(|end| *end <= left);
        self.lane = lane.unwrap_or(ends.len());
        if self.lane == LANES {
            return false;
        }
        ends.resize(ends.len().max(self.lane + 1), f32::MIN);
        ends[self.lane] = right;
        true
    }
}

/// Where the scale ends: as far as the warmest needs, in thirds.
pub fn top<'a>(mut people: impl Iterator<Item = &'a Warmth>) -> f32 {
    let most = people.next().map_or(0.0, |warmest| warmest.rapport);
    ((most * 3.0).ceil() / 3.0).clamp(1.0 / 3.0, 1.0)
}

/// The place of a warmth on a line of this width.
pub fn x(warmth: f32, top: f32, width: f32) -> f32 {
    let to = width - NAME / 2.0;
    to - (warmth / top).clamp(0.0, 1.0) * (to - YOU)
}

/// As many as there is room for, the warmest first; nobody who feels nothing yet.
pub fn place<'a>(painter: &Painter, people: &'a [Warmth], width: f32) -> Vec<Placed<'a>> {
    let p = theme::of(painter.ctx());
    let top = top(people.iter());
    let mut ends: Vec<f32> = Vec::new();
    let mut placed = Vec::new();
    for (n, person) in people.iter().enumerate() {
        if in_100(person.rapport) == 0 {
            break;
        }
        let one = |named: bool| Placed {
            person,
            name: named.then(|| name(painter, &p, people, person)),
            x: x(person.rapport, top, width),
            lane: 0,
        };
        let (mut large, mut small) = (one(n < NAMED), one(false));
        if large.settle(&mut ends) {
            placed.push(large);
        } else if small.settle(&mut ends) {
            placed.push(small);
        } else {
            break;
        }
    }
    placed
}

/// What somebody is called: the first name, if nobody else has it.
pub fn called<'a>(people: &[Warmth], person: &'a Warmth) -> &'a str {
    let first = person.name.split(' ').next().unwrap_or_default();
    let same = people
        .iter()
        .filter(|other| other.name.split(' ').next() == Some(first));
    if same.count() > 1 {
        &person.name
    } else {
        first
    }
}

/// A name with its number, centred.
fn name(painter: &Painter, p: &Palette, people: &[Warmth], person: &Warmth) -> Arc<Galley> {
    let mut job = LayoutJob {
        halign: Align::Center,
        ..LayoutJob::default()
    };
    job.wrap.max_width = NAME;
    let plain = TextFormat::simple(fonts::body(fonts::size::CAPTION), p.ink);
    job.append(&format!("{} ", called(people, person)), 0.0, plain);
    let bold = TextFormat::simple(fonts::bold(fonts::size::CAPTION), p.truth);
    job.append(&in_100(person.rapport).to_string(), 0.0, bold);
    painter.layout_job(job)
}
