//! A built, unsigned `.pass` folder, for whoever signs elsewhere.

use crate::commands::document::review::sample;
use crate::disk::folder;
use crate::export::{self, Exported, Fill};
use crate::{App, command::Command, data, error::Result};
use pass_format::project::Document;
use serde::Deserialize;

/// Writes the built pass as a `.pass` folder, without manifest and signature.
#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[cfg_attr(feature = "bindings", ts(optional_fields = nullable))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExportFolder {
    /// The open document.
    pub id: String,
    /// Its state.
    pub document: Document,
    /// Where, from `pick_save`.
    pub path: String,
    /// The sample row that fills placeholders, from 0; the first if not said.
    pub row: Option<u32>,
    /// Serial number; a random one if neither this nor the design says it.
    pub serial: Option<String>,
    /// Replace what is there.
    pub force: Option<bool>,
}

impl Command for ExportFolder {
    const NAME: &'static str = "export_folder";
    type Reply = Exported;

    fn run(self, app: &App) -> Result<Exported> {
        let session = app.documents.get(&self.id)?;
        session.check(&self.document)?;
        let path = app.paths.resolve(&self.path)?;
        let design = self.document.package(session.blob())?;
        let values = sample(&self.document, self.row)?;
        let values = data::fit(&design, &self.document.settings, values)?;
        let fill = Fill {
            values,
            serial: self.serial,
            ..Fill::default()
        };
        let files = export::build(&export::personalise(&design, &fill, None)?)?;
        let size = folder::put(&path, &files, self.force.unwrap_or(false))?;
        Ok(Exported::unsigned(&path, size, files.len()))
    }
}
