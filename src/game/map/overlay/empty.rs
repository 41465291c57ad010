//! The map before anybody is known.

use bevy_egui::egui::{Align, Layout, Rect, RichText, Ui, UiBuilder, vec2};

use crate::game::intent::Intent;
use crate::game::scene::Scene;
use crate::game::theme::{self, fonts};
use crate::study::sitting::Until;

/// One sentence, and the button that brings somebody.
pub fn invitation(ui: &mut Ui, scene: &Scene, place: Rect) -> Option<Intent> {
    let p = theme::of(ui.ctx());
    let size = vec2(420.0, 170.0).min(place.size());
    let card = Rect::from_center_size(place.center(), size);
    theme::paint::card(ui.painter(), &p, card, 12);
    let inside = UiBuilder::new()
        .max_rect(card.shrink(20.0))
        .layout(Layout::top_down(Align::Center));
    ui.scope_builder(inside, |ui| {
        ui.label(
            RichText::new("You know nobody here yet")
                .font(fonts::title(20.0))
                .color(p.ink),
        );
        let today: Vec<_> = scene.view.venues_today().map(|v| v.name.as_str()).collect();
        let text = if today.is_empty() {
            "People turn up here as you come across them. Let a day go by.".to_owned()
        } else {
            let places = crate::study::words::list(&today);
            format!("People turn up here as you come across them. Today: {places}.")
        };
        ui.label(RichText::new(text).color(p.ink2));
        ui.add_space(8.0);
        let go = ui.button("Let time pass");
        theme::paint::focus_ring(ui, &go, 10.0);
        go.clicked().then_some(Intent::Pass(Until::Something))
    })
    .inner
}
