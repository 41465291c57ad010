//! The people: a mesh a token, made once for each way it can look, and moved about.

use std::collections::HashMap;
use std::sync::Arc;

use bevy::camera::visibility::NoFrustumCulling;
use bevy::mesh::VertexAttributeValues;
use bevy::prelude::*;
use bevy_egui::egui::Vec2 as Gaze;

use super::super::model::{MapModel, Token};
use super::brush::{White, linear, world};
use crate::game::theme::{Palette, Theme};
use crate::game::token::{self, Eyes, LEAST_WITH_TAG, Looks, State};
use crate::scenario::PersonId;

/// Height of the token farthest up the screen; each nearer one lies above it.
const HEIGHT: f32 = 4.0;
/// How much of the desk a token shows that the filter leaves out.
const FADED: f32 = 0.72;
/// The diameter that tokens without a tag are made for.
const SMALL: f32 = 44.0;

/// What a token's meshes depend on.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Drawn {
    theme: Theme,
    bold_patterns: bool,
    diameter: f32,
    heard_of: bool,
    faded: bool,
    tagged: bool,
    gaze: Gaze,
    blinks: bool,
}

/// A token's entities.
pub struct Standing {
    body: Entity,
    eyes: Entity,
    drawn: Drawn,
}

/// Draws everybody who is on the map, and clears away who is not.
pub fn draw(
    model: Option<Res<MapModel>>,
    white: Res<White>,
    mut standing: Local<HashMap<PersonId, Standing>>,
    mut looks: Local<Option<Arc<Looks>>>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut places: Query<&mut Transform>,
    mut commands: Commands,
) {
    let Some(model) = model else {
        clear(&mut standing, &mut commands, |_| false);
        return;
    };
    if !model.is_changed() {
        return;
    }
    // Another cast: nobody looks as they did.
    if !(looks.as_ref()).is_some_and(|had| Arc::ptr_eq(had, &model.looks)) {
        clear(&mut standing, &mut commands, |_| false);
        *looks = Some(Arc::clone(&model.looks));
    }
    clear(&mut standing, &mut commands, |id| {
        model.tokens.binary_search_by_key(&id, |t| t.id).is_ok()
    });
    for token in &model.tokens {
        let wanted = drawn(token, &model);
        let place = world(token.at, height(token, &model));
        let had = standing.get(&token.id);
        if let Some(had) = had
            && let Ok(mut transform) = places.get_mut(had.body)
            && transform.translation != place
        {
            transform.translation = place;
        }
        if had.is_some_and(|had| had.drawn == wanted) {
            continue;
        }
        let look = model.looks.get(token.id);
        let (palette, state) = (&model.palette, state(token));
        // A token that is small on the screen is made small, without a tag, and scaled up.
        let made_for = if wanted.tagged { token.diameter } else { SMALL };
        let scale = token.diameter / made_for;
        let body = token::mesh(look, made_for, state, palette);
        let body = Mesh2d(meshes.add(seen(body, wanted.faded, palette)));
        let eyes = if wanted.blinks {
            Eyes::Shut
        } else {
            Eyes::Open
        };
        let eyes = token::eyes(look, made_for, token.gaze, eyes, palette);
        let eyes = Mesh2d(meshes.add(seen(eyes, wanted.faded, palette)));
        let shows = if token.heard_of {
            Visibility::Hidden
        } else {
            Visibility::Inherited
        };
        if let Some(had) = standing.get_mut(&token.id) {
            let transform = Transform::from_translation(place).with_scale(Vec3::splat(scale));
            commands.entity(had.body).insert((body, transform));
            commands.entity(had.eyes).insert((eyes, shows));
            had.drawn = wanted;
            continue;
        }
        let material = MeshMaterial2d(white.0.clone());
        let above = Transform::from_xyz(0.0, 0.0, 0.0002);
        let eyes = commands
            .spawn((eyes, material.clone(), above, shows, NoFrustumCulling))
            .id();
        let transform = Transform::from_translation(place).with_scale(Vec3::splat(scale));
        let body = commands
            .spawn((body, material, transform, NoFrustumCulling))
            .add_child(eyes)
            .id();
        let drawn = wanted;
        standing.insert(token.id, Standing { body, eyes, drawn });
    }
}

fn clear(
    standing: &mut HashMap<PersonId, Standing>,
    commands: &mut Commands,
    keep: impl Fn(PersonId) -> bool,
) {
    standing.retain(|id, gone| {
        let kept = keep(*id);
        if !kept {
            commands.entity(gone.body).despawn();
        }
        kept
    });
}

fn drawn(token: &Token, model: &MapModel) -> Drawn {
    Drawn {
        theme: model.palette.theme,
        bold_patterns: model.palette.bold_patterns,
        diameter: token.diameter,
        heard_of: token.heard_of,
        faded: token.faded,
        tagged: token.diameter * model.camera.zoom >= LEAST_WITH_TAG * 0.9,
        // Breathing turns a gaze by a hair; that is not worth a new mesh.
        gaze: (token.gaze * 12.0).round() / 12.0,
        blinks: token.blinks,
    }
}

fn state(token: &Token) -> State {
    if token.heard_of {
        State::HeardOf
    } else {
        State::Met
    }
}

/// Nearer to the viewer the farther down the screen; the selected above all others.
fn height(token: &Token, model: &MapModel) -> f32 {
    let depth = model
        .rings
        .map_or(0.5, |r| 0.5 + token.at.y / (r.beyond * 4.0));
    HEIGHT + depth.clamp(0.0, 1.0) + if token.selected { 0.5 } else { 0.0 }
}

/// The mesh as it is seen: pale if the filter leaves its owner out.
fn seen(mut mesh: Mesh, faded: bool, palette: &Palette) -> Mesh {
    if faded {
        let [r, g, b, _] = linear(palette.desk);
        if let Some(VertexAttributeValues::Float32x4(colors)) =
            mesh.attribute_mut(Mesh::ATTRIBUTE_COLOR)
        {
            for color in colors {
                for (part, desk) in color.iter_mut().zip([r, g, b]) {
                    *part += (desk - *part) * FADED;
                }
            }
        }
    }
    mesh
}
