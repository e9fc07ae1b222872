//! Destroying a stored identity.

use crate::event::Event;
use crate::{App, command::Command, error::Result, identities};
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
        identities::remove(&app.home, &*app.keys, &self.id)?;
        app.events.send(Event::Identities);
        Ok(())
    }
}
