//! The moves.

use super::*;

pub fn tiles(
    ui: &mut Ui,
    scene: &Scene,
    _: &Looks,
    state: &mut moves::MovesState,
) -> Option<Intent> {
    moves::moves(ui, scene, state)
}

#[test]
fn a_tile_and_its_key_do_the_same() {
    let by_hand = |act: fn(&mut Shown<moves::MovesState>)| {
        let sitting = fresh("a-job-by-spring");
        let who = somebody(&sitting);
        let mut shown = show(sitting, Some(who), tiles);
        act(&mut shown);
        (who, wants(&shown).to_vec())
    };
    let (who, clicked) = by_hand(|shown| click(shown, Role::Button, "Small talk, ½ hour"));
    let (_, typed) = by_hand(|shown| press(shown, Key::Num1));
    let command = Command::new(PersonId::YOU, who, Act::Move(MoveId(0)));
    assert_eq!(clicked, [Intent::Act(command)]);
    assert_eq!(typed, clicked);
}

#[test]
fn a_refused_move_says_why_and_is_never_made_by_its_tile() {
    let sitting = fresh("a-job-by-spring");
    let who = somebody(&sitting);
    let mut shown = show(sitting, Some(who), tiles);
    let refused = shown.get_by_label_contains("Work together, ");
    refused.focus();
    refused.click();
    shown.run_steps(2);
    press(&mut shown, Key::Enter);
    let name = shown
        .get_by_label_contains("Work together, ")
        .accesskit_node()
        .label()
        .unwrap_or_default();
    assert!(
        name.contains("has not agreed"),
        "the reason is in the name: {name}"
    );
    assert_eq!(wants(&shown), []);
}

#[test]
fn the_key_of_a_refused_move_is_passed_on_to_be_told_why() {
    let sitting = fresh("a-job-by-spring");
    let who = somebody(&sitting);
    let mut shown = show(sitting, Some(who), tiles);
    press(&mut shown, Key::Num6);
    let [Intent::Act(command)] = wants(&shown) else {
        panic!("one act is wanted: {:?}", wants(&shown));
    };
    let refusal = fresh("a-job-by-spring").act(command.clone()).err();
    let why = refusal
        .map(|refusal| refusal.to_string())
        .unwrap_or_default();
    assert!(why.contains("has not agreed"), "{why}");
}

#[test]
fn gestures_without_an_occasion_wait_under_more() {
    let sitting = fresh("a-job-by-spring");
    let who = somebody(&sitting);
    let mut shown = show(sitting, Some(who), tiles);
    assert!(shown.query_by_label_contains("Apologise").is_none());
    click(&mut shown, Role::Button, "More moves");
    shown.get_by_label_contains("Apologise");
}

#[test]
fn asking_writing_and_preparing_open_their_sheets() {
    let sitting = fresh("a-job-by-spring");
    let who = somebody(&sitting);
    let mut shown = show(sitting, Some(who), tiles);
    for key in [Key::A, Key::E, Key::P] {
        press(&mut shown, key);
    }
    let sheets = [Sheet::Ask(who), Sheet::Mail(who), Sheet::Prepare(who)].map(Intent::Open);
    assert_eq!(wants(&shown), sheets);
}

#[test]
fn the_move_pointed_at_is_the_one_the_week_previews() {
    let sitting = fresh("a-job-by-spring");
    let who = somebody(&sitting);
    let mut shown = show(sitting, Some(who), tiles);
    shown.get_by_label("Work talk, 1 hour").hover();
    shown.run_steps(2);
    let preview = shown
        .state()
        .panel
        .preview
        .clone()
        .expect("something is pointed at");
    assert_eq!((preview.what.as_str(), preview.hours), ("Work talk", 1.0));
}

#[test]
fn a_tip_gives_way_to_a_sheet_although_the_pointer_stays() {
    const WHY: &str = "Say hello first.";
    let app = |ui: &mut Ui, sheet: &mut bool| {
        let settings = Settings::default();
        if !theme::apply(ui.ctx(), &settings) {
            return ui.ctx().request_repaint();
        }
        let tile = Tile::new("Small talk", "1 hour").refused(Some(WHY));
        tile.size(vec2(300.0, 56.0)).show(ui);
        Button::plain("Ask").refused(Some(WHY)).show(ui);
        if *sheet {
            modal(ui.ctx(), "sheet", vec2(700.0, 300.0), |ui| {
                ui.label("Something else");
                ui.allocate_space(ui.available_size());
            });
        }
    };
    for widget in ["Small talk, 1 hour. Say hello first.", "Ask"] {
        let mut shown = Harness::builder()
            .with_size(vec2(760.0, 400.0))
            .build_ui_state(app, false);
        shown.run_steps(3);
        shown.get_by_label(widget).hover();
        shown.run_steps(60);
        assert!(shown.query_by_label(WHY).is_some(), "{widget} says why");
        *shown.state_mut() = true;
        shown.run_steps(30);
        assert!(
            shown.query_by_label(WHY).is_none(),
            "{widget} is under a sheet"
        );
    }
}

#[test]
fn a_catalogue_of_thirty_moves_is_all_there() {
    let mut scenario = library::embedded("a-job-by-spring").expect("built in");
    let first = scenario.catalogue.moves[0].clone();
    for n in 0..20 {
        let mut more = first.clone();
        (more.id, more.label) = (format!("own_{n}"), format!("Own move {n}"));
        scenario.catalogue.moves.push(more);
    }
    let sitting = Sitting::new(Run::new(Arc::new(scenario), 7, Options::default()));
    let who = somebody(&sitting);
    let shown = show(sitting, Some(who), tiles);
    for n in 0..20 {
        shown.get_by_label(&format!("Own move {n}, ½ hour"));
    }
}

#[test]
fn a_mail_without_an_answer_can_be_followed_up_from_the_person() {
    let (sitting, who) = written();
    let mut shown = show(sitting, Some(who), tiles);
    click(&mut shown, Role::Button, "Follow up");
    assert_eq!(
        wants(&shown),
        [Intent::Act(Command::new(PersonId::YOU, who, Act::FollowUp))]
    );
}
