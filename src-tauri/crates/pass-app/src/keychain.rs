//! The system's keychain (macOS Keychain, Windows Credential Manager, Linux Secret Service).

use keyring::Entry;
use pass_sign::{KeyStore, KeyStoreError, Secret};

/// Entries of this service, one account per identity.
const SERVICE: &str = "app.passwright";

/// The keychain of this system.
pub struct SystemKeychain;

impl KeyStore for SystemKeychain {
    /// A keychain that is locked says “no entry” too: that none was found proves nothing.
    fn get(&self, id: &str) -> Result<Option<Secret>, KeyStoreError> {
        match entry(id)?.get_secret() {
            Ok(bytes) => Ok(Some(Secret::new(bytes))),
            Err(keyring::Error::NoEntry) => Ok(None),
            Err(error) => Err(failed(&error)),
        }
    }

    fn put(&self, id: &str, secret: &Secret) -> Result<(), KeyStoreError> {
        entry(id)?
            .set_secret(secret.expose())
            .map_err(|error| failed(&error))
    }

    fn remove(&self, id: &str) -> Result<(), KeyStoreError> {
        match entry(id)?.delete_credential() {
            Ok(()) | Err(keyring::Error::NoEntry) => Ok(()),
            Err(error) => Err(failed(&error)),
        }
    }
}

fn entry(id: &str) -> Result<Entry, KeyStoreError> {
    Entry::new(SERVICE, id).map_err(|error| failed(&error))
}

fn failed(error: &keyring::Error) -> KeyStoreError {
    match error {
        keyring::Error::NoDefaultStore => KeyStoreError::Unavailable {
            reason: "none runs in this session".to_owned(),
        },
        keyring::Error::NoStorageAccess(reason) => KeyStoreError::Locked {
            reason: reason.to_string(),
        },
        other => KeyStoreError::Unavailable {
            reason: other.to_string(),
        },
    }
}
