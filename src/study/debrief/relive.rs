//! A run lived once more, to look at what no event keeps: what stood before each decision, and which doors were
//! open on which day.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::{Ask, Day, Tie};
use crate::scenario::catalogue::Grants;
use crate::scenario::{AskId, PersonId, Scenario};
use crate::sim::{Act, Asking, Command, Options, Recording, Refusal, Run};

/// Odds from which a door counts as open.
pub(super) const LIKELY: f32 = 0.5;

/// What stood before one command of the player's.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Before {
    /// The gut's forecast, of an ask.
    pub gut: Option<f32>,
    /// What the other really held.
    pub tie: Option<Tie>,
    /// The smallest favour there is, as it could have been asked of them then: a yardstick.
    pub yardstick: Option<Ask>,
}

/// The second look.
pub(super) struct Relived {
    /// By place in the run's commands.
    pub before: Vec<Before>,
    /// The first evening on which an ask was likely to be granted.
    pub open_since: BTreeMap<(PersonId, AskId), Day>,
}

impl Relived {
    pub fn of(run: &Run) -> Self {
        let options = Options {
            recording: Recording::Nothing,
            ..run.options().clone()
        };
        let mut again = Run::new(Arc::clone(run.scenario()), run.seed(), options);
        let mut relived = Relived {
            before: Vec::with_capacity(run.commands().len()),
            open_since: BTreeMap::new(),
        };
        for timed in run.commands() {
            relived.live_until(&mut again, timed.day);
            relived.before.push(before(&again, &timed.command));
            again.force(timed.command.clone());
        }
        relived.live_until(&mut again, run.today());
        relived.look_at_doors(&again);
        relived
    }

    fn live_until(&mut self, run: &mut Run, day: Day) {
        while run.today() < day {
            self.look_at_doors(run);
            run.end_day();
        }
    }

    fn look_at_doors(&mut self, run: &Run) {
        for (person, ask, _) in open_doors(run) {
            self.open_since.entry((person, ask)).or_insert(run.today());
        }
    }
}

fn before(run: &Run, command: &Command) -> Before {
    if command.by != PersonId::YOU {
        return Before::default();
    }
    let (truth, view) = (run.truth(), run.view(PersonId::YOU));
    let gut = match &command.act {
        Act::Ask(asking) => view.gut(command.to, asking),
        _ => None,
    };
    let yardstick = yardstick(run.scenario()).map(Asking::in_person);
    Before {
        gut: gut.map(|reasons| reasons.probability()),
        tie: truth.tie(PersonId::YOU, command.to),
        yardstick: yardstick.and_then(|asking| truth.situation(PersonId::YOU, command.to, &asking)),
    }
}

/// Advice, or else the smallest ask there is.
pub(super) fn yardstick(scenario: &Scenario) -> Option<AskId> {
    let smallest = || {
        let by_size = (scenario.catalogue.asks()).min_by(|x, y| x.1.size.total_cmp(&y.1.size));
        by_size.map(|(id, _)| id)
    };
    scenario.catalogue.find_ask("advice").or_else(smallest)
}

/// Spoken asks that somebody on speaking terms would likely grant today, without offence: person, ask, odds.
pub(in crate::study) fn open_doors(run: &Run) -> Vec<(PersonId, AskId, f32)> {
    let (truth, view) = (run.truth(), run.view(PersonId::YOU));
    let scenario = run.scenario();
    let mut open = Vec::new();
    for link in view.links().iter().filter(|link| link.met()) {
        for (ask, def) in scenario.catalogue.asks() {
            // News and words are about openings; where there are none, nobody has any to give.
            let about_openings = matches!(def.grants, Grants::Information | Grants::Word);
            if about_openings && scenario.opportunities.is_empty() {
                continue;
            }
            let asking = Asking::in_person(ask);
            let Some(weighed) = truth.weigh(PersonId::YOU, link.other, &asking) else {
                continue;
            };
            if weighed.p_yes < LIKELY || weighed.severity > 0.0 {
                continue;
            }
            if let Ok(()) | Err(Refusal::NoTime { .. }) = view.allows(link.other, &Act::Ask(asking))
            {
                open.push((link.other, ask, weighed.p_yes));
            }
        }
    }
    open
}
