//! A plan: what somebody with these habits does in the time they have, from what they see.
//!
//! Duties come first (answers, thanks, news), then asks, then help, and talk fills what is left.

use rand::RngExt;

use super::asks;
use super::habits::{Answering, FollowingUp, Helping, Strategy};
use crate::model::Belief;
use crate::random::Stream;
use crate::scenario::MoveId;
use crate::scenario::catalogue::Mechanic;
use crate::sim::{Act, Asking, Command, Framing, Link, Reply, View};

/// What is still to be spent, and the plan so far.
pub(super) struct Planning<'p, 'w> {
    pub habits: &'p Strategy,
    pub view: &'p View<'w>,
    pub hours: f32,
    pub commands: &'p mut Vec<Command>,
}

impl Planning<'_, '_> {
    /// Adds an act to the plan if there is time for it.
    pub fn add(&mut self, at: usize, act: Act) -> bool {
        let cost = self.view.cost(&act);
        if cost > self.hours + 1e-3 {
            return false;
        }
        self.hours -= cost;
        let to = self.view.links()[at].other;
        self.commands.push(Command::new(self.view.me, to, act));
        true
    }

    fn with(&self, mechanic: Mechanic) -> Option<Act> {
        let catalogue = &self.view.scenario.catalogue;
        catalogue.by_mechanic(mechanic).map(Act::Move)
    }
}

/// Plans acts worth up to `hours`.
pub(super) fn plan(
    habits: &Strategy,
    view: &View,
    hours: f32,
    draw: &mut Stream,
    commands: &mut Vec<Command>,
) {
    let mut p = Planning {
        habits,
        view,
        hours,
        commands,
    };
    if habits.aimless {
        return drift(&mut p, draw);
    }
    answer_requests(&mut p);
    let circle = look_around(&mut p);
    follow_up(&mut p);
    asks::write_to_strangers(&mut p, draw);
    if habits.asks_from.is_some() {
        asks::ask_around(&mut p, &circle, draw);
    }
    for member in &circle {
        help(&mut p, member);
    }
    talk(&mut p, circle, draw);
}

/// Somebody whom a strategy keeps to.
#[derive(Clone, Copy)]
pub(super) struct Member<'w> {
    /// Their place among the links.
    pub at: usize,
    /// What is known of them.
    pub link: &'w Link,
}

/// One look at everybody: minds manners, and returns the people this strategy keeps to, of those it can meet now: the
/// warmest first, as far as it can tell; in the order of their ids if it keeps to everybody.
fn look_around<'w>(p: &mut Planning<'_, 'w>) -> Vec<Member<'w>> {
    let view = p.view;
    let (links, few) = (view.links(), p.habits.focus as usize);
    let mut circle = Vec::with_capacity(if few == 0 { links.len() } else { few });
    let mut warmest = vec![NOBODY; few.min(links.len())];
    for (at, (link, belief)) in view.glances().enumerate() {
        if link.met() {
            mind_manners(p, at, link, belief);
        } else if link.introduced_by().is_none() && view.where_today(link.other).is_none() {
            continue;
        }
        if few == 0 {
            circle.push(Member { at, link });
        } else {
            keep_if_warm(&mut warmest, rank(belief.closeness(), at));
        }
    }
    circle.extend(
        (warmest.iter())
            .filter(|&&rank| rank != NOBODY)
            .map(|&rank| {
                let at = place(rank);
                let link = links.at(at);
                Member { at, link }
            }),
    );
    circle
}

/// How warm somebody seems, and their place: higher for the warmer, and for the earlier of two who are equally warm.
fn rank(closeness: f32, at: usize) -> f64 {
    // Numbers that are not negative have the order of their bits, and of fractions the processor picks the greater in
    // one step.
    f64::from_bits(u64::from(closeness.to_bits()) << 32 | u64::from(!(at as u32)))
}

/// Whose rank it is.
fn place(rank: f64) -> usize {
    !(rank.to_bits() as u32) as usize
}

/// Lower than any rank.
const NOBODY: f64 = -1.0;

/// Keeps the warmest in order, from the first: whoever is colder goes on to the next place, and the last one leaves.
/// Who is warmer cannot be foreseen, so that a branch on it would cost more than every comparison together.
fn keep_if_warm(warmest: &mut [f64], mut them: f64) {
    for kept in warmest {
        let (warmer, colder) = if *kept > them {
            (*kept, them)
        } else {
            (them, *kept)
        };
        (*kept, them) = (warmer, colder);
    }
}

fn answer_requests(p: &mut Planning) {
    let requests = p.view.open_requests().map(|r| r.from);
    for from in requests {
        let Some(at) = p.view.place_of(from) else {
            continue;
        };
        let owing = p.view.belief_at(at).debt > 0.05;
        let reply = match p.habits.answers {
            Answering::Ignore => continue,
            Answering::Decline => Reply::Decline,
            Answering::WhenOwing if !owing => Reply::Decline,
            Answering::Accept | Answering::WhenOwing => Reply::Accept,
        };
        if !p.add(at, Act::Answer(reply)) {
            p.add(at, Act::Answer(Reply::Decline));
        }
    }
}

