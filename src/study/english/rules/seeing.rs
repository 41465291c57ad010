//! What can be seen of a feeling, and how standing grows.

use super::super::numbers::{by, odds, part, plain};
use crate::model::belief::Belief;
use crate::model::tie::Day;
use crate::model::{Rules, cues as faces, standing as ladder};

pub(super) fn cues(name: &str, rules: &Rules) -> Option<String> {
    let c = &rules.cues;
    let feels_like = |shift: f32| odds(1.0 / (1.0 + libm::expf(-shift)));
    Some(match name {
        "liking_gap" => format!("People seem cooler than they are {}.", by(c.liking_gap)),
        "noise" => format!(
            "Two times in three, a face is right to within {}, if somebody shows as much as most do.",
            part(faces::noise(0.5, rules))
        ),
        "expressiveness" => format!(
            "The most open faces are right to within {}, the most reserved to within {}.",
            part(faces::noise(1.0, rules)),
            part(faces::noise(0.0, rules))
        ),
        "prior_mean" => format!(
            "Of a stranger one expects {} of all the warmth there can be.",
            part(Belief::of_stranger(Day(0), rules).rapport.mean)
        ),
        "prior_variance" => format!(
            "What one expects of a stranger is meant give or take {}.",
            part(Belief::of_stranger(Day(0), rules).rapport.sd())
        ),
        "drift" => format!(
            "After a month without a sign, what one was quite sure of is meant give or take {}.",
            part(libm::sqrtf(30.0 * c.drift))
        ),
        "variance_most" => format!(
            "However long one hears nothing, one is sure to within {}.",
            part(libm::sqrtf(c.variance_most))
        ),
        "gut_in_person" => format!(
            "When one asks face to face, even odds feel like {} (a shift of {}).",
            feels_like(c.gut_in_person),
            plain(c.gut_in_person)
        ),
        "gut_by_email" => format!(
            "When one asks by e-mail, even odds feel like {} (a shift of {}).",
            feels_like(c.gut_by_email),
            plain(c.gut_by_email)
        ),
        _ => return None,
    })
}

pub(super) fn standing(name: &str, rules: &Rules) -> Option<String> {
    (name == "help").then(|| {
        format!(
            "Each help delivered raises your standing {}.",
            by(ladder::after_help(0.0, rules))
        )
    })
}
