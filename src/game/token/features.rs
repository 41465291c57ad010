//! What a person looks like, as choices: drawn from their id alone, so that the same person looks the same in every
//! run, on every machine and in every scenario that has them.

use std::collections::HashSet;

use super::tone::Hue;

/// The outline of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// A circle.
    Pebble,
    /// A square with soft sides.
    Squircle,
    /// Six corners, rounded.
    Hexagon,
    /// A circle with a frilled rim.
    Scallop,
    /// A door with a round top.
    Arch,
    /// Wide at the top, narrow at the bottom.
    Pick,
    /// Wider at the bottom.
    Egg,
    /// Two round corners, two sharp ones.
    Leaf,
    /// A rounded triangle.
    Hill,
    /// Four soft corners, standing on one.
    Kite,
    /// A speech bubble: the player, and nobody else.
    Bubble,
}

impl Shape {
    /// Those that people other than the player have.
    pub const PEOPLE: [Shape; 10] = [
        Shape::Pebble,
        Shape::Squircle,
        Shape::Hexagon,
        Shape::Scallop,
        Shape::Arch,
        Shape::Pick,
        Shape::Egg,
        Shape::Leaf,
        Shape::Hill,
        Shape::Kite,
    ];
}

/// What is on the jumper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pattern {
    /// A collar and buttons.
    Buttons,
    /// Broad, across.
    Stripes,
    /// Narrow, upright.
    Pinstripes,
    /// Dots.
    Dots,
    /// Slanted bands.
    Sash,
    /// A chequerboard.
    Checks,
    /// Bands with corners.
    Zigzag,
    /// Diamonds in staggered rows.
    Diamonds,
    /// Bands of bows.
    Waves,
}

impl Pattern {
    /// All of them.
    pub const ALL: [Pattern; 9] = [
        Pattern::Buttons,
        Pattern::Stripes,
        Pattern::Pinstripes,
        Pattern::Dots,
        Pattern::Sash,
        Pattern::Checks,
        Pattern::Zigzag,
        Pattern::Diamonds,
        Pattern::Waves,
    ];
}

/// Hair, hat or glasses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Top {
    /// None of them.
    None,
    /// Three hairs.
    Tuft,
    /// A bun on the head.
    Bun,
    /// A woollen hat with a bobble.
    Beanie,
    /// Round glasses.
    Glasses,
    /// Curls along the rim.
    Curls,
    /// Two leaves.
    Sprout,
    /// Hair down to the cheeks.
    Bob,
    /// A cap with its peak to the right.
    Cap,
    /// A headband.
    Band,
}

impl Top {
    /// All of them.
    pub const ALL: [Top; 10] = [
        Top::None,
        Top::Tuft,
        Top::Bun,
        Top::Beanie,
        Top::Glasses,
        Top::Curls,
        Top::Sprout,
        Top::Bob,
        Top::Cap,
        Top::Band,
    ];
}

/// All that is chosen about a token.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Features {
    /// Its outline.
    pub shape: Shape,
    /// Its colours.
    pub hue: Hue,
    /// What is on the jumper.
    pub pattern: Pattern,
    /// What is on the head.
    pub top: Top,
    /// How the name tag hangs, in degrees clockwise (−6..6).
    pub tilt: f32,
}

impl Features {
    /// The player's.
    pub const YOU: Features = Features {
        shape: Shape::Bubble,
        hue: Hue::Pen,
        pattern: Pattern::Buttons,
        top: Top::None,
        tilt: 0.0,
    };

    /// Those that follow from an id, before anybody else is considered.
    pub fn of(id: &str) -> Self {
        Features {
            shape: choose(id, "shape", &Shape::PEOPLE),
            hue: choose(id, "hue", &Hue::PEOPLE),
            pattern: choose(id, "pattern", &Pattern::ALL),
            top: choose(id, "top", &Top::ALL),
            tilt: (hash(id, "tilt") % 13) as f32 - 6.0,
        }
    }

    /// The features of several people in this order. No two share both shape and hue while that is possible, that is,
    /// among the first 120.
    pub fn distinct<'a>(ids: impl Iterator<Item = &'a str>) -> Vec<Self> {
        let (shapes, hues) = (Shape::PEOPLE.len(), Hue::PEOPLE.len());
        let mut taken = HashSet::new();
        ids.map(|id| {
            let mut features = Features::of(id);
            if taken.len() < shapes * hues {
                let (shape, hue) = (
                    place(&Shape::PEOPLE, id, "shape"),
                    place(&Hue::PEOPLE, id, "hue"),
                );
                // Five has no divisor in common with twelve: every hue is tried before the shape changes.
                let free = (0..shapes * hues)
                    .map(|n| ((shape + n / hues) % shapes, (hue + 5 * (n % hues)) % hues))
                    .find(|pair| taken.insert(*pair));
                if let Some((shape, hue)) = free {
                    features.shape = Shape::PEOPLE[shape];
                    features.hue = Hue::PEOPLE[hue];
                }
            }
            features
        })
        .collect()
    }
}

fn choose<T: Copy>(id: &str, salt: &str, from: &[T]) -> T {
    from[place(from, id, salt)]
}

fn place<T>(from: &[T], id: &str, salt: &str) -> usize {
    (hash(id, salt) % from.len() as u64) as usize
}

/// FNV-1a, 64 bit, of "salt:id", then the finaliser of splitmix64: without it, two salts of one short id move together.
fn hash(id: &str, salt: &str) -> u64 {
    let bytes = salt.bytes().chain([b':']).chain(id.bytes());
    let mut x = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |x, byte| {
        (x ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_gives_the_features_of_the_published_reference() {
        let priya = Features::of("priya");
        assert_eq!(
            (priya.shape, priya.hue, priya.pattern, priya.top, priya.tilt),
            (Shape::Leaf, Hue::Brick, Pattern::Zigzag, Top::Cap, -6.0)
        );
    }

    #[test]
    fn no_two_of_a_full_cast_share_both_shape_and_hue() {
        let ids: Vec<_> = (0..120).map(|n| format!("p{n}")).collect();
        let all = Features::distinct(ids.iter().map(String::as_str));
        let pairs: HashSet<_> = all.iter().map(|f| (f.shape, f.hue)).collect();
        assert_eq!(pairs.len(), 120);
    }

    #[test]
    fn a_cast_of_thousands_keeps_the_features_of_its_ids_past_the_first_120() {
        let ids: Vec<_> = (0..2_000).map(|n| format!("p{n}")).collect();
        let all = Features::distinct(ids.iter().map(String::as_str));
        assert_eq!(all[1_999], Features::of("p1999"));
    }

    #[test]
    fn on_a_repeat_the_hue_moves_by_five_first() {
        let all = Features::distinct(["priya", "priya"].into_iter());
        let hue = Hue::PEOPLE.iter().position(|h| *h == all[0].hue);
        let next = Hue::PEOPLE.iter().position(|h| *h == all[1].hue);
        assert_eq!(all[0].shape, all[1].shape);
        assert_eq!(hue.map(|h| (h + 5) % 12), next);
    }
}
