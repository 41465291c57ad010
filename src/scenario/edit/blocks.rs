//! Items that stand on lines of their own, each with the comments that belong to it.

use std::ops::Range;

use super::layout::{
    Brackets, begins_line, is_blank, line_end, line_start, next_line, rest_of_line,
};

/// The lines of each item with the comment lines right above it and the comment behind it; `None` if any item shares a
/// line with something else.
pub fn blocks(text: &str, brackets: &Brackets) -> Option<Vec<Range<usize>>> {
    let mut blocks: Vec<Range<usize>> = Vec::with_capacity(brackets.items.len());
    for (n, item) in brackets.items.iter().enumerate() {
        let end = brackets.comma(text, n).map_or(item.end, |comma| comma + 1);
        let next = next_line(text, end);
        let alone = begins_line(text, item.start) && is_blank(rest_of_line(text, end));
        let bounded = next <= brackets.close && text[..next].ends_with('\n');
        if !alone || !bounded {
            return None;
        }
        let first = blocks.last().map_or(brackets.open, |block| block.end);
        blocks.push(with_comments(text, item.start, first)..next);
    }
    Some(blocks)
}

/// Where the comment lines begin that stand right above an item; its own line without any. Not before `first`.
pub fn with_comments(text: &str, item: usize, first: usize) -> usize {
    let mut start = line_start(text, item);
    while start > first {
        let above = line_start(text, start - 1);
        let line = text[above..line_end(text, above)].trim();
        if above < first || !line.starts_with("//") {
            break;
        }
        start = above;
    }
    start
}

/// The items in another order: which old item comes where. What stands between them stays where it is.
pub fn reordered(text: &str, brackets: &Brackets, order: &[usize]) -> (Range<usize>, String) {
    match blocks(text, brackets) {
        Some(blocks) => {
            let with_comma = |slot: usize, n: usize| {
                let (block, item) = (&blocks[n], &brackets.items[n]);
                let is_last = slot + 1 == blocks.len();
                if is_last || brackets.comma(text, n).is_some() {
                    return text[block.clone()].to_owned();
                }
                let (item, rest) = (&text[block.start..item.end], &text[item.end..block.end]);
                format!("{item},{rest}")
            };
            woven(text, &blocks, order, &with_comma)
        }
        None => woven(text, &brackets.items, order, &|_, n| {
            text[brackets.items[n].clone()].to_owned()
        }),
    }
}

fn woven(
    text: &str,
    pieces: &[Range<usize>],
    order: &[usize],
    piece: &dyn Fn(usize, usize) -> String,
) -> (Range<usize>, String) {
    let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else {
        return (0..0, String::new());
    };
    let (whole, mut at) = (first.start..last.end, first.start);
    let mut out = String::with_capacity(whole.len() + 1);
    for (slot, (place, n)) in pieces.iter().zip(order).enumerate() {
        out.push_str(&text[at..place.start]);
        out.push_str(&piece(slot, *n));
        at = place.end;
    }
    (whole, out)
}
