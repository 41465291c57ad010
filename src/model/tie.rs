//! What one person holds about another: the state every mechanic reads and changes.

/// A day of the run, counted from 0. Time in the model is measured in whole days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub u32);

impl Day {
    /// Days from `earlier` to this day; 0 if `earlier` lies ahead.
    pub fn since(self, earlier: Day) -> u32 {
        self.0.saturating_sub(earlier.0)
    }
}

/// What the *holder* feels about the *actor*. Levels lie in 0..1; `debt`, `unthanked` and `credit` are sums of
/// favours and have no upper bound. Values are those of the day [`as_of`](Tie::as_of); time passes lazily, by
/// [`Tie::pass_time`](crate::model::decay).
#[derive(Clone, Copy, Debug, PartialEq)]
#[repr(C)]
pub struct Tie {
    /// Personal warmth, 0..1.
    pub rapport: f32,
    /// Professional reputation with the holder, 0..1.
    pub trust: f32,
    /// Highest rapport ever reached: dormant ties keep a floor (Levin 2011).
    pub rapport_peak: f32,
    /// Highest trust ever reached.
    pub trust_peak: f32,
    /// What the holder feels the actor owes, in favour sizes, 0 or more.
    pub debt: f32,
    /// Favours not yet acknowledged, in favour sizes, 0 or more.
    pub unthanked: f32,
    /// What the holder feels they owe the actor, 0 or more.
    pub credit: f32,
    /// Fresh irritation, 0..1, short-lived.
    pub strain: f32,
    /// Lasting guardedness after an overstep, 0..0.9.
    pub scar: f32,
    /// How much more of the actor's company the holder wants just now, 0..1.
    pub patience: f32,
    /// Vouching by an introducer or a shared affiliation: capital that fades (G in the equations).
    pub vouching: f32,
    /// Exchanges so far in which the holder took part; 1 or more is *speaking terms*.
    pub encounters: u32,
    /// The day all values were last brought up to.
    pub as_of: Day,
    /// The day of the last exchange.
    pub last_contact: Day,
    /// An overstep happened for which no apology has been made yet.
    pub apology_due: bool,
}

impl Default for Tie {
    fn default() -> Self {
        Tie {
            rapport: 0.0,
            trust: 0.0,
            rapport_peak: 0.0,
            trust_peak: 0.0,
            debt: 0.0,
            unthanked: 0.0,
            credit: 0.0,
            strain: 0.0,
            scar: 0.0,
            patience: 1.0,
            vouching: 0.0,
            encounters: 0,
            as_of: Day(0),
            last_contact: Day(0),
            apology_due: false,
        }
    }
}

impl Tie {
    /// A tie that begins with some history: the levels are their own peaks.
    pub fn acquainted(rapport: f32, trust: f32, encounters: u32) -> Self {
        Tie {
            rapport,
            trust,
            rapport_peak: rapport,
            trust_peak: trust,
            encounters,
            ..Tie::default()
        }
    }

    /// One exchange or more: the first, celebrated, state of a tie.
    pub fn on_speaking_terms(&self) -> bool {
        self.encounters > 0
    }

    /// Adds warmth and keeps the peak. Negative `gain` is a loss; the level stays in 0..1.
    pub fn add_rapport(&mut self, gain: f32) {
        self.rapport = (self.rapport + gain).clamp(0.0, 1.0);
        self.rapport_peak = self.rapport_peak.max(self.rapport);
    }

    /// Adds trust and keeps the peak. Negative `gain` is a loss; the level stays in 0..1.
    pub fn add_trust(&mut self, gain: f32) {
        self.trust = (self.trust + gain).clamp(0.0, 1.0);
        self.trust_peak = self.trust_peak.max(self.trust);
    }

    /// Adds irritation, which never passes 1.
    pub fn add_strain(&mut self, amount: f32) {
        self.strain = (self.strain + amount).clamp(0.0, 1.0);
    }

    /// Counts one exchange on `today`.
    pub(super) fn meet(&mut self, today: Day) {
        self.encounters += 1;
        self.last_contact = today;
    }

    /// The holder's company is taken up: contact that comes too soon irritates, then patience pays for it.
    pub(super) fn spend_patience(&mut self, cost: f32, rules: &crate::model::rules::Building) {
        // Equal steps can land on the threshold exactly; the margin keeps rounding out of it.
        if self.patience < rules.crowding_below - 1e-6 {
            self.add_strain(rules.crowding_strain);
        }
        self.patience = (self.patience - cost).max(0.0);
    }
}
