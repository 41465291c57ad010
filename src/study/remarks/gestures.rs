//! Gestures that went well: prompt thanks, news of how it went, help before asking, and something mended.

use super::look::Look;
use super::weigh::{A_FEW, weight};
use super::words::{Said, distinct, in_week, said, weeks};
use crate::model::Day;
use crate::scenario::PersonId;
use crate::study::debrief::{Favour, OverstepTold};

/// Thanks within so many days are prompt.
const PROMPT: u32 = 7;
/// This share of favours thanked for in time is a good habit.
const NEARLY_ALWAYS: f32 = 0.75;
/// Favours that are a great deal.
const MANY_FAVOURS: f32 = 3.0;

/// Nearly every favour was thanked for within the week.
pub(super) fn thanked_promptly(look: &Look) -> Option<Said> {
    let due: Vec<(PersonId, &Favour)> = (look.favours())
        .filter(|(_, f)| f.thanked.is_some() || look.today.since(f.day) >= PROMPT)
        .collect();
    let prompt = |(_, f): &&(PersonId, &Favour)| f.thanked.is_some_and(|t| t.since(f.day) < PROMPT);
    let in_time: Vec<&(PersonId, &Favour)> = due.iter().filter(prompt).collect();
    if in_time.is_empty() || (in_time.len() as f32) < NEARLY_ALWAYS * due.len() as f32 {
        return None;
    }
    said(
        "You said thanks while it was fresh.",
        format!(
            "{} heard from you within days of a favour. It kept the debt light.",
            look.names(in_time.iter().map(|(p, _)| *p)),
        ),
        "keep doing that. Add one line on what the favour changed for you.",
        weight(in_time.len() as f32, MANY_FAVOURS),
    )
}

/// At least half of those who did a favour learned what came of it.
pub(super) fn told_how_it_went(look: &Look) -> Option<Said> {
    let all: Vec<(PersonId, &Favour)> = look.favours().collect();
    let told: Vec<PersonId> = (all.iter())
        .filter(|(_, f)| f.reported.is_some())
        .map(|(p, _)| *p)
        .collect();
    if told.is_empty() || told.len() * 2 < all.len() {
        return None;
    }
    said(
        "You told people how it went.",
        format!(
            "{} learned what came of the help. Few things raise somebody's opinion of you for so little time.",
            look.names(told.iter().copied()),
        ),
        "do it even when it did not work out. They would still like to know.",
        weight(told.len() as f32, MANY_FAVOURS),
    )
}

/// People got useful help from you before you asked them for anything.
pub(super) fn gave_first(look: &Look) -> Option<Said> {
    let first_ask = |p: PersonId| {
        let theirs = look.asks.iter().find(|a| a.told.person == p);
        theirs.map_or(Day(u32::MAX), |a| a.told.day)
    };
    let before: Vec<(PersonId, Day)> = (look.useful_help())
        .filter(|d| d.day < first_ask(d.person))
        .map(|d| (d.person, d.day))
        .collect();
    let (_, first) = *before.first()?;
    said(
        "You gave before you asked.",
        format!(
            "{} had your help, the first {}, before you wanted anything.",
            look.names(before.iter().map(|(p, _)| *p)),
            in_week(first),
        ),
        "go on like that, and let them return it when you need something.",
        weight(distinct(before.iter().map(|(p, _)| *p)).len() as f32, A_FEW),
    )
}

/// Sorry within so many days is soon.
const SOON: u32 = 14;

/// What went too far was answered with a word of sorry, soon.
pub(super) fn mended_it(look: &Look) -> Option<Said> {
    let all = &look.debrief.oversteps;
    let once = |o: &OverstepTold| all.iter().filter(|p| p.person == o.person).count() == 1;
    let soon = |o: &OverstepTold| o.apologised.is_some_and(|day| day.since(o.day) <= SOON);
    let saved = |o: &OverstepTold| o.weeks - o.weeks_with_apology.min(o.weeks);
    let mended: Vec<&OverstepTold> = (all.iter())
        .filter(|o| once(o) && soon(o) && saved(o) > 0)
        .collect();
    let best = mended.iter().max_by_key(|o| saved(o))?;
    let others = distinct(
        mended
            .iter()
            .map(|o| o.person)
            .filter(|&p| p != best.person),
    );
    let more = if others.is_empty() {
        String::new()
    } else {
        format!(" {} heard it too.", look.names(others))
    };
    said(
        "You went too far, and said so.",
        format!(
            "your word of sorry to {} made the way back shorter by {}.{more}",
            look.name(best.person),
            weeks(saved(best)),
        ),
        "that is the hard part. Now be good company for a while and ask for nothing big.",
        weight(mended.len() as f32, A_FEW),
    )
}
