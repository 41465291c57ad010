//! Problems as other programs read them: editors, build scripts, game tools.

use super::problem::{Problem, Problems, Severity};
use super::render::Excerpt;
use super::source::Sources;
use serde::Serialize;

#[derive(Serialize)]
struct Entry<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    severity: &'static str,
    code: &'static str,
    message: &'a str,
    allowed: Option<&'a str>,
    fix: Option<&'a str>,
    source_line: String,
    instead: Option<Change<'a>>,
    run: Option<Shown<'a>>,
}

#[derive(Serialize)]
struct Change<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    text: &'a str,
}

#[derive(Serialize)]
struct Shown<'a> {
    strategy: &'a str,
    seed: u64,
}

/// All problems as one JSON array.
pub fn to_json(problems: &Problems, sources: &Sources) -> String {
    let entries: Vec<Entry<'_>> = problems
        .iter()
        .map(|problem| entry(problem, sources))
        .collect();
    serde_json::to_string_pretty(&entries).unwrap_or_else(|_| "[]".to_owned())
}

fn entry<'a>(problem: &'a Problem, sources: &'a Sources) -> Entry<'a> {
    let span = problem.span;
    let start = sources.place(span.source, span.start);
    let end = sources.place(span.source, span.end);
    Entry {
        file: sources.name(span.source),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        severity: match problem.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        code: problem.code,
        message: &problem.message,
        allowed: problem.allowed.as_deref(),
        fix: problem.fix.as_deref(),
        source_line: Excerpt::of(span, sources).text,
        instead: problem.instead.as_ref().map(|(span, text)| {
            let start = sources.place(span.source, span.start);
            let end = sources.place(span.source, span.end);
            Change {
                file: sources.name(span.source),
                line: start.line,
                column: start.column,
                end_line: end.line,
                end_column: end.column,
                text,
            }
        }),
        run: problem.run.as_ref().map(|run| Shown {
            strategy: &run.strategy,
            seed: run.seed,
        }),
    }
}
