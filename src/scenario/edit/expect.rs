//! What a form edit should come to: the same edit made on values instead of text, to hold the text against.

use super::path::{Path, Step};
use super::value::Value;

/// An edit made in a form.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Writes a value; a field that was not written is added.
    Set(Path, Value),
    /// Removes a field, so that its default holds, or an item of a list.
    Remove(Path),
    /// Puts an item into a list, before the item with this number; a list that was not written is added.
    Insert(Path, usize, Value),
    /// Gives an item of a list another place among the others.
    Move {
        /// The list.
        list: Path,
        /// Its place, from 0.
        from: usize,
        /// Its place afterwards.
        to: usize,
    },
}

impl Edit {
    /// The way to what is edited.
    pub fn path(&self) -> &Path {
        match self {
            Edit::Set(path, _) | Edit::Remove(path) | Edit::Insert(path, ..) => path,
            Edit::Move { list, .. } => list,
        }
    }
}

/// Follows a path into a value, to change it there.
pub fn find_mut<'a>(file: &'a mut Value, path: &Path) -> Option<&'a mut Value> {
    path.0.iter().try_fold(file, step_into)
}

fn step_into<'a>(value: &'a mut Value, step: &Step) -> Option<&'a mut Value> {
    let value = value.inner_mut();
    match step {
        Step::Field(name) => match value {
            Value::Record { fields, .. } => {
                let mut found = fields.iter_mut().filter(|(key, _)| key == name);
                found.next().map(|(_, value)| value)
            }
            _ => None,
        },
        Step::Item(index) => match value {
            Value::List(items) | Value::Tuple { items, .. } => items.get_mut(*index),
            _ => None,
        },
        Step::Within(name) => {
            let (named, single) = match value {
                Value::Tuple { name, items } => (name.as_ref(), items.len() == 1),
                Value::Record { name, .. } => (name.as_ref(), false),
                _ => (None, false),
            };
            if named != Some(name) {
                return None;
            }
            if !single {
                return Some(value);
            }
            match value {
                Value::Tuple { items, .. } => items.first_mut(),
                _ => None,
            }
        }
    }
}

/// Writes over what stands at `path`, inside any `Some(…)`. What a choice holds in several pieces, or in none, is written
/// over together with its name, or not at all.
pub fn set(file: &mut Value, path: &Path, new: Value) -> Option<()> {
    if let Some((choice, Step::Within(name))) = path.split() {
        let is_single = match find_mut(file, &choice)?.inner() {
            Value::Tuple { items, .. } => items.len() == 1,
            _ => false,
        };
        let named = match new.inner() {
            Value::Tuple { name, .. } | Value::Record { name, .. } => name.as_ref(),
            _ => None,
        };
        if !is_single && named != Some(name) {
            return None;
        }
    }
    let place = find_mut(file, path)?;
    match new {
        Value::None | Value::Some(_) => *place = new,
        new => *place.inner_mut() = new,
    }
    Some(())
}

/// Adds a field, as number `at` among those of the record at `path`.
pub fn add_field(file: &mut Value, path: &Path, at: usize, name: &str, new: Value) -> Option<()> {
    let place = find_mut(file, path)?.inner_mut();
    let field = (name.to_owned(), new);
    match place {
        Value::Record { fields, .. } if at <= fields.len() => fields.insert(at, field),
        Value::Unit => *place = Value::record(vec![field]),
        Value::Tuple { name, items } if items.is_empty() => {
            *place = Value::Record {
                name: name.take(),
                fields: vec![field],
            }
        }
        _ => return None,
    }
    Some(())
}

/// Removes field or item number `at` of what stands at `path`.
pub fn remove(file: &mut Value, path: &Path, at: usize) -> Option<()> {
    let place = find_mut(file, path)?.inner_mut();
    match place {
        Value::Record { name, fields } if at < fields.len() => {
            fields.remove(at);
            if fields.is_empty() {
                *place = match name.take() {
                    None => Value::Unit,
                    name => Value::Tuple {
                        name,
                        items: Vec::new(),
                    },
                };
            }
        }
        Value::List(items) if at < items.len() => drop(items.remove(at)),
        _ => return None,
    }
    Some(())
}

/// Puts an item into the list at `path`.
pub fn insert(file: &mut Value, path: &Path, at: usize, new: Value) -> Option<()> {
    match find_mut(file, path)?.inner_mut() {
        Value::List(items) if at <= items.len() => items.insert(at, new),
        _ => return None,
    }
    Some(())
}

/// Gives an item of the list at `path` another place.
pub fn shift(file: &mut Value, path: &Path, from: usize, to: usize) -> Option<()> {
    match find_mut(file, path)?.inner_mut() {
        Value::List(items) if from < items.len() && to < items.len() => {
            let item = items.remove(from);
            items.insert(to, item);
        }
        _ => return None,
    }
    Some(())
}
