//! A new entry to begin with: what is required is there, with an id nobody has.

use super::document::Document;
use super::form;
use super::path::Path;
use super::value::Value;
use crate::scenario::syntax::{FieldShape, NumberRange, Shape, VariantShape};

/// So deep values are filled in; a choice may hold itself.
const DEEPEST: usize = 8;

/// A new item for the list at a path, or a new value for the field there; `None` where nothing may stand.
pub fn fresh(document: &Document, path: &Path) -> Option<Value> {
    let shape = form::plain(form::shape_at(document.kind(), path)?);
    let written = document.tree().and_then(|tree| path.find(tree));
    let taken: Vec<&str> = written.map_or(Vec::new(), |list| {
        let ids = list
            .items()
            .iter()
            .filter_map(|item| item.field("id")?.word());
        ids.collect()
    });
    let item = match shape {
        Shape::List(item) => *item,
        other => other,
    };
    Some(of(&item, None, &taken, 0))
}

fn of(shape: &Shape, range: Option<&NumberRange>, taken: &[&str], depth: usize) -> Value {
    if depth > DEEPEST {
        return Value::None;
    }
    match shape {
        Shape::Bool => Value::Bool(false),
        Shape::Text => Value::text(""),
        Shape::Number { whole } => number(*whole, range),
        Shape::Option(inner) if depth == 0 => of(inner, range, taken, depth),
        Shape::Option(_) => Value::None,
        Shape::List(_) => Value::List(Vec::new()),
        Shape::Map(_) => Value::Map(Vec::new()),
        Shape::Tuple(items) => Value::Tuple {
            name: None,
            items: items
                .iter()
                .map(|item| of(item, None, &[], depth + 1))
                .collect(),
        },
        Shape::Record { name, describe } => {
            let required = describe()
                .fields
                .into_iter()
                .filter(|f| f.default.is_none());
            let field = |field: FieldShape| {
                let value = filled(&field, name, taken, depth);
                (field.name.to_owned(), value)
            };
            Value::record(required.map(field).collect())
        }
        Shape::Choice { describe, .. } => {
            let variants = describe().variants;
            variants.first().map_or(Value::None, |v| held(v, depth))
        }
        Shape::Custom { example, .. } => {
            let first = example.split(',').next().unwrap_or(example);
            Value::parse(first).unwrap_or(Value::None)
        }
    }
}

/// A variant of a choice, with what it has to hold.
pub fn chosen(variant: &VariantShape) -> Value {
    held(variant, 0)
}

fn held(variant: &VariantShape, depth: usize) -> Value {
    let name = variant.name.to_owned();
    match &variant.payload {
        None | Some(Shape::Option(_)) => Value::name(name),
        Some(payload) => match of(payload, None, &[], depth + 1) {
            Value::Record { name: None, fields } => Value::Record {
                name: Some(name),
                fields,
            },
            held => Value::Tuple {
                name: Some(name),
                items: vec![held],
            },
        },
    }
}

fn filled(field: &FieldShape, noun: &str, taken: &[&str], depth: usize) -> Value {
    match field.name {
        "id" => Value::text(free_id(noun, taken)),
        "name" | "title" | "label" => Value::text(format!("New {noun}")),
        "format" => Value::whole(1),
        _ => of(&field.shape, field.range.as_ref(), &[], depth + 1),
    }
}

/// `person_1`, or the next that nobody has.
fn free_id(noun: &str, taken: &[&str]) -> String {
    let noun = noun.replace([' ', '-', '\''], "_").to_lowercase();
    let mut ids = (1..).map(|n| format!("{noun}_{n}"));
    let free = ids.find(|id| !taken.contains(&id.as_str()));
    free.unwrap_or(noun)
}

/// One, or the number nearest to it that is accepted.
fn number(whole: bool, range: Option<&NumberRange>) -> Value {
    let (low, high) = range.map_or((None, None), NumberRange::ends);
    let value = 1.0_f64.min(high.unwrap_or(1.0)).max(low.unwrap_or(0.0));
    match whole {
        true => Value::whole(value as i128),
        false => Value::number(value),
    }
}
