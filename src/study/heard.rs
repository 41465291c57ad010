//! Which words of the book a teller has used: for authors, who want none of theirs to go unheard.

use std::collections::HashMap;

use crate::scenario::PersonId;
use crate::scenario::lines::Band;

/// What was said and seen, by the texts as they are written, with their slots.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heard {
    texts: HashMap<String, u32>,
    occasions: HashMap<(String, Band, PersonId), u32>,
}

impl Heard {
    /// One text is said by somebody on an occasion.
    pub(super) fn note(&mut self, on: &str, band: Band, who: PersonId, text: &str) {
        match self.texts.get_mut(text) {
            Some(times) => *times += 1,
            None => drop(self.texts.insert(text.to_owned(), 1)),
        }
        let occasion = (on.to_owned(), band, who);
        *self.occasions.entry(occasion).or_default() += 1;
    }

    /// All that both have heard.
    pub fn and(mut self, other: Heard) -> Heard {
        for (text, times) in other.texts {
            *self.texts.entry(text).or_default() += times;
        }
        for (occasion, times) in other.occasions {
            *self.occasions.entry(occasion).or_default() += times;
        }
        self
    }

    /// How often a text was used.
    pub fn times(&self, text: &str) -> u32 {
        self.texts.get(text).copied().unwrap_or(0)
    }

    /// How often there was occasion for a block: for this and in this band, by this person or by anybody.
    pub fn occasions(&self, on: &str, band: Band, who: Option<PersonId>) -> u32 {
        let fits = |(o, b, w): &&(String, Band, PersonId)| {
            o == on && *b == band && who.is_none_or(|who| who == *w)
        };
        let keys = self.occasions.keys().filter(fits);
        keys.map(|key| self.occasions[key]).sum()
    }

    /// What this person, or anybody, spoke on that begins with a prefix: of `request`, `request:advice`; each once, the
    /// most frequent first.
    pub fn more_exactly(&self, prefix: &str, who: Option<PersonId>) -> Vec<&str> {
        let mut times: HashMap<&str, u32> = HashMap::new();
        for ((on, _, speaker), count) in &self.occasions {
            let exact = on
                .strip_prefix(prefix)
                .is_some_and(|rest| rest.starts_with(':'));
            if exact && who.is_none_or(|who| who == *speaker) {
                *times.entry(on).or_default() += count;
            }
        }
        let mut all: Vec<(u32, &str)> = times.into_iter().map(|(on, n)| (n, on)).collect();
        all.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
        all.into_iter().map(|(_, on)| on).collect()
    }

    /// The bands in which there was occasion for this, by this person or by anybody.
    pub fn bands(&self, on: &str, who: Option<PersonId>) -> Vec<Band> {
        let mut bands: Vec<Band> = (self.occasions.keys())
            .filter(|(o, _, w)| o == on && who.is_none_or(|who| who == *w))
            .map(|(_, band, _)| *band)
            .collect();
        bands.sort();
        bands.dedup();
        bands
    }
}
