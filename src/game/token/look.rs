//! Everybody's look: features and initials at once, geometry when somebody is first drawn.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use super::body::Body;
use super::features::{Features, Pattern, Shape, Top};
use crate::scenario::PersonId;
use crate::scenario::cast::Cast;

/// What one person looks like. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Look {
    features: Features,
    initials: String,
    body: Arc<OnceLock<Body>>,
}

impl Look {
    /// What was chosen about them.
    pub fn features(&self) -> &Features {
        &self.features
    }

    /// First letters of the first and the last name; "You" for the player.
    pub fn initials(&self) -> &str {
        &self.initials
    }

    /// Whether this is the player.
    pub fn is_you(&self) -> bool {
        self.features.shape == Shape::Bubble
    }

    /// What is inside the outline; cut out on first use.
    pub(super) fn body(&self) -> &Body {
        self.body.get_or_init(|| Body::new(&self.features))
    }
}

/// What everybody in a cast looks like.
#[derive(Clone, Debug)]
pub struct Looks(Vec<Look>);

impl Looks {
    /// The looks of a cast: the same for the same cast, whatever happens in a run.
    pub fn of(cast: &Cast) -> Self {
        let others = cast.people.iter().skip(1);
        let features = Features::distinct(others.map(|person| person.id.as_str()));
        let everybody = [Features::YOU].into_iter().chain(features);
        let mut bodies: HashMap<(Shape, Pattern, Top), Arc<OnceLock<Body>>> = HashMap::new();
        let looks = everybody.zip(&cast.people).map(|(features, person)| {
            let kind = (features.shape, features.pattern, features.top);
            let initials = match features.shape {
                Shape::Bubble => "You".to_owned(),
                _ => initials(&person.name),
            };
            Look {
                features,
                initials,
                body: Arc::clone(bodies.entry(kind).or_default()),
            }
        });
        Looks(looks.collect())
    }

    /// Somebody's.
    ///
    /// # Panics
    /// If they are not in the cast these looks were made of.
    pub fn get(&self, id: PersonId) -> &Look {
        &self.0[id.index()]
    }
}

/// First letters of the first and the last word, in capitals; a single word gives one.
fn initials(name: &str) -> String {
    let letter = |word: &str| word.chars().find(|c| c.is_alphanumeric());
    let mut words = name.split_whitespace().filter_map(letter);
    let first = words.next();
    let letters = first.into_iter().chain(words.next_back());
    letters.flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_cast_looks_the_same_and_only_the_player_is_a_bubble() {
        let scenario = crate::scenario::library::embedded("the-town").expect("it is built in");
        let cast = Cast::new(&scenario, 7);
        let (one, other) = (Looks::of(&cast), Looks::of(&cast));
        for n in 0..cast.people.len() as u32 {
            let (a, b) = (one.get(PersonId(n)), other.get(PersonId(n)));
            assert_eq!((a.features(), a.initials()), (b.features(), b.initials()));
            assert_eq!(a.is_you(), n == 0);
        }
    }

    #[test]
    fn initials_are_of_the_first_and_the_last_name() {
        assert_eq!(initials("Priya Nair-Holt"), "PN");
        assert_eq!(initials("Ana María de la Cruz"), "AC");
        assert_eq!(initials("ömer (Bo) \"yıldız\""), "ÖY");
        assert_eq!(initials("Noor"), "N");
        assert_eq!(initials(""), "");
    }
}
