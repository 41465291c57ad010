//! Goals that nothing can satisfy, and goals that are satisfied from the start.

use super::Reach;
use super::asks::anybody_has;
use crate::scenario::catalogue::{AskId, Mechanic};
use crate::scenario::people::TraitKind;
use crate::scenario::syntax::{Decoder, Problem, Severity, Span};
use crate::scenario::validate::Merged;
use crate::scenario::world::{Goal, Want};
use crate::scenario::{Person, PersonId, Scenario};

/// Checks every goal.
pub fn check(written: &Merged, scenario: &Scenario, reach: &Reach, cx: &mut Decoder) {
    for (raw, goal) in written.raw.goals.iter().zip(&scenario.goals) {
        let mut report = Report {
            goal,
            span: raw.wants.span,
            cx,
        };
        match &goal.wants {
            Want::SpeakingTerms(people) => speaking_terms(*people, scenario, reach, &mut report),
            Want::Helped(times) => deeds(*times, Mechanic::Help, scenario, &mut report),
            Want::Collaborated(times) => {
                deeds(*times, Mechanic::Collaboration, scenario, &mut report);
                if *times > 0 && !anybody_matches(scenario) {
                    let fix = "give the player and somebody else skills that the other needs";
                    report.warn(
                        "no-match",
                        "nobody and the player need each other's skills",
                        fix,
                    );
                }
            }
            Want::Granted { ask, times, by } => {
                granted(*ask, *times, by, scenario, reach, &mut report)
            }
            Want::Won(id) => {
                let opening = &scenario.opportunities[id.0 as usize];
                if opening.opens.0 + opening.decides_after >= scenario.days() {
                    report.refuse(
                        "the opening is decided after the last day",
                        "give the scenario more weeks",
                    );
                }
            }
            Want::WonAny => {
                if scenario.opportunities.is_empty() {
                    report.refuse(
                        "there is no opening to win",
                        "write `opportunities: […]`, or remove this goal",
                    );
                }
            }
            Want::NothingUnthanked => {}
        }
    }
}

fn speaking_terms(people: u32, scenario: &Scenario, reach: &Reach, report: &mut Report) {
    let met = scenario
        .starting
        .iter()
        .filter(|(_, _, tie)| tie.on_speaking_terms())
        .count() as u32;
    let made_up = scenario
        .population
        .as_ref()
        .map_or(0, |population| population.count);
    let all = reach.ids().filter(|&id| reach.can_meet(id)).count() as u32 + made_up;
    if people <= met {
        report.warn(
            "already-met",
            "it is reached before the first day",
            &format!("write more than {met}"),
        );
    } else if people > all {
        report.refuse(
            &format!("only {all} people can be met"),
            &format!("write at most {all}"),
        );
    } else {
        let catalogue = &scenario.catalogue;
        let hours = catalogue
            .moves
            .iter()
            .map(|m| m.hours)
            .chain(catalogue.asks.iter().map(|a| a.hours));
        time(
            people - met,
            hours.fold(f32::INFINITY, f32::min),
            scenario,
            report,
        );
    }
}

fn deeds(times: u32, mechanic: Mechanic, scenario: &Scenario, report: &mut Report) {
    if times == 0 {
        report.warn(
            "already-met",
            "it is reached before the first day",
            "write at least 1",
        );
    }
    match scenario.catalogue.by_mechanic(mechanic) {
        Some(id) => time(times, scenario.catalogue.get(id).hours, scenario, report),
        None => {
            let fix = format!(
                "include `library/moves.ron`, or write a move with `mechanic: {mechanic:?}`"
            );
            report.warn("no-move", "there is no move for it", &fix);
        }
    }
}

fn granted(
    ask: AskId,
    times: u32,
    by: &[PersonId],
    scenario: &Scenario,
    reach: &Reach,
    report: &mut Report,
) {
    let def = scenario.catalogue.ask(ask);
    if let Some(topic) = def.resource {
        let word = scenario.topic(topic);
        let has = |id: &PersonId| scenario.people[id.index()].has(TraitKind::Resource, topic);
        if by.is_empty() && !anybody_has(scenario, reach, topic) {
            report.refuse(
                &format!("nobody has \"{word}\""),
                &format!("add \"{word}\" to somebody's `resources`"),
            );
            return;
        }
        if !by.is_empty() && !by.iter().any(has) {
            let fix = format!("name somebody with \"{word}\" among their `resources`");
            report.refuse(&format!("nobody named in `by` has \"{word}\""), &fix);
            return;
        }
    }
    if !by.is_empty() && !reach.can_meet_any(by) {
        report.warn(
            "unreachable-goal",
            "nobody named in `by` can be met",
            "name somebody who can be met",
        );
    }
    time(times, def.hours, scenario, report);
}

/// Warns if doing something of `hours` so many `times` takes more hours than there are.
fn time(times: u32, hours: f32, scenario: &Scenario, report: &mut Report) {
    let (needed, given) = (
        times as f32 * hours,
        scenario.weeks as f32 * scenario.hours_a_week,
    );
    if needed > given {
        let why = format!("it takes {needed} hours, and there are only {given}");
        report.warn(
            "no-time",
            &why,
            "want less, or give the scenario more weeks or hours",
        );
    }
}

/// Whether the player and somebody else need each other's skills; made-up people may.
fn anybody_matches(scenario: &Scenario) -> bool {
    let [you, others @ ..] = scenario.people.as_slice() else {
        return false;
    };
    let matches = |other: &Person| other.needs_met_by(you) != 0 && you.needs_met_by(other) != 0;
    scenario.population.is_some() || others.iter().any(matches)
}

struct Report<'a> {
    goal: &'a Goal,
    span: Span,
    cx: &'a mut Decoder,
}

impl Report<'_> {
    fn refuse(&mut self, why: &str, fix: &str) {
        self.push(
            Severity::Error,
            "impossible-goal",
            "cannot be reached",
            why,
            fix,
        );
    }

    fn warn(&mut self, code: &'static str, why: &str, fix: &str) {
        let what = if code == "already-met" {
            "means nothing"
        } else {
            "can hardly be reached"
        };
        self.push(Severity::Warning, code, what, why, fix);
    }

    fn push(&mut self, severity: Severity, code: &'static str, what: &str, why: &str, fix: &str) {
        let message = format!("The goal `{}` {what}: {why}.", self.goal.id);
        let problem = Problem {
            severity,
            ..Problem::error(code, self.span, message)
        };
        self.cx.report(problem.fix(fix));
    }
}
