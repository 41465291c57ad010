//! An outside implementation of the model, driven by the same scripts, must agree with every trace.

use std::fmt::Write;
use std::sync::Arc;

use proptest::prelude::*;
use speaking_terms::model::Rules;
use speaking_terms::scenario::library;
use speaking_terms::scenario::script::ReplayRaw;
use speaking_terms::scenario::syntax::{Sources, decode_str, render_human};
use speaking_terms::sim::{Options, Recording, Run, script};
use speaking_terms::strategy;
use speaking_terms::study::trace;

use crate::reference;

const PEOPLE: [&str; 5] = ["priya", "tomasz", "amara", "jun", "ruth"];
const ASKS: [&str; 7] = [
    "Advice",
    "Collaboration",
    "InsiderInformation",
    "Introduction",
    "PutInAWord",
    "Truck",
    "Couch",
];

/// One entry of a random script: the days before it, whom it concerns, what it is, and how it is dressed.
type Entry = (u32, usize, u32, u32);

/// A script that the scenario allows, out of any entries.
fn script_of(entries: &[Entry]) -> String {
    let mut text = String::from("Replay(scenario: \"first-meetup\", seed: 3, moves: [\n");
    let mut day = 0;
    let mut granted = [0u32; 5];
    let mut requested: [Vec<u32>; 5] = Default::default();
    for &(gap, who, kind, dress) in entries {
        day += gap;
        let id = PEOPLE[who];
        // Requests wait a week for an answer.
        requested[who].retain(|made| day - made <= 7);
        let ask = ASKS[(dress % 7) as usize];
        let outcome = ["", ", outcome: Some(Yes)", ", outcome: Some(No)"][(dress / 7 % 3) as usize];
        let framing = ["", ", framing: Mutual", ", framing: Rude"][(dress / 21 % 3) as usize];
        let mut line = |by: &str, to: &str, what: &str| {
            let _ = writeln!(
                text,
                "  (day: {day}, by: \"{by}\", to: \"{to}\", move: {what}),"
            );
        };
        match kind {
            0 => line("you", id, "SmallTalk"),
            1 => line("you", id, "WorkTalk"),
            2 => line("you", id, "SharedHobby"),
            3 => line("you", id, "CheckIn"),
            4 => line("you", id, "ThankYou"),
            5 => line("you", id, "Help"),
            6 if granted[who] > 0 => {
                granted[who] -= 1;
                line("you", id, "ReportBack");
            }
            7 if id == "priya" => line("you", id, "Collaboration"),
            8 => line("you", id, "SettleUp"),
            9 => line("you", id, "Apology"),
            10 if id != "tomasz" => {
                let choices = [
                    "()",
                    "(short: false)",
                    "(address: Form, time_bound: false)",
                    "(topic: \"lighting\", clear_ask: false)",
                ];
                let mail = choices[(dress / 63 % 4) as usize];
                line(
                    "you",
                    id,
                    &format!("Ask({ask}), mail: {mail}, outcome: Some(NoReply)"),
                );
                day += dress / 252 % 20;
                let _ = writeln!(
                    text,
                    "  (day: {day}, by: \"you\", to: \"{id}\", move: FollowUp{outcome}),"
                );
            }
            11 if id != "tomasz" => {
                line(
                    "you",
                    id,
                    &format!("Ask({ask}), mail: (){outcome}{framing}"),
                );
            }
            12 => {
                requested[who].push(day);
                line(id, "you", &format!("Request({ask})"));
            }
            13 if !requested[who].is_empty() => {
                requested[who].remove(0);
                line(
                    "you",
                    id,
                    ["Accept", "Decline", "Ignore"][(dress % 3) as usize],
                );
            }
            14 => line(id, "you", "WorkTalk"),
            15 => line(id, PEOPLE[(who + 1) % 5], &format!("Ask({ask}){outcome}")),
            16 => line(id, PEOPLE[(who + 2) % 5], "Help"),
            17 => {
                let friend = ["amara", "jun", "tomasz", "tomasz", "priya"][who];
                line(id, "you", &format!("Introduce({friend})"));
            }
            _ => {
                if outcome.ends_with("(Yes)") {
                    granted[who] += 1;
                }
                line("you", id, &format!("Ask({ask}){outcome}{framing}"));
            }
        }
    }
    text + "])"
}

/// Plays a script and returns its trace, or why it was refused.
fn traced(text: &str) -> Result<String, String> {
    let mut sources = Sources::new();
    let (raw, problems) = decode_str::<ReplayRaw>(&mut sources, "script.ron", text.as_bytes());
    let raw = raw.ok_or_else(|| render_human(&problems, &sources, false))?;
    let scenario = Arc::new(library::embedded("first-meetup").expect("it is built in"));
    let options = Options {
        recording: Recording::Everything,
        ..Options::default()
    };
    let run = script::play(&raw, scenario, raw.seed, options)
        .map_err(|problems| render_human(&problems, &sources, false))?;
    Ok(trace::write(&run.truth(), true))
}

fn agree(trace: &str) -> Result<reference::Checked, String> {
    reference::replay(trace.lines().map(|line| {
        serde_json::from_str::<serde_json::Value>(line).expect("a trace is JSON Lines")
    }))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn random_scripts_over_years_agree_with_the_document(
        entries in prop::collection::vec((0u32..12, 0usize..5, 0u32..24, 0u32..100_000), 50..400),
    ) {
        let trace = traced(&script_of(&entries)).map_err(TestCaseError::fail)?;
        agree(&trace).map_err(TestCaseError::fail)?;
    }
}

#[test]
fn the_living_scenarios_agree_with_the_document() {
    for name in library::builtin_names() {
        let scenario = Arc::new(library::embedded(name).expect("it is built in"));
        // The document is of the ordinary rules; a scenario of other customs is told by other numbers.
        if scenario.rules != Rules::default() {
            continue;
        }
        for strategy in strategy::library() {
            let options = Options {
                recording: Recording::Everything,
                minds: Some(strategy::minds()),
                ..Options::default()
            };
            let mut run = Run::new(Arc::clone(&scenario), 5, options);
            strategy::play_out(&mut run, strategy);
            let trace = trace::write(&run.truth(), true);
            if let Err(difference) = agree(&trace) {
                panic!("{name}, {}: {difference}", strategy.name);
            }
        }
    }
}
