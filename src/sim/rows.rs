//! The rows of the network, kept as one table.
//!
//! All rows are one piece of memory, and they lie in it in the order in which their turn comes: a day goes through a
//! large town from front to back, so that memory is read ahead, and to start over is to copy two columns. A row that
//! outgrows its room moves to the end.

use std::hint::black_box;
use std::ops::Range;

use super::network::{Facts, Link};
use crate::model::{Belief, Day, Rules, Tie};
use crate::scenario::PersonId;

/// What an actor knows and believes of somebody.
#[derive(Clone, Copy, Debug)]
#[repr(C)]
pub(super) struct Acquaintance {
    pub link: Link,
    pub belief: Belief,
    pub facts: Facts,
}

/// All that lies between an actor and somebody: three lines of a cache, and no fourth. The tie is in reach of whoever
/// can change the network, and of nobody else: a plan that goes through a row brings it near, but cannot read it.
#[derive(Clone, Copy, Debug)]
#[repr(C, align(64))]
struct Pair {
    acquaintance: Acquaintance,
    tie: Tie,
}

/// What an actor knows and believes of everybody, sorted by the others' ids.
#[derive(Clone, Copy)]
pub(super) struct Row<'n> {
    /// The ids alone, close together to be searched.
    pub others: &'n [PersonId],
    pairs: &'n [Pair],
}

impl<'n> Row<'n> {
    /// Somebody of this row.
    pub fn find(&self, other: PersonId) -> Option<&'n Acquaintance> {
        let at = self.others.binary_search(&other).ok()?;
        Some(self.at(at))
    }

    /// Somebody by their place in this row.
    ///
    /// # Panics
    /// If there is no such place.
    pub fn at(&self, place: usize) -> &'n Acquaintance {
        &self.pairs[place].acquaintance
    }

    /// Everybody of this row.
    pub fn acquaintances(
        &self,
    ) -> impl DoubleEndedIterator<Item = &'n Acquaintance> + ExactSizeIterator + use<'n> {
        self.pairs.iter().map(|pair| &pair.acquaintance)
    }

    /// What the actor knows of somebody, if anything.
    pub fn link(&self, other: PersonId) -> Option<&'n Link> {
        self.find(other).map(|them| &them.link)
    }
}

/// All that lies between two people, borrowed for a move.
pub(super) struct Entry<'n> {
    pub link: &'n mut Link,
    pub belief: &'n mut Belief,
    pub facts: &'n mut Facts,
    pub tie: &'n mut Tie,
}

/// Room for so many whom somebody may get to know, in every row.
const SPARE: u32 = 4;

/// Where one row lies.
#[derive(Clone, Copy, Debug, Default)]
struct Span {
    start: u32,
    len: u32,
    room: u32,
}

impl Span {
    fn range(self) -> Range<usize> {
        let start = self.start as usize;
        start..start + self.len as usize
    }
}

/// All rows, by actor.
#[derive(Clone, Debug)]
pub(super) struct Rows {
    spans: Vec<Span>,
    others: Vec<PersonId>,
    pairs: Vec<Pair>,
}

impl Rows {
    /// Empty rows with room for so many others each, laid out by the weekday on which their turn comes.
    pub fn with_room_for(others: &[u32], blank: Acquaintance) -> Self {
        let blank = Pair {
            acquaintance: blank,
            tie: Tie::default(),
        };
        let room_for = |known: u32| known + SPARE;
        let all: usize = others.iter().map(|&n| room_for(n) as usize).sum();
        let mut spans = vec![Span::default(); others.len()];
        let mut start = 0;
        for weekday in 0..7 {
            for (span, &known) in spans.iter_mut().zip(others).skip(weekday).step_by(7) {
                let room = room_for(known);
                *span = Span {
                    start,
                    len: 0,
                    room,
                };
                start += room;
            }
        }
        // Rows that move need room behind all others: taken now, for a large column takes long to move itself.
        let mut others = Vec::with_capacity(2 * all);
        let mut pairs = Vec::with_capacity(2 * all);
        others.resize(all, PersonId::YOU);
        pairs.resize(all, blank);
        Rows {
            spans,
            others,
            pairs,
        }
    }

