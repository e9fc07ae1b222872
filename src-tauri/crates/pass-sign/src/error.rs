//! What can go wrong with identities and keys. No variant holds a secret.

use thiserror::Error;

/// Why an identity could not be imported, opened or used.
///
/// `Display` says what happened and to what; [`Error::remedy`] what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[allow(missing_docs)] // each message says what it is
pub enum Error {
    #[error("no file was given")]
    NothingGiven,
    #[error("{file} holds neither a certificate nor a key")]
    Unreadable { file: String },
    #[error("{file} is a signing request, which goes to Apple and does not come from there")]
    SigningRequest { file: String },
    #[error("{file} is locked with a password")]
    PasswordNeeded { file: String },
    #[error("the password does not open {file}")]
    WrongPassword { file: String },
    #[error("{file} asks for more than {millions} million rounds of its password check")]
    TooManyRounds { file: String, millions: u32 },
    #[error("{file} is locked with a method that cannot be opened here")]
    UnknownLock { file: String },

    #[error("there is a key, but no certificate that belongs to it")]
    NoCertificate,
    #[error("“{certificate}” belongs to an authority, which signs certificates and no passes")]
    Authority { certificate: String },
    #[error("there is a certificate, “{certificate}”, but no key")]
    NoKey { certificate: String },
    #[error("the key does not belong to the certificate “{certificate}”")]
    KeyMismatch { certificate: String },
    #[error("there are several identities: {}", names.join(", "))]
    SeveralIdentities { names: Vec<String> },
    #[error("the key has {bits} bits only, Wallet wants 2048")]
    KeyTooShort { bits: u32 },
    #[error("the key is neither RSA nor on the curve P-256")]
    KeyKind,

    #[error("“{certificate}” is not a certificate for passes")]
    ForeignCertificate { certificate: String },
    #[error("“{certificate}” may not sign passes: Apple's key usage for it is missing")]
    PurposeMissing { certificate: String },
    #[error("“{certificate}” does not say for which pass type it is")]
    PassTypeMissing { certificate: String },
    #[error(
        "the certificate names two pass types: “{uid}” as its subject, “{extension}” in Apple's extension"
    )]
    PassTypeDiffers { uid: String, extension: String },
    #[error("“{certificate}” names no team")]
    TeamMissing { certificate: String },
    #[error(
        "“{certificate}” was issued by “{issuer}” (key {key}), whose certificate is not known here"
    )]
    UnknownIssuer {
        certificate: String,
        issuer: String,
        key: String,
    },

    #[error("the certificate “{certificate}” ended on {ended}")]
    Expired { certificate: String, ended: String },
    #[error("the certificate “{certificate}” is valid from {begins} on only")]
    NotYetValid { certificate: String, begins: String },

    #[error("“{text}” is not a pass type identifier")]
    BadPassType { text: String },
    #[error("“{text}” is not a team identifier")]
    BadTeam { text: String },

    #[error("the stored identity “{id}” is damaged: {what}")]
    StoredDamaged { id: String, what: String },
    #[error("the stored identity “{id}” was written by a newer version of Passwright")]
    StoredNewer { id: String },
    #[error("the passphrase does not open the key of “{name}”")]
    WrongPassphrase { name: String },

    #[error("the cryptographic library failed: {what}")]
    Library { what: String },
}

