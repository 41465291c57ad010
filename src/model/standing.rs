//! Standing: how established somebody is, and the allowance that a gap in it gives.

use crate::model::rules::Rules;

/// The beginner's allowance L = max(0, σ_other − σ_actor), 0..1.
pub fn slack(actor: f32, other: f32) -> f32 {
    (other - actor).max(0.0)
}

/// Standing after one more help delivered, at most 1.
pub fn after_help(standing: f32, rules: &Rules) -> f32 {
    (standing + rules.standing.help).min(1.0)
}

/// Share of what two people have in common, 0..1: twice the common traits over all of theirs (Dice). 0 if
/// neither has any.
pub fn similarity(common: usize, first: usize, second: usize) -> f32 {
    if first + second == 0 {
        0.0
    } else {
        2.0 * common as f32 / (first + second) as f32
    }
}
