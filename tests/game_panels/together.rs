//! All of them together.

use super::*;

#[test]
fn the_right_panel_keeps_its_controls_inside_at_every_size() {
    for (size, zoom) in [
        (vec2(408.0, 720.0), 100),
        (vec2(480.0, 1080.0), 100),
        (vec2(408.0, 500.0), 100),
        (vec2(900.0, 720.0), 200),
    ] {
        let sitting = played("a-job-by-spring", "proportionate", 42);
        let who = best_known(&sitting);
        let shown = show_at(
            size,
            zoom,
            sitting,
            Some(who),
            side::SideState::default(),
            side::side,
        );
        let width = size.x / f32::from(zoom) * 100.0;
        for node in shown.get_all_by_role(Role::Button) {
            let rect = node.rect();
            assert!(
                rect.right() <= width + 0.5,
                "{:?} at {size}: {rect}",
                node.accesskit_node().label()
            );
        }
    }
}
