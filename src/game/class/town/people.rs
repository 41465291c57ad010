//! The town itself: a mark for everybody, lines between those who like each other well, and who it is that is pointed
//! at.

use std::collections::BTreeMap;

use bevy_egui::egui::{
    EventFilter, Key, Label, Pos2, Rect, RichText, Sense, Stroke, Ui, Vec2, WidgetInfo, WidgetType,
    pos2, vec2,
};

use super::marks::Mark;
use super::obey::LiveTown;
use super::places::{neighbour, within};
use super::screen::TownState;
use crate::game::panels::keys::pressed;
use crate::game::theme::{self, fonts, paint};
use crate::game::widgets::caption;
use crate::scenario::PersonId;
use crate::study::class::town::{Measure, WELL};
use crate::study::class::town_groups::{Group, hundredths, way_name};
use crate::study::words::count;

/// How near the mouse has to be, in points.
const REACH: f32 = 18.0;

/// The picture, and under it who is pointed at.
pub fn people(ui: &mut Ui, open: &LiveTown, groups: &[Group], state: &mut TownState) {
    let p = theme::of(ui.ctx());
    let size = ui.available_size() - vec2(0.0, 86.0);
    let response = ui.allocate_response(size.max(vec2(120.0, 120.0)), Sense::click());
    let rect = response.rect;
    let town = &open.town;
    let mut there: Vec<PersonId> = town.people().collect();
    if town.newcomer().is_some() {
        there.insert(0, PersonId::YOU);
    }
    let inner = rect.shrink(14.0);
    let at: Vec<(PersonId, Pos2)> = (there.iter())
        .map(|&id| (id, within(inner, open.places[id.index()])))
        .collect();
    let hovered = response.hover_pos().and_then(|mouse| nearest(&at, mouse));
    if response.clicked() {
        // Clicking where nobody is turns away from whoever was looked at.
        if response.interact_pointer_pos().is_some() {
            state.looked_at = hovered;
        }
        response.request_focus();
    }
    state.picture = Some(response.id);
    keys(ui, &response, &at, state);
    let shown = hovered.or(state.looked_at).filter(|id| there.contains(id));
    let kinds: BTreeMap<PersonId, usize> = (groups.iter())
        .flat_map(|group| group.members.iter().map(|&id| (id, group.kind)))
        .collect();
    let says = shown.map_or_else(
        || format!("The town: {}", count(there.len(), "person", "people")),
        |id| format!("The town. {}", sentence(open, groups, id)),
    );
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &says));
    let painter = ui.painter_at(rect.expand(2.0));
    for bond in town.bonds() {
        let (a, b) = bond.between;
        let both = [a, b].map(|id| at.iter().find(|(other, _)| *other == id));
        let [Some((_, from)), Some((_, to))] = both else {
            continue;
        };
        let close = ((bond.rapport - WELL) / (0.75 - WELL)).clamp(0.0, 1.0);
        let theirs = shown == Some(a) || shown == Some(b);
        let (color, width) = match (shown, theirs) {
            (Some(_), true) => (p.ink, 1.6 + 1.4 * close),
            (Some(_), false) => (paint::mix(p.sheet, p.ink2, 0.12), 1.0),
            (None, _) => (paint::mix(p.sheet, p.ink2, 0.25 + 0.6 * close), 1.0 + close),
        };
        painter.line_segment([*from, *to], Stroke::new(width, color));
    }
    let room = inner.width().min(inner.height()) / (at.len() as f32).sqrt();
    let radius = (room * 0.19).clamp(4.5, 11.0);
    for &(id, place) in at.iter().rev() {
        match kinds.get(&id) {
            Some(&kind) => Mark::of(kind, &p).paint(&painter, place, radius),
            None => {
                Mark::newcomer(&p).paint(&painter, place, radius * 1.5);
                name_plate(
                    &painter,
                    &p,
                    place + vec2(0.0, radius * 1.5),
                    "Newcomer",
                    rect,
                );
            }
        }
    }
    if let Some((_, place)) = shown.and_then(|id| at.iter().find(|(other, _)| *other == id)) {
        painter.circle_stroke(*place, radius * 1.9, Stroke::new(3.0, p.pen));
    }
    paint::focus_ring(ui, &response, 8.0);
    ui.add_space(4.0);
    who(ui, open, groups, shown);
}

/// Who is nearest to the mouse, if anybody is near.
fn nearest(at: &[(PersonId, Pos2)], mouse: Pos2) -> Option<PersonId> {
    let near = at.iter().map(|(id, place)| (*id, place.distance(mouse)));
    near.filter(|(_, far)| *far <= REACH)
        .min_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(id, _)| id)
}

