//! Give and take with one person, and what each side makes of it.

use bevy_egui::egui::Ui;

use super::{nothing, portrait};
use crate::game::debrief::account;
use crate::game::theme::fonts;
use crate::game::token::{Looks, Pose};
use crate::game::widgets::heading;
use crate::study::debrief::LedgerEntry;

/// What went each way, and what is owed.
pub fn ledger(ui: &mut Ui, looks: &Looks, name: &str, entry: Option<&LedgerEntry>) {
    let title = format!("Give and take with {name}");
    let Some(entry) = entry else {
        heading(ui, &title, fonts::size::H3);
        nothing(
            ui,
            "Nothing went either way so far. A first favour may be small.",
        );
        return;
    };
    ui.horizontal(|ui| {
        portrait(ui, looks, entry.person, 44.0, &Pose::default());
        heading(ui, &title, fonts::size::H3);
    });
    account::entry(ui, entry);
}
