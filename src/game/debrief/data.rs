//! All that the debrief shows, as plain data made once when it opens.

use std::sync::Arc;

use crate::model::Term;
use crate::scenario::catalogue::Mechanic;
use crate::scenario::{AskId, PersonId, Scenario};
use crate::sim::{Act, Run};
use crate::study::Debrief;
use crate::study::debrief::{AskTold, Door, OverstepTold};
use crate::study::whatif::{self, Change, Choice, Decision, Future, WhatIfTold, decisions};
use crate::study::words::ask_phrase;

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
    /// Days that charts over time show: whole weeks up to the day this was looked at, and at least four of them, so that
    /// a season left early is not squeezed into a corner.
    pub fn days_shown(&self) -> u32 {
        let told = self.debrief.today.0.div_ceil(7).max(4) * 7;
        told.min(self.scenario.days())
    }

    /// Everything about a run, with a first what-if if one suggests itself.
    pub fn of(run: &Run) -> Self {
        let mut data = DebriefData {
            debrief: Debrief::of(run),
            scenario: Arc::clone(run.scenario()),
            decisions: decisions(run),
            what_if: None,
            impossible: None,
        };
        data.suggest(run);
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

    /// The place of the explained ask with most to learn from, among those that `wanted` takes: one that could have
    /// been mended, if there is any.
    pub fn most_telling(&self, wanted: impl Fn(&AskTold) -> bool) -> Option<usize> {
        let asks = &self.debrief.asks;
        let explained = |&n: &usize| !asks[n].because.is_empty() && wanted(&asks[n]);
        let weight = |n: usize| {
            let mended = self.remedy(&asks[n]).is_some();
            (mended, asks[n].tells())
        };
        (0..asks.len()).filter(explained).max_by(|&x, &y| {
            let (x, y) = (weight(x), weight(y));
            x.0.cmp(&y.0).then(x.1.total_cmp(&y.1))
        })
    }

    /// An ask in words, with the first name of whoever it was made of: "advice from Priya".
    pub fn phrase(&self, ask: AskId, person: PersonId) -> String {
        let name = self.debrief.person(person).map_or("", |p| &p.first_name);
        ask_phrase(self.scenario.catalogue.ask(ask), name)
    }

    /// Lives a few decisions again that suggest themselves, and keeps the one that makes most of a difference.
    fn suggest(&mut self, run: &Run) {
        let gain = |told: &WhatIfTold| {
            let more =
                |of: fn(&Future) -> u32| of(&told.other) as f32 - of(&told.as_it_went) as f32;
            more(|f| f.yeses) - more(|f| f.oversteps) + told.ties.len() as f32 * 0.01
        };
        let mut best: Option<(f32, WhatIfTold)> = None;
        for (decision, change) in self.suggestions() {
            let Ok(what_if) = whatif::fork(run, decision, change) else {
                continue;
            };
            let told = WhatIfTold::of(run, &what_if);
            let gain = gain(&told);
            if gain != 0.0 && best.as_ref().is_none_or(|(most, _)| gain > *most) {
                best = Some((gain, told));
            }
        }
        self.what_if = best.map(|(_, told)| told);
    }

    /// Decisions that might well have gone otherwise: asks with what was the player's to mend out of the way,
    /// oversteps undone, and doors tried.
    fn suggestions(&self) -> Vec<(usize, Change)> {
        let gain = |ask: &AskTold| ask.mended.as_ref().map_or(0.0, |m| m.p_yes - ask.p_yes);
        let mut asks: Vec<&AskTold> = self.debrief.asks.iter().collect();
        asks.sort_by(|x, y| gain(y).total_cmp(&gain(x)));
        let mended = asks.into_iter().filter(|ask| gain(ask) > 0.0);
        let mended = mended.filter_map(|ask| self.remedy(ask));
        let mended = mended.map(|(decision, choice)| (decision.place, choice.change.clone()));
        let mut worst: Vec<&OverstepTold> = self.debrief.oversteps.iter().collect();
        worst.sort_by_key(|overstep| std::cmp::Reverse(overstep.weeks));
        let undone = worst
            .into_iter()
            .filter_map(|o| Some((o.decision?, Change::Drop)));
        let tried = self
            .debrief
            .doors
            .iter()
            .filter_map(|door| self.trying(door));
        mended.take(3).chain(undone.take(2)).chain(tried).collect()
    }

    /// The first decision with somebody at which a door of theirs could have been tried instead.
    fn trying(&self, door: &Door) -> Option<(usize, Change)> {
        let theirs = (self.decisions.iter())
            .filter(|decision| decision.person == door.person && decision.day >= door.since);
        theirs
            .flat_map(|decision| decision.choices.iter().map(move |c| (decision.place, c)))
            .find(|(_, choice)| match &choice.change {
                Change::Instead(command) => match command.act {
                    Act::Ask(asking) => asking.ask == door.ask,
                    _ => false,
                },
                Change::Drop | Change::First(_) => false,
            })
            .map(|(place, choice)| (place, choice.change.clone()))
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
