//! Laws of the whole layer: what authors type, and what they are told.

use super::*;
use crate::{choice, record};

record! {
    /// Somebody in the scenario.
    #[derive(Clone, Debug, PartialEq)]
    pub struct PersonRaw as "person" {
        /// Stable id other entries use.
        pub id: At<String>,
        /// How established this person is.
        pub standing: f32 = 0.5, in 0.0..=1.0, unit "level",
        /// What they like to talk about.
        pub interests: Vec<At<String>> = Vec::new(),
        /// How it starts.
        pub band: Option<Band> = None,
        pub letters: u8 = 3,
    }
}

choice! {
    /// How a conversation feels.
    #[derive(Clone, Debug, PartialEq)]
    pub enum Band as "band" {
        /// They lean in.
        Warm,
        /// By letter.
        Mail(MailRaw),
        /// For some rounds.
        Wait(Option<u32>),
    }
}

record! {
    /// A letter.
    #[derive(Clone, Debug, PartialEq)]
    pub struct MailRaw as "mail" {
        /// The reader.
        pub to: String,
    }
}

record! {
    /// Everything.
    #[derive(Clone, Debug, PartialEq)]
    pub struct WorldRaw as "world" {
        /// Who is there.
        pub people: Vec<PersonRaw>,
        /// Any seed.
        pub seed: u64 = 1,
    }
}

record! {
    /// Time.
    #[derive(Clone, Debug, PartialEq)]
    pub struct ClockRaw as "clock" {
        /// How long it lasts.
        pub weeks: u32 = 8, in 1..=520, unit "weeks",
        /// Hours each week.
        pub hours: f32 = 8.5,
    }
}

/// What decoding a person reports: `line:column code message | fix` each.
pub fn told<T: Decode>(text: &str) -> Vec<String> {
    let mut sources = Sources::new();
    let (_, problems) = decode_str::<T>(&mut sources, "a", text);
    let tell = |problem: &Problem| {
        let place = sources.describe(problem.span);
        let fix = problem.fix.as_deref().unwrap_or("");
        format!(
            "{} {} {} | {fix}",
            &place[2..],
            problem.code,
            problem.message
        )
    };
    problems.iter().map(tell).collect()
}

fn decoded<T: Decode>(text: &str) -> Option<T> {
    let (value, problems) = decode_str::<T>(&mut Sources::new(), "a", text);
    assert!(!problems.has_errors(), "{problems:?}");
    value
}

#[test]
fn a_good_file_decodes_with_defaults_and_places() {
    let text = "\u{feff}// hi\r\n(people: [(id: \"a\", band: Mail(to: \"b\")), Person(id: \"c\", standing: 1),],)\r\n";
    let world = decoded::<WorldRaw>(text).expect("a world");
    assert_eq!(
        world.people[0].band,
        Some(Band::Mail(MailRaw { to: "b".into() }))
    );
    assert_eq!(
        (world.people[0].standing, world.people[1].standing),
        (0.5, 1.0)
    );
    let span = world.people[1].id.span;
    assert_eq!(&text[span.start as usize..span.end as usize], "\"c\"");
}

#[test]
fn the_default_of_a_record_is_what_an_empty_one_decodes_to() {
    assert_eq!(decoded::<ClockRaw>("()"), Some(ClockRaw::default()));
    assert_eq!(
        ClockRaw::default(),
        ClockRaw {
            weeks: 8,
            hours: 8.5
        }
    );
}

#[test]
fn options_and_variants_may_be_written_short_or_long() {
    let band = |text: &str| {
        decoded::<PersonRaw>(&format!("(id: \"a\", band: {text})")).and_then(|person| person.band)
    };
    assert_eq!(band("Some(Warm)"), band("Warm"));
    assert_eq!(band("Mail((to: \"x\"))"), band("Mail(to: \"x\")"));
    assert_eq!(
        (band("Wait"), band("Wait(3)")),
        (Some(Band::Wait(None)), Some(Band::Wait(Some(3))))
    );
    assert_eq!(band("None"), None);
}

#[test]
fn two_mistakes_are_both_reported() {
    let text = "(people: [\n (id: \"a\", interest: []),\n (standing: \"high\", letters: 300),\n], sead: 1)";
    let told = told::<WorldRaw>(text);
    let expected = [
        "2:12 unknown-field A person has no field `interest`. Did you mean `interests`? | write `interests`",
        "3:2 missing-field This person has no `id`. | add `id: \"…\",` between these brackets",
        "3:13 wrong-type Expected a number from 0 to 1, found text \"high\". | write a number from 0 to 1",
        "3:30 out-of-range 300 is out of range: expected a whole number from 0 to 255. | the nearest is `255`",
        "4:4 unknown-field A world has no field `sead`. Did you mean `seed`? | write `seed`",
    ];
    assert_eq!(told, expected);
}

#[test]
fn a_file_that_is_not_utf8_says_where() {
    let mut sources = Sources::new();
    let (value, problems) = decode_str::<PersonRaw>(&mut sources, "a", b"(\n id: \"\xff\")");
    assert_eq!(value, None);
    let problem = problems.iter().next().expect("a problem");
    assert_eq!(
        (problem.code, sources.describe(problem.span)),
        ("not-utf8", "a:2:7".to_owned())
    );
}

#[test]
fn people_see_the_line_and_programs_the_numbers() {
    let mut sources = Sources::new();
    let (_, problems) = decode_str::<PersonRaw>(&mut sources, "a.ron", "(\n  idd: \"x\")");
    let human = render_human(&problems, &sources, false);
    for part in [
        "error[unknown-field]",
        "a.ron:2:3",
        "2 |   idd: \"x\")",
        "^^^",
        "allowed: `id`",
        "help: write `id`",
    ] {
        assert!(human.contains(part), "{part} in\n{human}");
    }
    let json: serde_json::Value =
        serde_json::from_str(&to_json(&problems, &sources)).expect("JSON");
    assert_eq!(
        (&json[1]["line"], &json[1]["column"], &json[1]["end_column"]),
        (&2.into(), &3.into(), &6.into())
    );
    assert_eq!(json[1]["source_line"], "  idd: \"x\")");
}

#[test]
fn a_long_line_is_shown_in_part_with_its_true_column() {
    let mut sources = Sources::new();
    let text = format!(
        "(interests: [{}], idd: \"x\", id: \"y\")",
        "\"é\", ".repeat(10_000)
    );
    let (_, problems) = decode_str::<PersonRaw>(&mut sources, "a.ron", text);
    let human = render_human(&problems, &sources, false);
    assert!(
        human.len() < 1_000 && human.contains("a.ron:1:50017") && human.contains("^^^"),
        "{human}"
    );
}

#[test]
fn the_reference_tells_each_form_once_in_order_of_use() {
    let text = reference::markdown(&[WorldRaw::shape(), PersonRaw::shape()]);
    let headings: Vec<&str> = text
        .lines()
        .filter(|line| line.starts_with("## "))
        .collect();
    assert_eq!(headings, ["## world", "## person", "## band", "## mail"]);
    let row =
        "| `standing` | number | from 0 to 1, level | `0.5` | How established this person is. |";
    assert!(
        text.contains(row) && text.contains("| `id` | text |  | required |"),
        "{text}"
    );
}
