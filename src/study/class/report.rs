//! A class's runs on one page of HTML: who asked and who never did, how well everybody guessed, what went too far. One
//! file that needs nothing else, to be printed or sent on. Nobody is named unless names are asked for.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::hands::{self, Show};
use crate::study::calibration::{Bin, Calibration, Guess};
use crate::study::debrief::{AskOutcome, Debrief};
use crate::study::words::{count, list};

/// The look of the page, on a screen and on paper.
const STYLE: &str = "body{font:16px/1.45 system-ui,sans-serif;color:#26222e;background:#f8f5ee;max-width:60rem;margin:2rem auto;padding:0 1.5rem}\
h1,h2{font-family:Georgia,serif;line-height:1.2}table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}\
th,td{text-align:right;padding:.35rem .6rem;border-bottom:1px solid #d5cfc2}th:first-child,td:first-child{text-align:left}\
th{font-weight:600}caption{text-align:left;color:#575160;padding-bottom:.3rem}svg{max-width:100%}\
.t{fill:#b23c0e}.p{fill:#2747c7}.s{color:#575160}@media print{body{background:#fff;margin:0;font-size:12px}}";

/// One learner's run.
pub struct Learner {
    /// What to call them if names are wanted: a file's name, for instance.
    pub name: String,
    /// How it went.
    pub debrief: Debrief,
}

/// What the page is made of.
pub struct Class<'a> {
    /// Its title.
    pub title: &'a str,
    /// Everybody's runs.
    pub learners: &'a [Learner],
    /// Whether learners are called by their names; else "Learner 1" and so on.
    pub names: bool,
    /// Shows of hands, if there were any.
    pub shows: &'a [Show],
}

/// The page.
pub fn html(class: &Class) -> String {
    let mut page = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>{0}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{0}</h1>\n",
        escaped(class.title)
    );
    summary(&mut page, class);
    if !class.learners.is_empty() {
        learners(&mut page, class);
        calibration(
            &mut page,
            &guesses(class.learners),
            "How sure people were, and how often they were right",
        );
        habits(&mut page, class.learners);
    }
    if !class.shows.is_empty() {
        shows(&mut page, class.shows);
    }
    page.push_str("<p class=\"s\">Made by Speaking Terms. Everything here was worked out from the runs themselves.</p>\n</body>\n</html>\n");
    page
}

fn name(class: &Class, n: usize) -> String {
    if class.names {
        escaped(&class.learners[n].name)
    } else {
        format!("Learner {}", n + 1)
    }
}

fn asked(debrief: &Debrief) -> usize {
    debrief.asks.iter().filter(|ask| !ask.follow_up).count()
}

fn granted(debrief: &Debrief) -> usize {
    debrief
        .asks
        .iter()
        .filter(|ask| ask.outcome == AskOutcome::Yes)
        .count()
}

/// Who asked and who did not, in a few sentences.
fn summary(page: &mut String, class: &Class) {
    let learners = class.learners;
    if learners.is_empty() {
        if class.shows.is_empty() {
            page.push_str("<p>There is nothing to report yet.</p>\n");
        }
        return;
    }
    let never: Vec<String> = (0..learners.len())
        .filter(|n| asked(&learners[*n].debrief) == 0)
        .map(|n| name(class, n))
        .collect();
    let asks: usize = learners.iter().map(|l| asked(&l.debrief)).sum();
    let yeses: usize = learners.iter().map(|l| granted(&l.debrief)).sum();
    let oversteps: usize = learners.iter().map(|l| l.debrief.oversteps.len()).sum();
    let doors: usize = learners.iter().map(|l| l.debrief.doors.len()).sum();
    let _ = write!(
        page,
        "<p>{} made {}; {yeses} were granted and {} went too far.",
        capital(&count(learners.len(), "learner", "learners")),
        count(asks, "ask", "asks"),
        oversteps
    );
    match never.len() {
        0 => page.push_str(" Everybody asked for something."),
        _ => {
            let _ = write!(page, " {} never asked for anything.", list(&never));
        }
    }
    if doors > 0 {
        let _ = write!(
            page,
            " {} would likely have been a yes and {} never made.",
            capital(&count(doors, "further ask", "further asks")),
            if doors == 1 { "was" } else { "were" }
        );
    }
    page.push_str("</p>\n");
}

