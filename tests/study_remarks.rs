//! Remarks, held against real runs.

use std::sync::Arc;

use speaking_terms::scenario::library;
use speaking_terms::sim::{Options, Run};
use speaking_terms::strategy;
use speaking_terms::study::Debrief;

fn played(name: &str, strategy: &str, seed: u64) -> Run {
    let scenario = Arc::new(library::embedded(name).expect("built in"));
    let options = Options {
        minds: Some(strategy::minds()),
        ..Options::default()
    };
    let mut run = Run::new(scenario, seed, options);
    strategy::play_out(&mut run, strategy::find(strategy).expect("in the library"));
    run
}

#[test]
#[ignore = "for looking at"]
fn show() {
    for scenario in ["first-meetup", "a-job-by-spring"] {
        for strategy in strategy::NAMES {
            println!("\n=== {scenario} {strategy}");
            for seed in 1..=8 {
                let debrief = Debrief::of(&played(scenario, strategy, seed));
                let row: Vec<_> = (debrief.remarks.iter())
                    .map(|r| {
                        format!(
                            "{}{} {:.1}",
                            if r.praise { "+" } else { "" },
                            r.name,
                            r.weight
                        )
                    })
                    .collect();
                println!("{seed}: {}", row.join(", "));
                if seed == 1 {
                    for r in &debrief.remarks {
                        println!(
                            "   [{}] {} {} | {}",
                            r.name, r.headline, r.because, r.try_this
                        );
                    }
                }
            }
        }
    }
}
