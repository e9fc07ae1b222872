//! One failing and one passing case for rules about bundles, certificates, updates and files.

use crate::base::{Case, certificate, json, millis, png};
use crate::facts::{FactCase, passes};
use pass_format::json::Value;
use pass_format::package::facts::CertificateFacts;
use pass_format::strings::StringTable;
use pass_lint::{Bundle, BundleEntry, Stage};

/// All of them.
pub fn cases() -> Vec<FactCase> {
    let mut cases = bundles();
    cases.extend(certificates());
    cases.extend(contents());
    cases.extend(files());
    cases.extend(sign_ups());
    cases
}

fn bundle(change: impl FnOnce(&mut Bundle)) -> Case {
    let mut case = passes();
    case.stage = Stage::Bundle;
    case.package = Default::default();
    let mut bundle = Bundle {
        size: 1_000_000,
        entries: Vec::new(),
    };
    for serial in ["1", "2"] {
        bundle.entries.push(BundleEntry {
            name: format!("{serial}.pkpass"),
            is_pass: true,
            identity: Some(("pass.org.example.card".to_owned(), serial.to_owned())),
            errors: 0,
        });
    }
    change(&mut bundle);
    case.bundle = Some(bundle);
    case
}

fn bundles() -> Vec<FactCase> {
    let good = || bundle(|_| {});
    let many = bundle(|bundle| {
        let pass = BundleEntry {
            identity: None,
            ..bundle.entries[0].clone()
        };
        bundle.entries.resize(11, pass);
    });
    vec![
        ("bundle-too-many", many, good()),
        (
            "bundle-too-large",
            bundle(|b| b.size = 150_000_001),
            bundle(|b| b.size = 150_000_000),
        ),
        (
            "bundle-entry-not-pass",
            bundle(|b| b.entries[1].is_pass = false),
            good(),
        ),
        (
            "bundle-duplicate-identity",
            bundle(|b| b.entries[1].identity = b.entries[0].identity.clone()),
            good(),
        ),
        (
            "bundle-inner-invalid",
            bundle(|b| b.entries[0].errors = 2),
            good(),
        ),
    ]
}

/// A certificate that is to sign the base pass.
fn to_sign(from: &str, until: &str) -> Case {
    let mut case = passes();
    let (not_before, not_after) = (millis(from), millis(until));
    let certificate = certificate();
    case.certificate = Some(CertificateFacts {
        not_before,
        not_after,
        ..certificate
    });
    case
}

fn certificates() -> Vec<FactCase> {
    let valid = || to_sign("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z");
    let with = |change: fn(&mut Case)| {
        let mut case = valid();
        change(&mut case);
        case
    };
    fn certificate_of(case: &mut Case) -> &mut CertificateFacts {
        case.certificate.as_mut().unwrap()
    }
    vec![
        (
            "sign-expired",
            to_sign("2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z"),
            valid(),
        ),
        (
            "sign-not-yet-valid",
            to_sign("2026-07-01T00:00:00Z", "2027-01-01T00:00:00Z"),
            valid(),
        ),
        (
            "sign-expiring",
            to_sign("2026-01-01T00:00:00Z", "2026-06-20T00:00:00Z"),
            valid(),
        ),
        (
            "sign-expiring",
            to_sign("2026-01-01T00:00:00Z", "2026-07-10T00:00:00Z"),
            valid(),
        ),
        (
            "sign-type-mismatch",
            with(|c| certificate_of(c).pass_type = "pass.other".into()),
            valid(),
        ),
        (
            "sign-team-mismatch",
            with(|c| certificate_of(c).team = "B1B2C3D4E5".into()),
            valid(),
        ),
        (
            "sign-wrong-kind",
            with(|c| {
                certificate_of(c).pass_type.clear();
                certificate_of(c).uid.clear();
            }),
            valid(),
        ),
        (
            "sign-nfc-certificate",
            with(|c| certificate_of(c).name = "Pass Type ID".into()),
            valid(),
        ),
        (
            "identity-pass-type-missing",
            with(|c| {
                c.package
                    .pass
                    .as_object_mut()
                    .unwrap()
                    .remove("passTypeIdentifier");
            }),
            valid(),
        ),
        (
            "identity-team-missing",
            with(|c| {
                c.package
                    .pass
                    .as_object_mut()
                    .unwrap()
                    .remove("teamIdentifier");
            }),
            valid(),
        ),
    ]
}

fn with_file(path: &str, bytes: &[u8]) -> Case {
    let mut case = passes();
    let files = &mut case.package.files;
    files.insert(path.to_owned(), bytes.to_vec().into());
    case
}

fn without(paths: &[&str]) -> Case {
    let mut case = passes();
    let files = &mut case.package.files;
    files.retain(|path, _| !paths.contains(&path.as_str()));
    case
}

/// The base pass whose `pass.json` is another one.
fn saying(change: impl FnOnce(&mut Value)) -> Case {
    let mut case = passes();
    change(&mut case.package.pass);
    case
}

