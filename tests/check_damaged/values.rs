//! Damage to single values: fields, types, ranges and choices.

use crate::Damage;

pub const DAMAGES: &[Damage] = &[
    Damage {
        name: "a field name is mistyped",
        find: r#"interests: ["climbing", "film cameras"]"#,
        put: r#"interest: ["climbing", "film cameras"]"#,
        told: &[
            "26:13 unknown-field A person has no field `interest`. Did you mean `interests`? | write `interests`",
        ],
    },
    Damage {
        name: "a field stands in the wrong entry",
        find: "rapport_cap: 0.5",
        put: "weekdays: [Tue]",
        told: &[
            "65:86 unknown-field A move has no field `weekdays`. | write one of the names allowed here",
        ],
    },
    Damage {
        name: "a field is given twice",
        find: "standing: 0.8,",
        put: "standing: 0.8, standing: 0.7,",
        told: &[
            "44:28 duplicate-field This person has the field `standing` twice. | remove one of the two",
        ],
    },
    Damage {
        name: "a required field is missing: a name",
        find: r#"id: "ruth", name: "Ruth Abelson","#,
        put: r#"id: "ruth","#,
        told: &[
            r#"42:9 missing-field This person ("ruth") has no `name`. | add `name: "…",` between these brackets"#,
        ],
    },
    Damage {
        name: "a required field is missing: an id",
        find: r#"id: "names", title"#,
        put: "title",
        told: &[
            r#"87:9 missing-field This goal has no `id`. | add `id: "…",` between these brackets"#,
        ],
    },
    Damage {
        name: "the player is missing",
        find: r#"    you: (
        id: "you", name: "Robin Vale", pronouns: They, standing: 0.25,
        interests: ["climbing", "baking"],
        skills: ["floor plans"],
        needs: ["woodwork"],
    ),
"#,
        put: "",
        told: &[
            r#"2:1 missing-field This scenario has no `you`. | add `you: (id: "…", name: "…"),` between these brackets"#,
        ],
    },
    Damage {
        name: "a number above its range",
        find: "standing: 0.55",
        put: "standing: 1.5",
        told: &[
            "25:23 out-of-range 1.5 is out of range: expected a number from 0 to 1. | the nearest is `1`",
        ],
    },
    Damage {
        name: "a number below its range",
        find: "hours_a_week: 7.5",
        put: "hours_a_week: -1",
        told: &[
            "14:37 out-of-range -1 is out of range: expected a number from 0.25 to 112. | the nearest is `0.25`",
        ],
    },
    Damage {
        name: "a whole number is too large",
        find: "weeks: 6",
        put: "weeks: 600",
        told: &[
            "14:20 out-of-range 600 is out of range: expected a whole number from 1 to 520. | the nearest is `520`",
        ],
    },
    Damage {
        name: "a fraction for a whole number",
        find: "every_weeks: 2",
        put: "every_weeks: 1.5",
        told: &[
            "60:48 wrong-type Expected a whole number from 1 to 52, found the number 1.5. | write a number without a point, such as `2`",
        ],
    },
    Damage {
        name: "a number in quotes",
        find: "size: 0.4",
        put: r#"size: "0.4""#,
        told: &[
            r#"68:72 wrong-type Expected a number from 0 to 1.5, found text "0.4". | remove the quotes: `0.4`"#,
        ],
    },
    Damage {
        name: "text for a number",
        find: "warmth: 0.75",
        put: r#"warmth: "high""#,
        told: &[
            r#"25:37 wrong-type Expected a number from 0 to 1, found text "high". | write a number from 0 to 1"#,
        ],
    },
    Damage {
        name: "a word for true",
        find: "known: true",
        put: "known: yes",
        told: &[
            "25:50 wrong-type Expected `true` or `false`, found the bare word `yes`. | write `true`, without quotes",
        ],
    },
    Damage {
        name: "a number for true",
        find: "strangers: true",
        put: "strangers: 1",
        told: &[
            "29:49 wrong-type Expected `true` or `false`, found the number 1. | write `true` or `false`",
        ],
    },
    Damage {
        name: "a choice is mistyped",
        find: "context: Professional,\n",
        put: "context: Profesional,\n",
        told: &[
            "59:60 unknown-variant There is no setting `Profesional`. Did you mean `Professional`? | write `Professional`",
        ],
    },
    Damage {
        name: "a choice in quotes",
        find: "met: Personal",
        put: r#"met: "Personal""#,
        told: &[
            r#"35:50 wrong-type Expected a setting (`Professional`, `Personal`), found text "Personal". | remove the quotes: `Personal`"#,
        ],
    },
    Damage {
        name: "a choice in lower case",
        find: "address: Form",
        put: "address: form",
        told: &[
            "45:32 unknown-variant There is no address `form`. Did you mean `Form`? | write `Form`",
        ],
    },
    Damage {
        name: "a weekday written out",
        find: "weekdays: [Tue, Thu]",
        put: "weekdays: [Tuesday, Thu]",
        told: &[
            "60:24 unknown-variant There is no weekday `Tuesday`. | write one of the names allowed here",
        ],
    },
    Damage {
        name: "an unknown aim",
        find: "E10]",
        put: "E17]",
        told: &["6:20 unknown-variant There is no aim `E17`. Did you mean `E1`? | write `E1`"],
    },
    Damage {
        name: "one value for a list",
        find: r#"backers: ["jun"]"#,
        put: r#"backers: "jun""#,
        told: &[
            r#"82:82 wrong-type Expected a list of text, found text "jun". | put it in square brackets: `[…]`"#,
        ],
    },
    Damage {
        name: "a list for one value",
        find: r#"contact: "ruth""#,
        put: r#"contact: ["ruth"]"#,
        told: &[
            "82:65 wrong-type Expected text in double quotes, found a list `[…]`. | write text in double quotes",
        ],
    },
    Damage {
        name: "round brackets for a list",
        find: r#"known_by: ["priya"]"#,
        put: r#"known_by: ("priya", "jun")"#,
        told: &[
            "82:45 wrong-type Expected a list of text, found a group of values `(…)`. | write `[` and `]` instead of `(` and `)`",
        ],
    },
    Damage {
        name: "a goal without its number",
        find: "SpeakingTerms(3)",
        put: "SpeakingTerms",
        told: &[
            "87:57 missing-payload `SpeakingTerms` needs a whole number in brackets. | write `SpeakingTerms(1)`",
        ],
    },
    Damage {
        name: "a goal with brackets it does not have",
        find: "Collaborated(1)",
        put: "WonAny(1)",
        told: &["90:64 wrong-type `WonAny` stands alone, without brackets. | write `WonAny`"],
    },
    Damage {
        name: "an unknown kind of goal",
        find: "Collaborated(1)",
        put: "Colaborated(1)",
        told: &[
            "90:57 unknown-variant There is no want `Colaborated`. Did you mean `Collaborated`? | write `Collaborated`",
        ],
    },
    Damage {
        name: "names without pronouns",
        find: r#"("Ada", She)"#,
        put: r#""Ada""#,
        told: &[
            r#"55:31 wrong-type Expected values like `(text, pronouns)`, found text "Ada". | write values like `(text, pronouns)`"#,
        ],
    },
    Damage {
        name: "Some around a required value",
        find: "weeks: 6",
        put: "weeks: Some(6)",
        told: &[
            "14:20 wrong-type Expected a whole number from 1 to 520, found `Some(…)`. | remove `Some(` and its `)`",
        ],
    },
    Damage {
        name: "infinity",
        find: "chance: 0.5",
        put: "chance: inf",
        told: &[
            "83:66 not-finite Expected a number from 0 to 1, found a number that is not finite. | write a number from 0 to 1",
        ],
    },
    Damage {
        name: "an unknown group of rules",
        find: "decay: (",
        put: "decai: (",
        told: &[
            "93:9 unknown-field A set of rules has no field `decai`. Did you mean `decay`? | write `decay`",
        ],
    },
    Damage {
        name: "an unknown coefficient",
        find: "rapport_floor: 0.5",
        put: "raport_floor: 0.5",
        told: &[
            "93:17 unknown-field A group of rules has no field `raport_floor`. Did you mean `rapport_floor`? | write `rapport_floor`",
        ],
    },
    Damage {
        name: "a coefficient out of its range",
        find: "rapport_floor: 0.5",
        put: "rapport_floor: 5",
        told: &[
            "93:32 out-of-range 5 is out of range: expected a number from 0 to 1. | the nearest is `1`",
        ],
    },
];