    pub fn row(&self, actor: PersonId) -> Row<'_> {
        let range = self.spans[actor.index()].range();
        Row {
            others: &self.others[range.clone()],
            pairs: &self.pairs[range],
        }
    }

    /// Everybody that somebody knows of, by id.
    pub fn others(&self, actor: PersonId) -> &[PersonId] {
        &self.others[self.spans[actor.index()].range()]
    }

    /// The place of a pair in the table, or else where in the row it would have to go.
    pub fn find(&self, actor: PersonId, other: PersonId) -> Result<usize, usize> {
        let start = self.spans[actor.index()].start as usize;
        (self.others(actor).binary_search(&other)).map(|at| start + at)
    }

    /// What is at a place that [`find`](Self::find) gave.
    #[inline(always)]
    pub fn entry(&mut self, place: usize) -> Entry<'_> {
        let pair = &mut self.pairs[place];
        let Acquaintance {
            link,
            belief,
            facts,
        } = &mut pair.acquaintance;
        Entry {
            link,
            belief,
            facts,
            tie: &mut pair.tie,
        }
    }

    /// What everybody in a row holds about the actor.
    pub fn ties(&self, actor: PersonId) -> impl Iterator<Item = &Tie> {
        let range = self.spans[actor.index()].range();
        self.pairs[range].iter().map(|pair| &pair.tie)
    }

    /// Reads a word of everybody in a row and nothing else, so that all of it is on its way from memory before anything
    /// has to wait for it.
    pub fn bring_near(&self, actor: PersonId) {
        let row = self.row(actor).acquaintances();
        black_box(row.fold(0, |sum, them| sum ^ them.link.contacts));
    }

    /// Lets time pass up to today for everybody, by these rules.
    pub fn pass_time(&mut self, today: Day, rules: &Rules) {
        for span in &self.spans {
            for pair in &mut self.pairs[span.range()] {
                pair.tie.pass_time(today, rules);
                pair.acquaintance.belief.pass_time(today, rules);
            }
        }
    }

    /// The tie at such a place.
    pub fn tie(&self, place: usize) -> &Tie {
        &self.pairs[place].tie
    }

    /// The tie of somebody by their place in the actor's row.
    ///
    /// # Panics
    /// If there is no such place.
    pub fn tie_in_row(&self, actor: PersonId, place: usize) -> &Tie {
        &self.pairs[self.spans[actor.index()].range()][place].tie
    }

    /// Puts somebody into a row, at `at`; those behind them move up.
    pub fn insert(&mut self, actor: PersonId, at: usize, new: Acquaintance, tie: Tie) {
        let pair = Pair {
            acquaintance: new,
            tie,
        };
        let mut span = self.spans[actor.index()];
        if span.len == span.room {
            span = self.move_to_end(span, pair);
        }
        let Range { start, end } = span.range();
        put(&mut self.others[start..=end], at, new.link.other);
        put(&mut self.pairs[start..=end], at, pair);
        span.len += 1;
        self.spans[actor.index()] = span;
    }

    /// Gives a row half as much room again, behind all others. What the places still empty hold, nobody reads.
    fn move_to_end(&mut self, span: Span, filler: Pair) -> Span {
        let room = span.room + (span.room / 2).max(2);
        let start = self.pairs.len() as u32;
        grow(&mut self.others, span, room, PersonId::YOU);
        grow(&mut self.pairs, span, room, filler);
        Span {
            start,
            len: span.len,
            room,
        }
    }
}

/// Copies a row to the end of a column, with more room.
fn grow<T: Copy>(column: &mut Vec<T>, row: Span, room: u32, filler: T) {
    let len = column.len();
    column.extend_from_within(row.range());
    column.resize(len + room as usize, filler);
}

/// Puts one more into a column whose last place is free.
fn put<T: Copy>(column: &mut [T], at: usize, new: T) {
    column.copy_within(at..column.len() - 1, at + 1);
    column[at] = new;
}
