//! The text of a file in colours, by what each piece of it is.

use bevy_egui::egui::text::LayoutJob;
use bevy_egui::egui::{Color32, FontFamily, FontId, TextFormat};

use crate::game::theme::Palette;

/// What a piece of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece {
    Comment,
    Text,
    Number,
    Field,
    Name,
    Other,
}

/// The size of the text, in points.
pub const SIZE: f32 = 15.0;

/// The text ready to be laid out, wrapped at a width.
pub fn layout(text: &str, p: &Palette, width: f32) -> LayoutJob {
    let mut job = LayoutJob::default();
    job.wrap.max_width = width;
    let mut rest = text;
    while !rest.is_empty() {
        let (piece, length) = first(rest);
        let color: Color32 = match piece {
            Piece::Comment => p.ink2,
            Piece::Text => p.good,
            Piece::Number => p.gold_ink,
            Piece::Field => p.pen,
            Piece::Name => p.alert,
            Piece::Other => p.ink,
        };
        let font = FontId::new(SIZE, FontFamily::Monospace);
        let format = TextFormat {
            line_height: Some(SIZE * 1.5),
            ..TextFormat::simple(font, color)
        };
        job.append(&rest[..length], 0.0, format);
        rest = &rest[length..];
    }
    job
}

/// The piece that a text begins with, and its length in bytes; never 0.
fn first(text: &str) -> (Piece, usize) {
    let run = |test: fn(char) -> bool| text.find(|c| !test(c)).unwrap_or(text.len());
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let Some(start) = text.chars().next() else {
        return (Piece::Other, 0);
    };
    if text.starts_with("//") {
        return (Piece::Comment, text.find('\n').unwrap_or(text.len()));
    }
    if text.starts_with("/*") {
        let end = text.find("*/").map(|at| at + 2);
        return (Piece::Comment, end.unwrap_or(text.len()));
    }
    if start == '"' {
        let mut escaped = false;
        let end = text.char_indices().skip(1).find(|(_, c)| {
            let ends = *c == '"' && !escaped;
            escaped = *c == '\\' && !escaped;
            ends
        });
        return (Piece::Text, end.map_or(text.len(), |(at, _)| at + 1));
    }
    if start.is_ascii_digit() {
        return (
            Piece::Number,
            run(|c| c.is_ascii_alphanumeric() || c == '.'),
        );
    }
    if is_word(start) {
        let length = run(is_word);
        let is_field = text[length..].trim_start().starts_with(':');
        return match start.is_uppercase() {
            _ if is_field => (Piece::Field, length),
            true => (Piece::Name, length),
            false => (Piece::Other, length),
        };
    }
    let ends = |c: char| is_word(c) || c == '"' || c == '/';
    let length = text.char_indices().skip(1).find(|(_, c)| ends(*c));
    (Piece::Other, length.map_or(text.len(), |(at, _)| at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_piece_is_told_and_none_is_lost() {
        let mut rest = "(title: \"a \\\" b\", n: -1.5, who: She, // é: 1\n/* x */ {";
        let mut told = Vec::new();
        while !rest.is_empty() {
            let (piece, length) = first(rest);
            assert!(length > 0);
            if piece != Piece::Other {
                told.push((piece, &rest[..length]));
            }
            rest = &rest[length..];
        }
        let expected = [
            (Piece::Field, "title"),
            (Piece::Text, "\"a \\\" b\""),
            (Piece::Field, "n"),
            (Piece::Number, "1.5"),
            (Piece::Field, "who"),
            (Piece::Name, "She"),
            (Piece::Comment, "// é: 1"),
            (Piece::Comment, "/* x */"),
        ];
        assert_eq!(told, expected);
    }
}
