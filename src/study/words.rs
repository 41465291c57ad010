//! Words that everything told shares: pronouns, lists, odds, weeks, and impressions with their doubt.

use crate::model::belief::Impression;
use crate::model::{Belief, Day};
use crate::scenario::catalogue::{AskDef, Grants};
use crate::scenario::people::{Pronouns, TraitKind, TraitSet};
use crate::scenario::{Person, Scenario};

/// The forms of a person's pronouns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forms {
    /// she, he, they
    pub they: &'static str,
    /// She, He, They
    pub they_capital: &'static str,
    /// her, him, them
    pub them: &'static str,
    /// her, his, their
    pub their: &'static str,
    /// hers, his, theirs
    pub theirs: &'static str,
    /// Whether verbs take the plural: "they are".
    pub plural: bool,
}

impl Forms {
    /// The forms for these pronouns.
    pub fn of(pronouns: Pronouns) -> Self {
        let (they, they_capital, them, their, theirs) = match pronouns {
            Pronouns::She => ("she", "She", "her", "her", "hers"),
            Pronouns::He => ("he", "He", "him", "his", "his"),
            Pronouns::They => ("they", "They", "them", "their", "theirs"),
        };
        Forms {
            they,
            they_capital,
            them,
            their,
            theirs,
            plural: pronouns == Pronouns::They,
        }
    }

    /// The verb that goes with them: `verb("is", "are")`.
    pub fn verb(&self, one: &'static str, many: &'static str) -> &'static str {
        if self.plural { many } else { one }
    }

    /// The word for a slot of a cue, such as `{their}`.
    pub(super) fn slot(&self, name: &str) -> Option<&'static str> {
        Some(match name {
            "They" => self.they_capital,
            "they" => self.they,
            "them" => self.them,
            "their" => self.their,
            "theirs" => self.theirs,
            "are" => self.verb("is", "are"),
            "have" => self.verb("has", "have"),
            "s" => self.verb("s", ""),
            _ => return None,
        })
    }
}

/// Fills the slots of a text, such as `{topic}`. `None` if there is no word for one of them: the text does not fit.
pub(super) fn fill<'w>(text: &str, word: impl Fn(&str) -> Option<&'w str>) -> Option<String> {
    let (mut filled, mut rest) = (String::with_capacity(text.len() + 16), text);
    while let Some((before, after)) = rest.split_once('{') {
        let (slot, after) = after.split_once('}')?;
        filled.push_str(before);
        filled.push_str(word(slot)?);
        rest = after;
    }
    filled.push_str(rest);
    Some(filled)
}

/// The text with its first letter in upper case.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// Things in a row: "a", "a and b", "a, b and c".
pub fn list<S: AsRef<str>>(things: &[S]) -> String {
    row(things, "and")
}

/// Things to choose from: "a", "a or b", "a, b or c".
pub fn either<S: AsRef<str>>(things: &[S]) -> String {
    row(things, "or")
}

fn row<S: AsRef<str>>(things: &[S], last_after: &str) -> String {
    match things {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [most @ .., last] => {
            let most: Vec<_> = most.iter().map(AsRef::as_ref).collect();
            format!("{} {last_after} {}", most.join(", "), last.as_ref())
        }
    }
}

/// Odds as people say them: "62 in 100". Never quite none, never quite all.
pub fn odds(p: f32) -> String {
    format!("{} in 100", in_100(p))
}

/// How many times in a hundred, from 1 to 99.
pub fn in_100(p: f32) -> u32 {
    ((p * 100.0).round() as u32).clamp(1, 99)
}

/// The week a day lies in, counted from 1.
pub fn week(day: Day) -> u32 {
    day.0 / 7 + 1
}

/// A whole number with its thousands set apart: "950", "10,000".
pub fn grouped(n: u64) -> String {
    match n {
        0..1000 => n.to_string(),
        _ => format!("{},{:03}", grouped(n / 1000), n % 1000),
    }
}

/// How many of how many runs have been played, while they are: "950 of 10,000 runs".
pub fn progress(done: u64, all: u64) -> String {
    format!("{} of {} runs", grouped(done), grouped(all))
}

/// A number of things: "1 week", "3 weeks".
pub fn count(n: usize, one: &str, many: &str) -> String {
    match n {
        0 => format!("no {many}"),
        1 => format!("1 {one}"),
        n => format!("{} {many}", grouped(n as u64)),
    }
}

const NUMBERS: [&str; 13] = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
];

/// A number of things, spelled out as far as it is small: "one day", "three days", "14 days".
pub fn spelled(n: u32, thing: &str) -> String {
    let s = if n == 1 { "" } else { "s" };
    match NUMBERS.get(n as usize) {
        Some(word) => format!("{word} {thing}{s}"),
        None => format!("{n} {thing}{s}"),
    }
}

/// What can be said of somebody by their traits of one kind, after their name: "is good at lighting and sewing".
pub fn trait_phrase(kind: TraitKind, topics: &str) -> String {
    match kind {
        TraitKind::Interest => format!("likes {topics}"),
        TraitKind::Skill => format!("is good at {topics}"),
        TraitKind::Need => format!("could use help with {topics}"),
        TraitKind::Resource => format!("has something to lend: {topics}"),
        TraitKind::Background => format!("has a past with {topics}"),
    }
}

