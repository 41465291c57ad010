//! A tournament as a file of all runs and as a table to read.

use super::{Distribution, Measure};

/// Every run as a row of CSV, with a column for each goal.
pub fn csv(distributions: &[Distribution]) -> Vec<u8> {
    let mut out = csv::Writer::from_writer(Vec::new());
    let goals = distributions.first().map_or(&[][..], |d| &d.goals);
    let measures = Measure::ALL.map(Measure::name);
    let header = ["strategy", "seed"]
        .into_iter()
        .chain(measures)
        .map(str::to_owned);
    let header = header.chain(goals.iter().map(|g| format!("goal:{}", g.id)));
    // Writing to memory cannot fail, and every row has the header's length.
    let _written = out.write_record(header);
    for entry in distributions.iter().flat_map(|d| &d.entries) {
        let numbers = Measure::ALL.map(|m| number(m.of(entry)));
        let row = [entry.strategy.clone(), entry.seed.to_string()]
            .into_iter()
            .chain(numbers);
        let reached = entry.goals.iter().map(|g| u8::from(*g).to_string());
        let _written = out.write_record(row.chain(reached));
    }
    out.into_inner().unwrap_or_default()
}

fn number(value: f64) -> String {
    if value.fract() == 0.0 {
        format!("{value:.0}")
    } else {
        format!("{value:.4}")
    }
}

/// The measures a table shows, with the heads of their columns.
const SHOWN: [(Measure, &str); 4] = [
    (Measure::Yeses, "yeses"),
    (Measure::Oversteps, "oversteps"),
    (Measure::SpeakingTerms, "speaking terms"),
    (Measure::Helps, "helps"),
];

/// A table to read: the share of runs that reached each goal, and the middle of each measure with the half of all
/// runs around it.
pub fn table(distributions: &[Distribution]) -> String {
    let Some(first) = distributions.first() else {
        return "No runs.\n".to_owned();
    };
    let letters: Vec<String> = (0..first.goals.len()).map(goal_head).collect();
    let mut rows = vec![vec!["strategy".to_owned()]];
    rows[0].extend(letters.iter().cloned());
    rows[0].extend(SHOWN.map(|(_, head)| head.to_owned()));
    for d in distributions {
        let mut row = vec![d.strategy.clone()];
        row.extend(d.goals.iter().map(|g| format!("{:.0}", g.share * 100.0)));
        row.extend(SHOWN.map(|(measure, _)| spread(d, measure)));
        rows.push(row);
    }
    let mut text = match first.entries.len() {
        1 => "One run of each strategy.\n\n".to_owned(),
        n => format!("{n} runs of each strategy.\n\n"),
    };
    text.push_str(&aligned(&rows));
    if !first.goals.is_empty() {
        text.push_str("\nRuns in 100 that reached it:\n");
        for (letter, goal) in letters.iter().zip(&first.goals) {
            text.push_str(&format!("  {letter}  {}\n", goal.title));
        }
    }
    text.push_str(
        "\nOther columns: the middle run, and in brackets the half of all runs around it.\n",
    );
    text
}

fn goal_head(n: usize) -> String {
    match u8::try_from(n) {
        Ok(n) if n < 26 => char::from(b'A' + n).to_string(),
        _ => format!("G{}", n + 1),
    }
}

fn spread(d: &Distribution, measure: Measure) -> String {
    let Some(q) = d.quartiles(measure) else {
        return String::new();
    };
    format!("{:.0} ({:.0} to {:.0})", q.median, q.lower, q.upper)
}

/// Columns side by side: the first to the left, the others to the right.
pub fn aligned(rows: &[Vec<String>]) -> String {
    let columns = rows.first().map_or(0, Vec::len);
    let width = |c: usize| {
        rows.iter()
            .filter_map(|r| r.get(c))
            .map(|w| w.chars().count())
            .max()
    };
    let widths: Vec<usize> = (0..columns).map(|c| width(c).unwrap_or(0)).collect();
    let mut text = String::new();
    for row in rows {
        for (n, (cell, width)) in row.iter().zip(&widths).enumerate() {
            let padded = if n == 0 {
                format!("{cell:<width$}")
            } else {
                format!("  {cell:>width$}")
            };
            text.push_str(&padded);
        }
        text.push('\n');
    }
    text
}
