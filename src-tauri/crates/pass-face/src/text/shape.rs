//! From characters to glyphs: direction, script and font of every run, then the shaper.

use super::fonts::{Fonts, Weight};
use super::tracking;
use icu_locale::LanguageIdentifier;
use rustybuzz::{Direction, Feature, Language, UnicodeBuffer, ttf_parser::Tag};
use std::ops::Range;
use unicode_bidi::{BidiClass, BidiDataSource, HardcodedBidiData, Level, ParagraphBidiInfo};
use unicode_script::{Script, UnicodeScript};
use unicode_segmentation::UnicodeSegmentation;

/// Inter's capitals are 3 % taller than San Francisco's, so it is set that much smaller.
const INTER_SCALE: f32 = 0.969;
/// Inter's “1” is narrower than San Francisco's by this much, in em.
const ONE_IS_NARROWER: f32 = 0.045;
/// Width of the box for a character that no font has, in em.
pub(super) const BOX_WIDTH: f32 = 0.62;

/// How a text is set: Wallet's size and weight; the tracking follows from them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Type {
    /// Size in points as Wallet counts it.
    pub size: f32,
    /// Weight.
    pub weight: Weight,
    /// Space added to a glyph of Inter, in em.
    tracking: f32,
    /// Space added to a digit on top of it, in em.
    digits: f32,
}

impl Type {
    /// A size in points and a weight.
    pub fn new(size: f32, weight: Weight) -> Type {
        let curve = tracking::of(weight);
        Type {
            size,
            weight,
            tracking: curve.at(size),
            digits: tracking::DIGITS.at(size),
        }
    }
}

/// A glyph in visual order; lengths in em of its own font.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glyph {
    /// `None`: no font has it, a box is drawn.
    pub font: Option<u16>,
    pub id: u16,
    /// Byte in the text that it came from.
    pub cluster: usize,
    pub advance: f32,
    pub dx: f32,
    pub dy: f32,
    pub digit: bool,
    pub one: bool,
}

/// A shaped line of text, not yet of any size.
#[derive(Clone, Debug)]
pub struct Shaped<'a> {
    pub(super) fonts: &'a Fonts<'a>,
    pub(super) text: String,
    /// Its paragraph runs from right to left.
    pub(super) rtl: bool,
    pub(super) glyphs: Vec<Glyph>,
}

impl Glyph {
    /// Points per em.
    pub(super) fn scale(&self, set: &Type) -> f32 {
        match self.font {
            Some(font) if !Fonts::is_inter(font) => set.size,
            _ => set.size * INTER_SCALE,
        }
    }

    /// Advance in points, and how far into it the glyph stands: what is added to fit San
    /// Francisco's widths is added on both sides.
    pub(super) fn advance(&self, set: &Type) -> (f32, f32) {
        let scale = self.scale(set);
        let tracked = self.advance > 0.0 && self.font.is_some_and(Fonts::is_inter);
        let mut added = if tracked { set.tracking } else { 0.0 };
        if self.digit {
            added += set.digits;
        }
        if self.one {
            added += ONE_IS_NARROWER;
        }
        ((self.advance + added) * scale, added * scale / 2.0)
    }
}

impl<'a> Shaped<'a> {
    /// Shapes a part of a paragraph; `levels` are those of its bytes.
    pub(super) fn new(
        fonts: &'a Fonts<'a>,
        text: &str,
        levels: &[Level],
        rtl: bool,
        weight: Weight,
        language: &LanguageIdentifier,
    ) -> Shaped<'a> {
        let mut shaped = Shaped {
            fonts,
            text: text.to_owned(),
            rtl,
            glyphs: Vec::new(),
        };
        let language = language.to_string().parse::<Language>().ok();
        for (run, rtl) in visual(levels) {
            let mut items = items(fonts, text, run, weight);
            if rtl {
                items.reverse();
            }
            for (font, script, range) in items {
                shaped.push(font, script, range, rtl, language.as_ref());
            }
        }
        shaped
    }

    /// What was shaped.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Nothing is to be drawn.
    pub fn is_empty(&self) -> bool {
        self.glyphs.is_empty()
    }

    /// Width in points: the sum of the advances.
    pub fn width(&self, set: &Type) -> f32 {
        self.glyphs.iter().map(|glyph| glyph.advance(set).0).sum()
    }

    /// Characters that no font has.
    pub fn boxes(&self) -> impl Iterator<Item = char> {
        let missing = self.glyphs.iter().filter(|glyph| glyph.font.is_none());
        missing.filter_map(|glyph| self.text.get(glyph.cluster..)?.chars().next())
    }

    fn push(
        &mut self,
        font: Option<u16>,
        script: Script,
        range: Range<usize>,
        rtl: bool,
        language: Option<&Language>,
    ) {
        let Some(part) = self.text.get(range.clone()) else {
            return;
        };
        let face = font.and_then(|font| Some((font, self.fonts.face(font)?)));
        let Some((font, face)) = face else {
            let clusters = part.grapheme_indices(true).map(|(at, _)| range.start + at);
            let boxes = clusters.map(|cluster| Glyph {
                font: None,
                id: 0,
                cluster,
                advance: BOX_WIDTH,
                dx: 0.0,
                dy: 0.0,
                digit: false,
                one: false,
            });
            let at = self.glyphs.len();
            self.glyphs.extend(boxes);
            if rtl {
                self.glyphs.get_mut(at..).unwrap_or_default().reverse();
            }
            return;
        };
        let mut buffer = UnicodeBuffer::new();
        for (at, c) in part.char_indices() {
            let cluster = u32::try_from(range.start + at).unwrap_or(u32::MAX);
            buffer.add(shown(c), cluster);
        }
        buffer.set_direction(if rtl {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        });
        if let Some(script) = script_tag(script) {
            buffer.set_script(script);
        }
        if let Some(language) = language {
            buffer.set_language(language.clone());
        }
        // Contextual alternates of Inter turn "->" into an arrow and move colons: San Francisco
        // does not.
        let plain = [Feature::new(Tag::from_bytes(b"calt"), 0, ..)];
        let inter = Fonts::is_inter(font);
        let output = rustybuzz::shape(face, if inter { &plain } else { &[] }, buffer);
        let em = 1.0 / face.units_per_em() as f32;
        for (info, position) in output.glyph_infos().iter().zip(output.glyph_positions()) {
            let cluster = info.cluster as usize;
            let c = self
                .text
                .get(cluster..)
                .and_then(|rest| rest.chars().next())
                .unwrap_or(' ');
            self.glyphs.push(Glyph {
                font: Some(font),
                id: u16::try_from(info.glyph_id).unwrap_or(0),
                cluster,
                advance: position.x_advance as f32 * em,
                dx: position.x_offset as f32 * em,
                dy: position.y_offset as f32 * em,
                digit: inter && c.is_ascii_digit(),
                one: inter && c == '1',
            });
        }
    }
}

