//! Brackets that do not match.
//!
//! One missing or mistyped bracket must not drown its file in problems, so the
//! parser weighs what comes next, and, on a second reading, the indentation.

use super::items::Item;
use super::lexer::{Bracket, Lexeme, Lexer, Token};
use super::parser::Parser;
use super::problem::Problem;

/// An open bracket while its items are being read.
pub(super) struct Frame {
    pub bracket: Bracket,
    pub opening: (usize, usize),
    pub indent: usize,
    /// Whether its items have keys; unknown before the first.
    pub is_keyed: Option<bool>,
    /// Whether it stands for brackets that were not typed.
    pub is_implicit: bool,
}

impl Frame {
    pub fn new(bracket: Bracket, open: &Lexeme) -> Self {
        let (opening, indent) = ((open.start, open.end), open.indent);
        Self {
            bracket,
            opening,
            indent,
            is_keyed: None,
            is_implicit: false,
        }
    }
}

/// What a closing bracket of the wrong kind turned out to be.
pub(super) enum Mismatch {
    /// It closes something further out; the current bracket was left open.
    Unclosed,
    /// It was typed for the right one.
    Typo,
    /// It does not belong here at all.
    Extra,
}

#[derive(PartialEq)]
enum Ahead {
    Field,
    Value,
    Close(Bracket),
    End,
}

impl Parser<'_> {
    /// Judges a closing bracket that is not the expected one, and reports it.
    pub fn mismatch(&mut self, close: Bracket) -> Mismatch {
        let depth = self.frames.len();
        let outer = |steps: usize| {
            depth
                .checked_sub(steps + 1)
                .and_then(|at| self.frames.get(at))
        };
        let Some(current) = outer(0) else {
            return Mismatch::Extra;
        };
        let (bracket, opening) = (
            current.bracket,
            self.span(current.opening.0, current.opening.1),
        );
        let ahead = self.ahead();
        let is_outer = self
            .frames
            .iter()
            .rev()
            .skip(1)
            .any(|frame| frame.bracket == close);
        let is_parent = outer(1).is_some_and(|frame| frame.bracket == close);
        let judged = if bracket == close || is_parent && fits(outer(2), &ahead) {
            Mismatch::Unclosed
        } else if fits(outer(1), &ahead) {
            Mismatch::Typo
        } else if fits(outer(0), &ahead) {
            Mismatch::Extra
        } else if is_outer {
            Mismatch::Unclosed
        } else {
            Mismatch::Typo
        };
        let (typed, right) = (close.close(), bracket.close());
        match judged {
            Mismatch::Unclosed => self.report_unclosed(),
            Mismatch::Typo => {
                let message = format!("`{}` is closed by `{typed}`.", bracket.open());
                let problem =
                    Problem::error("syntax", self.here(), message).fix(format!("write `{right}`"));
                self.push(problem.related(opening, "opened here"));
            }
            Mismatch::Extra => {
                let problem = Problem::error(
                    "syntax",
                    self.here(),
                    format!("This `{typed}` closes nothing."),
                );
                self.push(problem.fix("remove it"));
            }
        }
        judged
    }

    /// By indentation: whether this closing bracket, though of the right kind,
    /// lines up with something further out.
    pub fn closes_outer(&self) -> bool {
        let [.., _, current] = self.frames.as_slice() else {
            return false;
        };
        self.trusts_indent && self.token.first && self.token.indent < current.indent
    }

    /// Whether the current token shows that the bracket should have been closed.
    pub fn would_leave_unclosed(&self, items: &[Item]) -> bool {
        let [.., parent, current] = self.frames.as_slice() else {
            return false;
        };
        let is_outdented = self.token.first && self.token.indent <= current.indent;
        if self.trusts_indent && is_outdented {
            return true;
        }
        let is_field = matches!(self.token.token, Token::Word(_)) && self.is_before_colon();
        let is_group = self.token.token == Token::Open(Bracket::Round);
        match (parent.bracket, current.bracket) {
            (Bracket::Round | Bracket::Curly, Bracket::Square) => {
                is_field
                    && parent.is_keyed == Some(true)
                    && items.first().is_some_and(|item| item.key.is_none())
            }
            (Bracket::Square, Bracket::Round) => is_group && current.is_keyed == Some(true),
            _ => false,
        }
    }

    /// [`Parser::would_leave_unclosed`], with a report.
    pub fn leaves_unclosed(&mut self, items: &[Item]) -> bool {
        let leaves = self.would_leave_unclosed(items);
        if leaves {
            self.report_unclosed();
        }
        leaves
    }

    fn report_unclosed(&mut self) {
        self.has_bracket_trouble = true;
        self.forgives_comma = true;
        let Some(frame) = self.frames.last() else {
            return;
        };
        let (start, end) = frame.opening;
        let (open, close) = (frame.bracket.open(), frame.bracket.close());
        let problem = Problem::error(
            "syntax",
            self.span(start, end),
            format!("This `{open}` is never closed."),
        );
        let problem = problem.fix(format!("add `{close}`"));
        let here = self.here();
        self.push(problem.related(here, format!("`{close}` is missing before this")));
    }

    /// Reports, once, what is still open at the end of the file.
    pub fn run_out(&mut self) {
        let is_told = self.has_bracket_trouble || self.has_given_up();
        let Some(frame) = self.frames.last() else {
            return;
        };
        if is_told || frame.is_implicit {
            return;
        }
        self.has_bracket_trouble = true;
        let (start, end) = frame.opening;
        let missing: String = self
            .frames
            .iter()
            .rev()
            .map(|frame| frame.bracket.close())
            .collect();
        let message = format!("This `{}` is never closed.", frame.bracket.open());
        let problem = Problem::error("syntax", self.span(start, end), message);
        self.push(problem.fix(format!(
            "add `{missing}` at the end of the file, or where it belongs"
        )));
    }

    /// What comes after the current closing bracket and its comma.
    fn ahead(&self) -> Ahead {
        let mut lexer: Lexer = self.lexer.clone();
        let mut lexeme = lexer.next();
        if lexeme.token == Token::Comma {
            lexeme = lexer.next();
        }
        match lexeme.token {
            Token::Close(bracket) => Ahead::Close(bracket),
            Token::End => Ahead::End,
            Token::Word(_) | Token::Text(_) if matches!(lexer.peek(), Some(':' | '=')) => {
                Ahead::Field
            }
            _ => Ahead::Value,
        }
    }
}

/// Whether what comes next would be at home in `frame`, or after the file.
fn fits(frame: Option<&Frame>, ahead: &Ahead) -> bool {
    let Some(frame) = frame else {
        return *ahead == Ahead::End;
    };
    match ahead {
        Ahead::End => frame.is_implicit,
        Ahead::Close(bracket) => *bracket == frame.bracket,
        Ahead::Field => {
            frame.bracket == Bracket::Curly
                || frame.bracket == Bracket::Round && frame.is_keyed == Some(true)
        }
        Ahead::Value => frame.is_keyed != Some(true),
    }
}
