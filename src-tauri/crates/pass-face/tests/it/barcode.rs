//! Every code is read back by a decoder, and every plate has the size that was measured on phones.

use crate::support::cases;
use pass_face::barcode::{ALT_TEXT_ROOM, BarcodeError, Modules, PIXELS, Plate, code, plate};
use pass_face::drawing::Frame;
use pass_face::view::Generation;
use pass_format::pass::barcode::{Format, MessageError, check};
use proptest::prelude::*;
use rxing::aztec::AztecReader;
use rxing::common::HybridBinarizer;
use rxing::oned::{CodaBarReader, Code39Reader, Code128Reader, EAN13Reader, ITFReader};
use rxing::pdf417::PDF417Reader;
use rxing::qrcode::QRCodeReader;
use rxing::{BinaryBitmap, DecodeHints, Luma8Source, Reader};

const CARD: (f32, f32) = (358.0, 503.0);

/// What a scanner reads: the modules as pixels, with a quiet zone around them.
fn scan(format: Format, modules: &Modules) -> Vec<u8> {
    const PIXEL: usize = 3;
    const QUIET: usize = 12;
    let tall = match format {
        Format::Qr | Format::Aztec => 1,
        Format::Pdf417 => 3,
        _ => 40,
    };
    let width = (modules.columns + 2 * QUIET) * PIXEL;
    let height = (modules.rows * tall + 2 * QUIET) * PIXEL;
    let mut pixels = vec![255; width * height];
    for (at, _) in modules.dark.iter().enumerate().filter(|(_, dark)| **dark) {
        let (left, top) = (
            at % modules.columns + QUIET,
            at / modules.columns * tall + QUIET,
        );
        for y in top * PIXEL..(top + tall) * PIXEL {
            pixels[y * width + left * PIXEL..][..PIXEL].fill(0);
        }
    }
    let source = Luma8Source::new(pixels, width as u32, height as u32).expect("a picture");
    let mut image = BinaryBitmap::new(HybridBinarizer::new(source));
    let hints = DecodeHints {
        PureBarcode: Some(true),
        // Without a mark the reader guesses the character set; these are the bytes themselves.
        CharacterSet: Some("ISO-8859-1".to_owned()),
        AllowedLengths: Some((2..=80).collect()),
        ..DecodeHints::default()
    };
    let read = match format {
        Format::Qr => QRCodeReader::new().decode_with_hints(&mut image, &hints),
        Format::Aztec => AztecReader.decode_with_hints(&mut image, &hints),
        Format::Pdf417 => PDF417Reader::new().decode_with_hints(&mut image, &hints),
        Format::Code128 => Code128Reader.decode_with_hints(&mut image, &hints),
        Format::Ean13 => EAN13Reader.decode_with_hints(&mut image, &hints),
        Format::Code39 => Code39Reader::default().decode_with_hints(&mut image, &hints),
        Format::Codabar => CodaBarReader::default().decode_with_hints(&mut image, &hints),
        Format::I2of5 => ITFReader::default().decode_with_hints(&mut image, &hints),
    };
    let read = read.unwrap_or_else(|error| panic!("{format:?} cannot be read: {error}"));
    read.getText()
        .chars()
        .map(|c| u8::try_from(u32::from(c)).expect("one byte"))
        .collect()
}

fn reads_back(format: Format, message: &str, encoding: &str) -> Modules {
    let modules = code(format, message, encoding).expect("a code");
    let sent = check(format, message, encoding).expect("bytes");
    assert_eq!(scan(format, &modules), sent, "{format:?} {message:?}");
    modules
}

#[test]
fn every_format_is_read_back() {
    for (format, message) in [
        (Format::Qr, "https://example.com/p/greenfield-membership"),
        (
            Format::Aztec,
            "M1APPLESEED/JOHN      EABC123 SFOJFKUA 0123 162Y012A0001 100",
        ),
        (
            Format::Pdf417,
            "M1APPLESEED/JOHN      EABC123 SFOJFKUA 0123 162Y012A0001 100",
        ),
        (Format::Code128, "ABC-1234567890"),
        (Format::Ean13, "4006381333931"),
        (Format::Code39, "CODE 39"),
        (Format::Codabar, "40156"),
        (Format::I2of5, "00012345678905"),
    ] {
        reads_back(format, message, "iso-8859-1");
    }
}

