//! The laws of the model, for any tie and any scenario's rules within their ranges.

use crate::story::{HELP, HOBBY, Kind, REPORT_BACK, SMALL_TALK, Story, THANK_YOU, WORK_TALK};
use proptest::prelude::*;
use speaking_terms::model::build::{self, Building, Occasion};
use speaking_terms::model::{Answer, Ask, Day, Rules, Tie, ask, gossip, overstep, requests};

/// Any tie that a history could have left.
fn any_tie() -> impl Strategy<Value = Tie> {
    let level = || 0.0f32..=1.0;
    (
        (level(), level(), level(), level()),
        (0.0f32..3.0, 0.0f32..2.0, 0.0f32..2.0),
        (level(), 0.0f32..=0.9, level(), 0.0f32..0.15, 0u32..40),
        any::<bool>(),
    )
        .prop_map(|((r, t, dr, dt), (debt, unthanked, credit), rest, due)| {
            let (strain, scar, patience, vouching, encounters) = rest;
            Tie {
                rapport: r,
                trust: t,
                rapport_peak: r + (1.0 - r) * dr,
                trust_peak: t + (1.0 - t) * dt,
                debt,
                unthanked,
                credit,
                strain,
                scar,
                patience,
                vouching,
                encounters,
                apology_due: due,
                ..Tie::default()
            }
        })
}

fn any_ask() -> impl Strategy<Value = Ask> {
    let share = || 0.0f32..=1.0;
    (share(), share(), share(), share(), share(), any::<bool>()).prop_map(
        |(size, a, slack, fit, etiquette, by_email)| Ask {
            size,
            rapport_share: a,
            trust_share: 1.0 - a,
            tally: 1.0,
            slack,
            fit,
            etiquette,
            context_gap: 0.0,
            by_email,
        },
    )
}

fn any_building() -> impl Strategy<Value = Building> {
    prop::sample::select(vec![
        SMALL_TALK,
        WORK_TALK,
        HOBBY,
        THANK_YOU,
        HELP,
        REPORT_BACK,
    ])
}

/// Anything that can happen to a tie.
#[derive(Clone, Debug)]
enum Happens {
    Days(u32),
    Built(Building, f32),
    Thanked(f32),
    Helped(f32),
    Asked(Ask, bool),
    Overstepped(f32),
    Apologised,
    Settled(bool),
    Declined,
    Ignored,
    Heard(f32),
}

fn any_happening() -> impl Strategy<Value = Happens> {
    prop_oneof![
        (0u32..400).prop_map(Happens::Days),
        (any_building(), 0.0f32..=1.0).prop_map(|(b, s)| Happens::Built(b, s)),
        (0.0f32..=1.0).prop_map(Happens::Thanked),
        (0.0f32..=1.0).prop_map(Happens::Helped),
        (any_ask(), any::<bool>()).prop_map(|(a, yes)| Happens::Asked(a, yes)),
        (0.0f32..=1.0).prop_map(Happens::Overstepped),
        Just(Happens::Apologised),
        any::<bool>().prop_map(Happens::Settled),
        Just(Happens::Declined),
        Just(Happens::Ignored),
        (-1.0f32..=1.0).prop_map(Happens::Heard),
    ]
}

fn happen(tie: &mut Tie, what: &Happens, rules: &Rules) {
    let today = tie.as_of;
    match *what {
        Happens::Days(days) => tie.pass_time(Day(today.0 + days), rules),
        Happens::Built(with, similarity) => {
            build::build(tie, &with, Occasion::ordinary(similarity), today, rules);
        }
        Happens::Thanked(slack) => build::thank(tie, slack, rules),
        Happens::Helped(matching) => build::repay(tie, matching, rules),
        Happens::Asked(ask, yes) => {
            let answer = if yes { Answer::Yes } else { Answer::No };
            ask::settle(tie, &ask, answer, today, rules);
        }
        Happens::Overstepped(s) => overstep::overstep(tie, s, tie.encounters, rules),
        Happens::Apologised => {
            build::apologise(tie, 0.05, today, rules);
        }
        Happens::Settled(professional) => {
            build::settle_up(tie, 0.05, professional, today, rules);
        }
        Happens::Declined => requests::decline(tie, rules),
        Happens::Ignored => requests::ignore(tie, rules),
        Happens::Heard(delta) => gossip::hear(tie, delta, rules),
    }
}

