//! What the player said, for their own bubble: an event of theirs in the words they may well have used.

use crate::scenario::catalogue::{Grants, Mechanic};
use crate::scenario::{PersonId, Scenario};
use crate::sim::{Channel, Event, Outcome, What};

/// What the player said or wrote in this event; `None` if it was not theirs, or nothing was said.
pub(super) fn said(event: &Event, scenario: &Scenario) -> Option<String> {
    if event.actor != PersonId::YOU {
        return None;
    }
    match event.what {
        What::Move(id) => {
            let def = scenario.catalogue.get(id);
            Some(match def.mechanic {
                Mechanic::Talk => talk(&def.id, event).unwrap_or(&def.label).to_owned(),
                Mechanic::CheckIn => "How have you been?".to_owned(),
                Mechanic::ThankYou => "I wanted to thank you.".to_owned(),
                Mechanic::Help => "Let me give you a hand.".to_owned(),
                Mechanic::ReportBack => "I wanted to tell you how it went.".to_owned(),
                Mechanic::Collaboration => "Shall we get to work?".to_owned(),
                Mechanic::SettleUp => "Shall we go through who owes what?".to_owned(),
                Mechanic::Apology => "I asked too much of you. I am sorry.".to_owned(),
            })
        }
        What::Ask(id) => {
            // The answer to a mail is an event of its own; nothing is said in it.
            let sent = event.channel == Channel::Email && event.outcome != Outcome::Done;
            let ask = scenario.catalogue.ask(id);
            let words = match ask.grants {
                Grants::Collaboration => format!("What would you say to {}?", ask.favour),
                _ => format!("Could I ask you for {}?", ask.favour),
            };
            (!sent).then_some(words)
        }
        What::FollowUp(_) => Some("Did you have a chance to look at my mail?".to_owned()),
        What::Reply(_) => match event.outcome {
            Outcome::Declined => Some("I am sorry, I cannot do that this time.".to_owned()),
            Outcome::Ignored => None,
            _ => Some("Yes, of course.".to_owned()),
        },
        _ => None,
    }
}

/// How a talk begins; the days take turns.
fn talk(id: &str, event: &Event) -> Option<&'static str> {
    let ways: &[&str] = match id {
        "small_talk" => &[
            "How is your week going?",
            "Good to see you. What is new?",
            "Have you been out in this weather?",
        ],
        "work_talk" => &[
            "What are you working on just now?",
            "How is work? What is hard about it at the moment?",
            "How did that job of yours turn out?",
        ],
        "shared_hobby" => &[
            "Shall we spend an afternoon on it together?",
            "Do you have time for it today? I do.",
        ],
        _ => return None,
    };
    let turn = event.day.0 as usize + event.other.index();
    ways.get(turn % ways.len()).copied()
}
