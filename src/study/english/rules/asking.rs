//! How asks are answered, and what happens when one goes too far.

use super::super::numbers::{by, days, odds, part, part_of, plain, times};
use super::super::{WELL, known, stranger};
use crate::model::tie::Day;
use crate::model::{Answer, Ask, Rules, Tie, ask, overstep};

/// The sizes that sentences speak of: a small favour is the size of advice, a large one of an introduction.
const SMALL: f32 = 0.15;
const LARGE: f32 = 0.45;

fn favour(size: f32) -> Ask {
    Ask {
        size,
        rapport_share: 0.5,
        trust_share: 0.5,
        tally: 1.0,
        slack: 0.0,
        fit: 0.0,
        etiquette: 1.0,
        context_gap: 0.0,
        by_email: false,
    }
}

pub(super) fn ask(name: &str, rules: &Rules) -> Option<String> {
    let r = &rules.ask;
    let yes = |tie: &Tie, ask: &Ask| odds(ask::weigh(tie, ask, rules).p_yes);
    let (small, large, friend) = (favour(SMALL), favour(LARGE), known(WELL));
    let large_of_a_friend = || {
        format!(
            "Somebody you know well says yes to a large favour {}",
            yes(&friend, &large)
        )
    };
    let answered = |answer| {
        let mut tie = friend;
        ask::settle(&mut tie, &large, answer, Day(0), rules);
        tie
    };
    Some(match name {
        "goodwill" => format!(
            "Asked for next to nothing, a stranger says yes {}.",
            yes(&stranger(), &favour(0.0))
        ),
        "capital" => format!(
            "{}; a stranger, {}; to a small one, a stranger says yes {}.",
            large_of_a_friend(),
            yes(&stranger(), &large),
            yes(&stranger(), &small)
        ),
        "fit_discount" => {
            let fitting = Ask { fit: 1.0, ..large };
            format!(
                "{}; to one that suits their own needs, {}: that takes away {}.",
                large_of_a_friend(),
                yes(&friend, &fitting),
                part_of(r.fit_discount, "its size")
            )
        }
        "context_gap" => {
            let elsewhere = Ask {
                context_gap: r.context_gap,
                ..large
            };
            format!(
                "{}; asked in a setting it does not belong to, {}: it weighs as if it were larger {}.",
                large_of_a_friend(),
                yes(&friend, &elsewhere),
                by(r.context_gap)
            )
        }
        "debt" => {
            let owing = Tie {
                debt: LARGE,
                ..friend
            };
            format!(
                "{}; while you owe them another, {}.",
                large_of_a_friend(),
                yes(&owing, &large)
            )
        }
        "credit" => {
            let owed = Tie {
                credit: rules.building.help_value,
                ..friend
            };
            let before = yes(&stranger(), &small);
            let grateful = Tie {
                credit: rules.building.help_value,
                ..stranger()
            };
            format!(
                "{}; just after you helped them, {}. With a stranger and a small favour, help turns {before} into {}.",
                large_of_a_friend(),
                yes(&owed, &large),
                yes(&grateful, &small)
            )
        }
        "guard" => {
            let guarded = Tie {
                scar: 0.5,
                ..friend
            };
            format!(
                "{}; while they are half on their guard, {}.",
                large_of_a_friend(),
                yes(&guarded, &large)
            )
        }
        "etiquette" => {
            let mail = |etiquette| Ask {
                etiquette,
                by_email: true,
                ..small
            };
            format!(
                "A stranger says yes to a small favour {} in a letter that does everything right, and {} in one that does nothing right.",
                yes(&stranger(), &mail(1.0)),
                yes(&stranger(), &mail(0.0))
            )
        }
        "slack" => {
            let upwards = Ask {
                slack: 0.6,
                ..large
            };
            format!(
                "{}; somebody as close but far above you, {}.",
                large_of_a_friend(),
                yes(&friend, &upwards)
            )
        }
        "email_coldness" => {
            let mail = Ask {
                by_email: true,
                ..small
            };
            format!(
                "Asked face to face, a stranger says yes to a small favour {}; by e-mail, {}, {} on the scale of odds.",
                yes(&stranger(), &small),
                yes(&stranger(), &mail),
                match r.email_coldness {
                    c if c < 1e-4 => "the same".to_owned(),
                    c => format!("{} lower", plain(c)),
                }
            )
        }
        "rude_etiquette" => {
            let rude = Ask {
                etiquette: r.rude_etiquette,
                ..large
            };
            format!(
                "{}; put rudely, {}.",
                large_of_a_friend(),
                yes(&friend, &rude)
            )
        }
        "patience_base" => format!(
            "Any ask takes {} of somebody's patience, however small it is.",
            part(r.patience_base)
        ),
        "patience_size" => {
            let mut tie = known(WELL);
            ask::settle(&mut tie, &large, Answer::No, Day(0), rules);
            format!(
                "On top of that an ask takes {} in patience; a large favour takes {} in all.",
                part_of(r.patience_size, "its own size"),
                part(1.0 - tie.patience)
            )
        }
        "refusal_rapport" => format!(
            "Having to say no cools somebody {}.",
            by(WELL - answered(Answer::No).rapport)
        ),
        "refusal_credit" => format!(
            "Having said no, somebody feels they owe you {} of the largest favour.",
            part(answered(Answer::No).credit)
        ),
        "vouching_least" => format!(
            "The faintest introduction, or a school in common, stands in for {} of the closeness an ask needs.",
            part(ask::vouching(0.0, rules))
        ),
        "vouching_most" => format!(
            "An introduction by somebody who is held in the highest regard stands in for {} of it.",
            part(ask::vouching(1.0, rules))
        ),
        "vouching_half_life" => format!(
            "What an introduction is worth halves in {}.",
            days(r.vouching_half_life)
        ),
        _ => return None,
    })
}

