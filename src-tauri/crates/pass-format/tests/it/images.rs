//! Pictures: formats, limits, sizes, and what is written.

use crate::cases;
use crate::dice::Dice;
use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};
use pass_format::error::Error;
use pass_format::images::pixels::{self, Crop, Softening};
use pass_format::images::variants::{Fit, variants};
use pass_format::images::{Kind, png};
use pass_format::package::limits::{IMAGE_EDITED, IMAGE_IN_PASS, ImageLimits};
use pass_format::package::{Package, build};
use std::io::Cursor;

/// Red on the left, blue on the right.
fn halves(width: u32, height: u32) -> RgbaImage {
    let colour = |x| {
        if x < width / 2 {
            Rgba([255, 0, 0, 255])
        } else {
            Rgba([0, 0, 255, 255])
        }
    };
    RgbaImage::from_fn(width, height, |x, _| colour(x))
}

fn encoded(image: &RgbaImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let image = DynamicImage::from(image.clone());
    let image = if format == ImageFormat::Jpeg {
        DynamicImage::from(image.into_rgb8())
    } else {
        image
    };
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn near(pixel: &Rgba<u8>, to: [u8; 3]) -> bool {
    pixel.0.iter().zip(to).all(|(is, to)| is.abs_diff(to) < 40)
}

#[test]
fn kinds_are_known_by_their_first_bytes() {
    for (bytes, kind) in [
        (b"\x89PNG\r\n\x1a\n" as &[u8], Kind::Png),
        (b"\xff\xd8\xff\xe0", Kind::Jpeg),
        (b"RIFF\0\0\0\0WEBPVP8 ", Kind::WebP),
        (b"GIF89a", Kind::Gif),
        (b"MM\0*", Kind::Tiff),
        (b"\0\0\0\x18ftypheic", Kind::Heif),
        (b"%PDF-1.7", Kind::Pdf),
        (b"<svg xmlns=", Kind::Svg),
        (
            b"\xef\xbb\xbf<?xml version=\"1.0\"?>\n<!-- a -->\n<svg ",
            Kind::Svg,
        ),
        (b"<html><svg>", Kind::Unknown),
        (b"", Kind::Unknown),
    ] {
        assert_eq!(Kind::of(bytes), kind);
    }
}

#[test]
fn png_jpeg_and_webp_are_decoded() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
        let bytes = encoded(&halves(40, 20), format);
        let pixels = pixels::decode(&bytes, &IMAGE_EDITED).unwrap();
        assert_eq!(pixels.dimensions(), (40, 20));
        assert!(near(pixels.get_pixel(5, 10), [255, 0, 0]), "{format:?}");
        assert!(near(pixels.get_pixel(35, 10), [0, 0, 255]), "{format:?}");
    }
    let error = pixels::decode(b"GIF89a", &IMAGE_EDITED).unwrap_err();
    assert_eq!(error, Error::ImageFormat { found: "GIF" });
}

/// A JPEG whose Exif says that it has to be turned to the right (orientation 6).
fn turned() -> Vec<u8> {
    let jpeg = encoded(&halves(40, 20), ImageFormat::Jpeg);
    let exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";
    let length = (exif.len() as u16 + 2).to_be_bytes();
    [&jpeg[..2], b"\xff\xe1", &length, exif, &jpeg[2..]].concat()
}

#[test]
fn a_photo_is_turned_as_its_exif_says() {
    let pixels = pixels::decode(&turned(), &IMAGE_EDITED).unwrap();
    assert_eq!(pixels.dimensions(), (20, 40));
    assert!(
        near(pixels.get_pixel(10, 5), [255, 0, 0]),
        "what was left is above"
    );
}

#[test]
fn nothing_of_the_photo_but_its_pixels_is_written() {
    let pixels = pixels::decode(&turned(), &IMAGE_EDITED).unwrap();
    for bytes in [
        pixels::encode(&pixels).unwrap(),
        pixels::encode_small(&pixels).unwrap(),
    ] {
        let facts = png::facts(&bytes).unwrap();
        assert!(facts.whole && facts.metadata.is_empty());
        assert!(
            !bytes
                .windows(4)
                .any(|window| window == b"Exif" || window == b"eXIf")
        );
        assert_eq!(pixels::decode(&bytes, &IMAGE_IN_PASS).unwrap(), pixels);
    }
}

#[test]
fn a_small_png_has_no_needless_alpha() {
    let small = pixels::encode_small(&halves(40, 20)).unwrap();
    assert!(!png::facts(&small).unwrap().transparent);
    assert_eq!(
        pixels::encode_small(&halves(40, 20)).unwrap(),
        small,
        "and is always the same"
    );
}

