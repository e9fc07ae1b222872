//! “Open folder…”

use crate::paths::Picked;
use crate::ports::Purpose;
use crate::{App, command::Command, error::Result};
use serde::Deserialize;

/// Lets a person choose a folder to read.
#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PickFolder {
    /// What for.
    pub purpose: Purpose,
}

impl Command for PickFolder {
    const NAME: &'static str = "pick_folder";
    type Reply = Option<Picked>;

    fn run(self, app: &App) -> Result<Option<Picked>> {
        Ok(app
            .dialogs
            .pick_folder(self.purpose)
            .map(|path| app.paths.grant(path)))
    }
}
