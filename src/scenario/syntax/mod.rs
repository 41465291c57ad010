//! Typed, span-aware reading of the files authors write.
//!
//! Scenario files are [RON](https://docs.rs/ron). An author needs to hear
//! everything that is wrong at once, where, and what to type instead; the usual
//! serde route stops at the first mistake and forgets where values came from.
//! So this layer parses with recovery into a [`Node`] tree that keeps its
//! places, decodes it with [`Decode`] without stopping, and collects
//! [`Problems`] to render. It knows nothing of scenarios.
//!
//! Bad input never panics, and takes time and memory in proportion to its size.

mod brackets;
mod choice;
mod decode;
mod file;
mod groups;
mod items;
mod json;
mod lexer;
mod lexer_text;
mod lexer_words;
mod node;
mod parser;
mod problem;
mod record;
pub mod reference;
mod render;
mod shape;
mod source;
mod suggest;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_garbage;
#[cfg(test)]
mod tests_slips;
mod value;
mod values;

pub use choice::Picked;
pub use decode::{Decode, Decoder, a, capital, listing};
pub use file::{MAX_BYTES, decode_str, parse};
pub use json::to_json;
pub use node::{Node, NodeKind, shorten};
pub use problem::{MAX_PROBLEMS, Problem, Problems, SampleRun, Severity};
pub use record::{RecordReader, default_of, field_name};
pub use render::render_human;
pub use shape::{ChoiceShape, FieldShape, NumberRange, RecordShape, Shape, VariantShape};
pub use source::{At, Place, SourceId, Sources, Span};
pub use suggest::{Near, did_you_mean, nearest};

pub use crate::{choice, record};
