//! What others start of their own accord, and what it costs to decline or to ignore them.

use crate::model::rules::Rules;
use crate::model::tie::Tie;

/// What somebody may start in a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Initiative {
    /// They ask for something proportionate to what they feel.
    Request,
    /// They offer help.
    Offer,
    /// They introduce somebody.
    Introduction,
    /// They get in touch.
    CheckIn,
}

/// Weekly odds that the holder of this tie starts something: .10 + .25·R, at most .35, on speaking terms only.
pub fn initiative_odds(tie: &Tie, rules: &Rules) -> f32 {
    if !tie.on_speaking_terms() {
        return 0.0;
    }
    let o = &rules.others;
    (o.initiative_base + o.initiative_rapport * tie.rapport).min(o.initiative_most)
}

/// Which kind it is, from a uniform `draw`.
pub fn initiative_kind(draw: f32, rules: &Rules) -> Initiative {
    let o = &rules.others;
    if draw < o.requests {
        Initiative::Request
    } else if draw < o.requests + o.offers {
        Initiative::Offer
    } else if draw < o.requests + o.offers + o.introductions {
        Initiative::Introduction
    } else {
        Initiative::CheckIn
    }
}

/// Declining politely: free when nothing is owed; else A + .3·O, T × (1 − .3·O).
pub fn decline(tie: &mut Tie, rules: &Rules) {
    let owed = tie.debt;
    tie.add_strain(rules.others.decline_strain * owed);
    tie.trust *= (1.0 - rules.others.decline_trust * owed).max(0.0);
}

/// No answer within the days allowed: A + .1 + .3·O.
pub fn ignore(tie: &mut Tie, rules: &Rules) {
    tie.add_strain(rules.others.ignore_strain + rules.others.ignore_debt_strain * tie.debt);
}
