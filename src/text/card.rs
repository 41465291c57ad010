//! One person: all you know of them, laid out for a terminal.

use super::console::Page;
use crate::sim::{Contact, View};
use crate::study::Told;
use crate::study::card::{Haunt, KnownOf, known_of, remember};
use crate::study::days::date;
use crate::study::words::list;

/// Entries of the story that are shown with somebody.
const LATELY: usize = 3;

/// In one line: how well you know them, and where they are.
fn brief(view: &View, known: &KnownOf, met: bool) -> String {
    let mut text = known.acquaintance.sentence(view.today);
    if let Some((_, name)) = &known.introduced_by {
        text += &format!(" Introduced by {name}.");
    }
    let haunts: Vec<String> = (known.haunts.iter())
        .map(|haunt: &Haunt| haunt.in_words(view.today))
        .collect();
    if let Some(venue) = &known.here_today {
        text += &format!(" Here today: {venue}.");
    } else if !met && !haunts.is_empty() {
        text += &format!(" Goes to {}.", list(&haunts));
    }
    text
}

/// All you know of somebody.
pub(super) fn card(view: &View, contact: &Contact, story: &[Told]) -> Page {
    let known = known_of(view, contact);
    let f = &known.pronouns;
    let mut page = Page::new();
    page.heading(format!("{}, who {}.", known.name, known.role));
    page.text(brief(view, &known, contact.link.met()));
    page.text(known.established.sentence(f));
    for of_kind in &known.traits {
        page.item(of_kind.sentence(f));
    }
    if known.traits.is_empty() {
        page.item(format!(
            "You know nothing else about {} yet. Talk brings things up.",
            f.them
        ));
    }
    if let Some(impression) = &known.impression {
        page.text(impression.sentences());
    }
    if let Some(book) = remember(&known.between, f) {
        page.text(format!("Between you: {book}."));
    }
    page.text(known.writing.sentence());
    let with_them: Vec<String> = (view.journal().zip(story).enumerate())
        .filter(|(n, _)| known.history.contains(n))
        .map(|(_, (event, told))| format!("{}: {}", date(event.day), told.headline))
        .collect();
    let lately = &with_them[with_them.len().saturating_sub(LATELY)..];
    if !lately.is_empty() {
        page.text("Lately:");
        for entry in lately {
            page.item(entry);
        }
    }
    page
}
