//! A system list: rows on rounded grounds, with lines between them.

use super::palette::Palette;
use crate::drawing::{Frame, Hidden, Layer, Paint, Part, Region};
use crate::path::Path;
use crate::text::{Line, Shaper};
use pass_format::place::Place;
use std::collections::BTreeSet;
use std::ops::Range;

/// Page's edge to a group.
pub(super) const INSET: f32 = 16.0;
/// Group's edge to its text, and text to the edge of its row.
pub(super) const PADDING: f32 = 16.0;
/// Between two groups.
pub(super) const GAP: f32 = 20.0;
/// Least height of a row.
pub(super) const ROW: f32 = 44.0;
/// Radius of the corners of an icon.
const ICON_RADIUS: f32 = 8.5;

/// How many bytes of text the fields of a sheet show; a book has ten times as many. Every character
/// becomes an outline of some hundred bytes, so that a stranger's megabytes would fill the memory.
pub(super) const TEXT: usize = 100_000;

/// A list being drawn from the top down. Positions are reckoned from the side where reading starts.
pub(super) struct List<'a> {
    pub shaper: Shaper<'a>,
    pub mirrored: bool,
    pub palette: &'static Palette,
    pub radius: f32,
    pub width: f32,
    /// Where the next row begins.
    pub y: f32,
    /// Where the group began.
    pub group_top: f32,
    pub layers: Vec<Layer>,
    pub regions: Vec<Region>,
    /// Fields behind the end of the text that is shown.
    pub hidden: Vec<Hidden>,
    /// How many bytes of text may still be shown.
    pub text_left: usize,
    /// Characters that no font has.
    pub boxes: BTreeSet<char>,
}

impl List<'_> {
    /// Rows on one rounded ground, with lines between them.
    pub(super) fn group(&mut self, rows: impl FnOnce(&mut Self)) {
        let (top, first) = (self.y, self.layers.len());
        self.group_top = top;
        rows(self);
        if self.y == top {
            return;
        }
        let mut ground = Path::default();
        let (width, height) = (self.width - 2.0 * INSET, self.y - top);
        ground.round_rect(INSET, top, width, height, self.radius.min(height / 2.0));
        let paint = Paint::Solid {
            colour: self.palette.row.to_owned(),
            opacity: 1.0,
        };
        let ground = Layer::Fill {
            path: ground.into_data(),
            even_odd: false,
            paint,
        };
        self.layers.insert(first, ground);
        self.y += GAP;
    }

    /// Ends a row that began at `top`, and draws the line above it if there is a row above.
    pub(super) fn end_row(&mut self, top: f32, bottom: f32) {
        if top > self.group_top {
            let mut line = Path::default();
            let width = self.width - 2.0 * INSET - PADDING;
            line.rect(self.left(INSET + PADDING, width), top - 0.25, width, 0.5);
            self.fill(line, self.palette.line);
        }
        self.y = bottom.max(top + ROW);
    }

    /// As much of a text as may still be shown.
    pub(super) fn take<'t>(&mut self, text: &'t str) -> &'t str {
        let mut end = text.len().min(self.text_left);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        // What is cut is the last that is shown.
        self.text_left = if end < text.len() {
            0
        } else {
            self.text_left - end
        };
        &text[..end]
    }

    /// A line at the start of its room.
    pub(super) fn line(
        &mut self,
        line: &Line<'_>,
        start: f32,
        room: f32,
        baseline: f32,
        colour: &str,
    ) {
        if line.is_empty() {
            return;
        }
        self.boxes.extend(line.boxes());
        let x = self.aligned(line, start, room);
        self.layers.push(line.layer(x, baseline, colour, 1.0));
    }

    /// A line at the start of its room, with links in their colour; `links` are bytes of the text
    /// that the line is of, in order.
    pub(super) fn linked_line(
        &mut self,
        line: &Line<'_>,
        links: &[Range<usize>],
        (start, room): (f32, f32),
        baseline: f32,
    ) {
        let end = line.text().len();
        let inside = |at: usize| at.saturating_sub(line.start).min(end);
        let first = links.partition_point(|link| link.end <= line.start);
        let mut here = links
            .iter()
            .skip(first)
            .map(|link| inside(link.start)..inside(link.end))
            .take_while(|link| !link.is_empty())
            .peekable();
        if here.peek().is_none() {
            self.line(line, start, room, baseline, self.palette.text);
            return;
        }
        self.boxes.extend(line.boxes());
        let x = self.aligned(line, start, room);
        let mut done = 0;
        for link in here {
            let parts = [
                (done..link.start, self.palette.text),
                (link.clone(), self.palette.link),
            ];
            let parts = parts.map(|(part, colour)| line.part(part, x, baseline, colour));
            self.layers.extend(parts.into_iter().flatten());
            done = link.end;
        }
        let rest = line.part(done..end, x, baseline, self.palette.text);
        self.layers.extend(rest);
    }

    /// The left end of a line; its paragraph's direction says at which side it stands.
    fn aligned(&self, line: &Line<'_>, start: f32, room: f32) -> f32 {
        let left = self.left(start, room);
        if line.rtl() || self.mirrored {
            left + room - line.width
        } else {
            left
        }
    }

    /// Covers the corners of a picture with the colour of the row.
    pub(super) fn round_corners(&mut self, frame: Frame) {
        let mut corners = Path::default();
        corners.rect(frame.x, frame.y, frame.width, frame.height);
        corners.round_rect(frame.x, frame.y, frame.width, frame.height, ICON_RADIUS);
        let paint = Paint::Solid {
            colour: self.palette.row.to_owned(),
            opacity: 1.0,
        };
        self.layers.push(Layer::Fill {
            path: corners.into_data(),
            even_odd: true,
            paint,
        });
    }

    pub(super) fn fill(&mut self, path: Path, colour: &str) {
        let paint = Paint::Solid {
            colour: colour.to_owned(),
            opacity: 1.0,
        };
        self.layers.push(Layer::Fill {
            path: path.into_data(),
            even_odd: false,
            paint,
        });
    }

    pub(super) fn region(
        &mut self,
        place: Place,
        part: Part,
        frame: Frame,
        label: &str,
        size: f32,
    ) {
        self.regions.push(Region {
            place,
            part,
            frame,
            label: label.to_owned(),
            cut: false,
            size,
        });
    }

    /// The left edge of something that begins `start` from the side where reading starts.
    pub(super) fn left(&self, start: f32, width: f32) -> f32 {
        if self.mirrored {
            self.width - start - width
        } else {
            start
        }
    }
}
