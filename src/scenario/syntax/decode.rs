//! From what is written to what is meant: typed values, all problems at once.
//!
//! Decoding never stops at the first mistake. A part that cannot be read is
//! reported and left out (or replaced by its default), and everything around
//! it is still checked. Use a decoded value only where [`Problems`] holds no
//! error.

use super::node::{Node, NodeKind};
use super::problem::{Problem, Problems};
use super::shape::{NumberRange, Shape};
use super::source::Span;

/// A type that can be read from a file.
pub trait Decode: Sized {
    /// What it looks like in a file.
    fn shape() -> Shape;

    /// Reads it; `None` once the reason has been reported to `cx`.
    fn decode(node: &Node, cx: &mut Decoder) -> Option<Self>;

    /// What it is when nothing is written; `None` where it is required.
    fn missing() -> Option<Self> {
        None
    }
}

/// Collects the problems met while decoding.
#[derive(Default)]
pub struct Decoder {
    /// What has been found so far.
    pub problems: Problems,
    range: Option<NumberRange>,
}

impl Decoder {
    /// A decoder that adds to problems already found.
    pub fn new(problems: Problems) -> Self {
        Self {
            problems,
            range: None,
        }
    }

    /// Notes a problem.
    pub fn report(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// Whether so many problems were found that advice is no longer worth its time.
    pub fn is_swamped(&self) -> bool {
        self.problems.hidden() > 100
    }

    /// Reports that `node` is not what is expected here, as in "a number".
    ///
    /// Silent for a node that was reported as unreadable already.
    pub fn wrong_type<T>(&mut self, node: &Node, expected: &str) -> Option<T> {
        self.wrong_type_fix(node, expected, None)
    }

    /// [`Decoder::wrong_type`] with what to type instead.
    pub fn wrong_type_fix<T>(
        &mut self,
        node: &Node,
        expected: &str,
        fix: Option<String>,
    ) -> Option<T> {
        if node.kind == NodeKind::Broken {
            return None;
        }
        let message = format!("Expected {expected}, found {}.", node.describe());
        let mut problem = Problem::error("wrong-type", node.span, message);
        problem.fix = fix.or_else(|| match node.kind {
            NodeKind::Some(_) => Some("remove `Some(` and its `)`".into()),
            _ => Some(format!("write {expected}")),
        });
        self.report(problem);
        None
    }

    /// Decodes with `range` in force for the numbers inside.
    pub fn within<T>(
        &mut self,
        range: Option<NumberRange>,
        decode: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let outer = std::mem::replace(&mut self.range, range);
        let value = decode(self);
        self.range = outer;
        value
    }

    /// A finite number in the range in force, with its exact value if whole.
    pub fn number(&mut self, node: &Node, kind: &str) -> Option<(f64, Option<i128>)> {
        let expected = match &self.range {
            Some(range) => format!("{kind} {range}"),
            None => kind.to_owned(),
        };
        let NodeKind::Number { value, whole } = node.kind else {
            return self.wrong_type_fix(node, &expected, number_fix(node));
        };
        if !value.is_finite() {
            let message = format!("Expected {expected}, found a number that is not finite.");
            let problem = Problem::error("not-finite", node.span, message);
            self.report(problem.fix(format!("write {expected}")));
            return None;
        }
        if let Some(range) = &self.range
            && !range.contains(value)
        {
            let written = whole.map_or_else(|| value.to_string(), |whole| whole.to_string());
            let message = format!("{written} is out of range: expected {expected}.");
            let problem = Problem::error("out-of-range", node.span, message);
            let mut problem = problem.allowed(format!("numbers {range}"));
            if let Some(end) = range.nearest(value) {
                let fix = format!("the nearest is `{end}`");
                problem = problem.fix(fix).instead(node.span, end);
            }
            self.report(problem);
            return None;
        }
        Some((value, whole))
    }

    /// A whole number that fits `low..=high`, within the range in force.
    pub fn whole(&mut self, node: &Node, low: i128, high: i128) -> Option<i128> {
        let (value, whole) = self.number(node, "a whole number")?;
        let Some(whole) = whole else {
            let nearest = value.round();
            let expected = match &self.range {
                Some(range) => format!("a whole number {range}"),
                None => "a whole number".to_owned(),
            };
            let fix = format!("write a number without a point, such as `{nearest:.0}`");
            return self.wrong_type_fix(node, &expected, Some(fix));
        };
        if (low..=high).contains(&whole) {
            return Some(whole);
        }
        let message =
            format!("{whole} is out of range: expected a whole number from {low} to {high}.");
        let problem = Problem::error("out-of-range", node.span, message);
        let problem = problem.allowed(format!("whole numbers from {low} to {high}"));
        let nearest = if whole < low { low } else { high };
        self.report(problem.fix(format!("the nearest is `{nearest}`")));
        None
    }

    /// Reports that something named is not known, with the nearest known name.
    pub fn unknown(
        &mut self,
        code: &'static str,
        span: Span,
        message: String,
        word: &str,
        known: &[&str],
    ) {
        let near = if self.is_swamped() {
            None
        } else {
            super::nearest(word, known.iter().copied())
        };
        let message = match near {
            Some(near) => format!("{message} Did you mean `{}`?", near.word),
            None => message,
        };
        let problem = Problem::error(code, span, message).allowed(listing(known));
        let mut problem = problem.meant(span, word, near);
        problem.fix = Some(match near {
            Some(near) => format!("write `{}`", near.word),
            None => "write one of the names allowed here".to_owned(),
        });
        self.report(problem);
    }
}

fn number_fix(node: &Node) -> Option<String> {
    let NodeKind::Text(text) = &node.kind else {
        return None;
    };
    let plain = text.trim();
    if plain.parse::<f64>().is_ok_and(f64::is_finite) {
        return Some(format!("remove the quotes: `{plain}`"));
    }
    let pointed = plain.replace(',', ".");
    let is_number = pointed.parse::<f64>().is_ok_and(f64::is_finite);
    is_number.then(|| format!("remove the quotes and write a decimal point: `{pointed}`"))
}

/// Names in backticks, with a count in place of a very long tail.
pub fn listing(names: &[&str]) -> String {
    const SHOWN: usize = 40;
    let shown: Vec<String> = names
        .iter()
        .take(SHOWN)
        .map(|name| format!("`{name}`"))
        .collect();
    match names.len().saturating_sub(SHOWN) {
        0 if names.is_empty() => "nothing".into(),
        0 => shown.join(", "),
        more => format!("{} and {more} more", shown.join(", ")),
    }
}

/// The noun with "a" or "an" before it.
pub fn a(noun: &str) -> String {
    let article = if noun.starts_with(['a', 'e', 'i', 'o', 'A', 'E', 'I', 'O']) {
        "an"
    } else {
        "a"
    };
    format!("{article} {noun}")
}

/// The text with its first letter made a capital.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
