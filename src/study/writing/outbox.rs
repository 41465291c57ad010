//! What became of the mails sent, and whether following up now would be kind.

use crate::model::{Answer, Day};
use crate::scenario::PersonId;
use crate::sim::View;
use crate::sim::mail::{Letter, LetterState};
use crate::study::days::ago;
use crate::study::words::{capitalised, spelled};

/// A mail that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterLine {
    /// To whom.
    pub to: PersonId,
    /// Their full name.
    pub name: String,
    /// What it asks for, as a noun phrase.
    pub favour: String,
    /// When it was sent.
    pub sent: Day,
    /// What came of it.
    pub state: LetterState,
    /// That in words: "answered: a polite no".
    pub state_words: String,
    /// Whether this is the mail that a follow-up to them would be about.
    pub open: bool,
    /// Whether a follow-up would be kind just now.
    pub timing: Timing,
    /// All of it in a sentence.
    pub line: String,
}

/// The mails the player wrote, latest first.
pub fn letters(view: &View) -> Vec<LetterLine> {
    let all = view.letters().iter().rev();
    all.filter_map(|letter| line(view, letter)).collect()
}

/// One mail in words; `None` if the player does not know whom it went to.
pub fn line(view: &View, letter: &Letter) -> Option<LetterLine> {
    let name = view.person(letter.to)?.name.clone();
    let favour = view.scenario.catalogue.ask(letter.ask).favour.clone();
    let (sent, state_words) = (ago(letter.sent, view.today), state(letter));
    let last = view.open_letter(letter.to);
    Some(LetterLine {
        to: letter.to,
        line: format!("{name}, about {favour}. Sent {sent}: {state_words}."),
        name,
        favour,
        sent: letter.sent,
        state: letter.state,
        state_words: state_words.to_owned(),
        open: last.is_some_and(|open| std::ptr::eq(open, letter)),
        timing: timing(view, letter),
    })
}

fn state(letter: &Letter) -> &'static str {
    match letter.state {
        LetterState::Answered(Answer::Yes) => "answered: yes",
        LetterState::Answered(Answer::No) => "answered: a polite no",
        LetterState::Silent if letter.follow_ups > 0 => "no answer; followed up once. Let it rest",
        LetterState::Silent => "no answer",
        LetterState::Waiting if letter.follow_ups > 0 => "followed up, waiting",
        LetterState::Waiting => "waiting",
    }
}

/// Whether a follow-up now would be kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Timing {
    /// Sooner than people like.
    Early {
        /// Days since it was sent.
        days: u32,
    },
    /// About when people expect one.
    Due,
    /// Too late to be of use.
    Late,
    /// There has been one.
    Done,
}

/// Whether a follow-up to this mail would be kind now.
pub fn timing(view: &View, letter: &Letter) -> Timing {
    let rules = &view.scenario.rules.outreach;
    let (soonest, latest) = (
        rules.follow_up_soonest as u32,
        rules.follow_up_latest as u32,
    );
    match view.today.since(letter.sent) {
        _ if letter.follow_ups > 0 => Timing::Done,
        days if days < soonest => Timing::Early { days },
        days if days <= latest => Timing::Due,
        _ => Timing::Late,
    }
}

impl Timing {
    /// It in a sentence or two.
    pub fn sentence(self) -> String {
        match self {
            Timing::Early { days } => format!(
                "It is early: give it a week. {} have passed.",
                capitalised(&spelled(days, "day"))
            ),
            Timing::Due => "About a week has passed: one short follow-up is in order.".to_owned(),
            Timing::Late => {
                "It was long ago. A new mail may serve better than a follow-up.".to_owned()
            }
            Timing::Done => {
                "You have followed up once. Any more would press. Letting it rest costs nothing."
                    .to_owned()
            }
        }
    }
}
