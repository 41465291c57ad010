//! Help.

use super::*;

fn helped(size: Vec2) -> Shown<()> {
    show_at(size, (), |ui, ()| help(ui).into_iter().collect())
}

#[test]
fn help_says_what_every_key_does() {
    let shown = helped(vec2(980.0, 3000.0));
    for key in KEYS {
        assert!(
            shown.query_all_by_label(key.does).next().is_some(),
            "{key:?}"
        );
    }
}

#[test]
fn help_has_a_heading_for_every_place() {
    let shown = helped(vec2(980.0, 3000.0));
    for place in Where::ALL {
        let heading = place.heading();
        assert!(
            shown.query_all_by_label(heading).next().is_some(),
            "{heading}"
        );
    }
}

#[test]
fn help_in_a_narrow_window_says_no_less() {
    let shown = helped(vec2(560.0, 4000.0));
    let said = |text| shown.query_all_by_label(text).next().is_some();
    assert!(KEYS.iter().all(|key| said(key.does)));
}

#[test]
fn help_closes() {
    let mut shown = helped(WINDOW);
    click(&mut shown, Role::Button, "Close");
    assert_eq!(wants(&shown), [Intent::Close]);
}
