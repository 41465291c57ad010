//! Names on the map: people's on plates, and the rings'. In a crowd only a few people have theirs.

use std::collections::BTreeMap;
use std::sync::Arc;

use bevy_egui::egui::{Color32, FontId, Galley, Mesh, Pos2, Rect, Shape, Ui, Vec2, vec2};

use crate::game::map::chart::Chart;
use crate::game::map::model::diameter;
use crate::game::map::rings::{Band, FEW, TOKEN_YOU};
use crate::game::scene::Scene;
use crate::game::theme::{self, fonts};
use crate::scenario::PersonId;

/// How many people have their name on the map in a crowd, besides the selected and the hovered.
const NAMED: usize = 12;
/// Room between a name and the rim of its plate.
pub const PADDING: Vec2 = vec2(9.0, 2.0);

/// Somebody whose name is to be written.
struct Named {
    id: PersonId,
    at: Pos2,
    /// Half the token's width on the screen.
    radius: f32,
    name: String,
    selected: bool,
    /// Has their name even where it is crowded.
    sure: bool,
}

/// Names of people, each on a plate below its token, or above, beside or at a corner of it where that covers less.
pub fn people(ui: &mut Ui, scene: &Scene, chart: &Chart, mut taken: Vec<Rect>) {
    let p = theme::of(ui.ctx());
    let crowd = scene.view.links().len() > FEW;
    let font = if crowd {
        fonts::size::CAPTION
    } else {
        fonts::size::BODY
    };
    let face = |at, diameter: f32| {
        let size = Vec2::splat(diameter * chart.camera.zoom * 0.86);
        Rect::from_center_size(chart.camera.to_screen(at), size)
    };
    let mut faces: Vec<(PersonId, Rect)> = (scene.view.contacts())
        .filter_map(|c| {
            Some((
                c.id,
                face(chart.place(c.id)?, diameter(c.link.met(), false)),
            ))
        })
        .collect();
    faces.push((PersonId::YOU, face(Pos2::ZERO, TOKEN_YOU)));
    for named in who_is_named(scene, chart) {
        let (ink, fill) = if named.selected {
            (p.on_pen, p.pen)
        } else {
            (p.ink, p.paper)
        };
        let text = galley(ui, &named.name, fonts::body(font), ink);
        let size = text.size() + 2.0 * PADDING;
        let reach = named.radius * if named.selected { 1.24 } else { 1.0 } + 4.0;
        let (down, aside) = (reach + size.y / 2.0, reach + size.x / 2.0);
        let corner = size / 2.0 + Vec2::splat(reach * 0.6);
        let ways = [
            (vec2(0.0, down), 0.0),
            (vec2(0.0, -down), 8.0),
            (vec2(aside, 0.0), 16.0),
            (vec2(-aside, 0.0), 16.0),
            (vec2(corner.x, corner.y), 20.0),
            (vec2(-corner.x, corner.y), 20.0),
            (vec2(corner.x, -corner.y), 20.0),
            (vec2(-corner.x, -corner.y), 20.0),
        ];
        let cost = |(way, dislike): &(Vec2, f32)| -> f32 {
            let plate = Rect::from_center_size(named.at + *way, size);
            let tie = if crossed(chart, plate, named.at) {
                9.0
            } else {
                0.0
            };
            let outside = if chart.camera.place.contains_rect(plate) {
                0.0
            } else {
                400.0
            };
            let names = taken.iter().map(|other| shared(plate, *other) * 4.0);
            let others = faces.iter().filter(|(id, _)| *id != named.id);
            let faces = others.map(|(_, face)| shared(*face, plate));
            dislike + tie + outside + 100.0 * names.chain(faces).sum::<f32>()
        };
        let best = ways.into_iter().min_by(|a, b| cost(a).total_cmp(&cost(b)));
        let Some(best) = best.filter(|best| named.sure || cost(best) < 40.0) else {
            continue;
        };
        let rect = Rect::from_center_size(named.at + best.0, size);
        taken.push(rect);
        plate(
            ui,
            rect,
            if named.selected { size.y / 2.0 } else { 8.0 },
            fill,
        );
        ui.painter().galley(rect.min + PADDING, text, ink);
    }
}

/// The share of a plate or a face that lies over or under something else, 0..1.
fn shared(plate: Rect, other: Rect) -> f32 {
    let both = plate.intersect(other);
    if both.is_positive() {
        both.area() / plate.area()
    } else {
        0.0
    }
}

/// The ground under a name: a rounded rectangle with hard edges, since soft ones darken where they lie on the map.
pub fn plate(ui: &Ui, rect: Rect, radius: f32, fill: Color32) {
    let mut mesh = Mesh::default();
    mesh.colored_vertex(rect.center(), fill);
    let inner = rect.shrink(radius.min(rect.height() / 2.0));
    let corners = [
        (inner.right_bottom(), 0.0_f32),
        (inner.left_bottom(), 90.0),
        (inner.left_top(), 180.0),
        (inner.right_top(), 270.0),
    ];
    for (corner, start) in corners {
        for step in 0..=6_u8 {
            let angle = (start + f32::from(step) * 15.0).to_radians();
            mesh.colored_vertex(corner + Vec2::angled(angle) * radius, fill);
        }
    }
    let rim = 4 * 7;
    for n in 0..rim {
        mesh.add_triangle(0, 1 + n, 1 + (n + 1) % rim);
    }
    ui.painter().add(Shape::mesh(mesh));
}

