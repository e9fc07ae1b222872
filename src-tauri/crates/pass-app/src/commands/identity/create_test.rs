//! A home-made identity, to try everything without Apple.

use crate::event::Event;
use crate::identities::{self, IdentityInfo, info};
use crate::{App, command::Command, error::Result};
use pass_sign::Secret;
use serde::Deserialize;

const NAME: &str = "Test identity";
const PASS_TYPE: &str = "pass.test.passwright";
const TEAM: &str = "TEST000000";

/// Makes and stores a clearly marked test identity.
#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[cfg_attr(feature = "bindings", ts(optional_fields = nullable))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CreateTestIdentity {
    /// Pass type identifier; `pass.test.passwright` if not said.
    pub pass_type: Option<String>,
    /// Team identifier; `TEST000000` if not said.
    pub team: Option<String>,
    /// Seals the key where the system has no keychain.
    pub passphrase: Option<String>,
}

impl Command for CreateTestIdentity {
    const NAME: &'static str = "create_test_identity";
    type Reply = IdentityInfo;

    fn run(self, app: &App) -> Result<IdentityInfo> {
        let now = app.clock.now();
        let pass_type = self.pass_type.as_deref().unwrap_or(PASS_TYPE);
        let identity =
            pass_sign::test_identity(pass_type, self.team.as_deref().unwrap_or(TEAM), now)?;
        let passphrase = self.passphrase.map(|text| Secret::new(text.into_bytes()));
        let stored =
            identities::store(&app.home, &*app.keys, &identity, NAME, passphrase.as_ref())?;
        app.events.send(Event::Identities);
        Ok(info(&stored, now))
    }
}
