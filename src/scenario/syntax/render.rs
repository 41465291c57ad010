//! Problems as a person reads them: like rustc, with the line in question.

use super::problem::{Problem, Problems, Severity};
use super::source::{SourceId, Sources, Span};
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use std::ops::Range;

/// Lines longer than this are shown in part.
const LONG_LINE: usize = 200;
/// How much of a long line is shown before the span, and how much in all.
const LEAD: usize = 60;
const WINDOW: usize = 160;
/// How many other places are shown with one problem.
const MAX_RELATED: usize = 4;

/// All problems, each with its source line, what is allowed and what to type.
pub fn render_human(problems: &Problems, sources: &Sources, color: bool) -> String {
    let renderer = if color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let render = |problem| renderer.render(&[group(problem, sources)]);
    let mut blocks: Vec<String> = problems.iter().map(render).collect();
    if problems.hidden() > 0 {
        blocks.push(format!(
            "… and {} more problems not shown",
            problems.hidden()
        ));
    }
    blocks
        .iter()
        .map(|block| format!("{}\n", block.trim_end()))
        .collect::<Vec<_>>()
        .join("\n")
}

fn group<'a>(problem: &'a Problem, sources: &'a Sources) -> Group<'a> {
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level
        .primary_title(problem.message.as_str())
        .id(problem.code);
    let mut group = Group::with_title(title);
    let primary = Excerpt::of(problem.span, sources);
    let kind = AnnotationKind::Primary;
    let (near, far): (Vec<_>, Vec<_>) = problem
        .related
        .iter()
        .take(MAX_RELATED)
        .partition(|(span, _)| primary.holds(*span, sources));
    let notes = near.into_iter().map(|(span, label)| {
        let range = primary.range_of(*span);
        AnnotationKind::Context.span(range).label(label.as_str())
    });
    group = group.elements(primary.origin(sources));
    let annotations: Vec<Annotation<'_>> = std::iter::once(kind.span(primary.mark.clone()))
        .chain(notes)
        .collect();
    group = group.element(primary.snippet(sources).annotations(annotations));
    for (span, label) in far {
        let excerpt = Excerpt::of(*span, sources);
        let annotation = AnnotationKind::Context
            .span(excerpt.mark.clone())
            .label(label.as_str());
        group = group.elements(excerpt.origin(sources));
        group = group.element(excerpt.snippet(sources).annotation(annotation));
    }
    if let Some(allowed) = &problem.allowed {
        group = group.element(Level::NOTE.with_name("allowed").message(allowed.as_str()));
    }
    if let Some(fix) = &problem.fix {
        group = group.element(Level::HELP.message(fix.as_str()));
    }
    if let Some(run) = &problem.run {
        // The file that was checked is the first that was read.
        let file = sources.name(SourceId(0));
        let seen = format!(
            "speaking-terms run {file} --strategy {} --seed {}",
            run.strategy, run.seed
        );
        group = group.element(Level::NOTE.with_name("see it").message(seen));
    }
    group
}

/// The part of one source line that a span starts on.
pub(super) struct Excerpt {
    /// What is shown, shortened where the line is long.
    pub text: String,
    span: Span,
    line: usize,
    /// The bytes of the file that are shown.
    shown: Range<usize>,
    /// How far the text shown is shifted by a leading ellipsis.
    shift: usize,
    /// The span within `text`.
    mark: Range<usize>,
}

impl Excerpt {
    pub fn of(span: Span, sources: &Sources) -> Self {
        let line = sources.place(span.source, span.start).line;
        let file = sources.text(span.source);
        let full = sources.line_range(span.source, line);
        let start = (span.start as usize).clamp(full.start, full.end);
        let is_long = full.len() > LONG_LINE;
        let shown = if is_long {
            let from = file.floor_char_boundary(start.saturating_sub(LEAD).max(full.start));
            from..file.floor_char_boundary((from + WINDOW).min(full.end))
        } else {
            full.clone()
        };
        let (head, tail) = (shown.start > full.start, shown.end < full.end);
        let (head, tail) = (if head { "… " } else { "" }, if tail { " …" } else { "" });
        let body = file.get(shown.clone()).unwrap_or("");
        let mut excerpt = Self {
            text: format!("{head}{body}{tail}"),
            span,
            line,
            shown,
            shift: head.len(),
            mark: 0..0,
        };
        excerpt.mark = excerpt.range_of(span);
        excerpt
    }

    fn holds(&self, span: Span, sources: &Sources) -> bool {
        let start = span.start as usize;
        let is_shown = start >= self.shown.start && start <= self.shown.end;
        let same_line = || sources.place(span.source, span.start).line == self.line;
        span.source == self.span.source && is_shown && same_line()
    }

    /// Where a span of this line falls in the text shown; never empty while
    /// there is a character to point at.
    fn range_of(&self, span: Span) -> Range<usize> {
        let inside = |offset: u32| {
            let offset = (offset as usize).clamp(self.shown.start, self.shown.end);
            self.text
                .floor_char_boundary(offset - self.shown.start + self.shift)
        };
        let (start, end) = (inside(span.start), inside(span.end));
        let one = self
            .text
            .get(start..)
            .and_then(|rest| rest.chars().next())
            .map_or(0, char::len_utf8);
        start..end.max(start + one)
    }

    /// Where the span is, if the text shown does not start with its line.
    fn origin<'a>(&self, sources: &'a Sources) -> Option<Origin<'a>> {
        let place = sources.place(self.span.source, self.span.start);
        let name = sources.name(self.span.source);
        (self.shift > 0).then(|| {
            Origin::path(name)
                .line(place.line)
                .char_column(place.column)
        })
    }

    fn snippet<'a>(&self, sources: &'a Sources) -> Snippet<'a, Annotation<'a>> {
        let path = (self.shift == 0).then(|| sources.name(self.span.source));
        Snippet::source(self.text.clone())
            .line_start(self.line)
            .path(path)
    }
}
