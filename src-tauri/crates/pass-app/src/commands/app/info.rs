//! What the window says under “About”.

use crate::paths::Picked;
use crate::{App, command::Command, error::Result};
use serde::{Deserialize, Serialize};

/// Asks what this program is.
#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AppInfo {}

/// What this program is and has.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Info {
    /// SemVer.
    pub version: String,
    /// `linux`, `macos` or `windows`.
    pub system: String,
    /// Folder of settings, identities and kept work.
    pub home: String,
    /// Files that the system asked to open before the window listened; each is told once.
    pub open: Vec<Picked>,
}

impl Command for AppInfo {
    const NAME: &'static str = "app_info";
    type Reply = Info;

    fn run(self, app: &App) -> Result<Info> {
        Ok(Info {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            system: std::env::consts::OS.to_owned(),
            home: app.home.path().display().to_string(),
            open: app.take_waiting(),
        })
    }
}
