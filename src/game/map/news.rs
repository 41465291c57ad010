//! What the last decision brought, as gestures that the map shows once: each with a shape of its own.

use std::collections::BTreeSet;

use crate::model::cues::Reaction;
use crate::scenario::PersonId;
use crate::scenario::catalogue::{Catalogue, Mechanic};
use crate::sim::{About, Channel, Event, Outcome, What};

/// Seconds a gesture takes at normal speed.
const LASTS: f64 = 0.9;
/// Seconds an icon stays instead where motion is reduced, and a ghost where a token was.
pub const STAYS: f64 = 2.0;
/// Seconds between the beginnings of two gestures.
const APART: f64 = 0.25;
/// No more gestures than this are shown of one decision: a week's news would else hold the map up.
const MOST: usize = 8;

/// A gesture between you and somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gesture {
    /// Two bubbles cross.
    Talk,
    /// A gift glides across.
    Favour,
    /// A heart glides across.
    Thanks,
    /// A tick at the token.
    Yes,
    /// An open hand, grey.
    No,
    /// An envelope flies.
    Letter,
    /// An envelope that stays shut, grey.
    Silence,
    /// A bolt, and a ring that trembles.
    Overstep,
    /// A path draws itself to somebody new.
    Introduction,
}

impl Gesture {
    /// A word for it, for its tooltip and for those who hear the map.
    pub fn name(self) -> &'static str {
        match self {
            Gesture::Talk => "A talk",
            Gesture::Favour => "A favour",
            Gesture::Thanks => "A thank-you",
            Gesture::Yes => "A yes",
            Gesture::No => "A polite no",
            Gesture::Letter => "An e-mail",
            Gesture::Silence => "No answer",
            Gesture::Overstep => "Too much",
            Gesture::Introduction => "An introduction",
        }
    }
}

/// A gesture on the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shown {
    /// What it is.
    pub gesture: Gesture,
    /// Between you and whom.
    pub with: PersonId,
    /// Whom an introduction leads to.
    pub third: Option<PersonId>,
    /// It goes from you to them.
    pub from_you: bool,
    /// When it begins.
    pub starts: f64,
    /// Seconds it takes.
    pub lasts: f64,
}

impl Shown {
    /// How far it is, 0..1; `None` before and after.
    pub fn progress(&self, now: f64) -> Option<f32> {
        let t = (now - self.starts) / self.lasts;
        (0.0..1.0).contains(&t).then_some(t as f32)
    }
}

/// The gesture of an event, if it has one: what, with whom, whether from you, and whom it leads to.
fn gesture(event: &Event, catalogue: &Catalogue) -> Option<Shown> {
    let from_you = event.actor == PersonId::YOU;
    let with = if from_you { event.other } else { event.actor };
    if with == PersonId::YOU {
        return None;
    }
    let third = match event.about {
        About::Person(id) if id != with => Some(id),
        _ => None,
    };
    let upset: Option<Reaction> = event.reaction;
    let gesture = match (event.what, event.outcome) {
        _ if upset.is_some() => Gesture::Overstep,
        (What::Move(id), _) => match catalogue.get(id).mechanic {
            Mechanic::ThankYou => Gesture::Thanks,
            Mechanic::Help | Mechanic::SettleUp => Gesture::Favour,
            Mechanic::Talk
            | Mechanic::CheckIn
            | Mechanic::ReportBack
            | Mechanic::Collaboration
            | Mechanic::Apology => Gesture::Talk,
        },
        (What::Introduction, _) => Gesture::Introduction,
        (What::Ask(_), Outcome::Yes) if third.is_some() => Gesture::Introduction,
        (What::Ask(_) | What::FollowUp(_), Outcome::Yes) => Gesture::Yes,
        (What::Ask(_) | What::FollowUp(_) | What::Reply(_), Outcome::No | Outcome::Declined) => {
            Gesture::No
        }
        (What::Ask(_) | What::FollowUp(_), Outcome::NoReply) => Gesture::Silence,
        (What::Ask(_) | What::FollowUp(_), _) if event.channel == Channel::Email => Gesture::Letter,
        (What::Reply(_), Outcome::Yes | Outcome::Done) => Gesture::Favour,
        (What::Request(_), _) => Gesture::Talk,
        _ => return None,
    };
    Some(Shown {
        gesture,
        with,
        third,
        from_you,
        starts: 0.0,
        lasts: 0.0,
    })
}

/// The gestures of what is new, one after the other from `now` on. The last of several alike with one person is
/// enough.
pub fn gestures<'e>(
    events: impl DoubleEndedIterator<Item = &'e Event>,
    catalogue: &Catalogue,
    now: f64,
    reduced: bool,
    speed: f64,
) -> Vec<Shown> {
    let mut seen = BTreeSet::new();
    let mut shown: Vec<Shown> = (events.rev())
        .filter_map(|event| gesture(event, catalogue))
        .filter(|s| seen.insert((s.with, s.gesture as u8)))
        .take(MOST)
        .collect();
    shown.reverse();
    for (n, one) in shown.iter_mut().enumerate() {
        if reduced {
            one.starts = now;
            one.lasts = STAYS;
        } else {
            one.starts = now + n as f64 * APART / speed;
            one.lasts = LASTS / speed;
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::library::embedded;
    use crate::sim::{Act, Command, Options, Run};
    use std::sync::Arc;

    #[test]
    fn a_thank_you_a_favour_and_a_talk_are_told_apart() {
        let scenario = Arc::new(embedded("a-job-by-spring").expect("it is built in"));
        let catalogue = &scenario.catalogue;
        let mut run = Run::new(Arc::clone(&scenario), 1, Options::default());
        let to = run
            .view(PersonId::YOU)
            .contacts()
            .next()
            .expect("somebody")
            .id;
        let talk = catalogue.by_mechanic(Mechanic::Talk).expect("a talk");
        run.force(Command::new(PersonId::YOU, to, Act::Move(talk)));
        let mut event = run
            .view(PersonId::YOU)
            .journal()
            .next()
            .expect("it happened")
            .clone();
        let mut kind = |mechanic, reaction| {
            event.what = What::Move(catalogue.by_mechanic(mechanic).expect("in the library"));
            event.reaction = reaction;
            gestures([&event].into_iter(), catalogue, 0.0, false, 1.0)[0].gesture
        };
        assert_eq!(kind(Mechanic::Talk, None), Gesture::Talk);
        assert_eq!(kind(Mechanic::Help, None), Gesture::Favour);
        assert_eq!(kind(Mechanic::ThankYou, None), Gesture::Thanks);
        assert_eq!(
            kind(Mechanic::Help, Some(Reaction::Clear)),
            Gesture::Overstep
        );
    }
}
