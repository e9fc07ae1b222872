//! What hangs from the bottom: the code on its plate, and a footer image above it.

use super::Card;
use crate::barcode;
use crate::drawing::{Frame, Layer, Paint, Part, Treatment};
use crate::metrics::{EXPIRED_CODE, role};
use crate::path::Path;
use pass_format::pass::colour::Colour;
use pass_format::pass::field::Alignment;
use pass_format::place::Place;

impl Card<'_> {
    /// Draws the code and yields the top of its plate.
    pub(super) fn code(&mut self) -> Option<f32> {
        let face = self.face;
        let code = face.barcode.as_ref()?;
        let set = role::ALT_TEXT.full();
        let alt = code
            .alt_text
            .as_ref()
            .map(|text| self.shaper.fit(text, &set, barcode::ALT_TEXT_ROOM));
        let plate = barcode::plate(
            code.format,
            &code.modules,
            // A text that is cut has taken all the room, whatever the last letter left of it.
            alt.as_ref().map(|line| {
                if line.cut {
                    barcode::ALT_TEXT_ROOM
                } else {
                    line.width
                }
            }),
            (self.width, self.height),
            self.view.generation,
            barcode::PIXELS,
        );
        let frame = plate.frame;
        let mut path = Path::default();
        path.round_rect(frame.x, frame.y, frame.width, frame.height, plate.radius);
        let paint = Paint::Solid {
            colour: "#ffffff".to_owned(),
            opacity: 1.0,
        };
        self.layers.push(Layer::Fill {
            path: path.into_data(),
            even_odd: false,
            paint,
        });
        let colour = if face.expired {
            EXPIRED_CODE
        } else {
            "#000000"
        };
        self.layers.push(Layer::Code {
            path: plate.code,
            colour: colour.to_owned(),
        });
        let mut cut = false;
        if let (Some(line), Some(baseline)) = (&alt, plate.baseline) {
            cut = line.cut;
            let place = (frame.x, frame.width);
            self.line(
                line,
                place,
                Alignment::Center,
                baseline,
                Colour::rgb(0, 0, 0),
            );
        }
        let label = code.alt_text.clone().unwrap_or_default();
        self.region(code.place.clone(), Part::Barcode, frame, label);
        if let Some(region) = self.regions.last_mut() {
            region.cut = cut;
        }
        Some(frame.y)
    }

    /// Draws the footer image above the code and yields where the rows have to end.
    pub(super) fn footer(&mut self, code: Option<f32>) -> f32 {
        let free = code.unwrap_or(self.height);
        let place = self.metrics.footer;
        let (Some(footer), Some(image)) = (place, self.face.images.get("footer")) else {
            return free;
        };
        let (width, height) = image.points();
        let scale = (footer.size.0 / width).min(footer.size.1 / height).min(1.0);
        let (width, height) = (width * scale, height * scale);
        let bottom = code.map_or(self.height - footer.hang, |top| top - footer.gap);
        let frame = Frame {
            x: (self.width - width) / 2.0,
            y: bottom - height,
            width,
            height,
        };
        let whole = Frame {
            x: 0.0,
            y: 0.0,
            width: 1.0,
            height: 1.0,
        };
        self.picture(image, frame, whole, Treatment::Plain);
        self.region(Place::file(&image.path), Part::Image, frame, "footer");
        frame.y
    }
}
