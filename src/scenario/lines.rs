//! The book of lines and cues: what can be said and seen, and how one is picked.

use super::people::PersonId;

/// When a line or cue fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Band {
    /// Glad of you.
    Warm,
    /// In the middle.
    Even,
    /// Some distance.
    Cool,
    /// A yes.
    Yes,
    /// A polite no.
    No,
    /// The ask went too far.
    Offended,
    /// They start something, or react to an answer.
    Opening,
    /// Mood: plainly happy.
    Delighted,
    /// Mood: distant.
    Cold,
    /// Regard: high.
    High,
    /// Regard: good.
    Good,
    /// Regard: little.
    Low,
    /// Regard: no sign of any.
    None,
    /// Reaction: a short pause.
    Slight,
    /// Reaction: plainly taken aback.
    Clear,
    /// Reaction: it is over.
    Strong,
}

/// Whose voice, by warmth of manner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Temperament {
    /// Warmth above two thirds.
    Expressive,
    /// In between.
    Even,
    /// Warmth below one third.
    Reserved,
}

impl Temperament {
    /// The temperament that a warmth of manner (0..1) shows as.
    pub fn of(warmth: f32) -> Self {
        match warmth {
            w if w > 2.0 / 3.0 => Temperament::Expressive,
            w if w < 1.0 / 3.0 => Temperament::Reserved,
            _ => Temperament::Even,
        }
    }
}

/// Lines that fit one occasion.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// What is answered.
    pub on: String,
    /// When.
    pub band: Band,
    /// In whose voice; anybody's if `None`.
    pub temperament: Option<Temperament>,
    /// By whom; anybody if `None`.
    pub who: Option<PersonId>,
    /// The lines, with slots.
    pub say: Vec<String>,
}

/// All lines and cues of a scenario, hand-written ones included.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LineBook {
    /// What people say.
    pub lines: Vec<Block>,
    /// What is seen of them.
    pub cues: Vec<Block>,
}

impl LineBook {
    /// The line somebody says, with its slots unfilled. `draw` chooses among all that fit: lines written for this
    /// person first, then any that suit their temperament. `None` only if the book has nothing for the occasion.
    pub fn line(
        &self,
        on: &str,
        band: Band,
        who: PersonId,
        warmth: f32,
        draw: u64,
    ) -> Option<&str> {
        pick(&self.lines, on, band, who, warmth, draw)
    }

    /// The lines that anybody may say, every block dealt out over so many shares: the share each falls to, and the line.
    pub fn dealt(&self, shares: usize) -> impl Iterator<Item = (usize, &str)> {
        let anybodys = self.lines.iter().filter(|block| block.who.is_none());
        let dealt = anybodys.flat_map(|block| block.say.iter().enumerate());
        dealt.map(move |(n, line)| (n % shares, line.as_str()))
    }

    /// Every line that fits, in the order written: those of this person, those of their temperament or of anybody, and
    /// last those of temperaments beside theirs, for when all others have been heard.
    pub fn lines_for(
        &self,
        on: &str,
        band: Band,
        who: PersonId,
        warmth: f32,
    ) -> impl Iterator<Item = &str> {
        all(&self.lines, on, band, who, warmth)
    }

    /// The cue that is seen of somebody, with its slots unfilled.
    pub fn cue(&self, on: &str, band: Band, who: PersonId, warmth: f32, draw: u64) -> Option<&str> {
        pick(&self.cues, on, band, who, warmth, draw)
    }

    /// Every cue that fits, in the same order as [`lines_for`](Self::lines_for).
    pub fn cues_for(
        &self,
        on: &str,
        band: Band,
        who: PersonId,
        warmth: f32,
    ) -> impl Iterator<Item = &str> {
        all(&self.cues, on, band, who, warmth)
    }
}

/// How far a block is from somebody's own voice: 0 theirs, 1 their temperament's or anybody's, 2 that of a temperament
/// beside it; `None` if it never fits.
fn distance(block: &Block, who: PersonId, temperament: Temperament) -> Option<u8> {
    match (block.who, block.temperament) {
        (Some(own), _) => (own == who).then_some(0),
        (None, None) => Some(1),
        (None, Some(of)) if of == temperament => Some(1),
        // Nobody reserved is suddenly effusive.
        (None, Some(of)) => {
            (of == Temperament::Even || temperament == Temperament::Even).then_some(2)
        }
    }
}

fn all<'b>(
    blocks: &'b [Block],
    on: &str,
    band: Band,
    who: PersonId,
    warmth: f32,
) -> impl Iterator<Item = &'b str> {
    let temperament = Temperament::of(warmth);
    let mut fitting: Vec<(u8, &Block)> = (blocks.iter())
        .filter(|b| b.on == on && b.band == band)
        .filter_map(|b| Some((distance(b, who, temperament)?, b)))
        .collect();
    fitting.sort_by_key(|(distance, _)| *distance);
    (fitting.into_iter()).flat_map(|(_, block)| block.say.iter().map(String::as_str))
}

fn pick<'b>(
    blocks: &'b [Block],
    on: &str,
    band: Band,
    who: PersonId,
    warmth: f32,
    draw: u64,
) -> Option<&'b str> {
    let temperament = Temperament::of(warmth);
    let fitting = |own: bool| {
        (blocks.iter())
            .filter(move |b| {
                b.on == on
                    && b.band == band
                    && b.temperament.is_none_or(|t| t == temperament)
                    && if own {
                        b.who == Some(who)
                    } else {
                        b.who.is_none()
                    }
            })
            .flat_map(|b| &b.say)
    };
    // Hand-written lines are few: they take turns with the library's once both exist.
    let own = fitting(true).count();
    let common = fitting(false).count();
    let total = (if own > 0 {
        own.max(3).min(own + common)
    } else {
        common
    }) as u64;
    if total == 0 {
        return None;
    }
    let at = (draw % total) as usize;
    if at < own {
        fitting(true).nth(at)
    } else {
        fitting(false).nth((draw / total) as usize % common)
    }
    .map(String::as_str)
}
