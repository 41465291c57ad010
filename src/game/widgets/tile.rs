//! A tile: one choice among several, with a second line, a key, and a tick when it is the chosen one.

use bevy_egui::egui::text::{LayoutJob, TextFormat};
use bevy_egui::egui::{
    Color32, CornerRadius, Response, Sense, Stroke, StrokeKind, TextWrapMode, Ui, Vec2, WidgetInfo,
    WidgetText, WidgetType, pos2, response::Flags,
};

use super::tip::Tip;
use crate::game::theme::{self, fonts, paint};

/// A choice among several.
#[must_use = "show it"]
pub struct Tile<'a> {
    title: &'a str,
    second: &'a str,
    icon: &'a str,
    key: &'a str,
    selected: bool,
    filled: bool,
    refused: Option<&'a str>,
    size: Vec2,
}

impl<'a> Tile<'a> {
    /// A tile with a title and a line under it.
    pub fn new(title: &'a str, second: &'a str) -> Self {
        Tile {
            title,
            second,
            icon: "",
            key: "",
            selected: false,
            filled: false,
            refused: None,
            size: Vec2::new(114.0, 56.0),
        }
    }

    /// An icon before the title; a tick takes its place when the tile is chosen.
    pub fn icon(mut self, icon: &'a str) -> Self {
        self.icon = icon;
        self
    }

    /// The key that does the same.
    pub fn key(mut self, key: &'a str) -> Self {
        self.key = key;
        self
    }

    /// It is the chosen one: washed in pen, with a tick.
    pub fn selected(mut self, selected: bool) -> Self {
        self.selected = selected;
        self
    }

    /// It is what was just done: filled with pen.
    pub fn filled(mut self, filled: bool) -> Self {
        self.filled = filled;
        self
    }

    /// It cannot be used just now, and why.
    pub fn refused(mut self, why: Option<&'a str>) -> Self {
        self.refused = why;
        self
    }

    /// Its size.
    pub fn size(mut self, size: Vec2) -> Self {
        self.size = size;
        self
    }

    /// Shows it. A refused tile takes the keyboard, says why, and is never clicked.
    pub fn show(self, ui: &mut Ui) -> Response {
        let p = theme::of(ui.ctx());
        let enabled = self.refused.is_none() && ui.is_enabled();
        let mut response = ui.allocate_response(self.size, Sense::click());
        response.widget_info(|| {
            let mut name = self.title.to_owned();
            if !self.second.is_empty() {
                name += &format!(", {}", self.second);
            }
            if let Some(why) = self.refused {
                name += &format!(". {why}");
            }
            WidgetInfo::selected(WidgetType::Button, enabled, self.selected, name)
        });
        let elided = ui.is_rect_visible(response.rect) && self.paint(ui, &response, enabled, &p);
        paint::focus_ring(ui, &response, 10.0);
        if let Some(why) = self.refused {
            response = response.tip(why);
            response
                .flags
                .remove(Flags::CLICKED | Flags::FAKE_PRIMARY_CLICKED);
        } else if elided {
            response = response.tip(self.title);
        }
        response
    }

    /// Paints it, and says whether its title had to be cut short.
    fn paint(&self, ui: &Ui, response: &Response, enabled: bool, p: &theme::Palette) -> bool {
        let rect = response.rect;
        let painter = ui.painter();
        let hovered = response.hovered() && enabled;
        let (fill, edge, first, second) = if self.filled && enabled {
            (p.pen, Stroke::NONE, p.on_pen, p.on_pen)
        } else if self.selected {
            (p.pen_wash, Stroke::new(2.0, p.pen), p.ink, p.ink2)
        } else if !enabled {
            (Color32::TRANSPARENT, Stroke::NONE, p.ink2, p.ink2)
        } else {
            let edge = if hovered { p.pen } else { p.edge };
            let pressed = response.is_pointer_button_down_on();
            let fill = if pressed { p.pen_wash } else { p.sheet };
            (fill, Stroke::new(1.5, edge), p.ink, p.ink2)
        };
        painter.rect(rect, CornerRadius::same(10), fill, edge, StrokeKind::Inside);
        if !enabled {
            paint::dashed_rect(
                painter,
                rect.shrink(0.75),
                10.0,
                Stroke::new(1.5, p.edge),
                4.0,
                4.0,
            );
        }
        let mut left = rect.left() + 10.0;
        let icon = if self.selected {
            egui_phosphor::fill::CHECK_CIRCLE
        } else {
            self.icon
        };
        if !icon.is_empty() {
            let (font, color) = if self.selected {
                (fonts::icon_fill(22.0), p.pen)
            } else {
                (fonts::icon(22.0), first)
            };
            let glyph = painter.layout_no_wrap(icon.to_owned(), font, color);
            painter.galley(
                pos2(left, rect.center().y - glyph.size().y / 2.0),
                glyph,
                color,
            );
            left += 30.0;
        }
        let key = if theme::show_keys(ui.ctx()) {
            self.key
        } else {
            ""
        };
        let key = painter.layout_no_wrap(key.to_owned(), fonts::body(fonts::size::CAPTION), second);
        let room = (rect.right() - 8.0 - left).max(20.0);
        let line = |text: &str, font, room: f32| {
            WidgetText::from(text).into_galley(ui, Some(TextWrapMode::Truncate), room, font)
        };
        let mut title = line(self.title, fonts::semibold(fonts::size::BODY), room);
        if title.elided {
            // A long title is set a little smaller, and on two lines where that does not do.
            title = line(self.title, fonts::semibold(fonts::size::LABEL), room);
        }
        if title.elided {
            let mut format = TextFormat::simple(fonts::semibold(fonts::size::LABEL), first);
            format.line_height = Some(16.0);
            let mut job = LayoutJob::single_section(self.title.to_owned(), format);
            (job.wrap.max_width, job.wrap.max_rows) = (room, 2);
            title = painter.layout_job(job);
        }
        let under = line(
            self.second,
            fonts::body(fonts::size::CAPTION),
            (room - key.size().x - 6.0).max(20.0),
        );
        let height = title.size().y
            + if self.second.is_empty() {
                0.0
            } else {
                under.size().y
            };
        let top = rect.center().y - height / 2.0;
        let under_at = pos2(left, top + title.size().y);
        let elided = title.elided;
        painter.galley(pos2(left, top), title, first);
        painter.galley(under_at, under, second);
        let key_top = if self.second.is_empty() {
            rect.center().y - key.size().y / 2.0
        } else {
            under_at.y
        };
        painter.galley(
            pos2(rect.right() - 10.0 - key.size().x, key_top),
            key,
            second,
        );
        elided
    }
}
