//! Buttons, in four ranks.

use bevy_egui::egui::{
    Color32, CornerRadius, Response, Sense, Stroke, StrokeKind, TextWrapMode, Ui, Vec2, WidgetInfo,
    WidgetText, WidgetType, pos2, response::Flags,
};

use super::tip::Tip;
use super::{keycap, keycap_width};
use crate::game::theme::{self, fonts, paint};

/// How much a button stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rank {
    /// Filled with pen: the one thing to do.
    Primary,
    /// Outlined in pen.
    Outlined,
    /// Bordered.
    Plain,
    /// Text alone.
    Quiet,
}

/// A button: a word, and if wanted an icon before it and a key after it.
#[must_use = "show it"]
pub struct Button<'a> {
    rank: Rank,
    text: &'a str,
    name: Option<&'a str>,
    icon: &'a str,
    key: &'a str,
    refused: Option<&'a str>,
    min_width: f32,
    icon_only: bool,
}

impl<'a> Button<'a> {
    /// A button of this rank.
    pub fn new(rank: Rank, text: &'a str) -> Self {
        Button {
            rank,
            text,
            name: None,
            icon: "",
            key: "",
            refused: None,
            min_width: 0.0,
            icon_only: false,
        }
    }

    /// The one thing to do.
    pub fn primary(text: &'a str) -> Self {
        Self::new(Rank::Primary, text)
    }

    /// Bordered.
    pub fn plain(text: &'a str) -> Self {
        Self::new(Rank::Plain, text)
    }

    /// Text alone.
    pub fn quiet(text: &'a str) -> Self {
        Self::new(Rank::Quiet, text)
    }

    /// An icon alone; its word is the tooltip and the name a screen reader says.
    pub fn icon_only(icon: &'a str, text: &'a str) -> Self {
        Button {
            icon,
            icon_only: true,
            ..Self::new(Rank::Plain, text)
        }
    }

    /// An icon before the word.
    pub fn icon(mut self, icon: &'a str) -> Self {
        self.icon = icon;
        self
    }

    /// The key that does the same.
    pub fn key(mut self, key: &'a str) -> Self {
        self.key = key;
        self
    }

    /// What a screen reader says, if the word alone would not do: "End week" and not "End".
    pub fn name(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// It cannot be used just now, and why.
    pub fn refused(mut self, why: Option<&'a str>) -> Self {
        self.refused = why;
        self
    }

    /// At least so wide.
    pub fn min_width(mut self, width: f32) -> Self {
        self.min_width = width;
        self
    }

    /// Shows it. A refused button takes the keyboard, says why, and is never clicked.
    pub fn show(self, ui: &mut Ui) -> Response {
        let p = theme::of(ui.ctx());
        let enabled = self.refused.is_none() && ui.is_enabled();
        let font = fonts::semibold(fonts::size::BODY);
        let text = if self.icon_only { "" } else { self.text };
        let key_width = keycap_width(ui, self.key);
        let icon_width = if self.icon.is_empty() { 0.0 } else { 20.0 };
        let gap = |there: bool| if there { 8.0 } else { 0.0 };
        let pad = match (self.icon_only, self.rank) {
            (true, _) => 12.0,
            (_, Rank::Quiet) => 10.0,
            _ => 18.0,
        };
        let around = 2.0 * pad
            + icon_width
            + key_width
            + gap(icon_width > 0.0 && !text.is_empty())
            + gap(key_width > 0.0);
        let galley = WidgetText::from(text).into_galley(
            ui,
            Some(TextWrapMode::Truncate),
            (ui.available_width() - around).max(24.0),
            font,
        );
        let size = Vec2::new((galley.size().x + around).max(self.min_width), 44.0);
        let mut response = ui.allocate_response(size, Sense::click());
        let name = self.name.unwrap_or(self.text);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, enabled, name));
        let rect = response.rect;
        if ui.is_rect_visible(rect) {
            let hovered = response.hovered() && enabled;
            let pressed = response.is_pointer_button_down_on() && enabled;
            let (fill, edge, color) = match self.rank {
                _ if !enabled => (Color32::TRANSPARENT, Stroke::NONE, p.ink2),
                Rank::Primary => {
                    let fill = if pressed {
                        paint::mix(p.pen, p.ink, 0.25)
                    } else {
                        p.pen
                    };
                    let edge = if hovered {
                        Stroke::new(2.0, p.ink)
                    } else {
                        Stroke::NONE
                    };
                    (fill, edge, p.on_pen)
                }
                Rank::Outlined => (p.sheet, Stroke::new(1.5, p.pen), p.pen),
                Rank::Plain => {
                    let edge = if hovered { p.pen } else { p.edge };
                    (p.sheet, Stroke::new(1.5, edge), p.ink)
                }
                Rank::Quiet => (Color32::TRANSPARENT, Stroke::NONE, p.pen),
            };
            let fill = match self.rank {
                Rank::Primary => fill,
                _ if pressed || (hovered && self.rank == Rank::Quiet) => p.pen_wash,
                _ => fill,
            };
            let painter = ui.painter();
            painter.rect(rect, CornerRadius::same(10), fill, edge, StrokeKind::Inside);
            if !enabled && self.rank != Rank::Quiet {
                paint::dashed_rect(
                    painter,
                    rect.shrink(0.75),
                    10.0,
                    Stroke::new(1.5, p.edge),
                    4.0,
                    4.0,
                );
            }
            let mut x = rect.left() + (rect.width() - (galley.size().x + around - 2.0 * pad)) / 2.0;
            if icon_width > 0.0 {
                let icon = painter.layout_no_wrap(self.icon.to_owned(), fonts::icon(20.0), color);
                let y = rect.center().y - icon.size().y / 2.0;
                painter.galley(pos2(x, y), icon, color);
                x += icon_width + gap(!text.is_empty());
            }
            let y = rect.center().y - galley.size().y / 2.0;
            x += galley.size().x;
            painter.galley(pos2(x - galley.size().x, y), galley, color);
            if key_width > 0.0 {
                keycap(painter, pos2(x + 8.0, rect.center().y), self.key, color);
            }
        }
        paint::focus_ring(ui, &response, 10.0);
        if let Some(why) = self.refused {
            response = response.tip(why);
            response
                .flags
                .remove(Flags::CLICKED | Flags::FAKE_PRIMARY_CLICKED);
        } else if self.icon_only {
            response = response.tip(self.text);
        }
        response
    }
}
