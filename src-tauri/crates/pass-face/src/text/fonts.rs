//! The faces that text is set in: the bundled Inter, and others for what Inter lacks.

use rustybuzz::{Face, ttf_parser};
use std::collections::BTreeSet;

const INTER: [&[u8]; 4] = [
    include_bytes!("../../../../../assets/fonts/Inter-Light.ttf"),
    include_bytes!("../../../../../assets/fonts/Inter-Regular.ttf"),
    include_bytes!("../../../../../assets/fonts/Inter-SemiBold.ttf"),
    include_bytes!("../../../../../assets/fonts/Inter-Bold.ttf"),
];

/// Weights of the bundled Inter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weight {
    /// 300
    Light,
    /// 400
    Regular,
    /// 600
    SemiBold,
    /// 700
    Bold,
}

/// Parsed faces, made once and used for every drawing.
pub struct Fonts<'a> {
    faces: Vec<Face<'a>>,
}

impl<'a> Fonts<'a> {
    /// The bundled Inter, and further fonts (bytes, index in a collection) for glyphs that it
    /// lacks, in the order they are to be asked. A font that cannot be read is left out.
    pub fn new(extra: &[(&'a [u8], u32)]) -> Fonts<'a> {
        let inter = INTER.iter().map(|bytes| (*bytes, 0));
        let faces = inter.chain(extra.iter().copied());
        Fonts {
            faces: faces
                .filter_map(|(bytes, index)| Face::from_slice(bytes, index))
                .collect(),
        }
    }

    /// The characters that none of the fonts can draw, so that the caller can look for fonts with them.
    pub fn missing(&self, text: &str) -> BTreeSet<char> {
        let has = |c: char| self.faces.iter().any(|face| draws(face, c));
        text.chars()
            .filter(|c| !needs_no_glyph(*c) && !has(*c))
            .collect()
    }

    pub(super) fn face(&self, font: u16) -> Option<&Face<'a>> {
        self.faces.get(usize::from(font))
    }

    /// The font for a grapheme: Inter where it has all of it, else the first that has, else the
    /// first that has its first character.
    pub(super) fn choose(&self, grapheme: &str, weight: Weight) -> Option<u16> {
        let candidates = || std::iter::once(weight as usize).chain(INTER.len()..self.faces.len());
        let has = |font: &usize, c: char| {
            self.faces
                .get(*font)
                .is_some_and(|face| needs_no_glyph(c) || draws(face, c))
        };
        let first = grapheme.chars().next()?;
        candidates()
            .find(|font| grapheme.chars().all(|c| has(font, c)))
            .or_else(|| candidates().find(|font| has(font, first)))
            .and_then(|font| u16::try_from(font).ok())
    }

    pub(super) fn is_inter(font: u16) -> bool {
        usize::from(font) < INTER.len()
    }
}

impl std::fmt::Debug for Fonts<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Fonts")
            .field("faces", &self.faces.len())
            .finish()
    }
}

/// A font draws a character if its glyph has an outline. A glyph without one is a blank, unless the
/// font is one of coloured pictures.
fn draws(face: &ttf_parser::Face<'_>, c: char) -> bool {
    let tables = face.tables();
    let coloured = || {
        tables.cbdt.is_some()
            || tables.sbix.is_some()
            || tables.colr.is_some()
            || tables.svg.is_some()
    };
    face.glyph_index(c).is_some_and(|glyph| {
        face.glyph_bounding_box(glyph).is_some() || c.is_whitespace() || !coloured()
    })
}

/// Joiners, variation selectors and other characters that shape others and show nothing.
pub(super) fn needs_no_glyph(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{00ad}'
                | '\u{034f}'
                | '\u{061c}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{fe00}'..='\u{fe0f}'
                | '\u{feff}'
                | '\u{e0000}'..='\u{e0fff}'
        )
}
