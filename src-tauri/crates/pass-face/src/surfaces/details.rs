//! The sheet “Pass Details”: a grouped list with organisation and description, the switches that a
//! pass has, its back fields, and the way to remove it.
//!
//! The phone's own words are shown in English. The order follows Apple's documentation; positions
//! are those of a system list and not measured.

use crate::drawing::{Drawing, Frame, Layer, Paint, Part, Picture, Region, Treatment};
use crate::face::{Face, FaceField};
use crate::path::Path;
use crate::text::{Fonts, Line, Shaper, Type, Weight};
use crate::view::{Generation, View};
use pass_format::json::Value;
use pass_format::place::Place;
use serde::Serialize;
use std::ops::Range;

/// Which of the sheet's own rows a pass has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Sheet {
    /// The issuer's app is offered: `associatedStoreIdentifiers`.
    pub app: bool,
    /// The pass is updated, and announces it: `webServiceURL`.
    pub updates: bool,
    /// The lock screen suggests the pass: it has places, beacons or dates.
    pub suggests: bool,
    /// It may be passed on: no `sharingProhibited`.
    pub shares: bool,
}

impl Sheet {
    /// The rows of a `pass.json`.
    pub fn of(pass: &Value) -> Sheet {
        let filled = |key: &str| match pass.get(key) {
            Some(Value::Array(items)) => !items.is_empty(),
            Some(Value::String(text)) => !text.is_empty(),
            _ => false,
        };
        Sheet {
            app: filled("associatedStoreIdentifiers"),
            updates: filled("webServiceURL"),
            suggests: ["locations", "beacons", "relevantDates", "relevantDate"]
                .into_iter()
                .any(filled),
            shares: pass.get("sharingProhibited").and_then(Value::as_bool) != Some(true),
        }
    }

    fn switches(self) -> impl Iterator<Item = &'static str> {
        let rows = [
            (self.updates, "Automatic Updates"),
            (self.updates, "Allow Notifications"),
            (self.suggests, "Suggest on Lock Screen"),
        ];
        rows.into_iter()
            .filter(|(has, _)| *has)
            .map(|(_, name)| name)
    }

    fn actions(self) -> impl Iterator<Item = &'static str> {
        let rows = [(self.app, "Open App"), (self.shares, "Share Pass")];
        rows.into_iter()
            .filter(|(has, _)| *has)
            .map(|(_, name)| name)
    }
}

/// The colours of a system list.
struct Palette {
    page: &'static str,
    row: &'static str,
    text: &'static str,
    label: &'static str,
    line: &'static str,
    link: &'static str,
    danger: &'static str,
    on: &'static str,
}

const LIGHT: Palette = Palette {
    page: "#f2f2f7",
    row: "#ffffff",
    text: "#000000",
    label: "#8a8a8e",
    line: "#c6c6c8",
    link: "#007aff",
    danger: "#ff3b30",
    on: "#34c759",
};
const DARK: Palette = Palette {
    page: "#000000",
    row: "#1c1c1e",
    text: "#ffffff",
    label: "#98989f",
    line: "#38383a",
    link: "#0a84ff",
    danger: "#ff453a",
    on: "#30d158",
};

/// Page's edge to a group.
const INSET: f32 = 16.0;
/// Group's edge to its text, and text to the edge of its row.
const PADDING: f32 = 16.0;
const ROOM_ABOVE: f32 = 11.0;
/// Between two groups.
const GAP: f32 = 20.0;
/// Least height of a row.
const ROW: f32 = 44.0;
/// Height of the bar with the title, up to iOS 18 and from 26 on, where its button is round.
const BAR: (f32, f32) = (56.0, 72.0);
const BUTTON: f32 = 44.0;
const BOTTOM: f32 = 34.0;
const ICON: f32 = 38.0;
const ICON_RADIUS: f32 = 8.5;
const SWITCH: (f32, f32) = (51.0, 31.0);

/// Size and distance of the lines of labels and values, and of values that are long.
const LABEL: (f32, f32) = (13.0, 18.0);
const VALUE: (f32, f32) = (17.0, 22.0);
const LONG_VALUE: (f32, f32) = (13.0, 18.0);
/// From how many characters on a value is long.
const LONG: usize = 240;
/// Baseline below the top of a line, as a part of the line's height.
const BASELINE: f32 = 0.77;

