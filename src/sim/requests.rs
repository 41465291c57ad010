//! What others start, and how it is answered.

use bevy_ecs::prelude::*;

use super::act::Boxes;
use super::command::{About, Act, Asking, Command, Reply};
use super::engage;
use super::event::{Outcome, What};
use super::openings::{self, Openings};
use super::stage::{Happening, Order, Others, Stage};
use crate::model::requests::{self as model, Initiative};
use crate::model::{Day, Tie};
use crate::random::{Purpose, mix, uniform_at};
use crate::scenario::PersonId;
use crate::scenario::catalogue::{AskId, Catalogue, Mechanic};
use crate::scenario::people::{Person, TraitKind};

/// Something somebody asked of the owner of this inbox.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Request {
    /// Who asks.
    pub from: PersonId,
    /// What for.
    pub ask: AskId,
    /// When.
    pub made: Day,
    /// How it was answered; `None` while it is open.
    pub reply: Option<Reply>,
}

/// All requests made of somebody, oldest first.
#[derive(Component, Clone, Debug, Default)]
pub struct Inbox(pub Vec<Request>);

/// Somebody asks something of somebody, who may answer later.
pub(super) fn make(stage: &mut Stage, boxes: &mut Boxes, order: &Order, ask: AskId) {
    let (by, to) = (order.command.by, order.command.to);
    stage.begin_act(by, to);
    if let Ok((mut inbox, ..)) = boxes.get_mut(stage.roster[to.index()]) {
        let wait = stage.rules().others.answer_within as u32;
        let expires = Day(stage.today.0 + wait + 1);
        stage.correspondents.insert(to);
        stage.deadlines.expect(expires, to, inbox.0.len());
        inbox.0.push(Request {
            from: by,
            ask,
            made: stage.today,
            reply: None,
        });
    }
    stage.record(Happening::new(by, to, What::Request(ask)));
}

/// Answers the oldest open request of `to`, if there is one. Returns the help that accepting it takes.
pub(super) fn take_up(
    stage: &mut Stage,
    boxes: &mut Boxes,
    order: &Order,
    reply: Reply,
) -> Option<Order> {
    let (by, to) = (order.command.by, order.command.to);
    let (mut inbox, ..) = boxes.get_mut(stage.roster[by.index()]).ok()?;
    let open = |r: &&mut Request| r.from == to && r.reply.is_none();
    let request = inbox.0.iter_mut().find(open)?;
    request.reply = Some(reply);
    answer(stage, by, to, request.ask, reply, order.decision);
    (reply == Reply::Accept)
        .then(|| help(stage.catalogue(), by, to, order.decision))
        .flatten()
}

/// Brings two people together, unasked.
pub(super) fn introduce(
    stage: &mut Stage,
    openings: &mut Openings,
    order: &Order,
    third: PersonId,
) {
    let (by, to) = (order.command.by, order.command.to);
    stage.begin_act(by, to);
    engage::bring_together(stage, openings, by, to, third);
    stage.record(Happening {
        about: About::Person(third),
        ..Happening::new(by, to, What::Introduction)
    });
}

/// Help that answers a request, as an order.
fn help(catalogue: &Catalogue, by: PersonId, to: PersonId, decision: Option<u32>) -> Option<Order> {
    let help = catalogue.by_mechanic(Mechanic::Help)?;
    Some(Order {
        decision,
        answers_request: true,
        ..Order::of(Command::new(by, to, Act::Move(help)))
    })
}

fn answer(
    stage: &mut Stage,
    by: PersonId,
    to: PersonId,
    ask: AskId,
    reply: Reply,
    decision: Option<u32>,
) {
    stage.begin_act(by, to);
    let scenario = stage.scenario();
    let tie = stage.network.entry(by, to).tie;
    let outcome = match reply {
        Reply::Accept => Outcome::Done,
        Reply::Decline => {
            model::decline(tie, &scenario.rules);
            Outcome::Declined
        }
        Reply::Ignore => {
            model::ignore(tie, &scenario.rules);
            Outcome::Ignored
        }
    };
    stage.record(Happening {
        outcome,
        decision,
        ..Happening::new(by, to, What::Reply(ask))
    });
}