/// An update of a pass that was issued with an older value of this key.
fn update_of(key: &str) -> Case {
    let mut case = passes();
    let mut issued = case.package.pass.clone();
    issued
        .as_object_mut()
        .unwrap()
        .set(key, Value::from("an-older-value"));
    case.previous = Some(issued);
    case
}

fn contents() -> Vec<FactCase> {
    let mut same = passes();
    same.previous = Some(same.package.pass.clone());
    let doubled = saying(|pass| {
        let members = &mut pass.as_object_mut().unwrap().0;
        members.push(("description".to_owned(), Value::from("Again")));
    });
    let valued = |value: &str| {
        let place = "/storeCard/auxiliaryFields/0/value";
        saying(|pass| *pass.pointer_mut(place).unwrap() = Value::from(value)).drawn()
    };
    let wide = "Great Hall of the Harbour Exhibition Centre, North Wing";
    vec![
        (
            "package-pass-json-missing",
            saying(|pass| *pass = Value::Null),
            passes(),
        ),
        (
            "json-not-object",
            saying(|pass| *pass = json("[]")),
            passes(),
        ),
        ("json-duplicate-key", doubled, passes()),
        (
            "identity-serial-changed",
            update_of("serialNumber"),
            same.clone(),
        ),
        ("web-token-changed", update_of("authenticationToken"), same),
        ("field-front-too-wide", valued(wide), valued("North")),
    ]
}

fn translated(english: &[&str], german: &[&str]) -> Case {
    let mut case = passes();
    for (language, keys) in [("en", english), ("de", german)] {
        let pairs = keys
            .iter()
            .map(|key| ((*key).to_owned(), (*key).to_lowercase()));
        let table = StringTable(pairs.collect());
        case.package.strings.insert(language.to_owned(), table);
    }
    case
}

#[rustfmt::skip] // a table
fn files() -> Vec<FactCase> {
    let icons = ["icon.png", "icon@2x.png", "icon@3x.png"];
    let whole = png(76, 76);
    let cut = &whole[..whole.len() - 10];
    let private: &[u8] = b"x\n-----BEGIN EC PRIVATE KEY-----\n";
    vec![
        ("sign-key-in-package", with_file("Certificates.p12", b"0"), passes()),
        ("sign-key-in-package", with_file("a.txt", private), with_file("a.txt", b"PUBLIC KEY-----")),
        ("image-icon-missing", without(&icons), without(&icons[..2])),
        ("image-icon-1x-missing", without(&["icon.png"]), without(&icons)),
        ("image-icon-2x-missing", without(&["icon@2x.png"]), without(&icons)),
        ("image-icon-3x-missing", without(&["icon@3x.png"]), without(&icons)),
        ("image-not-png", with_file("icon@2x.png", b"\xff\xd8\xff\xe0"), passes()),
        ("image-not-png", with_file("de.lproj/logo.png", b"<svg/>"), with_file("a.png", b"<svg/>")),
        ("image-damaged", with_file("icon@2x.png", cut), with_file("icon@2x.png", &whole)),
        ("image-style-unsupported", with_file("thumbnail.png", &png(90, 90)), with_file("strip.png", &png(375, 144))),
        ("image-scale-missing", with_file("logo@2x.png", &png(320, 100)), passes()),
        ("image-too-small", with_file("strip@3x.png", &png(375, 144)), with_file("strip@3x.png", &png(1125, 369))),
        ("image-too-small", with_file("logo@2x.png", &png(80, 40)), with_file("logo@2x.png", &png(100, 100))),
        ("l10n-missing-key", translated(&["GATE", "SEAT"], &["GATE"]), translated(&["A"], &["A"])),
    ]
}

const SIGN_UP: &str = r#"{
  "description": "Join",
  "requiredPersonalizationFields": ["PKPassPersonalizationFieldName"]
}"#;

fn sign_up(text: &str) -> Case {
    with_file("personalization.json", text.as_bytes())
}

fn sign_ups() -> Vec<FactCase> {
    let good = || sign_up(SIGN_UP);
    let lacking = |key: &str| {
        let mut case = good();
        case.package.pass.as_object_mut().unwrap().remove(key);
        case
    };
    let unknown = SIGN_UP.replace("FieldName", "Name");
    vec![
        ("personalize-json", sign_up("[]"), good()),
        ("personalize-json", sign_up("{"), passes()),
        (
            "personalize-description",
            sign_up(&SIGN_UP.replace("Join", "")),
            good(),
        ),
        ("personalize-fields", sign_up(&unknown), good()),
        (
            "personalize-fields",
            sign_up(r#"{"description":"Join"}"#),
            good(),
        ),
        ("personalize-no-nfc", lacking("nfc"), good()),
        (
            "personalize-no-web-service",
            lacking("webServiceURL"),
            good(),
        ),
    ]
}
