//! How building works.

use super::super::numbers::{by, days, part, part_of, plain, times};
use crate::model::build::{self, Occasion};
use crate::model::tie::Day;
use crate::model::{Building, Rules, Tie};

/// What a move that could win everything at once would win of warmth.
fn won(similarity: f32, rules: &Rules) -> f32 {
    // A tenth of it, so that no limit cuts the comparison short.
    let whole = Building {
        rapport: 0.1,
        rapport_cap: 1.0,
        trust: 0.0,
        trust_cap: 1.0,
        patience: 0.0,
    };
    let at_its_own_pace = Rules {
        building: crate::model::rules::Building {
            pace: 1.0,
            patience_ease: 1.0,
            ..rules.building
        },
        ..*rules
    };
    let mut tie = Tie::default();
    build::build(
        &mut tie,
        &whole,
        Occasion::ordinary(similarity),
        Day(0),
        &at_its_own_pace,
    );
    tie.rapport * 10.0
}

pub(super) fn building(name: &str, rules: &Rules) -> Option<String> {
    let b = &rules.building;
    Some(match name {
        "pace" if b.pace < 1e-4 => "Nothing builds warmth or trust.".to_owned(),
        "pace" => match plain(b.pace).as_str() {
            "1" => "Warmth and trust grow as fast as each move says.".to_owned(),
            number => format!("Warmth and trust grow {number} times as fast as each move says."),
        },
        "patience_ease" if b.patience_ease <= 1.0 => format!(
            "Even with all their patience left, people give your company {} of what it could bring.",
            part(b.patience_ease)
        ),
        "patience_ease" => format!(
            "Company brings all it can as long as {} of somebody's patience is left.",
            part(1.0 / b.patience_ease)
        ),
        "similarity_base" => format!(
            "With somebody you have nothing in common with, a move wins {} it can.",
            part_of(won(0.0, rules), "the warmth")
        ),
        "similarity_weight" => format!(
            "Having everything in common brings that from {} to {}.",
            part(won(0.0, rules)),
            part(won(1.0, rules))
        ),
        "crowding_below" => format!(
            "Company is too much once less than {} of somebody's patience is left.",
            part(b.crowding_below)
        ),
        "crowding_strain" => {
            format!(
                "Company that is too much irritates {}.",
                by(b.crowding_strain)
            )
        }
        "silence_half_gap" => format!(
            "After {} of silence, a check-in has half of the extra warmth that silence gives it.",
            days(b.silence_half_gap)
        ),
        "silence_most" => format!(
            "After years of silence, a check-in warms {} as much as after a day.",
            times(build::silence_warmth(10_000, rules))
        ),
        "thanks_relief" => format!(
            "Thanking an equal settles {}.",
            part_of(settled(0.0, rules), "what you owe")
        ),
        "thanks_relief_slack" => format!(
            "Thanking somebody half the way up from you settles {}: more than with an equal {}.",
            part_of(settled(0.5, rules), "what you owe"),
            by(0.5 * b.thanks_relief_slack)
        ),
        "help_value" => {
            let mut tie = Tie::default();
            build::repay(&mut tie, 1.0, rules);
            format!(
                "Help that meets a need in full is worth {} of the largest favour.",
                part(tie.credit)
            )
        }
        "unmatched_help_most" => format!(
            "Help that nobody needs brings {} of what help that meets a need would, at the very best.",
            part(b.unmatched_help_most)
        ),
        "settle_trust" => {
            format!(
                "Saying the tally aloud at work raises trust {}.",
                by(b.settle_trust)
            )
        }
        "settle_rapport_loss" => format!(
            "Saying the tally aloud among friends cools them {}.",
            by(b.settle_rapport_loss)
        ),
        _ => return None,
    })
}

/// Share of a debt that thanks settle.
fn settled(slack: f32, rules: &Rules) -> f32 {
    let mut tie = Tie {
        debt: 1.0,
        ..Tie::default()
    };
    build::thank(&mut tie, slack, rules);
    1.0 - tie.debt
}
