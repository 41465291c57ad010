//! Oversteps: asking for more than the tie can bear, and how far an apology mends it.

use crate::model::rules::Rules;
use crate::model::tie::Tie;

/// Severity 0..1 of asking for an effective size `size` (z′) with this capital: s = min(1, x/.35) for
/// x = z′ − K − tolerance; 0 if the ask stays within the tolerance.
pub fn severity(size: f32, capital: f32, rules: &Rules) -> f32 {
    let excess = size - capital - rules.overstep.tolerance;
    if excess > 0.0 {
        (excess / rules.overstep.full_severity).min(1.0)
    } else {
        0.0
    }
}

/// What an overstep of severity `s` does, whatever the answer was. `encounters` are those before this exchange:
/// early breaches scar deepest (Lount 2008).
pub fn overstep(tie: &mut Tie, s: f32, encounters: u32, rules: &Rules) {
    if s <= 0.0 {
        return;
    }
    let o = &rules.overstep;
    tie.rapport *= 1.0 - o.rapport_loss * s;
    tie.trust *= 1.0 - o.trust_loss * s;
    tie.add_strain(o.strain * s);
    let early = if (encounters as f32) < o.early_encounters {
        o.early_factor
    } else {
        1.0
    };
    // A scar already deeper than the limit (an author's own starting tie) is not healed by it.
    tie.scar = (tie.scar + o.scar * s * early)
        .min(o.scar_most)
        .max(tie.scar);
    tie.apology_due = true;
}

/// The first apology after an overstep: A × .5, C × .75. Returns whether there was something to forgive.
pub fn forgive(tie: &mut Tie, rules: &Rules) -> bool {
    let due = std::mem::take(&mut tie.apology_due);
    if due {
        tie.strain *= rules.overstep.apology_strain;
        tie.scar *= rules.overstep.apology_scar;
    }
    due
}
