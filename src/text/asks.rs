//! Asking: what, about whom or what, how it is put, what you expect, and then the answer.

use super::menu::Menu;
use super::prompt::{Leave, Step, is_back};
use super::{Session, pages};
use crate::scenario::{AskId, PersonId};
use crate::sim::{About, Act, Asking, Command, Framing, Mail, View};
use crate::study::asking::{guess_question, manners, offers, subjects};
use crate::study::coach;
use crate::study::course::{NotNow, Offered};
use crate::study::words::capitalised as capital;

/// All that can be asked of somebody, as a question.
fn menu(view: &View, who: PersonId, mail: Option<Mail>, offered: &Offered) -> Menu<AskId> {
    let mut menu = Menu::new("What do you ask for?");
    let on_offer = |ask| match mail {
        Some(_) => offered.mails(),
        None => offered.asks(ask),
    };
    for offer in offers(view, who, mail) {
        if !on_offer(offer.ask) {
            continue;
        }
        menu.row(format!("{}, {}", offer.label, offer.time), offer.ask)
            .called(&offer.label)
            .also(&offer.favour);
        if let Some(why) = offer.refused {
            menu.refused(why);
        }
    }
    menu
}

/// Whom or what it could be about, as a question; `None` where there is nothing to choose.
fn about_menu(view: &View, who: PersonId, ask: AskId) -> Option<Menu<About>> {
    let subjects = subjects(view, who, ask)?;
    let mut menu = Menu::new(subjects.question);
    for subject in subjects.choices {
        menu.row(subject.label, subject.about).called(&subject.name);
    }
    menu.default(1);
    Some(menu)
}

fn framing_menu(view: &View, who: PersonId, asking: &Asking) -> Menu<Framing> {
    let mut menu = Menu::new("How do you put it? (Enter: plainly)");
    for manner in manners(view, who, asking) {
        menu.row(manner.label, manner.framing);
        match manner.framing {
            Framing::Plain => &mut menu,
            Framing::Mutual => menu.also("mutual"),
            Framing::Rude => menu.also("rude"),
        };
    }
    menu.default(1);
    menu
}

impl Session<'_> {
    /// An ask face to face, from what is known of it already to the answer.
    pub(super) fn ask(
        &mut self,
        who: PersonId,
        ask: Option<AskId>,
        about: Option<About>,
    ) -> Step<()> {
        let ask = match ask {
            Some(ask) => ask,
            None => self.choose_ask(who, None)?,
        };
        let mut asking = Asking::in_person(ask);
        if !self.possible(who, asking)? {
            return Ok(());
        }
        asking.about = self.settle_about(who, ask, about)?;
        let framing = framing_menu(&self.sitting.view(), who, &asking);
        asking.framing = self.choose(&framing)?;
        let predicted = self.predict(who, &asking)?;
        let command = Command {
            predicted,
            ..Command::new(PersonId::YOU, who, Act::Ask(asking))
        };
        self.act(command)?;
        Ok(())
    }

    /// Says at once why something cannot be asked, before anybody composes it.
    pub(super) fn possible(&mut self, who: PersonId, asking: Asking) -> Step<bool> {
        let act = Act::Ask(asking);
        if !self.sitting.offered().allows(who, &act) {
            let why = NotNow::NotOffered.to_string();
            self.console.say(&format!("Not now. {}.", capital(&why)))?;
            return Ok(false);
        }
        let allowed = self.sitting.view().allows(who, &act);
        if let Err(refusal) = &allowed {
            self.console
                .say(&format!("Not now. {}.", capital(&refusal.to_string())))?;
        }
        Ok(allowed.is_ok())
    }

    /// What to ask for, in a mail or face to face.
    pub(super) fn choose_ask(&mut self, who: PersonId, mail: Option<Mail>) -> Step<AskId> {
        let menu = menu(&self.sitting.view(), who, mail, &self.sitting.offered());
        self.choose(&menu)
    }

    /// Whom or what an ask is about, if it needs saying and has not been said.
    pub(super) fn settle_about(
        &mut self,
        who: PersonId,
        ask: AskId,
        about: Option<About>,
    ) -> Step<About> {
        if let Some(about) = about {
            return Ok(about);
        }
        match about_menu(&self.sitting.view(), who, ask) {
            Some(menu) => self.choose(&menu),
            None => Ok(About::Anything),
        }
    }

    /// What the player expects, asked before the answer is known; `coach` has another look first.
    pub(super) fn predict(&mut self, who: PersonId, asking: &Asking) -> Step<Option<f32>> {
        if !self.sitting.bets() {
            return Ok(None);
        }
        let question = guess_question(asking.mail.is_some());
        let question = format!("{question} (0 to 10; Enter to skip; coach; back)");
        loop {
            let answer = self.answer(&question)?;
            if answer.is_empty() {
                return Ok(None);
            }
            if "coach".starts_with(&answer.to_lowercase()) {
                if let Some(advice) = coach::advise(&self.sitting.view(), who, asking) {
                    self.console.show(&pages::coach(&advice))?;
                }
                continue;
            }
            match answer.parse::<u8>() {
                Ok(n @ 0..=10) => return Ok(Some(f32::from(n) / 10.0)),
                _ if is_back(&answer) => return Err(Leave::Back),
                _ => self
                    .console
                    .say("Type a number from 0 to 10, Enter, coach or back.")?,
            }
        }
    }
}
