//! Raw to validated: every id of a lesson resolved, every problem reported.
//!
//! Raw values are taken apart exhaustively, so that a new field does not compile until somebody has thought of it here.

mod beats;
mod bets;
mod known;
mod measures;
mod ways;

use super::raw::{ClaimRaw, EndingRaw, LessonRaw, MistakeRaw, TeachRaw};
use super::{Claim, Ending, Lesson, Mistake, Teach};
use crate::scenario::Scenario;
use crate::scenario::syntax::{At, Decoder, Node, Problem, Span, shorten};
use crate::scenario::validate::ids::{Kind, merge, unknown};
use crate::scenario::validate::{Written, aim_numbers, require_text};
use bets::Bets;
use known::Known;
use std::sync::Arc;

/// The only version of the format there is.
const FORMAT: u32 = 1;

/// What a lesson is checked with, besides its own file.
pub struct Surroundings<'a> {
    /// What it is called.
    pub name: &'a str,
    /// The file as a tree.
    pub node: &'a Node,
    /// Its scenario, if there is anything to speak of.
    pub scenario: Option<&'a Scenario>,
    /// The ids in all files, also those in entries that could not be read.
    pub written: &'a Written,
    /// The names of strategies; any is accepted if there are none.
    pub strategies: &'a [&'a str],
    /// The names of remarks; any is accepted if there are none.
    pub remarks: &'a [&'a str],
}

/// Checks a lesson; `None` if something cannot even be put together.
pub fn lesson(file: &At<LessonRaw>, around: &Surroundings, cx: &mut Decoder) -> Option<Lesson> {
    let LessonRaw {
        format,
        title,
        summary,
        aims,
        minutes,
        scenario: _,
        seed,
        ways,
        beats,
        ending,
        claim,
        mistakes,
        teach,
    } = &file.value;
    if format.value != FORMAT {
        let message = format!(
            "This file is of format {}, but only format {FORMAT} can be read.",
            format.value
        );
        let problem = Problem::error("wrong-format", format.span, message);
        cx.report(problem.fix(format!("write `{FORMAT}`")));
    }
    require_text(title, "title", cx);
    require_text(summary, "summary", cx);
    if aims.is_empty() {
        let span = around.node.span_of("aims");
        let problem = Problem::error("empty-list", span, "This lesson is about no idea.");
        cx.report(problem.fix("write at least one, such as `[E2]`"));
    }
    let lists = [ways.as_slice()].into_iter();
    let kind = Kind("way", "ways");
    let (all, way_ids) = merge(kind, around.written, lists, |way| &way.id, &[], cx);
    let known = Known {
        scenario: around.scenario,
        written: around.written,
        ways: &way_ids,
        used: known::Used::default(),
    };
    let ways: Vec<_> = (all.iter())
        .map(|raw| ways::way(raw, around.strategies, &known, cx))
        .collect();
    let mut bets = Bets::of(&beats.value, around.node);
    let beats = beats::beats(beats, &known, &mut bets, cx);
    let ending = self::ending(ending, &known, &bets, cx);
    let claim = self::claim(claim, &known, cx);
    let mistakes: Vec<_> = (mistakes.iter())
        .filter_map(|raw| mistake(raw, around.remarks, &known, cx))
        .collect();
    bets.warn_of_unrevealed(cx);
    for (n, raw) in all.iter().enumerate() {
        if !known.used.has(n) {
            let message = format!(
                "No beat, claim or mistake uses the way `{}`.",
                shorten(&raw.id)
            );
            let problem = Problem::warning("unused-way", raw.id.span, message);
            cx.report(problem.fix("use it, or remove it"));
        }
    }
    Some(Lesson {
        name: around.name.to_owned(),
        title: title.value.clone(),
        summary: summary.value.clone(),
        aims: aim_numbers(aims, cx),
        minutes: minutes.value,
        scenario: Arc::new(around.scenario?.clone()),
        seed: *seed,
        ways,
        beats: beats?,
        ending,
        claim: claim?,
        mistakes,
        teach: self::teach(teach),
        hash: String::new(),
    })
}

fn ending(raw: &At<EndingRaw>, known: &Known, bets: &Bets, cx: &mut Decoder) -> Ending {
    let EndingRaw {
        sentence,
        basis,
        source,
    } = &raw.value;
    bets.text(sentence, "sentence", known, cx);
    require_text(source, "source", cx);
    Ending {
        sentence: sentence.value.clone(),
        basis: basis.value,
        source: source.value.clone(),
    }
}

fn claim(raw: &At<ClaimRaw>, known: &Known, cx: &mut Decoder) -> Option<Claim> {
    let ClaimRaw {
        sentence,
        way,
        against,
        of,
        less,
        at_least,
        days,
        seeds,
        seen_in,
    } = &raw.value;
    require_text(sentence, "sentence", cx);
    if way.value == against.value {
        let message = format!("`{}` is compared with itself.", shorten(way));
        let problem = Problem::error("same-way", against.span, message);
        cx.report(
            problem
                .related(way.span, "first named here")
                .fix("name two different ways"),
        );
    }
    let of = measures::measure(of, known, cx);
    known.within_clock(days, 0, cx);
    let (way, against) = (known.way(way, cx), known.way(against, cx));
    Some(Claim {
        sentence: sentence.value.clone(),
        way: way?,
        against: against?,
        of: of?,
        less: *less,
        at_least: at_least.value,
        days: days.value,
        seeds: seeds.value,
        seen_in: seen_in.value,
    })
}

fn mistake(
    raw: &At<MistakeRaw>,
    remarks: &[&str],
    known: &Known,
    cx: &mut Decoder,
) -> Option<Mistake> {
    let MistakeRaw { way, remark, days } = &raw.value;
    if !remarks.is_empty() && !remarks.contains(&remark.as_str()) {
        let message = format!("There is no remark `{}`.", shorten(remark));
        let problem = unknown("unknown-remark", remark.span, message, remark, remarks, cx);
        cx.report(problem);
    }
    known.within_clock(days, 0, cx);
    Some(Mistake {
        way: known.way(way, cx)?,
        remark: remark.value.clone(),
        days: days.value,
    })
}

fn teach(raw: &TeachRaw) -> Teach {
    let TeachRaw { aim, ask, look_for } = raw;
    Teach {
        aim: aim.clone(),
        ask: ask.clone(),
        look_for: look_for.clone(),
    }
}

/// Reports something that is listed more than once.
fn refuse_repeats(ids: &[At<String>], cx: &mut Decoder) {
    let mut seen: Vec<(&str, Span)> = Vec::new();
    for id in ids {
        match seen.iter().find(|(known, _)| *known == id.as_str()) {
            Some((_, first)) => {
                let message = format!("`{}` is listed twice.", shorten(id));
                let problem = Problem::error("repeated", id.span, message);
                cx.report(
                    problem
                        .related(*first, "first listed here")
                        .fix("remove one of the two"),
                );
            }
            None => seen.push((id, id.span)),
        }
    }
}
