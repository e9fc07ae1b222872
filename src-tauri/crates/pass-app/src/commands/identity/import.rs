//! Storing a certificate and its key.

use crate::event::Event;
use crate::identities::{self, IdentityInfo, info};
use crate::load::bounded;
use crate::paths::name_of;
use crate::{App, command::Command, error::Result};
use pass_sign::Secret;
use serde::Deserialize;
use zeroize::Zeroizing;

/// Bytes beyond which no file holds an identity.
pub const LARGEST: u64 = 1 << 20;

/// Stores an identity from whatever files it comes in.
#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[cfg_attr(feature = "bindings", ts(optional_fields = nullable))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ImportIdentity {
    /// Picked or dropped: `.p12`, or certificate and key in PEM or DER.
    pub handles: Vec<String>,
    /// Opens the file; it is not kept.
    pub password: Option<String>,
    /// Seals the key where the system has no keychain.
    pub passphrase: Option<String>,
}

impl Command for ImportIdentity {
    const NAME: &'static str = "import_identity";
    type Reply = IdentityInfo;

    fn run(self, app: &App) -> Result<IdentityInfo> {
        let files: Result<Vec<(String, Vec<u8>)>> = self
            .handles
            .iter()
            .map(|handle| {
                let path = app.paths.resolve(handle)?;
                Ok((name_of(&path), bounded(&path, LARGEST)?))
            })
            .collect();
        let passphrase = self.passphrase.map(|text| Secret::new(text.into_bytes()));
        let files = files?;
        let named: Vec<(&str, &[u8])> = files
            .iter()
            .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
            .collect();
        let password = self.password.map(Zeroizing::new);
        let password = password.as_ref().map(|password| password.as_str());
        let imported = pass_sign::import(&named, password, app.clock.now())?;
        let name = imported.identity.certificate().name();
        let stored = identities::store(
            &app.home,
            &*app.keys,
            &imported.identity,
            &name,
            passphrase.as_ref(),
        )?;
        app.events.send(Event::Identities);
        let warnings = imported.warnings.iter().map(ToString::to_string).collect();
        Ok(IdentityInfo {
            warnings,
            ..info(&stored, app.clock.now())
        })
    }
}
