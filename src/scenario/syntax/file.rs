//! From the bytes of a file to its tree, with limits that keep it bounded.

use super::decode::{Decode, Decoder};
use super::node::Node;
use super::parser;
use super::problem::{Problem, Problems};
use super::source::{Sources, Span};

/// The largest file read.
pub const MAX_BYTES: usize = 4 << 20;

/// Parses a file into a tree, adding what is wrong to `problems`.
///
/// The file is kept in `sources` whatever its state, so that problems can show
/// it. `None` if there is nothing in it that could be decoded.
pub fn parse(
    bytes: &[u8],
    name: &str,
    sources: &mut Sources,
    problems: &mut Problems,
) -> Option<Node> {
    if bytes.len() > MAX_BYTES {
        let source = sources.add(name, "");
        let message = format!("This file is larger than {} MiB.", MAX_BYTES >> 20);
        let problem = Problem::error("too-large", Span::new(source, 0, 0), message);
        problems.push(problem.fix("split it up or shorten it"));
        return None;
    }
    let text = match str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let source = sources.add(name, String::from_utf8_lossy(bytes));
            let start = error.valid_up_to();
            let span = Span::new(
                source,
                start,
                start + char::REPLACEMENT_CHARACTER.len_utf8(),
            );
            let message = format!("This file is not UTF-8 text (at byte {start}).");
            let problem = Problem::error("not-utf8", span, message);
            problems.push(problem.fix("save it as UTF-8 in your editor"));
            return None;
        }
    };
    let source = sources.add(name, text);
    let reading = parser::read(text, source);
    reading
        .problems
        .into_iter()
        .for_each(|problem| problems.push(problem));
    reading.node
}

/// Parses and decodes a file.
///
/// A value may come with problems, for further checks to find what else is
/// wrong; use it as a result only where they hold no error.
pub fn decode_str<T: Decode>(
    sources: &mut Sources,
    name: &str,
    bytes: impl AsRef<[u8]>,
) -> (Option<T>, Problems) {
    let mut cx = Decoder::default();
    let node = parse(bytes.as_ref(), name, sources, &mut cx.problems);
    let value = node.and_then(|node| T::decode(&node, &mut cx));
    (value, cx.problems)
}
