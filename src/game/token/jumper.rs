//! The jumper and what is on it, before they are cut to a token's outline; in units of half a diameter, y down.

use bevy_egui::egui::{Vec2, vec2};

use super::area::{Rings, ring};
use super::features::Pattern;
use super::outline::{curve, ellipse};

/// Where a jumper begins.
const NECK: f32 = 0.06;
/// Width of a band of a pattern.
const BAND: f32 = 0.115;

/// Everything below the curved neck.
pub fn jumper() -> Rings {
    let (left, right) = (vec2(-1.1, NECK - 0.04), vec2(1.1, NECK - 0.04));
    let mut line = vec![left];
    line.extend(curve(left, vec2(0.0, NECK + 0.30), right, 24));
    line.extend([vec2(1.1, 1.2), vec2(-1.1, 1.2)]);
    vec![ring(&line)]
}

/// The pieces of a pattern.
pub fn pattern(pattern: Pattern) -> Rings {
    match pattern {
        Pattern::Buttons => buttons(),
        Pattern::Stripes => rows(5)
            .map(|j| rect(-1.1, NECK + 0.06 + j * BAND * 2.1, 2.2, BAND))
            .collect(),
        Pattern::Pinstripes => across(5)
            .map(|i| rect(i * 0.21 - BAND * 0.35, NECK - 0.1, BAND * 0.7, 1.2))
            .collect(),
        Pattern::Dots => staggered(5)
            .map(|(i, j)| vec2(i * 0.27, NECK + 0.12 + j * 0.21))
            .map(|at| ring(&ellipse(at, Vec2::splat(0.062), 20)))
            .collect(),
        Pattern::Sash => across(5).map(sash).collect(),
        Pattern::Checks => across(5)
            .flat_map(|i| rows(6).map(move |j| (i, j)))
            .filter(|(i, j)| (i + j) % 2.0 == 0.0)
            .map(|(i, j)| rect(i * 0.19 - 0.095, NECK - 0.05 + j * 0.19, 0.19, 0.19))
            .collect(),
        Pattern::Zigzag => rows(4).map(|j| zigzag(NECK + 0.06 + j * 0.25)).collect(),
        Pattern::Diamonds => staggered(4)
            .map(|(i, j)| diamond(vec2(i * 0.36, NECK + 0.18 + j * 0.22)))
            .collect(),
        Pattern::Waves => rows(4).map(|j| wave(NECK + 0.10 + j * 0.24)).collect(),
    }
}

fn rows(count: u8) -> impl Iterator<Item = f32> {
    (0..count).map(f32::from)
}

fn across(half: i8) -> impl Iterator<Item = f32> {
    (-half..=half).map(f32::from)
}

/// Columns and rows, every other row half a column to the right.
fn staggered(count: u8) -> impl Iterator<Item = (f32, f32)> {
    rows(count).flat_map(|j| across(5).map(move |i| (i + (j % 2.0) * 0.5, j)))
}

fn rect(x: f32, y: f32, w: f32, h: f32) -> Vec<[f32; 2]> {
    vec![[x, y], [x + w, y], [x + w, y + h], [x, y + h]]
}

fn sash(i: f32) -> Vec<[f32; 2]> {
    let start = vec2(i * 0.36, NECK - 0.1);
    let (down, along) = (vec2(-0.8, 1.1), vec2(BAND * 1.3, 0.0));
    ring(&[start, start + down, start + down + along, start + along])
}

fn diamond(at: Vec2) -> Vec<[f32; 2]> {
    let (x, y) = (vec2(0.13, 0.0), vec2(0.0, 0.13 * 1.3));
    ring(&[at - y, at + x, at + y, at - x])
}

fn zigzag(y: f32) -> Vec<[f32; 2]> {
    let corner = |n: u8| vec2(-1.1 + f32::from(n) * 0.125, y + 0.13 * f32::from(n % 2));
    let line: Vec<_> = (0..=20).map(|n| (corner(n), 0.13 / 0.125)).collect();
    band(&line, BAND * 0.75)
}

fn wave(y: f32) -> Vec<[f32; 2]> {
    // A bow 0.30 wide that hangs 0.085 down; its slope falls evenly from one end to the other.
    let at = |n: u8| {
        let (bow, t) = (f32::from(n / 8), f32::from(n % 8) / 8.0);
        let point = vec2(-1.2 + (bow + t) * 0.30, y + 0.34 * t * (1.0 - t));
        (point, 0.17 / 0.15 * (1.0 - 2.0 * t))
    };
    let line: Vec<_> = (0..=64).map(at).collect();
    band(&line, BAND * 0.7)
}

fn buttons() -> Rings {
    let slope = 0.39 / 0.36;
    let collar = [(-0.36, -0.05), (0.0, 0.34), (0.36, -0.05)];
    let collar = collar.map(|(x, y)| (vec2(x, NECK + y), slope));
    let button = |j: f32| ellipse(vec2(0.0, NECK + 0.50 + j * 0.2), Vec2::splat(0.05), 16);
    let buttons = rows(3).map(|j| ring(&button(j)));
    [band(&collar, BAND * 1.1)]
        .into_iter()
        .chain(buttons)
        .collect()
}

/// A line of this width, from points and the slopes there: moved up and down, so that its corners are mitred.
fn band(line: &[(Vec2, f32)], width: f32) -> Vec<[f32; 2]> {
    let half = |slope: f32| vec2(0.0, width / 2.0 * (1.0 + slope * slope).sqrt());
    let below = line.iter().map(|(p, slope)| *p + half(*slope));
    let above = line.iter().rev().map(|(p, slope)| *p - half(*slope));
    ring(&below.chain(above).collect::<Vec<_>>())
}
