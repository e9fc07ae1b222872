//! Treated pictures: decoded within limits, made once, kept by hash and treatment.
//!
//! The window's own decoders never see a stranger's bytes: what it gets was decoded here and
//! written anew.

use crate::error::{Error, Result};
use crate::{App, svg};
use pass_face::drawing::Treatment;
use pass_format::images::pixels::{self, Crop, Softening};
use pass_format::images::{Kind, Pixels};
use pass_format::package::Bytes;
use pass_format::package::limits::{self, ImageLimits};
use resvg::tiny_skia::{Pixmap, Transform};
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;

/// What every treated picture is.
pub const MIME: &str = "image/png";

/// Pixels of the longer side of what is shown while one edits; the file itself keeps all of its own.
const SHOWN: u32 = 2_048;
/// Pixels of the longer side that an SVG becomes: three times the widest slot.
const FROM_SVG: f32 = 2_048.0;
/// Bytes that the cache holds before it starts anew.
const CACHE: usize = 128 << 20;

/// Treated pictures by hash and treatment.
#[derive(Default)]
pub struct Pictures {
    made: Mutex<HashMap<(String, Treatment), Bytes>>,
}

impl Pictures {
    /// A picture as it is to be painted: MIME type and bytes.
    pub fn get(
        &self,
        hash: &str,
        treatment: Treatment,
        bytes: &[u8],
        limits: &ImageLimits,
    ) -> Result<(&'static str, Bytes)> {
        let key = (hash.to_owned(), treatment);
        if let Some(made) = crate::paths::lock(&self.made).get(&key) {
            return Ok((MIME, made.clone()));
        }
        let made: Bytes = treat(hash, bytes, treatment, limits)?.into();
        let mut cache = crate::paths::lock(&self.made);
        if cache.values().map(|bytes| bytes.len()).sum::<usize>() > CACHE {
            cache.clear();
        }
        cache.insert(key, made.clone());
        Ok((MIME, made))
    }
}

impl App {
    /// The picture of an address `/<document>/<hash>/<treatment>`: MIME type and bytes.
    pub fn picture_at(&self, address: &str) -> Result<(&'static str, Bytes)> {
        let missing = || Error::MissingBytes {
            path: address.to_owned(),
        };
        let parts: Vec<&str> = address.trim_start_matches('/').split('/').collect();
        let [document, hash, treatment] = parts[..] else {
            return Err(missing());
        };
        let treatment = match treatment {
            "plain" => Treatment::Plain,
            "background" => Treatment::Background,
            _ => return Err(missing()),
        };
        let (bytes, is_master) = self.documents.with(document, |session| {
            let bytes = session.blobs.get(hash).cloned();
            (bytes, session.masters.contains(hash))
        })?;
        let limits = match is_master {
            true => limits::IMAGE_EDITED,
            false => limits::IMAGE_IN_PASS,
        };
        let bytes = bytes.ok_or_else(missing)?;
        self.pictures.get(hash, treatment, &bytes, &limits)
    }
}

fn treat(name: &str, bytes: &[u8], treatment: Treatment, limits: &ImageLimits) -> Result<Vec<u8>> {
    fenced(name, || {
        let picture = decode(name, bytes, limits)?;
        let shown = match treatment {
            Treatment::Plain => shrink(picture),
            Treatment::Background => soften(&picture),
        };
        shown
            .and_then(|pixels| pixels::encode(&pixels))
            .map_err(|error| bad(name, &error))
    })
}

/// Decodes a PNG, JPEG, WebP or SVG that may be a stranger's.
pub fn decode(name: &str, bytes: &[u8], limits: &ImageLimits) -> Result<Pixels> {
    match Kind::of(bytes) {
        Kind::Svg => rasterise(name, bytes),
        _ => pixels::decode(bytes, limits).map_err(|error| bad(name, &error)),
    }
}

/// Runs a decoder whose panic becomes an error.
pub fn fenced<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    // Nothing outlives the closure but its result, so nothing half made can be seen.
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        Err(Error::Decoder {
            what: name.to_owned(),
        })
    })
}

fn rasterise(name: &str, bytes: &[u8]) -> Result<Pixels> {
    let tree = svg::read(name, bytes)?;
    let (width, height) = (tree.size().width(), tree.size().height());
    let scale = FROM_SVG / width.max(height);
    let side = |points: f32| (points * scale).round().max(1.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "at most FROM_SVG"
    )]
    let (wide, high) = (side(width) as u32, side(height) as u32);
    let mut pixmap = Pixmap::new(wide, high).ok_or_else(|| Error::BadImage {
        path: name.to_owned(),
        detail: "it has no size".to_owned(),
    })?;
    let whole = Transform::from_scale(side(width) / width, side(height) / height);
    resvg::render(&tree, whole, &mut pixmap.as_mut());
    let straight = pixmap.pixels().iter().flat_map(|pixel| {
        let colour = pixel.demultiply();
        [colour.red(), colour.green(), colour.blue(), colour.alpha()]
    });
    Pixels::from_raw(wide, high, straight.collect()).ok_or_else(|| Error::Decoder {
        what: name.to_owned(),
    })
}

type Made = std::result::Result<Pixels, pass_format::error::Error>;

fn shrink(picture: Pixels) -> Made {
    let (width, height) = picture.dimensions();
    if width.max(height) <= SHOWN {
        return Ok(picture);
    }
    let side = |pixels: u32| {
        let scaled = u64::from(pixels) * u64::from(SHOWN) / u64::from(width.max(height));
        u32::try_from(scaled).unwrap_or(SHOWN).max(1)
    };
    pixels::scale(&picture, Crop::ALL, side(width), side(height))
}

/// The background of an event ticket (layout.md, backgrounds): soft and dark, over the whole card.
fn soften(picture: &Pixels) -> Made {
    const SCALE: u32 = 2;
    let softening = Softening {
        sigma: 10.0,
        enlarged: f64::from(pass_face::metrics::BACKGROUND_SCALE),
        black: 0.35,
    };
    pixels::soften(
        picture,
        pass_face::metrics::BACKGROUND_CARD,
        SCALE,
        &softening,
    )
}

fn bad(name: &str, error: &pass_format::error::Error) -> Error {
    Error::BadImage {
        path: name.to_owned(),
        detail: error.to_string(),
    }
}
