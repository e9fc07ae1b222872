//! What a person has set.

use crate::settings::Settings;
use crate::{App, command::Command, error::Result, settings};
use serde::Deserialize;

/// Reads the settings.
#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReadSettings {}

impl Command for ReadSettings {
    const NAME: &'static str = "read_settings";
    type Reply = Settings;

    fn run(self, app: &App) -> Result<Settings> {
        settings::read(&app.home)
    }
}
