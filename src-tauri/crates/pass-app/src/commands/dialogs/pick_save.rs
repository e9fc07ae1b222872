//! “Save as…”

use crate::paths::Picked;
use crate::ports::SaveKind;
use crate::{App, command::Command, error::Result};
use serde::Deserialize;

/// Lets a person choose where to write.
#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PickSave {
    /// The name to begin with, without ending.
    pub name: String,
    /// What is to be written.
    pub kind: SaveKind,
}

impl Command for PickSave {
    const NAME: &'static str = "pick_save";
    type Reply = Option<Picked>;

    fn run(self, app: &App) -> Result<Option<Picked>> {
        Ok(app
            .dialogs
            .pick_save(&self.name, self.kind)
            .map(|path| app.paths.grant(path)))
    }
}
