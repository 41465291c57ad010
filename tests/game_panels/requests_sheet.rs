//! Requests.

use super::*;

#[test]
fn nobody_waiting_is_said_kindly_with_a_way_on() {
    let mut shown = show(
        fresh("a-job-by-spring"),
        None,
        |ui, scene, looks, (): &mut ()| requests::requests(ui, scene, looks),
    );
    shown.get_by_label_contains("Nobody is waiting");
    click(&mut shown, Role::Button, "Find somebody");
    assert_eq!(wants(&shown), [Intent::Open(Sheet::Search)]);
}

/// A game in which somebody waits for an answer.
fn asked() -> (Sitting, PersonId) {
    let strategy = strategy::find("giver").expect("of the library");
    for seed in 0..20 {
        let mut run = Run::new(scenario("a-job-by-spring"), seed, Options::default());
        while !run.is_over() {
            let waits = run
                .view(PersonId::YOU)
                .open_requests()
                .next()
                .map(|r| r.from);
            if let Some(who) = waits {
                return (Sitting::new(run), who);
            }
            strategy::play_today(&mut run, strategy);
            run.end_day();
        }
    }
    panic!("in twenty seasons somebody asks for something");
}

#[test]
fn a_request_can_be_answered_in_three_ways() {
    let (sitting, who) = asked();
    let mut shown = show(sitting, None, |ui, scene, looks, (): &mut ()| {
        requests::requests(ui, scene, looks)
    });
    shown.get_by_label_contains("Decline politely: ").click();
    shown.run_steps(2);
    shown.get_by_label_contains("Let it pass: ").click();
    shown.run_steps(2);
    let answer = |reply| Intent::Act(Command::new(PersonId::YOU, who, Act::Answer(reply)));
    assert_eq!(
        wants(&shown),
        [answer(Reply::Decline), answer(Reply::Ignore)]
    );
}
