//! Asking, as a composer offers it: what for, about whom or what, how it is put, and what the player then says.

use super::card::topics;
use super::spoken;
use super::words::{Forms, list};
use crate::scenario::catalogue::{AskDef, Grants};
use crate::scenario::{AskId, PersonId};
use crate::sim::{About, Act, Asking, Framing, Mail, View, hours};

/// How much an ask is, in plain words. The bounds are a house rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Much {
    /// Little.
    Small,
    /// Neither little nor much.
    Fair,
    /// Much.
    Big,
    /// It serves both.
    BothGain,
}

impl Much {
    /// How much this ask is.
    pub fn of(ask: &AskDef) -> Self {
        match ask.size {
            _ if ask.grants == Grants::Collaboration => Much::BothGain,
            size if size < 0.3 => Much::Small,
            size if size < 0.6 => Much::Fair,
            _ => Much::Big,
        }
    }

    /// "small favour".
    pub fn words(self) -> &'static str {
        match self {
            Much::Small => "small favour",
            Much::Fair => "fair favour",
            Much::Big => "big favour",
            Much::BothGain => "both gain",
        }
    }
}

/// An ask on offer.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// Which.
    pub ask: AskId,
    /// Its name: "Ask for advice".
    pub label: String,
    /// The favour alone, as a noun phrase: "advice".
    pub favour: String,
    /// How much it is.
    pub much: Much,
    /// Time it takes the player, in hours.
    pub hours: f32,
    /// That in words: "½ hour".
    pub time: String,
    /// Why it cannot be asked just now, if so.
    pub refused: Option<String>,
}

/// All that can be asked of somebody, in the catalogue's order: in a mail if there is one, else face to face.
pub fn offers(view: &View, to: PersonId, mail: Option<Mail>) -> Vec<Offer> {
    (view.scenario.catalogue.asks())
        .map(|(ask, def)| {
            let act = Act::Ask(Asking {
                mail,
                ..Asking::in_person(ask)
            });
            let cost = view.cost(&act);
            Offer {
                ask,
                label: def.label.clone(),
                favour: def.favour.clone(),
                much: Much::of(def),
                hours: cost,
                time: hours(cost),
                refused: view.allows(to, &act).err().map(|why| why.to_string()),
            }
        })
        .collect()
}

/// Whom or what an ask could be about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subjects {
    /// The question: "An introduction to whom?"
    pub question: &'static str,
    /// The answers, the usual one first. Never empty.
    pub choices: Vec<Subject>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// What it sets.
    pub about: About,
    /// Its name alone.
    pub name: String,
    /// How it is offered: the name, and what is known of it.
    pub label: String,
}

/// Whom or what this ask could be about; `None` where there is nothing to choose.
pub fn subjects(view: &View, to: PersonId, ask: AskId) -> Option<Subjects> {
    let (question, choices) = match view.scenario.catalogue.ask(ask).grants {
        Grants::Introduction => {
            let whoever = "Whoever they think of".to_owned();
            let mut choices = vec![Subject {
                about: About::Anything,
                name: whoever.clone(),
                label: whoever,
            }];
            let strangers = view
                .contacts()
                .filter(|c| c.id != to && !c.link.met() && c.link.introduced_by().is_none());
            choices.extend(strangers.map(|c| Subject {
                about: About::Person(c.id),
                name: c.person.name.clone(),
                label: format!("{}, who {}", c.person.name, c.person.role),
            }));
            ("An introduction to whom?", choices)
        }
        Grants::Word => {
            let open = view.openings().filter(|(_, o)| o.won.is_none());
            let choices = open.map(|(opportunity, opening)| Subject {
                about: About::Opening(opening.id),
                name: opportunity.title.clone(),
                label: format!("{}: {}", opportunity.title, opportunity.summary),
            });
            ("A word for which opening?", choices.collect())
        }
        Grants::Favour | Grants::Information | Grants::Collaboration => return None,
    };
    (!choices.is_empty()).then_some(Subjects { question, choices })
}

/// A way to put an ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manner {
    /// What it sets.
    pub framing: Framing,
    /// How it is offered: "Plainly".
    pub label: String,
    /// What the player then says.
    pub says: String,
}

/// The ways to put an ask: plainly, by what is in it for them, as a demand.
pub fn manners(view: &View, to: PersonId, asking: &Asking) -> Vec<Manner> {
    let ways = [Framing::Plain, Framing::Mutual, Framing::Rude];
    let manner = |framing| {
        let asking = Asking { framing, ..*asking };
        Some(Manner {
            framing,
            label: label(view, to, framing)?,
            says: says(view, to, &asking),
        })
    };
    ways.into_iter().filter_map(manner).collect()
}

fn label(view: &View, to: PersonId, framing: Framing) -> Option<String> {
    Some(match framing {
        Framing::Plain => "Plainly".to_owned(),
        Framing::Mutual => {
            let them = Forms::of(view.contact(to)?.person.pronouns).them;
            let what = match you_could_help_with(view, to) {
                Some(needs) => format!("you could help with {needs}"),
                None => "you know of nothing yet".to_owned(),
            };
            format!("By what is in it for {them}: {what}")
        }
        Framing::Rude => "As a demand".to_owned(),
    })
}

/// What the player says who asks like this: the ask in the player's own words.
pub fn says(view: &View, to: PersonId, asking: &Asking) -> String {
    spoken::says(view, asking, you_could_help_with(view, to).as_deref())
}

/// Needs of somebody's that have come up and that the player could meet, in a row; `None` without any.
pub fn you_could_help_with(view: &View, to: PersonId) -> Option<String> {
    let contact = view.contact(to)?;
    let needs = topics(view, contact.person, view.needs_i_can_meet(&contact));
    (!needs.is_empty()).then(|| list(&needs))
}

/// The question about the odds, asked before the answer is known.
pub fn guess_question(in_writing: bool) -> String {
    let scene = if in_writing { "mails" } else { "evenings" };
    format!("Picture ten {scene} like this. On how many is it a yes?")
}
