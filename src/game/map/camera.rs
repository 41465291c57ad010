//! What part of the map is seen: panning, zooming about the pointer, fitting everybody in.

use bevy_egui::egui::{Pos2, Rect, Vec2};

/// Smallest zoom: a crowd of two thousand, seen whole.
const ZOOM_LEAST: f32 = 0.08;
/// Largest zoom: a token as large as on a card.
const ZOOM_MOST: f32 = 2.5;

/// Where the map is looked at. Map space has you at its origin, points as its unit and y downwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// The place of the map on the screen, in points.
    pub place: Rect,
    /// The point of the map in the middle of that place.
    pub center: Pos2,
    /// Points on the screen for one unit of the map.
    pub zoom: f32,
    /// Nobody has panned or zoomed since everybody was last fitted in: it keeps fitting.
    pub fitted: bool,
}

impl Default for Camera {
    fn default() -> Self {
        Camera {
            place: Rect::from_min_size(Pos2::ZERO, Vec2::new(872.0, 560.0)),
            center: Pos2::ZERO,
            zoom: 1.0,
            fitted: true,
        }
    }
}

impl Camera {
    /// A point of the map on the screen.
    pub fn to_screen(&self, at: Pos2) -> Pos2 {
        self.place.center() + (at - self.center) * self.zoom
    }

    /// A point of the screen on the map.
    pub fn to_map(&self, at: Pos2) -> Pos2 {
        self.center + (at - self.place.center()) / self.zoom
    }

    /// Moves the map by so many points of the screen.
    pub fn pan(&mut self, by: Vec2) {
        self.center -= by / self.zoom;
        self.fitted = false;
    }

    /// Zooms by a factor; what lies under `pointer` stays there.
    pub fn zoom_about(&mut self, pointer: Pos2, factor: f32) {
        let under = self.to_map(pointer);
        self.zoom = (self.zoom * factor).clamp(ZOOM_LEAST, ZOOM_MOST);
        self.center = under - (pointer - self.place.center()) / self.zoom;
        self.fitted = false;
    }

    /// Fits in all that lies within `half` units of you, to each side.
    pub fn fit(&mut self, half: Vec2, most: f32) {
        let room = self.place.size() / 2.0;
        let zoom = (room.x / half.x.max(1.0)).min(room.y / half.y.max(1.0));
        self.zoom = zoom.min(most).clamp(ZOOM_LEAST, ZOOM_MOST);
        self.center = Pos2::ZERO;
        self.fitted = true;
    }

    /// Moves just so far that a point is well inside the place.
    pub fn reveal(&mut self, at: Pos2) {
        let inner = self.place.shrink2(self.place.size() * 0.12);
        let seen = self.to_screen(at);
        let wanted = seen.clamp(inner.min, inner.max);
        if wanted != seen {
            self.pan(wanted - seen);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bevy_egui::egui::pos2;

    #[test]
    fn what_lies_under_the_pointer_stays_there_when_zooming() {
        let mut camera = Camera::default();
        camera.pan(Vec2::new(30.0, -12.0));
        let pointer = pos2(200.0, 140.0);
        let before = camera.to_map(pointer);
        camera.zoom_about(pointer, 1.3);
        assert!(before.distance(camera.to_map(pointer)) < 0.01);
        assert!(camera.to_screen(before).distance(pointer) < 0.01);
    }

    #[test]
    fn whoever_is_off_the_screen_is_brought_in_and_nobody_else_moves_the_map() {
        let mut camera = Camera::default();
        camera.reveal(pos2(10.0, 10.0));
        assert!(camera.fitted);
        camera.reveal(pos2(900.0, 0.0));
        assert!(camera.place.contains(camera.to_screen(pos2(900.0, 0.0))));
    }
}
