//! One small script for each built-in scenario plays to exactly the trace that is written down beside it, hidden
//! numbers and all. A trace that changes is either a mistake or a new version of the model; nothing rewrites it here.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use speaking_terms::scenario::library;
use speaking_terms::scenario::script::ReplayRaw;
use speaking_terms::scenario::syntax::{Sources, decode_str, render_human};
use speaking_terms::sim::{Options, Recording, script};
use speaking_terms::strategy;
use speaking_terms::study::trace;

fn read(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(file);
    let text = fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    // Some checkouts end lines otherwise.
    text.replace("\r\n", "\n")
}

/// The trace that `run --script … --trace … --reveal` writes.
fn traced(name: &str) -> String {
    let file = format!("{name}.ron");
    let mut sources = Sources::new();
    let (raw, problems) = decode_str::<ReplayRaw>(&mut sources, &file, read(&file).as_bytes());
    assert!(
        problems.is_empty(),
        "{}",
        render_human(&problems, &sources, false)
    );
    let raw = raw.expect("there were no problems");
    let scenario = Arc::new(library::embedded(&raw.scenario.value).expect("it is built in"));
    let options = Options {
        recording: Recording::Everything,
        minds: Some(strategy::minds()),
        ..Options::default()
    };
    let run = script::play(&raw, scenario, raw.seed, options)
        .unwrap_or_else(|problems| panic!("{}", render_human(&problems, &sources, false)));
    trace::write(&run.truth(), true)
}

/// The first line that differs, with both versions.
fn difference(was: &str, is: &str) -> Option<String> {
    let (mut was, mut is) = (was.lines(), is.lines());
    for number in 1.. {
        match (was.next(), is.next()) {
            (None, None) => return None,
            (was, is) if was == is => {}
            (was, is) => {
                let end = "(the trace has ended)";
                let (was, is) = (was.unwrap_or(end), is.unwrap_or(end));
                return Some(format!(
                    "line {number}\n  written down: {was}\n  played now:   {is}"
                ));
            }
        }
    }
    None
}

#[test]
fn each_script_plays_to_the_trace_that_is_written_down() {
    let mut changed = String::new();
    for name in library::builtin_names() {
        if let Some(difference) = difference(&read(&format!("{name}.jsonl")), &traced(name)) {
            changed.push_str(&format!(
                "\ntests/golden/{name}.jsonl differs from {difference}\nIf this is meant, write it anew and read the \
                 difference before you keep it:\n  cargo run -- run --script tests/golden/{name}.ron --trace \
                 tests/golden/{name}.jsonl --reveal\n"
            ));
        }
    }
    assert!(changed.is_empty(), "{changed}");
}
