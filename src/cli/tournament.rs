//! `tournament`: strategies side by side over many seeds.

use std::path::{Path, PathBuf};

use super::{Failure, bar, files, print, run};
use crate::strategy::{self, Strategy};
use crate::study::tournament;

#[derive(clap::Args)]
pub struct Args {
    /// A built-in scenario, or the path of a file
    scenario: String,
    /// Strategies to compare, by name
    #[arg(long, value_delimiter = ',', value_name = "NAME,…")]
    strategies: Vec<String>,
    /// How many seeds, from 1 on
    #[arg(long, default_value_t = 1000, value_parser = clap::value_parser!(u64).range(1..=1_000_000))]
    seeds: u64,
    /// Write every single run to this file, as CSV
    #[arg(long, value_name = "FILE")]
    csv: Option<PathBuf>,
}

/// Plays all of it on all cores, and prints the table.
pub fn tournament(args: &Args) -> Result<(), Failure> {
    let scenario = files::scenario(&args.scenario)?;
    let strategies: Vec<&'static Strategy> = if args.strategies.is_empty() {
        strategy::library().iter().collect()
    } else {
        (args.strategies.iter().map(|name| run::find_strategy(name))).collect::<Result<_, _>>()?
    };
    let file = args
        .csv
        .as_ref()
        .map(|path| files::Output::open(path, &[Path::new(&scenario.name)]))
        .transpose()?;
    let bar = bar::over(args.seeds * strategies.len() as u64);
    let results = tournament::play(&scenario, &strategies, 1..args.seeds + 1, &|n| bar.inc(n));
    bar.finish_and_clear();
    if let Some(file) = file {
        file.write(&tournament::csv(&results))?;
    }
    print(&tournament::table(&results))
}
