//! Rules as English: what is said is what the model does, and it changes with the numbers.

use speaking_terms::model::{Ask, Rules, Tie, ask};
use speaking_terms::scenario::catalogue::{AskDef, Grants, Mechanic, MoveDef};
use speaking_terms::scenario::people::Context;
use speaking_terms::scenario::{Scenario, library};
use speaking_terms::study::english::{Subject, a_move, an_ask, explain, name};

fn scenario() -> Scenario {
    library::embedded("a-job-by-spring").expect("it is built in")
}

/// The odds of an ask among equals, face to face, by the model.
fn model_odds(def: &AskDef, level: f32, rules: &Rules) -> f32 {
    let tie = match level {
        0.0 => Tie::default(),
        level => Tie::acquainted(level, level, 20),
    };
    let ask = Ask {
        size: def.size,
        rapport_share: def.rapport_share,
        trust_share: def.trust_share,
        tally: def.tally,
        slack: 0.0,
        fit: 0.0,
        etiquette: 1.0,
        context_gap: 0.0,
        by_email: false,
    };
    ask::weigh(&tie, &ask, rules).p_yes
}

#[test]
fn every_ask_move_and_rule_is_said_once_and_by_its_name() {
    let scenario = scenario();
    let groups = explain(&scenario);
    let said: Vec<_> = groups.iter().flat_map(|g| &g.sentences).collect();
    let catalogue = &scenario.catalogue;
    let wanted = catalogue.asks.len() + catalogue.moves.len() + Rules::COEFFICIENTS.len();
    assert_eq!(said.len(), wanted);
    let mut names: Vec<_> = said.iter().map(|s| name(s.subject, &scenario)).collect();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), wanted, "no two have one name");
    for sentence in &said {
        assert!(sentence.text.ends_with('.'), "{sentence:?}");
        assert!(!sentence.text.contains(".."), "{sentence:?}");
    }
    assert!(
        said.iter()
            .any(|s| s.subject == Subject::Rule("ask", "goodwill"))
    );
}

#[test]
fn the_odds_said_are_the_models() {
    let scenario = scenario();
    for def in &scenario.catalogue.asks {
        let said = an_ask(def, &scenario);
        for level in [0.0, 0.25, 0.5] {
            let p = model_odds(def, level, &scenario.rules);
            let (tens, hundreds) = ((p * 10.0).round(), (p * 100.0).round());
            let words = match p {
                p if p < 0.005 => "almost never".to_owned(),
                p if p < 0.015 => "about once in 100 times".to_owned(),
                p if !(0.095..0.905).contains(&p) => format!("about {hundreds} times in 100"),
                p if p < 0.15 => "about once in 10 times".to_owned(),
                _ => format!("about {tens} times in 10"),
            };
            assert!(said.contains(&words), "{}: {p}: {words}: {said}", def.id);
        }
    }
    let advice = &scenario.catalogue.asks[0];
    assert!(
        an_ask(advice, &scenario).starts_with("A stranger says yes to advice about 4 times in 10"),
        "the fact of the model that everybody quotes"
    );
}

#[test]
fn an_ask_reads_differently_when_any_of_its_numbers_does() {
    let scenario = scenario();
    let def = scenario.catalogue.asks[0].clone();
    let topic = scenario.people[0].traits[0].topic;
    let changed: Vec<AskDef> = vec![
        AskDef {
            size: 0.5,
            ..def.clone()
        },
        AskDef {
            rapport_share: 0.9,
            ..def.clone()
        },
        AskDef {
            trust_share: 0.1,
            ..def.clone()
        },
        AskDef {
            tally: 0.2,
            ..def.clone()
        },
        AskDef {
            hours: 3.0,
            ..def.clone()
        },
        AskDef {
            context: Some(Context::Personal),
            ..def.clone()
        },
        AskDef {
            context: None,
            ..def.clone()
        },
        AskDef {
            grants: Grants::Word,
            ..def.clone()
        },
        AskDef {
            resource: Some(topic),
            ..def.clone()
        },
    ];
    let said = an_ask(&def, &scenario);
    for other in changed {
        assert_ne!(an_ask(&other, &scenario), said, "{other:?}");
    }
    let mut kinder = scenario.clone();
    kinder.rules.ask.goodwill = 2.5;
    assert_ne!(
        an_ask(&def, &kinder),
        said,
        "it is worked out with the scenario's rules"
    );
}

#[test]
fn a_move_reads_differently_when_any_of_its_numbers_does() {
    let rules = Rules::default();
    let base = scenario().catalogue.moves[1].clone();
    let building = base.building;
    let with = |building| MoveDef {
        building,
        ..base.clone()
    };
    let changed = [
        with(speaking_terms::model::Building {
            rapport: 0.2,
            ..building
        }),
        with(speaking_terms::model::Building {
            rapport_cap: 0.9,
            ..building
        }),
        with(speaking_terms::model::Building {
            trust: 0.2,
            ..building
        }),
        with(speaking_terms::model::Building {
            trust_cap: 0.9,
            ..building
        }),
        with(speaking_terms::model::Building {
            patience: 0.6,
            ..building
        }),
        MoveDef {
            hours: 4.0,
            ..base.clone()
        },
        MoveDef {
            reveals_work: 0.9,
            ..base.clone()
        },
        MoveDef {
            reveals_personal: 0.9,
            ..base.clone()
        },
        MoveDef {
            shows_regard: !base.shows_regard,
            ..base.clone()
        },
    ];
    let said = a_move(&base, &rules);
    for other in &changed {
        assert_ne!(a_move(other, &rules), said, "{other:?}");
    }
    let mut slow = rules;
    slow.building.pace = 0.5;
    assert_ne!(
        a_move(&base, &slow),
        said,
        "it is worked out with the rules"
    );
    let kinds = [
        Mechanic::Talk,
        Mechanic::CheckIn,
        Mechanic::ThankYou,
        Mechanic::Help,
        Mechanic::ReportBack,
        Mechanic::Collaboration,
        Mechanic::SettleUp,
        Mechanic::Apology,
    ];
    let mut all: Vec<String> = (kinds.iter())
        .map(|&mechanic| {
            a_move(
                &MoveDef {
                    mechanic,
                    ..base.clone()
                },
                &rules,
            )
        })
        .collect();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), kinds.len(), "each kind says what it does");
}
