//! Bets in the order of the beats: what is placed before it is revealed, and what texts may say of it.

use super::known::Known;
use crate::scenario::lesson::BetId;
use crate::scenario::lesson::raw::{AnswerRaw, BeatRaw};
use crate::scenario::syntax::{At, Decoder, Node, Problem, shorten};
use crate::scenario::validate::ids::unknown;
use crate::scenario::validate::require_text;
use crate::scenario::validate::slots::check_slots;

/// A bet as it is written.
struct Written<'a> {
    id: &'a At<String>,
    is_choice: bool,
    placed: bool,
    revealed: bool,
}

/// All bets of a lesson, and how far the walk through its beats has come.
pub struct Bets<'a> {
    all: Vec<Written<'a>>,
    /// Ids in beats that could not be read.
    unread: Vec<String>,
    /// Whether a beat could not be read at all.
    partial: bool,
    /// Whether a reveal names a bet that is not there, so that some bet may have been meant by it.
    lost: bool,
}

impl<'a> Bets<'a> {
    /// The bets of these beats, none of them placed yet.
    pub fn of(beats: &'a [At<BeatRaw>], file: &Node) -> Self {
        let bet = |beat: &'a At<BeatRaw>| match &beat.value {
            BeatRaw::Predict(raw) => Some(Written {
                id: &raw.id,
                is_choice: matches!(raw.answer.value, AnswerRaw::Choice(_)),
                placed: false,
                revealed: false,
            }),
            _ => None,
        };
        let nodes = file.field("beats").map(Node::items).unwrap_or_default();
        let id = |node: &Node| {
            let inner = node.items().first().unwrap_or(node);
            inner.field("id").and_then(Node::word).map(str::to_owned)
        };
        Bets {
            all: beats.iter().filter_map(bet).collect(),
            unread: nodes.iter().filter_map(id).collect(),
            lost: false,
            partial: nodes.len() != beats.len() && nodes.iter().any(|node| id(node).is_none()),
        }
    }

    /// The next bet is placed.
    pub fn place(&mut self, id: &At<String>, cx: &mut Decoder) -> Option<BetId> {
        require_text(id, "id", cx);
        let at = self.all.iter().position(|bet| std::ptr::eq(bet.id, id))?;
        if let Some(first) = self.all[..at].iter().find(|bet| bet.id.value == id.value) {
            let message = format!("The id `{}` is used for more than one bet.", shorten(id));
            let problem = Problem::error("duplicate-id", id.span, message);
            cx.report(
                problem
                    .related(first.id.span, "first used here")
                    .fix("give one of them another id"),
            );
        }
        self.all[at].placed = true;
        Some(BetId(at as u16))
    }

    /// A bet is revealed.
    pub fn reveal(&mut self, id: &At<String>, cx: &mut Decoder) -> Option<BetId> {
        let Some(at) = self.find(id, cx) else {
            self.lost = true;
            return None;
        };
        let bet = &mut self.all[at];
        if !bet.placed {
            let message = format!("`{}` is revealed here before it is placed.", shorten(id));
            let problem = Problem::error("early-reveal", id.span, message);
            cx.report(
                problem
                    .related(bet.id.span, "placed here")
                    .fix("move this reveal behind the bet"),
            );
        }
        bet.revealed = true;
        Some(BetId(at as u16))
    }

    /// A condition on a bet, which must have been revealed.
    pub fn revealed(&self, id: &At<String>, of_height: bool, cx: &mut Decoder) -> Option<BetId> {
        let at = self.find(id, cx)?;
        let bet = &self.all[at];
        if !bet.revealed {
            let message = format!(
                "Nobody can tell how good the bet `{}` is before it is revealed.",
                shorten(id)
            );
            let problem = Problem::error("early-reveal", id.span, message);
            cx.report(problem.fix("say it in the beat that reveals the bet, or after it"));
        }
        if of_height && bet.is_choice {
            let message = format!(
                "The bet `{}` is a choice, which is never too low or too high.",
                shorten(id)
            );
            let problem = Problem::error("wrong-bet", id.span, message);
            cx.report(
                problem
                    .allowed("`GuessedRight`, and `Not(GuessedRight)`")
                    .fix("write `GuessedRight`, or `Not(GuessedRight(…))`"),
            );
        }
        Some(BetId(at as u16))
    }

    fn find(&self, id: &At<String>, cx: &mut Decoder) -> Option<usize> {
        let found = self.all.iter().position(|bet| bet.id.value == id.value);
        if found.is_none() && !self.partial && !self.unread.contains(&id.value) {
            let mut names: Vec<&str> = self.all.iter().map(|bet| bet.id.as_str()).collect();
            names.dedup();
            let message = format!("There is no bet `{}`.", shorten(id));
            let problem = unknown("unknown-bet", id.span, message, id, &names, cx);
            cx.report(problem);
        }
        found
    }

    /// Checks a text that may not be empty: its slots are people, `guess` and `truth`, and the last two have something
    /// to stand for.
    pub fn text(&self, text: &At<String>, field: &str, known: &Known, cx: &mut Decoder) {
        require_text(text, field, cx);
        self.check_text(text, known, cx);
    }

    /// The same for a text that may be empty.
    pub fn check_text(&self, text: &At<String>, known: &Known, cx: &mut Decoder) {
        if known.scenario.is_some() {
            let mut slots = vec!["guess", "truth"];
            slots.extend(known.slots());
            let unread = unread_slots(text, known);
            slots.extend(unread.iter().map(String::as_str));
            check_slots(text, &slots, cx);
        }
        if text.contains("{truth}") && !self.all.iter().any(|bet| bet.revealed) {
            let message = "No bet is revealed yet, so `{truth}` would tell what nobody may know.";
            let problem = Problem::error("early-reveal", text.span, message);
            cx.report(problem.fix("say it in the beat that reveals the bet, or after it"));
        }
        if text.contains("{guess}") && !self.all.iter().any(|bet| bet.placed) {
            let message = "No bet is placed yet, so `{guess}` stands for nothing.";
            let problem = Problem::error("early-reveal", text.span, message);
            cx.report(problem.fix("say it after the bet"));
        }
    }

    /// Warns of bets whose truth is never told.
    pub fn warn_of_unrevealed(&self, cx: &mut Decoder) {
        let unrevealed = self.all.iter().filter(|bet| !bet.revealed && !self.lost);
        for bet in unrevealed {
            let message = format!("The bet `{}` is never revealed.", shorten(bet.id));
            let problem = Problem::warning("never-revealed", bet.id.span, message);
            let fix = format!("show `Bet(\"{}\")` in a reveal", shorten(bet.id));
            cx.report(problem.fix(fix));
        }
    }
}

/// Slots that name people of entries that could not be read.
fn unread_slots(text: &str, known: &Known) -> Vec<String> {
    let slots = text.split('{').skip(1);
    let names = slots.filter_map(|rest| rest.split_once('}').map(|(name, _)| name));
    let unread = names.filter(|name| known.may_have_person(name));
    unread.map(str::to_owned).collect()
}
