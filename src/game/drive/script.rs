//! A drive as written: what a pair of hands does in the real window, step by step.

use crate::game::theme::Theme;
use crate::scenario::syntax::{At, Problems, Sources, choice, decode_str, record, render_human};

record! {
    /// A drive: steps for a pair of hands in the real window.
    #[derive(Clone, Debug)]
    pub struct DriveRaw as "drive" {
        /// What is done, in order.
        pub steps: Vec<At<Step>>,
    }
}

choice! {
    /// One step.
    #[derive(Clone, Debug)]
    pub enum Step as "step" {
        /// Waits until this is on the screen: the name of a control or a piece of text.
        See(String),
        /// Waits until this is no longer on the screen.
        Gone(String),
        /// Clicks the control of this name.
        Click(String),
        /// Points at the control of this name.
        Point(String),
        /// Presses a key, perhaps with others: "Enter", "Ctrl+Z".
        Press(String),
        /// Presses Tab until the control of this name has the keyboard.
        TabTo(String),
        /// Types a text into whatever has the keyboard.
        Type(String),
        /// Turns the wheel over whatever is pointed at, in points; down is positive.
        Wheel(i32),
        /// Puts a text in another's place in the file that the window was opened with, as an author's editor would beside
        /// it. No other file can be written.
        Replace(ReplaceRaw),
        /// Takes a picture of the window under this name.
        Shot(String),
        /// Makes the window this large, in pixels.
        Size(SizeRaw),
        /// Changes the theme.
        Theme(ThemeRaw),
        /// Sets the size of text, in percent.
        TextSize(u32),
        /// Does whatever a seeded random hand does.
        Monkey(MonkeyRaw),
        /// Logs how long the frames took since the last such step, or since the beginning, under this name.
        FrameTimes(String),
        /// Lets some frames pass.
        Frames(u32),
        /// From here on works this window.
        Window(WindowRaw),
    }
}

choice! {
    /// A window.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum WindowRaw as "window" {
        /// The first one.
        Main,
        /// The teacher's own.
        Teacher,
    }
}

record! {
    /// A change of the file that the window was opened with.
    #[derive(Clone, Debug)]
    pub struct ReplaceRaw as "change" {
        /// A text that stands in the file; its first place counts.
        pub this: String,
        /// What is written there instead.
        pub by: String,
    }
}

record! {
    /// A size in pixels.
    #[derive(Clone, Copy, Debug)]
    pub struct SizeRaw as "size" {
        /// Width.
        pub width: u32, in 640..=7680, unit "pixels",
        /// Height.
        pub height: u32, in 480..=4320, unit "pixels",
    }
}

record! {
    /// A random hand that only does what can be done.
    #[derive(Clone, Copy, Debug)]
    pub struct MonkeyRaw as "monkey" {
        /// The seed of what it does.
        pub seed: u64 = 1,
        /// How long it goes on.
        pub seconds: u32, in 1..=86400, unit "seconds",
        /// How much more memory may be in use at the end than after the first fifth of the time.
        pub growth: f32 = 0.1, in 0.0..=10.0, unit "share",
    }
}

choice! {
    /// A theme.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum ThemeRaw as "theme" {
        /// Light.
        Paper,
        /// Dark.
        Dark,
        /// For a projector.
        Projector,
    }
}

impl From<ThemeRaw> for Theme {
    fn from(raw: ThemeRaw) -> Self {
        match raw {
            ThemeRaw::Paper => Theme::Paper,
            ThemeRaw::Dark => Theme::Dark,
            ThemeRaw::Projector => Theme::Projector,
        }
    }
}

/// A step and where it stands, as `name:line:column`.
#[derive(Clone, Debug)]
pub struct Placed {
    /// What is done.
    pub step: Step,
    /// Where it is written.
    pub place: String,
}

/// Reads a drive.
///
/// # Errors
/// All that is wrong with it, each with its place and what to write instead.
pub fn read(name: &str, text: &str) -> Result<Vec<Placed>, String> {
    let mut sources = Sources::new();
    let (raw, problems): (Option<DriveRaw>, Problems) =
        decode_str(&mut sources, name, text.as_bytes());
    match raw {
        Some(raw) if !problems.has_errors() => Ok((raw.steps.into_iter())
            .map(|at| {
                let place = sources.describe(at.span);
                Placed {
                    place,
                    step: at.value,
                }
            })
            .collect()),
        _ => Err(render_human(&problems, &sources, false)),
    }
}
