//! A sheet of two pages with its buttons: side by side where there is room, one under the other where there is not.
//! Pages scroll; the buttons are always in sight.

use bevy_egui::egui::{
    Align, CornerRadius, Id, Layout, Margin, Rect, ScrollArea, Sense, Stroke, Ui, UiBuilder, Vec2,
    pos2,
};

use crate::game::theme;

/// The size of a sheet with two pages, where there is room for it.
pub(super) const SIZE: Vec2 = Vec2::new(1200.0, 736.0);
/// Narrower than this, the pages lie one under the other.
const NARROW: f32 = 880.0;
/// Lower than this, gaps are smaller.
const LOW: f32 = 700.0;

/// Which of the two pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Page {
    /// The left one.
    Left,
    /// The right one.
    Right,
}

/// A sheet divided up.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spread {
    /// The pages lie one under the other, both in the left one.
    pub narrow: bool,
    /// Space between two parts of a page.
    pub gap: f32,
    id: Id,
    left: Rect,
    right: Rect,
    foot: Rect,
}

impl Spread {
    /// Divides what is left of `ui`: `share` of the width is the left page; `quiet` is tinted, the other has the
    /// buttons below it.
    pub fn new(ui: &mut Ui, name: &str, share: f32, quiet: Page) -> Self {
        let p = theme::of(ui.ctx());
        let (full, _) = ui.allocate_exact_size(ui.available_size(), Sense::hover());
        let id = Id::new(("spread", name));
        let narrow = full.width() < NARROW;
        let low = full.height() < LOW;
        let measured: Option<f32> = ui.data(|data| data.get_temp(id));
        let foot_height = measured.unwrap_or(44.0) + if low { 28.0 } else { 48.0 };
        let middle = if narrow {
            full.right()
        } else {
            full.left() + full.width() * share
        };
        let (mut left, mut right) = full.split_left_right_at_x(middle.round());
        if !narrow {
            let tinted = if quiet == Page::Left { left } else { right };
            ui.painter().rect_filled(tinted, corners(quiet), p.paper);
            let line = [
                pos2(left.right(), full.top()),
                pos2(left.right(), full.bottom()),
            ];
            ui.painter()
                .line_segment(line, Stroke::new(p.card_stroke(), p.line));
        }
        let over = if quiet == Page::Left && !narrow {
            &mut right
        } else {
            &mut left
        };
        let (page, foot) = over.split_top_bottom_at_y(over.bottom() - foot_height);
        *over = page;
        if narrow {
            ui.painter().line_segment(
                [foot.left_top(), foot.right_top()],
                Stroke::new(p.card_stroke(), p.line),
            );
        }
        let gap = if low { 14.0 } else { 22.0 };
        Spread {
            narrow,
            gap,
            id,
            left,
            right,
            foot,
        }
    }

    /// The height of a page.
    pub fn height(&self, page: Page) -> f32 {
        if page == Page::Left {
            self.left.height()
        } else {
            self.right.height()
        }
    }

    /// Fills a page. On a narrow sheet there is only the left one.
    pub fn page<R>(&self, ui: &mut Ui, page: Page, add: impl FnOnce(&mut Ui) -> R) -> R {
        let rect = if page == Page::Left {
            self.left
        } else {
            self.right
        };
        let side = if self.narrow {
            24.0
        } else if page == Page::Left {
            32.0
        } else {
            44.0
        };
        // Rings around what has the keyboard reach a little outside the page's own margin.
        let inner = Rect::from_min_max(
            pos2(rect.left() + side - 8.0, rect.top() + 8.0),
            pos2(rect.right() - 8.0, rect.bottom()),
        );
        let builder = UiBuilder::new()
            .id_salt((self.id, page == Page::Left))
            .max_rect(inner);
        let shown = ui.scope_builder(builder, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                let margin = Margin {
                    left: 8,
                    right: (side - 8.0) as i8,
                    top: 16,
                    bottom: 12,
                };
                bevy_egui::egui::Frame::new()
                    .inner_margin(margin)
                    .show(ui, |ui| {
                        ui.set_width(ui.available_width());
                        add(ui)
                    })
                    .inner
            })
        });
        shown.inner.inner
    }

    /// Lays the buttons out from the left, in as many rows as they need.
    pub fn foot<R>(&self, ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
        let side = if self.narrow { 24.0 } else { 32.0 };
        let inner = self.foot.shrink2(Vec2::new(side, 0.0));
        let inner = inner.with_min_y(inner.top() + if self.gap < 20.0 { 12.0 } else { 20.0 });
        let builder = UiBuilder::new()
            .id_salt((self.id, "foot"))
            .max_rect(inner)
            .layout(Layout::left_to_right(Align::Min).with_main_wrap(true));
        let shown = ui.scope_builder(builder, |ui| add(ui));
        let height = shown.response.rect.height().max(44.0);
        let had: Option<f32> = ui.data(|data| data.get_temp(self.id));
        if had != Some(height) {
            ui.data_mut(|data| data.insert_temp(self.id, height));
            ui.ctx()
                .request_discard("the buttons take more or less room");
        }
        shown.inner
    }
}

fn corners(page: Page) -> CornerRadius {
    let (left, right) = if page == Page::Left { (13, 0) } else { (0, 13) };
    CornerRadius {
        nw: left,
        sw: left,
        ne: right,
        se: right,
    }
}
