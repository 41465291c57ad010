//! The list of chapters, with how far each has come.

use std::io;
use std::sync::Arc;

use super::super::console::Page;
use super::super::matching::Found;
use super::super::menu::Menu;
use super::Learner;
use crate::scenario::Lesson;
use crate::study::course::Progress;
use crate::study::course::report::{self, standing_words};

/// What was chosen.
#[derive(Clone)]
pub(super) enum Choice {
    Learn(Arc<Lesson>),
    Report,
    Leave,
    InputEnded,
}

impl Learner<'_> {
    /// Asks for a chapter until there is an answer.
    pub(super) fn choose(&mut self) -> io::Result<Choice> {
        let menu = self.chapters();
        let mut page = Page::new();
        page.heading("Speaking terms, a course");
        page.text(
            "Each chapter takes about five minutes. You can take them in order or as you like.",
        );
        self.console.show(&page)?;
        self.console.show(&menu.page())?;
        loop {
            self.console.say(&menu.question)?;
            let Some(answer) = self.console.read()? else {
                return Ok(Choice::InputEnded);
            };
            if matches!(answer.to_lowercase().as_str(), "" | "next" | "go on") {
                if let Some(lesson) = self.progress.next(self.lessons) {
                    return Ok(Choice::Learn(Arc::clone(lesson)));
                }
                self.console.show(&menu.page())?;
                continue;
            }
            if matches!(answer.to_lowercase().as_str(), "q" | "quit" | "exit" | "0") {
                return Ok(Choice::Leave);
            }
            match menu.find(&answer) {
                Found::One(n) => return Ok(menu.rows[n].value.clone()),
                Found::Many(_) | Found::None => {
                    let hint =
                        "Type the number of a chapter, the beginning of its name, report, or quit.";
                    self.console.say(hint)?;
                }
            }
        }
    }

    fn chapters(&self) -> Menu<Choice> {
        let next = self.progress.next(self.lessons);
        let mut menu = Menu::new(match next {
            Some(next) => format!("Which chapter? (Enter: {})", next.title),
            None => "Which chapter?".to_owned(),
        });
        for lesson in self.lessons {
            let standing = standing_words(self.progress.standing(lesson), lesson.beats.len());
            let label = format!(
                "{}. {} {} minutes, {standing}.",
                lesson.title, lesson.summary, lesson.minutes
            );
            menu.row(label, Choice::Learn(Arc::clone(lesson)))
                .called(&lesson.title);
        }
        menu.row("What the course has shown so far", Choice::Report)
            .also("report");
        menu.row("Leave", Choice::Leave);
        menu.no_way_back();
        menu
    }
}

/// What the course has shown so far.
pub(super) fn report(progress: &Progress, lessons: &[Arc<Lesson>]) -> Page {
    let report = report::report(progress, lessons);
    let mut page = Page::new();
    page.heading("What the course has shown so far");
    for paragraph in report.paragraphs() {
        page.text(paragraph);
    }
    page
}
