//! What was wrong with the mails: one rule for each check that a mail can fail.

use super::look::{Asked, Look};
use super::weigh::weight;
use super::words::{Said, said};
use crate::scenario::people::Address;
use crate::sim::Mail;
use crate::study::words::Forms;

/// The rules of this file: of a run's mails, only the worst faults are told.
pub(super) const NAMES: &[&str] = &[
    "long-mails",
    "wrong-address",
    "wrote-uninvited",
    "nothing-to-say",
    "no-clear-question",
    "no-time-bound",
];

/// Mails that are a great deal.
const MANY_MAILS: f32 = 3.0;

/// The mails that fail a check, if at least half do and at least one of them got no yes.
fn failing<'l>(
    look: &'l Look,
    fails: impl Fn(&Asked, &Mail) -> bool,
) -> Option<(&'l Asked<'l>, String, f32)> {
    let all = look.mails().count();
    let failing: Vec<&Asked> = look
        .mails()
        .filter(|(a, m)| fails(a, m))
        .map(|(a, _)| a)
        .collect();
    let unmet: Vec<&&Asked> = failing.iter().filter(|a| a.is_refused()).collect();
    let first = **unmet.first()?;
    if failing.len() * 2 < all {
        return None;
    }
    let names = look.names(failing.iter().map(|a| a.told.person));
    let went = if failing.len() == 1 {
        format!("your mail to {names}")
    } else {
        format!("your mails to {names}")
    };
    Some((first, went, weight(unmet.len() as f32, MANY_MAILS)))
}

/// The first of them got no yes, in words.
fn unanswered(look: &Look, ask: &Asked) -> String {
    use crate::study::debrief::AskOutcome::Silence;
    let name = look.name(ask.told.person);
    match ask.told.outcome {
        Silence => format!("{name} never answered."),
        _ => format!("{name} said no."),
    }
}

/// Too long.
pub(super) fn long_mails(look: &Look) -> Option<Said> {
    let (first, went, weight) = failing(look, |_, mail| !mail.short)?;
    said(
        "Your mails were long.",
        format!(
            "{went} ran on for more than a screen. {}",
            unanswered(look, first)
        ),
        "keep it to a few lines that can be read while standing.",
        weight,
    )
}

/// Sent to an address other than the one they want mail at.
pub(super) fn wrong_address(look: &Look) -> Option<Said> {
    let wants = |a: &Asked| look.person(a.told.person).contact.address;
    let elsewhere =
        |a: &Asked, mail: &Mail| !matches!(wants(a), Address::Nowhere) && mail.address != wants(a);
    let (first, went, weight) = failing(look, elsewhere)?;
    let forms: Forms = look.forms(first.told.person);
    let place = match wants(first) {
        Address::Work => "at work",
        Address::Personal => "at a private address",
        Address::Form | Address::Nowhere => "through a form",
    };
    said(
        "You wrote where they do not want to be written to.",
        format!(
            "{went} went elsewhere than asked for. {} likes mail {place}.",
            look.name(first.told.person),
        ),
        format!(
            "read what {} {} about it before you write.",
            forms.they,
            forms.verb("says", "say")
        ),
        weight,
    )
}

/// Sent by a stranger to somebody who asks strangers not to write.
pub(super) fn wrote_uninvited(look: &Look) -> Option<Said> {
    let unwelcome =
        |a: &Asked, _: &Mail| a.before == 0 && !look.person(a.told.person).contact.strangers;
    let (first, went, weight) = failing(look, unwelcome)?;
    let name = look.name(first.told.person);
    said(
        "You wrote to people who asked strangers not to.",
        format!(
            "{went} came before you had met. {}",
            unanswered(look, first)
        ),
        format!("meet {name} first, or let somebody introduce you."),
        weight,
    )
}

/// Nothing in it that concerns them.
pub(super) fn nothing_to_say(look: &Look) -> Option<Said> {
    let about = |a: &Asked, mail: &Mail| {
        let theirs = |topic| {
            look.person(a.told.person)
                .traits
                .iter()
                .any(|t| t.topic == topic)
        };
        !mail.topic.is_some_and(theirs)
    };
    let (first, went, weight) = failing(look, about)?;
    let forms = look.forms(first.told.person);
    said(
        "Your mails had nothing to do with them.",
        format!(
            "{went} could have gone to anybody. {}",
            unanswered(look, first)
        ),
        format!(
            "open with something {} {} about or {} on. If there is nothing, do not write yet.",
            forms.they,
            forms.verb("cares", "care"),
            forms.verb("works", "work"),
        ),
        weight,
    )
}

/// No plain question in it.
pub(super) fn no_clear_question(look: &Look) -> Option<Said> {
    let (first, went, weight) = failing(look, |_, mail| !mail.clear_ask)?;
    said(
        "Your mails did not say what you wanted.",
        format!(
            "{went} left it open what to do about it. {}",
            unanswered(look, first)
        ),
        "end with one question that can be answered with a yes or a time.",
        weight,
    )
}

/// No word of how much time it takes.
pub(super) fn no_time_bound(look: &Look) -> Option<Said> {
    let (first, went, weight) = failing(look, |_, mail| !mail.time_bound)?;
    said(
        "Your mails did not say how long it would take.",
        format!(
            "{went} asked for time without end. {}",
            unanswered(look, first)
        ),
        "say how little time you ask for: ten minutes, one call, one answer.",
        weight,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_in_the_table() {
        for name in NAMES {
            assert!(super::super::NAMES.contains(name), "{name}");
        }
    }
}