#[test]
fn the_bytes_are_those_of_the_encoding() {
    for format in [Format::Qr, Format::Aztec, Format::Pdf417] {
        for (message, encoding) in [
            ("Käse für Zoë", "iso-8859-1"),
            ("Käse für Zoë", "utf-8"),
            ("日本語の切符", "utf-8"),
            ("日本語の切符", "shift_jis"),
            ("Билет № 5", "windows-1251"),
        ] {
            reads_back(format, message, encoding);
        }
    }
}

#[test]
fn an_ean_without_its_check_digit_gets_it() {
    let twelve = code(Format::Ean13, "400638133393", "iso-8859-1").expect("a code");
    let thirteen = code(Format::Ean13, "4006381333931", "iso-8859-1").expect("a code");
    assert_eq!(twelve, thirteen);
    assert_eq!(twelve.columns, 95);
}

#[test]
fn codabar_takes_guards_or_adds_them() {
    let plain = code(Format::Codabar, "40156", "iso-8859-1").expect("a code");
    let guarded = code(Format::Codabar, "A40156A", "iso-8859-1").expect("a code");
    assert_eq!(plain, guarded);
}

/// The largest messages of each kind take a fraction of a second, and fit where the table of the
/// standard says so.
#[test]
fn the_largest_messages_fit() {
    for (message, modules) in [
        ("ä".repeat(2331), 177),
        ("7".repeat(5596), 177),
        ("A1".repeat(1695), 177),
    ] {
        assert_eq!(
            code(Format::Qr, &message, "iso-8859-1")
                .expect("a code")
                .columns,
            modules
        );
        let longer = format!("{message}ä");
        assert!(code(Format::Qr, &longer, "iso-8859-1").is_err());
    }
    assert_eq!(
        code(Format::Aztec, &"ä".repeat(1500), "iso-8859-1")
            .expect("a code")
            .columns,
        135
    );
    assert!(code(Format::Pdf417, &"x".repeat(1100), "iso-8859-1").is_ok());
}

#[test]
fn a_message_that_cannot_be_drawn_says_why() {
    let why = |format: Format, message: &str| code(format, message, "iso-8859-1").unwrap_err();
    assert_eq!(
        why(Format::Qr, ""),
        BarcodeError::Message(MessageError::Empty)
    );
    assert_eq!(
        why(Format::I2of5, "123"),
        BarcodeError::Message(MessageError::OddDigits { digits: 3 })
    );
    // Level L would hold it, the level that the phone draws does not.
    let long = "ä".repeat(2500);
    assert_eq!(
        why(Format::Qr, &long),
        BarcodeError::TooLong {
            format: Format::Qr,
            bytes: 2500
        }
    );
}

/// Versions seen on phones: level M, and digits or capitals stored in their short form.
#[test]
fn qr_codes_have_level_m_and_the_smallest_version() {
    for (message, modules) in [
        ("aaa", 21),
        ("Hi", 21),
        ("EXAMPLE-STORE-CARD-00000001", 25),
        ("https://example.com/p/sandcastle-23478", 29),
        // 43 bytes are one too many: the digits at the end are stored as such.
        ("https://example.com/p/pedalplan-23001208654", 29),
        ("https://example.com/p/greenfield-membership", 33),
        ("https://example.com/p/pedalplan-sales-businesscard", 33),
        ("https://example.com/p/skyrider-mobile-coupon", 33),
        (&"this is really huge message for barcode...".repeat(4), 53),
    ] {
        let code = reads_back(Format::Qr, message, "iso-8859-1");
        assert_eq!((code.columns, code.rows), (modules, modules), "{message}");
    }
}

/// Columns and rows seen on phones, and the height of a row in pixels.
#[test]
fn pdf417_has_the_columns_and_rows_of_the_phone() {
    for (message, columns, rows, height) in [
        ("aadfcd123", 103, 8, 56.0),
        ("12345678901234567890", 103, 9, 63.0),
        ("1234567890123456789012345678901234567890", 103, 12, 60.0),
    ] {
        let modules = reads_back(Format::Pdf417, message, "iso-8859-1");
        assert_eq!(
            (modules.columns, modules.rows),
            (columns, rows),
            "{message}"
        );
        let plate = on_card(Format::Pdf417, &modules, Some(100.0));
        near("width", plate.symbol.width, 240.3);
        near("height", plate.symbol.height, height);
    }
}

