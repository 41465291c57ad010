//! Goals.

use super::*;

fn chips(ui: &mut Ui, scene: &Scene, _: &Looks, (): &mut ()) -> Option<Intent> {
    goals::chips(ui, scene)
}

#[test]
fn goals_stand_over_the_map_or_fold_into_one() {
    let mut wide = show_at(
        vec2(1400.0, 100.0),
        100,
        fresh("a-job-by-spring"),
        None,
        (),
        chips,
    );
    let count = wide.state().sitting.view().goals().count();
    assert_eq!(wide.get_all_by_label_contains("Goal: ").count(), count);
    let narrow = show_at(
        vec2(360.0, 100.0),
        100,
        fresh("a-job-by-spring"),
        None,
        (),
        chips,
    );
    narrow.get_by_label_contains("Goal: Goals, 0 of");
    click(&mut wide, Role::Button, "Menu");
    press(&mut wide, Key::G);
    assert_eq!(
        wants(&wide),
        [Intent::Open(Sheet::Pause), Intent::Open(Sheet::Goals)]
    );
}

#[test]
fn the_goals_sheet_says_how_far_each_has_come() {
    let sitting = played("a-job-by-spring", "proportionate", 60);
    let titles: Vec<String> = sitting
        .view()
        .goals()
        .map(|(g, _)| g.title.clone())
        .collect();
    let mut shown = show(sitting, None, |ui, scene, _, (): &mut ()| {
        goals::sheet(ui, scene)
    });
    for title in &titles {
        shown.get_by_label(title);
    }
    click(&mut shown, Role::Button, "Close");
    assert_eq!(wants(&shown), [Intent::Close]);
}

#[test]
fn without_goals_the_sheet_says_so() {
    let mut scenario = library::embedded("new-in-town").expect("built in");
    scenario.goals.clear();
    let sitting = Sitting::new(Run::new(Arc::new(scenario), 1, Options::default()));
    let shown = show(sitting, None, |ui, scene, _, (): &mut ()| {
        goals::sheet(ui, scene)
    });
    shown.get_by_label_contains("Nothing in particular");
}
