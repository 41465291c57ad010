//! Texts of which there is one for each player: what they have set, and how far they have come in the course. One that
//! cannot be understood is put aside as it is.

use std::fs;
use std::io;
use std::path::Path;

use super::whole;

/// What a text holds, in words for the player.
pub struct Text {
    /// As in "Your settings cannot be kept".
    what: &'static str,
    /// What is done without it.
    instead: &'static str,
}

/// What the player has set.
pub const SETTINGS: Text = Text {
    what: "settings",
    instead: "so the usual ones are used",
};

/// How far the player has come in the course.
pub const COURSE: Text = Text {
    what: "notes on the course",
    instead: "so it begins anew",
};

/// The last hour in front of a class.
pub const HOUR: Text = Text {
    what: "notes on the last hour with a class",
    instead: "so there is no hour to go on with",
};

impl Text {
    /// The text as it was written; `None` if there is none yet.
    pub fn read(
        &self,
        path: &Path,
        understood: &dyn Fn(&str) -> bool,
    ) -> Result<Option<String>, String> {
        let (shown, Text { what, instead }) = (path.display(), self);
        let bytes = match fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => {
                return Err(format!(
                    "Your {what} in {shown} cannot be read: {error}, {instead}."
                ));
            }
        };
        match String::from_utf8(bytes) {
            Ok(text) if understood(&text) => Ok(Some(text)),
            _ => Err(match whole::put_aside(path) {
                Ok(aside) => format!(
                    "Your {what} cannot be understood, {instead}. They were put aside as {}.",
                    aside.display()
                ),
                Err(error) => format!(
                    "Your {what} in {shown} cannot be understood, {instead}. They cannot be put aside: {error}."
                ),
            }),
        }
    }

    /// Keeps a text.
    pub fn keep(&self, path: &Path, text: &str) -> Result<(), String> {
        whole::write(path, text.as_bytes()).map_err(|error| {
            format!(
                "Your {} cannot be kept in {}: {error}.",
                self.what,
                path.display()
            )
        })
    }
}
