//! After a mail is sent: pestering, giving up at the first silence, and writing only to those who never met you.

use super::look::{Asked, Look};
use super::weigh::{SEVERAL, weight};
use super::words::{Said, distinct, number, said, times};
use crate::study::debrief::AskOutcome;

/// Follow-ups at the wrong time from which it is a habit.
const PESTERING: usize = 2;
/// Needless follow-ups that are a great deal.
const MANY_FOLLOW_UPS: f32 = 2.0;

/// Mails were followed up too soon or too often.
pub(super) fn followed_up_daily(look: &Look) -> Option<Said> {
    let untimely = |a: &&Asked| a.hidden.inputs.timely == Some(false);
    let pressed: Vec<&Asked> = look.asks.iter().filter(untimely).collect();
    let first = pressed.first()?;
    if pressed.len() < PESTERING {
        return None;
    }
    said(
        "You pressed for an answer.",
        format!(
            "you wrote after {} {} too soon or once too often. That irritates, read or not.",
            look.names(pressed.iter().map(|a| a.told.person)),
            times(pressed.len()),
        ),
        format!(
            "give {} a week, follow up once, and let it rest.",
            look.name(first.told.person)
        ),
        weight(pressed.len() as f32, MANY_FOLLOW_UPS),
    )
}

/// Unanswered mails from which never following up is a habit.
const UNANSWERED: usize = 2;
/// Days after which a follow-up would have been due.
const DUE: u32 = 14;

/// Mails stayed without an answer, and none was ever followed up.
pub(super) fn never_followed_up(look: &Look) -> Option<Said> {
    let silent =
        |a: &&Asked| a.told.outcome == AskOutcome::Silence && look.today.since(a.told.day) >= DUE;
    let mails: Vec<&Asked> = look.mails().map(|(a, _)| a).collect();
    let silent: Vec<&&Asked> = mails.iter().filter(|a| silent(a)).collect();
    if silent.len() < UNANSWERED || look.asks.iter().any(|a| a.told.follow_up) {
        return None;
    }
    said(
        "You never followed up.",
        format!(
            "{} did not answer, and you left it at that. Mail gets lost; a second one is often the one that is read.",
            look.names(silent.iter().map(|a| a.told.person)),
        ),
        "a week after a mail without an answer, send two kind lines. Once.",
        weight(silent.len() as f32, SEVERAL),
    )
}

/// Mails from which writing to strangers is a habit.
const MANY_STRANGERS: usize = 4;

/// All mails went to people who had never met you, and there were more of them than talks.
pub(super) fn wrote_only_to_strangers(look: &Look) -> Option<Said> {
    let mails: Vec<&Asked> = look.mails().map(|(a, _)| a).collect();
    let strangers = mails.iter().filter(|a| a.before == 0).count();
    let unmet = mails
        .iter()
        .filter(|a| a.told.outcome != AskOutcome::Yes)
        .count();
    if strangers < MANY_STRANGERS || strangers < mails.len() || look.talks().count() >= mails.len()
    {
        return None;
    }
    let to = distinct(mails.iter().map(|a| a.told.person));
    let answers = match mails.len() - unmet {
        0 => "none of them said yes".to_owned(),
        1 => "one of them said yes".to_owned(),
        n => format!("{} said yes", number(n)),
    };
    said(
        "You wrote only to strangers.",
        format!(
            "{} mails went to people you had never met, {} among them, and {answers}.",
            number(mails.len()),
            look.names(to.into_iter().take(3)),
        ),
        "write to somebody you have talked to, or talk to somebody before you write.",
        weight(strangers as f32, SEVERAL),
    )
}
