//! A `.pkpasstemplate` for Apple's tools.

use super::pass::Exported;
use crate::{App, command::Command, error::Result};
use pass_format::project::Document;
use serde::Deserialize;

/// Writes a design as `.pkpasstemplate`: a folder, or zipped where the path ends in `.zip`.
#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[cfg_attr(feature = "bindings", ts(optional_fields = nullable))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExportTemplate {
    /// The open document.
    pub id: String,
    /// Its state.
    pub document: Document,
    /// Where, from `pick_save`.
    pub path: String,
    /// Replace what is there.
    pub force: Option<bool>,
}

impl Command for ExportTemplate {
    const NAME: &'static str = "export_template";
    type Reply = Exported;

    fn run(self, app: &App) -> Result<Exported> {
        crate::documents::later(app)
    }
}
