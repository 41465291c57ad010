//! Damage to the form of a file: commas, quotes and brackets.

use crate::Damage;

pub const DAMAGES: &[Damage] = &[
    Damage {
        name: "a comma between fields is missing",
        find: r#"title: "One of everything","#,
        put: r#"title: "One of everything""#,
        told: &["4:30 syntax A comma is missing after this. | add a comma"],
    },
    Damage {
        name: "a comma between entries is missing",
        find: r#""library/moves.ron","#,
        put: r#""library/moves.ron""#,
        told: &["8:27 syntax A comma is missing after this. | add a comma"],
    },
    Damage {
        name: "a colon is missing",
        find: "format: 1",
        put: "format 1",
        told: &[
            "3:5 syntax A colon is missing after `format`. | write `:` between a name and its value",
        ],
    },
    Damage {
        name: "an equals sign stands for a colon",
        find: "warmth: 0.75",
        put: "warmth = 0.75",
        told: &["25:36 syntax A name and its value are joined by a colon, not by `=`. | write `:`"],
    },
    Damage {
        name: "a closing quote is missing",
        find: r#"title: "One of everything","#,
        put: r#"title: "One of everything,"#,
        told: &[r#"4:12 syntax This text has no closing quote. | close it: `"One of everything"`"#],
    },
    Damage {
        name: "typographic quotes",
        find: r#"name: "Make Night""#,
        put: "name: “Make Night”",
        told: &[
            r#"59:37 syntax Text is written in straight double quotes `"`, not in `“`. | write `"Make Night"`"#,
        ],
    },
    Damage {
        name: "single quotes",
        find: r#"id: "tea""#,
        put: "id: 'tea'",
        told: &[
            r#"65:14 syntax Text is written in straight double quotes `"`, not in `'`. | write `"tea"`"#,
        ],
    },
    Damage {
        name: "a decimal comma",
        find: "hours_a_week: 7.5",
        put: "hours_a_week: 7,5",
        told: &["14:37 syntax A decimal number has a point, not a comma. | write `7.5`"],
    },
    Damage {
        name: "a percentage",
        find: "chance: 0.5",
        put: "chance: 50%",
        told: &["83:66 syntax `50%` is not a number. | write a plain number, such as `0.5`"],
    },
    Damage {
        name: "a list is never closed",
        find: "aims: [E1, E4, E10],",
        put: "aims: [E1, E4, E10,",
        told: &["6:11 syntax This `[` is never closed. | add `]`"],
    },
    Damage {
        name: "a record is closed by the wrong bracket",
        find: "clock: (weeks: 6, hours_a_week: 7.5)",
        put: "clock: (weeks: 6, hours_a_week: 7.5]",
        told: &["14:40 syntax `(` is closed by `]`. | write `)`"],
    },
    Damage {
        name: "curly brackets stand for round ones",
        find: r#"norms: (name: "House customs", summary: "Tea first.")"#,
        put: r#"norms: {name: "House customs", summary: "Tea first."}"#,
        told: &[
            "96:12 wrong-type Expected a set of norms `(…)`, found a map `{…}`. | write `(` and `)` instead of `{` and `}`",
        ],
    },
    Damage {
        name: "the last bracket is missing",
        find: r#"summary: "Tea first."),
)"#,
        put: r#"summary: "Tea first."),
"#,
        told: &[
            "2:1 syntax This `(` is never closed. | add `)` at the end of the file, or where it belongs",
        ],
    },
    Damage {
        name: "one bracket too many",
        find: r#"summary: "Tea first."),
)"#,
        put: r#"summary: "Tea first."),
))"#,
        told: &["97:2 syntax This `)` closes nothing. | remove it"],
    },
    Damage {
        name: "a semicolon stands for a comma",
        find: "format: 1,",
        put: "format: 1;",
        told: &["3:14 syntax Entries are not separated by `;`. | write a comma"],
    },
    Damage {
        name: "text without quotes",
        find: r#"name: "Jun Hayashi""#,
        put: "name: Jun Hayashi",
        told: &[r#"35:30 syntax Text stands in double quotes. | write `"Jun Hayashi"`"#],
    },
    Damage {
        name: "a field name in quotes",
        find: "format: 1",
        put: r#""format": 1"#,
        told: &["3:5 syntax A field's name stands without quotes. | write `format:`"],
    },
    Damage {
        name: "a value is missing",
        find: r#"role: "lights exhibitions""#,
        put: "role:",
        told: &[
            "24:13 syntax `role` has no value after its colon. | write a value, or remove the name",
        ],
    },
    Damage {
        name: "a hash begins a comment",
        find: "// A scenario",
        put: "# A scenario",
        told: &["1:1 syntax A comment does not start with `#`. | start comments with `//`"],
    },
    Damage {
        name: "a comment is never closed",
        find: "// A scenario",
        put: "/* A scenario",
        told: &["1:1 syntax This comment is never closed. | close it with `*/`"],
    },
    Damage {
        name: "an invisible character",
        find: "known: true",
        put: "\u{200b}known: true",
        told: &[
            "25:43 syntax There is an invisible character here (U+200B). | remove it, or put text in double quotes",
        ],
    },
    Damage {
        name: "an unknown escape in a text",
        find: r#"note: "Two lines, please.""#,
        put: r#"note: "Two lines\, please.""#,
        told: &[
            r#"29:71 syntax `\,` means nothing inside text. | write `\\` for a backslash, or one of `\n`, `\t`, `\"`"#,
        ],
    },
    Damage {
        name: "two commas",
        find: "[E1, E4, E10]",
        put: "[E1,, E4, E10]",
        told: &["6:15 syntax This comma separates nothing. | remove it"],
    },
    Damage {
        name: "the outermost brackets are missing",
        find: "\n(\n    format: 1,",
        put: "\n    format: 1,",
        told: &[
            "2:5 syntax The fields of this file stand outside brackets. | write `(` before the first field and `)` after the last",
        ],
    },
    Damage {
        name: "an empty file",
        find: "",
        put: "",
        told: &[
            "1:1 syntax There is nothing in this file. | write the file's content between `(` and `)`",
        ],
    },
];
