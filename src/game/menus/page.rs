//! A page over the whole window: a way back, a title, and below them what scrolls.

use bevy_egui::egui::{Frame, Label, Margin, RichText, ScrollArea, Ui};

use crate::game::intent::{Intent, Screen};
use crate::game::theme::{self, fonts};
use crate::game::widgets::{Button, heading, warning};

/// Widest that a page's contents get, in points.
const WIDTH: f32 = 1120.0;

/// A page. Its way back leads to the title.
pub fn page(
    ui: &mut Ui,
    title: &str,
    add: impl FnOnce(&mut Ui) -> Option<Intent>,
) -> Option<Intent> {
    let p = theme::of(ui.ctx());
    let window = ui.max_rect();
    ui.painter().rect_filled(window, 0.0, p.desk);
    let side = ((window.width() - WIDTH) / 2.0).clamp(16.0, 400.0);
    let mut wants = None;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.horizontal_top(|ui| {
            ui.add_space(side);
            ui.vertical(|ui| {
                ui.set_width((window.width() - 2.0 * side - 8.0).max(200.0));
                Frame::new()
                    .inner_margin(Margin::symmetric(0, 24))
                    .show(ui, |ui| {
                        let back = Button::quiet("Back")
                            .icon(egui_phosphor::regular::ARROW_LEFT)
                            .key("Esc");
                        if back.show(ui).clicked() {
                            wants = Some(Intent::Go(Screen::Title));
                        }
                        ui.add_space(8.0);
                        heading(ui, title, fonts::size::H1);
                        ui.add_space(16.0);
                        wants = add(ui).or(wants.take());
                    });
            });
        });
    });
    wants
}

/// A sheet's inside: its title, a way out, and below them what scrolls.
pub fn sheet(
    ui: &mut Ui,
    title: &str,
    add: impl FnOnce(&mut Ui) -> Option<Intent>,
) -> Option<Intent> {
    let mut wants = None;
    Frame::new().inner_margin(Margin::same(24)).show(ui, |ui| {
        ui.horizontal(|ui| {
            let room = ui.available_width() - 60.0;
            ui.allocate_ui(bevy_egui::egui::vec2(room, 44.0), |ui| {
                ui.set_width(room);
                heading(ui, title, fonts::size::H2);
            });
            let close = Button::icon_only(egui_phosphor::regular::X, "Close");
            if close.show(ui).clicked() {
                wants = Some(Intent::Close);
            }
        });
        ui.add_space(8.0);
        let height = ui.available_height();
        let scroll = ScrollArea::vertical()
            .max_height(height)
            .auto_shrink([false, true]);
        wants = scroll.show(ui, add).inner.or(wants.take());
    });
    wants
}

/// A file of the player's own that cannot be played as it is, and why.
pub fn broken(ui: &mut Ui, path: &str, why: &str) {
    let p = theme::of(ui.ctx());
    heading(ui, file_name(path), fonts::size::H3);
    warning(ui, "It cannot be played as it is. This is what to change:");
    ui.add(Label::new(RichText::new(why).monospace().color(p.ink)).wrap());
}

/// The last part of a path, whatever system wrote it.
pub fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}
