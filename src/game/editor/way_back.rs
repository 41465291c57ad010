//! The strip over whatever is tried out from the editor: what it is, and the way back.

use bevy_egui::egui::{Align, Frame, Key, Label, Layout, Margin, Modifiers, Panel, RichText, Ui};
use egui_phosphor::regular as icon;

use super::bench::Bench;
use super::craft::Craft;
use crate::game::intent::Intent;
use crate::game::theme::{self, fonts};
use crate::game::widgets::Button;

/// Draws it. `over` says that a sheet lies over the screen, and has the keys.
pub fn way_back(ui: &mut Ui, bench: &Bench, over: bool) -> Option<Intent> {
    let p = theme::of(ui.ctx());
    let frame = Frame::new()
        .fill(p.pen_wash)
        .inner_margin(Margin::symmetric(20, 4));
    let strip = Panel::top("way back to the editor").frame(frame);
    let shown = strip.show(ui, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let back = Button::plain("Back to the editor").icon(icon::PENCIL_SIMPLE);
            let clicked = back.key("F5").show(ui).clicked();
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let words = format!("You are trying out \"{}\".", bench.title());
                let words = RichText::new(words).font(fonts::body(fonts::size::LABEL));
                ui.add(Label::new(words.color(p.ink)).truncate());
            });
            clicked
        })
        .inner
    });
    let key = !over && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::F5));
    (shown.inner || key).then_some(Intent::Edit(Craft::Return))
}
