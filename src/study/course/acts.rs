//! From what a lesson says to what the simulation does.

use crate::scenario::AskId;
use crate::scenario::lesson::{Deed, Kind, Letter, Odds, Step, Subject};
use crate::scenario::script::FramingRaw;
use crate::sim::{About, Act, Asking, Framing, Mail, Reply};

/// A step of a timetable as something to do.
pub(super) fn act(step: &Step) -> Act {
    match step.deed {
        Deed::Move(id) => Act::Move(id),
        Deed::Ask(ask) => Act::Ask(asking(ask, step.about, step.framing, step.mail)),
        Deed::FollowUp => Act::FollowUp,
        Deed::Accept => Act::Answer(Reply::Accept),
        Deed::Decline => Act::Answer(Reply::Decline),
    }
}

/// The ask whose odds are measured.
pub(super) fn asked(odds: &Odds) -> Asking {
    asking(odds.ask, odds.about, odds.framing, odds.mail)
}

fn asking(
    ask: AskId,
    about: Option<Subject>,
    framing: FramingRaw,
    letter: Option<Letter>,
) -> Asking {
    Asking {
        ask,
        about: match about {
            None => About::Anything,
            Some(Subject::Person(id)) => About::Person(id),
            Some(Subject::Opening(id)) => About::Opening(id),
        },
        framing: match framing {
            FramingRaw::Plain => Framing::Plain,
            FramingRaw::Mutual => Framing::Mutual,
            FramingRaw::Rude => Framing::Rude,
        },
        mail: letter.map(|letter| Mail {
            address: letter.address,
            short: letter.short,
            topic: letter.topic,
            clear_ask: letter.clear_ask,
            time_bound: letter.time_bound,
        }),
    }
}

/// Whether an act is of a kind.
pub(super) fn is_of(act: &Act, kind: Kind) -> bool {
    match (act, kind) {
        (Act::Move(id), Kind::Move(wanted)) => *id == wanted,
        (Act::Ask(asking), Kind::Ask(wanted)) => asking.ask == wanted,
        (Act::Ask(asking), Kind::AnyAsk) => asking.mail.is_none(),
        (Act::Ask(asking), Kind::AnyMail) => asking.mail.is_some(),
        (Act::FollowUp, Kind::AnyMail) => true,
        _ => false,
    }
}
