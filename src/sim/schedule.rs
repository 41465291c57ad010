//! The order of a day, in one place.

use bevy_ecs::prelude::*;
use bevy_ecs::schedule::{LogLevel, Schedule, ScheduleBuildSettings};
use bevy_ecs::schedule::{ScheduleLabel, SingleThreadedExecutor};

use super::{act, decide, requests, venues};

/// A day, from first to last. `Dawn` runs the first half once a day; `Resolve` runs the second half on whatever
/// is in the queue: all that people start in a day, or at once the one command a player gave.
#[derive(SystemSet, Clone, Debug, PartialEq, Eq, Hash)]
pub enum DaySystems {
    /// What was on its way arrives: answers to mails, the end of a request's patience, decisions.
    Arrive,
    /// Places open, and people get to know of each other there.
    Visit,
    /// People start things with those they like.
    Initiate,
    /// Those who network by a strategy plan their acts.
    Decide,
    /// What was planned, started or commanded is resolved: each act by its own mechanic, with the word of mouth and
    /// the openings that come of it.
    Act,
}

#[derive(ScheduleLabel, Clone, Debug, PartialEq, Eq, Hash)]
struct Dawn;

#[derive(ScheduleLabel, Clone, Debug, PartialEq, Eq, Hash)]
struct Resolve;

/// Both halves of the day.
pub(super) fn schedules() -> (Schedule, Schedule) {
    let mut dawn = plain(Dawn);
    dawn.add_systems((
        act::arrive.in_set(DaySystems::Arrive),
        venues::visit_venues.in_set(DaySystems::Visit),
        requests::take_initiative.in_set(DaySystems::Initiate),
    ));
    let mut resolve = plain(Resolve);
    resolve.add_systems((
        decide::let_people_decide.in_set(DaySystems::Decide),
        act::resolve_queue.in_set(DaySystems::Act),
    ));
    (dawn, resolve)
}

/// A schedule with the one order of all sets, that runs on one thread, and in which two systems that could run in either order are an error.
fn plain(label: impl ScheduleLabel) -> Schedule {
    use DaySystems::*;
    let mut schedule = Schedule::new(label);
    schedule.configure_sets((Arrive, Visit, Initiate, Decide, Act).chain());
    schedule.set_executor(SingleThreadedExecutor::new());
    schedule.set_build_settings(ScheduleBuildSettings {
        ambiguity_detection: LogLevel::Error,
        ..ScheduleBuildSettings::default()
    });
    schedule
}
