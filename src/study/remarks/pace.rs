//! Pace: too much in one sitting, and ties that were left to go quiet.

use std::cmp::Reverse;

use super::look::{Deed, Look};
use super::weigh::weight;
use super::words::{Said, in_week, long, number, said};
use crate::model::Day;
use crate::scenario::PersonId;
use crate::study::debrief::PersonTold;

/// Contacts within so many days are one sitting.
const SITTING: u32 = 3;
/// So many contacts in one sitting are a burst.
const BURST: usize = 5;
/// Patience below this is worn thin.
const THIN: f32 = 0.2;
/// Contacts too many that are a great deal.
const MANY: f32 = 5.0;

/// The largest burst of deeds towards one person: how many, on which day it began, and the last of them.
fn burst<'d>(deeds: &[&'d Deed<'d>]) -> Option<(usize, Day, &'d Deed<'d>)> {
    let from = |n: usize| {
        let first = deeds[n].day;
        let inside = deeds[n..]
            .iter()
            .take_while(|d| d.day.since(first) < SITTING);
        let many = inside.count();
        (many, first, deeds[n + many - 1])
    };
    (0..deeds.len())
        .map(from)
        .max_by_key(|b| (b.0, Reverse(b.1)))
}

/// Most of what was done with somebody was done in one sitting, and wore out their patience.
pub(super) fn one_sitting(look: &Look) -> Option<Said> {
    let mut bursts: Vec<(PersonId, usize, Day)> = Vec::new();
    for person in look.met() {
        let deeds: Vec<&Deed> = look
            .deeds
            .iter()
            .filter(|d| d.person == person.id)
            .collect();
        let Some((many, day, last)) = burst(&deeds) else {
            continue;
        };
        let thin = last.hidden.tie.patience < THIN || last.hidden.tie.strain > 0.0;
        if many >= BURST && many * 2 >= deeds.len() && thin {
            bursts.push((person.id, many, day));
        }
    }
    let &(person, many, day) = bursts.iter().max_by_key(|b| b.1)?;
    let forms = look.forms(person);
    let surplus: usize = bursts.iter().map(|b| b.1 + 1 - BURST).sum();
    said(
        "Too much in one sitting.",
        format!(
            "you saw {} {} times in a few days {}. By the end {} had had enough of company, and the last of it hardly counted.",
            look.name(person),
            number(many),
            in_week(day),
            forms.they,
        ),
        format!(
            "see {} once a week instead. The same hours go a good deal further.",
            forms.them
        ),
        weight(surplus as f32, MANY),
    )
}

/// A tie that was left for so many days has gone quiet.
const QUIET: u32 = 35;
/// A tie that never was warmer or more trusting than this had little to lose.
const SOMETHING_TO_LOSE: f32 = 0.12;
/// A loss that is noticed, in levels.
const NOTICED: f32 = 0.05;
/// Losses of so much, added up, are a great deal.
const MUCH_LOST: f32 = 0.12;

/// At least half of the ties there were cooled for want of contact.
pub(super) fn let_it_go_quiet(look: &Look) -> Option<Said> {
    let ties: Vec<&PersonTold> = (look.met())
        .filter(|p| p.truth.rapport_peak.max(p.truth.trust_peak) >= SOMETHING_TO_LOSE)
        .collect();
    let quiet: Vec<(&PersonTold, u32, f32)> = (ties.iter())
        .filter_map(|&p| {
            let silence = look.today.since(look.link(p.id)?.last_contact);
            let before = held_at_last_contact(p, look)?;
            let lost = (before.0 - p.truth.rapport).max(before.1 - p.truth.trust);
            (silence >= QUIET && lost >= NOTICED).then_some((p, silence, lost))
        })
        .collect();
    let (longest, silence, _) = quiet.iter().max_by_key(|q| q.1)?;
    if quiet.len() * 2 < ties.len() {
        return None;
    }
    said(
        "You let it go quiet.",
        format!(
            "{} did not hear from you for the last {}. What there was between you and {} faded.",
            longest.first_name,
            long(*silence),
            look.names(quiet.iter().map(|q| q.0.id)),
        ),
        format!(
            "send {} a line now and then. After a long silence it is welcome twice over.",
            longest.first_name
        ),
        weight(quiet.iter().map(|q| q.2).sum(), MUCH_LOST),
    )
}

/// Warmth and trust on the day of the last contact.
fn held_at_last_contact(person: &PersonTold, look: &Look) -> Option<(f32, f32)> {
    let last = look.link(person.id)?.last_contact;
    let tie = person.held(last, look.run.rules_on(last));
    Some((tie.rapport, tie.trust))
}
