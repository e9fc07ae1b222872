//! What lies below everything: background, sheen, strip, and the line inside the edge.

use super::Card;
use crate::drawing::{Frame, Layer, Paint, Part, Picture, Treatment};
use crate::images::FaceImage;
use crate::metrics::{BACKGROUND_CARD, BORDER, HEADER, SHEEN};
use crate::outline;
use crate::path::Path;
use pass_format::pass::colour::Colour;
use pass_format::place::Place;

impl Card<'_> {
    pub(super) fn ground(&mut self) {
        let card = Frame {
            x: 0.0,
            y: 0.0,
            width: self.width,
            height: self.height,
        };
        let face = self.face;
        let background = face.colours.background;
        self.region(Place::pass("/backgroundColor"), Part::Card, card, "");
        self.fill(
            card,
            Paint::Solid {
                colour: background.css(),
                opacity: 1.0,
            },
        );
        match face
            .images
            .get("background")
            .filter(|_| self.metrics.background)
        {
            Some(image) => {
                let crop = fill_crop(BACKGROUND_CARD, card);
                self.picture(image, card, crop, Treatment::Background);
                self.region(Place::file(&image.path), Part::Image, card, "background");
            }
            None => self.sheen(background),
        }
        let strip = self.strip_bottom();
        if let Some(image) = face.images.get("strip").filter(|_| strip > HEADER.bottom) {
            let frame = Frame {
                x: 0.0,
                y: HEADER.bottom,
                width: self.width,
                height: strip - HEADER.bottom,
            };
            self.picture(
                image,
                frame,
                fill_crop(image.pixels, frame),
                Treatment::Plain,
            );
            self.region(Place::file(&image.path), Part::Image, frame, "strip");
        }
    }

    /// Bottom edge of the strip's place, from which rows are reckoned; 0 for styles without.
    pub(super) fn strip_bottom(&self) -> f32 {
        self.metrics
            .strip
            .map_or(0.0, |share| HEADER.bottom + self.width * share)
    }

    pub(super) fn picture(
        &mut self,
        image: &FaceImage,
        frame: Frame,
        crop: Frame,
        treatment: Treatment,
    ) {
        let picture = Picture {
            path: image.path.clone(),
            hash: image.hash.clone(),
            treatment,
        };
        self.layers.push(Layer::Image {
            picture,
            frame,
            crop,
        });
    }

    /// White laid over the background as by “overlay”, reckoned out because the background is
    /// known: no renderer needs blend modes.
    fn sheen(&mut self, background: Colour) {
        let (strength, bottom) = SHEEN;
        let channel = |value: u8| {
            let value = f32::from(value);
            let overlaid = (2.0 * value).min(255.0);
            (value + (overlaid - value) * strength).round() as u8
        };
        let Colour { r, g, b } = background;
        let top = Colour::rgb(channel(r), channel(g), channel(b));
        if top == background {
            return;
        }
        let stops = vec![(0.0, top.css(), 1.0), (1.0, background.css(), 1.0)];
        let frame = Frame {
            x: 0.0,
            y: 0.0,
            width: self.width,
            height: bottom,
        };
        self.fill(
            frame,
            Paint::Down {
                from: 0.0,
                to: bottom,
                stops,
            },
        );
    }

    pub(super) fn border(&mut self) {
        let (line, light, dark, on_white) = BORDER;
        let opacity = match (self.face.colours.background, self.view.dark) {
            (
                Colour {
                    r: 255,
                    g: 255,
                    b: 255,
                },
                _,
            ) => on_white,
            (_, true) => dark,
            (_, false) => light,
        };
        let shape = |inset| outline::shape(self.metrics.outline, self.width, self.height, inset);
        let ring = shape(0.0).into_data() + shape(line).data();
        let paint = Paint::Solid {
            colour: "#000000".to_owned(),
            opacity,
        };
        self.layers.push(Layer::Fill {
            path: ring,
            even_odd: true,
            paint,
        });
    }

    pub(super) fn fill(&mut self, frame: Frame, paint: Paint) {
        let mut path = Path::default();
        path.rect(frame.x, frame.y, frame.width, frame.height);
        self.layers.push(Layer::Fill {
            path: path.into_data(),
            even_odd: false,
            paint,
        });
    }
}

/// The part of a picture that covers a frame when it is scaled to fill it.
pub(super) fn fill_crop(picture: (u32, u32), frame: Frame) -> Frame {
    let (width, height) = (picture.0 as f32, picture.1 as f32);
    let scale = (frame.width / width).max(frame.height / height);
    let part = (
        (frame.width / scale / width).min(1.0),
        (frame.height / scale / height).min(1.0),
    );
    Frame {
        x: (1.0 - part.0) / 2.0,
        y: (1.0 - part.1) / 2.0,
        width: part.0,
        height: part.1,
    }
}
