//! What egui draws over the map: names, cards, the legend and the tools; and all that hands and keys do on it.

mod card;
mod empty;
mod keys;
mod legend;
mod names;
mod people;
mod tools;

use bevy_egui::egui::{Sense, Ui, WidgetInfo, WidgetType, vec2};

use super::chart::Chart;
use crate::game::intent::Intent;
use crate::game::scene::Scene;
use crate::game::token::Looks;

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
    names::rings(ui, chart);
    let met_today = names::venues(ui, scene, chart);
    intent = people::tokens(ui, scene, looks, chart).or(intent);
    names::people(ui, scene, chart);
    if place.width() >= 560.0 && place.height() >= 360.0 {
        let size = vec2(250.0, 96.0);
        let corner = place.right_bottom() - size - vec2(16.0, 12.0);
        legend::legend(ui, bevy_egui::egui::Rect::from_min_size(corner, size));
    }
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
