//! The slips authors make, and the one thing each is told.

use super::tests::{PersonRaw, WorldRaw, told};

#[test]
fn one_slip_gives_one_problem_that_says_what_to_type() {
    let cases = [
        (
            "id: \"x\", letters: 1",
            "1:1",
            "outside brackets",
            "write `(`",
        ),
        (
            "(id: \"x\" letters: 1)",
            "1:8",
            "comma is missing",
            "add a comma",
        ),
        (
            "(id: \"x\", letters = 1)",
            "1:19",
            "not by `=`",
            "write `:`",
        ),
        ("(id: \"x\", letters: 1", "1:1", "never closed", "add `)`"),
        (
            "(id: \"x\",\n interests: [\"a\", \n letters: 1)",
            "2:13",
            "never closed",
            "add `]`",
        ),
        (
            "(id: 'x', letters: 1)",
            "1:6",
            "double quotes",
            "write `\"x\"`",
        ),
        (
            "(id: “x”, letters: 1)",
            "1:6",
            "double quotes",
            "write `\"x\"`",
        ),
        (
            "(\n id: \"x,\n letters: 1)",
            "2:6",
            "no closing quote",
            "close it",
        ),
        (
            "(id: \"x, letters: 1)",
            "1:6",
            "no closing quote",
            "close it",
        ),
        (
            "(id: \"x\", interests: [\"a\"}, letters: 1)",
            "1:26",
            "closed by `}`",
            "write `]`",
        ),
        (
            "(id: \"x\", interests: [\"a\")",
            "1:22",
            "never closed",
            "add `]`",
        ),
        ("{id: \"x\", letters: 1}", "1:1", "found a map", "write `(`"),
        ("(id: \"x\"))", "1:10", "closes nothing", "remove it"),
        (
            "(id: \"x\", standing: 0,5, letters: 1)",
            "1:21",
            "a point, not a comma",
            "write `0.5`",
        ),
        (
            "(id: \"x\", standing: \"0,5\")",
            "1:21",
            "found text",
            "`0.5`",
        ),
        ("# hello\n(id: \"x\")", "1:1", "comment", "`//`"),
        (
            "(\"id\": \"x\", letters: 1)",
            "1:2",
            "without quotes",
            "write `id:`",
        ),
        (
            "(id: \"x\", letters: , standing: 1)",
            "1:11",
            "has no value",
            "write a value",
        ),
        (
            "(id: \"x\", letters:)",
            "1:11",
            "has no value",
            "write a value",
        ),
        (
            "(id: \"x\",, letters: 1)",
            "1:10",
            "separates nothing",
            "remove it",
        ),
        (
            "(id: \"x\"; letters: 1)",
            "1:9",
            "not separated by `;`",
            "comma",
        ),
        (
            "(id: Priya Shah, letters: 1)",
            "1:6",
            "Text stands in double quotes",
            "\"Priya Shah\"",
        ),
        (
            "(id: \"x\", standing: 50%)",
            "1:21",
            "not a number",
            "`0.5`",
        ),
        (
            "(id: \"x\", letters 1)",
            "1:11",
            "colon is missing",
            "write `:`",
        ),
        ("(id: \"C:\\q\")", "1:9", "nothing inside text", "backslash"),
        (
            "(id: \"x\", band: Band::Warm)",
            "1:17",
            "last part",
            "write `Warm`",
        ),
        (
            "(id: \"x\", band: \"Warm\")",
            "1:17",
            "found text",
            "remove the quotes",
        ),
        (
            "(id: \"x\", band: Mail)",
            "1:17",
            "needs a mail",
            "`Mail(to: \"…\")`",
        ),
        (
            "(id: \"x\", band: Wram)",
            "1:17",
            "no band `Wram`",
            "write `Warm`",
        ),
        ("(id: \"x\", id: \"y\")", "1:11", "twice", "remove one"),
        ("(id: \"x\", standing: 1.5)", "1:21", "out of range", "`1`"),
        ("(id: \"x\", standing: -inf)", "1:21", "not finite", ""),
        (
            "(id: \"x\", letters: Some(1))",
            "1:20",
            "found `Some(…)`",
            "remove `Some(`",
        ),
        (
            "Persn(id: \"x\")",
            "1:1",
            "not written `Persn(…)`",
            "`Person(…)`",
        ),
        (
            "(id: \"x\") /* more",
            "1:11",
            "comment is never closed",
            "`*/`",
        ),
        (
            "(id: \"x\", \u{7}letters: 1)",
            "1:11",
            "invisible character",
            "remove it",
        ),
        ("", "1:1", "nothing in this file", "between"),
        (
            " // only a comment",
            "1:19",
            "nothing in this file",
            "between",
        ),
    ];
    for (text, place, message, fix) in cases {
        let told = told::<PersonRaw>(text);
        assert_eq!(told.len(), 1, "{text:?} told {told:#?}");
        let (problem, advice) = told[0].split_once(" | ").unwrap_or_default();
        let is_placed = problem.starts_with(&format!("{place} "));
        assert!(
            is_placed && problem.contains(message) && advice.contains(fix),
            "{text:?}: {told:?}"
        );
    }
}

#[test]
fn indentation_finds_the_bracket_that_was_left_open() {
    let text = "(\n people: [\n  (\n   id: \"a\",\n   band: Mail(\n    to: \"b\",\n  ),\n  (\n   id: \"c\",\n  ),\n ],\n)";
    assert_eq!(
        told::<WorldRaw>(text),
        ["5:14 syntax This `(` is never closed. | add `)`"]
    );
}
