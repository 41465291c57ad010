//! What others ask of you, and how you answer.

use super::Session;
use super::menu::Menu;
use super::prompt::Step;
use super::words::count;
use crate::scenario::PersonId;
use crate::sim::requests::Request;
use crate::sim::{Act, Command, Reply, View, hours};
use crate::study::words::Forms;

/// "Priya asks you for advice: two days left to answer".
pub(super) fn line(view: &View, request: &Request) -> Option<String> {
    let person = view.person(request.from)?;
    let favour = &view.scenario.catalogue.ask(request.ask).favour;
    let wait = view.scenario.rules.others.answer_within as u32;
    let left = (request.made.0 + wait).saturating_sub(view.today.0);
    let left = match left {
        0 => "last day to answer".to_owned(),
        n => format!("{} left to answer", count(n, "day")),
    };
    Some(format!(
        "{} asks you for {favour}: {left}",
        person.first_name()
    ))
}

impl Session<'_> {
    /// Chooses among the requests that wait.
    pub(super) fn answer_requests(&mut self) -> Step<()> {
        let view = self.run.view(PersonId::YOU);
        let mut menu = Menu::new("Whom do you answer?");
        for request in view.open_requests() {
            if let Some(line) = line(&view, request) {
                menu.row(line, request.from);
            }
        }
        if menu.is_empty() {
            self.console
                .say("Nobody is waiting for an answer from you.")?;
            return Ok(());
        }
        menu.open();
        let who = self.choose(&menu)?;
        self.answer_request(who)
    }

    /// Answers the oldest request of one person's.
    pub(super) fn answer_request(&mut self, who: PersonId) -> Step<()> {
        let view = self.run.view(PersonId::YOU);
        let request = view.open_requests().find(|r| r.from == who);
        let (Some(request), Some(person)) = (request, view.person(who)) else {
            self.console
                .say("There is no request of theirs to answer.")?;
            return Ok(());
        };
        let favour = &view.scenario.catalogue.ask(request.ask).favour;
        let name = person.first_name();
        let them = Forms::of(person.pronouns).them;
        let mut menu = Menu::new(format!("{name} asks you for {favour}. What do you say?"));
        let cost = hours(view.cost(&Act::Answer(Reply::Accept)));
        menu.row(format!("Yes: help {them}, {cost}"), Reply::Accept)
            .also("accept");
        if let Err(refusal) = view.allows(who, &Act::Answer(Reply::Accept)) {
            menu.refused(refusal.to_string());
        }
        menu.row("No, politely", Reply::Decline).also("decline");
        menu.row("Say nothing at all", Reply::Ignore).also("ignore");
        let reply = self.choose(&menu)?;
        self.reply(who, reply)
    }

    /// Gives this answer.
    pub(super) fn reply(&mut self, who: PersonId, reply: Reply) -> Step<()> {
        self.act(Command::new(PersonId::YOU, who, Act::Answer(reply)))?;
        Ok(())
    }
}
