//! Asks face to face: weighed, answered at once, and followed by what a yes opens or an overstep costs.

use super::command::{About, Asking, Forced, Framing};
use super::event::{Inputs, Outcome, What};
use super::openings::{self, Openings};
use super::stage::{Happening, Order, Rumour, Stage};
use crate::model::ask::{self, Weighed};
use crate::model::cues::Reaction;
use crate::model::overstep;
use crate::model::{Answer, Ask, Rules};
use crate::scenario::catalogue::{AskDef, Grants};
use crate::scenario::people::Context;
use crate::scenario::{PersonId, Scenario};

/// Answers a spoken ask.
pub(super) fn answer(
    stage: &mut Stage,
    scenario: &Scenario,
    openings: &mut Openings,
    order: &Order,
    asking: Asking,
) {
    let (actor, other) = (order.command.by, order.command.to);
    let (mut draw, nth) = stage.begin_act(actor, other);
    let rules = &scenario.rules;
    let def = scenario.catalogue.ask(asking.ask);
    let etiquette = match asking.framing {
        Framing::Rude => rules.ask.rude_etiquette,
        Framing::Plain | Framing::Mutual => 1.0,
    };
    let ask = situate(stage, scenario, order, asking, etiquette);
    let today = stage.today;
    let entry = stage.network.entry(actor, other);
    let weighed = ask::weigh(entry.tie, &ask, rules);
    let inputs = ask_inputs(&ask, entry.tie.vouching, entry.link.similarity);
    let luck = draw.uniform();
    let answer = match order.command.forced {
        Some(Forced::Answered(answer)) => answer,
        _ if luck < weighed.p_yes => Answer::Yes,
        _ => Answer::No,
    };
    let before = entry.tie.encounters;
    ask::settle(entry.tie, &ask, answer, today, rules);
    if answer == Answer::Yes {
        entry.belief.book_favour(&ask);
    }
    entry.link.ask_on(today);
    stage.count_contact(actor, other);
    count(stage, order, asking, answer);
    let about = grant(stage, openings, order, asking.about, def, answer);
    offend(stage, actor, other, &weighed, before, nth);
    let mut seen = stage.read_cues(actor, other, true, &mut draw);
    seen.reaction = Reaction::of(weighed.severity);
    show_reaction(stage, actor, other, seen.reaction);
    stage.record_between(actor, other, || Happening {
        outcome: match answer {
            Answer::Yes => Outcome::Yes,
            Answer::No => Outcome::No,
        },
        predicted: order.command.predicted,
        seen,
        about,
        decision: order.decision,
        p_yes: Some(weighed.p_yes),
        reasons: Some(weighed.reasons),
        severity: weighed.severity,
        inputs,
        ..Happening::new(actor, other, What::Ask(asking.ask))
    });
}

/// The ask as the equations need it, with what is really so.
pub(super) fn situate(
    stage: &mut Stage,
    scenario: &Scenario,
    order: &Order,
    asking: Asking,
    etiquette: f32,
) -> Ask {
    let (actor, other) = (order.command.by, order.command.to);
    let slack = stage.standings.slack(actor, other);
    let def = scenario.catalogue.ask(asking.ask);
    let entry = stage.network.entry(actor, other);
    let fit = match fit_basis(def, asking.framing) {
        FitBasis::None => 0.0,
        FitBasis::AllNeeds => entry.facts.fit(!0),
        FitBasis::KnownNeeds => entry.facts.fit(entry.link.known),
    };
    let by_email = asking.mail.is_some();
    specify(
        def,
        slack,
        fit,
        etiquette,
        entry.link.context,
        by_email,
        &scenario.rules,
    )
}

/// Whose needs decide how well an ask suits the other.
pub(super) enum FitBasis {
    /// Nobody's: the favour is for the actor alone.
    None,
    /// All of the other's: working together is for both by nature.
    AllNeeds,
    /// Those that the actor knows of and can name.
    KnownNeeds,
}

pub(super) fn fit_basis(def: &AskDef, framing: Framing) -> FitBasis {
    match (def.grants, framing) {
        (Grants::Collaboration, _) => FitBasis::AllNeeds,
        (_, Framing::Mutual) => FitBasis::KnownNeeds,
        (_, Framing::Plain | Framing::Rude) => FitBasis::None,
    }
}

