//! Where today's places stand: worked out when the map settles, not every frame, since in a crowd it takes a while.

use bevy_egui::egui::{Pos2, vec2};

use super::chart::Chart;
use super::layout::{mean_angle, wrapped};
use crate::scenario::people::Context;
use crate::sim::View;

/// A place to meet people today.
#[derive(Clone, Debug, PartialEq)]
pub struct Venue {
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub at: Pos2,
    /// It is a place of friends and neighbours, not of work.
    pub personal: bool,
    /// How many people known can be met there.
    pub people: usize,
}

/// Today's places where somebody known can be met, each outside the rings on the side of those who go there, clear of tokens.
pub fn venues(view: &View, chart: &Chart) -> Vec<Venue> {
    let Some(rings) = chart.rings() else {
        return Vec::new();
    };
    let targets: Vec<Pos2> = chart.targets().map(|(_, token)| token).collect();
    let mut found: Vec<Venue> = Vec::new();
    for venue in view.venues_today() {
        let here =
            |c: &crate::sim::Contact| view.where_today(c.id).is_some_and(|v| v.id == venue.id);
        let angles: Vec<f32> = (view.contacts().filter(here))
            .filter_map(|c| Some(rings.polar(chart.target(c.id)?).0))
            .collect();
        if angles.is_empty() {
            continue;
        }
        let wanted = mean_angle(angles.iter().copied()).unwrap_or(angles[0]);
        // As near to the people as it can be without standing on anybody, and in sight.
        let worth = |at: Pos2| {
            // Its name is wider than a person's.
            let gap = |other: Pos2| ((at - other) / (rings.cell * vec2(1.4, 1.1))).length();
            let others = targets.iter().copied().chain(found.iter().map(|v| v.at));
            let gap = others.map(gap).fold(1.2, f32::min);
            let aside = wrapped(rings.polar(at).0 - wanted).abs();
            let unseen = if chart.is_open_ground(at) { 0.0 } else { 6.0 };
            gap * 8.0 - aside - unseen
        };
        let places = (0..72).flat_map(|n| {
            let angle = n as f32 * std::f32::consts::TAU / 72.0;
            let (ring, edge) = (rings.radii[2], rings.beyond);
            [
                ring * 1.02,
                ring * 1.14,
                ring * 1.28,
                edge * 1.15,
                edge * 1.4,
            ]
            .map(|out| chart.kept_in_sight(rings.point(angle, out)))
        });
        let best = (places.map(|at| (worth(at), at))).max_by(|a, b| a.0.total_cmp(&b.0));
        found.extend(best.map(|(_, at)| Venue {
            name: venue.name.clone(),
            at,
            personal: venue.context == Context::Personal,
            people: angles.len(),
        }));
    }
    found
}
