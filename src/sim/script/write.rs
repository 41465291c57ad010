//! From a run back to what is written.

use std::fmt::Write as _;

use crate::model::Answer;
use crate::scenario::script::camel_case;
use crate::scenario::{PersonId, norms};
use crate::sim::command::{About, Act, Forced, Framing, Reply, Timed};
use crate::sim::{Others, Run};

/// A run as a replay: played again it is the same run, on any machine.
pub fn write(run: &Run) -> String {
    let scenario = run.scenario();
    let mut text = format!(
        "Replay(\n    scenario: {:?},\n    scenario_hash: {:?},\n    seed: {},\n    others: {},\n    until: {},\n    moves: [\n",
        scenario.name,
        scenario.hash,
        run.seed(),
        match run.options().others {
            Others::Live => "Live",
            Others::Scripted => "Scripted",
        },
        run.today().0,
    );
    for timed in run.commands() {
        write_move(&mut text, run, timed);
    }
    text.push_str("    ],\n");
    if !run.options().amendments.is_empty() {
        text.push_str("    rules: [\n");
        for amendment in &run.options().amendments {
            let (day, after) = (amendment.day.0, amendment.after);
            let set = norms::changes(&amendment.rules, &scenario.rules);
            let _ = writeln!(text, "        (day: {day}, after: {after}, set: {set}),");
        }
        text.push_str("    ],\n");
    }
    if !run.options().held.is_empty() {
        text.push_str("    held: [\n");
        for held in &run.options().held {
            let (day, after, who) = (held.day.0, held.after, &run.cast().get(held.who).id);
            let (rapport, trust) = (held.rapport, held.trust);
            let _ = writeln!(
                text,
                "        (day: {day}, after: {after}, who: {who:?}, rapport: {rapport:?}, trust: {trust:?}),"
            );
        }
        text.push_str("    ],\n");
    }
    text.push_str(")\n");
    text
}

fn write_move(text: &mut String, run: &Run, timed: &Timed) {
    let (scenario, cast, c) = (run.scenario(), run.cast(), &timed.command);
    let id = |person: PersonId| &cast.get(person).id;
    let ask_id = |ask| camel_case(&scenario.catalogue.ask(ask).id);
    let act = match c.act {
        Act::Move(m) => camel_case(&scenario.catalogue.get(m).id),
        Act::Ask(asking) => format!("Ask({})", ask_id(asking.ask)),
        Act::Request(ask) => format!("Request({})", ask_id(ask)),
        Act::FollowUp => "FollowUp".to_owned(),
        Act::Answer(Reply::Accept) => "Accept".to_owned(),
        Act::Answer(Reply::Decline) => "Decline".to_owned(),
        Act::Answer(Reply::Ignore) => "Ignore".to_owned(),
        Act::Introduce(third) => format!("Introduce({:?})", id(third)),
    };
    let mut more = String::new();
    if let Some(predicted) = c.predicted {
        let _ = write!(more, ", predicted: {predicted:?}");
    }
    if let Some(forced) = c.forced {
        let outcome = match forced {
            Forced::Answered(Answer::Yes) => "Yes",
            Forced::Answered(Answer::No) => "No",
            Forced::NoReply => "NoReply",
        };
        let _ = write!(more, ", outcome: Some({outcome})");
    }
    if let Act::Ask(asking) = c.act {
        match asking.about {
            About::Anything => {}
            About::Person(third) => {
                let _ = write!(more, ", about: {:?}", id(third));
            }
            About::Opening(opening) => {
                let opening = &scenario.opportunities[opening.0 as usize].id;
                let _ = write!(more, ", about: {opening:?}");
            }
        }
        if asking.framing != Framing::Plain {
            let _ = write!(more, ", framing: {:?}", asking.framing);
        }
        if let Some(mail) = asking.mail {
            let topic = mail
                .topic
                .map(|t| format!(", topic: {:?}", scenario.topic(t)));
            let _ = write!(
                more,
                ", mail: (address: {:?}, short: {}{}, clear_ask: {}, time_bound: {})",
                mail.address,
                mail.short,
                topic.unwrap_or_default(),
                mail.clear_ask,
                mail.time_bound,
            );
        }
    }
    let _ = writeln!(
        text,
        "        (day: {}, by: {:?}, to: {:?}, move: {act}{more}),",
        timed.day.0,
        id(c.by),
        id(c.to),
    );
}
