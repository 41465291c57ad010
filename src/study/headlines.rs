//! The first line of an event's telling: who did what, and how it was answered.

use super::narration::forms;
use super::words::capitalised;
use crate::scenario::catalogue::{AskDef, Grants, Mechanic, MoveDef};
use crate::scenario::{Cast, PersonId, Scenario};
use crate::sim::{About, Channel, Event, Outcome, What};

/// The headline, with `name` for whoever is not you. `promised` is help that answers a request.
pub(super) fn headline(
    event: &Event,
    scenario: &Scenario,
    cast: &Cast,
    name: &str,
    promised: bool,
) -> String {
    let you = PersonId::YOU;
    match (event.actor == you, event.other == you) {
        (true, _) => yours(event, scenario, cast, name, promised),
        (false, true) => theirs(event, scenario, cast, name),
        (false, false) => among_others(event, scenario, cast),
    }
}

fn yours(event: &Event, scenario: &Scenario, cast: &Cast, name: &str, promised: bool) -> String {
    let they = forms(cast, event.other);
    let she = they.they_capital;
    match event.what {
        What::Move(_) if promised => format!("You give {name} the help you promised."),
        What::Move(id) => your_move(scenario.catalogue.get(id), name),
        What::Ask(id) => {
            let def = scenario.catalogue.ask(id);
            match (event.channel, event.outcome) {
                (Channel::InPerson, Outcome::Yes) => {
                    format!(
                        "{} {she} {} yes.",
                        your_ask(def, name),
                        they.verb("says", "say")
                    )
                }
                (Channel::InPerson, _) => format!("{} Not this time.", your_ask(def, name)),
                (Channel::Email, Outcome::Yes) => format!("{name} writes back. It is a yes."),
                (Channel::Email, Outcome::No) => format!("{name} writes back. Not this time."),
                (Channel::Email, Outcome::NoReply) => {
                    format!("No answer from {name} to your e-mail about {}.", def.favour)
                }
                (Channel::Email, _) => {
                    format!("You write to {name} and ask for {}.", def.favour)
                }
            }
        }
        What::FollowUp(id) => {
            let favour = &scenario.catalogue.ask(id).favour;
            format!("You follow up on your e-mail to {name} about {favour}.")
        }
        What::Request(id) => your_ask(scenario.catalogue.ask(id), name),
        What::Reply(id) => {
            let favour = &scenario.catalogue.ask(id).favour;
            match event.outcome {
                Outcome::Declined => format!("You tell {name} that you cannot, this time."),
                Outcome::Ignored => format!("{name} never got an answer about {favour}."),
                _ => format!("You say yes to {name}."),
            }
        }
        What::Introduction => match event.about {
            About::Person(third) => {
                format!("You introduce {name} to {}.", cast.get(third).name)
            }
            _ => format!("You introduce {name} to somebody."),
        },
        What::HeardOverstep => match event.about {
            About::Person(source) => format!(
                "{name} hears from {} that you asked too much.",
                cast.get(source).first_name()
            ),
            _ => format!("{name} hears that you asked too much of somebody."),
        },
        What::HeardHelp => match event.about {
            About::Person(source) => {
                format!(
                    "{name} hears a good word about you from {}.",
                    cast.get(source).first_name()
                )
            }
            _ => format!("{name} hears a good word about you."),
        },
        What::Vouched => format!("{name} holds it against you whom you brought along."),
        What::Decision(id) => {
            let title = &scenario.opportunities[id.0 as usize].title;
            match event.outcome {
                Outcome::Yes => format!("It is yours: {title}."),
                _ => format!("It went to somebody else: {title}."),
            }
        }
    }
}

