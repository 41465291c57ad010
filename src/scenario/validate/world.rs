//! Venues and openings: who is there, when, and what it takes.

use super::ids::{Ids, warn_of_repeats};
use super::people::number;
use super::{context, require_text};
use crate::model::Day;
use crate::scenario::PersonId;
use crate::scenario::raw::{OpportunityRaw, StepRaw, VenueRaw, WeekdayRaw};
use crate::scenario::syntax::{At, Decoder, Problem, shorten};
use crate::scenario::world::{Opportunity, Step, Venue};

/// A venue as the simulation uses it.
pub fn venue(raw: &At<VenueRaw>, people: &Ids, weeks: u32, cx: &mut Decoder) -> Venue {
    let VenueRaw {
        id,
        name,
        context: setting,
        weekdays,
        every_weeks,
        from_week,
        people: guests,
        population_share,
    } = &raw.value;
    require_text(name, "name", cx);
    if weekdays.is_empty() {
        let message = format!("`{}` is on no day of the week.", shorten(id));
        cx.report(
            Problem::error("empty-list", weekdays.span, message)
                .fix("write a day, such as `[Tue]`"),
        );
    }
    if from_week.value > weeks {
        let message = format!(
            "`{}` first takes place after the {weeks} weeks of this scenario.",
            shorten(id)
        );
        let fix = format!("write a week from 1 to {weeks}");
        cx.report(Problem::error("beyond-clock", from_week.span, message).fix(fix));
    }
    Venue {
        id: id.value.clone(),
        name: name.value.clone(),
        context: context(*setting),
        weekdays: week(weekdays, cx),
        every_weeks: *every_weeks,
        from_week: from_week.value - 1,
        people: all(guests, people, cx),
        population_share: *population_share,
    }
}

/// An opening as the simulation uses it. `days` is how long the scenario lasts.
pub fn opportunity(
    raw: &At<OpportunityRaw>,
    people: &Ids,
    days: u32,
    cx: &mut Decoder,
) -> Opportunity {
    let OpportunityRaw {
        id,
        title,
        summary,
        opens,
        closes,
        known,
        known_by,
        contact,
        backers,
        requires,
        chance,
        decides_after,
        standing,
    } = &raw.value;
    require_text(title, "title", cx);
    let last = days - 1;
    if opens.value > last {
        let message = format!(
            "`{}` opens after the last day of this scenario, which is day {last}.",
            shorten(id)
        );
        let fix = format!("write a day from 0 to {last}");
        cx.report(Problem::error("beyond-clock", opens.span, message).fix(fix));
    }
    if let Some(closes) = closes {
        if closes.value < opens.value {
            let message = format!(
                "`{}` closes on day {}, before it opens on day {}.",
                shorten(id),
                closes.value,
                opens.value
            );
            let fix = format!("write a day from {} on", opens.value);
            cx.report(Problem::error("wrong-order", closes.span, message).fix(fix));
        } else if closes.value > last {
            let message = format!(
                "`{}` closes after the last day of this scenario, which is day {last}.",
                shorten(id)
            );
            let fix = "leave `closes` out: it then stays open to the end";
            cx.report(Problem::warning("beyond-clock", closes.span, message).fix(fix));
        }
    }
    Opportunity {
        id: id.value.clone(),
        title: title.value.clone(),
        summary: summary.clone(),
        opens: Day(opens.value),
        closes: Day(closes
            .as_ref()
            .map_or(last, |closes| closes.value.min(last))),
        known: *known,
        known_by: all(known_by, people, cx),
        contact: contact.as_ref().and_then(|id| one(id, people, cx)),
        backers: all(backers, people, cx),
        requires: steps(requires, cx),
        chance: *chance,
        decides_after: *decides_after,
        standing: *standing,
    }
}

/// One person referred to, who cannot be the player.
pub fn one(id: &At<String>, people: &Ids, cx: &mut Decoder) -> Option<PersonId> {
    if id.value == "you" {
        let message = "The player cannot stand here.";
        cx.report(
            Problem::error("reserved-id", id.span, message)
                .fix("name one of the people, or remove it"),
        );
        return None;
    }
    people.find(id, cx).map(number)
}

/// Several people referred to, each once, in order of their numbers.
pub fn all(ids: &[At<String>], people: &Ids, cx: &mut Decoder) -> Vec<PersonId> {
    warn_of_repeats(ids, cx);
    let mut found: Vec<PersonId> = ids.iter().filter_map(|id| one(id, people, cx)).collect();
    found.sort_unstable();
    found.dedup();
    found
}

fn week(days: &[At<WeekdayRaw>], cx: &mut Decoder) -> [bool; 7] {
    let mut week = [false; 7];
    for day in days {
        let on = &mut week[day.value as usize];
        if *on {
            let message = format!("`{:?}` is listed twice.", day.value);
            cx.report(Problem::warning("repeated", day.span, message).fix("remove one of the two"));
        }
        *on = true;
    }
    week
}

fn steps(raw: &[At<StepRaw>], cx: &mut Decoder) -> Vec<Step> {
    let mut steps = Vec::new();
    for step in raw {
        let next = match step.value {
            StepRaw::Information => Step::Information,
            StepRaw::Introduction => Step::Introduction,
            StepRaw::Word => Step::Word,
        };
        if steps.contains(&next) {
            let message = format!("`{next:?}` is listed twice.");
            cx.report(Problem::error("repeated", step.span, message).fix("remove one of the two"));
        } else {
            steps.push(next);
        }
    }
    steps
}
