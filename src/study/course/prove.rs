//! Whether a lesson is true: its claim held against many runs of both ways, each pair with the same luck.

use std::sync::atomic::AtomicBool;

use super::many::{self, Job, Spread};
use super::measure;
use super::way::Pilot;
use crate::scenario::Lesson;
use crate::scenario::lesson::Claim;
use crate::sim::Recording;
use crate::study::tournament::aligned;
use crate::study::words::list;

/// Standard errors in half of a 95 % interval.
const HALF_INTERVAL: f64 = 1.96;

/// What became of a claim.
#[derive(Clone, Debug, PartialEq)]
pub struct Proof {
    /// The lesson's name.
    pub lesson: String,
    /// The claim in a sentence.
    pub sentence: String,
    /// What was measured, in words.
    pub of: String,
    /// Seeds that were played.
    pub seeds: u32,
    /// The mean of the way that should come out on top, and of the other.
    pub means: [f64; 2],
    /// Mean difference in the direction claimed, in the measure's unit.
    pub effect: f64,
    /// The 95 % interval of that mean, from the differences of pairs with the same seed.
    pub interval: [f64; 2],
    /// Share of single pairs in which the direction is seen, 0..1.
    pub seen_in: f64,
    /// Steps of the two ways that were not taken once with the first few seeds, in words: perhaps a slip of the author's.
    pub idle: Vec<String>,
    /// What falls short, in words; nothing if the claim holds.
    pub shortfalls: Vec<String>,
}

impl Proof {
    /// Whether the claim holds.
    pub fn holds(&self) -> bool {
        self.shortfalls.is_empty()
    }
}

/// Plays both ways of the claim, over its own number of seeds or another. `None` if it was cancelled.
pub fn prove(
    lesson: &Lesson,
    seeds: Option<u32>,
    progress: &(dyn Fn(u64) + Sync),
    cancelled: &AtomicBool,
) -> Option<Proof> {
    let job = job(lesson, seeds);
    let spread = many::play(lesson, &job, progress, cancelled)?;
    Some(judge(lesson, &job, &spread))
}

/// The runs that a proof takes.
pub fn job(lesson: &Lesson, seeds: Option<u32>) -> Job {
    let claim = &lesson.claim;
    Job {
        ways: vec![claim.way, claim.against],
        days: claim.days,
        of: claim.of.clone(),
        seeds: seeds.unwrap_or(claim.seeds),
    }
}

fn judge(lesson: &Lesson, job: &Job, spread: &Spread) -> Proof {
    let claim = &lesson.claim;
    let sign = if claim.less { -1.0 } else { 1.0 };
    let pairs = spread.row(0).iter().zip(spread.row(1));
    let differences: Vec<f64> = pairs.map(|(way, against)| sign * (way - against)).collect();
    let count = differences.len().max(1) as f64;
    let effect = differences.iter().sum::<f64>() / count;
    let square = |d: &f64| (d - effect) * (d - effect);
    let variance = differences.iter().map(square).sum::<f64>() / (count - 1.0).max(1.0);
    let half = HALF_INTERVAL * (variance / count).sqrt();
    let seen_in = differences.iter().filter(|d| **d > 0.0).count() as f64 / count;
    let interval = [effect - half, effect + half];
    Proof {
        lesson: lesson.name.clone(),
        sentence: claim.sentence.clone(),
        of: measure::words(lesson, &claim.of),
        seeds: job.seeds,
        means: [spread.mean(0), spread.mean(1)],
        effect,
        interval,
        seen_in,
        idle: idle(lesson, job),
        shortfalls: shortfalls(claim, effect, interval, seen_in),
    }
}

fn shortfalls(claim: &Claim, effect: f64, interval: [f64; 2], seen_in: f64) -> Vec<String> {
    let mut short = Vec::new();
    // Both are written with few digits, and are not to fail by the last bit of them.
    let least = f64::from(claim.at_least) - 1e-6;
    let share = f64::from(claim.seen_in) - 1e-6;
    if effect < least {
        short.push(format!("the effect is less than {}", claim.at_least));
    }
    if interval[0] <= 0.0 {
        short.push("its interval reaches zero".to_owned());
    }
    if seen_in < share {
        short.push(format!(
            "fewer than {} of runs show it",
            percent(claim.seen_in.into())
        ));
    }
    short
}

/// Seeds in which a step should be taken at least once.
const FEW: u64 = 5;

/// Steps of the ways that are never taken.
fn idle(lesson: &Lesson, job: &Job) -> Vec<String> {
    let mut idle = Vec::new();
    for id in &job.ways {
        let way = lesson.way(*id);
        let never = (1..=FEW).map(|seed| {
            let mut run = many::fresh(lesson, seed, Recording::Nothing);
            let mut pilot = Pilot::of(way);
            (0..job.days).for_each(|_| pilot.live_a_day(&mut run));
            pilot.never_taken()
        });
        let never =
            never.reduce(|all, next| all.into_iter().filter(|n| next.contains(n)).collect());
        idle.extend(
            never
                .into_iter()
                .flatten()
                .map(|n| format!("step {} of `{}` is never taken", n + 1, way.id)),
        );
    }
    idle
}

/// Proofs as a table to read.
pub fn table(proofs: &[Proof]) -> String {
    let head = ["lesson", "effect", "95 % interval", "seen in", "verdict"];
    let mut rows = vec![head.map(str::to_owned).to_vec()];
    rows.extend(proofs.iter().map(|proof| {
        vec![
            proof.lesson.clone(),
            format!("{:.3}", proof.effect),
            format!("{:.3} to {:.3}", proof.interval[0], proof.interval[1]),
            percent(proof.seen_in),
            if proof.holds() { "holds" } else { "FAILS" }.to_owned(),
        ]
    }));
    let mut text = aligned(&rows);
    for proof in proofs {
        let [way, against] = proof.means;
        text += &format!(
            "\n{}: {}\n  {}: {way:.3} against {against:.3}, over {} seeds.\n",
            proof.lesson, proof.sentence, proof.of, proof.seeds
        );
        if !proof.idle.is_empty() {
            text += &format!("  Note: {}.\n", list(&proof.idle));
        }
        if !proof.holds() {
            text += &format!("  It fails: {}.\n", list(&proof.shortfalls));
        }
    }
    text
}

fn percent(share: f64) -> String {
    format!("{:.0} %", (share * 100.0).floor())
}
