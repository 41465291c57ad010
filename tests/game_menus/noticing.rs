//! Notices.

use super::*;

fn told(texts: &[&'static str]) -> Shown<Vec<&'static str>> {
    show(texts.to_vec(), |ui, texts| {
        notices(ui.ctx(), texts.iter().copied());
        None
    })
}

#[test]
fn no_notice_takes_no_room() {
    assert_eq!(told(&[]).query_all_by_role(Role::Label).count(), 0);
}

#[test]
fn a_notice_is_read_out() {
    told(&["Saved as evening."]).get_by_label("Saved as evening.");
}

#[test]
fn of_many_notices_the_newest_three_are_shown() {
    let shown = told(&["one", "two", "three", "four", "five"]);
    let labels: Vec<_> = (shown.get_all_by_role(Role::Label))
        .filter_map(|node| {
            node.accesskit_node()
                .label()
                .or(node.accesskit_node().value())
        })
        .collect();
    assert_eq!(labels, ["three", "four", "five"]);
}

#[test]
fn a_notice_leaves_the_keyboard_and_the_pointer_to_what_lies_under_it() {
    let mut shown = show((), |ui, ()| {
        notices(ui.ctx(), ["Saved as evening."].into_iter());
        let all = ui.max_rect();
        let under = ui.allocate_rect(all, bevy_egui::egui::Sense::click());
        under.clicked().then_some(Intent::Undo)
    });
    let notice = shown.get_by_label("Saved as evening.").rect().center();
    shown.hover_at(notice);
    shown.drag_at(notice);
    shown.drop_at(notice);
    shown.run_steps(2);
    assert_eq!(wants(&shown), [Intent::Undo]);
}
