//! The day as it stands, and letting time pass.

use super::Session;
use super::console::Page;
use super::menu::Menu;
use super::prompt::Step;
use crate::sim::mail::LetterState;
use crate::sim::{Link, View};
use crate::study::card::about_you;
use crate::study::course::Attempt;
use crate::study::days::{ago, company, left, next_on, places_today, weekday};
use crate::study::requests;
use crate::study::sitting::Until;
use crate::study::words::{capitalised as capital, list, spelled, week};

/// What to turn to next.
#[derive(Clone, Copy)]
pub(super) enum Next {
    People,
    Requests,
    Mail,
    Goals,
    Journal,
    Time(Until),
    GoOn,
}

/// Title, situation, and how to play.
pub(super) fn opening(view: &View) -> Page {
    let scenario = view.scenario;
    let mut page = Page::new();
    page.heading(scenario.title.as_str());
    page.gap().text(scenario.summary.as_str());
    if let Some(you) = view.person(view.me) {
        page.heading(format!("You are {}, who {}.", you.name, you.role));
        page.text(about_you(view).join(" "));
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
        week(today),
        scenario.weeks,
        left(view)
    ));
    let on = places_today(view);
    if on.is_empty() {
        page.text(match next_on(view) {
            Some(next) => format!("Nothing on today. {}.", next.in_words(today)),
            None => "Nothing on today.".to_owned(),
        });
    }
    for place in on {
        let here: Vec<&str> = (place.here.iter())
            .filter_map(|&id| Some(view.person(id)?.first_name()))
            .collect();
        let who = match here.len() {
            0 => "Nobody you know of is there.".to_owned(),
            1..=8 => format!("There: {}.", list(&here)),
            n => format!("There: {} and {} more.", here[..7].join(", "), n - 7),
        };
        page.text(format!("On today: {}. {who}", place.venue.name));
    }
    for asked in requests::open(view) {
        page.text(format!("{}.", asked.line()));
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

/// Only what changes within a day.
pub(super) fn hours_line(view: &View) -> Page {
    let mut page = Page::new();
    page.heading(left(view));
    page
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
    let people = match company(view) {
        0 if links.is_empty() => "Look around: you know nobody yet".to_owned(),
        0 => "Look around: the people you know of".to_owned(),
        n => format!(
            "Look around: {} here today",
            spelled(n as u32, "person").replace("persons", "people")
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
        Some(next) => format!(
            "Wait until something happens. {}",
            next.in_words(view.today)
        ),
        None => "Wait until something happens".to_owned(),
    };
    menu.row(until, Next::Time(Until::Something))
        .called("wait until something happens")
        .also("next");
    menu
}

/// The same in a lesson: what it leaves out cannot be chosen, and the last row leads on.
pub(super) fn within(attempt: &Attempt, menu: &mut Menu<Next>) {
    let offered = attempt.stretch().map(|stretch| &stretch.offered);
    if offered.is_some_and(|offered| !offered.mails()) {
        let why = "This part of the lesson does without";
        menu.refuse_where(|next| matches!(next, Next::Mail), why);
    }
    // Everywhere else in a lesson Enter goes on.
    menu.question = "What next? (Enter lists the choices, 9 goes on)".to_owned();
    menu.row("Go on with the lesson", Next::GoOn)
        .also("go on")
        .also("continue")
        .also("done");
}

impl Session<'_> {
    /// Ends days, and tells what they brought.
    pub(super) fn pass_time(&mut self, until: Until) -> Step<()> {
        let happened = match self.sitting.pass(until) {
            Ok(happened) => happened,
            Err(why) => {
                let said = format!("Not now. {}.", capital(&why));
                return Ok(self.console.say(&said)?);
            }
        };
        self.keep()?;
        if happened.days > 1 {
            let days = capital(&spelled(happened.days, "day"));
            self.console.gap()?;
            self.console.say(&format!("{days} pass."))?;
        }
        Ok(self.tell(&happened)?)
    }
}
