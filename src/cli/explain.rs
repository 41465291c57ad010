//! `explain`: the numbers of a scenario as plain sentences.

use super::{Failure, files, print};
use crate::study::english;

/// Width of the sentences on paper.
const WIDTH: usize = 100;

#[derive(clap::Args)]
pub struct Args {
    /// A built-in scenario or lesson, or the path of a file
    scenario: String,
    /// Only what has this in its name: an ask, a move, or a rule
    about: Option<String>,
}

/// Prints what every ask, move and rule comes to.
pub fn explain(args: &Args) -> Result<(), Failure> {
    let scenario = files::situation(&args.scenario)?;
    let wanted = args.about.as_deref().unwrap_or("");
    let mut text = String::new();
    for group in english::explain(&scenario) {
        let mut under = String::new();
        for sentence in &group.sentences {
            let name = english::name(sentence.subject, &scenario);
            if name.contains(wanted) {
                let indented = textwrap::Options::new(WIDTH)
                    .initial_indent("    ")
                    .subsequent_indent("    ");
                let told = textwrap::fill(&sentence.text, indented);
                under += &format!("  {name}\n{told}\n");
            }
        }
        if !under.is_empty() {
            text += &format!("{}\n{under}\n", group.heading);
        }
    }
    if text.is_empty() {
        return Err(Failure::Input(format!(
            "There is no ask, move or rule with `{wanted}` in its name. Leave it out to read all of them."
        )));
    }
    print(text.trim_end_matches('\n')).and_then(|()| print("\n"))
}
