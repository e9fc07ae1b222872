//! Glyphs as SVG path data.

use super::shape::{BOX_WIDTH, Glyph, Shaped, Type};
use crate::drawing::Frame;
use crate::path::Path;
use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder};
use std::ops::Range;

/// The box for a character that no font has: from the baseline up, with a thin wall, in em.
const BOX_HEIGHT: f32 = 0.72;
const BOX_MARGIN: f32 = 0.06;
const BOX_WALL: f32 = 0.05;

/// Carries a glyph's outline, in units of its font, to its place on the card.
struct Pen<'p> {
    path: &'p mut Path,
    x: f32,
    y: f32,
    scale: f32,
}

impl Pen<'_> {
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (self.x + x * self.scale, self.y - y * self.scale)
    }
}

impl OutlineBuilder for Pen<'_> {
    fn move_to(&mut self, x: f32, y: f32) {
        let to = self.at(x, y);
        self.path.move_to(to);
    }
    fn line_to(&mut self, x: f32, y: f32) {
        let to = self.at(x, y);
        self.path.line_to(to);
    }
    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (by, to) = (self.at(x1, y1), self.at(x, y));
        self.path.quad_to(by, to);
    }
    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (a, b, to) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        self.path.cubic_to(a, b, to);
    }
    fn close(&mut self) {
        self.path.close();
    }
}

/// The glyphs of a part of the text, by its bytes.
pub(super) fn path(
    shaped: &Shaped<'_>,
    set: &Type,
    x: f32,
    baseline: f32,
    part: &Range<usize>,
) -> String {
    let mut path = Path::default();
    each(shaped, set, |glyph, at| {
        if !part.contains(&glyph.cluster) {
            return;
        }
        let scale = glyph.scale(set);
        let (x, y) = (x + at + glyph.dx * scale, baseline - glyph.dy * scale);
        match glyph.font.and_then(|font| shaped.fonts.face(font)) {
            Some(face) => {
                let scale = scale / face.units_per_em() as f32;
                let mut pen = Pen {
                    path: &mut path,
                    x,
                    y,
                    scale,
                };
                face.outline_glyph(GlyphId(glyph.id), &mut pen);
            }
            None => missing(&mut path, x, y, scale),
        }
    });
    path.into_data()
}

/// From where to where the advances of a part of the text reach, in points from the line's start.
pub(super) fn reach(shaped: &Shaped<'_>, set: &Type, part: &Range<usize>) -> Option<(f32, f32)> {
    let mut reach: Option<(f32, f32)> = None;
    let mut at = 0.0;
    for glyph in &shaped.glyphs {
        let start = at;
        at += glyph.advance(set).0;
        if part.contains(&glyph.cluster) {
            let (left, right) = reach.unwrap_or((start, at));
            reach = Some((left.min(start), right.max(at)));
        }
    }
    reach
}

pub(super) fn ink(shaped: &Shaped<'_>, set: &Type, x: f32, baseline: f32) -> Option<Frame> {
    let mut ink: Option<(f32, f32, f32, f32)> = None;
    each(shaped, set, |glyph, at| {
        let scale = glyph.scale(set);
        let em = match glyph.font.and_then(|font| shaped.fonts.face(font)) {
            Some(face) => face.glyph_bounding_box(GlyphId(glyph.id)).map(|ink| {
                let em = face.units_per_em() as f32;
                let [left, right] = [ink.x_min, ink.x_max].map(|x| f32::from(x) / em);
                let [bottom, top] = [ink.y_min, ink.y_max].map(|y| f32::from(y) / em);
                (left, bottom, right, top)
            }),
            None => Some((BOX_MARGIN, 0.0, BOX_WIDTH - BOX_MARGIN, BOX_HEIGHT)),
        };
        let Some((left, bottom, right, top)) = em else {
            return;
        };
        let (x, y) = (x + at + glyph.dx * scale, baseline - glyph.dy * scale);
        let own = (
            x + left * scale,
            y - top * scale,
            x + right * scale,
            y - bottom * scale,
        );
        ink = Some(ink.map_or(own, |all| {
            (
                all.0.min(own.0),
                all.1.min(own.1),
                all.2.max(own.2),
                all.3.max(own.3),
            )
        }));
    });
    ink.map(|(left, top, right, bottom)| Frame {
        x: left,
        y: top,
        width: right - left,
        height: bottom - top,
    })
}

/// Every glyph with the distance of its origin from the line's start, in points.
fn each(shaped: &Shaped<'_>, set: &Type, mut each: impl FnMut(&Glyph, f32)) {
    let mut at = 0.0;
    for glyph in &shaped.glyphs {
        let (advance, before) = glyph.advance(set);
        each(glyph, at + before);
        at += advance;
    }
}

fn missing(path: &mut Path, x: f32, y: f32, em: f32) {
    let (left, right) = (x + BOX_MARGIN * em, x + (BOX_WIDTH - BOX_MARGIN) * em);
    let (top, wall) = (y - BOX_HEIGHT * em, BOX_WALL * em);
    path.polygon(&[(left, top), (right, top), (right, y), (left, y)]);
    // The other way round, so that non-zero winding leaves the inside open.
    let (left, right, top, bottom) = (left + wall, right - wall, top + wall, y - wall);
    path.polygon(&[(left, top), (left, bottom), (right, bottom), (right, top)]);
}
