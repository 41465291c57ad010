//! A bar for what takes a while, on stderr; where that is no terminal, nothing is drawn.

use indicatif::{ProgressBar, ProgressStyle};

/// A bar over so many runs.
pub fn over(runs: u64) -> ProgressBar {
    let style = ProgressStyle::with_template("{bar:40} {pos}/{len} runs, {eta} left");
    let bar = ProgressBar::new(runs);
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar
}
