//! Forty dots that stand for many runs, heaped where their values lie. Every dot is a run that was really played.

use bevy_egui::egui::{Vec2, vec2};

/// So many dots at most.
pub const DOTS: usize = 40;
/// How high a heap may be.
pub const HIGHEST: f32 = 92.0;
/// Distances between dots that are tried, widest first.
const APART: [f32; 5] = [11.0, 10.0, 9.0, 8.0, 7.0];

/// Runs, by their place among all values, that each stand for an equal share of them, in the order of their values.
pub fn runs(values: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|a, b| values[*a].total_cmp(&values[*b]));
    let dots = order.len().min(DOTS);
    let place = |n: usize| (2 * n + 1) * order.len() / (2 * dots);
    (0..dots).map(|n| order[place(n)]).collect()
}

/// How dots are heaped: bins of one width, filled row by row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Heap {
    /// Between the middles of two dots.
    pub apart: f32,
    /// Width of a bin.
    bin: f32,
    /// Dots side by side in a bin.
    columns: usize,
}

impl Heap {
    /// The widest in which no heap of these rows, given by their dots' places from the left, is too high. `whole` is
    /// the distance of two whole numbers, if values are such.
    pub fn fit(rows: &[Vec<f32>], whole: Option<f32>) -> Self {
        let by_bin = |bin: f32, apart: f32| Heap {
            apart,
            bin,
            columns: ((bin * 0.94 / apart) as usize).max(1),
        };
        let mut tried: Vec<Heap> = match whole {
            Some(whole) => APART.iter().map(|apart| by_bin(whole, *apart)).collect(),
            None => (1..=6_u8)
                .flat_map(|columns| APART.map(|apart| (f32::from(columns), apart)))
                .map(|(columns, apart)| by_bin(columns * apart * 1.07, apart))
                .collect(),
        };
        let last = tried.pop().unwrap_or(by_bin(APART[0], APART[0]));
        let fits = |heap: &Heap| rows.iter().all(|row| heap.height(row) <= HIGHEST);
        tried.into_iter().find(fits).unwrap_or(last)
    }

    fn bin(&self, x: f32) -> i32 {
        (x / self.bin).floor() as i32
    }

    fn in_bin(&self, row: &[f32], bin: i32) -> usize {
        row.iter().filter(|x| self.bin(**x) == bin).count()
    }

    /// How high a row is.
    pub fn height(&self, row: &[f32]) -> f32 {
        let most = row.iter().map(|x| self.in_bin(row, self.bin(*x))).max();
        most.unwrap_or(0).div_ceil(self.columns) as f32 * self.apart
    }

    /// Where the dots of a row lie: from the left, and down from the base line.
    pub fn places(&self, row: &[f32]) -> Vec<Vec2> {
        let place = |(n, x): (usize, &f32)| {
            let bin = self.bin(*x);
            let before = self.in_bin(&row[..n], bin);
            let wide = self.in_bin(row, bin).min(self.columns) as f32;
            let (column, level) = (before % self.columns, before / self.columns);
            let middle = (bin as f32 + 0.5) * self.bin;
            vec2(
                middle + (column as f32 - (wide - 1.0) / 2.0) * self.apart,
                -(level as f32 + 0.5) * self.apart,
            )
        };
        row.iter().enumerate().map(place).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_stand_for_equal_shares_in_order() {
        let values: Vec<f64> = (0..200).map(|n| f64::from(199 - n)).collect();
        let dots = runs(&values);
        assert_eq!(dots.len(), DOTS);
        let found: Vec<f64> = dots.iter().map(|run| values[*run]).collect();
        assert_eq!(found[..3], [2.0, 7.0, 12.0]);
        assert_eq!(runs(&[0.5, 0.1]), [1, 0]);
        assert!(runs(&[]).is_empty());
    }

    #[test]
    fn no_heap_is_too_high_and_no_two_dots_lie_on_each_other() {
        for (row, whole) in [
            (vec![300.0; DOTS], None),
            (vec![105.0; DOTS], Some(70.0)),
            ((0..40).map(|n| n as f32 * 14.0).collect(), None),
        ] {
            let rows = [row];
            let heap = Heap::fit(&rows, whole);
            assert!(heap.height(&rows[0]) <= HIGHEST, "{heap:?}");
            let places = heap.places(&rows[0]);
            for (n, a) in places.iter().enumerate() {
                for b in &places[n + 1..] {
                    assert!((*a - *b).length() > 6.0, "{a:?} {b:?}");
                }
            }
        }
    }
}
