//! Texts with slots: `{topic}` stands for what a line is about.

use super::ids::unknown;
use crate::scenario::syntax::{At, Decoder, Problem, Span, shorten};

/// Slots that a line may have.
pub const LINE_SLOTS: [&str; 4] = ["you", "topic", "third", "favour"];
/// Slots that a cue may have.
pub const CUE_SLOTS: [&str; 8] = [
    "They", "they", "them", "their", "theirs", "are", "have", "s",
];

/// Checks that there is something to say, and every slot in it.
pub fn check_texts(say: &At<Vec<At<String>>>, slots: &[&str], cx: &mut Decoder) {
    if say.is_empty() {
        let message = "There is nothing to say here.";
        cx.report(
            Problem::error("empty-list", say.span, message)
                .fix("write a line in quotes, or remove the block"),
        );
    }
    for text in say.iter() {
        if text.trim().is_empty() {
            let message = "This line is empty.";
            cx.report(
                Problem::error("empty-text", text.span, message)
                    .fix("write what is said, or remove it"),
            );
        }
        check_slots(text, slots, cx);
    }
}

/// Every brace belongs to a slot, and every slot is known. There is at least one.
pub fn check_slots(text: &At<String>, slots: &[&str], cx: &mut Decoder) {
    let mut at = 0;
    while let Some(found) = text[at..].find(['{', '}']) {
        let start = at + found;
        let rest = &text[start + 1..];
        let end = rest
            .find(['{', '}'])
            .filter(|&end| rest[end..].starts_with('}'));
        let Some(end) = end.filter(|_| text[start..].starts_with('{')) else {
            let message = "This brace has no partner.";
            let span = part(text, start, start + 1);
            let fix = format!(
                "write a slot such as `{{{}}}`, or remove the brace",
                slots[0]
            );
            cx.report(Problem::error("unbalanced-brace", span, message).fix(fix));
            at = start + 1;
            continue;
        };
        let name = &rest[..end];
        at = start + 1 + end + 1;
        if !slots.contains(&name) {
            let message = format!("There is no slot `{{{}}}`.", shorten(name));
            let mut problem = unknown(
                "unknown-slot",
                part(text, start, at),
                message,
                name,
                slots,
                cx,
            );
            // It stands in braces, where other names stand in quotes.
            if let Some((_, slot)) = &mut problem.instead {
                *slot = format!("{{{}}}", slot.trim_matches('"'));
            }
            cx.report(problem);
        }
    }
}

/// Where bytes `start..end` of a text stand; the whole text if it was written with escapes.
fn part(text: &At<String>, start: usize, end: usize) -> Span {
    let span = text.span;
    let is_plain = (span.end - span.start) as usize == text.len() + 2;
    if !is_plain {
        return span;
    }
    let first = span.start as usize + 1;
    Span::new(span.source, first + start, first + end)
}
