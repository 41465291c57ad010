//! The entries of all files together, and what can be said of them as a whole.

use super::Part;
use super::ids::{Ids, Kind, merge};
use super::lines::{OPENINGS, PREFIXES};
use super::written::Written;
use crate::scenario::raw::{
    AskRaw, GoalRaw, LibraryRaw, MoveRaw, OpportunityRaw, PersonRaw, ScenarioRaw, VenueRaw,
};
use crate::scenario::syntax::{At, Decoder, Problem};

/// The only version of the format there is.
const FORMAT: u32 = 1;
/// More moves, asks, venues, openings or goals than this are refused: nobody could choose among them.
const MOST: usize = 1000;
/// More hand-written people than this are refused; a population may be larger.
const MOST_PEOPLE: usize = 5000;

/// Everything of a kind with an id, in the order of the scenario's numbers.
pub struct Merged<'a> {
    /// The scenario's own file.
    pub raw: &'a ScenarioRaw,
    /// Hand-written people; the first is number 1.
    pub people: Vec<&'a At<PersonRaw>>,
    /// Ids of people.
    pub people_ids: Ids<'a>,
    /// Moves.
    pub moves: Vec<&'a At<MoveRaw>>,
    /// Ids of moves.
    pub move_ids: Ids<'a>,
    /// Asks.
    pub asks: Vec<&'a At<AskRaw>>,
    /// Ids of asks.
    pub ask_ids: Ids<'a>,
    /// Venues.
    pub venues: Vec<&'a At<VenueRaw>>,
    /// Openings.
    pub openings: Vec<&'a At<OpportunityRaw>>,
    /// Ids of openings.
    pub opening_ids: Ids<'a>,
    /// Goals.
    pub goals: Vec<&'a At<GoalRaw>>,
}

impl<'a> Merged<'a> {
    /// Takes the entries of all files together, and reports what is wrong with their number and their ids.
    pub fn of(
        file: &'a At<ScenarioRaw>,
        parts: &'a [Part],
        written: &'a Written,
        cx: &mut Decoder,
    ) -> Self {
        let raw = &file.value;
        for format in parts
            .iter()
            .map(|part| &part.raw.format)
            .chain([&raw.format])
        {
            check_format(format, cx);
        }
        let player = [("you", "it is the player's")];
        let words = OPENINGS
            .iter()
            .filter(|word| **word != "check_in")
            .chain(&PREFIXES);
        let taken: Vec<_> = words
            .map(|word| (*word, "lines use the word otherwise"))
            .collect();
        let lists = all(parts, |part| &part.people, &raw.people);
        let (people, people_ids) = merge(
            Kind("person", "people"),
            written,
            lists,
            |p| &p.id,
            &player,
            cx,
        );
        let lists = all(parts, |part| &part.moves, &raw.moves);
        let (moves, move_ids) = merge(Kind("move", "moves"), written, lists, |m| &m.id, &taken, cx);
        let lists = all(parts, |part| &part.asks, &raw.asks);
        let (asks, ask_ids) = merge(Kind("ask", "asks"), written, lists, |a| &a.id, &[], cx);
        let lists = all(&[], |_| &[], &raw.venues);
        let (venues, _) = merge(Kind("venue", "venues"), written, lists, |v| &v.id, &[], cx);
        let lists = all(&[], |_| &[], &raw.opportunities);
        let (openings, opening_ids) = merge(
            Kind("opening", "opportunities"),
            written,
            lists,
            |o| &o.id,
            &[],
            cx,
        );
        let lists = all(&[], |_| &[], &raw.goals);
        let (goals, _) = merge(Kind("goal", "goals"), written, lists, |g| &g.id, &[], cx);
        let merged = Merged {
            raw,
            people,
            people_ids,
            moves,
            move_ids,
            asks,
            ask_ids,
            venues,
            openings,
            opening_ids,
            goals,
        };
        merged.check_numbers(file, written, cx);
        if raw.population.is_some() {
            merged.refuse_population_ids(cx);
        }
        merged
    }

    fn check_numbers(&self, file: &At<ScenarioRaw>, written: &Written, cx: &mut Decoder) {
        limit("hand-written people", &self.people, MOST_PEOPLE, cx);
        limit("moves", &self.moves, MOST, cx);
        limit("asks", &self.asks, MOST, cx);
        limit("venues", &self.venues, MOST, cx);
        limit("openings", &self.openings, MOST, cx);
        limit("goals", &self.goals, MOST, cx);
        let nobody = self.people.is_empty() && self.raw.population.is_none();
        for (list, is_missing, what, fix) in [
            (
                "moves",
                self.moves.is_empty(),
                "has no moves",
                "include `library/moves.ron`, or write `moves: […]`",
            ),
            (
                "asks",
                self.asks.is_empty(),
                "has no asks",
                "include `library/asks.ron`, or write `asks: […]`",
            ),
            (
                "people",
                nobody,
                "has nobody in it",
                "write `people: […]`, or a `population`",
            ),
        ] {
            if is_missing && written.has_nothing(list) {
                let message = format!("This scenario {what}.");
                cx.report(Problem::error("nothing-there", file.span.opening(), message).fix(fix));
            }
        }
    }

    /// People made up from the seed are called `p1`, `p2` and so on.
    fn refuse_population_ids(&self, cx: &mut Decoder) {
        for person in &self.people {
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
}

/// One list of every file, the scenario's own last.
fn all<'a, T>(
    parts: &'a [Part],
    list: fn(&LibraryRaw) -> &[At<T>],
    own: &'a [At<T>],
) -> impl Iterator<Item = &'a [At<T>]> {
    parts.iter().map(move |part| list(&part.raw)).chain([own])
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

fn limit<T>(what: &str, all: &[&At<T>], most: usize, cx: &mut Decoder) {
    if let Some(first) = all.get(most) {
        let message = format!("There are more than {most} {what}.");
        cx.report(Problem::error("too-many", first.span.opening(), message).fix("write fewer"));
    }
}
