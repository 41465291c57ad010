//! What the player expects of an ask: ten evenings like this one, and on how many it is a yes.

/// A guess that is asked for and can be left out. There is none to begin with, so that none suggests itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Guess {
    /// On how many of ten evenings it is a yes, 0..=10.
    pub tenths: Option<u8>,
    /// The player would rather not say.
    pub skipped: bool,
}

impl Guess {
    /// Whether it has been made or left out on purpose.
    pub fn is_settled(self) -> bool {
        self.tenths.is_some() || self.skipped
    }

    /// As a command carries it: 0..1.
    pub fn odds(self) -> Option<f32> {
        self.tenths.map(|n| f32::from(n) / 10.0)
    }
}
