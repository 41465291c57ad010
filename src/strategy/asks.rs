//! When to ask, what, and whom to write to.

use super::habits::Size;
use super::plan::{Member, Planning};
use crate::random::Stream;
use crate::scenario::PersonId;
use crate::scenario::catalogue::{AskDef, AskId, Grants};
use crate::scenario::people::{Address, TraitKind};
use crate::scenario::world::{Step, Want};
use crate::sim::{About, Act, Asking, Contact, Mail, View};
use rand::RngExt;

/// How many people come to mind as somebody to ask, on one day.
const COME_TO_MIND: usize = 2;

/// Asks whoever of the circle comes to mind and has not been asked for a while.
pub(super) fn ask_around(p: &mut Planning, circle: &[Member], draw: &mut Stream) {
    let Some(least) = p.habits.asks_from.map(logit) else {
        return;
    };
    let (today, habits) = (p.view.today, p.habits);
    let open = (circle.iter()).filter(|Member { link, .. }| {
        let meets = link.met() | (habits.size == Size::Biggest);
        meets & !link.asked_within(habits.ask_gap, today)
    });
    let count = open.clone().count();
    if count == 0 {
        return;
    }
    let first = draw.random_range(0..count as u32) as usize;
    let wishes = Wishes::of(p.view);
    for them in open.cycle().skip(first).take(COME_TO_MIND.min(count)) {
        ask(p, &wishes, least, them.at);
    }
}

/// Asks somebody for the most useful thing to which the gut gives these log-odds at least.
fn ask(p: &mut Planning, wishes: &Wishes, least: f32, at: usize) {
    let big = p.habits.size == Size::Biggest;
    let (view, catalogue) = (p.view, &p.view.scenario.catalogue);
    // The book's entries only fade: what they rule out as they stood need not be gone into.
    let might_allow = |def| view.gut_at_best(view.belief_at(at), def) >= least;
    let mut possible = (catalogue.asks.iter().enumerate().rev())
        .filter(|&(_, def)| big || might_allow(def))
        .peekable();
    if possible.peek().is_none() {
        return;
    }
    let contact = view.contact_at(at);
    if p.habits.thanks && contact.belief.unthanked > 0.01 {
        return;
    }
    let allows = |id| view.gut_of(&contact, &Asking::in_person(id)).logit() >= least;
    // The largest that the gut allows, or simply the largest; of equals, the first in the catalogue. Most catalogues
    // go from small to large: from the end, fewer have to be felt out.
    let mut best: Option<(AskId, f32)> = None;
    for (n, def) in possible {
        let id = AskId(n as u16);
        if best.is_none_or(|(_, size)| def.size >= size)
            && (big || wishes.include(view, &contact, id, def))
            && is_theirs(&contact, def)
            && (big || allows(id))
        {
            best = Some((id, def.size));
        }
    }
    if let Some((id, _)) = best.filter(|&(id, _)| !big || allows(id)) {
        p.add(at, Act::Ask(Asking::in_person(id)));
    }
}

/// The log-odds of a probability: −∞ of 0.
fn logit(p: f32) -> f32 {
    libm::logf(p / (1.0 - p))
}

/// Whether somebody can give it at all, as far as one knows.
fn is_theirs(contact: &Contact, def: &AskDef) -> bool {
    def.resource.is_none_or(|thing| {
        contact.link.known != 0 && (contact.known_traits(TraitKind::Resource)).any(|t| t == thing)
    })
}

/// What would be of use just now, towards goals and openings; the same for everybody one might ask.
#[derive(Default)]
pub(super) struct Wishes<'w> {
    is_player: bool,
    /// Yeses that goals still count, from anybody or from one of these.
    counted: Vec<(AskId, &'w [PersonId])>,
    information: bool,
    introduction: bool,
    word: bool,
}

impl<'w> Wishes<'w> {
    pub fn of(view: &View<'w>) -> Self {
        if view.me != PersonId::YOU {
            return Wishes::default();
        }
        let unreached = || (view.goals()).filter(|(_, progress)| !progress.is_reached());
        let missing = |step| {
            (view.openings()).any(|(about, opening)| {
                opening.won.is_none() && about.requires.contains(&step) && !opening.has(step)
            })
        };
        Wishes {
            is_player: true,
            counted: unreached()
                .filter_map(|(goal, _)| match &goal.wants {
                    Want::Granted { ask, by, .. } => Some((*ask, by.as_slice())),
                    _ => None,
                })
                .collect(),
            information: unreached().any(|(g, _)| matches!(g.wants, Want::Won(_) | Want::WonAny)),
            introduction: missing(Step::Introduction),
            word: missing(Step::Word),
        }
    }

    /// Whether a yes would be of any use: towards a goal, an opening, or simply as advice. Only the player has goals;
    /// to others, all that belongs to work is of use.
    fn include(&self, view: &View, contact: &Contact, id: AskId, def: &AskDef) -> bool {
        let small = def.size <= 0.2;
        if !self.is_player {
            return def.grants != Grants::Favour || small;
        }
        let counts = |(ask, by): &(AskId, &[PersonId])| {
            *ask == id && (by.is_empty() || by.contains(&contact.id))
        };
        let granted = || view.times_granted(id, contact.id);
        self.counted.iter().any(counts)
            || match def.grants {
                Grants::Favour => small,
                Grants::Information => self.information && granted() < 2,
                Grants::Introduction => self.introduction,
                Grants::Word => self.word && granted() == 0,
                Grants::Collaboration => {
                    !contact.link.agreed
                        && view.needs_i_can_meet(contact) != 0
                        && view.offers_i_need(contact) != 0
                }
            }
    }
}

/// Writes to people it never met, as many as its habits say.
pub(super) fn write_to_strangers(p: &mut Planning, draw: &mut Stream) {
    let (view, known) = (p.view, p.view.links().len() as u32);
    if known == 0 {
        return;
    }
    for _ in 0..p.habits.cold_mails {
        let at = draw.random_range(0..known) as usize;
        let contact = view.contact_at(at);
        let address = contact.person.contact.address;
        if contact.link.met()
            || address == Address::Nowhere
            || view.open_letter(contact.id).is_some()
        {
            continue;
        }
        let asks = &view.scenario.catalogue.asks;
        let ask = AskId(draw.random_range(0..asks.len() as u32) as u16);
        if !is_theirs(&contact, view.scenario.catalogue.ask(ask)) {
            continue;
        }
        let mail = Mail {
            address,
            short: false,
            topic: None,
            clear_ask: true,
            time_bound: false,
        };
        p.add(
            at,
            Act::Ask(Asking {
                about: About::Anything,
                ..Asking::by_mail(ask, mail)
            }),
        );
    }
}
