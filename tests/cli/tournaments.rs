//! `tournament`: a table for people and a file for programs, the same on any number of threads.

use super::{Place, Told, told};

const CALL: [&str; 6] = [
    "tournament",
    "first-meetup",
    "--seeds",
    "20",
    "--strategies",
    "proportionate,timid",
];

fn on_threads(place: &Place, threads: &str, csv: &str) -> Told {
    told(
        place
            .command()
            .args(CALL)
            .args(["--csv", csv])
            .env("RAYON_NUM_THREADS", threads),
    )
}

#[test]
fn the_table_has_a_row_for_each_strategy() {
    let told = Place::new().call(&CALL);
    assert_eq!(told.code, 0, "{}", told.err);
    assert!(
        told.out.starts_with("20 runs of each strategy."),
        "{}",
        told.out
    );
    for start in ["strategy ", "proportionate ", "timid "] {
        assert_eq!(
            told.out.lines().filter(|l| l.starts_with(start)).count(),
            1,
            "{}",
            told.out
        );
    }
    assert!(told.out.contains("Get one piece of advice"), "{}", told.out);
}

#[test]
fn the_file_has_a_row_for_each_run() {
    let place = Place::new();
    let told = on_threads(&place, "2", "runs.csv");
    assert_eq!(told.code, 0, "{}", told.err);
    let text = place.read("runs.csv");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let head: Vec<String> = reader
        .headers()
        .expect("a first row")
        .iter()
        .map(str::to_owned)
        .collect();
    assert_eq!(head[..2], ["strategy", "seed"]);
    assert!(
        head.iter().any(|name| name == "goal:first_advice"),
        "{head:?}"
    );
    let rows: Vec<csv::StringRecord> = reader
        .records()
        .collect::<Result<_, _>>()
        .expect("every row is as long as the first");
    assert_eq!(rows.len(), 40);
    for (n, row) in rows.iter().enumerate() {
        assert_eq!(&row[0], ["proportionate", "timid"][n / 20]);
        assert_eq!(row[1], (n % 20 + 1).to_string());
        assert!(
            row.iter().skip(2).all(|cell| cell.parse::<f64>().is_ok()),
            "{row:?}"
        );
    }
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let place = Place::new();
    let (one, two) = (
        on_threads(&place, "1", "one.csv"),
        on_threads(&place, "2", "two.csv"),
    );
    assert_eq!((one.code, two.code), (0, 0));
    assert_eq!(one.out, two.out);
    assert_eq!(place.read("one.csv"), place.read("two.csv"));
}

#[test]
fn a_tournament_has_at_least_one_seed() {
    let told = Place::new().call(&["tournament", "first-meetup", "--seeds", "0"]);
    assert_eq!((told.code, told.out.as_str()), (2, ""));
}
