//! What can go wrong in a use case: a code that no one has to guess, a sentence, and what to do.

use pass_format::package::PersonaliseError;
use pass_format::place::Place;
use pass_lint::issue::Issue;
use serde::Serialize;
use std::collections::BTreeMap;

/// Yields the enum, its sentences, codes, remedies and arguments from one table.
macro_rules! errors {
    ($($(#[$doc:meta])* $name:ident { $($field:ident),* } $code:literal: $message:literal $remedy:literal;)*) => {
        /// Everything a use case may answer instead of a result.
        #[derive(Clone, Debug, thiserror::Error)]
        pub enum Error {
            $($(#[$doc])* #[error($message)] #[allow(missing_docs)] $name { $($field: String),* },)*
            /// Findings of severity error stand in the way of an export.
            #[error("{} in the way of the export.", errors_in(.0))]
            Issues(Vec<Issue>),
            /// Values that are missing or fit nowhere.
            #[error("The values do not fit the design. {}", sentences(.0))]
            Values(Vec<PersonaliseError>),
            /// An identity or a signature; the sentences are `pass-sign`'s.
            #[error("{message}")]
            Sign {
                /// Code of `pass-sign`, such as `certificate.expired`.
                code: &'static str,
                /// What happened, to what.
                message: String,
                /// What to do.
                remedy: String,
            },
        }

        impl Error {
            /// Stable, `area.what`.
            pub fn code(&self) -> &'static str {
                match self {
                    $(Error::$name { .. } => $code,)*
                    Error::Issues(_) => "export.issues",
                    Error::Values(_) => "data.values",
                    Error::Sign { code, .. } => code,
                }
            }

            /// What to do about it.
            #[allow(unused_variables)] // not every remedy names every part
            pub fn remedy(&self) -> String {
                match self {
                    $(Error::$name { $($field),* } => format!($remedy),)*
                    Error::Issues(_) => "Mend what the issues name, then export again.".to_owned(),
                    Error::Values(_) => "Give the values, or put them into the sample row.".to_owned(),
                    Error::Sign { remedy, .. } => remedy.clone(),
                }
            }

            /// What belongs in the sentence, for other languages.
            pub fn args(&self) -> BTreeMap<String, String> {
                match self {
                    $(Error::$name { $($field),* } =>
                        BTreeMap::from([$((stringify!($field).to_owned(), $field.clone())),*]),)*
                    Error::Issues(issues) =>
                        BTreeMap::from([("count".to_owned(), issues.len().to_string())]),
                    Error::Values(_) | Error::Sign { .. } => BTreeMap::new(),
                }
            }
        }

        /// Codes of the table above, in its order; `pass-sign` and `pass-format` add their own.
        pub const CODES: &[&str] = &[$($code,)* "export.issues", "data.values"];
    };
}

errors! {
    /// A name that is no command.
    UnknownCommand { name } "call.unknown-command":
        "There is no command “{name}”." "Use a window and a core of the same version.";
    /// Arguments of another shape.
    BadArguments { name, detail } "call.bad-arguments":
        "“{name}” was asked with arguments it does not understand: {detail}."
        "Use a window and a core of the same version.";
    /// A document that is not open.
    NoSuchDocument { id } "document.not-open":
        "No document “{id}” is open." "Open it again; unsaved work is offered under “Recovered”.";
    /// A path that was neither picked, dropped nor opened before.
    NotGranted { path } "file.not-granted":
        "“{path}” was not chosen in a dialog, dropped or opened before." "Choose it with “Open…”.";
    /// Nothing there.
    NotFound { path } "file.not-found":
        "There is no file or folder “{path}”." "Check the name, or choose another one.";
    /// No permission.
    Forbidden { path, action } "file.forbidden":
        "“{path}” could not be {action}: permission was denied."
        "Choose another folder, or ask for the right to use this one.";
    /// Disk full.
    DiskFull { path } "file.disk-full":
        "“{path}” could not be written: the disk is full. What was there before is untouched."
        "Make room, or choose a folder on another disk.";
    /// Whatever else the system said about a file.
    Io { path, action, detail } "file.trouble":
        "“{path}” could not be {action}: {detail}." "Try again, or choose another folder.";
    /// A file that would be overwritten.
    Exists { path } "file.exists":
        "“{path}” is already there." "Choose another name, or say that it may be replaced.";
    /// A file where a design is to be.
    NotAFolder { path } "file.not-a-folder":
        "“{path}” is a file, and a design is a folder; it is not replaced." "Choose another name.";
    /// A folder to be replaced that is not one of ours.
    NotADesign { path } "file.not-a-design":
        "“{path}” is a folder that holds no design; it is not replaced." "Choose another name.";
    /// The saved folder is not what was opened.
    ChangedOutside { path } "document.changed-outside":
        "“{path}” was changed by another program since it was opened."
        "Open it again to see the changes, or save over them.";
    /// A document without a place yet.
    NoPlace { name } "document.no-place":
        "“{name}” has not been saved yet." "Choose where to save it.";
    /// An archive or folder that cannot be opened.
    Refused { path, entry, detail } "archive.refused":
        "“{path}” was not opened. {detail}" "Ask whoever made it for a new copy, or run `passwright lint` on it for details.";
    /// Neither pass nor design.
    NotAPass { path } "archive.not-a-pass":
        "“{path}” holds no pass: there is no pass.json." "Choose a .pkpass, a .pkpasstemplate or a folder with a pass.json.";
    /// A pass.json that holds something else than an object.
    NoObject { path } "archive.no-object":
        "The pass.json of “{path}” is no JSON object, so there is no pass in it." "Begin it with {{ and end it with }}.";
    /// Several passes where one is meant.
    SeveralPasses { path, names } "archive.several-passes":
        "“{path}” holds several passes: {names}." "Choose one of them.";
    /// A text file of the pass that cannot be read.
    Unreadable { path, line, column, detail } "archive.unreadable":
        "{path} cannot be read at line {line}, column {column}: {detail}."
        "Mend that line in a text editor and open it again.";
    /// A bundle has no such pass.
    NoSuchEntry { path, entry } "archive.no-such-pass":
        "“{path}” has no pass “{entry}”." "Choose one of the passes it lists.";
    /// Bytes of a file are gone.
    MissingBytes { path } "document.missing-file":
        "The bytes of “{path}” are not known to this document." "Add the file again.";
    /// Nothing of that name in recovery.
    NoSuchRecovery { recovery } "recovery.gone":
        "There is no kept work “{recovery}”." "Look at the list again; it may have been taken already.";
    /// A kept snapshot that cannot be read.
    BadRecovery { recovery, detail } "recovery.unreadable":
        "The kept work “{recovery}” cannot be read: {detail}." "It stays where it is; drop it once you do not need it.";
    /// A slot the style does not know.
    NoSuchSlot { slot } "image.no-such-slot":
        "There is no image slot “{slot}”." "Choose one of the slots of the outline.";
    /// A picture that cannot be used.
    BadImage { path, detail } "image.unreadable":
        "“{path}” cannot be used as a picture: {detail}." "Use a PNG, JPEG, WebP or SVG file.";
    /// A crop outside the picture.
    BadCrop { slot } "image.bad-crop":
        "The frame for “{slot}” lies outside of the picture." "Move the frame onto the picture.";
    /// A decoder failed badly.
    Decoder { what } "image.decoder-failed":
        "“{what}” broke its decoder; nothing was changed." "Save the picture anew with another program and try that file.";
    /// Not a language tag.
    BadLanguage { language } "document.bad-language":
        "“{language}” is not a language tag." "Use a tag such as de or zh-Hans.";
    /// A settings file that cannot be read.
    BadSettings { path, detail } "settings.unreadable":
        "The settings “{path}” cannot be read: {detail}." "Mend or delete the file; nothing else is lost with it.";
    /// A fix that no longer fits.
    FixFailed { detail } "document.fix-failed":
        "The fix does not fit any more: {detail}." "Look at the issue again; the design has changed since.";
    /// A style without a design to begin with.
    NoStarter { style } "document.no-starter":
        "There is no design to begin a “{style}” with yet." "Choose one of the five classic styles.";
    /// No such row.
    NoSuchRow { row } "document.no-such-row":
        "The design has no sample row {row}." "Choose one of its rows.";
    /// No identity fits.
    NoIdentity { wanted } "identity.none":
        "There is no identity “{wanted}”." "Import your certificate, or make a test identity.";
    /// There are none at all.
    NoIdentities {} "identity.none-yet":
        "There is no identity to sign with yet." "Import your certificate, or make a test identity.";
    /// Several fit.
    SeveralIdentities { wanted, names } "identity.several":
        "Several identities fit “{wanted}”: {names}." "Name one by the first digits of its id.";
    /// An identity's files are damaged.
    BadIdentity { id, detail } "identity.unreadable":
        "The identity {id} cannot be read: {detail}." "Import the certificate again.";
    /// No system keychain.
    NoKeychain { detail } "key.no-keychain":
        "The system's keychain cannot be used: {detail}."
        "Set a passphrase for the key; it is asked for at each use.";
    /// The key is sealed with a passphrase.
    PassphraseNeeded { name } "key.passphrase-needed":
        "The key of “{name}” is sealed with a passphrase." "Give the passphrase.";
    /// A passphrase too weak to be one.
    PassphraseEmpty {} "key.passphrase-empty":
        "An empty passphrase seals nothing." "Choose one of several words.";
    /// The design says one thing, the identity another.
    PassTypeDiffers { who, design, identity } "certificate.pass-type-mismatch":
        "The {who} says pass type “{design}”, the certificate is for “{identity}”."
        "Choose the identity of that pass type, or empty the identifier in the design.";
    /// The design says one thing, the identity another.
    TeamDiffers { who, design, identity } "certificate.team-mismatch":
        "The {who} says team “{design}”, the certificate belongs to “{identity}”."
        "Choose the identity of that team, or empty the identifier in the design.";
    /// Images that only templates may hold.
    PdfImages { names } "export.pdf-images":
        "These images are PDF, which Wallet does not read: {names}."
        "Import each as PNG, JPEG, WebP or SVG; the three sizes are made from it.";
    /// What was written is not valid.
    NotVerified { path, detail } "export.not-verified":
        "The new “{path}” was read back and is not valid: {detail}. It was not put in place."
        "Choose another identity; if this one is right, tell us.";
    /// Two serial numbers.
    SerialDiffers { design, given } "data.serial-differs":
        "The design says serial number “{design}”, the call says “{given}”."
        "Empty the serial number in the design, or write {{{{serialNumber}}}} there.";
    /// Two serial numbers of one call.
    SerialTwice { serial, value } "data.serial-twice":
        "The serial number is given twice, as “{serial}” and as the value “{value}”." "Say it once.";
    /// A value that its column or field cannot take.
    BadValue { column, value, wanted } "data.wrong-value":
        "“{column}” takes {wanted}, and “{value}” is none." "Correct the value, or change the type of the column.";
    /// A data file that is not an object of values.
    BadData { path, detail } "data.unreadable":
        "“{path}” is not a row of values: {detail}." "Use a JSON object such as {{\"name\": \"Ada\"}}.";
    /// A drawing that cannot be turned into a picture.
    NotDrawn { what, detail } "draw.failed":
        "“{what}” could not be drawn: {detail}." "Tell us, with the file if you can.";
    /// A certificate to be trusted that is none.
    BadCertificate { path } "certificate.no-root":
        "“{path}” holds no certificate." "Choose a root certificate in PEM or DER.";
    /// A design of a newer program.
    Newer { detail } "document.newer":
        "{detail}" "Update Passwright.";
    /// A worker stopped.
    Interrupted { what } "app.interrupted":
        "“{what}” was stopped before it was done." "Try again.";
}

/// The result of a use case.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// An error as it crosses to the window and into `--json`.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct ErrorReply {
    /// `area.what`, from a closed list.
    pub code: String,
    /// What happened, to what; English.
    pub message: String,
    /// What to do; English.
    pub remedy: String,
    /// Where, if it has a place.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "bindings", ts(optional, type = "string"))]
    pub place: Option<Place>,
    /// What belongs in the sentence, for other languages.
    pub args: BTreeMap<String, String>,
    /// The findings behind `export.issues`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "bindings", ts(optional, as = "Option<Vec<Issue>>"))]
    pub issues: Vec<Issue>,
}

impl From<Error> for ErrorReply {
    fn from(error: Error) -> ErrorReply {
        ErrorReply {
            code: error.code().to_owned(),
            message: error.to_string(),
            remedy: error.remedy(),
            args: error.args(),
            place: match &error {
                Error::Values(problems) => problems.first().map(|problem| problem.place().clone()),
                _ => None,
            },
            issues: match error {
                Error::Issues(issues) => issues,
                _ => Vec::new(),
            },
        }
    }
}

impl Error {
    /// What the system said about a file, in our words; `action` is a participle such as “read”.
    pub fn io(path: &std::path::Path, action: &str, error: &std::io::Error) -> Error {
        use std::io::ErrorKind::{NotFound, PermissionDenied, ReadOnlyFilesystem, StorageFull};
        let path = path.display().to_string();
        match error.kind() {
            NotFound => Error::NotFound { path },
            PermissionDenied | ReadOnlyFilesystem => Error::Forbidden {
                path,
                action: action.to_owned(),
            },
            StorageFull => Error::DiskFull { path },
            _ => Error::Io {
                path,
                action: action.to_owned(),
                detail: error.to_string(),
            },
        }
    }
}

fn errors_in(issues: &[Issue]) -> String {
    match issues.len() {
        1 => "One error stands".to_owned(),
        count => format!("{count} errors stand"),
    }
}

/// The first few; the others have the same cause as a rule.
fn sentences(problems: &[PersonaliseError]) -> String {
    const SHOWN: usize = 5;
    let mut text: Vec<String> = problems
        .iter()
        .take(SHOWN)
        .map(ToString::to_string)
        .collect();
    if problems.len() > SHOWN {
        text.push(format!("And {} more.", problems.len() - SHOWN));
    }
    text.join(" ")
}

impl From<pass_format::error::Error> for Error {
    fn from(error: pass_format::error::Error) -> Error {
        use pass_format::error::Error as Format;
        let detail = error.to_string();
        match error {
            Format::ContentMissing { path } => Error::MissingBytes { path },
            Format::SettingsNewer { .. } => Error::Newer { detail },
            Format::ImageFormat { .. }
            | Format::ImageTooLarge { .. }
            | Format::ImageDamaged { .. } => Error::BadImage {
                path: String::new(),
                detail,
            },
        }
    }
}

impl From<Vec<PersonaliseError>> for Error {
    fn from(problems: Vec<PersonaliseError>) -> Error {
        Error::Values(problems)
    }
}

impl From<pass_lint::FixError> for Error {
    fn from(error: pass_lint::FixError) -> Error {
        Error::FixFailed {
            detail: error.to_string(),
        }
    }
}
