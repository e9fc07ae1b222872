//! The identity that a call signs with.

use crate::args::Signer;
use crate::passphrase;
use pass_app::error::{Error, Result};
use pass_app::home::Home;
use pass_app::identities;
use pass_app::keychain::SystemKeychain;
use pass_app::load::bounded;
use pass_app::paths::name_of;
use pass_app::ports::{Clock, SystemClock};
use pass_app::{Identity, Secret, SignError};

/// Bytes beyond which no file holds an identity.
pub const LARGEST: u64 = 1 << 20;

/// Opens `--p12` or `--identity`, else the stored identity of the design's pass type.
pub fn open(signer: &Signer, home: &Home, pass_type: Option<&str>) -> Result<Identity> {
    let given = passphrase::given(signer.passphrase_fd)?;
    let now = SystemClock.now();
    if let Some(path) = &signer.p12 {
        let bytes = bounded(path, LARGEST)?;
        let files = [(name_of(path), bytes)];
        return Ok(import(&files, given.as_ref())?.identity);
    }
    let stored = match (&signer.identity, pass_type) {
        (Some(wanted), _) => identities::find(home, wanted, now)?,
        (None, Some(pass_type)) => identities::find(home, pass_type, now)?,
        (None, None) => identities::only(home, now)?,
    };
    match identities::open(&SystemKeychain, &stored, given.as_ref()) {
        Err(Error::PassphraseNeeded { name }) => {
            let asked = passphrase::ask(&format!("Passphrase of “{name}”"));
            let asked = asked.ok_or(Error::PassphraseNeeded { name })?;
            identities::open(&SystemKeychain, &stored, Some(&asked))
        }
        opened => opened,
    }
}

/// Reads an identity from files, asking for their password where one is needed and someone is there.
pub fn import(files: &[(String, Vec<u8>)], password: Option<&Secret>) -> Result<pass_app::Import> {
    let named: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .collect();
    let read = |password: Option<&Secret>| {
        let text = password.and_then(|secret| std::str::from_utf8(secret.expose()).ok());
        pass_app::import(&named, text, SystemClock.now())
    };
    match read(password) {
        Err(SignError::PasswordNeeded { file }) => {
            let asked = passphrase::ask(&format!("Password of {file}"));
            let asked = asked.ok_or(Error::from(SignError::PasswordNeeded { file }))?;
            Ok(read(Some(&asked))?)
        }
        read => Ok(read?),
    }
}
