//! The palette: three themes, one set of tokens. No other file names a colour.

use bevy_egui::egui::Color32;

/// Which of the three themes is shown.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize,
)]
pub enum Theme {
    /// Light and warm.
    #[default]
    Paper,
    /// For the evening.
    Dark,
    /// Black on white, for the back of a classroom.
    Projector,
}

impl Theme {
    /// All of them, in the order in which a key goes through them.
    pub const ALL: [Theme; 3] = [Theme::Paper, Theme::Dark, Theme::Projector];

    /// Its name for settings.
    pub fn name(self) -> &'static str {
        match self {
            Theme::Paper => "Paper",
            Theme::Dark => "Dark",
            Theme::Projector => "Projector",
        }
    }

    /// The next one.
    pub fn next(self) -> Self {
        match self {
            Theme::Paper => Theme::Dark,
            Theme::Dark => Theme::Projector,
            Theme::Projector => Theme::Paper,
        }
    }

    /// Its colours.
    pub fn palette(self) -> Palette {
        match self {
            Theme::Paper => PAPER,
            Theme::Dark => DARK,
            Theme::Projector => PROJECTOR,
        }
    }
}

/// Every colour of a theme, by what it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Which theme it belongs to.
    pub theme: Theme,
    /// Patterns of tokens differ by light and dark alone, for eyes that tell few colours apart.
    pub bold_patterns: bool,
    /// Window and map.
    pub desk: Color32,
    /// Panels.
    pub paper: Color32,
    /// Cards.
    pub sheet: Color32,
    /// Map rings, from the outer to the inner.
    pub rings: [Color32; 3],
    /// Text and eyes.
    pub ink: Color32,
    /// Second text, facts and marks.
    pub ink2: Color32,
    /// You: what you do, believe, guess or change.
    pub pen: Color32,
    /// Text on `pen`.
    pub on_pen: Color32,
    /// Fill of what is selected, and of the band of doubt.
    pub pen_wash: Color32,
    /// Outline of hatching; not for text.
    pub pen_edge: Color32,
    /// Revealed values: never on a screen of play.
    pub truth: Color32,
    /// Every second scallop of the valance.
    pub truth_deep: Color32,
    /// Behind `truth`.
    pub truth_wash: Color32,
    /// Granted, done.
    pub good: Color32,
    /// Behind `good`.
    pub good_wash: Color32,
    /// Oversteps and errors, always with an icon and a word.
    pub alert: Color32,
    /// Behind `alert`.
    pub alert_wash: Color32,
    /// News, marker pen.
    pub gold: Color32,
    /// Behind a note.
    pub gold_wash: Color32,
    /// Text of a warning.
    pub gold_ink: Color32,
    /// Border of a control; not for text.
    pub edge: Color32,
    /// Hairline.
    pub line: Color32,
    /// Lines behind a chart.
    pub grid: Color32,
}

impl Palette {
    /// Stroke of cards and panels: thicker where a projector has to carry it.
    pub fn card_stroke(&self) -> f32 {
        match self.theme {
            Theme::Projector => 3.0,
            Theme::Paper | Theme::Dark => 1.0,
        }
    }

    /// Text and lines on `gold`, which is light in every theme.
    pub fn on_gold() -> Color32 {
        PAPER.ink
    }

    /// Whether text is light on dark.
    pub fn is_dark(&self) -> bool {
        self.theme == Theme::Dark
    }
}

