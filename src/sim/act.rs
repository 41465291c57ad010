//! Acting: every command that is due is resolved by its own mechanic, in the order it was given.

use bevy_ecs::prelude::*;

use super::command::{Act, Asking};
use super::mail::{Outbox, Sealed};
use super::openings::Openings;
use super::requests::Inbox;
use super::stage::Stage;
use crate::scenario::PersonId;

use super::{build, engage, gossip, mail, requests};

/// The boxes of anybody: requests made of them, letters they wrote, and what is inside those.
pub(super) type Boxes<'w, 's> =
    Query<'w, 's, (&'static mut Inbox, &'static mut Outbox, &'static mut Sealed)>;

/// What was on its way arrives: answers to mails, the end of a request's patience, decisions about openings.
pub(super) fn arrive(mut stage: ResMut<Stage>, mut openings: Openings, mut boxes: Boxes) {
    mail::deliver(&mut stage, &mut openings, &mut boxes);
    requests::expire(&mut stage, &mut boxes);
    openings.decide(&mut stage);
}

/// Resolves and empties the queue, each act with all that comes of it before the next. An accepted request puts the
/// help it takes at the end.
pub(super) fn resolve_queue(mut stage: ResMut<Stage>, mut openings: Openings, mut boxes: Boxes) {
    let stage = &mut *stage;
    let scenario = stage.scenario();
    let mut queue = std::mem::take(&mut stage.queue);
    let mut next = 0;
    while let Some(order) = queue.get(next) {
        next += 1;
        let order_of_player =
            order.command.by == PersonId::YOU || order.command.to == PersonId::YOU;
        match order.command.act {
            Act::Move(id) => build::perform(stage, &scenario, order, id),
            Act::Ask(asking @ Asking { mail: None, .. }) => {
                engage::answer(stage, &scenario, &mut openings, order, asking);
            }
            Act::Ask(
                asking @ Asking {
                    mail: Some(text), ..
                },
            ) => {
                mail::send(stage, &mut boxes, order, asking, text);
            }
            Act::FollowUp => mail::follow_up(stage, &mut boxes, order),
            Act::Request(ask) => requests::make(stage, &mut boxes, order, ask),
            Act::Answer(reply) => {
                let help = requests::take_up(stage, &mut boxes, order, reply);
                queue.extend(help);
            }
            Act::Introduce(third) => requests::introduce(stage, &mut openings, order, third),
        }
        gossip::spread_word(stage, &scenario);
        if order_of_player {
            openings.date_decisions(stage);
        }
    }
    queue.clear();
    stage.queue = queue;
}