/// An ask out of its definition and its situation; the same for the truth and for a gut forecast.
#[inline]
pub(super) fn specify(
    def: &AskDef,
    slack: f32,
    fit: f32,
    etiquette: f32,
    known_in: Context,
    by_email: bool,
    rules: &Rules,
) -> Ask {
    let elsewhere = def.context.is_some() & (def.context != Some(known_in));
    Ask {
        size: def.size,
        rapport_share: def.rapport_share,
        trust_share: def.trust_share,
        tally: def.tally,
        slack,
        fit,
        etiquette,
        context_gap: rules.ask.context_gap * f32::from(u8::from(elsewhere)),
        by_email,
    }
}

pub(super) fn ask_inputs(ask: &Ask, vouching: f32, similarity: f32) -> Inputs {
    Inputs {
        similarity: Some(similarity),
        slack: Some(ask.slack),
        size: Some(ask.size),
        rapport_share: Some(ask.rapport_share),
        trust_share: Some(ask.trust_share),
        tally: Some(ask.tally),
        vouching: Some(vouching),
        fit: Some(ask.fit),
        etiquette: Some(ask.etiquette),
        context_gap: Some(ask.context_gap),
        ..Inputs::default()
    }
}

/// Counts an answered ask of the player's.
pub(super) fn count(stage: &mut Stage, order: &Order, asking: Asking, answer: Answer) {
    if order.command.by != PersonId::YOU {
        return;
    }
    stage.tally.asks += 1;
    if answer == Answer::Yes {
        stage.tally.yeses += 1;
        stage.tally.granted.push((asking.ask, order.command.to));
    }
}

/// What a yes opens.
pub(super) fn grant(
    stage: &mut Stage,
    openings: &mut Openings,
    order: &Order,
    about: About,
    def: &AskDef,
    answer: Answer,
) -> About {
    if answer == Answer::No {
        return about;
    }
    let (actor, other) = (order.command.by, order.command.to);
    let link = stage.network.entry(actor, other).link;
    link.to_report = link.to_report.saturating_add(1);
    match def.grants {
        Grants::Favour => about,
        Grants::Collaboration => {
            link.agreed = true;
            about
        }
        Grants::Information if actor == PersonId::YOU => openings.inform(stage, other),
        Grants::Information => about,
        Grants::Introduction => {
            let wanted = match about {
                About::Person(third) if stage.network.knows(other, third) => Some(third),
                _ => openings
                    .wanted_contact(stage, actor, other)
                    .or_else(|| openings::somebody_new(stage, actor, other)),
            };
            wanted.map_or(about, |third| {
                bring_together(stage, openings, other, actor, third);
                About::Person(third)
            })
        }
        Grants::Word if actor == PersonId::YOU => openings.speak_up(stage, about, other),
        Grants::Word => about,
    }
}

/// `introducer` brings the two together.
pub(super) fn bring_together(
    stage: &mut Stage,
    openings: &mut Openings,
    introducer: PersonId,
    actor: PersonId,
    third: PersonId,
) {
    let today = stage.today;
    (stage.network).introduce(introducer, actor, third, today, &stage.fading);
    if actor == PersonId::YOU {
        openings.meet(stage, third);
    } else if third == PersonId::YOU {
        openings.meet(stage, actor);
    }
}

/// What an overstep costs, on the spot and by word of mouth.
pub(super) fn offend(
    stage: &mut Stage,
    actor: PersonId,
    other: PersonId,
    weighed: &Weighed,
    encounters: u32,
    nth: u32,
) {
    if weighed.severity <= 0.0 {
        return;
    }
    let scenario = stage.scenario();
    let entry = stage.network.entry(actor, other);
    let before = entry.tie.trust;
    overstep::overstep(entry.tie, weighed.severity, encounters, &scenario.rules);
    let delta_trust = entry.tie.trust - before;
    if actor == PersonId::YOU {
        stage.tally.oversteps += 1;
    }
    stage.rumours.push(Rumour {
        actor,
        source: other,
        overstep: Some(weighed.severity),
        delta_trust,
        nth,
    });
}

/// The actor sees how it was taken.
pub(super) fn show_reaction(
    stage: &mut Stage,
    actor: PersonId,
    other: PersonId,
    reaction: Option<Reaction>,
) {
    if let Some(reaction) = reaction {
        let scenario = stage.scenario();
        let entry = stage.network.entry(actor, other);
        entry.link.overstepped = true;
        entry.belief.see_reaction(reaction, &scenario.rules);
    }
}
