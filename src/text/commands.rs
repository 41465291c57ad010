//! One-line commands: "talk priya", "ask priya advice", "introduction to ruth from amara", "look", "end week".
//!
//! A line is read as a person's name and what to do with them, in either order; every word may be cut short as long
//! as it stays plain what is meant.

use super::journal::named;
use super::matching::{Found, find, telling_words};
use super::moves::{Deed, by_mechanic};
use super::people::everybody;
use super::prompt::{Leave, Step};
use super::{Session, matching};
use crate::scenario::catalogue::{Grants, Mechanic};
use crate::scenario::{AskId, PersonId};
use crate::sim::{About, Reply, View};
use crate::study::words::either;

/// What a line wants done with somebody.
#[derive(Clone, Copy, PartialEq)]
enum Wish {
    Meet,
    Deed(Deed),
    Ask(AskId, About),
    Mail(AskId),
    Reply(Reply),
}

/// Everything that can be done with somebody, under all its names.
fn vocabulary(view: &View) -> Vec<(Vec<String>, Wish)> {
    let catalogue = &view.scenario.catalogue;
    let mut all: Vec<(Vec<String>, Wish)> = Vec::new();
    let mut add = |names: &[&str], wish| {
        all.push((names.iter().map(|&n| n.to_owned()).collect(), wish));
    };
    for (id, def) in catalogue.moves() {
        let names = [def.label.as_str(), &def.id.replace('_', " ")];
        add(&names, Wish::Deed(Deed::Move(id)));
    }
    for (id, def) in catalogue.asks() {
        let plain = def.id.replace('_', " ");
        let all = format!("ask {plain} {} {}", def.favour, def.label);
        add(&[&def.label, &plain, &all], Wish::Ask(id, About::Anything));
        let mail = format!("mail email write {plain} {}", def.favour);
        add(&[&mail], Wish::Mail(id));
    }
    let by = |mechanic| by_mechanic(view, mechanic).map(Wish::Deed);
    let named = [
        (["talk", "chat", "say hello"], by(Mechanic::Talk)),
        (["thank", "thanks", "thank you"], by(Mechanic::ThankYou)),
        (["sorry", "apologise", "apologize"], by(Mechanic::Apology)),
        (["report", "report back", "tell"], by(Mechanic::ReportBack)),
        (["ask", "favour", "favor"], Some(Wish::Deed(Deed::Ask))),
        (["mail", "email", "write"], Some(Wish::Deed(Deed::Write))),
        (
            ["follow up", "follow", "remind"],
            Some(Wish::Deed(Deed::FollowUp)),
        ),
        (
            ["prepare", "plan", "think"],
            Some(Wish::Deed(Deed::Prepare)),
        ),
        (["look", "see", "meet"], Some(Wish::Meet)),
        (["who is", "who", "card"], Some(Wish::Meet)),
        (["accept", "yes", "agree"], Some(Wish::Reply(Reply::Accept))),
        (
            ["decline", "no", "refuse"],
            Some(Wish::Reply(Reply::Decline)),
        ),
        (
            ["ignore", "leave", "skip"],
            Some(Wish::Reply(Reply::Ignore)),
        ),
        (
            ["answer", "reply", "respond"],
            Some(Wish::Deed(Deed::Answer)),
        ),
    ];
    for (names, wish) in named {
        if let Some(wish) = wish {
            add(&names, wish);
        }
    }
    all
}

/// How a line was understood.
enum Understood {
    Do(PersonId, Wish),
    /// It could mean any of these people.
    Who(Vec<String>),
    /// This person, but not what to do.
    What(String),
    /// This, but not with whom.
    Whom(Wish),
    Nothing,
}

fn understand(view: &View, line: &str) -> Understood {
    let tokens = telling_words(line);
    let vocabulary = vocabulary(view);
    let wish_of = |words: &[String]| -> Option<Wish> {
        if words.is_empty() {
            return Some(Wish::Meet);
        }
        let names = vocabulary
            .iter()
            .map(|(names, _)| names.iter().map(String::as_str));
        match find(words, names) {
            Found::One(n) => Some(vocabulary[n].1),
            Found::Many(several) => the_same(&vocabulary, &several),
            Found::None => None,
        }
    };
    let mut known: Option<String> = None;
    for length in (1..=tokens.len().min(3)).rev() {
        let mut hits: Vec<(PersonId, String, Wish)> = Vec::new();
        for start in 0..=tokens.len() - length {
            let people = named(view, &tokens[start..start + length].join(" "));
            if people.is_empty() {
                continue;
            }
            let mut rest = tokens.clone();
            rest.drain(start..start + length);
            let wish = wish_of(&rest).or_else(|| introduction(view, &rest, &wish_of));
            match wish {
                Some(wish) => {
                    let hit = people.iter().map(|(id, p)| (*id, p.name.clone(), wish));
                    hits.extend(hit.filter(|(id, ..)| !matches!(wish, Wish::Ask(_, About::Person(third)) if third == *id)));
                }
                None if people.len() == 1 => {
                    known = known.or_else(|| Some(people[0].1.first_name().to_owned()));
                }
                None => {}
            }
        }
        match hits.as_slice() {
            [] => {}
            [(id, _, wish), rest @ ..] if rest.iter().all(|hit| hit.0 == *id) => {
                return Understood::Do(*id, *wish);
            }
            several => {
                let mut names: Vec<String> =
                    several.iter().map(|(_, name, _)| name.clone()).collect();
                names.dedup();
                names.truncate(6);
                return Understood::Who(names);
            }
        }
    }
    match known {
        Some(name) => Understood::What(name),
        None => match wish_of(&tokens).filter(|_| !tokens.is_empty() && !view.links().is_empty()) {
            Some(wish) => Understood::Whom(wish),
            None => Understood::Nothing,
        },
    }
}

