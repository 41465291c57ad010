//! With one person: every move there is, what it costs, and why some cannot be made just now.

use super::Session;
use super::menu::Menu;
use super::prompt::{Leave, Step};
use super::{card, pages};
use crate::scenario::catalogue::{Family, Mechanic};
use crate::scenario::{MoveId, PersonId};
use crate::sim::{Act, Command, Contact, View, hours};
use crate::study::course::{Attempt, Offered};
use crate::study::prepare::prepare;
use crate::study::words::Forms;

/// What to do with somebody.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Deed {
    Move(MoveId),
    Ask,
    Write,
    FollowUp,
    Answer,
    Prepare,
    Card,
}

/// The moves with one person, as a question. Numbers depend on the scenario alone, never on the day.
fn menu(view: &View, contact: &Contact, offered: &Offered) -> Menu<Deed> {
    let id = contact.id;
    let name = contact.person.first_name();
    let mut menu = Menu::new(format!(
        "What do you do with {name}? Enter lists it all, 0 goes back."
    ));
    let moves = |menu: &mut Menu<Deed>, family: Family, group: &str| {
        let of = view
            .scenario
            .catalogue
            .moves()
            .filter(|(_, def)| def.family == family);
        for (n, def) in of.filter(|(n, _)| offered.makes(*n)) {
            let act = Act::Move(n);
            let label = format!("{}, {}", def.label, hours(view.cost(&act)));
            menu.row(label, Deed::Move(n))
                .called(&def.label)
                .under(group);
            if view.scenario.catalogue.by_mechanic(def.mechanic) == Some(n) {
                menu.also(short_name(def.mechanic));
            }
            if let Err(refusal) = view.allows(id, &act) {
                menu.refused(refusal.to_string());
            }
        }
    };
    moves(&mut menu, Family::Build, "Build");
    if offered.asks_any() {
        menu.row("Ask for something", Deed::Ask)
            .called("ask for something")
            .under("Engage");
    }
    if offered.mails() {
        menu.row("Write an e-mail", Deed::Write)
            .also("mail")
            .under("Engage");
    }
    moves(&mut menu, Family::Gesture, "Gesture");
    let them = Forms::of(contact.person.pronouns).them;
    menu.row("Prepare: three questions to ask yourself", Deed::Prepare)
        .under("Think");
    menu.row(format!("All you know of {them}"), Deed::Card)
        .also("card")
        .under("Think");
    if let Some(request) = view.open_requests().find(|r| r.from == id) {
        let favour = &view.scenario.catalogue.ask(request.ask).favour;
        menu.row(format!("Answer: {name} asks for {favour}"), Deed::Answer)
            .under("Waiting");
    }
    if view.open_letter(id).is_some() {
        menu.row("Follow up on your e-mail, ¼ hour", Deed::FollowUp)
            .under("Waiting");
    }
    menu
}

impl Session<'_> {
    /// Turns to somebody: one move after another, until the player turns away.
    pub(super) fn meet(&mut self, who: PersonId) -> Step<()> {
        let mut first = true;
        loop {
            if self.is_stretch_over() {
                return Err(Leave::Turn);
            }
            let view = self.sitting.view();
            let Some(contact) = view.contact(who) else {
                self.console
                    .say("You have not heard of anybody like that yet.")?;
                return Ok(());
            };
            if first {
                self.console
                    .show(&card::card(&view, &contact, self.sitting.story()))?;
            } else {
                self.console.show(&super::days::hours_line(&view))?;
            }
            let mut menu = menu(&view, &contact, &self.sitting.offered());
            menu.brief(!first).open();
            let done = match self.choose(&menu) {
                Ok(deed) => self.perform(who, deed),
                Err(Leave::Line(line)) => self.obey_with(who, line),
                Err(other) => return Err(other),
            };
            first = false;
            match done {
                Ok(()) | Err(Leave::Back) => {}
                other => other?,
            }
        }
    }

    /// Whether the stretch of a lesson that is played is over.
    fn is_stretch_over(&self) -> bool {
        let stretch = self.sitting.lesson().and_then(Attempt::stretch);
        stretch.is_some_and(|stretch| stretch.done.is_some())
    }

    /// Does one thing with somebody.
    pub(super) fn perform(&mut self, who: PersonId, deed: Deed) -> Step<()> {
        match deed {
            Deed::Move(id) => {
                self.act(Command::new(PersonId::YOU, who, Act::Move(id)))?;
                Ok(())
            }
            Deed::Ask => self.ask(who, None, None),
            Deed::Write => self.compose(who, None),
            Deed::FollowUp => self.follow_up(who),
            Deed::Answer => self.answer_request(who),
            Deed::Prepare | Deed::Card => {
                let view = self.sitting.view();
                if let Some(contact) = view.contact(who) {
                    let page = match deed {
                        Deed::Prepare => pages::prepared(&contact, &prepare(&view, &contact)),
                        _ => card::card(&view, &contact, self.sitting.story()),
                    };
                    self.console.show(&page)?;
                }
                Ok(())
            }
        }
    }
}

/// One word for the first move of a kind.
fn short_name(mechanic: Mechanic) -> &'static str {
    match mechanic {
        Mechanic::Talk => "talk",
        Mechanic::CheckIn => "check",
        Mechanic::ThankYou => "thanks",
        Mechanic::Help => "help out",
        Mechanic::ReportBack => "report back",
        Mechanic::Collaboration => "collaborate",
        Mechanic::SettleUp => "settle",
        Mechanic::Apology => "sorry",
    }
}

/// The move with this mechanic, as something to do.
pub(super) fn by_mechanic(view: &View, mechanic: Mechanic) -> Option<Deed> {
    view.scenario
        .catalogue
        .by_mechanic(mechanic)
        .map(Deed::Move)
}
