//! The coach: another look at an ask before it is made, from what the player could know, and no more.
//!
//! It compares the gut's forecast of what is about to be asked with that of everything close to it, and says
//! whichever change helps most. It never sees a hidden value, and is as often too gloomy as the player's gut.

use super::asking::you_could_help_with;
use super::words::Forms;
use super::writing::checks;
use crate::model::{Reasons, Term};
use crate::scenario::PersonId;
use crate::scenario::catalogue::Mechanic;
use crate::scenario::people::TraitKind;
use crate::sim::{About, Act, Asking, Contact, Framing, View};

/// Most ideas that are given at once.
const MOST_IDEAS: usize = 3;

/// What the coach says about an ask.
#[derive(Clone, Debug, PartialEq)]
pub struct Advice {
    /// The gut's odds of a yes, 0..1: a belief, not the truth.
    pub gut: f32,
    /// The same in words: "now and then".
    pub how_often: &'static str,
    /// What to bear in mind about guts, in a sentence.
    pub remark: &'static str,
    /// It goes beyond what the player believes they can ask for, and may be taken badly.
    pub overstep: bool,
    /// What might help more, best first; at most three, perhaps none.
    pub ideas: Vec<Idea>,
}

/// Said where [`Advice::overstep`] is so.
pub const OVERSTEPS: &str =
    "This is a lot for how well you know each other. It may be taken badly, whatever the answer.";

/// Said where there are no ideas.
pub const NO_IDEAS: &str =
    "Nothing better comes to mind. A polite no would leave you where you are.";

/// Something that might help.
#[derive(Clone, Debug, PartialEq)]
pub struct Idea {
    /// It in a sentence or two.
    pub words: String,
    /// What could be done instead, or first, where that is one plain thing that is allowed just now.
    pub instead: Option<Act>,
}

impl Idea {
    fn of(words: impl Into<String>, instead: Option<Act>) -> Self {
        Idea {
            words: words.into(),
            instead,
        }
    }
}

/// How often something that feels this likely would happen, in words.
pub fn how_often(p: f32) -> &'static str {
    match p {
        p if p < 0.1 => "hardly ever",
        p if p < 0.3 => "seldom",
        p if p < 0.45 => "now and then",
        p if p < 0.6 => "about every other time",
        p if p < 0.8 => "more often than not",
        p if p < 0.9 => "usually",
        _ => "nearly always",
    }
}

/// What the coach says about an ask; `None` about somebody the player does not know of.
pub fn advise(view: &View, to: PersonId, asking: &Asking) -> Option<Advice> {
    let contact = view.contact(to)?;
    let gut = view.gut_of(&contact, asking);
    let look = Look {
        view,
        contact: &contact,
        asking,
        now: gut.probability(),
    };
    let mut ideas = look.first_things();
    ideas.extend(look.framing());
    ideas.extend(look.another_way());
    ideas.extend(look.smaller());
    ideas.extend(look.ground());
    ideas.truncate(MOST_IDEAS);
    Some(Advice {
        gut: look.now,
        how_often: how_often(look.now),
        remark: if asking.mail.is_some() {
            "Guts are too hopeful about e-mail: most of it is never answered."
        } else {
            "Guts are too gloomy face to face: people say yes more often than we fear."
        },
        overstep: oversteps(view, &gut),
        ideas,
    })
}

/// Whether it goes beyond what the player believes they can ask for.
fn oversteps(view: &View, gut: &Reasons) -> bool {
    let rules = &view.scenario.rules;
    let sum = |terms: &[Term]| terms.iter().map(|&t| gut.get(t)).sum::<f32>() / rules.ask.capital;
    let capital = sum(&[Term::Rapport, Term::Trust, Term::Vouching]);
    let size = -sum(&[Term::Size, Term::Fit, Term::Unthanked, Term::Context]);
    size - capital > rules.overstep.tolerance
}

/// One look at an ask, with the odds the gut gives it.
struct Look<'a> {
    view: &'a View<'a>,
    contact: &'a Contact<'a>,
    asking: &'a Asking,
    now: f32,
}

