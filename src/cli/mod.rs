//! Floor 6: arguments, files, progress bars and exit codes. Only this floor opens files.
//!
//! Results go to stdout, progress and messages to stderr. Exit codes: 0 good, 1 the input is at fault, 2 usage.

mod bar;
mod check;
#[cfg(feature = "gui")]
mod display;
mod explain;
mod files;
mod learn;
mod new;
mod noted;
mod play;
mod prove;
mod report;
mod run;
mod saves;
mod teach;
mod tournament;
mod window;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use clap::{Parser, Subcommand, ValueEnum};

use crate::scenario;

/// Practise networking with people whose rapport and trust are hidden, then see what was really going on.
#[derive(Parser)]
#[command(
    name = "speaking-terms",
    version,
    args_conflicts_with_subcommands = true
)]
struct Cli {
    #[command(subcommand)]
    command: Option<Job>,
    #[command(flatten)]
    play: play::Args,
}

#[derive(Subcommand)]
enum Job {
    /// Play a scenario; this is also what happens without any command
    Play(play::Args),
    /// Learn: a course of short lessons, as a dialogue in the terminal
    Learn(learn::Args),
    /// Play a scenario by an autopilot or a script, and print the debrief
    Run(run::Args),
    /// Check scenario files: all problems at once, each with its place and what to type instead
    Check(check::Args),
    /// Say in plain sentences what the numbers of a scenario come to: every ask, every move, every rule
    Explain(explain::Args),
    /// Let strategies play a scenario over many seeds, and compare what becomes of them
    Tournament(tournament::Args),
    /// Play the claims of lessons over many seeds, and say whether they hold
    Prove(prove::Args),
    /// Put many learners' replays or saved games on one page, for whoever teaches them
    Report(report::Args),
    /// Print a sheet for whoever teaches a lesson
    Teach(teach::Args),
    /// Play a replay again, and print its debrief
    Replay(run::ReplayArgs),
    /// Write a small, commented scenario to start your own from
    New(new::Args),
    /// Print a whole format: every field with type, range, default and meaning
    Reference(ReferenceArgs),
}

#[derive(clap::Args)]
struct ReferenceArgs {
    /// The format of what
    #[arg(value_enum, default_value = "scenario")]
    of: Of,
}

/// What has a format of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Of {
    /// A scenario, a library file, a replay.
    Scenario,
    /// A lesson.
    Lesson,
}

/// How problems are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people, in colour where the output is a terminal.
    Human,
    /// For editors.
    Json,
}

/// Why the program stops early.
#[derive(Debug, thiserror::Error)]
enum Failure {
    /// The input is at fault, and the reasons have been told already.
    #[error("")]
    Told,
    /// The input is at fault.
    #[error("{0}")]
    Input(String),
    /// A file could not be read or written.
    #[error("Cannot {doing} {path}: {source}")]
    File {
        doing: &'static str,
        path: PathBuf,
        source: io::Error,
    },
    /// Writing the result failed; a closed pipe is no error.
    #[error("Cannot write the result: {0}")]
    Output(#[from] io::Error),
}

/// Runs the program with the arguments it was started with.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let result = match cli.command.unwrap_or(Job::Play(cli.play)) {
        Job::Play(args) => play::play(&args),
        Job::Learn(args) => learn::learn(&args),
        Job::Run(args) => run::run(&args),
        Job::Check(args) => check::check(&args),
        Job::Explain(args) => explain::explain(&args),
        Job::Tournament(args) => tournament::tournament(&args),
        Job::Prove(args) => prove::prove(&args),
        Job::Report(args) => report::report(&args),
        Job::Teach(args) => teach::teach(&args),
        Job::Replay(args) => run::replay(&args),
        Job::New(args) => new::new(&args),
        Job::Reference(args) => print(&match args.of {
            Of::Scenario => scenario::reference(),
            Of::Lesson => scenario::lesson_reference(),
        }),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Output(e)) if e.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(failure) => {
            let message = failure.to_string();
            if !message.is_empty() {
                // There is nowhere left to say that stderr is closed.
                let _ = writeln!(anstream::stderr(), "speaking-terms: {message}");
            }
            ExitCode::FAILURE
        }
    }
}

/// Prints a result.
fn print(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    Ok(out.flush()?)
}

/// A seed for somebody who just wants to play: any will do, and it is shown.
fn by_the_clock() -> u64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    now.map_or(1, |now| now.as_secs() % 9_000 + 1_000)
}
