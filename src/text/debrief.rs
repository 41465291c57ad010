//! The debrief: the only place where the truth is told, after play or when the player asks for it on leaving.

use super::globals::Aside;
use super::menu::Menu;
use super::prompt::{Leave, Step};
use super::{Ending, Session};
use crate::study::Debrief;
use crate::study::report;
use crate::study::words::{capitalised, spelled};

#[derive(Clone, Copy)]
enum After {
    WhatIf,
    Again,
    Leave,
}

impl Session<'_> {
    /// The time is up.
    pub(super) fn finale(&mut self) -> Step<()> {
        let weeks = spelled(self.sitting.view().scenario.weeks, "week");
        self.console.gap()?;
        self.console.say(&format!(
            "{} are over. Now you see what was really going on.",
            capitalised(&weeks)
        ))?;
        self.debrief()
    }

    /// Tells the truth, and what might have been.
    pub(super) fn debrief(&mut self) -> Step<()> {
        let Some(run) = self.sitting.run() else {
            return Ok(());
        };
        let debrief = Debrief::of(run);
        self.aside = Some(Aside::Debrief);
        let text = report::text(&debrief, self.console.width());
        self.console.gap()?;
        self.console.verbatim(&text)?;
        let mut menu = Menu::new("And now? (undo takes you back into the game)");
        menu.row(
            "What if: take one decision again, with the same luck",
            After::WhatIf,
        );
        menu.row("Read it again", After::Again);
        menu.row("Leave", After::Leave).no_way_back();
        loop {
            match self.choose(&menu)? {
                After::WhatIf => match self.what_if() {
                    Ok(()) | Err(Leave::Back) => {}
                    Err(other) => return Err(other),
                },
                After::Again => self.console.verbatim(&text)?,
                After::Leave => return Err(Leave::Over(Ending::Finished)),
            }
        }
    }
}
