//! Keys on the map: arrows to the nearest person that way, brackets around the circle, plus, minus and nought for
//! the view, slash for the search.

use bevy_egui::egui::{Event, Key, Modifiers, Ui, Vec2};

use super::people::widget_id;
use super::tools::{STEP, found};
use crate::game::intent::Intent;
use crate::game::map::chart::Chart;
use crate::game::scene::Scene;
use crate::scenario::PersonId;

/// Does what the keys pressed say; gives back whom the player turns to.
pub fn keys(ui: &mut Ui, scene: &Scene, chart: &mut Chart) -> Option<Intent> {
    // Nothing reaches the map through a sheet that lies over it.
    let on_top = ui.memory(|m| m.is_above_modal_layer(ui.layer_id()));
    if !on_top || !ui.is_enabled() {
        return None;
    }
    if ui.input(|i| i.modifiers.command && i.key_pressed(Key::F)) {
        chart.searching = true;
        return None;
    }
    // Keys belong to the map while one of its people, or nothing at all, has the keyboard.
    let focus = ui.memory(|m| m.focused());
    let on = focus.and_then(|id| chart.people().find(|p| widget_id(*p) == id));
    if focus.is_some() && on.is_none() {
        return None;
    }
    let typed = |wanted: &str| {
        ui.input(|i| {
            let is = |e: &Event| matches!(e, Event::Text(text) if text == wanted);
            !i.modifiers.command && i.events.iter().any(is)
        })
    };
    let middle = chart.camera.place.center();
    if typed("/") {
        chart.searching = true;
    } else if typed("+") || typed("=") {
        chart.camera.zoom_about(middle, STEP);
    } else if typed("-") {
        chart.camera.zoom_about(middle, 1.0 / STEP);
    } else if typed("0") {
        chart.fit();
    }
    let from = on.or(scene.selected);
    // In a part of a lesson that is about some people, keys lead to them and not past others.
    let concerned = |id: &PersonId| scene.offered.is_none_or(|lesson| lesson.person(*id));
    let shown: Vec<PersonId> = found(scene, &chart.filter).filter(concerned).collect();
    let people = || shown.iter().copied();
    let around = if typed("]") {
        chart.next(from, false, people())
    } else if typed("[") {
        chart.next(from, true, people())
    } else {
        None
    };
    let ways = [
        (Key::ArrowLeft, Vec2::LEFT),
        (Key::ArrowRight, Vec2::RIGHT),
        (Key::ArrowUp, Vec2::UP),
        (Key::ArrowDown, Vec2::DOWN),
    ];
    let way = ways
        .into_iter()
        .find(|(key, _)| ui.input_mut(|i| i.consume_key(Modifiers::NONE, *key)));
    let to = around.or_else(|| chart.neighbour(from, way?.1, people()))?;
    ui.memory_mut(|m| m.request_focus(widget_id(to)));
    Some(Intent::Select(Some(to)))
}
