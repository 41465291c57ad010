//! Writing to somebody: what it asks for, five choices, the letter they make, and how likely an answer feels. A mail
//! that still waits for its answer is shown instead of a new one.

use bevy_egui::egui::{Context, Id, Key, Ui};
use egui_phosphor::regular as icon;

use super::about::about;
use super::answer::Sent;
use super::ask::cost;
use super::choices::{choose, topic};
use super::coach::coach;
use super::guess::Guess;
use super::keys;
use super::letter::{Draft, Letter, letter};
use super::page::{fact, part, title};
use super::paper::paper;
use super::predict::predict;
use super::sent;
use super::spread::{Page, SIZE, Spread};
use super::tiles::{first_possible, tiles};
use super::waiting;
use crate::game::intent::{Intent, Sheet};
use crate::game::scene::Scene;
use crate::game::token::Looks;
use crate::game::widgets::{Button, modal};
use crate::scenario::PersonId;
use crate::sim::{About, Act, Command};
use crate::study::asking::{guess_question, subjects};
use crate::study::words::capitalised;
use crate::study::writing::{
    DRAFT, Preferences, addresses, lengths, openness, time_limits, warning,
};

/// What has been chosen so far, and whether it is on its way.
#[derive(Clone, Debug, PartialEq)]
pub struct MailState {
    to: PersonId,
    draft: Draft,
    guess: Guess,
    coach: bool,
    /// A new mail, although the last one has no answer.
    anew: bool,
    phase: Phase,
    slider: Option<Id>,
}

/// Whether the sheet is still being written on.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Phase {
    /// Not sent yet.
    #[default]
    Composing,
    /// On its way.
    Sent(Sent, Box<Letter>),
    /// Followed up.
    FollowedUp {
        /// Follow-ups before this one.
        before: u8,
    },
}

impl MailState {
    /// An empty sheet.
    pub fn new(to: PersonId) -> Self {
        MailState {
            to,
            draft: Draft::default(),
            guess: Guess::default(),
            coach: false,
            anew: false,
            phase: Phase::Composing,
            slider: None,
        }
    }

    /// Whom it goes to.
    pub fn to(&self) -> PersonId {
        self.to
    }

    /// The choices made so far.
    pub fn draft(&self) -> &Draft {
        &self.draft
    }
}

/// The sheet for writing to somebody.
pub fn mail_sheet(
    ctx: &Context,
    scene: &Scene,
    looks: &Looks,
    state: &mut MailState,
) -> Option<Intent> {
    let (intent, leave) = modal(ctx, "mail", SIZE, |ui| {
        let view = &scene.view;
        let open = view.open_letter(state.to);
        match &state.phase {
            Phase::Sent(sent, letter) if sent.answer(scene).is_some() => {
                return sent::page(ui, view, looks, state.to, sent, letter);
            }
            Phase::FollowedUp { before } if open.is_some_and(|l| l.follow_ups > *before) => {
                return sent::followed_up(ui, view, looks, state.to);
            }
            _ => {}
        }
        match open {
            Some(letter) if !state.anew => match waiting::page(ui, view, looks, letter)? {
                waiting::Wish::FollowUp => {
                    state.phase = Phase::FollowedUp {
                        before: letter.follow_ups,
                    };
                    Some(Intent::Act(Command::new(
                        PersonId::YOU,
                        state.to,
                        Act::FollowUp,
                    )))
                }
                waiting::Wish::Rest => Some(Intent::Close),
                waiting::Wish::Anew => {
                    state.anew = true;
                    None
                }
            },
            _ => compose(ui, scene, looks, state),
        }
    });
    intent.or(leave.then_some(Intent::Close))
}

fn compose(ui: &mut Ui, scene: &Scene, looks: &Looks, state: &mut MailState) -> Option<Intent> {
    if state.draft.ask.is_none() {
        state.draft.ask = first_possible(scene, state.to, Some(DRAFT));
    }
    let spread = Spread::new(ui, "mail", 664.0 / 1200.0, Page::Left);
    let mut intent = None;
    spread.page(ui, Page::Left, |ui| {
        choices(ui, scene, looks, state, spread.gap);
        if spread.narrow {
            ui.add_space(spread.gap);
            intent = result(ui, scene, looks, state, &spread);
        }
    });
    if !spread.narrow {
        let from_right = spread.page(ui, Page::Right, |ui| {
            result(ui, scene, looks, state, &spread)
        });
        intent = intent.or(from_right);
    }
    let from_foot = spread.foot(ui, |ui| foot(ui, scene, state));
    intent.or(from_foot)
}

