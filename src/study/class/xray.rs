//! What the teacher sees and the class does not: everything people hold about the player, and the odds of each ask.

use crate::model::{Belief, Tie};
use crate::scenario::{AskId, PersonId};
use crate::sim::{Asking, Run};

/// Somebody, seen through.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    /// Who.
    pub id: PersonId,
    /// Full name.
    pub name: String,
    /// Whether they are on speaking terms with the player.
    pub met: bool,
    /// Where they can be met today, if anywhere.
    pub here: Option<String>,
    /// What they hold about the player today.
    pub truth: Tie,
    /// What the player believes; `None` of somebody never heard of.
    pub belief: Option<Belief>,
    /// How established they are, 0..1.
    pub standing: f32,
    /// The odds of a spoken, courteous ask today, in the catalogue's order.
    pub odds: Vec<Odds>,
}

/// The odds of an ask.
#[derive(Clone, Debug, PartialEq)]
pub struct Odds {
    /// Which.
    pub ask: AskId,
    /// What for: "advice".
    pub favour: String,
    /// Odds of a yes, 0..1.
    pub p_yes: f32,
    /// How far it would overstep, 0..1.
    pub severity: f32,
}

/// Everybody who knows of the player, warmest first.
pub fn xray(run: &Run) -> Vec<Seen> {
    let (truth, view, you) = (run.truth(), run.view(PersonId::YOU), PersonId::YOU);
    let seen = |id: PersonId| {
        let contact = view.contact(id);
        let odds = |(ask, def): (AskId, &crate::scenario::catalogue::AskDef)| {
            let weighed = truth.weigh(you, id, &Asking::in_person(ask))?;
            Some(Odds {
                ask,
                favour: def.favour.clone(),
                p_yes: weighed.p_yes,
                severity: weighed.severity,
            })
        };
        Some(Seen {
            id,
            name: truth.cast.get(id).name.clone(),
            met: contact.as_ref().is_some_and(|c| c.link.met()),
            here: view.where_today(id).map(|venue| venue.name.clone()),
            truth: truth.tie(you, id)?,
            belief: contact.map(|c| c.belief),
            standing: truth.standing(id),
            odds: run.scenario().catalogue.asks().filter_map(odds).collect(),
        })
    };
    let mut all: Vec<Seen> = truth.holders(you).filter_map(seen).collect();
    let closeness = |seen: &Seen| ((seen.truth.rapport + seen.truth.trust) * 1e6) as i64;
    all.sort_by_key(|seen| (!seen.met, std::cmp::Reverse(closeness(seen)), seen.id));
    all
}
