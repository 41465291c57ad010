//! Questions.

use super::*;

fn a_question() -> Question {
    Question {
        text: "Put this one in its place?".to_owned(),
        yes: "Put it in its place".to_owned(),
        then: Intent::Save("evening".to_owned()),
    }
}

/// A question that is there or not.
fn asked() -> Shown<bool> {
    show_at(vec2(520.0, 260.0), true, |ui, there| {
        if *there {
            confirm(ui, &a_question())
        } else {
            Vec::new()
        }
    })
}

#[test]
fn a_question_answered_yes_closes_and_does_it() {
    let mut shown = asked();
    shown.get_by_label("Put this one in its place?");
    click(&mut shown, Role::Button, "Put it in its place");
    let wanted = [Intent::Close, Intent::Save("evening".to_owned())];
    assert_eq!(wants(&shown), wanted);
}

#[test]
fn a_question_answered_no_only_closes() {
    let mut shown = asked();
    click(&mut shown, Role::Button, "Leave it as it is");
    assert_eq!(wants(&shown), [Intent::Close]);
}

#[test]
fn enter_on_a_question_is_the_safe_answer() {
    let mut shown = asked();
    press(&mut shown, Key::Enter);
    assert_eq!(wants(&shown), [Intent::Close]);
}

#[test]
fn a_question_asked_again_has_the_keyboard_on_the_safe_answer_again() {
    let mut shown = asked();
    shown.state_mut().state = false;
    shown.run_steps(2);
    assert_eq!(focused(&shown), None);
    shown.state_mut().state = true;
    shown.run_steps(2);
    assert_eq!(focused(&shown).as_deref(), Some("Leave it as it is"));
}

#[test]
fn the_keyboard_can_leave_the_safe_answer() {
    let mut shown = asked();
    press(&mut shown, Key::Tab);
    assert_eq!(focused(&shown).as_deref(), Some("Put it in its place"));
}

#[test]
fn a_long_question_in_a_narrow_window_keeps_both_answers_inside() {
    let question = Question {
        text: "A rather long question about something that may be lost. ".repeat(6),
        yes: "Yes, and put that in the place of all that was there before".to_owned(),
        ..a_question()
    };
    let draw = move |ui: &mut Ui, (): &mut ()| confirm(ui, &question);
    assert_controls_fit(&show_at(vec2(400.0, 500.0), (), draw), 400.0);
}
