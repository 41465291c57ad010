//! Every ask: what you thought, what your gut said, what the odds really were, and why.

use super::relive::Relived;
use crate::model::reasons::sigmoid;
use crate::model::{Day, Reasons};
use crate::scenario::people::TraitKind;
use crate::scenario::{AskId, PersonId};
use crate::sim::{Channel, Event, Hidden, Outcome, Run, What};
use crate::study::calibration::Guess;
use crate::study::reasons::{self, About, Because, ranked};
use crate::study::words::ask_phrase;

/// What came of an ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AskOutcome {
    /// Granted.
    Yes,
    /// Politely declined.
    No,
    /// Never answered.
    Silence,
    /// Not answered yet.
    Waiting,
}

/// An ask, or a follow-up to one.
#[derive(Clone, Debug, PartialEq)]
pub struct AskTold {
    /// The place of its decision in the run's commands, for a what-if.
    pub decision: Option<usize>,
    /// When.
    pub day: Day,
    /// Whom.
    pub person: PersonId,
    /// Their full name.
    pub name: String,
    /// What for.
    pub ask: AskId,
    /// It in words: "an introduction".
    pub favour: String,
    /// All of it in words: "an introduction from Amara Osei".
    pub phrase: String,
    /// Face to face or in writing.
    pub channel: Channel,
    /// It follows up on a mail.
    pub follow_up: bool,
    /// What you said the odds were.
    pub predicted: Option<f32>,
    /// What your gut would have said.
    pub gut: Option<f32>,
    /// What they were.
    pub p_yes: f32,
    /// What came of it.
    pub outcome: AskOutcome,
    /// When the answer came.
    pub answered: Option<Day>,
    /// Severity of the overstep, 0 if none.
    pub severity: f32,
    /// Why, strongest first. Empty for a follow-up, whose odds are a share of its mail's.
    pub because: Vec<Because>,
    /// What the odds would have been with all mended that was yours to mend; `None` if nothing was.
    pub mended: Option<Mended>,
}

/// An ask as it might have been, with what was yours to mend out of the way.
#[derive(Clone, Debug, PartialEq)]
pub struct Mended {
    /// Its odds.
    pub p_yes: f32,
    /// What was mended, heaviest first: "thanks said".
    pub with: Vec<&'static str>,
}

impl AskTold {
    /// It as a guess to be scored; `None` without a prediction, or while no answer has come.
    pub fn guess(&self) -> Option<Guess> {
        let yes = match self.outcome {
            AskOutcome::Yes => true,
            AskOutcome::No | AskOutcome::Silence => false,
            AskOutcome::Waiting => return None,
        };
        Some(Guess {
            predicted: self.predicted?,
            yes,
            channel: self.channel,
        })
    }

    /// How much there is to learn from it: what surprised, what was refused, what could be mended, what offended.
    pub fn tells(&self) -> f32 {
        let expected = self.predicted.or(self.gut).unwrap_or(self.p_yes);
        let refused = if self.outcome == AskOutcome::Yes {
            0.0
        } else {
            0.2
        };
        let mended = self.mended.as_ref().map_or(0.0, |m| m.p_yes - self.p_yes);
        (self.p_yes - expected).abs() + mended + refused + self.severity.min(0.3)
    }
}

pub(super) fn asks(run: &Run, relived: &Relived) -> Vec<AskTold> {
    let latest = run.scenario().rules.outreach.reply_latest as u32;
    let mut asks: Vec<AskTold> = Vec::new();
    let yours = |(event, _): &(&Event, &Hidden)| event.actor == PersonId::YOU;
    for (event, hidden) in run.truth().events().filter(yours) {
        let (ask, follow_up) = match event.what {
            What::Ask(ask) => (ask, false),
            What::FollowUp(ask) => (ask, true),
            _ => continue,
        };
        match hidden.p_yes {
            Some(p_yes) => asks.push(told(run, relived, event, hidden, ask, follow_up, p_yes)),
            None => answer(&mut asks, event, ask, latest),
        }
    }
    asks
}

