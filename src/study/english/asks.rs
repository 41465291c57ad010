//! What asking for something comes to.

use super::numbers::{odds, part, part_of};
use super::{A_LITTLE, WELL, known, stranger};
use crate::model::{Ask, Tie, ask};
use crate::scenario::Scenario;
use crate::scenario::catalogue::{AskDef, Grants};
use crate::scenario::people::Context;
use crate::sim::hours;

/// What becomes of an ask among equals, face to face, and what it costs.
pub fn an_ask(def: &AskDef, scenario: &Scenario) -> String {
    let rules = &scenario.rules;
    let plain = plainly(def);
    let weigh = |tie: &Tie| ask::weigh(tie, &plain, rules);
    let favour = &def.favour;
    let mut text = format!(
        "A stranger says yes to {favour} {}; somebody you know a little, {}; somebody you know well, {}.",
        odds(weigh(&stranger()).p_yes),
        odds(weigh(&known(A_LITTLE)).p_yes),
        odds(weigh(&known(WELL)).p_yes),
    );
    let offends = [
        (known(WELL), "Even somebody you know well"),
        (known(A_LITTLE), "Somebody you know only a little"),
        (stranger(), "A stranger"),
    ];
    if let Some((_, who)) = offends.iter().find(|(tie, _)| weigh(tie).severity > 0.0) {
        text += &format!(" {who} finds that too much to ask.");
    }
    text += &format!(" It draws on {}", rests_on(def));
    text += &match def.tally {
        t if t < 1e-4 => ", leaves nothing owing".to_owned(),
        t => format!(", leaves you owing {}", part_of(t, "its worth")),
    };
    text += &format!(" and takes you {}.", hours(def.hours));
    if let Some(topic) = def.resource {
        text += &format!(
            " Only those who have it can be asked: {}.",
            scenario.topic(topic)
        );
    }
    let setting = match def.context {
        Some(Context::Professional) => Some(" Among friends it weighs more than at work."),
        Some(Context::Personal) => Some(" At work it weighs more than among friends."),
        None => None,
    };
    if rules.ask.context_gap > 1e-4 {
        text += setting.unwrap_or_default();
    }
    text + match def.grants {
        Grants::Favour => "",
        Grants::Information => " A yes tells of an opening.",
        Grants::Introduction => " A yes brings you together with somebody.",
        Grants::Word => " A yes counts for an opening.",
        Grants::Collaboration => " After a yes you can work together.",
    }
}

/// The ask among equals, face to face, in its own setting.
pub(in crate::study) fn plainly(def: &AskDef) -> Ask {
    Ask {
        size: def.size,
        rapport_share: def.rapport_share,
        trust_share: def.trust_share,
        tally: def.tally,
        slack: 0.0,
        fit: 0.0,
        etiquette: 1.0,
        context_gap: 0.0,
        by_email: false,
    }
}

fn rests_on(def: &AskDef) -> String {
    let (warmth, trust) = (def.rapport_share, def.trust_share);
    match (warmth > 1e-4, trust > 1e-4) {
        (false, false) => "nothing but good will".to_owned(),
        (true, false) => format!("warmth alone, for {}", part(warmth)),
        (false, true) => format!("trust in your work alone, for {}", part(trust)),
        (true, true) if (warmth - trust).abs() < 1e-4 => {
            format!(
                "warmth and on trust in your work alike, {} each",
                part(warmth)
            )
        }
        (true, true) => format!(
            "warmth for {} and on trust in your work for {}",
            part(warmth),
            part(trust)
        ),
    }
}
