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

/// With less room than this, in points, hands are counted below the name.
const ONE_ROW: f32 = 360.0;

fn row(ui: &mut Ui, n: usize, entrant: &Entrant, state: &mut ContestState) -> Option<Intent> {
    let name = entrant.name();
    let narrow = ui.available_width() < ONE_ROW;
    let mut wants = None;
    let right = Layout::right_to_left(Align::Center);
    ui.horizontal(|ui| {
        ui.with_layout(right, |ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            habits_button(ui, n, &name, state);
            if !narrow {
                wants = hands(ui, n, entrant, &name);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                wants = plays(ui, n, entrant, &name).or(wants.take());
            });
        });
    });
    if narrow {
        ui.horizontal(|ui| {
            ui.with_layout(right, |ui| {
                ui.spacing_mut().item_spacing.x = 2.0;
                wants = hands(ui, n, entrant, &name).or(wants.take());
            });
        });
    }
    wants.map(Intent::Contest)
}

/// Opens and closes their habits.
fn habits_button(ui: &mut Ui, n: usize, name: &str, state: &mut ContestState) {
    let open = state.open == Some(n);
    let glyph = match open {
        true => icon::CARET_UP,
        false => icon::PENCIL_SIMPLE,
    };
    let button = Button::icon_only(glyph, &format!("Habits of {name}")).show(ui);
    if button.clicked() {
        state.open = (!open).then_some(n);
    }
}

/// Whether they play.
fn plays(ui: &mut Ui, n: usize, entrant: &Entrant, name: &str) -> Option<Contend> {
    let mut plays = entrant.plays;
    let toggle = toggle(ui, &mut plays, name).on_hover_text(&entrant.habits.about);
    toggle.changed().then_some(Contend::Plays(n, plays))
}

/// The hands that bet on them, from right to left.
fn hands(ui: &mut Ui, n: usize, entrant: &Entrant, name: &str) -> Option<Contend> {
    let p = theme::of(ui.ctx());
    let mut wants = None;
    let more = format!("One hand more for {name}");
    if Button::icon_only(icon::PLUS, &more).show(ui).clicked() {
        wants = Some(Contend::Hand(n, true));
    }
    let hands = RichText::new(format!("{} {}", icon::HAND_PALM, entrant.hands))
        .font(fonts::bold(fonts::size::BODY));
    ui.add_sized(vec2(48.0, 44.0), Label::new(hands.color(p.pen)));
    let less = format!("One hand less for {name}");
    if Button::icon_only(icon::MINUS, &less).show(ui).clicked() {
        wants = Some(Contend::Hand(n, false));
    }
    wants
}
