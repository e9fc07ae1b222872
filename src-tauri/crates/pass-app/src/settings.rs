//! `settings.json`: replaced as a whole by rename, read at use, unknown keys kept.

use crate::disk::atomic;
use crate::error::{Error, Result};
use crate::home::Home;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::sync::Mutex;

/// What a person has set, for all designs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// Language of the window as a BCP 47 tag; `null` follows the system.
    pub language: Option<String>,
    /// Light or dark.
    pub appearance: Appearance,
    /// Oldest system for new designs, such as `17`.
    pub oldest_system: Option<String>,
}

/// Light, dark, or as the system has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub enum Appearance {
    /// As the system has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Settings {
    /// Sets these keys and leaves the others.
    pub(crate) fn write_into(&self, file: &mut Map<String, Value>) {
        if let Ok(Value::Object(mine)) = serde_json::to_value(self) {
            file.extend(mine);
        }
    }
}

/// The settings; those of the system where there is no file yet.
pub fn read(home: &Home) -> Result<Settings> {
    let path = home.settings();
    serde_json::from_value(Value::Object(read_file(home)?)).map_err(|error| Error::BadSettings {
        path: path.display().to_string(),
        detail: error.to_string(),
    })
}

/// All keys of the file, known or not.
pub(crate) fn read_file(home: &Home) -> Result<Map<String, Value>> {
    let path = home.settings();
    let bytes = match std::fs::read(&path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Map::new()),
        Err(error) => return Err(Error::io(&path, "read", &error)),
    };
    serde_json::from_slice(&bytes).map_err(|error| Error::BadSettings {
        path: path.display().to_string(),
        detail: error.to_string(),
    })
}

/// Reads, changes and replaces the file; one change at a time within the program.
pub(crate) fn change(home: &Home, edit: impl FnOnce(&mut Map<String, Value>)) -> Result<()> {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let _turn = crate::paths::lock(&ONE_AT_A_TIME);
    let mut file = read_file(home)?;
    edit(&mut file);
    let text = format!("{:#}\n", Value::Object(file));
    home.create()?;
    atomic::write(&home.settings(), text.as_bytes())
}
