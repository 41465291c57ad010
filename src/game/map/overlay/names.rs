//! Names on the map: people's on plates, the rings', today's places'. In a crowd only a few people have theirs.

use std::collections::BTreeMap;
use std::sync::Arc;

use bevy_egui::egui::{
    Align2, Color32, CursorIcon, FontId, Galley, Pos2, Rect, Sense, Ui, Vec2, WidgetInfo,
    WidgetType, vec2,
};

use crate::game::map::chart::Chart;
use crate::game::map::model::{diameter, venues as todays_venues};
use crate::game::map::rings::{Band, FEW};
use crate::game::scene::Scene;
use crate::game::theme::{self, fonts};
use crate::scenario::PersonId;
use crate::study::words::count;

/// How many people have their name on the map in a crowd, besides the selected and the hovered.
const NAMED: usize = 12;
/// Room between a name and the rim of its plate.
const PADDING: Vec2 = vec2(9.0, 2.0);

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

/// Names of people, each on a plate below or above its token.
pub fn people(ui: &mut Ui, scene: &Scene, chart: &Chart) {
    let p = theme::of(ui.ctx());
    let mut taken: Vec<Rect> = Vec::new();
    for named in who_is_named(scene, chart) {
        let (ink, fill) = if named.selected {
            (p.on_pen, p.pen)
        } else {
            (p.ink, p.paper)
        };
        let text = galley(ui, &named.name, fonts::body(fonts::size::BODY), ink);
        let size = text.size() + 2.0 * PADDING;
        let gap = named.radius * if named.selected { 1.24 } else { 1.0 } + 5.0 + size.y / 2.0;
        let below = Rect::from_center_size(named.at + vec2(0.0, gap), size);
        let above = Rect::from_center_size(named.at - vec2(0.0, gap), size);
        let overlap = |rect: &Rect| -> f32 {
            let tie = if crossed(chart, *rect, named.at) {
                6.0
            } else {
                0.0
            };
            let outside = if chart.camera.place.contains_rect(*rect) {
                0.0
            } else {
                400.0
            };
            let over = |other: &Rect| {
                let shared = rect.intersect(*other);
                if shared.is_positive() {
                    100.0 + shared.area()
                } else {
                    0.0
                }
            };
            taken.iter().map(over).sum::<f32>() + tie + outside
        };
        let plate = if overlap(&above) < overlap(&below) {
            above
        } else {
            below
        };
        if !named.sure && overlap(&plate) >= 100.0 {
            continue;
        }
        taken.push(plate);
        let radius = if named.selected { size.y / 2.0 } else { 8.0 };
        ui.painter().rect_filled(plate, radius, fill);
        ui.painter().galley(plate.min + PADDING, text, ink);
    }
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

/// The rings' names, near the bottom, where nobody stands.
pub fn rings(ui: &mut Ui, chart: &Chart) {
    let Some(rings) = chart.rings() else { return };
    let p = theme::of(ui.ctx());
    let bands = [Band::Close, Band::Friendly, Band::Speaking];
    for (n, (band, radius)) in bands.into_iter().zip(rings.radii).enumerate() {
        let free = |angle: f32| {
            let at = rings.point(angle, radius);
            let nearest = (chart.targets())
                .map(|(_, to)| ((to - at) * vec2(0.8, 1.0)).length())
                .fold(f32::INFINITY, f32::min);
            nearest.min(70.0) - (angle - 1.75).abs() * 14.0
        };
        let angles = (0..16).map(|n| 1.0 + n as f32 * 0.1);
        let best = angles
            .max_by(|a, b| free(*a).total_cmp(&free(*b)))
            .unwrap_or(1.75);
        let at = chart.camera.to_screen(rings.point(best, radius));
        let text = galley(ui, band.name(), fonts::body(fonts::size::LABEL), p.ink2);
        let plate = Rect::from_center_size(at, text.size() + 2.0 * PADDING);
        if chart.camera.place.contains_rect(plate) {
            ui.painter().rect_filled(plate, 8.0, p.rings[2 - n]);
            ui.painter().galley(plate.min + PADDING, text, p.ink2);
        }
    }
}

/// The names of today's places. Whether one was clicked.
pub fn venues(ui: &mut Ui, scene: &Scene, chart: &Chart) -> bool {
    let p = theme::of(ui.ctx());
    let mut clicked = false;
    for venue in todays_venues(scene, chart) {
        let at = chart.camera.to_screen(venue.at);
        let under = at + vec2(0.0, 18.0 * chart.camera.zoom + 4.0);
        let text = galley(
            ui,
            &venue.name,
            fonts::semibold(fonts::size::CAPTION),
            p.ink2,
        );
        let mut plate = Align2::CENTER_TOP.anchor_size(under, text.size() + 2.0 * PADDING);
        let place = chart.camera.place.shrink(4.0);
        plate = plate.translate(vec2(
            (place.left() - plate.left()).max(0.0) + (place.right() - plate.right()).min(0.0),
            (place.bottom() - plate.bottom()).min(0.0),
        ));
        ui.painter().rect_filled(plate, 8.0, p.paper);
        ui.painter().galley(plate.min + PADDING, text, p.ink2);
        let house = Rect::from_center_size(at, Vec2::splat(44.0)).union(plate);
        let known = count(venue.people, "person you know", "people you know");
        let words = format!("{}: {known} can be met here today", venue.name);
        let button = ui.interact(house, ui.id().with(("venue", &venue.name)), Sense::click());
        button.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &words));
        theme::paint::focus_ring(ui, &button, 8.0);
        let button = button
            .on_hover_cursor(CursorIcon::PointingHand)
            .on_hover_text(&words);
        clicked |= button.clicked();
    }
    clicked
}

fn galley(ui: &Ui, text: &str, font: FontId, color: Color32) -> Arc<Galley> {
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
            view,
            story: sitting.story(),
            news_from: 0,
            selected: view.links().last().map(|l| l.other),
            time: 0.0,
        };
        let mut chart = Chart::default();
        chart.update(&scene, &Settings::default());
        chart.hovered = view.links().first().map(|l| l.other);
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
