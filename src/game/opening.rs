//! How the window is opened: all that it is given from outside.

use std::path::PathBuf;

use super::theme::Theme;
use crate::shelf::Shelf;

/// What the window starts with.
pub struct Opening {
    /// Whoever may open files.
    pub shelf: Box<dyn Shelf>,
    /// A scenario to start at once, by built-in name or path; else the title is shown.
    pub scenario: Option<String>,
    /// The seed of all luck; any, if not given.
    pub seed: Option<u64>,
    /// A drive to be carried out: its name and its text.
    pub drive: Option<(String, String)>,
    /// A folder, which is there, for the pictures of a drive.
    pub shots: PathBuf,
    /// The window's size in pixels, if not as usual.
    pub size: Option<(u32, u32)>,
    /// The theme, if not as kept.
    pub theme: Option<Theme>,
    /// The size of text in percent, if not as kept.
    pub text_size: Option<u16>,
}
