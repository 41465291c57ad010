//! `new`: a small, commented scenario to start from.

use std::path::PathBuf;

use super::{Failure, files, print};
use crate::scenario::library;

#[derive(clap::Args)]
pub struct Args {
    /// Name of the new scenario; the file is NAME.ron
    name: String,
}

/// Writes NAME.ron, unless there is one.
pub fn new(args: &Args) -> Result<(), Failure> {
    let stem = args.name.trim_end_matches(".ron");
    let path = PathBuf::from(format!("{stem}.ron"));
    if path.exists() {
        return Err(Failure::Input(format!(
            "{} is there already, and stays as it is. Choose another name.",
            path.display()
        )));
    }
    let title = title(stem);
    if title.is_empty() {
        return Err(Failure::Input(
            "Give the scenario a name of letters and digits, such as `book-club`.".to_owned(),
        ));
    }
    let text = library::template(&title);
    files::Output::open(&path, &[])?.write(text.as_bytes())?;
    let path = path.display();
    print(&format!(
        "Wrote {path}. Play it:   speaking-terms play {path}\nCheck it after each change:   speaking-terms check {path}\n"
    ))
}

/// `book-club` as a title: "Book club".
fn title(stem: &str) -> String {
    let name = stem.rsplit(['/', '\\']).next().unwrap_or(stem);
    let words: String = (name.chars())
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_becomes_a_title() {
        assert_eq!(title("my/book-club"), "Book club");
        assert_eq!(title("--"), "");
    }
}
