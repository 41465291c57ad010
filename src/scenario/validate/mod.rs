//! Raw to validated: every id resolved, every number checked against the others, every problem reported.
//!
//! Raw values are taken apart exhaustively, so that a new field does not compile until somebody has thought of it here.

mod catalogue;
mod goals;
mod ids;
mod lines;
mod people;
mod population;
mod topics;
mod world;

use super::catalogue::Catalogue;
use super::people::{Context, Pronouns};
use super::raw::{AskRaw, ContextRaw, LibraryRaw, NormsRaw, PersonRaw, PronounsRaw, ScenarioRaw};
use super::syntax::{At, Decoder, Problem};
use super::{LineBook, Scenario, lint, rules};
use crate::model::Rules;
use goals::Aims;
use ids::merge;
use lines::{OPENINGS, Occasions, Origin, PREFIXES};
use people::People;
use topics::Topics;

/// The only version of the format there is.
const FORMAT: u32 = 1;
/// More moves, asks, openings or venues than this are refused: nobody could choose among them.
const MOST: usize = 1000;
/// More hand-written people than this are refused; a population may be larger.
const MOST_PEOPLE: usize = 5000;

/// A library file that was read for a scenario.
pub struct Part {
    /// What stands in it.
    pub raw: LibraryRaw,
    /// Whether it is built in.
    pub is_built_in: bool,
}

/// The entries of all files together, in the order of the scenario's numbers.
pub struct Merged<'a> {
    /// The scenario's own file.
    pub raw: &'a ScenarioRaw,
    /// Hand-written people; the first is number 1.
    pub people: Vec<&'a At<PersonRaw>>,
    /// Asks.
    pub asks: Vec<&'a At<AskRaw>>,
}

/// Checks a scenario with all it includes. `strategies` are the names known; any is accepted if there are none.
/// The value is of use only where nothing is reported as an error.
pub fn scenario(
    name: &str,
    file: &At<ScenarioRaw>,
    parts: &[Part],
    strategies: &[&str],
    cx: &mut Decoder,
) -> Option<Scenario> {
    let raw = &file.value;
    let ScenarioRaw {
        format,
        title,
        summary,
        aims,
        include: _,
        clock,
        you,
        people: own_people,
        population,
        venues,
        moves: own_moves,
        asks: own_asks,
        lines: own_lines,
        cues: own_cues,
        opportunities,
        goals,
        rules: own_rules,
        norms,
    } = raw;
    check_format(format, cx);
    require_text(title, "title", cx);
    for part in parts {
        check_format(&part.raw.format, cx);
    }

    let libraries = || parts.iter().map(|part| &part.raw);
    let lists = libraries()
        .map(|raw| raw.people.as_slice())
        .chain([own_people.as_slice()]);
    let (people, people_ids) = merge(
        "person",
        lists,
        |p| &p.id,
        &[("you", "it is the player's")],
        cx,
    );
    let lists = libraries()
        .map(|raw| raw.moves.as_slice())
        .chain([own_moves.as_slice()]);
    let words = OPENINGS
        .iter()
        .filter(|word| **word != "check_in")
        .chain(&PREFIXES);
    let reserved: Vec<_> = words
        .map(|word| (*word, "lines use the word otherwise"))
        .collect();
    let (moves, move_ids) = merge("move", lists, |m| &m.id, &reserved, cx);
    let lists = libraries()
        .map(|raw| raw.asks.as_slice())
        .chain([own_asks.as_slice()]);
    let (asks, ask_ids) = merge("ask", lists, |a| &a.id, &[], cx);
    let (venues, _) = merge("venue", [venues.as_slice()].into_iter(), |v| &v.id, &[], cx);
    let (openings, opening_ids) = merge(
        "opening",
        [opportunities.as_slice()].into_iter(),
        |o| &o.id,
        &[],
        cx,
    );
    let (goals, _) = merge("goal", [goals.as_slice()].into_iter(), |g| &g.id, &[], cx);
    limit("hand-written people", &people, MOST_PEOPLE, cx);
    limit("moves", &moves, MOST, cx);
    limit("asks", &asks, MOST, cx);
    limit("venues", &venues, MOST, cx);
    limit("openings", &openings, MOST, cx);
    for (what, is_missing, fix) in [
        (
            "has no moves",
            moves.is_empty(),
            "include `library/moves.ron`, or write `moves: […]`",
        ),
        (
            "has no asks",
            asks.is_empty(),
            "include `library/asks.ron`, or write `asks: […]`",
        ),
        (
            "has nobody in it",
            people.is_empty() && population.is_none(),
            "write `people: […]`, or a `population`",
        ),
    ] {
        if is_missing {
            let problem = Problem::error(
                "nothing-there",
                file.span.opening(),
                format!("This scenario {what}."),
            );
            cx.report(problem.fix(fix));
        }
    }
    if population.is_some() {
        refuse_population_ids(&people, cx);
    }

    let mut topics = Topics::default();
    let hours = population
        .as_ref()
        .map_or(2.0, |population| population.hours_a_week);
    let (acquainted, starting) = (Vec::new(), Vec::new());
    let mut cast = People {
        ids: &people_ids,
        strategies,
        hours_a_week: hours,
        acquainted,
        starting,
    };
    let mut everybody = vec![cast.player(you, clock.hours_a_week, &mut topics, cx)];
    for (n, person) in people.iter().enumerate() {
        everybody.push(cast.person(people::number(n), person, &mut topics, cx));
    }
    let People {
        mut acquainted,
        starting,
        ..
    } = cast;
    acquainted.sort_unstable();
    acquainted.dedup();

    let catalogue = Catalogue {
        moves: moves
            .iter()
            .map(|raw| catalogue::building_move(raw))
            .collect(),
        asks: asks
            .iter()
            .map(|raw| catalogue::ask(raw, &mut topics, cx))
            .collect(),
    };
    let pools: Vec<_> = libraries().filter_map(|raw| raw.pools.as_deref()).collect();
    let population = population.as_ref();
    let population =
        population.map(|raw| population::population(raw, &pools, strategies, &mut topics, cx));
    let known = Occasions {
        moves: &move_ids,
        asks: &ask_ids,
        people: &people_ids,
    };
    let lines = book(own_lines, own_cues, parts, &known, cx);

    let (weeks, days) = (clock.weeks.value, clock.weeks.value * 7);
    let venues = venues
        .iter()
        .map(|raw| world::venue(raw, &people_ids, weeks, cx))
        .collect();
    let openings = openings
        .iter()
        .map(|raw| world::opportunity(raw, &people_ids, days, cx))
        .collect();
    let known = Aims {
        asks: &ask_ids,
        people: &people_ids,
        opportunities: &opening_ids,
    };
    let goals = goals
        .iter()
        .filter_map(|raw| goals::goal(raw, &known, cx))
        .collect();

    let mut coefficients = Rules::default();
    let written: Vec<_> = libraries()
        .map(|raw| &raw.rules)
        .chain([own_rules])
        .collect();
    written.iter().for_each(|raw| raw.apply(&mut coefficients));
    rules::check(&coefficients, &written, cx);

    let NormsRaw {
        name: norms,
        summary: about_norms,
    } = norms;
    let scenario = Scenario {
        name: name.to_owned(),
        title: title.value.clone(),
        summary: summary.clone(),
        aims: aims.iter().map(|aim| aim.value as u8 + 1).collect(),
        norms: (norms.clone(), about_norms.clone()),
        weeks,
        hours_a_week: clock.hours_a_week,
        people: everybody,
        population,
        acquainted,
        starting,
        venues,
        catalogue,
        lines,
        opportunities: openings,
        goals,
        rules: coefficients,
        topics: topics.into_words(),
        hash: String::new(),
    };
    if !cx.problems.has_errors() {
        lint::check(&Merged { raw, people, asks }, &scenario, cx);
    }
    (!cx.problems.has_errors()).then_some(scenario)
}

