//! All that the debrief shows, as plain data made once when it opens.

use std::sync::Arc;

use crate::model::Term;
use crate::scenario::Scenario;
use crate::scenario::catalogue::Mechanic;
use crate::sim::{Act, Run};
use crate::study::Debrief;
use crate::study::debrief::AskTold;
use crate::study::whatif::{self, Change, Choice, Decision, WhatIfTold, decisions};

/// All that the debrief shows.
#[derive(Clone, Debug)]
pub struct DebriefData {
    /// The truth beside what was believed.
    pub debrief: Debrief,
    /// The scenario: its rules let time pass between two days that are told of.
    pub scenario: Arc<Scenario>,
    /// Every decision, and what else there was.
    pub decisions: Vec<Decision>,
    /// Both futures of the decision that was last lived again.
    pub what_if: Option<WhatIfTold>,
    /// Why the last what-if came to nothing, in a sentence.
    pub impossible: Option<String>,
}

impl DebriefData {
    /// Everything about a run, with a first what-if if one suggests itself.
    pub fn of(run: &Run) -> Self {
        let mut data = DebriefData {
            debrief: Debrief::of(run),
            scenario: Arc::clone(run.scenario()),
            decisions: decisions(run),
            what_if: None,
            impossible: None,
        };
        if let Some((decision, change)) = data.suggestion() {
            data.live_again(run, decision, change);
        }
        data.impossible = None;
        data
    }

    /// Lives the run again with one decision changed; `decision` is its place in the run's commands.
    pub fn live_again(&mut self, run: &Run, decision: usize, change: Change) {
        match whatif::fork(run, decision, change) {
            Ok(what_if) => {
                self.what_if = Some(WhatIfTold::of(run, &what_if));
                self.impossible = None;
            }
            Err(why) => self.impossible = Some(format!("That cannot be lived again: {why}.")),
        }
    }

    /// The decision at this place in the run's commands, by its place among [`decisions`](Self::decisions).
    pub fn decision(&self, place: usize) -> Option<(usize, &Decision)> {
        let mut numbered = self.decisions.iter().enumerate();
        numbered.find(|(_, decision)| decision.place == place)
    }

    /// What could have been done just before an ask about what weighed most against it and was the player's to
    /// change: the decision, and the choice.
    pub fn remedy(&self, ask: &AskTold) -> Option<(&Decision, &Choice)> {
        let (_, decision) = self.decision(ask.decision?)?;
        let yours = (ask.because.iter()).filter(|because| because.yours && !because.towards_yes());
        let choice = yours.filter_map(|because| remedy(because.term)).find_map(
            |mechanic| -> Option<&Choice> {
                let mends = |choice: &&Choice| match &choice.change {
                    Change::First(command) => match command.act {
                        Act::Move(id) => self.scenario.catalogue.get(id).mechanic == mechanic,
                        _ => false,
                    },
                    Change::Drop | Change::Instead(_) => false,
                };
                decision.choices.iter().find(mends)
            },
        )?;
        Some((decision, choice))
    }

    /// The what-if with most to tell: an ask with what was yours to mend out of the way, or the costliest overstep
    /// undone.
    fn suggestion(&self) -> Option<(usize, Change)> {
        let gain = |ask: &AskTold| ask.mended.as_ref().map_or(0.0, |m| m.p_yes - ask.p_yes);
        let mut asks: Vec<&AskTold> = self.debrief.asks.iter().collect();
        asks.sort_by(|x, y| gain(y).total_cmp(&gain(x)));
        let mended = asks.into_iter().filter(|ask| gain(ask) > 0.0);
        if let Some((decision, choice)) = { mended }.find_map(|ask| self.remedy(ask)) {
            return Some((decision.place, choice.change.clone()));
        }
        let worst = self.debrief.oversteps.iter().max_by_key(|o| o.weeks)?;
        Some((worst.decision?, Change::Drop))
    }
}

/// What eases a reason.
fn remedy(term: Term) -> Option<Mechanic> {
    match term {
        Term::Unthanked | Term::Debt => Some(Mechanic::ThankYou),
        Term::Strain | Term::Scar => Some(Mechanic::Apology),
        _ => None,
    }
}
