//! `pass.json` as Wallet reads it.

use pass_format::json::{Text, Value};
use pass_format::pass::barcode::{Format, MessageError, check, encode};
use pass_format::pass::colour::{Colour, ColourProblem, contrast};
use pass_format::pass::date::{self, DateProblem};
use pass_format::pass::nfc::{self, KeyProblem, Point};
use pass_format::pass::{Group, PassView, Style, ios, ios_minor};

fn pass(text: &str) -> Value {
    let read = Text::read("pass.json", text.as_bytes());
    assert_eq!(read.findings, []);
    read.value
}

#[test]
fn colours_are_read_in_three_forms() {
    let slate = Colour::rgb(60, 65, 76);
    for text in [
        "rgb(60, 65, 76)",
        "RGB( 60,65 ,76 )",
        " rgb (60,65,76) ",
        "#3C414C",
        "#3c414c",
    ] {
        assert_eq!(Colour::read(text), Ok(slate), "{text}");
    }
    assert_eq!(Colour::read("#34A"), Ok(Colour::rgb(0x33, 0x44, 0xAA)));
    assert_eq!(slate.to_string(), "rgb(60,65,76)");
    assert_eq!(slate.css(), "#3c414c");
}

#[test]
fn what_is_no_colour_says_what_to_write_instead() {
    let black = Colour::default();
    for (text, problem) in [
        ("", ColourProblem::Empty),
        ("Black", ColourProblem::Name(black)),
        (
            "rebeccapurple",
            ColourProblem::Name(Colour::rgb(0x66, 0x33, 0x99)),
        ),
        ("rgba(0,0,0,0.5)", ColourProblem::Alpha(black)),
        ("#00000080", ColourProblem::Alpha(black)),
        ("rgb(-1, 0.2, 0)", ColourProblem::Range(black)),
        ("rgb(300,0,0)", ColourProblem::Range(Colour::rgb(255, 0, 0))),
        (
            "rgb(100%, 0%, 0%)",
            ColourProblem::Range(Colour::rgb(255, 0, 0)),
        ),
        ("rgb(inf,0,0)", ColourProblem::Form),
        ("rgb(0,0)", ColourProblem::Form),
        ("hsl(0,0,0)", ColourProblem::Form),
        ("#12345", ColourProblem::Form),
        ("#ÄÖÜ", ColourProblem::Form),
        ("kaki", ColourProblem::Form),
    ] {
        assert_eq!(Colour::read(text), Err(problem), "{text}");
    }
}

#[test]
fn contrast_goes_from_1_to_21() {
    let white = Colour::rgb(255, 255, 255);
    assert!((contrast(white, Colour::default()) - 21.0).abs() < 1e-9);
    assert!((contrast(white, white) - 1.0).abs() < 1e-9);
}

#[test]
fn dates_are_complete_and_have_a_zone() {
    let date = date::read("2026-06-18T19:30+02:00").unwrap();
    assert_eq!(date.at.to_string(), "2026-06-18T17:30:00Z");
    assert_eq!(date.civil.to_string(), "2026-06-18T19:30:00");
    assert_eq!(
        date::read("2026-06-18T19:30:00Z").unwrap().at.to_string(),
        "2026-06-18T19:30:00Z"
    );
    let fraction = date::read("2026-06-18T19:30:00.25-00:30").unwrap();
    assert!(fraction.fraction);
    assert_eq!(fraction.at.to_string(), "2026-06-18T20:00:00.25Z");
    for (text, problem) in [
        ("2026-06-18T19:30:00+0200", DateProblem::ZoneColon),
        ("2026-06-18T19:30:00+02", DateProblem::ZoneForm),
        ("2026-06-18T19:30:00 Z", DateProblem::ZoneForm),
        ("2026-06-18T19:30:00", DateProblem::ZoneMissing),
        ("2026-06-18", DateProblem::DateOnly),
        ("19:30:00", DateProblem::TimeOnly),
        ("2026-06-18T19:30:00ZZ", DateProblem::Trailing),
        ("2026-06-18T19:30+02:00 ", DateProblem::Trailing),
        ("2026-06-18 19:30:00Z", DateProblem::Separator),
        ("18.06.2026", DateProblem::NotADate),
        ("/Date(1)/", DateProblem::NotADate),
        ("20260618T193000Z", DateProblem::NotADate),
        ("2026-02-30T00:00Z", DateProblem::Impossible),
        ("2026-06-18T25:00Z", DateProblem::Impossible),
        ("2026-06-18T19:30+99:00", DateProblem::Impossible),
        ("", DateProblem::NotADate),
        ("2026-06-1€", DateProblem::NotADate),
    ] {
        assert_eq!(date::read(text), Err(problem), "{text}");
    }
}

