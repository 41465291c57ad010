//! What one actor can see: the only thing learners' screens and autopilots are given.
//!
//! A [`View`] is built from links, beliefs, letters and requests. No field of it, and nothing a field leads to, holds
//! a tie, odds or reasons: what the type cannot name, no screen can show. The cast and the scenario behind it also
//! hold traits and openings that have not come up; `Contact::known_traits` and [`View::openings`] show only what has.

use std::ops::Index;

use super::command::{Asking, Framing, Mail};
use super::engage::{FitBasis, fit_basis, specify};
use super::event::{Event, Outcome, What};
use super::mail::Letter;
use super::network::{Facts, Link};
use super::openings::Opening;
use super::requests::Request;
use super::rows::{Acquaintance, Row};
use super::stage::{Stage, Tally};
use super::venues;
use crate::model::{Ask, Belief, Day, Foreseen, Reasons, standing};
use crate::scenario::catalogue::AskDef;
use crate::scenario::people::{TraitKind, TraitSet};
use crate::scenario::world::{Goal, Opportunity, Want};
use crate::scenario::{AskId, Cast, Person, PersonId, Scenario};

/// The world as one actor knows it.
#[derive(Clone, Copy)]
pub struct View<'w> {
    /// The scenario: moves, asks, rules, words.
    pub scenario: &'w Scenario,
    /// Who is looking.
    pub me: PersonId,
    /// Today.
    pub today: Day,
    /// Hours left this week.
    pub hours_left: f32,
    /// Own standing, 0..1.
    pub standing: f32,
    cast: &'w Cast,
    row: Row<'w>,
    letters: &'w [Letter],
    requests: &'w [Request],
    openings: &'w [Opening],
    events: &'w [Event],
    tally: &'w Tally,
    standings: &'w [f32],
    fading: &'w Foreseen,
}

/// Somebody the actor knows of.
#[derive(Clone, Copy, Debug)]
pub struct Contact<'w> {
    /// Who.
    pub id: PersonId,
    /// What is public about them. Traits are public only as far as `known` says.
    pub person: &'w Person,
    /// What the actor knows of them.
    pub link: &'w Link,
    /// What the actor believes they feel, as of today.
    pub belief: Belief,
    facts: &'w Facts,
}

impl Contact<'_> {
    /// Traits that have come up, of one kind.
    pub fn known_traits(&self, kind: TraitKind) -> impl Iterator<Item = crate::scenario::TopicId> {
        let known = self.link.known;
        (self.person.traits.iter().enumerate())
            .filter(move |(n, t)| known & (1 << n) != 0 && t.kind == kind)
            .map(|(_, t)| t.topic)
    }
}

/// The links of somebody to everybody they know of, by id.
#[derive(Clone, Copy)]
pub struct Links<'w>(Row<'w>);

impl<'w> Links<'w> {
    /// How many there are.
    pub fn len(self) -> usize {
        self.0.others.len()
    }

    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self.0.others.is_empty()
    }

    /// The link to somebody by their place.
    ///
    /// # Panics
    /// If there is no such place.
    pub fn at(self, place: usize) -> &'w Link {
        &self.0.at(place).link
    }

    /// One after the other.
    pub fn iter(self) -> impl DoubleEndedIterator<Item = &'w Link> + ExactSizeIterator {
        self.0.acquaintances().map(|them| &them.link)
    }
}

impl Index<usize> for Links<'_> {
    type Output = Link;

    fn index(&self, at: usize) -> &Link {
        self.at(at)
    }
}

/// How far a goal has come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Progress {
    /// How much is done.
    pub done: u32,
    /// Of how much.
    pub of: u32,
}

impl Progress {
    /// Whether it is reached.
    pub fn is_reached(self) -> bool {
        self.done >= self.of
    }
}

impl<'w> View<'w> {
    /// Takes from the stage only what the actor can know.
    pub(super) fn new(
        stage: &'w Stage,
        me: PersonId,
        hours_left: f32,
        letters: &'w [Letter],
        requests: &'w [Request],
        openings: &'w [Opening],
        tally: &'w Tally,
    ) -> Self {
        let (row, cast) = (stage.network.row(me), stage.network.cast());
        View {
            scenario: &stage.scenario,
            me,
            today: stage.today,
            hours_left,
            standing: stage.standings.of(me),
            cast,
            row,
            letters,
            requests,
            openings,
            events: stage.log.events(),
            tally,
            standings: &stage.standings.0,
            fading: &stage.fading,
        }
    }
}

impl<'w> View<'w> {
    /// Everybody the actor knows of, by id.
    pub fn contacts(&self) -> impl Iterator<Item = Contact<'w>> + '_ {
        (0..self.row.others.len()).map(|at| self.contact_at(at))
    }

