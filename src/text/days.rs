//! The day as it stands, and letting time pass.

use super::Session;
use super::console::Page;
use super::menu::Menu;
use super::prompt::Step;
use super::undo::Undoable;
use super::words::{ago, count, weekday, when};
use crate::model::Day;
use crate::scenario::PersonId;
use crate::scenario::world::Venue;
use crate::sim::mail::LetterState;
use crate::sim::{Link, View, hours};
use crate::study::words::{capitalised as capital, list};

/// What to turn to next.
#[derive(Clone, Copy)]
pub(super) enum Next {
    People,
    Requests,
    Mail,
    Goals,
    Journal,
    Time(Until),
}

/// How far to let time pass.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Until {
    Tomorrow,
    Monday,
    Something,
}

/// Title, situation, and how to play.
pub(super) fn opening(view: &View) -> Page {
    let scenario = view.scenario;
    let mut page = Page::new();
    page.heading(scenario.title.as_str());
    page.gap().text(scenario.summary.as_str());
    if let Some(you) = view.person(view.me) {
        page.heading(format!("You are {}, who {}.", you.name, you.role));
        page.text(super::card::about_you(view, you));
    }
    if !scenario.goals.is_empty() {
        page.heading("What you are here for:");
        for goal in &scenario.goals {
            page.item(goal.title.as_str());
        }
    }
    page.heading("How to play");
    page.item("Meet people, talk, help, thank, and ask. Every move takes some of your week.");
    page.item(
        "What they feel about you is hidden. You hear what they say and see how they say it.",
    );
    page.item("At the end you see what was really going on.");
    page.item("Type a number or a few letters. help, undo and quit work at any time.");
    page
}

/// The day in a few short lines.
pub(super) fn status(view: &View) -> Page {
    let (scenario, today) = (view.scenario, view.today);
    let mut page = Page::new();
    page.heading(format!(
        "{}, week {} of {}. {}",
        weekday(today),
        today.0 / 7 + 1,
        scenario.weeks,
        left(view)
    ));
    let mut on = view.venues_today().peekable();
    if on.peek().is_none() {
        page.text(match next_on(view) {
            Some((day, venue)) => format!(
                "Nothing on today. {}: {}.",
                capital(&when(day, today)),
                venue.name
            ),
            None => "Nothing on today.".to_owned(),
        });
    }
    for venue in on {
        let here: Vec<&str> = (view.contacts())
            .filter(|c| view.where_today(c.id).is_some_and(|v| v.id == venue.id))
            .map(|c| c.person.first_name())
            .collect();
        let who = match here.len() {
            0 => "Nobody you know of is there.".to_owned(),
            1..=8 => format!("There: {}.", list(&here)),
            n => format!("There: {} and {} more.", here[..7].join(", "), n - 7),
        };
        page.text(format!("On today: {}. {who}", venue.name));
    }
    for request in view.open_requests() {
        if let Some(line) = super::requests::line(view, request) {
            page.text(format!("{line}."));
        }
    }
    for letter in view
        .letters()
        .iter()
        .filter(|l| l.state == LetterState::Waiting)
    {
        if let Some(person) = view.person(letter.to) {
            let sent = ago(letter.sent, today);
            page.text(format!(
                "E-mail to {}: sent {sent}, no answer yet.",
                person.first_name()
            ));
        }
    }
    page
}

fn left(view: &View) -> String {
    if view.hours_left < 0.125 {
        return "Your week is spent: no hours left until Monday.".to_owned();
    }
    format!("{} left this week.", capital(&hours(view.hours_left)))
}

/// Only what changes within a day.
pub(super) fn hours_line(view: &View) -> Page {
    let mut page = Page::new();
    page.heading(left(view));
    page
}

/// The next day something is on, and what.
fn next_on<'w>(view: &View<'w>) -> Option<(Day, &'w Venue)> {
    let days = (view.today.0 + 1)..view.scenario.days();
    days.map(Day).find_map(|day| {
        let venue = view.scenario.venues.iter().find(|v| v.is_on(day))?;
        Some((day, venue))
    })
}

/// The question at the top. Its numbers never change.
pub(super) fn menu(view: &View) -> Menu<Next> {
    let links = view.links();
    let mut menu = Menu::new(if links.is_empty() {
        "What next? Type a number; 8 takes you to where people are."
    } else if links.iter().any(Link::met) {
        "What next? (Enter lists the choices)"
    } else {
        "What next? Type a number, or words such as \"talk NAME\"."
    });
    let here = view.contacts().filter(|c| view.where_today(c.id).is_some());
    let people = match here.count() {
        0 if links.is_empty() => "Look around: you know nobody yet".to_owned(),
        0 => "Look around: the people you know of".to_owned(),
        n => format!(
            "Look around: {} here today",
            count(n as u32, "person").replace("persons", "people")
        ),
    };
    menu.row(people, Next::People).also("see people");
    let requests = match view.open_requests().count() {
        0 => "Requests: none waiting".to_owned(),
        n => format!("Requests: {} waiting for you", n),
    };
    menu.row(requests, Next::Requests).also("answer requests");
    menu.row("E-mail: write, outbox, follow up", Next::Mail)
        .called("email")
        .also("mail")
        .also("outbox")
        .also("letters");
    menu.row("Goals, and how far you have come", Next::Goals)
        .called("goals");
    menu.row("Journal: what happened so far", Next::Journal)
        .called("journal");
    menu.row("End the day", Next::Time(Until::Tomorrow))
        .also("day")
        .also("sleep");
    menu.row("End the week", Next::Time(Until::Monday))
        .also("week");
    let until = match next_on(view) {
        Some((day, venue)) => format!(
            "Wait until something happens. {}: {}",
            capital(&when(day, view.today)),
            venue.name
        ),
        None => "Wait until something happens".to_owned(),
    };
    menu.row(until, Next::Time(Until::Something))
        .called("wait until something happens")
        .also("next");
    menu
}

impl Session<'_> {
    /// Ends days, and tells what they brought.
    pub(super) fn pass_time(&mut self, how: Until) -> Step<()> {
        let (start, commands) = (self.run.today(), self.run.commands().len());
        self.done.push(Undoable {
            commands,
            day: start,
            what: "the days that passed".to_owned(),
        });
        self.unsaved = true;
        loop {
            self.run.end_day();
            let enough = match how {
                Until::Tomorrow => true,
                Until::Monday => self.run.today().0.is_multiple_of(7),
                Until::Something => self.something_is_up(),
            };
            if enough || self.run.is_over() {
                break;
            }
        }
        let days = self.run.today().since(start);
        if days > 1 {
            self.console.gap()?;
            self.console
                .say(&format!("{} pass.", capital(&count(days, "day"))))?;
        }
        Ok(self.tell_news()?)
    }

    /// Something new, somebody to meet, or a fresh week.
    fn something_is_up(&self) -> bool {
        let view = self.run.view(PersonId::YOU);
        let news = view.journal().count() > self.story.len();
        let company = view.contacts().any(|c| view.where_today(c.id).is_some());
        let time = view.hours_left >= 0.125;
        news || (company && time) || view.today.0.is_multiple_of(7)
    }
}