fn on_card(format: Format, modules: &Modules, alt: Option<f32>) -> Plate {
    plate(format, modules, alt, CARD, Generation::Ios18, PIXELS)
}

/// A code of that many modules, without meaning.
fn blank(columns: usize, rows: usize) -> Modules {
    Modules {
        columns,
        rows,
        dark: vec![true; columns * rows],
    }
}

/// Within 1.3 points: the phone itself puts symbols up to 1 beside the middle of the plate.
fn near(what: &str, found: f32, expected: f32) {
    assert!(
        (found - expected).abs() <= 1.3,
        "{what}: {found} instead of {expected}"
    );
}

fn right(frame: Frame) -> f32 {
    frame.x + frame.width
}

fn bottom(frame: Frame) -> f32 {
    frame.y + frame.height
}

/// Device pixels per module, measured.
#[test]
fn qr_modules_are_whole_pixels() {
    for (pixels, modules, size) in [
        (3, 21, 18.0),
        (3, 25, 16.0),
        (3, 29, 14.0),
        (3, 33, 12.0),
        (3, 53, 8.0),
        (2, 57, 5.0),
        (2, 69, 4.0),
        (2, 73, 4.0),
    ] {
        let code = blank(modules, modules);
        let plate = plate(Format::Qr, &code, None, CARD, Generation::Ios18, pixels);
        let module = plate.symbol.width * pixels as f32 / modules as f32;
        assert!(
            (module - size).abs() < 0.001,
            "{modules} modules: {module} px"
        );
        for edge in [plate.symbol.x, plate.symbol.y] {
            let pixel = edge * pixels as f32;
            assert!(
                (pixel - pixel.round()).abs() < 0.01,
                "{modules} modules: edge at {pixel} px"
            );
        }
    }
}

/// A square code on a plate, as measured: edges are left, top, right, bottom.
struct Square {
    sample: u32,
    format: Format,
    modules: usize,
    alt: Option<f32>,
    card: (f32, f32),
    pixels: u32,
    plate: [f32; 4],
    symbol: [f32; 4],
}

const fn square(
    sample: u32,
    (format, modules, alt): (Format, usize, Option<f32>),
    (card, pixels): ((f32, f32), u32),
    plate: [f32; 4],
    symbol: [f32; 4],
) -> Square {
    Square {
        sample,
        format,
        modules,
        alt,
        card,
        pixels,
        plate,
        symbol,
    }
}

#[rustfmt::skip]
const SQUARES: [Square; 7] = [
    square(1, (Format::Qr, 21, None), (CARD, 3), [104., 339., 254., 489.], [116., 350., 242., 476.]),
    square(24, (Format::Qr, 29, Some(90.)), ((362., 503.), 3), [102.5, 317., 259.5, 489.], [113.3, 326.7, 248.7, 462.2]),
    square(27, (Format::Qr, 57, None), ((343., 503.), 2), [92.5, 330., 251., 489.], [100.5, 337., 243., 479.5]),
    square(28, (Format::Aztec, 45, None), ((343., 503.), 2), [80., 305.5, 263.5, 489.], [93., 317.5, 250.5, 475.]),
    square(31, (Format::Qr, 33, Some(126.)), ((382., 560.), 3), [115.3, 379., 266.7, 546.], [125., 388., 257., 520.]),
    square(32, (Format::Qr, 73, None), ((382., 560.), 3), [110., 384., 272., 546.], [118., 391., 264., 537.]),
    square(33, (Format::Qr, 21, None), ((361., 503.), 3), [106., 339.7, 256., 488.5], [118., 350., 244., 476.]),
];