#[test]
fn every_format_has_its_key_and_its_rules() {
    for format in Format::ALL {
        assert_eq!(Format::parse(format.key()), Some(format));
        assert_eq!(check(format, "", "iso-8859-1"), Err(MessageError::Empty));
    }
    let latin = "iso-8859-1";
    assert_eq!(check(Format::Qr, "é", latin), Ok(vec![0xE9]));
    assert_eq!(
        check(Format::Qr, "5 €", latin),
        Err(MessageError::CannotEncode {
            character: '€',
            encoding: latin.to_owned()
        })
    );
    assert_eq!(
        check(Format::Qr, &"a".repeat(2953), latin).unwrap().len(),
        2953
    );
    assert_eq!(
        check(Format::Qr, &"a".repeat(2954), latin),
        Err(MessageError::TooLong {
            size: 2954,
            limit: 2953
        })
    );
    assert!(check(Format::Qr, &"7".repeat(7089), latin).is_ok());
    assert!(check(Format::Aztec, &"a".repeat(1915), latin).is_err());
    assert!(check(Format::Pdf417, &"a".repeat(1109), latin).is_err());
    assert_eq!(
        check(Format::Code128, "ü", latin),
        Err(MessageError::Alphabet { character: 'ü' })
    );
    assert_eq!(
        check(Format::Code39, "aB", latin),
        Err(MessageError::Alphabet { character: 'a' })
    );
    assert!(check(Format::Code39, "AB-12 %", latin).is_ok());
    assert!(check(Format::Codabar, "A123-4B", latin).is_ok());
    assert!(check(Format::Codabar, "123", latin).is_ok());
    assert!(check(Format::Codabar, "12X3", latin).is_err());
    assert_eq!(
        check(Format::Ean13, "400638133393", latin).unwrap(),
        b"4006381333931"
    );
    assert_eq!(
        check(Format::Ean13, "4006381333931", latin).unwrap(),
        b"4006381333931"
    );
    assert_eq!(
        check(Format::Ean13, "4006381333930", latin),
        Err(MessageError::EanCheck {
            expected: '1',
            found: '0'
        })
    );
    assert_eq!(
        check(Format::Ean13, "123", latin),
        Err(MessageError::EanLength { digits: 3 })
    );
    assert_eq!(
        check(Format::I2of5, "123", latin),
        Err(MessageError::OddDigits { digits: 3 })
    );
    assert!(check(Format::I2of5, "12", latin).is_ok());
}

#[test]
fn messages_are_encoded_by_names_of_the_registry() {
    assert_eq!(encode("ä", "ISO-8859-1").unwrap(), [0xE4]);
    assert_eq!(encode("ä", "utf-8").unwrap(), "ä".as_bytes());
    assert_eq!(encode("ä", "utf-16").unwrap(), [0xFE, 0xFF, 0, 0xE4]);
    assert_eq!(encode("€", "windows-1252").unwrap(), [0x80]);
    assert_eq!(encode("€", "iso-8859-15").unwrap(), [0xA4]);
    assert_eq!(encode("日", "shift_jis").unwrap(), [0x93, 0xFA]);
    assert!(encode("ä", "us-ascii").is_err());
    assert!(encode("\u{80}", "iso-8859-1").is_ok());
    assert_eq!(
        encode("a", "latin-nine"),
        Err(MessageError::UnknownEncoding {
            name: "latin-nine".to_owned()
        })
    );
}

