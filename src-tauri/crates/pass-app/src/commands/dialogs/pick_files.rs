//! “Open…”

use crate::paths::Picked;
use crate::ports::Purpose;
use crate::{App, command::Command, error::Result};
use serde::Deserialize;

/// Lets a person choose files to read.
#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PickFiles {
    /// What for.
    pub purpose: Purpose,
}

impl Command for PickFiles {
    const NAME: &'static str = "pick_files";
    type Reply = Vec<Picked>;

    fn run(self, app: &App) -> Result<Vec<Picked>> {
        let paths = app.dialogs.pick_files(self.purpose);
        Ok(paths
            .into_iter()
            .map(|path| app.paths.grant(path))
            .collect())
    }
}