    /// Somebody the actor knows of.
    pub fn contact(&self, id: PersonId) -> Option<Contact<'w>> {
        Some(self.contact_at(self.place_of(id)?))
    }

    /// Links to everybody the actor knows of, by id, without bringing beliefs up to date: for quick scans.
    pub fn links(&self) -> Links<'w> {
        Links(self.row)
    }

    /// Where somebody stands among [`links`](Self::links).
    pub fn place_of(&self, id: PersonId) -> Option<usize> {
        self.row.others.binary_search(&id).ok()
    }

    /// Links to everybody the actor knows of, by id, each with what the actor believes of them, as of its own day: for
    /// quick scans.
    pub fn glances(&self) -> impl ExactSizeIterator<Item = (&'w Link, &'w Belief)> + use<'w> {
        self.row
            .acquaintances()
            .map(|them| (&them.link, &them.belief))
    }

    /// What the actor believes of somebody by their place in [`links`](Self::links), as of its own day: for quick scans.
    ///
    /// # Panics
    /// If there is no such place.
    pub fn belief_at(&self, at: usize) -> &'w Belief {
        &self.row.at(at).belief
    }

    /// Somebody by their place in [`links`](Self::links).
    ///
    /// # Panics
    /// If there is no such place.
    pub fn contact_at(&self, at: usize) -> Contact<'w> {
        let Acquaintance {
            link,
            belief,
            facts,
            ..
        } = self.row.at(at);
        let mut belief = *belief;
        belief.pass_time(self.today, self.fading);
        Contact {
            id: link.other,
            person: self.cast.get(link.other),
            link,
            belief,
            facts,
        }
    }

    /// Name and role of the actor, and of anybody known to them.
    pub fn person(&self, id: PersonId) -> Option<&'w Person> {
        (id == self.me || self.contact(id).is_some()).then(|| self.cast.get(id))
    }

    /// Standing of somebody, which is public: how established they are, 0..1.
    pub fn standing_of(&self, id: PersonId) -> f32 {
        self.standings[id.index()]
    }

    /// The mails the actor wrote, oldest first.
    pub fn letters(&self) -> &'w [Letter] {
        self.letters
    }

    /// The last mail to this person that still has no answer.
    pub fn open_letter(&self, to: PersonId) -> Option<&'w Letter> {
        (self.letters.iter()).rfind(|l| l.to == to && l.is_open())
    }

    /// Requests that wait for the actor's answer, oldest first.
    pub fn open_requests(&self) -> impl Iterator<Item = &'w Request> + use<'w> {
        self.requests.iter().filter(|r| r.reply.is_none())
    }

    /// Openings the actor knows of.
    pub fn openings(&self) -> impl Iterator<Item = (&'w Opportunity, &'w Opening)> + use<'w> {
        let (scenario, mine) = (self.scenario, self.me == PersonId::YOU);
        (self.openings.iter())
            .filter(move |o| mine && o.known)
            .map(move |o| (&scenario.opportunities[o.id.0 as usize], o))
    }

    /// What happened with the actor so far, oldest first.
    pub fn journal(&self) -> impl DoubleEndedIterator<Item = &'w Event> + use<'w> {
        let me = self.me;
        (self.events.iter())
            .filter(move |e| me == PersonId::YOU && e.seen_by_you && involves(e, me))
    }

    /// Names of the venues that are on today.
    pub fn venues_today(
        &self,
    ) -> impl Iterator<Item = &'w crate::scenario::world::Venue> + use<'w> {
        let today = self.today;
        self.scenario.venues.iter().filter(move |v| v.is_on(today))
    }

    /// The venue where somebody can be met today, if any.
    pub fn where_today(&self, id: PersonId) -> Option<&'w crate::scenario::world::Venue> {
        venues::where_met(self.scenario, &self.cast.visitors, id, self.today)
            .map(|n| &self.scenario.venues[n])
    }

    /// The venues somebody goes to, on whatever day.
    pub fn haunts(&self, id: PersonId) -> impl Iterator<Item = &'w crate::scenario::world::Venue> {
        let (scenario, cast) = (self.scenario, self.cast);
        (scenario.venues.iter().zip(&cast.visitors))
            .filter(move |(_, goers)| goers.binary_search(&id).is_ok())
            .map(|(venue, _)| venue)
    }

    /// Whether the two could meet face to face today.
    pub fn can_meet(&self, contact: &Contact) -> bool {
        contact.link.met()
            || contact.link.introduced_by().is_some()
            || self.where_today(contact.id).is_some()
    }

    /// Goals with how far they have come, in the scenario's order.
    pub fn goals(&self) -> impl Iterator<Item = (&'w Goal, Progress)> + '_ {
        self.scenario.goals.iter().map(|g| (g, self.progress(g)))
    }

    /// How far a goal has come.
    pub fn progress(&self, goal: &Goal) -> Progress {
        let won = |wanted: &dyn Fn(&Opening) -> bool| {
            u32::from(
                self.openings
                    .iter()
                    .any(|o| o.won == Some(true) && wanted(o)),
            )
        };
        let (done, of) = match &goal.wants {
            Want::SpeakingTerms(n) => (self.tally.speaking_terms, *n),
            Want::Helped(n) => (self.tally.helps, *n),
            Want::Collaborated(n) => (self.tally.collaborations, *n),
            Want::Granted { ask, times, by } => {
                let counts = |(what, who): &&(AskId, PersonId)| {
                    what == ask && (by.is_empty() || by.contains(who))
                };
                (
                    self.tally.granted.iter().filter(counts).count() as u32,
                    *times,
                )
            }
            Want::Won(id) => (won(&|o| o.id == *id), 1),
            Want::WonAny => (won(&|_| true), 1),
            Want::NothingUnthanked => {
                let open = (self.row.acquaintances())
                    .filter(|them| them.belief.unthanked > 0.0)
                    .count();
                (u32::from(open == 0 && self.tally.yeses > 0), 1)
            }
        };
        Progress {
            done: done.min(of),
            of,
        }
    }

    /// How often somebody has said yes to this ask of the player's.
    pub fn times_granted(&self, ask: AskId, by: PersonId) -> usize {
        self.tally
            .granted
            .iter()
            .filter(|g| **g == (ask, by))
            .count()
    }

    /// The gut's forecast of an ask: its terms, from beliefs alone.
    pub fn gut(&self, to: PersonId, asking: &Asking) -> Option<Reasons> {
        Some(self.gut_of(&self.contact(to)?, asking))
    }

    /// The same for somebody who has been looked up.
    #[inline]
    pub fn gut_of(&self, contact: &Contact, asking: &Asking) -> Reasons {
        let ask = self.imagined(contact, asking);
        contact.belief.gut(&ask, &self.scenario.rules)
    }

    /// Log-odds that the gut's forecast of a plain spoken ask cannot pass: enough to rule most asks out.
    #[inline]
    pub fn gut_at_best(&self, belief: &Belief, def: &AskDef) -> f32 {
        let could_fit = !matches!(fit_basis(def, Framing::Plain), FitBasis::None);
        let fit = f32::from(u8::from(could_fit));
        let shares = (def.rapport_share, def.trust_share);
        belief.gut_at_best(def.size, shares, fit, &self.scenario.rules)
    }

    /// The ask as the actor imagines it.
    #[inline]
    fn imagined(&self, contact: &Contact, asking: &Asking) -> Ask {
        let rules = &self.scenario.rules;
        let def = self.scenario.catalogue.ask(asking.ask);
        let slack = standing::slack(self.standing, self.standing_of(contact.id));
        let fit = match fit_basis(def, asking.framing) {
            FitBasis::None => 0.0,
            FitBasis::AllNeeds | FitBasis::KnownNeeds => contact.facts.fit(contact.link.known),
        };
        let etiquette = match (&asking.mail, asking.framing) {
            (Some(mail), _) => self.expected_checks(contact, mail).etiquette(),
            (None, Framing::Rude) => rules.ask.rude_etiquette,
            (None, Framing::Plain | Framing::Mutual) => 1.0,
        };
        let context = contact.link.context;
        specify(
            def,
            slack,
            fit,
            etiquette,
            context,
            asking.mail.is_some(),
            rules,
        )
    }

    /// Needs of somebody's that have come up and that the actor could meet.
    pub fn needs_i_can_meet(&self, contact: &Contact) -> TraitSet {
        contact.facts.needs_met & contact.link.known
    }

    /// Whether a need has come up of somebody's, by their place in [`links`](Self::links), that the actor could meet.
    pub fn could_help(&self, at: usize) -> bool {
        let them = self.row.at(at);
        them.facts.needs_met & them.link.known != 0
    }

    /// Skills and things of somebody's that have come up and that the actor needs.
    pub fn offers_i_need(&self, contact: &Contact) -> TraitSet {
        contact.facts.offers & contact.link.known
    }

    /// The checks a mail would meet, as far as the actor can tell.
    pub fn expected_checks(
        &self,
        contact: &Contact,
        mail: &Mail,
    ) -> crate::model::outreach::Checks {
        let about = |topic| {
            (contact.person.traits.iter().enumerate())
                .any(|(n, t)| contact.link.known & (1 << n) != 0 && t.topic == topic)
        };
        mail.checks(
            contact.person.contact.address,
            contact.person.contact.strangers || contact.link.met(),
            mail.topic.is_some_and(about),
        )
    }
}

fn involves(event: &Event, me: PersonId) -> bool {
    let hearsay = matches!(
        (event.what, event.outcome),
        (
            What::HeardHelp | What::HeardOverstep | What::Vouched,
            Outcome::Done
        )
    );
    !hearsay && (event.actor == me || event.other == me)
}
