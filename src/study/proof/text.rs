//! Lines and cues of the author's that nobody ever hears or sees.

use super::{Case, runs_in_words};
use crate::scenario::places::BlockPlace;
use crate::scenario::places::field;
use crate::scenario::syntax::Problem;
use crate::study::heard::Heard;
use crate::study::words::list;

/// A line is called unheard only if its block came up this often for each of its lines.
const OFTEN: u32 = 40;

pub(super) fn unheard(case: &Case, heard: &Heard, runs: usize) -> Vec<Problem> {
    let mut found = Vec::new();
    for block in &case.places.blocks {
        let times: Vec<u32> = block.say.iter().map(|line| heard.times(line)).collect();
        let total: u32 = times.iter().sum();
        let occasions = heard.occasions(&block.on, block.band, block.who);
        let enough = OFTEN * block.say.len() as u32;
        if total == 0 {
            // What came up a few times only may yet be said.
            if occasions == 0 || occasions >= enough {
                found.push(whole_block(case, block, heard, runs));
            }
            continue;
        }
        for (line, _) in (block.say.iter().zip(&times)).filter(|(_, times)| **times == 0) {
            if total >= enough {
                let message = format!(
                    "In {} nobody ever heard this line, though others beside it came up {total} times.",
                    runs_in_words(runs)
                );
                let problem = Problem::warning("unheard-line", line.span, message);
                found.push(problem.fix("see whether its slots can be filled, or remove it"));
            }
        }
    }
    found
}

fn whole_block(case: &Case, block: &BlockPlace, heard: &Heard, runs: usize) -> Problem {
    let who = block
        .who
        .map_or("anybody", |id| &case.scenario.people[id.index()].id);
    let (on, band) = (&block.on, format!("{:?}", block.band));
    let message = format!(
        "In {} nobody ever heard these lines: `{on}`, {band}, from {who}.",
        runs_in_words(runs)
    );
    let problem = Problem::warning("unheard-lines", block.span, message);
    if heard.occasions(on, block.band, block.who) > 0 {
        return problem.fix("others are always said in their place: see whether the slots can be filled, and whether anybody speaks in this `temperament`");
    }
    if let [exact, ..] = heard.more_exactly(on, block.who)[..] {
        // What is said on this very ask goes before what is said on any.
        let text = format!("\"{exact}\"");
        let fix = format!("lines for {text} and the like come first: write `on: {text}`");
        return problem.fix(fix).instead(block.span, text);
    }
    match &heard.bands(on, block.who)[..] {
        [] => problem.fix("nobody ever does this with them; let them be met, or remove the lines"),
        [band] => {
            let text = format!("{band:?}");
            let fix = format!(
                "there was occasion for `{text}` alone: write `band: {text}`, or remove the lines"
            );
            let problem = problem.fix(fix);
            match field(case.sources, block.span, "band") {
                Some(span) => problem.instead(span, text),
                None => problem,
            }
        }
        bands => {
            let bands: Vec<String> = bands.iter().map(|band| format!("`{band:?}`")).collect();
            let bands = list(&bands);
            problem.fix(format!(
                "there was occasion for {bands}: write one of these, or remove the lines"
            ))
        }
    }
}
