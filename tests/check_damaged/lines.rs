//! Damage to lines and cues: occasions, bands, slots.

use crate::Damage;

pub const DAMAGES: &[Damage] = &[
    Damage {
        name: "lines for nothing",
        find: r#"on: "tea", band"#,
        put: r#"on: "tee", band"#,
        told: &[
            "71:14 unknown-occasion Nothing in this scenario is answered with `tee`. Did you mean `tea`? | write `tea`",
        ],
    },
    Damage {
        name: "a band that cannot occur",
        find: "band: Yes",
        put: "band: Warm",
        told: &[
            "74:31 impossible-band `ask:van` never comes with `Warm`. | write `Yes`, `No` or `Offended`",
        ],
    },
    Damage {
        name: "a cue with a band of lines",
        find: r#"on: "mood", band: Cool"#,
        put: r#"on: "regard", band: Cool"#,
        told: &[
            "77:30 impossible-band `regard` never comes with `Cool`. | write `High`, `Good`, `Even`, `Low` or `None`",
        ],
    },
    Damage {
        name: "cues for nothing",
        find: r#"on: "mood""#,
        put: r#"on: "moood""#,
        told: &[
            "77:14 unknown-occasion There are no cues for `moood`. Did you mean `mood`? | write `mood`",
        ],
    },
    Damage {
        name: "nothing is said",
        find: r#"say: ["Bring back {favour} by six."]"#,
        put: "say: []",
        told: &[
            "74:64 empty-list There is nothing to say here. | write a line in quotes, or remove the block",
        ],
    },
    Damage {
        name: "an empty line",
        find: r#"say: ["Bring back {favour} by six."]"#,
        put: r#"say: ["Bring back {favour} by six.", ""]"#,
        told: &["74:96 empty-text This line is empty. | write what is said, or remove it"],
    },
    Damage {
        name: "an unknown slot",
        find: "about {topic}.",
        put: "about {topik}.",
        told: &[
            "72:49 unknown-slot There is no slot `{topik}`. Did you mean `topic`? | write `topic`",
        ],
    },
    Damage {
        name: "a brace without partner",
        find: "Sit down, {you}.",
        put: "Sit down, {you.",
        told: &[
            "72:24 unbalanced-brace This brace has no partner. | write a slot such as `{you}`, or remove the brace",
        ],
    },
    Damage {
        name: "a slot of lines in a cue",
        find: "{They} look{s}",
        put: "{you} look{s}",
        told: &[
            "77:41 unknown-slot There is no slot `{you}`. | write `They`, `they`, `them`, `their`, `theirs`, `are`, `have` or `s`",
        ],
    },
];
