//! The population: shares, ranges, and the words it is made of.

use super::people::check_strategy;
use super::topics::Topics;
use super::words_for;
use crate::scenario::TopicId;
use crate::scenario::cast::{Pools, Population};
use crate::scenario::raw::{MixRaw, PoolsRaw, PopulationRaw, PronounsRaw};
use crate::scenario::syntax::{At, Decoder, Problem, Span, shorten};
use std::collections::HashMap;

/// Shares may pass 1 by this much: ten times 0.1 is not quite 1 in single precision.
const ROUNDING: f32 = 1e-4;

/// A population as the simulation uses it. `library` are the pools of all files included, in order.
pub fn population(
    raw: &At<PopulationRaw>,
    library: &[&PoolsRaw],
    strategies: &[&str],
    topics: &mut Topics,
    cx: &mut Decoder,
) -> Population {
    let PopulationRaw {
        count,
        acquaintances,
        rewire,
        known,
        standing_least,
        standing_most,
        rapport_most,
        trust_most,
        personal,
        strategies: mix,
        hours_a_week,
        pools: own,
    } = &raw.value;
    if standing_least.value > standing_most.value {
        let (least, most) = (standing_least.value, standing_most.value);
        let message =
            format!("`standing_least` is {least} and passes `standing_most`, which is {most}.");
        let span = standing_least.span.max(standing_most.span);
        cx.report(Problem::error("wrong-order", span, message).fix("exchange the two"));
    }
    if known.value > count.value && known.span != Span::default() {
        let message = format!(
            "{} people are known, but there are only {}.",
            known.value, count.value
        );
        let fix = format!("write at most {}", count.value);
        cx.report(Problem::warning("too-many-known", known.span, message).fix(fix));
    }
    let layers: Vec<&PoolsRaw> = library.iter().copied().chain(own).collect();
    let pools = pools(&layers, raw.span.opening(), topics, cx);
    if pools.first_names.is_empty() {
        let message = "There are no names for the population.";
        let fix =
            "include `library/pools.ron`, or write `pools: (first_names: [(\"Ada\", She), …])`";
        cx.report(Problem::warning("empty-pool", raw.span.opening(), message).fix(fix));
    }
    Population {
        count: count.value,
        acquaintances: *acquaintances,
        rewire: *rewire,
        known: known.value,
        standing: (standing_least.value, standing_most.value),
        rapport_most: *rapport_most,
        trust_most: *trust_most,
        personal: *personal,
        strategies: shares(mix, strategies, cx),
        hours_a_week: *hours_a_week,
        pools,
    }
}

fn shares(mix: &[At<MixRaw>], known: &[&str], cx: &mut Decoder) -> Vec<(String, f32)> {
    let mut places = HashMap::new();
    let (mut shares, mut total, mut is_told) = (Vec::new(), 0.0, false);
    for entry in mix {
        let MixRaw { strategy, share } = &entry.value;
        if !known.is_empty() {
            check_strategy(strategy, known, cx);
        }
        if let Some(first) = places.insert(strategy.as_str(), strategy.span) {
            let message = format!("The strategy `{}` has two shares.", shorten(strategy));
            let problem = Problem::error("duplicate-id", strategy.span, message);
            cx.report(
                problem
                    .related(first, "first given here")
                    .fix("write their sum once"),
            );
        }
        total += share.value;
        if total > 1.0 + ROUNDING && !is_told {
            is_told = true;
            let message =
                format!("With this, the shares add up to {total:.2}, which is more than 1.");
            let left = (1.0 - total + share.value).max(0.0);
            let fix = format!("write at most {left:.2}, or make another share smaller");
            cx.report(Problem::error("shares-above-one", share.span, message).fix(fix));
        }
        shares.push((strategy.value.clone(), share.value));
    }
    shares
}

fn pools(layers: &[&PoolsRaw], span: Span, topics: &mut Topics, cx: &mut Decoder) -> Pools {
    let mut pools = Pools::default();
    for layer in layers {
        let PoolsRaw {
            first_names,
            last_names,
            roles,
            interests,
            skills,
            resources,
            background,
        } = layer;
        if !first_names.is_empty() {
            let named = |(name, words): &(String, PronounsRaw)| (name.clone(), words_for(*words));
            pools.first_names = first_names.iter().map(named).collect();
        }
        replace(&mut pools.last_names, last_names);
        replace(&mut pools.roles, roles);
        let mut number = |pool: &mut Vec<TopicId>, words: &[String]| {
            if !words.is_empty() {
                *pool = words
                    .iter()
                    .filter_map(|word| topics.number(word, span, cx))
                    .collect();
            }
        };
        number(&mut pools.interests, interests);
        number(&mut pools.skills, skills);
        number(&mut pools.resources, resources);
        number(&mut pools.background, background);
    }
    pools
}

fn replace(pool: &mut Vec<String>, words: &[String]) {
    if !words.is_empty() {
        *pool = words.to_vec();
    }
}
