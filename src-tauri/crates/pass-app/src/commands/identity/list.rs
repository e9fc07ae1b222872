//! Who can sign here.

use crate::identities::{self, IdentityInfo, info};
use crate::{App, command::Command, error::Result};
use serde::Deserialize;

/// Lists the stored identities, those that are valid first.
#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ListIdentities {}

impl Command for ListIdentities {
    const NAME: &'static str = "list_identities";
    type Reply = Vec<IdentityInfo>;

    fn run(self, app: &App) -> Result<Vec<IdentityInfo>> {
        let now = app.clock.now();
        // One that cannot be read is told where it is used; the others are listed.
        Ok(identities::list(&app.home, now)?
            .iter()
            .flatten()
            .map(|stored| info(stored, now))
            .collect())
    }
}
