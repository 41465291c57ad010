//! Asks that went well: in proportion, a no taken in stride, mails that were easy to answer.

use super::look::{Asked, Look};
use super::weigh::{A_FEW, weight};
use super::words::{Said, distinct, in_week, number, said};
use crate::sim::Mail;
use crate::study::debrief::AskOutcome;

/// Asks from which a habit can be seen.
const A_HABIT: usize = 2;
/// Odds below which an ask was out of proportion.
const A_FAIR_CHANCE: f32 = 0.25;
/// This share of the asks being fair makes a good habit.
const NEARLY_ALL: f32 = 0.75;

/// Nearly all asks were of a size the tie could bear, and some were granted.
pub(super) fn asked_in_proportion(look: &Look) -> Option<Said> {
    let asks: Vec<&Asked> = look.asks.iter().filter(|a| !a.told.follow_up).collect();
    let fair = asks
        .iter()
        .filter(|a| a.told.p_yes >= A_FAIR_CHANCE)
        .count();
    let yes: Vec<&&Asked> = asks
        .iter()
        .filter(|a| a.told.outcome == AskOutcome::Yes)
        .collect();
    let too_far = asks.iter().any(|a| a.told.severity > 0.0);
    if asks.len() < A_HABIT
        || yes.is_empty()
        || too_far
        || (fair as f32) < NEARLY_ALL * asks.len() as f32
    {
        return None;
    }
    said(
        "You asked for what each tie could bear.",
        format!(
            "nobody was put out, and you got {}.",
            look.phrases(yes.iter().map(|a| (a.told.ask, a.told.person)))
        ),
        "go one size larger with whoever said yes most gladly.",
        weight(yes.len() as f32, A_FEW),
    )
}

/// A no of no consequence: it was polite, and the two of you went on as before.
pub(super) fn took_a_no_well(look: &Look) -> Option<Said> {
    let gone_on = |a: &&Asked| {
        a.told.outcome == AskOutcome::No
            && a.told.severity == 0.0
            && look
                .deeds
                .iter()
                .any(|d| d.person == a.told.person && d.day > a.told.day)
    };
    let noes: Vec<&Asked> = look.asks.iter().filter(gone_on).collect();
    let first = noes.first()?;
    said(
        "You heard a no, and went on as before.",
        format!(
            "{} said no to {} {}. You kept in touch, and it cost nothing.",
            look.name(first.told.person),
            first.told.favour,
            in_week(first.told.day),
        ),
        "ask for something else when the time is right. A polite no leaves them a little in your debt.",
        weight(
            distinct(noes.iter().map(|a| a.told.person)).len() as f32,
            5.0,
        ),
    )
}

/// Share of the five checks, on average, from which mails are well written.
const WELL_WRITTEN: f32 = 0.85;

/// The mails met nearly all checks.
pub(super) fn wrote_well(look: &Look) -> Option<Said> {
    let mails: Vec<(&Asked, Mail)> = look.mails().collect();
    let met = |(a, _): &(&Asked, Mail)| a.hidden.inputs.etiquette.unwrap_or(0.0);
    let mean = mails.iter().map(met).sum::<f32>() / mails.len().max(1) as f32;
    let yes = mails
        .iter()
        .filter(|(a, _)| a.told.outcome == AskOutcome::Yes)
        .count();
    if mails.is_empty() || mean < WELL_WRITTEN {
        return None;
    }
    let answers = match yes {
        0 => "That nobody said yes is how mail goes: most of it stays unanswered".to_owned(),
        1 => "One of them was a yes".to_owned(),
        n => format!("A yes came back {} times", number(n)),
    };
    let answers = if mails.len() == 1 && yes == 1 {
        "It was a yes".to_owned()
    } else {
        answers
    };
    said(
        "You wrote mails that are easy to answer.",
        format!(
            "what {} got was short, about them, and clear. {answers}.",
            look.names(mails.iter().map(|(a, _)| a.told.person)),
        ),
        "follow up once after a week, and let it rest after that.",
        weight(mails.len() as f32, A_FEW),
    )
}
