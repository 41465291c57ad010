//! E-mail: sent now, answered days later or never, and followed up once.

use bevy_ecs::prelude::*;

use super::act::Boxes;
use super::command::{About, Asking, Forced, Mail};
use super::engage;
use super::event::{Channel, Inputs, Outcome, What};
use super::openings::Openings;
use super::stage::{Happening, Order, Stage};
use crate::model::{Answer, Ask, Day, Rules, ask, outreach};
use crate::random::{Purpose, Stream};
use crate::scenario::{AskId, PersonId};

/// A mail as its writer knows it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Letter {
    /// To whom.
    pub to: PersonId,
    /// What it asks for.
    pub ask: AskId,
    /// When it was sent.
    pub sent: Day,
    /// Follow-ups so far.
    pub follow_ups: u8,
    /// When it was last written about: sent or followed up.
    pub last_written: Day,
    /// What came of it.
    pub state: LetterState,
}

/// What came of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LetterState {
    /// Not answered yet.
    Waiting,
    /// No answer came in time. A follow-up may still bring one.
    Silent,
    /// Answered.
    Answered(Answer),
}

impl Letter {
    /// Whether it can be followed up.
    pub fn is_open(&self) -> bool {
        !matches!(self.state, LetterState::Answered(_))
    }
}

/// All mails somebody has written, oldest first.
#[derive(Component, Clone, Debug, Default)]
pub struct Outbox(pub Vec<Letter>);

/// What is inside them: the same letters, entry for entry.
#[derive(Component, Clone, Debug, Default)]
pub(super) struct Sealed(Vec<SealedLetter>);

#[derive(Clone, Debug)]
struct SealedLetter {
    order: Order,
    asking: Asking,
    ask: Ask,
    first_p: f32,
    /// The answer on its way, if there is one.
    answer: Option<(Day, Answer)>,
}

/// Sends a mail.
pub(super) fn send(
    stage: &mut Stage,
    boxes: &mut Boxes,
    order: &Order,
    asking: Asking,
    text: Mail,
) {
    let writer = order.command.by;
    let Ok((_, mut outbox, mut sealed)) = boxes.get_mut(stage.roster[writer.index()]) else {
        return;
    };
    let letter = seal(stage, order, asking, text);
    stage.correspondents.insert(writer);
    let date = next_date(&letter, stage);
    stage.post.expect(date, writer, outbox.0.len());
    outbox.0.push(Letter {
        to: order.command.to,
        ask: asking.ask,
        sent: stage.today,
        follow_ups: 0,
        last_written: stage.today,
        state: LetterState::Waiting,
    });
    sealed.0.push(letter);
}

/// Follows up on the last mail to this person that has no answer; nothing if there is none.
pub(super) fn follow_up(stage: &mut Stage, boxes: &mut Boxes, order: &Order) {
    let writer = order.command.by;
    let Ok((_, mut outbox, mut sealed)) = boxes.get_mut(stage.roster[writer.index()]) else {
        return;
    };
    let open = (outbox.0.iter()).rposition(|l| l.to == order.command.to && l.is_open());
    if let Some(index) = open {
        remind(stage, order, &mut outbox.0[index], &mut sealed.0[index]);
        let next = next_date(&sealed.0[index], stage);
        stage.post.expect(next, writer, index);
    }
}

/// The day on which a letter's answer arrives, or on which its silence is plain.
fn next_date(letter: &SealedLetter, stage: &Stage) -> Day {
    match letter.answer {
        Some((day, _)) => day,
        None => Day(stage.today.0 + stage.rules().outreach.reply_latest as u32 + 1),
    }
}

/// What becomes of a mail, decided as it is sent.
fn seal(stage: &mut Stage, order: &Order, asking: Asking, mail: Mail) -> SealedLetter {
    let (actor, other) = (order.command.by, order.command.to);
    let (mut draw, nth) = stage.begin_act(actor, other);
    let scenario = stage.scenario();
    let rules = &scenario.rules;
    let etiquette = etiquette(stage, actor, other, &mail);
    let ask = engage::situate(stage, &scenario, order, asking, etiquette);
    let today = stage.today;
    let entry = stage.network.entry(actor, other);
    let weighed = ask::weigh(entry.tie, &ask, rules);
    let inputs = engage::ask_inputs(&ask, entry.tie.vouching, entry.link.similarity);
    let luck = draw.uniform();
    let encounters = entry.tie.encounters;
    entry.link.ask_on(today);
    let mut reply = Stream::new(stage.seed, today.0, actor.0, other.0, Purpose::Reply, nth);
    let answer = decide(stage, order, luck, weighed.p_yes, &mut reply, true);
    engage::offend(stage, actor, other, &weighed, encounters, nth);
    stage.record(Happening {
        channel: Channel::Email,
        predicted: order.command.predicted,
        decision: order.decision,
        p_yes: Some(weighed.p_yes),
        reasons: Some(weighed.reasons),
        severity: weighed.severity,
        inputs,
        ..Happening::new(actor, other, What::Ask(asking.ask))
    });
    SealedLetter {
        order: order.clone(),
        asking,
        ask,
        first_p: weighed.p_yes,
        answer,
    }
}

