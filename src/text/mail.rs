//! The outbox: mails waiting for an answer, their clocks, and following up once or letting it rest.

use super::Session;
use super::menu::Menu;
use super::prompt::Step;
use crate::scenario::PersonId;
use crate::sim::{Act, Command};
use crate::study::words::capitalised as capital;
use crate::study::writing::{correspondents, letters};

#[derive(Clone, Copy)]
enum Post {
    Write,
    Open(PersonId),
    Closed,
}

impl Session<'_> {
    /// The outbox, and what can be done with it.
    pub(super) fn read_mail(&mut self) -> Step<()> {
        let mut menu = Menu::new("Which mail?");
        menu.row("Write a new one", Post::Write);
        for letter in letters(&self.sitting.view()) {
            let post = if letter.open {
                Post::Open(letter.to)
            } else {
                Post::Closed
            };
            menu.row(letter.line, post);
        }
        match self.choose(&menu)? {
            Post::Write => {
                let mut people = Menu::new("To whom?");
                for (id, name) in correspondents(&self.sitting.view()) {
                    people.row(name, id);
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
        let view = self.sitting.view();
        if let Err(refusal) = view.allows(who, &Act::FollowUp) {
            return Ok(self
                .console
                .say(&format!("Not now. {}.", capital(&refusal.to_string())))?);
        }
        let mut all = letters(&view).into_iter();
        if let Some(letter) = all.find(|letter| letter.to == who && letter.open) {
            self.console.gap()?;
            self.console.say(&letter.line)?;
            self.console.say(&letter.timing.sentence())?;
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
