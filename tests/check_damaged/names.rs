//! Damage to names: ids, what refers to them, and files.

use crate::Damage;

pub const DAMAGES: &[Damage] = &[
    Damage {
        name: "a format of the future",
        find: "format: 1,",
        put: "format: 2,",
        told: &[
            "3:13 wrong-format This file is of format 2, but only format 1 can be read. | write `1`",
        ],
    },
    Damage {
        name: "an id is used twice",
        find: r#"id: "moved""#,
        put: r#"id: "names""#,
        told: &[
            "88:14 duplicate-id The id `names` is used for more than one goal. | give one of them another id",
        ],
    },
    Damage {
        name: "an id with a capital",
        find: r#"id: "make_night""#,
        put: r#"id: "makeNight""#,
        told: &["59:17 bad-id `makeNight` cannot be an id. | write `make_night`"],
    },
    Damage {
        name: "an id with a space",
        find: r#"id: "moved""#,
        put: r#"id: "mo ved""#,
        told: &["88:14 bad-id `mo ved` cannot be an id. | write `mo_ved`"],
    },
    Damage {
        name: "somebody else is you",
        find: r#"id: "ruth", name"#,
        put: r#"id: "you", name"#,
        told: &[
            "30:28 unknown-id There is no person `ruth`. | write `priya` or `jun`",
            "43:17 reserved-id `you` cannot be a person's id: it is the player's. | choose another id",
            "82:65 unknown-id There is no person `ruth`. | write `priya` or `jun`",
        ],
    },
    Damage {
        name: "the player is not you",
        find: r#"id: "you", name"#,
        put: r#"id: "robin", name"#,
        told: &["16:13 wrong-id The player's id is always `you`. | write `you`"],
    },
    Damage {
        name: "a population's id",
        find: r#"id: "ruth", name"#,
        put: r#"id: "p7", name"#,
        told: &[
            "30:28 unknown-id There is no person `ruth`. | write `priya`, `jun` or `p7`",
            "43:17 reserved-id `p7` cannot be a person's id: the population uses it. | choose another id",
            "82:65 unknown-id There is no person `ruth`. | write `priya`, `jun` or `p7`",
        ],
    },
    Damage {
        name: "a word that lines use otherwise",
        find: r#"id: "tea", label"#,
        put: r#"id: "ask", label"#,
        told: &[
            "65:14 reserved-id `ask` cannot be a move's id: lines use the word otherwise. | choose another id",
            "71:14 unknown-occasion Nothing in this scenario is answered with `tea`. | write one of the names allowed here",
        ],
    },
    Damage {
        name: "an acquaintance who does not exist",
        find: r#"knows: ["jun", "ruth"]"#,
        put: r#"knows: ["jun", "rut"]"#,
        told: &["30:28 unknown-id There is no person `rut`. Did you mean `ruth`? | write `ruth`"],
    },
    Damage {
        name: "an acquaintance of themself",
        find: r#"knows: ["jun", "ruth"]"#,
        put: r#"knows: ["jun", "priya"]"#,
        told: &["30:28 knows-self `priya` is listed as knowing themself. | remove it"],
    },
    Damage {
        name: "an acquaintance of the player",
        find: r#"knows: ["jun", "ruth"]"#,
        put: r#"knows: ["jun", "ruth", "you"]"#,
        told: &[
            "30:36 reserved-id Nobody lists the player among those they know. | give this person a `starting_tie` instead",
        ],
    },
    Damage {
        name: "an acquaintance listed twice",
        find: r#"knows: ["jun", "ruth"]"#,
        put: r#"knows: ["jun", "ruth", "jun"]"#,
        told: &["30:36 repeated `jun` is listed twice. | remove one of the two"],
    },
    Damage {
        name: "the player has a strategy",
        find: r#"needs: ["woodwork"],
    ),"#,
        put: r#"needs: ["woodwork"], strategy: "giver",
    ),"#,
        told: &[
            "19:40 not-for-player The player has no `strategy`. | choose one when you run the scenario",
        ],
    },
    Damage {
        name: "a visitor who does not exist",
        find: r#"people: ["priya", "jun"]"#,
        put: r#"people: ["pryia", "jun"]"#,
        told: &[
            "61:22 unknown-id There is no person `pryia`. Did you mean `priya`? | write `priya`",
        ],
    },
    Damage {
        name: "an unknown contact",
        find: r#"contact: "ruth""#,
        put: r#"contact: "zelda""#,
        told: &["82:65 unknown-id There is no person `zelda`. | write `priya`, `jun` or `ruth`"],
    },
    Damage {
        name: "an unknown backer",
        find: r#"backers: ["jun"]"#,
        put: r#"backers: ["june"]"#,
        told: &["82:83 unknown-id There is no person `june`. Did you mean `jun`? | write `jun`"],
    },
    Damage {
        name: "an unknown ask in a goal",
        find: r#"Granted(ask: "van""#,
        put: r#"Granted(ask: "vam""#,
        told: &["88:68 unknown-id There is no ask `vam`. Did you mean `van`? | write `van`"],
    },
    Damage {
        name: "an unknown opening in a goal",
        find: r#"Won("desk")"#,
        put: r#"Won("dask")"#,
        told: &["89:57 unknown-id There is no opening `dask`. Did you mean `desk`? | write `desk`"],
    },
    Damage {
        name: "an unknown speaker",
        find: r#"who: "priya""#,
        put: r#"who: "prija""#,
        told: &[
            "71:38 unknown-id There is no person `prija`. Did you mean `priya`? | write `priya`",
        ],
    },
    Damage {
        name: "an unknown strategy",
        find: r#"strategy: "giver",
"#,
        put: r#"strategy: "givver",
"#,
        told: &[
            "31:23 unknown-strategy There is no strategy `givver`. Did you mean `giver`? | write `giver`",
        ],
    },
    Damage {
        name: "a file that does not exist",
        find: r#""library/moves.ron""#,
        put: r#""library/move.ron""#,
        told: &[
            "8:9 missing-file There is no file `library/move.ron`. Did you mean `library/moves.ron`? | write `library/moves.ron`",
        ],
    },
    Damage {
        name: "a file outside the folder",
        find: r#""library/moves.ron","#,
        put: r#""library/moves.ron", "../mine.ron","#,
        told: &[
            "8:30 bad-include `../mine.ron` is not the name of a file within the scenario's folder. | put the file into the scenario's folder and write its name",
        ],
    },
    Damage {
        name: "a file that includes itself",
        find: r#""library/moves.ron","#,
        put: r#""library/moves.ron", "loop.ron","#,
        told: &[
            "loop.ron:1:23 include-cycle `loop.ron` includes itself, by way of `loop.ron`. | remove this line, or the one that leads back here",
        ],
    },
    Damage {
        name: "an included file of another format",
        find: r#""library/moves.ron","#,
        put: r#""library/moves.ron", "old.ron","#,
        told: &[
            "old.ron:1:10 wrong-format This file is of format 0, but only format 1 can be read. | write `1`",
        ],
    },
    Damage {
        name: "an included file that is not UTF-8",
        find: r#""library/moves.ron","#,
        put: r#""library/moves.ron", "latin.ron","#,
        told: &[
            "latin.ron:1:19 not-utf8 This file is not UTF-8 text (at byte 18). | save it as UTF-8 in your editor",
        ],
    },
];
