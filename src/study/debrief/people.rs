//! Everybody you knew of: what they really felt, day by day, beside what you believed.

use std::cmp::Reverse;

use crate::model::{Belief, Day, Rules, Tie};
use crate::scenario::catalogue::Mechanic;
use crate::scenario::people::Pronouns;
use crate::scenario::{PersonId, Scenario};
use crate::sim::{Channel, Contact, Event, Hidden, Outcome, Run, What};
use crate::study::words::{Forms, capitalised, list, trait_phrases};

/// Somebody you knew of.
#[derive(Clone, Debug, PartialEq)]
pub struct PersonTold {
    /// Who.
    pub id: PersonId,
    /// Full name.
    pub name: String,
    /// First name.
    pub first_name: String,
    /// What they do.
    pub role: String,
    /// Words used for them.
    pub pronouns: Pronouns,
    /// Whether you came to be on speaking terms.
    pub speaking_terms: bool,
    /// Exchanges you had.
    pub contacts: u32,
    /// What they feel at the end.
    pub truth: Tie,
    /// What you believe at the end.
    pub belief: Belief,
    /// The truth, every few days and just before and after everything that happened.
    pub trajectory: Vec<Point>,
    /// What you believed, after everything that happened.
    pub beliefs: Vec<(Day, Belief)>,
    /// What to mark on the time axis.
    pub marks: Vec<Mark>,
    /// What you learned of them, a phrase for each kind: "likes climbing and chess".
    pub learned: Vec<String>,
    /// What never came up.
    pub never_learned: Vec<String>,
    /// What it comes to, in a sentence or two.
    pub summary: String,
}

impl PersonTold {
    /// What they held at the end of `day`.
    pub fn held(&self, day: Day, rules: &Rules) -> Tie {
        let before = self.trajectory.iter().rfind(|point| point.day <= day);
        let mut tie = before.map_or_else(Tie::default, |point| point.tie);
        tie.pass_time(day, rules);
        tie
    }

    /// What you believed at the end of `day`; `None` before anything had happened between you.
    pub fn believed(&self, day: Day, rules: &Rules) -> Option<Belief> {
        let (_, mut belief) = *self.beliefs.iter().rfind(|(on, _)| *on <= day)?;
        belief.pass_time(day, rules);
        Some(belief)
    }
}

/// The truth on one day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// The day.
    pub day: Day,
    /// What they held.
    pub tie: Tie,
}

/// Something to mark on the time axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// When.
    pub day: Day,
    /// What.
    pub kind: MarkKind,
    /// Face to face or in writing.
    pub channel: Channel,
}

/// What is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MarkKind {
    /// An ask was granted.
    Yes,
    /// An ask was declined.
    No,
    /// A mail went unanswered.
    Silence,
    /// An ask went too far.
    Overstep,
    /// You said thanks.
    Thanks,
    /// You helped.
    Help,
    /// You said sorry.
    Apology,
}

/// Days between two samples of the truth while nothing happens.
const SAMPLE: u32 = 3;

pub(super) fn people(run: &Run) -> Vec<PersonTold> {
    let (truth, view) = (run.truth(), run.view(PersonId::YOU));
    let mut people: Vec<PersonTold> = (view.contacts())
        .filter_map(|contact| Some(told(run, &contact, truth.tie(PersonId::YOU, contact.id)?)))
        .collect();
    let closeness = |p: &PersonTold| ((p.truth.rapport + p.truth.trust) * 1e6) as u64;
    people.sort_by_key(|p| (!p.speaking_terms, Reverse(closeness(p)), p.id));
    people
}

