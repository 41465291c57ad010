//! Ties that went well: new people, being liked more than you thought, small steady contact, common ground.

use super::look::{Deed, Kind, Look};
use super::weigh::{A_FEW, MANY, SEVERAL, weight};
use super::words::{Said, distinct, in_week, said};
use crate::model::Day;
use crate::scenario::PersonId;

/// Somebody whom you had not met before is on speaking terms with you.
pub(super) fn broke_the_ice(look: &Look) -> Option<Said> {
    let starting = &look.run.cast().starting;
    let known = |id: PersonId| starting.iter().any(|s| (s.0, s.1) == (PersonId::YOU, id));
    let spoke = |id: &PersonId| look.deeds.iter().any(|d| d.person == *id);
    let new: Vec<PersonId> = (look.met().map(|p| p.id))
        .filter(|id| !known(*id) && spoke(id))
        .collect();
    let first = *new.first()?;
    said(
        "You got to know people.",
        format!(
            "you are on speaking terms with {}. One exchange each was enough to begin.",
            look.names(new.iter().copied())
        ),
        format!("come back to {} before the month is out.", look.name(first)),
        weight(new.len() as f32, MANY),
    )
}

/// Liked so much more than believed is worth saying, in levels.
const CLEARLY_MORE: f32 = 0.05;
/// So many people make it no accident.
const NO_ACCIDENT: usize = 2;

/// Most people liked you more than you thought.
pub(super) fn better_liked(look: &Look) -> Option<Said> {
    let more: Vec<PersonId> = (look.met())
        .filter(|p| p.truth.rapport - p.belief.rapport.mean >= CLEARLY_MORE)
        .map(|p| p.id)
        .collect();
    let all = look.met().count();
    if more.len() < NO_ACCIDENT || more.len() * 2 < all {
        return None;
    }
    said(
        "They like you more than you think.",
        format!(
            "{} felt warmer towards you than you believed.",
            look.names(more.iter().copied())
        ),
        "take the next pause in a talk for a pause, and nothing worse.",
        weight(more.len() as f32, MANY),
    )
}

/// Contacts with one person that make a rhythm.
const A_RHYTHM: usize = 4;
/// Days between two of them: at least and at most.
const APART: std::ops::RangeInclusive<u32> = 3..=21;
/// More than so much on one day is not small.
const AT_ONCE: usize = 3;
/// Warmth or trust from which the rhythm has done something.
const IT_SHOWS: f32 = 0.15;

/// Somebody was seen a little at a time, again and again, and it shows.
pub(super) fn small_and_often(look: &Look) -> Option<Said> {
    let steady: Vec<PersonId> = (look.met())
        .filter(|p| p.truth.rapport.max(p.truth.trust) >= IT_SHOWS)
        .map(|p| p.id)
        .filter(|&id| in_a_rhythm(look, id))
        .collect();
    let first = *steady.first()?;
    said(
        "Small and often.",
        format!(
            "you saw {} again and again, never too much at once. That is how it grew.",
            look.names(steady.iter().copied())
        ),
        format!(
            "keep {} in the rhythm, even in weeks when you want nothing.",
            look.name(first)
        ),
        weight(steady.len() as f32, A_FEW),
    )
}

fn in_a_rhythm(look: &Look, id: PersonId) -> bool {
    let mut days: Vec<Day> = (look.deeds.iter())
        .filter(|d| d.person == id)
        .map(|d| d.day)
        .collect();
    let most = distinct(days.iter().copied());
    let most = most
        .iter()
        .map(|day| days.iter().filter(|d| *d == day).count());
    if most.max() > Some(AT_ONCE) {
        return false;
    }
    days.dedup();
    let apart = days
        .windows(2)
        .filter(|w| APART.contains(&w[1].since(w[0])));
    apart.count() + 1 >= A_RHYTHM
}

/// Things in common or of use to each other came up.
pub(super) fn found_common_ground(look: &Look) -> Option<Said> {
    let scenario = look.run.scenario();
    let mut found: Vec<(PersonId, &str)> = Vec::new();
    for deed in look.talks() {
        let (you, them) = (look.person(PersonId::YOU), look.person(deed.person));
        let of_use = look.could_help(deed.person) | look.could_use(deed.person);
        for (n, t) in them.traits.iter().enumerate() {
            let shared = you.has(t.kind, t.topic) || of_use & (1 << n) != 0;
            if shared && deed.event.learned & (1 << n) != 0 {
                found.push((deed.person, scenario.topic(t.topic)));
            }
        }
    }
    let (first, topic) = *found.first()?;
    let with = distinct(found.iter().map(|(p, _)| *p));
    said(
        "You found common ground.",
        format!(
            "{} came up with {}{}.",
            topic,
            look.name(first),
            match with.len() {
                1 => String::new(),
                _ => format!(
                    ", and other things with {}",
                    look.names(with.iter().copied().skip(1))
                ),
            },
        ),
        format!("use it: next time, ask {} about {topic}.", look.name(first)),
        weight(found.len() as f32, SEVERAL),
    )
}

/// Something was done together.
pub(super) fn worked_together(look: &Look) -> Option<Said> {
    let together: Vec<&Deed> = look.of_kind(Kind::Together).collect();
    let first = together.first()?;
    said(
        "You made something together.",
        format!(
            "{} and you worked on something, first {}. Both of you gained, and nobody owes anything.",
            look.names(together.iter().map(|d| d.person)),
            in_week(first.day),
        ),
        "look for the next match: your skill and their need, and the other way round.",
        weight(together.len() as f32, A_FEW),
    )
}
