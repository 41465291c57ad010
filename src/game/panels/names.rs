//! Faces beside names.

use bevy_egui::egui::{Sense, Ui, Vec2};

use crate::game::token::{Looks, Pose, face};
use crate::sim::Contact;

/// How somebody holds themselves in a row: a face if you have met, initials if not.
pub(super) fn pose(contact: &Contact) -> Pose {
    if contact.link.met() {
        Pose::default()
    } else {
        Pose::HEARD_OF
    }
}

/// Somebody's face in a row. The name stands beside it.
pub(super) fn row_face(ui: &mut Ui, looks: &Looks, contact: &Contact, diameter: f32) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(diameter + 6.0), Sense::hover());
    let look = looks.get(contact.id);
    face(ui.painter(), rect.center(), diameter, look, &pose(contact));
}
