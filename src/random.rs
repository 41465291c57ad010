//! Keyed randomness: every draw has an address, so that changing one decision leaves all other luck as it was.
//!
//! A stream is addressed by (seed, day, actor, other, purpose, nth). It is a Xoshiro256++ generator, whose
//! sequence is documented and the same everywhere, seeded from a hash of the address. Floors 1 and up use it;
//! the model is handed the numbers.

use rand::rand_core::{Infallible, TryRng};
use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};

/// What a draw decides. The numbers are part of what a seed means: never change one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Purpose {
    /// Who a made-up person is.
    Birth = 1,
    /// Which venues they visit.
    Visits = 2,
    /// Whom they know.
    Acquaint = 3,
    /// How an encounter goes: the answer, the cues, what comes up, in a fixed order.
    Contact = 4,
    /// Whether and when a mail is answered.
    Reply = 8,
    /// What people start of their own accord.
    Initiative = 9,
    /// Whether a third person hears of it.
    Gossip = 10,
    /// Whether an opening is won.
    Decision = 12,
    /// What an autopilot does next.
    Habit = 13,
    /// Which line is said.
    Line = 14,
}

/// A generator of its own for one address.
pub struct Stream(Xoshiro256PlusPlus);

impl Stream {
    /// The stream at this address; `nth` tells apart several of the same kind on one day.
    pub fn new(seed: u64, day: u32, actor: u32, other: u32, purpose: Purpose, nth: u32) -> Self {
        let who = (u64::from(actor) << 32) | u64::from(other);
        let what = (u64::from(day) << 32) | (u64::from(nth) << 8) | purpose as u64;
        let address = mix(mix(mix(seed) ^ who) ^ what);
        Stream(Xoshiro256PlusPlus::seed_from_u64(address))
    }

    /// A uniform number from 0 up to, not including, 1.
    pub fn uniform(&mut self) -> f32 {
        self.random()
    }

    /// Two independent normal numbers with mean 0 and variance 1 (Box and Muller 1958).
    pub fn normals(&mut self) -> (f32, f32) {
        let radius = libm::sqrtf(-2.0 * libm::logf(1.0 - self.uniform()));
        let (sin, cos) = libm::sincosf(std::f32::consts::TAU * self.uniform());
        (radius * cos, radius * sin)
    }
}

impl TryRng for Stream {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        self.0.try_next_u32()
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        self.0.try_next_u64()
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        self.0.try_fill_bytes(bytes)
    }
}

/// One uniform number from 0 up to, not including, 1 at an address of its own, without the cost of a stream. `base` is
/// any hash of the rest of the address.
pub fn uniform_at(base: u64, actor: u32, other: u32) -> f32 {
    let pair = (u64::from(actor) << 32) | u64::from(other);
    (mix(base ^ mix(pair)) >> 40) as f32 / 16_777_216.0
}

/// The finaliser of SplitMix64 (Steele, Lea & Flood 2014): a good hash of one word.
pub fn mix(word: u64) -> u64 {
    let mut z = word.wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_always_gives_the_same_draws() {
        let draw = || Stream::new(7, 3, 0, 4, Purpose::Contact, 0).random::<u64>();
        assert_eq!(draw(), draw());
    }

    #[test]
    fn every_part_of_an_address_counts() {
        let draws = [
            Stream::new(7, 3, 0, 4, Purpose::Contact, 0).random::<u64>(),
            Stream::new(8, 3, 0, 4, Purpose::Contact, 0).random(),
            Stream::new(7, 4, 0, 4, Purpose::Contact, 0).random(),
            Stream::new(7, 3, 4, 0, Purpose::Contact, 0).random(),
            Stream::new(7, 3, 0, 4, Purpose::Reply, 0).random(),
            Stream::new(7, 3, 0, 4, Purpose::Contact, 1).random(),
        ];
        for (n, a) in draws.iter().enumerate() {
            assert!(!draws[n + 1..].contains(a));
        }
    }

    #[test]
    fn normal_draws_have_mean_nought_and_variance_one() {
        let mut stream = Stream::new(1, 0, 0, 0, Purpose::Reply, 0);
        let draws: Vec<f32> = (0..10_000)
            .flat_map(|_| <[f32; 2]>::from(stream.normals()))
            .collect();
        let mean = draws.iter().sum::<f32>() / draws.len() as f32;
        let variance = draws.iter().map(|d| (d - mean).powi(2)).sum::<f32>() / draws.len() as f32;
        assert!(mean.abs() < 0.02, "{mean}");
        assert!((variance - 1.0).abs() < 0.03, "{variance}");
    }
}
