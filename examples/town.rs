use speaking_terms::{scenario::library, sim::*, strategy};
use std::sync::Arc;
fn main() {
    let mut town = library::embedded("the-town").unwrap();
    if let Some(p) = &mut town.population { p.count = 100_000; }
    town.weeks = 500;
    let mut run = Run::new(Arc::new(town), 1, Options { recording: Recording::Nothing, minds: if std::env::var("NOMINDS").is_ok() { None } else { Some(strategy::minds()) }, ..Default::default() });
    run.end_week();
    for _ in 0..5 { let t = std::time::Instant::now(); let b = run.tally().acts; run.end_week(); let n = run.tally().acts - b; println!("{n} {:.2} M/s", n as f64 / t.elapsed().as_secs_f64() / 1e6); }
}
