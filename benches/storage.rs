//! Where ties are kept: the same two moves a person a week on the same ties, stored in three ways. ARCHITECTURE.md
//! quotes the figures.

use std::hint::black_box;

use bevy_ecs::prelude::*;
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use speaking_terms::model::build::{self, Building, Occasion};
use speaking_terms::model::{Day, Rules, Tie};
use speaking_terms::random::mix;

const TIES: usize = 12;
const WORK_TALK: Building = Building {
    rapport: 0.02,
    rapport_cap: 0.40,
    trust: 0.05,
    trust_cap: 0.50,
    patience: 0.20,
};

/// The tie that a person's `nth` move of a week goes to.
fn choice(person: usize, week: u32, nth: u64) -> usize {
    mix(mix(person as u64) ^ (u64::from(week) << 8) ^ nth) as usize % TIES
}

fn talk(tie: &mut Tie, today: Day, rules: &Rules) {
    tie.pass_time(today, rules);
    build::build(tie, &WORK_TALK, Occasion::ordinary(0.5), today, rules);
}

/// Every tie is an entity; a person knows the entities of theirs.
#[derive(Component)]
struct TieEntity(Tie);

fn entities(people: usize) -> impl FnMut(u32) {
    let mut world = World::new();
    let rows: Vec<Vec<Entity>> = (0..people)
        .map(|_| {
            (0..TIES)
                .map(|_| world.spawn(TieEntity(Tie::default())).id())
                .collect()
        })
        .collect();
    let rules = Rules::default();
    let mut query = world.query::<&mut TieEntity>();
    move |week| {
        for (person, row) in rows.iter().enumerate() {
            for nth in 0..2 {
                let tie = query.get_mut(&mut world, row[choice(person, week, nth)]);
                if let Ok(mut tie) = tie {
                    talk(&mut tie.0, Day(7 * week), &rules);
                }
            }
        }
    }
}

/// A person's ties are an array in a component of theirs.
#[derive(Component)]
struct Row(Vec<Tie>);

fn components(people: usize) -> impl FnMut(u32) {
    let mut world = World::new();
    for _ in 0..people {
        world.spawn(Row(vec![Tie::default(); TIES]));
    }
    let rules = Rules::default();
    let mut query = world.query::<&mut Row>();
    move |week| {
        for (person, mut row) in query.iter_mut(&mut world).enumerate() {
            for nth in 0..2 {
                talk(&mut row.0[choice(person, week, nth)], Day(7 * week), &rules);
            }
        }
    }
}

/// All rows in one resource, an actor's ties side by side.
#[derive(Resource)]
struct Rows(Vec<Vec<Tie>>);

fn resource(people: usize) -> impl FnMut(u32) {
    let mut world = World::new();
    world.insert_resource(Rows(vec![vec![Tie::default(); TIES]; people]));
    let rules = Rules::default();
    move |week| {
        let mut rows = world.resource_mut::<Rows>();
        for (person, row) in rows.0.iter_mut().enumerate() {
            for nth in 0..2 {
                talk(&mut row[choice(person, week, nth)], Day(7 * week), &rules);
            }
        }
    }
}

/// All rows in one resource, but by holder: whom an actor moves towards holds the tie, somewhere else in memory.
fn by_holder(people: usize) -> impl FnMut(u32) {
    let mut world = World::new();
    world.insert_resource(Rows(vec![vec![Tie::default(); TIES]; people]));
    let rules = Rules::default();
    move |week| {
        let mut rows = world.resource_mut::<Rows>();
        for person in 0..people {
            for nth in 0..2 {
                let at = choice(person, week, nth);
                let holder = mix((person * TIES + at) as u64) as usize % people;
                talk(&mut rows.0[holder][at], Day(7 * week), &rules);
            }
        }
    }
}

fn storage(c: &mut Criterion) {
    for people in [1_000, 10_000, 100_000] {
        let mut group = c.benchmark_group("two moves a person a week");
        group.sample_size(10);
        group.throughput(Throughput::Elements(2 * people as u64));
        let mut case = |name: &str, mut week: Box<dyn FnMut(u32)>| {
            let mut now = 0;
            group.bench_function(BenchmarkId::new(name, people), |b| {
                b.iter(|| {
                    now += 1;
                    week(black_box(now));
                });
            });
        };
        case("a tie an entity", Box::new(entities(people)));
        case(
            "an array in a component, by actor",
            Box::new(components(people)),
        );
        case("one resource, by actor", Box::new(resource(people)));
        case("one resource, by holder", Box::new(by_holder(people)));
        group.finish();
    }
}

criterion_group!(benches, storage);
criterion_main!(benches);
