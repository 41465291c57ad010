//! What is around a panel's contents: the margin of a panel, the title and the way out of a sheet, and the line with
//! one button where there is nothing to show.

use bevy_egui::egui::{Align, Frame, Label, Layout, Margin, RichText, ScrollArea, Ui};

use crate::game::intent::Intent;
use crate::game::theme::{self, fonts};
use crate::game::widgets::{Button, heading};

/// Distance from a panel's edge to what is in it.
pub(super) const MARGIN: i8 = 24;

/// A part of the screen with the panel's margin around it.
pub(super) fn margin<R>(ui: &mut Ui, above: i8, below: i8, add: impl FnOnce(&mut Ui) -> R) -> R {
    let margin = Margin {
        left: MARGIN,
        right: MARGIN,
        top: above,
        bottom: below,
    };
    Frame::new().inner_margin(margin).show(ui, add).inner
}

/// A sheet: its title, a way out, and below them what scrolls.
pub(super) fn sheet(
    ui: &mut Ui,
    name: &str,
    add: impl FnOnce(&mut Ui) -> Option<Intent>,
) -> Option<Intent> {
    margin(ui, 20, 24, |ui| {
        let close = title(ui, name);
        let scroll = ScrollArea::vertical()
            .max_height(ui.available_height())
            .auto_shrink([false, true]);
        scroll.show(ui, add).inner.or(close)
    })
}

/// The title of a sheet, and the button that closes it.
pub(super) fn title(ui: &mut Ui, name: &str) -> Option<Intent> {
    let mut wants = None;
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let close = Button::icon_only(egui_phosphor::regular::X, "Close");
            if close.show(ui).clicked() {
                wants = Some(Intent::Close);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                heading(ui, name, fonts::size::H2);
            });
        });
    });
    ui.add_space(8.0);
    wants
}

/// Nothing to show: one sentence, and the button that changes that.
pub(super) fn empty(ui: &mut Ui, sentence: &str, fill: Option<(&str, Intent)>) -> Option<Intent> {
    let p = theme::of(ui.ctx());
    ui.add_space(8.0);
    let text = RichText::new(sentence)
        .font(fonts::body(fonts::size::BODY))
        .color(p.ink2);
    ui.add(Label::new(text).wrap());
    ui.add_space(8.0);
    let (word, wants) = fill?;
    Button::plain(word).show(ui).clicked().then_some(wants)
}
