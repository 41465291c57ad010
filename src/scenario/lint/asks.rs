//! Asks that nobody can grant.

use super::Reach;
use crate::model::{Ask, Tie, ask};
use crate::scenario::catalogue::AskDef;
use crate::scenario::people::TraitKind;
use crate::scenario::syntax::{Decoder, Problem, nearest};
use crate::scenario::validate::Merged;
use crate::scenario::{PersonId, Scenario, TopicId};

/// An ask less likely than this even between the best of friends is never granted.
const HOPELESS: f32 = 0.01;

/// Warns of asks for what nobody has, and of asks too large for anybody.
pub fn check(written: &Merged, scenario: &Scenario, reach: &Reach, cx: &mut Decoder) {
    for (raw, def) in written.asks.iter().zip(&scenario.catalogue.asks) {
        if let (Some(word), Some(topic)) = (&raw.resource, def.resource)
            && !anybody_has(scenario, reach, topic)
        {
            let lent = scenario
                .people
                .iter()
                .flat_map(|p| p.topics(TraitKind::Resource));
            let lent = lent
                .filter(|&other| other != topic)
                .map(|topic| scenario.topic(topic));
            let near = nearest(word, lent);
            let meant = near
                .map(|near| format!(" Did you mean \"{}\"?", near.word))
                .unwrap_or_default();
            let message = format!(
                "Nobody who can be met has \"{}\" to lend, so nobody can be asked for it.{meant}",
                word.value
            );
            let fix = match near {
                Some(near) => format!("write \"{}\"", near.word),
                None => "add it to somebody's `resources`".to_owned(),
            };
            let problem = Problem::warning("unreachable-ask", word.span, message);
            cx.report(problem.meant(word.span, word, near).fix(fix));
        }
        let best = best_odds(def, scenario);
        if best < HOPELESS {
            let message = format!(
                "The ask `{}` is too large: even the closest friend would say no in 99 of 100 cases.",
                def.id
            );
            cx.report(
                Problem::warning("unreachable-ask", raw.id.span, message)
                    .fix("write a smaller `size`"),
            );
        }
    }
}

/// Whether somebody who can be met, made-up people included, has this to lend.
pub fn anybody_has(scenario: &Scenario, reach: &Reach, topic: TopicId) -> bool {
    let has = |id: PersonId| scenario.people[id.index()].has(TraitKind::Resource, topic);
    let in_pool = scenario
        .population
        .as_ref()
        .is_some_and(|p| p.pools.resources.contains(&topic));
    in_pool || reach.ids().any(|id| reach.can_meet(id) && has(id))
}

/// The odds of a yes from a peer who could not think better of you.
fn best_odds(def: &AskDef, scenario: &Scenario) -> f32 {
    let tie = Tie {
        vouching: scenario.rules.ask.vouching_most,
        ..Tie::acquainted(1.0, 1.0, 1000)
    };
    let ask = Ask {
        size: def.size,
        rapport_share: def.rapport_share,
        trust_share: def.trust_share,
        tally: def.tally,
        slack: 0.0,
        fit: 0.0,
        etiquette: 1.0,
        context_gap: 0.0,
        by_email: false,
    };
    ask::weigh(&tie, &ask, &scenario.rules).p_yes
}
