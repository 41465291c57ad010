//! What things cost: one ask, a whole run, a week of a large town, a check of a large file.

use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use speaking_terms::model::{Ask, Day, Rules, Tie, ask};
use speaking_terms::scenario::{Scenario, library};
use speaking_terms::sim::{Options, Recording, Run};
use speaking_terms::strategy;

fn scenario(name: &str) -> Scenario {
    library::embedded(name).expect("it is built in")
}

fn options() -> Options {
    Options {
        recording: Recording::Nothing,
        minds: Some(strategy::minds()),
        ..Options::default()
    }
}

fn one_ask(c: &mut Criterion) {
    let rules = Rules::default();
    let request = Ask {
        size: 0.15,
        rapport_share: 0.5,
        trust_share: 0.5,
        tally: 1.0,
        slack: 0.2,
        fit: 0.0,
        etiquette: 1.0,
        context_gap: 0.0,
        by_email: false,
    };
    let tie = Tie::acquainted(0.3, 0.3, 5);
    c.bench_function("one tie's ask, a day after the last", |b| {
        b.iter(|| {
            let mut tie = black_box(tie);
            tie.pass_time(Day(1), &rules);
            ask::weigh(&tie, black_box(&request), &rules)
        });
    });
}

fn one_run(c: &mut Criterion) {
    let mut group = c.benchmark_group("26 weeks of a-job-by-spring, no trace");
    group.throughput(Throughput::Elements(1));
    let mut run = Run::new(Arc::new(scenario("a-job-by-spring")), 1, options());
    for name in ["proportionate", "never-asks"] {
        let habits = strategy::find(name).expect("it is in the library");
        let mut seed = 0;
        group.bench_function(name, |b| {
            b.iter(|| {
                seed += 1;
                run.restart(seed);
                strategy::play_out(&mut run, habits);
                run.tally().acts
            });
        });
    }
    group.finish();
}

/// Weeks of a town of 100,000, in moves a second: the time of so many weeks over the moves made in them.
fn large_town(c: &mut Criterion) {
    let mut town = scenario("the-town");
    if let Some(population) = &mut town.population {
        population.count = 100_000;
    }
    town.weeks = 500;
    let mut run = Run::new(Arc::new(town), 1, options());
    run.end_week();
    let (start, before) = (Instant::now(), run.tally().acts);
    run.end_week();
    let moves = run.tally().acts - before;
    let rate = moves as f64 / start.elapsed().as_secs_f64() / 1e6;
    println!(
        "a week of 100,000 people: {moves} moves, {rate:.2} million a second; peak memory {}",
        peak()
    );
    let mut group = c.benchmark_group("a week of 100,000 people");
    group.sample_size(10);
    group.measurement_time(Duration::from_secs(8));
    group.throughput(Throughput::Elements(moves));
    group.bench_function("the-town, everybody networking", |b| {
        b.iter(|| run.end_week())
    });
    group.finish();
}

/// The most memory this process has used, where the system tells.
fn peak() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"));
    line.map_or("not told".to_owned(), |l| l.trim().to_owned())
}

fn check(c: &mut Criterion) {
    let people: String = (0..500)
        .map(|n| {
            format!(
                "(id: \"p{n}\", name: \"Person {n}\", known: true, interests: [\"chess\"], knows: [\"p{}\"]),\n",
                (n + 1) % 500
            )
        })
        .collect();
    let text = format!(
        "(format: 1, title: \"Many\", you: (id: \"you\", name: \"You\"), people: [\n{people}],\n\
         goals: [(id: \"g\", title: \"Meet\", wants: SpeakingTerms(5))])"
    );
    c.bench_function("check a file of 500 people", |b| {
        b.iter(|| library::load("many.ron", black_box(text.as_bytes()), &|_| None, &[]));
    });
}

criterion_group!(costs, one_ask, one_run, large_town, check);
criterion_main!(costs);
