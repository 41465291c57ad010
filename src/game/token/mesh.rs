//! A token on the map: meshes with a colour at each corner, y up, one world unit a point. Draw them with a white
//! `ColorMaterial` that blends (its default does), or their soft edges turn hard.

use bevy::asset::RenderAssetUsages;
use bevy::color::{Color, ColorToComponents};
use bevy::mesh::{Indices, Mesh, PrimitiveTopology};
use bevy_egui::egui::emath::Rot2;
use bevy_egui::egui::epaint::{self, TessellationOptions, Tessellator};
use bevy_egui::egui::{Color32, Pos2, Vec2};

use super::Look;
use super::brush::Brush;
use super::layers::{self, Eyes, Part, State};
use crate::game::theme::Palette;

/// Pixels of a point that soft edges are made for.
const PIXELS: f32 = 1.5;

/// Everything of a token but its eyes and the initials on its tag.
pub fn mesh(look: &Look, diameter: f32, state: State, palette: &Palette) -> Mesh {
    let mut parts = layers::body(look, diameter, state);
    if state == State::Met {
        parts.extend(layers::mouth(look, diameter, None));
        parts.extend(layers::plate(look, diameter));
    }
    tessellate(look, &parts, palette)
}

/// The eyes, to be drawn above the rest. They look as far as 1 in any direction, y down as on a screen.
pub fn eyes(look: &Look, diameter: f32, gaze: Vec2, eyes: Eyes, palette: &Palette) -> Mesh {
    tessellate(look, &layers::eyes(look, diameter, gaze, eyes), palette)
}

fn tessellate(look: &Look, parts: &[Part], palette: &Palette) -> Mesh {
    let brush = Brush {
        center: Pos2::ZERO,
        lean: Rot2::IDENTITY,
        soft: 1.0 / PIXELS,
        hue: look.features().hue,
        palette,
    };
    let mut shapes = Vec::new();
    for part in parts {
        brush.draw(part, &mut shapes);
    }
    let options = TessellationOptions {
        round_text_to_pixels: false,
        round_line_segments_to_pixels: false,
        round_rects_to_pixels: false,
        ..Default::default()
    };
    let mut tessellator = Tessellator::new(PIXELS, options, [1, 1], Vec::new());
    let mut flat = epaint::Mesh::default();
    for shape in shapes {
        tessellator.tessellate_shape(shape, &mut flat);
    }
    for_map(flat)
}

fn for_map(mut flat: epaint::Mesh) -> Mesh {
    let colors = colors(&flat);
    for corners in flat.indices.chunks_exact_mut(3) {
        // y is turned over, and with it the way a triangle turns.
        corners.swap(1, 2);
    }
    let positions: Vec<_> = (flat.vertices.iter())
        .map(|v| [v.pos.x, -v.pos.y, 0.0])
        .collect();
    Mesh::new(
        PrimitiveTopology::TriangleList,
        RenderAssetUsages::default(),
    )
    .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, positions)
    .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, colors)
    .with_inserted_indices(Indices::U32(flat.indices))
}

/// Linear colours. epaint's clear corners are black, since its colours are premultiplied; Bevy's are not, so they take
/// the colour of a neighbour, or edges would darken.
fn colors(flat: &epaint::Mesh) -> Vec<[f32; 4]> {
    let linear = |c: Color32| {
        let [r, g, b, a] = c.to_srgba_unmultiplied();
        Color::srgba_u8(r, g, b, a).to_linear().to_f32_array()
    };
    let mut colors: Vec<_> = flat.vertices.iter().map(|v| linear(v.color)).collect();
    for corners in flat.indices.chunks_exact(3) {
        let corners = [corners[0], corners[1], corners[2]].map(|corner| corner as usize);
        let Some(seen) = corners.into_iter().find(|c| colors[*c][3] > 0.0) else {
            continue;
        };
        let [r, g, b, _] = colors[seen];
        for clear in corners {
            if colors[clear][3] == 0.0 {
                colors[clear] = [r, g, b, 0.0];
            }
        }
    }
    colors
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::game::theme::Theme;
    use crate::game::token::Looks;
    use crate::scenario::cast::Cast;
    use crate::scenario::{PersonId, library};

    #[test]
    fn meshes_stay_near_their_diameter() {
        let scenario = library::embedded("the-town").expect("it is built in");
        let cast = Cast::new(&scenario, 7);
        let looks = Looks::of(&cast);
        for n in 0..cast.people.len().min(60) as u32 {
            let look = looks.get(PersonId(n));
            for state in [State::Met, State::HeardOf] {
                let mesh = mesh(look, 62.0, state, &Theme::Paper.palette());
                let positions = mesh.attribute(Mesh::ATTRIBUTE_POSITION);
                let positions = positions.and_then(|p| p.as_float3()).expect("inserted");
                let near = |p: &[f32; 3]| p[0].hypot(p[1]) < 62.0 * 0.75;
                assert!(positions.iter().all(near), "{:?}", look.features());
                assert!(mesh.indices().is_some_and(|i| i.len() > 30));
            }
        }
    }

    #[test]
    fn shut_eyes_are_flatter_than_open_ones() {
        let scenario = library::embedded("the-town").expect("it is built in");
        let looks = Looks::of(&Cast::new(&scenario, 7));
        let palette = Theme::Dark.palette();
        let height = |lids| {
            let mesh = eyes(looks.get(PersonId(1)), 62.0, Vec2::ZERO, lids, &palette);
            let positions = mesh.attribute(Mesh::ATTRIBUTE_POSITION);
            let positions = positions.and_then(|p| p.as_float3()).expect("inserted");
            let ys = positions.iter().map(|p| p[1]);
            ys.clone().fold(f32::MIN, f32::max) - ys.fold(f32::MAX, f32::min)
        };
        assert!(height(Eyes::Shut) < height(Eyes::Open) / 2.0);
    }
}
