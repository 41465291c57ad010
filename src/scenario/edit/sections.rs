//! How a form is parted: which of a file's fields stand under which tab.

use super::document::Document;
use super::form::{self, Field};
use super::kind::Kind;
use super::path::Path;

/// A tab of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tab {
    /// What the file is about, and whatever belongs nowhere else.
    About,
    /// The player, everybody else, and the population.
    People,
    /// What the player is here for.
    Goals,
    /// Coefficients and customs.
    Rules,
    /// What is said and seen.
    Lines,
    /// Moves and asks.
    Moves,
    /// Where people meet.
    Venues,
    /// Openings that can be won.
    Openings,
    /// What happens in a lesson, beat by beat, and how it ends.
    Beats,
    /// Ways of acting, and what a lesson claims of them.
    Ways,
}

impl Tab {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Tab; 10] = [
        Tab::About,
        Tab::Beats,
        Tab::Ways,
        Tab::People,
        Tab::Goals,
        Tab::Rules,
        Tab::Lines,
        Tab::Moves,
        Tab::Venues,
        Tab::Openings,
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Tab::About => "About",
            Tab::People => "People",
            Tab::Goals => "Goals",
            Tab::Rules => "Rules",
            Tab::Lines => "Lines",
            Tab::Moves => "Moves",
            Tab::Venues => "Venues",
            Tab::Openings => "Openings",
            Tab::Beats => "Beats",
            Tab::Ways => "Ways",
        }
    }

    /// The tab of a field; what is not named here is what the file is about.
    fn of(field: &str) -> Self {
        match field {
            "you" | "people" | "population" | "pools" => Tab::People,
            "goals" => Tab::Goals,
            "rules" | "norms" => Tab::Rules,
            "lines" | "cues" => Tab::Lines,
            "moves" | "asks" => Tab::Moves,
            "venues" => Tab::Venues,
            "opportunities" => Tab::Openings,
            "beats" | "ending" => Tab::Beats,
            "ways" | "claim" | "mistakes" => Tab::Ways,
            _ => Tab::About,
        }
    }
}

/// What stands under one tab.
#[derive(Clone, Debug)]
pub struct Section {
    /// The tab.
    pub tab: Tab,
    /// Its fields.
    pub fields: Vec<Field>,
}

/// The form of a file, tab by tab; tabs without a field are left out. A lesson with a scenario of its own shows that
/// scenario's fields as well.
pub fn sections(document: &Document) -> Vec<Section> {
    let mut fields = form::fields(document, &Path::root());
    if document.kind() == Kind::Lesson {
        let own = Path::root().field("scenario").within("Own");
        let is_own = (document.tree()).is_some_and(|tree| own.find(tree).is_some());
        if is_own {
            fields.retain(|field| field.name != "scenario");
            fields.extend(form::fields(document, &own));
        }
    }
    let mut sections = Vec::new();
    for tab in Tab::ALL {
        let (here, elsewhere) = fields
            .into_iter()
            .partition(|f: &Field| Tab::of(f.name) == tab);
        fields = elsewhere;
        if !Vec::is_empty(&here) {
            sections.push(Section { tab, fields: here });
        }
    }
    sections
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_of_the_format_has_its_place_in_the_form() {
        let own = "(beats: [], scenario: Own((title: \"x\")))";
        for (text, inner) in [
            ("(title: \"x\")", None),
            ("(moves: [])", None),
            (own, Some("scenario.Own")),
            ("(beats: [], scenario: Named(\"x\"))", None),
        ] {
            let document = Document::new("a.ron", text);
            let kind = document.kind();
            let mut expected = form::names(kind, &Path::root());
            if let Some(inner) = inner {
                expected.retain(|name| *name != "scenario");
                expected.extend(form::names(kind, &inner.parse().expect("a path")));
            }
            let shown = sections(&document);
            let mut shown: Vec<&str> = shown
                .iter()
                .flat_map(|s| &s.fields)
                .map(|f| f.name)
                .collect();
            expected.sort_unstable();
            shown.sort_unstable();
            assert_eq!(shown, expected, "{text}");
        }
    }
}
