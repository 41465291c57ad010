//! The debrief: the only place where the truth is told, after play or when the player leaves.

use super::prompt::{Leave, Menu, Step};
use super::{Ending, Session};

impl Session<'_> {
    /// The time is up.
    pub(super) fn finale(&mut self) -> Step<()> {
        self.debrief()
    }

    /// Tells the truth, and what it might have been.
    pub(super) fn debrief(&mut self) -> Step<()> {
        self.console.say("debrief")?;
        let mut menu = Menu::new("And now?");
        menu.row("Leave", ()).no_way_back();
        self.choose(&menu)?;
        Err(Leave::Over(Ending::Finished))
    }
}
