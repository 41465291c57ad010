//! `learn`: the course, as a dialogue in the terminal.

use std::io::{self, IsTerminal};
use std::sync::atomic::AtomicBool;

use super::saves::Folder;
use super::{Failure, bar, files, play};
use crate::study::course::{self, Work, Worked};
use crate::text::{self, Settings};

#[derive(clap::Args)]
pub struct Args {
    /// A built-in lesson by name, or the path of a file; the list of chapters if left out
    lesson: Option<String>,
}

/// Learns.
pub fn learn(args: &Args) -> Result<(), Failure> {
    in_the_terminal(args.lesson.as_deref())
}

/// The course as a dialogue, from the list of chapters or from this lesson on.
pub fn in_the_terminal(name: Option<&str>) -> Result<(), Failure> {
    let first = name.map(files::lesson).transpose()?;
    let settings = Settings {
        width: play::width(),
        interactive: io::stdin().is_terminal(),
        shelf: Some(&mut Folder::of_this_user()),
        worker: &with_a_bar,
    };
    let (mut input, mut output) = (io::stdin().lock(), io::stdout().lock());
    text::learn(
        course::lessons(),
        name.zip(first.as_ref()),
        &mut input,
        &mut output,
        settings,
    )?;
    Ok(())
}

/// Works out what a bet needs, and shows how far it is.
fn with_a_bar(work: &Work) -> Option<Worked> {
    let bar = bar::over(work.runs());
    let worked = work.run(&|n| bar.inc(n), &AtomicBool::new(false));
    bar.finish_and_clear();
    worked
}
