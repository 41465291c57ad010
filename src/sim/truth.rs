//! The truth: handed out only to debriefs, the x-ray and traces.

use super::command::{Asking, Framing};
use super::engage::{FitBasis, fit_basis, specify};
use super::event::{Event, Hidden};
use super::network::Network;
use super::rows::Acquaintance;
use super::stage::{Stage, Tally};
use crate::model::ask::{self, Weighed};
use crate::model::{Ask, Day, Tie, standing};
use crate::scenario::{Cast, PersonId, Scenario};

/// Everything, hidden or not.
#[derive(Clone, Copy)]
pub struct Truth<'w> {
    /// The scenario.
    pub scenario: &'w Scenario,
    /// Everybody.
    pub cast: &'w Cast,
    /// The day it is.
    pub today: Day,
    /// Counts of what the player did.
    pub tally: &'w Tally,
    pub(super) events: &'w [Event],
    pub(super) hidden: &'w [Hidden],
    pub(super) network: &'w Network,
    pub(super) standings: &'w [f32],
}

impl<'w> Truth<'w> {
    pub(super) fn new(stage: &'w Stage) -> Self {
        Truth {
            scenario: &stage.scenario,
            cast: stage.network.cast(),
            today: stage.today,
            tally: &stage.tally,
            events: stage.log.events(),
            hidden: stage.log.hidden(),
            network: &stage.network,
            standings: &stage.standings.0,
        }
    }

    /// Everything that was recorded, in the order it happened, with what was really going on.
    pub fn events(&self) -> impl DoubleEndedIterator<Item = (&'w Event, &'w Hidden)> + use<'w> {
        self.events.iter().zip(self.hidden)
    }

    /// What `holder` holds about `actor` today; `None` if they do not know of each other.
    pub fn tie(&self, actor: PersonId, holder: PersonId) -> Option<Tie> {
        let mut tie = *self.network.tie(actor, holder)?;
        tie.pass_time(self.today, &self.scenario.rules);
        Some(tie)
    }

    /// Everybody who knows of `actor`, by id.
    pub fn holders(&self, actor: PersonId) -> impl Iterator<Item = PersonId> + use<'w> {
        self.network.others(actor).iter().copied()
    }

    /// What the actor knows of somebody; `None` if nothing.
    pub fn link(&self, actor: PersonId, other: PersonId) -> Option<&'w super::Link> {
        self.network.row(actor).link(other)
    }

    /// Standing of somebody today, 0..1.
    pub fn standing(&self, person: PersonId) -> f32 {
        self.standings[person.index()]
    }

    /// The ask as it would be put to somebody today, with what is really so; `None` if the two do not know of each
    /// other.
    pub fn situation(&self, actor: PersonId, to: PersonId, asking: &Asking) -> Option<Ask> {
        let Acquaintance { link, facts, .. } = self.network.row(actor).find(to)?;
        let rules = &self.scenario.rules;
        let def = self.scenario.catalogue.ask(asking.ask);
        let fit = match fit_basis(def, asking.framing) {
            FitBasis::None => 0.0,
            FitBasis::AllNeeds => facts.fit(!0),
            FitBasis::KnownNeeds => facts.fit(link.known),
        };
        let etiquette = match (&asking.mail, asking.framing) {
            (Some(mail), _) => {
                let person = self.cast.get(to);
                let about = |topic| person.traits.iter().any(|t| t.topic == topic);
                mail.checks(
                    person.contact.address,
                    person.contact.strangers || link.met(),
                    mail.topic.is_some_and(about),
                )
                .etiquette()
            }
            (None, Framing::Rude) => rules.ask.rude_etiquette,
            (None, Framing::Plain | Framing::Mutual) => 1.0,
        };
        let slack = standing::slack(self.standing(actor), self.standing(to));
        let by_email = asking.mail.is_some();
        Some(specify(
            def,
            slack,
            fit,
            etiquette,
            link.context,
            by_email,
            rules,
        ))
    }

    /// What an ask would meet today: the odds with their reasons, and how far it would overstep.
    pub fn weigh(&self, actor: PersonId, to: PersonId, asking: &Asking) -> Option<Weighed> {
        let ask = self.situation(actor, to, asking)?;
        let tie = self.tie(actor, to)?;
        Some(ask::weigh(&tie, &ask, &self.scenario.rules))
    }
}