proptest! {
    #[test]
    fn levels_stay_between_nought_and_one(
        mut tie in any_tie(),
        story in prop::collection::vec(any_happening(), 1..60),
    ) {
        let rules = Rules::default();
        for what in &story {
            happen(&mut tie, what, &rules);
            let levels = [
                tie.rapport, tie.trust, tie.rapport_peak, tie.trust_peak, tie.strain, tie.scar, tie.patience,
            ];
            prop_assert!(levels.iter().all(|l| (0.0..=1.0).contains(l)), "{what:?}: {tie:?}");
            prop_assert!(tie.rapport <= tie.rapport_peak && tie.trust <= tie.trust_peak);
            let sums = [tie.debt, tie.unthanked, tie.credit];
            prop_assert!(sums.iter().all(|s| *s >= 0.0 && s.is_finite()), "{what:?}: {tie:?}");
        }
    }

    #[test]
    fn any_splitting_of_the_days_agrees(tie in any_tie(), first in 0u32..800, second in 0u32..800) {
        let rules = Rules::default();
        let (mut whole, mut split) = (tie, tie);
        whole.pass_time(Day(first + second), &rules);
        split.pass_time(Day(first), &rules);
        split.pass_time(Day(first + second), &rules);
        let pairs = [
            (whole.rapport, split.rapport), (whole.trust, split.trust), (whole.debt, split.debt),
            (whole.unthanked, split.unthanked), (whole.credit, split.credit), (whole.strain, split.strain),
            (whole.scar, split.scar), (whole.patience, split.patience), (whole.vouching, split.vouching),
        ];
        for (w, s) in pairs {
            prop_assert!((w - s).abs() < 1e-5, "{w} {s}");
        }
    }

    #[test]
    fn no_contact_never_raises_rapport_or_trust(tie in any_tie(), days in 0u32..4000) {
        let mut later = tie;
        later.pass_time(Day(days), &Rules::default());
        prop_assert!(later.rapport <= tie.rapport && later.trust <= tie.trust);
    }

    #[test]
    fn thanks_never_raise_debt(tie in any_tie(), slack in 0.0f32..=1.0, days in 0u32..400) {
        let rules = Rules::default();
        let (mut thanked, mut silent) = (tie, tie);
        build::thank(&mut thanked, slack, &rules);
        prop_assert!(thanked.debt <= tie.debt);
        thanked.pass_time(Day(days), &rules);
        silent.pass_time(Day(days), &rules);
        prop_assert!(thanked.debt <= silent.debt + 1e-6);
    }

    #[test]
    fn a_bigger_ask_is_never_likelier(tie in any_tie(), ask in any_ask(), more in 0.0f32..1.0) {
        let rules = Rules::default();
        let bigger = Ask { size: ask.size + more, ..ask };
        let odds = |ask: &Ask| ask::weigh(&tie, ask, &rules).p_yes;
        prop_assert!(odds(&bigger) <= odds(&ask) + 1e-6);
    }

    #[test]
    fn an_overstep_never_helps(
        tie in any_tie(), ask in any_ask(), severity in 0.0f32..=1.0, days in 0u32..1500,
    ) {
        let rules = Rules::default();
        let (mut offended, mut untouched) = (tie, tie);
        overstep::overstep(&mut offended, severity, tie.encounters, &rules);
        let odds = |tie: &Tie| ask::weigh(tie, &ask, &rules).p_yes;
        prop_assert!(odds(&offended) <= odds(&untouched) + 1e-6);
        offended.pass_time(Day(days), &rules);
        untouched.pass_time(Day(days), &rules);
        prop_assert!(odds(&offended) <= odds(&untouched) + 1e-5);
    }

    #[test]
    fn the_reasons_of_an_answer_add_up_to_its_odds(tie in any_tie(), ask in any_ask()) {
        let weighed = ask::weigh(&tie, &ask, &Rules::default());
        let sum: f32 = weighed.reasons.ranked().iter().map(|(_, w)| w).sum();
        let p = 1.0 / (1.0 + (-f64::from(sum)).exp());
        prop_assert!((p - f64::from(weighed.p_yes)).abs() < 0.02);
    }

    #[test]
    fn help_never_raises_debt_and_never_lowers_credit(tie in any_tie(), matching in 0.0f32..=1.0) {
        let mut helped = tie;
        build::repay(&mut helped, matching, &Rules::default());
        prop_assert!(helped.debt <= tie.debt && helped.credit >= tie.credit);
    }
}

#[test]
fn a_second_apology_changes_nothing() {
    let mut story = Story::acquainted(0.5, 0.5);
    story.overstep(0.5);
    assert!(overstep::forgive(&mut story.tie, &story.rules));
    let once = story.tie;
    assert!(!overstep::forgive(&mut story.tie, &story.rules));
    assert_eq!(once, story.tie);
}

#[test]
fn a_polite_no_leaves_the_door_open() {
    let mut story = Story::acquainted(0.3, 0.3);
    let before = story.odds(Kind::Advice);
    story.answered(Kind::Advice, Answer::No);
    assert!(story.odds(Kind::Advice) >= before);
}
