//! The rows of the network, kept as one table.
//!
//! A column of all rows is one piece of memory, and the rows lie in it in the order in which their turn comes: a day
//! goes through a large town from front to back, so that memory is read ahead, and to start over is to copy five
//! pieces. A row that outgrows its room moves to the end.

use super::network::{Facts, Link};
use crate::model::{Belief, Tie};
use crate::scenario::PersonId;

/// Where one row lies.
#[derive(Clone, Copy, Debug, Default)]
struct Span {
    start: u32,
    len: u32,
    room: u32,
}

impl Span {
    fn range(self) -> std::ops::Range<usize> {
        let start = self.start as usize;
        start..start + self.len as usize
    }
}

/// One actor's row, sorted by the others' ids; the columns go together.
#[derive(Clone, Copy)]
pub(super) struct Row<'n> {
    pub others: &'n [PersonId],
    pub links: &'n [Link],
    pub beliefs: &'n [Belief],
    pub facts: &'n [Facts],
    pub ties: &'n [Tie],
}

impl<'n> Row<'n> {
    /// Where somebody stands in this row.
    pub fn find(&self, other: PersonId) -> Option<usize> {
        self.others.binary_search(&other).ok()
    }

    /// What the actor knows of somebody, if anything.
    pub fn link(&self, other: PersonId) -> Option<&'n Link> {
        self.find(other).map(|at| &self.links[at])
    }
}

/// One entry of a row, borrowed for a move.
pub(super) struct Entry<'n> {
    pub link: &'n mut Link,
    pub belief: &'n mut Belief,
    pub facts: &'n mut Facts,
    pub tie: &'n mut Tie,
}

/// What a new entry of a row begins with.
#[derive(Clone, Copy)]
pub(super) struct Beginning {
    pub link: Link,
    pub belief: Belief,
    pub facts: Facts,
    pub tie: Tie,
}

/// All rows, by actor.
#[derive(Clone, Debug, Default)]
pub(super) struct Rows {
    spans: Vec<Span>,
    others: Vec<PersonId>,
    links: Vec<Link>,
    beliefs: Vec<Belief>,
    facts: Vec<Facts>,
    ties: Vec<Tie>,
}

impl Rows {
    /// Empty rows with room for so many others each, laid out by the weekday on which their turn comes.
    pub fn with_room_for(others: &[u32], blank: Beginning) -> Self {
        let mut rows = Rows {
            spans: vec![Span::default(); others.len()],
            ..Rows::default()
        };
        let all: usize = others.iter().map(|&n| n as usize).sum();
        rows.resize(all, &blank);
        let mut start = 0;
        for weekday in 0..7 {
            for (span, &room) in rows.spans.iter_mut().zip(others).skip(weekday).step_by(7) {
                *span = Span { start, len: 0, room };
                start += room;
            }
        }
        rows
    }

    fn resize(&mut self, entries: usize, blank: &Beginning) {
        self.others.resize(entries, blank.link.other);
        self.links.resize(entries, blank.link);
        self.beliefs.resize(entries, blank.belief);
        self.facts.resize(entries, blank.facts);
        self.ties.resize(entries, blank.tie);
    }

    pub fn len(&self) -> usize {
        self.spans.len()
    }

    pub fn row(&self, actor: PersonId) -> Row<'_> {
        let range = self.spans[actor.index()].range();
        Row {
            others: &self.others[range.clone()],
            links: &self.links[range.clone()],
            beliefs: &self.beliefs[range.clone()],
            facts: &self.facts[range.clone()],
            ties: &self.ties[range],
        }
    }

    /// Everybody that somebody knows of, by id.
    pub fn others(&self, actor: PersonId) -> &[PersonId] {
        &self.others[self.spans[actor.index()].range()]
    }

    /// The place of a pair in the table, or where in the row it would have to go.
    pub fn find(&self, actor: PersonId, other: PersonId) -> Result<usize, usize> {
        let start = self.spans[actor.index()].start as usize;
        (self.others(actor).binary_search(&other)).map(|at| start + at)
    }

    pub fn link(&self, place: usize) -> &Link {
        &self.links[place]
    }

    pub fn tie(&self, place: usize) -> &Tie {
        &self.ties[place]
    }

    pub fn entry(&mut self, place: usize) -> Entry<'_> {
        Entry {
            link: &mut self.links[place],
            belief: &mut self.beliefs[place],
            facts: &mut self.facts[place],
            tie: &mut self.ties[place],
        }
    }

    /// Puts a new entry at place `at` of a row; those behind it move up.
    pub fn insert(&mut self, actor: PersonId, at: usize, new: Beginning) {
        let mut span = self.spans[actor.index()];
        if span.len == span.room {
            span = self.move_to_end(span, &new);
        }
        let (place, end) = (span.start as usize + at, span.range().end);
        span.len += 1;
        self.spans[actor.index()] = span;
        put(&mut self.others, place, end, new.link.other);
        put(&mut self.links, place, end, new.link);
        put(&mut self.beliefs, place, end, new.belief);
        put(&mut self.facts, place, end, new.facts);
        put(&mut self.ties, place, end, new.tie);
    }

    /// Gives a row twice the room, behind all others.
    fn move_to_end(&mut self, span: Span, blank: &Beginning) -> Span {
        let start = self.others.len();
        let moved = Span {
            start: start as u32,
            len: span.len,
            room: 2 * span.room.max(2),
        };
        self.resize(start + moved.room as usize, blank);
        self.others.copy_within(span.range(), start);
        self.links.copy_within(span.range(), start);
        self.beliefs.copy_within(span.range(), start);
        self.facts.copy_within(span.range(), start);
        self.ties.copy_within(span.range(), start);
        moved
    }
}

fn put<T: Copy>(column: &mut [T], place: usize, end: usize, new: T) {
    column.copy_within(place..end, place + 1);
    column[place] = new;
}
