//! What time does.

use super::super::numbers::{days, part, part_of, plain};
use crate::model::tie::Day;
use crate::model::{Rules, Tie};

/// Longer than anything fades.
const FOR_EVER: Day = Day(4_000_000);

pub(super) fn decay(name: &str, rules: &Rules) -> Option<String> {
    let d = &rules.decay;
    let kept = || {
        let mut tie = Tie::acquainted(1.0, 1.0, 10);
        tie.pass_time(FOR_EVER, rules);
        tie
    };
    Some(match name {
        "rapport_floor" => format!(
            "However long the silence, {} stays.",
            part_of(kept().rapport, "the warmth a tie once had")
        ),
        "trust_floor" => format!(
            "However long the silence, {} stays.",
            part_of(kept().trust, "the trust a tie once had")
        ),
        "rapport_half_life" => format!(
            "Between people who never grew close, half of the warmth that can fade is gone after {} of silence.",
            days(d.rapport_half_life)
        ),
        "trust_half_life" => format!(
            "Between people who never grew close, half of the trust that can fade is gone after {} of silence.",
            days(d.trust_half_life)
        ),
        "peak_stretch" => format!(
            "Between people who were once as close as can be, both fade {} as slowly.",
            match plain(1.0 + d.peak_stretch) {
                once if once == "1" => "just".to_owned(),
                number => format!("{number} times"),
            }
        ),
        "unthanked_half_life" => format!(
            "A favour that nobody thanked for is half forgotten after {}.",
            days(d.unthanked_half_life)
        ),
        "debt_half_life" => format!(
            "What somebody feels you owe them halves in {}.",
            days(d.debt_half_life)
        ),
        "debt_growth" => format!(
            "Until it is forgotten, a favour without thanks adds {} to what you owe.",
            part_of(d.debt_growth, "its own worth")
        ),
        "credit_half_life" => format!(
            "A favour you have done counts for half after {}.",
            days(d.credit_half_life)
        ),
        "strain_half_life" => {
            format!(
                "Fresh irritation is down to half after {}.",
                days(d.strain_half_life)
            )
        }
        "scar_half_life" => format!(
            "Guardedness after an overstep is down to half after {}.",
            days(d.scar_half_life)
        ),
        "patience_half_life" => {
            let mut tie = Tie {
                patience: 0.0,
                ..Tie::default()
            };
            tie.pass_time(Day(7), rules);
            format!(
                "Half of the patience you used up is back after {}; {} after a week.",
                days(d.patience_half_life),
                part(tie.patience)
            )
        }
        _ => return None,
    })
}
