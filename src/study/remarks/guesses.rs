//! How the guesses lay: too dark, too bright, or about right. Held against the real odds, so that luck has no say.

use super::look::{Asked, Look};
use super::weigh::{MANY, weight};
use super::words::{Said, number, said};
use crate::sim::Channel;

/// Fewer guesses show no leaning.
const A_LEANING: usize = 3;
/// Off by so much on average is far off.
const FAR_OFF: f32 = 0.15;
/// Off by this much on average shapes a whole run.
const MUCH: f32 = 0.35;
/// Guesses this close, on average and whichever way, are good.
const CLOSE: f32 = 0.12;

/// Every ask with a guess: how, and how far the guess lay above the odds.
fn guesses(look: &Look) -> Vec<(Channel, f32)> {
    let guess = |a: &Asked| Some((a.told.channel, a.told.predicted? - a.told.p_yes));
    look.asks.iter().filter_map(guess).collect()
}

/// The channel that leans furthest this way, how many guesses it has, and how far it leans.
fn leaning(look: &Look, sign: f32) -> Option<(Channel, usize, f32)> {
    let all = guesses(look);
    let of = |channel| {
        let by: Vec<f32> = all.iter().filter(|g| g.0 == channel).map(|g| g.1).collect();
        let mean = by.iter().sum::<f32>() / by.len().max(1) as f32;
        (by.len() >= A_LEANING && mean * sign >= FAR_OFF).then_some((
            channel,
            by.len(),
            mean * sign,
        ))
    };
    let both = [of(Channel::InPerson), of(Channel::Email)];
    both.into_iter()
        .flatten()
        .max_by(|x, y| x.2.total_cmp(&y.2))
}

fn how(channel: Channel) -> &'static str {
    match channel {
        Channel::InPerson => "face to face",
        Channel::Email => "by e-mail",
    }
}

/// The guesses were far too dark.
pub(super) fn too_gloomy(look: &Look) -> Option<Said> {
    let (channel, many, off) = leaning(look, -1.0)?;
    said(
        "Your guesses were too gloomy.",
        format!(
            "in {} asks {}, a yes was clearly likelier than you said.",
            number(many),
            how(channel)
        ),
        "when you have settled on a guess, move it up a notch. People like to help more than we think.",
        weight(off, MUCH),
    )
}

/// The guesses were far too bright.
pub(super) fn too_hopeful(look: &Look) -> Option<Said> {
    let (channel, many, off) = leaning(look, 1.0)?;
    let advice = match channel {
        Channel::InPerson => "ask yourself what the other would lose by a yes, and guess again.",
        Channel::Email => "expect silence from most mails, and write to more people, or better.",
    };
    said(
        "Your guesses were too hopeful.",
        format!(
            "in {} asks {}, a yes was clearly less likely than you said.",
            number(many),
            how(channel)
        ),
        advice,
        weight(off, MUCH),
    )
}

/// The guesses lay close to the odds.
pub(super) fn guessed_well(look: &Look) -> Option<Said> {
    let all = guesses(look);
    let off = all.iter().map(|g| g.1.abs()).sum::<f32>() / all.len().max(1) as f32;
    if all.len() < A_LEANING || off > CLOSE {
        return None;
    }
    said(
        "You guessed well.",
        format!(
            "your {} guesses lay close to the real odds.",
            number(all.len())
        ),
        "trust that sense, and ask where it says an even chance.",
        weight(all.len() as f32, MANY),
    )
}
