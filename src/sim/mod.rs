//! Floor 2: the simulation. A run is a scenario, a seed and timed commands; nothing else reaches it.
//!
//! [`Run`] is the whole interface: commands go in by [`Run::act`], days pass by [`Run::end_day`], and what happened
//! comes out as events. A [`View`] shows what one actor can know; [`Run::truth`] shows the rest and is for debriefs,
//! x-rays and traces only. Inside is a Bevy ECS world whose day is ordered in [`schedule`].

mod build;
pub mod command;
mod decide;
mod digest;
mod engage;
pub mod event;
mod gossip;
pub mod mail;
mod network;
pub mod openings;
pub mod requests;
mod schedule;
pub mod script;
mod stage;
mod truth;
mod venues;
mod view;

use std::sync::Arc;

use bevy_ecs::prelude::*;
use bevy_ecs::schedule::Schedule;

pub use command::{About, Act, Asking, Command, Forced, Framing, Mail, Reply, Timed};
pub use decide::Minds;
pub use event::{Channel, Event, Hidden, Inputs, Outcome, Recording, What};
pub use network::Link;
pub use schedule::DaySystems;
pub use stage::{Others, Setting, Tally};
pub use truth::Truth;
pub use view::{Contact, Progress, Refusal, View, hours};

use crate::model::Day;
use crate::scenario::{Cast, PersonId, Scenario};
use event::Log;
use mail::{Outbox, Post, Sealed};
use network::Network;
use openings::Opening;
use requests::{Deadlines, Inbox};
use stage::{Order, Queue, Roster, Rumours, Standings};

/// Somebody of the cast.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Who(pub PersonId);

/// Hours somebody has spent on others this week.
#[derive(Component, Clone, Copy, Debug, Default)]
struct Spent(f32);

/// How a run is set up, besides scenario and seed.
#[derive(Clone)]
pub struct Options {
    /// How much is kept.
    pub recording: Recording,
    /// Whether people act of their own accord.
    pub others: Others,
    /// Who thinks for people with a strategy.
    pub minds: Option<Arc<dyn Minds>>,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            recording: Recording::You,
            others: Others::Live,
            minds: None,
        }
    }
}

/// One run of a scenario.
pub struct Run {
    world: World,
    dawn: Schedule,
    resolve: Schedule,
    options: Options,
    commands: Vec<Timed>,
    openings: Vec<Opening>,
}

impl Run {
    /// Day 0 of a run, before anything has happened.
    pub fn new(scenario: Arc<Scenario>, seed: u64, options: Options) -> Self {
        let (dawn, resolve) = schedule::schedules();
        let mut world = World::new();
        world.init_resource::<Queue>();
        world.init_resource::<Rumours>();
        world.init_resource::<Post>();
        world.init_resource::<Deadlines>();
        world.init_resource::<Roster>();
        world.insert_resource(Log::new(options.recording));
        world.insert_resource(decide::AllMinds(options.minds.clone()));
        let mut run = Run {
            world,
            dawn,
            resolve,
            options,
            commands: Vec::new(),
            openings: Vec::new(),
        };
        run.begin(scenario, seed);
        run
    }

    /// Starts over with another seed, keeping what is costly to build.
    pub fn restart(&mut self, seed: u64) {
        let scenario = Arc::clone(&self.setting().scenario);
        self.begin(scenario, seed);
    }

