//! The report's asks with their reasons, and the doors never tried.

use std::collections::BTreeMap;

use super::{Page, bar, times};
use crate::sim::Channel;
use crate::study::debrief::{AskOutcome, AskTold, Debrief};
use crate::study::reasons::Because;
use crate::study::words::{capitalised, list, odds, week};

/// Asks told with all their reasons.
const IN_FULL: usize = 12;
/// Reasons told of each.
const REASONS: usize = 6;
/// The longest bar of a reason.
const LONGEST: usize = 14;
/// A mended ask is worth a line if its odds are better by at least this.
const WORTH_TELLING: f32 = 0.05;

pub(super) fn asks(page: &mut Page, debrief: &Debrief) {
    page.section("What you asked for, and why");
    if debrief.asks.is_empty() {
        page.say("Nothing, this time. The next part lists what you might have asked for.");
        return;
    }
    page.say("The longer the bar, the more it weighed. A star marks what was yours to change.");
    let mut order: Vec<usize> = (0..debrief.asks.len()).collect();
    order.sort_by(|&x, &y| debrief.asks[y].tells().total_cmp(&debrief.asks[x].tells()));
    let rest = order.split_off(order.len().min(IN_FULL));
    order.sort_unstable();
    let told: Vec<&AskTold> = order.iter().map(|&n| &debrief.asks[n]).collect();
    let weights = told.iter().flat_map(|a| &a.because);
    let heaviest = weights.map(|b| b.weight.abs()).fold(0.0, f32::max);
    for ask in told {
        page.blank();
        one_ask(page, ask, heaviest);
    }
    if !rest.is_empty() {
        page.blank();
        in_short(page, rest.iter().map(|&n| &debrief.asks[n]));
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
    let what = capitalised(&ask.phrase);
    page.hang(
        "",
        "  ",
        &format!("Week {}. {what}{how}: {outcome}.", week(ask.day)),
    );
    page.hang("  ", "  ", &forecasts(ask));
    for because in ask.because.iter().take(REASONS) {
        reason(page, because, heaviest);
    }
    if ask.severity > 0.0 {
        page.hang(
            "  ",
            "  ",
            "It was more than the two of you could bear; see below.",
        );
    }
    if let Some(mended) = (ask.mended.as_ref()).filter(|m| m.p_yes - ask.p_yes >= WORTH_TELLING) {
        let with = list(&mended.with);
        page.hang(
            "  ",
            "  ",
            &format!("With {with}, it would have been {}.", odds(mended.p_yes)),
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
    let star = if because.yours && !because.towards_yes() {
        " *"
    } else {
        ""
    };
    let longest = if page.is_narrow() {
        LONGEST / 2
    } else {
        LONGEST
    };
    let bar = bar(share, longest);
    let first = format!("    {side} {bar:<longest$}  ");
    let rest = " ".repeat(first.len());
    page.hang(&first, &rest, &format!("{}{star}", because.words));
}

/// The other asks, added up by what was asked of whom.
fn in_short<'d>(page: &mut Page, asks: impl Iterator<Item = &'d AskTold>) {
    let mut sums: BTreeMap<(u32, u16), (&str, usize, usize)> = BTreeMap::new();
    for ask in asks {
        let sum = sums
            .entry((ask.person.0, ask.ask.0))
            .or_insert((&ask.phrase, 0, 0));
        sum.1 += 1;
        sum.2 += usize::from(ask.outcome == AskOutcome::Yes);
    }
    page.say("These told you the most. The others, in short:");
    for (phrase, asked, yeses) in sums.into_values() {
        let answers = match (asked, yeses) {
            (1, 1) => "once, a yes".to_owned(),
            (1, _) => "once, not this time".to_owned(),
            (n, 0) => format!("{}, never a yes", times(n)),
            (n, yeses) if n == yeses => format!("{}, a yes each time", times(n)),
            (n, yeses) => format!("{}, a yes {}", times(n), times(yeses)),
        };
        page.hang(
            "  ",
            "    ",
            &format!("{}: {answers}.", capitalised(phrase)),
        );
    }
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
            "{}; as likely as not since week {since}",
            capitalised(&door.phrase)
        );
        let first = format!("  {:>9}  ", odds(door.p_yes));
        page.hang(&first, &" ".repeat(first.len()), &words);
    }
}
