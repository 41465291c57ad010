//! Damage to the meaning: entries that are well formed, and wrong or doubtful together.

use crate::Damage;

pub const DAMAGES: &[Damage] = &[
    Damage {
        name: "an empty title",
        find: r#"title: "One of everything""#,
        put: r#"title: " ""#,
        told: &["4:12 empty-text This `title` is empty. | write what players are to read"],
    },
    Damage {
        name: "an empty word",
        find: r#"skills: ["lighting"]"#,
        put: r#"skills: ["lighting", ""]"#,
        told: &["27:34 empty-text This word is empty. | write a word, or remove it"],
    },
    Damage {
        name: "a trait given twice",
        find: r#"interests: ["climbing", "baking"]"#,
        put: r#"interests: ["climbing", "climbing"]"#,
        told: &[r#"17:33 duplicate-trait `you` has "climbing" twice. | remove one of the two"#],
    },
    Damage {
        name: "a word with other capitals",
        find: r#"interests: ["climbing", "film cameras"]"#,
        put: r#"interests: ["Climbing", "film cameras"]"#,
        told: &[
            r#"26:25 near-topic "Climbing" and "climbing" count as different words. | write "climbing""#,
        ],
    },
    Damage {
        name: "a skill that is needed as well",
        find: r#"needs: ["floor plans"],
            contact"#,
        put: r#"needs: ["lighting"],
            contact"#,
        told: &[
            r#"28:21 needs-own-skill `priya` both has and needs "lighting". | remove one of the two"#,
        ],
    },
    Damage {
        name: "too many traits",
        find: r#"interests: ["climbing", "film cameras"]"#,
        put: r#"interests: ["t0", "t1", "t2", "t3", "t4", "t5", "t6", "t7", "t8", "t9", "t10", "t11", "t12", "t13", "t14", "t15", "t16", "t17", "t18", "t19", "t20", "t21", "t22", "t23", "t24", "t25", "t26", "t27", "t28", "t29", "t30"]"#,
        told: &[
            "28:21 too-many-traits `priya` has more than 32 interests, skills, needs, resources and backgrounds. | remove those that matter least",
        ],
    },
    Damage {
        name: "steps that no ask grants",
        find: r#"        "library/asks.ron",
        "library/lines.ron","#,
        put: r#"        "library/lines.ron","#,
        told: &[
            "82:24 unreachable-step `desk` needs this step, but there is no ask that grants it. | include `library/asks.ron`, or write `grants: Information` for one of your asks",
            "82:37 unreachable-step `desk` needs this step, but there is no ask that grants it. | include `library/asks.ron`, or write `grants: Introduction` for one of your asks",
            "82:51 unreachable-step `desk` needs this step, but there is no ask that grants it. | include `library/asks.ron`, or write `grants: Word` for one of your asks",
        ],
    },
    Damage {
        name: "shares above one",
        find: "share: 0.25",
        put: "share: 0.75",
        told: &[
            "53:40 shares-above-one With this, the shares add up to 1.25, which is more than 1. | write at most 0.50, or make another share smaller",
        ],
    },
    Damage {
        name: "a strategy with two shares",
        find: r#"(strategy: "taker", share: 0.25)"#,
        put: r#"(strategy: "giver", share: 0.25)"#,
        told: &["53:24 duplicate-id The strategy `giver` has two shares. | write their sum once"],
    },
    Damage {
        name: "the least above the most",
        find: "standing_least: 0.2",
        put: "standing_least: 0.9",
        told: &[
            "50:45 wrong-order `standing_least` is 0.9 and passes `standing_most`, which is 0.8. | exchange the two",
        ],
    },
    Damage {
        name: "more people known than there are",
        find: "count: 40, known: 2",
        put: "count: 40, known: 50",
        told: &[
            "49:27 too-many-known 50 people are known, but there are only 40. | write at most 40",
        ],
    },
    Damage {
        name: "a venue on no day",
        find: "weekdays: [Tue, Thu]",
        put: "weekdays: []",
        told: &[
            "60:23 empty-list `make_night` is on no day of the week. | write a day, such as `[Tue]`",
        ],
    },
    Damage {
        name: "a venue after the end",
        find: "from_week: 1",
        put: "from_week: 7",
        told: &[
            "60:62 beyond-clock `make_night` first takes place after the 6 weeks of this scenario. | write a week from 1 to 6",
        ],
    },
    Damage {
        name: "a venue where nobody goes",
        find: r#"people: ["priya", "jun"], population_share: 0.1"#,
        put: "people: [], population_share: 0.0",
        told: &[
            "59:17 empty-venue Nobody ever comes to `make_night`. | write `people: […]`, or a `population_share` above 0",
        ],
    },
    Damage {
        name: "an opening after the end",
        find: "opens: 3, closes: 30",
        put: "opens: 42",
        told: &[
            "82:20 beyond-clock `desk` opens after the last day of this scenario, which is day 41. | write a day from 0 to 41",
        ],
    },
    Damage {
        name: "an opening that closes before it opens",
        find: "closes: 30",
        put: "closes: 2",
        told: &[
            "82:31 wrong-order `desk` closes on day 2, before it opens on day 3. | write a day from 3 on",
        ],
    },
    Damage {
        name: "an opening that closes after the end",
        find: "closes: 30",
        put: "closes: 60",
        told: &[
            "82:31 beyond-clock `desk` closes after the last day of this scenario, which is day 41. | leave `closes` out: it then stays open to the end",
        ],
    },
    Damage {
        name: "an opening decided too late",
        find: "decides_after: 7",
        put: "decides_after: 60",
        told: &[
            "81:17 no-time `desk` is decided on day 63 at the earliest, after the last day, which is day 41. | open it earlier, decide it sooner, or give the scenario more weeks",
            "89:53 impossible-goal The goal `hired` cannot be reached: the opening is decided after the last day. | give the scenario more weeks",
        ],
    },
    Damage {
        name: "an opening nobody knows of",
        find: r#"known_by: ["priya"], "#,
        put: "",
        told: &[
            "83:24 impossible-step `desk` needs information, but nobody knows of it. | write `known_by: […]`, or `known: true`",
        ],
    },
    Damage {
        name: "an opening without a contact",
        find: r#"contact: "ruth", "#,
        put: "",
        told: &[
            r#"83:37 impossible-step `desk` needs an introduction, but it has no contact to be introduced to. | write `contact: "…"`, or remove this step"#,
        ],
    },
    Damage {
        name: "an opening without backers",
        find: r#", backers: ["jun"]"#,
        put: "",
        told: &[
            "83:51 impossible-step `desk` needs somebody's word, but nobody's word counts. | write `backers: […]`, or remove this step",
        ],
    },
    Damage {
        name: "an ask for what nobody has",
        find: r#"resource: "van""#,
        put: r#"resource: "vans""#,
        told: &[
            r#"68:106 unreachable-ask Nobody who can be met has "vans" to lend, so nobody can be asked for it. Did you mean "van"? | write "van""#,
            r#"88:55 impossible-goal The goal `moved` cannot be reached: nobody named in `by` has "vans". | name somebody with "vans" among their `resources`"#,
        ],
    },
    Damage {
        name: "an ask beyond all friendship",
        find: "size: 0.4,",
        put: "size: 1.5, trust_share: 0.1, rapport_share: 0.1,",
        told: &[
            "68:14 unreachable-ask The ask `van` is too large: even the closest friend would say no in 99 of 100 cases. | write a smaller `size`",
        ],
    },
    Damage {
        name: "somebody nobody can meet",
        find: r#"knows: ["jun", "ruth"]"#,
        put: r#"knows: ["jun"]"#,
        told: &[
            "43:17 unreachable-person Nobody can meet `ruth`: they go nowhere, know nobody who does, and take no mail from strangers. | add them to a venue's `people` or to somebody's `knows`, or write `known: true`",
            "83:37 unreachable-step Nobody who can be met knows the contact of `desk`, so nobody can introduce you. | name somebody who can be met, or add them to a venue or to somebody's `knows`",
        ],
    },
    Damage {
        name: "two people of one name",
        find: r#"name: "Ruth Abelson""#,
        put: r#"name: "Priya Holt""#,
        told: &[
            "43:31 same-name Two people are called Priya Holt. | give one of them another name",
        ],
    },
    Damage {
        name: "a goal of more people than there are",
        find: "SpeakingTerms(3)",
        put: "SpeakingTerms(300)",
        told: &[
            "87:57 impossible-goal The goal `names` cannot be reached: only 43 people can be met. | write at most 43",
        ],
    },
    Damage {
        name: "a goal reached before the first day",
        find: "SpeakingTerms(3)",
        put: "SpeakingTerms(1)",
        told: &[
            "87:57 already-met The goal `names` means nothing: it is reached before the first day. | write more than 1",
        ],
    },
    Damage {
        name: "a goal that takes too many hours",
        find: "Collaborated(1)",
        put: "Helped(30)",
        told: &[
            "90:57 no-time The goal `together` can hardly be reached: it takes 60 hours, and there are only 45. | want less, or give the scenario more weeks or hours",
        ],
    },
    Damage {
        name: "a favour from somebody who cannot do it",
        find: r#"by: ["jun"]"#,
        put: r#"by: ["ruth"]"#,
        told: &[
            r#"88:55 impossible-goal The goal `moved` cannot be reached: nobody named in `by` has "van". | name somebody with "van" among their `resources`"#,
        ],
    },
    Damage {
        name: "half-lives that are the same",
        find: "debt_half_life: 100",
        put: "debt_half_life: 14",
        told: &[
            "93:53 equal-half-lives `debt_half_life` (14 days) must differ from `unthanked_half_life` (14 days) by more than 1 %. | make debts last longer than unthanked favours: 120 and 14 days, for instance",
        ],
    },
    Damage {
        name: "the soonest reply after the latest",
        find: "reply_soonest: 2",
        put: "reply_soonest: 9",
        told: &[
            "94:35 wrong-order `reply_soonest` is 9 and passes `reply_latest`, which is 6. | write a `reply_latest` of at least 9, or a smaller `reply_soonest`",
        ],
    },
];
