//! Rules that change while a run goes on: a teacher moves a slider in front of a class.
//!
//! An amendment reaches a run as a command does, at a point of its history, so that the run can still be saved, played
//! again, taken back or lived otherwise. What has faded until then has faded by the rules that held until then.

use std::sync::Arc;

use super::Run;
use super::stage::Stage;
use crate::model::{Day, Rules};
use crate::scenario::{PersonId, Scenario};

/// Other rules, from a point in a run on.
#[derive(Clone, Debug, PartialEq)]
pub struct Amendment {
    /// The day they were changed.
    pub day: Day,
    /// How many commands had been given by then.
    pub after: usize,
    /// All rules as they hold from then on.
    pub rules: Rules,
}

/// What somebody holds of the player, set by hand at a point in a run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Held {
    /// The day it was set.
    pub day: Day,
    /// How many commands had been given by then.
    pub after: usize,
    /// Who holds it.
    pub who: PersonId,
    /// Warmth, 0 to 1.
    pub rapport: f32,
    /// Trust in the player's work, 0 to 1.
    pub trust: f32,
}

impl Held {
    fn put(self, stage: &mut Stage) {
        let (today, rules) = (stage.today, &stage.scenario.rules);
        (stage.network).connect(PersonId::YOU, self.who, today, rules);
        let entry = stage.network.entry(PersonId::YOU, self.who);
        entry.tie.pass_time(today, rules);
        let (rapport, trust) = (self.rapport.clamp(0.0, 1.0), self.trust.clamp(0.0, 1.0));
        entry.tie.rapport = rapport;
        entry.tie.trust = trust;
        entry.tie.rapport_peak = entry.tie.rapport_peak.max(rapport);
        entry.tie.trust_peak = entry.tie.trust_peak.max(trust);
    }
}

impl Amendment {
    /// Whether it belongs to the very beginning: then everything begins by these rules.
    fn is_first(&self) -> bool {
        self.day == Day(0) && self.after == 0
    }
}

/// The scenario as a run begins with it, and how many amendments that takes in.
pub(super) fn as_it_begins(
    scenario: &Arc<Scenario>,
    amendments: &[Amendment],
) -> (Arc<Scenario>, usize) {
    let first = amendments.iter().take_while(|a| a.is_first()).count();
    match amendments[..first].last() {
        Some(last) => (under(scenario, last.rules), first),
        None => (Arc::clone(scenario), 0),
    }
}

/// The same scenario under other rules.
fn under(scenario: &Scenario, rules: Rules) -> Arc<Scenario> {
    let mut scenario = scenario.clone();
    scenario.rules = rules;
    Arc::new(scenario)
}

impl Run {
    /// The rules that hold now: the scenario's, unless they were amended.
    pub fn rules(&self) -> &Rules {
        &self.stage().scenario.rules
    }

    /// The rules that held at the end of a day.
    pub fn rules_on(&self, day: Day) -> &Rules {
        let amendments = &self.options().amendments[..self.amended];
        let last = amendments.iter().rfind(|a| a.day <= day);
        last.map_or(&self.scenario().rules, |a| &a.rules)
    }

    /// Changes the rules from now on. What people expect of a stranger, and what an introduction is worth, is settled
    /// when they get to know of each other; such rules matter only for those who do from now on, or for everybody if
    /// nothing has happened yet.
    ///
    /// Amendments that were ahead are dropped with the future they belonged to.
    pub fn amend(&mut self, rules: Rules) {
        self.catch_up();
        let here = Amendment {
            day: self.today(),
            after: self.commands().len(),
            rules,
        };
        let first = here.is_first();
        let amendments = &mut self.options.amendments;
        amendments.truncate(self.amended);
        // A slider that is being drawn changes the same point of history again and again.
        if (amendments.last()).is_some_and(|last| (last.day, last.after) == (here.day, here.after))
        {
            amendments.pop();
        }
        amendments.push(here);
        self.amended = self.options.amendments.len() - 1;
        if first {
            *self = Run::new(
                Arc::clone(self.scenario()),
                self.seed(),
                self.options.clone(),
            );
        } else {
            self.catch_up();
        }
    }

    /// Sets what somebody holds of the player from now on, so that one moment can be tried out: warmth and trust, each
    /// from 0 to 1. Who was not known is known now. What the player believes stays as it is; the player holds nothing of
    /// themselves.
    pub fn hold(&mut self, who: PersonId, rapport: f32, trust: f32) {
        if who == PersonId::YOU {
            return;
        }
        self.catch_up();
        let here = Held {
            day: self.today(),
            after: self.commands().len(),
            who,
            rapport,
            trust,
        };
        self.options.held.truncate(self.set);
        self.options.held.push(here);
        self.catch_up();
    }

    /// Takes over all that was set by hand in the same story; what lies ahead comes into force when the run gets there.
    pub(crate) fn hold_all(&mut self, held: Vec<Held>) {
        self.options.held = held;
        self.catch_up();
    }

    /// Brings all amendments up to this point of history into force.
    pub(crate) fn catch_up(&mut self) {
        while let Some(next) = self.options.amendments.get(self.amended)
            && (next.day, next.after) <= (self.today(), self.commands.len())
        {
            let rules = next.rules;
            self.amended += 1;
            let mut stage = self.world.resource_mut::<Stage>();
            let stage = &mut *stage;
            (stage.network).pass_time(stage.today, &stage.scenario.rules);
            stage.scenario = under(&stage.scenario, rules);
        }
        while let Some(&next) = self.options.held.get(self.set)
            && (next.day, next.after) <= (self.today(), self.commands.len())
        {
            self.set += 1;
            next.put(&mut self.world.resource_mut::<Stage>());
        }
    }
}
