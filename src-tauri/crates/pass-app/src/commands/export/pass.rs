//! One signed pass: personalised, built, signed, read back and verified, then put in place.

use crate::{App, command::Command, error::Result};
use pass_format::project::Document;
use serde::{Deserialize, Serialize};

/// Writes a signed `.pkpass`.
#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[cfg_attr(feature = "bindings", ts(optional_fields = nullable))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExportPass {
    /// The open document.
    pub id: String,
    /// Its state.
    pub document: Document,
    /// Id, name or pass type of a stored identity.
    pub identity: String,
    /// Where, from `pick_save`.
    pub path: String,
    /// The sample row that fills placeholders, from 0; the first if not said.
    pub row: Option<u32>,
    /// Serial number; a random one if neither this nor the design says it.
    pub serial: Option<String>,
    /// Opens a key that is sealed with a passphrase.
    pub passphrase: Option<String>,
    /// Replace a file that is there.
    pub force: Option<bool>,
}

/// What was written, as our own reader verified it.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Exported {
    /// Where.
    pub path: String,
    /// Size in bytes.
    pub size: u32,
    /// Files in it.
    pub files: u32,
    /// The proof; `null` for what is not signed.
    pub verified: Option<Verified>,
}

/// What the verifier read in the written file.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Verified {
    /// Name in the certificate.
    pub signer: String,
    /// Pass type identifier.
    pub pass_type: String,
    /// Team identifier.
    pub team: String,
    /// Serial number.
    pub serial: String,
    /// RFC 3339.
    pub signed_at: String,
    /// Signed with a home-made identity: no iPhone accepts it.
    pub test: bool,
}

impl Command for ExportPass {
    const NAME: &'static str = "export_pass";
    type Reply = Exported;

    fn run(self, app: &App) -> Result<Exported> {
        crate::documents::later(app)
    }
}
