//! Writing an e-mail: five choices, a look at the whole, a guess, and off it goes.

use super::Session;
use super::card::writing;
use super::console::Page;
use super::menu::Menu;
use super::prompt::Step;
use crate::model::outreach::Checks;
use crate::scenario::people::{Address, TraitKind};
use crate::scenario::{AskId, PersonId, TopicId};
use crate::sim::{Act, Asking, Command, Contact, Mail, View};
use crate::study::words::{Forms, list};

/// What a mail still lacks, as things to do.
pub(super) fn missing(checks: &Checks) -> Vec<&'static str> {
    let Checks {
        preferences,
        concise,
        relevant,
        call_to_action,
        bounded,
    } = *checks;
    [
        (preferences, "go where they wish to be written to"),
        (concise, "keep it to four short paragraphs"),
        (relevant, "write about something that matters to them"),
        (call_to_action, "say plainly what you ask for"),
        (bounded, "say how much time it takes"),
    ]
    .into_iter()
    .filter(|(met, _)| !met)
    .map(|(_, what)| what)
    .collect()
}

fn met(checks: &Checks) -> Vec<&'static str> {
    let Checks {
        preferences,
        concise,
        relevant,
        call_to_action,
        bounded,
    } = *checks;
    [
        (preferences, "sent the way they wish"),
        (concise, "short"),
        (relevant, "about something of theirs"),
        (call_to_action, "plain about what you ask"),
        (bounded, "clear about the time it takes"),
    ]
    .into_iter()
    .filter(|(met, _)| *met)
    .map(|(_, what)| what)
    .collect()
}

/// How a finished mail stands to what the other has said they like.
fn summary(view: &View, contact: &Contact, mail: &Mail) -> Page {
    let checks = view.expected_checks(contact, mail);
    let mut page = Page::new();
    page.heading("Your mail, as far as you can tell");
    page.text(writing(contact.person));
    if !contact.person.contact.strangers && !contact.link.met() {
        page.item("They do not answer people they have not met.");
    }
    let (has, lacks) = (met(&checks), missing(&checks));
    if !has.is_empty() {
        page.item(format!("It is {}.", list(&has)));
    }
    if !lacks.is_empty() {
        page.item(format!("It could still {}.", list(&lacks)));
    }
    page
}

fn address_menu() -> Menu<Address> {
    let mut menu = Menu::new("Where do you send it?");
    menu.row("To a work address", Address::Work);
    menu.row("To a personal address", Address::Personal);
    menu.row("Through a contact form", Address::Form);
    menu
}

fn topic_menu(view: &View, contact: &Contact) -> Menu<Option<TopicId>> {
    let f = Forms::of(contact.person.pronouns);
    let mut menu = Menu::new("What does it have to say, besides what you want?");
    menu.row("Nothing in particular: it is about you", None)
        .also("nothing");
    let mut seen: Vec<TopicId> = Vec::new();
    let kinds = [
        (
            TraitKind::Need,
            format!("{} could use help with it", f.they),
        ),
        (TraitKind::Skill, "good at it".to_owned()),
        (TraitKind::Interest, "an interest".to_owned()),
        (TraitKind::Background, "background".to_owned()),
        (TraitKind::Resource, "could lend it".to_owned()),
    ];
    for (kind, why) in kinds {
        for topic in contact.known_traits(kind) {
            if !seen.contains(&topic) {
                seen.push(topic);
                let word = view.scenario.topic(topic);
                menu.row(format!("{word} ({why})"), Some(topic))
                    .called(word)
                    .under("What you know of them");
            }
        }
    }
    if let Some(you) = view.person(view.me) {
        for trait_ in &you.traits {
            if !seen.contains(&trait_.topic) {
                seen.push(trait_.topic);
                let word = view.scenario.topic(trait_.topic);
                menu.row(word, Some(trait_.topic))
                    .under("A guess, from what you know");
            }
        }
    }
    menu
}

fn two(question: &str, yes: &str, no: &str) -> Menu<bool> {
    let mut menu = Menu::new(question);
    menu.row(yes, true);
    menu.row(no, false);
    menu
}

impl Session<'_> {
    /// Composes a mail choice by choice, and sends it.
    pub(super) fn compose(&mut self, who: PersonId, ask: Option<AskId>) -> Step<()> {
        let draft = Mail {
            address: Address::Work,
            short: true,
            topic: None,
            clear_ask: true,
            time_bound: true,
        };
        let view = self.run.view(PersonId::YOU);
        let Some(contact) = view.contact(who) else {
            return Ok(());
        };
        self.console.gap()?;
        self.console.say(&format!(
            "An e-mail to {}. {}",
            contact.person.name,
            writing(contact.person)
        ))?;
        let probe = (ask.map(Ok)).unwrap_or_else(|| self.choose_written_ask(who, draft))?;
        if !self.possible(who, Asking::by_mail(probe, draft))? {
            return Ok(());
        }
        let about = self.settle_about(who, probe, None)?;
        let view = self.run.view(PersonId::YOU);
        let Some(contact) = view.contact(who) else {
            return Ok(());
        };
        let (addresses, subjects) = (address_menu(), topic_menu(&view, &contact));
        let address = self.choose(&addresses)?;
        let short = self.choose(&two(
            "How long?",
            "Four short paragraphs at most",
            "As long as it takes",
        ))?;
        let topic = self.choose(&subjects)?;
        let clear_ask = self.choose(&two(
            "How do you ask?",
            "One plain question, easy to say yes to",
            "A hint; they will understand",
        ))?;
        let time_bound = self.choose(&two(
            "Do you say how much time it takes?",
            "Yes: twenty minutes, and when",
            "No, leave it open",
        ))?;
        let mail = Mail {
            address,
            short,
            topic,
            clear_ask,
            time_bound,
        };
        let view = self.run.view(PersonId::YOU);
        if let Some(contact) = view.contact(who) {
            self.console.show(&summary(&view, &contact, &mail))?;
        }
        let asking = Asking {
            about,
            ..Asking::by_mail(probe, mail)
        };
        let predicted = self.predict(who, &asking)?;
        let command = Command {
            predicted,
            ..Command::new(PersonId::YOU, who, Act::Ask(asking))
        };
        if self.act(command)? {
            self.console.say("Now it is out of your hands. An answer takes some days, or never comes; silence costs you nothing.")?;
        }
        Ok(())
    }
}
