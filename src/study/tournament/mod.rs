//! Strategies side by side over many seeds, on all cores, with the same result on any number of them.

mod contest;
mod tables;

use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::model::Tie;
use crate::scenario::{PersonId, Scenario};
use crate::sim::Run;
use crate::strategy::Strategy;
pub use contest::Contest;
pub(super) use tables::aligned;
pub use tables::{csv, table};

/// How one run went.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The strategy's name.
    pub strategy: String,
    /// The seed.
    pub seed: u64,
    /// Which goals were reached, in the scenario's order.
    pub goals: Vec<bool>,
    /// People on speaking terms.
    pub speaking_terms: u32,
    /// Asks answered.
    pub asks: u32,
    /// Yeses.
    pub yeses: u32,
    /// Oversteps.
    pub oversteps: u32,
    /// Helps delivered.
    pub helps: u32,
    /// Pieces of work done together.
    pub collaborations: u32,
    /// Mean rapport of those on speaking terms.
    pub warmth: f32,
    /// Mean trust of those on speaking terms.
    pub trust: f32,
}

/// Something measured of every run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Measure {
    /// Goals reached.
    Goals,
    /// People on speaking terms.
    SpeakingTerms,
    /// Asks answered.
    Asks,
    /// Yeses.
    Yeses,
    /// Oversteps.
    Oversteps,
    /// Helps delivered.
    Helps,
    /// Pieces of work done together.
    Collaborations,
    /// Mean rapport of those on speaking terms.
    Warmth,
    /// Mean trust of those on speaking terms.
    Trust,
}

impl Measure {
    /// What it is, as a heading: "Yeses heard".
    pub fn title(self) -> &'static str {
        match self {
            Measure::Goals => "Goals reached",
            Measure::SpeakingTerms => "People on speaking terms",
            Measure::Asks => "Asks answered",
            Measure::Yeses => "Doors opened: yeses heard",
            Measure::Oversteps => "Oversteps",
            Measure::Helps => "Helps given",
            Measure::Collaborations => "Pieces of work done together",
            Measure::Warmth => "How well they are liked",
            Measure::Trust => "How far their work is trusted",
        }
    }

    /// It goes from 0 to 1; otherwise it is a count.
    pub fn is_level(self) -> bool {
        matches!(self, Measure::Warmth | Measure::Trust)
    }

    /// All of them, in the order of columns.
    pub const ALL: [Measure; 9] = [
        Measure::Goals,
        Measure::SpeakingTerms,
        Measure::Asks,
        Measure::Yeses,
        Measure::Oversteps,
        Measure::Helps,
        Measure::Collaborations,
        Measure::Warmth,
        Measure::Trust,
    ];

    /// Its name in a file.
    pub fn name(self) -> &'static str {
        match self {
            Measure::Goals => "goals",
            Measure::SpeakingTerms => "speaking_terms",
            Measure::Asks => "asks",
            Measure::Yeses => "yeses",
            Measure::Oversteps => "oversteps",
            Measure::Helps => "helps",
            Measure::Collaborations => "collaborations",
            Measure::Warmth => "warmth",
            Measure::Trust => "trust",
        }
    }

    /// What it is of one run.
    pub fn of(self, entry: &Entry) -> f64 {
        match self {
            Measure::Goals => entry.goals.iter().filter(|&&g| g).count() as f64,
            Measure::SpeakingTerms => entry.speaking_terms.into(),
            Measure::Asks => entry.asks.into(),
            Measure::Yeses => entry.yeses.into(),
            Measure::Oversteps => entry.oversteps.into(),
            Measure::Helps => entry.helps.into(),
            Measure::Collaborations => entry.collaborations.into(),
            Measure::Warmth => entry.warmth.into(),
            Measure::Trust => entry.trust.into(),
        }
    }
}

/// How the runs of one strategy are spread.
#[derive(Clone, Debug, PartialEq)]
pub struct Distribution {
    /// The strategy's name.
    pub strategy: String,
    /// Every run, by seed.
    pub entries: Vec<Entry>,
    /// Each goal's id and title, and the share of runs that reached it.
    pub goals: Vec<GoalShare>,
}

/// How often a goal was reached.
#[derive(Clone, Debug, PartialEq)]
pub struct GoalShare {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Share of runs that reached it, 0..1.
    pub share: f64,
}

/// Five numbers that say how something is spread.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quartiles {
    /// Smallest.
    pub least: f64,
    /// A quarter lies below.
    pub lower: f64,
    /// Half lies below.
    pub median: f64,
    /// A quarter lies above.
    pub upper: f64,
    /// Largest.
    pub most: f64,
}

