//! Ways and their timetables, resolved.

use super::known::Known;
use crate::scenario::catalogue::{Grants, Mechanic};
use crate::scenario::lesson::raw::{ByRaw, StepRaw, WayRaw};
use crate::scenario::lesson::{By, Deed, Letter, Step, Way};
use crate::scenario::people::Address;
use crate::scenario::raw::AddressRaw;
use crate::scenario::script::{FramingRaw, MailRaw, MoveWord, camel_case};
use crate::scenario::syntax::{At, Decoder, Problem, shorten};
use crate::scenario::validate::ids::unknown;
use crate::scenario::validate::require_text;
use crate::scenario::{AskId, Scenario};

/// What steps can do besides moves and asks.
const OTHER_DEEDS: [&str; 3] = ["FollowUp", "Accept", "Decline"];

/// A way of acting; its timetable without the steps that cannot be read.
pub fn way(raw: &At<WayRaw>, strategies: &[&str], known: &Known, cx: &mut Decoder) -> Way {
    let WayRaw { id, label, by } = &raw.value;
    require_text(label, "label", cx);
    let by = match &by.value {
        ByRaw::Strategy(name) => {
            if !strategies.is_empty() && !strategies.contains(&name.as_str()) {
                let message = format!("There is no strategy `{}`.", shorten(name));
                let problem = unknown("unknown-strategy", name.span, message, name, strategies, cx);
                cx.report(problem);
            }
            By::Strategy(name.value.clone())
        }
        ByRaw::Plan(steps) => By::Plan(
            (steps.iter())
                .filter_map(|raw| step(raw, known, cx))
                .collect(),
        ),
    };
    Way {
        id: id.value.clone(),
        label: label.value.clone(),
        by,
    }
}

fn step(raw: &At<StepRaw>, known: &Known, cx: &mut Decoder) -> Option<Step> {
    let StepRaw {
        r#do,
        with,
        from,
        every,
        times,
        in_a_row,
        whenever,
        about,
        framing,
        mail,
    } = &raw.value;
    if with.is_empty() {
        let problem = Problem::error("empty-list", with.span, "Nobody is named here.");
        cx.report(problem.fix("name somebody, such as `[\"priya\"]`"));
    }
    let with = known.people(with, cx);
    let deed = deed(r#do, known, cx);
    let subject = about.as_ref().map(|id| known.subject(id, cx));
    let letter = mail.as_ref().map(|mail| letter(mail, known, cx));
    let deed = deed?;
    refuse_idle_fields(raw, deed, known, cx);
    if *whenever && !has_reasons(deed, known.scenario?) {
        let message = "There is never a special reason for this, so `whenever` means nothing.";
        let problem = Problem::error("not-allowed", r#do.span, message);
        let problem = problem.allowed("thanks, apologies, telling how it went, help, settling up, working together, FollowUp, Accept, Decline");
        cx.report(problem.fix("leave `whenever` out, and say `from`, `every` and `times`"));
    }
    Some(Step {
        deed,
        with,
        from: from.value,
        every: every.value,
        times: *times,
        in_a_row: *in_a_row,
        whenever: *whenever,
        about: subject.flatten(),
        framing: *framing,
        mail: letter.flatten(),
    })
}

fn deed(raw: &At<MoveWord>, known: &Known, cx: &mut Decoder) -> Option<Deed> {
    let catalogue = &known.scenario?.catalogue;
    let MoveWord { word, of } = &raw.value;
    match (word.as_str(), of) {
        ("ask", Some(ask)) => return known.ask(ask, cx).map(Deed::Ask),
        ("follow_up", None) => return Some(Deed::FollowUp),
        ("accept", None) => return Some(Deed::Accept),
        ("decline", None) => return Some(Deed::Decline),
        (word, None) => {
            if let Some(id) = catalogue.find_move(word) {
                return Some(Deed::Move(id));
            }
            if known.written.may_have("moves", word) {
                return None;
            }
        }
        _ => {}
    }
    let moves = catalogue.moves.iter().map(|m| camel_case(&m.id));
    let asks = catalogue
        .asks
        .iter()
        .map(|ask| format!("Ask({})", camel_case(&ask.id)));
    let names: Vec<String> = (moves.chain(OTHER_DEEDS.map(str::to_owned)))
        .chain(asks)
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let written = camel_case(word);
    let message = format!("This scenario has no move `{}`.", shorten(&written));
    let problem = unknown("unknown-move", raw.span, message, &written, &names, cx);
    cx.report(problem);
    None
}

/// Whether a deed can be done for a reason instead of on a day.
fn has_reasons(deed: Deed, scenario: &Scenario) -> bool {
    match deed {
        Deed::Move(id) => match scenario.catalogue.get(id).mechanic {
            Mechanic::ThankYou
            | Mechanic::ReportBack
            | Mechanic::Apology
            | Mechanic::SettleUp
            | Mechanic::Help
            | Mechanic::Collaboration => true,
            Mechanic::Talk | Mechanic::CheckIn => false,
        },
        Deed::FollowUp | Deed::Accept | Deed::Decline => true,
        Deed::Ask(_) => false,
    }
}

/// Fields that this deed has no use for are refused, lest an author believes that they did something.
fn refuse_idle_fields(raw: &At<StepRaw>, deed: Deed, known: &Known, cx: &mut Decoder) {
    let asks = matches!(deed, Deed::Ask(_));
    let mail = raw.mail.as_ref().map(|mail| mail.span);
    if let (Some(span), false) = (mail, asks) {
        refuse(span, "mail", "an ask", cx);
    }
    if raw.framing != FramingRaw::Plain && !asks {
        refuse(raw.span.opening(), "framing", "an ask", cx);
    }
    let opens = matches!(deed, Deed::Ask(ask) if is_about_something(ask, known));
    if let (Some(about), false) = (&raw.about, opens) {
        refuse(
            about.span,
            "about",
            "an ask for an introduction or a word",
            cx,
        );
    }
}

/// Whether an ask is about a person or an opening.
pub fn is_about_something(ask: AskId, known: &Known) -> bool {
    known.scenario.is_some_and(|scenario| {
        let grants = scenario.catalogue.ask(ask).grants;
        matches!(grants, Grants::Introduction | Grants::Word)
    })
}

/// Says that a field means nothing here.
pub fn refuse(span: crate::scenario::syntax::Span, field: &str, place: &str, cx: &mut Decoder) {
    let message = format!("`{field}` means something only with {place}.");
    let problem = Problem::error("not-allowed", span, message);
    cx.report(problem.fix(format!("leave `{field}` out")));
}

/// An e-mail's choices; `None` if its topic is not known.
pub fn letter(raw: &At<MailRaw>, known: &Known, cx: &mut Decoder) -> Option<Letter> {
    let MailRaw {
        address,
        short,
        topic,
        clear_ask,
        time_bound,
    } = &raw.value;
    let topic = match topic {
        None => None,
        Some(word) => Some(known.topic(word, cx)?),
    };
    Some(Letter {
        address: match address {
            AddressRaw::Work => Address::Work,
            AddressRaw::Personal => Address::Personal,
            AddressRaw::Form => Address::Form,
            AddressRaw::Nowhere => Address::Nowhere,
        },
        short: *short,
        topic,
        clear_ask: *clear_ask,
        time_bound: *time_bound,
    })
}
