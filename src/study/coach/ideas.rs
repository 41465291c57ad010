//! What might help an ask: what comes first, another way to put it, a smaller favour, common ground.

use super::{Idea, how_often};
use crate::scenario::catalogue::Mechanic;
use crate::scenario::people::TraitKind;
use crate::sim::{About, Act, Asking, Contact, Event, Framing, Outcome, View, What};
use crate::study::asking::you_could_help_with;
use crate::study::remarks::SOON_AGAIN;
use crate::study::words::{Forms, capitalised};
use crate::study::writing::checks;

/// One look at an ask, with the odds the gut gives it.
pub(super) struct Look<'a> {
    pub view: &'a View<'a>,
    pub contact: &'a Contact<'a>,
    pub asking: &'a Asking,
    /// The gut's odds of it as it stands, 0..1.
    pub now: f32,
}

impl Look<'_> {
    /// Everything that might help, best first.
    pub fn ideas(&self) -> Vec<Idea> {
        let mut ideas = self.first_things();
        ideas.extend(self.framing());
        ideas.extend(self.another_way());
        ideas.extend(self.smaller());
        ideas.extend(self.ground());
        ideas
    }

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
        } else if self.refused_lately() {
            ideas.push(Idea::of(
                format!(
                    "Leave it for a while. {} said no to this only days ago, and nothing has changed since.",
                    self.contact.person.first_name()
                ),
                None,
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

    /// The same was refused so lately that asking again would be pressing.
    fn refused_lately(&self) -> bool {
        let same = |e: &&Event| {
            (e.actor, e.other, e.what)
                == (self.view.me, self.contact.id, What::Ask(self.asking.ask))
        };
        let last = self.view.journal().rfind(|e| same(e));
        last.is_some_and(|e| e.outcome == Outcome::No && self.view.today.since(e.day) <= SOON_AGAIN)
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
                capitalised(&def.label)
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
