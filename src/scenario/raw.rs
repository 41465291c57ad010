//! What an author writes, field for field: the raw mirror of a scenario file, before ids are resolved.
//!
//! The doc comments here are the format reference (`speaking-terms reference`); keep them plain.

use super::rules::RulesRaw;
use super::syntax::{At, Span, choice, record};

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

choice! {
    /// Words used for a person.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum PronounsRaw as "pronouns" {
        /// she, her, hers
        She,
        /// he, him, his
        He,
        /// they, them, theirs
        They,
    }
}

record! {
    /// Somebody in the scenario. Interests, skills, needs, things they can give and background are plain words of your own (`"databases"`); two people have one in common when the words are the same. Together they may be 32 at most.
    #[derive(Clone, Debug)]
    pub struct PersonRaw as "person" {
        /// Short name that other entries use, in lower case: `"priya"`. The player's is always `"you"`.
        pub id: At<String>,
        /// Name shown.
        pub name: At<String>,
        /// What they do, as you would be told it: "runs the library's maker space".
        pub role: String = String::new(),
        /// Words used for them.
        pub pronouns: PronounsRaw = PronounsRaw::They,
        /// How established they are.
        pub standing: f32 = 0.5, in 0.0..=1.0, unit "level",
        /// Warmth of manner: how easily their feelings show.
        pub warmth: f32 = 0.5, in 0.0..=1.0, unit "level",
        /// What they like to talk about and do.
        pub interests: Vec<At<String>> = Vec::new(),
        /// What they are good at.
        pub skills: Vec<At<String>> = Vec::new(),
        /// What they could use help with. Hidden until it comes up.
        pub needs: Vec<At<String>> = Vec::new(),
        /// Things they have and could lend: `"truck"`.
        pub resources: Vec<At<String>> = Vec::new(),
        /// Schools, employers, clubs, streets: shared background vouches for you.
        pub background: Vec<At<String>> = Vec::new(),
        /// How they wish to be contacted.
        pub contact: ContactRaw = ContactRaw::default(),
        /// The setting in which you know them.
        pub met: ContextRaw = ContextRaw::Professional,
        /// The player knows of them from the start. So it is with anybody who has a `starting_tie`.
        pub known: bool = false,
        /// Ids of the people they know (both ways).
        pub knows: Vec<At<String>> = Vec::new(),
        /// A strategy by which they network themselves, for as many hours a week as the population has, or 2. Without one they only start things with people they like.
        pub strategy: Option<At<String>> = None,
        /// What they feel about the player when the scenario starts. Without it you are strangers.
        pub starting_tie: Option<At<StartingTieRaw>> = None,
    }
}

choice! {
    /// Where somebody can be written to.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum AddressRaw as "address" {
        /// A public work address.
        Work,
        /// A personal address.
        Personal,
        /// A contact form on a page of theirs.
        Form,
        /// None: they cannot be e-mailed.
        Nowhere,
    }
}

record! {
    /// How somebody wishes to be contacted.
    #[derive(Clone, Debug)]
    pub struct ContactRaw as "contact" {
        /// The address they want mail at.
        pub address: AddressRaw = AddressRaw::Work,
        /// Whether strangers may write.
        pub strangers: bool = true,
        /// What they say about it, in their words, shown to the player.
        pub note: String = String::new(),
    }
}

record! {
    /// A history with the player before the scenario starts.
    #[derive(Clone, Debug)]
    pub struct StartingTieRaw as "starting tie" {
        /// How warmly they feel.
        pub rapport: f32 = 0.0, in 0.0..=1.0, unit "level",
        /// How much they trust the player's work.
        pub trust: f32 = 0.0, in 0.0..=1.0, unit "level",
        /// What they feel the player owes them.
        pub debt: f32 = 0.0, in 0.0..=2.0, unit "favour",
        /// Exchanges so far.
        pub encounters: u32 = 1, in 0..=10000, unit "exchanges",
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
    /// When a line or cue fits.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum BandRaw as "band" {
        /// They are glad of you.
        Warm,
        /// Neither warm nor cool. For cues of mood and regard: the middle.
        Even,
        /// They keep some distance.
        Cool,
        /// A yes.
        Yes,
        /// A polite no.
        No,
        /// The ask went too far.
        Offended,
        /// They start something, or react to your answer.
        Opening,
        /// Cue of mood: plainly happy.
        Delighted,
        /// Cue of mood: distant.
        Cold,
        /// Cue of regard: high.
        High,
        /// Cue of regard: good.
        Good,
        /// Cue of regard: little.
        Low,
        /// Cue of regard: no sign of any.
        None,
        /// Cue of a reaction: a short pause.
        Slight,
        /// Cue of a reaction: plainly taken aback.
        Clear,
        /// Cue of a reaction: it is over.
        Strong,
    }
}