const fn hex(rgb: u32) -> Color32 {
    Color32::from_rgb((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8)
}

const PAPER: Palette = Palette {
    theme: Theme::Paper,
    bold_patterns: false,
    desk: hex(0xE9E6DC),
    paper: hex(0xF8F5EE),
    sheet: hex(0xFFFDF8),
    rings: [hex(0xEFECE4), hex(0xF4F1EA), hex(0xF9F6F0)],
    ink: hex(0x26222E),
    ink2: hex(0x575160),
    pen: hex(0x2747C7),
    on_pen: hex(0xFFFFFF),
    pen_wash: hex(0xE4E8F8),
    pen_edge: hex(0x6A7ACD),
    truth: hex(0xB23C0E),
    truth_deep: hex(0x8E2E09),
    truth_wash: hex(0xF9E5D8),
    good: hex(0x2A6644),
    good_wash: hex(0xDFEDDF),
    alert: hex(0x9E1B58),
    alert_wash: hex(0xF7E0EA),
    gold: hex(0xF2C94C),
    gold_wash: hex(0xFBEFC6),
    gold_ink: hex(0x7A5200),
    edge: hex(0x847C88),
    line: hex(0xD5CFC2),
    grid: hex(0xE4DFD3),
};

const DARK: Palette = Palette {
    theme: Theme::Dark,
    bold_patterns: false,
    desk: hex(0x1B1921),
    paper: hex(0x25222D),
    sheet: hex(0x2E2A37),
    rings: [hex(0x211E29), hex(0x272430), hex(0x2D2A37)],
    ink: hex(0xF4EFE5),
    ink2: hex(0xC6BFCE),
    pen: hex(0xAEBBFF),
    on_pen: hex(0x14122A),
    pen_wash: hex(0x353B63),
    pen_edge: hex(0x8592E0),
    truth: hex(0xFF9A6E),
    truth_deep: hex(0xD9713F),
    truth_wash: hex(0x55301F),
    good: hex(0x93D6A9),
    good_wash: hex(0x25402F),
    alert: hex(0xFF9FC8),
    alert_wash: hex(0x56243C),
    gold: hex(0xF2C94C),
    gold_wash: hex(0x4A3F1E),
    gold_ink: hex(0xF2D06A),
    edge: hex(0x928A9B),
    line: hex(0x474250),
    grid: hex(0x3B3645),
};

const PROJECTOR: Palette = Palette {
    theme: Theme::Projector,
    bold_patterns: false,
    desk: hex(0xFFFFFF),
    paper: hex(0xFFFFFF),
    sheet: hex(0xFFFFFF),
    rings: [hex(0xFFFFFF), hex(0xFFFFFF), hex(0xFFFFFF)],
    ink: hex(0x000000),
    ink2: hex(0x262626),
    pen: hex(0x0A2AAE),
    on_pen: hex(0xFFFFFF),
    pen_wash: hex(0xDCE3FF),
    pen_edge: hex(0x0A2AAE),
    truth: hex(0x962900),
    truth_deep: hex(0x6B1D00),
    truth_wash: hex(0xFFE6D8),
    good: hex(0x0A5428),
    good_wash: hex(0xDDF3E2),
    alert: hex(0x85003F),
    alert_wash: hex(0xFFE0EE),
    gold: hex(0xFFD84D),
    gold_wash: hex(0xFFF0B8),
    gold_ink: hex(0x5A3A00),
    edge: hex(0x3A3A3A),
    line: hex(0x6E6E6E),
    grid: hex(0xC4C4C4),
};

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(c: Color32) -> f64 {
        let channel = |v: u8| {
            let v = f64::from(v) / 255.0;
            if v <= 0.04045 {
                v / 12.92
            } else {
                ((v + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * channel(c.r()) + 0.7152 * channel(c.g()) + 0.0722 * channel(c.b())
    }

    fn contrast(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_stands_out_at_least_4_5_to_1_from_whatever_it_lies_on() {
        for theme in Theme::ALL {
            let p = theme.palette();
            let grounds = [p.desk, p.paper, p.sheet];
            let texts = [p.ink, p.ink2, p.pen, p.truth, p.good, p.alert, p.gold_ink];
            for (n, text) in texts.into_iter().enumerate() {
                for ground in grounds {
                    let c = contrast(text, ground);
                    assert!(c >= 4.5, "{theme:?}, text {n}: {c:.2} on {ground:?}");
                }
            }
            let on_their_wash = [
                (p.on_pen, p.pen),
                (p.pen, p.pen_wash),
                (p.ink, p.pen_wash),
                (p.ink2, p.pen_wash),
                (p.truth, p.truth_wash),
                (p.good, p.good_wash),
                (p.alert, p.alert_wash),
                (p.gold_ink, p.gold_wash),
                (p.ink, p.gold_wash),
                (p.ink, p.alert_wash),
                (p.ink, p.good_wash),
            ];
            for (n, (text, ground)) in on_their_wash.into_iter().enumerate() {
                let c = contrast(text, ground);
                assert!(c >= 4.5, "{theme:?}, pair {n}: {c:.2}");
            }
        }
    }

    #[test]
    fn borders_stand_out_at_least_3_to_1() {
        for theme in Theme::ALL {
            let p = theme.palette();
            for ground in [p.desk, p.paper, p.sheet] {
                for border in [p.edge, p.pen_edge] {
                    let c = contrast(border, ground);
                    assert!(c >= 3.0, "{theme:?}: {c:.2} on {ground:?}");
                }
            }
        }
    }
}
