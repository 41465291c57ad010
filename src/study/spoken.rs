//! What the player says who asks for something: one sentence or two for each kind of favour and each way to put it.
//! Favours are written by authors as noun phrases ("advice", "the truck"), so that every template takes any of them.

use super::words::{Forms, fill};
use crate::scenario::catalogue::Grants;
use crate::sim::{About, Asking, Framing, View};

/// The templates that fit, best first. A template with a slot that there is no word for does not fit.
fn templates(grants: Grants, framing: Framing) -> &'static [&'static str] {
    use Framing::{Mutual, Plain, Rude};
    match (grants, framing) {
        (Grants::Favour, Plain) => {
            &["Could I ask you for {favour}? If it does not suit you, just say so."]
        }
        (Grants::Favour, Mutual) => &[
            "Could I ask you for {favour}? I could give you a hand with {needs} in return.",
            "Could I ask you for {favour}? And is there something I could do for you?",
        ],
        (Grants::Favour, Rude) => &["I need {favour}. You are not going to say no, are you?"],
        (Grants::Information, Plain) => {
            &["Have you heard of anything that might suit me? I would be glad of {favour}."]
        }
        (Grants::Information, Mutual) => &[
            "I would be glad of {favour}, if you hear of anything. And I could help you with {needs}.",
            "I would be glad of {favour}, if you hear of anything. I will tell you what I hear, too.",
        ],
        (Grants::Information, Rude) => &["You must have heard something. Tell me what you know."],
        (Grants::Introduction, Plain) => &[
            "Would you introduce me to {third}? Ten minutes of {their} time would help me a lot.",
            "Is there somebody you think I should meet? I would be glad of {favour}.",
        ],
        (Grants::Introduction, Mutual) => &[
            "Would you introduce me to {third}? I could take {needs} off your hands in return.",
            "Would you introduce me to {third}? I will not waste {their} time, or yours.",
            "I would be glad of {favour} to somebody you trust. I could help you with {needs}.",
            "I would be glad of {favour} to somebody you trust. And whom would you like to meet?",
        ],
        (Grants::Introduction, Rude) => &[
            "Get me in touch with {third}. It will not take you a minute.",
            "You know everybody here. Get me in touch with somebody who counts.",
        ],
        (Grants::Word, Plain) => &[
            "Would you put in a word for me? It is about this: {opening}.",
            "Would you put in a word for me, if something comes up that fits?",
        ],
        (Grants::Word, Mutual) => &[
            "Would you put in a word for me? It is about this: {opening}. I could help you with {needs}.",
            "Would you put in a word for me? It is about this: {opening}. You have seen what I can do.",
            "Would you put in a word for me, if something fits? I could help you with {needs}.",
            "Would you put in a word for me, if something fits? You have seen what I can do.",
        ],
        (Grants::Word, Rude) => &[
            "You have to speak for me. It is about this: {opening}.",
            "You have to speak for me when something comes up.",
        ],
        (Grants::Collaboration, Plain) => {
            &["I have {favour} in mind, for the two of us. What do you think?"]
        }
        (Grants::Collaboration, Mutual) => &[
            "What would you say to {favour}? I could take on {needs}, and you what you are good at.",
            "What would you say to {favour}? There should be something in it for each of us.",
        ],
        (Grants::Collaboration, Rude) => {
            &["I want {favour}, and I want you on it. Shall we start?"]
        }
    }
}

/// What the player says who asks like this. `needs` is what the player could help the other with, if anything.
pub(super) fn says(view: &View, asking: &Asking, needs: Option<&str>) -> String {
    let ask = view.scenario.catalogue.ask(asking.ask);
    let third = match asking.about {
        About::Person(third) => view.person(third),
        About::Anything | About::Opening(_) => None,
    };
    let opening = match asking.about {
        About::Opening(id) => (view.openings())
            .find(|(_, opening)| opening.id == id)
            .map(|(opportunity, _)| opportunity.title.as_str()),
        About::Anything | About::Person(_) => None,
    };
    let word = |slot: &str| match slot {
        "favour" => Some(ask.favour.as_str()),
        "third" => third.map(|p| p.first_name()),
        "their" => third.map(|p| Forms::of(p.pronouns).their),
        "opening" => opening,
        "needs" => needs,
        _ => None,
    };
    let fitting = templates(ask.grants, asking.framing);
    let mut said = fitting.iter().filter_map(|template| fill(template, word));
    said.next().unwrap_or_else(|| ask.label.clone())
}
