//! Asks that were more than a tie could bear: too big, too soon, of strangers only, or on a beginner's allowance that
//! was gone.

use super::look::{Asked, Look};
use super::weigh::{SEVERAL, weight};
use super::words::{Said, distinct, in_week, long, number, said, weeks};
use crate::model::Term;
use crate::scenario::PersonId;
use crate::study::debrief::OverstepTold;
use crate::study::report::too_much;
use crate::study::words::{capitalised, spelled};

/// A favour of at least this size is no small one.
const NO_SMALL_FAVOUR: f32 = 0.3;
/// An ask with smaller odds was hopeless.
const HOPELESS: f32 = 0.2;
/// Weeks of winning people back that are a great deal.
const MANY_WEEKS: f32 = 10.0;
/// What a hopeless ask costs where a smaller one was likely, in weeks.
const A_CHANCE_WASTED: f32 = 1.5;

/// Asks went too far, or were hopeless where something smaller was within reach.
pub(super) fn asked_too_big(look: &Look) -> Option<Said> {
    let big = |o: &&OverstepTold| look.run.scenario().catalogue.ask(o.ask).size >= NO_SMALL_FAVOUR;
    let oversteps: Vec<&OverstepTold> = look.debrief.oversteps.iter().filter(big).collect();
    let wasted: Vec<(&Asked, String)> = look
        .spoken()
        .filter_map(|a| Some((a, smaller_within_reach(look, a)?)))
        .collect();
    let cost = oversteps.iter().map(cost_of).sum::<f32>() + wasted.len() as f32 * A_CHANCE_WASTED;
    let weight = weight(cost, MANY_WEEKS);
    if let Some(worst) = oversteps.iter().max_by_key(|o| o.weeks) {
        let more = match distinct(oversteps.iter().map(|o| o.person)).len() {
            1 => String::new(),
            _ => {
                let others = oversteps.iter().map(|o| o.person);
                let others = others.filter(|&p| p != worst.person);
                format!(" So it was with {}.", look.names(others))
            }
        };
        return said(
            "You asked for too much.",
            format!(
                "{}, {}, was {}.{}{more}",
                look.phrase(worst.ask, worst.person),
                in_week(worst.day),
                too_much(worst.severity),
                way_back(worst),
            ),
            "start with the smallest thing that helps. Ask for more once that went well.",
            weight,
        );
    }
    let (ask, smaller) = wasted.first()?;
    if wasted.len() < 2 {
        return None;
    }
    said(
        "You asked for more than you could hope for.",
        format!(
            "{} was out of reach {}, when {smaller} was likely a yes. It went so {} times.",
            look.phrase(ask.told.ask, ask.told.person),
            in_week(ask.told.day),
            number(wasted.len()),
        ),
        "ask for the smaller thing first. It is the way to the larger one.",
        weight,
    )
}

/// What an overstep costs, in weeks: never less than a chance wasted.
fn cost_of(overstep: &&OverstepTold) -> f32 {
    (overstep.weeks as f32).max(A_CHANCE_WASTED)
}

/// How long it takes to win them back, in a sentence; nothing where there was nothing to win back.
fn way_back(overstep: &OverstepTold) -> String {
    match overstep.weeks {
        0 => String::new(),
        n => format!(" To be back where you were takes {}.", weeks(n)),
    }
}

/// A smaller favour of theirs that was likely when a hopeless one was refused.
fn smaller_within_reach(look: &Look, asked: &Asked) -> Option<String> {
    let told = asked.told;
    if told.p_yes >= HOPELESS || !asked.is_refused() || asked.def.size < NO_SMALL_FAVOUR {
        return None;
    }
    let catalogue = &look.run.scenario().catalogue;
    let open = look.debrief.opened.iter().find(|o| {
        o.person == told.person && o.since < told.day && catalogue.ask(o.ask).size < asked.def.size
    })?;
    Some(catalogue.ask(open.ask).favour.clone())
}

/// Fewer exchanges than this are a first acquaintance.
const FIRST_CONTACTS: u32 = 3;
/// What a hopeless ask of a near-stranger costs where it did not go too far, in weeks.
const A_COLD_START: f32 = 2.0;
/// Odds below which an ask came too soon.
const TOO_SOON: f32 = 0.3;

