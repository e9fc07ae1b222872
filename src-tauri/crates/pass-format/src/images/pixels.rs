//! Pixels: decoded within limits, cropped, scaled, blurred, encoded.

use super::Kind;
use crate::error::Error;
use crate::package::limits::ImageLimits;
use fast_image_resize as resize;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use std::io::Cursor;

/// A picture's pixels: red, green, blue, alpha (not multiplied), eight bits each, sRGB.
pub type Pixels = image::RgbaImage;

/// A part of a picture, as fractions of its width and height from the top left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Crop {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

impl Crop {
    /// The whole picture.
    pub const ALL: Crop = Crop {
        x: 0.0,
        y: 0.0,
        width: 1.0,
        height: 1.0,
    };

    /// The largest part from the middle of a picture that has the shape of a box: what "fill" shows.
    pub fn fill(picture: (u32, u32), shape: (f64, f64)) -> Crop {
        let of = |(width, height): (f64, f64)| width / height;
        let picture = of((f64::from(picture.0.max(1)), f64::from(picture.1.max(1))));
        let narrower = of(shape) / picture;
        let (width, height) = if narrower.is_nan() {
            (1.0, 1.0)
        } else {
            (narrower.min(1.0), narrower.recip().min(1.0))
        };
        Crop {
            x: (1.0 - width) / 2.0,
            y: (1.0 - height) / 2.0,
            width,
            height,
        }
    }

    /// The part in pixels (left, top, width, height), inside of the picture and at least one wide.
    fn of(self, pixels: &Pixels) -> (f64, f64, f64, f64) {
        let span = |at: f64, length: f64, of: u32| {
            let of = f64::from(of);
            let at = if at.is_finite() {
                (at * of).clamp(0.0, of - 1.0)
            } else {
                0.0
            };
            let length = if length.is_finite() { length * of } else { of };
            (at, length.clamp(1.0, of - at))
        };
        let (x, width) = span(self.x, self.width, pixels.width());
        let (y, height) = span(self.y, self.height, pixels.height());
        (x, y, width, height)
    }
}

/// How the picture behind an ordinary event ticket is made soft.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Softening {
    /// Standard deviation of the blur, in points.
    pub sigma: f64,
    /// How much the picture is enlarged around its middle before it is cut.
    pub enlarged: f64,
    /// Share of black laid over it, 0 to 1.
    pub black: f64,
}

/// Decodes a PNG, JPEG or WebP as it is to be seen, turned as its Exif says. Of a moving picture the
/// first one.
///
/// # Errors
/// [`Error::ImageFormat`] for anything else, [`Error::ImageTooLarge`] before a pixel is decoded,
/// [`Error::ImageDamaged`].
pub fn decode(bytes: &[u8], limits: &ImageLimits) -> Result<Pixels, Error> {
    let damaged = |error: image::ImageError| Error::ImageDamaged {
        reason: error.to_string(),
    };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format(bytes)?);
    let mut fence = Limits::no_limits();
    fence.max_image_width = Some(limits.side);
    fence.max_image_height = Some(limits.side);
    fence.max_alloc = Some(limits.memory);
    reader.limits(fence);
    let (width, height) = size(bytes)?;
    let (side, pixels) = (limits.side, limits.pixels);
    let too_large = Error::ImageTooLarge {
        width,
        height,
        side,
        pixels,
    };
    if width.max(height) > side || u64::from(width) * u64::from(height) > pixels {
        return Err(too_large);
    }
    let mut decoder = reader.into_decoder().map_err(damaged)?;
    if decoder.total_bytes() > limits.memory {
        return Err(too_large);
    }
    // Nobody's photo should be refused because its Exif is broken.
    let turned = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).map_err(damaged)?;
    image.apply_orientation(turned);
    Ok(image.into_rgba8())
}

/// Width and height as stored, without decoding a pixel.
///
/// # Errors
/// As [`decode`].
pub fn size(bytes: &[u8]) -> Result<(u32, u32), Error> {
    ImageReader::with_format(Cursor::new(bytes), format(bytes)?)
        .into_dimensions()
        .map_err(|error| Error::ImageDamaged {
            reason: error.to_string(),
        })
}

fn format(bytes: &[u8]) -> Result<ImageFormat, Error> {
    match Kind::of(bytes) {
        Kind::Png => Ok(ImageFormat::Png),
        Kind::Jpeg => Ok(ImageFormat::Jpeg),
        Kind::WebP => Ok(ImageFormat::WebP),
        kind => Err(Error::ImageFormat { found: kind.name() }),
    }
}

