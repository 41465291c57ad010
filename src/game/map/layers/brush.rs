//! Shapes as meshes for Bevy: egui's painter cuts lines, dashes and curves into triangles, the camera smooths them.

use bevy::asset::RenderAssetUsages;
use bevy::color::ColorToComponents;
use bevy::mesh::{Indices, PrimitiveTopology};
use bevy::prelude::*;
use bevy_egui::egui::epaint::{Mesh as Flat, TessellationOptions, Tessellator};
use bevy_egui::egui::{Color32, Pos2, Shape};

/// The one material of the map: colours are in the meshes.
#[derive(Resource)]
pub struct White(pub Handle<ColorMaterial>);

impl FromWorld for White {
    fn from_world(world: &mut World) -> Self {
        let mut materials = world.resource_mut::<Assets<ColorMaterial>>();
        White(materials.add(ColorMaterial::default()))
    }
}

/// A mesh of these shapes, in map space: y is turned over, since Bevy counts it upwards.
pub fn mesh(shapes: Vec<Shape>) -> Mesh {
    let options = TessellationOptions {
        feathering: false,
        round_line_segments_to_pixels: false,
        round_rects_to_pixels: false,
        coarse_tessellation_culling: false,
        ..TessellationOptions::default()
    };
    // Curves are cut for twice the size, so that they stay round when zoomed in.
    let mut tessellator = Tessellator::new(2.0, options, [1, 1], Vec::new());
    let mut flat = Flat::default();
    for shape in shapes {
        tessellator.tessellate_shape(shape, &mut flat);
    }
    let positions: Vec<[f32; 3]> = (flat.vertices.iter())
        .map(|v| [v.pos.x, -v.pos.y, 0.0])
        .collect();
    let colors: Vec<[f32; 4]> = flat.vertices.iter().map(|v| linear(v.color)).collect();
    Mesh::new(
        PrimitiveTopology::TriangleList,
        RenderAssetUsages::default(),
    )
    .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, positions)
    .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, colors)
    .with_inserted_indices(Indices::U32(flat.indices))
}

/// A colour as meshes hold it.
pub fn linear(color: Color32) -> [f32; 4] {
    let [r, g, b, a] = color.to_srgba_unmultiplied();
    Color::srgba_u8(r, g, b, a).to_linear().to_f32_array()
}

/// A point of the map in Bevy's world.
pub fn world(at: Pos2, z: f32) -> Vec3 {
    Vec3::new(at.x, -at.y, z)
}
