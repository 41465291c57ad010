//! One good scenario, broken in more than a hundred ways: each damage is found where it is, and told in words that help.
//!
//! `tests/data/base.ron` has one of everything. A damage replaces one piece of it; what is told of it is written
//! `line:column code message | what to type instead`, and nothing else may be told.

mod lines;
mod meaning;
mod names;
mod syntax;
mod values;

use speaking_terms::scenario::load;
use speaking_terms::scenario::syntax::Severity;

const BASE: &str = include_str!("../data/base.ron");

/// One way to break the scenario.
pub struct Damage {
    name: &'static str,
    /// What is replaced, which stands there once; the whole file if empty.
    find: &'static str,
    put: &'static str,
    told: &'static [&'static str],
}

fn damages() -> impl Iterator<Item = &'static Damage> {
    [
        syntax::DAMAGES,
        values::DAMAGES,
        names::DAMAGES,
        lines::DAMAGES,
        meaning::DAMAGES,
    ]
    .into_iter()
    .flatten()
}

/// Files beside the scenario, each with something wrong.
fn files(name: &str) -> Option<Vec<u8>> {
    let bytes: &[u8] = match name {
        "loop.ron" => br#"(format: 1, include: ["loop.ron"])"#,
        "old.ron" => b"(format: 0)",
        "latin.ron" => b"(format: 1, // caf\xe9\n)",
        _ => return None,
    };
    Some(bytes.to_vec())
}

/// What is told of a text, and whether it can be played all the same.
fn check(text: &str) -> (Vec<String>, bool) {
    let strategies = ["giver", "taker", "timid"];
    let (scenario, problems, sources) = load("base.ron", text.as_bytes(), &files, &strategies);
    let has_errors = problems
        .iter()
        .any(|problem| problem.severity == Severity::Error);
    assert_eq!(
        scenario.is_none(),
        has_errors,
        "a scenario is played exactly if there is no error"
    );
    let told = problems.iter().map(|problem| {
        let place = sources.describe(problem.span);
        let place = place.strip_prefix("base.ron:").unwrap_or(&place);
        let fix = problem.fix.as_deref().unwrap_or("NO FIX");
        format!("{place} {} {} | {fix}", problem.code, problem.message)
    });
    (told.collect(), scenario.is_some())
}

#[test]
fn the_base_has_nothing_wrong() {
    assert_eq!(check(BASE), (Vec::new(), true));
}

#[test]
fn every_damage_is_found_where_it_is_and_nothing_else_is() {
    let mut wrong = Vec::new();
    for Damage {
        name,
        find,
        put,
        told,
    } in damages()
    {
        let text = if find.is_empty() {
            (*put).to_owned()
        } else {
            assert_eq!(
                BASE.matches(find).count(),
                1,
                "{name}: the piece stands there once"
            );
            BASE.replacen(find, put, 1)
        };
        let (found, _) = check(&text);
        if found != *told {
            wrong.push(format!("{name}: told {found:#?}, expected {told:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn there_are_a_hundred_kinds_of_damage() {
    let mut names: Vec<&str> = damages().map(|damage| damage.name).collect();
    names.sort_unstable();
    let all = names.len();
    names.dedup();
    assert!(names.len() == all && all >= 100, "{all}");
}

#[test]
fn damages_add_up() {
    // Far from each other, so that one cannot hide another.
    let text = BASE
        .replace("aims: [E1,", "aims: [E99,")
        .replace("warmth: 0.75", "warmth: 7")
        .replace("Won(\"desk\")", "Won(\"dask\")");
    let codes: Vec<String> = check(&text).0;
    let codes: Vec<&str> = codes
        .iter()
        .filter_map(|told| told.split(' ').nth(1))
        .collect();
    assert_eq!(codes, ["unknown-variant", "out-of-range", "unknown-id"]);
}
