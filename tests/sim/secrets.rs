//! No strategy and no learner's view can read a hidden value: not by type, and not by trace.

use std::sync::Arc;

use speaking_terms::random::Stream;
use speaking_terms::scenario::{PersonId, library};
use speaking_terms::sim::{Command, Minds, Options, Run, View};
use speaking_terms::strategy;

/// Everything a learner's view is made of is in these files, and none of them may so much as name what is hidden.
#[test]
fn no_type_a_view_is_made_of_names_a_tie() {
    let view = include_str!("../../src/sim/view.rs");
    let code = view
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    for line in code {
        for hidden in ["Tie", "Hidden", "Truth", ".ties", "Sealed", "Network"] {
            let named = line
                .split(|c: char| !(c.is_alphanumeric() || c == '_' || c == '.'))
                .any(|word| word == hidden || (hidden.starts_with('.') && word.ends_with(hidden)));
            assert!(!named, "a view names {hidden}: {line}");
        }
    }
    let struct_of = |source: &str, name: &str| -> String {
        let from = source.find(name).expect("it is declared there");
        let to = source[from..].find("\n}").expect("it ends");
        source[from..from + to].to_owned()
    };
    let parts = [
        (
            include_str!("../../src/sim/network.rs"),
            "pub struct Link {",
        ),
        (include_str!("../../src/sim/mail.rs"), "pub struct Letter {"),
        (
            include_str!("../../src/sim/requests.rs"),
            "pub struct Request {",
        ),
        (
            include_str!("../../src/sim/openings.rs"),
            "pub struct Opening {",
        ),
        (include_str!("../../src/sim/event.rs"), "pub struct Event {"),
        (
            include_str!("../../src/model/belief.rs"),
            "pub struct Belief {",
        ),
    ];
    for (source, name) in parts {
        let body = struct_of(source, name);
        for hidden in [": Tie", ": Hidden", "p_yes", ": Reasons", "severity"] {
            assert!(!body.contains(hidden), "{name} holds {hidden}");
        }
    }
}

#[test]
fn no_strategy_imports_what_is_hidden() {
    for source in [
        include_str!("../../src/strategy/mod.rs"),
        include_str!("../../src/strategy/plan.rs"),
        include_str!("../../src/strategy/asks.rs"),
        include_str!("../../src/strategy/habits.rs"),
    ] {
        for hidden in [
            "Truth",
            "truth()",
            "Hidden",
            "model::Tie",
            "overstep",
            ".traits",
            "needs_met_by",
            "known_by",
            "backers",
            ".chance",
            "cast()",
        ] {
            let named = source.lines().any(|line| {
                !line.trim_start().starts_with("//")
                    && line.contains(hidden)
                    && !line.contains("link.overstepped")
            });
            assert!(!named, "a strategy names {hidden}");
        }
    }
}

/// Two worlds that look alike to the player but differ in what people feel bring out the same plan.
#[test]
fn a_plan_is_the_same_whatever_people_feel_in_secret() {
    let scenario = library::embedded("first-meetup").expect("it is built in");
    let mut secretly_angry = scenario.clone();
    // Coefficients that only the truth uses: what an overstep does, how fast debts grow, who gossips.
    for (group, name, value) in [
        ("decay", "debt_growth", 2.0),
        ("decay", "patience_half_life", 30.0),
        ("gossip", "kindness_odds", 1.0),
        ("others", "initiative_base", 0.0),
        ("others", "initiative_rapport", 0.0),
    ] {
        *secretly_angry
            .rules
            .slot(group, name)
            .expect("it is a rule") = value;
    }
    let plan = |scenario| {
        let run = Run::new(Arc::new(scenario), 9, Options::default());
        let habits = strategy::find("proportionate").expect("it is in the library");
        let mut commands = Vec::new();
        strategy::plan_today(habits, &run, &mut commands);
        commands
    };
    assert_eq!(plan(scenario), plan(secretly_angry));
}

/// The only thing a mind is ever given is a view.
struct Onlooker;

impl Minds for Onlooker {
    fn find(&self, _: &str) -> Option<u16> {
        Some(0)
    }

    fn plan(&self, _: u16, view: &View, _: &mut Stream, _: &mut Vec<Command>) {
        assert_ne!(view.me, PersonId::YOU);
        assert_eq!(
            view.journal().count(),
            0,
            "nobody reads the player's journal"
        );
        assert_eq!(view.openings().count(), 0, "openings are the player's");
    }
}

#[test]
fn other_people_see_nothing_of_the_players() {
    let scenario = Arc::new(library::embedded("the-town").expect("it is built in"));
    let mut run = Run::new(
        scenario,
        1,
        Options {
            minds: Some(Arc::new(Onlooker)),
            ..Options::default()
        },
    );
    run.end_week();
}
