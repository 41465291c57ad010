//! What somebody typed, against what they can choose: numbers, unique beginnings of words, and no fuss about
//! capitals, hyphens and little words.

/// Words that say nothing about which choice is meant.
const LITTLE: &[&str] = &[
    "a", "an", "the", "with", "to", "for", "about", "of", "at", "by", "my", "please", "some", "on",
];

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// Nothing like it.
    None,
    /// This one.
    One(usize),
    /// It could be any of these.
    Many(Vec<usize>),
}

/// The words of a text, small letters only, "e-mail" as "email".
pub(super) fn words(text: &str) -> Vec<String> {
    let text = text.replace(['-', '\'', '’'], "").to_lowercase();
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The words of an answer that tell choices apart: all of them, if none does.
pub(super) fn telling_words(text: &str) -> Vec<String> {
    let all = words(text);
    let telling: Vec<String> = (all.iter())
        .filter(|w| !LITTLE.contains(&w.as_str()))
        .cloned()
        .collect();
    if telling.is_empty() { all } else { telling }
}

/// Whether every typed word begins a word of `name`.
pub(super) fn begins(typed: &[String], name: &str) -> bool {
    let name = words(name);
    !typed.is_empty()
        && typed
            .iter()
            .all(|t| name.iter().any(|w| w.starts_with(t.as_str())))
}

/// Which of these is meant; each goes by several names. A name typed in full beats all beginnings.
pub(super) fn find<'n, N>(typed: &[String], choices: impl Iterator<Item = N>) -> Found
where
    N: IntoIterator<Item = &'n str>,
{
    let (mut exact, mut close) = (Vec::new(), Vec::new());
    for (n, names) in choices.enumerate() {
        let mut fits = false;
        for name in names {
            if telling_words(name) == typed {
                exact.push(n);
                break;
            }
            fits |= begins(typed, name);
        }
        if fits {
            close.push(n);
        }
    }
    exact.dedup();
    match (exact.as_slice(), close.as_slice()) {
        ([one], _) | ([], [one]) => Found::One(*one),
        ([], []) => Found::None,
        ([], _) => Found::Many(close),
        (_, _) => Found::Many(exact),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choose(typed: &str, names: &[&str]) -> Found {
        find(&telling_words(typed), names.iter().map(|n| [*n]))
    }

    #[test]
    fn a_unique_beginning_is_enough() {
        let moves = ["Small talk", "Work talk", "Say thank you"];
        assert_eq!(choose("sm", &moves), Found::One(0));
        assert_eq!(choose("talk wo", &moves), Found::One(1));
        assert_eq!(choose("THANK", &moves), Found::One(2));
        assert_eq!(choose("talk", &moves), Found::Many(vec![0, 1]));
        assert_eq!(choose("dance", &moves), Found::None);
        assert_eq!(choose("", &moves), Found::None);
    }

    #[test]
    fn a_full_name_beats_a_beginning() {
        assert_eq!(
            choose("jun", &["Jun Hayashi", "June", "Jun"]),
            Found::One(2)
        );
        assert_eq!(choose("e-mail", &["Email", "Emails kept"]), Found::One(0));
    }

    #[test]
    fn little_words_do_not_count_unless_they_are_all_there_is() {
        let asks = ["Ask for advice", "Ask for the couch"];
        assert_eq!(choose("for the advice", &asks), Found::One(0));
        assert_eq!(choose("to", &["To a work address", "Home"]), Found::One(0));
    }
}
