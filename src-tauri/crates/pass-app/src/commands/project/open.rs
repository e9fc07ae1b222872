//! Opening whatever holds a pass: file or folder, zipped or not, signed or not.

use crate::documents::Opened;
use crate::{App, command::Command, error::Result};
use serde::Deserialize;

/// Opens a file or folder.
#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[cfg_attr(feature = "bindings", ts(optional_fields = nullable))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OpenDocument {
    /// Picked, dropped, or the path of a recent document.
    pub handle: String,
    /// Which pass of a bundle; the first if not said.
    pub entry: Option<String>,
}

impl Command for OpenDocument {
    const NAME: &'static str = "open_document";
    type Reply = Opened;

    fn run(self, app: &App) -> Result<Opened> {
        crate::documents::later(app)
    }
}
