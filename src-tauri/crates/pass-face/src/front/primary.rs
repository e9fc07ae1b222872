//! The primary place: a pair with an icon, a title with a thumbnail, or a value on the strip.

use super::ground::fill_crop;
use super::{Card, FieldBox};
use crate::drawing::{Frame, Layer, Paint, Part, Treatment};
use crate::face::FaceField;
use crate::icons;
use crate::metrics::{ASCENT, CAPITALS, INSET, Primary, Role, THUMBNAIL_ASPECT, role};
use crate::text::{Line, Shaped, Type};
use pass_format::pass::field::Alignment;
use pass_format::place::Place;

impl<'a> Card<'a> {
    /// Draws the thumbnail. Yields the box that text keeps clear of, from the start side on, with
    /// the gap: however narrow the picture, it is the same.
    pub(super) fn thumbnail(&mut self) -> Option<Frame> {
        let place = self.metrics.thumbnail?;
        let image = self.face.images.get("thumbnail")?;
        let aspect = image.pixels.0 as f32 / image.pixels.1 as f32;
        let aspect = aspect.clamp(THUMBNAIL_ASPECT.0, THUMBNAIL_ASPECT.1);
        let (width, height) = (place.side * aspect.min(1.0), place.side / aspect.max(1.0));
        let frame = Frame {
            x: self.left(self.width - place.right - width, width),
            y: place.top + (place.side - height) / 2.0,
            width,
            height,
        };
        self.picture(
            image,
            frame,
            fill_crop(image.pixels, frame),
            Treatment::Plain,
        );
        self.region(Place::file(&image.path), Part::Image, frame, "thumbnail");
        let width = place.side + place.gap;
        let x = self.width - place.right - width;
        Some(Frame {
            x,
            y: place.top,
            width,
            height: place.side,
        })
    }

    pub(super) fn primary(&mut self, thumbnail: Option<Frame>) {
        match self.metrics.primary {
            Primary::Pair {
                label,
                middle,
                icon,
                icon_width,
                gap,
                role,
            } => {
                let half = (self.width - icon_width) / 2.0 - gap - INSET;
                self.pair(label, middle, half, role);
                self.transit(icon);
            }
            Primary::Title {
                label,
                value,
                alone,
                role,
                second_line,
            } => {
                let end = thumbnail.map_or(self.width - INSET, |picture| picture.x);
                self.title((label, value, alone), end - INSET, role, second_line);
            }
            Primary::Strip {
                value_top,
                label,
                role,
                label_role,
            } => {
                self.on_strip(value_top, label, role, label_role);
            }
        }
    }

    /// Departure at the start, destination at the end, both of one size.
    fn pair(&mut self, label: f32, middle: f32, half: f32, role: Role) {
        let face = self.face;
        let shaped: Vec<Shaped<'_>> = face
            .primary
            .iter()
            .map(|field| self.shaper.shape(&field.value, role.weight))
            .collect();
        let size = shrink(role, |set| {
            shaped.iter().all(|value| value.width(set) <= half)
        });
        let set = role.at(size);
        let baseline = middle + CAPITALS * size / 2.0;
        for (index, field) in face.primary.iter().enumerate() {
            let label_line = self
                .shaper
                .fit(&self.label(field), &role::LABEL.full(), half);
            let value_line = self.shaper.fit(&field.value, &set, half);
            let width = label_line.width.max(value_line.width);
            let at_start = index == 0;
            let start = if at_start {
                INSET
            } else {
                self.width - INSET - width
            };
            let left = self.left(start, width);
            let alignment = if at_start == self.mirrored {
                Alignment::Right
            } else {
                Alignment::Left
            };
            let at = FieldBox {
                left,
                width,
                label,
                value: baseline,
            };
            self.lines(field, at, alignment, label_line, vec![value_line], 0.0);
        }
    }

    fn transit(&mut self, middle: f32) {
        let Some(kind) = self.face.transit else {
            return;
        };
        let icon = icons::transit(kind, self.view.generation, self.mirrored);
        let (width, height) = icon.size;
        let frame = Frame {
            x: (self.width - width) / 2.0,
            y: middle - height / 2.0,
            width,
            height,
        };
        let paint = Paint::Solid {
            colour: self.face.colours.label.css(),
            opacity: 1.0,
        };
        let path = icon.path_at(frame.x, frame.y);
        self.layers.push(Layer::Fill {
            path,
            even_odd: false,
            paint,
        });
        let place = Place::pass("/boardingPass/transitType");
        self.region(place, Part::TransitIcon, frame, "transit type");
    }

