//! The outbox.

use super::*;

#[test]
fn an_empty_outbox_leads_to_somebody_to_write_to() {
    let mut shown = show(
        fresh("a-job-by-spring"),
        None,
        |ui, scene, looks, (): &mut ()| outbox::outbox(ui, scene, looks),
    );
    click(&mut shown, Role::Button, "Find somebody to write to");
    assert_eq!(wants(&shown), [Intent::Open(Sheet::Search)]);
}

#[test]
fn a_mail_that_waits_shows_its_clock_and_can_be_followed_up() {
    let (sitting, who) = written();
    let name = sitting.view().person(who).expect("written to").name.clone();
    let mut shown = show(sitting, None, |ui, scene, looks, (): &mut ()| {
        outbox::outbox(ui, scene, looks)
    });
    assert!(
        shown
            .get_all_by_role(Role::ProgressIndicator)
            .next()
            .is_some()
    );
    click(
        &mut shown,
        Role::Button,
        &format!("Follow up, ¼ hour: {name}"),
    );
    assert_eq!(
        wants(&shown),
        [Intent::Act(Command::new(PersonId::YOU, who, Act::FollowUp))]
    );
}
