//! People: who you know of, nearest first; all you know of one of them; and the questions to prepare with.

use super::Session;
use super::console::Page;
use super::prompt::{Menu, Step};
use super::telling;
use super::words::{ago, count, date};
use crate::model::Day;
use crate::scenario::people::{Address, TraitKind, TraitSet};
use crate::scenario::{Person, PersonId, TopicId};
use crate::sim::{Contact, View};
use crate::study::Told;
use crate::study::words::{Forms, capitalised as capital, list};

/// Most people listed at once; the others go by name.
const MOST_LISTED: usize = 24;

/// How close the player believes to be to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Ring {
    Close,
    Friendly,
    SpeakingTerms,
    HeardOf,
}

impl Ring {
    /// The ring somebody stands in.
    pub fn of(contact: &Contact) -> Self {
        match contact.belief.closeness() {
            _ if !contact.link.met() => Ring::HeardOf,
            c if c >= 2.0 / 3.0 => Ring::Close,
            c if c >= 1.0 / 3.0 => Ring::Friendly,
            _ => Ring::SpeakingTerms,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Ring::Close => "Close, you think",
            Ring::Friendly => "Friendly, you think",
            Ring::SpeakingTerms => "On speaking terms",
            Ring::HeardOf => "Heard of, not met",
        }
    }
}

/// Everybody known of, nearest first, as a question.
fn everybody(view: &View) -> Menu<PersonId> {
    let mut people: Vec<Contact> = view.contacts().collect();
    let order = |c: &Contact| (Ring::of(c), view.where_today(c.id).is_none());
    people.sort_by(|x, y| {
        order(x)
            .cmp(&order(y))
            .then(y.belief.closeness().total_cmp(&x.belief.closeness()))
    });
    let mut menu = Menu::new("Who? A number or a name.");
    for (n, contact) in people.iter().enumerate() {
        let here = match view.where_today(contact.id) {
            Some(_) => "Here today.",
            None if view.can_meet(contact) => "",
            None => "Not here today.",
        };
        let label = format!(
            "{}, who {}. {here}",
            contact.person.name, contact.person.role
        );
        menu.row(label.trim_end(), contact.id)
            .called(&contact.person.name)
            .under(Ring::of(contact).name());
        if n >= MOST_LISTED {
            menu.hidden();
        }
    }
    menu
}

/// The traits in a set, as words.
pub(super) fn topics<'v>(view: &View<'v>, person: &Person, set: TraitSet) -> Vec<&'v str> {
    (person.traits.iter().enumerate())
        .filter(|(n, _)| set & (1 << n) != 0)
        .map(|(_, t)| view.scenario.topic(t.topic))
        .collect()
}

fn named(
    view: &View,
    topics: impl Iterator<Item = TopicId>,
    mark: impl Fn(TopicId) -> &'static str,
) -> String {
    let words: Vec<String> = topics
        .map(|t| format!("{}{}", view.scenario.topic(t), mark(t)))
        .collect();
    list(&words)
}

/// What the player brings: the other half of every match.
pub(super) fn about_you(view: &View, you: &Person) -> String {
    let of = |kind| named(view, you.topics(kind), |_| "");
    let parts = [
        ("You like", of(TraitKind::Interest)),
        ("You are good at", of(TraitKind::Skill)),
        ("You could use help with", of(TraitKind::Need)),
        ("You could lend", of(TraitKind::Resource)),
    ];
    let parts = parts.iter().filter(|(_, what)| !what.is_empty());
    let parts: Vec<String> = parts
        .map(|(verb, what)| format!("{verb} {what}."))
        .collect();
    parts.join(" ")
}

