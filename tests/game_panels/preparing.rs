//! Preparing.

use super::*;

#[test]
fn preparing_asks_three_questions() {
    let sitting = played("a-job-by-spring", "proportionate", 40);
    let who = best_known(&sitting);
    let mut shown = show(sitting, Some(who), move |ui, scene, looks, (): &mut ()| {
        prepare::prepare(ui, scene, looks, who)
    });
    for question in [
        "What do you have in common?",
        "How could you work together?",
        "What could each of you gain?",
    ] {
        shown.get_by_label(question);
    }
    click(&mut shown, Role::Button, "Ready");
    assert_eq!(wants(&shown), [Intent::Close]);
}

#[test]
fn preparing_for_a_stranger_closes_again() {
    let shown = show(fresh("the-town"), None, |ui, scene, looks, (): &mut ()| {
        let unknown = PersonId(scene.view.contacts().map(|c| c.id.0).max().unwrap_or(0) + 1);
        prepare::prepare(ui, scene, looks, unknown)
    });
    shown.get_by_label_contains("You have not heard of anybody");
}
