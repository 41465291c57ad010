//! The habits a strategy is made of.

use crate::scenario::syntax::{choice, record};

record! {
    /// A file of strategies.
    #[derive(Clone, Debug)]
    pub struct Book as "book" {
        /// Version of this format. Always 1.
        pub format: u32, in 1..=1,
        /// The strategies.
        pub strategies: Vec<Strategy>,
    }
}

record! {
    /// A way to network, as a set of habits.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Strategy as "strategy" {
        /// Its name.
        pub name: String,
        /// What it is like, in a sentence.
        pub about: String = String::new(),
        /// Asks when the gut says at least this; never if left out.
        pub asks_from: Option<f32> = None, in 0.0..=1.0, unit "share",
        /// What it asks for.
        pub size: Size = Size::Fitting,
        /// Days between two asks of the same person.
        pub ask_gap: u32 = 14, in 0..=365, unit "days",
        /// Says thank you for favours, and apologises after an overstep.
        pub thanks: bool = true,
        /// Tells people how it went.
        pub reports_back: bool = true,
        /// When it helps.
        pub helps: Helping = Helping::WhenOwing,
        /// Says the tally aloud whenever something is owed.
        pub settles_up: bool = false,
        /// How it answers requests.
        pub answers: Answering = Answering::Accept,
        /// Whether it follows up on unanswered mail.
        pub follows_up: FollowingUp = FollowingUp::Once,
        /// Mails to strangers it writes on a day.
        pub cold_mails: u32 = 0, in 0..=20, unit "mails a day",
        /// Share of its talk that is small talk.
        pub small_talk: f32 = 1.0, in 0.0..=10.0, unit "weight",
        /// Share that is about work.
        pub work_talk: f32 = 1.0, in 0.0..=10.0, unit "weight",
        /// Share that is a shared hobby.
        pub hobby: f32 = 0.0, in 0.0..=10.0, unit "weight",
        /// Keeps to so many people, the warmest it sees; everybody if 0.
        pub focus: u32 = 6, in 0..=1000, unit "people",
        /// Days it leaves between two talks with the same person.
        pub pause: u32 = 3, in 0..=60, unit "days",
        /// Does not plan at all, but takes whatever comes to mind.
        pub aimless: bool = false,
    }
}

choice! {
    /// What a strategy asks for.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Size as "size" {
        /// The most useful thing the gut allows.
        Fitting,
        /// The biggest thing there is, at once.
        Biggest,
    }
}

choice! {
    /// When a strategy helps.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Helping as "helping" {
        /// Never of its own accord.
        Never,
        /// To pay back, and where it paves the way for an ask.
        WhenOwing,
        /// Whenever it knows of a need.
        Always,
    }
}

choice! {
    /// How a strategy answers requests.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Answering as "answering" {
        /// Says yes while there is time.
        Accept,
        /// Says yes only to those it owes.
        WhenOwing,
        /// Says no.
        Decline,
        /// Does not answer.
        Ignore,
    }
}

choice! {
    /// Whether a strategy follows up on unanswered mail.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum FollowingUp as "following up" {
        /// Lets it rest.
        Never,
        /// Once, after a week.
        Once,
        /// Every day.
        Daily,
    }
}
