//! What the talk was about: chat only, fun only, work only, or never work, so that needs never came up.

use super::look::{Deed, Kind, Look};
use super::weigh::weight;
use super::words::{Said, distinct, number, said};
use crate::scenario::PersonId;

/// Fewer talks show no habit.
const A_HABIT: usize = 5;
/// This share of the talks being of one kind is nearly all of them.
const NEARLY_ALL: f32 = 0.85;
/// So many talks of one kind are a great deal.
const MANY_TALKS: f32 = 12.0;

/// How many talks there were, and with whom, if nearly all were of this kind and there were enough.
fn nearly_all(look: &Look, kind: Kind) -> Option<(usize, Vec<PersonId>)> {
    let all = look.talks().count();
    let talks: Vec<&Deed> = look.of_kind(kind).collect();
    let share = talks.len() as f32 / all.max(1) as f32;
    (all >= A_HABIT && share >= NEARLY_ALL)
        .then(|| (talks.len(), distinct(talks.iter().map(|d| d.person))))
}

/// Any talk of work.
fn talked_of_work(look: &Look) -> bool {
    let work = |d: &Deed| matches!(d.kind, Kind::WorkTalk | Kind::Together);
    look.deeds.iter().any(work)
}

/// What was never found out for want of talk about work, in words.
fn never_came_up(look: &Look) -> Option<String> {
    let hidden = |id: &PersonId| {
        let known = look.link(*id).map_or(0, |link| link.known);
        (look.could_help(*id) | look.could_use(*id)) & !known != 0
    };
    let ids: Vec<PersonId> = look.met().map(|p| p.id).filter(hidden).collect();
    (!ids.is_empty()).then(|| {
        format!(
            "it never came up with {} that one of you could help the other",
            look.names(ids)
        )
    })
}

/// Small talk only.
pub(super) fn only_small_talk(look: &Look) -> Option<Said> {
    let (talks, with) = nearly_all(look, Kind::SmallTalk)?;
    let first = *with.first()?;
    let came = never_came_up(look).map_or(String::new(), |came| format!(" Meanwhile, {came}."));
    said(
        "It was nearly all small talk.",
        format!(
            "you chatted {} times with {}. Chat warms people up to a point and stops there.{came}",
            number(talks),
            look.names(with.iter().copied()),
        ),
        format!(
            "ask {} what {} {} working on. That is where needs come up.",
            look.name(first),
            look.forms(first).they,
            look.forms(first).verb("is", "are"),
        ),
        weight(talks as f32, MANY_TALKS),
    )
}

/// Shared hobbies only.
pub(super) fn only_hobbies(look: &Look) -> Option<Said> {
    let (talks, with) = nearly_all(look, Kind::Hobby)?;
    let came = never_came_up(look).map_or(String::new(), |came| format!(" Meanwhile, {came}."));
    said(
        "You only had fun together.",
        format!(
            "{} shared hobbies with {}, and hardly a word about work. Friends lend a truck; for a good word they must know your work.{came}",
            number(talks),
            look.names(with.iter().copied()),
        ),
        format!(
            "next time with {}, leave a quarter of an hour for what you both do all day.",
            look.name(*with.first()?)
        ),
        weight(talks as f32 * 1.5, MANY_TALKS),
    )
}

/// Work talk only.
pub(super) fn only_work(look: &Look) -> Option<Said> {
    let (talks, with) = nearly_all(look, Kind::WorkTalk)?;
    said(
        "It was nearly all work.",
        format!(
            "you talked about work {} times with {}, and hardly of anything else. They know what you can do, and little of who you are.",
            number(talks),
            look.names(with.iter().copied()),
        ),
        format!(
            "begin with {} by something other than work. Small talk is the oil in it.",
            look.name(*with.first()?)
        ),
        weight(talks as f32, MANY_TALKS),
    )
}

/// There was talk of several kinds, and none of it was about work.
pub(super) fn never_talked_about_work(look: &Look) -> Option<Said> {
    let talks: Vec<&Deed> = look.talks().collect();
    let one_kind = |kind| nearly_all(look, kind).is_some();
    if talks.len() < A_HABIT
        || talked_of_work(look)
        || one_kind(Kind::SmallTalk)
        || one_kind(Kind::Hobby)
    {
        return None;
    }
    let with = distinct(talks.iter().map(|d| d.person));
    let came = never_came_up(look).map_or(String::new(), |came| format!(" So {came}."));
    said(
        "You never talked about work.",
        format!(
            "in {} talks with {}, work was not mentioned once.{came}",
            number(talks.len()),
            look.names(with.iter().copied()),
        ),
        format!(
            "ask {} what is hard at work just now. It is how people find out what they can do for each other.",
            look.name(*with.first()?)
        ),
        weight(talks.len() as f32, MANY_TALKS),
    )
}
