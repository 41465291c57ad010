//! The text game, played by scripts of answers: from the opening to the debrief, and off every path there is.

#[path = "shared/memory.rs"]
mod memory;
#[path = "shared/numbers.rs"]
mod numbers;

use std::io::Cursor;
use std::sync::Arc;

use memory::Memory;
use proptest::prelude::*;
use speaking_terms::scenario::{PersonId, Scenario, library};
use speaking_terms::shelf::Shelf;
use speaking_terms::sim::{Options, Run};
use speaking_terms::text::{Ending, Settings, play};

/// Days pass, a first evening, an ask, a mail, and then to the end.
const WHOLE: &str = "8\n1\npriya\ntalk\nwork talk\nask advice\n1\n5\nthank her\n0\n\
    talk jun\nwork talk jun\nmail amara\nadvice\n3\n1\n1\n1\n1\n4\nuntil\n\
    talk ruth\nend week\nuntil\ntalk tomasz\nlook\namara\ntalk\nreport back\n0\n\
    week\nrequests\n1\n2\nask priya introduction\n1\n1\n2\nweek\nweek\n";

fn first_meetup() -> Arc<Scenario> {
    Arc::new(library::embedded("first-meetup").expect("a built-in scenario"))
}

fn fresh() -> Run {
    Run::new(first_meetup(), 7, Options::default())
}

/// Plays a script on a fresh run, and returns all that was written, and how it ended.
fn played(script: &str) -> (String, Ending) {
    with_saves(script, None)
}

fn with_saves(script: &str, shelf: Option<&mut dyn Shelf>) -> (String, Ending) {
    let mut output = Vec::new();
    let settings = Settings {
        width: 76,
        interactive: false,
        shelf,
        ..Settings::default()
    };
    let ending = play(fresh(), &mut Cursor::new(script), &mut output, settings);
    let text = String::from_utf8(output).expect("only text is written");
    (text, ending.expect("memory never fails"))
}

/// The text as one line: what it says, wherever it was wrapped.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn going_back_in_a_letter_asks_the_question_before_and_keeps_the_rest() {
    let (text, _) = played("8\nmail priya advice\n1\n2\n0\n1\n1\n1\n1\n5\n");
    let asked = |question: &str| text.matches(question).count();
    assert_eq!(asked("Where do you send it?"), 1, "{text}");
    assert_eq!(asked("How long?"), 2, "{text}");
    assert!(text.contains("Your mail, as far as you can tell"), "{text}");
}

#[test]
fn a_first_conversation_is_four_answers_away() {
    let (text, _) = played("8\n1\npriya\n1\n");
    assert!(text.contains("You chat with Priya Nair-Holt."), "{text}");
    assert!(text.contains("on speaking terms now"), "{text}");
}

#[test]
fn one_line_says_who_and_what_in_either_order() {
    for (line, told) in [
        ("talk priya", "You chat with Priya"),
        ("small talk with priya", "You chat with Priya"),
        ("Priya, small talk!", "You chat with Priya"),
        ("work talk jun", "You talk about work with Jun"),
        (
            "ask priya advice\n1\n\n",
            "You ask Priya Nair-Holt for advice",
        ),
        (
            "ask ama for an introduction to jun\n1\n\n",
            "You ask Amara Osei for an introduction",
        ),
        ("help priya", "You help Priya Nair-Holt out"),
        ("prepare tom", "Before you talk to Tomasz"),
        ("email jun", "An e-mail to Jun Hayashi"),
    ] {
        let (text, _) = played(&format!("8\n{line}\n"));
        assert!(text.contains(told), "{line}: {text}");
    }
}

#[test]
fn a_whole_run_ends_with_the_debrief() {
    let (text, ending) = played(&format!("{WHOLE}\n0\n"));
    assert!(text.contains("Four weeks"), "{text}");
    assert_eq!(ending, Ending::EndOfInput, "{text}");
    let (_, ending) = played(&format!("{WHOLE}quit\n"));
    assert_eq!(ending, Ending::Finished);
}