/// Those whose names are written, the most important first.
fn who_is_named(scene: &Scene, chart: &Chart) -> Vec<Named> {
    let view = &scene.view;
    let mut shared: BTreeMap<&str, u32> = BTreeMap::new();
    for contact in view.contacts() {
        *shared.entry(contact.person.first_name()).or_default() += 1;
    }
    let crowd = view.links().len() > FEW;
    let zoom = chart.camera.zoom;
    let mut named: Vec<(f32, Named)> = (view.contacts())
        .filter_map(|contact| {
            let selected = scene.selected == Some(contact.id);
            let sought = selected || chart.hovered == Some(contact.id);
            if !sought && !chart.filter.passes(view, &contact) {
                return None;
            }
            let at = chart.camera.to_screen(chart.place(contact.id)?);
            let first = contact.person.first_name();
            let alone = shared.get(first) == Some(&1);
            let far = chart.target(contact.id)?.to_vec2().length();
            let named = Named {
                id: contact.id,
                at,
                radius: diameter(contact.link.met(), selected) * zoom / 2.0,
                name: if alone { first } else { &contact.person.name }.to_owned(),
                selected,
                sure: sought || !crowd && view.links().len() <= NAMED,
            };
            Some((if sought { -1.0 } else { far }, named))
        })
        .collect();
    named.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.id.cmp(&b.1.id)));
    if crowd {
        let sought = named.iter().filter(|(far, _)| *far < 0.0).count();
        named.truncate(NAMED + sought);
    }
    named.into_iter().map(|(_, named)| named).collect()
}

/// Whether the tie from you to a token runs under a plate.
fn crossed(chart: &Chart, plate: Rect, token: Pos2) -> bool {
    let you = chart.camera.to_screen(Pos2::ZERO);
    (0..=20).any(|n| plate.contains(you + (token - you) * (n as f32 / 20.0)))
}

/// The rings' names, near the bottom, where they cover the least.
pub fn rings(ui: &mut Ui, chart: &Chart, taken: &mut Vec<Rect>) {
    let Some(rings) = chart.rings() else { return };
    let p = theme::of(ui.ctx());
    // A token with its name, which hangs below it.
    let people: Vec<Rect> = (chart.targets())
        .map(|(_, at)| {
            let at = chart.camera.to_screen(at) + vec2(0.0, 10.0);
            Rect::from_center_size(at, vec2(72.0, 96.0) * chart.camera.zoom.min(1.0))
        })
        .collect();
    let bands = [Band::Close, Band::Friendly, Band::Speaking];
    for (n, (band, radius)) in bands.into_iter().zip(rings.radii).enumerate() {
        let text = galley(ui, band.name(), fonts::body(fonts::size::LABEL), p.ink2);
        let size = text.size() + 2.0 * PADDING;
        let at = |angle: f32| {
            let at = chart.camera.to_screen(rings.point(angle, radius));
            Rect::from_center_size(at, size)
        };
        let cost = |angle: f32| {
            let over = people
                .iter()
                .chain(&*taken)
                .map(|other| shared(at(angle), *other));
            over.sum::<f32>() * 4.0 + (angle - 1.75).abs()
        };
        let angles = (0..50).map(|n| 0.2 + n as f32 * 0.055);
        let best = angles
            .map(|angle| (cost(angle), angle))
            .min_by(|a, b| a.0.total_cmp(&b.0))
            .map_or(1.75, |(_, angle)| angle);
        let rect = at(best);
        let over = people.iter().map(|other| shared(rect, *other)).sum::<f32>();
        if chart.camera.place.contains_rect(rect) && over < 0.5 {
            plate(ui, rect, 8.0, p.rings[2 - n]);
            ui.painter().galley(rect.min + PADDING, text, p.ink2);
            taken.push(rect);
        }
    }
}

/// A line of text, laid out.
pub fn galley(ui: &Ui, text: &str, font: FontId, color: Color32) -> Arc<Galley> {
    ui.painter().layout_no_wrap(text.to_owned(), font, color)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::game::settings::Settings;
    use crate::scenario::library;
    use crate::sim::{Options, Run};
    use crate::study::Sitting;

    /// How many names are on the map of a town where so many people are known.
    fn names(known: u32) -> usize {
        let text = library::builtin_text("the-town").expect("it is built in");
        let text = text.replace("known: 5,", &format!("known: {known},"));
        let (town, ..) = library::load("town.ron", text.as_bytes(), &|_| None, &[]);
        let town = Arc::new(town.expect("it only differs by whom you know"));
        let sitting = Sitting::new(Run::new(town, 1, Options::default()));
        let view = sitting.view();
        let scene = Scene {
            offered: None,
            view,
            story: sitting.story(),
            news_from: 0,
            selected: view.links().iter().last().map(|l| l.other),
            time: 0.0,
        };
        let mut chart = Chart::default();
        chart.update(&scene, &Settings::default());
        chart.hovered = view.links().iter().next().map(|l| l.other);
        who_is_named(&scene, &chart).len()
    }

    #[test]
    fn in_a_crowd_of_150_only_the_nearest_the_selected_and_the_hovered_are_named() {
        assert_eq!(names(150), NAMED + 2);
    }

    #[test]
    fn a_few_people_are_all_named() {
        assert!((7..=FEW).contains(&names(5)));
    }
}
