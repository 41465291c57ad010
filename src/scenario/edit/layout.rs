//! How what stands in a pair of brackets is laid out: its items, the commas after them, what is blank between them.

use std::ops::Range;

use crate::scenario::syntax::{Node, NodeKind};

/// What stands in one pair of brackets.
pub struct Brackets {
    /// Just after the opening bracket.
    pub open: usize,
    /// The closing bracket.
    pub close: usize,
    /// Each item, its key included.
    pub items: Vec<Range<usize>>,
}

impl Brackets {
    /// The brackets of a record, list or group of values; `None` for anything else, and if they are not closed.
    pub fn of(text: &str, node: &Node) -> Option<Self> {
        let span = |node: &Node| node.span.start as usize..node.span.end as usize;
        let Range { start, end } = span(node);
        let (name, items): (_, Vec<Range<usize>>) = match &node.kind {
            NodeKind::Unit => (None, Vec::new()),
            NodeKind::List(items) => (None, items.iter().map(span).collect()),
            NodeKind::Tuple { name, items } => (name.as_ref(), items.iter().map(span).collect()),
            NodeKind::Record { name, fields } => {
                let item = |(key, value): &(crate::scenario::syntax::At<String>, Node)| {
                    key.span.start as usize..value.span.end as usize
                };
                (name.as_ref(), fields.iter().map(item).collect())
            }
            _ => return None,
        };
        let bracket = match name {
            Some(name) => skip_blank(text, name.span.end as usize, end),
            None => start,
        };
        let close = end.checked_sub(1)?;
        let opening = text.get(bracket..)?.chars().next()?;
        let closing = text.get(close..end)?.chars().next()?;
        let fits = matches!((opening, closing), ('(', ')') | ('[', ']'));
        let open = bracket + 1;
        let in_order = items.iter().try_fold(open, |from, item| {
            (from <= item.start && item.start <= item.end).then_some(item.end)
        });
        (fits && in_order? <= close).then_some(Brackets { open, close, items })
    }

    /// The comma after an item.
    pub fn comma(&self, text: &str, item: usize) -> Option<usize> {
        let end = self.items.get(item + 1).map_or(self.close, |n| n.start);
        let at = skip_blank(text, self.items[item].end, end);
        text[at..end].starts_with(',').then_some(at)
    }
}

/// The first byte from `at` on, and not past `end`, that is neither white space nor in a comment.
pub fn skip_blank(text: &str, mut at: usize, end: usize) -> usize {
    while at < end {
        let rest = &text[at..end];
        at += if rest.starts_with("//") || rest.starts_with('#') {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            block_comment(rest)
        } else {
            let solid = rest
                .find(|c: char| !c.is_whitespace())
                .unwrap_or(rest.len());
            if solid == 0 {
                return at;
            }
            solid
        };
    }
    end
}

/// The length of the comment that begins here; comments may hold others.
fn block_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0usize, 0);
    while let Some(next) = rest[at..].find(['/', '*']) {
        at += next;
        if rest[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += 1;
        }
    }
    rest.len()
}

/// Where the line of a byte begins.
pub fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |n| n + 1)
}

/// Where the line of a byte ends, before its line end.
pub fn line_end(text: &str, at: usize) -> usize {
    let end = text[at..].find('\n').map_or(text.len(), |n| at + n);
    if end > at && text[..end].ends_with('\r') {
        end - 1
    } else {
        end
    }
}

/// Where the next line begins; the end of the text after the last.
pub fn next_line(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |n| at + n + 1)
}

/// The white space a line begins with.
pub fn indent_at(text: &str, at: usize) -> &str {
    let start = line_start(text, at);
    let line = &text[start..];
    let line = line.strip_prefix('\u{feff}').unwrap_or(line);
    let length = line.find(|c: char| c != ' ' && c != '\t').unwrap_or(0);
    &line[..length]
}

/// Whether nothing but white space stands before a byte on its line.
pub fn begins_line(text: &str, at: usize) -> bool {
    let before = &text[line_start(text, at)..at];
    before.trim_start_matches('\u{feff}').trim().is_empty()
}

/// What comes after a byte on its line.
pub fn rest_of_line(text: &str, at: usize) -> &str {
    &text[at..line_end(text, at)]
}

/// Whether the rest of a line holds nothing, or no more than a comment that ends with it.
pub fn is_blank(rest: &str) -> bool {
    let rest = rest.trim();
    let is_block =
        || rest.starts_with("/*") && block_comment(rest) == rest.len() && rest.ends_with("*/");
    rest.is_empty() || rest.starts_with("//") || is_block()
}

/// How the file ends its lines.
pub fn end_of_lines(text: &str) -> &'static str {
    match text.find('\n') {
        Some(at) if text[..at].ends_with('\r') => "\r\n",
        _ => "\n",
    }
}