#[test]
fn poster_generic_wins_where_it_is_known() {
    let both = pass(r#"{"generic": {}, "posterGeneric": {}}"#);
    let view = PassView::of(&both);
    assert_eq!(view.styles(), [Style::Generic, Style::PosterGeneric]);
    assert_eq!(view.style(), Some(Style::PosterGeneric));
    assert_eq!(view.style_on(ios(26)), Some(Style::Generic));
    let alone = pass(r#"{"posterGeneric": {}, "coupon": "no object"}"#);
    assert_eq!(PassView::of(&alone).style_on(ios(26)), None);
}

#[test]
fn groups_and_their_limits_are_those_of_the_style() {
    assert_eq!(Style::BoardingPass.limit(Group::AuxiliaryFields), Some(5));
    assert_eq!(Style::EventTicket.limit(Group::AuxiliaryFields), Some(8));
    assert_eq!(Style::PosterGeneric.limit(Group::SecondaryFields), Some(0));
    assert_eq!(Style::Coupon.limit(Group::BackFields), None);
    assert_eq!(Style::BoardingPass.groups()[2], Group::AuxiliaryFields);
}

#[test]
fn fields_know_their_place() {
    let pass = pass(
        r#"{"storeCard": {"primaryFields": [{"key": "a", "value": 1.50, "currencyCode": " "}],
            "backFields": ["x", {"key": "b", "dateStyle": "PKDateStyleFull", "row": 1}]}}"#,
    );
    let fields = PassView::of(&pass).all_fields();
    let places: Vec<_> = fields.iter().map(|field| field.place.to_string()).collect();
    assert_eq!(
        places,
        [
            "pass.json#/storeCard/primaryFields/0",
            "pass.json#/storeCard/backFields/0",
            "pass.json#/storeCard/backFields/1",
        ]
    );
    assert_eq!(fields[0].currency(), None);
    assert_eq!((fields[1].key, fields[1].value), ("", &Value::Null));
    assert_eq!((fields[2].row(), fields[2].time_style()), (1, None));
    assert_eq!(
        fields[2].member("row").to_string(),
        "pass.json#/storeCard/backFields/1/row"
    );
}

#[test]
fn the_list_of_codes_goes_before_the_old_key() {
    let old = pass(r#"{"barcode": {"format": "PKBarcodeFormatQR", "message": "1"}}"#);
    assert_eq!(
        PassView::of(&old).barcodes()[0].place.to_string(),
        "pass.json#/barcode"
    );
    let both = pass(r#"{"barcodes": [{"format": "x"}], "barcode": {}}"#);
    let codes = PassView::of(&both).barcodes();
    assert_eq!((codes.len(), codes[0].format), (1, None));
    let slip = pass(r#"{"barcodes": {"format": "PKBarcodeFormatAztec"}}"#);
    assert_eq!(
        PassView::of(&slip).barcodes()[0].format,
        Some(Format::Aztec)
    );
}

#[test]
fn readers_keys_are_points_on_p_256() {
    let compressed = format!("MDkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDIgAC{}=", "A".repeat(43));
    assert_eq!(nfc::key(&compressed), Ok(Point::Compressed));
    let uncompressed = format!("MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE{}==", "A".repeat(86));
    assert_eq!(nfc::key(&uncompressed), Ok(Point::Uncompressed));
    for (text, problem) in [
        ("-----BEGIN PUBLIC KEY-----", KeyProblem::Pem),
        ("-----BEGIN EC PRIVATE KEY-----", KeyProblem::Private),
        ("MDkw EwYH", KeyProblem::Base64),
        ("", KeyProblem::Base64),
        ("MHcCAQEEIAAA", KeyProblem::Private),
        ("AAAA", KeyProblem::NotP256),
    ] {
        assert_eq!(nfc::key(text), Err(problem), "{text}");
    }
}

#[test]
fn versions_are_ordered() {
    assert!(ios(18) < ios_minor(18, 1) && ios_minor(18, 1) < ios(26));
    assert_eq!(ios_minor(18, 1).to_string(), "18.1");
}
