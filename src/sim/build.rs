//! Building moves and gestures, by whoever makes them.

use std::hint::select_unpredictable;

use super::event::{Inputs, What};
use super::stage::{Happening, Order, Rumour, Seen, Stage};
use crate::model::build::{self, Occasion};
use crate::model::standing;
use crate::random::Stream;
use crate::scenario::catalogue::{Mechanic, MoveDef, MoveId};
use crate::scenario::people::{Context, TraitSet};
use crate::scenario::{PersonId, Scenario};

/// Makes a building move or gesture.
pub(super) fn perform(stage: &mut Stage, scenario: &Scenario, order: &Order, id: MoveId) {
    let (actor, other) = (order.command.by, order.command.to);
    let (def, rules) = (scenario.catalogue.get(id), &scenario.rules);
    let silence = stage.network_silence(actor, other, def);
    let (mut draw, nth) = stage.begin_act(actor, other);
    let today = stage.today;
    let luck = draw.uniform();
    let entry = stage.network.entry(actor, other);
    let similarity = entry.link.similarity;
    let mut occasion = Occasion::ordinary(similarity);
    let mut inputs = Inputs {
        similarity: Some(similarity),
        ..Inputs::default()
    };
    let trust_before = entry.tie.trust;
    match def.mechanic {
        Mechanic::Talk => build::build(entry.tie, &def.building, occasion, today, rules),
        Mechanic::CheckIn => {
            occasion.warmth = build::silence_warmth(silence, rules);
            inputs.silence_days = Some(silence);
            build::build(entry.tie, &def.building, occasion, today, rules);
        }
        Mechanic::ThankYou => {
            let slack = stage.standings.slack(actor, other);
            inputs.slack = Some(slack);
            build::build(entry.tie, &def.building, occasion, today, rules);
            build::thank(entry.tie, slack, rules);
            entry.belief.book_thanks();
        }
        Mechanic::Help => {
            let known_need = entry.facts.needs_met & entry.link.known != 0;
            // People act on their own needs; only the player and autopilots have to find others' out.
            occasion.matching = if order.answers_request || known_need {
                1.0
            } else {
                luck * rules.building.unmatched_help_most
            };
            inputs.matching = Some(occasion.matching);
            build::build(entry.tie, &def.building, occasion, today, rules);
            build::repay(entry.tie, occasion.matching, rules);
            entry.belief.book_help(occasion.matching, rules);
            let risen = standing::after_help(stage.standings.of(actor), rules);
            stage.standings.set(actor, risen);
        }
        Mechanic::ReportBack => {
            entry.link.to_report = entry.link.to_report.saturating_sub(1);
            build::build(entry.tie, &def.building, occasion, today, rules);
        }
        Mechanic::Collaboration => {
            entry.link.agreed = false;
            build::build(entry.tie, &def.building, occasion, today, rules);
        }
        Mechanic::SettleUp => {
            let professional = entry.link.context == Context::Professional;
            let patience = def.building.patience;
            let value = build::settle_up(entry.tie, patience, professional, today, rules);
            inputs.professional = Some(professional);
            inputs.value = Some(value);
            if professional {
                entry.belief.book_settled();
            }
        }
        Mechanic::Apology => {
            build::apologise(entry.tie, def.building.patience, today, rules);
            if std::mem::take(&mut entry.link.overstepped) {
                entry.belief.book_apology(rules);
            }
        }
    }
    let delta_trust = entry.tie.trust - trust_before;
    if matches!(def.mechanic, Mechanic::ThankYou | Mechanic::Help) {
        stage.rumours.push(Rumour {
            actor,
            source: other,
            overstep: None,
            delta_trust,
            nth,
        });
    }
    stage.count_contact(actor, other);
    if def.mechanic == Mechanic::Collaboration {
        mirror(stage, scenario, other, actor, def);
    }
    if actor == PersonId::YOU {
        match def.mechanic {
            Mechanic::Help => stage.tally.helps += 1,
            Mechanic::Collaboration => stage.tally.collaborations += 1,
            _ => {}
        }
    }
    let mut seen = stage.read_cues(actor, other, def.shows_regard, &mut draw);
    seen.learned = reveal(stage, actor, other, def, &mut draw);
    stage.record_between(actor, other, || Happening {
        seen,
        inputs,
        decision: order.decision,
        ..Happening::new(actor, other, What::Move(id))
    });
}

/// Working together builds both ways: the other side of it.
fn mirror(stage: &mut Stage, scenario: &Scenario, actor: PersonId, other: PersonId, def: &MoveDef) {
    let (mut draw, _) = stage.begin_act(actor, other);
    let today = stage.today;
    let entry = stage.network.entry(actor, other);
    let occasion = Occasion::ordinary(entry.link.similarity);
    build::build(entry.tie, &def.building, occasion, today, &scenario.rules);
    stage.count_contact(actor, other);
    let _seen: Seen = stage.read_cues(actor, other, def.shows_regard, &mut draw);
}

/// What comes up in the course of it. Every hidden trait has a draw of its own, so that knowing one already
/// changes nothing for the others.
fn reveal(
    stage: &mut Stage,
    actor: PersonId,
    other: PersonId,
    def: &MoveDef,
    draw: &mut Stream,
) -> TraitSet {
    if def.reveals_work == 0.0 && def.reveals_personal == 0.0 {
        return 0;
    }
    let entry = stage.network.entry(actor, other);
    let (work, traits) = (entry.facts.work, entry.facts.work | entry.facts.personal);
    let mut hidden = traits & !entry.link.known;
    let mut learned: TraitSet = 0;
    let mut left = traits;
    // Once nothing is hidden any more, the draws that are left decide nothing.
    while hidden != 0 {
        let bit = left & left.wrapping_neg();
        left ^= bit;
        let odds = if work & bit != 0 {
            def.reveals_work
        } else {
            def.reveals_personal
        };
        let comes_up = draw.uniform() < odds;
        learned |= select_unpredictable(comes_up, hidden & bit, 0);
        hidden &= !bit;
    }
    entry.link.known |= learned;
    learned
}

impl Stage {
    /// Days of silence before a check-in; other moves do not ask.
    fn network_silence(&self, actor: PersonId, other: PersonId, def: &MoveDef) -> u32 {
        match def.mechanic {
            Mechanic::CheckIn => self.network.silence(actor, other, self.today),
            _ => 0,
        }
    }
}
