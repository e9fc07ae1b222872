//! Stored identities: certificate in the open, key always sealed.
//!
//! One folder each, named by the certificate's SHA-256; what stands in it is `pass-sign`'s.

use crate::disk::{self, atomic};
use crate::error::{Error, Result};
use crate::home::Home;
use jiff::Timestamp;
use pass_sign::{
    CERTIFICATE_FILE, Identity, KEY_FILE, KeyStore, KeyStoreError, RECORD_FILE, SealedBy, Secret,
    Stored,
};
use serde::Serialize;
use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

/// Digits of an id that are enough to name it.
const SHORTEST_ID: usize = 8;

/// A stored identity, without its key.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct IdentityInfo {
    /// SHA-256 of the certificate, lower-case hex.
    pub id: String,
    /// Its name, for people.
    pub name: String,
    /// Pass type identifier.
    pub pass_type: String,
    /// Team identifier.
    pub team: String,
    /// Who issued its certificate.
    pub issuer: String,
    /// Home-made: no iPhone accepts what it signs.
    pub test: bool,
    /// What seals its key.
    pub sealed: Sealed,
    /// Begin of validity, RFC 3339.
    pub not_before: String,
    /// End of validity, RFC 3339.
    pub not_after: String,
    /// Days until the end; negative once it is over.
    pub days_left: i32,
    /// Valid now.
    pub valid: bool,
    /// What is to be known of it all the same, each a sentence.
    pub warnings: Vec<String>,
}

/// What seals a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Sealed {
    /// A random passphrase in the system's keychain.
    Keychain,
    /// A person's passphrase, asked for at each use.
    Passphrase,
}

/// What the window and the command line show of an identity.
pub fn info(stored: &Stored, now: Timestamp) -> IdentityInfo {
    let certificate = stored.certificate();
    let left = certificate.not_after().duration_since(now).as_hours() / 24;
    IdentityInfo {
        id: stored.id(),
        name: stored.name().to_owned(),
        pass_type: certificate.pass_type().unwrap_or_default(),
        team: certificate.team().unwrap_or_default(),
        issuer: certificate.issuer_name(),
        test: stored.is_test(),
        sealed: match stored.sealed_by() {
            SealedBy::Keychain => Sealed::Keychain,
            SealedBy::Passphrase => Sealed::Passphrase,
        },
        not_before: certificate.not_before().to_string(),
        not_after: certificate.not_after().to_string(),
        days_left: i32::try_from(left).unwrap_or(i32::MAX),
        valid: certificate.valid_at(now),
        warnings: Vec::new(),
    }
}

/// All of them: valid ones first, then by end. One that cannot be read is an error of its own.
///
/// # Errors
/// There are some, or there may be, and they cannot be looked at.
pub fn list(home: &Home, now: Timestamp) -> Result<Vec<Result<Stored>>> {
    let folder = home.identities();
    let entries = match fs::read_dir(&folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(|error| Error::io(&folder, "read", &error))?,
    };
    let entries = entries.flatten();
    let ids = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let mut all: Vec<Result<Stored>> = ids
        .filter(|id| !id.starts_with('.'))
        .map(|id| read(home, &id))
        .collect();
    all.sort_by_key(|stored| match stored {
        Ok(stored) => {
            let certificate = stored.certificate();
            (
                !certificate.valid_at(now),
                std::cmp::Reverse(certificate.not_after()),
                stored.id(),
            )
        }
        Err(_) => (true, std::cmp::Reverse(Timestamp::MIN), String::new()),
    });
    Ok(all)
}

/// The one that is meant by its name, its pass type, or the first eight or more digits of its id:
/// of several that fit the valid one that ends last.
pub fn find(home: &Home, wanted: &str, now: Timestamp) -> Result<Stored> {
    let digits = wanted.to_ascii_lowercase();
    let fits = |stored: &Stored| {
        stored.name() == wanted
            || stored
                .certificate()
                .pass_type()
                .is_some_and(|pass_type| pass_type == wanted)
            || digits.len() >= SHORTEST_ID && stored.id().starts_with(&digits)
    };
    let none = || Error::NoIdentity {
        wanted: wanted.to_owned(),
    };
    choose(
        list(home, now)?.into_iter().flatten().filter(fits),
        wanted,
        now,
    )?
    .ok_or_else(none)
}

/// The only one that there is, for a design that does not say its pass type.
pub fn only(home: &Home, now: Timestamp) -> Result<Stored> {
    choose(list(home, now)?.into_iter().flatten(), "", now)?.ok_or(Error::NoIdentities {})
}

