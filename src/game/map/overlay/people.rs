//! People on the map as things to point at: a widget a token, its initials, its focus ring, its card.

use bevy_egui::egui::{
    EventFilter, Id, Pos2, Rect, Sense, Shape, Stroke, Ui, Vec2, WidgetInfo, WidgetType,
};

use super::card;
use crate::game::intent::Intent;
use crate::game::map::chart::Chart;
use crate::game::map::model::diameter;
use crate::game::map::rings::TOKEN_YOU;
use crate::game::scene::Scene;
use crate::game::theme;
use crate::game::token::{self, Look, Looks, State};
use crate::game::widgets::Tip;
use crate::scenario::PersonId;
use crate::sim::{Contact, View};
use crate::study::words::{impression_words, who_are};

/// Smallest width of what can be pointed at, in points.
const LEAST: f32 = 24.0;
/// Initials smaller than this are not written.
const LEAST_INITIALS: f32 = 8.0;

/// The id of somebody's widget.
pub fn widget_id(id: PersonId) -> Id {
    Id::new(("map token", id.0))
}

/// Everybody who is in sight, by id; gives back whom the player turns to.
pub fn tokens(ui: &mut Ui, scene: &Scene, looks: &Looks, chart: &mut Chart) -> Option<Intent> {
    let mut intent = None;
    let mut hovered = None;
    let zoom = chart.camera.zoom;
    let sight = chart.camera.place.expand(30.0);
    initials(
        ui,
        looks.get(PersonId::YOU),
        chart.camera.to_screen(Pos2::ZERO),
        TOKEN_YOU,
        zoom,
        State::Met,
    );
    for contact in scene.view.contacts() {
        let Some(at) = chart.place(contact.id) else {
            continue;
        };
        let at = chart.camera.to_screen(at);
        if !sight.contains(at) {
            continue;
        }
        let selected = scene.selected == Some(contact.id);
        let met = contact.link.met();
        let size = diameter(met, selected);
        let passes = chart.filter.passes(&scene.view, &contact);
        if passes || selected {
            let state = if met { State::Met } else { State::HeardOf };
            initials(ui, looks.get(contact.id), at, size, zoom, state);
        }
        let rect = Rect::from_center_size(at, Vec2::splat((size * zoom).max(LEAST)));
        let token = ui.interact(rect, widget_id(contact.id), Sense::click());
        token.widget_info(|| {
            let name = spoken(&scene.view, &contact);
            WidgetInfo::selected(WidgetType::Button, true, selected, name)
        });
        if token.has_focus() {
            // Arrows go to the nearest person, not to the next widget.
            let filter = EventFilter {
                horizontal_arrows: true,
                vertical_arrows: true,
                ..EventFilter::default()
            };
            ui.memory_mut(|m| m.set_focus_lock_filter(token.id, filter));
            focus(ui, at, rect.width() / 2.0, selected);
        }
        if token.hovered() {
            hovered = Some(contact.id);
        }
        if token.clicked() {
            intent = Some(Intent::Select(Some(contact.id)));
        }
        token.tip_ui(|ui| card::card(ui, scene, &contact));
    }
    chart.hovered = hovered;
    intent
}

/// What a screen reader says of somebody: who they are, and your impression in words.
fn spoken(view: &View, contact: &Contact) -> String {
    let who = who_are(contact.person);
    let impression = if contact.link.met() {
        impression_words(&contact.belief).warmth
    } else {
        "not met yet".to_owned()
    };
    let waits = view.open_requests().any(|r| r.from == contact.id);
    let word = if waits { "; wants a word" } else { "" };
    format!("{who}: {impression}{word}")
}

fn initials(ui: &Ui, look: &Look, at: Pos2, size: f32, zoom: f32, state: State) {
    let Some(mut tag) = token::tag(look, size, state) else {
        return;
    };
    tag.center *= zoom;
    tag.size *= zoom;
    tag.font_size *= zoom;
    let tagged = state == State::HeardOf || size * zoom >= token::LEAST_WITH_TAG * 0.9;
    if tagged && tag.font_size >= LEAST_INITIALS {
        token::write(ui.painter(), &theme::of(ui.ctx()), at, look, &tag, 0.0);
    }
}

/// The ring of whoever has the keyboard: outside the ring of whoever is selected.
fn focus(ui: &Ui, at: Pos2, radius: f32, selected: bool) {
    let radius = radius * if selected { 1.24 } else { 1.0 } + 6.0;
    let ring: Vec<Pos2> = (0..=64)
        .map(|n| at + Vec2::angled(n as f32 * std::f32::consts::TAU / 64.0) * radius)
        .collect();
    let stroke = Stroke::new(2.5, theme::of(ui.ctx()).ink);
    ui.painter()
        .extend(Shape::dashed_line(&ring, stroke, 6.0, 4.0));
}