/// How they wish to be written to, what it asks for, and the five choices.
fn choices(ui: &mut Ui, scene: &Scene, looks: &Looks, state: &mut MailState, gap: f32) {
    let view = &scene.view;
    let Some(contact) = view.contact(state.to) else {
        return;
    };
    let before = state.draft;
    title(ui, &format!("Write to {}", contact.person.first_name()));
    fact(
        ui,
        icon::ENVELOPE_SIMPLE,
        &Preferences::of(contact.person).sentence(),
    );
    if let Some(warning) = warning(&contact) {
        fact(ui, icon::INFO, warning);
    }
    ui.add_space(gap * 0.2);
    if tiles(ui, scene, state.to, Some(DRAFT), &mut state.draft.ask) {
        state.draft.about = About::Anything;
    }
    if let Some(ask) = state.draft.ask
        && let Some(subjects) = subjects(view, state.to, ask)
    {
        about(ui, view, looks, &subjects, &mut state.draft.about);
    }
    let draft = &mut state.draft;
    topic(ui, view, &contact, &mut draft.topic);
    choose(ui, "How long?", &lengths(), &mut draft.short);
    choose(ui, "How do you ask?", &openness(), &mut draft.clear);
    choose(
        ui,
        "Do you say how much time it takes?",
        &time_limits(),
        &mut draft.bounded,
    );
    choose(
        ui,
        "Where do you send it?",
        &addresses(),
        &mut draft.address,
    );
    if state.draft != before {
        state.guess = Guess::default();
    }
}

/// The letter so far, and the guess.
fn result(
    ui: &mut Ui,
    scene: &Scene,
    looks: &Looks,
    state: &mut MailState,
    spread: &Spread,
) -> Option<Intent> {
    let view = &scene.view;
    let mut intent = None;
    let asking = state.draft.asking();
    if state.coach
        && let Some(asking) = asking
    {
        match coach(ui, scene, state.to, &asking) {
            Some(Act::Ask(other)) if other.mail.is_none() => {
                intent = Some(Intent::Open(Sheet::Ask(state.to)))
            }
            Some(Act::Ask(other)) => {
                state.draft.ask = Some(other.ask);
                state.draft.about = other.about;
                state.guess = Guess::default();
            }
            Some(act) => intent = Some(Intent::Act(Command::new(PersonId::YOU, state.to, act))),
            None => {}
        }
        ui.add_space(spread.gap * 0.4);
    }
    if let Some(letter) = letter(view, state.to, &state.draft) {
        let room = (spread.height(Page::Right) - 312.0).max(200.0);
        let room = if spread.narrow || state.coach {
            f32::INFINITY
        } else {
            room
        };
        paper(ui, &letter, room);
    }
    ui.add_space(spread.gap * 0.4);
    let question = guess_question(true);
    part(ui, &question);
    let response = predict(ui, looks.get(state.to), &question, &mut state.guess.tenths);
    state.slider = Some(response.id);
    intent
}

fn foot(ui: &mut Ui, scene: &Scene, state: &mut MailState) -> Option<Intent> {
    let view = &scene.view;
    let asking = state.draft.asking();
    let refusal = asking.and_then(|asking| view.allows(state.to, &Act::Ask(asking)).err());
    // An ask that cannot be made at all says so before the choices are made.
    let early = (state.draft.ask).and_then(|ask| {
        let asking = crate::sim::Asking::by_mail(ask, DRAFT);
        view.allows(state.to, &Act::Ask(asking)).err()
    });
    let refused = refusal
        .or(early)
        .map(|why| format!("{}.", capitalised(&why.to_string())));
    let (label, why) = match (&refused, state.draft.open()) {
        (Some(why), _) => ("Send", Some(why.as_str())),
        (None, Some(open)) => ("Send", Some(open)),
        (None, None) if state.guess.is_settled() => ("Send", None),
        (None, None) => (
            "Guess first",
            Some("Say on how many of ten mails it is a yes, or skip the guess."),
        ),
    };
    let button = Button::primary(label)
        .icon(icon::PAPER_PLANE_TILT)
        .key(if why.is_none() { "Enter" } else { "" });
    let pressed = button.refused(why).show(ui).clicked();
    let go = why.is_none() && (pressed || keys::entered(ui, state.slider));
    if refused.is_none()
        && asking.is_some()
        && !state.guess.is_settled()
        && Button::quiet("Skip the guess").show(ui).clicked()
    {
        state.guess.skipped = true;
    }
    if Button::quiet("Not now").key("Esc").show(ui).clicked() {
        return Some(Intent::Close);
    }
    let wait = asking.is_none().then_some("Finish the letter first.");
    let label = if state.coach {
        "Put the note away"
    } else {
        "Coach"
    };
    let pressed = Button::quiet(label)
        .icon(icon::LIFEBUOY)
        .key("C")
        .refused(wait)
        .name("Ask the coach")
        .show(ui)
        .clicked();
    if wait.is_none() && (pressed || keys::pressed(ui, Key::C)) {
        state.coach = !state.coach;
    }
    let asking = asking?;
    cost(ui, view.cost(&Act::Ask(asking)));
    if !go {
        return None;
    }
    let command = Command {
        predicted: state.guess.odds(),
        ..Command::new(PersonId::YOU, state.to, Act::Ask(asking))
    };
    let letter = letter(view, state.to, &state.draft)?;
    state.phase = Phase::Sent(
        Sent::now(scene, state.to, asking, state.guess),
        Box::new(letter),
    );
    Some(Intent::Act(command))
}