/// What has come up about somebody, a line for each kind.
fn known(view: &View, contact: &Contact, page: &mut Page) {
    let Some(you) = view.person(view.me) else {
        return;
    };
    let f = Forms::of(contact.person.pronouns);
    let they = f.they_capital;
    let (like, are) = (f.verb("likes", "like"), f.verb("is", "are"));
    let too = |kind| move |t| if you.has(kind, t) { " (you too)" } else { "" };
    let wanted = |t| {
        if you.has(TraitKind::Need, t) {
            " (you could use that)"
        } else {
            ""
        }
    };
    let can = |t| {
        let can = you.has(TraitKind::Skill, t) || you.has(TraitKind::Resource, t);
        if can { " (you can help with that)" } else { "" }
    };
    let of = |kind, mark: &dyn Fn(TopicId) -> &'static str| {
        named(view, contact.known_traits(kind), mark)
    };
    let lines = [
        (like, of(TraitKind::Interest, &too(TraitKind::Interest))),
        (
            "knows",
            of(TraitKind::Background, &too(TraitKind::Background)),
        ),
        (are, of(TraitKind::Skill, &wanted)),
        ("could use help with", of(TraitKind::Need, &can)),
        ("could lend", of(TraitKind::Resource, &wanted)),
    ];
    let mut any = false;
    for (n, (verb, what)) in lines
        .iter()
        .enumerate()
        .filter(|(_, (_, what))| !what.is_empty())
    {
        any = true;
        page.item(match n {
            1 => format!("Background: {what}."),
            2 => format!("{they} {verb} good at {what}."),
            _ => format!("{they} {verb} {what}."),
        });
    }
    if !any {
        page.item(format!(
            "You know nothing else about {} yet. Talk brings things up.",
            f.them
        ));
    }
}

/// In one line: how well you know them, and where they are.
pub(super) fn brief(view: &View, contact: &Contact) -> String {
    let link = contact.link;
    let mut text = match link.contacts {
        0 => "You have not met.".to_owned(),
        n => format!(
            "On speaking terms. You have been in touch {}, last {}.",
            match n {
                1 => "once".to_owned(),
                2 => "twice".to_owned(),
                n => count(n, "time"),
            },
            ago(link.last_contact, view.today)
        ),
    };
    if let Some(person) = link.introduced_by.and_then(|id| view.person(id)) {
        text += &format!(" Introduced by {}.", person.name);
    }
    match view.where_today(contact.id) {
        Some(venue) => text += &format!(" Here today: {}.", venue.name),
        None => {
            let haunts: Vec<String> = (view.haunts(contact.id).filter(|_| !link.met()))
                .map(|venue| match next_day(view, venue) {
                    Some(day) => {
                        format!("{} ({})", venue.name, super::words::when(day, view.today))
                    }
                    None => venue.name.clone(),
                })
                .collect();
            if !haunts.is_empty() {
                text += &format!(" Goes to {}.", list(&haunts));
            }
        }
    }
    text
}

fn next_day(view: &View, venue: &crate::scenario::world::Venue) -> Option<Day> {
    ((view.today.0 + 1)..view.scenario.days())
        .map(Day)
        .find(|&day| venue.is_on(day))
}

/// All you know of somebody.
pub(super) fn card(view: &View, contact: &Contact, story: &[Told]) -> Page {
    let person = contact.person;
    let f = Forms::of(person.pronouns);
    let mut page = Page::new();
    page.heading(format!("{}, who {}.", person.name, person.role));
    page.text(brief(view, contact));
    let gap = view.standing_of(contact.id) - view.standing;
    page.text(match gap {
        g if g > 0.15 => format!("More established than you: from a beginner, thanks count for {} more than paying back in kind.", f.them),
        g if g < -0.15 => "Less established than you: your name carries further.".to_owned(),
        _ => "About as established as you.".to_owned(),
    });
    known(view, contact, &mut page);
    if contact.link.met() {
        page.text(telling::impression(contact));
    }
    let book = between(contact);
    if !book.is_empty() {
        page.text(format!("Between you: {}.", list(&book)));
    }
    page.text(writing(person));
    let with_them: Vec<String> = (view.journal().zip(story))
        .filter(|(e, _)| e.actor == contact.id || e.other == contact.id)
        .map(|(e, told)| format!("{}: {}", date(e.day), told.headline))
        .collect();
    let history = &with_them[with_them.len().saturating_sub(3)..];
    if !history.is_empty() {
        page.text("Lately:");
        for entry in history {
            page.item(entry);
        }
    }
    page
}

