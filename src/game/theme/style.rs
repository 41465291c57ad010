//! The theme as egui's style, and the way for panels to ask for it.

use bevy_egui::egui::{
    self, Context, CornerRadius, FontFamily, FontId, Id, Margin, Shadow, Stroke, TextStyle, Vec2,
};

use super::fonts::size;
use super::palette::{Palette, Theme};
use crate::game::settings::Settings;

fn key() -> Id {
    Id::new("speaking-terms-settings")
}

/// The colours in use.
pub fn of(ctx: &Context) -> Palette {
    settings(ctx).palette()
}

/// Whether nothing may move that need not.
pub fn motion_reduced(ctx: &Context) -> bool {
    settings(ctx).reduced_motion
}

/// Whether keys are shown on buttons.
pub fn show_keys(ctx: &Context) -> bool {
    settings(ctx).show_keys
}

fn settings(ctx: &Context) -> Settings {
    ctx.data(|data| data.get_temp(key())).unwrap_or_default()
}

/// egui's zoom factor for these settings: a projector starts at 150 %.
pub fn zoom_for(settings: &Settings) -> f32 {
    settings.zoom()
}

/// Makes egui look like these settings. Cheap when nothing has changed. Typefaces come with the frame after the first:
/// until they are there it returns false, and nothing may be drawn.
pub fn apply(ctx: &Context, settings: &Settings) -> bool {
    let had: Option<Settings> = ctx.data(|data| data.get_temp(key()));
    if had == Some(*settings) {
        return true;
    }
    if had.is_none() {
        ctx.set_fonts(super::fonts::definitions());
    }
    ctx.data_mut(|data| data.insert_temp(key(), *settings));
    ctx.set_zoom_factor(zoom_for(settings));
    let palette = settings.palette();
    ctx.set_theme(if palette.is_dark() {
        egui::Theme::Dark
    } else {
        egui::Theme::Light
    });
    ctx.all_styles_mut(|style| {
        dress(style, &palette);
        style.animation_time = if settings.reduced_motion { 0.0 } else { 0.12 };
    });
    had.is_some()
}

fn dress(style: &mut egui::Style, p: &Palette) {
    let sans = |size| FontId::new(size, FontFamily::Proportional);
    style.text_styles = [
        (TextStyle::Small, sans(size::CAPTION)),
        (TextStyle::Body, sans(size::BODY)),
        (
            TextStyle::Button,
            FontId::new(size::BODY, FontFamily::Name("semibold".into())),
        ),
        (
            TextStyle::Heading,
            FontId::new(size::H2, FontFamily::Name("title".into())),
        ),
        (
            TextStyle::Monospace,
            FontId::new(size::LABEL, FontFamily::Monospace),
        ),
    ]
    .into();
    let space = &mut style.spacing;
    space.item_spacing = Vec2::splat(8.0);
    space.button_padding = Vec2::new(18.0, 12.0);
    space.interact_size.y = 44.0;
    space.slider_rail_height = 8.0;
    space.icon_width = 20.0;
    space.menu_margin = Margin::same(8);
    // Flat, apart from the text, and dark enough to be seen; no fading edges.
    space.scroll = egui::style::ScrollStyle {
        foreground_color: true,
        bar_width: 8.0,
        floating_allocated_width: 12.0,
        dormant_background_opacity: 0.0,
        active_background_opacity: 0.0,
        interact_background_opacity: 0.0,
        dormant_handle_opacity: 0.5,
        active_handle_opacity: 0.5,
        interact_handle_opacity: 0.8,
        fade: egui::style::ScrollFadeStyle {
            strength: 0.0,
            ..Default::default()
        },
        ..egui::style::ScrollStyle::thin()
    };
    style.interaction.selectable_labels = false;
    let v = &mut style.visuals;
    v.dark_mode = p.is_dark();
    v.override_text_color = None;
    v.panel_fill = p.paper;
    v.window_fill = p.sheet;
    v.text_edit_bg_color = Some(p.sheet);
    v.extreme_bg_color = p.sheet;
    v.faint_bg_color = p.rings[1];
    v.code_bg_color = p.rings[0];
    v.window_stroke = Stroke::new(p.card_stroke(), p.line);
    v.window_corner_radius = CornerRadius::same(14);
    v.menu_corner_radius = CornerRadius::same(12);
    v.window_shadow = if p.theme == Theme::Projector {
        Shadow::NONE
    } else {
        Shadow {
            offset: [0, 8],
            blur: 24,
            spread: 0,
            color: p.ink.gamma_multiply(if p.is_dark() { 0.0 } else { 0.25 }),
        }
    };
    v.popup_shadow = v.window_shadow;
    v.selection.bg_fill = p.pen_wash;
    v.selection.stroke = Stroke::new(2.0, p.pen);
    v.hyperlink_color = p.pen;
    v.warn_fg_color = p.gold_ink;
    v.error_fg_color = p.alert;
    v.weak_text_color = Some(p.ink2);
    v.slider_trailing_fill = true;
    v.handle_shape = egui::style::HandleShape::Circle;
    let radius = CornerRadius::same(10);
    let w = &mut v.widgets;
    w.noninteractive.fg_stroke = Stroke::new(1.0, p.ink);
    w.noninteractive.bg_stroke = Stroke::new(1.0, p.line);
    w.noninteractive.bg_fill = p.paper;
    for state in [&mut w.inactive, &mut w.hovered, &mut w.active, &mut w.open] {
        state.bg_fill = p.sheet;
        state.weak_bg_fill = p.sheet;
        state.corner_radius = radius;
        state.fg_stroke = Stroke::new(1.5, p.ink);
        state.bg_stroke = Stroke::new(1.5, p.edge);
        state.expansion = 0.0;
    }
    w.hovered.bg_stroke = Stroke::new(1.5, p.pen);
    w.open.bg_stroke = Stroke::new(1.5, p.pen);
    w.active.bg_stroke = Stroke::new(2.0, p.pen);
    w.active.bg_fill = p.pen_wash;
    w.active.weak_bg_fill = p.pen_wash;
}
