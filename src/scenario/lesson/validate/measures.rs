//! Measures, resolved.

use super::known::Known;
use super::ways::{is_about_something, letter, refuse};
use crate::scenario::PersonId;
use crate::scenario::lesson::raw::{MeasureRaw, OddsRaw};
use crate::scenario::lesson::{Measure, Odds};
use crate::scenario::syntax::{At, Decoder};

/// A measure; `None` once the reason is reported.
pub fn measure(raw: &At<MeasureRaw>, known: &Known, cx: &mut Decoder) -> Option<Measure> {
    let mut person = |id: &Option<At<String>>| -> Option<Option<PersonId>> {
        match id {
            None => Some(None),
            Some(id) => known.person(id, cx).map(Some),
        }
    };
    Some(match &raw.value {
        MeasureRaw::Rapport(of) => Measure::Rapport(person(of)?),
        MeasureRaw::Trust(of) => Measure::Trust(person(of)?),
        MeasureRaw::Debt(of) => Measure::Debt(person(of)?),
        MeasureRaw::Strain(of) => Measure::Strain(person(of)?),
        MeasureRaw::Scar(of) => Measure::Scar(person(of)?),
        MeasureRaw::Patience(of) => Measure::Patience(person(of)?),
        MeasureRaw::Odds(raw) => Measure::Odds(odds(raw, known, cx)?),
        MeasureRaw::Asks => Measure::Asks,
        MeasureRaw::Yeses => Measure::Yeses,
        MeasureRaw::ShareOfYeses => Measure::ShareOfYeses,
        MeasureRaw::Oversteps => Measure::Oversteps,
        MeasureRaw::SpeakingTerms => Measure::SpeakingTerms,
        MeasureRaw::Found => Measure::Found,
        MeasureRaw::Collaborations => Measure::Collaborations,
        MeasureRaw::Helps => Measure::Helps,
        MeasureRaw::Started => Measure::Started,
        MeasureRaw::DoorsUntried => Measure::DoorsUntried,
        MeasureRaw::Willing(ask) => Measure::Willing(known.ask(ask, cx)?),
        MeasureRaw::OpeningsHeard => Measure::OpeningsHeard,
        MeasureRaw::OpeningsWon => Measure::OpeningsWon,
        MeasureRaw::Goals => Measure::Goals,
        MeasureRaw::Standing => Measure::Standing,
    })
}

fn odds(raw: &OddsRaw, known: &Known, cx: &mut Decoder) -> Option<Odds> {
    let OddsRaw {
        ask,
        of,
        about,
        framing,
        mail,
    } = raw;
    let ask = known.ask(ask, cx);
    let person = of.as_ref().map(|id| known.person(id, cx));
    let subject = about.as_ref().map(|id| known.subject(id, cx));
    let mail = mail.as_ref().map(|mail| letter(mail, known, cx));
    if let (Some(ask), Some(about)) = (ask, about)
        && !is_about_something(ask, known)
    {
        refuse(
            about.span,
            "about",
            "an ask for an introduction or a word",
            cx,
        );
    }
    let optional = |found: Option<Option<_>>| found.map_or(Some(None), |found| found.map(Some));
    Some(Odds {
        ask: ask?,
        of: optional(person)?,
        about: subject.flatten(),
        framing: *framing,
        mail: mail.flatten(),
    })
}
