//! Whom the map shows plainly: a search and a choice. Everybody else stays where they are, pale.

use crate::scenario::people::TraitKind;
use crate::sim::{Contact, View};

/// A choice of people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Choice {
    /// Everybody known.
    #[default]
    Everybody,
    /// Those who can be met somewhere today.
    HereToday,
    /// Those who did something that has not been thanked for.
    OwedThanks,
    /// Those only heard of.
    NotMet,
}

impl Choice {
    /// All choices, in the order of the menu.
    pub const ALL: [Choice; 4] = [
        Choice::Everybody,
        Choice::HereToday,
        Choice::OwedThanks,
        Choice::NotMet,
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Choice::Everybody => "Everybody",
            Choice::HereToday => "Here today",
            Choice::OwedThanks => "Owed a thank-you",
            Choice::NotMet => "Not met yet",
        }
    }
}

/// What people are looked for by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Who is chosen.
    pub choice: Choice,
    /// Text in a name, a role or anything that has come up about somebody.
    pub search: String,
}

impl Filter {
    /// Whether it lets everybody pass.
    pub fn is_open(&self) -> bool {
        self.choice == Choice::Everybody && self.search.trim().is_empty()
    }

    /// Whether somebody passes.
    pub fn passes(&self, view: &View, contact: &Contact) -> bool {
        let chosen = match self.choice {
            Choice::Everybody => true,
            Choice::HereToday => view.where_today(contact.id).is_some(),
            Choice::OwedThanks => contact.belief.unthanked > 0.0,
            Choice::NotMet => !contact.link.met(),
        };
        chosen && self.finds(view, contact)
    }

    /// Whether the search text is found in what is known of somebody.
    fn finds(&self, view: &View, contact: &Contact) -> bool {
        let wanted = self.search.trim().to_lowercase();
        if wanted.is_empty() {
            return true;
        }
        let has = |text: &str| text.to_lowercase().contains(&wanted);
        let kinds = [
            TraitKind::Interest,
            TraitKind::Skill,
            TraitKind::Need,
            TraitKind::Resource,
            TraitKind::Background,
        ];
        has(&contact.person.name)
            || has(&contact.person.role)
            || (kinds.into_iter())
                .flat_map(|kind| contact.known_traits(kind))
                .any(|topic| has(view.scenario.topic(topic)))
    }
}
