//! The top of the card: logo, logo text, header fields.

use super::{Card, FieldBox};
use crate::drawing::{Frame, Part, Treatment};
use crate::face::{Alignment, FaceField};
use crate::metrics::{ASCENT, HEADER, INSET, LOGO_INSET, role};
use crate::text::Shaped;
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
        let all: Vec<(&FaceField, Shaped<'_>, f32)> = face
            .header
            .iter()
            .map(|field| {
                let value = self
                    .shaper
                    .shape(field.value.trim_end(), role::HEADER.weight);
                (field, value, self.shaper.width(&self.label(field), &label))
            })
            .collect();
        let (shown, size, labels_cut) = (0..all.len())
            .find_map(|skipped| {
                let shown = all.get(skipped..)?;
                fit(shown).map(|(size, labels_cut)| (shown, size, labels_cut))
            })
            .or_else(|| {
                Some((
                    all.last().map(std::slice::from_ref)?,
                    role::HEADER.floor,
                    true,
                ))
            })?;
        for (field, ..) in &all[..all.len() - shown.len()] {
            self.hide(field, "The header has no room for it.");
        }

        let set = role::HEADER.at(size);
        let baseline = HEADER.value_top + ASCENT * size;
        let colours = face.colours;
        let mut end = self.width - INSET;
        for (field, value, label_width) in shown.iter().rev() {
            let value_width = value.width(&set).min(HEADER.room);
            let widest = if shown.len() == 1 {
                HEADER.room
            } else {
                value_width
            };
            let label_room = if labels_cut {
                label_width.min(widest)
            } else {
                *label_width
            };
            let width = value_width.max(label_room);
            let left = self.left(end - width, width);
            let label_line = self.shaper.fit(&self.label(field), &label, label_room);
            let value_line = self.shaper.fit(&field.value, &set, value_width);
            let alignment = match (field.alignment, self.mirrored) {
                (Alignment::Natural, false) => Alignment::Right,
                (Alignment::Natural, true) => Alignment::Left,
                (given, _) => given,
            };
            self.line(
                &label_line,
                (left, width),
                alignment,
                HEADER.label,
                colours.label,
            );
            self.line(
                &value_line,
                (left, width),
                alignment,
                baseline,
                colours.foreground,
            );
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

/// The size at which fields fit side by side, and whether their labels are cut for that. A label
/// that is too wide by itself does not make values shrink.
fn fit(fields: &[(&FaceField, Shaped<'_>, f32)]) -> Option<(f32, bool)> {
    let gaps = HEADER.gap * fields.len().saturating_sub(1) as f32;
    let room = HEADER.room - gaps + 0.01;
    let widths = |size: f32, labels: bool| -> f32 {
        let set = role::HEADER.at(size);
        let widths = fields.iter().map(|(_, value, label)| {
            if labels {
                value.width(&set).max(*label)
            } else {
                value.width(&set)
            }
        });
        widths.sum()
    };
    let sizes = || {
        let steps = (role::HEADER.size - role::HEADER.floor) as u32;
        (0..=steps).map(|step| role::HEADER.size - step as f32)
    };
    let with_labels = fields.len() > 1;
    sizes()
        .find(|size| widths(*size, with_labels) <= room)
        .map(|size| (size, !with_labels))
        .or_else(|| {
            (widths(role::HEADER.floor, false) <= room).then_some((role::HEADER.floor, true))
        })
}
