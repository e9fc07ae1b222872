//! Taking an issue's fix.

use crate::commands::project::import_image::Edited;
use crate::{App, command::Command, error::Result};
use pass_format::project::Document;
use pass_lint::issue::Fix;
use serde::Deserialize;

/// Applies a fix: an ordinary edit, visible and undoable.
#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ApplyFix {
    /// The document's state.
    pub document: Document,
    /// The fix, as it came with the issue.
    pub fix: Fix,
}

impl Command for ApplyFix {
    const NAME: &'static str = "apply_fix";
    type Reply = Edited;

    fn run(self, _: &App) -> Result<Edited> {
        Ok(Edited {
            document: pass_lint::fix::apply(&self.document, &self.fix)?,
        })
    }
}
