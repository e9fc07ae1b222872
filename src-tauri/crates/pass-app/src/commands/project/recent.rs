//! Documents that were open lately.

use crate::{App, command::Command, error::Result, settings};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::path::Path;

/// Lists them, the latest first.
#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecentDocuments {}

/// Takes one off the list; the document itself stays.
#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ForgetRecent {
    /// Its path.
    pub path: String,
}

/// A document that was open lately.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
pub struct Recent {
    /// Where it lies; opens as a handle.
    pub path: String,
    /// Its name, for people.
    pub name: String,
    /// When it was opened or saved, RFC 3339.
    pub at: String,
    /// It is not there at the moment.
    #[serde(default)]
    pub missing: bool,
}

/// How many are remembered.
const MOST: usize = 20;
const KEY: &str = "recentDocuments";

impl Command for RecentDocuments {
    const NAME: &'static str = "recent_documents";
    type Reply = Vec<Recent>;

    fn run(self, app: &App) -> Result<Vec<Recent>> {
        let mut recent = of(&settings::read_file(&app.home)?);
        for document in &mut recent {
            document.missing = !app.paths.grant(&document.path).exists();
        }
        Ok(recent)
    }
}

impl Command for ForgetRecent {
    const NAME: &'static str = "forget_recent";
    type Reply = ();

    fn run(self, app: &App) -> Result<()> {
        change(app, |recent| {
            recent.retain(|document| document.path != self.path)
        })
    }
}

/// Puts a document on top of the list. That the list cannot be written must not stand in the way of
/// the document itself.
pub(crate) fn remember(app: &App, path: &Path) {
    let _ = add(app, path);
}

fn add(app: &App, path: &Path) -> Result<()> {
    let picked = app.paths.grant(path);
    let at = app.clock.now().to_string();
    change(app, |recent| {
        recent.retain(|document| document.path != picked.path);
        recent.insert(
            0,
            Recent {
                path: picked.path,
                name: picked.name,
                at,
                missing: false,
            },
        );
        recent.truncate(MOST);
    })
}

fn change(app: &App, edit: impl FnOnce(&mut Vec<Recent>)) -> Result<()> {
    settings::change(&app.home, |file| {
        let mut recent = of(file);
        edit(&mut recent);
        if let Ok(list) = serde_json::to_value(recent) {
            file.insert(KEY.to_owned(), list);
        }
    })
}

/// The list in the settings; what is no document of ours is passed over.
fn of(file: &Map<String, Value>) -> Vec<Recent> {
    let entries = file
        .get(KEY)
        .and_then(Value::as_array)
        .into_iter()
        .flatten();
    entries
        .filter_map(|entry| serde_json::from_value(entry.clone()).ok())
        .collect()
}