#[test]
fn square_plates_have_the_measured_sizes() {
    for measured in SQUARES {
        let Square {
            sample,
            format,
            modules,
            alt,
            card,
            pixels,
            ..
        } = measured;
        let code = blank(modules, modules);
        let found = plate(format, &code, alt, card, Generation::Ios18, pixels);
        let frames = [
            ("plate", found.frame, measured.plate),
            ("symbol", found.symbol, measured.symbol),
        ];
        for (name, frame, expected) in frames {
            let found = [frame.x, frame.y, right(frame), bottom(frame)];
            for (side, (found, expected)) in found.into_iter().zip(expected).enumerate() {
                near(
                    &format!("sample {sample}, side {side} of the {name}"),
                    found,
                    expected,
                );
            }
        }
        assert_eq!(found.baseline.is_some(), alt.is_some());
    }
}

#[test]
fn wide_plates_have_the_measured_sizes() {
    // Sample 20: Code 128 of one character, with text.
    let one = reads_back(Format::Code128, "1", "iso-8859-1");
    let plate_20 = on_card(Format::Code128, &one, Some(8.0));
    near("left", plate_20.frame.x, 51.0);
    near("right", right(plate_20.frame), 308.0);
    near("top", plate_20.frame.y, 380.0);
    near("bottom", bottom(plate_20.frame), 471.0);
    near("bars' left", plate_20.symbol.x, 94.0);
    near("bars' right", right(plate_20.symbol), 265.0);
    near("bars' top", plate_20.symbol.y, 397.3);
    near("bars' bottom", bottom(plate_20.symbol), 436.7);
    near("baseline", plate_20.baseline.expect("text"), 460.3);

    // Sample 21: forty digits, the text fills its room.
    let forty = reads_back(Format::Code128, &"1234567890".repeat(4), "iso-8859-1");
    let plate_21 = on_card(Format::Code128, &forty, Some(ALT_TEXT_ROOM));
    near("left", plate_21.frame.x, 34.0);
    near("right", right(plate_21.frame), 324.0);
    near("bars' width", plate_21.symbol.width, 227.0);

    // Sample 22: PDF417 with text.
    let pdf = reads_back(Format::Pdf417, "aadfcd123", "iso-8859-1");
    let plate_22 = on_card(Format::Pdf417, &pdf, Some(68.0));
    near("top", plate_22.frame.y, 372.3);
    near("bottom", bottom(plate_22.frame), 471.0);
    near("symbol's left", plate_22.symbol.x, 57.7);
    near("symbol's right", right(plate_22.symbol), 298.0);
    near("symbol's top", plate_22.symbol.y, 386.0);
    near("symbol's bottom", bottom(plate_22.symbol), 442.0);
    near("baseline", plate_22.baseline.expect("text"), 467.3);

    // Forty digits: the rows are lower, and with them the quiet zone above and below.
    let many = reads_back(Format::Pdf417, &"1234567890".repeat(4), "iso-8859-1");
    let plate_many = on_card(Format::Pdf417, &many, Some(ALT_TEXT_ROOM));
    near("width", plate_many.frame.width, 290.0);
    near("height", plate_many.frame.height, 99.7);
    near(
        "above the symbol",
        plate_many.symbol.y - plate_many.frame.y,
        12.3,
    );

    // Sample 19: Code 128 without text up to iOS 18.
    let plain = plate(
        Format::Code128,
        &one,
        None,
        (343., 503.),
        Generation::Ios18,
        PIXELS,
    );
    near("width", plain.frame.width, 257.0);
    near("height", plain.frame.height, 74.0);
    near("bottom", bottom(plain.frame), 471.0);

    // Sample 34: … and from iOS 26 on.
    let code = blank(134, 1);
    let plate_34 = plate(
        Format::Code128,
        &code,
        None,
        (362., 503.),
        Generation::Ios26,
        PIXELS,
    );
    near("left", plate_34.frame.x, 53.0);
    near("right", right(plate_34.frame), 310.0);
    near("top", plate_34.frame.y, 395.0);
    near("bars' left", plate_34.symbol.x, 75.0);
    near("bars' right", right(plate_34.symbol), 288.0);
    near("bars' top", plate_34.symbol.y, 412.3);
    near("bars' bottom", bottom(plate_34.symbol), 451.7);
}