fn choose(
    fitting: impl Iterator<Item = Stored>,
    wanted: &str,
    now: Timestamp,
) -> Result<Option<Stored>> {
    let fitting: Vec<Stored> = fitting.collect();
    let any_valid = fitting
        .iter()
        .any(|stored| stored.certificate().valid_at(now));
    let good = |stored: &&Stored| !any_valid || stored.certificate().valid_at(now);
    let Some(latest) = fitting
        .iter()
        .filter(good)
        .map(|stored| stored.certificate().not_after())
        .max()
    else {
        return Ok(None);
    };
    let best: Vec<&Stored> = fitting
        .iter()
        .filter(good)
        .filter(|stored| wanted.is_empty() || stored.certificate().not_after() == latest)
        .collect();
    let pass_type = |stored: &&Stored| stored.certificate().pass_type();
    let first = best.first().copied();
    if best
        .iter()
        .any(|stored| Some(pass_type(stored)) != first.as_ref().map(pass_type))
    {
        let names = best
            .iter()
            .map(|stored| format!("{} ({})", stored.name(), &stored.id()[..SHORTEST_ID]));
        let names = names.collect::<Vec<_>>().join(", ");
        return Err(Error::SeveralIdentities {
            wanted: wanted.to_owned(),
            names,
        });
    }
    Ok(first.cloned())
}

/// Stores an identity: its key sealed with the given passphrase, else with random bytes that only
/// the system's keychain knows.
///
/// # Errors
/// There is no keychain and no passphrase: nothing is stored.
pub fn store(
    home: &Home,
    keys: &dyn KeyStore,
    identity: &Identity,
    name: &str,
    passphrase: Option<&Secret>,
) -> Result<Stored> {
    let stored = match passphrase {
        Some(passphrase) if passphrase.expose().is_empty() => {
            return Err(Error::PassphraseEmpty {});
        }
        Some(passphrase) => Stored::seal(identity, name, SealedBy::Passphrase, passphrase)?,
        None => {
            let random = Secret::random()?;
            keys.put(&identity.id(), &random)?;
            Stored::seal(identity, name, SealedBy::Keychain, &random)?
        }
    };
    home.create()?;
    let folder = home.identities().join(stored.id());
    disk::private_folder(&folder)?;
    // The record comes last: without it the folder is no identity.
    for (file, bytes) in stored.files() {
        atomic::write(&folder.join(file), &bytes)?;
    }
    Ok(stored)
}

/// Opens the key, with the given passphrase or the keychain's.
pub fn open(keys: &dyn KeyStore, stored: &Stored, passphrase: Option<&Secret>) -> Result<Identity> {
    let needed = || Error::PassphraseNeeded {
        name: stored.name().to_owned(),
    };
    let secret = match (passphrase, stored.sealed_by()) {
        (Some(passphrase), SealedBy::Passphrase) => passphrase.clone(),
        (None, SealedBy::Passphrase) => return Err(needed()),
        (_, SealedBy::Keychain) => keys.get(&stored.id())?.ok_or_else(|| Error::NoKeychain {
            detail: "it is locked, or its entry for this key is gone".to_owned(),
        })?,
    };
    Ok(stored.open(&secret)?)
}

/// Removes an identity, its key and its keychain entry.
pub fn remove(home: &Home, keys: &dyn KeyStore, id: &str) -> Result<()> {
    let stored = read(home, id)?;
    if stored.sealed_by() == SealedBy::Keychain {
        keys.remove(id)?;
    }
    let folder = home.identities().join(id);
    fs::remove_dir_all(&folder).map_err(|error| Error::io(&folder, "removed", &error))
}

fn read(home: &Home, id: &str) -> Result<Stored> {
    let is_id = id.len() == 64 && id.bytes().all(|digit| digit.is_ascii_hexdigit());
    let folder: PathBuf = home.identities().join(id);
    if !is_id || !folder.is_dir() {
        return Err(Error::NoIdentity {
            wanted: id.to_owned(),
        });
    }
    let file = |name: &str| {
        fs::read(folder.join(name)).map_err(|error| Error::BadIdentity {
            id: id.to_owned(),
            detail: format!("{name}: {error}"),
        })
    };
    Ok(Stored::read(
        id,
        &file(CERTIFICATE_FILE)?,
        &file(KEY_FILE)?,
        &file(RECORD_FILE)?,
    )?)
}

impl From<pass_sign::Error> for Error {
    fn from(error: pass_sign::Error) -> Error {
        Error::Sign {
            code: error.code(),
            message: sentence(&error.to_string()),
            remedy: error.remedy().to_owned(),
        }
    }
}

impl From<KeyStoreError> for Error {
    fn from(error: KeyStoreError) -> Error {
        let (KeyStoreError::Unavailable { reason: detail }
        | KeyStoreError::Locked { reason: detail }) = error;
        Error::NoKeychain { detail }
    }
}

/// A large letter at the beginning, unless that is a file's name, and a point at the end.
fn sentence(text: &str) -> String {
    let end = if text.ends_with('.') { "" } else { "." };
    let word = text.split(' ').next().unwrap_or_default();
    if !word.bytes().all(|letter| letter.is_ascii_lowercase()) {
        return format!("{text}{end}");
    }
    let (first, rest) = text.split_at(text.len().min(1));
    format!("{}{rest}{end}", first.to_ascii_uppercase())
}
