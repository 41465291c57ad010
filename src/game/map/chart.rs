//! Where everybody is on the map and where they are going: plain state, without a window.

use std::collections::BTreeMap;
use std::time::Duration;

use bevy_egui::egui::{Pos2, Vec2, vec2};

use super::camera::Camera;
use super::filter::Filter;
use super::layout::{self, Body, Someone, share};
use super::news::{self, Shown};
use super::rings::{Band, FEW, Rings, TOKEN_YOU};
use super::venues::{Venue, venues};
use crate::game::scene::Scene;
use crate::game::settings::Settings;
use crate::model::Belief;
use crate::scenario::PersonId;
use crate::sim::View;

/// Seconds a token takes to its new place.
const MOVE: f64 = 0.32;
/// Seconds until the next token sets off, for few; all have set off after `SET_OFF`.
const APART: f64 = 0.04;
const SET_OFF: f64 = 0.6;
/// Seconds a tie takes to draw itself.
const DRAW: f64 = 0.4;
/// How far a token breathes towards you and back.
const SWAY: f32 = 3.0;

/// The map's state between frames.
#[derive(Clone, Debug, Default)]
pub struct Chart {
    /// What part of it is seen.
    pub camera: Camera,
    /// Whom it shows plainly.
    pub filter: Filter,
    /// Who is under the pointer.
    pub hovered: Option<PersonId>,
    /// The search field is open.
    pub searching: bool,
    /// The legend is open; if the player has not said, it is where it covers nobody.
    pub legend: Option<bool>,
    /// What is seen to each side of you once everybody is fitted in.
    extent: Vec2,
    rings: Option<Rings>,
    spots: BTreeMap<PersonId, Spot>,
    stamp: Option<Stamp>,
    venues: Vec<Venue>,
    shown: Vec<Shown>,
    told: usize,
    now: f64,
    reduced: bool,
    speed: f64,
}

/// Where somebody is.
#[derive(Clone, Debug)]
struct Spot {
    body: Body,
    closeness: f32,
    met: bool,
    from: Pos2,
    to: Pos2,
    /// When they set off from `from`.
    since: f64,
    /// When speaking terms were reached, if the map saw it.
    met_since: Option<f64>,
}

/// What a layout depends on: while it stays the same, nobody moves.
#[derive(Clone, Debug, PartialEq)]
struct Stamp {
    today: u32,
    hours: u32,
    told: usize,
    known: usize,
    place: (i32, i32),
}

/// What the map calls closeness: the mean of believed warmth and work trust, 0..1.
pub fn closeness(belief: &Belief) -> f32 {
    (belief.rapport.mean + belief.trust.mean) / 2.0
}

/// How unsure that is: the mean of both standard deviations.
pub fn doubt(belief: &Belief) -> f32 {
    (belief.rapport.sd() + belief.trust.sd()) / 2.0
}

impl Chart {
    /// Brings the map up to what the player can see now.
    pub fn update(&mut self, scene: &Scene, settings: &Settings) {
        self.now = scene.time;
        self.reduced = settings.reduced_motion;
        self.speed = f64::from(settings.speed) / 100.0;
        let view = &scene.view;
        let place = self.camera.place.size() / 8.0;
        let stamp = Stamp {
            today: view.today.0,
            hours: view.hours_left.to_bits(),
            told: scene.story.len(),
            known: view.links().len(),
            place: (place.x.round() as i32, place.y.round() as i32),
        };
        if self.stamp.as_ref() != Some(&stamp) {
            let first = self.stamp.is_none();
            // Another size of window is no news: everybody is simply there.
            let resized = (self.stamp.as_ref()).is_some_and(|had| {
                let place = stamp.place;
                Stamp {
                    place,
                    ..had.clone()
                } == stamp
            });
            self.settle(view, first || resized);
            if !first && scene.story.len() > self.told {
                let new = view.journal().skip(scene.news().start.max(self.told));
                let new: Vec<_> = new.collect();
                self.shown = news::gestures(
                    new.into_iter(),
                    &view.scenario.catalogue,
                    self.now,
                    self.reduced,
                    self.speed,
                );
            }
            self.told = scene.story.len();
            self.stamp = Some(stamp);
            if self.camera.fitted {
                self.fit();
            }
            self.venues = venues(view, self);
        }
        self.shown.retain(|s| s.starts + s.lasts > self.now);
        if self.camera.fitted {
            self.fit();
        }
    }

