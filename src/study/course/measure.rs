//! What is measured of a run, by the same code that debriefs and tournaments are made of.

use super::acts;
use crate::model::Tie;
use crate::scenario::PersonId;
use crate::scenario::lesson::{Lesson, Measure, Odds};
use crate::scenario::script::FramingRaw;
use crate::sim::{Act, Event, Outcome, Recording, Run, What};
use crate::study::debrief::open_doors;
use crate::study::tournament::met;
use crate::study::words::ask_phrase;

/// What it is of a run as it stands: levels, odds and shares from 0 to 1, everything else a count.
pub fn measure(run: &Run, of: &Measure) -> f64 {
    let tally = run.tally();
    match of {
        Measure::Rapport(who) => level(run, *who, |tie| tie.rapport),
        Measure::Trust(who) => level(run, *who, |tie| tie.trust),
        Measure::Debt(who) => level(run, *who, |tie| tie.debt),
        Measure::Strain(who) => level(run, *who, |tie| tie.strain),
        Measure::Scar(who) => level(run, *who, |tie| tie.scar),
        Measure::Patience(who) => level(run, *who, |tie| tie.patience),
        Measure::Odds(odds) => self::odds(run, odds),
        Measure::Asks => tally.asks.into(),
        Measure::Yeses => tally.yeses.into(),
        Measure::ShareOfYeses => f64::from(tally.yeses) / f64::from(tally.asks.max(1)),
        Measure::Oversteps => tally.oversteps.into(),
        Measure::SpeakingTerms => tally.speaking_terms.into(),
        Measure::Found => found(run),
        Measure::Collaborations => tally.collaborations.into(),
        Measure::Helps => tally.helps.into(),
        Measure::Started => run.truth().events().filter(|(e, _)| started(e)).count() as f64,
        Measure::DoorsUntried => doors_untried(run),
        Measure::Willing(ask) => {
            let open = open_doors(run);
            open.iter().filter(|(_, door, _)| door == ask).count() as f64
        }
        Measure::OpeningsHeard => run.view(PersonId::YOU).openings().count() as f64,
        Measure::OpeningsWon => {
            let won = |state: &crate::sim::openings::Opening| state.won == Some(true);
            let view = run.view(PersonId::YOU);
            view.openings().filter(|(_, state)| won(state)).count() as f64
        }
        Measure::Goals => {
            let view = run.view(PersonId::YOU);
            view.goals().filter(|(_, p)| p.is_reached()).count() as f64
        }
        Measure::Standing => run.truth().standing(PersonId::YOU).into(),
    }
}

/// How much a run has to keep for this to be measured.
pub fn recording(of: &Measure) -> Recording {
    match of {
        Measure::Started => Recording::You,
        _ => Recording::Nothing,
    }
}

/// It in words, as a heading over numbers: "Warmth of Priya", "Odds of advice".
pub fn words(lesson: &Lesson, of: &Measure) -> String {
    let name = |id: &PersonId| {
        let person = lesson.scenario.people.get(id.index());
        person.map_or("them", |person| person.first_name())
    };
    let about = |what: &str, who: &Option<PersonId>| match who {
        Some(id) => format!("{what}, {}", name(id)),
        None => format!("{what}, everybody you have met"),
    };
    match of {
        Measure::Rapport(who) => about("Warmth", who),
        Measure::Trust(who) => about("Trust in your work", who),
        Measure::Debt(who) => about("What they feel you owe", who),
        Measure::Strain(who) => about("Irritation", who),
        Measure::Scar(who) => about("Wariness", who),
        Measure::Patience(who) => about("Patience with you", who),
        Measure::Odds(odds) => {
            let def = lesson.scenario.catalogue.ask(odds.ask);
            let how = match (odds.mail.is_some(), odds.framing) {
                (true, _) => ", by e-mail",
                (false, FramingRaw::Rude) => ", as a demand",
                (false, FramingRaw::Plain | FramingRaw::Mutual) => "",
            };
            match &odds.of {
                Some(id) => format!("Odds of {}{how}", ask_phrase(def, name(id))),
                None => format!("Odds of {}{how}", def.favour),
            }
        }
        Measure::Asks => "Asks".to_owned(),
        Measure::Yeses => "Yeses".to_owned(),
        Measure::ShareOfYeses => "Share of asks that got a yes".to_owned(),
        Measure::Oversteps => "Asks that went too far".to_owned(),
        Measure::SpeakingTerms => "People on speaking terms".to_owned(),
        Measure::Found => "Needs and skills that came up".to_owned(),
        Measure::Collaborations => "Pieces of work done together".to_owned(),
        Measure::Helps => "Helps given".to_owned(),
        Measure::Started => "Things others started".to_owned(),
        Measure::DoorsUntried => "Likely yeses never asked for".to_owned(),
        Measure::Willing(ask) => {
            let favour = &lesson.scenario.catalogue.ask(*ask).favour;
            format!("People who would likely grant {favour}")
        }
        Measure::OpeningsHeard => "Openings heard of".to_owned(),
        Measure::OpeningsWon => "Openings won".to_owned(),
        Measure::Goals => "Goals reached".to_owned(),
        Measure::Standing => "Your standing".to_owned(),
    }
}

/// What one person holds; the mean over everybody on speaking terms if nobody is named; 0 where there is nobody.
fn level(run: &Run, who: Option<PersonId>, of: impl Fn(&Tie) -> f32) -> f64 {
    match who {
        Some(who) => (run.truth().tie(PersonId::YOU, who)).map_or(0.0, |tie| of(&tie).into()),
        None => mean(met(run).map(|(_, tie)| of(&tie).into())),
    }
}

fn odds(run: &Run, odds: &Odds) -> f64 {
    let (truth, asking) = (run.truth(), acts::asked(odds));
    let of = |who| {
        let weighed = truth.weigh(PersonId::YOU, who, &asking);
        weighed.map_or(0.0, |weighed| weighed.p_yes.into())
    };
    match odds.of {
        Some(who) => of(who),
        None => mean(met(run).map(|(who, _)| of(who))),
    }
}

fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (sum, count) = values.fold((0.0, 0u32), |(sum, n), value| (sum + value, n + 1));
    sum / f64::from(count.max(1))
}

/// Needs and skills of others that the player knows of.
fn found(run: &Run) -> f64 {
    let view = run.view(PersonId::YOU);
    let known = |link: &crate::sim::Link| {
        let person = run.cast().get(link.other);
        (link.known & person.work_traits()).count_ones()
    };
    view.links().iter().map(known).sum::<u32>().into()
}

/// Whether somebody else began this, and towards the player.
fn started(event: &Event) -> bool {
    let kind = match event.what {
        What::Move(_) => event.outcome == Outcome::Done,
        What::Request(_) | What::Introduction => true,
        _ => false,
    };
    kind && event.other == PersonId::YOU && event.actor != PersonId::YOU
}

/// Asks that would likely be granted today, and that were never made.
fn doors_untried(run: &Run) -> f64 {
    let asked = |who, ask| {
        let commands = run.commands().iter().map(|timed| &timed.command);
        let mut yours = commands.filter(|command| command.by == PersonId::YOU);
        yours.any(|c| matches!(c.act, Act::Ask(asking) if (c.to, asking.ask) == (who, ask)))
    };
    let open = open_doors(run).into_iter();
    open.filter(|&(who, ask, _)| !asked(who, ask)).count() as f64
}
