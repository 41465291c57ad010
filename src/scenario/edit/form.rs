//! What a form shows of a file: its fields, as the format declares them, with what is written in each.
//!
//! Everything here is read off the declarations that decode the format, so a field added there is in the form at once.

use std::ops::Range;

use super::document::{Document, OWN};
use super::kind::Kind;
use super::path::{Path, Step};
use super::value::Value;
use crate::scenario::rules;
use crate::scenario::syntax::{
    FieldShape, Node, NodeKind, NumberRange, Problem, RecordShape, Shape, VariantShape,
};

/// A field of a form.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name in the file.
    pub name: &'static str,
    /// Where it is, or would be, written.
    pub path: Path,
    /// What it means, in a sentence or two.
    pub meaning: String,
    /// What stands in it, when anything does.
    pub shape: Shape,
    /// It may be left out and then holds nothing at all.
    pub is_optional: bool,
    /// It has to be written.
    pub is_required: bool,
    /// What it is when it is left out, as an author would type it.
    pub default: Option<String>,
    /// The numbers it accepts.
    pub range: Option<NumberRange>,
    /// What the number counts.
    pub unit: Option<&'static str>,
    /// What is written, inside any `Some(…)`; `None` if nothing is.
    pub value: Option<Value>,
    /// Where it is written, its name included.
    pub span: Option<Range<usize>>,
}

impl Field {
    /// What is written, or else the default; `None` for a field that has neither.
    pub fn shown(&self) -> Option<Value> {
        let default = || Value::parse(self.default.as_deref()?);
        self.value.clone().or_else(default)
    }

    /// Whether a problem is about this field.
    pub fn concerns(&self, problem: &Problem) -> bool {
        (self.span.as_ref()).is_some_and(|span| is_within(problem, span))
    }
}

/// Whether a problem of the document itself begins within a range of its text.
pub fn is_within(problem: &Problem, range: &Range<usize>) -> bool {
    let at = problem.span.start as usize;
    problem.span.source == OWN && range.start <= at && at < range.end.max(range.start + 1)
}

/// What may stand at a path, whether it is written or not; `None` if nothing may.
pub fn shape_at(kind: Kind, path: &Path) -> Option<Shape> {
    path.0.iter().try_fold(kind.shape(), step_into)
}

fn step_into(shape: Shape, step: &Step) -> Option<Shape> {
    match (step, plain(shape)) {
        (Step::Field(group), Shape::Record { name, .. }) if name == rules::SET => {
            rules::group_shape(group)
        }
        (Step::Field(name), Shape::Record { describe, .. }) => {
            let mut fields = describe().fields.into_iter();
            fields.find(|f| f.name == name).map(|f| f.shape)
        }
        (Step::Item(_), Shape::List(inner)) => Some(*inner),
        (Step::Item(at), Shape::Tuple(items)) => items.get(*at).cloned(),
        (Step::Within(name), Shape::Choice { describe, .. }) => {
            let mut variants = describe().variants.into_iter();
            variants.find(|v| v.name == name)?.payload
        }
        _ => None,
    }
}

/// A shape without the leave to be left out.
pub fn plain(shape: Shape) -> Shape {
    match shape {
        Shape::Option(inner) => plain(*inner),
        shape => shape,
    }
}

/// The record that may stand at a path.
pub fn record_at(kind: Kind, path: &Path) -> Option<RecordShape> {
    match plain(shape_at(kind, path)?) {
        Shape::Record { describe, .. } => Some(describe()),
        _ => None,
    }
}

/// The names of its fields, in the order in which they are declared; none where no record may stand.
pub fn names(kind: Kind, path: &Path) -> Vec<&'static str> {
    let fields = record_at(kind, path).map(|record| record.fields);
    let names = fields.iter().flatten().map(|field| field.name);
    names.collect()
}

/// The fields of the record that may stand at a path, with what is written in each; none where no record may stand.
pub fn fields(document: &Document, path: &Path) -> Vec<Field> {
    let Some(record) = record_at(document.kind(), path) else {
        return Vec::new();
    };
    let node = document.tree().and_then(|tree| path.find(tree));
    let fields = record.fields.into_iter();
    fields.map(|field| described(field, path, node)).collect()
}

fn described(field: FieldShape, record: &Path, node: Option<&Node>) -> Field {
    let written = node.and_then(|node| match &node.inner().kind {
        NodeKind::Record { fields, .. } => fields.iter().find(|(key, _)| key.value == field.name),
        _ => None,
    });
    let shape = match rules::group_shape(field.name) {
        Some(group) if record_is_rules(&field) => group,
        _ => field.shape,
    };
    let is_optional = matches!(shape, Shape::Option(_));
    Field {
        name: field.name,
        path: record.field(field.name),
        meaning: field.doc.split_whitespace().collect::<Vec<_>>().join(" "),
        shape: plain(shape),
        is_optional,
        is_required: field.default.is_none() && !is_optional,
        default: field.default,
        range: field.range,
        unit: field.unit,
        value: written
            .map(|(_, value)| Value::from(value.inner()))
            .filter(|value| !is_optional || *value != Value::None),
        span: written.map(|(key, value)| key.span.start as usize..value.span.end as usize),
    }
}

/// Groups of rules are described where the model's coefficients are known.
fn record_is_rules(field: &FieldShape) -> bool {
    matches!(&field.shape, Shape::Custom { name, .. } if *name == rules::GROUP)
}

/// The choice that may stand at a path: its variants; none where something else stands.
pub fn variants(shape: &Shape) -> Vec<VariantShape> {
    match plain(shape.clone()) {
        Shape::Choice { describe, .. } => describe().variants,
        _ => Vec::new(),
    }
}

/// What an item of a list is called by: its `name`, `title`, `label`, `on`, or else its id or what it is.
pub fn label(node: &Node) -> String {
    const NAMES: [&str; 7] = ["name", "title", "label", "question", "say", "on", "id"];
    let node = node.inner();
    let word = |name: &str| {
        node.field(name)?
            .word()
            .filter(|word| !word.trim().is_empty())
    };
    let known = NAMES.into_iter().find_map(word).map(str::to_owned);
    let inside = || match &node.kind {
        NodeKind::Tuple {
            name: Some(name),
            items,
        } => items
            .first()
            .map(|item| format!("{}: {}", **name, label(item))),
        NodeKind::Record {
            name: Some(name), ..
        } => Some(name.value.clone()),
        _ => node.word().map(str::to_owned),
    };
    match (&node.kind, known) {
        (
            NodeKind::Record {
                name: Some(name), ..
            },
            Some(known),
        ) => format!("{}: {known}", **name),
        (_, Some(known)) => known,
        _ => inside().unwrap_or_else(|| node.describe()),
    }
}
