//! Numbers as people say them: odds, parts, days, hours.

/// Odds as people say them: "about 4 times in 10", "about 3 times in 100", "almost never".
pub fn odds(p: f32) -> String {
    let (in_10, in_100) = ((p * 10.0).round() as u32, (p * 100.0).round() as u32);
    match in_100 {
        0 => "almost never".to_owned(),
        1 => "about once in 100 times".to_owned(),
        100 => "nearly always".to_owned(),
        2..10 | 91..100 => format!("about {in_100} times in 100"),
        _ if in_10 == 1 => "about once in 10 times".to_owned(),
        _ => format!("about {in_10} times in 10"),
    }
}

/// Parts that have a name.
const NAMED: [(f32, &str); 15] = [
    (0.01, "a hundredth"),
    (0.05, "a twentieth"),
    (0.1, "a tenth"),
    (0.2, "a fifth"),
    (0.25, "a quarter"),
    (0.3, "three tenths"),
    (1.0 / 3.0, "a third"),
    (0.4, "two fifths"),
    (0.5, "half"),
    (0.6, "three fifths"),
    (2.0 / 3.0, "two thirds"),
    (0.7, "seven tenths"),
    (0.75, "three quarters"),
    (0.8, "four fifths"),
    (0.9, "nine tenths"),
];

/// A part of a whole: "a tenth", "3 %", "nothing", "all". More than the whole is "1.3 times".
pub fn part(x: f32) -> String {
    if x.abs() < 1e-4 {
        return "nothing".to_owned();
    }
    if (x - 1.0).abs() < 1e-4 {
        return "all".to_owned();
    }
    if x > 1.0 {
        return times(x);
    }
    let named = NAMED.iter().find(|(value, _)| (value - x).abs() < 1e-4);
    named.map_or_else(|| percent(x), |(_, name)| (*name).to_owned())
}

/// Whole percents, and one digit after the point where that tells more.
fn percent(x: f32) -> String {
    let hundredths = x * 100.0;
    if hundredths < 1.0 {
        return format!("{} %", plain(hundredths));
    }
    let rounded = format!("{hundredths:.1}");
    format!("{} %", rounded.strip_suffix(".0").unwrap_or(&rounded))
}

/// A part of something: "half of its size", "none of its size", "2 times its size".
pub fn part_of(x: f32, whole: &str) -> String {
    match part(x) {
        nothing if nothing == "nothing" => format!("none of {whole}"),
        many if x > 1.0 + 1e-4 => format!("{many} {whole}"),
        part => format!("{part} of {whole}"),
    }
}

/// How far something moves: "by a tenth", "not at all".
pub fn by(x: f32) -> String {
    match part(x.abs()) {
        nothing if nothing == "nothing" => "not at all".to_owned(),
        part => format!("by {part}"),
    }
}

/// A factor: "2 times", "1.3 times".
pub fn times(x: f32) -> String {
    format!("{} times", plain(x))
}

/// Days: "a day", "14 days", "half a day".
pub fn days(x: f32) -> String {
    match plain(x).as_str() {
        "1" => "a day".to_owned(),
        "0.5" => "half a day".to_owned(),
        number => format!("{number} days"),
    }
}

/// A number with as many digits as it needs, two after the point at most; four of what is smaller than that.
pub fn plain(x: f32) -> String {
    let rounded = if x.abs() < 0.05 {
        format!("{x:.4}")
    } else {
        format!("{x:.2}")
    };
    if rounded.contains('.') {
        rounded
            .trim_end_matches('0')
            .trim_end_matches('.')
            .to_owned()
    } else {
        rounded
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_people_say_them() {
        assert_eq!(odds(0.4), "about 4 times in 10");
        assert_eq!(odds(0.11), "about once in 10 times");
        assert_eq!(odds(0.97), "about 97 times in 100");
        assert_eq!(odds(0.0), "almost never");
        assert_eq!(part(0.03), "3 %");
        assert_eq!(part(0.425), "42.5 %");
        assert_eq!(part(0.1), "a tenth");
        assert_eq!(part(1.3), "1.3 times");
        assert_eq!(part_of(0.5, "it"), "half of it");
        assert_eq!(by(0.0), "not at all");
        assert_eq!(days(120.0), "120 days");
    }

    /// Two odds that differ by a tenth are never said alike.
    #[test]
    fn higher_odds_never_read_lower() {
        let said: Vec<String> = (0..=1000).map(|n| odds(n as f32 / 1000.0)).collect();
        let mut kinds = said.clone();
        kinds.dedup();
        let mut once = kinds.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), kinds.len(), "each is one stretch of odds");
    }
}
