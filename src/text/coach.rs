//! The coach: another look at an ask before it is made, from what the player could know, and no more.
//!
//! It compares the gut's forecast of what is about to be asked with that of everything close to it, and says
//! whichever change helps most. It never sees a hidden value, and is as often too gloomy as the player's gut.

use super::card::topics;
use super::console::Page;
use super::words::{how_often, small};
use crate::model::Term;
use crate::scenario::PersonId;
use crate::scenario::people::TraitKind;
use crate::sim::{Act, Asking, Contact, Framing, View};
use crate::study::words::{Forms, capitalised as capital, list};

/// What the coach says about an ask.
pub(super) fn advise(view: &View, to: PersonId, asking: &Asking) -> Page {
    let mut page = Page::new();
    let (Some(contact), Some(gut)) = (view.contact(to), view.gut(to, asking)) else {
        return page;
    };
    let now = gut.probability();
    page.heading(format!(
        "Coach. How often is this a yes? Your gut says: {}.",
        how_often(now)
    ));
    page.text(if asking.mail.is_some() {
        "Guts are too hopeful about e-mail: most of it is never answered."
    } else {
        "Guts are too gloomy face to face: people say yes more often than we fear."
    });
    if oversteps(view, &gut) {
        page.item("This is a lot for how well you know each other. It may be taken badly, whatever the answer.");
    }
    let mut ideas = first_things(&contact);
    ideas.extend(framing(view, &contact, asking, now));
    ideas.extend(another_way(view, &contact, asking, now));
    ideas.extend(smaller(view, &contact, asking, now));
    ideas.extend(ground(&contact, now));
    if ideas.is_empty() {
        page.item("Nothing better comes to mind. A polite no would leave you where you are.");
    }
    for idea in ideas.into_iter().take(3) {
        page.item(idea);
    }
    page
}

/// Whether it goes beyond what the player believes they can ask for.
fn oversteps(view: &View, gut: &crate::model::Reasons) -> bool {
    let rules = &view.scenario.rules;
    let sum = |terms: &[Term]| terms.iter().map(|&t| gut.get(t)).sum::<f32>() / rules.ask.capital;
    let capital = sum(&[Term::Rapport, Term::Trust, Term::Vouching]);
    let size = -sum(&[Term::Size, Term::Fit, Term::Unthanked, Term::Context]);
    size - capital > rules.overstep.tolerance
}

/// What stands open between the two and comes before any ask.
fn first_things(contact: &Contact) -> Vec<String> {
    let f = Forms::of(contact.person.pronouns);
    let mut ideas = Vec::new();
    if contact.link.overstepped {
        ideas.push("Apologise first. What went wrong last time is still in the room.".to_owned());
    }
    if contact.belief.unthanked > 0.01 {
        ideas.push(format!(
            "Thank {} for the last favour first. A favour without thanks grows heavier.",
            f.them
        ));
    } else if contact.link.to_report > 0 {
        ideas.push(format!(
            "Tell {} first how the last thing went. It takes a quarter of an hour.",
            f.them
        ));
    }
    ideas
}

fn clearly_better(
    view: &View,
    contact: &Contact,
    other: &Asking,
    now: f32,
) -> Option<&'static str> {
    let better = view.gut(contact.id, other)?.probability();
    let (then, often) = (how_often(now), how_often(better));
    (better > now + 0.05 && often != then).then_some(often)
}

fn framing(view: &View, contact: &Contact, asking: &Asking, now: f32) -> Option<String> {
    if asking.mail.is_none() && asking.framing == Framing::Rude {
        return Some("Ask, do not demand. The same words, put politely, cost nothing.".to_owned());
    }
    if asking.framing == Framing::Mutual {
        return None;
    }
    let mutual = Asking {
        framing: Framing::Mutual,
        ..*asking
    };
    let often = clearly_better(view, contact, &mutual, now)?;
    let needs = topics(view, contact.person, view.needs_i_can_meet(contact));
    Some(format!(
        "Put it by what is in it for {}: you could help with {}. Your gut then says {often}.",
        Forms::of(contact.person.pronouns).them,
        list(&needs)
    ))
}

/// A mail that could meet more checks.
fn another_way(view: &View, contact: &Contact, asking: &Asking, now: f32) -> Option<String> {
    let mail = asking.mail?;
    let checks = view.expected_checks(contact, &mail);
    let missing = super::compose::missing(&checks);
    let first = missing.first()?;
    let spoken = Asking {
        mail: None,
        ..*asking
    };
    if view.allows(contact.id, &Act::Ask(spoken)).is_ok() && missing.len() > 2 {
        return Some(
            "Ask face to face instead. You can, and it is harder to leave a person unanswered."
                .to_owned(),
        );
    }
    (now < 0.9).then(|| format!("Make the mail easier to answer: {first}."))
}

/// The largest smaller ask that feels clearly likelier.
fn smaller(view: &View, contact: &Contact, asking: &Asking, now: f32) -> Option<String> {
    let size = view.scenario.catalogue.ask(asking.ask).size;
    let (def, often) = (view.scenario.catalogue.asks())
        .filter(|(_, def)| def.size < size)
        .filter_map(|(id, def)| {
            let other = Asking {
                ask: id,
                about: crate::sim::About::Anything,
                ..*asking
            };
            view.allows(contact.id, &Act::Ask(other)).ok()?;
            Some((def, clearly_better(view, contact, &other, now)?))
        })
        .max_by(|x, y| x.0.size.total_cmp(&y.0.size))?;
    Some(format!(
        "{} instead: a smaller favour. Your gut says {often}.",
        capital(&small(&def.label))
    ))
}

/// Ways to know each other better first, where that is what is missing.
fn ground(contact: &Contact, now: f32) -> Option<String> {
    if now >= 0.6 {
        return None;
    }
    let f = Forms::of(contact.person.pronouns);
    let (warmth, regard) = (contact.belief.rapport.mean, contact.belief.trust.mean);
    let work = contact.known_traits(TraitKind::Need).count()
        + contact.known_traits(TraitKind::Skill).count();
    Some(if work == 0 || regard < warmth {
        format!(
            "Talk about work first, so that {} {} what you are good at, and you learn what is hard for {}.",
            f.they,
            f.verb("knows", "know"),
            f.them
        )
    } else {
        "Spend some time together first. A shared hobby warms people more than anything said in passing.".to_owned()
    })
}
