//! Destroying a stored identity.

use crate::{App, command::Command, error::Result};
use serde::Deserialize;

/// Removes an identity and its key from this computer.
#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RemoveIdentity {
    /// Which.
    pub id: String,
}

impl Command for RemoveIdentity {
    const NAME: &'static str = "remove_identity";
    type Reply = ();

    fn run(self, app: &App) -> Result<()> {
        crate::documents::later(app)
    }
}
