//! One failing and one passing case for rules about archives, texts and signatures.

use crate::base::{Case, certificate};
use crate::others;
use pass_format::package::facts::{
    ArchiveFinding, ArchiveProblem, SignatureFacts, SignatureFinding, SignatureProblem,
    TextFinding, TextProblem,
};
use pass_format::place::Place;
use pass_lint::Stage;

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
    cases.extend(others::cases());
    cases
}

/// The base pass, built.
pub fn passes() -> Case {
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
