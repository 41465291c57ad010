//! Settings.

use super::*;

fn set(settings: Settings) -> Shown<Settings> {
    show_at(vec2(1280.0, 1400.0), settings, |ui, settings| {
        let wanted = settings_screen(ui, settings);
        if let Some(Intent::Set(new)) = &wanted {
            *settings = *new;
        }
        wanted.into_iter().collect()
    })
}

#[test]
fn every_size_of_text_can_be_chosen() {
    for size in Settings::TEXT_SIZES {
        let mut shown = set(Settings {
            text_size: 110,
            ..Settings::default()
        });
        click(&mut shown, Role::Button, &format!("{size} %"));
        assert_eq!(shown.state().state.text_size, size);
    }
}

#[test]
fn the_size_of_text_in_use_is_marked() {
    let shown = set(Settings {
        text_size: 150,
        ..Settings::default()
    });
    assert!(is_on(&shown, Role::Button, "150 %"));
    assert!(!is_on(&shown, Role::Button, "100 %"));
}

#[test]
fn every_theme_can_be_chosen_and_is_then_marked() {
    for theme in Theme::ALL {
        let mut shown = set(Settings::default());
        let name = format!("Theme {}", theme.name());
        click(&mut shown, Role::RadioButton, &name);
        assert_eq!(shown.state().state.theme, theme);
        assert!(is_on(&shown, Role::RadioButton, &name), "{name}");
    }
}

#[test]
fn switches_turn_on_and_off_again() {
    for name in [
        "Reduced motion: nothing moves that need not",
        "Keys shown on buttons",
    ] {
        let mut shown = set(Settings::default());
        let before = is_on(&shown, Role::CheckBox, name);
        click(&mut shown, Role::CheckBox, name);
        assert_eq!(is_on(&shown, Role::CheckBox, name), !before, "{name}");
        click(&mut shown, Role::CheckBox, name);
        assert_eq!(shown.state().state, Settings::default(), "{name}");
    }
}

#[test]
fn how_fast_things_move_is_asked_only_where_they_move() {
    let mut shown = set(Settings::default());
    click(&mut shown, Role::Button, "Very fast");
    assert_eq!(shown.state().state.speed, 300);
    shown.state_mut().state.reduced_motion = true;
    shown.run_steps(2);
    assert!(shown.query_by_label("Very fast").is_none());
}

#[test]
fn settings_as_they_came_cannot_be_put_back() {
    let shown = set(Settings::default());
    assert!(shown.query_by_label("Put everything back").is_none());
}

#[test]
fn putting_settings_back_is_asked_about() {
    let mut shown = set(Settings {
        speed: 200,
        ..Settings::default()
    });
    click(&mut shown, Role::Button, "Put everything back");
    let [Intent::Open(Sheet::Confirm(question))] = wants(&shown) else {
        panic!("{:?}", wants(&shown));
    };
    assert_eq!(question.then, Intent::Set(Settings::default()));
}

#[test]
fn the_settings_screen_leads_back_to_the_title() {
    let mut shown = set(Settings::default());
    click(&mut shown, Role::Button, "Back");
    assert_eq!(wants(&shown), [Intent::Go(Screen::Title)]);
}

#[test]
fn the_settings_sheet_closes_to_the_game() {
    let mut shown = show(Settings::default(), |ui, settings| {
        settings_sheet(ui, settings)
    });
    click(&mut shown, Role::Button, "Close");
    assert_eq!(wants(&shown), [Intent::Close]);
}

#[test]
fn settings_keep_their_controls_inside_at_every_size() {
    for width in [420.0, 760.0, 1920.0] {
        let draw = |ui: &mut Ui, settings: &mut Settings| {
            settings_sheet(ui, settings).into_iter().collect()
        };
        let shown = show_at(vec2(width, 700.0), Settings::default(), draw);
        assert_controls_fit(&shown, width);
    }
}
