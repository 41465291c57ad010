//! How everything looks: colours, typefaces, spacing, and the marks that have one meaning everywhere (hatching is
//! doubt, dashes are focus or a guess, the valance is the truth).

pub mod fonts;
pub mod paint;
mod palette;
mod style;

pub use palette::{Palette, Theme};
pub use style::{apply, motion_reduced, of, show_keys, zoom_for};
