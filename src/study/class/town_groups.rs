//! Who stands together in a town: those who network the same way, or those of like standing; and what the town comes
//! to, in a sentence.

use super::town::{Measure, Town};
use crate::scenario::{Cast, PersonId};
use crate::strategy;
use crate::study::words::{capitalised, count};

/// What people are grouped by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Grouping {
    /// The way they network.
    #[default]
    Ways,
    /// Thirds by their standing at the start.
    Standing,
}

impl Grouping {
    /// Both.
    pub const ALL: [Grouping; 2] = [Grouping::Ways, Grouping::Standing];

    /// "way of networking".
    pub fn words(self) -> &'static str {
        match self {
            Grouping::Ways => "way of networking",
            Grouping::Standing => "standing",
        }
    }
}

/// People who are looked at together.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// "Taker".
    pub name: String,
    /// As part of a sentence: "takers".
    pub people: String,
    /// What it is to be one of them, in a sentence.
    pub about: String,
    /// A number of its own among groups of this kind, the same whoever else there is.
    pub kind: usize,
    /// Who.
    pub members: Vec<PersonId>,
}

/// All groups that have a member.
pub fn groups(cast: &Cast, by: Grouping) -> Vec<Group> {
    let mut groups = match by {
        Grouping::Ways => by_way(cast),
        Grouping::Standing => by_standing(cast),
    };
    groups.retain(|group| !group.members.is_empty());
    groups
}

fn everybody(cast: &Cast) -> Vec<PersonId> {
    (1..cast.people.len() as u32).map(PersonId).collect()
}

fn by_way(cast: &Cast) -> Vec<Group> {
    let way = |id: PersonId| (cast.get(id).strategy.as_deref()).and_then(strategy::find);
    let who = |name: Option<&str>| {
        let mut people = everybody(cast);
        people.retain(|&id| way(id).map(|s| s.name.as_str()) == name);
        people
    };
    let mut groups: Vec<Group> = (strategy::library().iter().enumerate())
        .map(|(kind, habits)| Group {
            name: way_name(&habits.name),
            people: plural(&habits.name),
            about: habits.about.clone(),
            kind,
            members: who(Some(&habits.name)),
        })
        .collect();
    groups.push(Group {
        name: "Only answers".to_owned(),
        people: "those who only answer".to_owned(),
        about: "Answers when spoken to, and starts things with those they like.".to_owned(),
        kind: strategy::library().len(),
        members: who(None),
    });
    groups
}

/// A way of networking as it is shown: "Never asks".
pub fn way_name(name: &str) -> String {
    capitalised(&name.replace('-', " "))
}

/// Those who network in a way, as part of a sentence.
fn plural(way: &str) -> String {
    match way {
        "proportionate" => "those who ask in proportion".to_owned(),
        "timid" => "the timid".to_owned(),
        "never-asks" => "those who never ask".to_owned(),
        "asks-big" => "those who ask big".to_owned(),
        "work-only" => "those who only talk about work".to_owned(),
        "random" => "those who do just anything".to_owned(),
        other => format!("{}s", other.replace('-', " ")),
    }
}

fn by_standing(cast: &Cast) -> Vec<Group> {
    let mut people = everybody(cast);
    let standing = |id: &PersonId| cast.get(*id).standing;
    people.sort_by(|a, b| standing(b).total_cmp(&standing(a)).then(a.cmp(b)));
    let all = people.len();
    let third = |n: usize| {
        let mut members = people[all * n / 3..all * (n + 1) / 3].to_vec();
        members.sort_unstable();
        members
    };
    let words = ["High standing", "Middle standing", "Low standing"];
    (words.into_iter().enumerate())
        .map(|(kind, name)| Group {
            name: name.to_owned(),
            people: format!("people of {}", name.to_lowercase()),
            about: "A third of the town, by how established they were at the start.".to_owned(),
            kind,
            members: third(kind),
        })
        .collect()
}

/// A level or a sum of favours in hundredths, as everywhere in the classroom.
pub fn hundredths(level: f32) -> u32 {
    (level * 100.0).round().max(0.0) as u32
}

/// What is seen just now, in plain words.
pub fn in_words(town: &Town, by: Grouping) -> String {
    let day = town.today().0 as usize;
    let when = match (day, day % 7) {
        (0, _) => "On the first morning".to_owned(),
        (day, 0) => format!("After {}", count(day / 7, "week", "weeks")),
        (day, _) if day < 14 => format!("After {}", count(day, "day", "days")),
        (day, _) => format!("In week {}", day / 7 + 1),
    };
    let now = ends(town, by, Measure::Liked, false);
    let liked = match now {
        Some([(_, least), (_, most)]) if least == most => {
            format!("{when} everybody is liked the same: {least} of 100.")
        }
        Some([(worst, least), (best, most)]) => {
            format!("{when} {worst} are liked least: {least} of 100, and {best} most: {most}.")
        }
        None => format!("{when} nobody is on speaking terms with anybody."),
    };
    let named = match ends(town, by, Measure::Trusted, false) {
        Some([(worst, least), (best, most)]) if least < most => {
            format!(" The worst name have {worst}: {least}, the best {best}: {most}.")
        }
        _ => String::new(),
    };
    let word = |on| if on { "on" } else { "off" };
    let before = match (town.word_before(), ends(town, by, Measure::Trusted, true)) {
        (Some(on), Some([(worst, least), (best, most)])) if least < most => format!(
            " The time before, with word of mouth {}, it was {worst}: {least}, and {best}: {most}.",
            word(on)
        ),
        _ => String::new(),
    };
    format!(
        "{liked}{named} Word of mouth is {}.{before}{}",
        word(town.word_of_mouth()),
        newcomer_in_words(town)
    )
}

/// The group with the least of something today and the one with the most, in hundredths; or on this day the time before.
fn ends(town: &Town, by: Grouping, of: Measure, before: bool) -> Option<[(String, u32); 2]> {
    let level = |group: &Group| {
        let samples = if before {
            town.time_before(&group.members)
        } else {
            town.over_time(&group.members)
        };
        let today = samples.iter().rev().find(|s| s.day == town.today())?;
        Some(hundredths(today.level(of)))
    };
    let mut levels: Vec<(String, u32)> = (town.groups(by).into_iter())
        .filter_map(|group| Some((group.people.clone(), level(&group)?)))
        .collect();
    levels.sort_by_key(|(_, level)| *level);
    Some([levels.first()?.clone(), levels.last()?.clone()])
}

fn newcomer_in_words(town: &Town) -> String {
    let Some(newcomer) = town.newcomer() else {
        return String::new();
    };
    let way = way_name(&newcomer.habits.name).to_lowercase();
    let held = town.held(PersonId::YOU);
    match held.mean(Measure::Liked) {
        None => format!(" Nobody knows the newcomer ({way}) yet."),
        Some(liked) => format!(
            " The newcomer ({way}) knows {} and is liked {} of 100.",
            count(held.terms as usize, "person", "people"),
            hundredths(liked)
        ),
    }
}
