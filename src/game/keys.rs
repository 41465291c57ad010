//! The key map: which key does what, in words. The help sheet shows it; buttons show their own.

/// Where keys work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Where {
    /// On every screen.
    Everywhere,
    /// On the map.
    Map,
    /// With the person you have turned to.
    Person,
    /// In a week.
    Week,
    /// In the debrief.
    Debrief,
    /// In front of a class.
    Class,
    /// In the editor.
    Editor,
}

impl Where {
    /// All places, in the order of the help.
    pub const ALL: [Where; 7] = [
        Where::Everywhere,
        Where::Map,
        Where::Person,
        Where::Week,
        Where::Debrief,
        Where::Class,
        Where::Editor,
    ];

    /// Its heading.
    pub fn heading(self) -> &'static str {
        match self {
            Where::Everywhere => "Everywhere",
            Where::Map => "On the map",
            Where::Person => "With a person",
            Where::Week => "Your week",
            Where::Debrief => "In the debrief",
            Where::Class => "In front of a class",
            Where::Editor => "In the editor",
        }
    }
}

/// A key and what it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    /// Where it works.
    pub place: Where,
    /// As on its keycap.
    pub keys: &'static str,
    /// What it does.
    pub does: &'static str,
}

const fn bound(place: Where, keys: &'static str, does: &'static str) -> Bound {
    Bound { place, keys, does }
}

/// Every key there is.
pub const KEYS: &[Bound] = &[
    bound(
        Where::Everywhere,
        "Tab",
        "Next control; with Shift the one before",
    ),
    bound(Where::Everywhere, "Enter", "Do what has the dashed ring"),
    bound(Where::Everywhere, "Esc", "Back; in play, pause"),
    bound(
        Where::Everywhere,
        "Ctrl +",
        "Larger text; Ctrl − for smaller",
    ),
    bound(Where::Everywhere, "F2", "Next theme"),
    bound(Where::Everywhere, "F11", "Full screen and back"),
    bound(Where::Everywhere, "?", "This page"),
    bound(Where::Map, "Arrows", "The nearest person that way"),
    bound(Where::Map, "[", "The person before; ] for the next"),
    bound(
        Where::Map,
        "+",
        "Closer; − for farther away, 0 for everybody",
    ),
    bound(Where::Map, "/", "Find somebody; also Ctrl F"),
    bound(Where::Person, "1–6", "The moves on the tiles"),
    bound(Where::Person, "A", "Ask for something"),
    bound(Where::Person, "E", "Write an e-mail"),
    bound(Where::Person, "0–9", "When you ask: your guess, of ten"),
    bound(Where::Person, "C", "When you ask: the coach"),
    bound(Where::Person, "T", "Say thanks"),
    bound(Where::Person, "R", "Tell how it went"),
    bound(Where::Person, "U", "Go through who owes what"),
    bound(Where::Person, "O", "Say sorry"),
    bound(
        Where::Person,
        "P",
        "Prepare: three questions before you meet",
    ),
    bound(Where::Week, "D", "Next day"),
    bound(Where::Week, "W", "End the week"),
    bound(Where::Week, "N", "Wait until something happens"),
    bound(Where::Week, "J", "Journal"),
    bound(Where::Week, "G", "Goals"),
    bound(Where::Week, "Ctrl Z", "Take back the last decision"),
    bound(Where::Debrief, "Space", "Show everything at once"),
    bound(Where::Debrief, "←", "A day back; → for a day on"),
    bound(Where::Class, "Space", "Play or pause; on with a question"),
    bound(Where::Class, ",", "A move back; . for a move on"),
    bound(Where::Class, "F8", "The teacher's page and back"),
    bound(Where::Class, "F9", "Held: what they really think"),
    bound(
        Where::Class,
        "[",
        "In the town: the person before; ] for the next",
    ),
    bound(Where::Editor, "Ctrl S", "Save"),
    bound(Where::Editor, "Ctrl Z", "Undo; Ctrl Y to do it again"),
    bound(
        Where::Editor,
        "Ctrl .",
        "Put right what can be put right by itself",
    ),
    bound(Where::Editor, "F5", "Save and play; again to come back"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_key_means_two_things_in_one_place() {
        let mut seen = BTreeSet::new();
        for key in KEYS {
            assert!(seen.insert((key.place, key.keys)), "{key:?}");
        }
    }
}
