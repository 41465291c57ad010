//! What a scenario holds besides people and moves: venues, openings and goals.

use super::catalogue::AskId;
use super::people::{Context, PersonId};
use crate::model::Day;

/// A place where people can be met.
#[derive(Clone, Debug, PartialEq)]
pub struct Venue {
    /// Stable id.
    pub id: String,
    /// Name shown.
    pub name: String,
    /// The setting it makes.
    pub context: Context,
    /// Weekdays it is on, Monday first.
    pub weekdays: [bool; 7],
    /// On every so many weeks.
    pub every_weeks: u32,
    /// First week it is on, from 0.
    pub from_week: u32,
    /// Hand-written people who go there, in id order.
    pub people: Vec<PersonId>,
    /// Share of the population that goes there.
    pub population_share: f32,
}

impl Venue {
    /// Whether it is on that day. Day 0 is a Monday.
    pub fn is_on(&self, day: Day) -> bool {
        let (week, weekday) = (day.0 / 7, (day.0 % 7) as usize);
        self.weekdays[weekday]
            && week >= self.from_week
            && (week - self.from_week).is_multiple_of(self.every_weeks)
    }
}

/// An opening's place in the scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OpportunityId(pub u16);

/// A step towards an opening.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// To be told of it.
    Information,
    /// To be introduced to whoever decides.
    Introduction,
    /// To have somebody's word.
    Word,
}

/// An opening that can be won by way of people.
#[derive(Clone, Debug, PartialEq)]
pub struct Opportunity {
    /// Stable id.
    pub id: String,
    /// Name shown once known.
    pub title: String,
    /// What it is, shown once known.
    pub summary: String,
    /// First day it exists.
    pub opens: Day,
    /// Last day it exists.
    pub closes: Day,
    /// Known from the start.
    pub known: bool,
    /// Who can tell of it.
    pub known_by: Vec<PersonId>,
    /// Who decides.
    pub contact: Option<PersonId>,
    /// Whose word counts.
    pub backers: Vec<PersonId>,
    /// What it takes.
    pub requires: Vec<Step>,
    /// Odds of winning it once every step is done, 0..1.
    pub chance: f32,
    /// Days from the last step to the decision.
    pub decides_after: u32,
    /// Standing it brings, 0..1.
    pub standing: f32,
}

/// Something the player is here for.
#[derive(Clone, Debug, PartialEq)]
pub struct Goal {
    /// Stable id.
    pub id: String,
    /// Name shown.
    pub title: String,
    /// What has to be so.
    pub wants: Want,
}

/// What a goal asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Want {
    /// Speaking terms with so many people.
    SpeakingTerms(u32),
    /// So many helps delivered.
    Helped(u32),
    /// So many collaborations.
    Collaborated(u32),
    /// So many yeses to an ask, from anybody or from one of these.
    Granted {
        /// The ask.
        ask: AskId,
        /// How often.
        times: u32,
        /// By one of these; by anybody if empty.
        by: Vec<PersonId>,
    },
    /// This opening won.
    Won(OpportunityId),
    /// Any opening won.
    WonAny,
    /// No favour left without thanks at the end.
    NothingUnthanked,
}
