//! The report's give and take, oversteps, and how well you guess.

use super::{Page, times};
use crate::model::Day;
use crate::study::calibration::Score;
use crate::study::debrief::{Debrief, Favour, LedgerEntry, OverstepTold};
use crate::study::words::{count, list, odds, week};

pub(super) fn ledger(page: &mut Page, debrief: &Debrief) {
    if debrief.ledger.is_empty() {
        return;
    }
    page.section("Give and take");
    for entry in &debrief.ledger {
        page.hang("  ", "    ", &account(entry, debrief));
    }
}

fn account(entry: &LedgerEntry, debrief: &Debrief) -> String {
    let mut parts = Vec::new();
    parts.extend(favours(&entry.favours));
    let on = |days: &[Day]| {
        let mut weeks: Vec<u32> = days.iter().map(|&d| week(d)).collect();
        weeks.dedup();
        let weeks: Vec<_> = weeks.iter().map(u32::to_string).collect();
        let word = if weeks.len() == 1 { "week" } else { "weeks" };
        format!("{word} {}", list(&weeks))
    };
    if !entry.helped.is_empty() {
        parts.push(format!("You helped in {}.", on(&entry.helped)));
    }
    if !entry.helped_you.is_empty() {
        parts.push(format!("You were helped in {}.", on(&entry.helped_you)));
    }
    if !entry.together.is_empty() {
        let weeks = on(&entry.together);
        parts.push(format!(
            "You worked together in {weeks}, and nobody owes anything for it."
        ));
    }
    let first = debrief
        .person(entry.person)
        .map_or(entry.name.as_str(), |p| &p.first_name);
    let (theirs, yours) = (owed(entry.owed), owed(entry.believed));
    let sides = if (theirs, yours) == ("nothing", "nothing") {
        "Nothing is owed.".to_owned()
    } else if theirs == yours {
        format!("Both of you think you owe {theirs}.")
    } else {
        format!("{first} feels you owe {theirs}; you think {yours}.")
    };
    parts.push(sides);
    format!("{}: {}", entry.name, parts.join(" "))
}

/// What you got, and whether you said thanks and told how it went.
fn favours(favours: &[Favour]) -> Option<String> {
    if favours.is_empty() {
        return None;
    }
    let mut sums: Vec<(&str, Vec<u32>)> = Vec::new();
    for favour in favours {
        let week = week(favour.day);
        match sums.iter_mut().find(|(what, _)| *what == favour.favour) {
            Some((_, weeks)) => weeks.push(week),
            None => sums.push((&favour.favour, vec![week])),
        }
    }
    let got: Vec<_> = (sums.iter())
        .map(|(what, weeks)| match weeks.as_slice() {
            [week] => format!("{what} in week {week}"),
            weeks => format!("{what} {}", times(weeks.len())),
        })
        .collect();
    let all = favours.len();
    let thanked = favours.iter().filter(|f| f.thanked.is_some()).count();
    let reported = favours.iter().filter(|f| f.reported.is_some()).count();
    let manners = match (thanked, reported) {
        (0, 0) => "You neither said thanks nor told how it went.".to_owned(),
        (t, 0) => format!(
            "You said thanks {}, and never told how it went.",
            share(t, all)
        ),
        (0, r) => format!(
            "You told how it went {}, and never said thanks.",
            share(r, all)
        ),
        (t, r) if t == r => format!("You said thanks and told how it went {}.", share(t, all)),
        (t, r) => format!(
            "You said thanks {} and told how it went {}.",
            share(t, all),
            share(r, all)
        ),
    };
    Some(format!("You got {}. {manners}", list(&got)))
}

fn share(done: usize, of: usize) -> String {
    match (done, of) {
        (1, 1) => "afterwards".to_owned(),
        (done, of) if done == of => "each time".to_owned(),
        (done, of) => format!("{} out of {of}", times(done)),
    }
}

/// A sum of favours in words: "a small favour" (the bands are a house rule).
pub fn owed(sum: f32) -> &'static str {
    match sum {
        v if v < 0.03 => "nothing",
        v if v < 0.12 => "a little",
        v if v < 0.3 => "a small favour",
        v if v < 0.6 => "a fair-sized favour",
        _ => "a great deal",
    }
}

/// Oversteps told of, the costliest.
const MOST: usize = 8;

pub(super) fn oversteps(page: &mut Page, debrief: &Debrief) {
    if debrief.oversteps.is_empty() {
        return;
    }
    page.section("Where you asked for too much");
    page.say("It is hard to see coming, and it mends. The weeks count one small talk, one work talk and one shared hobby each.");
    let mut worst: Vec<&OverstepTold> = debrief.oversteps.iter().collect();
    worst.sort_by(|x, y| {
        y.weeks
            .cmp(&x.weeks)
            .then(y.severity.total_cmp(&x.severity))
    });
    let more = worst.len().saturating_sub(MOST);
    worst.truncate(MOST);
    worst.sort_by_key(|o| o.day);
    for overstep in worst {
        page.hang("  ", "    ", &one_overstep(overstep));
    }
    if more > 0 {
        page.hang("  ", "    ", &format!("And {more} more that cost less."));
    }
}

/// How far an ask went too far, in words.
pub fn too_much(severity: f32) -> &'static str {
    match severity {
        s if s < 1.0 / 3.0 => "a little too much",
        s if s < 2.0 / 3.0 => "plainly too much",
        _ => "far too much",
    }
}

/// Weeks to win somebody back, in words.
pub fn weeks_back(weeks: u32) -> String {
    if weeks >= crate::study::debrief::MOST_WEEKS {
        "a year or more".to_owned()
    } else {
        count(weeks as usize, "week", "weeks")
    }
}

fn one_overstep(overstep: &OverstepTold) -> String {
    let how = too_much(overstep.severity);
    let answer = if overstep.granted {
        " It was a yes all the same."
    } else {
        ""
    };
    let sorry = match overstep.apologised {
        Some(day) => format!(" You said sorry in week {}.", week(day)),
        None => String::new(),
    };
    format!(
        "Week {}, {}: {} was {how} just then.{answer} To be back where you were takes {}, or {} if you say sorry at once.{sorry}",
        week(overstep.day),
        overstep.name,
        overstep.favour,
        weeks_back(overstep.weeks),
        weeks_back(overstep.weeks_with_apology),
    )
}

pub(super) fn calibration(page: &mut Page, debrief: &Debrief) {
    let c = &debrief.calibration;
    let Some(overall) = c.overall else { return };
    page.section("How well you guess");
    for (how, score) in [("Face to face", c.in_person), ("By e-mail", c.by_email)] {
        if let Some(score) = score {
            page.hang("  ", "    ", &format!("{how}: {}", leaning(&score)));
        }
    }
    let note = "0 is perfect, and 0.25 is what a coin flip gets";
    page.hang(
        "  ",
        "    ",
        &format!("Score {:.2}: {note}.", overall.brier),
    );
}

/// Biases smaller than this lean neither way.
pub const LEANING: f32 = 0.07;

/// Which way the guesses lean, in a sentence or two.
pub fn leaning(score: &Score) -> String {
    let guesses = count(score.guesses, "guess", "guesses");
    let by = odds(score.bias.abs());
    match score.bias {
        b if b < -LEANING => format!(
            "{guesses}, too low by {by} on average. People said yes more often than you thought."
        ),
        b if b > LEANING => format!(
            "{guesses}, too high by {by} on average. People said yes less often than you thought."
        ),
        _ => format!("{guesses}, about right on average."),
    }
}
