//! Laws about bad and enormous input: no panic, bounded time, and agreement
//! with the public RON parser on good input.

use super::tests::WorldRaw;
use super::*;
use std::time::{Duration, Instant};

const SAMPLE: &str = r##"#![enable(implicit_some)]
// A comment /* and
(people: [ /* one /* two */ */
    (id: "a", standing: 0.25, interests: ["x", "y\n\u{e9}",], band: Warm),
    Person(id: r#"b"c"#, letters: 0x1F, band: Some(Mail(to: "é"))),
    (id: "c", standing: 1e-3, band: Wait(Some(1_000))),
], seed: 18446744073709551615)"##;

/// A small keyed generator, so that a failure can be repeated.
fn next(state: &mut u64) -> usize {
    *state = state
        .wrapping_mul(6364136223846793005)
        .wrapping_add(1442695040888963407);
    (*state >> 33) as usize
}

fn survives(bytes: &[u8]) {
    let mut sources = Sources::new();
    let (value, problems) = decode_str::<WorldRaw>(&mut sources, "a.ron", bytes);
    assert!(
        value.is_some() || problems.has_errors(),
        "{:?}",
        String::from_utf8_lossy(bytes)
    );
    render_human(&problems, &sources, true);
    to_json(&problems, &sources);
}

#[test]
fn no_mutation_of_a_file_panics_or_fails_in_silence() {
    let pieces = [
        "(", ")", "[", "]", "{", "}", ",", ":", "=", "\"", "'", "“", "\\", "\n", "é", "r#\"", "/*",
        "#", "-", "\u{7}", "Some(", "0,5", "\u{feff}", " ",
    ];
    let mut state = 7;
    for _ in 0..4_000 {
        let mut bytes = SAMPLE.as_bytes().to_vec();
        for _ in 0..next(&mut state) % 6 + 1 {
            let at = next(&mut state) % bytes.len().max(1);
            let piece = pieces[next(&mut state) % pieces.len()].bytes();
            match next(&mut state) % 4 {
                _ if bytes.is_empty() => break,
                0 => drop(bytes.remove(at)),
                1 => drop(bytes.splice(at..at, piece)),
                2 => bytes.truncate(at + 1),
                _ => bytes[at] = next(&mut state) as u8,
            }
        }
        survives(&bytes);
    }
}

#[test]
fn no_soup_of_tokens_panics() {
    let pieces = [
        "(", ")", "[", "]", "{", "}", ",", ":", "=", "\"", "'", "”", "a", "Some", "1", ".5", "\n",
        " ", "id", "people", "\\", "//", "/*", "*/", "r#", "-", "+", "…",
    ];
    let mut state = 11;
    for _ in 0..4_000 {
        let length = next(&mut state) % 40;
        let text: String = (0..length)
            .map(|_| pieces[next(&mut state) % pieces.len()])
            .collect();
        survives(text.as_bytes());
    }
}

#[test]
fn a_huge_file_of_garbage_is_answered_quickly() {
    let pieces = [
        "[",
        "]",
        "(",
        "(a:",
        "[1,",
        "a ",
        "a:1 ",
        "a: 1,",
        "\"",
        "\\\"\n",
        "\"\\\n",
        "\"a\nb\" c\n",
        "= ",
        ",",
        "'",
        "“",
        "r#\"",
        "/*",
        "#",
        "1",
        "é",
        "x: (y: 1,\n",
        "Some(",
        "\u{7}",
        "0,5,",
        "\n",
        "a.b-",
        "\"a\", ",
        "{1:",
        "-",
        "a b ",
        "\\\"\n\"",
        "/",
        ":",
    ];
    for piece in pieces {
        for before in ["", "(", "(people: [", "(people: [(id: \"a\", "] {
            let text = before.to_owned() + &piece.repeat((MAX_BYTES - before.len()) / piece.len());
            let start = Instant::now();
            survives(text.as_bytes());
            assert!(
                start.elapsed() < Duration::from_secs(30),
                "{before}{piece} took {:?}",
                start.elapsed()
            );
        }
    }
}

#[test]
fn a_file_too_large_or_too_deep_is_refused_with_a_reason() {
    let codes = |text: String| {
        let (_, problems) = decode_str::<WorldRaw>(&mut Sources::new(), "a", text);
        problems
            .iter()
            .map(|problem| problem.code)
            .collect::<Vec<_>>()
    };
    assert_eq!(codes(" ".repeat(MAX_BYTES + 1)), ["too-large"]);
    assert_eq!(codes("[".repeat(65)), ["too-deep"]);
    assert_eq!(
        codes(format!("({})", "x: 1, ".repeat(300_000))),
        ["too-large"]
    );
}

#[test]
fn what_is_accepted_here_is_accepted_by_ron() {
    let mut sources = Sources::new();
    let (value, problems) = decode_str::<WorldRaw>(&mut sources, "a", SAMPLE);
    assert!(
        value.is_some() && problems.is_empty(),
        "{}",
        render_human(&problems, &sources, false)
    );
    let others = [
        "()",
        "(a: 1.5, b: -2, c: .5, d: 5., e: +1)",
        "[None, Some(1), true]",
        "{\"a\": 1, \"b\": (1, \"x\")}",
        "(a: Name, b: Name(1, 2), c: Name(d: inf))",
        "r\"raw\"",
        "(a: \"two\nlines\")",
        "(_a1: 1,)",
    ];
    for text in others.into_iter().chain([SAMPLE]) {
        let mut problems = Problems::new();
        assert!(
            parse(text.as_bytes(), "a", &mut sources, &mut problems).is_some()
                && problems.is_empty(),
            "{text}"
        );
        assert!(
            ron::from_str::<ron::Value>(text).is_ok(),
            "{text}: {:?}",
            ron::from_str::<ron::Value>(text)
        );
    }
}
