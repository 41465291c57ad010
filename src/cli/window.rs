//! The way into the window, and why there is none.

#[cfg(feature = "gui")]
use std::path::Path;
use std::path::PathBuf;

use clap::ValueEnum;

use super::Failure;

/// What is said of the window on the command line.
#[derive(clap::Args)]
#[group(skip)]
pub struct Args {
    /// Let a script work the window instead of you
    #[arg(long, value_name = "FILE", conflicts_with = "text")]
    drive: Option<PathBuf>,
    /// Write pictures of the window to this folder
    #[arg(long, value_name = "DIR", conflicts_with = "text")]
    shots: Option<PathBuf>,
    /// Colours of the window, this once
    #[arg(long, value_enum)]
    theme: Option<Theme>,
    /// Size of all text in the window, in percent from 80 to 200, this once
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(80..=200))]
    text_size: Option<u16>,
    /// Width and height of the window, such as 1280x720
    #[arg(long, value_name = "WxH", value_parser = size)]
    size: Option<(u32, u32)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Theme {
    /// Light and warm
    Paper,
    /// For the evening
    Dark,
    /// Black on white, for the back of a classroom
    Projector,
}

impl Args {
    /// The argument that is nothing without a window, if one was given.
    pub fn needs_window(&self) -> Option<&'static str> {
        match (&self.drive, &self.shots) {
            (Some(_), _) => Some("--drive"),
            (None, Some(_)) => Some("--shots"),
            (None, None) => None,
        }
    }

    /// Opens the window, and comes back when it is closed; or says why there is none, in a sentence without its full
    /// stop. What is wrong with the file it is opened with has been told.
    #[cfg(feature = "gui")]
    pub fn open(
        &self,
        first: Option<&str>,
        lesson: bool,
        seed: Option<u64>,
        present: bool,
    ) -> Result<Option<String>, Failure> {
        use super::{by_the_clock, display, saves::Folder};
        use crate::game::{self, Opening, Wishes, theme};

        if !display::is_here() {
            return Ok(Some("No display here".to_owned()));
        }
        let opened = game::open(Opening {
            first: first.map(str::to_owned),
            lesson,
            seed,
            present,
            luck: by_the_clock(),
            shelf: Box::new(Folder::of_this_user()),
            drive: self.drive.as_deref().map(read_drive).transpose()?,
            shots: self.shots.clone().map(pictures_to).transpose()?,
            size: self.size,
            wishes: Wishes {
                theme: self.theme.or(present.then_some(Theme::Projector)).map(
                    |theme| match theme {
                        Theme::Paper => theme::Theme::Paper,
                        Theme::Dark => theme::Theme::Dark,
                        Theme::Projector => theme::Theme::Projector,
                    },
                ),
                text_size: self.text_size.or(present.then_some(150)),
            },
        });
        match opened {
            Ok(()) => Ok(None),
            // A drive that went wrong in its window is told as it is.
            Err(why) if self.needs_window().is_some() => Err(Failure::Input(why)),
            Err(why) => Ok(Some(format!("The window cannot be opened ({why})"))),
        }
    }

    /// A build without a window says so.
    #[cfg(not(feature = "gui"))]
    pub fn open(
        &self,
        _: Option<&str>,
        _: bool,
        _: Option<u64>,
        _: bool,
    ) -> Result<Option<String>, Failure> {
        Ok(Some("This build has no window".to_owned()))
    }
}

/// Reads a script that works the window.
#[cfg(feature = "gui")]
fn read_drive(path: &Path) -> Result<crate::game::Drive, Failure> {
    let name = path.display().to_string();
    match String::from_utf8(super::files::read(path)?) {
        Ok(text) => Ok(crate::game::Drive { name, text }),
        Err(_) => Err(Failure::Input(format!("{name} is not a text file."))),
    }
}

/// Whoever writes pictures to this folder, which is made if it is not there.
#[cfg(feature = "gui")]
fn pictures_to(folder: PathBuf) -> Result<crate::game::Shots, Failure> {
    std::fs::create_dir_all(&folder).map_err(|source| Failure::File {
        doing: "write",
        path: folder.clone(),
        source,
    })?;
    Ok(Box::new(move |name, png| {
        let path = folder.join(name).with_extension("png");
        std::fs::write(&path, png).map_err(|e| format!("cannot write {}: {e}", path.display()))
    }))
}

/// Reads `1280x720`.
fn size(text: &str) -> Result<(u32, u32), String> {
    let sides = text.split_once(['x', 'X', '×']);
    let pixels = |side: &str| {
        let pixels: Option<u32> = side.trim().parse().ok();
        pixels.filter(|n| (320..=7680).contains(n))
    };
    sides
        .and_then(|(width, height)| Some((pixels(width)?, pixels(height)?)))
        .ok_or_else(|| "write width and height, each from 320 to 7680: 1280x720".to_owned())
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn a_size_is_two_numbers_of_pixels() {
        assert_eq!(size("1280x720"), Ok((1280, 720)));
        assert_eq!(size("1920X1080"), Ok((1920, 1080)));
        for wrong in ["", "x", "1280", "1280x", "0x0", "1280x-1", "99999x720"] {
            assert!(size(wrong).is_err(), "{wrong}");
        }
    }
}
