//! Word of mouth: what reaches people who were not there.

use crate::model::overstep;
use crate::model::rules::Rules;
use crate::model::tie::Tie;

/// Odds that a common contact hears of an overstep of severity `s`.
pub fn overstep_odds(s: f32, rules: &Rules) -> f32 {
    rules.gossip.overstep_odds * s
}

/// A common contact hears of it and applies half the change in trust it caused at the source.
pub fn hear(tie: &mut Tie, delta_trust: f32, rules: &Rules) {
    tie.add_trust(rules.gossip.hearsay * delta_trust);
}

/// The introducer's part of an overstep of severity `s` against somebody they introduced: the same losses at
/// half the severity, in what that person holds about the introducer. Returns that severity.
pub fn share_blame(tie: &mut Tie, s: f32, rules: &Rules) -> f32 {
    let share = rules.gossip.introducer_share * s;
    overstep::overstep(tie, share, tie.encounters, rules);
    share
}
