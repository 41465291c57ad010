//! Openings that cannot be won.

use super::Reach;
use crate::scenario::Scenario;
use crate::scenario::catalogue::Grants;
use crate::scenario::raw::OpportunityRaw;
use crate::scenario::syntax::{At, Decoder, Problem, Span};
use crate::scenario::validate::Merged;
use crate::scenario::world::{Opportunity, Step};

/// Checks that every step of every opening can be taken, and in time.
pub fn check(written: &Merged, scenario: &Scenario, reach: &Reach, cx: &mut Decoder) {
    for (raw, opening) in written
        .raw
        .opportunities
        .iter()
        .zip(&scenario.opportunities)
    {
        if opening.requires.is_empty() {
            let message = format!("Nothing has to be done for `{}`.", opening.id);
            let fix = "write a step, such as `[Information, Word]`";
            cx.report(Problem::warning("nothing-required", raw.requires.span, message).fix(fix));
        }
        for (step, written) in opening.requires.iter().zip(raw.requires.iter()) {
            check_step(*step, written.span, opening, scenario, reach, cx);
        }
        check_end(raw, opening, scenario, cx);
    }
}

fn check_step(
    step: Step,
    span: Span,
    opening: &Opportunity,
    scenario: &Scenario,
    reach: &Reach,
    cx: &mut Decoder,
) {
    let id = &opening.id;
    let (grants, missing, unmet) = match step {
        Step::Information if opening.known => return,
        Step::Information => (
            Grants::Information,
            opening.known_by.is_empty().then(|| (
                format!("`{id}` needs information, but nobody knows of it."),
                "write `known_by: […]`, or `known: true`",
            )),
            (!reach.can_meet_any(&opening.known_by)).then(|| format!("Nobody in `known_by` of `{id}` can be met.")),
        ),
        Step::Introduction => (
            Grants::Introduction,
            opening.contact.is_none().then(|| (
                format!("`{id}` needs an introduction, but it has no contact to be introduced to."),
                "write `contact: \"…\"`, or remove this step",
            )),
            (opening.contact.is_some_and(|contact| !reach.can_meet_any(reach.acquaintances(contact))))
                .then(|| format!("Nobody who can be met knows the contact of `{id}`, so nobody can introduce you.")),
        ),
        Step::Word => (
            Grants::Word,
            opening.backers.is_empty().then(|| (
                format!("`{id}` needs somebody's word, but nobody's word counts."),
                "write `backers: […]`, or remove this step",
            )),
            (!reach.can_meet_any(&opening.backers)).then(|| format!("Nobody in `backers` of `{id}` can be met.")),
        ),
    };
    if let Some((message, fix)) = missing {
        cx.report(Problem::error("impossible-step", span, message).fix(fix));
        return;
    }
    if let Some(message) = unmet {
        let fix = "name somebody who can be met, or add them to a venue or to somebody's `knows`";
        cx.report(Problem::warning("unreachable-step", span, message).fix(fix));
    }
    if !scenario
        .catalogue
        .asks
        .iter()
        .any(|ask| ask.grants == grants)
    {
        let message = format!("`{id}` needs this step, but there is no ask that grants it.");
        let fix = format!(
            "include `library/asks.ron`, or write `grants: {grants:?}` for one of your asks"
        );
        cx.report(Problem::warning("unreachable-step", span, message).fix(fix));
    }
}

fn check_end(
    raw: &At<OpportunityRaw>,
    opening: &Opportunity,
    scenario: &Scenario,
    cx: &mut Decoder,
) {
    let last = scenario.days() - 1;
    let soonest = opening.opens.0 + opening.decides_after;
    if soonest > last {
        let message = format!(
            "`{}` is decided on day {soonest} at the earliest, after the last day, which is day {last}.",
            opening.id
        );
        let fix = "open it earlier, decide it sooner, or give the scenario more weeks";
        cx.report(Problem::warning("no-time", raw.id.span, message).fix(fix));
    }
    if opening.chance == 0.0 {
        let message = format!("`{}` can never be won: its chance is 0.", opening.id);
        cx.report(
            Problem::warning("no-chance", raw.id.span, message).fix("write a `chance` above 0"),
        );
    }
}