/// A PNG's signature and header, and no more: sixty bytes of a bomb.
fn header(width: u32, height: u32) -> Vec<u8> {
    let mut chunk = b"IHDR".to_vec();
    chunk.extend_from_slice(&width.to_be_bytes());
    chunk.extend_from_slice(&height.to_be_bytes());
    chunk.extend_from_slice(&[8, 6, 0, 0, 1]);
    let sum = crc32fast::hash(&chunk).to_be_bytes();
    [
        b"\x89PNG\r\n\x1a\n" as &[u8],
        &13_u32.to_be_bytes(),
        &chunk,
        &sum,
        &[0; 12],
    ]
    .concat()
}

#[test]
fn a_picture_beyond_its_limits_is_refused_before_it_is_decoded() {
    let mut jpeg = encoded(&halves(8, 8), ImageFormat::Jpeg);
    let at = jpeg
        .windows(2)
        .position(|window| window == [0xff, 0xc0])
        .unwrap();
    jpeg[at + 5..at + 9].fill(0xff);
    for bytes in [header(65_535, 65_535), header(u32::MAX >> 1, 1), jpeg] {
        for limits in [&IMAGE_EDITED, &IMAGE_IN_PASS] {
            let error = pixels::decode(&bytes, limits).unwrap_err();
            assert!(!matches!(error, Error::ImageFormat { .. }), "{error}");
        }
    }
}

#[test]
fn limits_hold_at_their_edge_and_one_past() {
    let limits = ImageLimits {
        side: 40,
        pixels: 800,
        memory: 3_200,
    };
    let of = |width, height| {
        pixels::decode(&encoded(&halves(width, height), ImageFormat::Png), &limits).map(|_| ())
    };
    assert_eq!(of(40, 20), Ok(()));
    let too_large = |width, height| {
        Err(Error::ImageTooLarge {
            width,
            height,
            side: 40,
            pixels: 800,
        })
    };
    assert_eq!(of(41, 1), too_large(41, 1));
    assert_eq!(of(40, 21), too_large(40, 21));
    let less = ImageLimits {
        memory: 3_199,
        ..limits
    };
    assert!(pixels::decode(&encoded(&halves(40, 20), ImageFormat::Png), &less).is_err());
    assert_eq!(
        (
            IMAGE_EDITED.side,
            IMAGE_EDITED.pixels,
            IMAGE_EDITED.memory >> 20
        ),
        (16_384, 100_000_000, 512)
    );
    assert_eq!(
        (IMAGE_IN_PASS.side, IMAGE_IN_PASS.memory >> 20),
        (4_096, 64)
    );
}

#[test]
fn what_a_png_says_is_read_without_decoding() {
    let bytes = encoded(&halves(40, 20), ImageFormat::Png);
    let facts = png::facts(&bytes).unwrap();
    assert_eq!((facts.width, facts.height, facts.bit_depth), (40, 20, 8));
    assert!(facts.transparent && facts.whole && !facts.interlaced && !facts.animated);
    let header = png::facts(&header(7, 9)).unwrap();
    assert!(header.interlaced && !header.whole);
    assert_eq!(
        png::facts(&[bytes.clone(), b"PK\x03\x04".to_vec()].concat())
            .unwrap()
            .trailing,
        4
    );
    let mut damaged = bytes.clone();
    let middle = damaged.len() / 2;
    damaged[middle] ^= 1;
    assert!(!png::facts(&damaged).unwrap().whole);
    let end = bytes.len() - 12;
    let text = b"tEXtmade\0by hand";
    let sum = crc32fast::hash(text).to_be_bytes();
    let with = [
        &bytes[..end],
        &12_u32.to_be_bytes(),
        text,
        &sum,
        &bytes[end..],
    ]
    .concat();
    assert_eq!(png::facts(&with).unwrap().metadata, ["tEXt"]);
    // A text chunk of two gigabytes that is not there.
    let huge = [
        &bytes[..end],
        &(2_u32 << 30).to_be_bytes(),
        b"tEXt",
        &bytes[end..],
    ]
    .concat();
    assert!(!png::facts(&huge).unwrap().whole);
    assert_eq!(png::facts(b"\xff\xd8\xff"), None);
}