/// What stands open between the two, by the player's own book.
fn between(contact: &Contact) -> Vec<String> {
    let (belief, link) = (&contact.belief, contact.link);
    let them = Forms::of(contact.person.pronouns).them;
    let mut book = Vec::new();
    if belief.unthanked > 0.01 {
        book.push(format!("you have not thanked {them} yet"));
    }
    if link.to_report > 0 {
        book.push(format!("you could tell {them} how it went"));
    }
    if link.agreed {
        book.push("you have agreed to work together".to_owned());
    }
    if belief.credit > 0.05 {
        book.push("your help is fresh in mind".to_owned());
    }
    if link.overstepped {
        book.push("you went too far, and have not apologised".to_owned());
    }
    book
}

/// How somebody wishes to be written to, in their own words.
pub(super) fn writing(person: &Person) -> String {
    let place = match person.contact.address {
        Address::Work => "a work address",
        Address::Personal => "a personal address",
        Address::Form => "a contact form",
        Address::Nowhere => "no address",
    };
    let note = person.contact.note.trim();
    if note.is_empty() {
        return format!("Writing: {place}.");
    }
    format!("Writing: {place}. \"{note}\"")
}

/// The three questions to ask yourself before a meeting.
pub(super) fn prepare(view: &View, contact: &Contact) -> Page {
    let person = contact.person;
    let f = Forms::of(person.pronouns);
    let mut page = Page::new();
    page.heading(format!("Before you talk to {}", person.first_name()));
    let Some(you) = view.person(view.me) else {
        return page;
    };
    let shared: Vec<&str> = [TraitKind::Interest, TraitKind::Background]
        .into_iter()
        .flat_map(|kind| {
            contact
                .known_traits(kind)
                .filter(move |&t| you.has(kind, t))
        })
        .map(|t| view.scenario.topic(t))
        .collect();
    page.text("What do you have in common?");
    page.item(match shared.as_slice() {
        [] => "Nothing you know of yet. Small talk and shared hobbies bring it up.".to_owned(),
        shared => format!("{}. Start there.", capital(&list(shared))),
    });
    let gives = topics(view, person, view.needs_i_can_meet(contact));
    let gets = topics(view, person, view.offers_i_need(contact));
    page.text("How could you work together?");
    page.item(match (gives.as_slice(), gets.as_slice()) {
        ([], []) => {
            "You do not know yet. Ask about work, and listen for what is hard just now.".to_owned()
        }
        (gives, []) => format!(
            "You could help with {}. What {} could do for you has not come up.",
            list(gives),
            f.they
        ),
        ([], gets) => format!(
            "{} could help you with {}. What you could do for {} has not come up.",
            f.they_capital,
            list(gets),
            f.them
        ),
        (gives, gets) => format!(
            "You bring {}; {} {} {}. That is a project.",
            list(gives),
            f.they,
            f.verb("brings", "bring"),
            list(gets)
        ),
    });
    page.text("What could each of you gain?");
    let gain = |who: &str, what: &[&str]| match what {
        [] => format!("{who}: good company, so far."),
        what => format!("{who}: help with {}.", list(what)),
    };
    page.item(gain(person.first_name(), &gives));
    page.item(gain("You", &gets));
    let book = between(contact);
    if !book.is_empty() {
        page.text(format!("And do not forget: {}.", list(&book)));
    }
    page
}

impl Session<'_> {
    /// Lists people, and turns to one of them.
    pub(super) fn look(&mut self) -> Step<()> {
        let view = self.run.view(PersonId::YOU);
        let mut menu = everybody(&view);
        if menu.is_empty() {
            self.console
                .say("You know of nobody yet. Wait until something happens.")?;
            return Ok(());
        }
        if view.links().len() > MOST_LISTED {
            let more = view.links().len() - MOST_LISTED;
            self.console.gap()?;
            self.console.say(&format!(
                "The nearest {MOST_LISTED}. {more} more can be reached by name."
            ))?;
        }
        menu.open();
        let who = self.choose(&menu)?;
        self.meet(who)
    }
}