/// What is drawn for a character: line breaks and controls are blanks.
pub(super) fn shown(c: char) -> char {
    if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') {
        ' '
    } else {
        c
    }
}

/// Directions of characters as they are shown.
struct AsShown;

impl BidiDataSource for AsShown {
    fn bidi_class(&self, c: char) -> BidiClass {
        HardcodedBidiData.bidi_class(shown(c))
    }

    fn bidi_matched_opening_bracket(
        &self,
        c: char,
    ) -> Option<unicode_bidi::data_source::BidiMatchedOpeningBracket> {
        HardcodedBidiData.bidi_matched_opening_bracket(c)
    }
}

/// The direction of every byte of a paragraph. Found for the paragraph as a whole: what stands on
/// one line decides how numbers and signs on the next one run.
pub(super) fn levels(paragraph: &str, rtl: bool) -> Vec<Level> {
    let base = if rtl { Level::rtl() } else { Level::ltr() };
    ParagraphBidiInfo::new_with_data_source(&AsShown, paragraph, Some(base)).levels
}

/// The runs of one direction from left to right, and whether each runs from right to left. There
/// are no blanks at the end of a line, which would have its own direction.
fn visual(levels: &[Level]) -> Vec<(Range<usize>, bool)> {
    let mut end = 0;
    let (runs, levels): (Vec<Range<usize>>, Vec<Level>) = levels
        .chunk_by(|a, b| a == b)
        .filter_map(|run| {
            let start = end;
            end += run.len();
            Some((start..end, *run.first()?))
        })
        .unzip();
    let runs: Vec<_> = runs
        .into_iter()
        .zip(levels.iter().map(Level::is_rtl))
        .collect();
    let order = ParagraphBidiInfo::reorder_visual(&levels);
    order
        .into_iter()
        .filter_map(|at| runs.get(at).cloned())
        .collect()
}

/// Cuts a run of one direction, in logical order, where font or script change.
fn items(
    fonts: &Fonts<'_>,
    text: &str,
    run: Range<usize>,
    weight: Weight,
) -> Vec<(Option<u16>, Script, Range<usize>)> {
    let mut items: Vec<(Option<u16>, Script, Range<usize>)> = Vec::new();
    let start = run.start;
    for (at, grapheme) in text.get(run).unwrap_or_default().grapheme_indices(true) {
        let range = start + at..start + at + grapheme.len();
        let own = grapheme
            .chars()
            .map(|c| c.script())
            .find(|script| !is_neutral(*script));
        let font = fonts.choose(grapheme, weight);
        match items.last_mut() {
            Some((last_font, script, last))
                if *last_font == font
                    && own.is_none_or(|own| own == *script || is_neutral(*script)) =>
            {
                last.end = range.end;
                if is_neutral(*script) {
                    *script = own.unwrap_or(*script);
                }
            }
            _ => items.push((font, own.unwrap_or(Script::Common), range)),
        }
    }
    items
}

fn is_neutral(script: Script) -> bool {
    matches!(script, Script::Common | Script::Inherited | Script::Unknown)
}

fn script_tag(script: Script) -> Option<rustybuzz::Script> {
    let name: [u8; 4] = script.short_name().as_bytes().try_into().ok()?;
    rustybuzz::Script::from_iso15924_tag(Tag::from_bytes(&name))
}
