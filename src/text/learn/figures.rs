//! What a lesson shows, in words and rows of signs. Every row says in words what its signs show.

use super::super::console::Page;
use crate::study::course::bets::{Truth, Verdict};
use crate::study::course::shown::{
    BetTold, Chances, Comparison, Course, FigureShown, Happens, How, Warmth,
};
use crate::study::debrief::{AskTold, Door, LedgerEntry, OverstepTold, PersonTold};
use crate::study::report::{too_much, weeks_back};
use crate::study::words::{
    count, impression_words, in_100, list, odds, warmth_word, week, work_word,
};

/// Widest bar.
const BAR: usize = 20;
/// Moments of a course that are told.
const MOMENTS: usize = 6;

/// What happens at a beat, for those that only show something.
pub(super) fn page(what: &Happens) -> Page {
    let mut page = Page::new();
    match what {
        Happens::Reveal(figures) => figures.iter().for_each(|figure| reveal(&mut page, figure)),
        Happens::Compare(comparison) => compare(&mut page, comparison),
        Happens::Many(chances) => many(&mut page, chances),
        Happens::Predict(_) => {
            page.text("This bet has been revealed, and stands as it is.");
        }
        Happens::Say
        | Happens::Play(_)
        | Happens::Later(_)
        | Happens::AskYourself { .. }
        | Happens::Ending { .. } => {}
    }
    page
}

fn reveal(page: &mut Page, figure: &FigureShown) {
    match figure {
        FigureShown::Bet(told) => bet(page, told),
        FigureShown::Person(Some(told)) => person(page, told),
        FigureShown::Person(None) => {
            page.heading("You never heard of each other.");
        }
        FigureShown::Course(told) => course(page, told),
        FigureShown::Reasons(Some(told)) => reasons(page, told),
        FigureShown::Reasons(None) => {
            page.heading("No ask has been answered yet, so there are no reasons to show.");
        }
        FigureShown::Ledger { name, entry } => ledger(page, name, entry.as_deref()),
        FigureShown::Doors(told) => doors(page, told),
        FigureShown::Oversteps(told) => oversteps(page, told),
        FigureShown::Map(told) => map(page, told),
    }
}

fn bet(page: &mut Page, told: &BetTold) {
    page.heading(told.question.as_str());
    match &told.guess_words {
        Some(guess) => page.item(format!("You said: {guess}.")),
        None => page.item("You placed no bet."),
    };
    let how = match (told.verdict, &told.how) {
        (Some((Verdict::Right, _)), How::Choice(_)) => " That is what you said.",
        (Some((Verdict::Right, _)), _) => " You were about right.",
        (Some((Verdict::Low, _)), _) => " You were too low.",
        (Some((Verdict::High, _)), _) => " You were too high.",
        (Some((Verdict::Wrong, _)) | None, _) => "",
    };
    page.item(format!("It is: {}.{how}", told.truth_words));
    match &told.truth {
        Some(Truth::Share(share)) => {
            page.item(format!("Truth {}", bar(*share)));
        }
        Some(Truth::Curve(values)) => {
            page.item(format!("Day by day: {}.", moments(values, true)));
        }
        Some(Truth::Way { means, .. }) => {
            if let How::Choice(ways) = &told.how {
                for (way, mean) in ways.iter().zip(means) {
                    let mean = number(*mean, told.is_level);
                    page.item(format!("{way}: {mean} on average."));
                }
            }
        }
        None => {}
    }
}

fn person(page: &mut Page, told: &PersonTold) {
    page.heading(format!("{}, as it really is", told.name));
    let (truth, belief) = (&told.truth, &told.belief);
    let thought = impression_words(belief);
    page.item(format!(
        "Warmth {} {}, {}. You thought: {}.",
        bar(truth.rapport.into()),
        of_100(truth.rapport),
        warmth_word(truth.rapport),
        thought.warmth
    ));
    page.item(format!(
        "Work {} {}, {}. You thought: {}.",
        bar(truth.trust.into()),
        of_100(truth.trust),
        work_word(truth.trust),
        thought.work
    ));
    page.text(told.summary.as_str());
}

fn course(page: &mut Page, told: &Course) {
    page.heading(format!("{}, day by day", told.name));
    if told.points.is_empty() {
        page.text("There is nothing to show yet.");
        return;
    }
    let some = |of: fn(&(crate::model::Day, f32, f32)) -> f32| {
        let points = spread(told.points.len()).map(|at| &told.points[at]);
        let words: Vec<String> = points
            .map(|point| format!("week {} {}", week(point.0), of_100(of(point))))
            .collect();
        words.join(", ")
    };
    page.item(format!("Warmth: {}.", some(|point| point.1)));
    page.item(format!("Trust in your work: {}.", some(|point| point.2)));
}

fn reasons(page: &mut Page, told: &AskTold) {
    page.heading(format!(
        "Why {} was a {}: the odds were {}.",
        told.phrase,
        if told.outcome == crate::study::debrief::AskOutcome::Yes {
            "yes"
        } else {
            "no"
        },
        odds(told.p_yes)
    ));
    for because in &told.because {
        let way = if because.towards_yes() {
            "for"
        } else {
            "against"
        };
        page.item(format!("{way} it: {}.", because.words));
    }
}

