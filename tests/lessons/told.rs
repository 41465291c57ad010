//! Lessons as a dialogue in the terminal.

use std::io::Cursor;
use std::sync::Arc;

use proptest::prelude::*;
use speaking_terms::scenario::Lesson;
use speaking_terms::text::{Ending, Settings, learn};

use crate::all;

/// Learns by a script of answers, and returns all that was written, and how it ended.
fn told(lesson: Option<&Arc<Lesson>>, script: &str) -> (String, Ending) {
    let mut output = Vec::new();
    let settings = Settings {
        width: 76,
        ..Settings::default()
    };
    let ending = learn(
        all(),
        lesson.map(|lesson| (lesson.name.as_str(), lesson)),
        &mut Cursor::new(script),
        &mut output,
        settings,
    );
    let text = String::from_utf8(output).expect("only text is written");
    (text, ending.expect("memory never fails"))
}

/// Answers that lead through any beat: a bet of any kind, a move, a line, and on.
fn through(beats: usize) -> String {
    let one = "50\n1\n10 20 30 40 50\n1 2 3\n10 20 30\ngo on\n\n";
    one.repeat(beats * 2)
}

#[test]
fn every_lesson_is_told_to_its_end() {
    for lesson in all() {
        let (text, _) = told(Some(lesson), &through(lesson.beats.len()));
        let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            flat.contains(&lesson.ending.sentence),
            "{}: {text}",
            lesson.name
        );
        assert!(
            flat.contains("Enter takes you back to the chapters."),
            "{text}"
        );
    }
}

#[test]
fn nothing_is_drawn_that_a_screen_reader_would_spell_out() {
    for lesson in all() {
        let (text, _) = told(Some(lesson), &through(lesson.beats.len()));
        let odd = |c: char| ('\u{2500}'..'\u{2600}').contains(&c) || c == '\u{1b}';
        assert!(!text.contains(odd), "{}", lesson.name);
        assert!(
            text.lines().all(|line| line.chars().count() <= 76),
            "{text}"
        );
    }
}

#[test]
fn help_skip_restart_and_back_work_in_a_lesson() {
    let (text, ending) = told(None, "1\nhelp\n\nback\nrestart\ny\nskip\nquit\n");
    assert!(text.contains("In a lesson these work"), "{text}");
    assert!(text.contains("Begin the lesson anew?"), "{text}");
    assert!(text.contains("Skipped. You can come back to it."), "{text}");
    assert!(text.contains("skipped."), "{text}");
    assert_eq!(ending, Ending::Quit);
}

#[test]
fn chapters_are_listed_with_their_minutes() {
    let (text, _) = told(None, "quit\n");
    for lesson in all() {
        assert!(text.contains(&lesson.title), "{text}");
    }
    assert!(text.contains("minutes, not begun."), "{text}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whatever is typed, the dialogue goes on, and ends with its input.
    #[test]
    fn nothing_typed_breaks_a_lesson(lines in prop::collection::vec(
        prop_oneof![
            Just(String::new()), Just("next".to_owned()), Just("back".to_owned()), Just("1".to_owned()),
            Just("undo".to_owned()), Just("help".to_owned()), Just("again".to_owned()), Just("50".to_owned()),
            Just("talk".to_owned()), Just("end day".to_owned()), Just("go on".to_owned()), Just("chapters".to_owned()),
            "\\PC{0,12}",
        ], 0..40))
    {
        let script = format!("1\n{}\n", lines.join("\n"));
        let (_, ending) = told(None, &script);
        prop_assert!(matches!(ending, Ending::EndOfInput | Ending::Quit));
    }
}
