//! A lesson as it is written: a situation, the ways of acting it speaks of, its beats, and the claim it must keep.

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
    /// A bet.
    #[derive(Clone, Debug)]
    pub struct PredictRaw as "bet" {
        /// Short name by which it is revealed.
        pub id: At<String>,
        /// The question.
        pub question: At<String>,
        /// How it is answered.
        pub answer: At<AnswerRaw>,
        /// What is drawn beside it.
        pub picture: PictureRaw = PictureRaw::Map,
    }
}

choice! {
    /// How a bet is placed, and what it is held against.
    #[derive(Clone, Debug)]
    pub enum AnswerRaw as "kind of bet" {
        /// A slider from one end to the other: a share of 0 to 1.
        Slider(SliderRaw),
        /// One of the ways: which comes out on top.
        Choice(ChoiceRaw),
        /// A curve over time, drawn by hand.
        Curve(CurveRaw),
    }
}

record! {
    /// A slider.
    #[derive(Clone, Debug)]
    pub struct SliderRaw as "slider" {
        /// What it says at 0.
        pub low: String = "never".to_owned(),
        /// What it says at 1.
        pub high: String = "always".to_owned(),
        /// What is guessed.
        pub of: At<MeasureRaw>,
        /// After this way of acting from the scenario's first day, over 200 seeds: the mean, or of a count the share of runs that have any. If left out, as things really stand in the learner's own run when the bet is placed.
        pub way: Option<At<String>> = None,
        /// How long that way is kept up.
        pub days: At<u32> = 28.into(), in 1..=3640, unit "days",
    }
}

record! {
    /// A choice between ways, each from the scenario's first day, over 200 seeds.
    #[derive(Clone, Debug)]
    pub struct ChoiceRaw as "choice between ways" {
        /// The ways.
        pub ways: At<Vec<At<String>>>,
        /// What they are compared by.
        pub of: At<MeasureRaw>,
        /// The one with the least of it wins.
        pub least: bool = false,
        /// How long each is kept up.
        pub days: At<u32> = 28.into(), in 1..=3640, unit "days",
    }
}

record! {
    /// A curve to be drawn, of a way followed from the scenario's first day with the learner's luck.
    #[derive(Clone, Debug)]
    pub struct CurveRaw as "curve" {
        /// Rapport, trust, or another level of one person.
        pub of: At<MeasureRaw>,
        /// The way that is followed.
        pub way: At<String>,
        /// How long.
        pub days: At<u32>, in 2..=3640, unit "days",
    }
}

choice! {
    /// Something that can be measured of a run. Levels and odds are 0 to 1, everything else is a count. Without a person it is the mean over everybody on speaking terms.
    #[derive(Clone, Debug)]
    pub enum MeasureRaw as "measure" {
        /// Personal warmth somebody feels.
        Rapport(Option<At<String>>),
        /// Professional trust somebody has.
        Trust(Option<At<String>>),
        /// What somebody feels is owed to them.
        Debt(Option<At<String>>),
        /// Fresh irritation.
        Strain(Option<At<String>>),
        /// Lasting guardedness.
        Scar(Option<At<String>>),
        /// How much more company somebody wants just now.
        Patience(Option<At<String>>),
        /// True odds that an ask would be granted.
        Odds(OddsRaw),
        /// Asks made.
        Asks,
        /// Yeses got.
        Yeses,
        /// Share of asks that got a yes; 0 without any.
        ShareOfYeses,
        /// Asks that went too far.
        Oversteps,
        /// People on speaking terms.
        SpeakingTerms,
        /// Needs and skills of others that came up.
        Found,
        /// Pieces of work done together.
        Collaborations,
        /// Helps delivered.
        Helps,
        /// Things others started: offers, introductions, check-ins, requests.
        Started,
        /// Asks that would likely be granted and were never made.
        DoorsUntried,
        /// People who would likely grant the ask with this id.
        Willing(At<String>),
        /// Openings heard of.
        OpeningsHeard,
        /// Openings won.
        OpeningsWon,
        /// Goals reached.
        Goals,
        /// The player's own standing.
        Standing,
    }
}

record! {
    /// Odds of an ask.
    #[derive(Clone, Debug)]
    pub struct OddsRaw as "odds" {
        /// Id of the ask.
        pub ask: At<String>,
        /// Of whom; the mean over everybody on speaking terms if left out.
        pub of: Option<At<String>> = None,
        /// For an introduction, the id of the person; for a word, of the opening.
        pub about: Option<At<String>> = None,
        /// How it is put.
        pub framing: FramingRaw = FramingRaw::Plain,
        /// The e-mail it is written in.
        pub mail: Option<At<MailRaw>> = None,
    }
}

record! {
    /// What was really going on.
    #[derive(Clone, Debug)]
    pub struct RevealRaw as "reveal" {
        /// A heading of a few words.
        pub title: At<String>,
        /// Two or three short sentences.
        pub text: At<String>,
        /// Said after it: the first that fits.
        pub then: Vec<At<BranchRaw>> = Vec::new(),
        /// What is shown.
        pub show: At<Vec<At<FigureRaw>>>,
    }
}

choice! {
    /// Something shown in a reveal.
    #[derive(Clone, Debug)]
    pub enum FigureRaw as "figure" {
        /// The bet with this id beside the truth.
        Bet(At<String>),
        /// What one person really feels, beside the impression.
        Person(At<String>),
        /// One person's rapport and trust over the days so far.
        Course(At<String>),
        /// The reasons behind the last answer, ranked.
        Reasons,
        /// Give and take with one person.
        Ledger(At<String>),
        /// What would likely have been granted and was never asked.
        Doors,
        /// Asks that went too far, and the weeks they cost.
        Oversteps,
        /// Everybody, nearer the warmer they really are.
        Map,
    }
}

record! {
    /// Several ways side by side, each from the scenario's first day, with the learner's luck.
    #[derive(Clone, Debug)]
    pub struct CompareRaw as "comparison" {
        /// A heading of a few words.
        pub title: At<String>,
        /// A sentence or two.
        pub text: At<String>,
        /// Two or three ways.
        pub ways: At<Vec<At<String>>>,
        /// How long.
        pub days: At<u32>, in 1..=3640, unit "days",
        /// What is drawn over the days.
        pub of: At<MeasureRaw>,
    }
}

record! {
    /// Several ways over many seeds, each from the scenario's first day.
    #[derive(Clone, Debug)]
    pub struct ManyRaw as "many runs" {
        /// A heading of a few words.
        pub title: At<String>,
        /// A sentence or two.
        pub text: At<String>,
        /// One to three ways.
        pub ways: At<Vec<At<String>>>,
        /// How long each is kept up.
        pub days: At<u32>, in 1..=3640, unit "days",
        /// What is measured at the end.
        pub of: At<MeasureRaw>,
        /// How many seeds.
        pub seeds: At<u32> = 200.into(), in 10..=10000, unit "seeds",
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
