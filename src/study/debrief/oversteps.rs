//! Oversteps, and what they cost: the weeks of steady company it takes to be where you were before.

use super::relive::{Before, Relived};
use crate::model::build::{self, Occasion};
use crate::model::cues::Reaction;
use crate::model::{Ask, Building, Day, Rules, Tie, ask, overstep};
use crate::scenario::catalogue::{Catalogue, Mechanic};
use crate::scenario::{AskId, PersonId};
use crate::sim::{Outcome, Run, What};

/// Weeks are counted no further than this.
pub const MOST_WEEKS: u32 = 52;

/// An ask that went too far.
#[derive(Clone, Debug, PartialEq)]
pub struct OverstepTold {
    /// The place of its decision in the run's commands.
    pub decision: Option<usize>,
    /// When.
    pub day: Day,
    /// With whom.
    pub person: PersonId,
    /// Their full name.
    pub name: String,
    /// What was asked for.
    pub ask: AskId,
    /// It in words.
    pub favour: String,
    /// Severity, above 0 up to 1.
    pub severity: f32,
    /// How it showed, if it did: a mail's recipient is not seen.
    pub reaction: Option<Reaction>,
    /// Whether it was granted all the same.
    pub granted: bool,
    /// Weeks of one small talk, one work talk and one shared hobby until the odds of advice are back where they were;
    /// [`MOST_WEEKS`] if it takes that long or longer.
    pub weeks: u32,
    /// The same if you say sorry at once.
    pub weeks_with_apology: u32,
    /// When you did say sorry, if ever.
    pub apologised: Option<Day>,
}

pub(super) fn oversteps(run: &Run, relived: &Relived) -> Vec<OverstepTold> {
    let (truth, scenario) = (run.truth(), run.scenario());
    let mut told: Vec<OverstepTold> = Vec::new();
    for (event, hidden) in truth.events().filter(|(e, _)| e.actor == PersonId::YOU) {
        let ask = match event.what {
            What::Ask(ask) if hidden.severity > 0.0 => ask,
            What::Move(id) if scenario.catalogue.get(id).mechanic == Mechanic::Apology => {
                let open =
                    |o: &&mut OverstepTold| o.person == event.other && o.apologised.is_none();
                told.iter_mut()
                    .filter(open)
                    .for_each(|o| o.apologised = Some(event.day));
                continue;
            }
            _ => continue,
        };
        let decision = event.decision.map(|d| d as usize);
        let before = decision
            .and_then(|d| relived.before.get(d))
            .copied()
            .unwrap_or_default();
        let similarity = hidden.inputs.similarity.unwrap_or(0.0);
        let recovery = Recovery::of(
            &scenario.catalogue,
            run.rules_on(event.day),
            similarity,
            &before,
        );
        let weeks = |sorry| recovery.as_ref().map_or(0, |r| r.weeks(hidden.tie, sorry));
        told.push(OverstepTold {
            decision,
            day: event.day,
            person: event.other,
            name: run.cast().get(event.other).name.clone(),
            ask,
            favour: scenario.catalogue.ask(ask).favour.clone(),
            severity: hidden.severity,
            reaction: event.reaction,
            granted: event.outcome == Outcome::Yes,
            weeks: weeks(false),
            weeks_with_apology: weeks(true),
            apologised: None,
        });
    }
    told
}

/// How a tie is won back.
pub(super) struct Recovery<'a> {
    rules: &'a Rules,
    /// The week's moves, every other day.
    week: Vec<Building>,
    similarity: f32,
    yardstick: Ask,
    /// Log-odds to be reached again.
    goal: f32,
}

impl<'a> Recovery<'a> {
    fn of(
        catalogue: &Catalogue,
        rules: &'a Rules,
        similarity: f32,
        before: &Before,
    ) -> Option<Self> {
        let (tie, yardstick) = (before.tie?, before.yardstick?);
        Some(Recovery {
            rules,
            week: steady_week(catalogue),
            similarity,
            yardstick,
            goal: ask::reasons(&tie, &yardstick, rules).logit(),
        })
    }

    /// Weeks from this tie until the odds are back.
    pub fn weeks(&self, mut tie: Tie, with_apology: bool) -> u32 {
        if with_apology {
            overstep::forgive(&mut tie, self.rules);
        }
        let start = tie.as_of.0;
        for week in 0..MOST_WEEKS {
            for (n, building) in self.week.iter().enumerate() {
                let day = Day(start + 7 * week + 2 * n as u32);
                tie.pass_time(day, self.rules);
                let on = Occasion::ordinary(self.similarity);
                build::build(&mut tie, building, on, day, self.rules);
            }
            tie.pass_time(Day(start + 7 * (week + 1)), self.rules);
            if ask::reasons(&tie, &self.yardstick, self.rules).logit() >= self.goal {
                return week + 1;
            }
        }
        MOST_WEEKS
    }
}

/// Small talk, work talk and a shared hobby; the first three kinds of talk where an author has others.
fn steady_week(catalogue: &Catalogue) -> Vec<Building> {
    let named: Vec<Building> = (["small_talk", "work_talk", "shared_hobby"].iter())
        .filter_map(|id| Some(catalogue.get(catalogue.find_move(id)?).building))
        .collect();
    if named.len() == 3 {
        return named;
    }
    let talks = (catalogue.moves.iter()).filter(|m| m.mechanic == Mechanic::Talk);
    talks.take(3).map(|m| m.building).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::library;

    #[test]
    fn eight_weeks_of_company_take_twenty_seven_to_win_back_and_nineteen_with_an_apology() {
        let scenario = library::embedded("first-meetup").expect("built in");
        let (catalogue, rules) = (&scenario.catalogue, Rules::default());
        let advice = catalogue.ask(catalogue.find_ask("advice").expect("in the library"));
        let mut tie = Tie::default();
        let week = steady_week(catalogue);
        for day in 0..56u32 {
            if let Some(building) = (day % 7)
                .is_multiple_of(2)
                .then(|| week.get(day as usize % 7 / 2))
                .flatten()
            {
                tie.pass_time(Day(day), &rules);
                build::build(
                    &mut tie,
                    building,
                    Occasion::ordinary(0.5),
                    Day(day),
                    &rules,
                );
            }
        }
        tie.pass_time(Day(56), &rules);
        let before = Before {
            gut: None,
            tie: Some(tie),
            yardstick: Some(Ask {
                size: advice.size,
                rapport_share: advice.rapport_share,
                trust_share: advice.trust_share,
                tally: advice.tally,
                slack: 0.0,
                fit: 0.0,
                etiquette: 1.0,
                context_gap: 0.0,
                by_email: false,
            }),
        };
        let recovery = Recovery::of(catalogue, &rules, 0.5, &before).expect("both are there");
        let encounters = tie.encounters;
        overstep::overstep(&mut tie, 1.0, encounters, &rules);
        assert_eq!(
            (recovery.weeks(tie, false), recovery.weeks(tie, true)),
            (27, 19)
        );
    }
}