/// A favour that is no small one was asked within the first contacts, and was out of reach.
pub(super) fn asked_too_soon(look: &Look) -> Option<Said> {
    let soon = |a: &&Asked| {
        a.before < FIRST_CONTACTS && a.def.size >= NO_SMALL_FAVOUR && a.told.p_yes < TOO_SOON
    };
    let early: Vec<&Asked> = look.spoken().filter(soon).collect();
    let first = early.first()?;
    let cost = |a: &&Asked| {
        let same = |o: &&OverstepTold| o.decision.is_some() && o.decision == a.told.decision;
        let overstep = look.debrief.oversteps.iter().find(same);
        overstep.map_or(A_COLD_START, |o| cost_of(&o))
    };
    let known = match first.before {
        0 => "before you had talked at all".to_owned(),
        1 => "after a single exchange".to_owned(),
        n => format!("after {}", spelled(n, "exchange")),
    };
    let others = early.iter().map(|a| a.told.person);
    let others = distinct(others.filter(|&p| p != first.told.person));
    let more = if others.is_empty() {
        String::new()
    } else {
        format!(" You were as quick with {}.", look.names(others))
    };
    said(
        "You asked too soon.",
        format!(
            "you wanted {} {}, {known}.{more}",
            look.phrase(first.told.ask, first.told.person),
            in_week(first.told.day),
        ),
        format!(
            "talk to {} a few times first, about work too. The same ask is then another one.",
            look.name(first.told.person)
        ),
        weight(early.iter().map(cost).sum(), MANY_WEEKS),
    )
}

/// So many asks of strangers are a habit.
const A_HABIT: usize = 3;
/// This share of spoken asks went to strangers.
const NEARLY_ALL: f32 = 0.8;

/// Spoken asks went to strangers, and hardly any to those you had talked to.
pub(super) fn asked_strangers_only(look: &Look) -> Option<Said> {
    let asks: Vec<&Asked> = look.spoken().collect();
    let cold: Vec<&&Asked> = asks.iter().filter(|a| a.before == 0).collect();
    if cold.len() < A_HABIT || (cold.len() as f32) < NEARLY_ALL * asks.len() as f32 {
        return None;
    }
    let refused = cold.iter().filter(|a| a.is_refused()).count();
    let answers = match refused {
        0 => "They were kind about it".to_owned(),
        n if n == cold.len() => "None of them could say yes".to_owned(),
        n => format!("{} of them could not say yes", number(n)),
    };
    said(
        "You asked only strangers.",
        format!(
            "{} had not exchanged a word with you when you asked. {}.",
            look.names(cold.iter().map(|a| a.told.person)),
            capitalised(&answers),
        ),
        "have one short talk before you ask. Two people who have talked are no strangers.",
        weight(cold.len() as f32 + refused as f32, SEVERAL),
    )
}

/// Slack lost since the start that makes a difference.
const SLACK_LOST: f32 = 0.1;
/// What a debt has to weigh more for it, in log-odds.
const WEIGHS_MORE: f32 = 0.3;

/// Debts heavier by so much, in log-odds, are a great deal.
const MUCH_HEAVIER: f32 = 1.5;

/// Somebody who once made allowances for a beginner no longer does: an old debt now stands in the way.
pub(super) fn begging_up(look: &Look) -> Option<Said> {
    let gone: Vec<(&Asked, f32)> = (look.asks.iter())
        .filter(|a| a.is_refused())
        .filter_map(|a| {
            let (you, them) = (look.person(PersonId::YOU), look.person(a.told.person));
            let lost = (them.standing - you.standing).max(0.0) - a.hidden.inputs.slack?;
            // Debts count in full but for the slack that is left.
            let debt = -a.hidden.reasons?.get(Term::Debt);
            let more = debt * lost / (1.0 - a.hidden.inputs.slack?).max(0.01);
            (lost >= SLACK_LOST && more >= WEIGHS_MORE).then_some((a, more))
        })
        .collect();
    let (heaviest, _) = gone.iter().max_by(|x, y| x.1.total_cmp(&y.1))?;
    let before = heaviest.told.day.since(crate::model::Day(0));
    said(
        "You asked like a beginner after you no longer were one.",
        format!(
            "{} was a no {}. You have risen in {}, so what you owe {} now counts for more.",
            look.phrase(heaviest.told.ask, heaviest.told.person),
            in_week(heaviest.told.day),
            long(before),
            look.names(gone.iter().map(|(a, _)| a.told.person)),
        ),
        format!(
            "help {} with something before you ask again. What was free for a beginner is not free for a peer.",
            look.name(heaviest.told.person)
        ),
        weight(gone.iter().map(|(_, more)| more).sum(), MUCH_HEAVIER),
    )
}
