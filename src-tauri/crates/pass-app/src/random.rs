//! Bytes from the system's generator.

use crate::error::{Error, Result};
use zeroize::Zeroizing;

/// Fills with bytes that no one can guess.
pub fn fill(bytes: &mut [u8]) -> Result<()> {
    getrandom::fill(bytes).map_err(|error| Error::Io {
        path: "the system's random generator".to_owned(),
        action: "read".to_owned(),
        detail: error.to_string(),
    })
}

/// 16 hex digits: a name that nothing has yet. Not a secret.
pub fn name() -> String {
    let mut bytes = [0; 8];
    // A generator that fails here costs a clash of names at worst, and every user of a name
    // creates exclusively.
    let _ = getrandom::fill(&mut bytes);
    hex(&bytes)
}

/// 32 random bytes as hex: a passphrase for the keychain.
pub fn passphrase() -> Result<Zeroizing<String>> {
    let mut bytes = Zeroizing::new([0; 32]);
    fill(bytes.as_mut())?;
    Ok(Zeroizing::new(hex(bytes.as_ref())))
}

/// Lower-case hex.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