/// All lines and cues: the scenario's own first, then those of each library in order.
fn book(
    own_lines: &[At<super::raw::LinesRaw>],
    own_cues: &[At<super::raw::CuesRaw>],
    parts: &[Part],
    known: &Occasions,
    cx: &mut Decoder,
) -> LineBook {
    let mut book = LineBook::default();
    let own = (Origin::Scenario, own_lines, own_cues);
    let others = parts.iter().map(|part| {
        let origin = if part.is_built_in {
            Origin::BuiltIn
        } else {
            Origin::Library
        };
        (origin, part.raw.lines.as_slice(), part.raw.cues.as_slice())
    });
    for (origin, lines, cues) in std::iter::once(own).chain(others) {
        let lines = lines
            .iter()
            .filter_map(|raw| lines::lines(raw, origin, known, cx));
        book.lines.extend(lines);
        book.cues
            .extend(cues.iter().filter_map(|raw| lines::cues(raw, cx)));
    }
    book
}

fn check_format(format: &At<u32>, cx: &mut Decoder) {
    if format.value != FORMAT {
        let message = format!(
            "This file is of format {}, but only format {FORMAT} can be read.",
            format.value
        );
        cx.report(
            Problem::error("wrong-format", format.span, message).fix(format!("write `{FORMAT}`")),
        );
    }
}

/// Reports a text that may not be empty.
fn require_text(text: &At<String>, field: &str, cx: &mut Decoder) {
    if text.trim().is_empty() {
        let message = format!("This `{field}` is empty.");
        cx.report(
            Problem::error("empty-text", text.span, message).fix("write what players are to read"),
        );
    }
}

fn limit<T>(what: &str, all: &[&At<T>], most: usize, cx: &mut Decoder) {
    if let Some(first) = all.get(most) {
        let message = format!("There are more than {most} {what}.");
        cx.report(Problem::error("too-many", first.span.opening(), message).fix("write fewer"));
    }
}

/// People made up from the seed are called `p1`, `p2` and so on.
fn refuse_population_ids(people: &[&At<PersonRaw>], cx: &mut Decoder) {
    for person in people {
        let number = person.id.strip_prefix('p').unwrap_or_default();
        if !number.is_empty() && number.bytes().all(|c| c.is_ascii_digit()) {
            let message = format!(
                "`{}` cannot be a person's id: the population uses it.",
                person.id.value
            );
            let problem = Problem::error("reserved-id", person.id.span, message);
            cx.report(problem.fix("choose another id"));
        }
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
