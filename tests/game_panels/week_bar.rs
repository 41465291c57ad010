//! The week.

use super::*;

fn bar(ui: &mut Ui, scene: &Scene, _: &Looks, (): &mut ()) -> Option<Intent> {
    let preview = week::Preview {
        what: "Work talk".to_owned(),
        hours: 1.0,
    };
    week::week(
        ui,
        scene,
        Some(&preview),
        Some("Small talk, Priya Nair-Holt"),
    )
}

fn bar_at(width: f32, sitting: Sitting) -> Shown<()> {
    show_at(vec2(width, 200.0), 100, sitting, None, (), bar)
}

#[test]
fn the_bar_says_the_week_the_hours_and_the_day() {
    let shown = bar_at(872.0, fresh("a-job-by-spring"));
    shown.get_by_label("Week 1");
    shown.get_by_label("Monday");
    shown.get_by_label_contains("work talk takes 1 hour");
    shown.get_by_role(Role::ProgressIndicator);
}

#[test]
fn time_passes_by_buttons_and_by_keys() {
    let mut shown = bar_at(872.0, fresh("a-job-by-spring"));
    for word in ["Next day", "End week", "Until something happens"] {
        click(&mut shown, Role::Button, word);
    }
    for key in [Key::D, Key::W, Key::N] {
        press(&mut shown, key);
    }
    let passes = [Until::Tomorrow, Until::Monday, Until::Something].map(Intent::Pass);
    assert_eq!(wants(&shown), [passes.clone(), passes].concat());
}

#[test]
fn undo_says_what_it_takes_back() {
    let mut shown = bar_at(872.0, fresh("a-job-by-spring"));
    click(
        &mut shown,
        Role::Button,
        "Undo: Small talk, Priya Nair-Holt",
    );
    shown.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    shown.run_steps(2);
    assert_eq!(wants(&shown), [Intent::Undo, Intent::Undo]);
}

#[test]
fn when_time_is_up_only_the_truth_is_left() {
    let sitting = played(
        "first-meetup",
        "proportionate",
        scenario("first-meetup").days(),
    );
    let mut shown = bar_at(872.0, sitting);
    assert!(shown.query_by_label("Next day").is_none());
    click(&mut shown, Role::Button, "See what was really going on");
    assert_eq!(wants(&shown), [Intent::Go(Screen::Debrief)]);
}

#[test]
fn the_bar_fits_every_width() {
    for width in [420.0, 560.0, 700.0, 800.0, 872.0, 1180.0, 1440.0] {
        let shown = bar_at(width, fresh("a-job-by-spring"));
        for node in shown.get_all_by_role(Role::Button) {
            let rect = node.rect();
            assert!(
                rect.right() <= width && rect.left() >= 0.0,
                "{:?} at {width}: {rect}",
                node.accesskit_node().label()
            );
        }
    }
}
