//! The editor's screen: the file's name and what can be done with it, its text at the left with what is wrong below,
//! and the form at the right.

use bevy_egui::egui::{
    Align, CentralPanel, Frame, Key, Layout, Margin, Modifiers, Panel, RichText, Stroke, Ui,
};
use egui_phosphor::regular as icon;

use super::bench::Bench;
use super::craft::Craft;
use super::forms::{self, FormState};
use super::problems::{self, Picked};
use super::text::{self, TextState};
use super::won;
use crate::game::intent::{Intent, Screen, Sheet};
use crate::game::theme::{self, fonts};
use crate::game::widgets::{Button, caption, heading, tabs, warning};

/// Narrower than this, the form and the text take turns.
const TWO_COLUMNS: f32 = 900.0;

/// Height of the form's column from which on the bots' table is open to begin with.
const ROOM_FOR_BOTS: f32 = 760.0;

/// What the editor remembers between frames.
#[derive(Default)]
pub struct EditorState {
    text: TextState,
    form: FormState,
    /// The form is shown, where there is room for one of both.
    form_first: bool,
    /// The table of what bots have tried is open.
    bots: Option<bool>,
}

/// The screen. `over` says that a sheet lies over it, and has the keys.
pub fn page(ui: &mut Ui, bench: &Bench, over: bool, state: &mut EditorState) -> Vec<Intent> {
    let p = theme::of(ui.ctx());
    let mut wants: Vec<Intent> = Vec::new();
    if !over {
        // Before the text sees them: undoing goes over the whole file, be it changed in the text or in the form.
        wants.extend(keys(ui, bench, state.text.line).map(Intent::Edit));
    }
    let hairline = Stroke::new(p.card_stroke(), p.line);
    let head = Frame::new()
        .fill(p.paper)
        .inner_margin(Margin::symmetric(20, 8));
    let shown = Panel::top("editor head")
        .frame(head)
        .show(ui, |ui| top(ui, bench, &mut wants));
    let line = shown.response.rect;
    ui.painter().hline(line.x_range(), line.bottom(), hairline);
    let wide = ui.max_rect().width() >= TWO_COLUMNS;
    let form = Frame::new()
        .fill(p.desk)
        .inner_margin(Margin::symmetric(20, 10));
    if wide {
        let width = (ui.max_rect().width() * 0.48).min(800.0);
        let right = Panel::right("editor form")
            .exact_size(width)
            .resizable(false)
            .frame(form);
        let shown = right.show(ui, |ui| column(ui, bench, state));
        take(shown.inner, &mut wants, state);
    } else {
        let choice = Frame::new()
            .fill(p.paper)
            .inner_margin(Margin::symmetric(20, 0));
        Panel::top("editor choice").frame(choice).show(ui, |ui| {
            tabs(
                ui,
                &mut state.form_first,
                &[(false, "Text"), (true, "Form")],
            );
        });
    }
    if !wide && state.form_first {
        let shown = CentralPanel::default()
            .frame(form)
            .show(ui, |ui| column(ui, bench, state));
        take(shown.inner, &mut wants, state);
        return wants;
    }
    let foot = Frame::new()
        .fill(p.paper)
        .inner_margin(Margin::symmetric(16, 8));
    let shown = Panel::bottom("editor troubles")
        .frame(foot)
        .show(ui, |ui| problems::list(ui, bench, state.text.line));
    pick(shown.inner, &mut wants, state);
    let paper = Frame::new().fill(p.sheet);
    let shown = CentralPanel::default()
        .frame(paper)
        .show(ui, |ui| text::text(ui, bench, &mut state.text));
    wants.extend(shown.inner.map(Intent::Edit));
    wants
}

/// The form, and below it what bots have tried.
fn column(ui: &mut Ui, bench: &Bench, state: &mut EditorState) -> (forms::Wanted, Picked) {
    // Where there is little room, the form has it.
    let open = state
        .bots
        .get_or_insert(ui.max_rect().height() >= ROOM_FOR_BOTS);
    let below = Frame::new().inner_margin(Margin::symmetric(0, 8));
    let picked = Panel::bottom("editor bots")
        .frame(below)
        .show_separator_line(true)
        .show(ui, |ui| won::won(ui, bench, open))
        .inner;
    (forms::form(ui, bench, &mut state.form), picked)
}

