//! Measures as written: what a bet is held against and a claim is about.

use crate::scenario::script::{FramingRaw, MailRaw};
use crate::scenario::syntax::{At, choice, record};

choice! {
    /// Something that can be measured of a run. Levels and odds are 0 to 1, everything else is a count. Without a person it is the mean over everybody on speaking terms.
    #[derive(Clone, Debug)]
    pub enum MeasureRaw as "measure" {
        /// Personal warmth somebody feels.
        Rapport(Option<At<String>>),
        /// Professional trust somebody has.
        Trust(Option<At<String>>),
        /// What somebody feels is owed to them.
        Debt(Option<At<String>>),
        /// Fresh irritation.
        Strain(Option<At<String>>),
        /// Lasting guardedness.
        Scar(Option<At<String>>),
        /// How much more company somebody wants just now.
        Patience(Option<At<String>>),
        /// True odds that an ask would be granted.
        Odds(OddsRaw),
        /// Asks made.
        Asks,
        /// Yeses got.
        Yeses,
        /// Share of asks that got a yes; 0 without any.
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
        /// Things others started: offers, introductions, check-ins, requests.
        Started,
        /// Asks that would likely be granted and were never made.
        DoorsUntried,
        /// People who would likely grant the ask with this id.
        Willing(At<String>),
        /// Openings heard of.
        OpeningsHeard,
        /// Openings won.
        OpeningsWon,
        /// Goals reached.
        Goals,
        /// The player's own standing.
        Standing,
    }
}

record! {
    /// Odds of an ask.
    #[derive(Clone, Debug)]
    pub struct OddsRaw as "odds" {
        /// Id of the ask.
        pub ask: At<String>,
        /// Of whom; the mean over everybody on speaking terms if left out.
        pub of: Option<At<String>> = None,
        /// For an introduction, the id of the person; for a word, of the opening.
        pub about: Option<At<String>> = None,
        /// How it is put.
        pub framing: FramingRaw = FramingRaw::Plain,
        /// The e-mail it is written in.
        pub mail: Option<At<MailRaw>> = None,
    }
}
