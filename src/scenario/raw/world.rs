//! Venues, openings and goals as they are written.

use super::ContextRaw;
use crate::scenario::syntax::{At, choice, record};

record! {
    /// A place where people can be met, also by strangers, on some days of the week.
    #[derive(Clone, Debug)]
    pub struct VenueRaw as "venue" {
        /// Short name that other entries use.
        pub id: At<String>,
        /// Name shown.
        pub name: At<String>,
        /// The setting it makes.
        pub context: ContextRaw = ContextRaw::Professional,
        /// Days it is on.
        pub weekdays: At<Vec<At<WeekdayRaw>>>,
        /// On every so many weeks: 1 is weekly.
        pub every_weeks: u32 = 1, in 1..=52, unit "weeks",
        /// First week it is on, counted from 1.
        pub from_week: At<u32> = 1.into(), in 1..=520, unit "weeks",
        /// Who goes there.
        pub people: Vec<At<String>> = Vec::new(),
        /// Share of the population that goes there.
        pub population_share: f32 = 0.0, in 0.0..=1.0, unit "share",
    }
}

choice! {
    /// A day of the week. Day 0 of a scenario is a Monday.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum WeekdayRaw as "weekday" {
        /// Monday
        Mon,
        /// Tuesday
        Tue,
        /// Wednesday
        Wed,
        /// Thursday
        Thu,
        /// Friday
        Fri,
        /// Saturday
        Sat,
        /// Sunday
        Sun,
    }
}

record! {
    /// An opening that can be won by way of people.
    #[derive(Clone, Debug)]
    pub struct OpportunityRaw as "opportunity" {
        /// Short name that goals use.
        pub id: At<String>,
        /// Name shown once it is known.
        pub title: At<String>,
        /// What it is, shown once it is known.
        pub summary: String = String::new(),
        /// First day it exists.
        pub opens: At<u32> = 0.into(), in 0..=3640, unit "days",
        /// Last day it exists; the end of the scenario if left out.
        pub closes: Option<At<u32>> = None,
        /// The player knows of it from the start.
        pub known: bool = false,
        /// Who can tell you about it.
        pub known_by: Vec<At<String>> = Vec::new(),
        /// Who decides: to be reached by an introduction.
        pub contact: Option<At<String>> = None,
        /// Whose word counts.
        pub backers: Vec<At<String>> = Vec::new(),
        /// What it takes.
        pub requires: At<Vec<At<StepRaw>>>,
        /// Odds of winning it once every step is done.
        pub chance: f32 = 1.0, in 0.0..=1.0, unit "share",
        /// Days from the last step to the decision.
        pub decides_after: u32 = 7, in 0..=365, unit "days",
        /// Standing it brings.
        pub standing: f32 = 0.0, in 0.0..=1.0, unit "level",
    }
}

choice! {
    /// A step towards an opening.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum StepRaw as "step" {
        /// Somebody in `known_by` tells you about it.
        Information,
        /// Somebody introduces you to its `contact`.
        Introduction,
        /// Somebody in `backers` puts in a word.
        Word,
    }
}

record! {
    /// Something the player is here for.
    #[derive(Clone, Debug)]
    pub struct GoalRaw as "goal" {
        /// Short name.
        pub id: At<String>,
        /// Name shown.
        pub title: At<String>,
        /// What has to be so.
        pub wants: At<WantRaw>,
    }
}

choice! {
    /// What a goal asks for.
    #[derive(Clone, Debug)]
    pub enum WantRaw as "want" {
        /// To be on speaking terms with so many people.
        SpeakingTerms(u32),
        /// To have helped so many times.
        Helped(u32),
        /// To have worked together so many times.
        Collaborated(u32),
        /// To have been granted something.
        Granted(GrantedRaw),
        /// To have won the opening with this id.
        Won(At<String>),
        /// To have won any opening.
        WonAny,
        /// To have thanked for every favour by the end.
        NothingUnthanked,
    }
}

record! {
    /// A yes to count.
    #[derive(Clone, Debug)]
    pub struct GrantedRaw as "yes to count" {
        /// Id of the ask.
        pub ask: At<String>,
        /// How often.
        pub times: At<u32> = 1.into(), in 1..=1000, unit "times",
        /// By one of these; by anybody if left out.
        pub by: Vec<At<String>> = Vec::new(),
    }
}
