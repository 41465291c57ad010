//! What the tournament and the town have in common: a card that fills its panel, and rules that are turned there
//! instead of in the hour.

use bevy_egui::egui::{Frame, Margin, Stroke};

use super::wish::Wish;
use crate::game::intent::Intent;
use crate::game::theme::Palette;

/// A card that fills its panel, with so much free at its left and right.
pub fn card(p: &Palette, left: i8, right: i8) -> Frame {
    Frame::new()
        .fill(p.sheet)
        .stroke(Stroke::new(p.card_stroke(), p.line))
        .corner_radius(12)
        .inner_margin(Margin::symmetric(16, 12))
        .outer_margin(Margin {
            left,
            right,
            top: 0,
            bottom: 10,
        })
}

/// What the controls of rules mean somewhere else than in the hour.
pub struct Turned {
    /// A rule is turned: group, name, value.
    pub turn: fn(&'static str, &'static str, f32) -> Intent,
    /// All rules are put back.
    pub revert: Intent,
    /// It begins anew.
    pub restart: Intent,
    /// The rules are written as a file.
    pub norms: Intent,
}

impl Turned {
    /// What is wanted of rules, meant for here.
    pub fn meant(&self, wants: Vec<Intent>) -> Vec<Intent> {
        let mine = |intent| match intent {
            Intent::Class(Wish::Turn(group, name, value)) => Some((self.turn)(group, name, value)),
            Intent::Class(Wish::Revert) => Some(self.revert.clone()),
            Intent::Class(Wish::Restart) => Some(self.restart.clone()),
            Intent::Class(Wish::Save(_)) => Some(self.norms.clone()),
            _ => None,
        };
        wants.into_iter().filter_map(mine).collect()
    }
}
