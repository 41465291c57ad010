//! What egui draws over the map: names, cards, the legend and the tools; and all that hands and keys do on it.

mod card;
mod empty;
mod keys;
mod legend;
mod names;
mod outcomes;
mod people;
mod places;
mod tools;

use bevy_egui::egui::{Rect, Sense, Ui, Vec2, WidgetInfo, WidgetType, vec2};

use super::chart::Chart;
use crate::game::intent::Intent;
use crate::game::scene::Scene;
use crate::game::token::Looks;

/// Height of a map below which its rings stay without names.
const LEAST_FOR_RINGS: f32 = 200.0;

/// The corner at the bottom left that the shut journal takes up, in points.
const JOURNAL: Vec2 = vec2(222.0, 78.0);

/// The map in what is left of `ui`: takes its place, and gives back whom the player turns to.
pub fn overlay(ui: &mut Ui, scene: &Scene, looks: &Looks, chart: &mut Chart) -> Option<Intent> {
    let place = ui.available_rect_before_wrap();
    chart.camera.place = place;
    let ground = ui.interact(place, ui.id().with("ground"), Sense::click_and_drag());
    ground.widget_info(|| WidgetInfo::labeled(WidgetType::Other, true, "Map of people"));
    ui.set_clip_rect(place.intersect(ui.clip_rect()));
    if scene.view.links().is_empty() {
        return empty::invitation(ui, scene, place);
    }
    if ground.dragged() {
        chart.camera.pan(ground.drag_delta());
    }
    if ui.rect_contains_pointer(place) {
        let (wheel, pinch, pointer) = ui.input(|i| {
            (
                i.smooth_scroll_delta().y,
                i.zoom_delta(),
                i.pointer.hover_pos(),
            )
        });
        let factor = pinch * (wheel * 0.004).exp();
        if let Some(pointer) = pointer
            && factor != 1.0
        {
            chart.camera.zoom_about(pointer, factor);
        }
    }
    let mut intent = None;
    if ground.clicked() && scene.selected.is_some() {
        intent = Some(Intent::Select(None));
    }
    // Names keep off what lies over the map: the journal, the tools, the legend.
    let journal = Rect::from_min_size(place.left_bottom() - vec2(0.0, JOURNAL.y), JOURNAL);
    let mut taken = vec![journal];
    taken.extend(tools::covers(ui, place));
    taken.extend(legend::covers(chart));
    let met_today = places::venues(ui, chart, &mut taken);
    if place.height() > LEAST_FOR_RINGS {
        names::rings(ui, chart, &mut taken);
    }
    intent = people::tokens(ui, scene, looks, chart).or(intent);
    names::people(ui, scene, chart, taken);
    outcomes::words(ui, chart);
    legend::legend(ui, chart);
    intent = tools::toolbar(ui, scene, chart, place).or(intent);
    intent = keys::keys(ui, scene, chart).or(intent);
    if met_today {
        chart.filter.choice = super::filter::Choice::HereToday;
    }
    if let Some(Intent::Select(Some(id))) = intent
        && let Some(at) = chart.target(id)
    {
        chart.camera.reveal(at);
    }
    if let Some(soon) = chart.wakes() {
        ui.ctx().request_repaint_after(soon);
    }
    intent
}
