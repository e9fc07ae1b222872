//! The front of a classic pass: a face and its metrics become layers and regions.

mod code;
mod columns;
mod ground;
mod header;
mod primary;
mod rows;

use crate::drawing::{Drawing, Frame, Hidden, HiddenReason, Layer, Part, Region};
use crate::face::{Face, FaceField};
use crate::metrics::{self, ASCENT, DESCENT, INSET, Metrics};
use crate::outline;
use crate::styles;
use crate::text::{Fonts, Line, Shaper, missing};
use crate::view::View;
use pass_format::pass::colour::Colour;
use pass_format::pass::field::Alignment;
use pass_format::place::Place;
use std::collections::BTreeSet;

/// A card being drawn. Positions are reckoned from the side where reading starts (`start`) and
/// turned round at the end where the phone's language runs from right to left.
struct Card<'a> {
    face: &'a Face,
    view: &'a View,
    metrics: &'static Metrics,
    shaper: Shaper<'a>,
    mirrored: bool,
    width: f32,
    height: f32,
    layers: Vec<Layer>,
    regions: Vec<Region>,
    hidden: Vec<Hidden>,
    boxes: BTreeSet<char>,
}

/// Draws the front.
pub(crate) fn front(face: &Face, view: &View, fonts: &Fonts<'_>) -> Drawing {
    let style = face.resolution.style;
    let strip = face.images.contains_key("strip");
    let mut card = Card {
        face,
        view,
        metrics: styles::metrics(style, view.generation, strip),
        shaper: Shaper::new(fonts, face.language.as_deref().unwrap_or(&view.locale)),
        mirrored: Shaper::new(fonts, &view.locale).rtl(),
        width: view.width(),
        height: metrics::card_height(view.width),
        layers: Vec::new(),
        regions: Vec::new(),
        hidden: face.hidden.clone(),
        boxes: BTreeSet::new(),
    };
    card.ground();
    card.header();
    let thumbnail = card.thumbnail();
    card.primary(thumbnail);
    let code = card.code();
    let limit = card.footer(code);
    card.rows(thumbnail, limit);
    card.border();
    card.finish()
}

impl Card<'_> {
    fn finish(mut self) -> Drawing {
        let mut notes = self.face.notes.clone();
        notes.extend(self.metrics.remark.map(str::to_owned));
        notes.extend(missing(&self.boxes));
        let style = self.face.resolution.style.key();
        self.regions
            .sort_by_key(|region| reading_order(region.part));
        Drawing {
            width: self.width,
            height: self.height,
            outline: outline::shape(self.metrics.outline, self.width, self.height, 0.0).into_data(),
            layers: self.layers,
            regions: self.regions,
            hidden: self.hidden,
            layout: match &self.face.resolution.reason {
                Some(reason) => format!("{style}: {reason}"),
                None => style.to_owned(),
            },
            notes,
        }
    }

    /// Width of the fields' place.
    fn content(&self) -> f32 {
        self.width - 2.0 * INSET
    }

    /// The left edge of something `width` wide that begins `start` points from the start side.
    fn left(&self, start: f32, width: f32) -> f32 {
        if self.mirrored {
            self.width - start - width
        } else {
            start
        }
    }

    fn label(&self, field: &FaceField) -> String {
        self.shaper.capitals(field.label.trim()).into_owned()
    }

    /// A line in a box that begins at `left`; natural alignment follows the direction of the
    /// line's paragraph.
    fn line(
        &mut self,
        line: &Line<'_>,
        (left, width): (f32, f32),
        alignment: Alignment,
        baseline: f32,
        colour: Colour,
    ) {
        if line.is_empty() {
            return;
        }
        self.boxes.extend(line.boxes());
        let free = width - line.width;
        let x = match alignment {
            Alignment::Left => left,
            Alignment::Center => left + free / 2.0,
            Alignment::Right => left + free,
            Alignment::Natural if line.rtl() => left + free,
            Alignment::Natural => left,
        };
        self.layers
            .push(line.layer(x, baseline, &colour.css(), 1.0));
    }

    /// The region of a field between two lines of text.
    fn field_region(&mut self, field: &FaceField, at: FieldBox, size: f32, cut: bool) {
        let top = at.label - ASCENT * metrics::role::LABEL.size;
        let bottom = at.value + DESCENT * size;
        // A spacer has no width and can be selected all the same.
        let slack = (SPACER - at.width).max(0.0);
        self.regions.push(Region {
            place: field.place.clone(),
            part: Part::Field,
            frame: Frame {
                x: at.left - slack / 2.0,
                y: top,
                width: at.width + slack,
                height: bottom - top,
            },
            label: spoken(field),
            cut,
            size,
        });
    }

    fn region(&mut self, place: Place, part: Part, frame: Frame, label: impl Into<String>) {
        let label = label.into();
        self.regions.push(Region {
            place,
            part,
            frame,
            label,
            cut: false,
            size: 0.0,
        });
    }

    fn hide(&mut self, field: &FaceField, why: &str) {
        let (place, reason) = (field.place.clone(), HiddenReason::NoRoom);
        self.hidden.push(Hidden {
            place,
            reason,
            why: why.to_owned(),
        });
    }
}

/// Where a field stands: left edge, width, baselines of its label and of its last value line.
#[derive(Clone, Copy)]
struct FieldBox {
    left: f32,
    width: f32,
    label: f32,
    value: f32,
}

/// Width of the region of a field without text.
const SPACER: f32 = 4.0;

fn spoken(field: &FaceField) -> String {
    let parts = [field.label.trim(), field.value.trim()];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

/// The card first, so that whatever stands on it is found before it from above.
fn reading_order(part: Part) -> u8 {
    match part {
        Part::Card => 0,
        Part::Barcode => 2,
        _ => 1,
    }
}
