//! The items that brackets hold, and the commas between them.
//!
//! Brackets of all kinds hold *items*: a value, or a key and a value. Reading
//! them all alike and judging afterwards is what lets one slip give one
//! problem.

use super::brackets::{Frame, Mismatch};
use super::lexer::{Bracket, Token};
use super::node::{Node, NodeKind, shorten};
use super::parser::Parser;
use super::problem::Problem;

/// A value in brackets, with the key before it if there is one.
pub(super) struct Item {
    pub key: Option<Node>,
    pub value: Node,
}

impl Parser<'_> {
    pub fn items(&mut self, frame: Frame) -> Vec<Item> {
        let bracket = frame.bracket;
        let mut items: Vec<Item> = Vec::new();
        self.frames.push(frame);
        loop {
            match self.token.token {
                Token::Close(close) if close == bracket && !self.closes_outer() => {
                    self.advance();
                    break;
                }
                Token::Close(close) => match self.mismatch(close) {
                    Mismatch::Unclosed => break,
                    Mismatch::Typo => {
                        self.advance();
                        break;
                    }
                    Mismatch::Extra => {
                        self.advance();
                        if self.token.token == Token::Comma {
                            self.advance();
                        }
                        continue;
                    }
                },
                Token::End => {
                    self.run_out();
                    break;
                }
                Token::Comma => {
                    let is_after_broken = items
                        .last()
                        .is_some_and(|item| item.value.kind == NodeKind::Broken);
                    if !is_after_broken && !self.forgives_comma {
                        let problem =
                            Problem::error("syntax", self.here(), "This comma separates nothing.");
                        self.push(problem.fix("remove it"));
                    }
                    self.advance();
                    continue;
                }
                _ => {}
            }
            if self.leaves_unclosed(&items) {
                break;
            }
            let item = self.item(bracket, items.last());
            items.extend(item);
            self.separator(&items);
        }
        self.frames.pop();
        items
    }

    /// Takes the comma after an item, or reports that there is none.
    fn separator(&mut self, items: &[Item]) {
        let is_broken = items
            .last()
            .is_none_or(|item| item.value.kind == NodeKind::Broken);
        let mut forgives = std::mem::take(&mut self.forgives_comma) || is_broken;
        while self.token.token == Token::Broken {
            forgives = true;
            self.advance();
        }
        match self.token.token {
            Token::Comma => self.advance(),
            Token::Close(_) | Token::End => {}
            Token::Colon | Token::Equals => {
                if !forgives {
                    let problem = Problem::error(
                        "syntax",
                        self.here(),
                        "This does not belong after a value.",
                    );
                    let is_number = items
                        .last()
                        .is_some_and(|item| matches!(item.value.kind, NodeKind::Number { .. }));
                    let fix = if is_number {
                        "write a comma; a clock time stands in quotes: `\"09:30\"`"
                    } else {
                        "write a comma"
                    };
                    self.push(problem.fix(fix));
                }
                while !matches!(
                    self.token.token,
                    Token::Comma | Token::Open(_) | Token::Close(_) | Token::End
                ) && !self.token.first
                {
                    self.advance();
                }
                if self.token.token == Token::Comma {
                    self.advance();
                }
            }
            _ if forgives || self.would_leave_unclosed(items) => {}
            _ => {
                let last = self
                    .lexer
                    .text
                    .get(..self.last_end)
                    .and_then(|text| text.chars().next_back());
                let start = self.last_end - last.map_or(0, char::len_utf8);
                let problem = Problem::error(
                    "syntax",
                    self.span(start, self.last_end),
                    "A comma is missing after this.",
                );
                self.push(
                    problem
                        .fix("add a comma")
                        .related(self.here(), "before this"),
                );
            }
        }
    }

    /// Reads `value` or `key: value`.
    fn item(&mut self, bracket: Bracket, before: Option<&Item>) -> Option<Item> {
        let is_word = matches!(self.token.token, Token::Word(_));
        if is_word
            && !self.is_before_colon()
            && bracket != Bracket::Square
            && self.is_before_plain_value()
        {
            let key = self.plain_word();
            let message = format!(
                "A colon is missing after `{}`.",
                shorten(key.word().unwrap_or(""))
            );
            let problem = Problem::error("syntax", key.span, message);
            self.push(problem.fix("write `:` between a name and its value"));
            return Some(self.keyed(key));
        }
        let key = if is_word && self.is_before_colon() {
            self.plain_word()
        } else {
            self.value()
        };
        if matches!(self.token.token, Token::Colon | Token::Equals) {
            if self.token.token == Token::Equals {
                let problem = Problem::error(
                    "syntax",
                    self.here(),
                    "A name and its value are joined by a colon, not by `=`.",
                );
                self.push(problem.fix("write `:`"));
            }
            self.advance();
            return Some(self.keyed(key));
        }
        if bracket == Bracket::Round && self.is_decimal_comma(before, &key) {
            return None;
        }
        if let Some(frame) = self.frames.last_mut() {
            frame.is_keyed.get_or_insert(false);
        }
        Some(Item {
            key: None,
            value: key,
        })
    }

    fn keyed(&mut self, key: Node) -> Item {
        if let Some(frame) = self.frames.last_mut() {
            frame.is_keyed = Some(true);
        }
        let is_next_field = matches!(self.token.token, Token::Word(_)) && self.is_before_colon();
        if is_next_field
            || matches!(
                self.token.token,
                Token::Comma | Token::Close(_) | Token::End
            )
        {
            if key.kind != NodeKind::Broken {
                let name = key
                    .word()
                    .map_or_else(|| key.describe(), |word| format!("`{}`", shorten(word)));
                let problem = Problem::error(
                    "syntax",
                    key.span,
                    format!("{name} has no value after its colon."),
                );
                self.push(problem.fix("write a value, or remove the name"));
            }
            let value = Node::new(NodeKind::Broken, self.span(self.last_end, self.last_end));
            return Item {
                key: Some(key),
                value,
            };
        }
        let value = self.value();
        Item {
            key: Some(key),
            value,
        }
    }

    /// `0,5` inside a record: reported, and its second half dropped.
    fn is_decimal_comma(&mut self, before: Option<&Item>, half: &Node) -> bool {
        let Some(Item {
            key: Some(_),
            value:
                Node {
                    kind: NodeKind::Number { .. },
                    span,
                },
        }) = before
        else {
            return false;
        };
        if !matches!(half.kind, NodeKind::Number { .. }) || span.end + 1 != half.span.start {
            return false;
        }
        let whole = span.to(half.span);
        let written = self
            .lexer
            .text
            .get(whole.start as usize..whole.end as usize)
            .unwrap_or("");
        let problem = Problem::error(
            "syntax",
            whole,
            "A decimal number has a point, not a comma.",
        );
        self.push(problem.fix(format!(
            "write `{}`",
            shorten(&written.replacen(',', ".", 1))
        )));
        true
    }

    fn plain_word(&mut self) -> Node {
        let span = self.here();
        let kind = match std::mem::replace(&mut self.token.token, Token::Broken) {
            Token::Word(word) => NodeKind::Name(word),
            _ => NodeKind::Broken,
        };
        self.advance();
        Node::new(kind, span)
    }

    fn is_before_plain_value(&self) -> bool {
        self.lexer
            .peek()
            .is_some_and(|c| c.is_ascii_digit() || matches!(c, '"' | '“' | '[' | '{'))
    }
}
