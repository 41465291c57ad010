//! What others ask of you, and how you answer.

use super::Session;
use super::menu::Menu;
use super::prompt::Step;
use crate::scenario::PersonId;
use crate::sim::{Act, Command, Reply};
use crate::study::requests::{open, open_from};

impl Session<'_> {
    /// Chooses among the requests that wait.
    pub(super) fn answer_requests(&mut self) -> Step<()> {
        let mut menu = Menu::new("Whom do you answer?");
        for asked in open(&self.sitting.view()) {
            menu.row(asked.line(), asked.from);
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
        let Some(asked) = open_from(&self.sitting.view(), who) else {
            self.console
                .say("There is no request of theirs to answer.")?;
            return Ok(());
        };
        let mut menu = Menu::new(format!("{}. What do you say?", asked.what()));
        for answer in asked.answers {
            menu.row(answer.label, answer.reply)
                .also(match answer.reply {
                    Reply::Accept => "accept",
                    Reply::Decline => "decline",
                    Reply::Ignore => "ignore",
                });
            if let Some(why) = answer.refused {
                menu.refused(why);
            }
        }
        let reply = self.choose(&menu)?;
        self.reply(who, reply)
    }

    /// Gives this answer.
    pub(super) fn reply(&mut self, who: PersonId, reply: Reply) -> Step<()> {
        self.act(Command::new(PersonId::YOU, who, Act::Answer(reply)))?;
        Ok(())
    }
}
