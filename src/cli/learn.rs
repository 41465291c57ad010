//! `learn`: the course, as a dialogue in the terminal.

use std::io::{self, IsTerminal};

use super::saves::Folder;
use super::{Failure, files, play};
use crate::study::course;
use crate::text::{self, Settings};

#[derive(clap::Args)]
pub struct Args {
    /// A built-in lesson by name, or the path of a file; the list of chapters if left out
    lesson: Option<String>,
}

/// Learns.
pub fn learn(args: &Args) -> Result<(), Failure> {
    let first = args.lesson.as_deref().map(files::lesson).transpose()?;
    let settings = Settings {
        width: play::width(),
        interactive: io::stdin().is_terminal(),
        shelf: Some(&mut Folder::of_this_user()),
    };
    let (mut input, mut output) = (io::stdin().lock(), io::stdout().lock());
    text::learn(
        course::lessons(),
        first.as_ref(),
        &mut input,
        &mut output,
        settings,
    )?;
    Ok(())
}
