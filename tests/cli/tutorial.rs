//! The tutorial, carried out word for word in a fresh folder: what it tells to type is typed, and what it shows is seen.

use super::{Place, project};

/// Something a reader does.
#[derive(Debug)]
enum Step {
    /// Types a command, and sees this.
    Type(String, Vec<String>),
    /// Finds this in a file, and writes that in its place.
    Edit(String, String, String),
}

/// Everything the tutorial has a reader do, in order.
fn steps(text: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut lines = text.lines();
    let mut found: Option<(String, String)> = None;
    while let Some(line) = lines.next() {
        let Some(kind) = line.strip_prefix("```") else {
            continue;
        };
        let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        let words: Vec<&str> = kind.split_whitespace().collect();
        match words[..] {
            ["console"] => {
                for line in block {
                    match (line.strip_prefix("$ "), steps.last_mut()) {
                        (Some(command), _) => {
                            steps.push(Step::Type(command.to_owned(), Vec::new()))
                        }
                        (None, Some(Step::Type(_, seen))) => seen.push(line.to_owned()),
                        (None, _) => panic!("nothing was typed before {line:?}"),
                    }
                }
            }
            ["ron", "find", file] => {
                assert!(found.is_none(), "{found:?} is not replaced");
                found = Some((file.to_owned(), block.join("\n")));
            }
            ["ron", "write", file] => {
                let (same, old) = found.take().expect("something is found first");
                assert_eq!(same, file);
                steps.push(Step::Edit(same, old, block.join("\n")));
            }
            _ => panic!("nobody knows what to do with a block of {kind:?}"),
        }
    }
    assert!(found.is_none(), "{found:?} is not replaced");
    steps
}

/// The words of a command line, as a shell splits them.
fn words(command: &str) -> Vec<String> {
    let (mut words, mut word, mut quoted) = (Vec::new(), String::new(), false);
    for c in command.chars() {
        match c {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(std::mem::take(&mut word)),
            c => word.push(c),
        }
    }
    words.push(word);
    words
}

/// Whether this was seen: line by line, where `…` stands for any lines.
fn is_seen(wanted: &[String], told: &[&str]) -> bool {
    match (wanted, told) {
        ([], []) => true,
        ([any], _) if any == "…" => true,
        ([any, rest @ ..], _) if any == "…" => {
            (0..=told.len()).any(|skipped| is_seen(rest, &told[skipped..]))
        }
        ([line, rest @ ..], [first, others @ ..]) => line == first && is_seen(rest, others),
        _ => false,
    }
}

#[test]
fn every_step_of_the_tutorial_is_as_it_says() {
    let place = Place::new();
    let text = std::fs::read_to_string(project("docs/tutorial.md")).expect("it is there");
    let steps = steps(&text.replace("\r\n", "\n"));
    let mut last = Vec::new();
    for step in &steps {
        match step {
            Step::Edit(file, old, new) => {
                let before = place.read(file);
                assert_eq!(before.matches(old.as_str()).count(), 1, "{file}: {old}");
                place.write(file, &before.replacen(old, new, 1));
            }
            Step::Type(command, seen) => {
                let words = words(command);
                let [program, arguments @ ..] = &words[..] else {
                    panic!("nothing is typed")
                };
                assert_eq!(program, "speaking-terms");
                let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
                let told = place.call(&arguments);
                let lines: Vec<&str> = told.out.lines().collect();
                assert!(
                    is_seen(seen, &lines),
                    "$ {command}\nshows\n{}{}\ninstead of\n{}",
                    told.out,
                    told.err,
                    seen.join("\n")
                );
                last.push((arguments[0].to_owned(), told.code));
            }
        }
    }
    // It ends in a lesson that bots and the proof accept.
    for command in ["check", "prove"] {
        let end = last.iter().rfind(|(typed, _)| typed == command);
        assert_eq!(end.map(|(_, code)| *code), Some(0), "{command}");
    }
}
