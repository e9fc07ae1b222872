//! A good pass, and small changes to it.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use pass_face::Fonts;
use pass_face::drawing::Drawing;
use pass_face::view::{Generation, Moment, Side, View};
use pass_format::json::{Text, Value};
use pass_format::package::facts::{CertificateFacts, Facts};
use pass_format::package::{Files, Package};
use pass_format::project::{Document, FileRef};
use pass_lint::fix;
use pass_lint::{Context, Edit, Fix, Issue, Stage, Subject, lint};
use std::sync::LazyLock;

/// The day on which all tests take place.
pub const TODAY: &str = "2026-06-18T12:00:00Z";

/// A store card without anything to complain about.
pub const PASS: &str = r##"{
  "formatVersion": 1,
  "passTypeIdentifier": "pass.org.example.card",
  "teamIdentifier": "A1B2C3D4E5",
  "serialNumber": "0001-7f3a",
  "organizationName": "Example Society",
  "description": "Membership card of Example Society",
  "backgroundColor": "rgb(24,40,72)",
  "foregroundColor": "rgb(255,255,255)",
  "labelColor": "rgb(180,200,235)",
  "webServiceURL": "https://passes.example.org",
  "authenticationToken": "q8ZpJ0f3XvN2sLk7Tq9wYb",
  "associatedStoreIdentifiers": [361309726],
  "expirationDate": "2026-12-31T23:59+01:00",
  "locations": [{ "latitude": 48.2082, "longitude": 16.3738, "relevantText": "Shop in the Inner City" }],
  "beacons": [{ "proximityUUID": "5d2e1b0c-4f6a-4b7c-9d8e-0a1b2c3d4e5f", "major": 1 }],
  "maxDistance": 50,
  "barcodes": [{ "format": "PKBarcodeFormatQR", "message": "0001-7f3a", "messageEncoding": "iso-8859-1", "altText": "0001" }],
  "nfc": {
    "message": "0001-7f3a",
    "encryptionPublicKey": "MDkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDIgACAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
  },
  "storeCard": {
    "headerFields": [{ "key": "points", "label": "Points", "value": 1250, "numberStyle": "PKNumberStyleDecimal" }],
    "primaryFields": [{ "key": "balance", "label": "Balance", "value": 21.75, "currencyCode": "EUR" }],
    "secondaryFields": [{ "key": "until", "label": "Valid until", "value": "2026-12-31T23:59+01:00", "dateStyle": "PKDateStyleMedium" }],
    "auxiliaryFields": [{ "key": "level", "label": "Level", "value": "Silver" }],
    "backFields": [{ "key": "terms", "label": "Terms", "value": "Not for resale.", "attributedValue": "Not for <a href=\"https://example.org\">resale</a>." }]
  }
}"##;

/// A value as written in a test.
pub fn json(text: &str) -> Value {
    let read = Text::read("pass.json", text.as_bytes());
    assert!(read.is_readable(), "the test's JSON can't be read: {text}");
    read.value
}

/// One change: a pointer and what is to stand there; `-` takes it away.
pub type Change = (&'static str, &'static str);

/// The document of the base pass with these changes.
pub fn document(changes: &[Change]) -> Document {
    let base = Document {
        pass: json(PASS),
        ..Document::default()
    };
    let edits = changes
        .iter()
        .map(|(pointer, value)| match *value {
            "-" => Edit::Remove {
                pointer: (*pointer).to_owned(),
            },
            value => Edit::Set {
                pointer: (*pointer).to_owned(),
                value: json(value),
            },
        })
        .collect();
    let change = Fix {
        title: "change".to_owned(),
        safe: false,
        edits,
    };
    fix::apply(&base, &change).expect("the test's changes fit the base pass")
}

/// The base pass with these changes and the files that a good pass has.
pub fn package(changes: &[Change]) -> Package {
    Package {
        pass: document(changes).pass,
        ..good_files()
    }
}