/// Answers that lead to every kind of question.
const PLACES: &[&str] = &[
    "",
    "8\n1\n",
    "8\npriya\n",
    "8\npriya\n7\n",
    "8\nask priya introduction\n",
    "8\nask priya advice\n",
    "8\nask priya advice\n1\n",
    "8\nmail priya\n",
    "8\nmail priya advice\n",
    "8\nmail priya advice\n1\n",
    "8\nmail priya advice\n1\n1\n",
    "8\nmail priya advice\n1\n1\n1\n",
    "8\nmail priya advice\n1\n1\n1\n1\n",
    "8\nmail priya advice\n1\n1\n1\n1\n1\n",
    "8\nmail priya advice\n1\n1\n1\n1\n1\n\nfollow up priya\n",
    "outbox\n",
    "8\noutbox\n1\n",
    "quit\n",
    "7\n7\n7\n7\n",
];

#[test]
fn the_words_that_work_everywhere_do() {
    for place in PLACES {
        for (word, told) in [
            ("help", "These work at any question"),
            ("goals", "Be on speaking terms with all five"),
            ("journal", "Your journal"),
            ("save evening", "Saved as evening."),
            ("load nowhere", "Not loaded"),
            ("undo", "ndo"),
        ] {
            let mut shelf = Memory::default();
            let script = format!("{place}{word}\nyes\n");
            let (text, _) = with_saves(&script, Some(&mut shelf));
            let after = text.rsplit(&format!("> {word}")).next().unwrap_or("");
            assert!(after.contains(told), "{word} after {place:?}: {text}");
        }
        let (text, ending) = played(&format!("{place}quit\nquit\nquit\n"));
        assert_ne!(ending, Ending::EndOfInput, "quit after {place:?}: {text}");
    }
}

#[test]
fn undo_takes_back_moves_and_days() {
    let (text, _) = played("8\ntalk priya\nend day\nundo\nundo\nundo\nundo\n");
    assert!(text.contains("Undone: the days that passed. It is Tuesday of week 1 again."));
    assert!(text.contains("Undone: Small talk, Priya Nair-Holt. It is Tuesday of week 1 again."));
    assert!(text.contains("It is Monday of week 1 again."));
    assert!(text.contains("There is nothing to undo yet."));
}

#[test]
fn what_was_undone_can_be_done_again_with_the_same_luck() {
    let mut shelf = Memory::default();
    with_saves(
        "8\ntalk priya\nsave a\nundo\ntalk jun\nundo\ntalk priya\nsave b\n",
        Some(&mut shelf),
    );
    let mut digest = |name| shelf.load(name).map(|run| run.digest());
    assert_eq!(digest("a"), digest("b"));
}

#[test]
fn loading_asks_before_anything_is_lost() {
    let mut shelf = Memory::default();
    let script = "8\ntalk priya\nsave a\ntalk jun\nload a\nno\njournal\nload a\nyes\njournal\n";
    let (text, _) = with_saves(script, Some(&mut shelf));
    assert!(
        text.contains("is not saved. Load a all the same?"),
        "{text}"
    );
    let (before, after) = text.rsplit_once("Loaded a.").expect("it was loaded");
    assert!(
        before.contains("Jun") && !after.contains("You chat with Jun"),
        "{text}"
    );
}

#[test]
fn the_input_may_end_anywhere() {
    let lines: Vec<&str> = WHOLE.lines().collect();
    for n in 0..lines.len() {
        let script = lines[..n].join("\n");
        let (text, ending) = played(&script);
        assert_eq!(ending, Ending::EndOfInput, "{script}");
        assert!(text.contains("No more input, so this ends here."), "{text}");
    }
    for place in PLACES {
        let (_, ending) = played(place);
        assert_eq!(ending, Ending::EndOfInput, "{place:?}");
    }
}

