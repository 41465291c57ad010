//! What is wanted of a tournament is carried out here.

use super::running::{Arena, Entrant};
use crate::game::class::Room;
use crate::game::desk::Desk;
use crate::game::intent::{Intent, Screen};
use crate::game::obey::{Effect, obey, put_on};
use crate::model::Day;
use crate::scenario::norms;
use crate::shelf::Keeper;
use crate::strategy::{self, Strategy};
use crate::study::class::{Hour, rules};
use crate::study::tournament::{csv, distribution};

/// Something wanted of a tournament. Entrants go by their place in the list.
#[derive(Clone, Debug, PartialEq)]
pub enum Contend {
    /// Opens one in this scenario, a built-in name or a path.
    Open(String),
    /// Lets somebody play, or not.
    Plays(usize, bool),
    /// Changes how somebody goes about it.
    Habits(usize, Box<Strategy>),
    /// Puts somebody's habits back.
    Usual(usize),
    /// A hand more on somebody, or one less.
    Hand(usize, bool),
    /// Plays so many seeds.
    Seeds(u64),
    /// Turns a rule: group, name, value.
    Turn(&'static str, &'static str, f32),
    /// Puts all rules back.
    Revert,
    /// Plays.
    Start,
    /// Stops; what was played stays.
    Stop,
    /// Shows one run, day by day: place among those who played, and seed.
    Watch(usize, u64),
    /// Shows one run's debrief.
    Debrief(usize, u64),
    /// Writes all runs as a table.
    Save,
    /// Writes the rules as a file for scenarios to include.
    Norms,
    /// Writes the screen as a picture.
    Picture,
}

/// Carries it out. `now` is in seconds since the program began.
pub fn contend(desk: &mut Desk, wanted: Contend, now: f64) -> Vec<Effect> {
    if let Contend::Open(name) = wanted {
        return match desk.shelf.scenario(&name) {
            Ok(scenario) => {
                if desk
                    .arena
                    .as_ref()
                    .is_none_or(|arena| arena.scenario != scenario)
                {
                    desk.arena = Some(Arena::new(name, scenario));
                }
                vec![Effect::Go(Screen::Contest)]
            }
            Err(why) => {
                desk.tell(why, now);
                Vec::new()
            }
        };
    }
    let Some(arena) = desk.arena.as_mut() else {
        return Vec::new();
    };
    let with = |arena: &mut Arena, n: usize, change: &dyn Fn(&mut Entrant)| {
        if let Some(entrant) = arena.entrants.get_mut(n) {
            change(entrant);
        }
    };
    match wanted {
        Contend::Open(_) => {}
        Contend::Plays(n, plays) => with(arena, n, &|entrant| entrant.plays = plays),
        Contend::Habits(n, habits) => with(arena, n, &|entrant| {
            entrant.habits = Strategy::clone(&habits);
            entrant.changed = true;
        }),
        Contend::Usual(n) => with(arena, n, &|entrant| {
            if let Some(usual) = strategy::find(&entrant.habits.name) {
                entrant.habits = usual.clone();
                entrant.changed = false;
            }
        }),
        Contend::Hand(n, up) => with(arena, n, &|entrant| {
            entrant.hands = if up {
                (entrant.hands + 1).min(999)
            } else {
                entrant.hands.saturating_sub(1)
            };
        }),
        Contend::Seeds(seeds) => arena.seeds = seeds.clamp(1, 10_000),
        Contend::Turn(group, name, value) => {
            match rules::turned(&arena.rules, group, name, value) {
                Ok(turned) => arena.rules = turned,
                Err(why) => desk.tell(why, now),
            }
        }
        Contend::Revert => arena.rules = arena.scenario.rules,
        Contend::Start => arena.start(),
        Contend::Stop => {
            if let Some(played) = &arena.played {
                played.stop();
            }
        }
        Contend::Watch(entrant, seed) => {
            let played = arena.played.as_ref();
            let run = played.and_then(|played| played.contest.run(entrant, seed));
            if let Some(run) = run {
                let mut hour = Hour::new(run);
                hour.tape.wind_to(Day(0));
                let watch = desk.shelf.read_scenario(&arena.name).watch;
                desk.class = Some(Room::new(arena.name.clone(), watch, hour));
                desk.sheets.clear();
                return vec![Effect::Go(Screen::Class)];
            }
        }
        Contend::Debrief(entrant, seed) => {
            let played = arena.played.as_ref();
            if let Some(run) = played.and_then(|played| played.contest.run(entrant, seed)) {
                let mut effects = put_on(desk, run, Keeper::default(), now);
                effects.extend(obey(desk, Intent::Go(Screen::Debrief), now, 0));
                return effects;
            }
        }
        Contend::Picture => return vec![Effect::Picture("tournament.png")],
        Contend::Norms => {
            let title = format!("Rules tried out in \"{}\"", arena.scenario.title);
            let pack = norms::pack(&arena.rules, &title);
            let said = desk.shelf.export("norms.ron", pack.as_bytes());
            desk.tell(said.unwrap_or_else(|why| why), now);
        }
        Contend::Save => {
            let table = arena.played.as_ref().map(|played| {
                let rows = played.names().iter().zip(played.entries());
                let spread =
                    |(name, entries): (&String, _)| distribution(&arena.scenario, name, entries);
                csv(&rows.map(spread).collect::<Vec<_>>())
            });
            if let Some(table) = table {
                let said = desk.shelf.export("tournament.csv", &table);
                desk.tell(said.unwrap_or_else(|why| why), now);
            }
        }
    }
    Vec::new()
}
