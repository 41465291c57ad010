//! A layer that is one mesh: drawn anew only when what it shows has changed.

use bevy::camera::visibility::NoFrustumCulling;
use bevy::prelude::*;
use bevy_egui::egui::Shape;

use super::MapModel;
use super::brush::{self, White};

/// A part of the model that is drawn as one mesh.
pub trait Layer: Clone + PartialEq + Send + Sync + 'static {
    /// How high it lies.
    const HEIGHT: f32;

    /// What it needs of the model.
    fn of(model: &MapModel) -> Self;

    /// Its shapes, in map space.
    fn shapes(&self) -> Vec<Shape>;
}

/// Draws a layer, if it has changed; clears it away when the map is gone.
pub fn draw<L: Layer>(
    model: Option<Res<MapModel>>,
    white: Res<White>,
    mut last: Local<Option<(L, Entity)>>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut commands: Commands,
) {
    let Some(model) = model else {
        if let Some((_, entity)) = last.take() {
            commands.entity(entity).despawn();
        }
        return;
    };
    if !model.is_changed() && last.is_some() {
        return;
    }
    let layer = L::of(&model);
    let entity = match &*last {
        Some((drawn, _)) if *drawn == layer => return,
        Some((_, entity)) => *entity,
        None => {
            let place = Transform::from_xyz(0.0, 0.0, L::HEIGHT);
            let material = MeshMaterial2d(white.0.clone());
            commands.spawn((material, place, NoFrustumCulling)).id()
        }
    };
    let shapes = layer.shapes();
    if shapes.is_empty() {
        // The renderer takes an empty mesh for a lost one.
        commands.entity(entity).remove::<Mesh2d>();
    } else {
        let mesh = Mesh2d(meshes.add(brush::mesh(shapes)));
        commands.entity(entity).insert(mesh);
    }
    *last = Some((layer, entity));
}
