//! Built-in scenarios, includes, and the format reference.

use speaking_terms::scenario::library::{builtin_names, embedded};
use speaking_terms::scenario::syntax::render_human;
use speaking_terms::scenario::{Scenario, load, reference};

const NOTHING_BESIDE: fn(&str) -> Option<Vec<u8>> = |_| None;

/// Loads what must be without a fault.
fn good(text: &str, files: &dyn Fn(&str) -> Option<Vec<u8>>) -> Scenario {
    let (scenario, problems, sources) = load("course/one.ron", text.as_bytes(), files, &[]);
    assert!(
        problems.is_empty(),
        "{}",
        render_human(&problems, &sources, false)
    );
    scenario.expect("a scenario without a fault is there")
}

/// A scenario with one person, and whatever else.
fn with(fields: &str) -> String {
    let person = "(id: \"ada\", name: \"Ada Birch\")";
    format!(
        "(format: 1, title: \"One\", you: (id: \"you\", name: \"Robin Vale\"), people: [{person}], {fields})"
    )
}

#[test]
fn every_builtin_scenario_checks_without_errors_or_warnings() {
    let names: Vec<&str> = builtin_names().collect();
    assert_eq!(
        names,
        [
            "first-meetup",
            "a-job-by-spring",
            "new-in-town",
            "the-town",
            "word-gets-around",
            "conference-weekend",
            "networking-up",
            "other-customs"
        ]
    );
    for name in names {
        let text = speaking_terms::scenario::library::builtin_text(name).expect("it is built in");
        let (scenario, problems, sources) = load(name, text.as_bytes(), &NOTHING_BESIDE, &[]);
        assert!(
            problems.is_empty(),
            "{}",
            render_human(&problems, &sources, false)
        );
        assert_eq!(scenario, embedded(name));
        assert_eq!(
            scenario.map(|scenario| scenario.name).as_deref(),
            Some(name)
        );
    }
    assert_eq!(embedded("no-such-place"), None);
}

#[test]
fn the_committed_reference_is_the_generated_one() {
    let committed = include_str!("../docs/scenario-format.md").replace("\r\n", "\n");
    assert!(
        committed == reference(),
        "docs/scenario-format.md is out of date: cargo run -- reference > docs/scenario-format.md"
    );
}

#[test]
fn the_scenario_in_the_reference_is_complete() {
    let text = reference();
    let example = text
        .split("```")
        .nth(1)
        .and_then(|block| block.strip_prefix("ron\n"))
        .expect("an example");
    let scenario = good(example, &NOTHING_BESIDE);
    assert_eq!((scenario.name.as_str(), scenario.people.len()), ("one", 2));
    assert!(scenario.catalogue.moves.len() >= 10 && scenario.catalogue.asks.len() >= 7);
}

#[test]
fn an_entry_of_ones_own_replaces_the_builtin_one_in_its_place() {
    let plain = good(&with(""), &NOTHING_BESIDE);
    let text = with("moves: [(id: \"work_talk\", label: \"Shop talk\"), (id: \"tea\")]");
    let changed = good(&text, &NOTHING_BESIDE);
    let place = plain.catalogue.find_move("work_talk");
    assert_eq!(changed.catalogue.find_move("work_talk"), place);
    let own = changed
        .catalogue
        .moves
        .iter()
        .filter(|m| m.label == "Shop talk");
    assert_eq!(own.count(), 1);
    assert_eq!(
        changed.catalogue.moves.last().map(|m| m.label.as_str()),
        Some("Tea")
    );
    assert_eq!(
        changed.catalogue.moves.len(),
        plain.catalogue.moves.len() + 1
    );
}

#[test]
fn a_file_beside_the_scenario_replaces_the_builtin_one() {
    let beside = |name: &str| {
        (name == "library/asks.ron")
            .then(|| b"(format: 1, asks: [(id: \"tea\", size: 0.1)])".to_vec())
    };
    let scenario = good(&with(""), &beside);
    let asks: Vec<&str> = scenario
        .catalogue
        .asks
        .iter()
        .map(|ask| ask.id.as_str())
        .collect();
    assert_eq!(asks, ["tea"]);
}

#[test]
fn an_included_file_finds_its_own_neighbours_first() {
    let files = |name: &str| {
        let text = match name {
            "set/all.ron" => "(format: 1, include: [\"asks.ron\", \"library/moves.ron\"])",
            "set/asks.ron" => "(format: 1, asks: [(id: \"near\", size: 0.1)])",
            "asks.ron" => "(format: 1, asks: [(id: \"far\", size: 0.1)])",
            _ => return None,
        };
        Some(text.as_bytes().to_vec())
    };
    let scenario = good(&with("include: [\"set/all.ron\"]"), &files);
    let asks: Vec<&str> = scenario
        .catalogue
        .asks
        .iter()
        .map(|ask| ask.id.as_str())
        .collect();
    assert_eq!((asks, scenario.catalogue.moves.len()), (vec!["near"], 10));
}

#[test]
fn a_scenario_without_moves_asks_or_people_is_refused() {
    let text = "(format: 1, title: \"T\", you: (id: \"you\", name: \"Y\"), include: [])";
    let (scenario, problems, _) = load("empty.ron", text.as_bytes(), &NOTHING_BESIDE, &[]);
    let told: Vec<&str> = problems
        .iter()
        .map(|problem| problem.message.as_str())
        .collect();
    assert_eq!(scenario, None);
    assert_eq!(
        told,
        [
            "This scenario has no asks.",
            "This scenario has no moves.",
            "This scenario has nobody in it."
        ]
    );
}

#[test]
fn the_rules_of_the_scenario_come_after_those_of_its_library() {
    let files = |name: &str| {
        let text = "(format: 1, rules: (ask: (goodwill: 0.1, debt: 9), decay: (trust_floor: 0.2)))";
        (name == "customs.ron").then(|| text.as_bytes().to_vec())
    };
    let includes = "include: [\"library/moves.ron\", \"library/asks.ron\", \"customs.ron\"]";
    let scenario = good(
        &with(&format!("{includes}, rules: (ask: (goodwill: 0.3))")),
        &files,
    );
    let (ask, decay) = (scenario.rules.ask, scenario.rules.decay);
    assert_eq!(
        (ask.goodwill, ask.debt, decay.trust_floor, ask.credit),
        (0.3, 9.0, 0.2, 3.5)
    );
}

#[test]
fn the_hash_names_the_text_of_all_files_however_lines_end() {
    let text = with("");
    let plain = good(&text, &NOTHING_BESIDE).hash;
    assert_eq!(plain.len(), 16);
    assert_eq!(
        good(&text.replace(", ", ",\n"), &NOTHING_BESIDE).hash,
        good(&text.replace(", ", ",\r\n"), &NOTHING_BESIDE).hash
    );
    assert_ne!(plain, good(&with("summary: \"x\""), &NOTHING_BESIDE).hash);
    let beside = |name: &str| (name == "library/pools.ron").then(|| b"(format: 1)".to_vec());
    assert_ne!(plain, good(&text, &beside).hash);
}
