//! Asking somebody for something: what, about whom, in which words, and how likely it feels. The sheet then turns to
//! the answer.

use bevy_egui::egui::{
    Align, Context, Id, Key, Label, Layout, Rect, RichText, Sense, Ui, WidgetInfo, WidgetType,
    pos2, vec2,
};
use egui_phosphor::regular as icon;

use super::about::about;
use super::answer::{self, Sent};
use super::coach::coach;
use super::guess::Guess;
use super::keys;
use super::page::{part, title};
use super::person::person;
use super::predict::predict;
use super::spread::{Page, SIZE, Spread};
use super::tiles::{first_possible, tiles};
use crate::game::intent::{Intent, Sheet};
use crate::game::scene::Scene;
use crate::game::theme::{self, fonts};
use crate::game::token::Looks;
use crate::game::widgets::{Button, Side, Tip, caption, modal, wide_bubble};
use crate::scenario::{AskId, PersonId};
use crate::sim::{About, Act, Asking, Command, Framing, View, hours};
use crate::study::asking::{guess_question, manners, subjects};
use crate::study::words::{Forms, capitalised};

/// What has been chosen so far, and what came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct AskState {
    to: PersonId,
    ask: Option<AskId>,
    about: About,
    framing: Framing,
    guess: Guess,
    coach: bool,
    phase: Phase,
    /// The guess's own place for the keyboard.
    slider: Option<Id>,
}

/// Whether the sheet is still being written on.
#[derive(Clone, Debug, Default, PartialEq)]
enum Phase {
    /// Not asked yet.
    #[default]
    Composing,
    /// Asked: the answer is in the story, or about to be.
    Answered(Sent),
}

impl AskState {
    /// A sheet on which nothing has been chosen yet.
    pub fn new(to: PersonId) -> Self {
        AskState {
            to,
            ask: None,
            about: About::Anything,
            framing: Framing::Plain,
            guess: Guess::default(),
            coach: false,
            phase: Phase::Composing,
            slider: None,
        }
    }

    /// The same where no guess is asked for.
    pub fn unguessed(to: PersonId) -> Self {
        let mut state = AskState::new(to);
        state.guess.skipped = true;
        state
    }

    /// The same with this favour chosen already, as a goal or the coach may suggest.
    pub fn for_ask(to: PersonId, ask: AskId) -> Self {
        AskState {
            ask: Some(ask),
            ..AskState::new(to)
        }
    }

    /// Whom it is about.
    pub fn to(&self) -> PersonId {
        self.to
    }

    /// The ask as it stands.
    fn asking(&self) -> Option<Asking> {
        Some(Asking {
            about: self.about,
            framing: self.framing,
            ..Asking::in_person(self.ask?)
        })
    }

    /// A guess was about the ask as it stood. Another ask wants another one.
    fn changed(&mut self) {
        self.guess = Guess::default();
    }

    fn take_over(&mut self, asking: Asking) {
        self.ask = Some(asking.ask);
        self.about = asking.about;
        self.framing = asking.framing;
        self.changed();
    }
}

/// The sheet for asking somebody face to face.
pub fn ask_sheet(
    ctx: &Context,
    scene: &Scene,
    looks: &Looks,
    state: &mut AskState,
) -> Option<Intent> {
    let (intent, leave) = modal(ctx, "ask", SIZE, |ui| {
        if let Phase::Answered(sent) = &state.phase
            && let Some(news) = sent.answer(scene)
        {
            return answer::page(ui, scene, looks, sent, &news);
        }
        compose(ui, scene, looks, state)
    });
    intent.or(leave.then_some(Intent::Close))
}

fn compose(ui: &mut Ui, scene: &Scene, looks: &Looks, state: &mut AskState) -> Option<Intent> {
    if state.ask.is_none() {
        state.ask = first_possible(scene, state.to, None);
    }
    let spread = Spread::new(ui, "ask", 681.0 / 1200.0, Page::Right);
    let mut intent = None;
    spread.page(ui, Page::Left, |ui| {
        what(ui, scene, looks, state, spread.gap);
        if spread.narrow {
            ui.add_space(spread.gap);
            intent = who(ui, scene, looks, state, spread.gap);
        }
    });
    if !spread.narrow {
        let from_right = spread.page(ui, Page::Right, |ui| {
            who(ui, scene, looks, state, spread.gap)
        });
        intent = intent.or(from_right);
    }
    let from_foot = spread.foot(ui, |ui| foot(ui, scene, state));
    intent.or(from_foot)
}

/// What is asked for, and how.
fn what(ui: &mut Ui, scene: &Scene, looks: &Looks, state: &mut AskState, gap: f32) {
    let view = &scene.view;
    let Some(person) = view.person(state.to) else {
        return;
    };
    title(ui, &format!("Ask {} for…", person.first_name()));
    ui.add_space(gap * 0.2);
    if tiles(ui, scene, state.to, None, &mut state.ask) {
        state.about = About::Anything;
        state.changed();
    }
    let Some(ask) = state.ask else { return };
    if let Some(subjects) = subjects(view, state.to, ask) {
        ui.add_space(gap * 0.6);
        if about(ui, view, looks, &subjects, &mut state.about) {
            state.changed();
        }
    }
    ui.add_space(gap * 0.6);
    words(ui, view, state);
    ui.add_space(gap * 0.6);
    let question = guess_question(false);
    part(ui, &question);
    ui.add_space(2.0);
    let response = predict(ui, looks.get(state.to), &question, &mut state.guess.tenths);
    state.slider = Some(response.id);
}