/// Scales a part of a picture to a size in pixels (Lanczos, three lobes; transparent pixels do not
/// colour their neighbours).
///
/// # Errors
/// [`Error::ImageTooLarge`] for a size of zero or beyond what can be had.
pub fn scale(pixels: &Pixels, crop: Crop, width: u32, height: u32) -> Result<Pixels, Error> {
    let (side, most) = (u32::from(u16::MAX), u64::from(u32::MAX) / 4);
    let refused = || Error::ImageTooLarge {
        width,
        height,
        side,
        pixels: most,
    };
    let area = u64::from(width) * u64::from(height);
    if area == 0 || area > most || pixels.is_empty() {
        return Err(refused());
    }
    let (x, y, w, h) = crop.of(pixels);
    let kind = resize::PixelType::U8x4;
    let from = resize::images::ImageRef::new(pixels.width(), pixels.height(), pixels, kind)
        .map_err(|_| refused())?;
    let mut to = resize::images::Image::new(width, height, kind);
    let lanczos = resize::ResizeAlg::Convolution(resize::FilterType::Lanczos3);
    let options = resize::ResizeOptions::new()
        .resize_alg(lanczos)
        .crop(x, y, w, h);
    resize::Resizer::new()
        .resize(&from, &mut to, &options)
        .map_err(|_| refused())?;
    Pixels::from_raw(width, height, to.into_vec()).ok_or_else(refused)
}

/// The background of an ordinary event ticket: fills a box of points, is enlarged, blurred and
/// darkened. The blur is made at one pixel a point, where a hundredth of the work shows the same,
/// and then scaled to `scale` pixels a point.
///
/// # Errors
/// As [`scale`].
pub fn soften(
    pixels: &Pixels,
    (width, height): (u32, u32),
    scale_to: u32,
    softening: &Softening,
) -> Result<Pixels, Error> {
    let mut crop = Crop::fill(pixels.dimensions(), (f64::from(width), f64::from(height)));
    let shrunk = |length: f64| length / softening.enlarged.max(1.0);
    crop.x += (crop.width - shrunk(crop.width)) / 2.0;
    crop.y += (crop.height - shrunk(crop.height)) / 2.0;
    (crop.width, crop.height) = (shrunk(crop.width), shrunk(crop.height));
    let small = scale(pixels, crop, width, height)?;
    let mut soft = image::imageops::blur(&small, softening.sigma.max(0.1) as f32);
    let light = (1.0 - softening.black).clamp(0.0, 1.0);
    for pixel in soft.pixels_mut() {
        for channel in &mut pixel.0[..3] {
            *channel = (f64::from(*channel) * light).round() as u8;
        }
    }
    match scale_to {
        0 | 1 => Ok(soft),
        _ => scale(
            &soft,
            Crop::ALL,
            width.saturating_mul(scale_to),
            height.saturating_mul(scale_to),
        ),
    }
}

/// Encodes a PNG in a hurry: for what is shown while one edits. Nothing but the pixels is in it.
///
/// # Errors
/// [`Error::ImageTooLarge`] where the picture has no pixels.
pub fn encode(pixels: &Pixels) -> Result<Vec<u8>, Error> {
    let mut png = Vec::new();
    let encoder = image::codecs::png::PngEncoder::new_with_quality(
        &mut png,
        image::codecs::png::CompressionType::Fast,
        image::codecs::png::FilterType::Adaptive,
    );
    match pixels.write_with_encoder(encoder) {
        Ok(()) => Ok(png),
        Err(_) => Err(empty(pixels)),
    }
}

/// Encodes a PNG as small as is sensible (`oxipng`, level 2): for what goes into a pass. Nothing but
/// the pixels is in it, and pictures without transparency have no alpha channel.
///
/// # Errors
/// As [`encode`].
pub fn encode_small(pixels: &Pixels) -> Result<Vec<u8>, Error> {
    let (width, height) = pixels.dimensions();
    let colour = oxipng::ColorType::RGBA;
    let options = oxipng::Options::from_preset(2);
    oxipng::RawImage::new(
        width,
        height,
        colour,
        oxipng::BitDepth::Eight,
        pixels.as_raw().clone(),
    )
    .and_then(|raw| raw.create_optimized_png(&options))
    .map_err(|_| empty(pixels))
}

fn empty(pixels: &Pixels) -> Error {
    let (width, height) = pixels.dimensions();
    Error::ImageTooLarge {
        width,
        height,
        side: u32::from(u16::MAX),
        pixels: u64::from(u32::MAX) / 4,
    }
}