#[test]
fn the_path_covers_the_black_modules_and_nothing_else() {
    let code = code(Format::Qr, "aaa", "iso-8859-1").expect("a code");
    let plate = on_card(Format::Qr, &code, None);
    let module = plate.symbol.width / 21.0;
    let mut covered = vec![0; 21 * 21];
    let mut rectangles = 0;
    for part in plate.code.split_terminator('z') {
        let numbers: Vec<f32> = part
            .split(|c: char| c.is_ascii_alphabetic() || c == ' ')
            .filter(|number| !number.is_empty())
            .map(|number| number.parse().expect("a number"))
            .collect();
        let [x, y, width, height, _] = numbers[..] else {
            panic!("{part}")
        };
        let cell = |at: f32| (at / module).round() as usize;
        let (left, top) = (cell(x - plate.symbol.x), cell(y - plate.symbol.y));
        for row in top..top + cell(height) {
            for column in left..left + cell(width) {
                covered[row * 21 + column] += 1;
            }
        }
        rectangles += 1;
    }
    let black: Vec<i32> = code.dark.iter().map(|dark| i32::from(*dark)).collect();
    assert_eq!(covered, black);
    assert!(rectangles < 120, "{rectangles} rectangles");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases(48, 2_000)))]

    #[test]
    fn any_text_becomes_a_code_that_reads_back(
        message in "[ -~]{1,200}|[0-9]{1,120}|[A-Z0-9 ]{1,150}|\\PC{1,60}",
        format in prop::sample::select(vec![Format::Qr, Format::Aztec, Format::Pdf417]),
    ) {
        reads_back(format, &message, "utf-8");
    }

    #[test]
    fn bars_of_any_text_read_back(message in "[ -~]{1,40}") {
        reads_back(Format::Code128, &message, "iso-8859-1");
    }

    #[test]
    fn no_message_panics_and_every_plate_is_on_the_card(
        message in "\\PC{0,300}|[0-9A-D]{0,90}",
        format in prop::sample::select(Format::ALL.to_vec()),
        alt in prop::option::of(0f32..265.0),
        width in prop::sample::select(vec![343u32, 358, 361, 362, 382, 390, 400]),
    ) {
        if let Ok(modules) = code(format, &message, "utf-8") {
            prop_assert_eq!(modules.dark.len(), modules.columns * modules.rows);
            let card = (width as f32, 503.0);
            let plate = plate(format, &modules, alt, card, Generation::Ios27, PIXELS);
            let (outer, inner) = (plate.frame, plate.symbol);
            prop_assert!(outer.x >= 0.0 && right(outer) <= card.0, "{outer:?}");
            prop_assert!(outer.y >= 65.0 && bottom(outer) <= card.1, "{outer:?}");
            prop_assert!(inner.x >= outer.x && right(inner) <= right(outer) + 0.2, "{inner:?}");
            prop_assert!(inner.y >= outer.y && bottom(inner) <= bottom(outer), "{inner:?}");
        }
    }
    #[test]
    fn no_bytes_in_any_encoding_panic(
        message in prop_oneof![
            prop::collection::vec(any::<u8>(), 0..400)
                .prop_map(|bytes| bytes.into_iter().map(char::from).collect::<String>()),
            any::<String>(),
            "[0-9]{1,14}|[0-9]{0,2800}|[A-D][0-9$:/.+-]{0,90}[A-D]|[A-Z0-9 $%*+./:-]{0,900}",
            "[\\x00-\\x7f]{0,120}|[0-9\\x00-\\x1f]{0,60}|[0-9a-zé日]{0,1200}",
        ],
        encoding in prop::sample::select(ENCODINGS.to_vec()),
    ) {
        for format in Format::ALL {
            match code(format, &message, encoding) {
                Ok(modules) => {
                    let plate = plate(format, &modules, None, CARD, Generation::Ios18, PIXELS);
                    prop_assert!(plate.symbol.width > 0.0 && !plate.code.is_empty());
                }
                Err(error) => prop_assert!(!error.to_string().is_empty()),
            }
        }
    }
}

const ENCODINGS: [&str; 10] = [
    "iso-8859-1",
    "utf-8",
    "us-ascii",
    "utf-16",
    "utf-16le",
    "shift_jis",
    "gb18030",
    "iso-2022-jp",
    "windows-1251",
    "no such",
];