/// Arrows go to the nearest person that way while the picture has the keyboard; brackets go through all.
fn keys(
    ui: &Ui,
    response: &bevy_egui::egui::Response,
    at: &[(PersonId, Pos2)],
    state: &mut TownState,
) {
    let now = (state.looked_at).and_then(|id| at.iter().position(|(other, _)| *other == id));
    let all = at.len();
    if pressed(ui, "[") {
        state.looked_at = at
            .get(now.map_or(all - 1, |n| (n + all - 1) % all))
            .map(|a| a.0);
    }
    if pressed(ui, "]") {
        state.looked_at = at.get(now.map_or(0, |n| (n + 1) % all)).map(|a| a.0);
    }
    if !response.has_focus() {
        return;
    }
    let arrows = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|m| m.set_focus_lock_filter(response.id, arrows));
    for (key, way) in [
        (Key::ArrowLeft, vec2(-1.0, 0.0)),
        (Key::ArrowRight, vec2(1.0, 0.0)),
        (Key::ArrowUp, vec2(0.0, -1.0)),
        (Key::ArrowDown, vec2(0.0, 1.0)),
    ] {
        if ui.input(|i| i.key_pressed(key)) {
            state.looked_at = match now {
                Some(n) => neighbour(at, at[n].0, way).or(state.looked_at),
                None => middle(at),
            };
        }
    }
}

/// Whoever stands nearest to the middle.
fn middle(at: &[(PersonId, Pos2)]) -> Option<PersonId> {
    let sum = at
        .iter()
        .fold(Vec2::ZERO, |sum, (_, place)| sum + place.to_vec2());
    let middle = (sum / at.len().max(1) as f32).to_pos2();
    let far = |place: &Pos2| place.distance(middle);
    at.iter()
        .min_by(|a, b| far(&a.1).total_cmp(&far(&b.1)))
        .map(|(id, _)| *id)
}

fn name_plate(
    painter: &bevy_egui::egui::Painter,
    p: &theme::Palette,
    under: Pos2,
    name: &str,
    inside: Rect,
) {
    let font = fonts::semibold(fonts::size::LABEL);
    let text = painter.layout_no_wrap(name.to_owned(), font, p.pen);
    let half = text.size().x / 2.0 + 6.0;
    let x = under.x.clamp(
        inside.left() + half,
        (inside.right() - half).max(inside.left() + half),
    );
    let top = (under.y + 3.0).min(inside.bottom() - text.size().y);
    let plate = Rect::from_min_size(pos2(x - half, top), text.size() + vec2(12.0, 0.0));
    painter.rect_filled(plate, 5.0, p.paper);
    painter.galley(plate.min + vec2(6.0, 0.0), text, p.pen);
}

/// Who somebody is, and how they stand, in two lines.
fn who(ui: &mut Ui, open: &LiveTown, groups: &[Group], shown: Option<PersonId>) {
    let p = theme::of(ui.ctx());
    let Some(id) = shown else {
        caption(
            ui,
            "Lines join those who both like each other well. Point at somebody to see who they are; [ and ] go from one to the next.",
        );
        return;
    };
    let person = open.town.run().cast().get(id);
    let name = RichText::new(format!("{}: {}", person.name, way(open, groups, id)))
        .font(fonts::semibold(fonts::size::BODY));
    ui.add(Label::new(name.color(p.ink)).truncate());
    ui.spacing_mut().item_spacing.y = 2.0;
    let role = RichText::new(&person.role).font(fonts::body(fonts::size::CAPTION));
    ui.add(Label::new(role.color(p.ink2)).truncate());
    let stands = RichText::new(standing(open, id)).font(fonts::body(fonts::size::LABEL));
    ui.add(Label::new(stands.color(p.truth)).wrap());
}

/// How somebody networks, or to which third they belong.
fn way(open: &LiveTown, groups: &[Group], id: PersonId) -> String {
    let group = groups.iter().find(|group| group.members.contains(&id));
    match (group, open.town.newcomer()) {
        (Some(group), _) => group.name.clone(),
        (None, Some(newcomer)) => {
            let way = way_name(&newcomer.habits.name).to_lowercase();
            format!("the newcomer, {way}")
        }
        (None, None) => String::new(),
    }
}

/// "Liked 22, owed 5, reputation 31 of 100 by the 12 people they know."
fn standing(open: &LiveTown, id: PersonId) -> String {
    let held = open.town.held(id);
    let level = |of| held.mean(of).map(hundredths);
    let all = Measure::ALL.map(level);
    match all {
        [Some(liked), Some(owes), Some(trusted)] => format!(
            "Liked {liked}, owes {owes}, reputation {trusted} of 100, with {}.",
            count(held.terms as usize, "person", "people")
        ),
        _ => "On speaking terms with nobody yet.".to_owned(),
    }
}

fn sentence(open: &LiveTown, groups: &[Group], id: PersonId) -> String {
    let person = open.town.run().cast().get(id);
    format!(
        "{}, {}: {}. {}",
        person.name,
        person.role,
        way(open, groups, id),
        standing(open, id)
    )
}