/// Draws the details of a pass. The drawing is as wide as the phone's screen and as high as the
/// list.
pub fn details(face: &Face, view: &View, fonts: &Fonts<'_>) -> Drawing {
    let system = Shaper::new(fonts, &view.locale);
    let mut list = List {
        shaper: Shaper::new(fonts, face.language.as_deref().unwrap_or(&view.locale)),
        mirrored: system.rtl(),
        palette: if view.dark { &DARK } else { &LIGHT },
        radius: if view.generation >= Generation::Ios26 {
            26.0
        } else {
            10.0
        },
        width: screen_width(view.width),
        y: 0.0,
        group_top: 0.0,
        layers: Vec::new(),
        regions: Vec::new(),
    };
    list.bar(view.generation);
    list.group(|list| list.issuer(face));
    let actions: Vec<&str> = face.sheet.actions().collect();
    list.group(|list| {
        actions
            .iter()
            .for_each(|name| list.action(name, list.palette.link))
    });
    let switches: Vec<&str> = face.sheet.switches().collect();
    list.group(|list| switches.iter().for_each(|name| list.switch(name)));
    list.group(|list| face.back.iter().for_each(|field| list.field(field)));
    list.group(|list| list.action("Remove Pass", list.palette.danger));
    list.finish(face)
}

/// The width of the screen that shows a card of this width.
fn screen_width(card: u32) -> f32 {
    match card {
        362 => 402.0,
        390 | 400 => card as f32 + 40.0,
        card => card as f32 + 32.0,
    }
}

struct List<'a> {
    shaper: Shaper<'a>,
    mirrored: bool,
    palette: &'static Palette,
    radius: f32,
    width: f32,
    /// Where the next row begins.
    y: f32,
    /// Where the group began.
    group_top: f32,
    layers: Vec<Layer>,
    regions: Vec<Region>,
}

