//! The built-in lessons, in the order of the chapters.

use super::{Lesson, load};

macro_rules! embedded {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../../scenarios/lessons/", $name, ".ron")))),+]
    };
}

const LESSONS: &[(&str, &str)] = embedded![
    "01-speaking-terms",
    "02-two-kinds-of-moves",
    "03-why-talk-about-work",
    "04-the-couch",
    "05-favours-and-thank-yous",
    "06-small-and-often",
    "07-the-no-that-costs-nothing",
    "08-one-step-too-far",
    "09-up-the-ladder",
    "10-keeping-score",
    "11-you-can-just-email-people",
    "12-takers-and-givers",
    "13-finale",
];

/// Names of the built-in lessons, in order: a number of two digits and a few words.
pub fn builtin_names() -> impl Iterator<Item = &'static str> {
    LESSONS.iter().map(|(name, _)| *name)
}

/// Name and text of a built-in lesson, by its name with or without the number before it, or by the number alone.
pub fn builtin_text(name: &str) -> Option<(&'static str, &'static str)> {
    let number: Option<usize> = name.parse().ok();
    let is_meant = |known: &&(&str, &str)| {
        let of = known
            .0
            .split('-')
            .next()
            .and_then(|first| first.parse().ok());
        known.0 == name || without_number(known.0) == name || (number.is_some() && of == number)
    };
    LESSONS.iter().find(is_meant).copied()
}

/// A built-in lesson, ready to be learned.
pub fn embedded(name: &str) -> Option<Lesson> {
    let (name, text) = builtin_text(name)?;
    load(name, text.as_bytes(), &|_| None, &[], &[]).0
}

/// `01-speaking-terms` as `speaking-terms`.
pub fn without_number(name: &str) -> &str {
    name.trim_start_matches(|c: char| c.is_ascii_digit())
        .trim_start_matches('-')
}
