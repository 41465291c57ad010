//! `check`: all problems of all files at once.

use std::io::{IsTerminal, Write};
use std::path::PathBuf;

use super::{Failure, Format, files, print};
use crate::scenario::syntax::{render_human, to_json};

#[derive(clap::Args)]
pub struct Args {
    /// Scenario and lesson files
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// How problems are printed
    #[arg(long, value_enum, default_value = "human")]
    format: Format,
}

/// Checks files; succeeds if none has an error.
pub fn check(args: &Args) -> Result<(), Failure> {
    let color = std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let mut reports = Vec::new();
    let mut errors = 0;
    for path in &args.files {
        let bytes = match files::read(path) {
            Ok(bytes) => bytes,
            Err(unreadable) => {
                let _ = writeln!(anstream::stderr(), "{unreadable}");
                errors += 1;
                continue;
            }
        };
        let (problems, sources) = files::check(&path.display().to_string(), &bytes);
        errors += problems.errors();
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
    if errors > 0 {
        let many = if errors == 1 { "error" } else { "errors" };
        let _ = writeln!(anstream::stderr(), "{errors} {many}");
        return Err(Failure::Told);
    }
    Ok(())
}
