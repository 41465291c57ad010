//! One change of a text: what stood where, and what stands there now.

use std::ops::Range;

/// A piece of text replaced by another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The byte it begins at.
    pub at: usize,
    /// What stood there.
    pub removed: String,
    /// What stands there now.
    pub inserted: String,
}

impl Change {
    /// What has to change for `range` of `text` to read `new`, and no more than that; `None` if it reads so already.
    pub fn of(text: &str, range: Range<usize>, new: &str) -> Option<Self> {
        let old = &text[range.clone()];
        let same = |(a, b): &(char, char)| a == b;
        let length = |pairs: &mut dyn Iterator<Item = (char, char)>| {
            pairs.take_while(same).map(|(c, _)| c.len_utf8()).sum()
        };
        let head: usize = length(&mut old.chars().zip(new.chars()));
        let (old, new) = (&old[head..], &new[head..]);
        let tail: usize = length(&mut old.chars().rev().zip(new.chars().rev()));
        let change = Change {
            at: range.start + head,
            removed: old[..old.len() - tail].to_owned(),
            inserted: new[..new.len() - tail].to_owned(),
        };
        (!change.removed.is_empty() || !change.inserted.is_empty()).then_some(change)
    }

    /// Where it stands now.
    pub fn range(&self) -> Range<usize> {
        self.at..self.at + self.inserted.len()
    }

    /// Makes the change.
    pub fn apply(&self, text: &mut String) {
        text.replace_range(self.at..self.at + self.removed.len(), &self.inserted);
    }

    /// Takes it back.
    pub fn revert(&self, text: &mut String) {
        text.replace_range(self.range(), &self.removed);
    }

    /// Takes up a change made right after this one, if both together are one piece.
    pub fn absorb(&mut self, next: &Change) -> bool {
        let Range { start, end } = self.range();
        let next_end = next.at + next.removed.len();
        if start <= next.at && next_end <= end {
            let within = next.at - start..next_end - start;
            self.inserted.replace_range(within, &next.inserted);
        } else if self.inserted.is_empty() && next.inserted.is_empty() && next_end == self.at {
            self.at = next.at;
            self.removed.insert_str(0, &next.removed);
        } else if self.inserted.is_empty() && next.inserted.is_empty() && next.at == self.at {
            self.removed.push_str(&next.removed);
        } else {
            return false;
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_changed() {
        let change = Change::of("a: \"héllo\",", 3..11, "\"hèllo\"").expect("they differ");
        assert_eq!((change.at, change.removed.as_str()), (5, "é"));
        assert_eq!(Change::of("abc", 0..3, "abc"), None);
    }

    #[test]
    fn two_changes_in_one_piece_are_one() {
        let mut text = "one two".to_owned();
        let mut first = Change::of(&text, 0..3, "seven").expect("they differ");
        let before = text.clone();
        first.apply(&mut text);
        let second = Change::of(&text, 1..3, "l").expect("they differ");
        second.apply(&mut text);
        assert!(first.absorb(&second));
        first.revert(&mut text);
        assert_eq!(text, before);
    }
}
