//! What the program is started with: all that the window cannot find out by itself, since it opens no files, reads no
//! clock and knows no arguments.

use super::settings::Settings;
use super::theme::Theme;
use crate::shelf::Shelf;

/// What the window is opened with.
pub struct Opening {
    /// What to begin with at once, a built-in name or the path of a file; the title without one.
    pub first: Option<String>,
    /// That is a lesson and not a scenario.
    pub lesson: bool,
    /// The seed of all luck that was asked for.
    pub seed: Option<u64>,
    /// Where a seed is taken from if none was asked for: another number at every start.
    pub luck: u64,
    /// It is shown to a class instead of played.
    pub present: bool,
    /// Where everything is kept.
    pub shelf: Box<dyn Shelf>,
    /// A script that works the window instead of a person.
    pub drive: Option<Drive>,
    /// Who writes the pictures that a drive takes.
    pub shots: Option<Shots>,
    /// Width and height of the window, in logical pixels.
    pub size: Option<(u32, u32)>,
    /// Settings for this start alone.
    pub wishes: Wishes,
}

/// Writes a picture, given its name and the bytes of a PNG file.
pub type Shots = Box<dyn FnMut(&str, &[u8]) -> Result<(), String> + Send + Sync>;

/// A script that works the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drive {
    /// What problems call it by: the path it was read from.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// Settings that go before those kept, for this start alone, and are not kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// The theme.
    pub theme: Option<Theme>,
    /// Size of text and all, in percent: 80 to 200.
    pub text_size: Option<u16>,
}

impl Wishes {
    /// The settings as wished.
    pub fn over(self, kept: Settings) -> Settings {
        Settings {
            theme: self.theme.unwrap_or(kept.theme),
            text_size: self.text_size.unwrap_or(kept.text_size),
            ..kept
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_wished_for_stays_as_it_was_kept() {
        let kept = Settings {
            theme: Theme::Dark,
            speed: 200,
            ..Settings::default()
        };
        assert_eq!(Wishes::default().over(kept), kept);
        let wishes = Wishes {
            text_size: Some(150),
            ..Wishes::default()
        };
        let settings = wishes.over(kept);
        assert_eq!((settings.theme, settings.text_size), (Theme::Dark, 150));
        assert_eq!(settings.speed, 200);
    }
}
