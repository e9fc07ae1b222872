//! One failing and one passing case for rules about archives, texts, signatures and bundles, and
//! about what the base pass alone can't show.

use crate::base::{Case, certificate, json, millis, png};
use pass_format::json::Value;
use pass_format::package::facts::{
    ArchiveFinding, ArchiveProblem, SignatureFacts, SignatureFinding, SignatureProblem,
    TextFinding, TextProblem,
};
use pass_format::place::Place;
use pass_format::strings::StringTable;
use pass_lint::{Bundle, BundleEntry, Stage};

/// Code, a case that fails, a case that passes.
pub type FactCase = (&'static str, Case, Case);

/// All of them.
pub fn cases() -> Vec<FactCase> {
    let mut cases = Vec::new();
    cases.extend(
        ARCHIVE
            .iter()
            .map(|(code, kind)| (*code, archive(*kind), passes())),
    );
    cases.extend(
        TEXT.iter()
            .map(|(code, kind, path)| (*code, text(*kind, path), passes())),
    );
    cases.extend(
        SIGNATURE
            .iter()
            .map(|(code, kind)| (*code, signed(&[*kind]), signed(&[]))),
    );
    cases.extend(bundles());
    cases.extend(certificates());
    cases.extend(others());
    cases
}

fn passes() -> Case {
    Case::new(Stage::Package, &[])
}

/// Which rule retells which problem of an archive.
#[rustfmt::skip]
pub const ARCHIVE: &[(&str, ArchiveProblem)] = &[
    ("package-not-zip", ArchiveProblem::NotZip),
    ("package-zip-damaged", ArchiveProblem::Damaged),
    ("package-zip-damaged", ArchiveProblem::HeadersDisagree),
    ("package-zip-damaged", ArchiveProblem::Overlap),
    ("package-zip-damaged", ArchiveProblem::SeveralEnds),
    ("package-zip-damaged", ArchiveProblem::BytesAround),
    ("package-zip-damaged", ArchiveProblem::UnicodePathDisagrees),
    ("package-absolute-or-parent-path", ArchiveProblem::ParentPath),
    ("package-absolute-or-parent-path", ArchiveProblem::AbsolutePath),
    ("package-absolute-or-parent-path", ArchiveProblem::DeviceName),
    ("package-absolute-or-parent-path", ArchiveProblem::ControlCharacter),
    ("package-absolute-or-parent-path", ArchiveProblem::ForbiddenCharacter),
    ("package-absolute-or-parent-path", ArchiveProblem::TrailingDotOrSpace),
    ("package-symlink", ArchiveProblem::Link),
    ("package-symlink", ArchiveProblem::SpecialFile),
    ("package-encrypted", ArchiveProblem::Encrypted),
    ("package-odd-compression", ArchiveProblem::OddMethod),
    ("package-duplicate-entry", ArchiveProblem::DuplicateDifferent),
    ("package-duplicate-entry", ArchiveProblem::NamesCollide),
    ("package-decompression-bomb", ArchiveProblem::TooLarge),
    ("package-decompression-bomb", ArchiveProblem::TooManyEntries),
    ("package-decompression-bomb", ArchiveProblem::UnpackedTooLarge),
    ("package-decompression-bomb", ArchiveProblem::EntryTooLarge),
    ("package-decompression-bomb", ArchiveProblem::RatioTooHigh),
    ("package-decompression-bomb", ArchiveProblem::NameTooLong),
    ("package-decompression-bomb", ArchiveProblem::TooDeep),
    ("package-wrapper-folder", ArchiveProblem::WrappingFolder),
    ("package-backslash-path", ArchiveProblem::Backslash),
    ("package-case-mismatch", ArchiveProblem::WrongCase),
    ("package-hidden-files", ArchiveProblem::HiddenFile),
    ("package-unknown-file", ArchiveProblem::DeepFolder),
    ("package-nested-archive", ArchiveProblem::NestedArchive),
    ("package-duplicate-entry", ArchiveProblem::DuplicateSame),
    ("package-odd-compression", ArchiveProblem::Zip64),
];

/// The problems with which an archive is opened all the same.
const OPENED: &[ArchiveProblem] = &[
    ArchiveProblem::WrappingFolder,
    ArchiveProblem::Backslash,
    ArchiveProblem::WrongCase,
    ArchiveProblem::HiddenFile,
    ArchiveProblem::DeepFolder,
    ArchiveProblem::NestedArchive,
    ArchiveProblem::DuplicateSame,
    ArchiveProblem::Zip64,
];

/// The base pass from an archive with this problem.
pub fn archive(kind: ArchiveProblem) -> Case {
    let entry = match kind {
        ArchiveProblem::NotZip | ArchiveProblem::SeveralEnds | ArchiveProblem::TooLarge => "",
        _ => "Icon@2x.png",
    };
    let finding = ArchiveFinding {
        kind,
        entry: entry.to_owned(),
        detail: "as the reader says".to_owned(),
    };
    let mut case = passes();
    if OPENED.contains(&kind) {
        case.facts.archive.oddities.push(finding);
    } else {
        case.facts.archive.refusals.push(finding);
        case.package = Default::default();
    }
    case
}

/// Which rule retells which problem of a text.
#[rustfmt::skip]
pub const TEXT: &[(&str, TextProblem, &str)] = &[
    ("json-syntax", TextProblem::Syntax, "pass.json"),
    ("json-syntax", TextProblem::Comment, "pass.json"),
    ("json-syntax", TextProblem::TrailingComma, "pass.json"),
    ("json-syntax", TextProblem::DoubledComma, "pass.json"),
    ("json-syntax", TextProblem::MissingValue, "pass.json"),
    ("json-syntax", TextProblem::RawLineBreak, "pass.json"),
    ("json-syntax", TextProblem::SingleQuotes, "pass.json"),
    ("json-syntax", TextProblem::TooLarge, "pass.json"),
    ("json-syntax", TextProblem::TooDeep, "pass.json"),
    ("json-syntax", TextProblem::LoneSurrogate, "pass.json"),
    ("json-syntax", TextProblem::NumberTooLarge, "pass.json"),
    ("json-syntax", TextProblem::TrailingData, "pass.json"),
    ("json-syntax", TextProblem::BadEscape, "pass.json"),
    ("json-encoding", TextProblem::Utf16, "pass.json"),
    ("json-encoding", TextProblem::NotUnicode, "pass.json"),
    ("json-bom", TextProblem::ByteOrderMark, "pass.json"),
    ("json-duplicate-key", TextProblem::DuplicateKey, "personalization.json#/description"),
    ("l10n-strings-syntax", TextProblem::Syntax, "de.lproj/pass.strings"),
    ("l10n-strings-syntax", TextProblem::MissingSemicolon, "de.lproj/pass.strings"),
    ("l10n-strings-syntax", TextProblem::SingleQuotes, "de.lproj/pass.strings"),
    ("l10n-strings-syntax", TextProblem::TrailingData, "de.lproj/pass.strings"),
    ("l10n-strings-syntax", TextProblem::TooLarge, "de.lproj/pass.strings"),
    ("l10n-strings-encoding", TextProblem::NotUnicode, "de.lproj/pass.strings"),
    ("l10n-escape", TextProblem::BadEscape, "de.lproj/pass.strings"),
    ("l10n-escape", TextProblem::LoneSurrogate, "de.lproj/pass.strings"),
    ("l10n-duplicate-key", TextProblem::DuplicateKey, "de.lproj/pass.strings#GATE"),
];

fn text(kind: TextProblem, place: &str) -> Case {
    let mut case = passes();
    let detail = "as the reader says".to_owned();
    let place = Place::parse(place);
    case.facts.text.push(TextFinding {
        kind,
        place,
        line: 3,
        column: 7,
        detail,
    });
    case
}

/// Which rule retells which problem of a signature.
#[rustfmt::skip]
pub const SIGNATURE: &[(&str, SignatureProblem)] = &[
    ("package-manifest-missing", SignatureProblem::ManifestMissing),
    ("package-manifest-invalid", SignatureProblem::ManifestInvalid),
    ("package-manifest-lists-itself", SignatureProblem::ManifestListsItself),
    ("package-hash-mismatch", SignatureProblem::HashMismatch),
    ("package-hash-not-sha1", SignatureProblem::HashNotSha1),
    ("package-hash-uppercase", SignatureProblem::HashUpperCase),
    ("package-file-not-in-manifest", SignatureProblem::FileNotInManifest),
    ("package-manifest-entry-missing", SignatureProblem::FileMissing),
    ("package-signature-missing", SignatureProblem::SignatureMissing),
    ("sign-not-cms", SignatureProblem::SignatureUnreadable),
    ("sign-not-cms", SignatureProblem::NotDer),
    ("sign-not-cms", SignatureProblem::NoSigner),
    ("sign-invalid", SignatureProblem::SignatureDoesNotMatch),
    ("sign-invalid", SignatureProblem::AlgorithmUnknown),
    ("sign-digest-mismatch", SignatureProblem::ManifestChanged),
    ("sign-digest-mismatch", SignatureProblem::DigestMissing),
    ("sign-text-mode", SignatureProblem::TextMode),
    ("sign-attached", SignatureProblem::NotDetached),
    ("sign-multiple-signers", SignatureProblem::SeveralSigners),
    ("sign-no-signer-certificate", SignatureProblem::SignerMissing),
    ("sign-no-attributes", SignatureProblem::AttributesMissing),
    ("sign-no-signing-time", SignatureProblem::SigningTimeMissing),
    ("sign-time-future", SignatureProblem::SigningTimeInFuture),
    ("sign-sha1-digest", SignatureProblem::DigestWeak),
    ("sign-wwdr-missing", SignatureProblem::IntermediateMissing),
    ("sign-wwdr-wrong", SignatureProblem::IntermediateWrong),
    ("sign-wwdr-wrong", SignatureProblem::IntermediateExpired),
    ("sign-wwdr-g1", SignatureProblem::IntermediateFirst),
    ("sign-extra-certificates", SignatureProblem::ExtraCertificates),
    ("sign-chain-root", SignatureProblem::ChainNotApple),
    ("sign-time-outside-validity", SignatureProblem::ExpiredAtSigning),
    ("sign-time-outside-validity", SignatureProblem::NotYetValidAtSigning),
    ("sign-wrong-kind", SignatureProblem::PurposeMissing),
    ("sign-key-weak", SignatureProblem::KeyTooWeak),
    ("sign-type-mismatch", SignatureProblem::PassTypeMismatch),
    ("sign-team-mismatch", SignatureProblem::TeamMismatch),
];

/// The base pass, signed, with these problems.
pub fn signed(kinds: &[SignatureProblem]) -> Case {
    let mut case = passes();
    let problems = kinds.iter().map(|kind| SignatureFinding {
        kind: *kind,
        place: Place::file("signature"),
        detail: "as the verifier says".to_owned(),
    });
    case.facts.signature = Some(SignatureFacts {
        problems: problems.collect(),
        signer: Some(certificate()),
        ..SignatureFacts::default()
    });
    case
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
    case.certificate = Some(pass_format::package::facts::CertificateFacts {
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
    fn certificate_of(case: &mut Case) -> &mut pass_format::package::facts::CertificateFacts {
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

fn others() -> Vec<FactCase> {
    let updates = |key: &str| {
        let mut case = passes();
        let mut issued = case.package.pass.clone();
        issued
            .as_object_mut()
            .unwrap()
            .set(key, Value::from("an-older-value"));
        case.previous = Some(issued);
        case
    };
    let mut same = passes();
    same.previous = Some(same.package.pass.clone());
    let mut nothing = passes();
    nothing.package.pass = Value::Null;
    let mut doubled = passes();
    let members = &mut doubled.package.pass.as_object_mut().unwrap().0;
    members.push(("description".to_owned(), Value::from("Again")));
    let mut list = passes();
    list.package.pass = json("[]");
    let mut with_key = passes();
    with_key
        .package
        .files
        .insert("Certificates.p12".to_owned(), b"0".to_vec().into());
    let with_file = |path: &str, bytes: &[u8]| {
        let mut case = passes();
        case.package
            .files
            .insert(path.to_owned(), bytes.to_vec().into());
        case
    };
    let without = |paths: &[&str]| {
        let mut case = passes();
        case.package
            .files
            .retain(|path, _| !paths.contains(&path.as_str()));
        case
    };
    let sign_up = |text: &str| with_file("personalization.json", text.as_bytes());
    let good = r#"{"description":"Join","requiredPersonalizationFields":["PKPassPersonalizationFieldName"]}"#;
    let lacking = |key: &str| {
        let mut case = sign_up(good);
        case.package.pass.as_object_mut().unwrap().remove(key);
        case
    };
    let translated = |english: &[&str], german: &[&str]| {
        let mut case = passes();
        for (language, keys) in [("en", english), ("de", german)] {
            let pairs = keys
                .iter()
                .map(|key| ((*key).to_owned(), (*key).to_lowercase()));
            case.package
                .strings
                .insert(language.to_owned(), StringTable(pairs.collect()));
        }
        case
    };
    let cut = |side| {
        let whole = png(side, side);
        whole[..whole.len() - 10].to_vec()
    };
    let all = ["icon.png", "icon@2x.png", "icon@3x.png"];
    vec![
        ("package-pass-json-missing", nothing, passes()),
        ("json-duplicate-key", doubled, passes()),
        ("json-not-object", list, passes()),
        (
            "identity-serial-changed",
            updates("serialNumber"),
            same.clone(),
        ),
        ("web-token-changed", updates("authenticationToken"), same),
        ("sign-key-in-package", with_key, passes()),
        (
            "sign-key-in-package",
            with_file("notes.txt", b"x\n-----BEGIN EC PRIVATE KEY-----\n"),
            with_file("notes.txt", b"-----BEGIN PUBLIC KEY-----"),
        ),
        ("image-icon-missing", without(&all), without(&all[..2])),
        (
            "image-icon-1x-missing",
            without(&["icon.png"]),
            without(&all),
        ),
        (
            "image-icon-2x-missing",
            without(&["icon@2x.png"]),
            without(&all),
        ),
        (
            "image-icon-3x-missing",
            without(&["icon@3x.png"]),
            without(&all),
        ),
        (
            "image-not-png",
            with_file("icon@2x.png", b"\xff\xd8\xff\xe0"),
            passes(),
        ),
        (
            "image-not-png",
            with_file("de.lproj/logo.png", b"<svg/>"),
            with_file("a.png", b"<svg/>"),
        ),
        (
            "image-damaged",
            with_file("icon@2x.png", &cut(76)),
            passes(),
        ),
        (
            "image-style-unsupported",
            with_file("thumbnail@2x.png", &png(180, 180)),
            with_file("strip@2x.png", &png(750, 288)),
        ),
        (
            "image-scale-missing",
            with_file("logo@2x.png", &png(320, 100)),
            passes(),
        ),
        (
            "image-too-small",
            with_file("strip@3x.png", &png(375, 144)),
            with_file("strip@3x.png", &png(1125, 369)),
        ),
        (
            "image-too-small",
            with_file("logo@2x.png", &png(80, 40)),
            with_file("logo@2x.png", &png(100, 100)),
        ),
        (
            "l10n-missing-key",
            translated(&["GATE", "SEAT"], &["GATE"]),
            translated(&["A"], &["A"]),
        ),
        ("personalize-json", sign_up("[]"), sign_up(good)),
        ("personalize-json", sign_up("{"), passes()),
        (
            "personalize-description",
            sign_up(&good.replace("Join", "")),
            sign_up(good),
        ),
        (
            "personalize-fields",
            sign_up(&good.replace("FieldName", "Name")),
            sign_up(good),
        ),
        (
            "personalize-fields",
            sign_up(r#"{"description":"Join"}"#),
            sign_up(good),
        ),
        ("personalize-no-nfc", lacking("nfc"), sign_up(good)),
        (
            "personalize-no-web-service",
            lacking("webServiceURL"),
            sign_up(good),
        ),
    ]
}
