//! What can be measured of a run, resolved.

use super::{Letter, Subject};
use crate::scenario::script::FramingRaw;
use crate::scenario::{AskId, PersonId};

/// Something that can be measured of a run. Without a person it is the mean over everybody on speaking terms.
#[derive(Clone, Debug, PartialEq)]
pub enum Measure {
    /// Personal warmth, 0..1.
    Rapport(Option<PersonId>),
    /// Professional trust, 0..1.
    Trust(Option<PersonId>),
    /// What somebody feels is owed to them, from 0.
    Debt(Option<PersonId>),
    /// Fresh irritation, 0..1.
    Strain(Option<PersonId>),
    /// Lasting guardedness, 0..1.
    Scar(Option<PersonId>),
    /// How much more company somebody wants, 0..1.
    Patience(Option<PersonId>),
    /// True odds of an ask, 0..1.
    Odds(Odds),
    /// Asks made.
    Asks,
    /// Yeses got.
    Yeses,
    /// Share of asks that got a yes, 0..1; 0 without any.
    ShareOfYeses,
    /// Asks that went too far.
    Oversteps,
    /// People on speaking terms.
    SpeakingTerms,
    /// Needs and skills of others that came up.
    Found,
    /// Pieces of work done together.
    Collaborations,
    /// Helps delivered.
    Helps,
    /// Things others started.
    Started,
    /// Asks that would likely be granted and were never made.
    DoorsUntried,
    /// People who would likely grant this ask.
    Willing(AskId),
    /// Openings heard of.
    OpeningsHeard,
    /// Openings won.
    OpeningsWon,
    /// Goals reached.
    Goals,
    /// The player's own standing, 0..1.
    Standing,
}

/// Odds of an ask.
#[derive(Clone, Debug, PartialEq)]
pub struct Odds {
    /// Which ask.
    pub ask: AskId,
    /// Of whom; the mean over everybody on speaking terms if nobody.
    pub of: Option<PersonId>,
    /// Whom or what it is about.
    pub about: Option<Subject>,
    /// How it is put.
    pub framing: FramingRaw,
    /// The e-mail it is written in.
    pub mail: Option<Letter>,
}

impl Measure {
    /// Whether it goes from 0 to 1; everything else is a count.
    pub fn is_level(&self) -> bool {
        match self {
            Measure::Rapport(_)
            | Measure::Trust(_)
            | Measure::Debt(_)
            | Measure::Strain(_)
            | Measure::Scar(_)
            | Measure::Patience(_)
            | Measure::Odds(_)
            | Measure::ShareOfYeses
            | Measure::Standing => true,
            Measure::Asks
            | Measure::Yeses
            | Measure::Oversteps
            | Measure::SpeakingTerms
            | Measure::Found
            | Measure::Collaborations
            | Measure::Helps
            | Measure::Started
            | Measure::DoorsUntried
            | Measure::Willing(_)
            | Measure::OpeningsHeard
            | Measure::OpeningsWon
            | Measure::Goals => false,
        }
    }

    /// The one person it is about, if it is about one.
    pub fn person(&self) -> Option<PersonId> {
        match self {
            Measure::Rapport(of)
            | Measure::Trust(of)
            | Measure::Debt(of)
            | Measure::Strain(of)
            | Measure::Scar(of)
            | Measure::Patience(of)
            | Measure::Odds(Odds { of, .. }) => *of,
            _ => None,
        }
    }
}
