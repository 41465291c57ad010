//! What a part of a token is coloured like. The people's hues are the same in every theme; they stand here and not in
//! the palette because nothing but a token may use them.

use bevy_egui::egui::Color32;

use crate::game::theme::{Palette, Theme, paint::mix};

/// The colours of one person. Blue is left to the player.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each name is its own meaning")]
pub enum Hue {
    Brick,
    Clay,
    Amber,
    Straw,
    Moss,
    Fern,
    Jade,
    Lagoon,
    Sky,
    Iris,
    Orchid,
    Rose,
    /// The player's.
    Pen,
}

impl Hue {
    /// Those of people other than the player.
    pub const PEOPLE: [Hue; 12] = [
        Hue::Brick,
        Hue::Clay,
        Hue::Amber,
        Hue::Straw,
        Hue::Moss,
        Hue::Fern,
        Hue::Jade,
        Hue::Lagoon,
        Hue::Sky,
        Hue::Iris,
        Hue::Orchid,
        Hue::Rose,
    ];

    /// Fill, jumper and outline.
    fn colors(self) -> [Color32; 3] {
        let rgb: [u32; 3] = match self {
            Hue::Brick => [0xFDB5AF, 0xDF8A83, 0x6E3330],
            Hue::Clay => [0xF9BA9A, 0xDA9069, 0x6C381A],
            Hue::Amber => [0xEFC18D, 0xCF9957, 0x643E03],
            Hue::Straw => [0xDCCB8A, 0xB9A452, 0x564600],
            Hue::Moss => [0xC3D394, 0x9CAE61, 0x424E10],
            Hue::Fern => [0xA8DAA9, 0x7AB67B, 0x265329],
            Hue::Jade => [0x92DDC0, 0x59BA98, 0x00563F],
            Hue::Lagoon => [0x84DCDC, 0x40B9B9, 0x005556],
            Hue::Sky => [0x8CD7F4, 0x50B2D6, 0x00506A],
            Hue::Iris => [0xD3BEFA, 0xAF95DD, 0x4F3C6E],
            Hue::Orchid => [0xEBB7E5, 0xCA8CC4, 0x61355D],
            Hue::Rose => [0xF9B4CA, 0xDA88A4, 0x6B3247],
            Hue::Pen => [0x2748C7, 0x1D379E, 0x16287A],
        };
        rgb.map(hex)
    }
}

/// What a part is coloured like, whoever's it is and whatever the theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    /// The face.
    Fill,
    /// The jumper.
    Jumper,
    /// What is on the jumper.
    Pattern,
    /// The outline, hair and hats: lighter in the dark theme.
    Outline,
    /// The dark of the hue in every theme: frames of glasses, rims of tags.
    Deep,
    /// Eyes and mouth.
    Features,
    /// Behind glasses.
    Lens,
    /// A name tag.
    Tag,
    /// Initials on a tag.
    TagInk,
    /// The inside of somebody only heard of.
    Absent,
    /// The outline and initials of somebody only heard of.
    Hearsay,
}

/// Initials on tags, and eyes.
const INK: u32 = 0x27222E;
/// Name tags.
const TAG: u32 = 0xFFFEFB;
/// How far outlines go towards the fill in the dark theme.
const DARK_MIX: f32 = 0.55;
/// How far patterns go from the jumper to the outline.
const PATTERN_MIX: f32 = 0.70;

impl Tone {
    /// The colour for somebody of this hue under this palette.
    pub fn color(self, hue: Hue, palette: &Palette) -> Color32 {
        let [fill, jumper, deep] = hue.colors();
        let dark = palette.theme == Theme::Dark;
        match self {
            Tone::Fill => fill,
            Tone::Jumper if palette.bold_patterns => hex(TAG),
            Tone::Pattern if palette.bold_patterns => hex(INK),
            Tone::Jumper => jumper,
            Tone::Pattern => mix(jumper, deep, PATTERN_MIX),
            Tone::Outline if dark && hue == Hue::Pen => palette.pen_edge,
            Tone::Outline if dark => mix(deep, fill, DARK_MIX),
            Tone::Outline | Tone::Deep => deep,
            Tone::Features if hue == Hue::Pen => Color32::WHITE,
            Tone::Features | Tone::TagInk => hex(INK),
            Tone::Lens => mix(fill, hex(TAG), 0.75),
            Tone::Tag => hex(TAG),
            Tone::Absent => palette.rings[1],
            Tone::Hearsay if dark => fill,
            Tone::Hearsay => deep,
        }
    }
}

fn hex(rgb: u32) -> Color32 {
    Color32::from_rgb((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8)
}
