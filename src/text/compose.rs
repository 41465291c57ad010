//! Writing an e-mail: five choices, a look at the whole, a guess, and off it goes.

use super::Session;
use super::console::Page;
use super::menu::Menu;
use super::prompt::{Leave, Step};
use crate::scenario::{AskId, PersonId, TopicId};
use crate::sim::{Act, Asking, Command, Contact, Mail, View};
use crate::study::words::list;
use crate::study::writing::{
    Choice, DRAFT, Preferences, SENT, addresses, checks, lengths, openness, subjects, time_limits,
    warning,
};

/// How a finished mail stands to what the other has said they like.
fn summary(view: &View, contact: &Contact, mail: &Mail) -> Page {
    let mut page = Page::new();
    page.heading("Your mail, as far as you can tell");
    page.text(Preferences::of(contact.person).sentence());
    if let Some(warning) = warning(contact) {
        page.item(warning);
    }
    let (met, missing): (Vec<_>, Vec<_>) =
        (checks(view, contact, mail).into_iter()).partition(|check| check.met);
    let has: Vec<&str> = met.iter().map(|check| check.has).collect();
    let lacks: Vec<&str> = missing.iter().map(|check| check.advice).collect();
    if !has.is_empty() {
        page.item(format!("It is {}.", list(&has)));
    }
    if !lacks.is_empty() {
        page.item(format!("It could still {}.", list(&lacks)));
    }
    page
}

fn one_of<T: Clone>(question: &str, choices: &[Choice<T>]) -> Menu<T> {
    let mut menu = Menu::new(question);
    for choice in choices {
        menu.row(choice.label, choice.value.clone());
    }
    menu
}

fn topic_menu(view: &View, contact: &Contact) -> Menu<Option<TopicId>> {
    let mut menu = Menu::new("What does it have to say, besides what you want?");
    for subject in subjects(view, contact) {
        menu.row(subject.label, subject.topic);
        match subject.from.heading() {
            Some(heading) => menu.called(&subject.word).under(heading),
            None => menu.also("nothing"),
        };
    }
    menu
}

impl Session<'_> {
    /// Composes a mail choice by choice, and sends it.
    pub(super) fn compose(&mut self, who: PersonId, ask: Option<AskId>) -> Step<()> {
        let view = self.sitting.view();
        let Some(contact) = view.contact(who) else {
            return Ok(());
        };
        let topics = topic_menu(&view, &contact);
        self.console.gap()?;
        self.console.say(&format!(
            "An e-mail to {}. {}",
            contact.person.name,
            Preferences::of(contact.person).sentence()
        ))?;
        let ask = (ask.map(Ok)).unwrap_or_else(|| self.choose_ask(who, Some(DRAFT)))?;
        if !self.possible(who, Asking::by_mail(ask, DRAFT))? {
            return Ok(());
        }
        let about = self.settle_about(who, ask, None)?;
        let mail = self.letter(&topics)?;
        let view = self.sitting.view();
        if let Some(contact) = view.contact(who) {
            self.console.show(&summary(&view, &contact, &mail))?;
        }
        let asking = Asking {
            about,
            ..Asking::by_mail(ask, mail)
        };
        let predicted = self.predict(who, &asking)?;
        let command = Command {
            predicted,
            ..Command::new(PersonId::YOU, who, Act::Ask(asking))
        };
        if self.act(command)? {
            self.console.say(SENT)?;
        }
        Ok(())
    }

    /// The five choices, one after another; the way back leads to the one before.
    fn letter(&mut self, topics: &Menu<Option<TopicId>>) -> Step<Mail> {
        let (mut mail, mut at) = (DRAFT, 0);
        while at < 5 {
            let chosen = match at {
                0 => (self.choose(&one_of("Where do you send it?", &addresses())))
                    .map(|address| mail.address = address),
                1 => {
                    (self.choose(&one_of("How long?", &lengths()))).map(|short| mail.short = short)
                }
                2 => self.choose(topics).map(|topic| mail.topic = topic),
                3 => (self.choose(&one_of("How do you ask?", &openness())))
                    .map(|clear| mail.clear_ask = clear),
                _ => (self.choose(&one_of(
                    "Do you say how much time it takes?",
                    &time_limits(),
                )))
                .map(|bound| mail.time_bound = bound),
            };
            match chosen {
                Ok(()) => at += 1,
                Err(Leave::Back) if at > 0 => at -= 1,
                Err(leave) => return Err(leave),
            }
        }
        Ok(mail)
    }
}