/// Requests that nobody answered in time count as ignored.
pub(super) fn expire(stage: &mut Stage, boxes: &mut Boxes) {
    let today = stage.today;
    while let Some(due) = stage.deadlines.take_due(today) {
        for (owner, index) in due {
            let Ok((mut inbox, ..)) = boxes.get_mut(stage.roster[owner.index()]) else {
                continue;
            };
            let request = &mut inbox.0[index];
            if request.reply.is_none() {
                request.reply = Some(Reply::Ignore);
                let Request { from, ask, .. } = *request;
                answer(stage, owner, from, ask, Reply::Ignore, None);
            }
        }
    }
}

/// Everybody on speaking terms with somebody may start something with them, once a week. Those who network by a
/// strategy of their own do it that way instead.
pub(super) fn take_initiative(mut stage: ResMut<Stage>) {
    if stage.others == Others::Scripted {
        return;
    }
    let today = stage.today;
    let rules = stage.rules();
    let weekday = today.0 % 7;
    let (mut inclined, mut started) = (Vec::new(), Vec::new());
    let base = mix(mix(stage.seed) ^ (u64::from(today.0) << 8 | Purpose::Initiative as u64));
    let (network, everybody) = (&stage.network, stage.roster.len() as u32);
    // The player hears from different people on different days; others have a day of their own, which keeps
    // the rows of a large town out of memory's way on all other days.
    let others = (weekday..everybody)
        .step_by(7)
        .filter(|&id| id != PersonId::YOU.0);
    // Whoever may have it in them is found first, so that all of their ties are fetched from memory side by side.
    for to in std::iter::once(PersonId::YOU).chain(others.map(PersonId)) {
        for (place, &by) in network.others(to).iter().enumerate() {
            if !network.is_spontaneous(by) || (to == PersonId::YOU && by.0 % 7 != weekday) {
                continue;
            }
            let luck = uniform_at(base, by.0, to.0);
            if luck < rules.others.initiative_most {
                inclined.push((by, to, place, luck));
            }
        }
    }
    for (by, to, place, luck) in inclined {
        let mut felt = *network.tie_at(to, place);
        felt.pass_time(today, &stage.fading);
        if luck < model::initiative_odds(&felt, rules) {
            let mut draw = stage.draw(by, to, Purpose::Initiative, 0);
            let kind = model::initiative_kind(draw.uniform(), rules);
            let command = start(&stage, by, to, kind, &felt);
            started.extend(command.map(Order::of).map(|order| Order {
                answers_request: true,
                ..order
            }));
        }
    }
    stage.queue.append(&mut started);
}

/// What `by` does when they start something with `to`; a check-in where nothing else fits.
fn start(
    stage: &Stage,
    by: PersonId,
    to: PersonId,
    kind: Initiative,
    felt: &Tie,
) -> Option<Command> {
    let catalogue = stage.catalogue();
    let check_in = || catalogue.by_mechanic(Mechanic::CheckIn).map(Act::Move);
    let cast = stage.network.cast();
    let act = match kind {
        Initiative::Request => proportionate(catalogue, cast.get(to), felt).map(|ask| {
            if to == PersonId::YOU {
                Act::Request(ask)
            } else {
                Act::Ask(Asking::in_person(ask))
            }
        }),
        Initiative::Offer => {
            let can = cast.get(to).needs_met_by(cast.get(by)) != 0;
            let help = catalogue.by_mechanic(Mechanic::Help).map(Act::Move);
            help.filter(|_| can)
        }
        Initiative::Introduction => openings::somebody_new(stage, to, by).map(Act::Introduce),
        Initiative::CheckIn => None,
    };
    Some(Command::new(by, to, act.or_else(check_in)?))
}

/// The largest ask that what somebody feels can bear: no larger than their mean of rapport and trust and a little
/// more (a house rule); the smallest one if all are too large.
fn proportionate(catalogue: &Catalogue, to: &Person, felt: &Tie) -> Option<AskId> {
    const LITTLE_MORE: f32 = 0.15;
    let bearable = (felt.rapport + felt.trust) / 2.0 + LITTLE_MORE;
    let possible = || {
        (catalogue.asks())
            .filter(|(_, def)| (def.resource).is_none_or(|r| to.has(TraitKind::Resource, r)))
    };
    let fitting = possible().filter(|(_, def)| def.size <= bearable);
    fitting
        .max_by(|x, y| x.1.size.total_cmp(&y.1.size).then(y.0.cmp(&x.0)))
        .or_else(|| possible().min_by(|x, y| x.1.size.total_cmp(&y.1.size)))
        .map(|(id, _)| id)
}
