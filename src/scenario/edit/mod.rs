//! Editing what an author writes: one text, seen as text and as a form at the same time.
//!
//! A [`Document`] holds the text of one file and the tree it parses to. Text edits replace a range; form edits name a
//! [`Path`] such as `people[2].name` and rewrite no more than the span that changes, so that comments, order,
//! indentation and commas stay as their author left them. After a form edit the text is read again, and the edit is
//! refused if it would have come to anything else than what was asked. What a form shows ([`form`]) comes from the
//! format's own declarations, so it cannot go stale.
//!
//! Nothing here opens a file or reads a clock.

mod blocks;
mod change;
mod document;
mod expect;
mod fix;
pub mod form;
mod fresh;
mod history;
mod kind;
mod layout;
mod path;
mod plan;
mod sections;
#[cfg(test)]
mod tests;
mod underneath;
mod value;
mod write;

pub use change::Change;
pub use document::{Document, Refused};
pub use expect::Edit;
pub use fix::fixed;
pub use fresh::{chosen, fresh};
pub use kind::Kind;
pub use path::{Path, Step};
pub use sections::{Section, Tab, sections};
pub use underneath::{Kept, Underneath};
pub use value::Value;
pub use write::write;
