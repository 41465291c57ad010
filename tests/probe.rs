use speaking_terms::{scenario::library, sim::*, strategy};
use std::sync::Arc;
#[test]
fn probe() {
    for name in std::env::var("ONLY").map_or(
        library::builtin_names()
            .map(String::from)
            .collect::<Vec<_>>(),
        |o| vec![o],
    ) {
        let name = name.as_str();
        let s = Arc::new(library::embedded(name).expect(name));
        println!(
            "== {name} {} people {} topics",
            s.people.len(),
            s.topics.len()
        );
        for st in strategy::library() {
            let n = if name == "the-town" { 20u64 } else { 300 };
            let t0 = std::time::Instant::now();
            let mut run = Run::new(
                Arc::clone(&s),
                1,
                Options {
                    recording: Recording::Nothing,
                    minds: Some(strategy::minds()),
                    ..Default::default()
                },
            );
            let mut goals = vec![0; s.goals.len()];
            let (mut over, mut asks, mut yes, mut speak, mut acts, mut ncmd) = (0, 0, 0, 0, 0, 0);
            let mut kinds = vec![0; s.catalogue.asks.len()];
            for seed in 1..=n {
                run.restart(seed);
                strategy::play_out(&mut run, st);
                let v = run.view(speaking_terms::scenario::PersonId::YOU);
                for (i, (_, p)) in v.goals().enumerate() {
                    if p.is_reached() {
                        goals[i] += 1;
                    }
                }
                let t = run.tally();
                over += t.oversteps;
                asks += t.asks;
                yes += t.yeses;
                speak += t.speaking_terms;
                acts += t.acts;
                ncmd += run.commands().len();
                for (a, _) in &t.granted {
                    kinds[a.0 as usize] += 1;
                }
            }
            let nf = n as f32;
            println!(
                "{:14} goals {:?} over {:.1} asks {:.1} yes {:.1} speak {:.1} acts {:.0} cmds {:.0} granted {:?} {:.0} us/run",
                st.name,
                goals
                    .iter()
                    .map(|g| (*g as f32 / nf * 100.).round())
                    .collect::<Vec<_>>(),
                over as f32 / nf,
                asks as f32 / nf,
                yes as f32 / nf,
                speak as f32 / nf,
                acts as f32 / nf,
                ncmd as f32 / nf,
                kinds.iter().map(|k| *k as f32 / nf).collect::<Vec<_>>(),
                t0.elapsed().as_micros() as f32 / nf
            );
        }
    }
}
