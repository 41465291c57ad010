//! Asks that were never made, or came late: the no that people tell themselves.

use super::look::{Asked, Look};
use super::weigh::weight;
use super::words::{Said, distinct, in_week, long, said, times};
use crate::model::Day;
use crate::scenario::{AskId, PersonId};
use crate::sim::Asking;
use crate::study::debrief::{AskOutcome, Door};
use crate::study::words::{capitalised, week};

/// A door that has been open for less is no missed chance yet, in days.
const A_WHILE: u32 = 7;
/// Asks likely to be granted that would have made a great deal of difference, in yeses.
const MANY_YESES: f32 = 2.0;

/// Nothing was asked of anybody, and doors stood open.
pub(super) fn never_asked(look: &Look) -> Option<Said> {
    let open: Vec<&Door> = look.open_for(A_WHILE).collect();
    let likeliest = open.first()?;
    if !look.debrief.asks.is_empty() {
        return None;
    }
    let missed: f32 = open.iter().map(|door| door.p_yes).sum();
    let whose = distinct(open.iter().map(|door| door.person));
    let best = |&p: &PersonId| open.iter().find(|door| door.person == p);
    let best = whose.iter().filter_map(best);
    let doors = look.phrases(best.map(|door| (door.ask, door.person)));
    let since = open.iter().map(|d| d.since).min()?;
    said(
        "You never asked for anything.",
        format!(
            "you could have had {doors}, {} week {}.",
            if open.len() == 1 {
                "since"
            } else {
                "the first since"
            },
            week(since),
        ),
        format!(
            "ask for {}. A polite no would cost you nothing.",
            look.phrase(likeliest.ask, likeliest.person)
        ),
        weight(missed, MANY_YESES),
    )
}

/// Odds that are good by any measure.
const GOOD_ODDS: f32 = 0.6;
/// The gut said at least this much less.
const FAR_BELOW: f32 = 0.2;

/// What a gut says that gives little hope.
const LITTLE_HOPE: f32 = 0.45;

/// The gut said no to doors that stood open, and at least half of those you know were never asked for anything.
pub(super) fn told_yourself_no(look: &Look) -> Option<Said> {
    let asked: Vec<PersonId> = distinct(look.asks.iter().map(|a| a.told.person));
    let view = look.run.view(PersonId::YOU);
    let too_dark: Vec<(&Door, f32)> = (look.open_for(A_WHILE))
        .filter(|door| door.p_yes >= GOOD_ODDS && !asked.contains(&door.person))
        .filter_map(|door| {
            let gut = view.gut(door.person, &Asking::in_person(door.ask))?;
            let gut = gut.probability();
            let short = door.p_yes - gut;
            (short >= FAR_BELOW && gut < LITTLE_HOPE).then_some((door, short))
        })
        .collect();
    let (worst, _) = *too_dark.first()?;
    let never = distinct(too_dark.iter().map(|(door, _)| door.person));
    if never.len() * 2 < look.met().count() {
        return None;
    }
    said(
        "You told yourself no.",
        format!(
            "your gut gave {} little hope, and it would likely be a yes. You never asked {} for anything.",
            look.phrase(worst.ask, worst.person),
            look.names(never),
        ),
        "when your gut says perhaps, ask, and let them be the one to say no.",
        weight(too_dark.iter().map(|(_, short)| short).sum(), MANY_YESES),
    )
}

/// A door open for so long before it was tried was waited at, in days.
const LATE: u32 = 21;
/// Weeks of waiting that are a great deal.
const MANY_WEEKS: f32 = 10.0;

/// For at least half of those you asked, something of theirs had been within reach for weeks.
pub(super) fn asked_too_late(look: &Look) -> Option<Said> {
    let asked = distinct(look.asks.iter().map(|a| a.told.person));
    let late: Vec<(PersonId, AskId, Day, Day)> = (asked.iter())
        .filter_map(|&person| {
            let first = look.asks.iter().find(|a| a.told.person == person)?;
            let (ask, since) = look.first_opened(person)?;
            let late = first.told.day.since(since) >= LATE;
            late.then_some((person, ask, since, first.told.day))
        })
        .collect();
    let &(person, ask, since, day) = late.iter().max_by_key(|l| l.3.since(l.2))?;
    if late.len() * 2 < asked.len() {
        return None;
    }
    let weeks: u32 = late.iter().map(|l| l.3.since(l.2) / 7).sum();
    let others = distinct(late.iter().map(|l| l.0).filter(|&p| p != person));
    let too = if others.is_empty() {
        String::new()
    } else {
        format!(" {} had to wait for weeks as well.", look.names(others))
    };
    said(
        "You asked later than you needed to.",
        format!(
            "{} came within reach {}. You first asked {} for something {}, {} later.{too}",
            look.phrase(ask, person),
            in_week(since),
            look.name(person),
            in_week(day),
            long(day.since(since)),
        ),
        "after two or three good talks, ask for something small. It is sooner than it feels.",
        weight(weeks as f32, MANY_WEEKS),
    )
}

