//! The three questions to ask yourself before you meet somebody.

use super::card::{between, topics};
use super::console::Page;
use crate::scenario::people::TraitKind;
use crate::sim::{Contact, View};
use crate::study::words::{Forms, capitalised as capital, list};

/// The three questions to ask yourself before a meeting.
pub(super) fn prepare(view: &View, contact: &Contact) -> Page {
    let person = contact.person;
    let f = Forms::of(person.pronouns);
    let mut page = Page::new();
    page.heading(format!("Before you talk to {}", person.first_name()));
    let Some(you) = view.person(view.me) else {
        return page;
    };
    let shared: Vec<&str> = [TraitKind::Interest, TraitKind::Background]
        .into_iter()
        .flat_map(|kind| {
            contact
                .known_traits(kind)
                .filter(move |&t| you.has(kind, t))
        })
        .map(|t| view.scenario.topic(t))
        .collect();
    page.text("What do you have in common?");
    page.item(match shared.as_slice() {
        [] => "Nothing you know of yet. Small talk and shared hobbies bring it up.".to_owned(),
        shared => format!("{}. Start there.", capital(&list(shared))),
    });
    let gives = topics(view, person, view.needs_i_can_meet(contact));
    let gets = topics(view, person, view.offers_i_need(contact));
    page.text("How could you work together?");
    page.item(match (gives.as_slice(), gets.as_slice()) {
        ([], []) => {
            "You do not know yet. Ask about work, and listen for what is hard just now.".to_owned()
        }
        (gives, []) => format!(
            "You could help with {}. What {} could do for you has not come up.",
            list(gives),
            f.they
        ),
        ([], gets) => format!(
            "{} could help you with {}. What you could do for {} has not come up.",
            f.they_capital,
            list(gets),
            f.them
        ),
        (gives, gets) => format!(
            "You bring {}; {} {} {}. That is a project.",
            list(gives),
            f.they,
            f.verb("brings", "bring"),
            list(gets)
        ),
    });
    page.text("What could each of you gain?");
    let gain = |who: &str, what: &[&str]| match what {
        [] => format!("{who}: good company, so far."),
        what => format!("{who}: help with {}.", list(what)),
    };
    page.item(gain(person.first_name(), &gives));
    page.item(gain("You", &gets));
    let book = between(contact);
    if !book.is_empty() {
        page.text(format!("And do not forget: {}.", list(&book)));
    }
    page
}
