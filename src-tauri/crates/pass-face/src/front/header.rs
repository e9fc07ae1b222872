//! The top of the card: logo, logo text, header fields.

use super::columns::share;
use super::{Card, FieldBox};
use crate::drawing::{Frame, Part, Treatment};
use crate::face::FaceField;
use crate::metrics::{ASCENT, HEADER, INSET, LOGO_INSET, role};
use crate::text::Shaped;
use pass_format::pass::field::Alignment;
use pass_format::place::Place;

const WHOLE: Frame = Frame {
    x: 0.0,
    y: 0.0,
    width: 1.0,
    height: 1.0,
};

impl Card<'_> {
    pub(super) fn header(&mut self) {
        let logo_end = self.logo();
        let fields_start = self.header_fields();
        let face = self.face;
        let Some(text) = &face.logo_text else { return };
        let start = logo_end.map_or(LOGO_INSET, |end| end + HEADER.logo_gap);
        let end = fields_start.map_or(self.width - LOGO_INSET, |start| start - HEADER.text_gap);
        let set = role::LOGO_TEXT.full();
        let line = self.shaper.fit(text, &set, end - start);
        let (cut, width) = (line.cut, line.width);
        let left = self.left(start, width);
        self.line(
            &line,
            (left, width),
            Alignment::Left,
            HEADER.logo_text,
            face.colours.foreground,
        );
        let top = HEADER.logo_text - ASCENT * set.size;
        let frame = Frame {
            x: left,
            y: top,
            width,
            height: set.size * 1.2,
        };
        self.region(
            Place::pass("/logoText"),
            Part::LogoText,
            frame,
            text.clone(),
        );
        if let Some(region) = self.regions.last_mut() {
            (region.cut, region.size) = (cut, set.size);
        }
    }

    /// Draws the logo and yields where it ends.
    fn logo(&mut self) -> Option<f32> {
        let image = self.face.images.get("logo")?;
        let (width, height) = image.points();
        let scale = (HEADER.logo.0 / width).min(HEADER.logo.1 / height).min(1.0);
        let (width, height) = (width * scale, height * scale);
        let frame = Frame {
            x: self.left(LOGO_INSET, width),
            y: HEADER.logo_middle - height / 2.0,
            width,
            height,
        };
        self.picture(image, frame, WHOLE, Treatment::Plain);
        self.region(Place::file(&image.path), Part::Image, frame, "logo");
        Some(LOGO_INSET + width)
    }

    /// Draws the header fields and yields where they begin. All together have little room: the
    /// values shrink, then fields are left out, the array's last first; the last one left is cut.
    fn header_fields(&mut self) -> Option<f32> {
        let face = self.face;
        let label = role::LABEL.full();
        let measure = |field| {
            let field: &FaceField = field;
            let value = self
                .shaper
                .shape(field.value.trim_end(), role::HEADER.weight);
            (field, value, self.shaper.width(&self.label(field), &label))
        };
        let all: Vec<Measured<'_>> = face.header.iter().map(measure).collect();
        let (shown, size) = (0..all.len())
            .find_map(|skipped| {
                let shown = all.get(skipped..)?;
                Some((shown, fit(shown)?))
            })
            .or_else(|| Some((all.last().map(std::slice::from_ref)?, role::HEADER.floor)))?;
        for (field, ..) in &all[..all.len() - shown.len()] {
            self.hide(field, "The header has no room for it.");
        }

        let set = role::HEADER.at(size);
        let room = room(shown.len());
        let values: Vec<f32> = shown
            .iter()
            .map(|(_, value, _)| value.width(&set))
            .collect();
        let labels: Vec<f32> = shown.iter().map(|(.., label)| *label).collect();
        let widths = share(&labels, room, &share(&values, room, &[]));
        let baseline = HEADER.value_top + ASCENT * size;
        let colours = face.colours;
        let mut end = self.width - INSET;
        for ((field, ..), width) in shown.iter().zip(widths).rev() {
            let left = self.left(end - width, width);
            let label_line = self.shaper.fit(&self.label(field), &label, width);
            let value_line = self.shaper.fit(&field.value, &set, width);
            let alignment = match (field.alignment, self.mirrored) {
                (Alignment::Natural, false) => Alignment::Right,
                (Alignment::Natural, true) => Alignment::Left,
                (given, _) => given,
            };
            let place = (left, width);
            self.line(&label_line, place, alignment, HEADER.label, colours.label);
            self.line(&value_line, place, alignment, baseline, colours.foreground);
            let at = FieldBox {
                left,
                width,
                label: HEADER.label,
                value: baseline,
            };
            self.field_region(field, at, size, label_line.cut || value_line.cut);
            end -= width + HEADER.gap;
        }
        Some(end + HEADER.gap)
    }
}

/// A field, its shaped value, and the width of its label.
type Measured<'a> = (&'a FaceField, Shaped<'a>, f32);

/// What several columns have together, without the gaps.
fn room(columns: usize) -> f32 {
    HEADER.room - HEADER.gap * columns.saturating_sub(1) as f32
}

/// The size at which fields fit side by side. A single label that is too wide by itself does not
/// make its value shrink, and at the floor labels are cut rather than fields left out.
fn fit(fields: &[Measured<'_>]) -> Option<f32> {
    let room = room(fields.len()) + 0.01;
    let width = |size: f32, labels: bool| -> f32 {
        let set = role::HEADER.at(size);
        let width = |(_, value, label): &Measured<'_>| {
            if labels {
                value.width(&set).max(*label)
            } else {
                value.width(&set)
            }
        };
        fields.iter().map(width).sum()
    };
    let steps = (role::HEADER.size - role::HEADER.floor) as u32;
    let mut sizes = (0..=steps).map(|step| role::HEADER.size - step as f32);
    sizes
        .find(|size| width(*size, fields.len() > 1) <= room)
        .or_else(|| (width(role::HEADER.floor, false) <= room).then_some(role::HEADER.floor))
}