impl Quartiles {
    /// Those of some values; `None` without any.
    pub fn of(values: &[f64]) -> Option<Self> {
        let sorted = sorted(values);
        Some(Quartiles {
            least: quantile(&sorted, 0.0)?,
            lower: quantile(&sorted, 0.25)?,
            median: quantile(&sorted, 0.5)?,
            upper: quantile(&sorted, 0.75)?,
            most: quantile(&sorted, 1.0)?,
        })
    }
}

impl Distribution {
    /// The spread of a measure; `None` without any runs.
    pub fn quartiles(&self, measure: Measure) -> Option<Quartiles> {
        Quartiles::of(&self.values(measure))
    }

    /// So many values that stand for the whole spread, each for an equal share of runs: for dot plots.
    pub fn dots(&self, measure: Measure, count: usize) -> Vec<f64> {
        dots(&self.values(measure), count)
    }

    fn values(&self, measure: Measure) -> Vec<f64> {
        self.entries.iter().map(|e| measure.of(e)).collect()
    }
}

/// So many values that stand for the whole spread of some values, each for an equal share, in order.
pub fn dots(values: &[f64], count: usize) -> Vec<f64> {
    let sorted = sorted(values);
    let at = |n: usize| quantile(&sorted, (n as f64 + 0.5) / count as f64);
    (0..count).filter_map(at).collect()
}

fn sorted(values: &[f64]) -> Vec<f64> {
    let mut values = values.to_vec();
    values.sort_by(f64::total_cmp);
    values
}

/// The value below which a share of a sorted row lies, between two of them if need be.
fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let place = share * (sorted.len().checked_sub(1)?) as f64;
    let (below, above) = (place.floor() as usize, place.ceil() as usize);
    let (low, high) = (sorted.get(below)?, sorted.get(above)?);
    Some(low + (high - low) * (place - below as f64))
}

/// Plays every strategy with every seed. Results stand in the order of strategies and seeds, whatever thread was
/// first. `progress` is told how many more runs are done, from any thread.
pub fn play(
    scenario: &Arc<Scenario>,
    strategies: &[&Strategy],
    seeds: Range<u64>,
    progress: &(dyn Fn(u64) + Sync),
) -> Vec<Distribution> {
    let contest = Contest {
        scenario: Arc::clone(scenario),
        rules: scenario.rules,
        entrants: strategies.iter().copied().cloned().collect(),
        seeds,
    };
    let mut rows = vec![Vec::new(); strategies.len()];
    let mut heard = |block: Vec<Vec<Entry>>| {
        for (row, more) in rows.iter_mut().zip(block) {
            row.extend(more);
        }
    };
    contest.play(&mut heard, progress, &AtomicBool::new(false));
    (strategies.iter().zip(rows))
        .map(|(strategy, row)| distribution(scenario, &strategy.name, row))
        .collect()
}

/// Everybody on speaking terms with the player, by id, with what they hold.
pub(super) fn met(run: &Run) -> impl Iterator<Item = (PersonId, Tie)> + '_ {
    let (truth, you) = (run.truth(), PersonId::YOU);
    let met = run.view(you).links().iter().filter(|link| link.met());
    met.filter_map(move |link| Some((link.other, truth.tie(you, link.other)?)))
}

/// How a run that was played by this strategy went.
pub fn entry(run: &Run, strategy: &str) -> Entry {
    let (tally, view) = (run.tally(), run.view(PersonId::YOU));
    let ties: Vec<Tie> = met(run).map(|(_, tie)| tie).collect();
    let mean = |sum: f32| {
        if ties.is_empty() {
            0.0
        } else {
            sum / ties.len() as f32
        }
    };
    Entry {
        strategy: strategy.to_owned(),
        seed: run.seed(),
        goals: view
            .goals()
            .map(|(_, progress)| progress.is_reached())
            .collect(),
        speaking_terms: tally.speaking_terms,
        asks: tally.asks,
        yeses: tally.yeses,
        oversteps: tally.oversteps,
        helps: tally.helps,
        collaborations: tally.collaborations,
        warmth: mean(ties.iter().map(|t| t.rapport).sum()),
        trust: mean(ties.iter().map(|t| t.trust).sum()),
    }
}

/// The spread of one strategy's runs.
pub fn distribution(scenario: &Scenario, strategy: &str, entries: Vec<Entry>) -> Distribution {
    let share = |n: usize| {
        let reached = entries
            .iter()
            .filter(|e| e.goals.get(n) == Some(&true))
            .count();
        reached as f64 / entries.len().max(1) as f64
    };
    let goals = (scenario.goals.iter().enumerate())
        .map(|(n, goal)| GoalShare {
            id: goal.id.clone(),
            title: goal.title.clone(),
            share: share(n),
        })
        .collect();
    Distribution {
        strategy: strategy.to_owned(),
        entries,
        goals,
    }
}
