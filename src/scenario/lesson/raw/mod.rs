//! A lesson as it is written: a situation, the ways of acting it speaks of, its beats, and the claim it must keep.

mod beats;
mod bets;
mod measures;
mod shown;

pub use beats::{
    AskYourselfRaw, BeatRaw, BranchRaw, LaterRaw, PictureRaw, PlayRaw, SandboxRaw, SayRaw, WhenRaw,
};
pub use bets::{AnswerRaw, ChoiceRaw, CurveRaw, PredictRaw, SliderRaw};
pub use measures::{MeasureRaw, OddsRaw};
pub use shown::{CompareRaw, FigureRaw, ManyRaw, RevealRaw};

use crate::scenario::raw::{AimRaw, ScenarioRaw};
use crate::scenario::script::{FramingRaw, MailRaw, MoveWord};
use crate::scenario::syntax::{At, choice, record};

record! {
    /// A lesson file: some minutes of play with a point that is proved.
    #[derive(Clone, Debug)]
    pub struct LessonRaw as "lesson" {
        /// Version of this format. Always 1.
        pub format: At<u32>,
        /// Name shown in the list of chapters.
        pub title: At<String>,
        /// What it is about, in one plain sentence, without giving the point away.
        pub summary: At<String>,
        /// Its ideas.
        pub aims: Vec<At<AimRaw>>,
        /// How long it takes a learner.
        pub minutes: At<u32> = 5.into(), in 1..=60, unit "minutes",
        /// The situation: a whole scenario in brackets, or the name of one.
        pub scenario: At<SituationRaw>,
        /// The seed of the learner's own run.
        pub seed: u64 = 1,
        /// Ways of acting that beats, claim and mistakes speak of.
        pub ways: Vec<At<WayRaw>> = Vec::new(),
        /// What happens, in order.
        pub beats: At<Vec<At<BeatRaw>>>,
        /// What it all comes down to.
        pub ending: At<EndingRaw>,
        /// The comparison that must hold for the lesson to be true.
        pub claim: At<ClaimRaw>,
        /// Plausible wrong ways, and what the debrief must say of each.
        pub mistakes: Vec<At<MistakeRaw>> = Vec::new(),
        /// For whoever teaches it.
        pub teach: TeachRaw = TeachRaw::default(),
    }
}

choice! {
    /// Where the lesson takes place.
    #[derive(Clone, Debug)]
    pub enum SituationRaw as "situation" {
        /// A built-in scenario or a file beside the lesson, by name: `Named("first-meetup")`.
        Named(At<String>),
        /// A scenario of its own: `Own((format: 1, title: …))`.
        Own(Box<At<ScenarioRaw>>),
    }
}

record! {
    /// A way of acting, to be played by an autopilot.
    #[derive(Clone, Debug)]
    pub struct WayRaw as "way" {
        /// Short name that other entries use.
        pub id: At<String>,
        /// Name shown: "A little every week".
        pub label: At<String>,
        /// How it goes about it.
        pub by: At<ByRaw>,
    }
}

choice! {
    /// What a way of acting goes by.
    #[derive(Clone, Debug)]
    pub enum ByRaw as "manner" {
        /// The habits of a strategy of the library: `Strategy("proportionate")`.
        Strategy(At<String>),
        /// A timetable: `Plan([ … ])`.
        Plan(Vec<At<StepRaw>>),
    }
}

record! {
    /// A step of a timetable. What cannot be done on its day is tried again each day, for a week or until its next time comes, and then left out. On one day, steps are taken in the order written.
    #[derive(Clone, Debug)]
    pub struct StepRaw as "step of a timetable" {
        /// What is done: `SmallTalk`, `Ask(Advice)`, `FollowUp`, `Accept`, `Decline`.
        pub r#do: At<MoveWord>,
        /// With whom: ids.
        pub with: At<Vec<At<String>>>,
        /// The first day, counted from 0 where the stretch begins.
        pub from: At<u32> = 0.into(), in 0..=3640, unit "days",
        /// Days from one time to the next; with `whenever`, the fewest days from one help to the next.
        pub every: At<u32> = 7.into(), in 1..=365, unit "days",
        /// How many times; 0 is as long as the stretch lasts. With `whenever` it says nothing.
        pub times: u32 = 1, in 0..=1000, unit "times",
        /// How often in a row on each of those days.
        pub in_a_row: u32 = 1, in 1..=20, unit "times",
        /// On no fixed day, but from the first day on whenever it can be done and there is reason to: for thanks, apologies, telling how it went, settling up, help where a need is known, working together, following up after a week, and answers to requests.
        pub whenever: bool = false,
        /// For an introduction, the id of the person; for a word, of the opening.
        pub about: Option<At<String>> = None,
        /// How an ask is put.
        pub framing: FramingRaw = FramingRaw::Plain,
        /// The e-mail an ask is written in. Without it, it is made face to face.
        pub mail: Option<At<MailRaw>> = None,
    }
}

record! {
    /// The end of a lesson.
    #[derive(Clone, Debug)]
    pub struct EndingRaw as "ending" {
        /// What it comes down to, in one sentence.
        pub sentence: At<String>,
        /// What it rests on.
        pub basis: At<BasisRaw>,
        /// Where to read on: author, year and finding in a few words, or what the rule is.
        pub source: At<String>,
    }
}

choice! {
    /// What a claim rests on.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum BasisRaw as "basis" {
        /// Research found this direction; the size is the game's.
        Evidence,
        /// Nobody has measured it; a rule of this house.
        HouseRule,
        /// The direction is from research, and part of it is a rule of this house.
        Both,
    }
}

record! {
    /// A comparison that must hold: one way leads to more (or less) of something than another, both from the scenario's first day.
    #[derive(Clone, Debug)]
    pub struct ClaimRaw as "claim" {
        /// It in a sentence.
        pub sentence: At<String>,
        /// The way that comes out on top.
        pub way: At<String>,
        /// The way it is compared with.
        pub against: At<String>,
        /// What is measured at the end.
        pub of: At<MeasureRaw>,
        /// The way leads to less of it.
        pub less: bool = false,
        /// The mean difference is at least this much.
        pub at_least: At<f32>, in 0.0..=1000.0,
        /// How long each is kept up.
        pub days: At<u32>, in 1..=3640, unit "days",
        /// How many seeds prove it.
        pub seeds: At<u32> = 1000.into(), in 100..=10000, unit "seeds",
        /// Share of single runs, with the same luck for both, in which a learner sees the direction.
        pub seen_in: At<f32> = 0.85.into(), in 0.5..=1.0, unit "share",
    }
}

record! {
    /// A plausible wrong way, and the remark its debrief must make among the first two.
    #[derive(Clone, Debug)]
    pub struct MistakeRaw as "mistake" {
        /// The way.
        pub way: At<String>,
        /// The remark's name.
        pub remark: At<String>,
        /// How long it is kept up.
        pub days: At<u32> = 28.into(), in 1..=3640, unit "days",
    }
}

record! {
    /// For whoever teaches it.
    #[derive(Clone, Debug)]
    pub struct TeachRaw as "teacher's notes" {
        /// What learners should be able to say or do afterwards.
        pub aim: String = String::new(),
        /// Questions for the class.
        pub ask: Vec<String> = Vec::new(),
        /// What to look for.
        pub look_for: Vec<String> = Vec::new(),
    }
}
