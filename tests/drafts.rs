//! First files: whatever an author answers, what `new` writes is good; and bots find nothing in it.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use proptest::prelude::*;
use speaking_terms::scenario::draft::{self, Answers, Sketch, people_in};
use speaking_terms::scenario::syntax::{Problem, Problems};
use speaking_terms::scenario::{lesson, library};
use speaking_terms::strategy;
use speaking_terms::study::{course, proof};

/// All that is wrong with both files, as they are written and, with some runs, as they are played.
fn wrong(answers: &Answers, runs: u64) -> Vec<Problem> {
    let never = AtomicBool::new(false);
    let mut all: Vec<Problem> = Vec::new();
    let mut note = |problems: Problems| all.extend(problems.iter().cloned());
    let text = draft::scenario(answers);
    let (found, problems, sources) =
        library::load_with_places("a.ron", text.as_bytes(), &|_| None, strategy::NAMES);
    note(problems);
    if let (Some((scenario, places)), true) = (found, runs > 0) {
        let scenario = Arc::new(scenario);
        let found = proof::of_scenario(&scenario, &places, &sources, runs, &|_| {}, &never);
        note(found.expect("nobody cancelled it").problems);
    }
    let text = draft::lesson(answers);
    let (found, problems, sources) = lesson::load_with_places(
        "b.ron",
        text.as_bytes(),
        &|_| None,
        strategy::NAMES,
        &course::REMARKS,
    );
    note(problems);
    if let (Some((lesson, places)), true) = (found, runs > 0) {
        let lesson = Arc::new(lesson);
        let found = proof::of_lesson(&lesson, &places, &sources, runs, &|_| {}, &never);
        note(found.expect("nobody cancelled it").problems);
        let claim = course::prove::prove(&lesson, Some(100), &|_| {}, &never);
        assert!(claim.expect("nobody cancelled it").holds(), "{text}");
    }
    all
}

fn sketch(name: &str) -> Sketch {
    Sketch {
        name: name.to_owned(),
        role: String::new(),
    }
}

#[test]
fn what_is_written_without_any_answer_is_good_to_play() {
    assert_eq!(wrong(&Answers::default(), 600), []);
}

#[test]
fn awkward_answers_make_good_files_that_play() {
    let crowd: Vec<Sketch> = (0..40)
        .map(|n| sketch(["Ana", "Žofie", "李", "O'Neil"][n % 4]))
        .collect();
    for (title, people, wish, weeks) in [
        (
            "\"Quoted\" {slots} \\ and @title@",
            vec![sketch("You"), sketch("you")],
            "a \"lift\" {home}",
            None,
        ),
        (
            "茶",
            vec![sketch("李小龍"), sketch("Ирина"), sketch("🦊")],
            "一杯茶",
            Some(12),
        ),
        ("A crowd", crowd, "the truck", None),
        ("One", vec![sketch("Alex Rowan")], "ADVICE", Some(6)),
    ] {
        let answers = Answers {
            title: title.to_owned(),
            people,
            wish: wish.to_owned(),
            weeks,
        };
        assert_eq!(wrong(&answers, 300), [], "{title}");
    }
}

#[test]
fn one_answer_names_several_people_with_what_they_do() {
    let named = people_in("Mina: frames pictures, Osei ; ,Robin:\n: nobody");
    let told: Vec<(&str, &str)> = (named.iter())
        .map(|s| (s.name.as_str(), s.role.as_str()))
        .collect();
    assert_eq!(
        told,
        [("Mina", "frames pictures"), ("Osei", ""), ("Robin", "")]
    );
}

fn answers() -> impl Strategy<Value = Answers> {
    let text = || {
        prop_oneof![
            any::<String>(),
            "[a-zA-Z \"'{}@\\\\,:;-]{0,40}",
            Just(String::new())
        ]
    };
    let people = prop_oneof![
        proptest::collection::vec(text(), 0..41)
            .prop_map(|names| names.iter().map(|name| sketch(name)).collect::<Vec<_>>()),
        text().prop_map(|answer| people_in(&answer)),
    ];
    (text(), people, text(), proptest::option::of(any::<u32>())).prop_map(
        |(title, people, wish, weeks)| Answers {
            title,
            people,
            wish,
            weeks,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_answered_the_files_are_good(answers in answers()) {
        prop_assert_eq!(wrong(&answers, 0), vec![]);
    }
}
