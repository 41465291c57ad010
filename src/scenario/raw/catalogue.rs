//! Moves and asks as they are written.

use super::ContextRaw;
use crate::scenario::syntax::{At, choice, record};

record! {
    /// A building move or a gesture.
    #[derive(Clone, Debug)]
    pub struct MoveRaw as "move" {
        /// Short name: `"small_talk"`. Scripts write it `SmallTalk`.
        pub id: At<String>,
        /// Name shown.
        pub label: String = String::new(),
        /// The family it is offered in.
        pub family: FamilyRaw = FamilyRaw::Build,
        /// What it does besides its numbers.
        pub mechanic: MechanicRaw = MechanicRaw::Talk,
        /// Rapport it wins at most.
        pub rapport: f32 = 0.0, in 0.0..=1.0, unit "level",
        /// Rapport beyond which it wins no more.
        pub rapport_cap: f32 = 1.0, in 0.01..=1.0, unit "level",
        /// Trust it wins at most.
        pub trust: f32 = 0.0, in 0.0..=1.0, unit "level",
        /// Trust beyond which it wins no more.
        pub trust_cap: f32 = 1.0, in 0.01..=1.0, unit "level",
        /// Patience it costs the other.
        pub patience: f32 = 0.1, in 0.0..=1.0, unit "level",
        /// Time it takes the player.
        pub hours: f32 = 1.0, in 0.0..=40.0, unit "hours",
        /// Odds that each hidden need or skill comes up.
        pub reveals_work: f32 = 0.0, in 0.0..=1.0, unit "share",
        /// Odds that each hidden interest, background or thing to lend comes up.
        pub reveals_personal: f32 = 0.0, in 0.0..=1.0, unit "share",
        /// Whether it also shows how much they think of the player's work.
        pub shows_regard: bool = false,
    }
}

choice! {
    /// The family a move is offered in.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum FamilyRaw as "family" {
        /// Building: talk, time together, help.
        Build,
        /// Gestures: thanks, news, apologies.
        Gesture,
    }
}

choice! {
    /// What a move does besides its numbers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum MechanicRaw as "mechanic" {
        /// Nothing more: talk or time together.
        Talk,
        /// The warmer, the longer the silence before it.
        CheckIn,
        /// Settles part of a debt and acknowledges favours.
        ThankYou,
        /// Pays a debt first, then earns credit; works as far as it matches a need.
        Help,
        /// Once after each granted ask: tell them how it went.
        ReportBack,
        /// Builds both ways; needs a match of needs and skills on both sides.
        Collaboration,
        /// Says the tally aloud.
        SettleUp,
        /// Eases strain and scar, the first time after an overstep.
        Apology,
    }
}

record! {
    /// Something to ask for.
    #[derive(Clone, Debug)]
    pub struct AskRaw as "ask" {
        /// Short name: `"advice"`. Scripts write it `Ask(Advice)`.
        pub id: At<String>,
        /// Name shown: "Ask for advice".
        pub label: String = String::new(),
        /// The favour in a sentence: "advice", "the truck".
        pub favour: String = String::new(),
        /// How much is asked for.
        pub size: f32, in 0.0..=1.5, unit "favour",
        /// Share of capital that is rapport.
        pub rapport_share: f32 = 0.5, in 0.0..=1.0, unit "share",
        /// Share of capital that is trust.
        pub trust_share: f32 = 0.5, in 0.0..=1.0, unit "share",
        /// What a yes leaves owing, per unit of size: 1 professional, 0.3 personal, 0 if both gain.
        pub tally: f32 = 1.0, in 0.0..=2.0, unit "favour",
        /// The setting it belongs to. Without one it fits any.
        pub context: Option<ContextRaw> = None,
        /// Time it takes the player.
        pub hours: f32 = 0.5, in 0.0..=40.0, unit "hours",
        /// What a yes opens.
        pub grants: GrantsRaw = GrantsRaw::Favour,
        /// Only people who have this among their `resources` can be asked.
        pub resource: Option<At<String>> = None,
    }
}

choice! {
    /// What a yes opens.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum GrantsRaw as "grant" {
        /// The favour itself and no more.
        Favour,
        /// What they know of openings.
        Information,
        /// An acquaintance of theirs.
        Introduction,
        /// A good word for an opening.
        Word,
        /// An agreement to work together.
        Collaboration,
    }
}