impl List<'_> {
    fn bar(&mut self, generation: Generation) {
        let title = self
            .shaper
            .line("Pass Details", &Type::new(17.0, Weight::SemiBold));
        let height = if generation >= Generation::Ios26 {
            BAR.1
        } else {
            BAR.0
        };
        let baseline = height / 2.0 + 6.0;
        let x = (self.width - title.width) / 2.0;
        self.layers
            .push(title.layer(x, baseline, self.palette.text, 1.0));
        if generation >= Generation::Ios26 {
            self.close_button(height / 2.0);
        } else {
            let done = self.shaper.line("Done", &Type::new(17.0, Weight::SemiBold));
            let x = self.left(self.width - INSET - done.width, done.width);
            self.layers
                .push(done.layer(x, baseline, self.palette.link, 1.0));
        }
        self.y = height;
    }

    /// The round button of iOS 26 with a cross in it.
    fn close_button(&mut self, middle: f32) {
        let x = self.left(INSET, BUTTON);
        let mut circle = Path::default();
        circle.round_rect(x, middle - BUTTON / 2.0, BUTTON, BUTTON, BUTTON / 2.0);
        self.fill(circle, self.palette.row);
        let (centre, arm, half) = (x + BUTTON / 2.0, 6.5, 0.9);
        let mut cross = Path::default();
        for (dx, dy) in [(1.0, 1.0), (-1.0, 1.0)] {
            let at = |along: f32, across: f32| {
                (
                    centre + dx * along - dy * across,
                    middle + dy * along + dx * across,
                )
            };
            cross.polygon(&[
                at(-arm, -half),
                at(arm, -half),
                at(arm, half),
                at(-arm, half),
            ]);
        }
        self.fill(cross, self.palette.text);
    }

    /// Rows on one rounded ground, with lines between them.
    fn group(&mut self, rows: impl FnOnce(&mut Self)) {
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
    fn end_row(&mut self, top: f32, bottom: f32) {
        if top > self.group_top {
            let mut line = Path::default();
            let width = self.width - 2.0 * INSET - PADDING;
            line.rect(self.left(INSET + PADDING, width), top - 0.25, width, 0.5);
            self.fill(line, self.palette.line);
        }
        self.y = bottom.max(top + ROW);
    }

    fn issuer(&mut self, face: &Face) {
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

    fn action(&mut self, name: &str, colour: &'static str) {
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

    fn switch(&mut self, name: &str) {
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

    fn field(&mut self, field: &FaceField) {
        let top = self.y;
        let start = INSET + PADDING;
        let room = self.width - 2.0 * start;
        let mut y = top + ROOM_ABOVE;
        let label = Type::new(LABEL.0, Weight::Regular);
        for line in self.shaper.wrap(field.label.trim(), &label, room, None) {
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
        let mut read = 0;
        for line in self
            .shaper
            .wrap(&field.value, &Type::new(size, Weight::Regular), room, None)
        {
            // The line is a part of the value, but for blanks at its end and control characters.
            let at = field.value[read..]
                .find(line.text())
                .map_or(read, |at| read + at);
            let end = at + line.text().len();
            self.linked_line(
                &line,
                at..end,
                &field.links,
                (start, room),
                y + step * BASELINE,
            );
            read = if field.value.is_char_boundary(end.min(field.value.len())) {
                end
            } else {
                read
            };
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
        self.end_row(top, bottom);
    }

    /// A line whose parts are coloured as links where they are.
    fn linked_line(
        &mut self,
        line: &Line<'_>,
        at: Range<usize>,
        links: &[Range<usize>],
        (start, room): (f32, f32),
        baseline: f32,
    ) {
        let here = links
            .iter()
            .filter(|link| link.start < at.end && at.start < link.end);
        let here: Vec<Range<usize>> = here
            .map(|link| link.start.max(at.start) - at.start..link.end.min(at.end) - at.start)
            .collect();
        let text = line.text();
        let mut parts = Vec::new();
        let mut done = 0;
        for link in &here {
            let (Some(before), Some(words)) = (text.get(done..link.start), text.get(link.clone()))
            else {
                continue;
            };
            parts.push((before, self.palette.text));
            parts.push((words, self.palette.link));
            done = link.end;
        }
        if parts.is_empty() {
            self.line(line, start, room, baseline, self.palette.text);
            return;
        }
        parts.push((text.get(done..).unwrap_or_default(), self.palette.text));
        // Parts follow each other in the direction of the line.
        let rtl = self.shaper.runs_rtl(text);
        let mut x = self.aligned(rtl, start, room, line.width);
        if rtl {
            parts.reverse();
        }
        for (part, colour) in parts.into_iter().filter(|(part, _)| !part.is_empty()) {
            // A mark keeps the direction of the line for parts that have none of their own.
            let marked = format!("{}{part}", if rtl { '\u{200f}' } else { '\u{200e}' });
            let mut layer = self
                .shaper
                .line(&marked, line.set())
                .layer(x, baseline, colour, 1.0);
            if let Layer::Text { text, .. } = &mut layer {
                text.replace_range(.., part.trim_end());
            }
            self.layers.push(layer);
            x += self.shaper.width(&marked, line.set());
        }
    }

    /// A line at the start of its room.
    fn line(&mut self, line: &Line<'_>, start: f32, room: f32, baseline: f32, colour: &str) {
        if line.is_empty() {
            return;
        }
        let x = self.aligned(self.shaper.runs_rtl(line.text()), start, room, line.width);
        self.layers.push(line.layer(x, baseline, colour, 1.0));
    }

    fn aligned(&self, rtl: bool, start: f32, room: f32, width: f32) -> f32 {
        let left = self.left(start, room);
        if rtl || self.mirrored {
            left + room - width
        } else {
            left
        }
    }

    /// Covers the corners of a picture with the colour of the row.
    fn round_corners(&mut self, frame: Frame) {
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

    fn fill(&mut self, path: Path, colour: &str) {
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

    fn region(&mut self, place: Place, part: Part, frame: Frame, label: &str, size: f32) {
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
    fn left(&self, start: f32, width: f32) -> f32 {
        if self.mirrored {
            self.width - start - width
        } else {
            start
        }
    }

    fn finish(mut self, face: &Face) -> Drawing {
        let (width, height) = (self.width, self.y - GAP + BOTTOM);
        let mut page = Path::default();
        page.rect(0.0, 0.0, width, height);
        let page = page.into_data();
        let paint = Paint::Solid {
            colour: self.palette.page.to_owned(),
            opacity: 1.0,
        };
        self.layers.insert(
            0,
            Layer::Fill {
                path: page,
                even_odd: false,
                paint,
            },
        );
        let mut outline = Path::default();
        let radius = self.radius;
        outline.move_to((radius, 0.0));
        outline.line_to((width - radius, 0.0));
        outline.arc_to(radius, true, (width, radius));
        outline.line_to((width, height));
        outline.line_to((0.0, height));
        outline.line_to((0.0, radius));
        outline.arc_to(radius, true, (radius, 0.0));
        outline.close();
        let mut notes: Vec<String> = face
            .back
            .iter()
            .filter_map(|field| field.note.clone())
            .collect();
        notes.push(
            "The sheet's own words are in English, and positions are those of a system list, not \
             measured on a phone."
                .to_owned(),
        );
        Drawing {
            width,
            height,
            outline: outline.into_data(),
            layers: self.layers,
            regions: self.regions,
            hidden: Vec::new(),
            layout: "details".to_owned(),
            notes,
        }
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