#[test]
fn a_part_is_scaled_and_transparency_colours_nothing() {
    let right = Crop {
        x: 0.5,
        y: 0.0,
        width: 0.5,
        height: 1.0,
    };
    let scaled = pixels::scale(&halves(400, 200), right, 50, 25).unwrap();
    assert!(scaled.pixels().all(|pixel| near(pixel, [0, 0, 255])));
    let faded = RgbaImage::from_fn(100, 100, |x, _| {
        if x < 50 {
            Rgba([255, 255, 255, 255])
        } else {
            Rgba([0, 0, 0, 0])
        }
    });
    let scaled = pixels::scale(&faded, Crop::ALL, 10, 10).unwrap();
    assert!(
        scaled
            .pixels()
            .filter(|p| p.0[3] > 20)
            .all(|pixel| pixel.0[0] > 240)
    );
    assert!(pixels::scale(&faded, Crop::ALL, 0, 10).is_err());
    assert!(pixels::scale(&faded, Crop::ALL, u32::MAX, u32::MAX).is_err());
    let odd = Crop {
        x: f64::NAN,
        y: -4.0,
        width: 90.0,
        height: -1.0,
    };
    assert_eq!(
        pixels::scale(&faded, odd, 3, 4).unwrap().dimensions(),
        (3, 4)
    );
}

#[test]
fn filling_takes_the_middle() {
    assert_eq!(
        Crop::fill((400, 200), (1.0, 1.0)),
        Crop {
            x: 0.25,
            y: 0.0,
            width: 0.5,
            height: 1.0
        }
    );
    assert_eq!(
        Crop::fill((200, 400), (1.0, 1.0)),
        Crop {
            x: 0.0,
            y: 0.25,
            width: 1.0,
            height: 0.5
        }
    );
    assert_eq!(Crop::fill((30, 20), (3.0, 2.0)), Crop::ALL);
}

#[test]
fn variants_have_the_size_of_their_place() {
    let strip = Fit::Fill {
        width: 375.0,
        height: 144.0,
    };
    let sizes = |fit, master: &RgbaImage, crop| {
        variants(master, crop, fit)
            .unwrap()
            .map(|pixels| pixels.dimensions())
    };
    let expected = [(375, 144), (750, 288), (1125, 432)];
    assert_eq!(sizes(strip, &halves(4_000, 3_000), Crop::ALL), expected);
    assert_eq!(sizes(strip, &halves(100, 300), Crop::ALL), expected);
    let logo = Fit::Inside {
        width: 160.0,
        height: 50.0,
    };
    assert_eq!(
        sizes(logo, &halves(800, 400), Crop::ALL),
        [(100, 50), (200, 100), (300, 150)]
    );
    assert_eq!(
        sizes(logo, &halves(900, 90), Crop::ALL),
        [(160, 16), (320, 32), (480, 48)]
    );
    let left = Crop {
        width: 0.5,
        ..Crop::ALL
    };
    let half = variants(&halves(800, 400), left, logo).unwrap();
    assert_eq!(half[0].dimensions(), (50, 50));
    assert!(half[2].pixels().all(|pixel| near(pixel, [255, 0, 0])));
}

#[test]
fn a_background_is_soft_and_dark() {
    let softening = Softening {
        sigma: 10.0,
        enlarged: 1.08,
        black: 0.35,
    };
    let soft = pixels::soften(&halves(900, 1_300), (343, 503), 2, &softening).unwrap();
    assert_eq!(soft.dimensions(), (686, 1_006));
    assert!(
        near(soft.get_pixel(10, 500), [166, 0, 0]),
        "{:?}",
        soft.get_pixel(10, 500)
    );
    assert!(
        near(soft.get_pixel(343, 500), [83, 0, 83]),
        "{:?}",
        soft.get_pixel(343, 500)
    );
    assert!(
        soft.pixels().all(|pixel| pixel.0[3] == 255),
        "no rim shows through"
    );
}

#[test]
fn a_missing_small_icon_is_made() {
    let icon = pixels::encode(&halves(76, 76)).unwrap();
    let package = |path: &str| Package {
        files: [(path.to_owned(), icon.clone().into())].into(),
        ..Package::default()
    };
    for (path, small, side) in [
        ("icon@2x.png", "icon.png", 38),
        ("icon@3x.png", "icon.png", 26),
        ("de.lproj/icon@2x.png", "de.lproj/icon.png", 38),
    ] {
        let built = build(&package(path));
        let facts = png::facts(&built[small]).unwrap();
        assert_eq!((facts.width, facts.height), (side, side));
        assert_eq!(build(&package(path)), built, "always the same");
    }
    assert_eq!(
        build(&package("logo@2x.png")).len(),
        1,
        "only icons are needed at 1x"
    );
}

#[test]
fn damaged_pictures_are_errors() {
    let mut dice = Dice(9);
    let samples = [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP]
        .map(|format| encoded(&halves(30, 30), format));
    for _ in 0..cases(300, 10_000) {
        for sample in &samples {
            let mut bytes = sample.clone();
            let at = dice.below(bytes.len());
            bytes[at] = dice.below(256) as u8;
            bytes.truncate(1 + dice.below(bytes.len() * 2));
            drop(pixels::decode(&bytes, &IMAGE_IN_PASS));
            drop(png::facts(&bytes));
        }
    }
}
