//! People as they are written, and the population made up around them.

use super::ContextRaw;
use crate::scenario::syntax::{At, choice, record};

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
        /// The setting in which you know them. Left out, it is that of the first venue they go to, or `Professional`.
        pub met: Option<ContextRaw> = None,
        /// The player knows of them from the start. So it is with anybody who has a `starting_tie`.
        pub known: bool = false,
        /// Ids of the people they know (both ways), well enough: rapport and trust of 0.35 after ten exchanges.
        pub knows: Vec<At<String>> = Vec::new(),
        /// A strategy by which they network themselves, for as many hours a week as the population has, or 2. Without one they only start things with people they like.
        pub strategy: Option<At<String>> = None,
        /// What they feel about the player when the scenario starts. Without it you are strangers.
        pub starting_tie: Option<At<StartingTieRaw>> = None,
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
