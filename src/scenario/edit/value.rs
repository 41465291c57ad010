//! A value as a form handles it: what is written, without where.

use crate::scenario::syntax::{At, Node, NodeKind, Problems, Sources, parse};

/// What stands somewhere in a file. Two are equal if a reader of the file could not tell them apart.
#[derive(Clone, Debug)]
pub enum Value {
    /// `()`
    Unit,
    /// `true` or `false`
    Bool(bool),
    /// A number, with its exact value where it is written as a whole number.
    Number {
        /// The value.
        value: f64,
        /// The exact value of a number without point or exponent.
        whole: Option<i128>,
    },
    /// `"text"`
    Text(String),
    /// `[a, b]`
    List(Vec<Value>),
    /// `{key: value}`
    Map(Vec<(Value, Value)>),
    /// `(field: value)` or `Name(field: value)`
    Record {
        /// The name before the bracket.
        name: Option<String>,
        /// The fields, in their order.
        fields: Vec<(String, Value)>,
    },
    /// `(a, b)` or `Name(a, b)`
    Tuple {
        /// The name before the bracket.
        name: Option<String>,
        /// The values.
        items: Vec<Value>,
    },
    /// A bare name.
    Name(String),
    /// `Some(value)`
    Some(Box<Value>),
    /// `None`
    None,
    /// Something that cannot be read.
    Broken,
}

impl Value {
    /// Text in quotes.
    pub fn text(text: impl Into<String>) -> Self {
        Value::Text(text.into())
    }

    /// One of a fixed set of names. A choice that is called `None` is written and read like nothing at all.
    pub fn name(name: impl Into<String>) -> Self {
        match name.into() {
            none if none == "None" => Value::None,
            name => Value::Name(name),
        }
    }

    /// The name of the choice this is, whatever stands in its brackets.
    pub fn chosen(&self) -> Option<&str> {
        match self {
            Value::None => Some("None"),
            Value::Name(name)
            | Value::Record {
                name: Some(name), ..
            }
            | Value::Tuple {
                name: Some(name), ..
            } => Some(name),
            _ => None,
        }
    }

    /// A number with a point.
    pub fn number(value: f64) -> Self {
        Value::Number { value, whole: None }
    }

    /// A whole number.
    pub fn whole(whole: i128) -> Self {
        Value::Number {
            value: whole as f64,
            whole: Some(whole),
        }
    }

    /// `(field: value, …)`; `()` without fields.
    pub fn record(fields: Vec<(String, Value)>) -> Self {
        if fields.is_empty() {
            return Value::Unit;
        }
        Value::Record { name: None, fields }
    }

    /// What a piece of text says, if nothing is wrong with it: `Ask(Advice)`, `0.5`, `["a", "b"]`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut problems = Problems::new();
        let node = parse(text.as_bytes(), "", &mut Sources::new(), &mut problems)?;
        problems.is_empty().then(|| Value::from(&node))
    }

    /// What `Some(…)` wraps, or the value itself.
    pub fn inner(&self) -> &Value {
        match self {
            Value::Some(inner) => inner.inner(),
            _ => self,
        }
    }

    /// What `Some(…)` wraps, or the value itself, to be changed.
    pub(super) fn inner_mut(&mut self) -> &mut Value {
        match self {
            Value::Some(inner) => inner.inner_mut(),
            _ => self,
        }
    }
}

impl From<&Node> for Value {
    fn from(node: &Node) -> Self {
        let all = |nodes: &[Node]| nodes.iter().map(Value::from).collect();
        let name = |name: &Option<At<String>>| name.as_ref().map(|name| name.value.clone());
        match &node.kind {
            NodeKind::Unit => Value::Unit,
            NodeKind::Bool(value) => Value::Bool(*value),
            NodeKind::Number { value, whole } => Value::Number {
                value: *value,
                whole: *whole,
            },
            NodeKind::Text(text) => Value::Text(text.clone()),
            NodeKind::List(items) => Value::List(all(items)),
            NodeKind::Map(entries) => {
                let pair = |(key, value): &(Node, Node)| (Value::from(key), Value::from(value));
                Value::Map(entries.iter().map(pair).collect())
            }
            NodeKind::Record { name: n, fields } => {
                let pair = |(key, value): &(At<String>, Node)| (key.value.clone(), value.into());
                Value::Record {
                    name: name(n),
                    fields: fields.iter().map(pair).collect(),
                }
            }
            NodeKind::Tuple { name: n, items } => Value::Tuple {
                name: name(n),
                items: all(items),
            },
            NodeKind::Name(word) => Value::Name(word.clone()),
            NodeKind::Some(inner) => Value::Some(Box::new(Value::from(&**inner))),
            NodeKind::None => Value::None,
            NodeKind::Broken => Value::Broken,
        }
    }
}

impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Value::Unit, Value::Unit)
            | (Value::None, Value::None)
            | (Value::Broken, Value::Broken) => true,
            (Value::Bool(a), Value::Bool(b)) => a == b,
            // A number that is none is still the same as itself.
            (Value::Number { value: a, whole: m }, Value::Number { value: b, whole: n }) => {
                a.to_bits() == b.to_bits() && m == n
            }
            (Value::Text(a), Value::Text(b)) | (Value::Name(a), Value::Name(b)) => a == b,
            (Value::List(a), Value::List(b)) => a == b,
            (Value::Map(a), Value::Map(b)) => a == b,
            (Value::Record { name: m, fields: a }, Value::Record { name: n, fields: b }) => {
                m == n && a == b
            }
            (Value::Tuple { name: m, items: a }, Value::Tuple { name: n, items: b }) => {
                m == n && a == b
            }
            (Value::Some(a), Value::Some(b)) => a == b,
            _ => false,
        }
    }
}
