//! Where the teacher's page is, and the clock on it.

use super::wish::Wish;

/// Where the teacher's page is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Podium {
    /// It has a window of its own.
    pub window: bool,
    /// It is shown in the only window.
    pub page: bool,
    /// Seconds since the class began.
    pub clock: f64,
}

impl Podium {
    /// Moves the page as wished. Returns whether it was that which was wished for.
    pub fn heeds(&mut self, wish: &Wish) -> bool {
        match wish {
            Wish::Window(open) => (self.window, self.page) = (*open, false),
            Wish::Page(shown) => self.page = *shown,
            Wish::Toggle => self.page = !self.page && !self.window,
            _ => return false,
        }
        true
    }
}
