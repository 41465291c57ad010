//! What if.

use super::*;

#[test]
fn a_decision_and_another_in_its_place_become_two_futures() {
    let mut shown = show(a_season(), Tab::WhatIf);
    let decision = shown.state().data.decisions[4].clone();
    shown.state_mut().state.decision = Some(decision.place);
    shown.run_steps(2);
    shown.get_by_label_contains("Let it be").click();
    shown.run_steps(3);
    let wanted = Intent::WhatIf {
        decision: decision.place,
        change: Change::Drop,
    };
    assert_eq!(shown.state().wants, [wanted]);
    let told = shown
        .state()
        .data
        .what_if
        .clone()
        .expect("it was lived again");
    assert_eq!(told.decision, decision.place);
    assert_says(&shown, &format!("It was: {}", decision.words));
    assert_says(&shown, "Instead: Let it be.");
    assert_eq!(
        told.as_it_went.yeses as usize,
        shown.state().data.debrief.yeses()
    );
}

#[test]
fn every_other_choice_of_a_decision_can_be_lived() {
    let run = played("first-meetup", Some("proportionate"));
    let data = DebriefData::of(&run);
    for decision in data.decisions.iter().step_by(5) {
        for choice in &decision.choices {
            let lived = fork(&run, decision.place, choice.change.clone());
            assert!(lived.is_ok(), "{}: {}", decision.words, choice.words);
        }
    }
}

#[test]
fn something_done_first_leaves_the_decision_itself_as_it_was() {
    let run = played("first-meetup", Some("proportionate"));
    let data = DebriefData::of(&run);
    let firsts = data
        .decisions
        .iter()
        .flat_map(|d| d.choices.iter().map(move |c| (d, c)));
    let mut firsts = firsts.filter(|(_, c)| matches!(c.change, Change::First(_)));
    let (decision, choice) = firsts.next().expect("there was something to do first");
    let what_if = fork(&run, decision.place, choice.change.clone()).expect("it was offered");
    let again = &what_if.run.commands()[decision.place + 1];
    let gone = what_if.skipped.iter().any(|s| s.decision == decision.place);
    assert!(gone || *again == run.commands()[decision.place]);
}

#[test]
fn try_it_lives_the_ask_again_with_what_was_yours_to_mend() {
    // Whoever never says thanks has something to mend.
    let mut shown = show(played("new-in-town", Some("taker")), Tab::Asks);
    let data = &shown.state().data;
    let asks = &data.debrief.asks;
    let Some(n) = (0..asks.len()).find(|&n| data.remedy(&asks[n]).is_some()) else {
        panic!("some ask of this run could have been mended");
    };
    let place = asks[n].decision;
    shown.state_mut().state.ask = Some(n);
    shown.run_steps(2);
    shown.get_by_label_contains("Try it: ").click();
    shown.run_steps(3);
    let table = shown.state();
    assert_eq!(table.state.tab, Tab::WhatIf);
    let Some(Intent::WhatIf { decision, change }) = table.wants.first() else {
        panic!("it wants a what-if, not {:?}", table.wants);
    };
    assert_eq!(Some(*decision), place);
    assert!(matches!(change, Change::First(_)));
}
