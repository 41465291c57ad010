//! Ids: their form, their uniqueness, and what they refer to.

use super::written::Written;
use crate::scenario::syntax::{At, Decoder, Problem, Span, listing, nearest, shorten};
use std::collections::{HashMap, HashSet};

/// Longest id.
const LONGEST: usize = 48;
/// So many known names are compared with an unknown one.
const COMPARED: usize = 2000;
/// So many names are all given in a fix.
const FEW: usize = 8;

/// Everything of one kind that can be referred to, in order.
pub struct Ids<'a> {
    kind: Kind,
    places: HashMap<&'a str, usize>,
    names: Vec<&'a str>,
    written: &'a Written,
}

/// A kind of thing with ids: what it is called, and the list it stands in.
#[derive(Clone, Copy)]
pub struct Kind(pub &'static str, pub &'static str);

impl<'a> Ids<'a> {
    /// The place of an id, if there is such a thing.
    pub fn get(&self, id: &str) -> Option<usize> {
        self.places.get(id).copied()
    }

    /// The place of the thing referred to; a report if there is none.
    pub fn find(&self, id: &At<String>, cx: &mut Decoder) -> Option<usize> {
        let found = self.get(id);
        if found.is_none() && !self.may_have(id) {
            let message = format!("There is no {} `{}`.", self.kind.0, shorten(id));
            cx.report(unknown("unknown-id", id.span, message, id, &self.names, cx));
        }
        found
    }

    /// Whether there was something of this id, in an entry or file that could not be read.
    pub fn may_have(&self, id: &str) -> bool {
        self.written.may_have(self.kind.1, id)
    }

    /// All ids, in order.
    pub fn names(&self) -> &[&'a str] {
        &self.names
    }
}

/// A report of an unknown name, with the nearest known one.
pub fn unknown(
    code: &'static str,
    span: Span,
    message: String,
    word: &str,
    known: &[&str],
    cx: &Decoder,
) -> Problem {
    let compared = known.iter().copied().take(COMPARED);
    let near = (!cx.is_swamped())
        .then(|| nearest(word, compared))
        .flatten();
    let message = match near {
        Some(near) => format!("{message} Did you mean `{}`?", near.word),
        None => message,
    };
    let problem = Problem::error(code, span, message).allowed(listing(known));
    problem.meant(span, word, near).fix(match near {
        Some(near) => format!("write `{}`", near.word),
        None if known.is_empty() => "remove it".to_owned(),
        None if known.len() <= FEW => format!("write {}", either(known)),
        None => "write one of the names allowed here".to_owned(),
    })
}

/// "`a`, `b` or `c`".
pub fn either(names: &[&str]) -> String {
    match names {
        [rest @ .., last] if !rest.is_empty() => format!("{} or `{last}`", listing(rest)),
        _ => listing(names),
    }
}

/// Warns of names listed twice.
pub fn warn_of_repeats(names: &[At<String>], cx: &mut Decoder) {
    let mut seen = HashMap::new();
    for name in names {
        if let Some(first) = seen.insert(name.as_str(), name.span) {
            let message = format!("`{}` is listed twice.", shorten(name));
            let problem = Problem::warning("repeated", name.span, message);
            cx.report(
                problem
                    .related(first, "first listed here")
                    .fix("remove one of the two"),
            );
        }
    }
}

/// Several lists of things with ids, as one: a later list replaces, in place, what an earlier one has of the same id.
/// Reports bad ids, those in `reserved`, and those given twice in one list.
pub fn merge<'a, T>(
    kind: Kind,
    written: &'a Written,
    lists: impl Iterator<Item = &'a [At<T>]>,
    id_of: fn(&T) -> &At<String>,
    reserved: &[(&str, &str)],
    cx: &mut Decoder,
) -> (Vec<&'a At<T>>, Ids<'a>) {
    let mut all: Vec<&At<T>> = Vec::new();
    let what = kind.0;
    let mut ids = Ids {
        kind,
        places: HashMap::new(),
        names: Vec::new(),
        written,
    };
    for list in lists {
        let mut here: HashSet<&str> = HashSet::new();
        for item in list {
            let id = id_of(item);
            if is_reserved(what, id, reserved, cx) {
                continue;
            }
            check_form(id, cx);
            let place = ids.get(id);
            if !here.insert(id) {
                let message = format!("The id `{}` is used for more than one {what}.", shorten(id));
                let mut problem = Problem::error("duplicate-id", id.span, message);
                if let Some(place) = place {
                    problem = problem.related(id_of(all[place]).span, "first used here");
                }
                cx.report(problem.fix("give one of them another id"));
            } else if let Some(place) = place {
                all[place] = item;
            } else {
                ids.places.insert(id, all.len());
                ids.names.push(id);
                all.push(item);
            }
        }
    }
    (all, ids)
}

fn is_reserved(what: &str, id: &At<String>, reserved: &[(&str, &str)], cx: &mut Decoder) -> bool {
    let Some((_, why)) = reserved.iter().find(|(word, _)| *word == id.value) else {
        return false;
    };
    let message = format!("`{}` cannot be a {what}'s id: {why}.", id.value);
    cx.report(Problem::error("reserved-id", id.span, message).fix("choose another id"));
    true
}

fn check_form(id: &At<String>, cx: &mut Decoder) {
    let letters = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    let is_plain = id.starts_with(|c: char| c.is_ascii_lowercase())
        && id.chars().all(letters)
        && !id.contains("__")
        && !id.ends_with('_')
        && id.len() <= LONGEST;
    if is_plain {
        return;
    }
    let message = format!("`{}` cannot be an id.", shorten(id));
    let allowed = format!(
        "a lower-case letter, then lower-case letters, digits and single underscores: at most {LONGEST} in all"
    );
    let problem = Problem::error("bad-id", id.span, message).allowed(allowed);
    let better = snake_case(id);
    cx.report(if better.is_empty() || id.len() > LONGEST {
        problem.fix("write a short name, such as `priya` or `make_night`")
    } else {
        problem.fix(format!("write `{better}`"))
    });
}

/// The nearest text that has the form of an id; empty if there is none.
pub fn snake_case(text: &str) -> String {
    let mut id = String::new();
    for c in text.chars() {
        let is_start = c.is_ascii_uppercase() && id.ends_with(|c: char| c.is_ascii_lowercase());
        if is_start || !c.is_ascii_alphanumeric() {
            id.push('_');
        }
        id.extend(c.is_ascii_alphanumeric().then(|| c.to_ascii_lowercase()));
    }
    let parts = id.split('_').filter(|part| !part.is_empty());
    let id = parts.collect::<Vec<_>>().join("_");
    id.trim_start_matches(|c: char| !c.is_ascii_lowercase())
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::snake_case;

    #[test]
    fn a_name_is_turned_into_an_id() {
        let cases = [
            ("Priya Shah", "priya_shah"),
            ("makeNight", "make_night"),
            ("small-talk", "small_talk"),
            ("2nd_job", "nd_job"),
            ("__", ""),
            ("Zoë", "zo"),
        ];
        for (text, id) in cases {
            assert_eq!(snake_case(text), id, "{text}");
        }
    }
}
