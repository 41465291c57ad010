//! From a form edit to a change of the text: which span is replaced, and by what.

use std::ops::Range;

use super::blocks::{reordered, with_comments};
use super::expect::{self, Edit};
use super::layout::{
    Brackets, begins_line, end_of_lines, indent_at, is_blank, line_end, line_start, next_line,
    rest_of_line,
};
use super::path::{Path, Step};
use super::value::Value;
use super::write::{unit, write};
use crate::scenario::syntax::{Node, NodeKind};

/// A span of the text and what is to stand there.
pub type Piece = (Range<usize>, String);

/// What an edit is planned on.
pub struct Planner<'a> {
    pub text: &'a str,
    pub tree: &'a Node,
    /// The names of the fields that may stand in the record at a path, in the order in which they are declared.
    pub declared: &'a dyn Fn(&Path) -> Vec<&'static str>,
}

impl Planner<'_> {
    /// The change of the text, made on `file` as well; `None` if there is nothing of that kind at the path.
    pub fn plan(&self, edit: &Edit, file: &mut Value) -> Option<Piece> {
        match edit {
            Edit::Set(path, value) => match path.find(self.tree) {
                Some(node) => {
                    expect::set(file, path, value.clone())?;
                    Some(self.overwrite(node, value))
                }
                None => self.add(path, value, file),
            },
            Edit::Remove(path) => self.remove(path, file),
            Edit::Insert(list, at, value) => match list.find(self.tree) {
                Some(node) if matches!(node.inner().kind, NodeKind::List(_)) => {
                    expect::insert(file, list, *at, value.clone())?;
                    self.insert(node.inner(), *at, "", value)
                }
                None if *at == 0 => self.add(list, &Value::List(vec![value.clone()]), file),
                _ => None,
            },
            Edit::Move { list, from, to } => {
                expect::shift(file, list, *from, *to)?;
                let brackets = Brackets::of(self.text, list.find(self.tree)?.inner())?;
                let mut order: Vec<usize> = (0..brackets.items.len()).collect();
                let item = order.remove(*from);
                order.insert(*to, item);
                Some(reordered(self.text, &brackets, &order))
            }
        }
    }

    /// Writes over a value, inside any `Some(…)`.
    fn overwrite(&self, node: &Node, value: &Value) -> Piece {
        let node = match value {
            Value::None | Value::Some(_) => node,
            _ => node.inner(),
        };
        let range = node.span.start as usize..node.span.end as usize;
        let before = &self.text[line_start(self.text, range.start)..range.start];
        let indent = indent_at(self.text, range.start);
        let end = end_of_lines(self.text);
        let mut written = write(value, indent, before.chars().count(), end);
        if range.is_empty() && before.ends_with(':') {
            written.insert(0, ' ');
        }
        (range, written)
    }

    /// Adds a field that is not written, and whatever is missing on the way to it.
    fn add(&self, path: &Path, value: &Value, file: &mut Value) -> Option<Piece> {
        let (mut above, step) = path.split()?;
        let Step::Field(name) = step else { return None };
        let (mut name, mut value) = (name.clone(), value.clone());
        let record = loop {
            if let Some(node) = above.find(self.tree) {
                break node.inner();
            }
            // What would hold it is not written either: it is written with nothing else in it.
            let (higher, step) = above.split()?;
            let Step::Field(holder) = step else {
                return None;
            };
            value = Value::record(vec![(name, value)]);
            name = holder.clone();
            above = higher;
        };
        let names: Vec<&str> = match &record.kind {
            NodeKind::Record { fields, .. } => fields.iter().map(|f| f.0.value.as_str()).collect(),
            NodeKind::Unit => Vec::new(),
            NodeKind::Tuple { items, .. } if items.is_empty() => Vec::new(),
            _ => return None,
        };
        let at = place_for(&names, &name, &(self.declared)(&above));
        expect::add_field(file, &above, at, &name, value.clone())?;
        self.insert(record, at, &format!("{name}: "), &value)
    }

    /// Puts an item or a field, with its key, among those of a pair of brackets.
    fn insert(&self, node: &Node, at: usize, key: &str, value: &Value) -> Option<Piece> {
        let text = self.text;
        let end = end_of_lines(text);
        let brackets = Brackets::of(text, node)?;
        let written = |indent: &str| {
            let column = indent.chars().count() + key.chars().count();
            format!("{key}{}", write(value, indent, column, end))
        };
        let Some(before) = at.checked_sub(1) else {
            let Some(first) = brackets.items.first() else {
                return Some(self.first(&brackets, &written));
            };
            let indent = indent_at(text, first.start);
            if !begins_line(text, first.start) {
                return Some((first.start..first.start, format!("{}, ", written(indent))));
            }
            let place = with_comments(text, first.start, next_line(text, brackets.open));
            let row = format!("{indent}{},{end}", written(indent));
            return Some((place..place, row));
        };
        let item = brackets.items.get(before)?;
        let is_last = before + 1 == brackets.items.len();
        let comma = brackets.comma(text, before);
        let after = comma.map_or(item.end, |comma| comma + 1);
        let indent = indent_at(text, item.start);
        let close = if is_last && comma.is_none() { "" } else { "," };
        if is_blank(rest_of_line(text, after)) && line_end(text, after) < brackets.close {
            // The item before is the last on its line: the new one gets a line of its own.
            let place = line_end(text, after);
            let rest = &text[item.end..place];
            let rest = match comma {
                Some(_) => rest.to_owned(),
                None => format!(",{rest}"),
            };
            let row = format!("{rest}{end}{indent}{}{close}", written(indent));
            return Some((item.end..place, row));
        }
        let lead = if comma.is_some() { " " } else { ", " };
        Some((after..after, format!("{lead}{}{close}", written(indent))))
    }

    /// The first item of empty brackets.
    fn first(&self, brackets: &Brackets, written: &dyn Fn(&str) -> String) -> Piece {
        let text = self.text;
        let end = end_of_lines(text);
        let inside = &text[brackets.open..brackets.close];
        let outer = indent_at(text, brackets.close);
        let deeper = format!("{outer}{}", unit(outer));
        if inside.trim().is_empty() {
            let line = written(outer);
            let rows = inside.contains('\n') || line.contains('\n');
            let range = brackets.open..brackets.close;
            return match rows {
                true => (
                    range,
                    format!("{end}{deeper}{},{end}{outer}", written(&deeper)),
                ),
                false => (range, line),
            };
        }
        // There are comments, which stay before it.
        if begins_line(text, brackets.close) {
            let place = line_start(text, brackets.close);
            return (place..place, format!("{deeper}{},{end}", written(&deeper)));
        }
        let lead = if inside.ends_with(char::is_whitespace) {
            ""
        } else {
            " "
        };
        let place = brackets.close..brackets.close;
        (place, format!("{lead}{}", written(outer)))
    }

    /// Removes a field or an item, with its comma and the line it leaves empty.
    fn remove(&self, path: &Path, file: &mut Value) -> Option<Piece> {
        let (above, step) = path.split()?;
        let node = above.find(self.tree)?.inner();
        let at = match (step, &node.kind) {
            (Step::Field(name), NodeKind::Record { fields, .. }) => {
                fields.iter().position(|(key, _)| key.value == *name)?
            }
            (Step::Item(at), NodeKind::List(_)) => *at,
            _ => return None,
        };
        expect::remove(file, &above, at)?;
        let text = self.text;
        let brackets = Brackets::of(text, node)?;
        let item = brackets.items.get(at)?.clone();
        let comma = brackets.comma(text, at);
        let end = comma.map_or(item.end, |comma| comma + 1);
        let rest = rest_of_line(text, end);
        let ends_line = rest.trim().is_empty() && next_line(text, end) <= brackets.close;
        if begins_line(text, item.start) && ends_line {
            return Some((
                line_start(text, item.start)..next_line(text, end),
                String::new(),
            ));
        }
        let blank = |piece: &str| piece.len() - piece.trim_start_matches([' ', '\t']).len();
        if comma.is_none()
            && let Some(before) = at.checked_sub(1)
        {
            // The last one: the comma before it has nothing left to part, unless comments stand there.
            let start = brackets.comma(text, before)?;
            if text[start + 1..item.start].trim().is_empty() {
                return Some((start..end, String::new()));
            }
        }
        if ends_line {
            let lead = &text[line_start(text, item.start)..item.start];
            let start = item.start - (lead.len() - lead.trim_end_matches([' ', '\t']).len());
            return Some((start..end, String::new()));
        }
        Some((item.start..end + blank(rest), String::new()))
    }
}

/// Where among the fields written a new one belongs: after the last of those that are declared before it.
fn place_for(written: &[&str], name: &str, declared: &[&'static str]) -> usize {
    let Some(own) = declared.iter().position(|known| *known == name) else {
        return written.len();
    };
    let before = |field: &&str| declared[..own].contains(field);
    written.iter().rposition(before).map_or(0, |at| at + 1)
}
