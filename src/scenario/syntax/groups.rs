//! What a pair of brackets and its items amount to: a record, a list, a map.

use super::items::Item;
use super::node::{Node, NodeKind, shorten};
use super::parser::Parser;
use super::problem::Problem;
use super::source::{At, Span};

impl Parser<'_> {
    /// `( … )`: a record if anything in it has a key, otherwise a tuple.
    pub fn round(&mut self, name: Option<At<String>>, items: Vec<Item>) -> NodeKind {
        if name.as_ref().is_some_and(|name| name.value == "Some")
            && let [Item { key: None, .. }] = items.as_slice()
        {
            let inner = items.into_iter().next().map(|item| Box::new(item.value));
            return inner.map_or(NodeKind::Broken, NodeKind::Some);
        }
        if items.iter().all(|item| item.key.is_none()) {
            if name.is_none() && items.is_empty() {
                return NodeKind::Unit;
            }
            return NodeKind::Tuple {
                name,
                items: items.into_iter().map(|item| item.value).collect(),
            };
        }
        let fields = items.into_iter().map(|item| self.field(item)).collect();
        NodeKind::Record { name, fields }
    }

    fn field(&mut self, item: Item) -> (At<String>, Node) {
        let Item { key, value } = item;
        let span = key.as_ref().map_or(value.span, |key| key.span);
        let lost = |value: Node| {
            (
                At::new(String::new(), span),
                Node::new(NodeKind::Broken, value.span),
            )
        };
        match key.map(|key| key.kind) {
            Some(NodeKind::Name(name)) => (At::new(name, span), value),
            Some(NodeKind::Text(name)) => {
                let problem =
                    Problem::error("syntax", span, "A field's name stands without quotes.");
                self.push(problem.fix(format!("write `{}:`", shorten(&name))));
                (At::new(name, span), value)
            }
            Some(NodeKind::Broken) => lost(value),
            None if value.kind == NodeKind::Broken => lost(value),
            None => {
                let problem = Problem::error("syntax", span, "This value has no field name.");
                self.push(problem.fix("write `field: value`"));
                lost(value)
            }
            Some(_) => {
                let problem = Problem::error("syntax", span, "This cannot be a field's name.");
                self.push(problem.fix("write a plain name before the colon"));
                lost(value)
            }
        }
    }

    /// `[ … ]`: values only.
    pub fn square(&mut self, items: Vec<Item>, opening: Span) -> NodeKind {
        if items.iter().all(|item| item.key.is_none()) {
            return NodeKind::List(items.into_iter().map(|item| item.value).collect());
        }
        let problem = Problem::error(
            "syntax",
            opening,
            "`[…]` holds values, but here are named fields.",
        );
        self.push(problem.fix("write `(` and `)` around fields"));
        if items.iter().all(|item| item.key.is_some()) {
            self.round(None, items)
        } else {
            NodeKind::Broken
        }
    }

    /// `{ … }`: keys and values only.
    pub fn curly(&mut self, items: Vec<Item>) -> NodeKind {
        let bare = items
            .iter()
            .find(|item| item.key.is_none() && item.value.kind != NodeKind::Broken);
        if let Some(bare) = bare {
            let problem = Problem::error(
                "syntax",
                bare.value.span,
                "`{…}` holds keys and values, but this has no key.",
            );
            self.push(problem.fix("write `[` and `]` around a list"));
            return NodeKind::Broken;
        }
        let pair = |item: Item| item.key.map(|key| (key, item.value));
        NodeKind::Map(items.into_iter().filter_map(pair).collect())
    }
}
