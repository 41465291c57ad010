//! Traces: every recorded event as one line of JSON, in the order things happened.
//!
//! The format is fixed, because others read it: docs/trace.md tells it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::Tie;
use crate::scenario::{Cast, Scenario};
use crate::sim::{Channel, Event, Hidden, Inputs, Outcome, Truth, What};

#[derive(Serialize)]
struct Line<'t> {
    day: u32,
    actor: &'t str,
    other: &'t str,
    #[serde(rename = "move")]
    name: String,
    channel: &'static str,
    p_yes: Option<f32>,
    outcome: &'static str,
    overstep: f32,
    reasons: BTreeMap<&'static str, f32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    predicted: Option<f32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    about: Option<&'t str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    inputs: Option<InputsLine>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tie: Option<TieLine>,
}

#[derive(Serialize)]
struct TieLine {
    rapport: f32,
    trust: f32,
    rapport_peak: f32,
    trust_peak: f32,
    debt: f32,
    unthanked: f32,
    credit: f32,
    strain: f32,
    scar: f32,
    patience: f32,
    encounters: u32,
}

macro_rules! inputs_line {
    ($($name:ident $(as $text:literal)? : $type:ty),+ $(,)?) => {
        #[derive(Serialize)]
        struct InputsLine {
            $($(#[serde(rename = $text)])?
            #[serde(skip_serializing_if = "Option::is_none")]
            $name: Option<$type>,)+
            #[serde(skip_serializing_if = "Option::is_none")]
            start: Option<TieLine>,
        }

        fn inputs(i: &Inputs, start: Option<Tie>) -> InputsLine {
            let Inputs { $($name),+ } = *i;
            InputsLine { $($name,)+ start: start.map(|tie| tie_line(&tie)) }
        }
    };
}

inputs_line! {
    similarity: f32,
    matching as "match": f32,
    silence_days: u32,
    slack: f32,
    size: f32,
    rapport_share as "a": f32,
    trust_share as "b": f32,
    tally as "tau": f32,
    vouching: f32,
    fit: f32,
    etiquette: f32,
    context_gap: f32,
    professional: bool,
    value: f32,
    first_p: f32,
    timely: bool,
    delta_trust: f32,
    severity: f32,
}

fn tie_line(tie: &Tie) -> TieLine {
    TieLine {
        rapport: tie.rapport,
        trust: tie.trust,
        rapport_peak: tie.rapport_peak,
        trust_peak: tie.trust_peak,
        debt: tie.debt,
        unthanked: tie.unthanked,
        credit: tie.credit,
        strain: tie.strain,
        scar: tie.scar,
        patience: tie.patience,
        encounters: tie.encounters,
    }
}

/// The name a trace gives an event: a move's id, `ask:advice`, `request:accept`, `heard:help`.
pub fn move_name(event: &Event, scenario: &Scenario) -> String {
    let ask = |id| &scenario.catalogue.ask(id).id;
    match event.what {
        What::Move(id) => scenario.catalogue.get(id).id.clone(),
        What::Ask(id) => format!("ask:{}", ask(id)),
        What::FollowUp(_) => "follow_up".to_owned(),
        What::Request(id) => format!("request:{}", ask(id)),
        What::Reply(_) => match event.outcome {
            Outcome::Declined => "request:decline".to_owned(),
            Outcome::Ignored => "request:ignore".to_owned(),
            _ => "request:accept".to_owned(),
        },
        What::Introduction => "introduction".to_owned(),
        What::HeardOverstep => "heard:overstep".to_owned(),
        What::HeardHelp => "heard:help".to_owned(),
        What::Vouched => "vouched:overstep".to_owned(),
        What::Decision(_) => "decision".to_owned(),
    }
}

fn outcome_name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Done => "done",
        Outcome::Yes => "yes",
        Outcome::No => "no",
        Outcome::NoReply => "no_reply",
        Outcome::Declined => "declined",
        Outcome::Ignored => "ignored",
    }
}

/// One event as a line of JSON, without the line end. With `reveal` also what the equations were given and what
/// `other` holds about `actor` after it.
pub fn line(
    event: &Event,
    hidden: &Hidden,
    scenario: &Scenario,
    cast: &Cast,
    reveal: bool,
) -> String {
    use crate::sim::About;
    let line = Line {
        day: event.day.0,
        actor: &cast.get(event.actor).id,
        other: &cast.get(event.other).id,
        name: move_name(event, scenario),
        channel: match event.channel {
            Channel::InPerson => "in_person",
            Channel::Email => "email",
        },
        p_yes: hidden.p_yes,
        outcome: outcome_name(event.outcome),
        overstep: hidden.severity,
        reasons: (hidden.reasons.iter())
            .flat_map(|reasons| reasons.iter())
            .filter(|(_, weight)| *weight != 0.0)
            .map(|(term, weight)| (term.name(), weight))
            .collect(),
        predicted: event.predicted,
        about: match event.about {
            About::Anything => None,
            About::Person(who) => Some(&cast.get(who).id),
            About::Opening(id) => Some(&scenario.opportunities[id.0 as usize].id),
        },
        inputs: reveal.then(|| inputs(&hidden.inputs, hidden.start)),
        tie: reveal.then(|| tie_line(&hidden.tie)),
    };
    // Numbers and texts always have a form in JSON: a failure here would be a bug of the serialiser's.
    serde_json::to_string(&line).unwrap_or_default()
}

/// The whole trace, a line an event.
pub fn write(truth: &Truth, reveal: bool) -> String {
    let mut text = String::new();
    for (event, hidden) in truth.events() {
        text.push_str(&line(event, hidden, truth.scenario, truth.cast, reveal));
        text.push('\n');
    }
    text
}
