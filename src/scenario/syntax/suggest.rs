//! "Did you mean …?": the nearest known word to a mistyped one.

use strsim::damerau_levenshtein;

/// Words longer than this are never a slip of the finger, only garbage.
const LONGEST_WORD: usize = 64;

/// The candidate an author most likely meant by `word`, if any is near enough.
///
/// A word that differs only in case wins; otherwise at most one slip per three
/// letters is forgiven, so that short words never match by accident.
pub fn did_you_mean<'a, S>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a S>,
) -> Option<&'a str>
where
    S: AsRef<str> + ?Sized + 'a,
{
    nearest(word, candidates).map(|near| near.word)
}

/// The nearest known word to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Near<'a> {
    /// The word.
    pub word: &'a str,
    /// No other known word is as near, so it may be typed for the author.
    pub is_sure: bool,
}

/// The candidate an author most likely meant, as [`did_you_mean`], and whether it is the only one as near.
pub fn nearest<'a, S>(word: &str, candidates: impl IntoIterator<Item = &'a S>) -> Option<Near<'a>>
where
    S: AsRef<str> + ?Sized + 'a,
{
    let typed = word.to_lowercase();
    let length = typed.chars().count();
    if length > LONGEST_WORD {
        return None;
    }
    let slips = (length / 3).max(1);
    let near = |candidate: &'a S| {
        let candidate = candidate.as_ref();
        let known = candidate.to_lowercase();
        let too_different = known.chars().count().abs_diff(length) > slips;
        if known.is_empty() || too_different {
            return None;
        }
        let distance = damerau_levenshtein(&typed, &known);
        let allowed = if length < 3 {
            usize::from(length == 2)
        } else {
            slips
        };
        (distance <= allowed).then_some((distance, candidate))
    };
    let near: Vec<(usize, &str)> = candidates.into_iter().filter_map(near).collect();
    let &(least, word) = near.iter().min_by_key(|(distance, _)| *distance)?;
    let mut as_near = near.iter().filter(|(distance, _)| *distance == least);
    Some(Near {
        word,
        is_sure: as_near.all(|(_, other)| *other == word),
    })
}

#[cfg(test)]
mod tests {
    use super::did_you_mean;

    const WORDS: [&str; 4] = ["priya", "interests", "Warm", "id"];

    #[test]
    fn a_slip_finds_its_word() {
        assert_eq!(did_you_mean("pirya", &WORDS), Some("priya"));
        assert_eq!(did_you_mean("interest", &WORDS), Some("interests"));
        assert_eq!(did_you_mean("Wram", &WORDS), Some("Warm"));
    }

    #[test]
    fn case_alone_never_hides_a_word() {
        assert_eq!(did_you_mean("WARM", &WORDS), Some("Warm"));
        assert_eq!(did_you_mean("ID", &WORDS), Some("id"));
    }

    #[test]
    fn of_two_words_as_near_neither_is_sure() {
        let sure = |word, known: &[&'static str]| super::nearest(word, known.iter().copied());
        let near = |word, is_sure| Some(super::Near { word, is_sure });
        assert_eq!(sure("bet", &["bat", "bit"]), near("bat", false));
        assert_eq!(sure("pirya", &["priya", "prija"]), near("priya", true));
        assert_eq!(sure("pirya", &["priya", "priya"]), near("priya", true));
    }

    #[test]
    fn unlike_words_are_not_suggested() {
        assert_eq!(did_you_mean("zebra", &WORDS), None);
        assert_eq!(did_you_mean("x", &WORDS), None);
        assert_eq!(did_you_mean("", &WORDS), None);
        assert_eq!(did_you_mean(&"w".repeat(100_000), &WORDS), None);
    }
}
