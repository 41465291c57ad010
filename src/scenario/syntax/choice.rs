//! The `choice!` macro: an enum that decodes itself and documents itself.

use super::decode::{Decode, Decoder, a, listing};
use super::node::{Node, NodeKind, shorten};
use super::problem::Problem;
use super::source::{At, Span};

/// Declares an enum read from a bare name, or from `Name(…)`.
///
/// ```text
/// choice! {
///     /// How a conversation feels.
///     #[derive(Clone, Copy, Debug, PartialEq)]
///     pub enum Band as "band" {
///         /// They lean in.
///         Warm,
///         /// A letter; `Mail(to: "x")` or `Mail((to: "x"))`.
///         Mail(MailRaw),
///         /// Bare `Wait`, or `Wait(3)`.
///         Wait(Option<u32>),
///     }
/// }
/// ```
///
/// A variant whose payload has a [`Decode::missing`] value may stand bare.
#[macro_export]
macro_rules! choice {
    (
        $(#[doc = $doc:literal])*
        $(#[derive($($derive:tt)*)])*
        $vis:vis enum $name:ident as $what:literal {
            $(
                $(#[doc = $variant_doc:literal])*
                $(#[default $($default:tt)*])?
                $variant:ident $(($payload:ty))?
            ),+ $(,)?
        }
    ) => {
        $(#[doc = $doc])*
        $(#[derive($($derive)*)])*
        $vis enum $name {
            $($(#[doc = $variant_doc])* $(#[default $($default)*])? $variant $(($payload))?,)+
        }

        impl $crate::scenario::syntax::Decode for $name {
            fn shape() -> $crate::scenario::syntax::Shape {
                use $crate::scenario::syntax as syntax;
                syntax::Shape::Choice {
                    name: $what,
                    describe: || syntax::ChoiceShape {
                        name: $what,
                        doc: concat!($($doc, "\n"),*),
                        variants: vec![$(syntax::VariantShape {
                            name: stringify!($variant),
                            doc: concat!($($variant_doc, "\n"),*),
                            payload: $crate::syntax_payload!($($payload)?),
                        }),+],
                    },
                }
            }

            fn decode(
                node: &$crate::scenario::syntax::Node,
                cx: &mut $crate::scenario::syntax::Decoder,
            ) -> Option<Self> {
                use $crate::scenario::syntax as syntax;
                let names = [$(stringify!($variant)),+];
                let picked = syntax::Picked::read(node, $what, &names, cx)?;
                $(if picked.name == stringify!($variant) {
                    return $crate::syntax_variant!(Self::$variant, picked, cx $(, $payload)?);
                })+
                None
            }
        }
    };
}

/// The shape of what a variant holds, if it holds anything.
#[doc(hidden)]
#[macro_export]
macro_rules! syntax_payload {
    () => {
        None
    };
    ($payload:ty) => {
        Some(<$payload as $crate::scenario::syntax::Decode>::shape())
    };
}

/// Builds one variant from what was picked.
#[doc(hidden)]
#[macro_export]
macro_rules! syntax_variant {
    ($variant:path, $picked:ident, $cx:ident) => {
        $picked.bare($cx).map(|()| $variant)
    };
    ($variant:path, $picked:ident, $cx:ident, $payload:ty) => {
        $picked.payload::<$payload>($cx).map($variant)
    };
}

/// A variant as written: its name, and what stands in its brackets.
pub struct Picked<'a> {
    /// The name, known to be one of the variants.
    pub name: &'a str,
    span: Span,
    payload: Option<Node>,
}

impl<'a> Picked<'a> {
    /// Reads a name, with or without brackets, that must be one of `names`.
    pub fn read(node: &'a Node, what: &str, names: &[&str], cx: &mut Decoder) -> Option<Self> {
        let (name, span, payload) = match &node.kind {
            NodeKind::Name(name) => (name.as_str(), node.span, None),
            // RON's own word for nothing is an ordinary name where a choice has one of that name.
            NodeKind::None if names.contains(&"None") => ("None", node.span, None),
            NodeKind::Record {
                name: Some(name), ..
            }
            | NodeKind::Tuple {
                name: Some(name), ..
            } => (name.as_str(), name.span, Some(payload_of(node))),
            _ => {
                let fix = node.word().and_then(|text| unquoted(text, names));
                let expected = format!("{} ({})", a(what), listing(names));
                return cx.wrong_type_fix(node, &expected, fix);
            }
        };
        if names.contains(&name) {
            return Some(Self {
                name,
                span,
                payload,
            });
        }
        let message = format!("There is no {what} `{}`.", shorten(name));
        cx.unknown("unknown-variant", span, message, name, names);
        None
    }

    /// Accepts a variant that holds nothing.
    pub fn bare(self, cx: &mut Decoder) -> Option<()> {
        let Some(payload) = self.payload else {
            return Some(());
        };
        if payload.kind != NodeKind::Broken {
            let message = format!("`{}` stands alone, without brackets.", self.name);
            let problem = Problem::error("wrong-type", payload.span, message);
            cx.report(problem.fix(format!("write `{}`", self.name)));
        }
        None
    }

    /// Decodes what a variant holds.
    pub fn payload<T: Decode>(self, cx: &mut Decoder) -> Option<T> {
        if let Some(payload) = &self.payload {
            return T::decode(payload, cx);
        }
        let value = T::missing();
        if value.is_none() {
            let words = T::shape().words();
            let message = format!("`{}` needs {} in brackets.", self.name, a(&words));
            let problem = Problem::error("missing-payload", self.span, message);
            let example = T::shape().example();
            let bracketed = if example.starts_with('(') {
                example
            } else {
                format!("({example})")
            };
            cx.report(problem.fix(format!("write `{}{bracketed}`", self.name)));
        }
        value
    }
}

/// What stands in the brackets of `Name(…)`, as a node of its own.
fn payload_of(node: &Node) -> Node {
    let kind = match &node.kind {
        NodeKind::Record { fields, .. } => NodeKind::Record {
            name: None::<At<String>>,
            fields: fields.clone(),
        },
        NodeKind::Tuple { items, .. } => match items.as_slice() {
            [] => NodeKind::Unit,
            [only] => return only.clone(),
            _ => NodeKind::Tuple {
                name: None,
                items: items.clone(),
            },
        },
        _ => NodeKind::Broken,
    };
    Node::new(kind, node.span)
}

fn unquoted(text: &str, names: &[&str]) -> Option<String> {
    let near = super::did_you_mean(text, names.iter().copied())?;
    Some(format!("remove the quotes: `{near}`"))
}