    /// Gives everybody known a place, and forgets who is not known any more.
    fn settle(&mut self, view: &View, at_once: bool) {
        let people: Vec<Someone> = view.contacts().map(|c| Someone::of(view, &c)).collect();
        let mut crowd = [0; 4];
        for p in &people {
            crowd[Band::of(p.closeness, p.met) as usize] += 1;
        }
        let rings = Rings::for_crowd(crowd, self.camera.place.size());
        self.rings = Some(rings);
        self.spots.retain(|id, _| view.contact(*id).is_some());
        let first = self.spots.is_empty();
        let fresh = if first {
            layout::angles(&people, &rings)
        } else {
            Vec::new()
        };
        let mut bodies = Vec::with_capacity(people.len());
        let mut taken: Vec<f32> = self.spots.values().map(|s| s.body.angle).collect();
        let mut given: BTreeMap<PersonId, f32> = BTreeMap::new();
        for (n, person) in people.iter().enumerate() {
            let wanted = rings.radius(person.closeness, person.met);
            let band = Band::of(person.closeness, person.met);
            let (angle, give_way) = match self.spots.get(&person.id) {
                Some(spot) if spot.body.band == band => {
                    (spot.body.angle, (spot.body.radius - spot.body.wanted) * 0.5)
                }
                Some(spot) => (spot.body.angle, 0.0),
                None if first => (fresh[n], 0.0),
                None => {
                    let near = self.near(person, &people, &given);
                    let angle = layout::newcomer(&taken, near, person.id);
                    taken.push(angle);
                    given.insert(person.id, angle);
                    (angle, 0.0)
                }
            };
            let (near, far) = rings.span(band);
            bodies.push(Body {
                angle,
                radius: (wanted + give_way).clamp(near, far),
                wanted,
                band,
            });
        }
        layout::keep_clear(&mut bodies, &rings);
        self.set_off(&people, &bodies, at_once);
    }

    /// The direction somebody new belongs to: whoever introduced them, or whom one meets at the same places.
    fn near(
        &self,
        person: &Someone,
        people: &[Someone],
        given: &BTreeMap<PersonId, f32>,
    ) -> Option<f32> {
        let angle_of = |id: &PersonId| {
            let settled = self.spots.get(id).map(|s| s.body.angle);
            settled.or_else(|| given.get(id).copied())
        };
        let introducer = person.introduced_by.as_ref().and_then(angle_of);
        introducer.or_else(|| {
            let shares = |p: &&Someone| p.haunts.iter().any(|v| person.haunts.contains(v));
            let there = people.iter().filter(shares).filter_map(|p| angle_of(&p.id));
            layout::mean_angle(there)
        })
    }

    /// Sends everybody on their way to where they belong now.
    fn set_off(&mut self, people: &[Someone], bodies: &[Body], at_once: bool) {
        let Some(rings) = self.rings else { return };
        let apart = APART.min(SET_OFF / people.len().max(1) as f64) / self.speed;
        let (now, mut movers) = (self.now, 0);
        for (person, body) in people.iter().zip(bodies) {
            let to = rings.point(body.angle, body.radius);
            let from = match self.spots.get(&person.id) {
                Some(spot) => self.along(spot),
                None => to,
            };
            let moves = from.distance(to) > 0.5 && !at_once;
            let spot = self.spots.entry(person.id).or_insert_with(|| Spot {
                body: *body,
                closeness: person.closeness,
                met: person.met,
                from,
                to,
                since: f64::MIN,
                met_since: None,
            });
            if person.met && !spot.met {
                spot.met_since = Some(now);
            }
            spot.body = *body;
            spot.closeness = person.closeness;
            spot.met = person.met;
            spot.from = from;
            spot.to = to;
            spot.since = f64::MIN;
            if moves {
                spot.since = now + f64::from(movers) * apart;
                movers += 1;
            }
        }
    }

    /// Where somebody is between two places, without breathing.
    fn along(&self, spot: &Spot) -> Pos2 {
        if self.reduced {
            return spot.to;
        }
        let t = ((self.now - spot.since) * self.speed / MOVE).clamp(0.0, 1.0) as f32;
        spot.from + (spot.to - spot.from) * eased(t)
    }

    /// Where somebody's token is now, on the map.
    pub fn place(&self, id: PersonId) -> Option<Pos2> {
        if id == PersonId::YOU {
            return Some(Pos2::ZERO);
        }
        let spot = self.spots.get(&id)?;
        let at = self.along(spot);
        if !self.breathes() {
            return Some(at);
        }
        let period = 6.0 + 3.0 * f64::from(share(id, 3));
        let phase = f64::from(share(id, 4)) * std::f64::consts::TAU;
        let sway = (self.now * std::f64::consts::TAU / period + phase).sin() as f32;
        Some(at + at.to_vec2().normalized() * sway * SWAY)
    }

    /// Where somebody stood before, while a dashed ghost marks it: only where motion is reduced.
    pub fn ghost(&self, id: PersonId) -> Option<Pos2> {
        let spot = self.spots.get(&id)?;
        let fresh = (0.0..news::STAYS).contains(&(self.now - spot.since));
        (self.reduced && fresh && spot.from.distance(spot.to) > 8.0).then_some(spot.from)
    }

