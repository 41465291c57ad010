//! The outbox: mails waiting for an answer, their clocks, and following up once or letting it rest.

use super::Session;
use super::menu::Menu;
use super::prompt::Step;
use super::words::{ago, count};
use crate::model::Answer;
use crate::scenario::PersonId;
use crate::scenario::people::Address;
use crate::sim::mail::{Letter, LetterState};
use crate::sim::{Act, Command, View};
use crate::study::words::capitalised as capital;

/// One mail in the outbox, with its clock.
fn line(view: &View, letter: &Letter) -> Option<String> {
    let person = view.person(letter.to)?;
    let favour = &view.scenario.catalogue.ask(letter.ask).favour;
    let sent = ago(letter.sent, view.today);
    let state = match letter.state {
        LetterState::Answered(Answer::Yes) => "answered: yes".to_owned(),
        LetterState::Answered(Answer::No) => "answered: a polite no".to_owned(),
        LetterState::Silent if letter.follow_ups > 0 => {
            "no answer; followed up once. Let it rest".to_owned()
        }
        LetterState::Silent => "no answer".to_owned(),
        LetterState::Waiting if letter.follow_ups > 0 => "followed up, waiting".to_owned(),
        LetterState::Waiting => "waiting".to_owned(),
    };
    Some(format!(
        "{}, about {favour}. Sent {sent}: {state}.",
        person.name
    ))
}

/// Whether a follow-up now would be kind, in words.
fn timing(view: &View, letter: &Letter) -> String {
    let o = &view.scenario.rules.outreach;
    let days = view.today.since(letter.sent);
    let (soonest, latest) = (o.follow_up_soonest as u32, o.follow_up_latest as u32);
    if letter.follow_ups > 0 {
        return "You have followed up once. Any more would press. Letting it rest costs nothing."
            .to_owned();
    }
    match days {
        d if d < soonest => format!(
            "It is early: give it a week. {} have passed.",
            capital(&count(d, "day"))
        ),
        d if d <= latest => "About a week has passed: one short follow-up is in order.".to_owned(),
        _ => "It was long ago. A new mail may serve better than a follow-up.".to_owned(),
    }
}

#[derive(Clone, Copy)]
enum Post {
    Write,
    Open(PersonId),
    Closed,
}

impl Session<'_> {
    /// The outbox, and what can be done with it.
    pub(super) fn read_mail(&mut self) -> Step<()> {
        let view = self.run.view(PersonId::YOU);
        let mut menu = Menu::new("Which mail?");
        menu.row("Write a new one", Post::Write);
        for letter in view.letters().iter().rev() {
            let open = view
                .open_letter(letter.to)
                .is_some_and(|l| std::ptr::eq(l, letter));
            let post = if open {
                Post::Open(letter.to)
            } else {
                Post::Closed
            };
            if let Some(line) = line(&view, letter) {
                menu.row(line, post);
            }
        }
        match self.choose(&menu)? {
            Post::Write => {
                let mut people = Menu::new("To whom?");
                for contact in view_contacts(&self.run.view(PersonId::YOU)) {
                    people.row(contact.1, contact.0);
                }
                let who = self.choose(&people)?;
                self.compose(who, None)
            }
            Post::Open(who) => self.follow_up(who),
            Post::Closed => Ok(self.console.say("That one is settled.")?),
        }
    }

    /// Follows up on the open mail to somebody, or lets it rest.
    pub(super) fn follow_up(&mut self, who: PersonId) -> Step<()> {
        let view = self.run.view(PersonId::YOU);
        if let Err(refusal) = view.allows(who, &Act::FollowUp) {
            return Ok(self
                .console
                .say(&format!("Not now. {}.", capital(&refusal.to_string())))?);
        }
        if let Some(letter) = view.open_letter(who) {
            let line = line(&view, letter).unwrap_or_default();
            let timing = timing(&view, letter);
            self.console.gap()?;
            self.console.say(&line)?;
            self.console.say(&timing)?;
        }
        let mut menu = Menu::new("Follow up, or let it rest?");
        menu.row("Follow up, in two lines, ¼ hour", true);
        menu.row("Let it rest", false);
        if self.choose(&menu)? {
            self.act(Command::new(PersonId::YOU, who, Act::FollowUp))?;
        } else {
            self.console
                .say("You let it rest. Silence is an answer too, and costs nothing.")?;
        }
        Ok(())
    }
}

fn view_contacts(view: &View) -> Vec<(PersonId, String)> {
    (view.contacts())
        .filter(|c| c.person.contact.address != Address::Nowhere)
        .map(|c| (c.id, c.person.name.clone()))
        .collect()
}
