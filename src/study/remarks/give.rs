//! Give and take: taking only, giving only, help that was of no use, and needs that went unmet on both sides.

use super::look::{Asked, Deed, Kind, Look};
use super::weigh::{A_FEW, weight};
use super::words::{Said, distinct, in_week, number, people, said, times};
use crate::model::Day;
use crate::scenario::PersonId;
use crate::scenario::catalogue::Grants;
use crate::sim::{Event, Outcome, What};
use crate::study::debrief::{AskOutcome, Favour};
use crate::study::words::capitalised;

/// Favours from which taking is a habit.
const A_HABIT: usize = 2;
/// Days there should have been to give something back.
const TIME_TO_GIVE: u32 = 10;
/// Favours that are a great deal, in favour sizes.
const MANY_FAVOURS: f32 = 1.0;

/// Favours were taken, and nothing was ever given although there was a chance to.
pub(super) fn took_without_giving(look: &Look) -> Option<Said> {
    let favours: Vec<_> = look.favours().collect();
    let long_ago = |f: &Favour| look.today.since(f.day) >= TIME_TO_GIVE;
    let standing = favours.iter().filter(|(_, f)| long_ago(f)).count();
    let gave = |d: &Deed| matches!(d.kind, Kind::Help | Kind::Together);
    if standing < A_HABIT || look.deeds.iter().any(gave) {
        return None;
    }
    let givers = distinct(favours.iter().map(|(p, _)| *p));
    let turned_down = distinct(look.turned_down().map(|event| event.other));
    let chance = if !turned_down.is_empty() {
        format!(
            "when {} asked you for something, you did nothing",
            look.names(turned_down)
        )
    } else {
        let needy = givers.iter().find(|&&p| look.knew_a_need(p))?;
        format!(
            "you knew what {} could use help with, and left it",
            look.name(*needy)
        )
    };
    said(
        "You took and did not give.",
        format!(
            "you got {} favours from {}; {chance}.",
            number(favours.len()),
            people(givers.len()),
        ),
        format!(
            "find one thing you can do for {}, and do it before you ask again.",
            look.name(givers[0])
        ),
        weight(favours.iter().map(|(_, f)| f.size).sum(), MANY_FAVOURS),
    )
}

impl Look<'_> {
    /// Requests you declined, or let lie until nobody waited any more.
    pub fn turned_down(&self) -> impl Iterator<Item = &Event> {
        let yours = self.events().map(|(event, _)| event);
        yours.filter(|event| {
            event.actor == PersonId::YOU
                && matches!(event.what, What::Reply(_))
                && matches!(event.outcome, Outcome::Declined | Outcome::Ignored)
        })
    }

    /// Whether a need of theirs that you could meet came up while there was time to help.
    fn knew_a_need(&self, id: PersonId) -> bool {
        let day = self.came_up(id, self.could_help(id));
        day.is_some_and(|day| self.today.since(day) >= TIME_TO_GIVE)
    }

    /// Help of yours that met a need.
    pub fn useful_help(&self) -> impl Iterator<Item = &Deed<'_>> {
        self.of_kind(Kind::Help)
            .filter(|deed| matched(deed) >= OF_USE)
    }
}

/// Help that matches a need at least so well is of use.
const OF_USE: f32 = 0.5;

fn matched(deed: &Deed) -> f32 {
    deed.hidden.inputs.matching.unwrap_or(1.0)
}

/// Helped people, and asked nobody for anything although some would have been glad to.
pub(super) fn gave_and_never_asked(look: &Look) -> Option<Said> {
    let helps: Vec<&Deed> = look.useful_help().collect();
    if helps.len() < A_HABIT || !look.debrief.asks.is_empty() {
        return None;
    }
    let helped = distinct(helps.iter().map(|d| d.person));
    let door = look
        .debrief
        .doors
        .iter()
        .find(|d| helped.contains(&d.person))?;
    said(
        "You gave, and let nobody give back.",
        format!(
            "you helped {} {}. {} would likely be a yes, and you never asked.",
            look.names(helped.iter().copied()),
            times(helps.len()),
            capitalised(&look.phrase(door.ask, door.person)),
        ),
        format!(
            "let {} do something for you. Being asked is a compliment.",
            look.name(door.person)
        ),
        weight(helps.len() as f32, A_FEW),
    )
}

/// Helps of no use from which it is worth a word.
const IDLE_HELP: usize = 2;

/// At least half of the help met no need that had come up.
pub(super) fn unhelpful_help(look: &Look) -> Option<Said> {
    let all: Vec<&Deed> = look.of_kind(Kind::Help).collect();
    let idle: Vec<&&Deed> = all.iter().filter(|d| matched(d) < OF_USE).collect();
    let first = idle.first()?;
    if idle.len() < IDLE_HELP || idle.len() * 2 < all.len() {
        return None;
    }
    said(
        "You helped with what nobody needed.",
        format!(
            "{} got help {} that met no need you knew of. It cost you hours and counted for little.",
            look.names(idle.iter().map(|d| d.person)),
            times(idle.len()),
        ),
        format!(
            "talk about work with {} first, and listen for what is hard.",
            look.name(first.person)
        ),
        weight(idle.len() as f32, A_FEW),
    )
}

/// A match known for so many days could have been used.
const LONG_ENOUGH: u32 = 14;

/// Needs and skills were known to match both ways, and nothing was done together.
pub(super) fn missed_mutual_need(look: &Look) -> Option<Said> {
    let missed: Vec<(PersonId, Day)> = (look.met())
        .filter_map(|person| {
            let id = person.id;
            let known = look.link(id)?.known;
            let (need, offer) = (look.could_help(id) & known, look.could_use(id) & known);
            if need == 0 || offer == 0 {
                return None;
            }
            let since = look.came_up(id, need)?.max(look.came_up(id, offer)?);
            let together = |d: &Deed| d.person == id && d.kind == Kind::Together;
            let asked = |a: &Asked| {
                a.told.person == id
                    && a.def.grants == Grants::Collaboration
                    && a.told.outcome != AskOutcome::Waiting
            };
            let tried = look.deeds.iter().any(together) || look.asks.iter().any(asked);
            let helped = look.of_kind(Kind::Help).any(|d| d.person == id);
            let long = look.today.since(since) >= LONG_ENOUGH;
            (long && !tried && !helped).then_some((id, since))
        })
        .collect();
    let &(first, since) = missed.first()?;
    let because = match missed.len() {
        1 => format!(
            "{} and you could have helped each other. That was plain {}, and nothing came of it.",
            look.name(first),
            in_week(since),
        ),
        _ => format!(
            "you could have helped {}, and they you. With {} that was plain {}, and nothing came of it.",
            look.names(missed.iter().map(|(p, _)| *p)),
            look.name(first),
            in_week(since),
        ),
    };
    said(
        "You each had what the other needed.",
        because,
        format!(
            "suggest to {} that you work on something together. Both gain, and nobody owes anything.",
            look.name(first)
        ),
        weight(missed.len() as f32, A_FEW),
    )
}
