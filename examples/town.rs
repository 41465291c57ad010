use speaking_terms::{scenario::library, sim::*, strategy};
use std::sync::Arc;
fn main() {
    let n: u32 = std::env::args()
        .nth(1)
        .map_or(100_000, |a| a.parse().unwrap());
    let weeks: u32 = std::env::args().nth(2).map_or(5, |a| a.parse().unwrap());
    let o = || Options {
        recording: Recording::Nothing,
        minds: Some(strategy::minds()),
        ..Default::default()
    };
    if n == 0 {
        let s = Arc::new(library::embedded("a-job-by-spring").unwrap());
        for who in ["proportionate", "never-asks", ""] {
            let mut run = Run::new(Arc::clone(&s), 1, o());
            let t = std::time::Instant::now();
            for seed in 0..weeks as u64 {
                run.restart(seed);
                match strategy::find(who) {
                    Some(h) => strategy::play_out(&mut run, h),
                    None => {
                        while !run.is_over() {
                            run.end_day()
                        }
                    }
                }
            }
            println!(
                "{who} {:.0} us a run",
                t.elapsed().as_secs_f64() * 1e6 / weeks as f64
            );
        }
        return;
    }
    let mut town = library::embedded("the-town").unwrap();
    if let Some(p) = &mut town.population {
        p.count = n;
    }
    town.weeks = 500;
    let mut run = Run::new(Arc::new(town), 1, o());
    for _ in 0..weeks {
        let t = std::time::Instant::now();
        let b = run.tally().acts;
        run.end_week();
        let n = run.tally().acts - b;
        println!("{n} {:.2} M/s", n as f64 / t.elapsed().as_secs_f64() / 1e6);
    }
}
