//! Floor 2: the simulation. A run is a scenario, a seed and timed commands; nothing else reaches it.
//!
//! [`Run`] is the whole interface: commands go in by [`Run::act`], days pass by [`Run::end_day`], and what happened
//! comes out as events. A [`View`] shows what one actor can know; [`Run::truth`] shows the rest and is for debriefs,
//! x-rays and traces only. Inside is a Bevy ECS world whose day is ordered in `schedule.rs`.

mod act;
mod amend;
mod build;
mod calendar;
pub mod command;
mod decide;
mod digest;
mod engage;
pub mod event;
mod gossip;
pub mod mail;
mod network;
pub mod openings;
mod refusal;
pub mod requests;
mod rows;
mod schedule;
pub mod script;
mod stage;
mod truth;
mod venues;
mod view;

use std::sync::Arc;

use bevy_ecs::prelude::*;
use bevy_ecs::schedule::Schedule;

pub use amend::{Amendment, Held};
pub use command::{About, Act, Asking, Command, Forced, Framing, Mail, Reply, Timed};
pub use decide::Minds;
pub use event::{Channel, Event, Hidden, Inputs, Outcome, Recording, What};
pub use network::Link;
pub use refusal::{Refusal, hours};
pub use schedule::DaySystems;
pub use stage::{Others, Tally};
pub use truth::Truth;
pub use view::{Contact, Links, Progress, View};

use crate::model::Day;
use crate::scenario::world::OpportunityId;
use crate::scenario::{Cast, PersonId, Scenario};
use mail::{Outbox, Sealed};
use network::Network;
use openings::Opening;
use requests::Inbox;
use stage::{Order, Stage};

/// Somebody of the cast.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Who(pub PersonId);

/// Hours somebody has spent on others this week.
#[derive(Component, Clone, Copy, Debug, Default)]
struct Spent(f32);

/// What a view shows of somebody's own.
type Belongings = (&'static Spent, &'static Outbox, &'static Inbox);

/// How a run is set up, besides scenario and seed.
#[derive(Clone)]
pub struct Options {
    /// How much is kept.
    pub recording: Recording,
    /// Whether people act of their own accord.
    pub others: Others,
    /// Who thinks for people with a strategy.
    pub minds: Option<Arc<dyn Minds>>,
    /// Rules that change while the run goes on, in order. They reach a run as its commands do.
    pub amendments: Vec<Amendment>,
    /// What people hold of the player, set by hand to try a moment out, in order.
    pub held: Vec<Held>,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            recording: Recording::You,
            others: Others::Live,
            minds: None,
            amendments: Vec::new(),
            held: Vec::new(),
        }
    }
}

/// One run of a scenario.
pub struct Run {
    world: World,
    dawn: Schedule,
    resolve: Schedule,
    find_openings: QueryState<&'static Opening>,
    find_spent: QueryState<&'static mut Spent>,
    find_belongings: QueryState<Belongings>,
    options: Options,
    scenario: Arc<Scenario>,
    seed: u64,
    /// The network as every run of this scenario begins, if no population is made up from the seed.
    fresh: Option<Network>,
    commands: Vec<Timed>,
    /// How many of the amendments hold already.
    amended: usize,
    /// How much of what was set by hand is set.
    set: usize,
    /// How far the player has come with each opening, where views can borrow it.
    openings: Vec<Opening>,
}

impl Run {
    /// Day 0 of a run, before anything has happened.
    pub fn new(scenario: Arc<Scenario>, seed: u64, options: Options) -> Self {
        let (dawn, resolve) = schedule::schedules();
        let mut world = World::new();
        let (setting, amended) = amend::as_it_begins(&scenario, &options.amendments);
        let cast = Arc::new(Cast::new(&setting, seed));
        let network = Network::new(cast, &setting.rules);
        let fresh = scenario.population.is_none().then(|| network.clone());
        world.insert_resource(Stage::set(setting, network, seed, &options));
        let mut run = Run {
            find_openings: world.query(),
            find_spent: world.query(),
            find_belongings: world.query(),
            world,
            dawn,
            resolve,
            options,
            scenario,
            seed,
            fresh,
            commands: Vec::new(),
            amended,
            set: 0,
            openings: Vec::new(),
        };
        run.begin();
        run
    }

    /// Starts over with another seed, keeping what is costly to build.
    pub fn restart(&mut self, seed: u64) {
        let (setting, amended) = amend::as_it_begins(&self.scenario, &self.options.amendments);
        let network = self.fresh.clone().unwrap_or_else(|| {
            let cast = Arc::new(Cast::new(&setting, seed));
            Network::new(cast, &setting.rules)
        });
        let everybody = std::mem::take(&mut self.world.resource_mut::<Stage>().roster);
        let openings = self.world.query_filtered::<Entity, With<Opening>>();
        let openings: Vec<Entity> = { openings }.iter(&self.world).collect();
        for entity in everybody.into_iter().chain(openings) {
            self.world.despawn(entity);
        }
        self.seed = seed;
        let stage = Stage::set(setting, network, seed, &self.options);
        self.world.insert_resource(stage);
        self.commands.clear();
        self.amended = amended;
        self.set = 0;
        self.begin();
    }

