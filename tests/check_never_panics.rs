//! Whatever bytes are checked, there is an answer: no panic, no silence, and not much time.

use proptest::prelude::*;
use speaking_terms::scenario::load;
use speaking_terms::scenario::syntax::{MAX_BYTES, render_human, to_json};
use std::time::{Duration, Instant};

const BASE: &str = include_str!("data/base.ron");

/// Longest time that checking may take, for the largest file and an unoptimised build on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// Checks a text, and answers with the codes of what is told.
fn survive_with(bytes: &[u8], files: &dyn Fn(&str) -> Option<Vec<u8>>) -> Vec<&'static str> {
    let start = Instant::now();
    let (scenario, problems, sources) = load("a/b.ron", bytes, files, &["giver"]);
    assert_eq!(
        scenario.is_none(),
        problems.has_errors(),
        "refused with a reason, or not at all"
    );
    render_human(&problems, &sources, true);
    to_json(&problems, &sources);
    assert!(start.elapsed() < PATIENCE, "took {:?}", start.elapsed());
    problems.iter().map(|problem| problem.code).collect()
}

fn survive(bytes: &[u8]) -> Vec<&'static str> {
    survive_with(bytes, &|_| None)
}

/// One change to a text: where, how long a piece, and what is done with it.
fn change(bytes: &mut Vec<u8>, (at, length, kind, byte): (usize, usize, u8, u8)) {
    let at = at % (bytes.len() + 1);
    let end = (at + length).min(bytes.len());
    match kind % 5 {
        0 => drop(bytes.drain(at..end)),
        1 => bytes.insert(at, byte),
        2 => {
            let piece = bytes[at..end].to_vec();
            bytes.splice(at..at, piece);
        }
        3 => bytes[at..end].reverse(),
        _ => {
            let piece: Vec<u8> = bytes.drain(at..end).collect();
            let to = byte as usize * 17 % (bytes.len() + 1);
            bytes.splice(to..to, piece);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        survive(&bytes);
    }

    #[test]
    fn any_text_of_the_format_is_answered(words in proptest::collection::vec(prop::sample::select(WORDS), 0..300)) {
        survive(words.concat().as_bytes());
    }

    #[test]
    fn any_change_to_a_good_file_is_answered(changes in proptest::collection::vec((any::<usize>(), 1..60usize, any::<u8>(), any::<u8>()), 1..6)) {
        let mut bytes = BASE.as_bytes().to_vec();
        changes.into_iter().for_each(|one| change(&mut bytes, one));
        survive(&bytes);
    }

    #[test]
    fn any_number_in_any_place_is_answered(nth in 0..60usize, number in prop_oneof![any::<f64>().prop_map(|n| n.to_string()), any::<i64>().prop_map(|n| n.to_string())]) {
        // Numbers stand after `: `; the nth of them is exchanged.
        let places: Vec<usize> = BASE.match_indices(": ").map(|(at, _)| at + 2)
            .filter(|&at| BASE[at..].starts_with(|c: char| c.is_ascii_digit())).collect();
        let at = places[nth % places.len()];
        let end = at + BASE[at..].find([',', ')']).unwrap_or(0);
        survive([&BASE[..at], &number, &BASE[end..]].concat().as_bytes());
    }

    #[test]
    fn any_included_bytes_are_answered(bytes in proptest::collection::vec(any::<u8>(), 0..400), cut in any::<usize>()) {
        let moves = &include_bytes!("../scenarios/library/moves.ron")[..];
        let torn = moves[..cut % moves.len()].to_vec();
        survive_with(BASE.as_bytes(), &|name| match name {
            "library/moves.ron" => Some(torn.clone()),
            "library/cues.ron" => Some(bytes.clone()),
            _ => None,
        });
    }
}

const WORDS: &[&str] = &[
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ": ",
    "format: 1,",
    "you: (id: \"you\", name: \"A\"),",
    "people: [",
    "id: \"a\",",
    "moves: [",
    "asks: [",
    "lines: [",
    "on: \"a\",",
    "band: Warm,",
    "say: [\"{\"],",
    "goals: [",
    "wants: ",
    "SpeakingTerms(",
    "0",
    "1e400",
    "-1",
    "99999999999",
    "Some(",
    "None",
    "\"",
    "include: [\"",
    "..",
    "population: (",
    "count: 1,",
    "rules: (",
    "decay: (",
    "// \n",
    "/*",
    "é",
    "\u{0}",
    "\n",
];

#[test]
fn deep_nesting_is_refused() {
    for open in ["(", "[", "{", "(a:", "[(", "Some(", "people: [("] {
        assert!(!survive(open.repeat(50_000).as_bytes()).is_empty());
        assert!(
            !survive(format!("(format: 1, people: {}", open.repeat(50_000)).as_bytes()).is_empty()
        );
    }
}

#[test]
fn a_file_that_is_too_large_is_refused() {
    assert_eq!(survive(&vec![b' '; MAX_BYTES + 1]), ["too-large"]);
}

/// A good scenario but for one list, as long as a file may be.
fn swollen(list: &str, entry: impl Fn(usize) -> String) -> String {
    let mut text = format!("(format: 1, title: \"T\", you: (id: \"you\", name: \"Y\"), {list}: [");
    for n in 0.. {
        let entry = entry(n);
        // A file may not hold more than 250 000 values.
        if text.len() + entry.len() > MAX_BYTES - 100 || n > 40_000 {
            break;
        }
        text += &entry;
    }
    text + "])"
}

#[test]
fn enormous_lists_are_answered_in_time() {
    let lists: [(&str, &dyn Fn(usize) -> String); 9] = [
        ("people", &|n| {
            format!("(id: \"a{n}\", name: \"A\", knows: [\"b{n}\", \"a0\"]),")
        }),
        ("people", &|n| {
            format!("(id: \"a\", name: \"A{n}\", interests: [\"t{n}\", \"T{n}\"]),")
        }),
        ("people", &|n| format!("(id: \"A {n}\", name: \"\"),")),
        ("moves", &|n| format!("(id: \"m{n}\"),")),
        ("asks", &|n| {
            format!("(id: \"k{n}\", size: 0.5, resource: \"r{n}\"),")
        }),
        ("lines", &|n| {
            format!("(on: \"ask:advise{n}\", band: Yes, say: [\"{{topik}}\"]),")
        }),
        ("goals", &|n| {
            format!(
                "(id: \"g{n}\", title: \"G\", wants: Granted(ask: \"advise{n}\", by: [\"b\"])),"
            )
        }),
        ("opportunities", &|n| {
            format!("(id: \"o{n}\", title: \"O\", requires: [Word, Word], backers: [\"x{n}\"]),")
        }),
        ("venues", &|n| {
            format!("(id: \"v{n}\", name: \"V\", weekdays: [Mon, Mon], people: [\"x\"]),")
        }),
    ];
    for (list, entry) in lists {
        assert!(
            !survive(swollen(list, entry).as_bytes()).is_empty(),
            "{list}"
        );
    }
    let knows: String = (0..100_000).map(|n| format!("\"p{n}\",")).collect();
    let people = format!(
        "(format: 1, title: \"T\", you: (id: \"you\", name: \"Y\"), people: [(id: \"a\", name: \"A\", knows: [{knows}])])"
    );
    assert!(!survive(people.as_bytes()).is_empty());
    let braces = format!(
        "(id: \"a\", name: \"A\")], lines: [(on: \"help\", band: Warm, say: [\"{}\"])",
        "{".repeat(1_000_000)
    );
    let text = swollen("people", |_| String::new()).replace("])", &format!("{braces}])"));
    assert!(!survive(text.as_bytes()).is_empty());
}

#[test]
fn includes_of_includes_come_to_an_end() {
    let scenario = br#"(format: 1, title: "T", you: (id: "you", name: "Y"), include: ["a.ron"])"#;
    // Every file includes itself, the next and the one after, without end.
    let endless = |name: &str| -> Option<Vec<u8>> {
        let names: Vec<String> = ["a", "b", "c"]
            .iter()
            .map(|end| format!("\"{}{end}.ron\"", name.trim_end_matches(".ron")))
            .collect();
        Some(format!("(format: 1, include: [\"{name}\", {}])", names.join(",")).into_bytes())
    };
    let codes = survive_with(scenario, &endless);
    assert!(
        codes.contains(&"include-cycle") && codes.contains(&"too-many-includes"),
        "{codes:?}"
    );
    // Folders within folders, and each file as large as it may be.
    let deeper = |_: &str| -> Option<Vec<u8>> {
        let mut bytes = b"(format: 1, include: [\"d/a.ron\"])".to_vec();
        bytes.resize(MAX_BYTES, b' ');
        Some(bytes)
    };
    assert!(survive_with(scenario, &deeper).contains(&"too-many-includes"));
}