fn capital(text: &str) -> String {
    crate::study::words::capitalised(text)
}

fn learners(page: &mut String, class: &Class) {
    page.push_str("<h2>Learner by learner</h2>\n<table>\n<caption>Open doors: asks never made that would likely have been a yes. Brier: 0 is perfect, 0.25 is a coin flip. Lean: below 0 too gloomy, above 0 too hopeful.</caption>\n<tr><th>Who</th><th>Season, seed</th><th>Weeks</th><th>Goals</th><th>Asks</th><th>Yeses</th><th>Open doors</th><th>Oversteps</th><th>Brier</th><th>Lean</th></tr>\n");
    for (n, learner) in class.learners.iter().enumerate() {
        let d = &learner.debrief;
        let reached = d.goals.iter().filter(|goal| goal.is_reached()).count();
        let score = d.calibration.overall;
        let number = |x: Option<f32>| x.map_or("–".to_owned(), |x| format!("{x:.2}"));
        let _ = writeln!(
            page,
            "<tr><td>{}</td><td>{}, {}</td><td>{} of {}</td><td>{reached} of {}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
            name(class, n),
            escaped(&d.title),
            d.seed,
            d.today.0.div_ceil(7),
            d.weeks,
            d.goals.len(),
            asked(d),
            granted(d),
            d.doors.len(),
            d.oversteps.len(),
            number(score.map(|s| s.brier)),
            number(score.map(|s| s.bias)),
        );
    }
    page.push_str("</table>\n");
}

/// Every prediction that was answered.
fn guesses(learners: &[Learner]) -> Vec<Guess> {
    let asks = learners.iter().flat_map(|l| &l.debrief.asks);
    asks.filter_map(|ask| {
        let yes = match ask.outcome {
            AskOutcome::Yes => true,
            AskOutcome::No | AskOutcome::Silence => false,
            AskOutcome::Waiting => return None,
        };
        Some(Guess {
            predicted: ask.predicted?,
            yes,
            channel: ask.channel,
        })
    })
    .collect()
}

/// Predictions against answers, in fifths of the scale.
fn calibration(page: &mut String, guesses: &[Guess], heading: &str) {
    let all = Calibration::of(guesses);
    let Some(score) = all.overall else {
        page.push_str("<h2>Guesses</h2>\n<p>Nobody guessed before an answer came.</p>\n");
        return;
    };
    let _ = write!(
        page,
        "<h2>{}</h2>\n<p>Over {}, the Brier score is {:.2}; on average the guesses lay {:.0} points too {}.</p>\n",
        escaped(heading),
        count(score.guesses, "guess", "guesses"),
        score.brier,
        score.bias.abs() * 100.0,
        if score.bias < 0.0 { "low" } else { "high" }
    );
    plot(page, &all.bins);
}

