//! The debrief as plain text, for a terminal, a file or a screen reader: headings underlined, bars drawn with `#`
//! beside the words they stand for, odds as people say them. No colours, no boxes, nothing that needs to be seen whole.

mod account;
mod asks;
mod remarks;

pub use account::{LEANING, leaning, owed, too_much, weeks_back};

use super::debrief::{Debrief, OpeningTold, PersonTold};
use super::words::{self, ImpressionWords, capitalised, count, list, warmth_word, work_word};

/// Narrowest and widest a line gets, in characters.
const WIDTHS: std::ops::RangeInclusive<usize> = 40..=96;

/// The whole debrief, at most `width` characters wide.
pub fn text(debrief: &Debrief, width: usize) -> String {
    let mut page = Page::new(width);
    page.title("What was really going on");
    overview(&mut page, debrief);
    remarks::stood_out(&mut page, debrief);
    aims(&mut page, debrief);
    people(&mut page, debrief);
    asks::asks(&mut page, debrief);
    asks::doors(&mut page, debrief);
    account::ledger(&mut page, debrief);
    account::oversteps(&mut page, debrief);
    account::calibration(&mut page, debrief);
    remarks::others(&mut page, debrief);
    page.text
}

/// A text in the making.
struct Page {
    width: usize,
    text: String,
}

impl Page {
    fn new(width: usize) -> Self {
        Page {
            width: width.clamp(*WIDTHS.start(), *WIDTHS.end()),
            text: String::new(),
        }
    }

    fn title(&mut self, words: &str) {
        self.underlined(words, "=");
    }

    fn section(&mut self, words: &str) {
        self.text.push('\n');
        self.underlined(words, "-");
    }

    fn underlined(&mut self, words: &str, with: &str) {
        let line = with.repeat(words.chars().count());
        self.text.push_str(&format!("{words}\n{line}\n"));
    }

    /// Bars and words do not fit side by side.
    fn is_narrow(&self) -> bool {
        self.width < 64
    }

    fn blank(&mut self) {
        self.text.push('\n');
    }

    fn say(&mut self, words: &str) {
        self.hang("", "", words);
    }

    /// A paragraph that starts with `first`; further lines start with `rest`.
    fn hang(&mut self, first: &str, rest: &str, words: &str) {
        let options = textwrap::Options::new(self.width)
            .word_splitter(textwrap::WordSplitter::NoHyphenation)
            .word_separator(textwrap::WordSeparator::AsciiSpace)
            .break_words(false)
            .initial_indent(first)
            .subsequent_indent(rest);
        for line in textwrap::wrap(words, options) {
            self.text.push_str(line.trim_end());
            self.text.push('\n');
        }
    }
}

/// A bar of so many `#` out of `most`, for a share of the strongest; at least one.
fn bar(share: f32, most: usize) -> String {
    let filled = ((share.clamp(0.0, 1.0) * most as f32).round() as usize).clamp(1, most);
    "#".repeat(filled)
}

fn overview(page: &mut Page, debrief: &Debrief) {
    let Debrief {
        title, weeks, seed, ..
    } = debrief;
    let so_far = if debrief.over {
        count(*weeks as usize, "week", "weeks")
    } else {
        format!(
            "{weeks} weeks, so far to week {}",
            words::week(debrief.today)
        )
    };
    page.say(&format!("{title}. {}, seed {seed}.", capitalised(&so_far)));
    page.blank();
    let met = debrief.people.iter().filter(|p| p.speaking_terms).count();
    let (asks, yeses) = (debrief.asks.len(), debrief.yeses());
    let asked = match (asks, yeses) {
        (0, _) => "You asked for nothing.".to_owned(),
        (1, 0) => "You asked once, and it was not the time.".to_owned(),
        (asks, 0) => format!("You asked {}, and it was never the time.", times(asks)),
        (1, _) => "You asked once, and it was a yes.".to_owned(),
        (asks, yeses) if asks == yeses => format!("You asked {}, and each was a yes.", times(asks)),
        (asks, yeses) => format!(
            "You asked {}, and {} it was a yes.",
            times(asks),
            times(yeses)
        ),
    };
    let people = match met {
        0 => "You are not on speaking terms with anybody yet.".to_owned(),
        n => format!(
            "You are on speaking terms with {}.",
            count(n, "person", "people")
        ),
    };
    page.say(&format!("{people} {asked}"));
}

