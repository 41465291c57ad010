//! The camera: one for the whole window, so that the map lies under the panels and lines up with what egui draws.

use bevy::prelude::*;
use bevy::window::PrimaryWindow;
use bevy_egui::EguiContexts;

use super::super::model::MapModel;

/// The window's camera.
#[derive(Component)]
pub struct MapCamera;

/// Puts the camera up, if nobody else has.
pub fn set_up(cameras: Query<(), With<Camera2d>>, mut commands: Commands) {
    if cameras.is_empty() {
        commands.spawn((Camera2d, MapCamera));
    }
}

/// Points the camera so that map and overlay line up.
pub fn aim(
    model: Option<Res<MapModel>>,
    window: Single<&Window, With<PrimaryWindow>>,
    mut contexts: EguiContexts,
    camera: Single<(&mut Transform, &mut Projection), With<MapCamera>>,
    mut clear: ResMut<ClearColor>,
) {
    let (Some(model), Ok(ctx)) = (model, contexts.ctx_mut()) else {
        return;
    };
    let points = ctx.zoom_factor();
    let middle = bevy_egui::egui::pos2(window.width(), window.height()) / points / 2.0;
    let seen = model.camera.to_map(middle);
    let (mut transform, mut projection) = camera.into_inner();
    let place = Vec3::new(seen.x, -seen.y, transform.translation.z);
    if transform.translation != place {
        transform.translation = place;
    }
    let scale = 1.0 / (model.camera.zoom * points);
    if let Projection::Orthographic(projection) = &mut *projection
        && projection.scale != scale
    {
        projection.scale = scale;
    }
    let [r, g, b, _] = model.palette.desk.to_array();
    let desk = Color::srgb_u8(r, g, b);
    if clear.0 != desk {
        clear.0 = desk;
    }
}
