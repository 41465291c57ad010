//! People who network by a strategy of their own. What a strategy is, the simulation does not know: it hands a
//! [`View`] to whatever [`Minds`] it was given, and takes commands back.

use bevy_ecs::prelude::*;

use super::command::{Act, Command};
use super::mail::Outbox;
use super::requests::Inbox;
use super::stage::{Order, Others, Stage, Tally};
use super::view::View;
use crate::random::{Purpose, Stream};
use crate::scenario::PersonId;

/// Those who think for people with a strategy.
pub trait Minds: Send + Sync {
    /// The number of the strategy with this name, if there is one.
    fn find(&self, name: &str) -> Option<u16>;

    /// What somebody with that strategy does this week, from what they see. Commands must be possible for them.
    fn plan(&self, strategy: u16, view: &View, draw: &mut Stream, commands: &mut Vec<Command>);
}

/// The strategy somebody networks by, and the hours they have for it a week.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mind {
    pub strategy: u16,
    pub hours: f32,
}

/// How many people plan before what they plan is resolved: the rows of this many stay close at hand. Nearly all that
/// they read and change is in rows of their own, but whoever is introduced finds a new face in theirs: so the number
/// is part of what a seed means in a town that is larger than this, and never changes.
const AT_ONCE: usize = 128;

/// Everybody with a strategy plans once a week, on a weekday of their own: some of them now, the others after what
/// these plan has been resolved.
pub(super) fn let_people_decide(boxes: Query<(&Inbox, &Outbox)>, mut stage: ResMut<Stage>) {
    let Some(first) = stage.next_to_decide.take() else {
        return;
    };
    let Some(thinkers) = stage
        .thinkers
        .clone()
        .filter(|_| stage.others == Others::Live)
    else {
        return;
    };
    let (nobodys, mut commands) = (Tally::default(), Vec::new());
    let everybody = stage.minds.len();
    let end = first + 7 * AT_ONCE;
    let today = stage.today.0 as usize;
    let whose_day = first + (today + 7 - first % 7) % 7;
    // All of their rows are read ahead at once: people who wait for memory one by one wait longer.
    let whose_turn = || (whose_day..end.min(everybody)).step_by(7);
    for id in whose_turn().filter(|&id| stage.minds[id].is_some()) {
        stage.network.bring_near(PersonId(id as u32));
    }
    for id in whose_turn() {
        let Some(mind) = stage.minds[id] else {
            continue;
        };
        let me = PersonId(id as u32);
        // Most people never write: their boxes need no looking up.
        let boxes = (stage.correspondents.contains(&me))
            .then(|| boxes.get(stage.roster[id]).ok())
            .flatten();
        let (requests, letters) = boxes.map_or((&[][..], &[][..]), |(i, o)| (&i.0, &o.0));
        let view = View::new(&stage, me, mind.hours, letters, requests, &[], &nobodys);
        let mut draw = stage.draw(me, PersonId::YOU, Purpose::Habit, 0);
        thinkers.plan(mind.strategy, &view, &mut draw, &mut commands);
        stage.queue.extend(commands.drain(..).map(|mut command| {
            // The player answers for themself, when they choose to.
            if let (PersonId::YOU, Act::Ask(asking)) = (command.to, command.act) {
                command.act = Act::Request(asking.ask);
            }
            Order::of(command)
        }));
    }
    stage.next_to_decide = Some(end).filter(|&end| end < everybody);
}