#[test]
fn nothing_hidden_is_shown_before_the_debrief() {
    let (text, _) = played(WHOLE);
    let play = text.split("Four weeks are over").next().unwrap_or(&text);
    let letters: Vec<char> = play.chars().collect();
    for window in letters.windows(3) {
        let decimal = window[0].is_ascii_digit() && window[1] == '.' && window[2].is_ascii_digit();
        assert!(!decimal, "a decimal number: {play}");
    }
    for word in [
        "rapport", "strain", "scar", "debt", "patience", "p_yes", "%", " in 100",
    ] {
        assert!(!play.contains(word), "{word}: {play}");
    }
}

/// Every day, all there is to read and much of what there is to do; some of it with too little tact.
fn a_season_of(scenario: &Scenario) -> String {
    let names: Vec<&str> = scenario.people[1..]
        .iter()
        .map(|p| p.first_name())
        .collect();
    let asks: Vec<String> = scenario
        .catalogue
        .asks()
        .map(|(_, def)| def.id.replace('_', " "))
        .collect();
    let day = |day: usize| {
        let (one, two) = (names[day % names.len()], names[(day + 1) % names.len()]);
        let (small, big) = (&asks[day % asks.len()], &asks[(day + 3) % asks.len()]);
        [
            format!("work talk {one}\n0\ntalk {two}\n0\n{two}\n0\nprepare {one}\n0"),
            format!(
                "ask {one} {small}\n1\ncoach\n7\n0\n0\nask {two} {big}\n1\n5\n0\n0\nthank {one}\n0"
            ),
            format!("mail {two} advice\n1\n1\n1\n1\n1\n5\n0\n0"),
            "look\n0\njournal\ngoals\nrequests\n1\n1\n0\noutbox\n0\nhelp\nend day\n".to_owned(),
        ]
        .join("\n")
    };
    (0..scenario.days() as usize).map(day).collect()
}

#[test]
fn no_number_of_the_truth_is_told_in_a_whole_season() {
    for name in ["first-meetup", "a-job-by-spring"] {
        let scenario = Arc::new(library::embedded(name).expect("a built-in scenario"));
        let script = a_season_of(&scenario);
        let mut shelf = Memory::default();
        let mut output = Vec::new();
        let settings = Settings {
            shelf: Some(&mut shelf),
            ..Settings::default()
        };
        let run = Run::new(scenario, 7, Options::default());
        play(run, &mut Cursor::new(script), &mut output, settings).expect("memory never fails");
        let text = String::from_utf8(output).expect("only text is written");
        let (told, _) = text
            .split_once("What was really going on")
            .expect("it ends with the debrief");
        let run = shelf.resume().run.expect("every decision is kept");
        let oversteps = run
            .truth()
            .events()
            .filter(|(_, hidden)| hidden.severity > 0.0);
        assert!(
            run.commands().len() > 12 && oversteps.count() > 0,
            "{name}: there was enough to tell"
        );
        let secrets = numbers::secrets(&run);
        let found: Vec<String> = told
            .lines()
            .flat_map(|line| numbers::finds(line, &secrets))
            .collect();
        assert_eq!(found, Vec::<String>::new(), "{name}");
    }
}

#[test]
fn the_last_game_is_gone_on_with_by_a_word() {
    let mut shelf = Memory::default();
    with_saves("8\ntalk priya\n", Some(&mut shelf));
    let (text, _) = with_saves("continue\njournal\ncontinue\n", Some(&mut shelf));
    let text = flat(&text);
    assert!(
        text.contains("From last time there is First meetup, week 1."),
        "{text}"
    );
    let (_, after) = text
        .split_once("You go on with First meetup. It is Tuesday of week 1.")
        .expect("it goes on");
    assert!(after.contains("You chat with Priya Nair-Holt."), "{text}");
    assert!(after.contains("This is the game you are in."), "{text}");
}

#[test]
fn without_a_last_game_there_is_none_to_go_on_with() {
    let (text, _) = with_saves("continue\n", Some(&mut Memory::default()));
    assert!(
        text.contains("There is no game to go on with yet."),
        "{text}"
    );
    let (text, _) = played("continue\n");
    assert!(text.contains("There are no saved games here."), "{text}");
}

