//! Saving: the complete folder, or nothing.

use crate::{App, command::Command, error::Result};
use pass_format::project::Document;
use serde::{Deserialize, Serialize};

/// Saves a document as a `.pkpasstemplate` folder.
#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[cfg_attr(feature = "bindings", ts(optional_fields = nullable))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SaveDocument {
    /// The open document.
    pub id: String,
    /// What to save.
    pub document: Document,
    /// Where, from `pick_save`; the place it has if not said.
    pub path: Option<String>,
    /// Save over what another program changed or wrote there.
    pub force: Option<bool>,
}

/// What was saved.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Saved {
    /// The folder.
    pub path: String,
    /// Its name, for people.
    pub name: String,
    /// The document as it stands in the folder now.
    pub document: Document,
}

impl Command for SaveDocument {
    const NAME: &'static str = "save_document";
    type Reply = Saved;

    fn run(self, app: &App) -> Result<Saved> {
        crate::documents::later(app)
    }
}
