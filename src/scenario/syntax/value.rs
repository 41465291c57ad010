//! One value: a text, a number, a name, or brackets and what they hold.

use super::brackets::Frame;
use super::lexer::{Bracket, Token};
use super::node::{Node, NodeKind, shorten};
use super::parser::Parser;
use super::problem::Problem;
use super::source::At;

/// How deep brackets may be nested.
pub const MAX_DEPTH: usize = 64;
/// How many values a file may hold.
pub const MAX_VALUES: usize = 250_000;

impl Parser<'_> {
    /// Reads one value. Always takes at least one token, except a comma, a
    /// closing bracket or the end, which are reported as a missing value.
    pub fn value(&mut self) -> Node {
        self.values += 1;
        if self.values > MAX_VALUES {
            let message = format!("This file holds more than {MAX_VALUES} values.");
            self.give_up(
                Problem::error("too-large", self.here(), message).fix("split it up or shorten it"),
            );
        }
        let start = self.token.start;
        let kind = match std::mem::replace(&mut self.token.token, Token::Broken) {
            Token::Open(bracket) => self.brackets(bracket, None),
            Token::Text(text) => self.then(NodeKind::Text(text)),
            Token::Number { value, whole } => self.then(NodeKind::Number { value, whole }),
            Token::Word(word) => self.word(word),
            Token::Broken => self.then(NodeKind::Broken),
            token @ (Token::Colon | Token::Equals) => {
                let sign = if token == Token::Colon { ":" } else { "=" };
                let problem = Problem::error(
                    "syntax",
                    self.here(),
                    format!("There is nothing before this `{sign}`."),
                );
                self.push(problem.fix("write the field's name before it, or remove it"));
                self.then(NodeKind::Broken)
            }
            token @ (Token::Comma | Token::Close(_) | Token::End) => {
                self.token.token = token;
                let problem = Problem::error("syntax", self.here(), "A value is missing here.");
                self.push(problem.fix("write a value"));
                return Node::new(NodeKind::Broken, self.here());
            }
        };
        Node::new(kind, self.span(start, self.last_end))
    }

    fn word(&mut self, word: String) -> NodeKind {
        let span = self.here();
        self.advance();
        if let Token::Open(bracket) = self.token.token
            && (bracket == Bracket::Round || self.token.start == self.last_end)
        {
            if bracket != Bracket::Round {
                let message = format!("`{}` is followed by `{}`.", shorten(&word), bracket.open());
                let problem = Problem::error("syntax", self.here(), message);
                self.push(problem.fix("write `(` and `)` after a name"));
            }
            return self.brackets(bracket, Some(At::new(word, span)));
        }
        let is_sentence = matches!(self.token.token, Token::Word(_)) && !self.token.first;
        if is_sentence && !self.is_before_colon() {
            while matches!(self.token.token, Token::Word(_) | Token::Number { .. })
                && !self.token.first
            {
                self.advance();
            }
            let whole = self.span(span.start as usize, self.last_end);
            let text = self
                .lexer
                .text
                .get(whole.start as usize..whole.end as usize)
                .unwrap_or("");
            let problem = Problem::error("syntax", whole, "Text stands in double quotes.");
            self.push(problem.fix(format!("write `\"{}\"`", shorten(text))));
            return NodeKind::Broken;
        }
        match word.as_str() {
            "true" => NodeKind::Bool(true),
            "false" => NodeKind::Bool(false),
            "None" => NodeKind::None,
            "inf" => NodeKind::Number {
                value: f64::INFINITY,
                whole: None,
            },
            "NaN" => NodeKind::Number {
                value: f64::NAN,
                whole: None,
            },
            _ => NodeKind::Name(word),
        }
    }

    /// Reads brackets and everything in them; the current token opens them.
    fn brackets(&mut self, bracket: Bracket, name: Option<At<String>>) -> NodeKind {
        if self.frames.len() >= MAX_DEPTH {
            let message = format!("Brackets are nested more than {MAX_DEPTH} deep.");
            self.give_up(Problem::error("too-deep", self.here(), message).fix("write it flatter"));
            return NodeKind::Broken;
        }
        let frame = Frame::new(bracket, &self.token);
        let opening = self.here();
        self.advance();
        let items = self.items(frame);
        match bracket {
            _ if name.is_some() => self.round(name, items),
            Bracket::Round => self.round(None, items),
            Bracket::Square => self.square(items, opening),
            Bracket::Curly => self.curly(items),
        }
    }
}
