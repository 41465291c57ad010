//! What the player has set, kept between starts.

use serde::{Deserialize, Serialize};

use super::theme::{Palette, Theme};

/// What the player has set.
#[derive(bevy::prelude::Resource, Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The theme.
    pub theme: Theme,
    /// Size of text and all, in percent: 80 to 200.
    pub text_size: u16,
    /// Nothing moves that need not.
    pub reduced_motion: bool,
    /// How fast things move, in percent: 50 to 300.
    pub speed: u16,
    /// Keys are shown on buttons.
    pub show_keys: bool,
    /// Patterns of tokens differ by light and dark alone, so that nobody has to be told apart by hue.
    pub bold_patterns: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            theme: Theme::Paper,
            text_size: 100,
            reduced_motion: false,
            speed: 100,
            show_keys: true,
            bold_patterns: false,
        }
    }
}

impl Settings {
    /// Sizes of text to choose from, in percent.
    pub const TEXT_SIZES: [u16; 6] = [80, 90, 100, 125, 150, 200];

    /// Reads settings; what is missing or out of range takes its default. `None` if it is no settings at all.
    pub fn read(text: &str) -> Option<Self> {
        let mut settings: Settings = serde_json::from_str(text).ok()?;
        settings.text_size = settings.text_size.clamp(80, 200);
        settings.speed = settings.speed.clamp(50, 300);
        Some(settings)
    }

    /// Writes them.
    pub fn write(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// The colours in use.
    pub fn palette(&self) -> Palette {
        Palette {
            bold_patterns: self.bold_patterns,
            ..self.theme.palette()
        }
    }

    /// egui's zoom factor.
    pub fn zoom(&self) -> f32 {
        f32::from(self.text_size) / 100.0
    }

    /// The next larger size of text, or the next smaller.
    pub fn resized(mut self, larger: bool) -> Self {
        let sizes = Self::TEXT_SIZES;
        let next = if larger {
            sizes.into_iter().find(|&s| s > self.text_size)
        } else {
            sizes.into_iter().rev().find(|&s| s < self.text_size)
        };
        self.text_size = next.unwrap_or(self.text_size);
        self
    }
}
