//! What is wrong with a file, in words an author can act on.
//!
//! A [`Problem`] says what is wrong and where, what is allowed, and what to
//! type instead. [`Problems`] gathers all of them, so that one run of `check`
//! shows everything there is to repair.

use super::source::Span;
use super::suggest::Near;
use std::collections::BTreeMap;

/// How many problems are kept; the rest are only counted.
pub const MAX_PROBLEMS: usize = 200;

/// Whether a problem stops a file from being used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The file cannot be used.
    Error,
    /// The file can be used, but probably does not say what was meant.
    Warning,
}

/// One thing wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// A short stable name: `unknown-field`, `missing-field`, `syntax` …
    pub code: &'static str,
    /// Where it is.
    pub span: Span,
    /// What is wrong.
    pub message: String,
    /// What would be accepted there.
    pub allowed: Option<String>,
    /// What to type instead.
    pub fix: Option<String>,
    /// The same for a machine: what stands there now, and the text to put in its place.
    pub instead: Option<(Span, String)>,
    /// Other places that help to understand it.
    pub related: Vec<(Span, String)>,
    /// A run that shows it, if it takes playing to see it.
    pub run: Option<SampleRun>,
    /// Whether it stops the file from being used.
    pub severity: Severity,
}

/// A run of the file that was checked: who plays it, and with which luck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampleRun {
    /// The autopilot's name.
    pub strategy: String,
    /// The seed.
    pub seed: u64,
}

impl Problem {
    /// An error with no advice yet.
    pub fn error(code: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self {
            code,
            span,
            message: message.into(),
            allowed: None,
            fix: None,
            instead: None,
            related: Vec::new(),
            run: None,
            severity: Severity::Error,
        }
    }

    /// A warning with no advice yet.
    pub fn warning(code: &'static str, span: Span, message: impl Into<String>) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::error(code, span, message)
        }
    }

    /// Says what would be accepted.
    pub fn allowed(self, allowed: impl Into<String>) -> Self {
        Self {
            allowed: Some(allowed.into()),
            ..self
        }
    }

    /// Says what to type instead.
    pub fn fix(self, fix: impl Into<String>) -> Self {
        Self {
            fix: Some(fix.into()),
            ..self
        }
    }

    /// Says what to write in place of what stands in `span`, so that a press of a button does it.
    pub fn instead(self, span: Span, text: impl Into<String>) -> Self {
        Self {
            instead: Some((span, text.into())),
            ..self
        }
    }

    /// Says that the nearest known word belongs in place of `written`, if it is the only one as near, and if the word
    /// stands in `span` as it is, bare or in quotes.
    pub fn meant(self, span: Span, written: &str, near: Option<Near>) -> Self {
        let Some(Near {
            word,
            is_sure: true,
        }) = near
        else {
            return self;
        };
        let length = (span.end - span.start) as usize;
        match length.checked_sub(written.len()) {
            Some(0) => self.instead(span, word),
            Some(2) if !word.contains(['"', '\\']) => self.instead(span, format!("\"{word}\"")),
            _ => self,
        }
    }

    /// Names a run that shows it.
    pub fn run(self, strategy: impl Into<String>, seed: u64) -> Self {
        let strategy = strategy.into();
        Self {
            run: Some(SampleRun { strategy, seed }),
            ..self
        }
    }

    /// Points at another place that helps to understand it.
    pub fn related(mut self, span: Span, label: impl Into<String>) -> Self {
        self.related.push((span, label.into()));
        self
    }
}

/// Every problem found, each once, in the order of the files.
#[derive(Clone, Debug, Default)]
pub struct Problems {
    kept: BTreeMap<(Span, &'static str, String), Problem>,
    errors: usize,
    hidden: usize,
}

impl Problems {
    /// Nothing wrong yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a problem unless the same one is there already.
    pub fn push(&mut self, problem: Problem) {
        let key = (problem.span, problem.code, problem.message.clone());
        if self.kept.contains_key(&key) {
            return;
        }
        self.errors += usize::from(problem.severity == Severity::Error);
        self.kept.insert(key, problem);
        if self.kept.len() > MAX_PROBLEMS {
            self.kept.pop_last();
            self.hidden += 1;
        }
    }

    /// Takes over everything in `other`.
    pub fn append(&mut self, other: Problems) {
        let dropped_errors = other
            .errors
            .saturating_sub(other.iter().filter(is_error).count());
        self.errors += dropped_errors;
        self.hidden += other.hidden;
        other
            .kept
            .into_values()
            .for_each(|problem| self.push(problem));
    }

    /// The problems kept, by file and place.
    pub fn iter(&self) -> impl Iterator<Item = &Problem> {
        self.kept.values()
    }

    /// Whether anything found stops the files from being used.
    pub fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// How many errors were found, kept or not.
    pub fn errors(&self) -> usize {
        self.errors
    }

    /// How many problems were found, kept or not.
    pub fn len(&self) -> usize {
        self.kept.len() + self.hidden
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.kept.is_empty()
    }

    /// How many problems were found but not kept.
    pub fn hidden(&self) -> usize {
        self.hidden
    }
}

fn is_error(problem: &&Problem) -> bool {
    problem.severity == Severity::Error
}

#[cfg(test)]
mod tests {
    use super::super::source::SourceId;
    use super::*;

    fn at(start: usize) -> Problem {
        Problem::error("syntax", Span::new(SourceId(0), start, start + 1), "no")
    }

    #[test]
    fn equal_problems_are_told_once_and_in_order() {
        let mut problems = Problems::new();
        [at(9), at(3), at(9)]
            .into_iter()
            .for_each(|problem| problems.push(problem));
        let starts: Vec<u32> = problems.iter().map(|problem| problem.span.start).collect();
        assert_eq!(starts, [3, 9]);
    }

    #[test]
    fn the_first_two_hundred_are_kept_and_the_rest_counted() {
        let mut problems = Problems::new();
        (0..250).rev().for_each(|start| problems.push(at(start)));
        assert_eq!(
            (problems.iter().count(), problems.hidden(), problems.len()),
            (200, 50, 250)
        );
        assert_eq!(
            problems.iter().last().map(|problem| problem.span.start),
            Some(199)
        );
        let mut all = Problems::new();
        all.append(problems);
        assert_eq!((all.errors(), all.len()), (250, 250));
    }
}