/// What a gut says that is nearly certain.
const NEARLY_SURE: f32 = 0.6;
/// One no in so many asks is seldom.
const SELDOM: usize = 5;
/// Asks from which a habit can be seen.
const A_HABIT: usize = 2;
/// A door that stood open this long while you waited, in days.
const WAITED: u32 = 14;

/// Every spoken ask was one the gut was sure of, and had been within reach for weeks.
pub(super) fn waited_for_certainty(look: &Look) -> Option<Said> {
    let asks: Vec<&Asked> = look.spoken().collect();
    let sure = |a: &&Asked| a.told.gut.is_some_and(|gut| gut >= NEARLY_SURE);
    if asks.len() < A_HABIT || !asks.iter().all(sure) {
        return None;
    }
    let waited: Vec<(&Asked, Day)> = (asks.iter())
        .filter_map(|&a| {
            let earlier = |b: &&Asked| {
                (b.told.person, b.told.ask) == (a.told.person, a.told.ask)
                    && b.told.day < a.told.day
            };
            let since = look.opened(a.told.person, a.told.ask)?;
            let first = !asks.iter().any(earlier);
            (first && a.told.day.since(since) >= WAITED).then_some((a, since))
        })
        .collect();
    let (longest, since) = waited
        .iter()
        .max_by_key(|(a, since)| a.told.day.since(*since))?;
    let days = longest.told.day.since(*since);
    let weeks: u32 = waited.iter().map(|(a, s)| a.told.day.since(*s) / 7).sum();
    let refused = asks.iter().filter(|a| a.told.outcome == AskOutcome::No);
    let answers = match refused.count() {
        0 => ", and never heard a no",
        n if n * SELDOM <= asks.len() => ", and hardly ever heard a no",
        _ => "",
    };
    said(
        "You waited until you were sure.",
        format!(
            "you asked only where your gut was sure{answers}. {} was likely {} before you asked.",
            capitalised(&look.phrase(longest.told.ask, longest.told.person)),
            long(days),
        ),
        "ask when it feels like an even chance. Hearing no now and then means you wait no longer than you must.",
        weight(weeks as f32, MANY_WEEKS),
    )
}

/// Asking again within so many days of a no is soon.
pub(in crate::study) const SOON_AGAIN: u32 = 10;
/// So many times are a habit.
const AGAIN: usize = 2;
/// So many times are a great deal.
const MANY_AGAIN: f32 = 6.0;

/// The same thing was asked of the same person soon after a no, and refused again.
pub(super) fn asked_again_after_no(look: &Look) -> Option<Said> {
    let spoken: Vec<&Asked> = look.spoken().collect();
    let pressed = |n: &usize| {
        let again = spoken[*n].told;
        spoken[*n].is_refused()
            && spoken[..*n].iter().any(|a| {
                a.is_refused()
                    && (a.told.person, a.told.ask) == (again.person, again.ask)
                    && again.day.since(a.told.day) <= SOON_AGAIN
            })
    };
    let again: Vec<&Asked> = (0..spoken.len())
        .filter(pressed)
        .map(|n| spoken[n])
        .collect();
    let first = again.first()?;
    if again.len() < AGAIN {
        return None;
    }
    said(
        "You asked again right after a no.",
        format!(
            "within days of a no you came back for {}, {} in all, and each time it was another no.",
            look.phrases(again.iter().map(|a| (a.told.ask, a.told.person))),
            times(again.len()),
        ),
        format!(
            "after a no, do something else together first. Ask {} again when something has changed.",
            look.name(first.told.person)
        ),
        weight(again.len() as f32, MANY_AGAIN),
    )
}
