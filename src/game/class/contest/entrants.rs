//! Who plays: a row each, with the hands that bet on them, and their habits to change on the spot.

use bevy_egui::egui::{Align, Frame, Label, Layout, Margin, RichText, ScrollArea, Ui, vec2};
use egui_phosphor::regular as icon;

use super::obey::Contend;
use super::running::{Arena, Entrant};
use super::{habits, screen::ContestState};
use crate::game::intent::Intent;
use crate::game::theme::{self, fonts};
use crate::game::widgets::{Button, caption, toggle};

/// The list.
pub fn entrants(ui: &mut Ui, arena: &Arena, state: &mut ContestState) -> Vec<Intent> {
    let mut wants = Vec::new();
    caption(
        ui,
        "Before it runs: who will end up best? Count the hands beside each.",
    );
    ScrollArea::vertical()
        .id_salt("entrants")
        .auto_shrink(false)
        .show(ui, |ui| {
            for (n, entrant) in arena.entrants.iter().enumerate() {
                wants.extend(row(ui, n, entrant, state));
                if state.open == Some(n) {
                    let edited = Frame::new().inner_margin(Margin {
                        left: 12,
                        right: 4,
                        top: 0,
                        bottom: 8,
                    });
                    wants.extend(edited.show(ui, |ui| habits::habits(ui, n, entrant)).inner);
                }
            }
        });
    wants
}

fn row(ui: &mut Ui, n: usize, entrant: &Entrant, state: &mut ContestState) -> Option<Intent> {
    let p = theme::of(ui.ctx());
    let mut wants = None;
    let name = entrant.name();
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            let open = state.open == Some(n);
            let habits = format!("Habits of {name}");
            if Button::icon_only(
                if open {
                    icon::CARET_UP
                } else {
                    icon::PENCIL_SIMPLE
                },
                &habits,
            )
            .show(ui)
            .clicked()
            {
                state.open = (!open).then_some(n);
            }
            if Button::icon_only(icon::PLUS, &format!("One hand more for {name}"))
                .show(ui)
                .clicked()
            {
                wants = Some(Contend::Hand(n, true));
            }
            let hands = RichText::new(format!("{} {}", icon::HAND_PALM, entrant.hands))
                .font(fonts::bold(fonts::size::BODY));
            ui.add_sized(vec2(48.0, 44.0), Label::new(hands.color(p.pen)));
            if Button::icon_only(icon::MINUS, &format!("One hand less for {name}"))
                .show(ui)
                .clicked()
            {
                wants = Some(Contend::Hand(n, false));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let mut plays = entrant.plays;
                if toggle(ui, &mut plays, &name)
                    .on_hover_text(&entrant.habits.about)
                    .changed()
                {
                    wants = Some(Contend::Plays(n, plays));
                }
            });
        });
    });
    wants.map(Intent::Contest)
}
