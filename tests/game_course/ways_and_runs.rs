//! Ways side by side, and over many runs.

use super::*;

pub fn ways(n: usize, of: &str, is_level: bool) -> Comparison {
    let names = [
        "All sixteen at the fair",
        "Two a week, for eight weeks",
        "Two talks, then notes",
    ];
    let values = |n: usize| {
        let value = |day: usize| 0.5 * day as f64 / 56.0 / (n + 1) as f64;
        (0..=56).map(value).collect()
    };
    let line = |(n, name): (usize, &&str)| ((*name).to_owned(), values(n));
    Comparison {
        of: of.to_owned(),
        is_level,
        lines: names.iter().take(n).enumerate().map(line).collect(),
    }
}

#[test]
fn ways_side_by_side_end_in_words_and_turn_into_a_table() {
    for n in [2, 3] {
        let mut shown = show(Drawn::Comparison(ways(
            n,
            "Odds of advice from Maren",
            true,
        )));
        assert_says(
            &shown,
            "After eight weeks: “All sixteen at the fair” 50 in 100",
        );
        assert_says(&shown, "“Two a week, for eight weeks” 25 in 100");
        assert_fits(&shown, 720.0);
        click(&mut shown, "Table: Odds of advice from Maren");
        assert_says(&shown, "End of week");
        assert_fits(&shown, 720.0);
    }
    let shown = show(Drawn::Comparison(ways(0, "Yeses", false)));
    assert_says(&shown, "There is nothing to compare yet.");
}

fn many(of: &str, is_level: bool, values: Option<[Vec<f64>; 2]>) -> Chances {
    let row = |values: Vec<f64>| Row {
        mean: values.iter().sum::<f64>() / values.len().max(1) as f64,
        quartiles: Quartiles::of(&values),
        values,
    };
    Chances {
        of: of.to_owned(),
        is_level,
        seeds: 200,
        ways: vec![
            "Asks all ten questions".to_owned(),
            "Does not want to bother".to_owned(),
        ],
        rows: values.map(|values| values.map(row).into()),
    }
}

pub fn yeses() -> Chances {
    let spread = |most: u32| (0..200).map(|n| f64::from(n * 7 % (most + 1))).collect();
    many("Yeses", false, Some([spread(9), spread(2)]))
}

#[test]
fn runs_that_are_still_played_are_counted() {
    let shown = show(Drawn::Chances(many("Yeses", false, None), Some((120, 400))));
    assert_says(&shown, "120 of 400 runs");
    assert_eq!(shown.get_all_by_role(Role::ProgressIndicator).count(), 1);
    let shown = show(Drawn::Chances(many("Yeses", false, None), None));
    assert_says(&shown, "0 of 400 runs");
}

#[test]
fn every_way_has_its_dots_its_middle_and_its_mean() {
    let mut shown = show(Drawn::Chances(yeses(), None));
    assert_says(
        &shown,
        "Asks all ten questions: 40 dots for 200 runs, half of them below 4.5. 4.5 on average.",
    );
    assert_says(
        &shown,
        "On average over 200 runs: “Asks all ten questions” 4.5 and “Does not want to bother” 1.",
    );
    assert_fits(&shown, 720.0);
    click(&mut shown, "Table: Yeses");
    assert_says(&shown, "Half below");
    assert_fits(&shown, 720.0);
}

#[test]
fn a_dot_tells_its_run_and_arrow_keys_go_on_to_the_next() {
    let mut shown = show(Drawn::Chances(yeses(), None));
    let first = |shown: &Shown| {
        let all = shown.get_all_by_role(Role::Image);
        all.map(|node| node.rect()).next().expect("there is a row")
    };
    assert_says(&shown, "Every dot is a run. Point at one to see which.");
    shown
        .get_all_by_role(Role::Image)
        .next()
        .expect("a row")
        .focus();
    shown.run_steps(2);
    shown.key_press(Key::ArrowRight);
    shown.run_steps(2);
    let (way, run) = shown.state().poked.expect("a dot was chosen");
    assert_eq!(way, 0);
    let value = f64::from(run as u32 * 7 % 10);
    assert_says(
        &shown,
        &format!(
            "“Asks all ten questions” with seed {} came to {value}.",
            run + 1
        ),
    );
    shown.key_press(Key::ArrowRight);
    shown.run_steps(2);
    assert_ne!(shown.state().poked, Some((way, run)));
    assert!(first(&shown).width() > 500.0);
}

#[test]
fn values_that_are_all_the_same_stay_in_a_heap_that_fits() {
    for (of, is_level, value) in [("Yeses", false, 0.0), ("Odds of advice", true, 0.37)] {
        let values = Some([vec![value; 200], vec![value; 3]]);
        let shown = show(Drawn::Chances(many(of, is_level, values), None));
        assert_says(&shown, "3 dots for 3 runs");
        assert_fits(&shown, 720.0);
    }
}
