//! Moves and asks: raw numbers to the model's.

use super::context;
use super::topics::Topics;
use crate::model::Building;
use crate::scenario::catalogue::{AskDef, Family, Grants, Mechanic, MoveDef};
use crate::scenario::raw::{AskRaw, FamilyRaw, GrantsRaw, MechanicRaw, MoveRaw};
use crate::scenario::syntax::{At, Decoder, Problem};

/// A move as the simulation uses it.
pub fn building_move(raw: &At<MoveRaw>) -> MoveDef {
    let MoveRaw {
        id,
        label,
        family,
        mechanic,
        rapport,
        rapport_cap,
        trust,
        trust_cap,
        patience,
        hours,
        reveals_work,
        reveals_personal,
        shows_regard,
    } = &raw.value;
    MoveDef {
        id: id.value.clone(),
        label: or_words(label, id),
        family: match family {
            FamilyRaw::Build => Family::Build,
            FamilyRaw::Gesture => Family::Gesture,
        },
        mechanic: match mechanic {
            MechanicRaw::Talk => Mechanic::Talk,
            MechanicRaw::CheckIn => Mechanic::CheckIn,
            MechanicRaw::ThankYou => Mechanic::ThankYou,
            MechanicRaw::Help => Mechanic::Help,
            MechanicRaw::ReportBack => Mechanic::ReportBack,
            MechanicRaw::Collaboration => Mechanic::Collaboration,
            MechanicRaw::SettleUp => Mechanic::SettleUp,
            MechanicRaw::Apology => Mechanic::Apology,
        },
        building: Building {
            rapport: *rapport,
            rapport_cap: *rapport_cap,
            trust: *trust,
            trust_cap: *trust_cap,
            patience: *patience,
        },
        hours: *hours,
        reveals_work: *reveals_work,
        reveals_personal: *reveals_personal,
        shows_regard: *shows_regard,
    }
}

/// An ask as the simulation uses it.
pub fn ask(raw: &At<AskRaw>, topics: &mut Topics, cx: &mut Decoder) -> AskDef {
    let AskRaw {
        id,
        label,
        favour,
        size,
        rapport_share,
        trust_share,
        tally,
        context: setting,
        hours,
        grants,
        resource,
    } = &raw.value;
    if *rapport_share == 0.0 && *trust_share == 0.0 {
        let message = format!(
            "Neither rapport nor trust counts for the ask `{}`.",
            id.value
        );
        let fix = "write a `rapport_share` or a `trust_share` above 0";
        cx.report(Problem::warning("no-capital", id.span, message).fix(fix));
    }
    AskDef {
        id: id.value.clone(),
        label: or_words(label, id),
        favour: if favour.is_empty() {
            id.replace('_', " ")
        } else {
            favour.clone()
        },
        size: *size,
        rapport_share: *rapport_share,
        trust_share: *trust_share,
        tally: *tally,
        context: setting.map(context),
        hours: *hours,
        grants: match grants {
            GrantsRaw::Favour => Grants::Favour,
            GrantsRaw::Information => Grants::Information,
            GrantsRaw::Introduction => Grants::Introduction,
            GrantsRaw::Word => Grants::Word,
            GrantsRaw::Collaboration => Grants::Collaboration,
        },
        resource: resource.as_ref().and_then(|word| topics.written(word, cx)),
    }
}

/// The label, or else the id in words: "Small talk".
fn or_words(label: &str, id: &str) -> String {
    if label.is_empty() {
        crate::scenario::syntax::capital(&id.replace('_', " "))
    } else {
        label.to_owned()
    }
}