choice! {
    /// Whose voice a line has, by warmth of manner.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum TemperamentRaw as "temperament" {
        /// Warmth above two thirds.
        Expressive,
        /// Warmth in between.
        Even,
        /// Warmth below one third.
        Reserved,
    }
}

record! {
    /// Lines people say to the player. Slots: `{you}`, `{topic}`, `{third}`, `{favour}`.
    #[derive(Clone, Debug)]
    pub struct LinesRaw as "block of lines" {
        /// What is answered: a move's id, `"ask:advice"`, `"mail:advice"`, `"request:advice"`, `"offer_help"`, `"check_in"`, `"introduction"`, `"request_accepted"`, `"request_declined"`.
        pub on: At<String>,
        /// When they fit.
        pub band: At<BandRaw>,
        /// Whose voice they are; anybody's if left out.
        pub temperament: Option<TemperamentRaw> = None,
        /// The id of the one person who says them; anybody if left out.
        pub who: Option<At<String>> = None,
        /// The lines.
        pub say: At<Vec<At<String>>>,
    }
}

record! {
    /// What the player sees of a feeling. Slots: `{They}`, `{they}`, `{them}`, `{their}`, `{theirs}`, `{are}`, `{have}`, `{s}`.
    #[derive(Clone, Debug)]
    pub struct CuesRaw as "block of cues" {
        /// `"mood"`, `"regard"` or `"reaction"`.
        pub on: At<String>,
        /// How strong it is.
        pub band: At<BandRaw>,
        /// Whose manner it is; anybody's if left out.
        pub temperament: Option<TemperamentRaw> = None,
        /// The cues.
        pub say: At<Vec<At<String>>>,
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

record! {
    /// People made up from the seed: as many as you like, in a small world of acquaintances.
    #[derive(Clone, Debug)]
    pub struct PopulationRaw as "population" {
        /// How many.
        pub count: At<u32>, in 1..=1000000, unit "people",
        /// Acquaintances each has, on average.
        pub acquaintances: u32 = 12, in 0..=100, unit "people",
        /// Share of acquaintances that lie across the town instead of next door.
        pub rewire: f32 = 0.1, in 0.0..=1.0, unit "share",
        /// How many of them the player knows of from the start.
        pub known: At<u32> = 3.into(), in 0..=1000, unit "people",
        /// Least standing.
        pub standing_least: At<f32> = 0.1.into(), in 0.0..=1.0, unit "level",
        /// Most standing.
        pub standing_most: At<f32> = 0.9.into(), in 0.0..=1.0, unit "level",
        /// Warmest feelings that acquaintances start with; the coolest are 0.
        pub rapport_most: f32 = 0.4, in 0.0..=1.0, unit "level",
        /// Most trust that acquaintances start with.
        pub trust_most: f32 = 0.4, in 0.0..=1.0, unit "level",
        /// Share of personal acquaintances; the others are professional.
        pub personal: f32 = 0.4, in 0.0..=1.0, unit "share",
        /// How they network, as shares. What is missing to 1 has no strategy.
        pub strategies: Vec<At<MixRaw>> = Vec::new(),
        /// Hours each has for it a week.
        pub hours_a_week: f32 = 2.0, in 0.0..=112.0, unit "hours",
        /// Words they are made of, instead of the library's.
        pub pools: Option<PoolsRaw> = None,
    }
}

record! {
    /// A share of a population that follows a strategy.
    #[derive(Clone, Debug)]
    pub struct MixRaw as "mix" {
        /// Name of the strategy.
        pub strategy: At<String>,
        /// Share of the people.
        pub share: At<f32>, in 0.0..=1.0, unit "share",
    }
}

record! {
    /// Words a population is made of.
    #[derive(Clone, Debug)]
    pub struct PoolsRaw as "set of pools" {
        /// First names, each with its pronouns.
        pub first_names: Vec<(String, PronounsRaw)> = Vec::new(),
        /// Last names.
        pub last_names: Vec<String> = Vec::new(),
        /// Roles.
        pub roles: Vec<String> = Vec::new(),
        /// Interests.
        pub interests: Vec<String> = Vec::new(),
        /// Skills, which are also what others need.
        pub skills: Vec<String> = Vec::new(),
        /// Things to lend.
        pub resources: Vec<String> = Vec::new(),
        /// Background.
        pub background: Vec<String> = Vec::new(),
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