/// The guesses as dots: along the line from corner to corner, what is guessed is what happens.
fn plot(page: &mut String, bins: &[Bin]) {
    let most = bins.iter().map(|bin| bin.guesses).max().unwrap_or(1) as f32;
    page.push_str("<svg viewBox=\"0 0 360 330\" width=\"360\" role=\"img\" aria-label=\"Guesses against answers\">\n<path d=\"M40 10V290H340\" fill=\"none\" stroke=\"#575160\"/>\n<path d=\"M40 290L340 10\" stroke=\"#d5cfc2\" stroke-dasharray=\"5 4\"/>\n");
    for bin in bins {
        let (x, y) = (40.0 + 300.0 * bin.predicted, 290.0 - 280.0 * bin.yes);
        let r = 4.0 + 12.0 * (bin.guesses as f32 / most).sqrt();
        let how = match bin.channel {
            crate::sim::Channel::InPerson => "face to face",
            crate::sim::Channel::Email => "by e-mail",
        };
        let says = format!(
            "{} {how}: guessed {:.0} in 100, yes {:.0} in 100",
            count(bin.guesses, "guess", "guesses"),
            bin.predicted * 100.0,
            bin.yes * 100.0
        );
        let _ = match bin.channel {
            crate::sim::Channel::InPerson => writeln!(
                page,
                "<circle class=\"p\" cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{r:.1}\"><title>{says}</title></circle>"
            ),
            crate::sim::Channel::Email => {
                let (left, top) = (x - r, y - r);
                writeln!(
                    page,
                    "<rect class=\"t\" x=\"{left:.1}\" y=\"{top:.1}\" width=\"{0:.1}\" height=\"{0:.1}\"><title>{says}</title></rect>",
                    2.0 * r
                )
            }
        };
    }
    page.push_str("<text x=\"40\" y=\"308\" font-size=\"13\">guessed: never</text><text x=\"340\" y=\"308\" font-size=\"13\" text-anchor=\"end\">always</text><text x=\"44\" y=\"22\" font-size=\"13\">always a yes</text>\n</svg>\n<p class=\"s\">Discs: face to face. Squares: by e-mail. The larger, the more guesses. Above the dashed line, more was granted than was guessed.</p>\n");
}

/// What many have in common.
fn habits(page: &mut String, learners: &[Learner]) {
    let mut seen: BTreeMap<&str, (usize, bool, &str)> = BTreeMap::new();
    for remark in learners.iter().flat_map(|l| &l.debrief.remarks) {
        let entry = seen
            .entry(remark.name)
            .or_insert((0, remark.praise, &remark.try_this));
        entry.0 += 1;
    }
    let mut seen: Vec<_> = seen.into_iter().collect();
    seen.sort_by_key(|(name, (times, _, _))| (std::cmp::Reverse(*times), *name));
    let mut rows = |heading: &str, praise: bool| {
        let these: Vec<_> = seen
            .iter()
            .filter(|(_, (_, good, _))| *good == praise)
            .take(6)
            .collect();
        if these.is_empty() {
            return;
        }
        let _ = writeln!(
            page,
            "<h2>{heading}</h2>\n<table>\n<tr><th>What</th><th>Learners</th></tr>"
        );
        for (name, (times, _, try_this)) in these {
            let what = capital(&name.replace(['_', '-'], " "));
            let more = if praise || try_this.is_empty() {
                String::new()
            } else {
                format!(" <span class=\"s\">Try: {}</span>", escaped(try_this))
            };
            let _ = writeln!(
                page,
                "<tr><td>{}.{more}</td><td>{times}</td></tr>",
                escaped(&what)
            );
        }
        page.push_str("</table>\n");
    };
    rows("What cost most", false);
    rows("What went well", true);
}

/// Questions that were put to the class.
fn shows(page: &mut String, shows: &[Show]) {
    page.push_str("<h2>What the class was asked</h2>\n<table>\n<tr><th>Question</th><th>Hands</th><th>The class, in 100</th><th>The truth, in 100</th><th>Answer</th></tr>\n");
    for show in shows {
        let mean = show
            .hands
            .mean()
            .map_or("–".to_owned(), |mean| format!("{:.0}", mean * 100.0));
        let _ = writeln!(
            page,
            "<tr><td>{}: {}</td><td>{}</td><td>{mean}</td><td>{:.0}</td><td>{}</td></tr>",
            escaped(&show.whom),
            escaped(&show.favour),
            show.hands.count(),
            show.p_yes * 100.0,
            if show.yes { "yes" } else { "no" }
        );
    }
    page.push_str("</table>\n");
    if let (Some(score), Some(lean)) = (hands::calibration(shows).overall, hands::lean(shows)) {
        let _ = writeln!(
            page,
            "<p>Over {}, the Brier score is {:.2}. On average the class lay {:.0} points {} the true odds.</p>",
            count(score.guesses, "hand", "hands"),
            score.brier,
            lean.abs() * 100.0,
            if lean < 0.0 { "below" } else { "above" }
        );
    }
}

/// A text that is no HTML.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            c => safe.push(c),
        }
    }
    safe
}