fn ledger(page: &mut Page, name: &str, entry: Option<&LedgerEntry>) {
    page.heading(format!("Give and take with {name}"));
    let Some(entry) = entry else {
        page.text("Nothing was given or taken.");
        return;
    };
    for favour in &entry.favours {
        let thanked = match favour.thanked {
            Some(day) => format!("thanked in week {}", week(day)),
            None => "never thanked".to_owned(),
        };
        let (day, favour) = (week(favour.day), &favour.favour);
        page.item(format!("Week {day}: you got {favour}, {thanked}."));
    }
    let days = |days: &[crate::model::Day]| {
        let weeks: Vec<String> = days.iter().map(|day| week(*day).to_string()).collect();
        list(&weeks)
    };
    for (what, when) in [
        ("You helped, in week", &entry.helped),
        ("They helped you, in week", &entry.helped_you),
        ("You worked together, in week", &entry.together),
    ] {
        if !when.is_empty() {
            page.item(format!("{what} {}.", days(when)));
        }
    }
    page.item(format!(
        "They feel you owe {} of 100; you think {} of 100.",
        (entry.owed * 100.0).round(),
        (entry.believed * 100.0).round()
    ));
}

fn doors(page: &mut Page, told: &[Door]) {
    page.heading("What you never asked for, and would likely have got");
    if told.is_empty() {
        page.text("Nothing: you asked for all that was to be had.");
    }
    for door in told {
        page.item(format!("{}: {}.", door.phrase, odds(door.p_yes)));
    }
}

fn oversteps(page: &mut Page, told: &[OverstepTold]) {
    page.heading("Asks that went too far");
    if told.is_empty() {
        page.text("None did.");
    }
    for overstep in told {
        page.item(format!(
            "Week {}, {}: {} was {} just then. To be back takes {}, or {} if you say sorry at once.",
            week(overstep.day),
            overstep.name,
            overstep.favour,
            too_much(overstep.severity),
            weeks_back(overstep.weeks),
            weeks_back(overstep.weeks_with_apology)
        ));
    }
}

fn map(page: &mut Page, told: &[Warmth]) {
    page.heading("Everybody, warmest first");
    for person in told {
        let met = if person.met { "" } else { ", not met yet" };
        page.item(format!(
            "{}{met}: {} {}, {}.",
            person.name,
            bar(person.rapport.into()),
            of_100(person.rapport),
            warmth_word(person.rapport)
        ));
    }
}

fn compare(page: &mut Page, comparison: &Comparison) {
    page.heading(format!("{}:", comparison.of));
    for (label, values) in &comparison.lines {
        page.item(format!(
            "{label}: {}.",
            moments(values, comparison.is_level)
        ));
    }
}

fn many(page: &mut Page, chances: &Chances) {
    let runs = count(chances.seeds as usize, "run", "runs");
    page.heading(format!("{}, over {runs} each:", chances.of));
    let Some(rows) = &chances.rows else {
        page.text("It is still being worked out.");
        return;
    };
    let most = rows.iter().map(|row| row.mean).fold(0.0, f64::max);
    let scale = if chances.is_level {
        1.0
    } else {
        most.max(1e-9)
    };
    for (way, row) in chances.ways.iter().zip(rows) {
        let value = |value: f64| number(value, chances.is_level);
        let half = row.quartiles.map_or_else(String::new, |q| {
            format!(
                "; half of all runs lie between {} and {}",
                value(q.lower),
                value(q.upper)
            )
        });
        page.item(format!(
            "{way}: {} {} on average{half}.",
            bar(row.mean / scale),
            value(row.mean)
        ));
    }
}

/// A row of signs for a share: as many `#` as it is large.
fn bar(share: f64) -> String {
    let filled = ((share.clamp(0.0, 1.0) * BAR as f64).round() as usize).min(BAR);
    format!("{}{}", "#".repeat(filled), ".".repeat(BAR - filled))
}

fn of_100(level: f32) -> String {
    if level < 0.005 {
        "0 of 100".to_owned()
    } else {
        format!("{} of 100", in_100(level))
    }
}

fn number(value: f64, is_level: bool) -> String {
    if is_level {
        format!("{:.0} of 100", value * 100.0)
    } else {
        let text = format!("{value:.1}");
        text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
    }
}

/// Some moments of a course by day: "at first 3 of 100, week 2 9 of 100".
fn moments(values: &[f64], is_level: bool) -> String {
    let words: Vec<String> = spread(values.len())
        .map(|day| {
            let value = number(values[day], is_level);
            match day {
                0 => format!("at first {value}"),
                day if values.len() > 14 => {
                    format!("after {} {value}", count(day.div_ceil(7), "week", "weeks"))
                }
                day => format!("after {} {value}", count(day, "day", "days")),
            }
        })
        .collect();
    words.join(", ")
}

/// Places spread over a list: the first, the last, and some between.
fn spread(len: usize) -> impl Iterator<Item = usize> {
    let last = len.saturating_sub(1);
    let steps = last.min(MOMENTS - 1);
    (0..=steps)
        .map(move |n| (n * last).checked_div(steps).unwrap_or(0))
        .take(len)
}
