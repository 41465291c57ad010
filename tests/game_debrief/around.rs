//! Around it.

use super::*;

#[test]
fn the_export_menu_offers_picture_table_events_and_replay() {
    let all = [
        ("This screen as a picture", Export::Picture),
        ("Every ask as a table (CSV)", Export::Csv),
        ("Every remark as a table (CSV)", Export::Remarks),
        ("Every event (JSON Lines)", Export::JsonLines),
        ("The replay, to play again", Export::Replay),
    ];
    let mut shown = show(played("first-meetup", Some("proportionate")), Tab::Overview);
    for (label, export) in all {
        click(&mut shown, "Export");
        click(&mut shown, label);
        assert_eq!(shown.state().wants.last(), Some(&Intent::Export(export)));
    }
    click(&mut shown, "Back to the title");
    assert_eq!(shown.state().wants.last(), Some(&Intent::Go(Screen::Title)));
}

#[test]
fn any_key_skips_the_curtain_and_reduced_motion_has_none() {
    let run = || played("first-meetup", Some("proportionate"));
    let mut shown = show(run(), Tab::Overview);
    assert!(shown.state().state.reveal.is_over());
    shown.state_mut().settings.reduced_motion = false;
    shown.state_mut().state.reveal = Reveal::default();
    shown.step();
    shown.step();
    assert!(!shown.state().state.reveal.is_over());
    shown.key_press(Key::Space);
    shown.step();
    shown.step();
    assert!(shown.state().state.reveal.is_over());
}

#[test]
fn nothing_reaches_past_the_sides_of_the_window() {
    let sizes = [
        (vec2(1280.0, 720.0), 100),
        (vec2(1920.0, 1080.0), 100),
        (vec2(1280.0, 720.0), 200),
        (vec2(800.0, 900.0), 100),
    ];
    for (size, text_size) in sizes {
        for tab in [
            Tab::Overview,
            Tab::People,
            Tab::Asks,
            Tab::Ledger,
            Tab::WhatIf,
        ] {
            let state = DebriefState {
                tab,
                ..DebriefState::default()
            };
            let run = played("first-meetup", Some("proportionate"));
            let shown = show_at(size, text_size, run, state);
            let mut open = vec![shown.root()];
            while let Some(node) = open.pop() {
                let role = node.accesskit_node().role();
                if matches!(
                    role,
                    Role::Button | Role::Label | Role::Image | Role::Slider
                ) && let Some(bounds) = node.accesskit_node().bounding_box()
                {
                    let right = bounds.x1;
                    let wide = f64::from(size.x);
                    let label = node.accesskit_node().label();
                    assert!(
                        right <= wide + 1.0,
                        "{tab:?} at {size:?}, {text_size} %: {label:?} ends at {right}"
                    );
                    assert!(
                        bounds.x0 >= -1.0,
                        "{tab:?} at {size:?}, {text_size} %: {label:?}"
                    );
                }
                open.extend(node.children());
            }
        }
    }
}
