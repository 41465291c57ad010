//! Goals: what each wants, resolved.

use super::ids::Ids;
use super::require_text;
use super::world::all;
use crate::scenario::catalogue::AskId;
use crate::scenario::raw::{GoalRaw, GrantedRaw, WantRaw};
use crate::scenario::syntax::{At, Decoder};
use crate::scenario::world::{Goal, OpportunityId, Want};

/// What goals can refer to.
pub struct Aims<'a> {
    /// Ids of asks.
    pub asks: &'a Ids<'a>,
    /// Ids of the hand-written people.
    pub people: &'a Ids<'a>,
    /// Ids of openings.
    pub opportunities: &'a Ids<'a>,
}

/// A goal; `None` once the reason is reported.
pub fn goal(raw: &At<GoalRaw>, known: &Aims, cx: &mut Decoder) -> Option<Goal> {
    let GoalRaw { id, title, wants } = &raw.value;
    require_text(title, "title", cx);
    let wants = match &wants.value {
        WantRaw::SpeakingTerms(people) => Want::SpeakingTerms(*people),
        WantRaw::Helped(times) => Want::Helped(*times),
        WantRaw::Collaborated(times) => Want::Collaborated(*times),
        WantRaw::Granted(GrantedRaw { ask, times, by }) => {
            let by = all(by, known.people, cx);
            let ask = known.asks.find(ask, cx)?;
            Want::Granted {
                ask: AskId(ask as u16),
                times: times.value,
                by,
            }
        }
        WantRaw::Won(id) => Want::Won(OpportunityId(known.opportunities.find(id, cx)? as u16)),
        WantRaw::WonAny => Want::WonAny,
        WantRaw::NothingUnthanked => Want::NothingUnthanked,
    };
    Some(Goal {
        id: id.value.clone(),
        title: title.value.clone(),
        wants,
    })
}
