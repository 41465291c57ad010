//! What stands open between two people, by the player's own book.

use crate::sim::Contact;
use crate::study::words::{Forms, list};

/// Something that stands open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Open {
    /// A favour without thanks.
    Thanks,
    /// A favour without a report of how it went.
    Report,
    /// They agreed to work together.
    Agreed,
    /// The player's help is fresh in mind.
    Credit,
    /// The player went too far, and has not apologised.
    Apology,
}

impl Open {
    /// It in words, to stand after "Between you:".
    pub fn words(self, them: &Forms) -> String {
        let them = them.them;
        match self {
            Open::Thanks => format!("you have not thanked {them} yet"),
            Open::Report => format!("you could tell {them} how it went"),
            Open::Agreed => "you have agreed to work together".to_owned(),
            Open::Credit => "your help is fresh in mind".to_owned(),
            Open::Apology => "you went too far, and have not apologised".to_owned(),
        }
    }
}

/// What stands open between the player and somebody.
pub fn between(contact: &Contact) -> Vec<Open> {
    let (belief, link) = (&contact.belief, contact.link);
    [
        (belief.unthanked > 0.01, Open::Thanks),
        (link.to_report > 0, Open::Report),
        (link.agreed, Open::Agreed),
        (belief.credit > 0.05, Open::Credit),
        (link.overstepped, Open::Apology),
    ]
    .into_iter()
    .filter_map(|(stands, open)| stands.then_some(open))
    .collect()
}

/// All of it in a row; `None` if nothing stands open.
pub fn remember(open: &[Open], them: &Forms) -> Option<String> {
    let words: Vec<String> = open.iter().map(|o| o.words(them)).collect();
    (!words.is_empty()).then(|| list(&words))
}
