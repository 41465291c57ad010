//! The network map: you in the middle, people around you, the nearer the closer you believe you are.
//!
//! [`Chart`] is where everybody is, as plain state; [`model()`] turns it and the learner's view into a [`MapModel`];
//! Bevy draws that, a layer a file; and [`overlay`] writes the names, takes clicks and keys, and gives intents back.

mod camera;
mod chart;
mod filter;
mod layers;
mod layout;
mod model;
mod neighbour;
mod news;
mod overlay;
mod rings;
mod venues;

use bevy::prelude::{App, Plugin};

pub use camera::Camera;
pub use chart::Chart;
pub use filter::{Choice, Filter};
pub use layers::MapCamera;
pub use model::{MapModel, model};
pub use overlay::overlay;
pub use rings::{Band, Rings};

/// Draws the [`MapModel`], while there is one.
pub struct MapPlugin;

impl Plugin for MapPlugin {
    fn build(&self, app: &mut App) {
        layers::plugin(app);
    }
}
