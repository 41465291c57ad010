//! What happened, as text: the study floor's narration, laid out for a terminal.

use super::console::Page;
use crate::sim::Contact;
use crate::study::Told;
use crate::study::words::{capitalised, impression_words};

/// An event in full: what happened, what was said, what was seen, what is new.
pub(super) fn page(told: &Told) -> Page {
    let mut page = Page::new();
    page.heading(told.headline.as_str());
    if let Some(line) = &told.line {
        page.text(format!("\"{line}\""));
    }
    if let Some(cue) = &told.cue {
        page.text(cue.as_str());
    }
    for note in &told.notes {
        page.item(note.as_str());
    }
    page
}

/// How somebody seems to feel about the player, with the doubt in it.
pub(super) fn impression(contact: &Contact) -> String {
    let words = impression_words(&contact.belief);
    format!("Seems {}. {}.", words.warmth, capitalised(&words.work))
}
