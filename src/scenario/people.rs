//! People as the simulation sees them: ids resolved, words interned, traits numbered.

/// A person's place in the cast. The player is always [`PersonId::YOU`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonId(pub u32);

impl PersonId {
    /// The player.
    pub const YOU: PersonId = PersonId(0);

    /// As an index into per-person tables.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// A word that interests, skills, needs, resources and backgrounds are matched by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TopicId(pub u16);

/// The customs that apply between two people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Context {
    /// Work and business: keeping score is normal.
    Professional,
    /// Friends and neighbours: keeping score hurts.
    Personal,
}

/// Words used for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pronouns {
    /// she, her, hers
    She,
    /// he, him, his
    He,
    /// they, them, theirs
    They,
}

/// What a trait is to its owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TraitKind {
    /// Likes to talk about it or do it.
    Interest,
    /// Is good at it.
    Skill,
    /// Could use help with it.
    Need,
    /// Has it and could lend it.
    Resource,
    /// A school, employer, club or street.
    Background,
}

/// One thing there is to know about a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Trait {
    /// What it is to them.
    pub kind: TraitKind,
    /// The word for it.
    pub topic: TopicId,
}

/// A set of somebody's traits: bit *n* is their trait *n*. Nobody has more than 32.
pub type TraitSet = u32;

/// Most traits a person can have.
pub const MOST_TRAITS: usize = TraitSet::BITS as usize;

/// Where somebody can be written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Address {
    /// A public work address.
    Work,
    /// A personal address.
    Personal,
    /// A contact form.
    Form,
    /// They cannot be e-mailed.
    Nowhere,
}

/// How somebody wishes to be contacted. Public.
#[derive(Clone, Debug, PartialEq)]
pub struct Contact {
    /// The address they want mail at.
    pub address: Address,
    /// Whether strangers may write.
    pub strangers: bool,
    /// In their own words.
    pub note: String,
}

/// Somebody in the cast.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// Stable id, as scripts and traces write it.
    pub id: String,
    /// Name shown.
    pub name: String,
    /// What they do.
    pub role: String,
    /// Words used for them.
    pub pronouns: Pronouns,
    /// How established they are at the start, 0..1.
    pub standing: f32,
    /// Warmth of manner, 0..1.
    pub warmth: f32,
    /// All there is to know about them, in a fixed order.
    pub traits: Vec<Trait>,
    /// How they wish to be contacted.
    pub contact: Contact,
    /// The setting in which others know them.
    pub met: Context,
    /// The player knows of them from the start.
    pub known: bool,
    /// The strategy they network by, if any.
    pub strategy: Option<String>,
    /// Hours they have for it a week.
    pub hours_a_week: f32,
}

impl Person {
    /// First name, for talking to them.
    pub fn first_name(&self) -> &str {
        self.name.split_whitespace().next().unwrap_or(&self.name)
    }

    /// Topics of one kind.
    pub fn topics(&self, kind: TraitKind) -> impl Iterator<Item = TopicId> + '_ {
        self.traits
            .iter()
            .filter(move |t| t.kind == kind)
            .map(|t| t.topic)
    }

    /// The traits of the kinds wanted, as a set.
    pub fn trait_set(&self, wanted: impl Fn(&Trait) -> bool) -> TraitSet {
        (self.traits.iter().enumerate())
            .filter(|(_, t)| wanted(t))
            .fold(0, |set, (n, _)| set | 1 << n)
    }

    /// Traits that talk of work brings up: skills and needs.
    pub fn work_traits(&self) -> TraitSet {
        self.trait_set(|t| matches!(t.kind, TraitKind::Skill | TraitKind::Need))
    }

    /// Traits that time together brings up: the others.
    pub fn personal_traits(&self) -> TraitSet {
        self.trait_set(|t| !matches!(t.kind, TraitKind::Skill | TraitKind::Need))
    }

    /// Has this topic as this kind of trait.
    pub fn has(&self, kind: TraitKind, topic: TopicId) -> bool {
        self.traits.contains(&Trait { kind, topic })
    }

    /// Needs of theirs that `helper` could meet with a skill or a thing to lend.
    pub fn needs_met_by(&self, helper: &Person) -> TraitSet {
        self.trait_set(|t| {
            t.kind == TraitKind::Need
                && (helper.has(TraitKind::Skill, t.topic)
                    || helper.has(TraitKind::Resource, t.topic))
        })
    }

    /// Skills and things of theirs that `seeker` needs.
    pub fn offers_to(&self, seeker: &Person) -> TraitSet {
        self.trait_set(|t| {
            matches!(t.kind, TraitKind::Skill | TraitKind::Resource)
                && seeker.has(TraitKind::Need, t.topic)
        })
    }

    /// Interests and background in common with somebody, and how many both have: common, mine, theirs.
    pub fn common_ground(&self, other: &Person) -> (usize, usize, usize) {
        let shared = |t: &&Trait| matches!(t.kind, TraitKind::Interest | TraitKind::Background);
        let mine = self.traits.iter().filter(shared).count();
        let theirs = other.traits.iter().filter(shared).count();
        let common = (self.traits.iter().filter(shared))
            .filter(|t| other.has(t.kind, t.topic))
            .count();
        (common, mine, theirs)
    }

    /// Whether they share an affiliation.
    pub fn shares_background(&self, other: &Person) -> bool {
        (self.topics(TraitKind::Background)).any(|topic| other.has(TraitKind::Background, topic))
    }
}
