//! One good lesson, broken in dozens of ways: each damage is found where it is, and told in words that help.
//!
//! `tests/data/lesson.ron` has one of everything. A damage replaces one piece of it; what is told of it is written
//! `line:column code message | what to type instead`, and nothing else may be told.

mod damages;

use damages::DAMAGES;
use speaking_terms::scenario::lesson::load;
use speaking_terms::scenario::syntax::Severity;

const BASE: &str = include_str!("../data/lesson.ron");

/// One way to break the lesson.
pub struct Damage {
    name: &'static str,
    /// What is replaced, which stands there once.
    find: &'static str,
    put: &'static str,
    told: &'static [&'static str],
}

/// What is told of a text, and whether it can be learned all the same.
fn check(text: &str) -> (Vec<String>, bool) {
    let remarks = ["never-asked", "never-thanked"];
    let strategies = ["giver", "taker", "timid"];
    let (lesson, problems, sources) = load(
        "lesson.ron",
        text.as_bytes(),
        &|_| None,
        &strategies,
        &remarks,
    );
    let has_errors = problems
        .iter()
        .any(|problem| problem.severity == Severity::Error);
    assert_eq!(
        lesson.is_none(),
        has_errors,
        "a lesson is learned exactly if there is no error"
    );
    let told = problems.iter().map(|problem| {
        let place = sources.describe(problem.span);
        let place = place.strip_prefix("lesson.ron:").unwrap_or(&place);
        let fix = problem.fix.as_deref().unwrap_or("NO FIX");
        format!("{place} {} {} | {fix}", problem.code, problem.message)
    });
    (told.collect(), lesson.is_some())
}

fn broken(damage: &Damage) -> String {
    let Damage {
        name, find, put, ..
    } = damage;
    assert_eq!(
        BASE.matches(find).count(),
        1,
        "{name}: the piece stands there once"
    );
    BASE.replacen(find, put, 1)
}

#[test]
fn the_base_has_nothing_wrong() {
    assert_eq!(check(BASE), (Vec::new(), true));
}

#[test]
fn every_damage_is_found_where_it_is_and_nothing_else_is() {
    let mut wrong = Vec::new();
    for damage in DAMAGES {
        let (found, _) = check(&broken(damage));
        if found != *damage.told {
            let (name, told) = (damage.name, damage.told);
            wrong.push(format!("{name}: told {found:#?}, expected {told:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn there_are_dozens_of_kinds_of_damage() {
    let mut names: Vec<&str> = DAMAGES.iter().map(|damage| damage.name).collect();
    names.sort_unstable();
    let all = names.len();
    names.dedup();
    assert!(names.len() == all && all >= 36, "{all}");
}

#[test]
fn a_scenario_is_named_or_found_beside() {
    let start = BASE.find("    scenario: Own((").expect("it stands there");
    let end = BASE.find("    ways: [").expect("it stands there");
    let named = |name: &str| {
        let situation = format!("    scenario: Named({name:?}),\n");
        [&BASE[..start], &situation, &BASE[end..]].concat()
    };
    let (told, _) = check(&named("frist-meetup"));
    assert_eq!(
        told,
        [
            "9:21 unknown-scenario There is no scenario `frist-meetup`. Did you mean `first-meetup`? | write `first-meetup`"
        ]
    );
    let own = &BASE[start..end];
    let own = own
        .trim_start_matches("    scenario: Own(")
        .trim_end()
        .trim_end_matches("),");
    let files = |name: &str| (name == "plot.ron").then(|| own.as_bytes().to_vec());
    let (lesson, problems, _) = load("x/l.ron", named("plot").as_bytes(), &files, &[], &[]);
    assert!(lesson.is_some() && problems.is_empty());
}

#[test]
fn damages_add_up() {
    let text = BASE
        .replace("minutes: 5", "minutes: 500")
        .replace("Bet(\"best\")", "Bet(\"bset\")")
        .replace("Strategy(\"giver\")", "Strategy(\"givr\")")
        .replace(
            "name: \"Ben Holt\", known: true",
            "name: \"Ben Holt\", knwn: true",
        );
    let codes: Vec<String> = check(&text).0;
    let codes: Vec<&str> = codes
        .iter()
        .filter_map(|told| told.split(' ').nth(1))
        .collect();
    assert_eq!(
        codes,
        [
            "out-of-range",
            "unknown-field",
            "unknown-strategy",
            "unknown-bet"
        ]
    );
}