/// Some of somebody's traits, a phrase for each kind: "likes chess and baking".
pub fn trait_phrases(person: &Person, scenario: &Scenario, wanted: TraitSet) -> Vec<String> {
    let kinds = [
        TraitKind::Interest,
        TraitKind::Skill,
        TraitKind::Need,
        TraitKind::Background,
        TraitKind::Resource,
    ];
    let of_kind = |kind| -> Vec<&str> {
        (person.traits.iter().enumerate())
            .filter(|(n, t)| wanted & (1 << n) != 0 && t.kind == kind)
            .map(|(_, t)| scenario.topic(t.topic))
            .collect()
    };
    (kinds.into_iter())
        .map(|kind| (kind, of_kind(kind)))
        .filter(|(_, topics)| !topics.is_empty())
        .map(|(kind, topics)| trait_phrase(kind, &list(&topics)))
        .collect()
}

/// An ask in words: "advice from Priya", "a joint project with Jun".
pub fn ask_phrase(ask: &AskDef, name: &str) -> String {
    match ask.grants {
        Grants::Collaboration => format!("{} with {name}", ask.favour),
        _ => format!("{} from {name}", ask.favour),
    }
}

/// An impression of somebody in words, each with its doubt. Never a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImpressionWords {
    /// How warm they seem: "warm, and you are fairly sure".
    pub warmth: String,
    /// What they seem to think of your work: "a good opinion of your work, but that is a guess".
    pub work: String,
}

impl ImpressionWords {
    /// Both in a sentence each.
    pub fn sentences(&self) -> String {
        format!("Seems {}. {}.", self.warmth, capitalised(&self.work))
    }
}

/// A belief in words. The bands are a house rule, and lie where the bands of cues lie.
pub fn impression_words(belief: &Belief) -> ImpressionWords {
    ImpressionWords {
        warmth: with_doubt(warmth_word(belief.rapport.mean), &belief.rapport),
        work: with_doubt(work_word(belief.trust.mean), &belief.trust),
    }
}

/// A level of warmth in a word or two.
pub fn warmth_word(level: f32) -> &'static str {
    match level {
        v if v < 0.06 => "distant",
        v if v < 0.15 => "polite",
        v if v < 0.3 => "friendly",
        v if v < 0.5 => "warm",
        v if v < 0.7 => "fond of you",
        _ => "close to you",
    }
}

/// The same beside a scale, where what is judged is plain: "warm, fairly sure"; "some regard, a guess".
pub fn impression_in_short(belief: &Belief) -> ImpressionWords {
    let short = |word: &str, impression: &Impression| format!("{word}, {}", doubt(impression).0);
    ImpressionWords {
        warmth: short(warmth_word(belief.rapport.mean), &belief.rapport),
        work: short(work_words(belief.trust.mean).0, &belief.trust),
    }
}

/// A level of trust in a few words.
pub fn work_word(level: f32) -> &'static str {
    work_words(level).1
}

/// A level of trust, in short and in full.
fn work_words(level: f32) -> (&'static str, &'static str) {
    match level {
        v if v < 0.06 => ("no view yet", "no view of your work yet"),
        v if v < 0.15 => ("a first idea", "a first idea of your work"),
        v if v < 0.3 => ("some regard", "some regard for your work"),
        v if v < 0.5 => ("a good opinion", "a good opinion of your work"),
        v if v < 0.7 => ("high regard", "high regard for your work"),
        _ => ("full trust", "full trust in your work"),
    }
}

fn with_doubt(word: &str, impression: &Impression) -> String {
    format!("{word}, {}", doubt(impression).1)
}

/// How sure an impression is, in short and in full.
fn doubt(impression: &Impression) -> (&'static str, &'static str) {
    match impression.sd() {
        sd if sd < 0.055 => ("sure", "and you are sure"),
        sd if sd < 0.085 => ("fairly sure", "and you are fairly sure"),
        sd if sd < 0.13 => ("not sure", "but you are not sure"),
        _ => ("a guess", "but that is a guess"),
    }
}

/// Somebody's name with what they do: "Jun Hayashi, who tunes pianos".
pub fn who_are(person: &Person) -> String {
    if person.role.is_empty() {
        person.name.clone()
    } else {
        format!("{}, who {}", person.name, person.role)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_without_a_word_make_a_text_unfit() {
        let word = |slot: &str| (slot == "topic").then_some("chess");
        assert_eq!(
            fill("About {topic}.", word).as_deref(),
            Some("About chess.")
        );
        assert_eq!(fill("{third} and {topic}", word), None);
        assert_eq!(fill("plain", word).as_deref(), Some("plain"));
    }

    #[test]
    fn lists_read_aloud() {
        assert_eq!(either(&["a"]), "a");
        assert_eq!(either(&["a", "b", "c"]), "a, b or c");
        assert_eq!(either::<&str>(&[]), "");
    }

    #[test]
    fn thousands_are_set_apart() {
        let said = [0, 999, 1_000, 10_050, 2_000_007].map(grouped);
        assert_eq!(said, ["0", "999", "1,000", "10,050", "2,000,007"]);
    }

    #[test]
    fn odds_are_never_none_and_never_all() {
        assert_eq!(odds(0.0), "1 in 100");
        assert_eq!(odds(0.618), "62 in 100");
        assert_eq!(odds(1.0), "99 in 100");
    }

    #[test]
    fn an_impression_is_words_and_never_a_number() {
        let rules = crate::model::Rules::default();
        let words = impression_words(&Belief::of_stranger(Day(0), &rules));
        assert_eq!(words.warmth, "distant, but that is a guess");
        assert!(!words.work.contains(|c: char| c.is_ascii_digit()));
    }
}