/// Takes what the form and the bots' card want.
fn take(
    (wanted, picked): (forms::Wanted, Picked),
    wants: &mut Vec<Intent>,
    state: &mut EditorState,
) {
    if wanted.at.or(picked.at).is_some() {
        state.form_first = false;
    }
    state.text.go_to = wanted.at.or(state.text.go_to);
    wants.extend(wanted.crafts.into_iter().map(Intent::Edit));
    pick(picked, wants, state);
}

fn pick(picked: Picked, wants: &mut Vec<Intent>, state: &mut EditorState) {
    state.text.go_to = picked.at.or(state.text.go_to);
    wants.extend(picked.craft.map(Intent::Edit));
}

fn keys(ui: &Ui, bench: &Bench, line: usize) -> Option<Craft> {
    let hit = |modifiers, key| ui.input_mut(|i| i.consume_key(modifiers, key));
    let again = Modifiers::COMMAND | Modifiers::SHIFT;
    if hit(again, Key::Z) || hit(Modifiers::COMMAND, Key::Y) {
        return Some(Craft::Redo);
    }
    if hit(Modifiers::COMMAND, Key::Z) {
        return Some(Craft::Undo);
    }
    if hit(Modifiers::COMMAND, Key::S) {
        return Some(Craft::Save);
    }
    if hit(Modifiers::COMMAND, Key::Period)
        && let Some((range, text)) = bench.first_fix(line).and_then(|t| t.fix.clone())
    {
        return Some(Craft::Fix(range, text));
    }
    hit(Modifiers::NONE, Key::F5).then_some(Craft::Play)
}

fn top(ui: &mut Ui, bench: &Bench, wants: &mut Vec<Intent>) {
    let p = theme::of(ui.ctx());
    let mut leave = false;
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if Button::primary("Play")
                .icon(icon::PLAY)
                .key("F5")
                .show(ui)
                .clicked()
            {
                wants.push(Intent::Edit(Craft::Play));
            }
            let why = (bench.as_it_stands().is_none())
                .then_some("First put right what is listed below the text.");
            let name = "Try it from a week of your choice";
            let from = match ui.available_width() > 700.0 {
                true => Button::plain("Try a moment").icon(icon::FLASK).name(name),
                false => Button::icon_only(icon::FLASK, name),
            };
            if from.refused(why).show(ui).clicked() {
                wants.push(Intent::Open(Sheet::Try));
            }
            let mut want = |craft| wants.push(Intent::Edit(craft));
            let is_saved = bench.document.is_saved();
            let why = is_saved.then_some("Everything is saved.");
            let save = Button::plain("Save").icon(icon::FLOPPY_DISK).refused(why);
            if save.key("Ctrl S").show(ui).clicked() {
                want(Craft::Save);
            }
            let (done, undone) = bench.document.steps();
            let why = (undone == 0).then_some("There is nothing to do again.");
            let redo = Button::icon_only(icon::ARROW_CLOCKWISE, "Redo").refused(why);
            if redo.show(ui).clicked() {
                want(Craft::Redo);
            }
            let why = (done == 0).then_some("There is nothing to take back.");
            let undo = Button::icon_only(icon::ARROW_COUNTER_CLOCKWISE, "Undo").refused(why);
            if undo.show(ui).clicked() {
                want(Craft::Undo);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                if Button::icon_only(icon::ARROW_LEFT, "Back")
                    .show(ui)
                    .clicked()
                {
                    leave = true;
                }
                heading(ui, &bench.title(), fonts::size::H3);
                let unsaved = if is_saved { "" } else { ", not saved yet" };
                let words = RichText::new(format!("{}{unsaved}", bench.file()));
                ui.label(words.font(fonts::body(fonts::size::CAPTION)).color(p.ink2));
            });
        });
    });
    if bench.theirs.is_some() {
        ui.horizontal_wrapped(|ui| {
            warning(
                ui,
                "The file was changed by another program. Whose version stays?",
            );
            if Button::plain("Keep mine").show(ui).clicked() {
                wants.push(Intent::Edit(Craft::KeepMine));
            }
            if Button::plain("Take theirs").show(ui).clicked() {
                wants.push(Intent::Edit(Craft::TakeTheirs));
            }
            caption(ui, "Undo brings yours back.");
        });
    }
    if leave {
        wants.push(Intent::Go(Screen::Make));
    }
}
