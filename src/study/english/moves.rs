//! What a move brings.

use super::numbers::{by, odds, part, part_of};
use crate::model::build::{self, Occasion};
use crate::model::tie::Day;
use crate::model::{Rules, Tie, overstep};
use crate::scenario::catalogue::{Mechanic, MoveDef};
use crate::sim::hours;

/// Common ground as it is between most people.
const AVERAGE: f32 = 0.5;

/// A silence that is long for a check-in, in days.
const LONG: u32 = 180;

/// What a move brings among people who hardly know each other, and what it takes.
pub fn a_move(def: &MoveDef, rules: &Rules) -> String {
    let mut text = match def.mechanic {
        Mechanic::Talk | Mechanic::CheckIn | Mechanic::Help | Mechanic::Collaboration => {
            gains(def, rules)
        }
        Mechanic::ThankYou => {
            let mut owed = Tie {
                debt: 1.0,
                ..Tie::default()
            };
            build::thank(&mut owed, 0.0, rules);
            format!(
                "{}. It settles {}, and more of what you owe somebody further up",
                gains(def, rules),
                part_of(1.0 - owed.debt, "what you owe an equal")
            )
        }
        Mechanic::ReportBack => format!("{}, once after each yes", gains(def, rules)),
        Mechanic::SettleUp => settling(def, rules),
        Mechanic::Apology => apology(rules),
    };
    text += &match def.mechanic {
        Mechanic::CheckIn => {
            let factor = build::silence_warmth(LONG, rules) / build::silence_warmth(0, rules);
            format!(". After half a year of silence it warms {factor:.1} times as much")
        }
        Mechanic::Help => {
            let mut tie = Tie::default();
            build::repay(&mut tie, 1.0, rules);
            format!(
                ". That is help that meets a need: it pays back {}, or leaves them owing you as much",
                part_of(tie.credit, "the largest favour")
            )
        }
        Mechanic::Collaboration => {
            ". It works for both of you, and leaves nothing owing".to_owned()
        }
        _ => String::new(),
    };
    text += &format!(
        ". It takes you {} and {} of their patience",
        hours(def.hours),
        part(def.building.patience)
    );
    for (chance, what) in [
        (def.reveals_work, "a skill or a need"),
        (def.reveals_personal, "something personal"),
    ] {
        if chance > 1e-4 {
            text += &format!(". {what} of theirs comes up {}", odds(chance));
        }
    }
    if def.shows_regard {
        text += ". It also shows what they think of your work";
    }
    let sentences: Vec<String> = text
        .split(". ")
        .map(crate::study::words::capitalised)
        .collect();
    format!("{}.", sentences.join(". "))
}

/// "Work talk brings trust up by a twentieth and warmth by 2 hundredths, …".
fn gains(def: &MoveDef, rules: &Rules) -> String {
    let mut tie = Tie::default();
    let (with, on) = (&def.building, Occasion::ordinary(AVERAGE));
    build::build(&mut tie, with, on, Day(0), rules);
    let mut gained = Vec::new();
    for (what, gain, most, cap) in [
        ("warmth", tie.rapport, with.rapport, with.rapport_cap),
        ("trust", tie.trust, with.trust, with.trust_cap),
    ] {
        if most > 1e-6 {
            let until = if cap < 0.999 {
                format!(", less each time, until {} is reached", part(cap))
            } else {
                ", less the closer you are".to_owned()
            };
            gained.push(format!("{what} {}{until}", by(gain)));
        }
    }
    let name = &def.label;
    if gained.is_empty() {
        format!("{name} brings neither warmth nor trust")
    } else {
        format!("{name} at first raises {}", gained.join("; and "))
    }
}

fn settling(def: &MoveDef, rules: &Rules) -> String {
    let after = |professional| {
        let mut tie = Tie {
            debt: 1.0,
            ..Tie::acquainted(0.5, 0.5, 5)
        };
        build::settle_up(&mut tie, def.building.patience, professional, Day(0), rules);
        tie
    };
    let (work, home) = (after(true), after(false));
    format!(
        "{} ends the debt at work and raises trust {}; among friends it costs warmth, {}",
        def.label,
        by(work.trust - 0.5),
        by(0.5 - home.rapport)
    )
}

fn apology(rules: &Rules) -> String {
    let mut tie = Tie {
        strain: 1.0,
        scar: 1.0,
        apology_due: true,
        ..Tie::default()
    };
    overstep::forgive(&mut tie, rules);
    format!(
        "The first apology after an overstep takes away {} of the irritation and {} of the guardedness; later ones change nothing",
        part(1.0 - tie.strain),
        part(1.0 - tie.scar)
    )
}