    fn title(
        &mut self,
        (label, value, alone): (f32, f32, f32),
        room: f32,
        role: Role,
        second_line: Option<f32>,
    ) {
        let face = self.face;
        let Some(field) = face.primary.first() else {
            return;
        };
        let label_text = self.label(field);
        let full = if label_text.is_empty() { alone } else { value };
        let label_line = self.shaper.fit(&label_text, &role::LABEL.full(), room);
        let text = field.value.trim_end();
        let whole = self.shaper.shape(text, role.weight);
        let fits = |set: &Type| match second_line {
            Some(_) => self.in_two(text, set, room).is_some(),
            None => whole.width(set) <= room,
        };
        let size = match whole.width(&role.full()) <= room {
            true => role.size,
            false => shrink(role, fits),
        };
        let set = role.at(size);
        let lines = match whole.width(&set) <= room || second_line.is_none() {
            true => vec![self.shaper.fit(text, &set, room)],
            false => self
                .in_two(text, &set, room)
                .unwrap_or_else(|| self.shaper.wrap(text, &set, room, Some(2))),
        };
        let step = second_line.unwrap_or(0.0) * size / role.size;
        let widest = lines
            .iter()
            .map(|line| line.width)
            .fold(label_line.width, f32::max);
        let left = self.left(INSET, widest);
        let first = full - ASCENT * (role.size - size);
        let at = FieldBox {
            left,
            width: widest,
            label,
            value: first,
        };
        let alignment = if self.mirrored {
            Alignment::Right
        } else {
            Alignment::Left
        };
        self.lines(field, at, alignment, label_line, lines, step);
    }

    /// A text in at most two lines, broken between words only and nowhere cut.
    fn in_two(&self, text: &str, set: &Type, room: f32) -> Option<Vec<Line<'a>>> {
        let lines = self.shaper.wrap(text, set, room, Some(3));
        let mut words = text.split_whitespace();
        let fits = |word| self.shaper.width(word, set) <= room;
        (lines.len() <= 2 && words.all(fits)).then_some(lines)
    }

    fn on_strip(&mut self, value_top: f32, label: f32, role: Role, label_role: Role) {
        let face = self.face;
        let Some(field) = face.primary.first() else {
            return;
        };
        let room = self.content();
        let whole = self.shaper.shape(field.value.trim_end(), role.weight);
        let size = shrink(role, |set| whole.width(set) <= room);
        let value_line = self.shaper.fit(&field.value, &role.at(size), room);
        let label_line = self
            .shaper
            .fit(field.label.trim(), &label_role.full(), room);
        let (colour, label_colour) = match face.images.contains_key("strip") {
            true => (face.colours.on_strip, face.colours.on_strip),
            false => (face.colours.foreground, face.colours.label),
        };
        let width = value_line.width.max(label_line.width);
        let left = self.left(INSET, width);
        let alignment = if self.mirrored {
            Alignment::Right
        } else {
            Alignment::Left
        };
        let baseline = value_top + ASCENT * size;
        self.line(&value_line, (left, width), alignment, baseline, colour);
        self.line(&label_line, (left, width), alignment, label, label_colour);
        let cut = value_line.cut || label_line.cut;
        let top = value_top + (ASCENT - CAPITALS) * size;
        let frame = Frame {
            x: left,
            y: top,
            width,
            height: label + 5.0 - top,
        };
        self.region(
            field.place.clone(),
            Part::Field,
            frame,
            super::spoken(field),
        );
        if let Some(region) = self.regions.last_mut() {
            (region.cut, region.size) = (cut, size);
        }
    }

    /// Label above, value lines below, in the colours of the fields.
    fn lines(
        &mut self,
        field: &FaceField,
        at: FieldBox,
        alignment: Alignment,
        label: Line<'_>,
        value: Vec<Line<'_>>,
        step: f32,
    ) {
        let colours = self.face.colours;
        self.line(
            &label,
            (at.left, at.width),
            alignment,
            at.label,
            colours.label,
        );
        for (index, line) in value.iter().enumerate() {
            let baseline = at.value + step * index as f32;
            self.line(
                line,
                (at.left, at.width),
                alignment,
                baseline,
                colours.foreground,
            );
        }
        let cut = label.cut || value.iter().any(|line| line.cut);
        let size = value.first().map_or(0.0, |line| line.set().size);
        let last = at.value + step * value.len().saturating_sub(1) as f32;
        self.field_region(field, FieldBox { value: last, ..at }, size, cut);
    }
}

/// The largest size in whole points at which something fits, else the floor.
fn shrink(role: Role, fits: impl Fn(&Type) -> bool) -> f32 {
    let steps = (role.size - role.floor) as u32;
    let mut sizes = (0..=steps).map(|step| role.size - step as f32);
    sizes
        .find(|size| fits(&role.at(*size)))
        .unwrap_or(role.floor)
}
