//! What an author writes, field for field: the raw mirror of a scenario file, before ids are resolved.
//!
//! The doc comments here are the format reference (`speaking-terms reference`); keep them plain.

mod catalogue;
mod lines;
mod people;
mod world;

use super::rules::RulesRaw;
use super::syntax::{At, Span, choice, record};
pub use catalogue::{AskRaw, FamilyRaw, GrantsRaw, MechanicRaw, MoveRaw};
pub use lines::{BandRaw, CuesRaw, LinesRaw, TemperamentRaw};
pub use people::{
    AddressRaw, ContactRaw, MixRaw, PersonRaw, PoolsRaw, PopulationRaw, PronounsRaw, StartingTieRaw,
};
pub use world::{GoalRaw, GrantedRaw, OpportunityRaw, StepRaw, VenueRaw, WantRaw, WeekdayRaw};

record! {
    /// A scenario file: one situation to play. Only `format`, `title` and `you` are required; everything else has a default.
    #[derive(Clone, Debug)]
    pub struct ScenarioRaw as "scenario" {
        /// Version of this format. Always 1.
        pub format: At<u32>,
        /// Name shown to players.
        pub title: At<String>,
        /// What the situation is, in two or three plain sentences.
        pub summary: String = String::new(),
        /// Ideas a player meets here.
        pub aims: Vec<At<AimRaw>> = Vec::new(),
        /// Further files to read first: `"library/moves.ron"` and the like are built in; a file of that name beside the scenario replaces the built-in one. Later entries with an id already seen replace the earlier ones. Leave it out for the whole library.
        pub include: Option<Vec<At<String>>> = None,
        /// How long it lasts and how much time a week has.
        pub clock: ClockRaw = ClockRaw::default(),
        /// The person the player is.
        pub you: At<PersonRaw>,
        /// Everybody written by hand.
        pub people: Vec<At<PersonRaw>> = Vec::new(),
        /// Further people, made up from the seed.
        pub population: Option<At<PopulationRaw>> = None,
        /// Places where people meet.
        pub venues: Vec<At<VenueRaw>> = Vec::new(),
        /// Building moves and gestures, added to the library's or replacing them by id.
        pub moves: Vec<At<MoveRaw>> = Vec::new(),
        /// Things to ask for, added to the library's or replacing them by id.
        pub asks: Vec<At<AskRaw>> = Vec::new(),
        /// What people say, tried before the library's lines.
        pub lines: Vec<At<LinesRaw>> = Vec::new(),
        /// What is seen of a feeling, tried before the library's cues.
        pub cues: Vec<At<CuesRaw>> = Vec::new(),
        /// Openings that can be won.
        pub opportunities: Vec<At<OpportunityRaw>> = Vec::new(),
        /// What the player is here for.
        pub goals: Vec<At<GoalRaw>> = Vec::new(),
        /// Coefficients of the model that differ from the defaults.
        pub rules: RulesRaw = RulesRaw::default(),
        /// Whose customs the rules stand for.
        pub norms: NormsRaw = NormsRaw::default(),
    }
}

record! {
    /// A library file, to be included by scenarios: moves, asks, lines, cues, people, rules.
    #[derive(Clone, Debug)]
    pub struct LibraryRaw as "library" {
        /// Version of this format. Always 1.
        pub format: At<u32>,
        /// Further files to read first.
        pub include: Vec<At<String>> = Vec::new(),
        /// People any scenario that includes this file has.
        pub people: Vec<At<PersonRaw>> = Vec::new(),
        /// Building moves and gestures.
        pub moves: Vec<At<MoveRaw>> = Vec::new(),
        /// Things to ask for.
        pub asks: Vec<At<AskRaw>> = Vec::new(),
        /// What people say.
        pub lines: Vec<At<LinesRaw>> = Vec::new(),
        /// What is seen of a feeling.
        pub cues: Vec<At<CuesRaw>> = Vec::new(),
        /// Names, roles and traits that a population is made up from.
        pub pools: Option<At<PoolsRaw>> = None,
        /// Coefficients of the model that differ from the defaults.
        pub rules: RulesRaw = RulesRaw::default(),
    }
}

choice! {
    /// An idea of the course.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum AimRaw as "aim" {
        /// Networking is making acquaintances and finding opportunities of mutual benefit.
        E1,
        /// One exchange, and you are on speaking terms.
        E2,
        /// The personal and the professional side open doors for each other.
        E3,
        /// Building and engaging are two kinds of moves.
        E4,
        /// Talk about work, or opportunities never surface.
        E5,
        /// Ask in proportion to how well you know somebody.
        E6,
        /// Return favours, or at least say thank you.
        E7,
        /// Small exchanges count; networks grow slowly.
        E8,
        /// Do not waste people's time.
        E9,
        /// Do not tell yourself no for other people.
        E10,
        /// Oversteps are hard to foresee and hard to mend.
        E11,
        /// What networks are good for: jobs, advice, a truck.
        E12,
        /// Beginners get slack, and lose it as they rise.
        E13,
        /// Keeping score fits work and hurts friendship.
        E14,
        /// You can just e-mail people.
        E15,
        /// Questions to prepare with.
        E16,
    }
}

record! {
    /// Time in the scenario.
    #[derive(Clone, Debug)]
    pub struct ClockRaw as "clock" {
        /// How long it lasts.
        pub weeks: At<u32> = 8.into(), in 1..=520, unit "weeks",
        /// Hours the player has for other people each week.
        pub hours_a_week: f32 = 8.0, in 0.25..=112.0, unit "hours",
    }
}

choice! {
    /// A setting: the customs that apply between two people.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum ContextRaw as "setting" {
        /// Work and business: keeping score is normal.
        Professional,
        /// Friends and neighbours: keeping score hurts.
        Personal,
    }
}

record! {
    /// Whose customs the rules stand for, so that a player can be told.
    #[derive(Clone, Debug)]
    pub struct NormsRaw as "set of norms" {
        /// Name of the set of customs.
        pub name: String = String::new(),
        /// What is different about them.
        pub summary: String = String::new(),
    }
}

impl From<f32> for At<f32> {
    /// A default, which stands nowhere.
    fn from(value: f32) -> Self {
        At::new(value, Span::default())
    }
}

impl From<u32> for At<u32> {
    /// A default, which stands nowhere.
    fn from(value: u32) -> Self {
        At::new(value, Span::default())
    }
}
