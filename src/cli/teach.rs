//! `teach`: a lesson's sheet for whoever teaches it.

use super::{Failure, files, print};
use crate::study::course::sheet::sheet;

#[derive(clap::Args)]
pub struct Args {
    /// A built-in lesson by name, or the path of a file
    lesson: String,
}

/// Prints the sheet, in Markdown.
pub fn teach(args: &Args) -> Result<(), Failure> {
    let lesson = files::lesson(&args.lesson)?;
    print(&sheet(&lesson))
}
