//! Setting text: shaping, widths, cutting, wrapping, capitals, outlines.
//!
//! Everything is measured in points as Wallet counts them (San Francisco); that Inter is set a
//! little smaller to look the same is known in `shape` alone.

mod fonts;
mod line;
mod outline;
mod shape;
mod tracking;

pub use fonts::{Fonts, Weight};
pub use line::Line;
pub use shape::{Shaped, Type};

use icu_casemap::CaseMapper;
use icu_locale::LanguageIdentifier;
use std::borrow::Cow;
use std::collections::BTreeSet;
use unicode_bidi::Level;

/// Bytes of a text that are measured.
const MEASURED: usize = 4096;

/// Sets text in one language.
#[derive(Clone, Debug)]
pub struct Shaper<'a> {
    fonts: &'a Fonts<'a>,
    language: LanguageIdentifier,
    rtl: bool,
}

impl<'a> Shaper<'a> {
    /// A setter of text for a BCP 47 tag; what is no tag is taken as undetermined.
    pub fn new(fonts: &'a Fonts<'a>, locale: &str) -> Shaper<'a> {
        let language = locale
            .replace('_', "-")
            .parse::<icu_locale::Locale>()
            .map_or(LanguageIdentifier::UNKNOWN, |locale| locale.id);
        let rtl = icu_locale::LocaleDirectionality::new_common().is_right_to_left(&language);
        Shaper {
            fonts,
            language,
            rtl,
        }
    }

    /// The language is written from right to left, so that the whole face is mirrored.
    pub fn rtl(&self) -> bool {
        self.rtl
    }

    /// Capitals by the rules of the language, as Wallet sets labels.
    pub fn capitals<'s>(&self, text: &'s str) -> Cow<'s, str> {
        CaseMapper::new().uppercase_to_string(text, &self.language)
    }

    /// Whether a text runs from right to left: by its first letter with a direction, without one
    /// by the language.
    pub fn runs_rtl(&self, text: &str) -> bool {
        match unicode_bidi::get_base_direction(text) {
            unicode_bidi::Direction::Ltr => false,
            unicode_bidi::Direction::Rtl => true,
            unicode_bidi::Direction::Mixed => self.rtl,
        }
    }

    /// Shapes a text of one line to measure it: line breaks and controls become blanks. Blanks at the
    /// end count: Wallet makes room for them. Of a very long text only the beginning is shaped, which
    /// is wider than any card.
    pub fn shape(&self, text: &str, weight: Weight) -> Shaped<'a> {
        self.whole(line::beginning(text, MEASURED), weight)
    }

    /// Shapes a text of one line, however long.
    fn whole(&self, text: &str, weight: Weight) -> Shaped<'a> {
        let rtl = self.runs_rtl(text);
        self.part(text, &shape::levels(text, rtl), rtl, weight)
    }

    /// Shapes a part of a paragraph whose directions are known.
    fn part(&self, text: &str, levels: &[Level], rtl: bool, weight: Weight) -> Shaped<'a> {
        Shaped::new(self.fonts, text, levels, rtl, weight, &self.language)
    }

    /// The text's width in points, blanks at the end included.
    pub fn width(&self, text: &str, set: &Type) -> f32 {
        self.shape(text, set.weight).width(set)
    }

    /// One line, however long, without the blanks at its end: nothing is aligned to those.
    pub fn line(&self, text: &str, set: &Type) -> Line<'a> {
        line::line(self, text, set, self.runs_rtl(text))
    }

    /// One line of at most `room` points; a longer text is cut and ends with “…”.
    pub fn fit(&self, text: &str, set: &Type, room: f32) -> Line<'a> {
        line::fit(self, text, set, room, self.runs_rtl(text))
    }

    /// Lines of at most `room` points, broken where the text may be broken and at its line breaks.
    /// All lines of a paragraph run as the paragraph does. With a limit the last line holds what is
    /// left, cut with “…”.
    pub fn wrap(&self, text: &str, set: &Type, room: f32, limit: Option<usize>) -> Vec<Line<'a>> {
        line::wrap(self, text, set, room, limit)
    }
}

/// What is to be said of characters that no font has.
pub(crate) fn missing(boxes: &BTreeSet<char>) -> Option<String> {
    let names: Vec<String> = boxes
        .iter()
        .map(|c| format!("“{c}” (U+{:04X})", u32::from(*c)))
        .collect();
    let names = names.join(", ");
    (!boxes.is_empty())
        .then(|| format!("No font here has {names}; a phone draws it, here stands a box."))
}
