//! The `record!` macro: a struct that decodes itself and documents itself.
//!
//! One declaration gives the Rust type, the checks with their messages, and
//! the rows of the format reference, so that the three never disagree.

use super::decode::{Decode, Decoder, a, capital};
use super::node::{Node, NodeKind, shorten};
use super::problem::Problem;
use super::shape::NumberRange;
use super::source::{At, Span};
use std::collections::HashMap;

/// Declares a struct read from `(field: value, …)`.
///
/// ```text
/// record! {
///     /// Somebody in the scenario.
///     #[derive(Clone, Debug)]
///     pub struct PersonRaw as "person" {
///         /// Stable id other entries use.
///         pub id: At<String>,
///         /// How established this person is.
///         pub standing: f32 = 0.5, in 0.0..=1.0, unit "level",
///     }
/// }
/// ```
///
/// A field without a default is required, unless its type has a
/// [`Decode::missing`] value, as `Option` has. Where every field declares a
/// default, the record gets a [`Default`] with exactly those.
#[macro_export]
macro_rules! record {
    (
        $(#[doc = $doc:literal])*
        $(#[derive($($derive:tt)*)])*
        $vis:vis struct $name:ident as $what:literal {
            $(
                $(#[doc = $field_doc:literal])*
                pub $field:ident : $type:ty
                $(= $default:expr)? $(, in $range:expr)? $(, unit $unit:literal)?
            ),* $(,)?
        }
    ) => {
        $(#[doc = $doc])*
        $(#[derive($($derive)*)])*
        $vis struct $name {
            $($(#[doc = $field_doc])* pub $field: $type,)*
        }

        $crate::syntax_record_default!($name $($field [$($default)?])*);

        impl $crate::scenario::syntax::Decode for $name {
            fn shape() -> $crate::scenario::syntax::Shape {
                use $crate::scenario::syntax as syntax;
                syntax::Shape::Record {
                    name: $what,
                    describe: || syntax::RecordShape {
                        name: $what,
                        doc: concat!($($doc, "\n"),*),
                        fields: vec![$(syntax::FieldShape {
                            name: syntax::field_name(stringify!($field)),
                            doc: concat!($($field_doc, "\n"),*),
                            shape: <$type as syntax::Decode>::shape(),
                            default: syntax::default_of::<$type>(
                                [$(stringify!($default))?].first().copied(),
                            ),
                            range: $crate::syntax_range!($($range)?),
                            unit: [$($unit)?].first().copied(),
                        }),*],
                    },
                }
            }

            fn decode(
                node: &$crate::scenario::syntax::Node,
                cx: &mut $crate::scenario::syntax::Decoder,
            ) -> Option<Self> {
                use $crate::scenario::syntax as syntax;
                let fields = [$(syntax::field_name(stringify!($field))),*];
                let record = syntax::RecordReader::open(node, $what, &fields, cx)?;
                $(
                    let default: Option<fn() -> $type> = $crate::syntax_default!($($default)?);
                    let range = $crate::syntax_range!($($range)?);
                    let $field = record.field(
                        syntax::field_name(stringify!($field)), default, range, cx,
                    );
                )*
                Some(Self { $($field: $field?),* })
            }
        }
    };
}

/// `Default` for a record all of whose fields declare one.
#[doc(hidden)]
#[macro_export]
macro_rules! syntax_record_default {
    ($name:ident $($field:ident [$default:expr])*) => {
        impl Default for $name {
            fn default() -> Self {
                Self { $($field: $default),* }
            }
        }
    };
    ($($any:tt)*) => {};
}

/// The default of a field as a function, if it has one.
#[doc(hidden)]
#[macro_export]
macro_rules! syntax_default {
    () => {
        None
    };
    ($default:expr) => {
        Some(|| $default)
    };
}

/// The range of a field, if it has one.
#[doc(hidden)]
#[macro_export]
macro_rules! syntax_range {
    () => {
        None
    };
    ($range:expr) => {
        Some($crate::scenario::syntax::NumberRange::of($range))
    };
}

/// A Rust field name as it is written in a file.
pub fn field_name(rust: &'static str) -> &'static str {
    rust.strip_prefix("r#").unwrap_or(rust)
}

/// The default shown in the reference: as declared, or as the type implies.
pub fn default_of<T: Decode>(declared: Option<&str>) -> Option<String> {
    let implied = || T::missing().map(|_| T::shape().example());
    declared.map(super::shape::default_text).or_else(implied)
}

/// The fields of one record, ready to be taken by name.
pub struct RecordReader<'a> {
    what: &'static str,
    label: Option<&'a str>,
    opening: Span,
    fields: HashMap<&'a str, &'a Node>,
    is_whole: bool,
}

impl<'a> RecordReader<'a> {
    /// Reads a record, reporting unknown and repeated fields.
    pub fn open(
        node: &'a Node,
        what: &'static str,
        known: &[&str],
        cx: &mut Decoder,
    ) -> Option<Self> {
        let written = written_fields(node, what, cx)?;
        let mut fields: HashMap<&str, &Node> = HashMap::new();
        let mut places: HashMap<&str, Span> = HashMap::new();
        for (name, span, value) in written {
            if name.is_empty() && value.kind == NodeKind::Broken {
                continue;
            } else if !known.contains(&name) {
                let article = capital(&a(what));
                let message = format!("{article} has no field `{}`.", shorten(name));
                cx.unknown("unknown-field", span, message, name, known);
            } else if let Some(&first) = places.get(name) {
                let message = format!("This {what} has the field `{name}` twice.");
                let problem = Problem::error("duplicate-field", span, message);
                cx.report(
                    problem
                        .related(first, "first given here")
                        .fix("remove one of the two"),
                );
            } else {
                places.insert(name, span);
                fields.insert(name, value);
            }
        }
        let text_of = |name| match fields.get(name).map(|node: &&'a Node| &node.kind) {
            Some(NodeKind::Text(text)) if !text.is_empty() => Some(text.as_str()),
            _ => None,
        };
        let label = text_of("id").or_else(|| text_of("name"));
        let name = match &node.kind {
            NodeKind::Record { name, .. } | NodeKind::Tuple { name, .. } => name.as_ref(),
            _ => None,
        };
        let opening = name.map_or(node.span.opening(), |name| name.span);
        Some(Self {
            what,
            label,
            opening,
            fields,
            is_whole: !holds_broken(node),
        })
    }

    /// Takes one field: decoded, or its default, or `None` once reported.
    pub fn field<T: Decode>(
        &self,
        name: &'static str,
        default: Option<fn() -> T>,
        range: Option<NumberRange>,
        cx: &mut Decoder,
    ) -> Option<T> {
        let implied = || default.map(|default| default()).or_else(T::missing);
        if let Some(node) = self.fields.get(name) {
            return cx.within(range, |cx| T::decode(node, cx)).or_else(implied);
        }
        let value = implied();
        if value.is_none() && self.is_whole {
            self.report_missing(name, &T::shape().example(), cx);
        }
        value
    }

    fn report_missing(&self, name: &str, example: &str, cx: &mut Decoder) {
        let label = self
            .label
            .map(|label| format!(" (\"{}\")", shorten(label)))
            .unwrap_or_default();
        let message = format!("This {}{label} has no `{name}`.", self.what);
        let fix = format!("add `{name}: {example},` between these brackets");
        cx.report(Problem::error("missing-field", self.opening, message).fix(fix));
    }
}

type Written<'a> = Vec<(&'a str, Span, &'a Node)>;

/// The fields as written, after complaining about a wrong name or bracket.
fn written_fields<'a>(node: &'a Node, what: &str, cx: &mut Decoder) -> Option<Written<'a>> {
    let expected = format!("{} `(…)`", a(what));
    match &node.kind {
        NodeKind::Record { name, fields } => {
            check_name(name.as_ref(), what, cx);
            Some(
                fields
                    .iter()
                    .map(|(key, value)| (key.as_str(), key.span, value))
                    .collect(),
            )
        }
        NodeKind::Unit => Some(Vec::new()),
        NodeKind::Tuple { name, items } if items.is_empty() => {
            check_name(name.as_ref(), what, cx);
            Some(Vec::new())
        }
        NodeKind::Map(entries) if entries.iter().all(|(key, _)| key.word().is_some()) => {
            let fix = "write `(` and `)` instead of `{` and `}`";
            cx.wrong_type_fix::<()>(node, &expected, Some(fix.into()));
            let read = |(key, value): &'a (Node, Node)| Some((key.word()?, key.span, value));
            Some(entries.iter().filter_map(read).collect())
        }
        NodeKind::Tuple { name: None, .. } => {
            let fix = "name each value: `(field: value, …)`";
            cx.wrong_type_fix(node, &expected, Some(fix.into()))
        }
        _ => cx.wrong_type(node, &expected),
    }
}

fn check_name(name: Option<&At<String>>, what: &str, cx: &mut Decoder) {
    let right: String = what.split([' ', '-', '_']).map(capital).collect();
    if let Some(name) = name
        && name.value != right
    {
        let message = format!(
            "{} is not written `{}(…)`.",
            capital(&a(what)),
            shorten(name)
        );
        let problem = Problem::error("wrong-name", name.span, message);
        let fix = format!("write `{right}(…)`, or only the brackets `(…)`");
        let problem = problem.instead(name.span, right.as_str()).fix(fix);
        cx.report(problem.allowed(format!("`{right}(…)` or `(…)`")));
    }
}

/// Whether part of a record was lost to a syntax error, so that a field that
/// seems missing may well have been typed.
fn holds_broken(node: &Node) -> bool {
    match &node.kind {
        NodeKind::Record { fields, .. } => fields
            .iter()
            .any(|(key, value)| key.is_empty() && value.kind == NodeKind::Broken),
        _ => false,
    }
}