pub(super) fn overstep(name: &str, rules: &Rules) -> Option<String> {
    let o = &rules.overstep;
    let worst = |encounters: u32| {
        let mut tie = Tie::acquainted(1.0, 1.0, encounters);
        overstep::overstep(&mut tie, 1.0, encounters, rules);
        tie
    };
    let forgiven = || {
        let mut tie = Tie {
            strain: 1.0,
            scar: 1.0,
            apology_due: true,
            ..Tie::default()
        };
        overstep::forgive(&mut tie, rules);
        tie
    };
    let (late, ever) = (1_000, "the worst overstep");
    Some(match name {
        "tolerance" => format!(
            "An ask offends once it is larger than the tie can bear {}.",
            by(o.tolerance)
        ),
        "full_severity" => format!(
            "It offends as much as an ask can once it is larger {} than that.",
            by(o.full_severity)
        ),
        "rapport_loss" => format!(
            "With {ever}, {} is lost.",
            part_of(1.0 - worst(late).rapport, "the warmth")
        ),
        "trust_loss" => format!(
            "With {ever}, {} is lost.",
            part_of(1.0 - worst(late).trust, "the trust")
        ),
        "strain" => format!("With {ever}, irritation grows {}.", by(worst(late).strain)),
        "scar" => format!(
            "With {ever} of somebody you know well, guardedness grows {}.",
            by(worst(late).scar)
        ),
        "early_factor" => format!(
            "Early in an acquaintance an overstep leaves {} the guardedness, as far as there can be more.",
            times(o.early_factor)
        ),
        "early_encounters" => format!(
            "An acquaintance is early until {} exchanges have been had.",
            plain(o.early_encounters)
        ),
        "scar_most" => format!(
            "Oversteps never leave more than {} of all the guardedness there can be.",
            part(o.scar_most)
        ),
        "apology_strain" => format!(
            "The first apology leaves {}.",
            part_of(forgiven().strain, "the irritation")
        ),
        "apology_scar" => format!(
            "The first apology leaves {}.",
            part_of(forgiven().scar, "the guardedness")
        ),
        _ => return None,
    })
}
