//! Lines: cut to fit, wrapped, and turned into layers.

use super::Shaper;
use super::outline;
use super::shape::{Shaped, Type, levels, shown};
use crate::drawing::{Frame, Layer};
use std::ops::Range;
use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation;

const ELLIPSIS: &str = "…";

/// A line of text of a size, ready to be placed.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    shaped: Shaped<'a>,
    set: Type,
    /// Where it begins in the text that was wrapped, in bytes.
    pub start: usize,
    /// It is not the whole text.
    pub cut: bool,
    /// Width in points.
    pub width: f32,
}

impl<'a> Line<'a> {
    fn new(shaped: Shaped<'a>, set: Type) -> Line<'a> {
        let width = shaped.width(&set);
        Line {
            shaped,
            set,
            start: 0,
            cut: false,
            width,
        }
    }

    /// Its paragraph runs from right to left.
    pub fn rtl(&self) -> bool {
        self.shaped.rtl
    }

    /// What is written.
    pub fn text(&self) -> &str {
        self.shaped.text()
    }

    /// How it is set.
    pub fn set(&self) -> &Type {
        &self.set
    }

    /// Nothing is to be drawn.
    pub fn is_empty(&self) -> bool {
        self.shaped.is_empty()
    }

    /// Characters that no font has: boxes are drawn for them.
    pub fn boxes(&self) -> impl Iterator<Item = char> {
        self.shaped.boxes()
    }

    /// The glyphs as SVG path data, the first glyph's origin at `x`.
    pub fn path(&self, x: f32, baseline: f32) -> String {
        outline::path(&self.shaped, &self.set, x, baseline, &(0..usize::MAX))
    }

    /// Where there is ink when the line starts at `x`; `None` for blanks.
    pub fn ink(&self, x: f32, baseline: f32) -> Option<Frame> {
        outline::ink(&self.shaped, &self.set, x, baseline)
    }

    /// The line as a layer, the first glyph's origin at `x`; `opacity` from 0 to 1.
    pub fn layer(&self, x: f32, baseline: f32, colour: &str, opacity: f32) -> Layer {
        Layer::Text {
            path: self.path(x, baseline),
            colour: colour.to_owned(),
            opacity,
            text: self.text().chars().map(shown).collect(),
            x,
            width: self.width,
            baseline,
            size: self.set.size,
        }
    }

    /// A part of the line, by the bytes of its text, as a layer where it stands in the line; `None`
    /// where it is blank.
    pub fn part(&self, part: Range<usize>, x: f32, baseline: f32, colour: &str) -> Option<Layer> {
        let text = self.text().get(part.clone())?.trim_end();
        if text.trim_start().is_empty() {
            return None;
        }
        let part = part.start..part.start + text.len();
        let (left, right) = outline::reach(&self.shaped, &self.set, &part)?;
        Some(Layer::Text {
            path: outline::path(&self.shaped, &self.set, x, baseline, &part),
            colour: colour.to_owned(),
            opacity: 1.0,
            text: text.chars().map(shown).collect(),
            x: x + left,
            width: right - left,
            baseline,
            size: self.set.size,
        })
    }
}

pub(super) fn line<'a>(shaper: &Shaper<'a>, text: &str, set: &Type, rtl: bool) -> Line<'a> {
    let text = text.trim_end();
    let shaped = shaper.part(text, &levels(text, rtl), rtl, set.weight);
    Line::new(shaped, *set)
}

/// One line that runs in a direction, cut where it is too long.
pub(super) fn fit<'a>(
    shaper: &Shaper<'a>,
    text: &str,
    set: &Type,
    room: f32,
    rtl: bool,
) -> Line<'a> {
    let whole = line(shaper, head(shaper, text, set, room, rtl), set, rtl);
    // Widths are sums of many parts: what fits exactly must not be cut for a rounding error.
    let room = room + 0.01;
    if whole.width <= room || whole.is_empty() {
        return whole;
    }
    let text = whole.text().to_owned();
    let ends: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).collect();
    let cut = |count: usize| {
        let kept = ends
            .get(count)
            .and_then(|end| text.get(..*end))
            .unwrap_or_default();
        let mut cut = line(shaper, &format!("{}{ELLIPSIS}", kept.trim_end()), set, rtl);
        cut.cut = true;
        cut
    };
    // The most graphemes that fit, found by halves; where not even the ellipsis does, nothing.
    let (mut fits, mut too_many) = (0, ends.len());
    while fits + 1 < too_many {
        let middle = (fits + too_many) / 2;
        if cut(middle).width <= room {
            fits = middle;
        } else {
            too_many = middle;
        }
    }
    let mut fitting = cut(fits);
    if fitting.width > room {
        fitting = line(shaper, "", set, rtl);
        fitting.cut = true;
    }
    fitting
}

