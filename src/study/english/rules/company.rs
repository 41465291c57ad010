//! Letters, what others start, and word of mouth.

use super::super::numbers::{by, days, odds, part, part_of};
use crate::model::{Rules, Tie, gossip as hearsay, outreach as letters, requests};

pub(super) fn outreach(name: &str, rules: &Rules) -> Option<String> {
    let o = &rules.outreach;
    let chances = "the first letter's chances";
    Some(match name {
        "reply_soonest" => format!(
            "The soonest answer to an e-mail comes after {}.",
            days(letters::reply_delay(0.0, rules) as f32)
        ),
        "reply_latest" => format!(
            "An e-mail without an answer after {} gets none.",
            days(letters::reply_delay(1.0, rules) as f32)
        ),
        "stranger_writes_no" => format!(
            "A stranger who will not say yes writes back to say so {}.",
            odds(o.stranger_writes_no)
        ),
        "acquaintance_writes_no" => format!(
            "An acquaintance who will not say yes writes back to say so {}.",
            odds(o.acquaintance_writes_no)
        ),
        "follow_up_soonest" => format!(
            "Following up sooner than after {} is pestering.",
            days(o.follow_up_soonest)
        ),
        "follow_up_latest" => format!(
            "Following up later than after {} is as good as not at all.",
            days(o.follow_up_latest)
        ),
        "follow_up" => format!(
            "A well-timed follow-up has {}.",
            part_of(letters::follow_up_odds(1.0, true, rules), chances)
        ),
        "pestering" => format!(
            "Any other follow-up has {}.",
            part_of(letters::follow_up_odds(1.0, false, rules), chances)
        ),
        "pestering_strain" => {
            let mut tie = Tie::default();
            letters::follow_up(&mut tie, false, rules);
            format!("Any other follow-up irritates {}.", by(tie.strain))
        }
        _ => return None,
    })
}

pub(super) fn others(name: &str, rules: &Rules) -> Option<String> {
    let o = &rules.others;
    let a_week = |rapport| {
        odds(requests::initiative_odds(
            &Tie::acquainted(rapport, 0.0, 1),
            rules,
        ))
    };
    let what_they_start = "what others start";
    // A large favour: what somebody may owe.
    let owing = Tie {
        debt: 0.5,
        ..Tie::acquainted(1.0, 1.0, 10)
    };
    Some(match name {
        "initiative_base" => format!(
            "Somebody on speaking terms who feels nothing for you starts something of their own accord {} in a week.",
            a_week(0.0)
        ),
        "initiative_rapport" => format!(
            "Somebody who likes you starts something {} in a week: each tenth of warmth adds {}, up to the limit.",
            a_week(0.5),
            part(o.initiative_rapport / 10.0)
        ),
        "initiative_most" => format!(
            "Nobody starts something more often than {} in a week.",
            odds(o.initiative_most)
        ),
        "requests" => format!("Of {what_they_start}, {} are requests.", part(o.requests)),
        "offers" => format!(
            "Of {what_they_start}, {} are offers of help.",
            part(o.offers)
        ),
        "introductions" => format!(
            "Of {what_they_start}, {} are introductions; what is left are words of their own.",
            part(o.introductions)
        ),
        "answer_within" => format!(
            "A request waits {} for an answer before it counts as ignored.",
            days(o.answer_within)
        ),
        "decline_strain" => {
            let mut tie = owing;
            requests::decline(&mut tie, rules);
            format!(
                "Saying no to somebody whom you owe a large favour irritates them {}.",
                by(tie.strain)
            )
        }
        "decline_trust" => {
            let mut tie = owing;
            requests::decline(&mut tie, rules);
            format!(
                "Saying no to somebody whom you owe a large favour costs {}.",
                part_of(1.0 - tie.trust, "their trust")
            )
        }
        "ignore_strain" => {
            let mut tie = Tie::acquainted(0.0, 0.0, 1);
            requests::ignore(&mut tie, rules);
            format!(
                "Leaving a request without an answer irritates {}.",
                by(tie.strain)
            )
        }
        "ignore_debt_strain" => {
            let (mut tie, mut owes_nothing) = (owing, Tie { debt: 0.0, ..owing });
            requests::ignore(&mut tie, rules);
            requests::ignore(&mut owes_nothing, rules);
            format!(
                "If you owe them a large favour, it irritates more {}.",
                by(tie.strain - owes_nothing.strain)
            )
        }
        _ => return None,
    })
}

pub(super) fn gossip(name: &str, rules: &Rules) -> Option<String> {
    let g = &rules.gossip;
    Some(match name {
        "overstep_odds" => format!(
            "Each common acquaintance hears of the worst overstep {}.",
            odds(hearsay::overstep_odds(1.0, rules))
        ),
        "kindness_odds" => format!(
            "Each common acquaintance hears of help or thanks {}.",
            odds(g.kindness_odds)
        ),
        "hearsay" => {
            let mut tie = Tie::default();
            hearsay::hear(&mut tie, 1.0, rules);
            format!(
                "Whoever hears of it changes their mind by {} of what whoever was there does.",
                part(tie.trust)
            )
        }
        "introducer_share" => format!(
            "Whoever introduced you takes {} when you overstep.",
            part_of(g.introducer_share, "the blame")
        ),
        _ => return None,
    })
}
