//! A run as files for others to read: bytes only, written by whoever may open files.

use super::debrief::{AskOutcome, Debrief};
use super::trace;
use crate::sim::{Channel, Run, script};

/// Every ask as a row of CSV: day, person, what for, how, what was predicted, the gut's forecast, the true odds, what
/// came of it, how far it overstepped, and the reasons in words, strongest first.
pub fn asks_csv(debrief: &Debrief) -> Vec<u8> {
    let mut out = csv::Writer::from_writer(Vec::new());
    // Writing to memory cannot fail, and every row has the header's length.
    let _written = out.write_record([
        "day",
        "person",
        "ask",
        "channel",
        "follow_up",
        "predicted",
        "gut",
        "p_yes",
        "outcome",
        "overstep",
        "reasons",
    ]);
    let number = |p: Option<f32>| p.map_or(String::new(), |p| format!("{p:.4}"));
    for ask in &debrief.asks {
        let reasons: Vec<String> = (ask.because.iter())
            .map(|because| format!("{} {:+.2}", because.words, because.weight))
            .collect();
        let _written = out.write_record([
            ask.day.0.to_string(),
            ask.name.clone(),
            ask.favour.clone(),
            match ask.channel {
                Channel::InPerson => "in_person".to_owned(),
                Channel::Email => "email".to_owned(),
            },
            ask.follow_up.to_string(),
            number(ask.predicted),
            number(ask.gut),
            number(Some(ask.p_yes)),
            match ask.outcome {
                AskOutcome::Yes => "yes",
                AskOutcome::No => "no",
                AskOutcome::Silence => "no_reply",
                AskOutcome::Waiting => "waiting",
            }
            .to_owned(),
            number(Some(ask.severity)),
            reasons.join("; "),
        ]);
    }
    out.into_inner().unwrap_or_default()
}

/// Every remark as a row of CSV, most telling first: its name, whether it praises, how much it mattered, and its words.
pub fn remarks_csv(debrief: &Debrief) -> Vec<u8> {
    let mut out = csv::Writer::from_writer(Vec::new());
    let header = [
        "remark", "praise", "weight", "headline", "because", "try_this",
    ];
    let _written = out.write_record(header);
    for remark in &debrief.remarks {
        let _written = out.write_record([
            remark.name,
            if remark.praise { "true" } else { "false" },
            &format!("{:.4}", remark.weight),
            &remark.headline,
            &remark.because,
            &remark.try_this,
        ]);
    }
    out.into_inner().unwrap_or_default()
}

/// Every event as a line of JSON, with all that was hidden.
pub fn events_jsonl(run: &Run) -> Vec<u8> {
    trace::write(&run.truth(), true).into_bytes()
}

/// The commands, to be played again: the same run on any machine.
pub fn replay(run: &Run) -> Vec<u8> {
    script::write(run).into_bytes()
}
