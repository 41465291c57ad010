//! The moves and asks a scenario offers, with every number of their tables.

use super::people::{Context, TopicId};
use crate::model::Building;

/// A move's place in the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MoveId(pub u16);

/// An ask's place in the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AskId(pub u16);

/// The family a move is offered in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Family {
    /// Talk, time together, help.
    Build,
    /// Thanks, news, apologies.
    Gesture,
}

/// What a move does besides its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mechanic {
    /// Nothing more.
    Talk,
    /// The warmer, the longer the silence before it.
    CheckIn,
    /// Settles part of a debt, acknowledges favours.
    ThankYou,
    /// Pays a debt first, then earns credit.
    Help,
    /// Once after each granted ask.
    ReportBack,
    /// Builds both ways.
    Collaboration,
    /// Says the tally aloud.
    SettleUp,
    /// Eases strain and scar once after an overstep.
    Apology,
}

/// A building move or gesture.
#[derive(Clone, Debug, PartialEq)]
pub struct MoveDef {
    /// Id, in snake case.
    pub id: String,
    /// Name shown.
    pub label: String,
    /// The family it is offered in.
    pub family: Family,
    /// What it does besides its numbers.
    pub mechanic: Mechanic,
    /// Its numbers.
    pub building: Building,
    /// Time it takes the actor, in hours.
    pub hours: f32,
    /// Odds that each hidden need or skill comes up.
    pub reveals_work: f32,
    /// Odds that each other hidden trait comes up.
    pub reveals_personal: f32,
    /// Whether it shows how much they think of the actor's work.
    pub shows_regard: bool,
}

/// What a yes opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Grants {
    /// The favour and no more.
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

/// Something to ask for.
#[derive(Clone, Debug, PartialEq)]
pub struct AskDef {
    /// Id, in snake case.
    pub id: String,
    /// Name shown.
    pub label: String,
    /// The favour as a noun phrase.
    pub favour: String,
    /// Size z.
    pub size: f32,
    /// Share of capital that is rapport (a).
    pub rapport_share: f32,
    /// Share of capital that is trust (b).
    pub trust_share: f32,
    /// What a yes leaves owing per unit of size (τ).
    pub tally: f32,
    /// The setting it belongs to; `None` fits any.
    pub context: Option<Context>,
    /// Time it takes the actor, in hours.
    pub hours: f32,
    /// What a yes opens.
    pub grants: Grants,
    /// Only people who have this can be asked.
    pub resource: Option<TopicId>,
}

/// All moves and asks of a scenario.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Catalogue {
    /// Moves, in the order they are offered.
    pub moves: Vec<MoveDef>,
    /// Asks, in the order they are offered.
    pub asks: Vec<AskDef>,
}

impl Catalogue {
    /// A move by id.
    pub fn find_move(&self, id: &str) -> Option<MoveId> {
        let at = self.moves.iter().position(|m| m.id == id)?;
        Some(MoveId(at as u16))
    }

    /// An ask by id.
    pub fn find_ask(&self, id: &str) -> Option<AskId> {
        let at = self.asks.iter().position(|a| a.id == id)?;
        Some(AskId(at as u16))
    }

    /// The first move with this mechanic.
    pub fn by_mechanic(&self, mechanic: Mechanic) -> Option<MoveId> {
        let at = self.moves.iter().position(|m| m.mechanic == mechanic)?;
        Some(MoveId(at as u16))
    }

    /// A move's definition.
    pub fn get(&self, id: MoveId) -> &MoveDef {
        &self.moves[id.0 as usize]
    }

    /// An ask's definition.
    pub fn ask(&self, id: AskId) -> &AskDef {
        &self.asks[id.0 as usize]
    }

    /// Every ask with its place.
    pub fn asks(&self) -> impl Iterator<Item = (AskId, &AskDef)> {
        (self.asks.iter().enumerate()).map(|(n, ask)| (AskId(n as u16), ask))
    }

    /// Every move with its place.
    pub fn moves(&self) -> impl Iterator<Item = (MoveId, &MoveDef)> {
        (self.moves.iter().enumerate()).map(|(n, def)| (MoveId(n as u16), def))
    }
}
