//! A seeded random hand: it does only what can be done, for as long as it is told to, and memory is watched.

use bevy_egui::egui::Event;
use rand::RngExt;
use rand::SeedableRng;
use rand::rngs::Xoshiro256PlusPlus;

use super::eyes::Seen;
use super::hands;

/// Keys it presses.
const KEYS: [&str; 26] = [
    "Tab",
    "Tab",
    "Shift+Tab",
    "Enter",
    "Space",
    "Escape",
    "ArrowUp",
    "ArrowDown",
    "ArrowLeft",
    "ArrowRight",
    "A",
    "E",
    "P",
    "J",
    "G",
    "W",
    "D",
    "N",
    "1",
    "2",
    "3",
    "OpenBracket",
    "CloseBracket",
    "Ctrl+Z",
    "F2",
    "?",
];

/// A random hand.
pub struct Monkey {
    draws: Xoshiro256PlusPlus,
    /// When it stops, in seconds since the program began.
    pub until: f64,
    /// When memory is first looked at.
    pub warm_from: f64,
    /// Memory in use then, in bytes.
    pub warm: Option<f64>,
    /// How much it may grow by, as a share.
    pub growth: f32,
    /// What it has done so far.
    pub deeds: u64,
}

impl Monkey {
    /// A hand with this seed, from now on.
    pub fn new(seed: u64, now: f64, seconds: u32, growth: f32) -> Self {
        Monkey {
            draws: Xoshiro256PlusPlus::seed_from_u64(seed),
            until: now + f64::from(seconds),
            warm_from: now + f64::from(seconds) / 5.0,
            warm: None,
            growth,
            deeds: 0,
        }
    }

    /// The next thing it does.
    pub fn next(&mut self, seen: &[Seen]) -> Vec<Vec<Event>> {
        self.deeds += 1;
        let usable: Vec<&Seen> = (seen.iter())
            .filter(|s| s.is_control() && s.enabled && s.rect.is_positive())
            .filter(|s| !s.name.starts_with("Quit"))
            .collect();
        let dice: f32 = self.draws.random();
        if dice < 0.75
            && let Some(n) = (!usable.is_empty()).then(|| self.draws.random_range(0..usable.len()))
        {
            return hands::click(usable[n].center());
        }
        if dice < 0.95 {
            let key = KEYS[self.draws.random_range(0..KEYS.len())];
            return hands::press(key).unwrap_or_default();
        }
        if dice < 0.98 {
            return hands::type_text("Ana 7");
        }
        hands::wheel(self.draws.random_range(-200..200))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_it_presses_is_one() {
        for key in KEYS {
            assert!(hands::press(key).is_ok(), "{key}");
        }
    }

    #[test]
    fn the_same_seed_does_the_same() {
        let deeds = |seed| {
            let mut monkey = Monkey::new(seed, 0.0, 10, 0.1);
            (0..50).map(|_| monkey.next(&[])).collect::<Vec<_>>()
        };
        assert_eq!(deeds(3), deeds(3));
        assert_ne!(deeds(3), deeds(4));
    }
}
