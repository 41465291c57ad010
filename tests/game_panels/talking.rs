//! The conversation.

use super::*;

fn talk(
    ui: &mut Ui,
    scene: &Scene,
    _: &Looks,
    state: &mut conversation::ConversationState,
) -> Option<Intent> {
    conversation::conversation(ui, scene, state)
}

#[test]
fn before_the_first_word_the_conversation_is_one_kind_sentence() {
    let (sitting, who) = heard_of();
    let shown = show(sitting, Some(who), talk);
    shown.get_by_label_contains("You have not spoken with");
}

#[test]
fn what_was_said_last_is_shown_with_what_was_seen() {
    let mut sitting = fresh("a-job-by-spring");
    let who = somebody(&sitting);
    let small_talk = MoveId(0);
    sitting
        .act(Command::new(PersonId::YOU, who, Act::Move(small_talk)))
        .expect("there is time");
    let told = sitting.story().last().expect("told").clone();
    let shown = show(sitting, Some(who), talk);
    shown.get_by_label(told.line.as_deref().expect("small talk is answered"));
    shown.get_by_label(told.cue.as_deref().expect("and a cue is seen"));
}

#[test]
fn an_overstep_is_named_and_a_polite_no_is_not_made_one() {
    let sitting = played("a-job-by-spring", "asks-big", 60);
    let find = |overstep: bool| {
        let asked = |e: &&speaking_terms::sim::Event| {
            e.actor == PersonId::YOU && matches!(e.what, What::Ask(_))
        };
        let view = sitting.view();
        let all: Vec<_> = view.journal().filter(asked).collect();
        all.iter()
            .rfind(|e| {
                e.reaction.is_some() == overstep && e.outcome == speaking_terms::sim::Outcome::No
            })
            .map(|e| e.other)
    };
    let offended = find(true).expect("who asks big offends somebody");
    let shown = show(sitting, Some(offended), talk);
    assert!(
        shown
            .query_all_by_label_contains("That was too much to ask.")
            .next()
            .is_some()
    );
}

#[test]
fn a_long_history_leads_on_to_the_journal() {
    let sitting = played("a-job-by-spring", "giver", 100);
    let who = best_known(&sitting);
    let mut shown = show(sitting, Some(who), talk);
    let earlier = shown.get_by_role_and_label(Role::Button, "Earlier, in the journal");
    earlier.scroll_to_me();
    shown.run_steps(4);
    click(&mut shown, Role::Button, "Earlier, in the journal");
    assert_eq!(wants(&shown), [Intent::Open(Sheet::Journal)]);
}
