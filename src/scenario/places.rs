//! Where the things of a checked scenario or lesson are written, for whoever has more to say about them than the
//! checks: bots that played it, an editor that offers a change.
//!
//! Only what stands in the file itself has a place: what it includes may serve others as well.

use super::lesson::raw::{BeatRaw, LessonRaw};
use super::lines::Band;
use super::raw::ScenarioRaw;
use super::syntax::{At, Node, NodeKind, Problems, Sources, Span, parse};
use super::validate::plain_band;
use super::{AskId, MoveId, PersonId, Scenario};
use std::collections::HashMap;

/// Where the things of a scenario are written.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// The title.
    pub title: Span,
    /// The number of weeks, if it is written.
    pub weeks: Option<Span>,
    people: Vec<Option<Span>>,
    moves: Vec<Option<Span>>,
    asks: Vec<Option<Span>>,
    /// What each goal wants, in the scenario's order.
    pub goals: Vec<Span>,
    /// Blocks of lines and cues.
    pub blocks: Vec<BlockPlace>,
}

/// Where a block of lines or cues is written.
#[derive(Clone, Debug)]
pub struct BlockPlace {
    /// What is answered.
    pub on: String,
    /// When.
    pub band: Band,
    /// By whom; anybody if `None`.
    pub who: Option<PersonId>,
    /// Where the block says what it answers.
    pub span: Span,
    /// The lines.
    pub say: Vec<At<String>>,
}

impl Places {
    /// Those of a checked scenario.
    pub(super) fn of(file: &ScenarioRaw, scenario: &Scenario) -> Self {
        let written = |span: Span| (span.end > 0).then_some(span);
        let catalogue = &scenario.catalogue;
        let people = scenario.people.iter().map(|p| &p.id);
        let moves = catalogue.moves.iter().map(|m| &m.id);
        let asks = catalogue.asks.iter().map(|a| &a.id);
        let person = |id: &str| {
            let at = scenario.people.iter().position(|p| p.id == id)?;
            Some(PersonId(at as u32))
        };
        let lines = file.lines.iter().map(|raw| BlockPlace {
            on: raw.on.value.clone(),
            band: plain_band(raw.band.value),
            who: raw.who.as_ref().and_then(|id| person(id)),
            span: raw.on.span,
            say: raw.say.value.clone(),
        });
        let cues = file.cues.iter().map(|raw| BlockPlace {
            on: raw.on.value.clone(),
            band: plain_band(raw.band.value),
            who: None,
            span: raw.on.span,
            say: raw.say.value.clone(),
        });
        Places {
            title: file.title.span,
            weeks: written(file.clock.weeks.span),
            people: places_of(people, file.people.iter().map(|p| &p.id)),
            moves: places_of(moves, file.moves.iter().map(|m| &m.id)),
            asks: places_of(asks, file.asks.iter().map(|a| &a.id)),
            goals: file.goals.iter().map(|goal| goal.wants.span).collect(),
            blocks: lines.chain(cues).collect(),
        }
    }

    /// Where a hand-written person's id stands.
    pub fn person(&self, id: PersonId) -> Option<Span> {
        self.people.get(id.index()).copied().flatten()
    }

    /// Where a move's id stands.
    pub fn a_move(&self, id: MoveId) -> Option<Span> {
        self.moves.get(id.0 as usize).copied().flatten()
    }

    /// Where an ask's id stands.
    pub fn ask(&self, id: AskId) -> Option<Span> {
        self.asks.get(id.0 as usize).copied().flatten()
    }

    /// What to write where, so that the scenario lasts so many weeks.
    pub fn lasting(&self, weeks: u32) -> (Span, String) {
        match self.weeks {
            Some(span) => (span, weeks.to_string()),
            None => (self.title.after(), format!(", clock: (weeks: {weeks})")),
        }
    }
}

/// The place of each thing by its id; none of what stands in another file.
fn places_of<'a>(
    all: impl Iterator<Item = &'a String>,
    written: impl Iterator<Item = &'a At<String>>,
) -> Vec<Option<Span>> {
    let places: HashMap<&str, Span> = written.map(|id| (id.as_str(), id.span)).collect();
    all.map(|id| places.get(id.as_str()).copied()).collect()
}

/// Where the things of a lesson are written.
#[derive(Clone, Debug, Default)]
pub struct LessonPlaces {
    /// Those of its scenario, if that stands in the lesson's own file.
    pub scenario: Option<Places>,
    /// What is said in each branch, by beat.
    pub branches: Vec<Vec<Span>>,
}

impl LessonPlaces {
    /// Those of a checked lesson.
    pub(super) fn of(raw: &LessonRaw, scenario: Option<Places>) -> Self {
        let branches = raw.beats.value.iter().map(|beat| match &beat.value {
            BeatRaw::Say(say) => say.then.iter().map(|b| b.say.span).collect(),
            BeatRaw::Reveal(reveal) => reveal.then.iter().map(|b| b.say.span).collect(),
            _ => Vec::new(),
        });
        LessonPlaces {
            scenario,
            branches: branches.collect(),
        }
    }
}

/// Where a field of the entry that holds `inside` has its value; `None` if it is not written.
pub fn field(sources: &Sources, inside: Span, name: &str) -> Option<Span> {
    let text = sources.text(inside.source);
    let tree = parse(
        text.as_bytes(),
        "",
        &mut Sources::new(),
        &mut Problems::new(),
    )?;
    let entry = innermost_record(&tree, inside)?;
    let value = entry.field(name)?.span;
    Some(Span {
        source: inside.source,
        ..value
    })
}

/// The smallest record around a place.
fn innermost_record(node: &Node, inside: Span) -> Option<&Node> {
    if node.span.start > inside.start || node.span.end < inside.end {
        return None;
    }
    let within = match &node.kind {
        NodeKind::Record { fields, .. } => {
            (fields.iter()).find_map(|(_, value)| innermost_record(value, inside))
        }
        NodeKind::Some(inner) => innermost_record(inner, inside),
        NodeKind::List(items) | NodeKind::Tuple { items, .. } => {
            items.iter().find_map(|item| innermost_record(item, inside))
        }
        _ => None,
    };
    within.or(matches!(node.kind, NodeKind::Record { .. }).then_some(node))
}