/// Goals and openings.
fn aims(page: &mut Page, debrief: &Debrief) {
    if !debrief.goals.is_empty() {
        page.section("Goals");
    }
    for goal in &debrief.goals {
        let state = match (goal.is_reached(), goal.of) {
            (true, _) => "reached".to_owned(),
            (false, 1) => "open".to_owned(),
            (false, of) => format!("{} of {of}", goal.done),
        };
        page.hang("  ", "    ", &format!("{}: {state}", goal.title));
    }
    if !debrief.openings.is_empty() {
        page.section("Openings");
    }
    for opening in &debrief.openings {
        page.hang("  ", "    ", &opening_words(opening));
    }
}

fn times(n: usize) -> String {
    match n {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        n => format!("{n} times"),
    }
}

/// How far you came with an opening, and who could have told you of it.
pub fn opening_words(opening: &OpeningTold) -> String {
    let title = &opening.title;
    match (opening.known, opening.won) {
        (_, Some(true)) => format!("{title}: it is yours."),
        (_, Some(false)) => format!("{title}: it went to somebody else."),
        (false, None) if opening.known_by.is_empty() => format!("{title}: you never heard of it."),
        (false, None) => {
            let names = list(&opening.known_by);
            format!("{title}: you never heard of it. {names} could have told you.")
        }
        (true, None) => {
            let steps = [
                (true, "heard of it"),
                (opening.introduced, "were introduced to whoever decides"),
                (opening.word, "had somebody's word"),
            ];
            let done: Vec<_> = steps
                .iter()
                .filter(|(done, _)| *done)
                .map(|(_, s)| *s)
                .collect();
            format!("{title}: you {}.", list(&done))
        }
    }
}

/// Wide enough for a level as a bar.
const LEVEL: usize = 20;

fn people(page: &mut Page, debrief: &Debrief) {
    page.section("People");
    let (met, others): (Vec<_>, Vec<_>) = debrief.people.iter().partition(|p| p.speaking_terms);
    if met.is_empty() {
        page.say("Nobody yet. A short chat is enough to begin with.");
    } else {
        page.say("Each bar is how it was in the end: first the truth, then what you thought.");
    }
    for person in met {
        page.blank();
        one_person(page, person);
    }
    if !others.is_empty() {
        let names: Vec<_> = others
            .iter()
            .take(6)
            .map(|p| p.first_name.as_str())
            .collect();
        let more = others.len().saturating_sub(names.len());
        let who = if more > 0 {
            format!("{} and {more} more", names.join(", "))
        } else {
            list(&names)
        };
        page.blank();
        page.say(&format!("You knew of {who}, and never spoke."));
    }
}

fn one_person(page: &mut Page, person: &PersonTold) {
    let role = if person.role.is_empty() {
        String::new()
    } else {
        format!(", who {}", person.role)
    };
    page.say(&format!("{}{role}", person.name));
    let ImpressionWords { warmth, work } = words::impression_words(&person.belief);
    let (truth, belief) = (&person.truth, &person.belief);
    level(
        page,
        "Warmth  truth",
        truth.rapport,
        warmth_word(truth.rapport),
    );
    level(page, "        you thought", belief.rapport.mean, &warmth);
    level(page, "Work    truth", truth.trust, work_word(truth.trust));
    level(page, "        you thought", belief.trust.mean, &work);
    page.hang("  ", "  ", &person.summary);
    if !person.learned.is_empty() {
        let what = list(&person.learned);
        page.hang(
            "  ",
            "  ",
            &format!("You learned: {} {what}.", person.first_name),
        );
    }
    if !person.never_learned.is_empty() {
        let what = list(&person.never_learned);
        page.hang(
            "  ",
            "  ",
            &format!("It never came up: {} {what}.", person.first_name),
        );
    }
}

fn level(page: &mut Page, what: &str, level: f32, words: &str) {
    let most = if page.is_narrow() { LEVEL / 2 } else { LEVEL };
    let filled = (level.clamp(0.0, 1.0) * most as f32).round() as usize;
    let bar = format!("{}{}", "#".repeat(filled), ".".repeat(most - filled));
    let first = format!("  {what:<19}  {bar}");
    if page.is_narrow() {
        page.text.push_str(&first);
        page.blank();
        page.hang("    ", "    ", words);
    } else {
        let first = format!("{first}  ");
        page.hang(&first, &" ".repeat(first.len()), words);
    }
}
