//! Below the town: play and steps, word of mouth, how people are grouped, the newcomer, and the rules.

use bevy_egui::egui::{ComboBox, Key, Modifiers, Response, Ui, WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use super::obey::{LiveTown, Watch};
use super::screen::TownState;
use crate::game::intent::Intent;
use crate::game::panels::keys::pressed_with;
use crate::game::widgets::{Button, toggle};
use crate::strategy;
use crate::study::class::hour::Speed;
use crate::study::class::town_groups::{Grouping, way_name};

/// Why nothing plays any more.
const OVER: &str = "The season is over. Begin anew to see it again";

/// Begins a new row where this much does not fit into the one begun.
fn room_for(ui: &mut Ui, width: f32) {
    if ui.available_size_before_wrap().x < width {
        ui.end_row();
    }
}

/// The bar.
pub fn foot(ui: &mut Ui, open: &LiveTown, state: &mut TownState) -> Vec<Intent> {
    let mut wants = Vec::new();
    let town = &open.town;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        let over = town.run().is_over().then_some(OVER);
        let playing = town.is_playing();
        let (glyph, word) = if playing {
            (icon::PAUSE, "Pause")
        } else {
            (icon::PLAY, "Play")
        };
        let play = Button::primary(word).icon(glyph).min_width(104.0);
        if play.refused(over).show(ui).clicked() {
            wants.push(Watch::Play(!playing));
        }
        let step = |glyph, word| Button::icon_only(glyph, word).refused(over);
        if step(icon::FAST_FORWARD, "A day on").show(ui).clicked() {
            wants.push(Watch::Day);
        }
        if step(icon::SKIP_FORWARD, "A week on").show(ui).clicked() {
            wants.push(Watch::Week);
        }
        let anew = Button::icon_only(icon::ARROW_COUNTER_CLOCKWISE, "Begin anew with these rules");
        if anew.show(ui).clicked() {
            wants.push(Watch::Restart);
        }
        wants.extend(pace(ui, town.speed).map(Watch::Pace));
        let mut word = town.word_of_mouth();
        if toggle(ui, &mut word, "Word of mouth").changed() {
            wants.push(Watch::Word(word));
        }
        group_by(ui, &mut state.by);
        wants.extend(newcomer(ui, open).map(Watch::Newcomer));
        let word = if state.rules { "The town" } else { "Rules" };
        let glyph = if state.rules {
            icon::USERS_THREE
        } else {
            icon::SLIDERS_HORIZONTAL
        };
        if Button::plain(word).icon(glyph).show(ui).clicked() {
            state.rules = !state.rules;
        }
        let at_hand = ui.memory(|m| m.focused().is_none_or(|id| Some(id) == state.picture));
        if at_hand && over.is_none() && pressed_with(ui, Modifiers::NONE, Key::Space) {
            wants.push(Watch::Play(!playing));
        }
    });
    wants.into_iter().map(Intent::Town).collect()
}

fn pace(ui: &mut Ui, speed: Speed) -> Option<Speed> {
    let mut chosen = None;
    room_for(ui, 174.0);
    let shown = ComboBox::from_id_salt("town pace")
        .width(140.0)
        .selected_text(speed.words());
    let shown = shown.show_ui(ui, |ui| {
        for choice in Speed::ALL {
            let label = ui.selectable_label(choice == speed, choice.words());
            if label.clicked() {
                chosen = Some(choice);
            }
        }
    });
    named(&shown.response, &format!("Pace: {}", speed.words()));
    chosen
}

fn group_by(ui: &mut Ui, by: &mut Grouping) {
    let text = format!("Group by {}", by.words());
    room_for(ui, 256.0);
    let shown = ComboBox::from_id_salt("town groups")
        .width(222.0)
        .selected_text(&text);
    let shown = shown.show_ui(ui, |ui| {
        for choice in Grouping::ALL {
            let words = format!("By {}", choice.words());
            if ui.selectable_label(choice == *by, words).clicked() {
                *by = choice;
            }
        }
    });
    named(&shown.response, &text);
}

fn newcomer(ui: &mut Ui, open: &LiveTown) -> Option<String> {
    let now = open.town.newcomer().map(|n| n.habits.name.as_str());
    let text = match now {
        Some(name) => format!("Newcomer: {}", way_name(name)),
        None => "Add a newcomer…".to_owned(),
    };
    let mut chosen = None;
    room_for(ui, 210.0);
    let shown = ComboBox::from_id_salt("town newcomer")
        .width(176.0)
        .height(420.0)
        .selected_text(&text);
    let shown = shown.show_ui(ui, |ui| {
        for habits in strategy::library() {
            let label = ui.selectable_label(now == Some(&habits.name), way_name(&habits.name));
            if label.on_hover_text(&habits.about).clicked() {
                chosen = Some(habits.name.clone());
            }
        }
    });
    named(&shown.response, &text);
    chosen
}

fn named(response: &Response, name: &str) {
    response.widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, name));
}
