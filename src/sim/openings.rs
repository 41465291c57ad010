//! Openings: hidden until somebody tells of them, and won by way of people.

use bevy_ecs::prelude::*;
use bevy_ecs::system::SystemParam;

use super::command::About;
use super::event::{Outcome, What};
use super::network::Link;
use super::stage::{Happening, Stage};
use crate::model::Day;
use crate::random::{Purpose, Stream};
use crate::scenario::PersonId;
use crate::scenario::world::{Opportunity, OpportunityId, Step};

/// How far the player has come with one opening. All of it is known to the player once `known`.
#[derive(Component, Clone, Debug, PartialEq)]
pub struct Opening {
    /// Which.
    pub id: OpportunityId,
    /// The player has heard of it.
    pub known: bool,
    /// The player was introduced to whoever decides.
    pub introduced: bool,
    /// Somebody put in a word.
    pub word: bool,
    /// The day it will be decided, once every step is done.
    pub decides_on: Option<Day>,
    /// How it was decided.
    pub won: Option<bool>,
}

impl Opening {
    pub(super) fn new(id: OpportunityId, known: bool) -> Self {
        Opening {
            id,
            known,
            introduced: false,
            word: false,
            decides_on: None,
            won: None,
        }
    }

    /// Whether a step is done.
    pub fn has(&self, step: Step) -> bool {
        match step {
            Step::Information => self.known,
            Step::Introduction => self.introduced,
            Step::Word => self.word,
        }
    }
}

/// All openings, with what the scenario says of them.
#[derive(SystemParam)]
pub(super) struct Openings<'w, 's> {
    openings: Query<'w, 's, &'static mut Opening>,
}

impl Openings<'_, '_> {
    /// Changes the first opening, by id, that satisfies the test.
    fn change_first(
        &mut self,
        stage: &Stage,
        test: impl Fn(&Opening, &Opportunity) -> bool,
        change: impl FnOnce(&mut Opening),
    ) -> Option<OpportunityId> {
        let opportunities = &stage.scenario.opportunities;
        let mut first = (self.openings.iter_mut())
            .filter(|o| o.won.is_none() && test(o, &opportunities[o.id.0 as usize]))
            .min_by_key(|o| o.id)?;
        change(&mut first);
        Some(first.id)
    }

    /// `teller` tells what they know of openings.
    pub fn inform(&mut self, stage: &Stage, teller: PersonId) -> About {
        let today = stage.today;
        self.change_first(
            stage,
            |o, about| !o.known && is_open(about, today) && about.known_by.contains(&teller),
            |o| o.known = true,
        )
        .map_or(About::Anything, About::Opening)
    }

    /// `backer` puts in a word for an opening the player knows of.
    pub fn speak_up(&mut self, stage: &Stage, about: About, backer: PersonId) -> About {
        let today = stage.today;
        let wanted = |id| !matches!(about, About::Opening(asked) if asked != id);
        self.change_first(
            stage,
            |o, details| {
                wanted(o.id)
                    && o.known
                    && !o.word
                    && is_open(details, today)
                    && details.backers.contains(&backer)
            },
            |o| o.word = true,
        )
        .map_or(about, About::Opening)
    }

    /// The player was introduced to somebody.
    pub fn meet(&mut self, stage: &Stage, person: PersonId) {
        let opportunities = &stage.scenario.opportunities;
        for mut opening in &mut self.openings {
            if opportunities[opening.id.0 as usize].contact == Some(person) {
                opening.introduced = true;
            }
        }
    }

    /// Whom the player most wants to be introduced to, among those `by` knows.
    pub fn wanted_contact(&self, stage: &Stage, actor: PersonId, by: PersonId) -> Option<PersonId> {
        if actor != PersonId::YOU {
            return None;
        }
        let opportunities = &stage.scenario.opportunities;
        (self.openings.iter())
            .filter(|o| o.known && !o.introduced && o.won.is_none())
            .filter_map(|o| Some((o.id, opportunities[o.id.0 as usize].contact?)))
            .filter(|&(_, contact)| stage.network.knows(by, contact) && contact != by)
            .min()
            .map(|(_, contact)| contact)
    }

    /// Sets the date of a decision once every step is done.
    pub fn date_decisions(&mut self, stage: &Stage) {
        if stage.scenario.opportunities.is_empty() {
            return;
        }
        let today = stage.today;
        for mut opening in &mut self.openings {
            if opening.decides_on.is_some() {
                continue;
            }
            let about = &stage.scenario.opportunities[opening.id.0 as usize];
            let you = stage.network.row(PersonId::YOU);
            let met = (about.contact.and_then(|c| you.link(c))).is_some_and(Link::met);
            if met && !opening.introduced {
                opening.introduced = true;
            }
            if is_open(about, today) && about.requires.iter().all(|&step| opening.has(step)) {
                opening.decides_on = Some(Day(today.0 + about.decides_after));
            }
        }
    }

    /// Decides the openings whose day has come.
    pub fn decide(&mut self, stage: &mut Stage) {
        if stage.scenario.opportunities.is_empty() {
            return;
        }
        let (today, scenario) = (stage.today, stage.scenario());
        for mut opening in &mut self.openings {
            if opening.won.is_some() || opening.decides_on.is_none_or(|day| day > today) {
                continue;
            }
            let about = &scenario.opportunities[opening.id.0 as usize];
            let (seed, key) = (stage.seed, u32::from(opening.id.0));
            let mut draw = Stream::new(seed, 0, 0, key, Purpose::Decision, 0);
            let won = draw.uniform() < about.chance;
            opening.won = Some(won);
            if won {
                let you = PersonId::YOU;
                let risen = stage.standings.of(you) + about.standing;
                stage.standings.set(you, risen);
            }
            let people = about.contact.iter().chain(&about.backers);
            let Some(&who) = people.chain(&about.known_by).next() else {
                continue;
            };
            stage.begin_act(PersonId::YOU, who);
            stage.record(Happening {
                outcome: if won { Outcome::Yes } else { Outcome::No },
                about: About::Opening(opening.id),
                ..Happening::new(PersonId::YOU, who, What::Decision(opening.id))
            });
        }
    }
}

fn is_open(opportunity: &Opportunity, today: Day) -> bool {
    (opportunity.opens..=opportunity.closes).contains(&today)
}

/// The first contact of `introducer`'s, by id, whom `actor` has neither met nor been introduced to.
pub(super) fn somebody_new(
    stage: &Stage,
    actor: PersonId,
    introducer: PersonId,
) -> Option<PersonId> {
    let mine = stage.network.row(actor);
    (stage.network.row(introducer).acquaintances())
        .map(|them| &them.link)
        .filter(|link| link.met() && link.other != actor)
        .map(|link| link.other)
        .find(|&third| {
            mine.link(third)
                .is_none_or(|link| !link.met() && link.introduced_by().is_none())
        })
}
