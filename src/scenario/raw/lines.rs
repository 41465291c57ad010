//! Lines and cues as they are written.

use crate::scenario::syntax::{At, choice, record};

record! {
    /// Lines people say to the player. Slots: `{you}`, `{topic}`, `{third}`, `{favour}`.
    #[derive(Clone, Debug)]
    pub struct LinesRaw as "block of lines" {
        /// What is answered: a move's id, `"ask:advice"`, `"mail:advice"`, `"request:advice"`, `"offer_help"`, `"check_in"`, `"introduction"`, `"request_accepted"`, `"request_declined"`.
        pub on: At<String>,
        /// When they fit.
        pub band: At<BandRaw>,
        /// Whose voice they are; anybody's if left out.
        pub temperament: Option<TemperamentRaw> = None,
        /// The id of the one person who says them; anybody if left out.
        pub who: Option<At<String>> = None,
        /// The lines.
        pub say: At<Vec<At<String>>>,
    }
}

record! {
    /// What the player sees of a feeling. Slots: `{They}`, `{they}`, `{them}`, `{their}`, `{theirs}`, `{are}`, `{have}`, `{s}`.
    #[derive(Clone, Debug)]
    pub struct CuesRaw as "block of cues" {
        /// `"mood"`, `"regard"` or `"reaction"`.
        pub on: At<String>,
        /// How strong it is.
        pub band: At<BandRaw>,
        /// Whose manner it is; anybody's if left out.
        pub temperament: Option<TemperamentRaw> = None,
        /// The cues.
        pub say: At<Vec<At<String>>>,
    }
}

choice! {
    /// When a line or cue fits.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum BandRaw as "band" {
        /// They are glad of you.
        Warm,
        /// Neither warm nor cool. For cues of mood and regard: the middle.
        Even,
        /// They keep some distance.
        Cool,
        /// A yes.
        Yes,
        /// A polite no.
        No,
        /// The ask went too far.
        Offended,
        /// They start something, or react to your answer.
        Opening,
        /// Cue of mood: plainly happy.
        Delighted,
        /// Cue of mood: distant.
        Cold,
        /// Cue of regard: high.
        High,
        /// Cue of regard: good.
        Good,
        /// Cue of regard: little.
        Low,
        /// Cue of regard: no sign of any.
        None,
        /// Cue of a reaction: a short pause.
        Slight,
        /// Cue of a reaction: plainly taken aback.
        Clear,
        /// Cue of a reaction: it is over.
        Strong,
    }
}

choice! {
    /// Whose voice a line has, by warmth of manner.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum TemperamentRaw as "temperament" {
        /// Warmth above two thirds.
        Expressive,
        /// Warmth in between.
        Even,
        /// Warmth below one third.
        Reserved,
    }
}
