//! Topics: the plain words by which interests, skills, needs, things to lend and backgrounds are matched.

use crate::scenario::TopicId;
use crate::scenario::syntax::{At, Decoder, Problem, Span, shorten};
use std::collections::HashMap;

/// The words seen so far, numbered.
#[derive(Default)]
pub struct Topics {
    words: Vec<String>,
    ids: HashMap<String, TopicId>,
    /// By the word in lower case: how it was first written, and where.
    first: HashMap<String, (String, Span)>,
    is_full: bool,
}

impl Topics {
    /// The number of a word somebody wrote. Reports an empty one, and one that differs from another only in its capitals.
    pub fn written(&mut self, word: &At<String>, cx: &mut Decoder) -> Option<TopicId> {
        if word.trim().is_empty() {
            cx.report(
                Problem::error("empty-text", word.span, "This word is empty.")
                    .fix("write a word, or remove it"),
            );
            return None;
        }
        let plain = word.trim().to_lowercase();
        let (first, place) = (self.first)
            .entry(plain)
            .or_insert_with(|| (word.value.clone(), word.span));
        if *first != word.value {
            let (word_shown, first_shown) = (shorten(word), shorten(first));
            let message =
                format!("\"{word_shown}\" and \"{first_shown}\" count as different words.");
            let problem = Problem::warning("near-topic", word.span, message);
            let problem = problem.related(*place, "written like this before");
            cx.report(problem.fix(format!("write \"{first_shown}\"")));
        }
        self.number(word, word.span, cx)
    }

    /// The number of a word that stands for many, at `span`.
    pub fn number(&mut self, word: &str, span: Span, cx: &mut Decoder) -> Option<TopicId> {
        if let Some(&id) = self.ids.get(word) {
            return Some(id);
        }
        let Ok(next) = u16::try_from(self.words.len()) else {
            if !self.is_full {
                let message = "There are more than 65536 different words for traits.";
                cx.report(
                    Problem::error("too-many", span, message).fix("use fewer different words"),
                );
            }
            self.is_full = true;
            return None;
        };
        self.words.push(word.to_owned());
        self.ids.insert(word.to_owned(), TopicId(next));
        Some(TopicId(next))
    }

    /// All words, by number.
    pub fn into_words(self) -> Vec<String> {
        self.words
    }
}
