//! Opens the window.

use super::opening::Opening;

/// Opens the window, and comes back when it is closed.
///
/// # Errors
/// Why there can be no window here, in a sentence without its full stop.
pub fn open(_opening: Opening) -> Result<(), String> {
    Err("its screens are not there yet".to_owned())
}