/// The beginning of a text that is too long by far, itself too long: what is behind it need not be
/// shaped.
fn head<'t>(shaper: &Shaper<'_>, text: &'t str, set: &Type, room: f32, rtl: bool) -> &'t str {
    let mut window = WINDOW;
    while window < text.len() {
        let head = beginning(text, window);
        // A blank more than what is compared later, lest a rounding error decides.
        if line(shaper, head, set, rtl).width > room + set.size {
            return head;
        }
        window *= 2;
    }
    text
}

/// At most so many bytes of a text.
pub(super) fn beginning(text: &str, bytes: usize) -> &str {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

pub(super) fn wrap<'a>(
    shaper: &Shaper<'a>,
    text: &str,
    set: &Type,
    room: f32,
    limit: Option<usize>,
) -> Vec<Line<'a>> {
    let mut lines = Vec::new();
    let mut start = 0;
    while start < text.len() {
        let paragraph = &text[start..][..paragraph_end(&text[start..])];
        let rtl = shaper.runs_rtl(paragraph);
        let levels = levels(paragraph, rtl);
        let mut at = 0;
        while at < paragraph.len() {
            if limit.is_some_and(|limit| lines.len() + 1 >= limit) {
                let mut last = fit(shaper, &text[start + at..], set, room, rtl);
                last.start = start + at;
                lines.push(last);
                return lines;
            }
            let end = at + line_end(shaper, &paragraph[at..], set, room);
            let written = paragraph[at..end].trim_end();
            let levels = &levels[at..at + written.len()];
            let mut line = Line::new(shaper.part(written, levels, rtl, set.weight), *set);
            line.start = start + at;
            lines.push(line);
            at = end;
        }
        start += paragraph.len();
    }
    lines
}

/// Where the first paragraph of a text ends. A line separator ends a line only.
fn paragraph_end(text: &str) -> usize {
    let mut breaks = text.match_indices(['\n', '\r', '\u{85}', '\u{2029}']);
    breaks.next().map_or(text.len(), |(at, sign)| {
        let pair = text[at..].starts_with("\r\n");
        at + if pair { 2 } else { sign.len() }
    })
}

/// Where the first line of a text ends: at a line break, at the last place to break within the
/// room, or inside a word that is too long by itself.
fn line_end(shaper: &Shaper<'_>, text: &str, set: &Type, room: f32) -> usize {
    // Only as much is looked at as a line can hold; else long texts take forever.
    let mut window = WINDOW;
    loop {
        let end = beginning(text, window).len();
        let line_break = linebreaks(&text[..end])
            .find(|(at, kind)| *kind == BreakOpportunity::Mandatory && *at < end)
            .map(|(at, _)| at);
        let part = &text[..line_break.unwrap_or(end)];
        match fitting(shaper, part, set, room + 0.01) {
            Some(end) => return end,
            None if line_break.is_some() || end == text.len() => return part.len(),
            None => window *= 2,
        }
    }
}

/// Bytes that hold more than a line, as a rule.
const WINDOW: usize = 256;

/// Where a line that cannot hold all of a text ends; `None` where it can.
fn fitting(shaper: &Shaper<'_>, text: &str, set: &Type, room: f32) -> Option<usize> {
    // Estimated from the text as a whole; kerning across a break is a fraction of a point.
    let mut widths = vec![0.0_f32; text.len() + 1];
    for glyph in &shaper.whole(text, set.weight).glyphs {
        if let Some(width) = widths.get_mut(glyph.cluster + 1) {
            *width += glyph.advance(set).0;
        }
    }
    let mut sum = 0.0;
    for width in &mut widths {
        sum += *width;
        *width = sum;
    }
    let fits = |end: usize| widths[text[..end].trim_end().len()] <= room;
    if fits(text.len()) {
        return None;
    }
    let places = linebreaks(text).map(|(at, _)| at);
    let word = places.take_while(|at| fits(*at)).last();
    let inside = || {
        let ends = text
            .grapheme_indices(true)
            .map(|(at, part)| at + part.len());
        ends.take_while(|at| fits(*at)).last()
    };
    let first = || text.graphemes(true).next().map(str::len);
    word.or_else(inside).or_else(first)
}