#[test]
fn another_game_puts_the_last_one_away_before_it_takes_its_place() {
    let mut shelf = Memory::default();
    with_saves("8\ntalk priya\n", Some(&mut shelf));
    let (text, _) = with_saves("end day\nend day\n", Some(&mut shelf));
    assert_eq!(
        text.matches("The game before this one is kept as \"First meetup 7\".")
            .count(),
        1,
        "{text}"
    );
    let kept = shelf.load("First meetup 7").expect("it was put away");
    assert_eq!(kept.commands().len(), 1);
}

#[test]
fn what_is_shown_does_not_depend_on_what_is_hidden() {
    // The same words come out whatever the truth behind the same cues: a view is all there is to show.
    let run = fresh();
    assert_eq!(run.view(PersonId::YOU).journal().count(), 0);
    let (one, _) = played("1\n3\n0\n4\n5\n");
    let other = Run::new(first_meetup(), 8, Options::default());
    let mut output = Vec::new();
    let settings = Settings {
        width: 76,
        ..Settings::default()
    };
    let ended = play(
        other,
        &mut Cursor::new("1\n3\n0\n4\n5\n"),
        &mut output,
        settings,
    );
    assert!(ended.is_ok());
    let two = String::from_utf8(output).expect("only text is written");
    assert_eq!(one.replace("Seed 7", ""), two.replace("Seed 8", ""));
}

#[test]
fn a_decision_can_be_lived_again_after_the_debrief() {
    let script = "8\ntalk priya\nask priya advice\n1\n5\nquit\n1\nwhat if\n2\nlet it be\n1\n1\nwork talk\n0\nleave\n";
    let (text, ending) = played(script);
    let text = flat(&text);
    assert!(
        text.contains("What if: you let it be. The luck is the same."),
        "{text}"
    );
    assert!(
        text.contains("What if: Work talk, Priya Nair-Holt."),
        "{text}"
    );
    assert!(text.contains("as it went"), "{text}");
    assert_eq!(ending, Ending::Finished);
}

#[test]
fn lines_fit_the_width() {
    let (text, _) = played("8\nlook\npriya\ntalk\nwork talk\nask advice\n1\ncoach\n3\nhelp\n");
    let answers_apart = text.lines().filter(|l| !l.starts_with('>'));
    let long: Vec<&str> = answers_apart.filter(|l| l.chars().count() > 76).collect();
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn the_first_minute_reads_like_this() {
    let (text, _) = played("8\n1\n0\npriya\n0\nquit\n2\n");
    let wanted = include_str!("text_first_minute.txt");
    assert_eq!(
        text.trim_end(),
        wanted.trim_end(),
        "the transcript has changed:\n{text}"
    );
}

/// A line somebody might type, sensible or not.
fn line() -> impl Strategy<Value = String> {
    let words = [
        "1",
        "2",
        "3",
        "8",
        "13",
        "0",
        "",
        "",
        "look",
        "priya",
        "jun",
        "talk priya",
        "ask jun",
        "ask jun advice",
        "mail amara",
        "thank tomasz",
        "undo",
        "journal",
        "goals",
        "help",
        "coach",
        "until",
        "end day",
        "week",
        "load",
        "save",
        "load x",
        "quit",
        "back",
        "yes",
        "no",
        "10",
        "follow up amara",
        "accept jun",
        "requests",
        "outbox",
        "ask priya introduction to ruth",
        "prepare",
        "help priya",
        "work together with priya",
    ];
    prop_oneof![
        8 => prop::sample::select(words.to_vec()).prop_map(str::to_owned),
        1 => "[ -~]{0,30}",
        1 => "\\PC{0,20}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_answers_can_break_it(lines in prop::collection::vec(line(), 0..60)) {
        let mut shelf = Memory::default();
        let (text, ending) = with_saves(&lines.join("\n"), Some(&mut shelf));
        prop_assert!(!text.is_empty());
        prop_assert!(matches!(ending, Ending::Quit | Ending::EndOfInput | Ending::Finished));
    }
}
