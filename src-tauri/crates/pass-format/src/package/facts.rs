//! What reading and verifying a pass found, as plain values for the rules of `pass-lint`.

use crate::place::Place;
use serde::Serialize;

/// Everything that only others can know about a pass: its archive, its text, its signature.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// What the pass came as; `None` for a document that was never read.
    pub source: Option<Source>,
    /// What the archive held that it should not, and whether it was refused.
    pub archive: ArchiveFacts,
    /// What was odd in the text of JSON and `.strings` files.
    pub text: Vec<TextFinding>,
    /// What the verifier found; `None` where no signature was looked at.
    pub signature: Option<SignatureFacts>,
}

/// The kinds of what can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// A signed pass, `.pkpass`.
    Pass,
    /// Several passes, `.pkpasses`.
    Bundle,
    /// A folder or archive that is a design: `.pkpasstemplate`, `.pass`, `.raw`, or a `pass.json`.
    Design,
}

/// What was wrong or odd with an archive.
#[derive(Clone, Debug, Default)]
pub struct ArchiveFacts {
    /// Size of the archive in bytes, 0 for a folder.
    pub size: u64,
    /// Why nothing was opened; empty when it was.
    pub refusals: Vec<ArchiveFinding>,
    /// What was opened all the same.
    pub oddities: Vec<ArchiveFinding>,
}

impl ArchiveFacts {
    /// Whether nothing was opened.
    pub fn refused(&self) -> bool {
        !self.refusals.is_empty()
    }

    pub(crate) fn refuse(
        &mut self,
        kind: ArchiveProblem,
        entry: impl Into<String>,
        detail: impl Into<String>,
    ) {
        self.refusals.push(ArchiveFinding {
            kind,
            entry: entry.into(),
            detail: detail.into(),
        });
    }

    pub(crate) fn note(
        &mut self,
        kind: ArchiveProblem,
        entry: impl Into<String>,
        detail: impl Into<String>,
    ) {
        self.oddities.push(ArchiveFinding {
            kind,
            entry: entry.into(),
            detail: detail.into(),
        });
    }
}

/// One thing about one entry of an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArchiveFinding {
    /// What it is.
    pub kind: ArchiveProblem,
    /// The entry's name as in the archive; empty for the archive itself.
    pub entry: String,
    /// Figures or names that belong in the sentence, such as the other entry's name.
    pub detail: String,
}

/// What can be wrong with an archive; the module `archive` says which of these refuse it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // each name is the sentence
pub enum ArchiveProblem {
    // refused
    NotZip,
    Damaged,
    EmptyName,
    NameNotUnicode,
    ParentPath,
    AbsolutePath,
    DeviceName,
    ControlCharacter,
    ForbiddenCharacter,
    TrailingDotOrSpace,
    NameTooLong,
    TooDeep,
    Link,
    SpecialFile,
    Encrypted,
    OddMethod,
    DuplicateDifferent,
    NamesCollide,
    HeadersDisagree,
    Overlap,
    SeveralEnds,
    BytesAround,
    UnicodePathDisagrees,
    TooLarge,
    TooManyEntries,
    UnpackedTooLarge,
    EntryTooLarge,
    RatioTooHigh,
    // opened with a finding
    WrappingFolder,
    Backslash,
    WrongCase,
    HiddenFile,
    DeepFolder,
    NestedArchive,
    DuplicateSame,
    NameEncoding,
    Zip64,
}

/// Something odd in a text file that was read all the same, or why it could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextFinding {
    /// What it is.
    pub kind: TextProblem,
    /// The file, and the value where it has one.
    pub place: Place,
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
    /// What stands there, or what was expected.
    pub detail: String,
}

/// What can be odd in JSON or `.strings`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // each name is the sentence
pub enum TextProblem {
    /// Not readable; nothing of the file is used.
    Syntax,
    ByteOrderMark,
    Utf16,
    NotUnicode,
    Comment,
    TrailingComma,
    DoubledComma,
    MissingValue,
    RawLineBreak,
    SingleQuotes,
    DuplicateKey,
    TooLarge,
    TooDeep,
    LoneSurrogate,
    NumberTooLarge,
    TrailingData,
    BadEscape,
    MissingSemicolon,
}

