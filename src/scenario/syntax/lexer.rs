//! Characters to tokens, with the slips authors make put right on the way.
//!
//! A `#` comment, a number with a unit or an unquoted hyphen is reported here
//! once, precisely, and turned into a token that lets the parser go on as if
//! nothing had happened.

use super::node::shorten;
use super::problem::Problem;
use super::source::{SourceId, Span};

/// The three kinds of bracket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bracket {
    Round,
    Square,
    Curly,
}

impl Bracket {
    /// How it opens.
    pub fn open(self) -> char {
        match self {
            Bracket::Round => '(',
            Bracket::Square => '[',
            Bracket::Curly => '{',
        }
    }

    /// How it closes.
    pub fn close(self) -> char {
        match self {
            Bracket::Round => ')',
            Bracket::Square => ']',
            Bracket::Curly => '}',
        }
    }
}

/// The smallest piece of a file that means something.
#[derive(Clone, Debug, PartialEq)]
pub enum Token {
    Open(Bracket),
    Close(Bracket),
    Comma,
    Colon,
    /// `=` or `=>`, where a colon belongs.
    Equals,
    Word(String),
    Text(String),
    Number {
        value: f64,
        whole: Option<i128>,
    },
    /// Something already reported.
    Broken,
    End,
}

/// A token, its place, and how its line is indented.
#[derive(Clone, Debug)]
pub struct Lexeme {
    pub token: Token,
    pub start: usize,
    pub end: usize,
    /// Bytes of white space before the first token of its line.
    pub indent: usize,
    /// Whether it is that first token.
    pub first: bool,
}

/// Reads tokens one after the other.
#[derive(Clone)]
pub struct Lexer<'a> {
    pub(super) text: &'a str,
    pub(super) source: SourceId,
    pub(super) at: usize,
    /// Problems met and not yet taken by the parser.
    pub slips: Vec<Problem>,
    line_start: usize,
    indent: Option<usize>,
}

impl<'a> Lexer<'a> {
    /// Starts at the beginning, past a byte order mark.
    pub fn new(text: &'a str, source: SourceId) -> Self {
        let at = if text.starts_with('\u{feff}') {
            '\u{feff}'.len_utf8()
        } else {
            0
        };
        Self {
            text,
            source,
            at,
            slips: Vec::new(),
            line_start: at,
            indent: None,
        }
    }

    /// The next token; `End` for ever after the last.
    pub fn next(&mut self) -> Lexeme {
        self.skip_blank();
        let start = self.at;
        let first = self.indent.is_none();
        let indent = *self.indent.get_or_insert(start - self.line_start);
        let token = self.token();
        Lexeme {
            token,
            start,
            end: self.at,
            indent,
            first,
        }
    }

    /// Refuses to read any further.
    pub fn stop(&mut self) {
        self.at = self.text.len();
    }

    /// The next character that is not white space or comment, unread.
    pub fn peek(&self) -> Option<char> {
        let mut ahead = Self {
            slips: Vec::new(),
            ..self.clone()
        };
        ahead.skip_blank();
        ahead.rest().chars().next()
    }

    pub(super) fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    pub(super) fn slip(&mut self, start: usize, end: usize, message: impl Into<String>, fix: &str) {
        let span = Span::new(self.source, start, end);
        self.slips
            .push(Problem::error("syntax", span, message).fix(fix));
    }

