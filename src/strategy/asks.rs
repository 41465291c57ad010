//! When to ask, what, and whom to write to.

use super::habits::Size;
use super::plan::Planning;
use crate::random::Stream;
use crate::scenario::PersonId;
use crate::scenario::catalogue::{AskDef, AskId, Grants};
use crate::scenario::people::{Address, TraitKind};
use crate::scenario::world::{Step, Want};
use crate::sim::{About, Act, Asking, Contact, Mail, View};
use rand::RngExt;

/// Asks somebody for the most useful thing the gut allows, if it is time to ask again.
pub(super) fn ask(p: &mut Planning, at: usize) {
    let Some(threshold) = p.habits.asks_from else {
        return;
    };
    let link = &p.view.links()[at];
    let asked_lately = (link.last_ask).is_some_and(|d| p.view.today.since(d) < p.habits.ask_gap);
    if asked_lately || (!link.met() && p.habits.size == Size::Fitting) {
        return;
    }
    let contact = p.view.contact_at(at);
    if p.habits.thanks && contact.belief.unthanked > 0.01 {
        return;
    }
    let big = p.habits.size == Size::Biggest;
    let wanted = |&(id, def): &(AskId, &AskDef)| {
        is_theirs(&contact, def) && (big || is_useful(p.view, &contact, id, def))
    };
    let catalogue = &p.view.scenario.catalogue;
    let mut asks: Vec<_> = catalogue.asks().filter(wanted).collect();
    asks.sort_by(|x, y| y.1.size.total_cmp(&x.1.size));
    if big {
        asks.truncate(1);
    }
    let fitting = asks.into_iter().find_map(|(id, _)| {
        let asking = Asking::in_person(id);
        let gut = p.view.gut(contact.id, &asking)?.probability();
        (gut >= threshold).then_some(asking)
    });
    if let Some(asking) = fitting {
        p.add(at, Act::Ask(asking));
    }
}

/// Whether somebody can give it at all, as far as one knows.
fn is_theirs(contact: &Contact, def: &AskDef) -> bool {
    def.resource
        .is_none_or(|thing| (contact.known_traits(TraitKind::Resource)).any(|t| t == thing))
}

/// Whether a yes would be of any use: towards a goal, an opening, or simply as advice. Only the player has goals;
/// to others, all that belongs to work is of use.
fn is_useful(view: &View, contact: &Contact, id: AskId, def: &AskDef) -> bool {
    if view.me != PersonId::YOU {
        return def.grants != Grants::Favour || def.size <= 0.2;
    }
    let wanted = (view.goals()).any(|(goal, progress)| {
        !progress.is_reached()
            && matches!(&goal.wants, Want::Granted { ask, by, .. }
                if *ask == id && (by.is_empty() || by.contains(&contact.id)))
    });
    let missing = |step| {
        (view.openings()).any(|(about, opening)| {
            opening.won.is_none() && about.requires.contains(&step) && !opening.has(step)
        })
    };
    let wants_opening = || {
        (view.goals()).any(|(goal, progress)| {
            !progress.is_reached() && matches!(goal.wants, Want::Won(_) | Want::WonAny)
        })
    };
    wanted
        || match def.grants {
            Grants::Favour => def.size <= 0.2,
            Grants::Information => wants_opening() && view.times_granted(id, contact.id) < 2,
            Grants::Introduction => missing(Step::Introduction),
            Grants::Word => missing(Step::Word) && view.times_granted(id, contact.id) == 0,
            Grants::Collaboration => {
                !contact.link.agreed
                    && view.needs_i_can_meet(contact) != 0
                    && view.offers_i_need(contact) != 0
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
