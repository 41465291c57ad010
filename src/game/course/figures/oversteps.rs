//! Asks that went too far, and the weeks it takes to be back where you were.

use bevy_egui::egui::Ui;

use super::{nothing, portrait};
use crate::game::debrief::account;
use crate::game::theme::fonts;
use crate::game::token::{Looks, Pose};
use crate::game::widgets::{caption, heading};
use crate::study::debrief::OverstepTold;

/// Each of them with what it cost.
pub fn oversteps(ui: &mut Ui, looks: &Looks, oversteps: &[OverstepTold]) {
    heading(ui, "Where you asked for too much", fonts::size::H3);
    if oversteps.is_empty() {
        nothing(
            ui,
            "Nowhere. Nothing you asked for was more than a tie could bear.",
        );
        return;
    }
    caption(ui, account::IT_MENDS);
    for overstep in oversteps {
        let face = |ui: &mut Ui| portrait(ui, looks, overstep.person, 40.0, &Pose::default());
        account::cost(ui, face, overstep);
    }
}
