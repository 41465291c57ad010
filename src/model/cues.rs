//! Cues: all that can be seen of a feeling, as noisy readings and the bands they are shown in.

use crate::model::rules::Rules;
use crate::model::tie::Tie;

/// How warm somebody seemed; what a mood cue shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mood {
    /// Keeps their distance.
    Cold,
    /// Polite, no more.
    Cool,
    /// Neither one nor the other.
    Even,
    /// Glad of the company.
    Warm,
    /// Plainly happy to see you.
    Delighted,
}

/// How much they seemed to think of your work; what a regard cue shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Regard {
    /// No sign of any.
    None,
    /// Little.
    Low,
    /// Some.
    Even,
    /// Good.
    Good,
    /// High.
    High,
}

/// How an overstep was taken, as far as it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reaction {
    /// A short pause.
    Slight,
    /// Plainly taken aback.
    Clear,
    /// The conversation is over.
    Strong,
}

/// One reading of a feeling: the value perceived, on the scale of the feeling itself but not bounded by it, and
/// how noisy it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// The level perceived.
    pub value: f32,
    /// Standard deviation of the noise in it.
    pub noise: f32,
}

/// Noise of cues from somebody of this warmth of manner (0..1): expressive people are easier to read.
pub fn noise(warmth: f32, rules: &Rules) -> f32 {
    rules.cues.noise * (rules.cues.expressiveness - warmth)
}

/// A mood cue: R − .08 + N(0, noise). People like us more than we think (Boothby 2018).
pub fn read_mood(tie: &Tie, warmth: f32, normal: f32, rules: &Rules) -> Reading {
    let noise = noise(warmth, rules);
    Reading {
        value: tie.rapport - rules.cues.liking_gap + noise * normal,
        noise,
    }
}

/// A regard cue: T + N(0, noise).
pub fn read_regard(tie: &Tie, warmth: f32, normal: f32, rules: &Rules) -> Reading {
    let noise = noise(warmth, rules);
    Reading {
        value: tie.trust + noise * normal,
        noise,
    }
}

impl Mood {
    /// The band a reading falls into (bounds are a house rule).
    pub fn of(value: f32) -> Self {
        match value {
            v if v < -0.2 => Mood::Cold,
            v if v < -0.05 => Mood::Cool,
            v if v < 0.15 => Mood::Even,
            v if v < 0.4 => Mood::Warm,
            _ => Mood::Delighted,
        }
    }
}

impl Regard {
    /// The band a reading falls into (bounds are a house rule).
    pub fn of(value: f32) -> Self {
        match value {
            v if v < 0.05 => Regard::None,
            v if v < 0.15 => Regard::Low,
            v if v < 0.3 => Regard::Even,
            v if v < 0.55 => Regard::Good,
            _ => Regard::High,
        }
    }
}

impl Reaction {
    /// The band an overstep of severity `s` shows in; `None` if there was none.
    pub fn of(s: f32) -> Option<Self> {
        match s {
            s if s <= 0.0 => None,
            s if s < 1.0 / 3.0 => Some(Reaction::Slight),
            s if s < 2.0 / 3.0 => Some(Reaction::Clear),
            _ => Some(Reaction::Strong),
        }
    }

    /// The severity that somebody who saw this reaction will assume: the middle of its band.
    pub fn apparent_severity(self) -> f32 {
        match self {
            Reaction::Slight => 1.0 / 6.0,
            Reaction::Clear => 0.5,
            Reaction::Strong => 5.0 / 6.0,
        }
    }
}
