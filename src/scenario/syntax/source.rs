//! Where things are written: the text of every file read, and spans into it.
//!
//! An error an author can act on names a file, a line and a column. Everything
//! read from a file therefore carries a [`Span`], and [`Sources`] turns spans
//! back into places a person can find.

use std::fmt;
use std::ops::Deref;

/// One file held in [`Sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct SourceId(pub u32);

/// A range of bytes in one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// The file.
    pub source: SourceId,
    /// The first byte.
    pub start: u32,
    /// One past the last byte; equal to `start` for a place between characters.
    pub end: u32,
}

impl Span {
    /// The bytes `start..end` of `source`.
    pub fn new(source: SourceId, start: usize, end: usize) -> Self {
        let clip = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self {
            source,
            start: clip(start),
            end: clip(end.max(start)),
        }
    }

    /// From where this span starts to where `last` ends.
    pub fn to(self, last: Span) -> Self {
        Self {
            end: last.end.max(self.start),
            ..self
        }
    }

    /// The place just after this span.
    pub fn after(self) -> Self {
        Self {
            start: self.end,
            ..self
        }
    }

    /// The first byte of this span only: an opening bracket, for instance.
    pub fn opening(self) -> Self {
        Self {
            end: self.end.min(self.start.saturating_add(1)),
            ..self
        }
    }
}

/// A value together with the place it was written.
#[derive(Clone, Copy, Default)]
pub struct At<T> {
    /// What was written.
    pub value: T,
    /// Where it was written.
    pub span: Span,
}

impl<T> At<T> {
    /// Pairs a value with its place.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }

    /// Changes the value and keeps the place.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> At<U> {
        At {
            value: change(self.value),
            span: self.span,
        }
    }
}

impl<T> Deref for At<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

/// Two values are equal wherever they were written.
impl<T: PartialEq> PartialEq for At<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: fmt::Debug> fmt::Debug for At<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

/// A place a person can find: both numbers count from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The column, counted in characters.
    pub column: usize,
}

struct File {
    name: String,
    text: String,
    line_starts: Vec<usize>,
}

/// The name and text of every file read.
#[derive(Default)]
pub struct Sources {
    files: Vec<File>,
}

impl Sources {
    /// No files yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Keeps a file and returns its handle.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<String>) -> SourceId {
        let text = text.into();
        let first = if text.starts_with('\u{feff}') {
            '\u{feff}'.len_utf8()
        } else {
            0
        };
        let after_breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        let line_starts = std::iter::once(first).chain(after_breaks).collect();
        self.files.push(File {
            name: name.into(),
            text,
            line_starts,
        });
        SourceId(u32::try_from(self.files.len() - 1).unwrap_or(u32::MAX))
    }

    /// The name a file was added under, or `?` for one that never was.
    pub fn name(&self, source: SourceId) -> &str {
        self.file(source).map_or("?", |file| &file.name)
    }

    /// The whole text of a file.
    pub fn text(&self, source: SourceId) -> &str {
        self.file(source).map_or("", |file| &file.text)
    }

    /// The text of every file, in the order they were added.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|file| file.text.as_str())
    }

    /// The text a span covers, moved to character boundaries where needed.
    pub fn slice(&self, span: Span) -> &str {
        let text = self.text(span.source);
        let (start, end) = (boundary(text, span.start), boundary(text, span.end));
        text.get(start..end).unwrap_or("")
    }

    /// The line and column of a byte offset.
    pub fn place(&self, source: SourceId, offset: u32) -> Place {
        let Some(file) = self.file(source) else {
            return Place { line: 1, column: 1 };
        };
        let offset = boundary(&file.text, offset);
        let line = file
            .line_starts
            .partition_point(|&start| start <= offset)
            .max(1);
        let before = file
            .text
            .get(file.line_starts[line - 1]..offset)
            .unwrap_or("");
        Place {
            line,
            column: before.chars().count() + 1,
        }
    }

    /// The byte range of a line (from one), without its line end.
    pub fn line_range(&self, source: SourceId, line: usize) -> std::ops::Range<usize> {
        let Some(file) = self.file(source) else {
            return 0..0;
        };
        let Some(&start) = file.line_starts.get(line.saturating_sub(1)) else {
            return 0..0;
        };
        let next = file.line_starts.get(line).copied();
        let end = next.map_or(file.text.len(), |next| next - 1);
        let line = file.text.get(start..end).unwrap_or("");
        start..start + line.strip_suffix('\r').unwrap_or(line).len()
    }

    /// `file:line:column` of where a span starts.
    pub fn describe(&self, span: Span) -> String {
        let Place { line, column } = self.place(span.source, span.start);
        format!("{}:{line}:{column}", self.name(span.source))
    }

    fn file(&self, source: SourceId) -> Option<&File> {
        self.files.get(source.0 as usize)
    }
}

fn boundary(text: &str, offset: u32) -> usize {
    text.floor_char_boundary(offset as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_lines_may_end_either_way() {
        let mut sources = Sources::new();
        let id = sources.add("a.ron", "\u{feff}né x\r\nb");
        let x = sources.text(id).find('x').unwrap_or(0) as u32;
        assert_eq!(sources.place(id, x), Place { line: 1, column: 4 });
        let b = sources.text(id).find('b').unwrap_or(0) as u32;
        assert_eq!(sources.place(id, b), Place { line: 2, column: 1 });
        assert_eq!(&sources.text(id)[sources.line_range(id, 1)], "né x");
    }

    #[test]
    fn any_span_can_be_described() {
        let sources = Sources::new();
        assert_eq!(sources.describe(Span::new(SourceId(7), 3, 1)), "?:1:1");
    }
}
