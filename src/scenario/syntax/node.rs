//! The tree a file is read into before anything knows what it means.
//!
//! Every node keeps its place, so that later checks, of types here and of
//! meaning elsewhere, can point at what the author typed.

use super::source::{At, Span};

/// A value and where it is written.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// What is written.
    pub kind: NodeKind,
    /// Where, brackets included.
    pub span: Span,
}

/// What a value looks like on the page.
#[derive(Clone, Debug, PartialEq)]
pub enum NodeKind {
    /// `()`
    Unit,
    /// `true` or `false`
    Bool(bool),
    /// A number, with its exact value where it was written as a whole number.
    Number {
        /// The value; may be infinite or NaN, which decoding refuses.
        value: f64,
        /// The exact value of a number written without point or exponent.
        whole: Option<i128>,
    },
    /// `"text"`
    Text(String),
    /// `[a, b]`
    List(Vec<Node>),
    /// `{key: value}`
    Map(Vec<(Node, Node)>),
    /// `(field: value)` or `Name(field: value)`
    Record {
        /// The name before the bracket.
        name: Option<At<String>>,
        /// The fields, as written, repeats included.
        fields: Vec<(At<String>, Node)>,
    },
    /// `(a, b)` or `Name(a, b)`
    Tuple {
        /// The name before the bracket.
        name: Option<At<String>>,
        /// The values.
        items: Vec<Node>,
    },
    /// A bare name, such as one of a fixed set of choices.
    Name(String),
    /// `Some(value)`
    Some(Box<Node>),
    /// `None`
    None,
    /// Something that could not be read; the reason was reported already.
    Broken,
}

impl Node {
    /// A node at a place.
    pub fn new(kind: NodeKind, span: Span) -> Self {
        Self { kind, span }
    }

    /// What `Some(…)` wraps, or the node itself.
    pub fn inner(&self) -> &Node {
        match &self.kind {
            NodeKind::Some(inner) => inner.inner(),
            _ => self,
        }
    }

    /// The value of a field of a record, or of a text key of a map.
    pub fn field(&self, name: &str) -> Option<&Node> {
        match &self.inner().kind {
            NodeKind::Record { fields, .. } => fields
                .iter()
                .find(|(key, _)| key.value == name)
                .map(|(_, value)| value),
            NodeKind::Map(entries) => entries
                .iter()
                .find(|(key, _)| key.word() == Some(name))
                .map(|(_, value)| value),
            _ => None,
        }
    }

    /// Where the name of a field is written.
    pub fn field_name_span(&self, name: &str) -> Option<Span> {
        match &self.inner().kind {
            NodeKind::Record { fields, .. } => fields
                .iter()
                .find(|(key, _)| key.value == name)
                .map(|(key, _)| key.span),
            NodeKind::Map(entries) => entries
                .iter()
                .find(|(key, _)| key.word() == Some(name))
                .map(|(key, _)| key.span),
            _ => None,
        }
    }

    /// Follows a path such as `people.0.id`: fields by name, items by number.
    pub fn find(&self, path: &str) -> Option<&Node> {
        path.split('.')
            .try_fold(self, |node, step| match step.parse::<usize>() {
                Ok(index) => node.items().get(index),
                Err(_) => node.field(step),
            })
    }

    /// The place of what `path` leads to, or of the nearest thing on the way.
    pub fn span_of(&self, path: &str) -> Span {
        let mut node = self;
        for step in path.split('.') {
            let next = match step.parse::<usize>() {
                Ok(index) => node.items().get(index),
                Err(_) => node.field(step),
            };
            match next {
                Some(next) => node = next,
                None => break,
            }
        }
        node.span
    }

    /// The values of a list or tuple; none for anything else.
    pub fn items(&self) -> &[Node] {
        match &self.inner().kind {
            NodeKind::List(items) | NodeKind::Tuple { items, .. } => items,
            _ => &[],
        }
    }

    /// The words of a text or of a bare name.
    pub fn word(&self) -> Option<&str> {
        match &self.kind {
            NodeKind::Text(text) | NodeKind::Name(text) => Some(text),
            _ => None,
        }
    }

    /// What this is, for "found …" in a message.
    pub fn describe(&self) -> String {
        match &self.kind {
            NodeKind::Unit => "empty brackets `()`".into(),
            NodeKind::Bool(value) => format!("`{value}`"),
            NodeKind::Number { value, whole: None } => format!("the number {value}"),
            NodeKind::Number {
                whole: Some(whole), ..
            } => format!("the number {whole}"),
            NodeKind::Text(text) => format!("text \"{}\"", shorten(text)),
            NodeKind::List(_) => "a list `[…]`".into(),
            NodeKind::Map(_) => "a map `{…}`".into(),
            NodeKind::Record { name: None, .. } => "a record `(…)`".into(),
            NodeKind::Tuple { name: None, .. } => "a group of values `(…)`".into(),
            NodeKind::Record {
                name: Some(name), ..
            }
            | NodeKind::Tuple {
                name: Some(name), ..
            } => {
                format!("`{}(…)`", shorten(name))
            }
            NodeKind::Name(name) => format!("the bare word `{}`", shorten(name)),
            NodeKind::Some(_) => "`Some(…)`".into(),
            NodeKind::None => "`None`".into(),
            NodeKind::Broken => "something unreadable".into(),
        }
    }
}

/// At most forty characters of a text, on one line, for use in a message.
pub fn shorten(text: &str) -> String {
    let mut short: String = text.chars().take(40).flat_map(visible).collect();
    if text.chars().nth(40).is_some() {
        short.push('…');
    }
    short
}

fn visible(c: char) -> impl Iterator<Item = char> {
    let escaped = c.is_control().then(|| c.escape_default());
    let plain = escaped.is_none().then_some(c);
    escaped.into_iter().flatten().chain(plain)
}

#[cfg(test)]
mod tests {
    use super::super::{Problems, Sources, parse};
    use super::*;

    #[test]
    fn a_path_leads_to_a_field_and_its_span() {
        let (mut sources, mut problems) = (Sources::new(), Problems::new());
        let text = br#"(people: [(id: "a"), (id: "b")])"#;
        let node = parse(text, "a.ron", &mut sources, &mut problems);
        let node = node.as_ref();
        let id = node.and_then(|node| node.find("people.1.id"));
        assert_eq!(id.and_then(Node::word), Some("b"));
        let span = node.map(|node| node.span_of("people.1.id.nothing"));
        assert_eq!(span.map(|span| sources.slice(span)), Some("\"b\""));
    }

    #[test]
    fn a_quoted_value_in_a_message_stays_short_and_on_one_line() {
        assert_eq!(shorten("a\nb"), "a\\nb");
        assert_eq!(shorten(&"x".repeat(100)).chars().count(), 41);
    }
}
