//! Tokens to a tree, going on after every mistake.
//!
//! Here is what a reading keeps track of; `value.rs` and `items.rs`
//! read on, and `brackets.rs` sorts out brackets that do not match.

use super::brackets::Frame;
use super::lexer::{Bracket, Lexeme, Lexer, Token};
use super::node::Node;
use super::problem::Problem;
use super::source::{SourceId, Span};

/// After so many mistakes the rest of a file is not read.
pub const MAX_SLIPS: usize = 100;

/// What one reading of a file gave.
pub struct Reading {
    pub node: Option<Node>,
    pub problems: Vec<Problem>,
}

/// Reads a file; where brackets run out, again by its indentation, and keeps
/// the better explanation.
pub fn read(text: &str, source: SourceId) -> Reading {
    let mut plain = Parser::new(text, source, false);
    let first = plain.file();
    if !plain.has_bracket_trouble {
        return first;
    }
    let second = Parser::new(text, source, true).file();
    if second.problems.len() <= first.problems.len() {
        second
    } else {
        first
    }
}

pub(super) struct Parser<'a> {
    pub lexer: Lexer<'a>,
    pub token: Lexeme,
    /// Where the token before the current one ended.
    pub last_end: usize,
    pub frames: Vec<Frame>,
    pub trusts_indent: bool,
    pub has_bracket_trouble: bool,
    /// The next missing comma follows from something reported already.
    pub forgives_comma: bool,
    problems: Vec<Problem>,
    pub values: usize,
    gave_up: bool,
}

impl<'a> Parser<'a> {
    fn new(text: &'a str, source: SourceId, trusts_indent: bool) -> Self {
        let mut lexer = Lexer::new(text, source);
        let token = lexer.next();
        Self {
            lexer,
            token,
            last_end: 0,
            frames: Vec::new(),
            trusts_indent,
            has_bracket_trouble: false,
            forgives_comma: false,
            problems: Vec::new(),
            values: 0,
            gave_up: false,
        }
    }

    fn file(&mut self) -> Reading {
        self.take_slips();
        let node = match self.token.token {
            Token::End if self.problems.is_empty() => {
                let problem =
                    Problem::error("syntax", self.here(), "There is nothing in this file.");
                self.push(problem.fix("write the file's content between `(` and `)`"));
                None
            }
            Token::End => None,
            Token::Word(_) | Token::Text(_) if self.is_before_colon() => {
                Some(self.file_without_brackets())
            }
            _ => Some(self.value()),
        };
        if self.token.token != Token::End && !self.has_bracket_trouble {
            let (message, fix) = match self.token.token {
                Token::Close(bracket) => (
                    format!("This `{}` closes nothing.", bracket.close()),
                    "remove it",
                ),
                _ => (
                    "The file goes on after its end.".to_owned(),
                    "put everything between the outermost brackets",
                ),
            };
            self.has_bracket_trouble = true;
            self.push(Problem::error("syntax", self.here(), message).fix(fix));
        }
        let node = node.filter(|_| !self.gave_up);
        Reading {
            node,
            problems: std::mem::take(&mut self.problems),
        }
    }

    fn file_without_brackets(&mut self) -> Node {
        let start = self.token.start;
        let problem = Problem::error(
            "syntax",
            self.here(),
            "The fields of this file stand outside brackets.",
        );
        self.push(problem.fix("write `(` before the first field and `)` after the last"));
        let frame = Frame {
            is_implicit: true,
            ..Frame::new(Bracket::Round, &self.token)
        };
        let items = self.items(frame);
        let span = self.span(start, self.last_end);
        Node::new(self.round(None, items), span)
    }

    /// Whether a colon, or `=` in its place, follows the current token.
    pub fn is_before_colon(&self) -> bool {
        matches!(self.lexer.peek(), Some(':' | '='))
    }

    pub fn advance(&mut self) {
        self.last_end = self.token.end.min(self.lexer.at);
        self.token = self.lexer.next();
        self.take_slips();
    }

    fn take_slips(&mut self) {
        let slips = std::mem::take(&mut self.lexer.slips);
        slips.into_iter().for_each(|slip| self.push(slip));
    }

    pub fn then(&mut self, kind: super::NodeKind) -> super::NodeKind {
        self.advance();
        kind
    }

    pub fn push(&mut self, problem: Problem) {
        if self.gave_up {
            return;
        }
        self.problems.push(problem);
        if self.problems.len() >= MAX_SLIPS {
            let message = "There are too many mistakes to read on.";
            self.give_up(
                Problem::error("syntax", self.here(), message).fix("repair those above first"),
            );
        }
    }

    pub fn give_up(&mut self, problem: Problem) {
        if !self.gave_up {
            self.problems.push(problem);
        }
        self.gave_up = true;
        self.lexer.stop();
        let end = self.lexer.at;
        self.token = Lexeme {
            token: Token::End,
            start: end,
            end,
            indent: 0,
            first: false,
        };
    }

    pub fn here(&self) -> Span {
        self.span(self.token.start, self.token.end)
    }

    pub fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.lexer.source, start, end)
    }

    pub fn has_given_up(&self) -> bool {
        self.gave_up
    }
}
