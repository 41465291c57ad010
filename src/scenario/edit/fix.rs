//! What a problem says to type instead, typed.

use std::ops::Range;

use super::document::{Document, OWN};
use crate::scenario::syntax::Problem;

/// The range of the document's text that a problem can be put right in, and what to write there; `None` if that takes
/// a person, or lies in another file.
pub fn fixed(document: &Document, problem: &Problem) -> Option<(Range<usize>, String)> {
    let instead = problem.instead.as_ref()?;
    let range = instead.0.start as usize..instead.0.end as usize;
    let text = document.text();
    let is_here = instead.0.source == OWN && range.end <= text.len();
    (is_here && text.get(range.clone())? != instead.1).then(|| (range, instead.1.clone()))
}
