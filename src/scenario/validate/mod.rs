//! Raw to validated: every id resolved, every number checked against the others, every problem reported.
//!
//! Raw values are taken apart exhaustively, so that a new field does not compile until somebody has thought of it here.

mod catalogue;
mod goals;
pub mod ids;
mod lines;
mod merged;
mod people;
mod population;
pub mod slots;
mod topics;
mod world;
mod written;

use super::catalogue::Catalogue;
use super::people::{Context, Pronouns};
use super::raw::{AimRaw, ClockRaw, ContextRaw, LibraryRaw, NormsRaw, PronounsRaw, ScenarioRaw};
use super::syntax::{At, Decoder, Problem};
use super::{Scenario, lint, rules};
use crate::model::Rules;
use goals::Aims;
use lines::Occasions;
pub use lines::plain_band;
pub use merged::Merged;
use people::People;
use topics::Topics;
pub use written::Written;

/// Hours a week that people with a strategy have where there is no population to take them from.
const HOURS_A_WEEK: f32 = 2.0;

/// A library file that was read for a scenario.
pub struct Part {
    /// What stands in it.
    pub raw: LibraryRaw,
    /// Whether it is built in.
    pub is_built_in: bool,
}

/// What a scenario is checked with, besides its own file.
pub struct Surroundings<'a> {
    /// What it is called.
    pub name: &'a str,
    /// The files it includes, in order.
    pub parts: &'a [Part],
    /// The ids in all files, also those in entries that could not be read.
    pub written: &'a Written,
    /// The names of strategies; any is accepted if there are none.
    pub strategies: &'a [&'a str],
}

/// Checks a scenario with all it includes. Use it as a result only where nothing was an error.
pub fn scenario(file: &At<ScenarioRaw>, around: &Surroundings, cx: &mut Decoder) -> Scenario {
    let merged = Merged::of(file, around.parts, around.written, cx);
    let scenario = resolve(&merged, around, cx);
    if !cx.problems.has_errors() {
        lint::check(&merged, &scenario, cx);
    }
    scenario
}

fn resolve(merged: &Merged, around: &Surroundings, cx: &mut Decoder) -> Scenario {
    // What is `_` here is taken from `merged`.
    let ScenarioRaw {
        format: _,
        title,
        summary,
        aims,
        include: _,
        clock,
        you,
        people: _,
        population,
        venues: _,
        moves: _,
        asks: _,
        lines,
        cues,
        opportunities: _,
        goals: _,
        rules: own_rules,
        norms,
    } = merged.raw;
    let Merged {
        people_ids,
        ask_ids,
        move_ids,
        opening_ids,
        ..
    } = merged;
    let &Surroundings {
        name,
        parts,
        strategies,
        ..
    } = around;
    let libraries = || parts.iter().map(|part| &part.raw);
    let ClockRaw {
        weeks,
        hours_a_week,
    } = clock;
    let (weeks, days) = (weeks.value, weeks.value * 7);
    let NormsRaw {
        name: norms,
        summary: about_norms,
    } = norms;
    require_text(title, "title", cx);

    let mut topics = Topics::default();
    let hours = population
        .as_ref()
        .map_or(HOURS_A_WEEK, |raw| raw.hours_a_week);
    let mut cast = People::new(people_ids, strategies, hours);
    let player = cast.player(you, *hours_a_week, &mut topics, cx);
    let others = merged.people.iter().enumerate();
    let others = others.map(|(n, raw)| cast.person(people::number(n), raw, &mut topics, cx));
    let mut people: Vec<_> = [player].into_iter().chain(others).collect();
    let catalogue = Catalogue {
        moves: merged
            .moves
            .iter()
            .map(|raw| catalogue::building_move(raw))
            .collect(),
        asks: merged
            .asks
            .iter()
            .map(|raw| catalogue::ask(raw, &mut topics, cx))
            .collect(),
    };
    let pools: Vec<_> = libraries().filter_map(|raw| raw.pools.as_deref()).collect();
    let population = population.as_ref();
    let population =
        population.map(|raw| population::population(raw, &pools, strategies, &mut topics, cx));

    let known = Occasions {
        moves: move_ids,
        asks: ask_ids,
        people: people_ids,
    };
    let lines = lines::book(lines, cues, parts, &known, cx);
    let known = Aims {
        asks: ask_ids,
        people: people_ids,
        opportunities: opening_ids,
    };
    let mut coefficients = Rules::default();
    let written: Vec<_> = libraries()
        .map(|raw| &raw.rules)
        .chain([own_rules])
        .collect();
    written.iter().for_each(|raw| raw.apply(&mut coefficients));
    rules::check(&coefficients, &written, cx);

    let venues: Vec<_> = (merged.venues.iter())
        .map(|raw| world::venue(raw, people_ids, weeks, cx))
        .collect();
    for (n, raw) in merged.people.iter().enumerate() {
        let id = people::number(n);
        let haunt = venues.iter().find(|venue| venue.people.contains(&id));
        if let (None, Some(venue)) = (raw.met, haunt) {
            people[id.index()].met = venue.context;
        }
    }

    Scenario {
        name: name.to_owned(),
        title: title.value.clone(),
        summary: summary.clone(),
        aims: aim_numbers(aims, cx),
        norms: (norms.clone(), about_norms.clone()),
        weeks,
        hours_a_week: *hours_a_week,
        people,
        population,
        acquainted: cast.acquainted(),
        starting: cast.starting,
        venues,
        catalogue,
        lines,
        opportunities: merged
            .openings
            .iter()
            .map(|raw| world::opportunity(raw, people_ids, days, cx))
            .collect(),
        goals: merged
            .goals
            .iter()
            .filter_map(|raw| goals::goal(raw, &known, cx))
            .collect(),
        rules: coefficients,
        topics: topics.into_words(),
        hash: String::new(),
    }
}

pub fn aim_numbers(aims: &[At<AimRaw>], cx: &mut Decoder) -> Vec<u8> {
    let mut numbers = Vec::new();
    for aim in aims {
        let number = aim.value as u8 + 1;
        if numbers.contains(&number) {
            let message = format!("`{:?}` is listed twice.", aim.value);
            cx.report(Problem::warning("repeated", aim.span, message).fix("remove one of the two"));
        } else {
            numbers.push(number);
        }
    }
    numbers
}

/// Reports a text that may not be empty.
pub fn require_text(text: &At<String>, field: &str, cx: &mut Decoder) {
    if text.trim().is_empty() {
        let message = format!("This `{field}` is empty.");
        cx.report(
            Problem::error("empty-text", text.span, message).fix("write what players are to read"),
        );
    }
}

fn context(raw: ContextRaw) -> Context {
    match raw {
        ContextRaw::Professional => Context::Professional,
        ContextRaw::Personal => Context::Personal,
    }
}

fn words_for(raw: PronounsRaw) -> Pronouns {
    match raw {
        PronounsRaw::She => Pronouns::She,
        PronounsRaw::He => Pronouns::He,
        PronounsRaw::They => Pronouns::They,
    }
}
