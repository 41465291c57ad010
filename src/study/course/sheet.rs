//! A sheet for whoever teaches a lesson, in Markdown: what it is for, how it goes, what to ask and to look for.

use super::measure;
use crate::scenario::Lesson;
use crate::scenario::lesson::{Answer, Beat};
use crate::study::aims;
use crate::study::words::count;

/// The sheet of a lesson.
pub fn sheet(lesson: &Lesson) -> String {
    let about: Vec<String> = (lesson.aims.iter())
        .map(|aim| format!("{} (E{aim})", aims::in_short(*aim)))
        .collect();
    let mut text = format!(
        "# {}\n\n{}\n\n{} minutes. About {}.\n",
        lesson.title,
        lesson.summary,
        lesson.minutes,
        about.join("; ")
    );
    if !lesson.teach.aim.is_empty() {
        text += &format!("\n**Aim.** {}\n", lesson.teach.aim);
    }
    text += "\n## How it goes\n\n";
    for (n, beat) in lesson.beats.iter().enumerate() {
        let (what, more) = line(lesson, beat);
        text += &format!("{}. **{what}**{more}\n", n + 1);
    }
    bullets(&mut text, "What to ask the class", &lesson.teach.ask);
    bullets(&mut text, "What to look for", &lesson.teach.look_for);
    let (ending, claim) = (&lesson.ending, &lesson.claim);
    let less = if claim.less { "less" } else { "more" };
    text += &format!(
        "\n## What it comes down to\n\n> {}\n\n{}\n\n{} The game holds itself to it: after {}, \"{}\" has {less} of this than \"{}\": {}. \
         The difference is at least {} on average, and is seen in {:.0} of 100 single runs. `speaking-terms prove {}` shows it.\n\nBasis: {}\n",
        ending.sentence,
        claim.sentence,
        ending.basis.words(),
        days(claim.days),
        lesson.way(claim.way).label,
        lesson.way(claim.against).label,
        measure::words(lesson, &claim.of),
        claim.at_least,
        claim.seen_in * 100.0,
        lesson.name,
        ending.source,
    );
    text
}

fn bullets(text: &mut String, heading: &str, lines: &[String]) {
    if !lines.is_empty() {
        *text += &format!("\n## {heading}\n\n");
        for line in lines {
            *text += &format!("- {line}\n");
        }
    }
}

/// A beat in a line: what it is called, and what is done, which follows that without a space of its own.
pub fn line(lesson: &Lesson, beat: &Beat) -> (String, String) {
    let labels = |ways: &[_]| {
        let labels: Vec<&str> = ways
            .iter()
            .map(|id| lesson.way(*id).label.as_str())
            .collect();
        labels.join(" | ")
    };
    let heading = named(lesson, beat.heading());
    match beat {
        Beat::Say(_) => (heading, " (told)".to_owned()),
        Beat::Play(play) => {
            let (most, task) = (days(play.days), named(lesson, &play.task));
            (heading, format!(" (played, at most {most}): {task}"))
        }
        Beat::Later(later) => (heading, format!(" ({} later)", days(later.days))),
        Beat::Predict(bet) => match &bet.answer {
            Answer::Slider { low, high, .. } => {
                let more = format!(" {heading} From \"{low}\" to \"{high}\".");
                ("Bet.".to_owned(), more)
            }
            Answer::Choice { ways, .. } => {
                ("Bet.".to_owned(), format!(" {heading} {}.", labels(ways)))
            }
            Answer::Curve { .. } => ("Bet, drawn.".to_owned(), format!(" {heading}")),
        },
        Beat::Reveal(_) => (heading, " (revealed)".to_owned()),
        Beat::Compare(compare) => {
            let more = format!(" (side by side): {}", labels(&compare.ways));
            (heading, more)
        }
        Beat::Many(many) => {
            let more = format!(" (over {} seeds): {}", many.seeds, labels(&many.ways));
            (heading, more)
        }
        Beat::AskYourself(_) => ("Ask yourself.".to_owned(), format!(" {heading}")),
        Beat::Sandbox(sandbox) => (
            heading,
            format!(" (free play, at most {})", days(sandbox.days)),
        ),
    }
}

fn days(n: u32) -> String {
    count(n as usize, "day", "days")
}

/// A text with first names in its slots.
fn named(lesson: &Lesson, text: &str) -> String {
    let people = lesson.scenario.people.iter();
    people.fold(text.to_owned(), |text, person| {
        text.replace(&format!("{{{}}}", person.id), person.first_name())
    })
}