fn told(
    run: &Run,
    relived: &Relived,
    event: &Event,
    hidden: &Hidden,
    ask: AskId,
    follow_up: bool,
    p_yes: f32,
) -> AskTold {
    let (scenario, cast) = (run.scenario(), run.cast());
    let (you, person) = (cast.get(PersonId::YOU), cast.get(event.other));
    let def = scenario.catalogue.ask(ask);
    let introducer = (run.truth().link(PersonId::YOU, event.other)).and_then(|l| l.introduced_by());
    let common = person.topics(TraitKind::Background);
    let mut common = common.filter(|&t| you.has(TraitKind::Background, t));
    let about = About {
        person,
        ask: def,
        introducer: introducer.map(|id| cast.get(id).first_name()),
        common: common.next().map(|t| scenario.topic(t)),
        by_email: event.channel == Channel::Email,
    };
    let decision = event.decision.map(|d| d as usize);
    let before = decision.and_then(|d| relived.before.get(d));
    AskTold {
        decision,
        day: event.day,
        person: event.other,
        name: person.name.clone(),
        ask,
        favour: def.favour.clone(),
        phrase: ask_phrase(def, &person.name),
        channel: event.channel,
        follow_up,
        predicted: event.predicted,
        gut: before.and_then(|b| b.gut),
        p_yes,
        outcome: match event.outcome {
            Outcome::Yes => AskOutcome::Yes,
            Outcome::No => AskOutcome::No,
            _ => AskOutcome::Waiting,
        },
        answered: (event.channel == Channel::InPerson).then_some(event.day),
        severity: hidden.severity,
        because: hidden
            .reasons
            .map_or(Vec::new(), |reasons| ranked(&reasons, &about)),
        mended: hidden.reasons.and_then(|reasons| mended(&reasons)),
    }
}

/// Odds without what was yours to mend; the size of the ask stays.
fn mended(reasons: &Reasons) -> Option<Mended> {
    let mendable = reasons
        .ranked()
        .into_iter()
        .filter(|(_, weight)| *weight < 0.0);
    let mut mended = Mended {
        p_yes: 0.0,
        with: Vec::new(),
    };
    let mut lost = 0.0;
    for (term, weight) in mendable {
        if let Some(state) = reasons::mended(term) {
            lost += weight;
            if !mended.with.contains(&state) {
                mended.with.push(state);
            }
        }
    }
    mended.p_yes = sigmoid(reasons.logit() - lost);
    (!mended.with.is_empty()).then_some(mended)
}

/// The answer to a mail, or its silence: it belongs to the mail if it came within the days that replies take, and to
/// the last follow-up otherwise.
fn answer(asks: &mut [AskTold], event: &Event, ask: AskId, latest: u32) {
    let decision = event.decision.map(|d| d as usize);
    let (outcome, answered) = match event.outcome {
        Outcome::Yes => (AskOutcome::Yes, Some(event.day)),
        Outcome::No => (AskOutcome::No, Some(event.day)),
        _ => (AskOutcome::Silence, None),
    };
    let same = |a: &AskTold| a.person == event.other && a.ask == ask && a.channel == Channel::Email;
    let mail = (asks.iter()).rposition(|a| same(a) && !a.follow_up && a.decision == decision);
    let Some(mail) = mail else { return };
    let follow_up = (asks.iter()).rposition(|a| same(a) && a.follow_up);
    let in_time = event.day.since(asks[mail].day) <= latest;
    let mut close = |at: usize, outcome| {
        asks[at].outcome = outcome;
        asks[at].answered = answered;
    };
    match follow_up.filter(|&at| at > mail) {
        None => close(mail, outcome),
        Some(at) if in_time => [mail, at].into_iter().for_each(|at| close(at, outcome)),
        Some(at) => {
            close(at, outcome);
            for earlier in &mut asks[mail..at] {
                if same(earlier) && earlier.outcome == AskOutcome::Waiting {
                    earlier.outcome = AskOutcome::Silence;
                }
            }
        }
    }
}
