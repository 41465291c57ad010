//! Bare words and numbers, and what authors type in their place.

use super::lexer::{Lexer, Token, is_word_start};
use super::node::shorten;

impl Lexer<'_> {
    pub(super) fn word(&mut self) -> Token {
        let start = self.at;
        self.at += self.rest().strip_prefix("r#").map_or(0, |_| 2);
        let name_start = self.at;
        self.skip_while(|c| is_word_start(c) || c.is_numeric());
        let mut last = name_start;
        loop {
            let rest = self.rest();
            let joint = ["::", "-", "."].into_iter().find(|joint| {
                let after = rest
                    .strip_prefix(joint)
                    .and_then(|after| after.chars().next());
                after.is_some_and(|c| is_word_start(c) || c.is_numeric())
            });
            let Some(joint) = joint else { break };
            self.at += joint.len();
            last = self.at;
            self.skip_while(|c| is_word_start(c) || c.is_numeric());
        }
        let all = self.text.get(name_start..self.at).unwrap_or("");
        if last == name_start {
            return Token::Word(all.to_owned());
        }
        if all.contains("::") {
            let only = self.text.get(last..self.at).unwrap_or("").to_owned();
            let message = format!("`{}` is written with its last part only.", shorten(all));
            self.slip(
                start,
                self.at,
                message,
                &format!("write `{}`", shorten(&only)),
            );
            return Token::Word(only);
        }
        let message = format!("`{}` is neither text nor a name.", shorten(all));
        let plain = all.replace(['-', '.'], "_");
        let fix = format!(
            "write `\"{}\"` for text, or `{}` for a name",
            shorten(all),
            shorten(&plain)
        );
        self.slip(start, self.at, message, &fix);
        Token::Broken
    }

    pub(super) fn number(&mut self) -> Token {
        let start = self.at;
        let mut before = ' ';
        let is_decimal = !self.rest().trim_start_matches(['+', '-']).starts_with("0x");
        self.skip_while(|c| {
            let is_sign = before == ' ' || is_decimal && matches!(before, 'e' | 'E');
            before = c;
            c.is_alphanumeric() || matches!(c, '_' | '.' | '%') || is_sign && matches!(c, '+' | '-')
        });
        let written = self.text.get(start..self.at).unwrap_or("");
        if let Some((value, whole)) = read_number(written) {
            return Token::Number { value, whole };
        }
        let numeric = written.trim_end_matches(|c: char| c.is_alphabetic() || c == '%' || c == '_');
        let fix = match read_number(numeric) {
            Some((value, _)) if written.ends_with('%') => {
                format!("write a plain number, such as `{}`", value / 100.0)
            }
            Some(_) => format!("write only the number: `{}`", shorten(numeric)),
            None => "write a number such as `3` or `0.5`, or put text in quotes".to_owned(),
        };
        let message = format!("`{}` is not a number.", shorten(written));
        self.slip(start, self.at, message, &fix);
        Token::Broken
    }
}

fn read_number(written: &str) -> Option<(f64, Option<i128>)> {
    let plain = written.replace('_', "");
    let unsigned = plain.trim_start_matches(['+', '-']);
    if written.starts_with('_') || unsigned.len() + 1 < plain.len() {
        return None;
    }
    let based = [("0x", 16), ("0b", 2), ("0o", 8)]
        .into_iter()
        .find_map(|(prefix, base)| {
            let digits = unsigned.strip_prefix(prefix)?;
            let value = i128::from_str_radix(digits, base)
                .ok()
                .filter(|_| !digits.starts_with(['+', '-']))?;
            Some(if plain.starts_with('-') {
                -value
            } else {
                value
            })
        });
    if let Some(whole) = based.or_else(|| plain.parse().ok()) {
        return Some((whole as f64, Some(whole)));
    }
    let is_word = unsigned.starts_with(|c: char| c.is_alphabetic());
    let is_special = matches!(unsigned, "inf" | "NaN");
    plain
        .parse()
        .ok()
        .filter(|_| !is_word || is_special)
        .map(|value| (value, None))
}