impl Error {
    /// What to do about it.
    pub fn remedy(&self) -> &'static str {
        match self {
            Error::NothingGiven => "Choose the .p12 file, or certificate and key together.",
            Error::Unreadable { .. } => {
                "Choose the .p12 or .cer file that Apple or the keychain gave you, and the key."
            }
            Error::SigningRequest { .. } => {
                "Upload it under Certificates at Apple, and choose the .cer file that comes back."
            }
            Error::PasswordNeeded { .. } => "Enter the password that was set when it was exported.",
            Error::WrongPassword { .. } => {
                "Try again; capital letters and blanks count. If it is lost, export the identity anew."
            }
            Error::TooManyRounds { .. } => {
                "Export the identity anew with the usual settings; this file would take hours."
            }
            Error::UnknownLock { .. } => {
                "Export the identity anew, as .p12 with AES, and choose that file."
            }
            Error::NoCertificate => "Choose the .cer file from Apple together with the key.",
            Error::Authority { .. } => {
                "Choose the Pass Type ID certificate that Apple made for you, and its key."
            }
            Error::NoKey { .. } => {
                "Export the identity again from the row “My Certificates” of the keychain, so that the \
                 key is inside, or choose the key's file as well."
            }
            Error::KeyMismatch { .. } => {
                "Choose the key that the signing request for this certificate was made with."
            }
            Error::SeveralIdentities { .. } => "Export the one you want on its own.",
            Error::KeyTooShort { .. } | Error::KeyKind => {
                "Make a new RSA key of 2048 bits and ask Apple for a certificate for it."
            }
            Error::ForeignCertificate { .. } | Error::PurposeMissing { .. } => {
                "Make a Pass Type ID certificate under Certificates at Apple and choose that one."
            }
            Error::PassTypeMissing { .. }
            | Error::PassTypeDiffers { .. }
            | Error::TeamMissing { .. } => {
                "Download the Pass Type ID certificate from Apple again; this one is not as Apple makes them."
            }
            Error::UnknownIssuer { .. } => {
                "Choose the issuer's certificate as well: Apple's page of certificate authorities has it."
            }
            Error::Expired { .. } => {
                "Ask Apple for a new certificate for the same pass type; passes keep working."
            }
            Error::NotYetValid { .. } => "Check this computer's date and time.",
            Error::BadPassType { .. } => {
                "It begins with “pass.”, followed by letters, digits, hyphens and points."
            }
            Error::BadTeam { .. } => "It has ten capital letters and digits, such as A1B2C3D4E5.",
            Error::StoredDamaged { .. } => "Import the identity again from its .p12 file.",
            Error::StoredNewer { .. } => "Update Passwright.",
            Error::WrongPassphrase { .. } => "Try again; capital letters and blanks count.",
            Error::Library { .. } => "Try again; if it stays, report it with this sentence.",
        }
    }

    /// The error's name for programs, from a closed list.
    pub fn code(&self) -> &'static str {
        match self {
            Error::NothingGiven => "certificate.nothing-given",
            Error::Unreadable { .. } => "certificate.unreadable",
            Error::SigningRequest { .. } => "certificate.signing-request",
            Error::PasswordNeeded { .. } => "certificate.password-needed",
            Error::WrongPassword { .. } => "certificate.wrong-password",
            Error::TooManyRounds { .. } => "certificate.too-many-rounds",
            Error::UnknownLock { .. } => "certificate.unknown-lock",
            Error::NoCertificate => "certificate.no-certificate",
            Error::Authority { .. } => "certificate.authority",
            Error::NoKey { .. } => "certificate.no-key",
            Error::KeyMismatch { .. } => "certificate.key-mismatch",
            Error::SeveralIdentities { .. } => "certificate.several-identities",
            Error::KeyTooShort { .. } => "certificate.key-too-short",
            Error::KeyKind => "certificate.key-kind",
            Error::ForeignCertificate { .. } => "certificate.foreign",
            Error::PurposeMissing { .. } => "certificate.purpose-missing",
            Error::PassTypeMissing { .. } => "certificate.pass-type-missing",
            Error::PassTypeDiffers { .. } => "certificate.pass-type-differs",
            Error::TeamMissing { .. } => "certificate.team-missing",
            Error::UnknownIssuer { .. } => "certificate.unknown-issuer",
            Error::Expired { .. } => "certificate.expired",
            Error::NotYetValid { .. } => "certificate.not-yet-valid",
            Error::BadPassType { .. } => "certificate.bad-pass-type",
            Error::BadTeam { .. } => "certificate.bad-team",
            Error::StoredDamaged { .. } => "identity.damaged",
            Error::StoredNewer { .. } => "identity.newer",
            Error::WrongPassphrase { .. } => "identity.wrong-passphrase",
            Error::Library { .. } => "sign.library",
        }
    }
}

impl From<openssl::error::ErrorStack> for Error {
    fn from(stack: openssl::error::ErrorStack) -> Error {
        // Reasons only: the data of an entry could hold parts of the input.
        let reason = stack.errors().iter().find_map(|error| error.reason());
        Error::Library {
            what: reason.unwrap_or("no reason given").to_owned(),
        }
    }
}

/// What the user should know of an identity that was imported all the same.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[allow(missing_docs)] // each message says what it is
pub enum Warning {
    #[error(
        "The certificate “{certificate}” ended on {ended}: it signs no more passes. Ask Apple for a new one for the same pass type; passes that are out keep working."
    )]
    Expired { certificate: String, ended: String },
    #[error(
        "The certificate “{certificate}” is valid from {begins} on only. Check this computer's date and time, or wait."
    )]
    NotYetValid { certificate: String, begins: String },
    #[error(
        "The certificate “{certificate}” does not come from Apple but from “{root}”: Wallet refuses what it signs. Use it for trying things out only."
    )]
    NotApple { certificate: String, root: String },
    #[error(
        "{file} is locked with an old method that protects its key badly and that other programs refuse. It was read; export it anew with AES and delete this one."
    )]
    OldLock { file: String },
}

impl Warning {
    /// The warning's name for programs, from a closed list.
    pub fn code(&self) -> &'static str {
        match self {
            Warning::Expired { .. } => "certificate.expired",
            Warning::NotYetValid { .. } => "certificate.not-yet-valid",
            Warning::NotApple { .. } => "certificate.not-apple",
            Warning::OldLock { .. } => "certificate.old-lock",
        }
    }
}