/// What the verifier found in manifest, signature and certificate.
#[derive(Clone, Debug, Default)]
pub struct SignatureFacts {
    /// Everything that is wrong or odd, each a sentence of its own.
    pub problems: Vec<SignatureFinding>,
    /// Who signed, where that could be read.
    pub signer: Option<CertificateFacts>,
    /// When, as milliseconds since 1970 UTC, where it says so.
    pub signed_at: Option<i64>,
    /// Digest of the signature, such as `sha256`.
    pub digest: Option<String>,
    /// The chain ends at a home-made test authority that was trusted by name.
    pub test: bool,
}

/// One thing wrong with a signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SignatureFinding {
    /// What it is.
    pub kind: SignatureProblem,
    /// A file, or `signature`.
    pub place: Place,
    /// Both sides of a mismatch, figures, names: what belongs in the sentence.
    pub detail: String,
}

/// What can be wrong with manifest and signature (`signing.md`, T-SIG-1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs)] // each name is the sentence
pub enum SignatureProblem {
    ManifestMissing,
    ManifestInvalid,
    ManifestListsItself,
    HashMismatch,
    HashNotSha1,
    HashUpperCase,
    FileNotInManifest,
    FileMissing,
    SignatureMissing,
    SignatureUnreadable,
    /// Readable, but not in the one form that DER allows.
    NotDer,
    /// The signature value is not by the signer's key, or not over these attributes.
    SignatureDoesNotMatch,
    /// The signed digest is that of other bytes than `manifest.json` holds.
    ManifestChanged,
    /// The signed digest fits once each LF is CRLF.
    TextMode,
    NotDetached,
    SeveralSigners,
    NoSigner,
    /// The signer's certificate is not in the signature.
    SignerMissing,
    AttributesMissing,
    SigningTimeMissing,
    SigningTimeInFuture,
    /// The attribute that holds the digest is missing.
    DigestMissing,
    DigestWeak,
    AlgorithmUnknown,
    IntermediateMissing,
    IntermediateWrong,
    /// The first WWDR certificate, which ended in 2023.
    IntermediateFirst,
    IntermediateExpired,
    /// Certificates that belong to nobody in the chain.
    ExtraCertificates,
    ChainNotApple,
    ExpiredAtSigning,
    NotYetValidAtSigning,
    ExpiredNow,
    /// Not a Pass Type ID certificate.
    PurposeMissing,
    PassTypeMismatch,
    TeamMismatch,
    KeyTooWeak,
}

impl SignatureFacts {
    /// A signer was found and nothing that makes Wallet refuse the pass.
    pub fn valid(&self) -> bool {
        self.signer.is_some() && !self.problems.iter().any(|problem| problem.kind.refused())
    }
}

impl SignatureProblem {
    /// Wallet refuses such a pass; the others it takes today.
    pub fn refused(self) -> bool {
        !matches!(
            self,
            SignatureProblem::ManifestListsItself
                | SignatureProblem::HashUpperCase
                | SignatureProblem::NotDer
                | SignatureProblem::SeveralSigners
                | SignatureProblem::DigestWeak
                | SignatureProblem::ExtraCertificates
                | SignatureProblem::ExpiredNow
                | SignatureProblem::KeyTooWeak
        )
    }
}

/// A certificate, as far as rules and people need it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CertificateFacts {
    /// Common name.
    pub name: String,
    /// Organisation.
    pub organisation: String,
    /// Pass type identifier of the subject's UID.
    pub uid: String,
    /// Pass type identifier of extension 1.2.840.113635.100.6.1.16.
    pub pass_type: String,
    /// Team identifier (OU).
    pub team: String,
    /// Issuer's common name and unit.
    pub issuer: String,
    /// Validity in milliseconds since 1970 UTC.
    pub not_before: i64,
    /// Validity in milliseconds since 1970 UTC.
    pub not_after: i64,
    /// SHA-256 of the DER, lower-case hex.
    pub fingerprint: String,
}
