//! Storing a certificate and its key.

use crate::identities::IdentityInfo;
use crate::{App, command::Command, error::Result};
use serde::Deserialize;

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
        crate::documents::later(app)
    }
}
