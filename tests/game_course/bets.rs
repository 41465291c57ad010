//! Bets.

use super::*;

#[test]
fn odds_are_ten_faces_and_a_track_with_the_guess_beside_the_truth() {
    let (guess, truth) = (Guess::Share(0.3), Truth::Share(0.62));
    let shown = show_bet("the-couch", "otto_couch", Some(guess), Some(truth));
    let says = "You said 30 in 100, too low; the truth: 62 in 100.";
    assert_eq!(shown.get_all_by_role(Role::Image).count(), 2);
    assert_says(&shown, says);
    assert_says(&shown, &format!("From none to all hundred. {says}"));
    assert_fits(&shown, 720.0);
}

#[test]
fn a_level_is_one_track() {
    let (guess, truth) = (Guess::Share(0.3), Truth::Share(0.31));
    let shown = show_bet("speaking-terms", "anselm", Some(guess), Some(truth));
    assert_eq!(shown.get_all_by_role(Role::Image).count(), 1);
    assert_says(
        &shown,
        "You said 30 of 100, about right; the truth: 31 of 100.",
    );
    assert_fits(&shown, 720.0);
}

#[test]
fn a_bet_that_was_not_placed_says_so() {
    let shown = show_bet("the-couch", "otto_couch", None, Some(Truth::Share(0.04)));
    assert_says(&shown, "You placed no bet; the truth: 4 in 100.");
}

#[test]
fn a_truth_that_is_worked_out_is_not_told() {
    for (of, name, guess) in [
        ("the-couch", "otto_couch", Guess::Share(0.5)),
        ("the-couch", "wren", Guess::Way(1)),
    ] {
        let shown = show_bet(of, name, Some(guess), None);
        assert_says(&shown, "the truth is still being worked out.");
        assert_fits(&shown, 720.0);
    }
}

#[test]
fn ways_have_their_means_with_the_winner_and_the_guess_marked() {
    let truth = Truth::Way {
        winner: 0,
        means: vec![0.62, 0.31, 0.05],
    };
    let shown = show_bet("the-couch", "wren", Some(Guess::Way(1)), Some(truth));
    assert_says(&shown, "Ten evenings first: 62 in 100, the most");
    assert_says(&shown, "Ten hellos: 31 in 100; you said this one");
    assert_says(&shown, "You said “Ten hellos”. It is “Ten evenings first”.");
    assert_says(&shown, "Odds of ");
    assert_fits(&shown, 720.0);
}

#[test]
fn a_curve_lies_over_the_one_that_came_and_turns_into_a_table() {
    let truth: Vec<f64> = (0..=140)
        .map(|day| f64::from(day.min(70)) / 140.0)
        .collect();
    let guess = Guess::Curve(vec![(0, 0.1), (100, 0.2)]);
    let mut shown = show_bet(
        "one-step-too-far",
        "guard",
        Some(guess),
        Some(Truth::Curve(truth)),
    );
    assert_says(
        &shown,
        "Wariness, Greta over time. You said 20 of 100 in the end, too low; the truth: 50 of 100 in the end.",
    );
    assert_fits(&shown, 720.0);
    click(&mut shown, "Table: Wariness, Greta");
    assert_eq!(shown.query_all_by_role(Role::Image).count(), 0);
    assert_says(&shown, "the truth, of 100");
    assert_says(&shown, "20");
    assert_fits(&shown, 720.0);
    click(&mut shown, "Chart: Wariness, Greta");
    assert_eq!(shown.get_all_by_role(Role::Image).count(), 1);
}

#[test]
fn a_curve_that_nobody_drew_is_the_truth_alone() {
    let truth = Truth::Curve(vec![0.2; 141]);
    let shown = show_bet("one-step-too-far", "guard", None, Some(truth));
    assert_says(
        &shown,
        "You placed no bet; the truth: 20 of 100 in the end.",
    );
}