fn your_move(def: &MoveDef, name: &str) -> String {
    match (def.mechanic, def.id.as_str()) {
        (Mechanic::Talk, "small_talk") => format!("You chat with {name}."),
        (Mechanic::Talk, "work_talk") => format!("You talk about work with {name}."),
        (Mechanic::Talk, "shared_hobby") => format!("You and {name} do something you both enjoy."),
        (Mechanic::Talk, _) => format!("{}: you and {name}.", capitalised(&def.label)),
        (Mechanic::CheckIn, _) => format!("You check in with {name}."),
        (Mechanic::ThankYou, _) => format!("You thank {name}."),
        (Mechanic::Help, _) => format!("You help {name} out."),
        (Mechanic::ReportBack, _) => format!("You tell {name} how it went."),
        (Mechanic::Collaboration, _) => format!("You and {name} work on something together."),
        (Mechanic::SettleUp, _) => format!("You go through who owes what with {name}."),
        (Mechanic::Apology, _) => format!("You tell {name} that you are sorry."),
    }
}

fn your_ask(def: &AskDef, name: &str) -> String {
    match def.grants {
        Grants::Collaboration => format!("You suggest {} to {name}.", def.favour),
        _ => format!("You ask {name} for {}.", def.favour),
    }
}

fn theirs(event: &Event, scenario: &Scenario, cast: &Cast, name: &str) -> String {
    match event.what {
        What::Move(id) => {
            let def = scenario.catalogue.get(id);
            match def.mechanic {
                Mechanic::Talk => format!("{name} comes over to talk to you."),
                Mechanic::CheckIn => format!("{name} gets in touch."),
                Mechanic::ThankYou => format!("{name} thanks you."),
                Mechanic::Help => format!("{name} helps you out."),
                Mechanic::ReportBack => format!("{name} tells you how it went."),
                Mechanic::Collaboration => format!("{name} and you work on something together."),
                Mechanic::SettleUp => format!("{name} goes through who owes what with you."),
                Mechanic::Apology => {
                    let they = forms(cast, event.actor);
                    format!(
                        "{name} says {} {} sorry.",
                        they.they,
                        they.verb("is", "are")
                    )
                }
            }
        }
        What::Ask(id) | What::Request(id) => {
            let def = scenario.catalogue.ask(id);
            match def.grants {
                Grants::Collaboration => format!("{name} suggests {} to you.", def.favour),
                _ => format!("{name} asks you for {}.", def.favour),
            }
        }
        What::Introduction => match event.about {
            About::Person(third) => format!("{name} introduces you to {}.", cast.get(third).name),
            _ => format!("{name} introduces you to somebody."),
        },
        What::FollowUp(_) => format!("{name} writes to you again."),
        What::Reply(_) => match event.outcome {
            Outcome::Declined => format!("{name} cannot, this time."),
            Outcome::Ignored => format!("{name} never answers."),
            _ => format!("{name} says yes."),
        },
        What::HeardOverstep | What::HeardHelp | What::Vouched => {
            format!("You hear about {name}.")
        }
        What::Decision(_) => format!("It is decided for {name}."),
    }
}

/// Between two others, for the x-ray and the teacher.
fn among_others(event: &Event, scenario: &Scenario, cast: &Cast) -> String {
    let (one, two) = (&cast.get(event.actor).name, &cast.get(event.other).name);
    match event.what {
        What::Move(id) => format!("{one} to {two}: {}.", scenario.catalogue.get(id).label),
        What::Ask(id) | What::FollowUp(id) | What::Request(id) => {
            let favour = &scenario.catalogue.ask(id).favour;
            let answer = match event.outcome {
                Outcome::Yes => " It is a yes.",
                Outcome::No => " Not this time.",
                Outcome::NoReply => " There is no answer.",
                _ => "",
            };
            format!("{one} asks {two} for {favour}.{answer}")
        }
        What::Reply(_) => match event.outcome {
            Outcome::Declined => format!("{one} cannot help {two} this time."),
            Outcome::Ignored => format!("{one} never answers {two}."),
            _ => format!("{one} says yes to {two}."),
        },
        What::Introduction => match event.about {
            About::Person(third) => format!("{one} introduces {two} to {}.", cast.get(third).name),
            _ => format!("{one} introduces {two} to somebody."),
        },
        What::HeardOverstep => format!("{two} hears that {one} asked too much of somebody."),
        What::HeardHelp => format!("{two} hears a good word about {one}."),
        What::Vouched => format!("{two} holds it against {one} whom they brought along."),
        What::Decision(_) => format!("It is decided for {one}."),
    }
}
