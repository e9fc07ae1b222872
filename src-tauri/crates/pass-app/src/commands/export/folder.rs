//! A built, unsigned `.pass` folder, for whoever signs elsewhere.

use super::pass::Exported;
use crate::{App, command::Command, error::Result};
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
        crate::documents::later(app)
    }
}