    /// How much of somebody's tie is drawn, 0..1: it draws itself when speaking terms are reached.
    pub fn drawn(&self, id: PersonId) -> f32 {
        let Some(since) = self.spots.get(&id).and_then(|s| s.met_since) else {
            return 1.0;
        };
        if self.reduced {
            return 1.0;
        }
        ((self.now - since) * self.speed / DRAW).clamp(0.0, 1.0) as f32
    }

    /// Whether somebody's eyes are shut just now.
    pub fn blinks(&self, id: PersonId) -> bool {
        let every = 4.0 + 3.0 * f64::from(share(id, 5));
        self.breathes() && (self.now + every * f64::from(share(id, 6))) % every < 0.12
    }

    /// Whether tokens breathe and blink: not where motion is reduced, and not in a crowd.
    fn breathes(&self) -> bool {
        !self.reduced && self.spots.len() <= FEW
    }

    /// When the map will look different by itself; `None` if it rests.
    pub fn wakes(&self) -> Option<Duration> {
        let moving = |s: &Spot| self.now - s.since < MOVE / self.speed;
        let drawing = |s: &Spot| {
            s.met_since
                .is_some_and(|t| self.now - t < DRAW / self.speed)
        };
        if !self.reduced
            && (!self.shown.is_empty() || self.spots.values().any(|s| moving(s) || drawing(s)))
        {
            return Some(Duration::ZERO);
        }
        if self.breathes() && !self.spots.is_empty() {
            return Some(Duration::from_millis(33));
        }
        let ghosts = self.spots.keys().any(|&id| self.ghost(id).is_some());
        (ghosts || !self.shown.is_empty()).then_some(Duration::from_millis(200))
    }

    /// Gestures under way.
    pub fn gestures(&self) -> impl Iterator<Item = (&Shown, f32)> {
        let now = self.now;
        self.shown
            .iter()
            .filter_map(move |s| Some((s, s.progress(now)?)))
    }

    /// Whether motion is reduced.
    pub fn is_reduced(&self) -> bool {
        self.reduced
    }

    /// The rings, once anybody is known.
    pub fn rings(&self) -> Option<Rings> {
        self.rings.filter(|_| !self.spots.is_empty())
    }

    /// Today's places where somebody known can be met.
    pub fn venues(&self) -> &[Venue] {
        &self.venues
    }

    /// Everybody on the map, by id.
    pub fn people(&self) -> impl Iterator<Item = PersonId> {
        self.spots.keys().copied()
    }

    /// The believed closeness somebody stands for.
    pub fn closeness_of(&self, id: PersonId) -> Option<f32> {
        self.spots.get(&id).map(|s| s.closeness)
    }

    /// Where somebody will be once they have arrived.
    pub fn target(&self, id: PersonId) -> Option<Pos2> {
        self.spots.get(&id).map(|s| s.to)
    }

    /// Where everybody will be once they have arrived.
    pub fn targets(&self) -> impl Iterator<Item = (PersonId, Pos2)> {
        self.spots.iter().map(|(id, s)| (*id, s.to))
    }

    /// A point, moved so far that it is in sight once everybody is fitted in.
    pub fn kept_in_sight(&self, at: Pos2) -> Pos2 {
        let edge = self.inside(vec2(84.0, 44.0));
        at.clamp((-edge).to_pos2(), edge.to_pos2())
    }

    /// Whether a point is clear of the tools, the legend and the journal once everybody is fitted in.
    pub fn is_open_ground(&self, at: Pos2) -> bool {
        let (tools, legend) = (
            self.inside(vec2(280.0, 92.0)),
            self.inside(vec2(360.0, 150.0)),
        );
        let under_tools = at.y < -tools.y && at.x.abs() > tools.x;
        let under_legend_or_journal = at.y > legend.y && at.x.abs() > legend.x;
        !under_tools && !under_legend_or_journal
    }

    /// Half the map that is seen once everybody is fitted in, less a margin in points.
    fn inside(&self, margin: Vec2) -> Vec2 {
        let zoom = self.camera.place.width() / 2.0 / self.extent.x.max(1.0);
        (self.extent - margin / zoom).max(Vec2::ZERO)
    }

    /// Fits everybody into the place.
    pub fn fit(&mut self) {
        let mut half = Vec2::splat(TOKEN_YOU * 2.0);
        for spot in self.spots.values() {
            half = half.max(spot.to.to_vec2().abs() + Vec2::new(46.0, 54.0));
        }
        let roomy = (self.camera.place.width() / 872.0).min(self.camera.place.height() / 560.0);
        self.camera.fit(half, roomy.clamp(1.0, 1.2));
        self.extent = self.camera.place.size() / 2.0 / self.camera.zoom;
    }
}

/// Slow at both ends.
fn eased(t: f32) -> f32 {
    t * t * (3.0 - 2.0 * t)
}
