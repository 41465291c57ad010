//! The report's asks with their reasons, and the doors never tried.

use super::{Page, bar};
use crate::sim::Channel;
use crate::study::debrief::{AskOutcome, AskTold, Debrief};
use crate::study::reasons::Because;
use crate::study::words::{capitalised, odds, week};

/// Reasons told of each ask.
const REASONS: usize = 6;
/// The longest bar of a reason.
const LONGEST: usize = 14;

pub(super) fn asks(page: &mut Page, debrief: &Debrief) {
    page.section("What you asked for, and why it went as it did");
    if debrief.asks.is_empty() {
        page.say("Nothing, this time. The next part lists what you might have asked for.");
        return;
    }
    page.say("The longer the bar, the more it weighed. A star marks what was yours to change.");
    let weights = debrief.asks.iter().flat_map(|a| &a.because);
    let heaviest = weights.map(|b| b.weight.abs()).fold(0.0, f32::max);
    for ask in &debrief.asks {
        page.blank();
        one_ask(page, ask, heaviest);
    }
}

fn one_ask(page: &mut Page, ask: &AskTold, heaviest: f32) {
    let outcome = match ask.outcome {
        AskOutcome::Yes => "yes",
        AskOutcome::No => "not this time",
        AskOutcome::Silence => "no answer",
        AskOutcome::Waiting => "no answer yet",
    };
    let how = match (ask.channel, ask.follow_up) {
        (Channel::InPerson, _) => "",
        (Channel::Email, false) => ", by e-mail",
        (Channel::Email, true) => ", a follow-up by e-mail",
    };
    page.hang(
        "",
        "  ",
        &format!("Week {}. {} from {}{how}: {outcome}.", week(ask.day), capitalised(&ask.favour), ask.name),
    );
    page.hang("  ", "  ", &forecasts(ask));
    for because in ask.because.iter().take(REASONS) {
        reason(page, because, heaviest);
    }
    if ask.severity > 0.0 {
        page.hang("  ", "  ", "It was more than the two of you could bear; see below.");
    }
    if let Some(p) = ask.mended {
        page.hang(
            "  ",
            "  ",
            &format!("With all debts squared, thanks said and no old quarrel: {}.", odds(p)),
        );
    }
}

fn forecasts(ask: &AskTold) -> String {
    let truth = format!("the odds were {}", odds(ask.p_yes));
    match (ask.predicted, ask.gut) {
        (Some(said), Some(gut)) => {
            format!("You said {}, your gut {}; {truth}.", odds(said), odds(gut))
        }
        (Some(said), None) => format!("You said {}; {truth}.", odds(said)),
        (None, Some(gut)) => format!("Your gut said {}; {truth}.", odds(gut)),
        (None, None) => format!("{}.", capitalised(&truth)),
    }
}

fn reason(page: &mut Page, because: &Because, heaviest: f32) {
    let share = if heaviest > 0.0 {
        because.weight.abs() / heaviest
    } else {
        0.0
    };
    let side = if because.towards_yes() { "yes" } else { "no " };
    let star = if because.yours && !because.towards_yes() { " *" } else { "" };
    let bar = bar(share, LONGEST);
    let first = format!("    {side} {bar:<LONGEST$}  ");
    let rest = " ".repeat(first.len());
    page.hang(&first, &rest, &format!("{}{star}", because.words));
}

pub(super) fn doors(page: &mut Page, debrief: &Debrief) {
    page.section("Doors you never tried");
    if debrief.doors.is_empty() {
        page.say("None stand open just now that you have not tried.");
        return;
    }
    page.say("Asks you never made, and their odds today.");
    for door in &debrief.doors {
        let since = week(door.since);
        let words = format!(
            "{} from {}; as likely as not since week {since}",
            capitalised(&door.favour),
            door.name
        );
        page.hang(&format!("  {:>9}  ", odds(door.p_yes)), "             ", &words);
    }
}
