//! `new`: a commented scenario or lesson to start from, out of three answers.

use std::io::{self, BufRead, Write};
use std::path::PathBuf;

use super::{Failure, files, print};
use crate::scenario::draft::{self, Answers, people_in};

#[derive(clap::Args)]
pub struct Args {
    /// Name of the new file, which is NAME.ron
    name: String,
    /// Write a lesson instead of a scenario
    #[arg(long)]
    lesson: bool,
    /// What it is about: its title. Asked for if left out
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// Who is in it: "Mina: frames pictures, Osei: teaches drawing". Asked for if left out
    #[arg(long, value_name = "NAME: ROLE, …")]
    people: Option<String>,
    /// What the player wants from them: "advice", "a lift on Fridays". Asked for if left out
    #[arg(long, value_name = "TEXT")]
    goal: Option<String>,
    /// How long it lasts
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=520))]
    weeks: Option<u32>,
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
    let name = title(stem);
    if name.is_empty() {
        return Err(Failure::Input(
            "Give it a name of letters and digits, such as `book-club`.".to_owned(),
        ));
    }
    let mut questions = Questions::default();
    let answers = Answers {
        title: questions.ask(&args.title, "What is it about?", &name)?,
        people: people_in(&questions.ask(
            &args.people,
            "Who is in it? Names, and what they do: \"Mina: frames pictures, Osei: teaches drawing\"",
            "three people made up for you",
        )?),
        wish: if args.lesson {
            args.goal.clone().unwrap_or_default()
        } else {
            questions.ask(&args.goal, "What does the player want from them?", "advice")?
        },
        weeks: args.weeks,
    };
    let answers = Answers {
        title: if answers.title.trim().is_empty() {
            name
        } else {
            answers.title
        },
        ..answers
    };
    let text = if args.lesson {
        draft::lesson(&answers)
    } else {
        draft::scenario(&answers)
    };
    files::Output::open(&path, &[])?.write(text.as_bytes())?;
    let path = path.display();
    let (verb, also) = if args.lesson {
        (
            "Take it:",
            format!("See whether its claim holds:   speaking-terms prove {path}\n"),
        )
    } else {
        ("Play it:", String::new())
    };
    let command = if args.lesson { "learn" } else { "play" };
    print(&format!(
        "Wrote {path}. {verb}   speaking-terms {command} {path}\nCheck it after each change:   speaking-terms check --play {path}\n{also}"
    ))
}

/// Questions on stderr, answered line by line on stdin: by a person, or by a file. Enter, or the end of the input,
/// leaves an answer out.
#[derive(Default)]
struct Questions {
    is_over: bool,
}

impl Questions {
    fn ask(
        &mut self,
        given: &Option<String>,
        question: &str,
        default: &str,
    ) -> Result<String, Failure> {
        if let Some(given) = given {
            return Ok(given.clone());
        }
        if self.is_over {
            return Ok(String::new());
        }
        let mut err = anstream::stderr();
        // There is nowhere left to say that stderr is closed.
        let _ = write!(err, "{question}\n  [Enter: {default}] ");
        let _ = err.flush();
        let mut bytes = Vec::new();
        self.is_over = io::stdin().lock().read_until(b'\n', &mut bytes)? == 0;
        if self.is_over {
            let _ = writeln!(err);
        }
        Ok(String::from_utf8_lossy(&bytes).trim().to_owned())
    }
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
