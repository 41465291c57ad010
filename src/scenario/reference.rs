//! The format reference: everything an author can write, from the declarations that read it.

use super::lesson::raw::LessonRaw;
use super::library::{builtin_names, library_text};
use super::raw::{LibraryRaw, ScenarioRaw};
use super::script::ReplayRaw;
use super::syntax::{Decode, NumberRange, Sources, decode_str, listing, reference};
use crate::model::Rules;

const PREFACE: &str = "\
# The scenario format

<!-- Generated from the code: cargo run -- reference > docs/scenario-format.md -->

A scenario is one text file, `name.ron`. This is all that can stand in it; `speaking-terms check name.ron` tells everything
that is wrong with one, each with its line and what to type instead. The shortest scenario there is:

```ron
(
    format: 1,
    title: \"Two neighbours\",
    you: (id: \"you\", name: \"Robin Vale\"),
    people: [
        (id: \"ada\", name: \"Ada Birch\", known: true),
    ],
)
```

## How it is written

- The file is [RON](https://docs.rs/ron). `( … )` holds named fields, `[ … ]` a list, and every entry ends with a comma (the last may).
- Text stands in double quotes: `\"Make Night\"`. Names from a fixed set stand without: `Professional`. Numbers have a point: `0.5`.
- `// …` is a comment, to the end of the line.
- What has a default may be left out. Where a value is optional, write it as it is, or `None`; `Some(…)` is allowed and not needed.
- Levels, shares and odds go from 0 to 1.

## Ids

An id is a short name by which other entries refer to a person, venue, move, ask, opening or goal: a lower-case letter, then
lower-case letters, digits and single underscores, such as `\"make_night\"`. Ids of one kind differ from each other.
The player is always `\"you\"`; people made up from the seed are `p1`, `p2` and so on.
Interests, skills, needs, resources and backgrounds are not ids but plain words: two people have one in common when the words are the same.

## Includes

A scenario without `include` has the whole library: its moves, asks, lines, cues, and pools for a population. With
`include: [\"library/moves.ron\", \"my_asks.ron\"]` it has those files and nothing else; `include: []` has nothing at all.
A file of that name beside the file that includes it, or beside the scenario, comes before the built-in one. Files are read in order, each once.
An entry with an id that an earlier file had replaces that entry, all its fields included, and keeps its place; the scenario's own entries come last.
Lines and cues are added, never replaced: the scenario's own are tried first.

";

const OCCASIONS: &str = "\
## Occasions

What `on` and `band` of a block of lines can be:

| `on` | `band` | when |
|---|---|---|
| a move's id, such as `\"small_talk\"` | `Warm`, `Even`, `Cool` | the player has made that move |
| `\"ask:\"` and an ask's id, or `\"ask\"` for any | `Yes`, `No`, `Offended` | they answer an ask |
| `\"mail:\"` and an ask's id, or `\"mail\"` for any | `Yes`, `No` | they answer a mail |
| `\"request:\"` and an ask's id, or `\"request\"` for any | `Opening` | they ask the player for that |
| `\"offer_help\"`, `\"check_in\"`, `\"introduction\"` | `Opening` | they start it |
| `\"request_accepted\"`, `\"request_declined\"` | `Opening` | the player has answered their request |

What `on` and `band` of a block of cues can be:

| `on` | `band` |
|---|---|
| `\"mood\"` | `Delighted`, `Warm`, `Even`, `Cool`, `Cold` |
| `\"regard\"` | `High`, `Good`, `Even`, `Low`, `None` |
| `\"reaction\"` | `Slight`, `Clear`, `Strong` |

";

const LESSON_PREFACE: &str = "\
# The lesson format

<!-- Generated from the code: cargo run -- reference lesson > docs/lesson-format.md -->

A lesson is one text file, `name.ron`: a situation, some ways of acting in it, what happens beat by beat, and the claim that
must hold for it to be true. `speaking-terms check name.ron` tells everything that is wrong with one,
`speaking-terms prove name.ron` whether its claim holds, `speaking-terms learn name.ron` plays it, and
`speaking-terms teach name.ron` writes a sheet for whoever teaches it. [The scenario format](scenario-format.md) says how
files are written, and what can stand in `scenario: Own(( … ))`. The built-in lessons are in `scenarios/lessons/`.

## What begins where

The learner has one run of the scenario, with the lesson's `seed`. `Play`, `Later` and `Sandbox` go on with it, beat after
beat. Whatever is compared begins on the scenario's first day instead, as if nobody had played: `Compare` and a `Curve`
with the learner's seed, `Many`, a `Choice`, a `Slider` with a `way` and the `claim` with seeds 1, 2, 3 and so on. A way
that follows several others has all of it in its timetable.

## Moves and asks

`do` of a timetable is a move as scripts write it: `SmallTalk`, `Ask(Advice)`, `FollowUp`, `Accept`, `Decline`. What a
stretch of play offers is a move's id in quotes, `\"ask:advice\"` or `\"ask\"` for an ask face to face, `\"mail\"` for asks in
writing. A condition waits for the same words; there, an ask is an ask however it is made.

";

/// The format of lessons as Markdown.
pub fn lesson_reference() -> String {
    let known = [
        ScenarioRaw::shape(),
        LibraryRaw::shape(),
        ReplayRaw::shape(),
    ];
    let records = reference::markdown_beside(&[LessonRaw::shape()], &known, "scenario-format.md");
    [LESSON_PREFACE, &records].concat()
}

/// The whole format of scenarios as Markdown.
pub fn reference() -> String {
    let records = reference::markdown(&[
        ScenarioRaw::shape(),
        LibraryRaw::shape(),
        ReplayRaw::shape(),
    ]);
    [PREFACE, &records, OCCASIONS, &coefficients(), &library()].concat()
}

fn coefficients() -> String {
    let mut text = "\
## Coefficients

Every coefficient of the model, by group. Write only those that differ: `rules: (decay: (rapport_floor: 0.5))`.
Directions come from the sources named; sizes are design choices, and \"house rule\" says that no source measures the thing.

"
    .to_owned();
    for (group, about) in Rules::GROUPS {
        let head =
            "| name | range | unit | default | meaning | source |\n|---|---|---|---|---|---|\n";
        text += &format!("### {group}\n\n{}\n\n{head}", about.trim());
        for c in Rules::COEFFICIENTS.iter().filter(|c| c.group == *group) {
            let range = NumberRange::of(c.least..=c.most);
            let (name, unit, default, source) = (c.name, c.unit, c.default, c.source);
            let meaning = c.meaning.trim();
            text += &format!(
                "| `{name}` | {range} | {unit} | `{default:?}` | {meaning} | {source} |\n"
            );
        }
        text.push('\n');
    }
    text
}

fn library() -> String {
    let scenarios: Vec<&str> = builtin_names().collect();
    let mut text = format!(
        "## The library\n\nBuilt-in scenarios: {}.\n\n",
        listing(&scenarios)
    );
    let files = ["library/moves.ron", "library/asks.ron"];
    for raw in files.into_iter().filter_map(read) {
        if !raw.moves.is_empty() {
            text += "| move | label | rapport, up to | trust, up to | patience | hours |\n|---|---|---|---|---|---|\n";
        }
        for m in &raw.moves {
            let (rapport, trust) = ((m.rapport, m.rapport_cap), (m.trust, m.trust_cap));
            let gains = format!("{}, {} | {}, {}", rapport.0, rapport.1, trust.0, trust.1);
            text += &format!(
                "| `{}` | {} | {gains} | {} | {} |\n",
                *m.id, m.label, m.patience, m.hours
            );
        }
        if !raw.asks.is_empty() {
            text += "\n| ask | label | size | rapport share | trust share | grants |\n|---|---|---|---|---|---|\n";
        }
        for a in &raw.asks {
            let shares = format!("{} | {} | {}", a.size, a.rapport_share, a.trust_share);
            text += &format!(
                "| `{}` | {} | {shares} | `{:?}` |\n",
                *a.id, a.label, a.grants
            );
        }
    }
    text
}

fn read(name: &str) -> Option<LibraryRaw> {
    decode_str(&mut Sources::new(), name, library_text(name)?).0
}
