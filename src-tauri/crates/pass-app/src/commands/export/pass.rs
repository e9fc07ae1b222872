//! One signed pass: personalised, built, signed, read back and verified, then put in place.

use crate::commands::document::review::sample;
use crate::export::{self, Exported, Fill};
use crate::{App, command::Command, data, error::Result, identities};
use pass_format::project::Document;
use pass_sign::Secret;
use serde::Deserialize;

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

impl Command for ExportPass {
    const NAME: &'static str = "export_pass";
    type Reply = Exported;

    fn run(self, app: &App) -> Result<Exported> {
        let session = app.documents.get(&self.id)?;
        session.check(&self.document)?;
        let path = app.paths.resolve(&self.path)?;
        let stored = identities::find(&app.home, &self.identity, app.clock.now())?;
        let passphrase = self.passphrase.map(|text| Secret::new(text.into_bytes()));
        let identity = identities::open(&*app.keys, &stored, passphrase.as_ref())?;
        let design = self.document.package(session.blob())?;
        let values = sample(&self.document, self.row)?;
        let values = data::fit(&design, &self.document.settings, values)?;
        let fill = Fill {
            values,
            serial: self.serial,
            ..Fill::default()
        };
        let now = app.clock.now();
        let pass = export::personalise(&design, &fill, Some(identity.certificate()))?;
        let files = export::build(&pass)?;
        let (bytes, issues) = export::sign(&pass, &files, &self.document.settings, &identity, now)?;
        let force = self.force.unwrap_or(false);
        let exported = export::place(&path, &bytes, &identity, force, now)?;
        Ok(Exported { issues, ..exported })
    }
}