/// The wish that several ways of saying it have in common, if they do.
fn the_same(vocabulary: &[(Vec<String>, Wish)], several: &[usize]) -> Option<Wish> {
    let first = vocabulary[*several.first()?].1;
    several
        .iter()
        .all(|&n| vocabulary[n].1 == first)
        .then_some(first)
}

/// An ask for an introduction whose words end in the third person's name.
fn introduction(
    view: &View,
    words: &[String],
    wish_of: &dyn Fn(&[String]) -> Option<Wish>,
) -> Option<Wish> {
    let (last, before) = words.split_last()?;
    let third = match named(view, last).as_slice() {
        [(third, _)] => *third,
        _ => return None,
    };
    match wish_of(before)? {
        Wish::Ask(ask, _) if view.scenario.catalogue.ask(ask).grants == Grants::Introduction => {
            Some(Wish::Ask(ask, About::Person(third)))
        }
        _ => None,
    }
}

impl Session<'_> {
    /// Does what a whole line says, or says kindly what can be typed.
    pub(super) fn obey(&mut self, line: &str) -> Step<()> {
        let view = self.sitting.view();
        if let Some(next) = self.top().chosen(line) {
            return self.turn_to(next);
        }
        match understand(&view, line) {
            Understood::Do(who, wish) => self.grant(who, wish),
            Understood::Who(names) => {
                Ok(self.console.say(&format!("Which one: {}?", either(&names)))?)
            }
            Understood::What(name) => Ok(self.console.say(&format!(
                "With {name} you can talk, ask, thank, help out, mail, prepare and more. Type {name} for everything."
            ))?),
            Understood::Whom(wish) => {
                let menu = everybody(&view, &self.sitting.offered());
                let who = self.choose(&menu)?;
                self.grant(who, wish)
            }
            Understood::Nothing => {
                let tokens = matching::words(line);
                if view.links().is_empty() && tokens.len() > 1 {
                    return Ok(self.console.say(
                        "You have not heard of anybody yet. End a day, until something is on and you meet people there.",
                    )?);
                }
                let word = matching::words(line).into_iter().next().unwrap_or_default();
                let word: String = word.chars().take(20).collect();
                Ok(self.console.say(&format!(
                    "\"{word}\" means nothing here. Type a number, somebody's name, or help."
                ))?)
            }
        }
    }

    /// Does what a line says to somebody who is there already: "advice", "thank her".
    pub(super) fn obey_with(&mut self, who: PersonId, line: String) -> Step<()> {
        let view = self.sitting.view();
        if self.top().chosen(&line).is_some() {
            return Err(Leave::Line(line));
        }
        let vocabulary = vocabulary(&view);
        let typed: Vec<String> = (telling_words(&line).into_iter())
            .filter(|w| !matches!(w.as_str(), "her" | "him" | "them"))
            .collect();
        let names = vocabulary
            .iter()
            .map(|(names, _)| names.iter().map(String::as_str));
        match find(&typed, names) {
            Found::One(n) => self.grant_here(who, vocabulary[n].1),
            Found::Many(several) if the_same(&vocabulary, &several).is_some() => {
                self.grant_here(who, vocabulary[several[0]].1)
            }
            Found::None | Found::Many(_) => match understand(&view, &line) {
                Understood::Do(other, wish) if other == who => self.grant_here(who, wish),
                _ => Err(Leave::Line(line)),
            },
        }
    }

    fn grant_here(&mut self, who: PersonId, wish: Wish) -> Step<()> {
        match wish {
            Wish::Meet => self.perform(who, Deed::Card),
            wish => self.grant(who, wish),
        }
    }

    fn grant(&mut self, who: PersonId, wish: Wish) -> Step<()> {
        match wish {
            Wish::Meet => self.meet(who),
            Wish::Deed(deed) => self.perform(who, deed),
            Wish::Ask(ask, About::Anything) => self.ask(who, Some(ask), None),
            Wish::Ask(ask, about) => self.ask(who, Some(ask), Some(about)),
            Wish::Mail(ask) => self.compose(who, Some(ask)),
            Wish::Reply(reply) => self.reply(who, reply),
        }
    }
}
