//! Scripts and replays: from what is written to commands, and from a run back to what is written.

mod carry;
mod read;
mod write;

pub use carry::{Carried, carried};
pub use write::write;

use read::Reader;

use super::amend::{Amendment, Held};
use super::command::{About, Act, Command};
use super::stage::Others;
use super::view::View;
use super::{Options, Run};
use crate::model::Day;
use crate::scenario::catalogue::Mechanic;
use crate::scenario::people::{Address, TraitKind};
use crate::scenario::rules::clashes;
use crate::scenario::script::{AmendmentRaw, HeldRaw, OthersRaw, ReplayRaw};
use crate::scenario::syntax::{Problem, Problems, Span};
use crate::scenario::{Cast, Scenario};

/// Plays a script or replay in a fresh run of its scenario.
///
/// # Errors
/// All names that do not resolve, or else the first move that the scenario does not allow, each with its place.
pub fn play(
    raw: &ReplayRaw,
    scenario: std::sync::Arc<Scenario>,
    seed: u64,
    options: Options,
) -> Result<Run, Problems> {
    let mut problems = Problems::new();
    if let Some(hash) = &raw.scenario_hash
        && hash.value != scenario.hash
    {
        problems.push(
            Problem::error(
                "scenario-changed",
                hash.span,
                "The scenario has changed since this replay was made, so it would play differently.",
            )
            .allowed(format!("\"{}\" for the scenario as it is now", scenario.hash))
            .fix("Use the scenario it was made with, or leave scenario_hash out to play the moves anyway."),
        );
    }
    let amendments = amendments(raw, &scenario, &mut problems);
    let mut run = Run::new(
        scenario,
        seed,
        Options {
            amendments,
            others: match raw.others {
                OthersRaw::Live => Others::Live,
                OthersRaw::Scripted => Others::Scripted,
            },
            ..options
        },
    );
    let (script, held) = {
        let reader = Reader {
            scenario: run.scenario(),
            cast: run.cast(),
        };
        (
            reader.read(raw, &mut problems),
            held(raw, &reader, &mut problems),
        )
    };
    if problems.has_errors() {
        return Err(problems);
    }
    run.hold_all(held);
    for (timed, span) in script {
        run.go_to(timed.day);
        let view = run.view(timed.command.by);
        if let Some(problem) = impossible(&view, run.cast(), &timed.command, span) {
            problems.push(problem);
            return Err(problems);
        }
        run.force(timed.command);
    }
    if let Some(until) = &raw.until {
        run.go_to(Day(until.value));
        run.catch_up();
    } else {
        // Answers to the last mails and requests still belong to the script.
        let rules = &run.scenario().rules;
        let last = rules.outreach.reply_latest.max(rules.others.answer_within) as u32 + 2;
        run.go_to(Day(run.today().0 + last));
    }
    Ok(run)
}

/// Changes of rules, in order, each a whole set of rules that can hold.
fn amendments(raw: &ReplayRaw, scenario: &Scenario, problems: &mut Problems) -> Vec<Amendment> {
    let mut amendments: Vec<Amendment> = Vec::with_capacity(raw.rules.len());
    for written in &raw.rules {
        let AmendmentRaw { day, after, set } = &written.value;
        let mut rules = scenario.rules;
        set.apply(&mut rules);
        for clash in clashes(&rules) {
            problems
                .push(Problem::error("not-allowed", written.span, clash.message).fix(clash.fix));
        }
        let next = Amendment {
            day: Day(*day),
            after: *after as usize,
            rules,
        };
        if (amendments.last()).is_some_and(|last| (next.day, next.after) < (last.day, last.after)) {
            let message = "This change of rules comes before the one above it.".to_owned();
            let fix = "Put changes of rules in the order of their days and moves.";
            problems.push(Problem::error("days-go-back", written.span, message).fix(fix));
        }
        amendments.push(next);
    }
    amendments
}

/// What people's feelings were set to, in order.
fn held(raw: &ReplayRaw, reader: &Reader, problems: &mut Problems) -> Vec<Held> {
    let entries = raw.held.iter().filter_map(|written| {
        let HeldRaw {
            day,
            after,
            who,
            rapport,
            trust,
        } = &written.value;
        Some(Held {
            day: Day(*day),
            after: *after as usize,
            who: reader.person(who, problems)?,
            rapport: *rapport,
            trust: *trust,
        })
    });
    entries.collect()
}

/// Why the state a script has come to rules a move out, whatever anybody would choose.
fn impossible(view: &View, cast: &Cast, command: &Command, span: Span) -> Option<Problem> {
    let (by, to) = (cast.get(command.by), cast.get(command.to));
    let refuse =
        |message: String, fix: &str| Some(Problem::error("not-allowed", span, message).fix(fix));
    let contact = view.contact(command.to);
    let catalogue = &view.scenario.catalogue;
    match command.act {
        Act::Move(id) => match catalogue.get(id).mechanic {
            Mechanic::ReportBack if contact.is_none_or(|c| c.link.to_report == 0) => refuse(
                format!(
                    "{} has granted {} nothing that could be reported back on.",
                    to.name, by.name
                ),
                "Report back once after each granted ask, or leave this move out.",
            ),
            Mechanic::Collaboration if to.needs_met_by(by) == 0 || to.offers_to(by) == 0 => refuse(
                format!(
                    "{} and {} have no match of needs and skills both ways, so they cannot work together.",
                    by.name, to.name
                ),
                "Choose two people of whom each can do something the other needs.",
            ),
            _ => None,
        },
        Act::Ask(asking) => match catalogue.ask(asking.ask).resource {
            _ if matches!(asking.about, About::Person(p) if p == command.by || p == command.to) => {
                refuse(
                    "An introduction is to a third person.".to_owned(),
                    "Name somebody else in `about`, or leave it out.",
                )
            }
            Some(thing) if !to.has(TraitKind::Resource, thing) => refuse(
                format!("{} has no {} to give.", to.name, view.scenario.topic(thing)),
                "Ask somebody who has it among their `resources`.",
            ),
            _ if asking.mail.is_some() && to.contact.address == Address::Nowhere => refuse(
                format!("{} cannot be e-mailed.", to.name),
                "Leave `mail` out to ask face to face.",
            ),
            _ => None,
        },
        Act::Introduce(third) if third == command.by || third == command.to => refuse(
            "Somebody is introduced to a third person.".to_owned(),
            "Name somebody else in the brackets.",
        ),
        Act::Introduce(third) if view.contact(third).is_none_or(|c| !c.link.met()) => refuse(
            format!("{} does not know {}.", by.name, cast.get(third).name),
            "Choose somebody they are on speaking terms with.",
        ),
        Act::FollowUp if view.open_letter(command.to).is_none() => refuse(
            format!(
                "{} has no unanswered e-mail to {} to follow up on.",
                by.name, to.name
            ),
            "Send one first: move: Ask(Advice), mail: Some(())",
        ),
        Act::Answer(_) if !view.open_requests().any(|r| r.from == command.to) => refuse(
            format!(
                "{} has asked nothing of {} that is still open.",
                to.name, by.name
            ),
            "Let them ask first: move: Request(Advice)",
        ),
        _ => None,
    }
}
