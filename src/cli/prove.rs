//! `prove`: whether what lessons claim is so.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::{Failure, bar, files, print};
use crate::scenario::Lesson;
use crate::study::course::{self, prove};

#[derive(clap::Args)]
pub struct Args {
    /// Built-in lessons by name, or the paths of files
    #[arg(required_unless_present = "all")]
    lessons: Vec<String>,
    /// Every built-in lesson
    #[arg(long)]
    all: bool,
    /// How many seeds, from 1 on [default: as each claim says]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    seeds: Option<u32>,
}

/// Plays the claims of lessons, prints what became of them, and fails if one of them does not hold.
pub fn prove(args: &Args) -> Result<(), Failure> {
    let mut lessons: Vec<Arc<Lesson>> = Vec::new();
    if args.all {
        lessons.extend(course::lessons().iter().cloned());
    }
    for name in &args.lessons {
        lessons.push(files::lesson(name)?);
    }
    let runs = lessons
        .iter()
        .map(|lesson| prove::job(lesson, args.seeds).runs());
    let bar = bar::over(runs.sum());
    let never = AtomicBool::new(false);
    let proofs: Vec<_> = (lessons.iter())
        .filter_map(|lesson| prove::prove(lesson, args.seeds, &|n| bar.inc(n), &never))
        .collect();
    bar.finish_and_clear();
    print(&prove::table(&proofs))?;
    if proofs.iter().all(prove::Proof::holds) {
        Ok(())
    } else {
        Err(Failure::Told)
    }
}
