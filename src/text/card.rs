//! One person: all you know of them, what stands open between you, and how they wish to be written to.

use super::console::Page;
use super::telling;
use super::words::{ago, count, date};
use crate::model::Day;
use crate::scenario::people::{Address, TraitKind, TraitSet};
use crate::scenario::{Person, TopicId};
use crate::sim::{Contact, View};
use crate::study::Told;
use crate::study::words::{Forms, list};

/// The traits in a set, as words.
pub(super) fn topics<'v>(view: &View<'v>, person: &Person, set: TraitSet) -> Vec<&'v str> {
    (person.traits.iter().enumerate())
        .filter(|(n, _)| set & (1 << n) != 0)
        .map(|(_, t)| view.scenario.topic(t.topic))
        .collect()
}

fn named(
    view: &View,
    topics: impl Iterator<Item = TopicId>,
    mark: impl Fn(TopicId) -> &'static str,
) -> String {
    let words: Vec<String> = topics
        .map(|t| format!("{}{}", view.scenario.topic(t), mark(t)))
        .collect();
    list(&words)
}

/// What the player brings: the other half of every match.
pub(super) fn about_you(view: &View, you: &Person) -> String {
    let of = |kind| named(view, you.topics(kind), |_| "");
    let parts = [
        ("You like", of(TraitKind::Interest)),
        ("You are good at", of(TraitKind::Skill)),
        ("You could use help with", of(TraitKind::Need)),
        ("You could lend", of(TraitKind::Resource)),
    ];
    let parts = parts.iter().filter(|(_, what)| !what.is_empty());
    let parts: Vec<String> = parts
        .map(|(verb, what)| format!("{verb} {what}."))
        .collect();
    parts.join(" ")
}

/// What has come up about somebody, a line for each kind.
fn known(view: &View, contact: &Contact, page: &mut Page) {
    let Some(you) = view.person(view.me) else {
        return;
    };
    let f = Forms::of(contact.person.pronouns);
    let they = f.they_capital;
    let (like, are) = (f.verb("likes", "like"), f.verb("is", "are"));
    let too = |kind| move |t| if you.has(kind, t) { " (you too)" } else { "" };
    let wanted = |t| {
        if you.has(TraitKind::Need, t) {
            " (you could use that)"
        } else {
            ""
        }
    };
    let can = |t| {
        let can = you.has(TraitKind::Skill, t) || you.has(TraitKind::Resource, t);
        if can { " (you can help with that)" } else { "" }
    };
    let of = |kind, mark: &dyn Fn(TopicId) -> &'static str| {
        named(view, contact.known_traits(kind), mark)
    };
    let lines = [
        (like, of(TraitKind::Interest, &too(TraitKind::Interest))),
        (
            "knows",
            of(TraitKind::Background, &too(TraitKind::Background)),
        ),
        (are, of(TraitKind::Skill, &wanted)),
        ("could use help with", of(TraitKind::Need, &can)),
        ("could lend", of(TraitKind::Resource, &wanted)),
    ];
    let mut any = false;
    for (n, (verb, what)) in lines
        .iter()
        .enumerate()
        .filter(|(_, (_, what))| !what.is_empty())
    {
        any = true;
        page.item(match n {
            1 => format!("Background: {what}."),
            2 => format!("{they} {verb} good at {what}."),
            _ => format!("{they} {verb} {what}."),
        });
    }
    if !any {
        page.item(format!(
            "You know nothing else about {} yet. Talk brings things up.",
            f.them
        ));
    }
}

/// In one line: how well you know them, and where they are.
fn brief(view: &View, contact: &Contact) -> String {
    let link = contact.link;
    let mut text = match link.contacts {
        0 => "You have not met.".to_owned(),
        _ if link.last_contact == Day(0) && view.journal().all(|e| e.other != contact.id) => {
            "You know each other from before.".to_owned()
        }
        n => format!(
            "On speaking terms. You have been in touch {}, last {}.",
            match n {
                1 => "once".to_owned(),
                2 => "twice".to_owned(),
                n => count(n, "time"),
            },
            ago(link.last_contact, view.today)
        ),
    };
    if let Some(person) = link.introduced_by.and_then(|id| view.person(id)) {
        text += &format!(" Introduced by {}.", person.name);
    }
    match view.where_today(contact.id) {
        Some(venue) => text += &format!(" Here today: {}.", venue.name),
        None => {
            let haunts: Vec<String> = (view.haunts(contact.id).filter(|_| !link.met()))
                .map(|venue| match next_day(view, venue) {
                    Some(day) => {
                        format!("{} ({})", venue.name, super::words::when(day, view.today))
                    }
                    None => venue.name.clone(),
                })
                .collect();
            if !haunts.is_empty() {
                text += &format!(" Goes to {}.", list(&haunts));
            }
        }
    }
    text
}

fn next_day(view: &View, venue: &crate::scenario::world::Venue) -> Option<Day> {
    ((view.today.0 + 1)..view.scenario.days())
        .map(Day)
        .find(|&day| venue.is_on(day))
}

/// All you know of somebody.
pub(super) fn card(view: &View, contact: &Contact, story: &[Told]) -> Page {
    let person = contact.person;
    let f = Forms::of(person.pronouns);
    let mut page = Page::new();
    page.heading(format!("{}, who {}.", person.name, person.role));
    page.text(brief(view, contact));
    let gap = view.standing_of(contact.id) - view.standing;
    page.text(match gap {
        g if g > 0.15 => format!("More established than you: from a beginner, thanks count for {} more than paying back in kind.", f.them),
        g if g < -0.15 => "Less established than you: your name carries further.".to_owned(),
        _ => "About as established as you.".to_owned(),
    });
    known(view, contact, &mut page);
    if contact.link.met() {
        page.text(telling::impression(contact));
    }
    let book = between(contact);
    if !book.is_empty() {
        page.text(format!("Between you: {}.", list(&book)));
    }
    page.text(writing(person));
    let with_them: Vec<String> = (view.journal().zip(story))
        .filter(|(e, _)| e.actor == contact.id || e.other == contact.id)
        .map(|(e, told)| format!("{}: {}", date(e.day), told.headline))
        .collect();
    let history = &with_them[with_them.len().saturating_sub(3)..];
    if !history.is_empty() {
        page.text("Lately:");
        for entry in history {
            page.item(entry);
        }
    }
    page
}

/// What stands open between the two, by the player's own book.
pub(super) fn between(contact: &Contact) -> Vec<String> {
    let (belief, link) = (&contact.belief, contact.link);
    let them = Forms::of(contact.person.pronouns).them;
    let mut book = Vec::new();
    if belief.unthanked > 0.01 {
        book.push(format!("you have not thanked {them} yet"));
    }
    if link.to_report > 0 {
        book.push(format!("you could tell {them} how it went"));
    }
    if link.agreed {
        book.push("you have agreed to work together".to_owned());
    }
    if belief.credit > 0.05 {
        book.push("your help is fresh in mind".to_owned());
    }
    if link.overstepped {
        book.push("you went too far, and have not apologised".to_owned());
    }
    book
}

/// How somebody wishes to be written to, in their own words.
pub(super) fn writing(person: &Person) -> String {
    let place = match person.contact.address {
        Address::Work => "a work address",
        Address::Personal => "a personal address",
        Address::Form => "a contact form",
        Address::Nowhere => "no address",
    };
    let note = person.contact.note.trim();
    if note.is_empty() {
        return format!("Writing: {place}.");
    }
    format!("Writing: {place}. \"{note}\"")
}