    /// Puts everybody and all openings on the stage, and lets the first morning come.
    fn begin(&mut self) {
        let (scenario, cast) = (Arc::clone(self.scenario()), Arc::clone(self.cast()));
        let mut roster = Vec::with_capacity(cast.people.len());
        for n in 0..cast.people.len() {
            let entity = self.world.spawn((
                Who(PersonId(n as u32)),
                Spent::default(),
                Inbox::default(),
                Outbox::default(),
                Sealed::default(),
            ));
            roster.push(entity.id());
        }
        self.world.resource_mut::<Stage>().roster = roster;
        self.find_belongings.update_archetypes(&self.world);
        for (n, opportunity) in scenario.opportunities.iter().enumerate() {
            let id = OpportunityId(n as u16);
            self.world.spawn(Opening::new(id, opportunity.known));
        }
        self.new_day();
    }

    fn stage(&self) -> &Stage {
        self.world.resource::<Stage>()
    }

    /// The scenario.
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// Everybody.
    pub fn cast(&self) -> &Arc<Cast> {
        self.stage().network.cast()
    }

    /// The seed.
    pub fn seed(&self) -> u64 {
        self.seed
    }

    /// How it was set up.
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// Today.
    pub fn today(&self) -> Day {
        self.stage().today
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
        &self.stage().tally
    }

    /// What somebody can see.
    pub fn view(&self, who: PersonId) -> View<'_> {
        let stage = self.stage();
        let entity = stage.roster[who.index()];
        let belongings = self.find_belongings.get_manual(&self.world, entity);
        let (spent, letters, requests) =
            belongings.map_or((0.0, &[][..], &[][..]), |(s, o, i)| (s.0, &o.0, &i.0));
        let hours = match who {
            PersonId::YOU => stage.scenario.hours_a_week,
            _ => stage.network.cast().get(who).hours_a_week,
        };
        View::new(
            stage,
            who,
            hours - spent,
            letters,
            requests,
            &self.openings,
            &stage.tally,
        )
    }

    /// What was really going on. For debriefs, x-rays and traces only.
    pub fn truth(&self) -> Truth<'_> {
        Truth::new(self.stage())
    }

    /// The player, or whoever the command names, acts; it is resolved at once.
    ///
    /// # Errors
    /// Refuses what the actor cannot do just now, and says why. Nothing has happened then.
    pub fn act(&mut self, command: Command) -> Result<(), Refusal> {
        self.catch_up();
        let view = self.view(command.by);
        view.allows(command.to, &command.act)?;
        let cost = view.cost(&command.act);
        self.give(command, cost);
        Ok(())
    }

    /// Does what a script says, whether or not the actor could have chosen it.
    pub fn force(&mut self, command: Command) {
        self.catch_up();
        let cost = self.view(command.by).cost(&command.act);
        self.give(command, cost);
    }

    /// The player does several things one after the other: those of the commands that are allowed as things stand, as
    /// long as there is time. The same as giving them one by one, but cheaper.
    pub fn act_all(&mut self, commands: Vec<Command>) {
        self.catch_up();
        let view = self.view(PersonId::YOU);
        let mut hours = view.hours_left;
        let mut plan = Vec::with_capacity(commands.len());
        for command in commands {
            let cost = view.cost(&command.act);
            if cost <= hours + 1e-3 && view.allows(command.to, &command.act).is_ok() {
                hours -= cost;
                plan.push((command, cost));
            }
        }
        if plan.is_empty() {
            return;
        }
        for (command, cost) in plan {
            self.enqueue(command, cost);
        }
        self.resolve();
        self.read_openings();
    }

    fn give(&mut self, command: Command, cost: f32) {
        self.enqueue(command, cost);
        self.resolve();
        self.read_openings();
    }

    fn enqueue(&mut self, command: Command, cost: f32) {
        let decision = (command.by == PersonId::YOU).then_some(self.commands.len() as u32);
        let mut stage = self.world.resource_mut::<Stage>();
        let (day, entity) = (stage.today, stage.roster[command.by.index()]);
        stage.queue.push(Order {
            decision,
            ..Order::of(command.clone())
        });
        self.commands.push(Timed { day, command });
        if let Ok(mut spent) = self.find_spent.get_mut(&mut self.world, entity) {
            spent.0 += cost;
        }
    }

    /// Everything of a day that does not wait for the player.
    fn new_day(&mut self) {
        self.dawn.run(&mut self.world);
        let mut stage = self.world.resource_mut::<Stage>();
        stage.next_to_decide = (!stage.minds.is_empty()).then_some(0);
        if stage.next_to_decide.is_some() || !stage.queue.is_empty() {
            self.resolve();
        }
        self.read_openings();
    }

    /// Resolves what is queued, and what others still have to plan today.
    fn resolve(&mut self) {
        loop {
            self.resolve.run(&mut self.world);
            if self.stage().next_to_decide.is_none() {
                return;
            }
        }
    }

    fn read_openings(&mut self) {
        if !self.scenario.opportunities.is_empty() {
            let openings = self.find_openings.iter(&self.world).cloned();
            self.openings.clear();
            self.openings.extend(openings);
            self.openings.sort_by_key(|o| o.id);
        }
    }

    /// Ends the day: what was on its way arrives, and everybody else acts.
    pub fn end_day(&mut self) {
        self.catch_up();
        let mut stage = self.world.resource_mut::<Stage>();
        stage.today.0 += 1;
        if stage.today.0.is_multiple_of(7) {
            for mut spent in self.find_spent.iter_mut(&mut self.world) {
                spent.0 = 0.0;
            }
        }
        self.new_day();
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
        digest::digest(self.stage())
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
        run.catch_up();
        run
    }
}
