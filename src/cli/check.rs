//! `check`: all problems of all files at once; with `--play`, also what only playing finds.

use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use indicatif::{ProgressBar, ProgressStyle};

use super::{Failure, Format, files, print};
use crate::scenario::syntax::{Problems, Sources, render_human, to_json};
use crate::shelf::{Checked, Good};
use crate::study::proof;

#[derive(clap::Args)]
pub struct Args {
    /// Scenario and lesson files
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// How problems are printed
    #[arg(long, value_enum, default_value = "human")]
    format: Format,
    /// Also let bots play each good file, and tell what nobody can get, what everybody gets, and what nobody hears;
    /// then warnings count as errors do
    #[arg(long)]
    play: bool,
    /// About how many runs the bots play of each file
    #[arg(long, value_name = "N", requires = "play", default_value_t = proof::RUNS,
        value_parser = clap::value_parser!(u64).range(1..=1_000_000))]
    runs: u64,
}

/// Checks files; succeeds if none has an error, and if none has a warning where bots play.
pub fn check(args: &Args) -> Result<(), Failure> {
    let color = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let mut reports = Vec::new();
    let (mut errors, mut warnings) = (0, 0);
    for path in &args.files {
        let bytes = match files::read(path) {
            Ok(bytes) => bytes,
            Err(unreadable) => {
                let _ = writeln!(anstream::stderr(), "{unreadable}");
                errors += 1;
                continue;
            }
        };
        let Checked {
            good,
            mut problems,
            sources,
        } = files::check(&path.display().to_string(), &bytes);
        if let (true, Some(good)) = (args.play, good) {
            problems.append(play(&good, &sources, args.runs));
        }
        errors += problems.errors();
        warnings += problems.len() - problems.errors();
        match args.format {
            Format::Human if problems.is_empty() => {
                print(&format!("{}: good\n", path.display()))?;
            }
            Format::Human => print(&render_human(&problems, &sources, color))?,
            Format::Json => reports.push(to_json(&problems, &sources)),
        }
    }
    if args.format == Format::Json {
        // Every report is an array; together they are one.
        let inner: Vec<&str> = (reports.iter())
            .map(|r| {
                r.trim()
                    .trim_start_matches('[')
                    .trim_end_matches(']')
                    .trim()
            })
            .filter(|r| !r.is_empty())
            .collect();
        print(&format!("[{}]\n", inner.join(",\n")))?;
    }
    let told = |count: usize, what: &str| {
        let many = if count == 1 { "" } else { "s" };
        let _ = writeln!(anstream::stderr(), "{count} {what}{many}");
    };
    if errors > 0 {
        told(errors, "error");
    }
    if args.play && warnings > 0 {
        told(warnings, "warning");
    }
    if errors > 0 || (args.play && warnings > 0) {
        return Err(Failure::Told);
    }
    Ok(())
}

/// Lets bots play a good file, with a bar on stderr, and returns what they found.
fn play(good: &Good, sources: &Sources, runs: u64) -> Problems {
    let of = match good {
        Good::Scenario(scenario, places) => proof::runs_of_scenario(scenario, places, runs),
        Good::Lesson(lesson, places) => proof::runs_of_lesson(lesson, places, runs),
    };
    let bar = ProgressBar::new(of);
    let style = ProgressStyle::with_template("{bar:40} {pos}/{len} runs, {eta} left");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    let (progress, never) = (|n| bar.inc(n), AtomicBool::new(false));
    let found = match good {
        Good::Scenario(scenario, places) => {
            proof::of_scenario(scenario, places, sources, runs, &progress, &never)
        }
        Good::Lesson(lesson, places) => {
            proof::of_lesson(lesson, places, sources, runs, &progress, &never)
        }
    };
    bar.finish_and_clear();
    // Only what is cancelled comes to nothing.
    found.unwrap_or_default().problems
}
