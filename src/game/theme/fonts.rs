//! The typefaces, and the sizes they are set in. All are under the Open Font License; see `assets/fonts`.

use std::sync::Arc;

use bevy_egui::egui::{FontData, FontDefinitions, FontFamily, FontId};

/// Body text: everything that is neither a name, a title nor speech.
pub fn body(size: f32) -> FontId {
    FontId::new(size, FontFamily::Proportional)
}

/// Labels and buttons.
pub fn semibold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("semibold".into()))
}

/// Numbers that stand alone, and initials.
pub fn bold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("bold".into()))
}

/// What anyone says.
pub fn voice(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("voice".into()))
}

/// Names and titles.
pub fn title(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("title".into()))
}

/// Icons: a glyph of `egui_phosphor::regular`.
pub fn icon(size: f32) -> FontId {
    FontId::new(size, FontFamily::Proportional)
}

/// Icons that are on: a glyph of `egui_phosphor::fill`.
pub fn icon_fill(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name("phosphor-fill".into()))
}

/// The scale of sizes, in points.
pub mod size {
    /// Captions; nothing is smaller but initials on a token.
    pub const CAPTION: f32 = 14.0;
    /// Labels.
    pub const LABEL: f32 = 15.0;
    /// Body text.
    pub const BODY: f32 = 16.0;
    /// Speech.
    pub const VOICE: f32 = 17.0;
    /// Leads.
    pub const LEAD: f32 = 18.0;
    /// An answer to an ask; headings of cards.
    pub const H3: f32 = 20.0;
    /// Headings of panels.
    pub const H2: f32 = 24.0;
    /// Headings of screens.
    pub const H1: f32 = 32.0;
    /// The game's name on its title.
    pub const DISPLAY: f32 = 78.0;
}

/// All typefaces, with egui's own behind them for Greek, Cyrillic and emoji.
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let faces: [(&str, &'static [u8]); 6] = [
        (
            "next",
            include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext_400Regular.ttf"),
        ),
        (
            "next-600",
            include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext_600SemiBold.ttf"),
        ),
        (
            "next-700",
            include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleNext_700Bold.ttf"),
        ),
        (
            "mono",
            include_bytes!("../../../assets/fonts/AtkinsonHyperlegibleMono_400Regular.ttf"),
        ),
        (
            "literata",
            include_bytes!("../../../assets/fonts/Literata_400Regular.ttf"),
        ),
        (
            "young",
            include_bytes!("../../../assets/fonts/YoungSerif_400Regular.ttf"),
        ),
    ];
    for (name, bytes) in faces {
        let data = FontData::from_static(bytes);
        fonts.font_data.insert(name.to_owned(), Arc::new(data));
    }
    egui_phosphor::add_to_fonts(&mut fonts, egui_phosphor::Variant::Regular);
    let fill = egui_phosphor::Variant::Fill.font_data();
    fonts.font_data.insert("fill".to_owned(), Arc::new(fill));
    let behind = fonts
        .families
        .get(&FontFamily::Proportional)
        .cloned()
        .unwrap_or_default();
    let mut family = |family: FontFamily, first: &str| {
        // Literata has letters that the others lack, such as those of Vietnamese.
        let faces = std::iter::once(first.to_owned())
            .chain(behind.iter().cloned())
            .chain(std::iter::once("literata".to_owned()));
        fonts.families.insert(family, faces.collect());
    };
    family(FontFamily::Proportional, "next");
    family(FontFamily::Name("semibold".into()), "next-600");
    family(FontFamily::Name("bold".into()), "next-700");
    family(FontFamily::Name("voice".into()), "literata");
    family(FontFamily::Name("title".into()), "young");
    family(FontFamily::Name("phosphor-fill".into()), "fill");
    family(FontFamily::Monospace, "mono");
    fonts
}