    fn begin(&mut self, scenario: Arc<Scenario>, seed: u64) {
        let same = self.world.get_resource::<Setting>();
        let keep_cast = same.is_some_and(|old| {
            Arc::ptr_eq(&old.scenario, &scenario)
                && (old.seed == seed || scenario.population.is_none())
        });
        let cast = match self.world.get_resource::<Network>() {
            Some(network) if keep_cast => Arc::clone(network.cast()),
            _ => Arc::new(Cast::new(&scenario, seed)),
        };
        let world = &mut self.world;
        world.resource_mut::<Queue>().0.clear();
        world.resource_mut::<Rumours>().0.clear();
        world.resource_mut::<Post>().clear();
        world.resource_mut::<Deadlines>().clear();
        world.resource_mut::<Log>().clear();
        let standings = cast.people.iter().map(|p| p.standing).collect();
        world.insert_resource(Standings(standings));
        let network = Network::new(Arc::clone(&cast), &scenario.rules);
        let met = network.row(PersonId::YOU).links.iter().filter(|l| l.met());
        let speaking_terms = met.count() as u32;
        world.insert_resource(Tally {
            speaking_terms,
            ..Tally::default()
        });
        world.insert_resource(network);
        for entity in std::mem::take(&mut world.resource_mut::<Roster>().0) {
            world.despawn(entity);
        }
        let old: Vec<Entity> =
            (world.query_filtered::<Entity, With<Opening>>().iter(world)).collect();
        for entity in old {
            world.despawn(entity);
        }
        let minds = self.options.minds.as_ref();
        let mut roster = Vec::with_capacity(cast.people.len());
        for (n, person) in cast.people.iter().enumerate() {
            let id = PersonId(n as u32);
            let parts = (
                Who(id),
                Spent::default(),
                Inbox::default(),
                Outbox::default(),
                Sealed::default(),
            );
            let mut entity = world.spawn(parts);
            let strategy = person.strategy.as_deref().zip(minds);
            let strategy = strategy.and_then(|(name, minds)| minds.find(name));
            if let Some(strategy) = strategy.filter(|_| id != PersonId::YOU) {
                entity.insert(decide::Mind {
                    person: id,
                    strategy,
                });
            }
            roster.push(entity.id());
        }
        world.insert_resource(Roster(roster));
        for (n, opportunity) in scenario.opportunities.iter().enumerate() {
            let id = crate::scenario::world::OpportunityId(n as u16);
            world.spawn(Opening::new(id, opportunity.known));
        }
        world.insert_resource(Setting {
            scenario,
            seed,
            today: Day(0),
            others: self.options.others,
        });
        self.commands.clear();
        self.dawn.run(&mut self.world);
        self.resolve_queue();
        self.read_openings();
    }

    fn setting(&self) -> &Setting {
        self.world.resource::<Setting>()
    }