/// The ask in the player's words, and another way to put it.
fn words(ui: &mut Ui, view: &View, state: &mut AskState) {
    let Some(asking) = state.asking() else { return };
    let ways = manners(view, state.to, &asking);
    let Some(at) = ways.iter().position(|way| way.framing == state.framing) else {
        return;
    };
    let next = &ways[(at + 1) % ways.len()];
    let mut another = false;
    ui.horizontal(|ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.set_max_width((ui.available_width() - 170.0).max(160.0));
            part(ui, "In your words");
            caption(ui, &ways[at].label);
        });
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            let button = Button::quiet("Another way").icon(icon::ARROWS_CLOCKWISE);
            another = button.show(ui).tip(&next.label).clicked();
        });
    });
    wide_bubble(ui, Side::You, &ways[at].says, fonts::size::LEAD);
    if another {
        state.framing = next.framing;
        state.changed();
    }
}

/// Who is asked, and what the coach says if asked.
fn who(
    ui: &mut Ui,
    scene: &Scene,
    looks: &Looks,
    state: &mut AskState,
    gap: f32,
) -> Option<Intent> {
    let view = &scene.view;
    let mut intent = None;
    if state.coach
        && let Some(asking) = state.asking()
    {
        match coach(ui, scene, state.to, &asking) {
            Some(Act::Ask(instead)) => state.take_over(instead),
            Some(act) => intent = Some(Intent::Act(Command::new(PersonId::YOU, state.to, act))),
            None => {}
        }
        ui.add_space(gap * 0.6);
    }
    person(ui, view, looks, state.to, state.coach, gap);
    ui.add_space(gap * 0.6);
    let label = if state.coach {
        "Put the coach's note away"
    } else {
        "Ask the coach"
    };
    let button = Button::quiet(label).icon(icon::LIFEBUOY).key("C").show(ui);
    if button.clicked() || keys::pressed(ui, Key::C) {
        state.coach = !state.coach;
    }
    intent
}

/// The buttons, and the time it takes.
fn foot(ui: &mut Ui, scene: &Scene, state: &mut AskState) -> Option<Intent> {
    let view = &scene.view;
    let person = view.person(state.to)?;
    let asking = state.asking()?;
    let act = Act::Ask(asking);
    let refusal = view.allows(state.to, &act).err();
    let refused = refusal
        .as_ref()
        .map(|why| format!("{}.", capitalised(&why.to_string())));
    let settled = state.guess.is_settled();
    let ask_them = format!("Ask {}", Forms::of(person.pronouns).them);
    let (label, why) = match &refused {
        Some(why) => (ask_them.as_str(), Some(why.as_str())),
        None if settled => (ask_them.as_str(), None),
        None => (
            "Guess first",
            Some("Say on how many of ten evenings it is a yes, or skip the guess."),
        ),
    };
    let primary = Button::primary(label).key(if why.is_none() { "Enter" } else { "" });
    let pressed = primary.refused(why).min_width(156.0).show(ui).clicked();
    let go = why.is_none() && (pressed || keys::entered(ui, state.slider));
    if refused.is_none() && !settled && Button::quiet("Skip the guess").show(ui).clicked() {
        state.guess.skipped = true;
    }
    if Button::quiet("Not now").key("Esc").show(ui).clicked() {
        return Some(Intent::Close);
    }
    let p = theme::of(ui.ctx());
    if let Some(why) = &refused {
        // The way out first: a long reason must not push it off the sheet.
        let can_write = view
            .person(state.to)
            .is_some_and(|p| p.contact.address != crate::scenario::people::Address::Nowhere);
        if can_write && !view.contact(state.to).is_some_and(|c| view.can_meet(&c)) {
            let write = Button::plain("Write an e-mail")
                .icon(icon::ENVELOPE_SIMPLE)
                .key("E")
                .show(ui);
            if write.clicked() || keys::pressed(ui, Key::E) {
                return Some(Intent::Open(Sheet::Mail(state.to)));
            }
        }
        let reason = Label::new(RichText::new(why).color(p.ink2)).truncate();
        ui.add(reason).tip(why);
        return None;
    }
    cost(ui, view.cost(&act));
    go.then(|| {
        let command = Command {
            predicted: state.guess.odds(),
            ..Command::new(PersonId::YOU, state.to, act)
        };
        state.phase = Phase::Answered(Sent::now(scene, state.to, asking, state.guess));
        Intent::Act(command)
    })
}

/// The time it takes: at the right end of the buttons where there is room, else after them.
pub(super) fn cost(ui: &mut Ui, time: f32) {
    let p = theme::of(ui.ctx());
    let text = hours(time);
    let font = fonts::body(fonts::size::BODY);
    let galley = ui.painter().layout_no_wrap(text.clone(), font, p.ink2);
    let size = vec2(galley.size().x + 30.0, 44.0);
    let all = ui.max_rect();
    let at_right = Rect::from_min_size(pos2(all.right() - size.x, all.top()), size);
    let free = ui.cursor().left() + 8.0 < at_right.left() && ui.cursor().top() <= all.top() + 1.0;
    let rect = if free {
        at_right
    } else {
        ui.allocate_exact_size(size, Sense::hover()).0
    };
    let response = ui.interact(rect, ui.id().with("cost"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, format!("Takes {text}")));
    let painter = ui.painter();
    let middle = rect.center().y;
    let glyph = painter.layout_no_wrap(icon::CLOCK.to_owned(), fonts::icon(20.0), p.ink2);
    painter.galley(
        pos2(rect.left(), middle - glyph.size().y / 2.0),
        glyph,
        p.ink2,
    );
    painter.galley(
        pos2(rect.left() + 30.0, middle - galley.size().y / 2.0),
        galley,
        p.ink2,
    );
}
