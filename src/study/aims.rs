//! The ideas that scenarios teach, in a few words each; E1 to E16 of the essay behind them.

/// An idea, by its number from 1 to 16, as it reads after "about".
pub fn in_short(aim: u8) -> &'static str {
    match aim {
        1 => "finding what serves both sides",
        2 => "getting on speaking terms",
        3 => "the personal and the professional side of a tie",
        4 => "building and asking",
        5 => "small talk and work talk",
        6 => "asks that fit how well you know somebody",
        7 => "giving back, and saying thanks",
        8 => "small steps over time",
        9 => "not wasting people's time",
        10 => "not telling yourself no",
        11 => "going too far, and mending it",
        12 => "what a network is good for",
        13 => "knowing people further up",
        14 => "tallies among friends and at work",
        15 => "writing to people out of the blue",
        16 => "finding common ground",
        _ => "meeting people",
    }
}