impl Look<'_> {
    /// The first move of a kind, if it can be made now.
    fn move_of(&self, mechanic: Mechanic) -> Option<Act> {
        let act = Act::Move(self.view.scenario.catalogue.by_mechanic(mechanic)?);
        self.possible(act)
    }

    fn possible(&self, act: Act) -> Option<Act> {
        let allowed = self.view.allows(self.contact.id, &act);
        allowed.is_ok().then_some(act)
    }

    /// What stands open between the two and comes before any ask.
    fn first_things(&self) -> Vec<Idea> {
        let them = Forms::of(self.contact.person.pronouns).them;
        let mut ideas = Vec::new();
        if self.contact.link.overstepped {
            ideas.push(Idea::of(
                "Apologise first. What went wrong last time is still in the room.",
                self.move_of(Mechanic::Apology),
            ));
        }
        if self.contact.belief.unthanked > 0.01 {
            ideas.push(Idea::of(
                format!(
                    "Thank {them} for the last favour first. A favour without thanks grows heavier."
                ),
                self.move_of(Mechanic::ThankYou),
            ));
        } else if self.contact.link.to_report > 0 {
            ideas.push(Idea::of(
                format!(
                    "Tell {them} first how the last thing went. It takes a quarter of an hour."
                ),
                self.move_of(Mechanic::ReportBack),
            ));
        }
        ideas
    }

    fn clearly_better(&self, other: &Asking) -> Option<&'static str> {
        let better = self.view.gut_of(self.contact, other).probability();
        let often = how_often(better);
        (better > self.now + 0.05 && often != how_often(self.now)).then_some(often)
    }

    fn framing(&self) -> Option<Idea> {
        let framed = |framing| Asking {
            framing,
            ..*self.asking
        };
        if self.asking.mail.is_none() && self.asking.framing == Framing::Rude {
            return Some(Idea::of(
                "Ask, do not demand. The same words, put politely, cost nothing.",
                self.possible(Act::Ask(framed(Framing::Plain))),
            ));
        }
        if self.asking.framing == Framing::Mutual {
            return None;
        }
        let mutual = framed(Framing::Mutual);
        let often = self.clearly_better(&mutual)?;
        let needs = you_could_help_with(self.view, self.contact.id).unwrap_or_default();
        let them = Forms::of(self.contact.person.pronouns).them;
        Some(Idea::of(
            format!(
                "Put it by what is in it for {them}: you could help with {needs}. Your gut then says {often}."
            ),
            self.possible(Act::Ask(mutual)),
        ))
    }

    /// A mail that could meet more checks.
    fn another_way(&self) -> Option<Idea> {
        let mail = self.asking.mail?;
        let checks = checks(self.view, self.contact, &mail);
        let mut missing = checks.iter().filter(|c| !c.met);
        let first = missing.next()?;
        let spoken = self.possible(Act::Ask(Asking {
            mail: None,
            ..*self.asking
        }));
        if spoken.is_some() && missing.count() >= 2 {
            return Some(Idea::of(
                "Ask face to face instead. You can, and it is harder to leave a person unanswered.",
                spoken,
            ));
        }
        let easier = format!("Make the mail easier to answer: {}.", first.advice);
        (self.now < 0.9).then(|| Idea::of(easier, None))
    }

    /// The largest smaller ask that feels clearly likelier.
    fn smaller(&self) -> Option<Idea> {
        let catalogue = &self.view.scenario.catalogue;
        let size = catalogue.ask(self.asking.ask).size;
        let (def, act, often) = (catalogue.asks())
            .filter(|(_, def)| def.size < size)
            .filter_map(|(id, def)| {
                let other = Asking {
                    ask: id,
                    about: About::Anything,
                    ..*self.asking
                };
                let act = self.possible(Act::Ask(other))?;
                Some((def, act, self.clearly_better(&other)?))
            })
            .max_by(|x, y| x.0.size.total_cmp(&y.0.size))?;
        Some(Idea::of(
            format!(
                "{} instead: a smaller favour. Your gut says {often}.",
                super::words::capitalised(&def.label)
            ),
            Some(act),
        ))
    }

    /// Ways to know each other better first, where that is what is missing.
    fn ground(&self) -> Option<Idea> {
        if self.now >= 0.6 {
            return None;
        }
        let f = Forms::of(self.contact.person.pronouns);
        let belief = &self.contact.belief;
        let (warmth, regard) = (belief.rapport.mean, belief.trust.mean);
        let known = |kind| self.contact.known_traits(kind).count();
        let work = known(TraitKind::Need) + known(TraitKind::Skill);
        let words = if work == 0 || regard < warmth {
            format!(
                "Talk about work first, so that {} {} what you are good at, and you learn what is hard for {}.",
                f.they,
                f.verb("knows", "know"),
                f.them
            )
        } else {
            "Spend some time together first. A shared hobby warms people more than anything said in passing.".to_owned()
        };
        Some(Idea::of(words, None))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chances_never_step_back() {
        let words: Vec<_> = (0..=100).map(|n| how_often(n as f32 / 100.0)).collect();
        let mut distinct = words.clone();
        distinct.dedup();
        assert_eq!(
            distinct.len(),
            7,
            "each wording covers one stretch: {distinct:?}"
        );
    }
}
