//! `report`: many learners' runs on one page, for whoever teaches them.

use std::path::{Path, PathBuf};

use super::{Failure, files, print, run};
use crate::study::Debrief;
use crate::study::class::report::{Class, Learner, html};

#[derive(clap::Args)]
pub struct Args {
    /// Replays or saved games, one a learner
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The page to write, as HTML; printed if left out
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Title of the page
    #[arg(long, default_value = "Our class")]
    title: String,
    /// Call learners by the names of their files; without it nobody is named
    #[arg(long)]
    names: bool,
}

/// Reads everybody's run, and writes the page.
pub fn report(args: &Args) -> Result<(), Failure> {
    let read: Vec<&Path> = args.files.iter().map(PathBuf::as_path).collect();
    let output = args
        .output
        .as_ref()
        .map(|path| files::Output::open(path, &read))
        .transpose()?;
    let mut learners = Vec::new();
    for path in &args.files {
        let (raw, scenario, sources) = files::replay(path)?;
        let run = run::play_script(&raw, scenario, raw.seed, &sources, false)?;
        let stem = path.file_stem().unwrap_or(path.as_os_str());
        learners.push(Learner {
            name: stem.to_string_lossy().into_owned(),
            debrief: Debrief::of(&run),
        });
    }
    let page = html(&Class {
        title: &args.title,
        learners: &learners,
        names: args.names,
        shows: &[],
    });
    match output {
        Some(output) => output.write(page.as_bytes()),
        None => print(&page),
    }
}
