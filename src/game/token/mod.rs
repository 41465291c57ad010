//! What people look like: a token that follows from their id alone, the same on the map, in rows and as a portrait.
//!
//! [`Looks`] gives everybody in a cast their [`Look`]; [`layers`] says what a token of it is made of; [`face`] paints
//! one in egui, [`mesh`] and [`eyes`] make meshes of one for the map, where [`write()`] adds the initials.

mod area;
mod body;
mod brush;
mod face;
mod features;
mod jumper;
pub mod layers;
mod look;
mod mesh;
mod outline;
mod tag;
mod tone;
mod tops;

pub use area::Area;
pub use face::{Pose, face};
pub use features::{Features, Pattern, Shape, Top};
pub use layers::{Eyes, State};
pub use look::{Look, Looks};
pub use mesh::{eyes, mesh};
pub use tag::{LEAST_WITH_TAG, Tag, tag, write};
pub use tone::{Hue, Tone};
