//! The kinds of rows: issuer, action, switch and field.

use super::list::{INSET, List, PADDING, ROW, TEXT};
use crate::drawing::{Frame, Hidden, HiddenReason, Layer, Part, Picture, Treatment};
use crate::face::{Face, FaceField};
use crate::path::Path;
use crate::text::{Type, Weight};
use pass_format::place::Place;

/// Row's edge to its text, up and down.
const ROOM_ABOVE: f32 = 11.0;
const ICON: f32 = 38.0;
const SWITCH: (f32, f32) = (51.0, 31.0);

/// Size and distance of the lines of labels and values, and of values that are long.
const LABEL: (f32, f32) = (13.0, 18.0);
const VALUE: (f32, f32) = (17.0, 22.0);
const LONG_VALUE: (f32, f32) = (13.0, 18.0);
/// What a row counts as beside its text, in bytes of text.
const ROW_AS_TEXT: usize = 100;
/// From how many characters on a value is long.
const LONG: usize = 240;
/// Baseline below the top of a line, as a part of the line's height.
const BASELINE: f32 = 0.77;

impl List<'_> {
    pub(super) fn issuer(&mut self, face: &Face) {
        let top = self.y;
        let start = INSET + PADDING;
        let mut text_start = start;
        let place = |key: &str| Place::pass(format!("/{key}"));
        if let Some(icon) = face.images.get("icon") {
            let frame = Frame {
                x: self.left(start, ICON),
                y: top + ROOM_ABOVE,
                width: ICON,
                height: ICON,
            };
            let picture = Picture {
                path: icon.path.clone(),
                hash: icon.hash.clone(),
                treatment: Treatment::Plain,
            };
            let crop = square(icon.pixels);
            self.layers.push(Layer::Image {
                picture,
                frame,
                crop,
            });
            self.round_corners(frame);
            self.region(Place::file(&icon.path), Part::Image, frame, "icon", 0.0);
            text_start += ICON + 12.0;
        }
        let room = self.width - INSET - PADDING - text_start;
        let mut y = top + ROOM_ABOVE;
        let parts = [
            (
                "organizationName",
                &face.organisation,
                VALUE,
                Weight::SemiBold,
                self.palette.text,
            ),
            (
                "description",
                &face.description,
                (15.0, 20.0),
                Weight::Regular,
                self.palette.label,
            ),
        ];
        for (key, text, (size, step), weight, colour) in parts {
            let set = Type::new(size, weight);
            let lines = self.shaper.wrap(text, &set, room, Some(3));
            let height = lines.len() as f32 * step;
            if !lines.is_empty() {
                let x = self.left(text_start, room);
                self.region(
                    place(key),
                    Part::Field,
                    Frame {
                        x,
                        y,
                        width: room,
                        height,
                    },
                    text,
                    size,
                );
            }
            for line in &lines {
                self.line(line, text_start, room, y + step * BASELINE, colour);
                y += step;
            }
        }
        self.end_row(top, (y + ROOM_ABOVE).max(top + ICON + 2.0 * ROOM_ABOVE));
    }

    pub(super) fn action(&mut self, name: &str, colour: &'static str) {
        let top = self.y;
        let line = self.shaper.line(name, &Type::new(VALUE.0, Weight::Regular));
        let start = INSET + PADDING;
        self.line(
            &line,
            start,
            self.width - 2.0 * start,
            top + ROW / 2.0 + 6.0,
            colour,
        );
        self.end_row(top, top + ROW);
    }

    pub(super) fn switch(&mut self, name: &str) {
        let top = self.y;
        let line = self.shaper.line(name, &Type::new(VALUE.0, Weight::Regular));
        let start = INSET + PADDING;
        self.line(
            &line,
            start,
            self.width - 2.0 * start,
            top + ROW / 2.0 + 6.0,
            self.palette.text,
        );
        let (width, height) = SWITCH;
        let x = self.left(self.width - start - width, width);
        let y = top + (ROW - height) / 2.0;
        let mut track = Path::default();
        track.round_rect(x, y, width, height, height / 2.0);
        self.fill(track, self.palette.on);
        let knob_size = height - 4.0;
        let knob_x = if self.mirrored {
            x + 2.0
        } else {
            x + width - knob_size - 2.0
        };
        let mut knob = Path::default();
        knob.round_rect(knob_x, y + 2.0, knob_size, knob_size, knob_size / 2.0);
        self.fill(knob, "#ffffff");
        self.end_row(top, top + ROW);
    }

    pub(super) fn field(&mut self, field: &FaceField) {
        self.text_left = self.text_left.saturating_sub(ROW_AS_TEXT);
        if self.text_left == 0 {
            self.hidden.push(Hidden {
                place: field.place.clone(),
                reason: HiddenReason::NoRoom,
                why: format!("The drawing of the details ends after {TEXT} bytes of text."),
            });
            return;
        }
        let label_text = self.take(field.label.trim());
        let value = self.take(&field.value);
        let cut = label_text.len() < field.label.trim().len() || value.len() < field.value.len();
        let shown = format!("{value}{}", if cut { "…" } else { "" });
        let top = self.y;
        let start = INSET + PADDING;
        let room = self.width - 2.0 * start;
        let mut y = top + ROOM_ABOVE;
        let label = Type::new(LABEL.0, Weight::Regular);
        for line in self.shaper.wrap(label_text, &label, room, None) {
            self.line(
                &line,
                start,
                room,
                y + LABEL.1 * BASELINE,
                self.palette.label,
            );
            y += LABEL.1;
        }
        let is_long = field.value.chars().count() > LONG;
        let (size, step) = if is_long { LONG_VALUE } else { VALUE };
        let set = Type::new(size, Weight::Regular);
        for line in self.shaper.wrap(&shown, &set, room, None) {
            self.linked_line(&line, &field.links, (start, room), y + step * BASELINE);
            y += step;
        }
        let bottom = (y + ROOM_ABOVE).max(top + ROW);
        let frame = Frame {
            x: INSET,
            y: top,
            width: self.width - 2.0 * INSET,
            height: bottom - top,
        };
        let spoken = [field.label.trim(), field.value.trim()];
        let spoken: Vec<&str> = spoken.into_iter().filter(|part| !part.is_empty()).collect();
        self.region(
            field.place.clone(),
            Part::Field,
            frame,
            &spoken.join(", "),
            size,
        );
        if let Some(region) = self.regions.last_mut() {
            region.cut = cut;
        }
        self.end_row(top, bottom);
    }
}

/// The middle square of a picture, as fractions of it.
fn square((width, height): (u32, u32)) -> Frame {
    let side = width.min(height) as f32;
    let (across, down) = (side / width.max(1) as f32, side / height.max(1) as f32);
    Frame {
        x: (1.0 - across) / 2.0,
        y: (1.0 - down) / 2.0,
        width: across,
        height: down,
    }
}
