//! Floor 1: what an author writes, and what becomes of it.
//!
//! A file is parsed into a tree with spans ([`syntax`]), mirrored field for field ([`raw`]), and then checked
//! as a whole into a [`Scenario`] in which every id is resolved. All problems are reported at once, each where it
//! stands and with what to type instead.

pub mod cast;
pub mod catalogue;
pub mod draft;
pub mod edit;
mod include;
pub mod lesson;
pub mod library;
pub mod lines;
mod lint;
pub mod norms;
pub mod people;
pub mod places;
pub mod raw;
mod reference;
pub mod rules;
pub mod script;
pub mod syntax;
mod validate;
pub mod world;

use crate::model::{Rules, Tie};
pub use cast::{Cast, Population};
pub use catalogue::{AskId, Catalogue, MoveId};
pub use lesson::Lesson;
pub use library::load;
pub use lines::LineBook;
pub use people::{Person, PersonId, TopicId};
pub use places::{LessonPlaces, Places};
pub use reference::{lesson_reference, reference};

/// A checked scenario: everything a run needs besides a seed and commands.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// The file's name without its ending: what a replay calls it.
    pub name: String,
    /// Title shown.
    pub title: String,
    /// What the situation is.
    pub summary: String,
    /// Numbers 1..=16 of the ideas a player meets here.
    pub aims: Vec<u8>,
    /// Name and summary of the customs its rules stand for.
    pub norms: (String, String),
    /// How long it lasts, in weeks.
    pub weeks: u32,
    /// Hours the player has each week.
    pub hours_a_week: f32,
    /// The player and the hand-written people.
    pub people: Vec<Person>,
    /// Further people, made up from the seed.
    pub population: Option<Population>,
    /// Pairs of hand-written people who know each other, smaller id first, sorted.
    pub acquainted: Vec<(PersonId, PersonId)>,
    /// Histories with the player: (actor, holder, tie). Hidden: nobody who is given a scenario to look at can name it.
    pub(in crate::scenario) starting: Vec<(PersonId, PersonId, Tie)>,
    /// Places.
    pub venues: Vec<world::Venue>,
    /// Moves and asks.
    pub catalogue: Catalogue,
    /// What people say, and what is seen of them.
    pub lines: LineBook,
    /// Openings.
    pub opportunities: Vec<world::Opportunity>,
    /// Goals.
    pub goals: Vec<world::Goal>,
    /// The model's coefficients.
    pub rules: Rules,
    /// The word of every topic.
    pub topics: Vec<String>,
    /// Hash of the scenario's text with all it includes, as 16 hexadecimal digits.
    pub hash: String,
}

impl Scenario {
    /// Days it lasts.
    pub fn days(&self) -> u32 {
        self.weeks * 7
    }

    /// The word of a topic.
    pub fn topic(&self, id: TopicId) -> &str {
        &self.topics[id.0 as usize]
    }
}

/// FNV-1a over a text: names a text in a file or a draw; not for anything that must resist an adversary.
pub fn text_hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
