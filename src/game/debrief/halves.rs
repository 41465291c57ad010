//! A list beside what is chosen in it, each with a scroll bar of its own; one over the other where there is no room.

use bevy_egui::egui::{Align, Layout, ScrollArea, Ui, UiBuilder, vec2};

use super::layout::{GAP, ONE_COLUMN};
use crate::game::widgets::card;

/// Cards side by side, `shares` of the width each, as high as there is room; `fill` fills the nth.
pub fn halves(ui: &mut Ui, name: &str, shares: &[f32], mut fill: impl FnMut(&mut Ui, usize)) {
    let width = ui.available_width();
    if width < ONE_COLUMN {
        ScrollArea::vertical()
            .id_salt(name)
            .auto_shrink([false, false])
            .show(ui, |ui| {
                for n in 0..shares.len() {
                    card(ui, |ui| {
                        ui.set_width(ui.available_width());
                        fill(ui, n);
                    });
                    ui.add_space(GAP);
                }
            });
        return;
    }
    let (room, all) = (
        width - GAP * (shares.len() - 1) as f32,
        shares.iter().sum::<f32>(),
    );
    let height = ui.available_height() - GAP;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        for (n, share) in shares.iter().enumerate() {
            let size = vec2(room * share / all, height);
            let rect = bevy_egui::egui::Rect::from_min_size(ui.cursor().min, size);
            let layout = Layout::top_down(Align::Min);
            let builder = UiBuilder::new()
                .id_salt((name, n))
                .max_rect(rect)
                .layout(layout);
            ui.scope_builder(builder, |ui| {
                card(ui, |ui| {
                    ui.set_width(ui.available_width());
                    ui.set_height(size.y - 50.0);
                    ScrollArea::vertical()
                        .id_salt((name, n, "scroll"))
                        .auto_shrink([false, false])
                        .show(ui, |ui| {
                            // Room for the ring of whatever has the keyboard, and for the scroll bar.
                            let inner = ui.available_rect_before_wrap().shrink2(vec2(6.0, 0.0));
                            let inner = UiBuilder::new().max_rect(inner);
                            ui.scope_builder(inner, |ui| {
                                ui.set_width(ui.available_width() - 6.0);
                                ui.add_space(6.0);
                                fill(ui, n);
                                ui.add_space(6.0);
                            });
                        });
                });
            });
        }
    });
}
