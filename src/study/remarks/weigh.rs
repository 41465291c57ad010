//! How much a remark matters: one scale for all, so that remarks of different kinds can be ranked.

/// It shaped the whole run.
pub const MOST: f32 = 3.0;

/// Less is not worth a word.
pub const LEAST: f32 = 0.25;

/// Half the most, of what weighs heavily each time.
pub(super) const A_FEW: f32 = 3.0;
/// Half the most, of what weighs something each time.
pub(super) const SEVERAL: f32 = 5.0;
/// Half the most, of what weighs little each time.
pub(super) const MANY: f32 = 8.0;

/// The weight of so much harm (or good), half the most where there is `much` of it: it grows ever more slowly, so that
/// no habit drowns all others by going on and on.
pub(super) fn weight(of: f32, much: f32) -> f32 {
    let of = of.max(0.0);
    MOST * of / (of + much)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_weighs_more_and_never_more_than_the_most() {
        let weights: Vec<f32> = (0..40).map(|n| weight(n as f32 / 4.0, 1.0)).collect();
        assert_eq!(weights[0], 0.0);
        assert!(weights.is_sorted());
        assert!(weights.iter().all(|w| *w <= MOST));
    }
}
