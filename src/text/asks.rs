//! Asking: what, about whom or what, how it is put, what you expect, and then the answer.

use super::Session;
use super::card::topics;
use super::coach;
use super::menu::Menu;
use super::prompt::{Step, is_back};
use crate::scenario::catalogue::Grants;
use crate::scenario::{AskId, PersonId};
use crate::sim::{About, Act, Asking, Command, Framing, View, hours};
use crate::study::words::{Forms, capitalised as capital, list};

/// All that can be asked of somebody, as a question.
fn menu(view: &View, who: PersonId, mail: Option<crate::sim::Mail>) -> Menu<AskId> {
    let mut menu = Menu::new("What do you ask for?");
    for (id, def) in view.scenario.catalogue.asks() {
        let asking = Asking {
            mail,
            ..Asking::in_person(id)
        };
        let act = Act::Ask(asking);
        let label = format!("{}, {}", def.label, hours(view.cost(&act)));
        menu.row(label, id).called(&def.label).also(&def.favour);
        if let Err(refusal) = view.allows(who, &act) {
            menu.refused(refusal.to_string());
        }
    }
    menu
}

/// Whom or what it could be about, as a question; `None` where there is nothing to choose.
fn about_menu(view: &View, who: PersonId, ask: AskId) -> Option<Menu<About>> {
    let def = view.scenario.catalogue.ask(ask);
    match def.grants {
        Grants::Introduction => {
            let mut menu = Menu::new("An introduction to whom?");
            menu.row("Whoever they think of", About::Anything);
            let strangers = view
                .contacts()
                .filter(|c| c.id != who && !c.link.met() && c.link.introduced_by.is_none());
            for contact in strangers {
                let label = format!("{}, who {}", contact.person.name, contact.person.role);
                menu.row(label, About::Person(contact.id))
                    .called(&contact.person.name);
            }
            menu.default(1);
            Some(menu)
        }
        Grants::Word => {
            let mut menu = Menu::new("A word for which opening?");
            for (opportunity, opening) in view.openings().filter(|(_, o)| o.won.is_none()) {
                let label = format!("{}: {}", opportunity.title, opportunity.summary);
                menu.row(label, About::Opening(opening.id))
                    .called(&opportunity.title);
            }
            menu.default(1);
            (!menu.is_empty()).then_some(menu)
        }
        Grants::Favour | Grants::Information | Grants::Collaboration => None,
    }
}

fn framing_menu(view: &View, who: PersonId) -> Menu<Framing> {
    let mut menu = Menu::new("How do you put it? (Enter: plainly)");
    menu.row("Plainly", Framing::Plain);
    let needs = view.contact(who).map(|c| {
        (
            c.person.pronouns,
            topics(view, c.person, view.needs_i_can_meet(&c)),
        )
    });
    if let Some((pronouns, needs)) = needs {
        let f = Forms::of(pronouns);
        let what = match needs.as_slice() {
            [] => "you know of nothing yet".to_owned(),
            needs => format!("you could help with {}", list(needs)),
        };
        menu.row(
            format!("By what is in it for {}: {what}", f.them),
            Framing::Mutual,
        )
        .also("mutual");
    }
    menu.row("As a demand", Framing::Rude).also("rude");
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
        let view = self.run.view(PersonId::YOU);
        let ask = match ask {
            Some(ask) => ask,
            None => {
                let menu = menu(&view, who, None);
                self.choose(&menu)?
            }
        };
        let mut asking = Asking::in_person(ask);
        if !self.possible(who, asking)? {
            return Ok(());
        }
        asking.about = self.settle_about(who, ask, about)?;
        let view = self.run.view(PersonId::YOU);
        let framing = framing_menu(&view, who);
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
        let allowed = self.run.view(PersonId::YOU).allows(who, &Act::Ask(asking));
        if let Err(refusal) = &allowed {
            self.console
                .say(&format!("Not now. {}.", capital(&refusal.to_string())))?;
        }
        Ok(allowed.is_ok())
    }

    /// What to ask for in a mail.
    pub(super) fn choose_written_ask(
        &mut self,
        who: PersonId,
        mail: crate::sim::Mail,
    ) -> Step<AskId> {
        let view = self.run.view(PersonId::YOU);
        let menu = menu(&view, who, Some(mail));
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
        let view = self.run.view(PersonId::YOU);
        match about_menu(&view, who, ask) {
            Some(menu) => self.choose(&menu),
            None => Ok(About::Anything),
        }
    }

    /// What the player expects, asked before the answer is known; `coach` has another look first.
    pub(super) fn predict(&mut self, who: PersonId, asking: &Asking) -> Step<Option<f32>> {
        let scene = if asking.mail.is_some() {
            "mails"
        } else {
            "evenings"
        };
        let question = format!(
            "Picture ten {scene} like this. On how many is it a yes? (0 to 10; Enter to skip; coach; back)"
        );
        loop {
            let answer = self.answer(&question)?;
            if answer.is_empty() {
                return Ok(None);
            }
            if "coach".starts_with(&answer.to_lowercase()) {
                let page = coach::advise(&self.run.view(PersonId::YOU), who, asking);
                self.console.show(&page)?;
                continue;
            }
            match answer.parse::<u8>() {
                Ok(n @ 0..=10) => return Ok(Some(f32::from(n) / 10.0)),
                _ if is_back(&answer) => return Err(super::prompt::Leave::Back),
                _ => self
                    .console
                    .say("Type a number from 0 to 10, Enter, coach or back.")?,
            }
        }
    }
}
