//! The port for where passphrases of stored keys lie, and the key file itself.

use crate::cost;
use crate::der::{Reader, tag, wrap};
use crate::error::Error;
use openssl::pkey::{PKey, PKeyRef, Private};
use openssl::rand::rand_bytes;
use pkcs8::der::{Decode, Encode};
use pkcs8::pkcs5::pbes2::Parameters;
use pkcs8::pkcs5::scrypt::Params;
use std::fmt;
use thiserror::Error;
use zeroize::Zeroizing;

/// scrypt's cost as the power of two of its blocks: 2^17 × 8 × 128 bytes = 128 MiB, half a second.
pub const SCRYPT_LOG_BLOCKS: u8 = 17;
/// Size of a block, in 128 bytes.
const SCRYPT_SIZE: u32 = 8;
/// Passes, one behind the other.
const SCRYPT_PASSES: u32 = 1;

/// Bytes nobody may see: a passphrase. Wiped on drop, never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Zeroizing<Vec<u8>>);

impl Secret {
    /// Takes a passphrase over.
    pub fn new(bytes: Vec<u8>) -> Secret {
        Secret(Zeroizing::new(bytes))
    }

    /// 32 random bytes, for a keychain.
    ///
    /// # Errors
    /// The system gives no random bytes.
    pub fn random() -> Result<Secret, Error> {
        let mut bytes = Zeroizing::new(vec![0; 32]);
        rand_bytes(&mut bytes)?;
        Ok(Secret(bytes))
    }

    /// The bytes, for whoever stores or uses them.
    pub fn expose(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// Where the passphrases of stored keys lie, by identity: the system's keychain, or a double.
pub trait KeyStore: Send + Sync {
    /// The passphrase of an identity; `None` where there is none.
    ///
    /// # Errors
    /// There is no keychain, or it stays locked.
    fn get(&self, id: &str) -> Result<Option<Secret>, KeyStoreError>;

    /// Keeps the passphrase of an identity, replacing an older one.
    ///
    /// # Errors
    /// There is no keychain, or it stays locked.
    fn put(&self, id: &str, secret: &Secret) -> Result<(), KeyStoreError>;

    /// Forgets the passphrase of an identity; fine if there is none.
    ///
    /// # Errors
    /// There is no keychain, or it stays locked.
    fn remove(&self, id: &str) -> Result<(), KeyStoreError>;
}

/// Why a keychain did not answer.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum KeyStoreError {
    /// None on this system, or not running.
    #[error("this system has no keychain that answers ({reason}). Set a passphrase instead.")]
    Unavailable {
        /// What the system said.
        reason: String,
    },
    /// It is there and refuses.
    #[error("the keychain stayed locked ({reason}). Unlock it, or set a passphrase instead.")]
    Locked {
        /// What the system said.
        reason: String,
    },
}

/// Locks a key: PKCS#8 under PBES2 with scrypt and AES-256-GCM.
pub(crate) fn seal(key: &PKeyRef<Private>, passphrase: &Secret) -> Result<Vec<u8>, Error> {
    let library = |what: &str| Error::Library {
        what: what.to_owned(),
    };
    let plain = Zeroizing::new(key.private_key_to_pkcs8()?);
    let (mut salt, mut nonce) = ([0; 16], [0; 12]);
    rand_bytes(&mut salt)?;
    rand_bytes(&mut nonce)?;
    let cost = Params::new(SCRYPT_LOG_BLOCKS, SCRYPT_SIZE, SCRYPT_PASSES)
        .map_err(|_| library("scrypt refuses its cost"))?;
    let method = Parameters::scrypt_aes256gcm(cost, &salt, nonce)
        .map_err(|_| library("the key cannot be locked"))?;
    let locked = method
        .encrypt(passphrase.expose(), &plain)
        .map_err(|_| library("the key cannot be locked"))?;
    let method = method
        .to_der()
        .map_err(|_| library("the key cannot be written"))?;
    let method = wrap(
        tag::SEQUENCE,
        &[&wrap(tag::OID, &[crate::oid::PBES2]), &method],
    );
    Ok(wrap(
        tag::SEQUENCE,
        &[&method, &wrap(tag::OCTET_STRING, &[&locked])],
    ))
}

/// What came of unlocking.
pub(crate) enum Unlocked {
    Key(PKey<Private>),
    WrongPassword,
    /// A method that is not known.
    UnknownLock,
    /// Not an encrypted key at all.
    Unreadable,
}

/// Unlocks an encrypted PKCS#8 key of ours or of another program.
///
/// # Errors
/// It asks for more work than is reasonable.
pub(crate) fn unlock(file: &str, der: &[u8], password: &[u8]) -> Result<Unlocked, Error> {
    cost::check(file, der)?;
    let Some((method, locked)) = encrypted(der) else {
        return Ok(Unlocked::Unreadable);
    };
    // OpenSSL allows scrypt too little memory for our cost; it in turn knows older methods.
    if let Ok(method) = Parameters::from_der(method)
        && method.kdf.is_scrypt()
    {
        let Ok(plain) = method.decrypt(password, locked).map(Zeroizing::new) else {
            return Ok(Unlocked::WrongPassword);
        };
        let key = PKey::private_key_from_pkcs8(&plain);
        return Ok(key.map_or(Unlocked::WrongPassword, Unlocked::Key));
    }
    match PKey::private_key_from_pkcs8_passphrase(der, password) {
        Ok(key) => Ok(Unlocked::Key(key)),
        Err(stack) => {
            let unknown = stack.errors().iter().any(|error| {
                error.reason().is_some_and(|reason| {
                    reason.contains("unsupported") || reason.contains("unknown pbe")
                })
            });
            Ok(if unknown {
                Unlocked::UnknownLock
            } else {
                Unlocked::WrongPassword
            })
        }
    }
}

/// Parameters of PBES2 and the locked bytes; of other methods their parameters as they are.
fn encrypted(der: &[u8]) -> Option<(&[u8], &[u8])> {
    let mut parts = Reader::new(der).one(tag::SEQUENCE).ok()?.inside();
    let mut method = parts.one(tag::SEQUENCE).ok()?.inside();
    let locked = parts.one(tag::OCTET_STRING).ok()?;
    parts.end().ok()?;
    method.one(tag::OID).ok()?;
    Some((method.any().ok()?.whole, locked.content))
}
