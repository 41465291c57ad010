//! Ways to break the lesson.

use crate::Damage;

pub const DAMAGES: &[Damage] = &[
    Damage {
        name: "a field misspelt",
        find: r#"minutes: 5"#,
        put: r#"minuts: 5"#,
        told: &[
            "7:5 unknown-field A lesson has no field `minuts`. Did you mean `minutes`? | write `minutes`",
        ],
    },
    Damage {
        name: "a claim is missing",
        find: r#"    claim: (
        sentence: "Every week beats once.",
        way: "often", against: "once", of: Rapport("ada"), at_least: 0.02, days: 42,
    ),
"#,
        put: r#""#,
        told: &[
            "2:1 missing-field This lesson has no `claim`. | add `claim: (sentence: \"…\", way: \"…\", against: \"…\", of: …, at_least: 1, days: 1),` between these brackets",
        ],
    },
    Damage {
        name: "no beats at all",
        find: r#"    beats: [
        Say(("#,
        put: r#"    beats: [],
    was: [
        Say(("#,
        told: &[
            "29:14 unused-way No beat, claim or mistake uses the way `giving`. | use it, or remove it",
            "31:12 empty-list Nothing happens in this lesson. | write a beat, such as `Say((title: \"…\", text: \"…\"))`",
            "32:5 unknown-field A lesson has no field `was`. Did you mean `ways`? | write `ways`",
        ],
    },
    Damage {
        name: "a format of the future",
        find: r#"(
    format: 1,
    title: "The allotment",
    summary"#,
        put: r#"(
    format: 2,
    title: "The allotment",
    summary"#,
        told: &[
            "3:13 wrong-format This file is of format 2, but only format 1 can be read. | write `1`",
        ],
    },
    Damage {
        name: "no idea",
        find: r#"aims: [E2]"#,
        put: r#"aims: []"#,
        told: &[
            "6:11 empty-list This lesson is about no idea. | write at least one, such as `[E2]`",
        ],
    },
    Damage {
        name: "an empty summary",
        find: r#""A spade, a neighbour, and eight weeks.""#,
        put: r#"" ""#,
        told: &["5:14 empty-text This `summary` is empty. | write what players are to read"],
    },
    Damage {
        name: "a beat that is none",
        find: r#"Later((title"#,
        put: r#"Then((title"#,
        told: &[
            "45:9 unknown-variant There is no beat `Then`. | write one of the names allowed here",
        ],
    },
    Damage {
        name: "a way misspelt in a stretch of time",
        find: r#"way: "often", days: 21"#,
        put: r#"way: "oftn", days: 21"#,
        told: &["45:71 unknown-id There is no way `oftn`. Did you mean `often`? | write `often`"],
    },
    Damage {
        name: "two ways with one id",
        find: r#"id: "once", label"#,
        put: r#"id: "often", label"#,
        told: &[
            "26:14 duplicate-id The id `often` is used for more than one way. | give one of them another id",
            "47:92 unknown-id There is no way `once`. | write `often` or `giving`",
            "54:72 unknown-id There is no way `once`. | write `often` or `giving`",
            "55:72 unknown-id There is no way `once`. | write `often` or `giving`",
            "62:32 unknown-id There is no way `once`. | write `often` or `giving`",
            "64:22 unknown-id There is no way `once`. | write `often` or `giving`",
        ],
    },
    Damage {
        name: "a way that nothing uses",
        find: r#"ways: ["often", "once", "giving"], days: 28"#,
        put: r#"ways: ["often", "once"], days: 28"#,
        told: &[
            "29:14 unused-way No beat, claim or mistake uses the way `giving`. | use it, or remove it",
        ],
    },
    Damage {
        name: "a strategy misspelt",
        find: r#"Strategy("giver")"#,
        put: r#"Strategy("givr")"#,
        told: &[
            "29:62 unknown-strategy There is no strategy `givr`. Did you mean `giver`? | write `giver`",
        ],
    },
    Damage {
        name: "a person misspelt in a timetable",
        find: r#"with: ["ada", "ben"]"#,
        put: r#"with: ["ada", "bne"]"#,
        told: &[
            "27:43 unknown-id There is no person `bne` in this scenario. Did you mean `ben`? | write `ben`",
        ],
    },
    Damage {
        name: "nobody in a timetable",
        find: r#"with: ["ada", "ben"]"#,
        put: r#"with: []"#,
        told: &["27:35 empty-list Nobody is named here. | name somebody, such as `[\"priya\"]`"],
    },
    Damage {
        name: "the player in a timetable",
        find: r#"with: ["ada", "ben"]"#,
        put: r#"with: ["ada", "you"]"#,
        told: &["27:43 reserved-id The player cannot stand here. | name one of the people"],
    },
    Damage {
        name: "somebody twice in a timetable",
        find: r#"with: ["ada", "ben"]"#,
        put: r#"with: ["ada", "ada"]"#,
        told: &["27:43 repeated `ada` is listed twice. | remove one of the two"],
    },
    Damage {
        name: "a move misspelt in a timetable",
        find: r#"(do: ThankYou,"#,
        put: r#"(do: ThankYuo,"#,
        told: &[
            "24:18 unknown-move This scenario has no move `ThankYuo`. Did you mean `ThankYou`? | write `ThankYou`",
        ],
    },
    Damage {
        name: "an ask misspelt in a timetable",
        find: r#"Ask(Advice), with"#,
        put: r#"Ask(Advise), with"#,
        told: &[
            "23:22 unknown-id There is no ask `advise` in this scenario. Did you mean `advice`? | write `advice`",
        ],
    },
    Damage {
        name: "talk whenever there is reason",
        find: r#"(do: SmallTalk, with: ["ada"], times: 0)"#,
        put: r#"(do: SmallTalk, with: ["ada"], whenever: true)"#,
        told: &[
            "22:18 not-allowed There is never a special reason for this, so `whenever` means nothing. | leave `whenever` out, and say `from`, `every` and `times`",
        ],
    },
    Damage {
        name: "a mail with talk",
        find: r#"(do: SmallTalk, with: ["ada"], times: 0)"#,
        put: r#"(do: SmallTalk, with: ["ada"], times: 0, mail: ())"#,
        told: &["22:60 not-allowed `mail` means something only with an ask. | leave `mail` out"],
    },
    Damage {
        name: "an ask for advice about somebody",
        find: r#"with: ["ada"], from: 28"#,
        put: r#"with: ["ada"], from: 28, about: "ben""#,
        told: &[
            "23:63 not-allowed `about` means something only with an ask for an introduction or a word. | leave `about` out",
        ],
    },
    Damage {
        name: "a slot misspelt",
        find: r#"Talk to {ada}."#,
        put: r#"Talk to {aad}."#,
        told: &["42:48 unknown-slot There is no slot `{aad}`. Did you mean `ada`? | write `ada`"],
    },
    Damage {
        name: "a brace without a partner",
        find: r#"Talk to {ada}."#,
        put: r#"Talk to {ada."#,
        told: &[
            "42:48 unbalanced-brace This brace has no partner. | write a slot such as `{guess}`, or remove the brace",
        ],
    },
    Damage {
        name: "an empty text",
        find: r#"task: "Talk to {ada}.""#,
        put: r#"task: """#,
        told: &["42:39 empty-text This `task` is empty. | write what players are to read"],
    },
    Damage {
        name: "the truth before it is out",
        find: r#"You talk to {ada}."#,
        put: r#"It is {truth}."#,
        told: &[
            "45:44 early-reveal No bet is revealed yet, so `{truth}` would tell what nobody may know. | say it in the beat that reveals the bet, or after it",
        ],
    },
    Damage {
        name: "a guess before there is one",
        find: r#"You talk to {ada}."#,
        put: r#"You said {guess}."#,
        told: &[
            "45:44 early-reveal No bet is placed yet, so `{guess}` stands for nothing. | say it after the bet",
        ],
    },
    Damage {
        name: "a bet that is never revealed",
        find: r#"Bet("best"), "#,
        put: r#""#,
        told: &[
            "47:22 never-revealed The bet `best` is never revealed. | show `Bet(\"best\")` in a reveal",
        ],
    },
    Damage {
        name: "a bet misspelt in a reveal",
        find: r#"Bet("best")"#,
        put: r#"Bet("bset")"#,
        told: &["52:37 unknown-bet There is no bet `bset`. Did you mean `best`? | write `best`"],
    },
    Damage {
        name: "a bet revealed before it is placed",
        find: r#"        Predict((id: "warm", question"#,
        put: r#"        Reveal((title: "Early", text: "Oh.", show: [Bet("warm")])),
        Predict((id: "warm", question"#,
        told: &[
            "46:57 early-reveal `warm` is revealed here before it is placed. | move this reveal behind the bet",
        ],
    },
    Damage {
        name: "two bets with one id",
        find: r#"id: "line""#,
        put: r#"id: "best""#,
        told: &[
            "48:22 duplicate-id The id `best` is used for more than one bet. | give one of them another id",
            "52:50 unknown-bet There is no bet `line`. | write `warm` or `best`",
        ],
    },
    Damage {
        name: "a condition on a bet before its reveal",
        find: r#"when: Did("small_talk")"#,
        put: r#"when: GuessedLow("warm")"#,
        told: &[
            "36:35 early-reveal Nobody can tell how good the bet `warm` is before it is revealed. | say it in the beat that reveals the bet, or after it",
        ],
    },
    Damage {
        name: "a choice that is too low",
        find: r#"when: GuessedLow("warm")"#,
        put: r#"when: GuessedLow("best")"#,
        told: &[
            "51:38 wrong-bet The bet `best` is a choice, which is never too low or too high. | write `GuessedRight`, or `Not(GuessedRight(…))`",
        ],
    },
    Damage {
        name: "a move misspelt in a condition",
        find: r#"when: Did("small_talk")"#,
        put: r#"when: Did("smal_talk")"#,
        told: &[
            "36:28 unknown-move There is no move `smal_talk` in this scenario. Did you mean `small_talk`? | write `small_talk`",
        ],
    },
    Damage {
        name: "an ask misspelt among the moves offered",
        find: r#""ask:advice""#,
        put: r#""ask:advise""#,
        told: &[
            "43:65 unknown-move There is no move `ask:advise` in this scenario. Did you mean `ask:advice`? | write `ask:advice`",
        ],
    },
    Damage {
        name: "a branch after one that always fits",
        find: r#"                (when: Did("small_talk"), say: "You said hello."),
                (say: "You kept to yourself."),"#,
        put: r#"                (say: "You kept to yourself."),
                (when: Did("small_talk"), say: "You said hello."),"#,
        told: &[
            "37:17 never-said This can never be said: what stands before it always fits. | put the one without `when` last",
        ],
    },
    Damage {
        name: "a slider for a count",
        find: r#"Slider((of: Rapport("ada")))"#,
        put: r#"Slider((of: Asks))"#,
        told: &[
            "46:82 wrong-measure A slider goes from 0 to 1, and this is a count. | measure something else, or name a `way`",
        ],
    },
    Damage {
        name: "a curve of everybody",
        find: r#"of: Trust("ada"), way"#,
        put: r#"of: Trust, way"#,
        told: &[
            "48:71 wrong-measure A curve shows one person, and this measure names nobody. | write, for example, `Rapport(\"priya\")`",
        ],
    },
    Damage {
        name: "a measure of somebody unknown",
        find: r#"of: Rapport("ada"), at_least"#,
        put: r#"of: Rapport("adda"), at_least"#,
        told: &[
            "62:52 unknown-id There is no person `adda` in this scenario. Did you mean `ada`? | write `ada`",
        ],
    },
    Damage {
        name: "an ask misspelt in odds",
        find: r#"ask: "advice", of: "ada""#,
        put: r#"ask: "advise", of: "ada""#,
        told: &[
            "55:116 unknown-id There is no ask `advise` in this scenario. Did you mean `advice`? | write `advice`",
        ],
    },
    Damage {
        name: "one way compared with nothing",
        find: r#"text: "Both.", ways: ["often", "once"]"#,
        put: r#"text: "Both.", ways: ["often"]"#,
        told: &["54:62 wrong-number There is only one of the ways here. | name 2 to 3"],
    },
    Damage {
        name: "a way compared with itself",
        find: r#"text: "Both.", ways: ["often", "once"]"#,
        put: r#"text: "Both.", ways: ["often", "often"]"#,
        told: &["54:72 repeated `often` is listed twice. | remove one of the two"],
    },
    Damage {
        name: "a claim of a way against itself",
        find: r#"way: "often", against: "once""#,
        put: r#"way: "often", against: "often""#,
        told: &["62:32 same-way `often` is compared with itself. | name two different ways"],
    },
    Damage {
        name: "a claim beyond the clock",
        find: r#"at_least: 0.02, days: 42"#,
        put: r#"at_least: 0.02, days: 420"#,
        told: &[
            "62:82 beyond-clock These 420 days are longer than the scenario, which lasts 56 days (8 weeks). | write at most 56, or give the scenario's `clock` more `weeks`",
        ],
    },
    Damage {
        name: "play beyond the clock",
        find: r#"text: "Dig.", days: 28"#,
        put: r#"text: "Dig.", days: 29"#,
        told: &[
            "57:60 beyond-clock Up to 28 days may have passed by now, and 29 more go beyond the scenario, which lasts 56 days (8 weeks). | write at most 28, or give the scenario's `clock` more `weeks`",
        ],
    },
    Damage {
        name: "a claim seen less often than not",
        find: r#"at_least: 0.02, days: 42"#,
        put: r#"at_least: 0.02, days: 42, seen_in: 0.3"#,
        told: &[
            "62:95 out-of-range 0.3 is out of range: expected a number from 0.5 to 1. | the nearest is `0.5`",
        ],
    },
    Damage {
        name: "a remark misspelt",
        find: r#""never-asked""#,
        put: r#""never-askd""#,
        told: &[
            "64:38 unknown-remark There is no remark `never-askd`. Did you mean `never-asked`? | write `never-asked`",
        ],
    },
    Damage {
        name: "nothing revealed",
        find: r#"show: [Bet("warm"), Bet("best"), Bet("line"), Person("ada"), Ledger("ben"), Reasons]"#,
        put: r#"show: []"#,
        told: &[
            "46:22 never-revealed The bet `warm` is never revealed. | show `Bet(\"warm\")` in a reveal",
            "47:22 never-revealed The bet `best` is never revealed. | show `Bet(\"best\")` in a reveal",
            "48:22 never-revealed The bet `line` is never revealed. | show `Bet(\"line\")` in a reveal",
            "50:38 early-reveal No bet is revealed yet, so `{truth}` would tell what nobody may know. | say it in the beat that reveals the bet, or after it",
            "51:38 early-reveal Nobody can tell how good the bet `warm` is before it is revealed. | say it in the beat that reveals the bet, or after it",
            "52:19 empty-list Nothing is revealed here. | show something, such as `Person(\"priya\")`, or write a `Say`",
        ],
    },
    Damage {
        name: "something wrong in the scenario",
        find: r#"people: ["ada", "ben"])],
    ))"#,
        put: r#"people: ["ada", "bne"])],
    ))"#,
        told: &["18:87 unknown-id There is no person `bne`. Did you mean `ben`? | write `ben`"],
    },
];
