//! Asks that went too far, and the weeks it takes to be back where you were.

use std::cmp::Reverse;

use bevy_egui::egui::Ui;

use super::{nothing, portrait};
use crate::game::debrief::account;
use crate::game::theme::fonts;
use crate::game::token::{Looks, Pose};
use crate::game::widgets::{caption, heading};
use crate::study::debrief::OverstepTold;

/// So many are told, the costliest.
const MOST: usize = 4;

/// The costliest of them, in order, with what each cost.
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
    let mut costly: Vec<&OverstepTold> = oversteps.iter().collect();
    costly.sort_by_key(|overstep| Reverse(overstep.weeks));
    let more = costly.len().saturating_sub(MOST);
    costly.truncate(MOST);
    costly.sort_by_key(|overstep| overstep.day);
    for overstep in costly {
        let face = |ui: &mut Ui| portrait(ui, looks, overstep.person, 40.0, &Pose::default());
        account::cost(ui, face, overstep);
    }
    if more > 0 {
        caption(
            ui,
            &format!("And {more} more that cost no more than these."),
        );
    }
}
