//! A run's digest: one number that any difference in what people hold, believe and know of each other changes. Letters,
//! requests and openings are not in it; what comes of them is.

use super::rows::Acquaintance;
use super::stage::Stage;
use crate::model::{Belief, Tie};
use crate::random::mix;
use crate::scenario::PersonId;

/// Folds numbers into one.
#[derive(Clone, Copy, Debug)]
struct Digest(u64);

impl Digest {
    fn add(&mut self, word: u64) {
        self.0 = mix(self.0 ^ word);
    }

    fn level(&mut self, level: f32) {
        self.add(u64::from(level.to_bits()));
    }
}

/// The digest of all that people hold, believe and know today, and of the player's counts.
pub(super) fn digest(stage: &Stage) -> u64 {
    let mut d = Digest(0);
    d.add(u64::from(stage.today.0));
    for actor in (0..stage.roster.len() as u32).map(PersonId) {
        let row = stage.network.row(actor).acquaintances();
        for (Acquaintance { link, belief, .. }, tie) in row.zip(stage.network.ties(actor)) {
            d.add(u64::from(link.other.0) << 32 | u64::from(link.known));
            d.add(u64::from(link.contacts) << 32 | u64::from(link.last_contact.0));
            let last_ask = link.last_ask().map_or(u64::MAX, |day| u64::from(day.0));
            d.add(last_ask);
            let introducer = link.introduced_by().map_or(u64::MAX, |id| u64::from(id.0));
            d.add(introducer);
            let flags = u64::from(link.agreed) | u64::from(link.overstepped) << 1;
            d.add(flags | u64::from(link.to_report) << 2);
            add_tie(&mut d, tie);
            add_belief(&mut d, belief);
        }
    }
    for &standing in &stage.standings.0 {
        d.level(standing);
    }
    let tally = &stage.tally;
    for count in [
        tally.asks,
        tally.yeses,
        tally.oversteps,
        tally.helps,
        tally.collaborations,
        tally.speaking_terms,
    ] {
        d.add(u64::from(count));
    }
    d.0
}

fn add_tie(d: &mut Digest, tie: &Tie) {
    let Tie {
        rapport,
        trust,
        rapport_peak,
        trust_peak,
        debt,
        unthanked,
        credit,
        strain,
        scar,
        patience,
        vouching,
        encounters,
        as_of,
        last_contact,
        apology_due,
    } = *tie;
    for level in [
        rapport,
        trust,
        rapport_peak,
        trust_peak,
        debt,
        unthanked,
        credit,
        strain,
        scar,
        patience,
        vouching,
    ] {
        d.level(level);
    }
    d.add(u64::from(encounters) << 32 | u64::from(as_of.0));
    d.add(u64::from(last_contact.0) << 1 | u64::from(apology_due));
}

fn add_belief(d: &mut Digest, belief: &Belief) {
    for impression in [belief.rapport, belief.trust] {
        d.level(impression.mean);
        d.level(impression.variance);
    }
    for level in [
        belief.debt,
        belief.unthanked,
        belief.credit,
        belief.strain,
        belief.scar,
        belief.vouching,
    ] {
        d.level(level);
    }
    d.add(u64::from(belief.as_of.0));
}