/// Whether and when somebody answers a mail, given the odds of a yes and the luck of it.
fn decide(
    stage: &mut Stage,
    order: &Order,
    luck: f32,
    p_yes: f32,
    reply: &mut Stream,
    may_write_no: bool,
) -> Option<(Day, Answer)> {
    let today = stage.today;
    let scenario = stage.scenario();
    let rules: &Rules = &scenario.rules;
    let (no_draw, delay_draw) = (reply.uniform(), reply.uniform());
    let tie = *stage.network.entry(order.command.by, order.command.to).tie;
    let answer = match order.command.forced {
        Some(Forced::Answered(answer)) => Some(answer),
        Some(Forced::NoReply) => None,
        None if luck < p_yes => Some(Answer::Yes),
        None if may_write_no && outreach::writes_no(&tie, no_draw, rules) => Some(Answer::No),
        None => None,
    }?;
    // What a script insists on does not depend on luck, not even in its date.
    let delay_draw = match order.command.forced {
        Some(_) => 0.5,
        None => delay_draw,
    };
    let delay = outreach::reply_delay(delay_draw, rules);
    Some((Day(today.0 + delay), answer))
}

fn etiquette(stage: &mut Stage, actor: PersonId, other: PersonId, mail: &Mail) -> f32 {
    let cast = std::sync::Arc::clone(stage.network.cast());
    let person = cast.get(other);
    let met = stage.network.entry(actor, other).link.met();
    let relevant = (mail.topic).is_some_and(|topic| person.traits.iter().any(|t| t.topic == topic));
    mail.checks(
        person.contact.address,
        person.contact.strangers || met,
        relevant,
    )
    .etiquette()
}

fn remind(stage: &mut Stage, order: &Order, letter: &mut Letter, sealed: &mut SealedLetter) {
    let (actor, other) = (order.command.by, order.command.to);
    let (mut draw, nth) = stage.begin_act(actor, other);
    let scenario = stage.scenario();
    let today = stage.today;
    let first = letter.follow_ups == 0;
    let timely = outreach::is_timely(first, today.since(letter.sent), &scenario.rules);
    let p_yes = outreach::follow_up_odds(sealed.first_p, timely, &scenario.rules);
    letter.follow_ups = letter.follow_ups.saturating_add(1);
    letter.state = LetterState::Waiting;
    letter.last_written = today;
    outreach::follow_up(
        stage.network.entry(actor, other).tie,
        timely,
        &scenario.rules,
    );
    let luck = draw.uniform();
    let seed = stage.seed;
    let mut reply = Stream::new(seed, today.0, actor.0, other.0, Purpose::Reply, nth);
    if sealed.answer.is_none() || order.command.forced.is_some() {
        sealed.answer = decide(stage, order, luck, p_yes, &mut reply, false);
    }
    stage.record(Happening {
        channel: Channel::Email,
        predicted: order.command.predicted,
        decision: order.decision,
        p_yes: Some(p_yes),
        inputs: Inputs {
            first_p: Some(sealed.first_p),
            timely: Some(timely),
            ..Inputs::default()
        },
        ..Happening::new(actor, other, What::FollowUp(letter.ask))
    });
}

/// Delivers the answers whose day has come, and notices silence.
pub(super) fn deliver(stage: &mut Stage, openings: &mut Openings, boxes: &mut Boxes) {
    let today = stage.today;
    while let Some(due) = stage.post.take_due(today) {
        for (writer, index) in due {
            let Ok((_, mut outbox, sealed)) = boxes.get_mut(stage.roster[writer.index()]) else {
                continue;
            };
            let (letter, sealed) = (&mut outbox.0[index], &sealed.0[index]);
            match sealed.answer {
                Some((day, answer)) if day <= today && letter.is_open() => {
                    letter.state = LetterState::Answered(answer);
                    arrive(stage, openings, sealed, answer);
                }
                None if letter.state == LetterState::Waiting => {
                    // A follow-up since then has a date of its own.
                    let silence = silence_after(letter, stage);
                    if silence <= today {
                        letter.state = LetterState::Silent;
                        fall_silent(stage, sealed);
                    }
                }
                _ => {}
            }
        }
    }
}

/// The day a letter that has no answer counts as silent.
fn silence_after(letter: &Letter, stage: &Stage) -> Day {
    Day(letter.last_written.0 + stage.rules().outreach.reply_latest as u32 + 1)
}

fn arrive(stage: &mut Stage, openings: &mut Openings, sealed: &SealedLetter, answer: Answer) {
    let order = &sealed.order;
    let (actor, other) = (order.command.by, order.command.to);
    let (mut draw, _) = stage.begin_act(actor, other);
    let scenario = stage.scenario();
    let today = stage.today;
    let entry = stage.network.entry(actor, other);
    ask::settle(entry.tie, &sealed.ask, answer, today, &scenario.rules);
    if answer == Answer::Yes {
        entry.belief.book_favour(&sealed.ask);
    }
    let inputs = Inputs {
        size: Some(sealed.ask.size),
        tally: Some(sealed.ask.tally),
        ..Inputs::default()
    };
    stage.count_contact(actor, other);
    engage::count(stage, order, sealed.asking, answer);
    let def = scenario.catalogue.ask(sealed.asking.ask);
    let about = engage::grant(stage, openings, order, sealed.asking.about, def, answer);
    let seen = stage.read_cues(actor, other, true, &mut draw);
    stage.record(Happening {
        channel: Channel::Email,
        outcome: match answer {
            Answer::Yes => Outcome::Yes,
            Answer::No => Outcome::No,
        },
        seen,
        about,
        decision: order.decision,
        inputs,
        ..Happening::new(actor, other, What::Ask(sealed.asking.ask))
    });
}

fn fall_silent(stage: &mut Stage, sealed: &SealedLetter) {
    let order = &sealed.order;
    let (actor, other) = (order.command.by, order.command.to);
    // Only so that the log shows the tie of that day: silence itself changes nothing.
    stage.begin_act(actor, other);
    stage.record(Happening {
        channel: Channel::Email,
        outcome: Outcome::NoReply,
        about: About::Anything,
        decision: order.decision,
        ..Happening::new(actor, other, What::Ask(sealed.asking.ask))
    });
}
