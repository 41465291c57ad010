//! Quoted text: escapes, raw text, missing quotes and the wrong kind of quotes.

use super::lexer::{Lexer, Token};
use super::node::shorten;

/// What may follow a text on its line; anything else means a quote is missing.
const AFTER_TEXT: [char; 8] = [',', ')', ']', '}', ':', '/', '\r', '\n'];

impl Lexer<'_> {
    pub(super) fn quoted_text(&mut self) -> Token {
        let start = self.at;
        let bytes = self.text.as_bytes();
        let (mut at, mut line_end) = (start + 1, None);
        while at < bytes.len() && bytes[at] != b'"' {
            if bytes[at] == b'\n' && line_end.is_none() {
                line_end = Some(at);
            }
            at += if bytes[at] == b'\\' { 2 } else { 1 };
        }
        let after = self
            .text
            .get(at + 1..)
            .map(|rest| rest.trim_start_matches([' ', '\t']));
        let is_closed = at < bytes.len();
        let is_followed = after.is_none_or(|rest| rest.is_empty() || rest.starts_with(AFTER_TEXT));
        match line_end {
            Some(line_end) if !is_closed || !is_followed => self.unclosed_text(start, line_end),
            None if !is_closed => self.unclosed_text(start, bytes.len()),
            _ => {
                self.at = at + 1;
                Token::Text(self.unescape(start + 1, at))
            }
        }
    }

    /// Text whose closing quote is missing is taken to end with its line.
    fn unclosed_text(&mut self, start: usize, line_end: usize) -> Token {
        let line = self.text.get(start + 1..line_end).unwrap_or("");
        let text = line.trim_end_matches([',', ')', ']', '}', ' ', '\t', '\r', '\n', '\\']);
        self.at = start + 1 + text.len();
        let fix = format!("close it: `\"{}\"`", shorten(text));
        self.slip(start, self.at, "This text has no closing quote.", &fix);
        Token::Text(text.to_owned())
    }

    pub(super) fn is_raw_text(&self) -> bool {
        let after = self.rest().strip_prefix('r').unwrap_or("");
        after.trim_start_matches('#').starts_with('"')
    }

    pub(super) fn raw_text(&mut self) -> Token {
        let start = self.at;
        let after = self.rest().strip_prefix('r').unwrap_or("");
        let body = after.trim_start_matches('#');
        let hashes = after.len() - body.len();
        let closing = format!("\"{}", "#".repeat(hashes));
        let body = body.strip_prefix('"').unwrap_or(body);
        let body_start = start + 2 + hashes;
        if let Some(length) = body.find(&closing) {
            self.at = body_start + length + closing.len();
            let text = body.get(..length).unwrap_or("");
            return Token::Text(text.replace("\r\n", "\n"));
        }
        self.at = self.text.len();
        let fix = format!("close it with `{}`", shorten(&closing));
        self.slip(start, body_start, "This raw text is never closed.", &fix);
        Token::Broken
    }

    /// Text in single or typographic quotes.
    pub(super) fn wrongly_quoted_text(&mut self, quote: char) -> Token {
        let start = self.at;
        let rest = self.rest();
        let line = rest.lines().next().unwrap_or("");
        let body = line.get(quote.len_utf8()..).unwrap_or("");
        let closes = |c: char| match quote {
            '\'' | '‘' | '’' => matches!(c, '\'' | '‘' | '’'),
            _ => matches!(c, '“' | '”' | '„' | '‟' | '«' | '»' | '"'),
        };
        let ends_text = |&(at, c): &(usize, &str)| {
            let after = body
                .get(at + c.len()..)
                .unwrap_or("")
                .trim_start_matches([' ', '\t']);
            after.is_empty() || after.starts_with(AFTER_TEXT)
        };
        let closing = body.match_indices(closes).find(ends_text);
        let length =
            closing.map_or_else(|| body.find(AFTER_TEXT).unwrap_or(body.len()), |(at, _)| at);
        let text = body.get(..length).unwrap_or("").to_owned();
        self.at = start + quote.len_utf8() + length + closing.map_or(0, |(_, quote)| quote.len());
        let message = format!("Text is written in straight double quotes `\"`, not in `{quote}`.");
        let fix = format!("write `\"{}\"`", shorten(&text));
        self.slip(start, self.at, message, &fix);
        Token::Text(text)
    }

    /// The text between two offsets with its escapes resolved. Only the first
    /// bad escape is reported.
    fn unescape(&mut self, start: usize, end: usize) -> String {
        let body = self.text.get(start..end).unwrap_or("");
        let mut text = String::with_capacity(body.len());
        let mut is_good = true;
        let mut rest = body;
        while let Some(at) = rest.find(['\\', '\r']) {
            let (plain, special) = rest.split_at(at);
            text.push_str(plain);
            let (c, length) = match special.strip_prefix('\\') {
                Some(escape) => {
                    let read = read_escape(escape);
                    if read.is_none() && is_good {
                        is_good = false;
                        let from = end - special.len();
                        let written = escape.chars().next().map_or(1, |c| 1 + c.len_utf8());
                        let shown = shorten(special.get(..written).unwrap_or("\\"));
                        let message = format!("`{shown}` means nothing inside text.");
                        let fix = "write `\\\\` for a backslash, or one of `\\n`, `\\t`, `\\\"`";
                        self.slip(from, from + written, message, fix);
                    }
                    read.map_or((Some('\\'), 1), |(c, length)| (Some(c), 1 + length))
                }
                None if special.starts_with("\r\n") => (None, 1),
                None => (Some('\r'), 1),
            };
            text.extend(c);
            rest = special.get(length..).unwrap_or("");
        }
        text.push_str(rest);
        text
    }
}

/// The character an escape stands for, and how long it is after the backslash.
fn read_escape(escape: &str) -> Option<(char, usize)> {
    let simple = match escape.chars().next()? {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        '0' => '\0',
        c @ ('\\' | '"' | '\'') => c,
        'x' => {
            let code = u8::from_str_radix(escape.get(1..3)?, 16).ok()?;
            return Some((char::from(code), 3));
        }
        'u' => {
            let digits = escape.get(1..)?.strip_prefix('{')?;
            let length = digits.find('}').filter(|&length| length <= 6)?;
            let code = u32::from_str_radix(digits.get(..length)?, 16).ok()?;
            return Some((char::from_u32(code)?, length + 3));
        }
        _ => return None,
    };
    Some((simple, 1))
}
