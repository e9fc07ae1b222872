//! Closing a document.

use crate::paths::lock;
use crate::{App, command::Command, error::Result, recovery};
use serde::Deserialize;

/// Forgets an open document and drops its kept work: whoever closes has saved or does not want to.
#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CloseDocument {
    /// The open document.
    pub id: String,
}

impl Command for CloseDocument {
    const NAME: &'static str = "close_document";
    type Reply = ();

    fn run(self, app: &App) -> Result<()> {
        let _keeping = lock(&app.keeping);
        app.documents.remove(&self.id)?;
        recovery::forget(&app.home, &self.id, false)
    }
}