    /// The scenario.
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.setting().scenario
    }

    /// Everybody.
    pub fn cast(&self) -> &Arc<Cast> {
        self.world.resource::<Network>().cast()
    }

    /// The seed.
    pub fn seed(&self) -> u64 {
        self.setting().seed
    }

    /// How it was set up.
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// Today.
    pub fn today(&self) -> Day {
        self.setting().today
    }

    /// Whether the scenario's time is up.
    pub fn is_over(&self) -> bool {
        self.today().0 >= self.scenario().days()
    }

    /// All commands given so far, in order.
    pub fn commands(&self) -> &[Timed] {
        &self.commands
    }

    /// Counts of what the player did.
    pub fn tally(&self) -> &Tally {
        self.world.resource::<Tally>()
    }

    /// What somebody can see.
    pub fn view(&self, who: PersonId) -> View<'_> {
        let (setting, network) = (self.setting(), self.world.resource::<Network>());
        let row = network.row(who);
        let entity = self
            .world
            .entity(self.world.resource::<Roster>().0[who.index()]);
        let hours = if who == PersonId::YOU {
            setting.scenario.hours_a_week
        } else {
            network.cast().get(who).hours_a_week
        };
        let spent = entity.get::<Spent>().map_or(0.0, |s| s.0);
        View::new(
            &setting.scenario,
            network.cast(),
            who,
            setting.today,
            hours - spent,
            &row.links,
            &row.beliefs,
            entity.get::<Outbox>().map_or(&[], |o| &o.0),
            entity.get::<Inbox>().map_or(&[], |i| &i.0),
            &self.openings,
            self.world.resource::<Log>().events(),
            self.tally(),
            &self.world.resource::<Standings>().0,
        )
    }

    /// What was really going on. For debriefs, x-rays and traces only.
    pub fn truth(&self) -> Truth<'_> {
        let log = self.world.resource::<Log>();
        Truth::new(
            self.setting(),
            self.world.resource::<Network>(),
            self.tally(),
            log.events(),
            log.hidden(),
            &self.world.resource::<Standings>().0,
        )
    }

    /// The player, or whoever the command names, acts; it is resolved at once.
    ///
    /// # Errors
    /// Refuses what the actor cannot do just now, and says why. Nothing has happened then.
    pub fn act(&mut self, command: Command) -> Result<(), Refusal> {
        let view = self.view(command.by);
        view.allows(command.to, &command.act)?;
        self.force(command);
        Ok(())
    }

    /// Does what a script says, whether or not the actor could have chosen it.
    pub fn force(&mut self, command: Command) {
        let cost = self.view(command.by).cost(&command.act);
        let entity = self.world.resource::<Roster>().0[command.by.index()];
        if let Some(mut spent) = self.world.get_mut::<Spent>(entity) {
            spent.0 += cost;
        }
        let decision = (command.by == PersonId::YOU).then_some(self.commands.len() as u32);
        self.commands.push(Timed {
            day: self.today(),
            command: command.clone(),
        });
        self.world.resource_mut::<Queue>().0.push(Order {
            decision,
            ..Order::of(command)
        });
        self.resolve_queue();
        self.read_openings();
    }

    fn resolve_queue(&mut self) {
        if !self.world.resource::<Queue>().0.is_empty() {
            self.resolve.run(&mut self.world);
        }
    }

    /// Copies how far the player has come with each opening to where views can borrow it.
    fn read_openings(&mut self) {
        self.openings.clear();
        if self.scenario().opportunities.is_empty() {
            return;
        }
        let mut query = self.world.query::<&Opening>();
        self.openings.extend(query.iter(&self.world).cloned());
        self.openings.sort_by_key(|o| o.id);
    }

    /// Ends the day: what was on its way arrives, and everybody else acts.
    pub fn end_day(&mut self) {
        let mut setting = self.world.resource_mut::<Setting>();
        setting.today.0 += 1;
        let new_week = setting.today.0.is_multiple_of(7);
        if new_week {
            let mut query = self.world.query::<&mut Spent>();
            for mut spent in query.iter_mut(&mut self.world) {
                spent.0 = 0.0;
            }
        }
        self.dawn.run(&mut self.world);
        self.resolve_queue();
        self.read_openings();
    }

    /// Ends days until the next Monday, or the end.
    pub fn end_week(&mut self) {
        loop {
            self.end_day();
            if self.today().0.is_multiple_of(7) || self.is_over() {
                return;
            }
        }
    }

    /// Ends days until `day`; does nothing if it is not ahead.
    pub fn go_to(&mut self, day: Day) {
        while self.today() < day {
            self.end_day();
        }
    }

    /// One number that any difference in what people hold, believe and know changes.
    pub fn digest(&self) -> u64 {
        digest::digest(
            self.today(),
            self.world.resource::<Network>(),
            &self.world.resource::<Standings>().0,
            self.tally(),
        )
    }

    /// The same run, played again from its start up to but not including command number `decisions`, on the day that
    /// command was given; all of it, up to today, if there are no more.
    pub fn rewound(&self, decisions: usize) -> Run {
        let mut run = Run::new(
            Arc::clone(self.scenario()),
            self.seed(),
            self.options.clone(),
        );
        for timed in self.commands.iter().take(decisions) {
            run.go_to(timed.day);
            run.force(timed.command.clone());
        }
        run.go_to((self.commands.get(decisions)).map_or(self.today(), |next| next.day));
        run
    }
}