fn told(run: &Run, contact: &Contact, truth: Tie) -> PersonTold {
    let (id, person, scenario) = (contact.id, contact.person, run.scenario());
    let about = |(event, _): &(&Event, &Hidden)| (event.actor, event.other) == (PersonId::YOU, id);
    let events: Vec<_> = run.truth().events().filter(about).collect();
    let known = contact.link.known;
    let traits = |wanted| trait_phrases(person, scenario, wanted);
    let start = (run.cast().starting.iter()).find(|s| (s.0, s.1) == (PersonId::YOU, id));
    let start = start
        .map(|s| s.2)
        .or_else(|| contact.link.met().then(Tie::default));
    let mut points = trajectory(start, &events, &|day| run.rules_on(day), run.today());
    if let Some(last) = points.last_mut() {
        *last = Point {
            day: run.today(),
            tie: truth,
        };
    }
    PersonTold {
        id,
        name: person.name.clone(),
        first_name: person.first_name().to_owned(),
        role: person.role.clone(),
        pronouns: person.pronouns,
        speaking_terms: contact.link.met(),
        contacts: contact.link.contacts,
        truth,
        belief: contact.belief,
        trajectory: points,
        beliefs: events.iter().map(|(e, _)| (e.day, e.belief)).collect(),
        marks: events
            .iter()
            .flat_map(|(e, h)| marks(e, h, scenario))
            .collect(),
        learned: traits(known),
        never_learned: traits(!known),
        summary: summary(
            &truth,
            &contact.belief,
            &Forms::of(person.pronouns),
            contact.link.met(),
        ),
    }
}

/// What they held from the first day on, by letting time pass between the events' own ties; the last point is today.
fn trajectory<'r>(
    start: Option<Tie>,
    events: &[(&Event, &Hidden)],
    rules_on: &dyn Fn(Day) -> &'r Rules,
    today: Day,
) -> Vec<Point> {
    let mut points = Vec::new();
    let mut held = start.unwrap_or_default();
    let mut sample = |held: &mut Tie, until: Day| {
        let mut day = held.as_of;
        while day < until {
            points.push(Point { day, tie: *held });
            let rules = rules_on(day);
            day = Day((day.0 + SAMPLE).min(until.0));
            held.pass_time(day, rules);
        }
        points.push(Point { day, tie: *held });
    };
    for (event, hidden) in events {
        sample(&mut held, event.day);
        held = hidden.tie;
    }
    sample(&mut held, today);
    points
}

fn marks(event: &Event, hidden: &Hidden, scenario: &Scenario) -> Vec<Mark> {
    let kind = match (event.what, event.outcome) {
        (What::Ask(_), Outcome::Yes) => Some(MarkKind::Yes),
        (What::Ask(_), Outcome::No) => Some(MarkKind::No),
        (What::Ask(_), Outcome::NoReply) => Some(MarkKind::Silence),
        (What::Move(id), _) => match scenario.catalogue.get(id).mechanic {
            Mechanic::ThankYou => Some(MarkKind::Thanks),
            Mechanic::Help => Some(MarkKind::Help),
            Mechanic::Apology => Some(MarkKind::Apology),
            _ => None,
        },
        _ => None,
    };
    let offended = matches!(event.what, What::Ask(_)) && hidden.severity > 0.0;
    let overstep = offended.then_some(MarkKind::Overstep);
    (kind.into_iter().chain(overstep))
        .map(|kind| Mark {
            day: event.day,
            kind,
            channel: event.channel,
        })
        .collect()
}

/// Differences smaller than this, in levels, are nothing to speak of.
const NOTICEABLE: f32 = 0.08;

fn summary(truth: &Tie, belief: &Belief, who: &Forms, met: bool) -> String {
    if !met {
        return "You never spoke.".to_owned();
    }
    let she = who.they_capital;
    let warmth = truth.rapport - belief.rapport.mean;
    let work = truth.trust - belief.trust.mean;
    let more = |d: f32| if d > 0.0 { "more" } else { "less" };
    let mut summary = match (warmth.abs() > NOTICEABLE, work.abs() > NOTICEABLE) {
        (true, true) if (warmth > 0.0) == (work > 0.0) => {
            format!(
                "{she} liked you and trusted your work {} than you thought",
                more(warmth)
            )
        }
        (true, true) => format!(
            "{she} liked you {} than you thought, and trusted your work {}",
            more(warmth),
            more(work)
        ),
        (true, false) => format!("{she} liked you {} than you thought", more(warmth)),
        (false, true) => format!("{she} trusted your work {} than you thought", more(work)),
        (false, false) => format!("You read {} about right", who.them),
    };
    summary.push('.');
    let mut also = Vec::new();
    if truth.debt - belief.debt > NOTICEABLE {
        also.push(format!(
            "what you owed weighed more on {} than on you",
            who.them
        ));
    }
    if truth.scar > NOTICEABLE {
        also.push(format!(
            "{} {} still wary of you",
            who.they,
            who.verb("was", "were")
        ));
    }
    if !also.is_empty() {
        summary.push_str(&format!(" {}.", capitalised(&list(&also))));
    }
    summary
}
