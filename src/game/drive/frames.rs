//! How long frames take: the time from one to the next, over a stretch of a drive.

/// Frames of a stretch.
#[derive(Default)]
pub struct Frames {
    /// Milliseconds from each to the next.
    millis: Vec<f64>,
}

impl Frames {
    /// One more, this many seconds after the one before.
    pub fn note(&mut self, seconds: f64) {
        self.millis.push(seconds * 1e3);
    }

    /// What they came to, in a line; the next stretch begins.
    pub fn told(&mut self, name: &str) -> String {
        let mut millis = std::mem::take(&mut self.millis);
        millis.sort_by(f64::total_cmp);
        let Some(slowest) = millis.last() else {
            return format!("frames of {name}: none");
        };
        // The least time that this share of the frames does not pass.
        let within =
            |share: f64| millis[((share * millis.len() as f64).ceil() as usize).max(1) - 1];
        format!(
            "frames of {name}: {} frames, {:.1} ms in the middle, 95 in 100 within {:.1} ms, the slowest {slowest:.1} ms",
            millis.len(),
            within(0.5),
            within(0.95),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_is_told_once_and_the_next_begins() {
        let mut frames = Frames::default();
        for millis in (1..=100).rev() {
            frames.note(f64::from(millis) / 1e3);
        }
        let told = "frames of a wait: 100 frames, 50.0 ms in the middle, 95 in 100 within 95.0 ms, the slowest 100.0 ms";
        assert_eq!(frames.told("a wait"), told);
        assert_eq!(frames.told("nothing"), "frames of nothing: none");
        frames.note(0.004);
        assert!(
            frames
                .told("one")
                .ends_with("within 4.0 ms, the slowest 4.0 ms")
        );
    }
}
