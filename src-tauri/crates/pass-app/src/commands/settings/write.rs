//! Changing what a person has set.

use crate::settings::Settings;
use crate::{App, command::Command, error::Result, settings};
use serde::Deserialize;

/// Replaces the settings that the window knows; unknown keys and recent documents stay.
#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WriteSettings {
    /// All of them.
    pub settings: Settings,
}

impl Command for WriteSettings {
    const NAME: &'static str = "write_settings";
    type Reply = ();

    fn run(self, app: &App) -> Result<()> {
        settings::change(&app.home, |file| self.settings.write_into(file))
    }
}