/// Thanks, apologies, news, and the tally.
#[inline]
fn mind_manners(p: &mut Planning, at: usize, link: &Link, belief: &Belief) {
    // One branch for all four: which of them it is cannot be foreseen.
    let nothing_to_say = (belief.debt <= 0.05) & (belief.unthanked <= 0.01);
    if nothing_to_say & (link.to_report == 0) & !link.overstepped {
        return;
    }
    let habits = p.habits;
    let gestures = [
        (habits.thanks && link.overstepped, Mechanic::Apology),
        (habits.thanks && belief.unthanked > 0.01, Mechanic::ThankYou),
        (
            habits.reports_back && link.to_report > 0,
            Mechanic::ReportBack,
        ),
        (habits.settles_up && belief.debt > 0.05, Mechanic::SettleUp),
    ];
    for (wanted, mechanic) in gestures {
        if wanted && let Some(act) = p.with(mechanic) {
            p.add(at, act);
        }
    }
}

fn follow_up(p: &mut Planning) {
    let due = |days: u32, follow_ups: u8| match p.habits.follows_up {
        FollowingUp::Never => false,
        FollowingUp::Once => follow_ups == 0 && (7..=14).contains(&days),
        FollowingUp::Daily => days > 0,
    };
    let (view, today) = (p.view, p.view.today);
    for letter in view.letters().iter().filter(|l| l.is_open()) {
        let wanted = due(today.since(letter.sent), letter.follow_ups);
        let at = view.place_of(letter.to);
        if let (true, Some(at)) = (wanted && today.since(letter.sent) <= 30, at) {
            p.add(at, Act::FollowUp);
        }
    }
}

fn help(p: &mut Planning, &Member { at, link, .. }: &Member) {
    if p.habits.helps == Helping::Never {
        return;
    }
    let rested = p.view.today.since(link.last_contact) >= p.habits.pause;
    if !(rested & link.met() & p.view.could_help(at)) {
        return;
    }
    let contact = p.view.contact_at(at);
    let paid_up = contact.belief.debt <= 0.05 && contact.belief.credit >= 0.15;
    if p.habits.helps == Helping::WhenOwing && paid_up {
        return;
    }
    if contact.link.agreed
        && p.view.offers_i_need(&contact) != 0
        && let Some(act) = p.with(Mechanic::Collaboration)
        && p.add(at, act)
    {
        return;
    }
    if let Some(act) = p.with(Mechanic::Help) {
        p.add(at, act);
    }
}

/// Talks to those it has not talked to for longest, as long as there is time for any talk.
fn talk(p: &mut Planning, circle: Vec<Member>, draw: &mut Stream) {
    let today = p.view.today;
    let catalogue = &p.view.scenario.catalogue;
    let talks = [
        (catalogue.find_move("small_talk"), p.habits.small_talk),
        (catalogue.find_move("work_talk"), p.habits.work_talk),
        (catalogue.find_move("shared_hobby"), p.habits.hobby),
    ];
    let shortest = (talks.iter())
        .filter_map(|(kind, weight)| kind.filter(|_| *weight > 0.0))
        .map(|kind| catalogue.get(kind).hours)
        .fold(f32::INFINITY, f32::min);
    if p.hours < shortest {
        return;
    }
    let mut left = circle;
    left.retain(|Member { link, .. }| {
        (!link.met() || today.since(link.last_contact) >= p.habits.pause)
            && !p.commands.iter().any(|c| c.to == link.other)
    });
    while p.hours >= shortest {
        // Strangers first, then by the day, then by the place, all in one number: the least is found without a branch.
        let turn = |(n, Member { link, .. }): (usize, &Member)| {
            u64::from(link.met()) << 63 | u64::from(link.last_contact.0) << 31 | n as u64
        };
        let Some(next) = left.iter().enumerate().map(turn).min() else {
            return;
        };
        let them = left.remove((next & 0x7FFF_FFFF) as usize);
        if let Some(kind) = weighted(&talks, draw) {
            p.add(them.at, Act::Move(kind));
        }
    }
}

fn weighted(talks: &[(Option<MoveId>, f32)], draw: &mut Stream) -> Option<MoveId> {
    let total: f32 = talks.iter().map(|t| t.1).sum();
    let mut left = draw.uniform() * total;
    talks.iter().find_map(|&(kind, weight)| {
        left -= weight;
        kind.filter(|_| weight > 0.0 && left < 0.0)
    })
}

/// Whatever comes to mind: any act with anybody, as long as it is allowed.
fn drift(p: &mut Planning, draw: &mut Stream) {
    let (view, catalogue) = (p.view, &p.view.scenario.catalogue);
    let known = view.links().len() as u32;
    let kinds = (catalogue.moves.len() + catalogue.asks.len()) as u32;
    if known == 0 || kinds == 0 {
        return;
    }
    for _ in 0..8 {
        let at = draw.random_range(0..known) as usize;
        let kind = draw.random_range(0..kinds) as usize;
        let act = match catalogue.moves().nth(kind) {
            Some((id, _)) => Act::Move(id),
            None => {
                let ask = crate::scenario::AskId((kind - catalogue.moves.len()) as u16);
                let framing = match draw.random_range(0..6u32) {
                    0 => Framing::Rude,
                    1 => Framing::Mutual,
                    _ => Framing::Plain,
                };
                Act::Ask(Asking {
                    framing,
                    ..Asking::in_person(ask)
                })
            }
        };
        let to = view.links()[at].other;
        if view.allows(to, &act).is_ok() {
            p.add(at, act);
        }
    }
    let requests: Vec<_> = view.open_requests().map(|r| r.from).collect();
    for from in requests {
        let reply = [Reply::Accept, Reply::Decline][draw.random_range(0..2u32) as usize];
        if let Some(at) = view.place_of(from) {
            p.add(at, Act::Answer(reply));
        }
    }
}
