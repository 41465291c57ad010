//! Everybody as near to you as they really feel: one line from you outwards, nearer the warmer.

use std::sync::Arc;

use bevy_egui::egui::{
    Align2, Painter, Pos2, Rect, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};

use super::places::{Placed, called, place, top, x};
use super::slider::square;
use super::tables::charted;
use super::{nothing, over};
use crate::game::debrief::curves::in_100;
use crate::game::debrief::plot;
use crate::game::theme::{self, Palette, fonts};
use crate::game::token::{Looks, Pose, face};
use crate::game::widgets::{Tip, caption};
use crate::scenario::PersonId;
use crate::study::course::shown::Warmth;
use crate::study::words::{count, list};

/// So many are named below the line; the table names all.
const NAMED_BELOW: usize = 16;

/// Everybody, with a table of the same.
pub fn map(ui: &mut Ui, looks: &Looks, people: &[Warmth]) {
    over(ui, "Everybody, nearer to you the warmer they really feel");
    let Some(warmest) = people.first() else {
        nothing(ui, "You have not heard of anybody yet.");
        return;
    };
    let most = in_100(warmest.rapport);
    let says = match people.len() {
        _ if most == 0 => "Nobody feels anything for you yet.".to_owned(),
        1 => format!("{} feels {most} of 100.", warmest.name),
        n => {
            let all = count(n, "person", "people");
            format!(
                "{all}. The warmest is {}, with {most} of 100.",
                warmest.name
            )
        }
    };
    let of = "how warmly everybody feels";
    charted(
        ui,
        of,
        &says,
        || rows(people),
        |ui| {
            let placed = place(ui.painter(), people, ui.available_width());
            let far = &people[placed.len()..];
            if !placed.is_empty() {
                line(ui, looks, &placed);
            }
            rest(ui, looks, people, far);
        },
    );
}

/// The line with its tokens, in as many rows above it as it takes for none to hide another.
fn line(ui: &mut Ui, looks: &Looks, placed: &[Placed]) {
    let p = theme::of(ui.ctx());
    let lanes = placed.iter().map(|one| one.lane + 1).max().unwrap_or(0);
    let height = |lane: usize| {
        let here = placed.iter().filter(|one| one.lane == lane);
        here.map(Placed::height).fold(0.0, f32::max)
    };
    let heights: Vec<f32> = (0..lanes).map(height).collect();
    let above: f32 = heights.iter().sum::<f32>().max(32.0);
    let warmths = placed.iter().map(|one| words(one.person));
    let says = format!("From you outwards: {}.", list(&warmths.collect::<Vec<_>>()));
    let width = ui.available_width();
    let (response, painter) = plot::picture(ui, vec2(width, above + 40.0), &says);
    let rect = response.rect;
    let base = rect.top() + above + 10.0;
    scale(
        &painter,
        &p,
        rect,
        base,
        top(placed.iter().map(|one| one.person)),
    );
    let you = pos2(rect.left() + 28.0, base);
    face(
        &painter,
        you,
        48.0,
        looks.get(PersonId::YOU),
        &Pose::default(),
    );
    let at = |one: &Placed| {
        let below: f32 = heights[..one.lane].iter().sum();
        let top = base - 10.0 - below - one.height();
        pos2(rect.left() + one.x, top + one.size() / 2.0)
    };
    for one in placed {
        plot::dotted(&painter, &p, at(one).x, at(one).y, base);
    }
    for one in placed {
        let at = at(one);
        square(&painter, &p, pos2(at.x, base), 9.0);
        token(ui, &painter, looks, one.person, at, one.size());
        if let Some(name) = &one.name {
            let first = pos2(at.x, at.y + one.size() / 2.0 + 2.0);
            let plate = name.rect.translate(first.to_vec2());
            painter.rect_filled(plate.expand(1.0), 3.0, p.sheet);
            painter.galley(first, Arc::clone(name), p.ink);
        }
    }
}

/// The line itself, with its thirds.
fn scale(painter: &Painter, p: &Palette, rect: Rect, base: f32, top: f32) {
    let at = |warmth: f32| rect.left() + x(warmth, top, rect.width());
    let stroke = Stroke::new(1.5, p.ink2);
    let from = pos2(rect.left() + 56.0, base);
    painter.line_segment([from, pos2(rect.right(), base)], stroke);
    let font = fonts::body(fonts::size::CAPTION);
    let thirds = [
        (1.0, "close"),
        (2.0 / 3.0, "friendly"),
        (1.0 / 3.0, "speaking terms"),
    ];
    for (warmth, name) in thirds.into_iter().filter(|third| third.0 < top + 0.01) {
        let tick = [pos2(at(warmth), base - 6.0), pos2(at(warmth), base + 6.0)];
        painter.line_segment(tick, stroke);
        let under = pos2(at(warmth) + 4.0, base + 8.0);
        painter.text(under, Align2::LEFT_TOP, name, font.clone(), p.ink2);
    }
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
    response.tip(words(person));
}

/// Somebody in words.
fn words(person: &Warmth) -> String {
    let met = if person.met { "" } else { ", not met" };
    let (warmth, trust) = (in_100(person.rapport), in_100(person.trust));
    let name = &person.name;
    format!("{name}{met}: warmth {warmth} of 100, work trust {trust}")
}

/// Those for whom there is no room on the line, coolest of all, and those who feel nothing yet.
fn rest(ui: &mut Ui, looks: &Looks, people: &[Warmth], far: &[Warmth]) {
    let p = theme::of(ui.ctx());
    let Some(first) = far.first() else { return };
    let (all, most) = (far.len() == people.len(), in_100(first.rapport));
    match (all, most) {
        (true, _) => {}
        (false, 0) => {
            caption(ui, "Who feels nothing for you yet:");
        }
        (false, most) => {
            let words = format!("And {} more, none warmer than {most} of 100:", far.len());
            caption(ui, &words);
        }
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(10.0, 4.0);
        for person in far {
            let name = match far.len() {
                ..=NAMED_BELOW => called(people, person),
                _ => "",
            };
            let font = fonts::body(fonts::size::CAPTION);
            let painter = ui.painter().clone();
            let name = painter.layout_no_wrap(name.to_owned(), font, p.ink);
            let size = vec2(34.0 + name.size().x, 34.0);
            let (spot, _) = ui.allocate_exact_size(size, Sense::hover());
            let at = spot.left_center() + vec2(15.0, 0.0);
            token(ui, &painter, looks, person, at, 30.0);
            let left = spot.left_center() + vec2(34.0, -name.size().y / 2.0);
            painter.galley(left, name, p.ink);
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
