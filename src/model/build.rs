//! Building moves and gestures: small talk, work talk, hobbies, check-ins, thanks, help, and settling up.

use crate::model::overstep;
use crate::model::rules::Rules;
use crate::model::tie::{Day, Tie};

/// The numbers of one building move, as in a scenario's catalogue.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Building {
    /// Rapport gained at most by one such move (wR).
    pub rapport: f32,
    /// Rapport beyond which it builds no more (cR).
    pub rapport_cap: f32,
    /// Trust gained at most by one such move (wT).
    pub trust: f32,
    /// Trust beyond which it builds no more (cT).
    pub trust_cap: f32,
    /// Patience it costs the other.
    pub patience: f32,
}

/// What one occasion adds to the numbers of its move.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Occasion {
    /// Common interests and background, 0..1.
    pub similarity: f32,
    /// How well help fits the need, 0..1; 1 for any other move.
    pub matching: f32,
    /// Multiplies the rapport gain: 1, or a check-in's [`silence_warmth`].
    pub warmth: f32,
}

impl Occasion {
    /// An ordinary meeting of two people who have this much in common.
    pub fn ordinary(similarity: f32) -> Self {
        Occasion {
            similarity,
            matching: 1.0,
            warmth: 1.0,
        }
    }
}

/// How much warmer a check-in is after `gap` days of silence: 2 − 2^(−gap/30), by default from 1 to 2.
pub fn silence_warmth(gap: u32, rules: &Rules) -> f32 {
    let most = rules.building.silence_most;
    most - (most - 1.0) * libm::exp2f(-(gap as f32) / rules.building.silence_half_gap)
}

/// Any building move but the special part of gestures. The tie must be up to date.
///
/// k = min(1, 2Π)·(1 − A)·(1 − C)·pace with the state before the move;
/// ΔR = k·wR·(.7 + .6·similarity)·max(0, 1 − R/cR), ΔT = k·wT·max(0, 1 − T/cT).
pub fn build(tie: &mut Tie, with: &Building, on: Occasion, today: Day, rules: &Rules) {
    let b = &rules.building;
    let k = (b.patience_ease * tie.patience).min(1.0)
        * (1.0 - tie.strain)
        * (1.0 - tie.scar)
        * b.pace
        * on.matching;
    let common = b.similarity_base + b.similarity_weight * on.similarity;
    let rapport = k * with.rapport * on.warmth * common * room(tie.rapport, with.rapport_cap);
    let trust = k * with.trust * room(tie.trust, with.trust_cap);
    tie.spend_patience(with.patience, b);
    tie.add_rapport(rapport);
    tie.add_trust(trust);
    tie.meet(today);
}

/// What is left to build below a cap.
fn room(level: f32, cap: f32) -> f32 {
    (1.0 - level / cap).max(0.0)
}

/// The other half of a thank-you: O ← O·(1 − (.35 + .6·L)), U ← 0. `slack` is the beginner's allowance L.
pub fn thank(tie: &mut Tie, slack: f32, rules: &Rules) {
    let relief = rules.building.thanks_relief + rules.building.thanks_relief_slack * slack;
    tie.debt *= 1.0 - relief.clamp(0.0, 1.0);
    tie.unthanked = 0.0;
}

/// The other half of help: its value pays the debt first, and what is left becomes credit.
pub fn repay(tie: &mut Tie, matching: f32, rules: &Rules) {
    let value = rules.building.help_value * matching;
    let paid = value.min(tie.debt);
    tie.debt -= paid;
    tie.credit += value - paid;
}

/// Saying the tally aloud. In a professional setting the whole debt is handed over and done with, and trust
/// rises; in a personal one it hurts (Clark & Mills 1979). Returns the value handed over.
pub fn settle_up(
    tie: &mut Tie,
    patience: f32,
    professional: bool,
    today: Day,
    rules: &Rules,
) -> f32 {
    tie.spend_patience(patience, &rules.building);
    let handed_over = if professional {
        tie.add_trust(rules.building.settle_trust);
        std::mem::take(&mut tie.debt)
    } else {
        tie.add_rapport(-rules.building.settle_rapport_loss);
        0.0
    };
    tie.meet(today);
    handed_over
}

/// An apology: the first after an overstep eases strain and scar; later ones change nothing but cost a moment.
/// Returns whether it counted.
pub fn apologise(tie: &mut Tie, patience: f32, today: Day, rules: &Rules) -> bool {
    tie.spend_patience(patience, &rules.building);
    let counted = overstep::forgive(tie, rules);
    tie.meet(today);
    counted
}
