//! Small words: days, lists, how likely something feels. Nothing here knows what it is about.

use crate::model::Day;

const WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

const NUMBERS: [&str; 13] = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
];

/// "Tuesday".
pub(super) fn weekday(day: Day) -> &'static str {
    WEEKDAYS[(day.0 % 7) as usize]
}

/// "Tuesday of week 2".
pub(super) fn date(day: Day) -> String {
    format!("{} of week {}", weekday(day), day.0 / 7 + 1)
}

/// When something is, seen from today: "today", "tomorrow", "on Saturday", "on Saturday of week 3".
pub(super) fn when(day: Day, today: Day) -> String {
    match day.since(today) {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        2..7 => format!("on {}", weekday(day)),
        _ => format!("on {}", date(day)),
    }
}

/// How long ago something was: "today", "yesterday", "three days ago".
pub(super) fn ago(day: Day, today: Day) -> String {
    match today.since(day) {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        n => format!("{} ago", count(n, "day")),
    }
}

/// "one day", "three days", "14 days".
pub(super) fn count(n: u32, thing: &str) -> String {
    let s = if n == 1 { "" } else { "s" };
    match NUMBERS.get(n as usize) {
        Some(word) => format!("{word} {thing}{s}"),
        None => format!("{n} {thing}{s}"),
    }
}

/// "a, b or c".
pub(super) fn either<S: AsRef<str>>(items: &[S]) -> String {
    match items {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [most @ .., end] => {
            let most: Vec<&str> = most.iter().map(AsRef::as_ref).collect();
            format!("{} or {}", most.join(", "), end.as_ref())
        }
    }
}

/// The text with a small letter at its start.
pub(super) fn small(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => String::new(),
    }
}

/// How often something that feels this likely would happen, in words.
pub(super) fn how_often(p: f32) -> &'static str {
    match p {
        p if p < 0.1 => "hardly ever",
        p if p < 0.3 => "seldom",
        p if p < 0.45 => "now and then",
        p if p < 0.6 => "about every other time",
        p if p < 0.8 => "more often than not",
        p if p < 0.9 => "usually",
        _ => "nearly always",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_named_from_where_you_stand() {
        assert_eq!(when(Day(1), Day(0)), "tomorrow");
        assert_eq!(when(Day(5), Day(1)), "on Saturday");
        assert_eq!(when(Day(8), Day(1)), "on Tuesday of week 2");
        assert_eq!(ago(Day(1), Day(4)), "three days ago");
    }

    #[test]
    fn lists_read_aloud() {
        assert_eq!(either(&["a"]), "a");
        assert_eq!(either(&["a", "b", "c"]), "a, b or c");
        assert_eq!(either::<&str>(&[]), "");
    }

    #[test]
    fn chances_never_step_back() {
        let words: Vec<_> = (0..=100).map(|n| how_often(n as f32 / 100.0)).collect();
        let mut distinct = words.clone();
        distinct.dedup();
        assert_eq!(
            distinct.len(),
            7,
            "each wording covers one stretch: {distinct:?}"
        );
    }
}