    fn token(&mut self) -> Token {
        let start = self.at;
        let mut ahead = self.rest().chars();
        let Some(c) = ahead.next() else {
            return Token::End;
        };
        let next = ahead.next();
        let token = match c {
            '(' => Token::Open(Bracket::Round),
            ')' => Token::Close(Bracket::Round),
            '[' => Token::Open(Bracket::Square),
            ']' => Token::Close(Bracket::Square),
            '{' => Token::Open(Bracket::Curly),
            '}' => Token::Close(Bracket::Curly),
            ',' => Token::Comma,
            ':' => Token::Colon,
            '=' => {
                self.at += usize::from(matches!(next, Some('>' | '=')));
                Token::Equals
            }
            ';' => {
                self.slip(
                    start,
                    start + 1,
                    "Entries are not separated by `;`.",
                    "write a comma",
                );
                Token::Comma
            }
            '"' => return self.quoted_text(),
            '\'' | '“' | '”' | '„' | '‟' | '«' | '»' | '‘' | '’' => {
                return self.wrongly_quoted_text(c);
            }
            'r' if self.is_raw_text() => return self.raw_text(),
            '0'..='9' => return self.number(),
            '.' if next.is_some_and(|c| c.is_ascii_digit()) => return self.number(),
            '+' | '-' if next.is_some_and(|c| c == '.' || c.is_ascii_alphanumeric()) => {
                return self.number();
            }
            _ if is_word_start(c) => return self.word(),
            _ => return self.stray(),
        };
        self.at += 1;
        token
    }

    fn stray(&mut self) -> Token {
        let start = self.at;
        self.skip_while(|c| {
            let is_known = c.is_alphanumeric() || c.is_whitespace() && c != '\u{a0}';
            !is_known && !"()[]{},:;=\"'_#“”„‟«»‘’".contains(c)
        });
        if self.at == start {
            self.at += self.rest().chars().next().map_or(0, char::len_utf8);
        }
        let written = self.text.get(start..self.at).unwrap_or("");
        let visible = written
            .chars()
            .all(|c| !c.is_control() && !c.is_whitespace() && !is_zero_width(c));
        let message = match written.chars().next() {
            Some(c) if !visible => {
                format!("There is an invisible character here (U+{:04X}).", c as u32)
            }
            _ => format!("`{}` means nothing here.", shorten(written)),
        };
        self.slip(
            start,
            self.at,
            message,
            "remove it, or put text in double quotes",
        );
        Token::Broken
    }

    pub(super) fn skip_while(&mut self, mut accept: impl FnMut(char) -> bool) {
        let rest = self.rest();
        self.at += rest.find(|c| !accept(c)).unwrap_or(rest.len());
    }

    /// Skips white space, comments, and what was meant as a comment.
    fn skip_blank(&mut self) {
        loop {
            let start = self.at;
            let rest = self.rest();
            let mut ahead = rest.chars();
            match (ahead.next(), ahead.next()) {
                (Some('\n'), _) => {
                    self.at += 1;
                    self.line_start = self.at;
                    self.indent = None;
                }
                (Some(c), _) if is_blank(c) => self.at += c.len_utf8(),
                (Some('/'), Some('/')) => self.skip_while(|c| c != '\n'),
                (Some('/'), Some('*')) => self.block_comment(),
                (Some('#'), Some('!')) => {
                    let length = rest.find([']', '\n']).unwrap_or(rest.len());
                    self.at += (length + 1).min(rest.len());
                }
                (Some('#'), _) => {
                    self.skip_while(|c| c != '\n');
                    let message = "A comment does not start with `#`.";
                    self.slip(start, start + 1, message, "start comments with `//`");
                }
                _ => return,
            }
        }
    }

    fn block_comment(&mut self) {
        let start = self.at;
        let bytes = self.text.as_bytes();
        let (mut depth, mut at) = (0usize, start);
        while at < bytes.len() {
            match bytes.get(at..at + 2) {
                Some(b"/*") => (depth, at) = (depth + 1, at + 2),
                Some(b"*/") => (depth, at) = (depth - 1, at + 2),
                _ => at += 1,
            }
            if depth == 0 {
                self.at = at;
                return;
            }
        }
        self.at = bytes.len();
        self.slip(
            start,
            start + 2,
            "This comment is never closed.",
            "close it with `*/`",
        );
    }
}

/// White space as RON defines it.
fn is_blank(c: char) -> bool {
    matches!(
        c,
        ' ' | '\t'
            | '\r'
            | '\x0B'
            | '\x0C'
            | '\u{85}'
            | '\u{200E}'
            | '\u{200F}'
            | '\u{2028}'
            | '\u{2029}'
    )
}

/// Characters that take no room, as they come along with text pasted from the web.
fn is_zero_width(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

pub(super) fn is_word_start(c: char) -> bool {
    c.is_alphabetic() || c == '_'
}
