//! What an actor can do just now, what it takes, and why not if not: the rules of play, from the view alone.

use super::command::{About, Act, Asking, Reply};
use super::mail::LetterState;
use super::view::{Contact, View};
use crate::scenario::catalogue::{Grants, Mechanic};
use crate::scenario::people::{Address, TraitKind};
use crate::scenario::{MoveId, PersonId};

/// Why somebody cannot do something just now.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[expect(missing_docs, reason = "each message says what its variant means")]
pub enum Refusal {
    #[error("that is you")]
    Yourself,
    #[error("you have not heard of anybody like that yet")]
    NotKnown,
    #[error("{left} left this week, and this takes {cost}", left = hours(*left), cost = hours(*cost))]
    NoTime { left: f32, cost: f32 },
    #[error("you have no way to meet {name} today. {hint}")]
    NotHere { name: String, hint: String },
    #[error("you have not met {name} yet. Talk first")]
    NotMet { name: String },
    #[error("{name} has done you no favour that you have not thanked for")]
    NothingToThankFor { name: String },
    #[error("as far as you know, you owe {name} nothing")]
    NothingOwed { name: String },
    #[error("nothing has happened that {name} would want an apology for")]
    NothingToForgive { name: String },
    #[error("{name} has not said yes to anything you could report back on")]
    NothingToReport { name: String },
    #[error("{name} has not agreed to work on something with you yet. Ask first")]
    NoAgreement { name: String },
    #[error(
        "you know of nothing that each of you could do for the other yet. Talk about work first"
    )]
    NoMatch { name: String },
    #[error("you do not know that {name} has one")]
    NoSuchThing { name: String },
    #[error("{name} has no public address to write to")]
    NoAddress { name: String },
    #[error("your last e-mail to {name} is still unanswered. Follow up on it or let it rest")]
    StillWaiting { name: String },
    #[error("there is no unanswered e-mail to {name} to follow up on")]
    NoLetter { name: String },
    #[error("{name} is not waiting for an answer from you")]
    NoRequest { name: String },
    #[error("only other people do that")]
    NotYours,
}

/// Hours in words: "3½ hours".
pub fn hours(h: f32) -> String {
    let quarters = (h * 4.0 + 0.01) as u32;
    let whole = quarters / 4;
    let part = ["", "¼", "½", "¾"][(quarters % 4) as usize];
    match (whole, part) {
        (0, "") => "no time".to_owned(),
        (0, part) => format!("{part} hour"),
        (1, "") => "1 hour".to_owned(),
        (n, part) => format!("{n}{part} hours"),
    }
}

impl View<'_> {
    /// Time an act takes the actor.
    pub fn cost(&self, act: &Act) -> f32 {
        let catalogue = &self.scenario.catalogue;
        match *act {
            Act::Move(id) => catalogue.get(id).hours,
            Act::Ask(asking) => catalogue.ask(asking.ask).hours,
            Act::FollowUp => 0.25,
            Act::Answer(Reply::Accept) => {
                let help = catalogue.by_mechanic(Mechanic::Help);
                help.map_or(0.0, |id| catalogue.get(id).hours)
            }
            Act::Answer(_) | Act::Request(_) | Act::Introduce(_) => 0.0,
        }
    }

    /// Whether the player or an autopilot may do this now.
    ///
    /// # Errors
    /// Says why not, in words for the player.
    pub fn allows(&self, to: PersonId, act: &Act) -> Result<(), Refusal> {
        if to == self.me {
            return Err(Refusal::Yourself);
        }
        let contact = self.contact(to).ok_or(Refusal::NotKnown)?;
        let name = || contact.person.first_name().to_owned();
        match *act {
            Act::Move(id) => self.allows_move(&contact, id)?,
            Act::Ask(asking) => self.allows_ask(&contact, &asking)?,
            Act::FollowUp => {
                if self.open_letter(to).is_none() {
                    return Err(Refusal::NoLetter { name: name() });
                }
            }
            Act::Answer(_) => {
                if !self.open_requests().any(|r| r.from == to) {
                    return Err(Refusal::NoRequest { name: name() });
                }
            }
            Act::Request(_) | Act::Introduce(_) => return Err(Refusal::NotYours),
        }
        let (left, cost) = (self.hours_left, self.cost(act));
        if cost > left + 1e-3 {
            return Err(Refusal::NoTime { left, cost });
        }
        Ok(())
    }

    fn allows_move(&self, contact: &Contact, id: MoveId) -> Result<(), Refusal> {
        let name = || contact.person.first_name().to_owned();
        let mechanic = self.scenario.catalogue.get(id).mechanic;
        self.within_reach(contact)?;
        match mechanic {
            Mechanic::Talk | Mechanic::Help => Ok(()),
            _ if !contact.link.met() => Err(Refusal::NotMet { name: name() }),
            Mechanic::ThankYou if contact.belief.unthanked + contact.belief.debt < 0.01 => {
                Err(Refusal::NothingToThankFor { name: name() })
            }
            Mechanic::SettleUp if contact.belief.debt < 0.01 => {
                Err(Refusal::NothingOwed { name: name() })
            }
            Mechanic::Apology if !contact.link.overstepped => {
                Err(Refusal::NothingToForgive { name: name() })
            }
            Mechanic::ReportBack if contact.link.to_report == 0 => {
                Err(Refusal::NothingToReport { name: name() })
            }
            Mechanic::Collaboration if !contact.link.agreed => {
                Err(Refusal::NoAgreement { name: name() })
            }
            Mechanic::Collaboration
                if self.needs_i_can_meet(contact) == 0 || self.offers_i_need(contact) == 0 =>
            {
                Err(Refusal::NoMatch { name: name() })
            }
            _ => Ok(()),
        }
    }

    fn allows_ask(&self, contact: &Contact, asking: &Asking) -> Result<(), Refusal> {
        let name = || contact.person.first_name().to_owned();
        let def = self.scenario.catalogue.ask(asking.ask);
        if let Some(thing) = def.resource
            && !(contact.known_traits(TraitKind::Resource)).any(|t| t == thing)
        {
            return Err(Refusal::NoSuchThing { name: name() });
        }
        if let (Grants::Introduction, About::Person(third)) = (def.grants, asking.about)
            && third == self.me
        {
            return Err(Refusal::Yourself);
        }
        if asking.mail.is_none() {
            return self.within_reach(contact);
        }
        if contact.person.contact.address == Address::Nowhere {
            return Err(Refusal::NoAddress { name: name() });
        }
        if (self.open_letter(contact.id)).is_some_and(|l| l.state == LetterState::Waiting) {
            return Err(Refusal::StillWaiting { name: name() });
        }
        Ok(())
    }

    fn within_reach(&self, contact: &Contact) -> Result<(), Refusal> {
        if self.can_meet(contact) {
            return Ok(());
        }
        let mut haunts = self.haunts(contact.id).map(|v| v.name.as_str());
        let hint = match haunts.next() {
            Some(place) => format!("Look in at {place}, ask for an introduction, or write"),
            None if contact.person.contact.address == Address::Nowhere => {
                "Ask somebody for an introduction".to_owned()
            }
            None => "Write, or ask somebody for an introduction".to_owned(),
        };
        Err(Refusal::NotHere {
            name: contact.person.first_name().to_owned(),
            hint,
        })
    }
}