/// A document whose `pass.json` and files are the package's.
pub fn as_document(package: &Package) -> Document {
    let file = |bytes: &[u8]| FileRef {
        hash: String::new(),
        size: bytes.len() as u32,
    };
    Document {
        pass: package.pass.clone(),
        strings: package.strings.clone(),
        settings: Value::Null,
        files: package
            .files
            .iter()
            .map(|(path, bytes)| (path.clone(), file(bytes)))
            .collect(),
    }
}

/// A package with the icons that every pass has, and an empty `pass.json`.
pub fn good_files() -> Package {
    static FILES: LazyLock<Files> = LazyLock::new(|| {
        let icons = [("icon.png", 38), ("icon@2x.png", 76), ("icon@3x.png", 114)];
        icons
            .into_iter()
            .map(|(name, side)| (name.to_owned(), png(side, side).into()))
            .collect()
    });
    Package {
        files: FILES.clone(),
        ..Package::default()
    }
}

/// A PNG of one colour.
pub fn png(width: u32, height: u32) -> Vec<u8> {
    let picture = image::RgbImage::from_pixel(width, height, image::Rgb([24, 40, 72]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture
        .write_to(&mut bytes, image::ImageFormat::Png)
        .expect("a small picture");
    bytes.into_inner()
}

/// The certificate that belongs to the base pass.
pub fn certificate() -> CertificateFacts {
    CertificateFacts {
        name: "Pass Type ID with NFC: pass.org.example.card".to_owned(),
        organisation: "Example Society".to_owned(),
        uid: "pass.org.example.card".to_owned(),
        pass_type: "pass.org.example.card".to_owned(),
        team: "A1B2C3D4E5".to_owned(),
        not_before: millis("2026-01-01T00:00:00Z"),
        not_after: millis("2027-01-01T00:00:00Z"),
        ..CertificateFacts::default()
    }
}

/// Milliseconds since 1970.
pub fn millis(time: &str) -> i64 {
    time.parse::<Timestamp>().expect("a time").as_millisecond()
}

/// A pass with everything that may be said about it.
#[derive(Clone, Debug)]
pub struct Case {
    pub package: Package,
    pub facts: Facts,
    pub stage: Stage,
    pub settings: Value,
    pub bundle: Option<pass_lint::Bundle>,
    pub certificate: Option<CertificateFacts>,
    pub previous: Option<Value>,
    pub drawings: Vec<Drawing>,
}

impl Case {
    /// The base pass with these changes at a stage.
    pub fn new(stage: Stage, changes: &[Change]) -> Case {
        Case {
            package: package(changes),
            facts: Facts::default(),
            stage,
            settings: Value::Null,
            bundle: None,
            certificate: None,
            previous: None,
            drawings: Vec::new(),
        }
    }

    /// The same case, drawn as the editor shows it.
    pub fn drawn(mut self) -> Case {
        let view = View {
            generation: Generation::Ios27,
            width: 343,
            side: Side::Front,
            locale: "en".to_owned(),
            dark: false,
        };
        let moment = Moment {
            now: TODAY.parse().expect("a time"),
            zone: TimeZone::UTC,
        };
        self.drawings = vec![pass_face::look(
            &self.package,
            &view,
            &moment,
            &Fonts::new(&[]),
        )];
        self
    }

    /// What the rules say.
    pub fn issues(&self) -> Vec<Issue> {
        let subject = Subject {
            package: &self.package,
            facts: &self.facts,
            stage: self.stage,
            settings: &self.settings,
            bundle: self.bundle.as_ref(),
        };
        let context = Context {
            certificate: self.certificate.as_ref(),
            previous: self.previous.as_ref(),
            drawings: &self.drawings,
            ..Context::at(TODAY.parse().expect("a time"))
        };
        lint(&subject, &context)
    }

    /// The issues of one rule.
    pub fn of(&self, code: &str) -> Vec<Issue> {
        self.issues()
            .into_iter()
            .filter(|issue| issue.code == code)
            .collect()
    }
}
