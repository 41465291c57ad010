//! The title.

use super::*;

struct Front {
    resumable: Option<Standing>,
    damaged: Vec<String>,
    settings: Settings,
    title: TitleState,
}

fn front(resumable: Option<Standing>, damaged: &[&str]) -> Shown<Front> {
    front_at(WINDOW, resumable, damaged)
}

fn front_at(size: Vec2, resumable: Option<Standing>, damaged: &[&str]) -> Shown<Front> {
    let state = Front {
        resumable,
        damaged: damaged.iter().map(|&text| text.to_owned()).collect(),
        settings: Settings {
            reduced_motion: true,
            ..Settings::default()
        },
        title: TitleState::default(),
    };
    show_at(size, state, |ui, front| {
        let data = TitleData {
            resumable: front.resumable.as_ref(),
            damaged: &front.damaged,
            lessons: (2, 13),
            settings: &front.settings,
            time: 0.0,
        };
        let wanted = title_screen(ui, &data, &mut front.title);
        wanted.into_iter().collect()
    })
}

fn a_first_evening() -> Option<Standing> {
    kept("autosave", 2).game.ok()
}

#[test]
fn with_nothing_kept_the_title_starts_a_first_season() {
    let mut shown = front(None, &[]);
    click(
        &mut shown,
        Role::Button,
        "Start: Meet five people in four weeks",
    );
    let start = Intent::Start {
        scenario: "first-meetup".to_owned(),
        seed: None,
    };
    assert_eq!(wants(&shown), [start]);
}

#[test]
fn with_a_game_kept_the_title_carries_it_on_and_says_where_it_stands() {
    let mut shown = front(a_first_evening(), &[]);
    click(&mut shown, Role::Button, "Carry on: First meetup, week 2");
    assert_eq!(wants(&shown), [Intent::Continue]);
}

#[test]
fn enter_on_the_title_does_the_first_thing() {
    let mut shown = front(a_first_evening(), &[]);
    press(&mut shown, Key::Enter);
    assert_eq!(wants(&shown), [Intent::Continue]);
}

#[test]
fn what_was_damaged_is_said_on_the_title() {
    let told = "The game that was kept last is damaged.";
    front(a_first_evening(), &[told]).get_by_label_contains(told);
}

#[test]
fn the_title_leads_everywhere_else() {
    for (name, wanted) in [
        ("New season", Intent::Go(Screen::NewSeason)),
        ("Settings", Intent::Go(Screen::Settings)),
        ("How to play", Intent::Open(Sheet::Help)),
        ("Quit", Intent::Quit),
    ] {
        let mut shown = front(None, &[]);
        click(&mut shown, Role::Button, name);
        assert_eq!(wants(&shown), [wanted], "{name}");
    }
}

#[test]
fn text_size_on_the_title_goes_up_and_after_the_largest_begins_again() {
    for (now, next) in [(100, 125), (200, 80)] {
        let mut shown = front(None, &[]);
        shown.state_mut().state.settings.text_size = now;
        shown.run_steps(2);
        click(&mut shown, Role::Button, &format!("Text size {now} %"));
        let wanted = Settings {
            text_size: next,
            reduced_motion: true,
            ..Settings::default()
        };
        assert_eq!(wants(&shown), [Intent::Set(wanted)]);
    }
}

#[test]
fn the_theme_on_the_title_goes_round() {
    let mut shown = front(None, &[]);
    let mut seen = Vec::new();
    for _ in 0..Theme::ALL.len() {
        let name = format!("Theme: {}", shown.state().state.settings.theme.name());
        click(&mut shown, Role::Button, &name);
        if let Some(Intent::Set(settings)) = shown.state_mut().wants.pop() {
            shown.state_mut().state.settings = settings;
            seen.push(settings.theme);
        }
        shown.run_steps(2);
    }
    seen.sort_by_key(|theme| Theme::ALL.iter().position(|t| t == theme));
    assert_eq!(seen, Theme::ALL);
}

#[test]
fn the_title_keeps_its_controls_inside_at_every_size() {
    for size in [vec2(640.0, 480.0), WINDOW, vec2(1920.0, 1080.0)] {
        let shown = front_at(size, a_first_evening(), &["A damaged game was put aside."]);
        assert_controls_fit(&shown, size.x);
    }
}
