//! What kind of thing an entry of the journal is: for whoever filters the journal, or shows it on a map.

use crate::scenario::catalogue::Mechanic;
use crate::scenario::{PersonId, Scenario};
use crate::sim::{Event, Outcome, What};

/// What kind of thing happened, seen by the player.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Talk and time together.
    Talk,
    /// Help given or received, work done together.
    Favour,
    /// A gesture: thanks, a report of how it went, a tally settled, an apology.
    Thanks,
    /// Something asked for was granted, or an opening won.
    Yes,
    /// Something asked for was declined, or an opening went to somebody else. Polite, and no drama.
    No,
    /// It went too far, and that showed.
    Overstep,
    /// A mail or a follow-up sent, or silence after one.
    Mail,
    /// A request made of the player, or the player's answer to it.
    Request,
    /// People brought together.
    Introduction,
    /// Word of mouth.
    News,
}

impl Kind {
    /// Every kind, in the order a filter offers them.
    pub const ALL: [Kind; 10] = [
        Kind::Talk,
        Kind::Favour,
        Kind::Thanks,
        Kind::Yes,
        Kind::No,
        Kind::Overstep,
        Kind::Mail,
        Kind::Request,
        Kind::Introduction,
        Kind::News,
    ];

    /// Its name, as a filter shows it.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Talk => "Talk",
            Kind::Favour => "Help",
            Kind::Thanks => "Thanks and gestures",
            Kind::Yes => "Yes",
            Kind::No => "Not this time",
            Kind::Overstep => "Too far",
            Kind::Mail => "E-mail",
            Kind::Request => "Requests",
            Kind::Introduction => "Introductions",
            Kind::News => "News",
        }
    }
}

/// What kind of thing an event is. Only its visible half is read.
pub fn kind(event: &Event, scenario: &Scenario) -> Kind {
    if event.reaction.is_some() {
        return Kind::Overstep;
    }
    match event.what {
        What::Move(id) => match scenario.catalogue.get(id).mechanic {
            Mechanic::Talk | Mechanic::CheckIn => Kind::Talk,
            Mechanic::Help | Mechanic::Collaboration => Kind::Favour,
            Mechanic::ThankYou | Mechanic::ReportBack | Mechanic::SettleUp | Mechanic::Apology => {
                Kind::Thanks
            }
        },
        What::Ask(_) if event.actor != PersonId::YOU => Kind::Request,
        What::Ask(_) => match event.outcome {
            Outcome::Yes => Kind::Yes,
            Outcome::No => Kind::No,
            _ => Kind::Mail,
        },
        What::FollowUp(_) => Kind::Mail,
        What::Request(_) | What::Reply(_) => Kind::Request,
        What::Introduction => Kind::Introduction,
        What::HeardOverstep | What::HeardHelp | What::Vouched => Kind::News,
        What::Decision(_) if event.outcome == Outcome::Yes => Kind::Yes,
        What::Decision(_) => Kind::No,
    }
}
