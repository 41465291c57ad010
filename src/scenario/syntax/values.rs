//! How the ordinary Rust types are read: numbers, text, lists, maps, options.

use super::decode::{Decode, Decoder};
use super::node::{Node, NodeKind, shorten};
use super::problem::Problem;
use super::shape::Shape;
use super::source::At;
use std::collections::BTreeMap;

impl Decode for bool {
    fn shape() -> Shape {
        Shape::Bool
    }

    fn decode(node: &Node, cx: &mut Decoder) -> Option<Self> {
        if let NodeKind::Bool(value) = node.kind {
            return Some(value);
        }
        let fix = node
            .word()
            .and_then(|word| match word.to_lowercase().as_str() {
                "true" | "yes" | "on" => Some("write `true`, without quotes".to_owned()),
                "false" | "no" | "off" => Some("write `false`, without quotes".to_owned()),
                _ => None,
            });
        cx.wrong_type_fix(node, "`true` or `false`", fix)
    }
}

impl Decode for String {
    fn shape() -> Shape {
        Shape::Text
    }

    fn decode(node: &Node, cx: &mut Decoder) -> Option<Self> {
        let fix = match &node.kind {
            NodeKind::Text(text) => return Some(text.clone()),
            NodeKind::Name(name) => Some(format!("put it in quotes: `\"{}\"`", shorten(name))),
            NodeKind::Number {
                whole: Some(whole), ..
            } => Some(format!("put it in quotes: `\"{whole}\"`")),
            NodeKind::Number { .. } | NodeKind::Bool(_) => Some("put it in quotes".to_owned()),
            _ => None,
        };
        cx.wrong_type_fix(node, "text in double quotes", fix)
    }
}

impl Decode for f64 {
    fn shape() -> Shape {
        Shape::Number { whole: false }
    }

    fn decode(node: &Node, cx: &mut Decoder) -> Option<Self> {
        cx.number(node, "a number").map(|(value, _)| value)
    }
}

impl Decode for f32 {
    fn shape() -> Shape {
        Shape::Number { whole: false }
    }

    fn decode(node: &Node, cx: &mut Decoder) -> Option<Self> {
        let (value, _) = cx.number(node, "a number")?;
        let value = value as f32;
        if value.is_finite() {
            return Some(value);
        }
        let message = "This number is too large to be used.";
        cx.report(Problem::error("out-of-range", node.span, message));
        None
    }
}

macro_rules! whole_numbers {
    ($($number:ty),*) => { $(impl Decode for $number {
        fn shape() -> Shape {
            Shape::Number { whole: true }
        }

        fn decode(node: &Node, cx: &mut Decoder) -> Option<Self> {
            let whole = cx.whole(node, <$number>::MIN as i128, <$number>::MAX as i128)?;
            Self::try_from(whole).ok()
        }
    })* };
}
whole_numbers!(u8, u16, u32, u64, i32, usize);

/// Written `None`, `Some(value)`, or just the value.
impl<T: Decode> Decode for Option<T> {
    fn shape() -> Shape {
        Shape::Option(Box::new(T::shape()))
    }

    fn decode(node: &Node, cx: &mut Decoder) -> Option<Self> {
        match &node.kind {
            NodeKind::None => Some(None),
            NodeKind::Some(inner) => T::decode(inner, cx).map(Some),
            NodeKind::Name(word) if word.eq_ignore_ascii_case("null") || word == "none" => {
                cx.wrong_type_fix(node, "a value or `None`", Some("write `None`".into()))
            }
            _ => T::decode(node, cx).map(Some),
        }
    }

    fn missing() -> Option<Self> {
        Some(None)
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }

    fn decode(node: &Node, cx: &mut Decoder) -> Option<Self> {
        if let NodeKind::List(items) = &node.kind {
            return Some(
                items
                    .iter()
                    .filter_map(|item| T::decode(item, cx))
                    .collect(),
            );
        }
        let fix = match &node.kind {
            NodeKind::Tuple { name: None, .. } | NodeKind::Unit => {
                "write `[` and `]` instead of `(` and `)`"
            }
            NodeKind::Map(_) => "write `[` and `]` instead of `{` and `}`",
            _ => "put it in square brackets: `[…]`",
        };
        let expected = format!("a list of {}", T::shape().words());
        cx.wrong_type_fix(node, &expected, Some(fix.into()))
    }
}

/// Written `{"key": value}` or, like a record, `(key: value)`.
impl<T: Decode> Decode for BTreeMap<String, T> {
    fn shape() -> Shape {
        Shape::Map(Box::new(T::shape()))
    }

    fn decode(node: &Node, cx: &mut Decoder) -> Option<Self> {
        let entries: Vec<(At<String>, &Node)> = match &node.kind {
            NodeKind::Unit => Vec::new(),
            NodeKind::Record { name: None, fields } => fields
                .iter()
                .map(|(key, value)| (key.clone(), value))
                .collect(),
            NodeKind::Map(entries) => {
                let read = |(key, value)| Some((text_key(key, cx)?, value));
                entries
                    .iter()
                    .map(|(key, value)| (key, value))
                    .filter_map(read)
                    .collect()
            }
            _ => {
                let expected = format!("a map from text to {}", T::shape().words());
                return cx.wrong_type(node, &expected);
            }
        };
        let mut map = BTreeMap::new();
        let mut places = BTreeMap::new();
        for (key, value) in entries {
            if let Some(first) = places.insert(key.value.clone(), key.span) {
                let message = format!("The key `{}` is given twice.", shorten(&key));
                let problem = Problem::error("duplicate-field", key.span, message);
                cx.report(
                    problem
                        .related(first, "first given here")
                        .fix("remove one of the two"),
                );
            }
            if let Some(value) = T::decode(value, cx) {
                map.insert(key.value, value);
            }
        }
        Some(map)
    }
}

fn text_key(key: &Node, cx: &mut Decoder) -> Option<At<String>> {
    match &key.kind {
        NodeKind::Text(text) | NodeKind::Name(text) => Some(At::new(text.clone(), key.span)),
        _ => cx.wrong_type(key, "a key in double quotes"),
    }
}

impl<T: Decode> Decode for At<T> {
    fn shape() -> Shape {
        T::shape()
    }

    fn decode(node: &Node, cx: &mut Decoder) -> Option<Self> {
        T::decode(node, cx).map(|value| At::new(value, node.span))
    }
}

impl<T: Decode> Decode for Box<T> {
    fn shape() -> Shape {
        T::shape()
    }

    fn decode(node: &Node, cx: &mut Decoder) -> Option<Self> {
        T::decode(node, cx).map(Box::new)
    }

    fn missing() -> Option<Self> {
        T::missing().map(Box::new)
    }
}

macro_rules! tuples {
    ($($letter:ident $item:ident),+) => {
        impl<$($letter: Decode),+> Decode for ($($letter,)+) {
            fn shape() -> Shape {
                Shape::Tuple(vec![$($letter::shape()),+])
            }

            fn decode(node: &Node, cx: &mut Decoder) -> Option<Self> {
                if let NodeKind::Tuple { name: None, items } = &node.kind
                    && let [$($item),+] = items.as_slice()
                {
                    $(let $item = $letter::decode($item, cx);)+
                    return Some(($($item?,)+));
                }
                cx.wrong_type(node, &format!("values like `{}`", Self::shape().words()))
            }
        }
    };
}
tuples!(A a, B b);
tuples!(A a, B b, C c);
