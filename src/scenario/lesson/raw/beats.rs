//! Beats as written: what is said, played, asked of oneself and tried freely, and on what a text depends.

use super::{CompareRaw, ManyRaw, PredictRaw, RevealRaw};
use crate::scenario::syntax::{At, choice, record};

choice! {
    /// Something that happens in a lesson.
    #[derive(Clone, Debug)]
    pub enum BeatRaw as "beat" {
        /// A short text beside a picture of how things stand.
        Say(SayRaw),
        /// A stretch of real play.
        Play(PlayRaw),
        /// Time passes, and the learner acts in one of the ways.
        Later(LaterRaw),
        /// The learner places a bet.
        Predict(PredictRaw),
        /// What was really going on.
        Reveal(RevealRaw),
        /// Two or three ways with the same luck, side by side.
        Compare(CompareRaw),
        /// The same over many seeds, worked out live.
        Many(ManyRaw),
        /// A question about the learner's own life; the answer never leaves the machine.
        AskYourself(AskYourselfRaw),
        /// Free play with what the lesson introduced, from where the learner's run stands.
        Sandbox(SandboxRaw),
    }
}

record! {
    /// A short text beside a picture.
    #[derive(Clone, Debug)]
    pub struct SayRaw as "text" {
        /// A heading of a few words.
        pub title: At<String>,
        /// Two or three short sentences. Slots, here and in all other texts of a beat: `{priya}` and any other id is the first name; `{guess}` and `{truth}` are of the bet revealed last, and `{guess}` before any is revealed of the bet placed last.
        pub text: At<String>,
        /// Said after it: the first that fits.
        pub then: Vec<At<BranchRaw>> = Vec::new(),
        /// What is drawn beside it, as things stand.
        pub picture: PictureRaw = PictureRaw::Map,
    }
}

record! {
    /// Something said only if.
    #[derive(Clone, Debug)]
    pub struct BranchRaw as "branch" {
        /// When; always if left out.
        pub when: Option<At<WhenRaw>> = None,
        /// What is said.
        pub say: At<String>,
    }
}

choice! {
    /// What a branch waits for. "The last" means in this lesson so far; in a stretch of play, in this stretch. What a bet was like can be asked only once it is revealed: clearly is by more than a tenth.
    #[derive(Clone, Debug)]
    pub enum WhenRaw as "condition" {
        /// The last ask got a yes.
        Yes,
        /// The last ask got a no, or no answer.
        No,
        /// Some ask went too far.
        Overstepped,
        /// This was done at least once: a move's id, or `"ask:advice"`, or `"ask"` for any.
        Did(At<String>),
        /// This was never done.
        NeverDid(At<String>),
        /// The bet with this id was clearly too low.
        GuessedLow(At<String>),
        /// The bet with this id was clearly too high.
        GuessedHigh(At<String>),
        /// The bet with this id was about right.
        GuessedRight(At<String>),
        /// Not so.
        Not(Box<At<WhenRaw>>),
    }
}

choice! {
    /// A picture of how things stand.
    #[derive(Clone, Debug)]
    pub enum PictureRaw as "picture" {
        /// Everybody there is, as the learner sees them.
        Map,
        /// One person, as the learner sees them.
        Person(At<String>),
        /// The hours of the week, spent and left.
        Hours,
        /// The two families of moves.
        Moves,
        /// A letter.
        Letter,
        /// Nothing but the words.
        Words,
    }
}

record! {
    /// A stretch of real play. It ends with the first of its bounds.
    #[derive(Clone, Debug)]
    pub struct PlayRaw as "stretch of play" {
        /// A heading of a few words.
        pub title: At<String>,
        /// What to try, in a sentence.
        pub task: At<String>,
        /// At most so many days.
        pub days: At<u32> = 7.into(), in 1..=364, unit "days",
        /// At most so many moves.
        pub acts: Option<At<u32>> = None, in 1..=200, unit "moves",
        /// Done as soon as this has happened.
        pub until: Option<At<WhenRaw>> = None,
        /// The moves offered: ids, `"ask:advice"`, `"ask"` for every ask face to face, `"mail"` for every ask in writing and following up on it; everything if left out. Requests of others can always be answered.
        pub moves: Vec<At<String>> = Vec::new(),
        /// The people who can be met: ids; everybody if left out.
        pub people: Vec<At<String>> = Vec::new(),
        /// Asks are sent without a bet first.
        pub no_bets: bool = false,
    }
}

record! {
    /// Time that passes.
    #[derive(Clone, Debug)]
    pub struct LaterRaw as "stretch of time" {
        /// A heading of a few words: "Eight weeks later".
        pub title: At<String>,
        /// What the learner did meanwhile, in a sentence or two.
        pub text: At<String>,
        /// The way they did it.
        pub way: At<String>,
        /// How long.
        pub days: At<u32>, in 1..=364, unit "days",
        /// What is drawn beside it, as things stand after it.
        pub picture: PictureRaw = PictureRaw::Map,
    }
}

record! {
    /// A question to take home.
    #[derive(Clone, Debug)]
    pub struct AskYourselfRaw as "question" {
        /// The question.
        pub question: At<String>,
        /// A thought to start from.
        pub hint: String = String::new(),
    }
}

record! {
    /// Free play.
    #[derive(Clone, Debug)]
    pub struct SandboxRaw as "sandbox" {
        /// A heading of a few words.
        pub title: At<String>,
        /// What could be tried, in a sentence or two.
        pub text: At<String>,
        /// How long at most.
        pub days: At<u32> = 28.into(), in 1..=364, unit "days",
        /// The moves offered, as in a stretch of play; everything if left out.
        pub moves: Vec<At<String>> = Vec::new(),
    }
}
