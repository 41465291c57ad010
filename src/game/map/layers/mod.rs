//! What Bevy draws of the map, from the ground up: rings, paths, ties, halos, tokens, markers, gestures.

mod brush;
mod camera;
mod gestures;
mod halos;
mod layer;
mod markers;
mod paths;
mod rings;
mod ties;
mod tokens;

use bevy::prelude::*;

use super::model::MapModel;
pub use camera::MapCamera;

/// The steps in which the map is drawn.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct MapSystems;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<brush::White>();
    app.configure_sets(PostUpdate, MapSystems.before(TransformSystems::Propagate));
    app.add_systems(Startup, camera::set_up);
    app.add_systems(
        PostUpdate,
        (
            camera::aim,
            layer::draw::<rings::Rings>,
            layer::draw::<paths::Paths>,
            layer::draw::<ties::Ties>,
            layer::draw::<halos::Halos>,
            layer::draw::<markers::Markers>,
            layer::draw::<gestures::Gestures>,
            tokens::draw,
        )
            .in_set(MapSystems),
    );
}
