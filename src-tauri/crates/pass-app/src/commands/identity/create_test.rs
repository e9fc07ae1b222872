//! A home-made identity, to try everything without Apple.

use crate::identities::IdentityInfo;
use crate::{App, command::Command, error::Result};
use serde::Deserialize;

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
        crate::documents::later(app)
    }
}
